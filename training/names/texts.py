"""Open English text for the teacher to label: JSON lines with `text` and `sents`, each source up to a number of words, shuffled.

python texts.py DATA OUT.jsonl
"""
import json
import lzma
import random
import re
import sys

# Words taken of each source: all news, encyclopedia and posts, then speeches and guides.
PLAN = (("text/en_wikinews.jsonl.xz", 300_000), ("text/en_wikisplit.jsonl.xz", 450_000), ("text/en_xquad.jsonl.xz", 40_000),
        ("text/en_wikitext2.jsonl.xz", 100_000), ("tone/newsmtsc.train.jsonl", 300_000), ("tone/vader_nyt.train.jsonl", 200_000),
        ("tone/newssd_en.train.jsonl", 100_000), ("language/train_ntrex.jsonl.xz", 100_000),
        ("tone/goemotions.train.jsonl", 250_000), ("tone/vader_tweets.train.jsonl", 50_000),
        ("tone/vader_amazon.train.jsonl", 50_000), ("tone/vader_movie.train.jsonl", 70_000),
        ("text/en_digitalgov.jsonl.xz", 300_000), ("text/en_sotu.jsonl.xz", 80_000), ("text/en_ungdc.jsonl.xz", 300_000),
        ("text/en_commonvoice.jsonl.xz", 150_000))
ABBREVIATION = re.compile(r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Sgt|Capt|Sen|Rep|Gov|St|Jr|Sr|vs|No|Inc|Corp|Co|Ltd|Jan|Feb|Mar|Apr"
                          r"|Aug|Sept|Oct|Nov|Dec|al|etc|approx|ca)|\b[A-Z]|\b[A-Za-z]\.[A-Za-z])\.$")
END = re.compile(r"[.!?…][\"”’')\]]*\s+(?=[\"“‘'(\[]?[A-Z0-9])|\n+")


def sentences(text):
    start = 0
    for match in END.finditer(text):
        head = text[start:match.start() + 1]
        if "\n" not in match.group() and ABBREVIATION.search(head):
            continue
        end = match.start() + len(match.group().rstrip())
        if text[start:end].strip():
            yield trim(text, start, end)
        start = match.end()
    if text[start:].strip():
        yield trim(text, start, len(text))


def trim(text, start, end):
    while text[start].isspace():
        start += 1
    while text[end - 1].isspace():
        end -= 1
    return start, end


def main():
    data, out = sys.argv[1:]
    rng = random.Random(1)
    seen, lines_out = set(), []
    for path, most in PLAN:
        full = f"{data}/{path}"
        with (lzma.open if path.endswith(".xz") else open)(full, "rt", encoding="utf-8") as lines:
            records = [json.loads(line) for line in lines]
        if path.startswith("language/"):
            records = [r for r in records if (r.get("lang") or r.get("language")) in ("en", "eng", "en-US", "en-GB")]
        rng.shuffle(records)
        words = kept = 0
        for record in records:
            text = record["text"]
            if words >= most:
                break
            if text in seen or len(text) < 20:
                continue
            seen.add(text)
            words += len(text.split())
            kept += 1
            source = path.split("/")[-1].split(".")[0]
            lines_out.append(json.dumps({"source": source, "lang": "en", "text": text, "sents": list(sentences(text))},
                                        ensure_ascii=False) + "\n")
        print(path, len(records), kept, words, flush=True)
    # Whoever stops the teacher early has some of everything.
    rng.shuffle(lines_out)
    with open(out, "w", encoding="utf-8") as file:
        file.writelines(lines_out)


if __name__ == "__main__":
    main()
