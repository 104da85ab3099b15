"""Three copies of gold documents with other names in the places of the names: what stays is how names are written about.

python swap.py LISTS.tsv OUT.jsonl GOLD.jsonl… [--surnames 0.2]

Persons come from the lists of personal names, places and organizations from the lists and from the other gold files; each mention
that is written like a name is changed with a chance of 0.7. Chinese names come from the words that jieba's dictionary calls names. A share --surnames of
the organizations of one word is called like a family, as many companies are, so that what stands around them is learned.
"""
import argparse
import collections
import json
import random
import re

from gold import COARSE, read

FIRST, LAST, COMPANY = 16, 32, 64
PLACE = 2 | 4 | 8
COPIES = 3


def title(phrase):
    return re.sub(r"(^|[\s\-'(])(\w)", lambda m: m.group(1) + m.group(2).upper(), phrase)


def pools(lists, documents):
    out = collections.defaultdict(list)
    with open(lists, encoding="utf-8") as lines:
        for line in lines:
            phrase, kinds = line.rstrip("\n").split("\t")
            kinds = int(kinds)
            han = is_han(phrase)
            if len(phrase) < (1 if han else 3) or not phrase[0].isalpha():
                continue
            # In Chinese lists TOWN marks common words.
            for bits, name in ((FIRST, "first"), (LAST, "last"), (COMPANY, "ORG"), (PLACE & ~8 if han else PLACE, "LOC")):
                # A word that is in lists of two kinds would teach nothing.
                if kinds & bits and not kinds & ~bits:
                    out[name].append(title(phrase))
    for document in documents:
        for start, end, label in document["spans"]:
            coarse, text = COARSE.get(label), document["text"][start:end]
            if coarse in ("ORG", "LOC") and named(text):
                out["gold " + coarse].append(text)
            elif coarse == "PER" and named(text) and is_han(text):
                out["given" if len(text) < 4 else "foreign"].append(text)
    out["given"] += [name for name in out["first"] if is_han(name) and 2 <= len(name) <= 3]
    return out


def is_han(text):
    return "\u3400" <= text[0] <= "\u9fff"


def named(text):
    if text and is_han(text):
        return len(text) > 1
    return text[:1].isupper() and not (text.isupper() and len(text) > 5) and "\n" not in text and len(text) > 1


def other(text, coarse, pool, rng, surnames):
    if coarse == "PER" and is_han(text):
        return rng.choice(pool["given" if len(text) < 4 else "foreign"])
    if coarse == "PER":
        count = len(text.split())
        if count == 1:
            return rng.choice(pool["last"] if rng.random() < 0.6 else pool["first"])
        middle = [rng.choice(pool["first"])[0] + "."] if count > 2 and rng.random() < 0.5 else []
        return " ".join([rng.choice(pool["first"]), *middle, rng.choice(pool["last"])])
    if surnames and coarse == "ORG" and " " not in text and not text.isupper() and rng.random() < surnames:
        return rng.choice(pool["last"])
    return rng.choice(pool["gold " + coarse] if rng.random() < 0.6 else pool[coarse])


def swapped(document, pool, rng, surnames):
    text, spans, moved, at, parts = document["text"], [], [], 0, []
    length = 0
    changed = False
    for start, end, label in sorted(document["spans"]):
        if start < at:
            return None
        coarse = COARSE.get(label)
        name = text[start:end]
        new = name
        if coarse and named(name) and rng.random() < 0.7:
            new = other(name, coarse, pool, rng, surnames)
            changed = True
        parts += [text[at:start], new]
        length += start - at
        spans.append([length, length + len(new), label])
        length += len(new)
        moved.append((end, length - end))
        at = end
    parts.append(text[at:])

    def place(offset):
        shift = 0
        for end, by in moved:
            if end > offset:
                break
            shift = by
        return offset + shift

    sents = [[place(a), place(b)] for a, b in document["sents"]]
    if not changed or any(a >= b for a, b in sents):
        return None
    return {"id": document["id"], "lang": document["lang"], "source": document["source"], "text": "".join(parts), "spans": spans,
            "sents": sents}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("lists")
    parser.add_argument("out")
    parser.add_argument("files", nargs="+")
    parser.add_argument("--surnames", type=float, default=0.0)
    a = parser.parse_args()
    rng = random.Random(5)
    documents = [d for path in a.files for d in read(path)]
    pool = pools(a.lists, documents)
    print({name: len(values) for name, values in pool.items()}, flush=True)
    with open(a.out, "w", encoding="utf-8") as file:
        for document in documents * COPIES:
            copy = swapped(document, pool, rng, a.surnames)
            if copy:
                file.write(json.dumps(copy, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
