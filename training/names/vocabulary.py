"""Orders the pieces of multilingual-e5-small by how often the served languages use them; the accurate tier keeps the first of them.

python vocabulary.py E5_FILE OUT.txt TEXTS.jsonl[.xz]...

TEXTS hold records with `text` and `lang`; those of other languages are passed over. Words of PyPI `wordfreq` count as much as the
texts, small and capitalised; words of the texts count a little in capitals, too. OUT.txt holds numbers of pieces, the most used
first.
"""
import collections
import json
import lzma
import re
import sys
import os

import wordfreq

sys.path.append(os.path.join(os.path.dirname(__file__), ".."))
from e5 import META, Container

# How much a language weighs, and its word list; Norwegian Nynorsk and Traditional Chinese have none of their own.
LANGUAGES = {"en": (3.0, "en"), "de": (1.2, "de"), "fr": (1.0, "fr"), "es": (1.0, "es"), "it": (1.0, "it"), "pt": (1.0, "pt"),
             "nl": (1.0, "nl"), "ru": (1.0, "ru"), "da": (1.0, "da"), "sv": (1.0, "sv"), "nb": (1.0, "nb"), "nn": (0.7, None),
             "hr": (1.0, "sh"), "sr": (1.0, "sh"), "bs": (0.3, "sh"), "sk": (1.0, "sk"), "zh": (1.5, "zh"), "zh-Hant": (0.7, None)}
WORDS = 150_000
# Of texts, their words in capitals, word lists small, word lists capitalised.
SHARES = (1.0, 0.1, 0.4, 0.4)

HAN = re.compile("[\u3400-\u9fff]")
WORD = re.compile(r"\s?(?:[\u3400-\u9fff]+|[^\W\u3400-\u9fff]+|[^\w\s])")


def records(path):
    with (lzma.open if path.endswith(".xz") else open)(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


class Pieces:
    def __init__(self, container):
        self.container, self.tokenizer, self.cache = container, container.tokenizer(), {}

    def __call__(self, word):
        if word not in self.cache:
            text = word if HAN.search(word) else self.container.normalise(word)
            self.cache[word] = self.tokenizer.encode(META + text[1:] if text[:1] == " " else text).ids
        return self.cache[word]


def add(use, pieces, words, share):
    """Adds `share`, divided among the pieces of `words` by how often they come."""
    counts = collections.Counter()
    for word, count in words.items():
        for piece in pieces(word):
            counts[piece] += count
    total = sum(counts.values())
    for piece, count in counts.items():
        use[piece] += share * count / total


def main():
    e5, out, *paths = sys.argv[1:]
    pieces = Pieces(Container(e5))
    texts = collections.defaultdict(collections.Counter)
    for path in paths:
        for record in records(path):
            language = record["lang"] if record["lang"].startswith("zh-Hant") else record["lang"].split("-")[0]
            if language in LANGUAGES:
                for word in WORD.findall(" " + record["text"]):
                    texts[language][" " + word[1:] if word[:1].isspace() else word] += 1
    use = collections.Counter()
    for language, words in texts.items():
        weight, listed = LANGUAGES[language]
        own, capitals, small, capitalised = (weight * share for share in SHARES)
        add(use, pieces, words, own)
        # Chinese has no capitals, but its runs also begin after marks.
        add(use, pieces, {word[1:] if HAN.search(word) and word[:1] == " " else word.upper(): n for word, n in words.items()}, capitals)
        if listed:
            frequencies = wordfreq.get_frequency_dict(listed, wordlist="best")
            best = sorted(frequencies, key=lambda word: -frequencies[word])[:WORDS]
            add(use, pieces, {" " + word: frequencies[word] for word in best}, small)
            add(use, pieces, {" " + word.title(): frequencies[word] for word in best}, capitalised)
    with open(out, "w", encoding="utf-8") as file:
        file.writelines(f"{piece}\n" for piece, _ in use.most_common())
    print(len(use), "pieces in use")


if __name__ == "__main__":
    main()
