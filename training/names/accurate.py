"""What the accurate tier's file is packed from: the teacher in eight bits, its vocabulary, and how characters are read.

python accurate.py TEACHER.pt MODEL_DIR OUT_DIR

Writes network.onnx, vocabulary.txt, folded.tsv (character, what it is read as or nothing), marks.txt, and pieces.tsv: words and
their pieces, which pin the library's own spelling.
"""
import os
import shutil
import sys
import unicodedata

from soft import export
from teacher import Encoder

WORDS = """the Kestrel Nordbank Brontë naïve U S McDonald's iPhone F16 1949 COVID-19 Ångström São Łódź İstanbul ΑΘΗΝΑ Москва 北 東京
unaffable antidisestablishmentarianism supercalifragilisticexpialidocious ... — ’ “ ” € $ + @user #tag e\u0301tude ﬁnance ½ ² ß STRASSE
x\u200dy \u00adsoft ﷽ Đorđe Žižek ñandú Übermensch O'Rourke re-elected กรุงเทพ हिन्दी ﬀ ™ © ° % & * _ = ~ ¿ « »""".split()


def folded():
    """Characters that the tokenizer reads as another: small letters without marks. Hangul, which it takes apart, is left out."""
    for code in range(0x80, 0x30000):
        c = chr(code)
        if 0xAC00 <= code <= 0xD7A3 or 0xD800 <= code <= 0xDFFF:
            continue
        if unicodedata.category(c) in ("Cc", "Cf", "Cs", "Co", "Cn") or code == 0xFFFD:
            if unicodedata.category(c) != "Cn":
                yield code, 0
            continue
        plain = "".join(p for p in unicodedata.normalize("NFD", c) if unicodedata.category(p) != "Mn").lower()
        if plain != c.lower() and len(plain) <= 1:
            yield code, ord(plain) if plain else 0


def marks():
    return [code for code in range(0x80, 0x20000) if unicodedata.category(chr(code))[0] == "P"]


def main():
    teacher, model_dir, out = sys.argv[1:]
    os.makedirs(out, exist_ok=True)
    export(teacher, model_dir, f"{out}/network.onnx")
    shutil.copy(f"{model_dir}/vocab.txt", f"{out}/vocabulary.txt")
    with open(f"{out}/folded.tsv", "w", encoding="utf-8") as file:
        for code, to in folded():
            file.write(f"{code}\t{to}\n")
    with open(f"{out}/marks.txt", "w", encoding="utf-8") as file:
        file.writelines(f"{code}\n" for code in marks())
    encoder = Encoder(model_dir)
    with open(f"{out}/pieces.tsv", "w", encoding="utf-8") as file:
        for word in WORDS:
            file.write(word + "\t" + " ".join(map(str, encoder.pieces(word))) + "\n")


if __name__ == "__main__":
    main()
