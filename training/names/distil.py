"""Teaches multilingual-e5-small to tag PER/ORG/LOC in all languages at once on one GPU: teachers learn from gold, label open text
together with our own models, better teachers learn from both, and the student from what those say.

python distil.py ENCODED_DIR OUT_DIR [--seconds 490]

ENCODED_DIR is what `encode.py` wrote. OUT_DIR gets student.pt (half precision, named as `multilingual.py` names them),
labels_TEXT.npz for every text_TEXT.npz, which `labelled.py` reads, and words.npy, what each word of words.npz names when it
stands alone. The student learns with the rounding of its matrices that `pack-accurate` will do.
"""
import argparse
import copy
import glob
import itertools
import json
import multiprocessing
import os
import random
import sys
import time

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

sys.path.append(os.path.join(os.path.dirname(__file__), ".."))
from e5 import dequantised
from gold import ALLOWED, LABELS, NEVER, START, SURE, drawn, priors, spans
from multilingual import EMPTY, HIDDEN, WEIGHTS
from teacher import batches

BOS, EOS = 0, 1
# Of gold in another case, the share that is read in an epoch; `encode.py` wrote half of it in each of three cases.
RECASED = 0.08
# What a token that our own models left out, surely outside, has for each label.
LEFT_OUT = np.array([0.985] + [0.0025] * (len(LABELS) - 1), np.float32)
# How much our own models may count beside a teacher.
FACTORS = (0.3, 0.5, 0.8)
TEXTS = {"text_texts": "English", "text_europe": "European", "text_zh": "Chinese"}
GROUPS = {"English": ("uner_en_ewt", "gum", "wnut17", "crossner_politics", "crossner_science", "crossner_music"),
          "European": ("uner_pt_bosque", "uner_da_ddt", "uner_hr_set", "uner_sr_set", "uner_sk_snk", "uner_nob_norne", "uner_nno_norne",
                       "germeval14"),
          "Chinese": ("uner_zh_gsdsimp", "uner_zh_gsd")}


POOL = None


class Pool:
    """Sentences of all files, one after the other, and what each token's label is taken for."""

    def __init__(self, folder):
        self.device, self.files = "cpu", {}
        kept = {key: [] for key in ("pieces", "steps", "piece_counts", "token_counts", "blocks", "documents", "cases", "named")}
        targets, chain = [], []
        sentences = tokens = 0
        for path in sorted(glob.glob(f"{folder}/*.npz")):
            name = os.path.basename(path)[:-4]
            if name == "e5":
                continue
            file = dict(np.load(path))
            count, size = len(file["blocks"]), len(file["steps"])
            soft = np.tile(LEFT_OUT, (size, 1))
            soft[np.cumsum(file["soft_at"].astype(np.int64))] = file["soft"].astype(np.float32) / 255 + 1e-4
            if len(file["labels"]):
                hard = np.vstack([np.eye(len(LABELS), dtype=np.float32), np.zeros((1, len(LABELS)), np.float32)])
                target = hard[np.minimum(file["labels"], len(LABELS))]
            else:
                target = soft
            ends = np.cumsum(file["token_counts"].astype(np.int64))
            named = np.maximum.reduceat(target[:, 1:].max(1) > 0.5, np.concatenate([[0], ends[:-1]]))
            for key in kept:
                kept[key].append(named if key == "named" else np.cumsum(file[key].astype(np.int64)) if key == "documents" else file[key])
            targets.append(target.astype(np.float16))
            chain.append(np.log(soft).astype(np.float16))
            self.files[name] = (range(sentences, sentences + count), range(tokens, tokens + size))
            sentences, tokens = sentences + count, tokens + size
        for key, parts in kept.items():
            setattr(self, key, np.concatenate(parts))
        self.piece_counts, self.token_counts = self.piece_counts.astype(np.int64), self.token_counts.astype(np.int64)
        self.piece_at = np.cumsum(self.piece_counts) - self.piece_counts
        self.token_at = np.cumsum(self.token_counts) - self.token_counts
        # Of each token, how many pieces into its sentence it begins.
        steps = np.cumsum(self.steps.astype(np.int64))
        before = np.concatenate([[0], steps])[self.token_at]
        self.at = steps - np.repeat(before, self.token_counts) - 1
        self.inside = torch.from_numpy(self.steps == 0)
        self.targets, self.chain = (torch.from_numpy(np.concatenate(rows)) for rows in (targets, chain))

    def to(self, device):
        self.device = device
        self.inside, self.targets, self.chain = (tensor.to(device) for tensor in (self.inside, self.targets, self.chain))

    def windows(self, name, tokens_max, rng, single):
        """Runs of consecutive sentences of one document; a share `single` of them holds one sentence."""
        out, run, size, limit, before = [], [], 0, 0, None
        sentences = self.files[name][0]
        documents, cases = self.documents.tolist(), self.cases.tolist()
        for n in sentences:
            here, tokens = (documents[n], cases[n]), int(self.token_counts[n])
            if run and (here != before or size + tokens > limit):
                out.append(run)
                run, size = [], 0
            if not run:
                limit = 1 if rng.random() < single else tokens_max
            run.append(n)
            size += tokens
            before = here
        if run:
            out.append(run)
        return out

    def drawn(self, name, weight, rng):
        """The windows of a file for one epoch."""
        gold = name.startswith("train")
        runs = [run for run in self.windows(name, 80, rng, 0.4) if not gold or not self.cases[run[0]] or rng.random() < RECASED]
        return drawn(runs, weight, EMPTY, rng, lambda run: self.named[run].any())


def arranged(pool, windows, pieces, rng=None):
    """Windows one after the other: piece ids, tokens by their numbers in the pool and where in the window they are read, and batches."""
    sentences = np.concatenate(windows)
    counts = np.array([len(run) for run in windows])
    window = np.repeat(np.arange(len(windows)), counts)
    first = np.concatenate([[True], window[1:] != window[:-1]])
    before = (pool.blocks[sentences] & ~first).astype(np.int64)
    sizes = pool.piece_counts[sentences] + before
    so_far = np.cumsum(sizes) - sizes
    starts = 1 + so_far - np.repeat(so_far[first], counts) + before
    lengths = 2 + np.bincount(window, sizes, len(windows)).astype(np.int64)
    offsets = np.cumsum(lengths) - lengths
    spread = lambda base, n: np.repeat(base - (np.cumsum(n) - n), n) + np.arange(n.sum())
    ids = np.full(lengths.sum(), EOS, np.int32)
    ids[offsets] = BOS
    ids[spread(offsets[window] + starts, pool.piece_counts[sentences])] = \
        pool.pieces[spread(pool.piece_at[sentences], pool.piece_counts[sentences])]
    tokens = pool.token_counts[sentences]
    source = spread(pool.token_at[sentences], tokens)
    place = pool.at[source] + np.repeat(starts, tokens)
    tokens = np.bincount(window, tokens, len(windows)).astype(np.int64)
    windows = np.stack([offsets, lengths, np.cumsum(tokens) - tokens, tokens])
    return ids, source.astype(np.int32), place.astype(np.int32), windows, batches(lengths.tolist(), pieces, rng, pieces // 2)


def epoch(shares, pieces, seed):
    """The windows of one epoch: of each file as many as its share says."""
    rng = random.Random(seed)
    return arranged(POOL, [run for name, share in shares.items() for run in POOL.drawn(name, share, rng)], pieces, rng)


def epochs(workers, shares, pieces, seed):
    """The batches of epoch after epoch, the next one arranged by another process while this one is read."""
    arrange = lambda number: workers.apply_async(epoch, (shares, pieces, 1000 * seed + number))
    following = arrange(0)
    for number in itertools.count(1):
        here, following = following, arrange(number)
        stream = Stream(POOL, *here.get())
        for windows in stream.batches:
            yield stream.batch(windows)


class Stream:
    """Arranged windows on the device."""

    def __init__(self, pool, ids, source, place, windows, batches):
        self.pool, self.windows, self.batches = pool, windows, batches
        self.ids, self.source, self.place = (torch.from_numpy(a).to(pool.device) for a in (ids, source, place))

    def batch(self, numbers):
        """Piece ids, which of them are there, where in them each token is read, the number of each token in the pool."""
        device, windows = self.pool.device, torch.from_numpy(self.windows[:, numbers])
        length, count = int(windows[1].max()), int(windows[3].sum())
        offsets, lengths, token_offsets, tokens = windows.to(device, non_blocking=True)
        columns = torch.arange(length, device=device)
        there = columns < lengths[:, None]
        ids = torch.where(there, self.ids[(offsets[:, None] + columns).clamp(max=len(self.ids) - 1)], EOS)
        repeated = lambda values: torch.repeat_interleave(values, tokens, output_size=count)
        own = repeated(token_offsets - (tokens.cumsum(0) - tokens)) + torch.arange(count, device=device)
        rows = repeated(torch.arange(len(numbers), device=device))
        return ids, there, rows * length + self.place[own], self.source[own].long()


class Rounded(torch.autograd.Function):
    """The whole numbers that a matrix will be kept in; gradients pass."""

    @staticmethod
    def forward(_, weight, unit):
        scale = torch.maximum(weight.abs().amax(1, keepdim=True) / 127, unit)
        return torch.round(weight / scale) * scale

    @staticmethod
    def backward(_, gradient):
        return gradient, None


class Linear(nn.Linear):
    """A product that may round its matrix as `pack-accurate` does, in units of `step` times the mean size."""

    step, unit = 0.0, None

    def measure(self):
        squares = self.weight.detach().square().flatten()
        most = torch.topk(squares, len(squares) // 1000).values.sum()
        self.unit = self.step * ((squares.sum() - most) / (len(squares) - len(squares) // 1000)).sqrt()

    def forward(self, x):
        return F.linear(x, Rounded.apply(self.weight, self.unit) if self.step else self.weight, self.bias)


class Layer(nn.Module):
    def __init__(self, numbers, layer, sizes, epsilon):
        super().__init__()
        width, _, self.heads, inner, _ = sizes
        def linear(names, columns, rows):
            out = Linear(columns, rows * len(names))
            out.weight.data = torch.from_numpy(np.concatenate([dequantised(numbers[f"l{layer}.{n}.w"], rows) for n in names]))
            out.bias.data = torch.from_numpy(np.concatenate([numbers[f"l{layer}.{n}.b"].view(np.float32) for n in names]))
            return out
        def norm(name):
            out = nn.LayerNorm(width, eps=epsilon)
            out.weight.data = torch.from_numpy(numbers[f"l{layer}.{name}.w"].view(np.float32).copy())
            out.bias.data = torch.from_numpy(numbers[f"l{layer}.{name}.b"].view(np.float32).copy())
            return out
        self.attention, self.values = linear(("q", "k", "v"), width, width), linear(("ao",), width, width)
        self.inner, self.outer = linear(("fi",), width, inner), linear(("fo",), inner, width)
        self.values_norm, self.outer_norm = norm("aln"), norm("oln")

    def forward(self, x, mask):
        b, n, width = x.shape
        q, k, v = self.attention(x).view(b, n, 3, self.heads, -1).permute(2, 0, 3, 1, 4)
        a = F.scaled_dot_product_attention(q, k, v, attn_mask=mask).transpose(1, 2).reshape(b, n, width)
        x = self.values_norm(x + self.values(a))
        return self.outer_norm(x + self.outer(F.gelu(self.inner(x))))

    def linears(self):
        return self.attention, self.values, self.inner, self.outer


class Transformer(nn.Module):
    def __init__(self, numbers, layers):
        super().__init__()
        sizes, epsilon = [int(n) for n in numbers["sizes"]], float(numbers["epsilon"])
        floats = lambda name, *shape: torch.from_numpy(numbers[name].view(np.float32).copy()).view(shape)
        width = sizes[0]
        self.register_buffer("table", torch.from_numpy(dequantised(numbers["rows"], len(numbers["rows"]))).half())
        self.positions = nn.Parameter(floats("emb.pos", -1, width))
        self.register_buffer("kinds", floats("emb.type", -1, width))
        self.norm = nn.LayerNorm(width, eps=epsilon)
        self.norm.weight.data, self.norm.bias.data = floats("emb.ln.w", width), floats("emb.ln.b", width)
        self.layers = nn.ModuleList(Layer(numbers, layer, sizes, epsilon) for layer in range(layers))
        self.drop = nn.Dropout(0.1)
        self.out = nn.Linear(width, 2 * len(LABELS))

    def read(self, ids, there, hidden=None):
        x = F.embedding(ids, self.table).float()
        if hidden is None and self.training:
            hidden = torch.rand(ids.shape, device=ids.device) < HIDDEN
        if hidden is not None:
            x = x * ~hidden[:, :, None]
        x = self.norm(x + self.positions[:x.shape[1]] + self.kinds[0])
        mask = there[:, None, None, :]
        for layer in self.layers:
            x = layer(x, mask)
        return x

    def forward(self, ids, there, at, inside):
        both = self.out(self.drop(self.read(ids, there).flatten(0, 1)[at])).view(-1, 2, len(LABELS))
        return torch.where(inside[:, None], both[:, 1], both[:, 0]).float()

    def rounding(self, step):
        for layer in self.layers:
            for linear in layer.linears():
                linear.step = step
        return self

    def measure(self):
        for layer in self.layers:
            for linear in layer.linears():
                linear.measure()

    def state(self):
        """Names and shapes of `multilingual.py`, half precision."""
        out = {"bert.embeddings.position_embeddings.weight": self.positions, "bert.embeddings.token_type_embeddings.weight": self.kinds,
               "bert.embeddings.LayerNorm.weight": self.norm.weight, "bert.embeddings.LayerNorm.bias": self.norm.bias,
               "out.weight": self.out.weight, "out.bias": self.out.bias}
        for n, layer in enumerate(self.layers):
            at = f"bert.encoder.layer.{n}."
            for part in ("weight", "bias"):
                three = getattr(layer.attention, part).chunk(3)
                for name, own in zip(("query", "key", "value"), three):
                    out[f"{at}attention.self.{name}.{part}"] = own
                for name, module in (("attention.output.dense", layer.values), ("attention.output.LayerNorm", layer.values_norm),
                                     ("intermediate.dense", layer.inner), ("output.dense", layer.outer), ("output.LayerNorm", layer.outer_norm)):
                    out[f"{at}{name}.{part}"] = getattr(module, part)
        return {name: tensor.detach().half().cpu().contiguous().clone() for name, tensor in out.items()}


class Descent:
    """AdamW for some time: the rate rises, then falls to nothing when `seconds` have passed."""

    def __init__(self, groups, seconds, device):
        self.optimizer = torch.optim.AdamW([{"params": list(params), "lr": rate} for params, rate in groups], weight_decay=0.01, fused=device != "cpu")
        self.rates = [rate for _, rate in groups]
        self.parameters = [p for params, _ in groups for p in params]
        self.seconds, self.begun, self.steps, self.total = seconds, time.time(), 0, torch.zeros((), device=device)

    def progress(self):
        return (time.time() - self.begun) / self.seconds

    def down(self, loss, name):
        self.steps += 1
        factor = min(self.steps / 100, max(0.0, 1 - self.progress()))
        for group, rate in zip(self.optimizer.param_groups, self.rates):
            group["lr"] = rate * factor
        self.optimizer.zero_grad(set_to_none=True)
        loss.backward()
        nn.utils.clip_grad_norm_(self.parameters, 1.0, foreach=True)
        self.optimizer.step()
        self.total += loss.detach()
        if self.steps % 500 == 0:
            print(f"{name} {self.steps} loss {self.total.item() / 500:.4f} {self.progress():.0%}", flush=True)
            self.total.zero_()


def fit(model, epochs, seconds, rate, head=1.0, step=0.0, name=""):
    """The mean of the weights of `model` while it learns; its matrices are rounded when `step` is given."""
    device = POOL.device
    model = model.to(device).rounding(step).train()
    mean = copy.deepcopy(model)
    ours, theirs = list(mean.parameters()), list(model.parameters())
    descent = Descent([([p for key, p in model.named_parameters() if not key.startswith("out.")], rate),
                       (list(model.out.parameters()), rate * head)], seconds, device)
    for ids, there, at, source in epochs:
        if step and descent.steps % 100 == 0:
            model.measure()
        with torch.autocast(device, torch.bfloat16):
            scores = model(ids, there, at, POOL.inside[source])
        target = POOL.targets[source].float()
        descent.down(-(target * scores.log_softmax(-1)).sum() / target.sum().clamp(min=1), name)
        with torch.no_grad():
            torch._foreach_lerp_(ours, theirs, 1 - min(0.998, (1 + descent.steps) / (10 + descent.steps)))
        if descent.progress() >= 1:
            break
    if step:
        mean.measure()
    print(name, descent.steps, "steps", flush=True)
    return mean.eval()


def filled(model, epochs, seconds, rate, name):
    """The model after it learned to fill in hidden pieces."""
    device = POOL.device
    model = model.to(device).train()
    width = model.positions.shape[1]
    last = nn.Sequential(nn.Linear(width, width), nn.GELU(), nn.LayerNorm(width)).to(device)
    bias = nn.Parameter(torch.zeros(len(model.table), device=device))
    descent = Descent([([*model.parameters(), *last.parameters(), bias], rate)], seconds, device)
    table = model.table.to(torch.bfloat16).t()
    for ids, there, _, _ in epochs:
        hidden = (torch.rand(ids.shape, device=device) < 0.15) & there & (ids > EOS)
        with torch.autocast(device, torch.bfloat16):
            guessed = last(model.read(ids, there, hidden)[hidden]) @ table + bias
        descent.down(F.cross_entropy(guessed.float(), ids[hidden].long()), name)
        if descent.progress() >= 1:
            break
    print(name, descent.steps, "steps", flush=True)
    return model


@torch.inference_mode()
def read_all(model, files):
    """Log probabilities of the tokens of some files, in the pool's order; zero elsewhere."""
    out = torch.zeros(len(POOL.steps), len(LABELS), dtype=torch.float16, device=POOL.device)
    rng = random.Random(0)
    stream = Stream(POOL, *arranged(POOL, [run for name in files for run in POOL.windows(name, 120, rng, 0.0)], 32768))
    for windows in stream.batches:
        ids, there, at, source = stream.batch(windows)
        with torch.autocast(POOL.device, torch.bfloat16):
            out[source] = model(ids, there, at, POOL.inside[source]).log_softmax(-1).half()
    return out


@torch.inference_mode()
def paths(rows, counts):
    """The best well-formed labels of all sentences, `counts` tokens each, one after the other."""
    device, longest = rows.device, int(counts.max())
    allowed, start = torch.from_numpy(ALLOWED).to(device), torch.from_numpy(START).to(device)
    counts = torch.from_numpy(counts).to(device)
    ends = counts.cumsum(0)
    columns = torch.arange(longest, device=device)
    there = columns < counts[:, None]
    # What follows a sentence is surely outside and changes nothing.
    padded = torch.full((len(counts), longest, len(LABELS)), NEVER, device=device)
    padded[:, :, 0] = 0
    padded[there] = rows.float()
    best, back = padded[:, 0] + start, []
    for i in range(1, longest):
        score, own = (best[:, :, None] + allowed).max(1)
        back.append(own)
        best = score + padded[:, i]
    labels = [best.argmax(1)]
    for own in reversed(back):
        labels.append(own.gather(1, labels[-1][:, None])[:, 0])
    assert int(ends[-1]) == len(rows)
    return torch.stack(labels[::-1], 1)[there].cpu().numpy()


def evaluate(scores, title):
    """Means of F1 on development files, and F1 of each."""
    f1 = {}
    for name in (name for names in GROUPS.values() for name in names):
        sentences, tokens = POOL.files[f"dev_{name}"]
        part, counts = slice(tokens.start, tokens.stop), POOL.token_counts[sentences]
        found, gold = paths(scores[part], counts), POOL.targets[part].argmax(1).cpu().numpy()
        # A token that is outside stands between sentences.
        apart = lambda labels: spans(np.insert(labels, np.cumsum(counts), 0))
        found, gold = apart(found), apart(gold)
        f1[name] = round(200 * len(found & gold) / max(1, len(found) + len(gold)), 1)
    means = {group: round(float(np.mean([f1[name] for name in own])), 2) for group, own in GROUPS.items()}
    print("F1", title, json.dumps(means), json.dumps(f1), flush=True)
    return means


def joined(logs, factor):
    """Log probabilities together with those of our own models."""
    return (logs.float() + factor * POOL.chain.float()).log_softmax(-1).half()


def relabel(logs, title):
    """Makes the labels of open text anew, with the factor of our own models that is best on development files of its languages."""
    means = {factor: evaluate(joined(logs, factor), f"{title} with our own {factor}") for factor in FACTORS}
    for file, group in TEXTS.items():
        factor = max(FACTORS, key=lambda factor: means[factor][group])
        tokens = POOL.files[file][1]
        part = slice(tokens.start, tokens.stop)
        POOL.targets[part] = (logs[part].float() + factor * POOL.chain[part].float()).softmax(-1).half()


def save_labels(file, out):
    """The labels of a text as it stands, not in other cases: how many tokens on, and 255ths."""
    sentences, tokens = POOL.files[file]
    plain = np.repeat(POOL.cases[sentences] == 0, POOL.token_counts[sentences])
    rows = POOL.targets[tokens.start:tokens.stop].float().cpu().numpy()[plain]
    at = np.flatnonzero(rows[:, 0] < SURE)
    np.savez_compressed(f"{out}/labels_{file[5:]}.npz", at=np.diff(at, prepend=0).astype(np.uint32),
                        rows=np.round(rows[at] * 255).astype(np.uint8), tokens=len(rows))


def save_words(logs, out):
    """What each word names alone."""
    tokens = POOL.files["words"][1]
    np.save(f"{out}/words.npy", priors(logs[tokens.start:tokens.stop].float().exp().cpu().numpy()).astype(np.uint8))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("encoded")
    parser.add_argument("out")
    parser.add_argument("--seconds", type=float, default=490)
    parser.add_argument("--layers", type=int, default=10)
    parser.add_argument("--step", type=float, default=0.24)
    parser.add_argument("--pieces", type=int, default=16384)
    a = parser.parse_args()
    global POOL
    POOL = Pool(a.encoded)
    # Before the GPU is touched, which processes cannot share.
    workers = multiprocessing.get_context("fork").Pool(4)
    POOL.to("cuda" if torch.cuda.is_available() else "cpu")
    os.makedirs(a.out, exist_ok=True)
    numbers = dict(np.load(f"{a.encoded}/e5.npz"))
    gold = {name: WEIGHTS.get(name[6:], 1.0) for name in POOL.files if name.startswith("train_")}
    text = lambda share: {name: share for name in POOL.files if name.startswith("text_")}
    unlabelled = [name for name in POOL.files if not name.startswith("train_")]
    torch.manual_seed(1)

    filler = filled(Transformer(numbers, a.layers), epochs(workers, gold | text(1.0), a.pieces, 1), 0.1 * a.seconds, 2e-4, "filling in")
    first = [fit(Transformer(numbers, a.layers), epochs(workers, gold, a.pieces // 2, 2), 0.05 * a.seconds, 3e-4, 5.0, name="teacher A"),
             fit(copy.deepcopy(filler), epochs(workers, gold, a.pieces // 2, 3), 0.05 * a.seconds, 3e-4, 5.0, name="teacher B"),
             fit(copy.deepcopy(filler), epochs(workers, gold, a.pieces // 2, 4), 0.05 * a.seconds, 3e-4, 5.0, name="teacher C")]
    logs = [read_all(teacher, unlabelled) for teacher in first]
    means = [evaluate(own, f"teacher {name}") for own, name in zip(logs, "ABC")]
    relabel(sum(own.float() for own in logs) / 3, "all three")

    better = sorted(range(3), key=lambda i: -sum(means[i].values()))[:2]
    second = [fit(first[i], epochs(workers, gold | text(0.6), a.pieces, 5 + i), 0.14 * a.seconds, 3e-4, name=f"second teacher {'ABC'[i]}") for i in better]
    logs = [read_all(teacher, unlabelled) for teacher in second]
    means = [evaluate(own, f"second teacher {'ABC'[i]}") for own, i in zip(logs, better)]
    both = sum(own.float() for own in logs) / 2
    evaluate(both, "both second teachers")
    relabel(both, "both second teachers")
    for file in TEXTS:
        save_labels(file, a.out)
    save_words(both, a.out)
    best = second[max(range(2), key=lambda i: sum(means[i].values()))]
    torch.save(best.state(), f"{a.out}/student.pt")

    student = fit(best, epochs(workers, gold | text(0.7), a.pieces, 9), 0.4 * a.seconds, 3e-4, step=a.step, name="student")
    torch.save(student.state(), f"{a.out}/student.pt")
    logs = read_all(student, [name for name in unlabelled if name.startswith("dev_")])
    evaluate(logs, "student")
    for factor in FACTORS:
        evaluate(joined(logs, factor), f"student with our own {factor}")


if __name__ == "__main__":
    main()
