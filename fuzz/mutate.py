"""Mutates the corpus, articles and cases of the tests, lets the program analyse them, and checks the answers.

    python fuzz/mutate.py PROGRAM SEED COUNT     e.g. python fuzz/mutate.py target/release/parlance 1 3000

Needs no special build, so it knows nothing of coverage; the fuzz targets beside it do. Same seed, same texts.
"""

import glob
import json
import random
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent


def unescaped(piece):
    piece = re.sub(r"\\u\{([0-9a-f]+)\}", lambda match: chr(int(match.group(1), 16)), piece)
    for escape, character in {"\\n": "\n", "\\r": "\r", "\\t": "\t", "\\0": "\0", '\\"': '"'}.items():
        piece = piece.replace(escape, character)
    return piece


def read(pattern):
    return [Path(path).read_text(errors="ignore") for path in sorted(glob.glob(str(ROOT / pattern)))]


PIECES = [unescaped(piece) for piece in re.findall(r'^    "((?:[^"\\]|\\.)*)",$', read("tests/it/properties.rs")[0], re.M)]
SEEDS = read("tests/data/articles/*.txt") + read("fuzz/corpus/document/*")
SEEDS += [line for text in read("tests/data/values/*.txt") for line in text.split("\n") if line]
PLANES = [(32, 127), (0x80, 0x2FFF), (0x4E00, 0x9FFF), (0x1F300, 0x1FAFF), (0x10000, 0x10FFFF)]


def mutated(dice):
    seed = dice.choice(SEEDS)
    if len(seed) > 300 and dice.random() < 0.8:
        start = dice.randrange(len(seed) - 100)
        seed = seed[start : start + dice.randrange(20, 400)]
    text = list(seed)
    for _ in range(dice.choice([1, 2, 4, 8, 30])):
        at, kind = dice.randrange(len(text) + 1), dice.randrange(9)
        end = min(len(text), at + dice.randrange(40))
        if kind == 0:
            text[at:at] = dice.choice(PIECES)
        elif kind == 1:
            del text[at:end]
        elif kind == 2:
            text[at:at] = text[at:end] * dice.randrange(1, 4)
        elif kind == 3:
            other = dice.choice(SEEDS)
            start = dice.randrange(len(other))
            text[at:at] = other[start : start + dice.randrange(80)]
        elif kind == 4:
            text[at:at] = chr(dice.randrange(*dice.choice(PLANES)))
        elif kind == 5:
            text[at:at] = str(dice.randrange(10 ** dice.randrange(1, 25)))
        elif kind == 6:
            text[at:end] = "".join(text[at:end]).upper()
        elif kind == 7:
            text[at:at] = dice.choice(".,;:-/'\"()[]$%€#@+ \n") * dice.randrange(1, 6)
        else:
            text[at:end] = reversed(text[at:end])
    return re.sub("[\ud800-\udfff]", "", "".join(text)) or "x"


def spans(value):
    if isinstance(value, dict):
        if "start" in value and "end" in value:
            yield value["start"], value["end"]
        value = list(value.values())
    if isinstance(value, list):
        for each in value:
            yield from spans(each)


def mistake(text, line):
    answer = json.loads(line)
    if "error" in answer:
        return answer["error"]
    if any(not 0 <= start <= end <= len(text) for start, end in spans(answer)):
        return "a span leaves the text"
    if re.search(r": ?(NaN|-?Infinity)[,}\]]", line):
        return "a number is none"
    sentences = [(each["span"]["start"], each["span"]["end"]) for each in answer.get("sentences", [])]
    if any(end > start for (_, end), (start, _) in zip(sentences, sentences[1:])):
        return "sentences overlap"
    for mention in (mention for entity in answer.get("entities", []) for mention in entity["mentions"]):
        if text[mention["span"]["start"] : mention["span"]["end"]] != mention["text"]:
            return "a mention's span is not its text"
    return None


def main():
    program, seed, count = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    dice = random.Random(seed)
    texts = [mutated(dice) for _ in range(count)]
    lines = "".join(json.dumps({"id": str(index), "text": text}) + "\n" for index, text in enumerate(texts))
    command = [program, "analyze", "--input", "jsonl", "--output", "jsonl", "--evidence", "--detect-segments"]
    run = subprocess.run([*command, "--offsets", "utf32", "--threads", "1"], input=lines.encode(), capture_output=True)
    answers = run.stdout.decode().rstrip("\n").split("\n")
    failed = 0
    if run.returncode or len(answers) != count:
        failed += 1
        print(f"status {run.returncode}, {len(answers)} answers: {run.stderr.decode()[-500:]}")
    for text, line in zip(texts, answers):
        if wrong := mistake(text, line):
            failed += 1
            print(f"{wrong}: {text!r}")
    print(f"{count - failed} passed, {failed} failed")
    sys.exit(failed != 0)


main()
