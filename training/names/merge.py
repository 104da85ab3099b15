"""Joins the label probabilities of two teachers for the same records: the normalised product of their powers.

python merge.py A.soft.jsonl FACTOR_A B.soft.jsonl FACTOR_B OUT.jsonl
"""
import json
import sys

import numpy as np

from gold import LABELS, SURE

# What a token that a teacher left out, surely outside, has for each name label.
LEFT_OUT = 0.0025


def rows(soft):
    return {token: np.array(row) for token, row in soft}


def main():
    first, of_first, second, of_second, out = sys.argv[1:]
    absent = np.array([1.0] + [LEFT_OUT] * (len(LABELS) - 1))
    with open(first, encoding="utf-8") as left, open(second, encoding="utf-8") as right, open(out, "w", encoding="utf-8") as file:
        for a, b in zip(left, right):
            a, b = json.loads(a), json.loads(b)
            assert a["text"] == b["text"]
            of_a, of_b, soft = rows(a["soft"]), rows(b["soft"]), []
            for token in sorted(of_a.keys() | of_b.keys()):
                p = of_a.get(token, absent).clip(LEFT_OUT) ** float(of_first) * of_b.get(token, absent).clip(LEFT_OUT) ** float(of_second)
                p /= p.sum()
                if p[0] < SURE:
                    soft.append([token, [round(float(x), 3) for x in p]])
            a["soft"] = soft
            file.write(json.dumps(a, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
