"""Fits how raw values become probabilities, on the development sets; writes what export.py reads.

usage: calibrate.py DATA UNITS STUDENT.pt OUT.json

Cross-entropy of the classes over the VADER sets and, at a third of the weight a row, GoEmotions; and
of the classes toward targets over NewsMTSC.
"""
import json, sys
import numpy as np
import torch
import torch.nn.functional as F
from data import CLASSES
from export import restore
from student import pack, read


def ece(p, gold):
    conf, hit = p.max(1), p.argmax(1) == gold
    out = 0
    for lo in np.arange(0, 1, .1):
        at = (conf > lo) & (conf <= lo + .1)
        if at.any():
            out += at.mean() * abs(conf[at].mean() - hit[at].mean())
    return out


def main():
    torch.set_num_threads(1)
    data, units, path, target = sys.argv[1:5]
    model = restore(path)
    from student import Vocabulary
    texts = [t for t in read(data, units, "dev") if t.task in ("score", "ekman", "target") and t.name != "emobank"]
    index = {k: i for i, k in enumerate(model.vocab.keys)}
    model.vocab.index, model.vocab.grams_of = index, {}
    model.vocab.encode = lambda t: Vocabulary.encode(model.vocab, t)
    raw, calm, gold, weight, name, toward, toward_gold, length = [], [], [], [], [], [], [], []
    with torch.no_grad():
        for i in range(0, len(texts), 256):
            part = texts[i:i + 256]
            o = model(pack(part, model.vocab, 0, None))
            for n, t in enumerate(part):
                if t.task == "target":
                    toward.append(o["target"][n].tolist())
                    toward_gold.append(t.gold)
                    continue
                g = t.gold[7] if t.task == "ekman" else int(t.gold > .125) - int(t.gold < -.125) + 1
                if g < 0:
                    continue
                raw.append(float(o["score"][n, 0])); calm.append(float(o["calm"][n, 0]))
                length.append(np.clip(np.log(max(1., sum(t.sizes) / len(t.sizes)) / 16), -2, 1.5))
                gold.append(g); weight.append(1. if t.task == "score" else .12); name.append(t.name)
    raw, calm, gold, weight, length = (torch.tensor(np.array(v), dtype=torch.long if v is gold else torch.float32) for v in (raw, calm, gold, weight, length))

    def fitted(w):
        q = torch.tensor([3., 0., 0., 1., 0., 0.], requires_grad=True)
        opt = torch.optim.LBFGS([q], max_iter=200)

        def logits():
            slope = q[0] * (1 + q[5] * length) * raw
            return torch.stack([q[1] - slope, q[3] * calm + q[4] * length, q[2] + slope], 1)

        def closure():
            opt.zero_grad()
            loss = (F.cross_entropy(logits(), gold, reduction="none") * w).sum() / w.sum() + .001 * (q[4:] ** 2).sum()
            loss.backward()
            return loss
        opt.step(closure)
        return q, logits().softmax(1).detach().numpy()

    # Each half is judged with what the other half fitted; what ships is fitted on both.
    half = torch.arange(len(gold)) % 2
    p = np.where(half[:, None].numpy() > 0, fitted(weight * (1 - half))[1], fitted(weight * half)[1])
    q, _ = fitted(weight)
    names = np.array(name)
    for n in sorted(set(name)):
        at = names == n
        g = gold.numpy()[at]
        f = [2 * ((p[at].argmax(1) == c) & (g == c)).sum() / max(1, (p[at].argmax(1) == c).sum() + (g == c).sum()) for c in range(3)]
        print(n, "ECE %.3f macro-F1 %.3f" % (ece(p[at], g), np.mean(f)))
    at = names != "goemotions"
    print("scored sets ECE %.3f, all ECE %.3f" % (ece(p[at], gold.numpy()[at]), ece(p, gold.numpy())))
    t, tg = torch.tensor(toward), torch.tensor(toward_gold)
    best = min(np.arange(.3, 1.5, .05), key=lambda s: float(F.cross_entropy(t * s, tg)))
    print("targets: slope %.2f ECE %.3f before %.3f" % (best, ece((t * best).softmax(1).numpy(), tg.numpy()), ece(t.softmax(1).numpy(), tg.numpy())))
    q = q.detach().tolist()
    json.dump({"slope": q[0], "negative": q[1], "positive": q[2], "calm": q[3], "calm_length": q[4], "slope_length": q[5], "target": float(best)}, open(target, "w"))


if __name__ == "__main__":
    main()
