"""Texts without a score, scored by the teacher, for student.py.

usage: soft.py DATA TEXT TEACHER.pt WORK

Sentences of NewsMTSC, GoEmotions and XED (their train parts), of speeches and Wikinews (TEXT), and pieces of
the scored sets' sentences, so that the student sees what a few words mean alone. Writes WORK/soft.train.jsonl.
"""
import json, lzma, os, random, re, sys
import numpy as np
import torch
from data import load
from teacher import SCORED, Row, Teacher, answer, tokenizer

COUNTS = {"newsmtsc": 8000, "goemotions": 12000, "xed_en": 6000}
TEXTS = {"en_wikinews": 3000, "en_sotu": 1500, "en_ungdc": 1500}
PIECES = 20000


def main():
    torch.set_num_threads(1)
    data, text, path, work = sys.argv[1:5]
    rng = random.Random(7)
    out = []
    for name, n in COUNTS.items():
        texts = sorted({r["text"] for r in load(data, name, "train")})
        out += [(name, t) for t in rng.sample(texts, min(n, len(texts)))]
    for name, n in TEXTS.items():
        sentences = []
        for line in lzma.open(os.path.join(text, name + ".jsonl.xz"), "rt", encoding="utf-8"):
            if rng.random() < (1 if "news" in name else .1):
                sentences += [s for s in re.split(r"(?<=[.!?])\s+|\n+", json.loads(line)["text"]) if 20 < len(s) < 240]
        out += [(name, s) for s in rng.sample(sentences, n)]
    scored = {name: load(data, name, "train") for name in SCORED}
    whole = [r["text"] for rs in scored.values() for r in rs]
    pieces = set()
    while len(pieces) < PIECES:
        words = rng.choice(whole).split()
        n = rng.choice([1, 2, 2, 3, 3, 4, 4, 5, 6, 8, 10])
        if len(words) > n + 2:
            at = rng.randrange(len(words) - n)
            pieces.add(" ".join(words[at:at + n]))
    out += [("piece", p) for p in sorted(pieces)]
    tok = tokenizer()
    model = Teacher()
    model.load_state_dict(torch.load(path))

    def scores(texts):
        rows = []
        for code in tok.encode_batch(texts):
            r = Row()
            r.ids, r.types = code.ids, [0] * len(code.ids)
            rows.append(r)
        return np.tanh(answer(model, rows)["score"][:, 0])

    with open(os.path.join(work, "soft.train.jsonl"), "w", encoding="utf-8") as file:
        for (name, t), s in zip(out, scores([t for _, t in out])):
            file.write(json.dumps({"id": "soft-" + name, "lang": "en", "source": name, "text": t, "score": round(float(s), 4)}, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
