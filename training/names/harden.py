"""Turns a teacher's label probabilities into spans, so that `swap.py` can make copies with other names; what the teacher is unsure
of becomes UNDECIDED.

python harden.py TOKENS.jsonl SOFT.jsonl OUT.jsonl [LANGUAGE…]
"""
import json
import sys

from gold import LABELS

SURE = 0.7


def spans_of(document, tokens):
    soft = {i: p for i, p in document["soft"]}
    out, current = [], None
    for i, (start, end) in enumerate(tokens):
        p = soft.get(i)
        label = max(range(len(LABELS)), key=lambda k: p[k]) if p else 0
        sure = p is None or p[label] >= SURE
        kind = LABELS[label][2:] if sure and label else None if sure else "UNDECIDED"
        goes_on = current and kind == current[2] and (kind == "UNDECIDED" or LABELS[label][0] == "I")
        if goes_on:
            current[1] = end
        else:
            current = [start, end, kind] if kind else None
            if current:
                out.append(current)
    return out


def main():
    tokens, soft, out, *languages = sys.argv[1:]
    with open(tokens, encoding="utf-8") as cut, open(soft, encoding="utf-8") as lines, open(out, "w", encoding="utf-8") as file:
        for number, (own, line) in enumerate(zip(cut, lines)):
            document, own = json.loads(line), json.loads(own)
            if languages and document["lang"] not in languages:
                continue
            assert own["text"] == document["text"]
            document["spans"] = spans_of(document, own["tokens"])
            del document["soft"]
            document["id"] = number
            file.write(json.dumps(document, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
