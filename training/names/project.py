"""Carries the teacher's English names over to the same sentence in another language.

python project.py NTREX.jsonl ENGLISH_SOFT.jsonl LANGUAGE OUT.jsonl

NTREX.jsonl holds `{"lang","n","text"}`; ENGLISH_SOFT.jsonl is what soft.py made of its English sentences, `n` kept. A name is
looked for by spelling, and countries by their CLDR name. What begins with a capital and was not found is left undecided, so that
the student learns neither that it is a name nor that it is none; in German, where every noun has a capital, only in sentences
of which a name was not found.
"""
import difflib
import json
import re
import sys
import unicodedata

from babel import Locale

TYPES = ("PER", "ORG", "LOC")
WORD = re.compile(r"[^\W_]+")
CYRILLIC = dict(zip("абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
                    "a b v g d e e zh z i y k l m n o p r s t u f kh ts ch sh shch  y  e yu ya".split(" ")))
ALIKE = 0.75


def plain(word):
    word = "".join(CYRILLIC.get(c, c) for c in word.lower())
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))


def likeness(a, b):
    a, b = plain(a), plain(b)
    if a == b:
        return 1.0
    if min(len(a), len(b)) < 4:
        return 0.0
    head = 0
    while head < min(len(a), len(b)) and a[head] == b[head]:
        head += 1
    if head >= max(4, min(len(a), len(b)) - 2):
        return 0.9
    return difflib.SequenceMatcher(None, a, b).ratio() if a[0] == b[0] else 0.0


def names_of(document):
    """(text, type, confidence) of the names in the teacher's labels."""
    out, current = [], None
    soft = dict((i, p) for i, p in document["soft"])
    for i in range(len(document["tokens"])):
        p = soft.get(i)
        label = max(range(7), key=lambda k: p[k]) if p else 0
        if current and (label == 0 or label % 2 == 1 or (label - 1) // 2 != current[2]):
            out.append(current)
            current = None
        if label and current is None:
            current = [i, i + 1, (label - 1) // 2, p[label]]
        elif label:
            current[1] = i + 1
            current[3] = min(current[3], p[label])
    if current:
        out.append(current)
    spans = document["tokens"]
    return [(document["text"][spans[a][0]:spans[b - 1][1]], kind, sure) for a, b, kind, sure in out]


def territories(language):
    here, english = Locale.parse(language.replace("-", "_")), Locale("en")
    return {plain(english.territories[code]): here.territories[code] for code in english.territories if code in here.territories}


def find(name, text, words, taken, countries):
    """Word range in `words` that spells `name`; None when there is none or it is unlikely."""
    variants = [name]
    if plain(name) in countries:
        variants.insert(0, countries[plain(name)])
    for variant in variants:
        wanted = WORD.findall(variant)
        best = (0.0, None)
        if not wanted:
            continue
        for i in range(len(words) - len(wanted) + 1):
            if any(taken[i:i + len(wanted)]) or not words[i].group()[:1].isupper():
                continue
            score = sum(likeness(w, words[i + k].group()) for k, w in enumerate(wanted)) / max(1, len(wanted))
            if score > best[0]:
                best = (score, (i, i + len(wanted)))
        if best[0] >= ALIKE:
            return best[1]
    return None


def main():
    ntrex, english, language, out = sys.argv[1:]
    countries = territories({"sr": "sr-Latn"}.get(language, language))
    sources = {}
    with open(english, encoding="utf-8") as lines:
        for line in lines:
            document = json.loads(line)
            sources.setdefault(document["n"], document)
    found = missing = kept = 0
    with open(ntrex, encoding="utf-8") as lines, open(out, "w", encoding="utf-8") as file:
        for line in lines:
            record = json.loads(line)
            if record["lang"] != language or record["n"] not in sources:
                continue
            text = record["text"]
            words = list(WORD.finditer(text))
            taken = [False] * len(words)
            spans, lost = [], 0
            for name, kind, sure in sorted(names_of(sources[record["n"]]), key=lambda x: -len(x[0])):
                place = find(name, text, words, taken, countries)
                if place is None or sure < 0.6:
                    lost += 1
                    continue
                for i in range(*place):
                    taken[i] = True
                spans.append([words[place[0]].start(), words[place[1] - 1].end(), TYPES[kind]])
            found += len(spans)
            missing += lost
            undecided = [[w.start(), w.end(), "UNDECIDED"] for w, t in zip(words, taken)
                         if (lost or language != "de") and not t and w.group()[:1].isupper() and w.start() > 0]
            kept += 1
            file.write(json.dumps({"source": "ntrex", "lang": language, "text": text, "sents": [[0, len(text)]],
                                   "spans": spans + undecided}, ensure_ascii=False) + "\n")
    print(language, kept, "sentences", found, "names found", missing, "missing")


if __name__ == "__main__":
    main()
