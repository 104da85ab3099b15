"""Free English lexica: VADER (MIT), AFINN-165 (MIT), Pattern en-sentiment (PDDL).

Read from the PyPI packages vaderSentiment, afinn and textblob. As a program, writes the
subjectivities, times five, to the file that it is given.
"""
import collections, importlib.util, json, os, re, sys
import xml.etree.ElementTree as xml

NAMES = ["vader", "afinn", "polarity", "subjectivity", "intensity"]


def package(name):
    return os.path.dirname(importlib.util.find_spec(name).origin)


def load():
    """word -> [vader / 4, afinn / 5, polarity, subjectivity, intensity], zero where a list lacks it."""
    table = collections.defaultdict(lambda: [0.0] * 5)
    with open(os.path.join(package("vaderSentiment"), "vader_lexicon.txt"), encoding="utf-8") as lines:
        vader = {l.split("\t")[0]: float(l.split("\t")[1]) / 4 for l in lines if "\t" in l}
    for word, value in vader.items():
        short = re.sub(r"^([:;=])[-o^]", r"\1", word.lower())  # emoticons are keyed without a nose
        short = {":d": ":d", "=)": ":)", ":]": ":)", "=(": ":(", ":[": ":("}.get(short, short)
        table[short][0] = value
    with open(os.path.join(package("afinn"), "data", "AFINN-en-165.txt"), encoding="utf-8") as lines:
        for line in lines:
            word, value = line.rstrip("\n").split("\t")
            if " " not in word:
                table[word][1] = float(value) / 5
    senses = collections.defaultdict(list)
    for node in xml.parse(os.path.join(package("textblob"), "en", "en-sentiment.xml")).getroot():
        senses[node.get("form")].append([float(node.get(k, 0)) for k in ("polarity", "subjectivity", "intensity")])
    for word, rows in senses.items():
        if " " not in word:
            p, s, i = (sum(c) / len(rows) for c in zip(*rows))
            table[word][2:] = [p, s, i - 1]
    with open(os.path.join(package("vaderSentiment"), "emoji_utf8_lexicon.txt"), encoding="utf-8") as lines:
        for line in lines:
            if "\t" in line:
                emoji, text = line.rstrip("\n").split("\t")
                values = [vader[w] for w in re.findall(r"[a-z]+", text.lower()) if w in vader]
                if values:
                    table[emoji.rstrip("\ufe0f")][0] = sum(values)
    return dict(table)


def valence(row):
    """One value in -1..1: the mean of the VADER and AFINN entries that exist."""
    known = [v for v in row[:2] if v]
    return sum(known) / len(known) if known else 0.0


if __name__ == "__main__":
    with open(sys.argv[1], "w", encoding="utf-8") as out:
        json.dump({w: round(5 * row[3], 3) for w, row in load().items() if row[3] > 0}, out)
