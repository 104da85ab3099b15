"""Labels open text of many languages with the multilingual teacher, int8 through onnxruntime, one thread; resumable by the number
of records already written. With WORDS.tsv it fills the last column of the word groups instead: what each word names when it
stands alone, capitalised (`priors` in `gold.py`).

python soft_other.py TEACHER.pt E5_FILE TOKENS.jsonl OUT.jsonl
python soft_other.py TEACHER.pt E5_FILE WORDS.tsv OUT.tsv
"""
import collections
import os
import sys

import numpy as np
import torch

sys.path.append(os.path.join(os.path.dirname(__file__), ".."))
from e5 import Container, Traced, exported
from gold import LABELS, priors
from multilingual import Encoder, Teacher, spaced
from soft import label, softmax


def probabilities(session, encoder, words, run):
    ids, at, inside, _ = encoder([(words[a:b], None, block) for a, b, block in run])
    both = session.run(None, {"x": encoder.table[ids][None].astype(np.float32)})[0][0][at].reshape(-1, 2, len(LABELS))
    return softmax(np.where(np.array(inside)[:, None], both[:, 1], both[:, 0]))


def words_alone(session, encoder, words, out):
    with open(words, encoding="utf-8") as lines:
        rows = [line.rstrip("\n").split("\t") for line in lines]
    by_length = collections.defaultdict(list)
    for i, columns in enumerate(rows):
        ids = encoder([([" " + columns[0].capitalize()], None, False)])[0]
        by_length[len(ids)].append((i, ids))
    for same in by_length.values():
        for k in range(0, len(same), 64):
            part = same[k:k + 64]
            x = encoder.table[np.array([ids for _, ids in part])].astype(np.float32)
            logits = session.run(None, {"x": x})[0][:, 1, :len(LABELS)]
            for (i, _), prior in zip(part, priors(softmax(logits))):
                rows[i][4] = str(prior)
    with open(out, "w", encoding="utf-8") as file:
        file.writelines("\t".join(columns) + "\n" for columns in rows)


def main():
    teacher_path, e5, source, out = sys.argv[1:]
    torch.set_num_threads(1)
    container = Container(e5)
    state = torch.load(teacher_path)
    layers = 1 + max(int(name.split(".")[3]) for name in state if name.startswith("bert.encoder.layer."))
    model = Teacher(container, layers)
    model.load_state_dict(state)
    session = exported(Traced(model.bert, layers, model.out), f"{teacher_path}.{os.getpid()}.onnx")
    encoder = Encoder(container)
    if source.endswith(".tsv"):
        words_alone(session, encoder, source, out)
    else:
        label(source, out, spaced, lambda words, run: probabilities(session, encoder, words, run))


if __name__ == "__main__":
    main()
