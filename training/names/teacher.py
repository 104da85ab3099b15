"""Fine-tunes MiniLM-L6 (uncased, Apache-2.0) with a case embedding to tag PER/ORG/LOC; one thread, bfloat16.

python teacher.py TOKENS_DIR MODEL_DIR OUT.pt [--epochs 4 --lr 3e-4 --seed 1]
"""
import argparse
import copy
import json
import random
import time

import torch
import torch.nn as nn
import torch.nn.functional as F
from tokenizers import Tokenizer
from transformers import AutoModel

from gold import ENGLISH, IGNORE, LABELS, TYPES, drawn, read, spans, viterbi, windows

CASES = 8
CLS, SEP, UNK = 101, 102, 100
PIECES_A_WORD = 8


def case_of(word):
    if any(c.isdigit() for c in word):
        return 6 if word.isdigit() else 5
    if not any(c.isalpha() for c in word):
        return 7
    if word.islower():
        return 1
    if word.isupper():
        return 3 if len(word) > 1 else 4
    return 2 if word[0].isupper() and word[1:].islower() else 5


class Encoder:
    def __init__(self, model_dir):
        self.tokenizer = Tokenizer.from_file(model_dir + "/tokenizer.json")
        self.tokenizer.no_padding()
        self.tokenizer.no_truncation()
        self.cache = {}

    def pieces(self, word):
        if word not in self.cache:
            self.cache[word] = self.tokenizer.encode(word, add_special_tokens=False).ids[:PIECES_A_WORD] or [UNK]
        return self.cache[word]

    def __call__(self, run, pieces_max=510):
        """Ids, case ids, position of each word's first piece, labels of a window."""
        ids, cases, first, labels = [CLS], [0], [], []
        for k, (words, gold, block) in enumerate(run):
            if k and block:
                ids.append(SEP)
                cases.append(0)
            for word, label in zip(words, gold if gold is not None else [IGNORE] * len(words)):
                p = self.pieces(word)
                if len(ids) + len(p) > pieces_max:
                    break
                first.append(len(ids))
                labels.append(label)
                ids += p
                cases += [case_of(word)] * len(p)
        return ids + [SEP], cases + [0], first, labels


class Teacher(nn.Module):
    def __init__(self, model_dir):
        super().__init__()
        self.bert = AutoModel.from_pretrained(model_dir, attn_implementation="sdpa", add_pooling_layer=False)
        width = self.bert.config.hidden_size
        self.case = nn.Embedding(CASES, width)
        nn.init.zeros_(self.case.weight)
        self.drop = nn.Dropout(0.1)
        self.out = nn.Linear(width, len(LABELS))

    def forward(self, ids, cases, mask):
        x = self.bert.embeddings.word_embeddings(ids) + self.case(cases)
        return self.out(self.drop(self.bert(inputs_embeds=x, attention_mask=mask).last_hidden_state))


def collate(batch):
    longest = max(len(e[0]) for e in batch)
    ids = torch.zeros(len(batch), longest, dtype=torch.long)
    cases, mask, gold = ids.clone(), ids.clone(), ids.clone() + IGNORE
    for row, (i, c, first, labels) in enumerate(batch):
        ids[row, :len(i)] = torch.tensor(i)
        cases[row, :len(c)] = torch.tensor(c)
        mask[row, :len(i)] = 1
        gold[row, torch.tensor(first, dtype=torch.long)] = torch.tensor(labels, dtype=torch.long)
    return ids, cases, mask, gold


def batches(lengths, pieces, rng=None, part=1600):
    """Batches of about `pieces` pieces, of windows of similar length among `part` at a time; in random order when `rng` is given."""
    order = list(range(len(lengths)))
    if rng:
        rng.shuffle(order)
        order = [j for k in range(0, len(order), part)
                 for j in sorted(order[k:k + part], key=lambda i: lengths[i])]
    else:
        order.sort(key=lambda i: lengths[i])
    out, current = [], []
    for i in order:
        if current and (len(current) + 1) * max(lengths[i], lengths[current[0]]) > pieces:
            out.append(current)
            current = []
        current.append(i)
    out.append(current)
    if rng:
        rng.shuffle(out)
    return out


def recase(cases, rng):
    """Sometimes the window as a headline, in capitals or in lower case: only the case ids change."""
    r = rng.random()
    if r > 0.15:
        return cases
    to = 3 if r < 0.06 else 1 if r < 0.11 else 2
    return [c if c in (0, 6, 7) or (to == 2 and c in (3, 4, 5)) else to for c in cases]


def lengths_of(examples):
    return [len(example[0]) for example in examples]


@torch.inference_mode()
def predict(model, encoder, runs, pieces=4096):
    """Log probabilities of every word of every window."""
    model.eval()
    examples = [encoder(run) for run in runs]
    out = [None] * len(runs)
    for batch in batches(lengths_of(examples), pieces):
        ids, cases, mask, _ = collate([examples[i] for i in batch])
        with torch.autocast("cpu", torch.bfloat16):
            logits = model(ids, cases, mask)
        logits = logits.float().log_softmax(-1).numpy()
        for row, i in enumerate(batch):
            out[i] = logits[row, examples[i][2]]
    return out


def evaluate(runs, answers):
    """F1 of all names and of each type, from windows and the log probabilities of their tokens."""
    counts = {t: [0, 0, 0] for t in TYPES}
    for run, logp in zip(runs, answers):
        gold = [label for _, labels, _ in run for label in labels][:len(logp)]
        g = spans([max(label, 0) for label in gold])
        for s in spans(viterbi(logp)):
            counts[s[2]][1] += 1
            counts[s[2]][0] += s in g
        for s in g:
            counts[s[2]][2] += 1
    f = lambda tp, n, m: round(2 * tp / (n + m), 4) if n + m else 0.0
    return f(*[sum(c[k] for c in counts.values()) for k in range(3)]), {t: f(*c) for t, c in counts.items()}


@torch.no_grad()
def follow(mean, model, decay):
    """Moves the running mean of the weights, which is what is kept, towards the newest ones."""
    for kept, new in zip(mean.parameters(), model.parameters()):
        if new.requires_grad:
            kept.lerp_(new, 1 - decay)


def descend(loss, model, mean, optimizer, schedule, decay):
    """One step down the gradient; the running mean follows."""
    optimizer.zero_grad()
    loss.backward()
    nn.utils.clip_grad_norm_(model.parameters(), 1.0)
    optimizer.step()
    schedule.step()
    follow(mean, model, decay)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("tokens")
    parser.add_argument("model")
    parser.add_argument("out")
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--lr", type=float, default=3e-4)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--pieces", type=int, default=1536)
    parser.add_argument("--init")
    parser.add_argument("--minutes", type=float, default=1e9, help="the schedule ends after this time at the latest")
    a = parser.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(a.seed)
    rng = random.Random(a.seed)
    encoder, model = Encoder(a.model), Teacher(a.model)
    if a.init:
        model.load_state_dict(torch.load(a.init))
    for p in model.bert.embeddings.parameters():
        p.requires_grad = False
    data = {source: read(f"{a.tokens}/train_{source}.jsonl") for source in ENGLISH}
    dev = {source: read(f"{a.tokens}/dev_{source}.jsonl") for source in ("uner_en_ewt", "gum", "wnut17", "crossner_politics")}

    def epoch():
        out = []
        for source, weight in ENGLISH.items():
            out += drawn(windows(data[source], 80, rng), weight, 0.5, rng)
        return [encoder(run, 254) for run in out]

    examples = epoch()
    steps = a.epochs * len(batches(lengths_of(examples), a.pieces, rng))
    print("windows", len(examples), "pieces", sum(len(e[0]) for e in examples), "steps", steps, flush=True)
    body = [p for n, p in model.named_parameters() if p.requires_grad and not n.startswith(("out", "case"))]
    head = list(model.out.parameters()) + list(model.case.parameters())
    optimizer = torch.optim.AdamW([{"params": body, "lr": a.lr}, {"params": head, "lr": a.lr * 5}], weight_decay=0.01)
    done, begun = 0, time.time()

    def progress():
        return max(done / steps, (time.time() - begun) / (60 * a.minutes))

    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda s: min((s + 1) / (0.06 * steps), max(0.0, (1 - progress()) / 0.94)))
    mean = copy.deepcopy(model)
    for number in range(a.epochs):
        if number:
            examples = epoch()
        model.train()
        total, since = 0.0, 0
        for batch in batches(lengths_of(examples), a.pieces, rng):
            if progress() >= 1:
                break
            chosen = [(i, recase(c, rng), f, y) for i, c, f, y in (examples[k] for k in batch)]
            ids, cases, mask, gold = collate(chosen)
            with torch.autocast("cpu", torch.bfloat16):
                logits = model(ids, cases, mask)
            loss = F.cross_entropy(logits.float().flatten(0, 1), gold.flatten(), ignore_index=IGNORE)
            descend(loss, model, mean, optimizer, schedule, min(0.998, (1 + done) / (10 + done)))
            total += loss.item()
            since += 1
            done += 1
            if done % 50 == 0:
                print(f"{done}/{steps} loss {total / since:.4f} wall {time.time() - begun:.0f} cpu {time.process_time():.0f}", flush=True)
                total, since = 0.0, 0
        torch.save(mean.state_dict(), a.out)
        for source, documents in dev.items():
            if source == "uner_en_ewt" or progress() >= 1:
                runs = windows(documents, 120, rng, single=0.0)
                print("dev", number, source, json.dumps(evaluate(runs, predict(mean, encoder, runs))), flush=True)
        if progress() >= 1:
            print(f"{done} of {steps} steps", flush=True)
            break


if __name__ == "__main__":
    main()
