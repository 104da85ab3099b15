"""Puts the labels that `distil.py` gave open text back beside it, as `soft.py` would have written them.

python labelled.py FILE.tok.jsonl labels_FILE.npz OUT.soft.jsonl
python labelled.py GROUPS.tsv words.npy OUT.tsv                        # the last column of the word groups
"""
import json
import sys

import numpy as np

from gold import sentences_of


def of_words(groups, priors, out):
    with open(groups, encoding="utf-8") as lines, open(out, "w", encoding="utf-8") as file:
        for line, prior in zip(lines, np.load(priors), strict=True):
            file.write("\t".join([*line.split("\t")[:4], str(prior)]) + "\n")


def of_text(tokens, labels, out):
    file = np.load(labels)
    at, rows = np.cumsum(file["at"].astype(np.int64)), file["rows"] / 255
    first = 0
    with open(tokens, encoding="utf-8") as lines, open(out, "w", encoding="utf-8") as written:
        for line in lines:
            document = json.loads(line)
            numbers = [i for a, b, _ in sentences_of(document) for i in range(a, b)]
            own = slice(*np.searchsorted(at, [first, first + len(numbers)]))
            document["soft"] = [[numbers[i - first], [round(float(x), 3) for x in row]] for i, row in zip(at[own], rows[own])]
            first += len(numbers)
            del document["tokens"]
            written.write(json.dumps(document, ensure_ascii=False) + "\n")
    assert first == int(file["tokens"]), "these are labels of another text"


def main():
    source, labels, out = sys.argv[1:]
    (of_words if source.endswith(".tsv") else of_text)(source, labels, out)


if __name__ == "__main__":
    main()
