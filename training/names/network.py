"""Trains the small network that reads names beside the chain: summed feature vectors, convolutions over the sentence, seven labels.

python network.py CORPUS_DIR VECTORS.npy OUT.trained [--rows 62000 --width 64 --dilations 1,1,2 --epochs 4 --rate 0.003 --parts 32]

CORPUS_DIR is what `parlance-training names-corpus` wrote. Prints F1 on its development files, alone and joined with the chain.
"""
import argparse
import glob
import json
import os
import sys
import time

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

sys.path.append(os.path.join(os.path.dirname(__file__), ".."))
from container import Writer
from gold import ALLOWED, LABELS, spans, viterbi

# Of a row of label scores in the files.
WIDTH = 8


class Corpus:
    def __init__(self, folder, name):
        load = lambda kind, dtype: np.fromfile(f"{folder}/{name}.{kind}", dtype)
        self.ids, self.ends = load("ids.u32", np.uint32), load("ends.u64", np.uint64).astype(np.int64)
        self.targets = load("targets.f32", np.float32).reshape(-1, WIDTH)
        self.sentences = load("sentences.u64", np.uint64).astype(np.int64).reshape(-1, 2)
        self.weights = load("weights.f32", np.float32)
        self.words = load("words.u32", np.uint32).astype(np.int64)
        chain = f"{folder}/{name}.chain.f32"
        self.chain = np.fromfile(chain, np.float32).reshape(-1, WIDTH) if os.path.exists(chain) else None

    def prune(self, kept):
        """Keeps the features with a row, by their new numbers."""
        ids = kept[self.ids]
        counts = np.add.reduceat((ids >= 0).astype(np.int64), np.concatenate([[0], self.ends[:-1]]))
        counts[self.ends == np.concatenate([[0], self.ends[:-1]])] = 0
        self.ids, self.ends = ids[ids >= 0].astype(np.int32), np.cumsum(counts)

    def starts(self):
        return np.concatenate([[0], self.ends[:-1]])


def chosen(train, rows):
    """New numbers of the `rows` features that stand on most names, -1 for the others."""
    lengths = np.diff(np.concatenate([[0], train.ends]))
    named = np.repeat(1 - train.targets[:, 0], lengths)
    size = int(train.ids.max()) + 1
    on_names = np.bincount(train.ids, named, size)
    everywhere = np.bincount(train.ids, minlength=size)
    order = np.argsort(-(on_names + 0.03 * everywhere))[:rows]
    numbers = np.full(size, -1, np.int64)
    numbers[order] = np.arange(len(order))
    return numbers, order


class Network(nn.Module):
    def __init__(self, rows, width, dilations, vectors, dropout):
        super().__init__()
        self.register_buffer("vectors", torch.cat([torch.zeros(1, vectors.shape[1]), torch.from_numpy(vectors)]))
        self.project = nn.Linear(vectors.shape[1], width, bias=False)
        self.drop = nn.Dropout(dropout)
        self.table = nn.Parameter(torch.randn(rows, width) * 0.05)
        self.bias = nn.Parameter(torch.zeros(width))
        self.convolutions = nn.ModuleList(nn.Conv1d(width, width, 3, padding=d, dilation=d) for d in dilations)
        self.out = nn.Linear(2 * width, len(LABELS))

    def forward(self, ids, offsets, weights, words, places, length):
        """`places` are the tokens' positions in a line of `length`; what lies between sentences stays zero."""
        width = self.table.shape[1]
        sums = F.embedding_bag(ids, self.table, offsets, mode="sum", per_sample_weights=weights) + self.bias
        if self.training:
            words = words * (torch.rand(len(words)) > 0.1)
        first = self.drop(F.relu(sums + self.project(self.vectors[words])))
        mask = torch.zeros(1, 1, length)
        mask[0, 0, places] = 1
        x = torch.zeros(length, width).index_copy(0, places, first).t()[None]
        for convolution in self.convolutions:
            x = (x + self.drop(F.relu(convolution(x)))) * mask
        return self.out(torch.cat([first, x[0].t()[places]], 1))


def batch_of(corpus, starts, numbers, gap):
    """Features, bags, places and token numbers of some sentences."""
    tokens, places, at = [], [], gap
    for n in numbers:
        a, b = corpus.sentences[n]
        tokens.append(np.arange(a, b))
        places.append(np.arange(at, at + b - a))
        at += b - a + gap
    tokens, places = np.concatenate(tokens), np.concatenate(places)
    lengths = corpus.ends[tokens] - starts[tokens]
    offsets = np.concatenate([[0], np.cumsum(lengths)[:-1]])
    take = np.repeat(starts[tokens] - offsets, lengths) + np.arange(lengths.sum())
    return tokens, torch.from_numpy(corpus.ids[take]), torch.from_numpy(offsets), torch.from_numpy(corpus.words[tokens]), torch.from_numpy(places), at


def f1(corpus, rows, transitions):
    right = found = gold = 0
    for a, b in corpus.sentences:
        g = spans(corpus.targets[a:b, :len(LABELS)].argmax(1))
        r = rows[a:b]
        p = spans(viterbi(r, transitions)) if (r[:, 1:].max(1) > r[:, 0] - 6).any() else set()
        right, found, gold = right + len(g & p), found + len(p), gold + len(g)
    return 200 * right / max(found + gold, 1)


@torch.inference_mode()
def log_probabilities(model, corpus, gap):
    model.eval()
    out, starts = np.zeros((len(corpus.ends), len(LABELS)), np.float32), corpus.starts()
    for k in range(0, len(corpus.sentences), 200):
        tokens, ids, offsets, words, places, length = batch_of(corpus, starts, range(k, min(k + 200, len(corpus.sentences))), gap)
        out[tokens] = model(ids, offsets, torch.ones(len(ids)), words, places, length).log_softmax(1).numpy()
    return out


def report(model, dev, free, gap, blends=((1.0, 0.6),)):
    alone, joined = {}, {blend: {} for blend in blends}
    for name, corpus in dev.items():
        logp = log_probabilities(model, corpus, gap)
        alone[name] = round(f1(corpus, logp, ALLOWED), 1)
        for (a, b), to in joined.items():
            to[name] = round(f1(corpus, a * corpus.chain[:, :len(LABELS)] + b * logp, a * free + ALLOWED), 1)
    mean = lambda x: round(sum(x.values()) / len(x), 2)
    print("  alone", mean(alone), json.dumps(alone), flush=True)
    for blend, values in joined.items():
        print("  chain, network", blend, mean(values), json.dumps(values), flush=True)


def coded(rows, parts, choices=256, sample=60_000, passes=12):
    """Rows as codes: each byte chooses some of a row's numbers. For each byte what it may stand for, and a code a row."""
    rng = np.random.default_rng(0)
    book, codes = [], np.zeros((len(rows), parts), np.uint8)
    for part, own in enumerate(np.split(rows, parts, 1)):
        nearest = lambda x: np.concatenate([(x[i:i + 8192] @ centres.T - (centres ** 2).sum(1) / 2).argmax(1) for i in range(0, len(x), 8192)])
        seen = own[rng.choice(len(own), min(sample, len(own)), False)]
        centres = seen[rng.choice(len(seen), choices, len(seen) < choices)]
        for _ in range(passes):
            chosen = nearest(seen)
            counts = np.bincount(chosen, minlength=choices)[:, None]
            sums = np.stack([np.bincount(chosen, column, choices) for column in seen.T], 1)
            centres = np.where(counts > 0, sums / counts.clip(1), seen[rng.integers(len(seen), size=choices)]).astype(np.float32)
        book.append(centres)
        codes[:, part] = nearest(own)
    return np.stack(book), codes


def write(model, hashes, dilations, parts, out):
    """A model file of the kind `network`: features, words, layers, as `join-network` reads them."""
    model.eval()
    file, floats = Writer("network", 2), lambda tensor: file.f32(tensor.detach().float().numpy())
    with torch.no_grad():
        rows = model.project(model.vectors).numpy()
    book, codes = coded(rows, parts)
    of_codes = book[np.arange(book.shape[0]), codes].reshape(rows.shape)
    print(f"{np.square(of_codes - rows).sum() / np.square(rows).sum():.4f} of the words' variance is lost", flush=True)
    file.u32(len(hashes))
    file.u64(hashes)
    floats(model.table)
    file.u8(parts)
    file.f32(book)
    file.u32(len(codes))
    file.i8(codes.view(np.int8))
    floats(model.bias)
    file.u8(len(dilations))
    for dilation, convolution in zip(dilations, model.convolutions):
        file.u8(dilation)
        # Inputs of the word before, the word and the word after; outputs side by side.
        floats(convolution.weight.permute(2, 1, 0))
        floats(convolution.bias)
    labels = torch.cat([model.out.weight.t(), model.out.bias[None]])
    floats(F.pad(labels, (0, WIDTH - len(LABELS))))
    file.save(out)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("corpus")
    parser.add_argument("vectors")
    parser.add_argument("out")
    parser.add_argument("--rows", type=int, default=62000)
    parser.add_argument("--width", type=int, default=64)
    parser.add_argument("--dilations", default="1,1,2")
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--rate", type=float, default=0.003)
    parser.add_argument("--dropout", type=float, default=0.35)
    parser.add_argument("--hidden", type=float, default=0.2, help="dropout of hidden units")
    parser.add_argument("--tokens", type=int, default=1500)
    parser.add_argument("--share", type=float, default=1.0, help="share of the sentences, for trials")
    parser.add_argument("--parts", type=int, default=32, help="bytes in which what is known of a word is kept, 16 or 32")
    parser.add_argument("--seed", type=int, default=1)
    a = parser.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(a.seed)
    rng = np.random.default_rng(a.seed)
    train = Corpus(a.corpus, "train")
    numbers, order = chosen(train, a.rows)
    train.prune(numbers)
    free = np.fromfile(f"{a.corpus}/transitions.f32", np.float32).reshape(len(LABELS), WIDTH)[:, :len(LABELS)]
    dev = {os.path.basename(path)[:-10]: Corpus(a.corpus, os.path.basename(path)[:-10]) for path in sorted(glob.glob(f"{a.corpus}/*.chain.f32"))}
    for corpus in dev.values():
        corpus.prune(numbers)
    print(len(train.ends), "tokens", len(train.ids) / len(train.ends), "features a token", flush=True)
    for name, corpus in dev.items():
        print(name, round(f1(corpus, corpus.chain[:, :len(LABELS)], free + ALLOWED), 1), end=" ")
    print("chain alone", flush=True)
    dilations = [int(d) for d in a.dilations.split(",")]
    gap = max(dilations)
    vectors = np.load(a.vectors).astype(np.float32)
    model = Network(len(order), a.width, dilations, vectors / vectors.std(), a.hidden)
    optimizer = torch.optim.Adam(model.parameters(), lr=a.rate, betas=(0.9, 0.99))
    sizes, starts = train.sentences[:, 1] - train.sentences[:, 0], train.starts()
    pool = np.arange(len(sizes))
    if a.share < 1:
        pool = pool[rng.random(len(pool)) < a.share]
    steps, done, begun = max(1, int(sizes[pool].sum() * a.epochs / a.tokens)), 0, time.time()
    for epoch in range(a.epochs):
        rng.shuffle(pool)
        model.train()
        cuts = np.searchsorted(np.cumsum(sizes[pool]), np.arange(a.tokens, sizes[pool].sum(), a.tokens))
        total = 0.0
        for part in np.split(pool, cuts):
            if not len(part):
                continue
            tokens, ids, offsets, words, places, length = batch_of(train, starts, part, gap)
            weights = (torch.rand(len(ids)) >= a.dropout) / (1 - a.dropout)
            logits = model(ids, offsets, weights, words, places, length)
            targets = torch.from_numpy(train.targets[tokens])
            worth = torch.from_numpy(np.repeat(train.weights[part], sizes[part])) * (targets[:, len(LABELS)] == 0)
            loss = -((targets[:, :len(LABELS)] * logits.log_softmax(1)).sum(1) * worth).sum() / len(tokens)
            for group in optimizer.param_groups:
                group["lr"] = a.rate * min(1, (done + 1) / 100) * max(0.0, 1 - done / steps)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            total += loss.item()
            done += 1
            if done % 500 == 0:
                print(f"{done}/{steps} wall {time.time() - begun:.0f} cpu {time.process_time():.0f}", flush=True)
        print(f"pass {epoch} loss {total / len(cuts):.4f} cpu {time.process_time():.0f}", flush=True)
        last = epoch + 1 == a.epochs
        report(model, dev, free, gap, ((1.0, 0.2), (1.0, 0.4), (0.7, 0.4), (0.7, 0.3), (1.0, 1.0)) if last else ((1.0, 0.4),))
    hashes = np.fromfile(f"{a.corpus}/features.u64", np.uint64)[order]
    write(model, hashes, dilations, a.parts, a.out)


if __name__ == "__main__":
    main()
