"""What the teacher takes each word for when it stands alone, capitalised: the last column of the word groups.

python prior.py TEACHER.pt MODEL_DIR WORDS.tsv OUT.tsv

1 + 4 * type + level, with type 0 none, 1 person, 2 organization, 3 location and level 0..=3 for how sure the teacher is.
"""
import sys

import numpy as np

from soft import open_session
from teacher import Encoder


def main():
    teacher_path, model_dir, words, out = sys.argv[1:]
    session, encoder = open_session(teacher_path + ".int8.onnx"), Encoder(model_dir)
    with open(words, encoding="utf-8") as lines, open(out, "w", encoding="utf-8") as file:
        for line in lines:
            columns = line.rstrip("\n").split("\t")
            word = columns[0].capitalize()
            ids, cases, first, _ = encoder([([word], None, False)])
            logits = session.run(None, {"ids": np.array([ids]), "cases": np.array([cases])})[0][0][first[0]]
            p = np.exp(logits - logits.max())
            p /= p.sum()
            types = [p[0], p[1] + p[2], p[3] + p[4], p[5] + p[6]]
            best = int(np.argmax(types))
            level = int(np.searchsorted((0.6, 0.8, 0.95), types[best]))
            file.write("\t".join(columns[:4] + [str(1 + 4 * best + level)]) + "\n")


if __name__ == "__main__":
    main()
