"""Fine-tunes multilingual-e5-small to tag PER/ORG/LOC in all languages of the gold at once; one thread, bfloat16.

python multilingual.py TOKENS_DIR E5_FILE OUT.pt [--minutes 40]

Word embeddings stay as they are. Words are cut into pieces one by one, Chinese in whole runs of characters; a token that begins
inside a piece is read by a second output of that piece.
"""
import argparse
import copy
import glob
import json
import os
import random
import sys
import time

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

sys.path.append(os.path.join(os.path.dirname(__file__), ".."))
from e5 import META, Container
from gold import IGNORE, LABELS, drawn, read, windows
from teacher import batches, descend, evaluate, lengths_of

PIECES_A_WORD = 10

# How often a window of the source is drawn in one epoch; every UNER treebank that is not named once, each Chinese script half.
WEIGHTS = {"gum": 0.7, "wnut17": 0.5, "btc": 0.15, "re3d": 0.7, "crossner_politics": 2.0, "crossner_science": 1.0,
           "crossner_music": 1.0, "crossner_literature": 1.0, "crossner_ai": 1.0, "uner_zh_gsd": 0.5, "uner_zh_gsdsimp": 0.5}
EMPTY = 0.3
# Share of pieces that are hidden in training.
HIDDEN = 0.04


def han(word):
    return len(word) == 1 and "\u3400" <= word <= "\u9fff"


class Encoder:
    def __init__(self, container):
        self.container, self.tokenizer = container, container.tokenizer()
        self.table = container.embeddings()
        self.cache = {}

    def pieces(self, word):
        """Of a word, which has a space before it when it begins one."""
        if word not in self.cache:
            plain = self.container.normalise(word)
            ids = self.tokenizer.encode(META + plain[1:] if plain[:1] == " " else plain).ids[:PIECES_A_WORD]
            self.cache[word] = ids or [self.container.unk]
        return self.cache[word]

    def __call__(self, run, pieces_max=510):
        """Piece ids, the piece of each token, whether the token begins inside it, labels."""
        c = self.container
        ids, at, inside, labels = [c.bos], [], [], []
        for k, (words, gold, block) in enumerate(run):
            if k and block:
                ids.append(c.eos)
            i = 0
            while i < len(words) and len(ids) < pieces_max - PIECES_A_WORD:
                j = i + 1
                if han(words[i].strip()):
                    while j < len(words) and han(words[j]) and j - i < 200:
                        j += 1
                    text = "".join(words[i:j])
                    shift = text[:1] == " "
                    encoding = self.tokenizer.encode(META + text[shift:] if shift else text)
                    for piece, (a, b) in zip(encoding.ids, encoding.offsets):
                        a, b = max(a - shift, 0), b - shift
                        for n in range(a, b):
                            at.append(len(ids))
                            inside.append(n > a)
                        ids.append(piece)
                    assert len(at) == len(labels) + j - i, text
                else:
                    at.append(len(ids))
                    inside.append(False)
                    ids += self.pieces(words[i])
                labels += gold[i:j] if gold is not None else [IGNORE] * (j - i)
                i = j
        return ids[:pieces_max] + [c.eos], at, inside, labels


class Teacher(nn.Module):
    def __init__(self, container, layers=None):
        super().__init__()
        self.bert = container.model(layers)
        for module in self.bert.modules():  # drawing random numbers would take a fifth of the time; pieces are hidden instead
            if isinstance(module, nn.Dropout):
                module.p = 0.0
        self.drop = nn.Dropout(0.1)
        self.out = nn.Linear(container.width, 2 * len(LABELS))

    def forward(self, x, mask, at, inside):
        hidden = self.bert(inputs_embeds=x, attention_mask=mask).last_hidden_state.flatten(0, 1)[at]
        both = self.out(self.drop(hidden)).view(-1, 2, len(LABELS))
        return torch.where(inside[:, None], both[:, 1], both[:, 0])


def collate(encoder, batch):
    longest = max(len(e[0]) for e in batch)
    ids = np.full((len(batch), longest), encoder.container.pad)
    mask = torch.zeros(len(batch), longest, dtype=torch.long)
    at, inside, gold = [], [], []
    for row, (i, a, w, y) in enumerate(batch):
        ids[row, :len(i)] = i
        mask[row, :len(i)] = 1
        at += [row * longest + p for p in a]
        inside += w
        gold += y
    x = torch.from_numpy(encoder.table[ids].astype(np.float32))
    return x, mask, torch.tensor(at), torch.tensor(inside), torch.tensor(gold)


def spaced(document):
    """The tokens' texts, with a space before those that begin a word."""
    text = document["text"]
    return [(" " if s == 0 or text[s - 1].isspace() else "") + text[s:e] for s, e in document["tokens"]]


def headline(word):
    first = word[:1] == " "
    return word[:first] + word[first:first + 1].upper() + word[first + 1:]


def recased(run, rng):
    """Sometimes the window in capitals, in lower case or as a headline."""
    r = rng.random()
    if r > 0.12:
        return run
    write = str.upper if r < 0.05 else str.lower if r < 0.09 else headline
    return [([write(w) for w in words], labels, block) for words, labels, block in run]


@torch.inference_mode()
def predict(model, encoder, runs, pieces=4096):
    """Log probabilities of every token of every window."""
    model.eval()
    examples = [encoder(run) for run in runs]
    out = [None] * len(runs)
    for batch in batches(lengths_of(examples), pieces):
        x, mask, at, inside, _ = collate(encoder, [examples[i] for i in batch])
        with torch.autocast("cpu", torch.bfloat16):
            logits = model(x, mask, at, inside)
        logits, begin = logits.float().log_softmax(-1).numpy(), 0
        for i in batch:
            out[i] = logits[begin:begin + len(examples[i][1])]
            begin += len(examples[i][1])
    return out


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("tokens")
    parser.add_argument("e5")
    parser.add_argument("out")
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--lr", type=float, default=2.5e-4)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--pieces", type=int, default=1024)
    parser.add_argument("--layers", type=int, default=10)
    parser.add_argument("--minutes", type=float, default=1e9, help="the schedule ends after this time at the latest")
    a = parser.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(a.seed)
    rng = random.Random(a.seed)
    container = Container(a.e5)
    encoder, model = Encoder(container), Teacher(container, a.layers)
    for p in (*model.bert.embeddings.word_embeddings.parameters(), *model.bert.embeddings.token_type_embeddings.parameters()):
        p.requires_grad = False
    sources = {os.path.basename(path)[6:-6]: path for path in sorted(glob.glob(f"{a.tokens}/train_*.jsonl"))}
    data = {source: read(path) for source, path in sources.items()}
    dev = {os.path.basename(path)[4:-6]: read(path) for path in sorted(glob.glob(f"{a.tokens}/dev_*.jsonl"))}

    def epoch():
        out = []
        for source, documents in data.items():
            runs = windows(documents, 80, rng, words_of=spaced)
            out += drawn(runs, WEIGHTS.get(source, 1.0), EMPTY, rng)
        return [encoder(recased(run, rng), 254) for run in out]

    examples = epoch()
    steps = a.epochs * len(batches(lengths_of(examples), a.pieces, rng))
    print("windows", len(examples), "pieces", sum(len(e[0]) for e in examples), "steps", steps, flush=True)
    body = [p for n, p in model.named_parameters() if p.requires_grad and not n.startswith("out")]
    optimizer = torch.optim.AdamW([{"params": body, "lr": a.lr}, {"params": model.out.parameters(), "lr": a.lr * 5}],
                                  weight_decay=0.01, fused=True)
    done, begun = 0, time.time()

    def progress():
        return max(done / steps, (time.time() - begun) / (60 * a.minutes))

    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda s: min((s + 1) / 60, max(0.0, (1 - progress()) / 0.95)))
    mean = copy.deepcopy(model)
    for number in range(a.epochs):
        if number:
            examples = epoch()
        model.train()
        total, since = 0.0, 0
        for batch in batches(lengths_of(examples), a.pieces, rng):
            if progress() >= 1:
                break
            x, mask, at, inside, gold = collate(encoder, [examples[k] for k in batch])
            x[torch.rand(x.shape[:2]) < HIDDEN] = 0
            with torch.autocast("cpu", torch.bfloat16):
                logits = model(x, mask, at, inside)
            loss = F.cross_entropy(logits.float(), gold, ignore_index=IGNORE)
            descend(loss, model, mean, optimizer, schedule, min(0.996, (1 + done) / (10 + done)))
            total += loss.item()
            since += 1
            done += 1
            if done % 50 == 0:
                print(f"{done}/{steps} loss {total / since:.4f} wall {time.time() - begun:.0f} cpu {time.process_time():.0f}", flush=True)
                total, since = 0.0, 0
        torch.save(mean.state_dict(), a.out)
        for source, documents in dev.items():
            runs = windows(documents[:200], 120, rng, single=0.0, words_of=spaced)
            print("dev", number, source, json.dumps(evaluate(runs, predict(mean, encoder, runs))), flush=True)
        if progress() >= 1:
            break
    print(f"{done} of {steps} steps", flush=True)


if __name__ == "__main__":
    main()
