"""Labels open text with the teacher, int8 through onnxruntime, one thread; resumable by the number of records already written.

python soft.py TEACHER.pt MODEL_DIR TOKENS.jsonl OUT.jsonl

TOKENS.jsonl comes from `parlance-training names-tokens`. Each line of the output is its record with `soft` instead of `tokens`:
pairs of token number and label probabilities, for tokens that are not surely outside.
"""
import json
import os
import sys
import time

import numpy as np
import onnxruntime
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from gold import LABELS, SURE, sentences_of, words_of
from teacher import Encoder, Teacher

TOKENS_MAX = 120


class Traced(torch.nn.Module):
    """The teacher for one window, without masks: what is exported."""

    def __init__(self, teacher):
        super().__init__()
        self.teacher = teacher

    def forward(self, ids, cases):
        bert = self.teacher.bert
        x = bert.embeddings.word_embeddings(ids) + self.teacher.case(cases)
        n = ids.shape[1]
        x = x + bert.embeddings.position_embeddings.weight[:n][None] + bert.embeddings.token_type_embeddings.weight[0]
        x = bert.embeddings.LayerNorm(x)
        for layer in bert.encoder.layer:
            a = layer.attention.self
            split = lambda y: y.view(1, n, 12, -1).transpose(1, 2)
            q, k, v = split(a.query(x)), split(a.key(x)), split(a.value(x))
            w = torch.softmax(q @ k.transpose(2, 3) / 32 ** 0.5, -1) @ v
            w = layer.attention.output.dense(w.transpose(1, 2).reshape(1, n, 384))
            x = layer.attention.output.LayerNorm(x + w)
            h = torch.nn.functional.gelu(layer.intermediate.dense(x))
            x = layer.output.LayerNorm(x + layer.output.dense(h))
        return self.teacher.out(x)


def export(teacher_path, model_dir, out):
    model = Teacher(model_dir)
    model.load_state_dict(torch.load(teacher_path))
    model.eval()
    traced = Traced(model).eval()
    ids = torch.randint(1000, 30000, (1, 16))
    cases = torch.randint(1, 7, (1, 16))
    torch.onnx.export(traced, (ids, cases), out + ".f32", input_names=["ids", "cases"], output_names=["logits"],
                      dynamic_axes={"ids": {1: "n"}, "cases": {1: "n"}, "logits": {1: "n"}}, opset_version=17, dynamo=False)
    quantize_dynamic(out + ".f32", out, weight_type=QuantType.QInt8, op_types_to_quantize=["MatMul", "Gather"])
    session = open_session(out)
    with torch.inference_mode():
        wanted = traced(ids, cases).numpy()
    got = session.run(None, {"ids": ids.numpy(), "cases": cases.numpy()})[0]
    print("int8 differs by", abs(wanted - got).max(), "of", abs(wanted).max(), flush=True)


def open_session(path):
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    return onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])


def runs(document):
    run, size = [], 0
    for a, b, block in sentences_of(document):
        if run and size + b - a > TOKENS_MAX:
            yield run
            run, size = [], 0
        run.append((a, b, block))
        size += b - a
    if run:
        yield run


def softmax(logits):
    p = np.exp(logits - logits.max(1, keepdims=True))
    return p / p.sum(1, keepdims=True)


def label(tokens, out, words_of, probabilities):
    """Labels the records of `tokens` that `out` has not yet; `probabilities` of the words of a record and a run of its sentences."""
    done = sum(1 for _ in open(out, encoding="utf-8")) if os.path.exists(out) else 0
    count, begun = 0, time.time()
    with open(tokens, encoding="utf-8") as lines, open(out, "a", encoding="utf-8") as file:
        for number, line in enumerate(lines):
            if number < done:
                continue
            document = json.loads(line)
            words, soft = words_of(document), []
            for run in runs(document):
                numbers = [i for a, b, _ in run for i in range(a, b)]
                count += len(numbers)
                for i, row in zip(numbers, probabilities(words, run)):
                    if row[0] < SURE:
                        soft.append([i, [round(float(x), 3) for x in row]])
            if "n" not in document:  # parallel text: names are carried over by token
                del document["tokens"]
            document["soft"] = soft
            file.write(json.dumps(document, ensure_ascii=False) + "\n")
            if number % 500 == 0:
                file.flush()
                print(number, count, f"wall {time.time() - begun:.0f} cpu {time.process_time():.0f}", flush=True)


def main():
    teacher_path, model_dir, tokens, out = sys.argv[1:]
    torch.set_num_threads(1)
    onnx = teacher_path + ".int8.onnx"
    if not os.path.exists(onnx) or os.path.getmtime(onnx) < os.path.getmtime(teacher_path):
        export(teacher_path, model_dir, onnx)
    session, encoder = open_session(onnx), Encoder(model_dir)

    def probabilities(words, run):
        ids, cases, first, _ = encoder([(words[a:b], None, block) for a, b, block in run])
        return softmax(session.run(None, {"ids": np.array([ids]), "cases": np.array([cases])})[0][0][first])

    label(tokens, out, words_of, probabilities)
    assert len(LABELS) == 7


if __name__ == "__main__":
    main()
