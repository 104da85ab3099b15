"""A vector for each word or character of a list, as multilingual-e5-small reads it alone: what the network knows of it beforehand.

python vectors.py E5_FILE WORDS.tsv OUT.npy
"""
import os
import sys

import numpy as np
import torch

sys.path.append(os.path.join(os.path.dirname(__file__), ".."))
from e5 import Container
from clusters import reduce
from clusters_other import encode


def main():
    e5, words, out = sys.argv[1:]
    torch.set_num_threads(1)
    with open(words, encoding="utf-8") as lines:
        own = [line.split("\t")[0].rstrip("\n") for line in lines]
    np.save(out, reduce(encode(own, Container(e5), out + ".onnx")).astype(np.float16))


if __name__ == "__main__":
    main()
