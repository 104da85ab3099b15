"""Fine-tunes multilingual-e5-small as the teacher of tone and emotions in many languages.

usage: polyglot.py DATA OUT.pt

Three classes, a score and XED's and Ekman's emotions, from English gold and from XED in all its languages, of
which one row in seven of each language is held out. LEFT, Thai and Korean are kept away altogether: what it
says of them tells what to expect of languages without gold. Its answers over unlabelled text (project.py) are
what `parlance-training train-tone-languages` learns beside the gold; it does not ship.
"""
import argparse, random, time
import numpy as np
import torch, torch.nn as nn, torch.nn.functional as F
from data import CLASSES, EKMAN, EKMAN_OF, XED, load
from pieces import PAD, Pieces, encoder, source as opened
from rows import batches, f1

LONGEST = 64  # pieces
HEADS = {"classes": 3, "score": 1, "xed": 9, "ekman": 7}
SCORED = ["vader_nyt", "vader_movie", "vader_amazon", "vader_tweets"]
LEFT = ["bg", "tr", "vi"]
FROZEN = 5


class Polyglot(nn.Module):
    def __init__(self, source):
        super().__init__()
        self.encoder = encoder(source)
        self.heads = nn.ModuleDict({k: nn.Linear(source.width, n) for k, n in HEADS.items()})
        self.drop = nn.Dropout(.1)

    def forward(self, ids):
        mask = (ids != PAD).long()
        h = self.encoder(input_ids=ids, attention_mask=mask).last_hidden_state.float()
        m = mask.float().unsqueeze(2)
        mean = self.drop((h * m).sum(1) / m.sum(1))
        return {k: head(mean) for k, head in self.heads.items()}


def held(rows):
    """Rows of each language in their order, one in seven kept for measuring."""
    count, out = {}, []
    for r in rows:
        n = count[r["lang"]] = count.get(r["lang"], -1) + 1
        out.append(n % 7 == 3)
    return out


class Row:
    __slots__ = ("ids", "lang", "name", "label", "score", "xed", "ekman", "polar")


def rows(data, name, split, pieces):
    every = load(data, name, split)
    out = []
    for r, ids in zip(every, pieces([r["text"] for r in every], LONGEST)):
        row = Row()
        row.ids, row.name, row.lang = ids, name, r.get("lang", "en")
        row.lang = {"wisesight_th": "th", "nsmc_ko": "ko"}.get(name, row.lang)
        row.label = CLASSES.index(r["label"]) if r.get("label") in CLASSES else -1
        row.polar = name == "xed_multi"  # no neutral rows there: only which side
        row.score, row.xed, row.ekman = [np.nan], [np.nan] * 9, [np.nan] * 7
        if "score" in r:
            row.score = [r["score"]]
        elif name == "goemotions":
            e = {EKMAN_OF[x] for x in r["emotions"]}
            row.ekman = [float(x in e) for x in EKMAN]
        elif name.startswith("xed"):
            row.xed = [float(x in r["emotions"]) for x in XED]
            if row.polar:
                row.xed[-1] = np.nan
        out.append(row)
    return out


def tensor(part):
    n = max(len(ids) for ids in part)
    return torch.tensor([ids + [PAD] * (n - len(ids)) for ids in part])


def masked(loss, gold):
    known = ~torch.isnan(gold)
    return (loss * known).sum() / known.sum().clamp(min=1) * known.any(1).float().mean()


def loss_of(out, part):
    label = torch.tensor([r.label for r in part])
    polar = torch.tensor([r.polar for r in part])
    logits = out["classes"] - 1e4 * (polar.float().unsqueeze(1) * torch.tensor([[0., 1., 0.]]))
    loss = F.cross_entropy(logits, label.clamp(min=0), reduction="none")
    loss = (loss * (label >= 0)).mean()
    score = torch.tensor([r.score for r in part], dtype=torch.float32)
    loss = loss + 5 * masked((torch.tanh(out["score"]) - score.nan_to_num()) ** 2, score)
    for k in ("xed", "ekman"):
        gold = torch.tensor([getattr(r, k) for r in part], dtype=torch.float32)
        loss = loss + 2 * masked(F.binary_cross_entropy_with_logits(out[k], gold.nan_to_num(), reduction="none"), gold)
    return loss


def answer(model, texts, size=4000):
    """Outputs of all heads for texts as pieces, in their order."""
    model.eval()
    order = sorted(range(len(texts)), key=lambda i: len(texts[i]))
    out = {k: np.zeros((len(texts), n), np.float32) for k, n in HEADS.items()}
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
        at = 0
        while at < len(order):
            n = max(1, size // len(texts[order[min(at + 40, len(order) - 1)]]))
            part = order[at:at + n]
            at += n
            for k, v in model(tensor([texts[i] for i in part])).items():
                out[k][part] = v.float().numpy()
    return out


def macro(gold, pred, classes=(0, 1, 2)):
    return float(np.mean([f1(gold == k, pred == k) for k in classes]))


def evaluate(model, dev):
    means = []
    for name, items in dev.items():
        o = answer(model, [r.ids for r in items])
        label = np.array([r.label for r in items])
        side = np.where(o["classes"][:, 2] > o["classes"][:, 0], 2, 0)
        line = f"{name} {len(items)}"
        polar = (label == 0) | (label == 2)
        two = macro(label[polar], side[polar], (0, 2))
        line += f" polar {two:.3f}"
        if name.startswith("xed"):
            gold = np.array([r.xed for r in items]) > .5
            six = np.mean([max(f1(gold[:, XED.index(e)], o["xed"][:, XED.index(e)] > t) for t in np.arange(-4, 2, .1)) for e in EKMAN[:6]])
            line += f" six {six:.3f}"
            if name != "xed_en":
                means.append((two, six))
        if (label == 1).any():
            line += f" three {macro(label, o['classes'].argmax(1)):.3f}"
        if not np.isnan(items[0].score[0]):
            line += f" r {np.corrcoef([r.score[0] for r in items], np.tanh(o['score'][:, 0]))[0, 1]:.3f}"
        if not np.isnan(items[0].ekman[0]):
            gold = np.array([r.ekman for r in items]) > .5
            line += " ekman %.3f" % np.mean([max(f1(gold[:, k], o["ekman"][:, k] > t) for t in np.arange(-4, 2, .1)) for k in range(7)])
        print(line, flush=True)
    print("mean of XED's languages: polar %.3f six %.3f" % tuple(np.mean(means, 0)), flush=True)


def train(model, parts, size, rate, rng, out, start, end):
    steps = batches(parts, size, rng, spread=3)
    opt = torch.optim.AdamW([{"params": [p for p in model.encoder.parameters() if p.requires_grad], "lr": rate},
                             {"params": model.heads.parameters(), "lr": rate * 8}], weight_decay=.01)
    print("steps", len(steps), "pieces", sum(len(r.ids) for r in parts), flush=True)
    cpu, sums = time.process_time(), []
    for n, part in enumerate(steps):
        model.train()
        at = n / len(steps)
        for group, top in zip(opt.param_groups, (rate, rate * 8)):
            group["lr"] = top * min(1, (n + 1) / 60) * (start + (end - start) * at)
        with torch.autocast("cpu", torch.bfloat16):
            answers = model(tensor([r.ids for r in part]))
        loss = loss_of({k: v.float() for k, v in answers.items()}, part)
        opt.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.)
        opt.step()
        sums.append(float(loss.detach()))
        if (n + 1) % 50 == 0:
            print(n + 1, round(float(np.mean(sums[-100:])), 3), "cpu %.0fs" % (time.process_time() - cpu), time.strftime("%H:%M:%S"), flush=True)
        if (n + 1) % 300 == 0:
            save(model, out)
    save(model, out)


def save(model, path):
    torch.save({k: v for k, v in model.state_dict().items() if "word_embeddings" not in k}, path)


def restore(path):
    source = opened()
    model = Polyglot(source)
    model.load_state_dict(torch.load(path), strict=False)
    return model, Pieces(source)


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("data"); ap.add_argument("out")
    ap.add_argument("--rate", type=float, default=2e-4)
    ap.add_argument("--pieces", type=int, default=1000, help="pieces a batch")
    ap.add_argument("--goemotions", type=int, default=6000, help="rows of GoEmotions")
    ap.add_argument("--resume", default="", help="go on from these weights")
    ap.add_argument("--first", type=float, default=1., help="share of the step at the beginning")
    ap.add_argument("--measured", type=int, default=500, help="rows of a set that are measured")
    ap.add_argument("--last", type=float, default=.1, help="the same at the end")
    ap.add_argument("--limit", type=int, default=0, help="rows in all, to try")
    a = ap.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(1)
    rng = random.Random(1)
    source = opened()
    pieces = Pieces(source)
    xed = rows(a.data, "xed_multi", "train", pieces)
    away = held(load(a.data, "xed_multi", "train"))
    english = rows(a.data, "xed_en", "train", pieces)
    dev = {"xed_en": [r for i, r in enumerate(english) if i % 10 == 0]}
    for r, out in zip(xed, away):
        if out:
            dev.setdefault("xed_" + r.lang, []).append(r)
    for name in SCORED + ["goemotions"]:
        dev[name] = rows(a.data, name, "dev", pieces)
    for name in ("wisesight_th", "nsmc_ko"):
        dev[name] = rows(a.data, name, "train", pieces)
    dev = {name: part if name[4:] in LEFT else rng.sample(part, min(len(part), a.measured)) for name, part in dev.items()}
    parts = [r for r, out in zip(xed, away) if not out and r.lang not in LEFT]
    parts += [r for i, r in enumerate(english) if i % 10 != 0]
    for name in SCORED:
        part = rows(a.data, name, "train", pieces)
        parts += rng.sample(part, 4000) if len(part) > 4000 else part
    parts += rng.sample(rows(a.data, "goemotions", "train", pieces), a.goemotions)
    if a.limit:
        parts = rng.sample(parts, a.limit)
    model = Polyglot(source)
    if a.resume:
        model.load_state_dict(torch.load(a.resume), strict=False)
    for part in [model.encoder.embeddings, *model.encoder.encoder.layer[:FROZEN]]:
        for p in part.parameters():
            p.requires_grad = False
    train(model, parts, a.pieces, a.rate, rng, a.out, a.first, a.last)
    print("left out:", *LEFT)
    evaluate(model, dev)


if __name__ == "__main__":
    main()
