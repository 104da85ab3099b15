"""Groups of similar English words: MiniLM-L6 reads each word alone, k-means groups the vectors.

python clusters.py TOKENS_DIR TEXTS.jsonl LISTS.tsv MODEL_DIR OUT.tsv
"""
import collections
import json
import re
import sys

import numpy as np
import torch
from tokenizers import Tokenizer
from transformers import AutoModel

from gold import ENGLISH, read

WORD = re.compile(r"[^\W_]+")
DIMENSIONS = 96
GROUPS = (64, 255, 1024)


def vocabulary(tokens_dir, texts, lists):
    counts = collections.Counter()
    for source in ENGLISH:
        for document in read(f"{tokens_dir}/train_{source}.jsonl"):
            counts.update(w.lower() for w in WORD.findall(document["text"]))
    with open(texts, encoding="utf-8") as lines:
        for line in lines:
            counts.update(w.lower() for w in WORD.findall(json.loads(line)["text"]))
    words = [w for w, c in counts.items() if c >= 2 and not w.isdigit()]
    known = set(words)
    with open(lists, encoding="utf-8") as lines:
        for line in lines:
            phrase, kinds = line.rstrip("\n").split("\t")
            if int(kinds) & 0b1110111:
                for w in WORD.findall(phrase):
                    if w not in known and len(w) > 2:
                        known.add(w)
                        words.append(w)
    return words


@torch.inference_mode()
def encode(words, model_dir):
    tokenizer = Tokenizer.from_file(model_dir + "/tokenizer.json")
    tokenizer.no_padding()
    tokenizer.no_truncation()
    model = AutoModel.from_pretrained(model_dir, add_pooling_layer=False).eval()
    by_length = collections.defaultdict(list)
    for i, w in enumerate(words):
        ids = [101] + tokenizer.encode(w, add_special_tokens=False).ids[:8] + [102]
        by_length[len(ids)].append((i, ids))
    out = np.zeros((len(words), model.config.hidden_size), np.float32)
    for rows in by_length.values():
        for k in range(0, len(rows), 512):
            part = rows[k:k + 512]
            with torch.autocast("cpu", torch.bfloat16):
                hidden = model(torch.tensor([ids for _, ids in part])).last_hidden_state
            out[[i for i, _ in part]] = hidden.float().mean(1).numpy()
    return out


def reduce(x, known=None):
    """The directions in which the first `known` rows differ most, as unit vectors."""
    x = x - x[:known].mean(0)
    _, vectors = np.linalg.eigh(x[:known].T @ x[:known])
    y = x @ vectors[:, -DIMENSIONS:]
    return y / (np.linalg.norm(y, axis=1, keepdims=True) + 1e-6)


def nearest(x, centres):
    return np.concatenate([(x[i:i + 4096] @ centres.T).argmax(1) for i in range(0, len(x), 4096)])


def group(x, count, rng, known=None):
    """The group of each row; the groups are those of the first `known` rows."""
    own_rows = x[:known]
    centres = own_rows[rng.choice(len(own_rows), count, False)]
    for _ in range(10):
        own = nearest(own_rows, centres)
        sums = np.zeros_like(centres)
        np.add.at(sums, own, own_rows)
        sums[np.bincount(own, minlength=count) == 0] = own_rows[rng.integers(len(own_rows))]
        centres = sums / (np.linalg.norm(sums, axis=1, keepdims=True) + 1e-6)
    return nearest(x, centres)


def main():
    tokens_dir, texts, lists, model_dir, out = sys.argv[1:]
    torch.set_num_threads(1)
    words = vocabulary(tokens_dir, texts, lists)
    print(len(words), "words", flush=True)
    x = reduce(encode(words, model_dir))
    rng = np.random.default_rng(0)
    groups = [group(x, count, rng) + 1 for count in GROUPS]
    np.save(out.replace(".tsv", ".npy"), x.astype(np.float16))
    with open(out, "w", encoding="utf-8") as file:
        for w, coarse, middle, fine in zip(words, *groups):
            file.write(f"{w}\t{coarse}\t{middle}\t{fine}\t0\n")


if __name__ == "__main__":
    main()
