"""Gold files with the library's tokens (`parlance-training names-tokens`): coarse types, windows of sentences."""
import bisect
import json
import re

import numpy as np

TYPES = ("PER", "ORG", "LOC")
LABELS = ["O"] + [p + t for t in TYPES for p in ("B-", "I-")]
INDEX = {label: i for i, label in enumerate(LABELS)}
IGNORE = -100
# A teacher leaves out what is outside at least this surely.
SURE = 0.97
# How sure it is of what a word names alone.
LEVELS = (0.6, 0.8, 0.95)

COARSE = {}
for _t, _names in (
    ("PER", "PER PERSON person politician scientist musicalartist writer researcher Person"),
    ("ORG", "ORG ORGANIZATION organization organisation Organisation corporation group politicalparty university band"),
    ("LOC", "LOC LOCATION location country place Location"),
):
    COARSE.update({name: _t for name in _names.split()})

# How often a window of the source is drawn in one epoch. Tweets follow other guidelines than edited text.
ENGLISH = {"uner_en_ewt": 1.0, "gum": 1.0, "wnut17": 0.8, "btc": 0.4, "re3d": 1.0, "crossner_politics": 2.0,
           "crossner_science": 1.5, "crossner_music": 2.0, "crossner_literature": 2.0, "crossner_ai": 1.5}

CONNECTIVES = set("of the and for in on de al bin ibn & to el la van von".split())


def name_like(text):
    """Whether a span of re3d, which also marks descriptions, looks like a name."""
    words = text.split()
    return (0 < len(words) <= 8 and words[0].lower() not in CONNECTIVES and words[-1].lower() not in CONNECTIVES
            and all(w[:1].isupper() or w[:1].isdigit() or w.lower() in CONNECTIVES or not w[:1].isalpha() for w in words)
            and any(w[:1].isupper() for w in words))


def priors(p):
    """What words name that stand alone, from their label probabilities: 1 + 4 * type + level, with type 0 none, 1 person,
    2 organization, 3 location and level 0..=3 for how sure the teacher is."""
    types = np.stack([p[:, 0], p[:, 1] + p[:, 2], p[:, 3] + p[:, 4], p[:, 5] + p[:, 6]], 1)
    return 1 + 4 * types.argmax(1) + np.searchsorted(LEVELS, types.max(1))


def read(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def labels_of(document):
    """One label index per token; IGNORE where the source does not follow our definition."""
    tokens = document["tokens"]
    starts = [t[0] for t in tokens]
    labels = [0] * len(tokens)
    text = document["text"]
    for start, end, label in document["spans"]:
        coarse = COARSE.get(label)
        first = bisect.bisect_left(starts, start)
        if first and tokens[first - 1][1] > start:
            first -= 1
        last = bisect.bisect_left(starts, end)
        if coarse is None or first >= last:
            continue
        handle = text[start] == "@" or text[max(0, start - 1)] == "@"
        if document["source"] == "re3d" and re.match(r"[Tt]he\s", text[start:end]):
            start += 4
            first += 1
        odd = document["source"] == "re3d" and not name_like(text[start:end])
        for i in range(first, last):
            labels[i] = IGNORE if handle or odd else INDEX[("B-" if i == first else "I-") + coarse]
    return labels


def sentences_of(document):
    """(first token, last token, starts a block) of every sentence."""
    starts = [t[0] for t in document["tokens"]]
    out = []
    for begin, end in document["sents"]:
        a, b = bisect.bisect_left(starts, begin), bisect.bisect_left(starts, end)
        if a < b:
            gap = document["text"][document["tokens"][a - 1][1]:begin] if a else "\n"
            out.append((a, b, "\n" in gap))
    return out


def words_of(document):
    return [document["text"][s:e] for s, e in document["tokens"]]


def windows(documents, tokens_max, rng, single=0.4, words_of=words_of):
    """Runs of consecutive sentences of one document; a share `single` of the runs holds one sentence."""
    out = []
    for document in documents:
        labels, words = labels_of(document), words_of(document)
        run, size, limit = [], 0, 0
        for a, b, block in sentences_of(document):
            if run and size + b - a > limit:
                out.append(run)
                run, size = [], 0
            if not run:
                limit = 1 if rng.random() < single else tokens_max
            run.append((words[a:b], labels[a:b], block))
            size += b - a
        if run:
            out.append(run)
    return out


def has_names(run):
    return any(label > 0 for _, labels, _ in run for label in labels)


def drawn(runs, weight, empty, rng, named=has_names):
    """The windows of one source for one epoch: those with names and a share `empty` of the others, `weight` times."""
    chosen, others = [], []
    for run in runs:
        (chosen if named(run) else others).append(run)
    chosen += rng.sample(others, int(len(others) * empty))
    out = []
    while weight > 0:
        out += chosen if weight >= 1 else rng.sample(chosen, int(weight * len(chosen)))
        weight -= 1
    return out


def may_follow(previous, label):
    """Whether a name may go on like this; anything may follow that begins a name or is outside."""
    return label[0] != "I" or previous[2:] == label[2:]


NEVER = -1e4
ALLOWED = np.array([[0.0 if may_follow(p, q) else NEVER for q in LABELS] for p in LABELS], np.float32)
START = np.array([0.0 if may_follow("O", q) else NEVER for q in LABELS], np.float32)


def viterbi(logp, transitions=ALLOWED):
    """The best label sequence of scores [n, labels]; well-formed where `transitions` hold `ALLOWED`."""
    best, back = logp[0] + START, []
    for row in logp[1:]:
        score = best[:, None] + transitions
        k = score.argmax(0)
        back.append(k)
        best = score[k, np.arange(len(LABELS))] + row
    path = [int(best.argmax())]
    for k in reversed(back):
        path.append(int(k[path[-1]]))
    return path[::-1]


def spans(labels):
    """First token, one past the last and type of every name in a label sequence."""
    out, start, kind = set(), None, None
    for i, label in enumerate(list(labels) + [0]):
        name = LABELS[label]
        if start is not None and (name[0] != "I" or name[2:] != kind):
            out.add((start, i, kind))
            start = None
        if name[0] == "B":
            start, kind = i, name[2:]
    return out
