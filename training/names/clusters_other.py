"""Groups of similar words of all European languages: multilingual-e5-small reads each word alone, k-means groups the vectors, so
that a city or a minister has the same group in every language. Words come from the texts, which make the groups, and from lists of
frequent words (PyPI `wordfreq`, CC BY-SA 4.0).

python clusters_other.py TOKENS_DIR E5_FILE OUT.tsv TEXTS.tok.jsonl
"""
import collections
import glob
import os
import re
import sys

import numpy as np
import torch
import wordfreq

sys.path.append(os.path.join(os.path.dirname(__file__), ".."))
from e5 import META, Container, Traced, exported
from clusters import group, reduce
from gold import read

WORD = re.compile(r"[^\W\d_]+")
GROUPS = (64, 255, 2048)
# The middle of the twelve layers knows most of words.
LAYERS = 6
COUNT_MIN = 3
# The most frequent words of each language that are taken; Croatian, Serbian and Bosnian are "sh".
LISTED = {"de": 100_000, "nb": 60_000, "sv": 35_000, "da": 30_000, "nl": 30_000, "pt": 40_000, "es": 30_000, "fr": 30_000,
          "it": 30_000, "ru": 40_000, "sk": 60_000, "sh": 55_000, "en": 15_000}


def vocabulary(tokens_dir, texts):
    """Lower-case words with the way each is written most often."""
    forms = collections.defaultdict(collections.Counter)
    for path in sorted(glob.glob(f"{tokens_dir}/train_*.jsonl")):
        for document in read(path) if "zh_" not in path else ():
            for word in WORD.findall(document["text"]):
                forms[word.lower()][word] += 1
    for document in read(texts):
        for word in WORD.findall(document["text"]):
            forms[word.lower()][word] += 1
    return {lower: counts.most_common(1)[0][0] for lower, counts in forms.items() if sum(counts.values()) >= COUNT_MIN}


def listed(container, known):
    """Frequent words that are not known yet, with the way each is written more often, as far as the pieces' counts tell."""
    tokenizer = container.tokenizer()
    logs = [log for _, log in container.pieces]
    frequent = lambda word: sum(logs[i] for i in tokenizer.encode(META + container.normalise(word)).ids)
    out = {}
    for language, most in LISTED.items():
        for word in wordfreq.top_n_list(language, most, wordlist="best"):
            if word not in known and word not in out and len(word) > 2 and WORD.fullmatch(word):
                out[word] = max(word.capitalize(), word, key=frequent)
    return out


def encode(words, container, path):
    tokenizer, table = container.tokenizer(), container.embeddings()
    session = exported(Traced(container.model(), LAYERS), path)
    by_length = collections.defaultdict(list)
    for i, w in enumerate(words):
        ids = [container.bos, *tokenizer.encode(META + container.normalise(w)).ids[:8], container.eos]
        by_length[len(ids)].append((i, ids))
    out = np.zeros((len(words), container.width), np.float32)
    for length, rows in sorted(by_length.items()):
        for k in range(0, len(rows), 64):
            part = rows[k:k + 64]
            x = table[np.array([ids for _, ids in part])].astype(np.float32)
            out[[i for i, _ in part]] = session.run(None, {"x": x})[0][:, 1:-1].mean(1)
        print(length, len(rows), flush=True)
    return out


def main():
    tokens_dir, e5, out, texts = sys.argv[1:]
    torch.set_num_threads(1)
    container, words = Container(e5), vocabulary(tokens_dir, texts)
    known = len(words)
    words.update(listed(container, words))
    print(len(words), "words,", known, "of them in the texts", flush=True)
    x = reduce(encode(list(words.values()), container, out + ".onnx"), known)
    np.save(out.replace(".tsv", ".npy"), x.astype(np.float16))
    rng = np.random.default_rng(0)
    groups = [group(x, count, rng, known) + 1 for count in GROUPS]
    with open(out, "w", encoding="utf-8") as file:
        for lower, coarse, middle, fine in zip(words, *groups):
            file.write(f"{lower}\t{coarse}\t{middle}\t{fine}\t0\n")


if __name__ == "__main__":
    main()
