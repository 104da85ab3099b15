"""Traditional characters and the Simplified ones they are read as, from OpenCC (Apache-2.0).

python variants.py OUT.tsv
"""
import sys

import opencc


def main():
    convert = opencc.OpenCC("t2s").convert
    with open(sys.argv[1], "w", encoding="utf-8") as file:
        for code in list(range(0x3400, 0x4DC0)) + list(range(0x4E00, 0xA000)):
            plain = convert(chr(code))
            if plain != chr(code) and len(plain) == 1:
                file.write(f"{chr(code)}\t{plain}\n")


if __name__ == "__main__":
    main()
