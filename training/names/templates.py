"""Sentences of `templates_en.txt` with names in their places: companies, papers and clubs beside persons and places, so that what
stands around a name is learned, and not that every unknown name is a person's.

python templates.py OUT.jsonl
"""
import json
import os
import random
import re
import sys

from lists import CITY, COMPANY, COUNTRY, FIRST, LAST, TOWN, entries

COPIES = 40
TYPES = {"FIRM": "ORG", "PAPER": "ORG", "BODY": "ORG", "CLUB": "ORG", "PER": "PER", "LAST": "PER", "FIRST": "PER", "LOC": "LOC", "LAND": "LOC"}
PLACE = re.compile(r"\[([A-Z]+)\]")
TRADES = """Shipping Foods Motors Energy Capital Bank Logistics Steel Airlines Pharma Media Systems Holdings Group Partners Industries Mining
Insurance Software Robotics Labs Brewing Chemicals Textiles Telecom Aerospace Optics Foundry Timber Cement Retail Hotels Farms Water
Biotech Securities Financial Petroleum Gas Rail Networks Semiconductors Furniture Stores Studios Games Publishing""".split()
TITLES = "Times Post Herald Tribune Gazette Chronicle Journal Observer News Star Courier Mercury Examiner Telegraph Register".split()
SIDES = "United City Rovers Town Athletic Wanderers FC Rangers".split()
PARTICLES = "van de von ten al da di bin".split()


class Names:
    def __init__(self, given):
        self.rng, self.given, self.lists = random.Random(11), given, {}
        for name, kind in entries("en"):
            self.lists.setdefault(kind, []).append(name if kind & (CITY | TOWN | COUNTRY | COMPANY) else name.capitalize())

    def of(self, *kinds):
        return self.rng.choice(self.lists[self.rng.choice(kinds)])

    def __call__(self, place):
        draw, of = self.rng.random(), self.of
        match place:
            case "FIRST":
                return of(FIRST)
            case "LAST":
                return of(LAST)
            case "PER" if draw < 0.08:
                return f"{of(FIRST)} {self.rng.choice(PARTICLES)} {of(LAST)}"
            case "PER" if draw < 0.16:
                return f"{of(FIRST)} {of(FIRST)[0]}. {of(LAST)}"
            case "PER":
                return f"{of(FIRST)} {of(LAST)}"
            case "LOC":
                return of(CITY, TOWN)
            case "LAND":
                return of(COUNTRY)
            case "FIRM" if draw < 0.25:
                return of(LAST)
            case "FIRM" if draw < 0.5:
                return f"{of(LAST)} {self.rng.choice(TRADES)}"
            case "FIRM" if draw < 0.55:
                return f"{of(LAST)} & {of(LAST)}"
            case "FIRM" if draw < 0.8:
                return of(COMPANY)
            case "PAPER" if draw < 0.4:
                return f"{of(CITY)} {self.rng.choice(TITLES)}"
            case "BODY" if draw < 0.2:
                return f"University of {of(CITY)}"
            case "BODY" if draw < 0.35:
                return f"{of(CITY)} City Council"
            case "CLUB" if draw < 0.4:
                return f"{of(TOWN)} {self.rng.choice(SIDES)}"
        return self.rng.choice(self.given[place])


def filled(template, names):
    text, spans, at = "", [], 0
    for place in PLACE.finditer(template):
        text += template[at:place.start()]
        name = names(place[1])
        spans.append([len(text), len(text) + len(name), TYPES[place[1]]])
        text += name
        at = place.end()
    return text + template[at:], spans


def main():
    (out,) = sys.argv[1:]
    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "templates_en.txt"), encoding="utf-8") as file:
        lines = [line.rstrip("\n") for line in file if line[0] != "#"]
    given = {head[1:]: rest.split("|") for head, _, rest in (line.partition(" ") for line in lines if line[0] == "@")}
    names = Names(given)
    with open(out, "w", encoding="utf-8") as file:
        for number, template in enumerate(line for line in lines if line[0] != "@"):
            for copy in range(COPIES):
                text, spans = filled(template, names)
                record = {"id": f"{number}.{copy}", "lang": "en", "source": "templates", "text": text, "spans": spans, "sents": [[0, len(text)]]}
                file.write(json.dumps(record, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
