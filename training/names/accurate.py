"""What the accurate tier's file is packed from: the multilingual teacher, the pieces that are kept, how characters are read.

python accurate.py TEACHER.pt E5_FILE USED.txt PIECES OUT_DIR PROGRAM

USED.txt comes from `vocabulary.py`; the first PIECES of it are kept, and every single letter and mark of our scripts. Writes
pieces.txt (ascending by bytes), costs.u16, folded.txt, pieces.q4 (rows as they stand in E5_FILE), transformer.f32, sizes.txt, and
spelling.tsv: texts, their pieces, and the piece of each token (with a plus when it begins inside), which pin the library's own
spelling, and read.tsv: sentences and for each token its likeliest label and how likely, before anything is made smaller. PROGRAM is
parlance-training, which cuts these texts into tokens.
"""
import json
import os
import subprocess
import sys
import unicodedata

import numpy as np
import torch
from tokenizers import Tokenizer
from tokenizers.models import Unigram

sys.path.append(os.path.join(os.path.dirname(__file__), ".."))
from e5 import META, Container
from multilingual import Encoder, Teacher, collate, spaced

COST = 2048
POSITIONS = 256
SCRIPTS = ("LATIN", "CYRILLIC", "DIGIT", "COMMA", "FULL STOP")
TEXTS = """The Kestrel of Nordbank.
McDonald's sued iPhone-maker «São Łódź» in İstanbul, 1949!
ΑΘΗΝΑ Москва Ђорђе Đorđe Žižek ñandú Übermensch — O’Rourke’s re-elected “U.S.” $5bn €3.50 100%
北京市政府宣布新的规定。
他在 北京 与陳水扁总统 (Chen Shui-bian) 会面，1949年，台灣大學IBM公司
東京タワー กรุงเทพ हिन्दी 서울 ﷽ ½ ² ﬁnance e\u0301tude x\u200dy \u00adsoft ﬀ ™ ﾊﾟ Ⅳ ㈱
@user #tag http://example.org/a_b?c=d antidisestablishmentarianism supercalifragilisticexpialidocious
ŠTO JE VLADA REPUBLIKE HRVATSKE REKLA U ZAGREBU? aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
𠀀𠀁 々〇 🙂👍 ... … '' `` -- \u00a0x \u2581""".split("\n")

READ = """Kestrel shares fell after Nordbank sold its stake, said Maria Lund.
The coast guard in Oslo knew nothing of it, a spokesman for the Norwegian Police told Reuters on Monday.
Die Siemens AG baut in Erlangen ein neues Werk, sagte Vorstandschef Roland Busch.
O presidente Jorge Sampaio visitou Lisboa e a sede do Banco de Portugal.
Premijer Zoran Milanović doputovao je u Zagreb na sastanak s čelnicima Europske unije.
陈水扁总统在台北会见了微软公司的代表。
Statsminister Erna Solberg (H) møtte Angela Merkel i Berlin.""".split("\n")


def kept(container, used, count):
    """Numbers of the pieces that are kept, ascending by their bytes."""
    with open(used, encoding="utf-8") as lines:
        chosen = {int(line) for line in lines.read().split()[:count]}
    special = {container.bos, container.eos, container.pad, container.unk}
    for i, (piece, _) in enumerate(container.pieces):
        name = unicodedata.name(piece, "") if len(piece) == 1 else ""
        if name.startswith(SCRIPTS) or piece == META or len(piece) == 1 and unicodedata.category(piece)[0] in "PSN" and ord(piece) < 0x2200:
            chosen.add(i)
    return sorted(chosen - special, key=lambda i: container.pieces[i][0].encode())


def cost(score):
    return min(65535, round(-score * COST))


class Kept(Container):
    """The container with fewer pieces, numbered as in the library's file."""

    def __init__(self, path, used, count):
        super().__init__(path)
        self.rows = [self.bos, self.eos, self.unk, *kept(self, used, count)]
        self.own = [(self.pieces[i][0], cost(self.pieces[i][1])) for i in self.rows]
        self.pieces = [(piece, -units / COST) for piece, units in self.own]
        self.bos, self.eos, self.unk, self.pad = 0, 1, 2, 1
        self.vocabulary = len(self.rows)

    def raw(self):
        """The embeddings as they stand in the file."""
        whole = np.frombuffer(self.tensors["emb.word"][1], np.uint8)
        return whole.reshape(-1, self.width // 32 * 18)[self.rows]

    def embeddings(self):
        return super().matrix("emb.word", 250037).astype(np.float16)[self.rows]


def tokens(program, texts):
    """The texts with the library's tokens."""
    lines = "".join(json.dumps({"text": text}) + "\n" for text in texts)
    output = subprocess.run([program, "names-tokens"], input=lines, stdout=subprocess.PIPE, text=True, check=True).stdout
    return [json.loads(line) for line in output.splitlines()]


def tensors(state, layers):
    """All numbers but the pieces', in the order in which they are packed."""
    number = lambda name: state[name].float()
    yield "positions", number("bert.embeddings.position_embeddings.weight")[:POSITIONS] + number("bert.embeddings.token_type_embeddings.weight")[0]
    yield "norm", torch.stack([number(f"bert.embeddings.LayerNorm.{part}") for part in ("weight", "bias")])
    for layer in range(layers):
        at = f"bert.encoder.layer.{layer}."
        linear = lambda name: [number(f"{at}{name}.{part}") for part in ("weight", "bias")]
        for names in (["attention.self.query", "attention.self.key", "attention.self.value"], ["attention.output.dense"],
                      "attention.output.LayerNorm", ["intermediate.dense"], ["output.dense"], "output.LayerNorm"):
            if isinstance(names, str):
                yield f"{layer} norm", torch.stack(linear(names))
            else:
                weights, biases = zip(*map(linear, names))
                yield f"{layer} matrix", torch.cat(weights)
                yield f"{layer} bias", torch.cat(biases)
    yield "labels", number("out.weight")
    yield "labels bias", number("out.bias")


def main():
    teacher, e5, used, count, out, program = sys.argv[1:]
    os.makedirs(out, exist_ok=True)
    container = Kept(e5, used, int(count))
    state = torch.load(teacher)
    layers = 1 + max(int(name.split(".")[3]) for name in state if name.startswith("bert.encoder.layer."))
    with open(f"{out}/sizes.txt", "w", encoding="utf-8") as file:
        file.write(f"{container.width} {container.heads} {container.inner} {layers} {POSITIONS} {container.epsilon}\n")
    with open(f"{out}/pieces.txt", "w", encoding="utf-8", newline="\n") as file:
        file.write("\n".join(piece for piece, _ in container.own[3:]))
    np.array([units for _, units in container.own[3:]], "<u2").tofile(f"{out}/costs.u16")
    container.raw().tofile(f"{out}/pieces.q4")
    with open(f"{out}/folded.txt", "w", encoding="utf-8", newline="\n") as file:
        # A line break among the readings would break the table; no text has one inside a word.
        file.write("\n".join(f"{code:x} {reading}" for code, reading in sorted(container.plain.items()) if "\n" not in reading))
    with open(f"{out}/transformer.f32", "wb") as file:
        for _, tensor in tensors(state, layers):
            file.write(tensor.contiguous().numpy().astype("<f4").tobytes())
    encoder = Encoder(container)
    with open(f"{out}/spelling.tsv", "w", encoding="utf-8", newline="\n") as file:
        for document in tokens(program, TEXTS):
            ids, at, inside, _ = encoder([(spaced(document), None, False)])
            pieces = [container.pieces[i][0] if i > 2 else "<unk>" for i in ids[1:-1]]
            file.write("\t".join([document["text"], " ".join(pieces), " ".join(f"{a - 1}{'+' * w}" for a, w in zip(at, inside))]) + "\n")
    model = Teacher(container, layers).eval()
    model.load_state_dict({name: tensor.float() for name, tensor in state.items()}, strict=False)
    with open(f"{out}/read.tsv", "w", encoding="utf-8", newline="\n") as file, torch.inference_mode():
        for document in tokens(program, READ):
            x, mask, at, inside, _ = collate(encoder, [encoder([(spaced(document), None, False)])])
            best = model(x, mask, at, inside).softmax(-1).max(-1)
            answers = [f"{label}:{probability:.3f}" for probability, label in zip(best.values.tolist(), best.indices.tolist())]
            file.write(document["text"] + "\t" + " ".join(answers) + "\n")
    print(container.vocabulary, "pieces")


if __name__ == "__main__":
    main()
