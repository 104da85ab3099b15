"""Open text in other languages than English for the teacher to label: JSON lines with `lang`, `text` and `sents`, shuffled.

python texts_other.py DATA EUROPE.jsonl ZH.jsonl

News that is parallel in all languages first, then encyclopedia and newspapers, then single sentences and subtitles up to a number of words.
"""
import json
import lzma
import os
import random
import re
import sys

from texts import sentences, trim

# Words of each language in all; Chinese counts characters.
WORDS = {"de": 400_000, "nb": 200_000, "nn": 60_000, "da": 90_000, "sv": 160_000, "sk": 90_000, "hr": 90_000, "bs": 60_000,
         "sr": 130_000, "pt": 250_000, "es": 250_000, "fr": 250_000, "it": 250_000, "nl": 250_000, "ru": 250_000, "zh": 1_400_000}
# What a language is read as by the tagger.
READ_AS = {"bs": "hr"}
NTREX = "language/train_ntrex.jsonl.xz"
FILES = {"de": ("text/de_xquad.jsonl.xz", "sentences/train/de_gsd.jsonl"),
         # Not UD's training part: it holds sentences of UNER's development and test parts.
         "nb": ("text/nb_norquad.jsonl.xz",),
         "es": ("text/es_xquad.jsonl.xz", "sentences/train/es_gsd.jsonl"), "fr": ("sentences/train/fr_gsd.jsonl",),
         "it": ("tone/newssd_it.train.jsonl",), "nl": ("text/nl_alpino.jsonl.xz",), "pt": ("text/pt_bosque.jsonl.xz",),
         "ru": ("text/ru_xquad.jsonl.xz", "sentences/train/ru_gsd.jsonl", "sentences/train/ru_taiga.jsonl"),
         "zh": ("text/zh_cmrc.jsonl.xz", "text/zh_xquad.jsonl.xz")}
CHINESE_END = re.compile(r"[。！？][”’」』）]*|\n+")


def records(path):
    with (lzma.open if path.endswith(".xz") else open)(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def by_language(path):
    texts = {}
    for record in records(path):
        texts.setdefault(record["lang"].removesuffix("-BR"), []).append(record["text"])
    return texts


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
    news = {}
    for record in records(f"{data}/{NTREX}"):
        # Pseudo-documents of five sentences, one block each.
        news.setdefault(record["lang"], {}).setdefault((record.get("variant"), record["n"] // 5), []).append(record["text"])
    voices = by_language(f"{data}/language/train_commonvoice.jsonl.xz")
    subtitles = by_language(f"{data}/tone/xed_multi.train.jsonl")
    out = {europe: [], chinese: []}
    for language, most in WORDS.items():
        texts = [("ntrex", "\n".join(lines)) for lines in news.get(language, {}).values()]
        for path in FILES.get(language, ()):
            texts += [(path.split("/")[-1].split(".")[0], record["text"]) for record in records(f"{data}/{path}")]
        single = [("xed", text) for text in subtitles.get(language, [])] + [("commonvoice", text) for text in voices.get(language, [])]
        more = f"{data}/text/{language}_commonvoice.jsonl.xz"
        if os.path.exists(more):
            single += [("commonvoice", record["text"]) for record in records(more)]
        rng.shuffle(single)
        texts += [(source, text) for source, text in single if len(text) > 25 or language == "zh"]
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
