"""Trains the English tone network from the units that `parlance-training tone-units` writes.

usage: student.py DATA UNITS WORK [--epochs N] [--init STATIC.npy] [--out NAME.pt]

DATA holds NAME.train.jsonl and NAME.dev.jsonl, UNITS the same names as written by tone-units; WORK
is a scratch folder. A unit has a row of three vectors of width H, one for each place in a window of
three; their sum, with vectors for flags and lexicon valence, goes through a rectifier, is weighed by
an exponential gate and averaged over the sentence; every answer is linear in that average.
"""
import argparse, collections, json, math, os, random, sys, time
import numpy as np
import torch, torch.nn as nn, torch.nn.functional as F
import lexicon
from data import CLASSES, EKMAN, EKMAN_OF, XED, load
from rows import f1
sys.path.append(os.path.join(os.path.dirname(__file__), ".."))
from container import fnv1a

FLAGS = 15
NAME, EMOJI, MARK, EXCLAMATION = 1 << 2, 1 << 4, 1 << 5, 1 << 13
BUCKETS = 4096
GRAM_SEED = 0x67726D
SPECIAL = ["<unknown>", "<name>", "<mark>", "<emoji>"]
DIM = 64
DISTANCES = 20
SHARE = .25  # STRETCH_SHARE of src/tone/network.rs


def grams(key):
    """Buckets of the 3- and 4-byte pieces of ^key$."""
    data = b"^" + key.encode() + b"$"
    return [fnv1a(GRAM_SEED, data[i:i + n]) % BUCKETS for n in (3, 4) for i in range(len(data) - n + 1)]


def distance(d):
    """Bucket of a signed distance to the target in units: 0 inside, then growing steps either side."""
    if d == 0:
        return 0
    a = abs(d)
    step = a if a <= 4 else 5 if a <= 6 else 6 if a <= 9 else 7 if a <= 14 else 8 if a <= 22 else 9
    return step if d > 0 else 9 + step


class Text:
    __slots__ = ("keys", "flags", "sizes", "task", "gold", "target", "name")


def read(data, units, split):
    texts = []
    names = ["vader_nyt", "vader_movie", "vader_amazon", "vader_tweets", "newsmtsc", "goemotions"]
    names += ["newssd_en"]
    names += ["xed_en", "own", "soft"] if split == "train" else ["emobank"]
    names = [n for n in names if os.path.exists(os.path.join(units, f"{n}.{split}.jsonl"))]
    for name in names:
        with open(os.path.join(units, f"{name}.{split}.jsonl"), encoding="utf-8") as lines:
            for row, line in zip(load(units + "/.." if name in ("own", "soft") else data, name, split), lines):
                t = Text()
                t.name = name
                parts = [s for s in json.loads(line) if s["keys"]]
                t.task = {"newsmtsc": "target", "goemotions": "ekman", "xed_en": "xed", "newssd_en": "subjective"}.get(name, "score")
                t.target = None
                if t.task == "target":
                    parts = [s for s in parts if "target" in s][:1]
                    if not parts:
                        continue
                    t.target = parts[0]["target"]
                    t.gold = CLASSES.index(row["label"])
                elif t.task == "score":
                    t.gold = row["score"]
                elif t.task == "ekman":
                    e = {EKMAN_OF[x] for x in row["emotions"]}
                    t.gold = [float(x in e) for x in EKMAN] + [CLASSES.index(row["label"]) if row.get("label") in CLASSES else -1]
                elif t.task == "subjective":
                    t.gold = float(str(row["subjectivity"]) == "1")
                else:
                    t.gold = [float(x in row["emotions"]) for x in XED] + [CLASSES.index(row["label"]) if row.get("label") in CLASSES else -1]
                if not parts:
                    if split == "train":
                        continue
                    parts = [{"keys": ["."], "flags": [MARK]}]
                t.keys = [k for s in parts for k in s["keys"]]
                t.flags = [f for s in parts for f in s["flags"]]
                t.sizes = [len(s["keys"]) for s in parts]
                texts.append(t)
    return texts


class Vocabulary:
    def __init__(self, texts, lex, size, must=()):
        counts = collections.Counter()
        for t in texts:
            w = 0 if t.name == "soft" else 2 if t.name.startswith("vader") or t.name == "newsmtsc" else 1
            for k in t.keys:
                counts[k] += w
        for k in must:
            counts[k] += 10 ** 9
        for k in lex:
            if " " not in k:
                counts[k] += 3 if abs(lexicon.valence(lex[k])) else 1
        chosen = [k for k, c in counts.most_common(size) if c >= 3 and len(k.encode()) <= 48]
        self.keys = SPECIAL + chosen
        self.index = {k: i for i, k in enumerate(self.keys)}
        self.lex = np.zeros((len(self.keys), 6), np.float32)
        for k, i in self.index.items():
            if k in lex:
                self.lex[i, :5] = lex[k]
                self.lex[i, 5] = lexicon.valence(lex[k])
        self.counts = np.array([counts[k] for k in self.keys])
        self.grams_of = {}

    def encode(self, t):
        """Row of each unit, or -1 - (index into extra) for words made of pieces."""
        rows = []
        for k, f in zip(t.keys, t.flags):
            i = self.index.get(k)
            if i is None:
                i = 1 if f & NAME else 2 if f & MARK else 3 if f & EMOJI else -1
            rows.append(i)
        return rows


def pack(texts, vocab, drop, rng):
    """Flat arrays of a batch; a blank (row -2) parts sentences."""
    rows, flags, seg, dist, words = [], [], [], [], {}
    seg_text, seg_size = [], []
    bags, at = [], {}
    for n, t in enumerate(texts):
        start = 0
        enc = vocab.encode(t)
        for size in t.sizes:
            s = len(seg_text)
            seg_text.append(n)
            seg_size.append(size)
            rows.append(0); flags.append(0); seg.append(-1); dist.append(0)
            for j in range(start, start + size):
                r, f = enc[j], t.flags[j]
                if r > 3 and drop and not f & (MARK | EMOJI) and rng.random() < drop * (1 if vocab.counts[r] > 20 else 2.5):
                    r = 1 if f & NAME else -1
                if r == -1:
                    k = t.keys[j]
                    if k not in at:
                        at[k] = len(bags)
                        g = vocab.grams_of.get(k)
                        if g is None:
                            g = vocab.grams_of[k] = grams(k)
                        bags.append(g)
                    r = len(vocab.keys) + at[k]
                rows.append(r); flags.append(f); seg.append(s)
                if t.target:
                    a, b = t.target
                    dist.append(distance(j - a if j < a else 0 if j < b else j - b + 1))
                else:
                    dist.append(0)
            start += size
    rows.append(0); flags.append(0); seg.append(-1); dist.append(0)
    fl = np.array(flags, np.int64)
    bits = ((fl[:, None] >> np.arange(FLAGS)) & 1).astype(np.float32)
    return (torch.tensor(rows), torch.from_numpy(bits), torch.tensor(seg), torch.tensor(dist),
            torch.tensor(seg_text), torch.tensor(seg_size, dtype=torch.float32), bags)


class Network(nn.Module):
    def __init__(self, vocab, width, window, init=None):
        super().__init__()
        self.vocab, self.width, self.window = vocab, width, window
        n = len(vocab.keys)
        self.word = nn.Embedding(n, DIM)
        self.gram = nn.Embedding(BUCKETS, DIM)
        nn.init.zeros_(self.word.weight)
        nn.init.normal_(self.gram.weight, 0, .1)
        if init is not None:
            self.register_buffer("base", torch.from_numpy(init))
        else:
            self.register_buffer("base", torch.zeros(n, DIM))
        self.register_buffer("lex", torch.from_numpy(vocab.lex))
        self.place = nn.ModuleList([nn.Linear(DIM + 6, width, bias=False) for _ in range(window)])
        self.bias = nn.Parameter(torch.zeros(width))
        self.flag = nn.Parameter(torch.zeros(FLAGS, width))
        self.valence = nn.Linear(DIM + 6, 1, bias=False)
        with torch.no_grad():
            self.valence.weight.zero_()
            self.valence.weight[0, -1] = 1
        self.reach = nn.Parameter(torch.tensor(3.))
        # The rule score: valence times a factor for its flags, summed over the sentence.
        start = torch.zeros(FLAGS)
        start[6], start[7], start[8], start[0], start[9], start[10] = -1.7, .3, -.3, .2, -.4, .4
        self.factor = nn.Parameter(start)
        self.strength = nn.Parameter(torch.tensor(.8))
        self.gate = nn.Linear(width, 1)
        nn.init.zeros_(self.gate.weight); nn.init.zeros_(self.gate.bias)
        self.floor = nn.Parameter(torch.tensor(0.))
        self.drop = nn.Dropout(.3)
        heads = {"score": 1, "calm": 1, "ekman": 7, "xed": 9, "subjective": 1}
        # Each source draws its own line between the classes on the one score.
        self.scale = nn.Parameter(torch.ones(4) * 3)
        self.lines = nn.Parameter(torch.zeros(4, 2))
        self.beta = nn.Parameter(torch.tensor(-1.))
        self.heads = nn.ModuleDict({k: nn.Linear(width, v) for k, v in heads.items()})
        self.near = nn.Embedding(DISTANCES, width)
        self.tgate = nn.Linear(width, 1)
        self.tdist = nn.Embedding(DISTANCES, 1)
        self.target = nn.Linear(width, 3)
        for e in (self.near, self.tdist):
            nn.init.zeros_(e.weight)
        grams_of = [grams(k) if i > 3 and k.isalpha() else [] for i, k in enumerate(vocab.keys)]
        self.flat = torch.tensor([g for gs in grams_of for g in gs])
        self.offset = np.concatenate([[0], np.cumsum([len(g) for g in grams_of])])

    def vectors(self, used, bags):
        """Vectors of the vocabulary rows `used`, then of the words given by their pieces."""
        ids, offs = [], []
        at = 0
        for r in used:
            a, b = self.offset[r], self.offset[r + 1]
            offs.append(at)
            ids.append(self.flat[a:b])
            at += b - a
        for g in bags:
            offs.append(at)
            ids.append(torch.tensor(g))
            at += len(g)
        bag = F.embedding_bag(torch.cat(ids), self.gram.weight, torch.tensor(offs), mode="mean")
        u = torch.tensor(used)
        known = self.word(u) + self.base[u] + bag[:len(used)]
        known = torch.cat([known, self.lex[u]], 1)
        other = torch.cat([bag[len(used):], torch.zeros(len(bags), 6)], 1)
        return torch.cat([known, other])

    def hidden(self, batch):
        rows, bits, seg, dist, seg_text, seg_size, bags = batch
        n = len(self.vocab.keys)
        used, inverse = torch.unique(rows[rows < n], return_inverse=True)
        local = torch.empty_like(rows)
        local[rows < n] = inverse
        local[rows >= n] = rows[rows >= n] - n + len(used)
        table = self.vectors(used.tolist(), bags)
        self.penalty = self.tie * (self.word(used) ** 2).sum() / 128
        if self.training and self.noise:
            table = torch.cat([F.dropout(table[:, :DIM], self.noise), table[:, DIM:]], 1)
        inside = (seg >= 0).float().unsqueeze(1)
        pre = self.bias + bits @ self.flag
        value = self.valence(table).squeeze(1)
        self.ruled = self.strength * value[local] * (1 + bits @ self.factor)
        half = self.window // 2
        for k, lin in enumerate(self.place):
            contribution = lin(table)[local] * inside
            shift = k - half
            if shift < 0:
                pre = pre + F.pad(contribution[:shift], (0, 0, -shift, 0))
            elif shift > 0:
                pre = pre + F.pad(contribution[shift:], (0, 0, 0, shift))
            else:
                pre = pre + contribution
        return pre

    def pool(self, h, logit, seg, count, floor):
        keep = seg >= 0
        a = torch.exp(logit.squeeze(1).clamp(-8, 8))[keep]
        s = seg[keep]
        total = torch.zeros(count).index_add(0, s, a) + torch.exp(floor)
        pooled = torch.zeros(count, h.shape[1]).index_add(0, s, a.unsqueeze(1) * h[keep])
        self.mass = total.detach() if not self.training else total
        return pooled / total.unsqueeze(1)

    def forward(self, batch):
        rows, bits, seg, dist, seg_text, seg_size, bags = batch
        pre = self.hidden(batch)
        h = F.relu(pre)
        pooled = self.pool(h, self.gate(h), seg, len(seg_text), self.floor)
        m = int(seg_text.max()) + 1
        weight = self.mass + F.softplus(self.beta) * seg_size
        total = torch.zeros(m).index_add(0, seg_text, weight)
        doc = torch.zeros(m, self.width).index_add(0, seg_text, pooled * weight.unsqueeze(1)) / total.unsqueeze(1)
        keep = seg >= 0
        ruled = torch.zeros(m).index_add(0, seg_text[seg[keep]], self.ruled[keep])
        sizes = torch.zeros(m).index_add(0, seg_text, seg_size)
        parts = torch.zeros(m).index_add(0, seg_text, torch.ones(len(seg_text)))
        ruled = ruled / (1 + SHARE * (parts - 1) + sizes / torch.exp(self.reach))
        doc = self.drop(doc)
        out = {k: head(doc) for k, head in self.heads.items()}
        out["score"] = out["score"] + ruled.unsqueeze(1)
        raw = out["score"]
        for d, source in enumerate(("vader", "go", "xed", "news")):
            out[source + "3"] = torch.cat([-self.scale[d] * raw + self.lines[d, 0], out["calm"], self.scale[d] * raw + self.lines[d, 1]], 1)
        ht = F.relu(pre + self.near(dist))
        pt = self.pool(ht, self.tgate(ht) + self.tdist(dist), seg, len(seg_text), torch.tensor(-8.))
        out["target"] = torch.zeros(m, 3).index_add(0, seg_text, self.target(self.drop(pt)))
        return out


def evaluate(model, texts, show=True):
    model.eval()
    by = collections.defaultdict(list)
    with torch.no_grad():
        for i in range(0, len(texts), 512):
            part = texts[i:i + 512]
            out = model(pack(part, model.vocab, 0, None))
            for n, t in enumerate(part):
                by[t.name].append((t, {k: v[n].numpy() for k, v in out.items()}))
    res = {}
    for name, items in by.items():
        if items[0][0].task == "score":
            g = np.array([t.gold for t, _ in items]); p = np.array([o["score"][0] for _, o in items])
            band = .15 if name == "emobank" else .125
            polar = abs(g) >= band
            cls = np.array([int(np.argmax(o["vader3"])) for _, o in items]); gc = np.where(g > band, 2, np.where(g < -band, 0, 1))
            res[name] = "%.3f/%.3f/%.3f" % (np.corrcoef(g, np.tanh(p))[0, 1], np.mean([f1(gc == c, cls == c) for c in range(3)]), ((p > 0) == (g > 0))[polar].mean())
        elif name == "newsmtsc":
            g = np.array([t.gold for t, _ in items]); p = np.array([o["target"].argmax() for _, o in items])
            res[name] = "%.3f" % np.mean([f1(g == c, p == c) for c in range(3)])
        elif name == "goemotions":
            g = np.array([t.gold for t, _ in items]); p = np.array([o["ekman"] for _, o in items]); c3 = np.array([o["go3"].argmax() for _, o in items])
            best = [max(f1(g[:, c] > .5, p[:, c] > th) for th in np.arange(-6, 1.5, .125)) for c in range(7)]
            k = g[:, 7] >= 0
            res["ekman"] = "%.3f" % np.mean(best); res["go3"] = "%.3f" % np.mean([f1((g[:, 7] == c)[k], (c3 == c)[k]) for c in range(3)])
        elif name == "newssd_en":
            g = np.array([t.gold for t, _ in items]) > .5; p = np.array([o["subjective"][0] for _, o in items]) > 0
            res[name] = "%.3f" % ((f1(g, p) + f1(~g, ~p)) / 2)
        elif name == "xed_en":
            g = np.array([t.gold for t, _ in items]); p = np.array([o["xed"] for _, o in items]); c3 = np.array([o["xed3"].argmax() for _, o in items])
            best = [max(f1(g[:, c] > .5, p[:, c] > th) for th in np.arange(-6, 1.5, .125)) for c in (0, 2, 3, 4, 5, 6, 8)]
            k = g[:, 9] >= 0
            res["xed"] = "%.3f" % np.mean(best); res["xed3"] = "%.3f" % np.mean([f1((g[:, 9] == c)[k], (c3 == c)[k]) for c in range(3)])
    if show:
        print(" ".join(f"{k.replace('vader_', '')} {v}" for k, v in res.items()), flush=True)
    return by


def train(model, texts, epochs, lr, seed, dev, share, log=True):
    rng = random.Random(seed)
    torch.manual_seed(seed)
    slow = [model.word.weight, model.gram.weight]
    rest = [p for p in model.parameters() if all(p is not s for s in slow)]
    opt = torch.optim.AdamW([{"params": slow, "lr": lr, "weight_decay": .02}, {"params": rest, "lr": lr * .6, "weight_decay": .01}])
    by = collections.defaultdict(list)
    for t in texts:
        by[t.task].append(t)
    plan = []
    for e in range(epochs):
        chosen = []
        for task, ts in by.items():
            if task == "score":
                soft = [t for t in ts if t.name == "soft"]
                chosen += [t for t in ts if t.name != "soft"] + rng.sample(soft, int(len(soft) * min(1, share["soft"])))
            else:
                chosen += ts if share[task] >= 1 else rng.sample(ts, int(len(ts) * share[task]))
        rng.shuffle(chosen)
        plan += [chosen[i:i + 128] for i in range(0, len(chosen), 128)]
    mean = {k: v.detach().clone() for k, v in model.named_parameters()}
    start, sums = time.time(), collections.defaultdict(list)
    for n, part in enumerate(plan):
        model.train()
        for g in opt.param_groups:
            g["lr"] = g.get("base", g.setdefault("base", g["lr"])) * min((n + 1) / 100, max(.02, 1 - n / len(plan)))
        out = model(pack(part, model.vocab, .1, rng))
        loss = model.penalty
        for task in by:
            idx = [i for i, t in enumerate(part) if t.task == task]
            if not idx:
                continue
            i = torch.tensor(idx)
            gold = torch.tensor([part[j].gold for j in idx], dtype=torch.float32)
            k = len(idx) / 128
            if task == "score":
                c = (gold > .125).long() - (gold < -.125).long() + 1
                hard = torch.tensor([part[j].name != "soft" for j in idx])
                a = 14 * F.mse_loss(torch.tanh(out["score"][i, 0]), gold)
                if hard.any():
                    a = a + .5 * F.cross_entropy(out["vader3"][i][hard], c[hard]) * hard.float().mean()
            elif task == "target":
                a = 1.5 * F.cross_entropy(out["target"][i], gold.long()) + .3 * F.cross_entropy(out["news3"][i], gold.long())
            elif task == "subjective":
                a = 1. * F.binary_cross_entropy_with_logits(out["subjective"][i, 0], gold)
            else:
                a = (3 * F.binary_cross_entropy_with_logits(out[task][i], gold[:, :-1])) if model.emotional else 0
                label = gold[:, -1].long()
                if (label >= 0).any():
                    a = a + .6 * F.cross_entropy(out["go3" if task == "ekman" else "xed3"][i], label, ignore_index=-1)
                if not torch.is_tensor(a):
                    continue
            sums[task].append(float(a.detach()))
            loss = loss + a * k
        opt.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 2.)
        opt.step()
        with torch.no_grad():
            keep = min(.998, (n + 1) / (n + 10))
            for k, v in model.state_dict().items():
                if k in mean:
                    mean[k].mul_(keep).add_(v, alpha=1 - keep)
        if log and ((n + 1) % max(1, len(plan) // epochs) == 0):
            print("reach %.1f strength %.2f floor %.2f beta %.2f" % (math.exp(model.reach), model.strength, math.exp(model.floor), F.softplus(model.beta)), [round(x, 2) for x in model.factor.tolist()], flush=True)
            print(n + 1, {k: round(float(np.mean(v[-200:])), 3) for k, v in sums.items()}, "%.0fs cpu %.0fs" % (time.time() - start, time.process_time()), flush=True)
            if n + 1 < len(plan) - 10:
                evaluate(model, dev)
    model.load_state_dict(mean, strict=False)
    print("average of the way:", flush=True)
    evaluate(model, dev)


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("data"); ap.add_argument("units"); ap.add_argument("work")
    ap.add_argument("--epochs", type=int, default=4)
    ap.add_argument("--width", type=int, default=48)
    ap.add_argument("--window", type=int, default=3)
    ap.add_argument("--size", type=int, default=20000)
    ap.add_argument("--init", default="")
    ap.add_argument("--lr", type=float, default=4e-3)
    ap.add_argument("--out", default="student.pt")
    ap.add_argument("--tasks", default="score,target,ekman,xed,subjective")
    ap.add_argument("--share", default="ekman=.5,xed=.6")
    ap.add_argument("--emotional", action="store_true", help="train the emotion heads")
    ap.add_argument("--noise", type=float, default=.3, help="dropout of word vectors")
    ap.add_argument("--tie", type=float, default=.003, help="pull of word vectors toward their start")
    a = ap.parse_args()
    torch.set_num_threads(1)
    np.random.seed(1)
    lex = lexicon.load()
    texts, dev = read(a.data, a.units, "train"), read(a.data, a.units, "dev")
    xed = [t for t in texts if t.task == "xed"]
    held = {id(t) for t in random.Random(5).sample(xed, min(1500, len(xed) // 2))}
    dev += [t for t in texts if id(t) in held]
    texts = [t for t in texts if id(t) not in held]
    tasks = a.tasks.split(",")
    texts = [t for t in texts if t.task in tasks]
    dev = [t for t in dev if t.task in tasks]
    vocab = Vocabulary(texts, lex, a.size)
    init = None
    if a.init:
        table = np.load(a.init, allow_pickle=True).item()
        init = np.stack([table.get(k, np.zeros(DIM, np.float32)) for k in vocab.keys]).astype(np.float32)
    print("texts", len(texts), "dev", len(dev), "vocabulary", len(vocab.keys), flush=True)
    model = Network(vocab, a.width, a.window, init)
    share = collections.defaultdict(lambda: 1.)
    share.update((k, float(v)) for k, v in (x.split("=") for x in a.share.split(",") if x))
    model.noise, model.tie, model.emotional = a.noise, a.tie, a.emotional
    train(model, texts, a.epochs, a.lr, 1, dev, share)
    torch.save({"state": model.state_dict(), "keys": vocab.keys, "width": a.width, "window": a.window}, os.path.join(a.work, a.out))


if __name__ == "__main__":
    main()
