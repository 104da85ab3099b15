"""Writes what `distil.py` reads: gold, development files and open text in word pieces, and the numbers of multilingual-e5-small.

python encode.py TOKENS_DIR E5_FILE USED.txt PIECES OUT_DIR {FILE.soft.jsonl | WORDS.tsv}...

TOKENS_DIR holds train_SOURCE.jsonl and dev_SOURCE.jsonl (`parlance-training names-tokens`) and, for development files that are labelled by
our own models, dev_SOURCE.soft.jsonl; FILE.soft.jsonl is open text (`parlance-training label-names chain=…`), WORDS.tsv words, one a
line before the first tab, that stand alone (words.npz). The pieces are the PIECES first ones of USED.txt, as in the accurate tier.
OUT_DIR gets e5.npz and SOURCE.npz: pieces sentence by sentence, how many pieces after the one before each token begins (none where
it begins inside the same piece), labels of gold, label probabilities of our own models where they are not sure; half of gold and
some of the text again in capitals, in lower case and as headlines.
"""
import glob
import json
import os
import random
import sys

import numpy as np

from accurate import Kept
from gold import IGNORE, LABELS, labels_of, read, sentences_of
from multilingual import Encoder, headline, spaced

# Of the documents of open text, the share that is written in another case, too.
RECASED = 0.12
NO_LABEL = 255
MOST_PIECES = 250


class Source:
    """Arrays of one file, sentence by sentence."""

    def __init__(self, encoder):
        self.encoder = encoder
        self.pieces, self.steps, self.labels, self.sentences = [], [], [], []
        self.soft_at, self.soft = [], []

    def add(self, number, case, document, words, gold, soft):
        for a, b, block in sentences_of(document):
            while a < b:
                ids, at, _, labels = self.encoder([(words[a:b], gold and gold[a:b], block)], MOST_PIECES)
                n = len(at)
                self.pieces += ids[1:-1]
                self.steps += np.diff(at, prepend=0).tolist()
                if gold:
                    self.labels += [NO_LABEL if label == IGNORE else label for label in labels]
                if soft:
                    for i in range(a, a + n):
                        if i in soft:
                            self.soft_at.append(len(self.steps) - n + i - a)
                            self.soft.append(np.round(np.array(soft[i]) * 255))
                self.sentences.append((number, case, block, len(ids) - 2, n))
                a += n

    def save(self, path):
        pieces = np.array(self.pieces)
        assert pieces.max() < 1 << 16 and max(self.steps) < 256
        numbers, cases, blocks, piece_counts, token_counts = np.array(self.sentences).T
        np.savez_compressed(
            path, pieces=pieces.astype(np.uint16), steps=np.array(self.steps, np.uint8), labels=np.array(self.labels, np.uint8),
            soft_at=np.diff(self.soft_at, prepend=0).astype(np.uint32),
            soft=np.array(self.soft, np.uint8).reshape(-1, len(LABELS)), documents=np.diff(numbers, prepend=0).astype(np.int16),
            cases=cases.astype(np.uint8), blocks=blocks.astype(bool), piece_counts=piece_counts.astype(np.uint8),
            token_counts=token_counts.astype(np.uint16))


def encoded(encoder, path, out, gold, cases, rng):
    """Writes one file; `cases` says of a document in which other cases it is written."""
    source = Source(encoder)
    soft_of = {}
    if not gold or os.path.exists(path.replace(".jsonl", ".soft.jsonl")):
        labelled = path if not gold else path.replace(".jsonl", ".soft.jsonl")
        soft_of = {number: dict(document["soft"]) for number, document in enumerate(read(labelled))}
    for number, document in enumerate(read(path)):
        words, labels = spaced(document), labels_of(document) if gold else None
        for case, write in enumerate((None, str.upper, str.lower, headline)):
            if case and not cases(rng):
                continue
            source.add(number, case, document, list(map(write, words)) if write else words, labels, soft_of.get(number))
    source.save(out)
    print(os.path.basename(out), len(source.steps), "tokens", len(source.pieces), "pieces", flush=True)


def of_words(encoder, path, out):
    """Writes words, capitalised, each as a sentence of its own."""
    source = Source(encoder)
    with open(path, encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            word = line.split("\t")[0].strip().capitalize()
            document = {"text": word, "tokens": [(0, len(word))], "sents": [(0, len(word))]}
            source.add(number, 0, document, [" " + word], None, {})
    source.save(out)
    print(os.path.basename(out), len(source.steps), "words", flush=True)


def numbers(container):
    """The model's own numbers, in four bits as they stand in the file."""
    out = {"rows": container.raw(), "sizes": np.array([container.width, container.layers, container.heads, container.inner, container.positions]),
           "epsilon": np.array(container.epsilon)}
    for name, (_, data) in container.tensors.items():
        if name != "emb.word":
            out[name] = np.frombuffer(data, np.uint8)
    return out


def main():
    tokens, e5, used, count, out, *texts = sys.argv[1:]
    os.makedirs(out, exist_ok=True)
    rng = random.Random(1)
    container = Kept(e5, used, int(count))
    np.savez(f"{out}/e5.npz", **numbers(container))
    encoder = Encoder(container)
    for path in sorted(glob.glob(f"{tokens}/train_*.jsonl")):
        encoded(encoder, path, f"{out}/{os.path.basename(path)[:-6]}.npz", True, lambda rng: rng.random() < 0.5, rng)
    for path in sorted(glob.glob(f"{tokens}/dev_*.jsonl")):
        if not path.endswith(".soft.jsonl"):
            encoded(encoder, path, f"{out}/{os.path.basename(path)[:-6]}.npz", True, lambda rng: False, rng)
    for path in texts:
        if path.endswith(".tsv"):
            of_words(encoder, path, f"{out}/words.npz")
            continue
        encoded(encoder, path, f"{out}/text_{os.path.basename(path).split('.')[0]}.npz", False, lambda rng: rng.random() < RECASED / 3, rng)


if __name__ == "__main__":
    main()
