"""Groups of Chinese characters that keep the same company: their neighbours in open text, SVD, k-means.

python characters.py DATA OUT.tsv
"""
import collections
import glob
import json
import lzma
import sys

import numpy as np
import opencc
from scipy.sparse import csr_matrix
from scipy.sparse.linalg import svds

from clusters import group

DIMENSIONS = 64
GROUPS = (32, 128, 400)


def main():
    data, out = sys.argv[1:]
    convert = opencc.OpenCC("t2s").convert
    texts = []
    for path in sorted(glob.glob(f"{data}/text/zh_*.jsonl.xz")):
        with lzma.open(path, "rt", encoding="utf-8") as lines:
            texts += [convert(json.loads(line)["text"]) for line in lines]
    counts = collections.Counter(c for text in texts for c in text if "\u3400" <= c <= "\u9fff")
    characters = [c for c, n in counts.most_common() if n >= 5]
    number = {c: i for i, c in enumerate(characters)}
    size = len(characters)
    pairs = collections.Counter()
    for text in texts:
        for distance, shift in ((1, 0), (2, 2 * size)):
            for a, b in zip(text, text[distance:]):
                if a in number and b in number:
                    pairs[number[a], number[b] + shift] += 1
                    pairs[number[b], number[a] + shift + size] += 1
    rows, columns = zip(*pairs)
    values = np.array(list(pairs.values()), np.float32)
    matrix = csr_matrix((values, (rows, columns)), (size, 4 * size))
    down, across = np.asarray(matrix.sum(1)).ravel(), np.asarray(matrix.sum(0)).ravel()
    whole = values.sum()
    gain = np.log(values * whole / (down[list(rows)] * across[list(columns)] ** 0.75 * whole ** 0.25 + 1e-9))
    matrix = csr_matrix((np.maximum(gain, 0), (rows, columns)), (size, 4 * size))
    u, s, _ = svds(matrix, DIMENSIONS, random_state=0)
    x = (u * np.sqrt(s)).astype(np.float32)
    x /= np.linalg.norm(x, axis=1, keepdims=True) + 1e-6
    rng = np.random.default_rng(0)
    groups = [group(x, count, rng) + 1 for count in GROUPS]
    with open(out, "w", encoding="utf-8") as file:
        for c, coarse, middle, fine in zip(characters, *groups):
            file.write(f"{c}\t{coarse}\t{middle}\t{fine}\t0\n")
    print(size, "characters")


if __name__ == "__main__":
    main()
