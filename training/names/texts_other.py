"""Open text in other languages than English for the teacher to label: JSON lines with `lang`, `text` and `sents`, shuffled.

python texts_other.py DATA EUROPE.jsonl ZH.jsonl

News that is parallel in all languages first, then encyclopedia and newspapers, then single sentences up to a number of words.
"""
import json
import lzma
import random
import re
import sys

from texts import sentences, trim

# Words of each language in all; Chinese counts characters.
WORDS = {"de": 170_000, "nb": 175_000, "nn": 60_000, "da": 60_000, "sv": 110_000, "sk": 60_000, "hr": 60_000, "bs": 40_000,
         "sr": 90_000, "pt": 110_000, "es": 100_000, "fr": 100_000, "it": 100_000, "nl": 120_000, "ru": 100_000, "zh": 1_200_000}
# What a language is read as by the tagger.
READ_AS = {"bs": "hr"}
NTREX = "language/train_ntrex.jsonl.xz"
FILES = {"de": ("text/de_xquad.jsonl.xz", "sentences/train/de_gsd.jsonl"), "nb": ("text/nb_norquad.jsonl.xz",),
         "es": ("text/es_xquad.jsonl.xz", "sentences/train/es_gsd.jsonl"), "fr": ("sentences/train/fr_gsd.jsonl",),
         "nl": ("text/nl_alpino.jsonl.xz",), "ru": ("text/ru_xquad.jsonl.xz", "sentences/train/ru_gsd.jsonl"),
         "zh": ("text/zh_cmrc.jsonl.xz", "text/zh_xquad.jsonl.xz")}
CHINESE_END = re.compile(r"[。！？][”’」』）]*|\n+")


def records(path):
    with (lzma.open if path.endswith(".xz") else open)(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def chinese_sentences(text):
    start = 0
    for match in CHINESE_END.finditer(text):
        if text[start:match.end()].strip():
            yield trim(text, start, match.end())
        start = match.end()
    if text[start:].strip():
        yield trim(text, start, len(text))


def main():
    data, europe, chinese = sys.argv[1:]
    rng = random.Random(1)
    news, voices = {}, {}
    for record in records(f"{data}/{NTREX}"):
        # Pseudo-documents of five sentences, one block each.
        news.setdefault(record["lang"], {}).setdefault((record.get("variant"), record["n"] // 5), []).append(record["text"])
    for record in records(f"{data}/language/train_commonvoice.jsonl.xz"):
        voices.setdefault(record["lang"], []).append(record["text"])
    out = {europe: [], chinese: []}
    for language, most in WORDS.items():
        texts = [("ntrex", "\n".join(lines)) for lines in news.get(language, {}).values()]
        for path in FILES.get(language, ()):
            texts += [(path.split("/")[-1].split(".")[0], record["text"]) for record in records(f"{data}/{path}")]
        try:
            single = [record["text"] for record in records(f"{data}/text/{language}_commonvoice.jsonl.xz")]
        except FileNotFoundError:
            single = voices.get(language, [])
        rng.shuffle(single)
        texts += [("commonvoice", text) for text in single if len(text) > 25 or language == "zh"]
        words, seen, kept = 0, set(), []
        for source, text in texts:
            if words >= most:
                break
            if text in seen or not text.strip():
                continue
            seen.add(text)
            words += len(text) if language == "zh" else len(text.split())
            cut = chinese_sentences if language == "zh" else sentences
            record = {"source": source, "lang": READ_AS.get(language, language), "text": text, "sents": list(cut(text))}
            kept.append(json.dumps(record, ensure_ascii=False) + "\n")
        print(language, len(kept), words, flush=True)
        out[chinese if language == "zh" else europe] += kept
    for path, lines in out.items():
        # Whoever stops the teacher early has some of everything.
        rng.shuffle(lines)
        with open(path, "w", encoding="utf-8") as file:
            file.writelines(lines)


if __name__ == "__main__":
    main()
