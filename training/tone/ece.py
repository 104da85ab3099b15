"""Expected calibration error of the class probabilities, ten bins, on the development sets.

usage: ece.py DATA COMMAND   (COMMAND: parlance-training answer-tone)
"""
import json, shlex, subprocess, sys
import numpy as np
from data import load

SETS = ["vader_nyt", "vader_movie", "vader_amazon", "vader_tweets", "newsmtsc", "goemotions", "emobank"]
NAMES = ["negative", "neutral", "positive", "mixed"]


def error(confidence, hit):
    bins = np.minimum((confidence * 10).astype(int), 9)
    return sum(abs(confidence[bins == b].mean() - hit[bins == b].mean()) * (bins == b).mean() for b in set(bins.tolist()))


def main():
    data, command = sys.argv[1:3]
    every = []
    for name in SETS:
        rows = [r for r in load(data, name, "dev") if r.get("label") in NAMES]
        keys = ("text", "target")
        lines = "".join(json.dumps({"id": str(i), "lang": "en", **{k: r[k] for k in keys if k in r}}) + "\n" for i, r in enumerate(rows))
        out = subprocess.run(shlex.split(command), input=lines.encode(), stdout=subprocess.PIPE, check=True).stdout
        p = np.array([json.loads(line)["probabilities"] for line in out.decode().splitlines()])
        hit = p.argmax(1) == [NAMES.index(r["label"]) for r in rows]
        print("%s %.3f (%d)" % (name, error(p.max(1), hit), len(rows)))
        if name != "emobank":
            every.append((p.max(1), hit))
    print("all but emobank %.3f" % error(*(np.concatenate(x) for x in zip(*every))))


if __name__ == "__main__":
    main()
