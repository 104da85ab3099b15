"""Writes models/tone-en.bin from a trained network.

usage: export.py STUDENT.pt OUT.bin [CALIBRATION.json]

Tables go to 8 bits with a scale a column; the layout is read by src/tone/network.rs.
"""
import json, os, sys
import numpy as np
import torch
import lexicon
from student import BUCKETS, DIM, DISTANCES, FLAGS, Network
sys.path.append(os.path.join(os.path.dirname(__file__), ".."))
from container import Writer, fnv1a

SEED = 0x746f6e65
LEARNED, LEXICA = 1.2, [.5, .3]  # VADER, AFINN


def quantise(table, scale):
    return np.clip(np.round(table / scale), -127, 127)


def column_scale(table, quantile=.9995):
    return np.maximum(np.quantile(np.abs(table), quantile, axis=0), 1e-6) / 127


def trunk(w, model, rows, with_valence):
    """Tables of the first `rows` words and of all pieces, then scales, bias and flag vectors."""
    h = model.width
    every = model.vectors(list(range(rows)), []).numpy()
    gram = model.gram.weight.numpy()
    places = [p.weight.numpy() for p in model.place]
    words = np.stack([every @ p.T for p in places], 1)
    pieces = np.stack([gram @ p[:, :DIM].T for p in places], 1)
    scale = column_scale(words.reshape(-1, h))
    piece_scale = column_scale(pieces.reshape(-1, h), 1.)
    strength = float(model.strength)
    val = model.valence.weight.numpy()[0] * strength
    if with_valence:
        value, piece_value = every @ val, gram @ val[:DIM]
    else:
        value, piece_value = np.zeros(rows), np.zeros(len(gram))
    value[0] = 0
    vs, ps = max(1e-6, np.abs(value).max()) / 127, max(1e-6, np.abs(piece_value).max()) / 127
    pack = lambda t, s, v, q: np.concatenate([quantise(t, s).reshape(len(t), -1), quantise(v, q)[:, None]], 1)
    w.u32(h)
    w.i8(pack(words, scale, value, vs))
    w.u32(len(gram))
    w.i8(pack(pieces, piece_scale, piece_value, ps))
    w.f32(scale)
    w.f32(piece_scale / scale)
    w.f32([vs, ps / vs])
    w.f32(model.bias.numpy())
    w.f32(model.flag.numpy())


def linear(w, layer, row=0):
    w.f32(layer.weight.numpy()[row])
    w.f32([layer.bias.numpy()[row]])


class Words:
    """Enough of a vocabulary to rebuild a network."""

    def __init__(self, keys, lex):
        self.keys, self.lex = keys, lex


def restore(path):
    saved = torch.load(path)
    keys = saved["keys"]
    model = Network(Words(keys, saved["state"]["lex"].numpy()), saved["width"], saved["window"])
    model.load_state_dict(saved["state"])
    model.eval()
    for p in model.parameters():
        p.requires_grad = False
    model.noise = model.tie = 0
    # Training leans on its own words and forgets the lexica, which unseen text needs; chosen on the
    # development sets, and it helps EmoBank, which nothing was chosen on, too.
    model.valence.weight.mul_(LEARNED)
    model.valence.weight[0, DIM:DIM + 2] += torch.tensor(LEXICA)
    return model


def main():
    model = restore(sys.argv[1])
    calibration = {"gain": 1., "slope": float(model.scale[0]), "negative": float(model.lines[0, 0]),
                   "positive": float(model.lines[0, 1]), "calm": 1., "calm_length": 0., "slope_length": 0., "mixed_at": .57, "mixed_slope": 16., "target": 1.}
    if len(sys.argv) > 3:
        calibration.update(json.load(open(sys.argv[3])))
    w = Writer("tone-en", 2)
    keys = model.vocab.keys
    w.u32(len(keys))
    w.u32(*[fnv1a(SEED, k.encode()) & 0xffffffff for k in keys])
    trunk(w, model, len(keys), True)
    linear(w, model.gate)
    linear(w, model.heads["score"])
    linear(w, model.heads["calm"])
    w.f32(model.factor.numpy())
    w.f32([np.exp(float(model.floor)), np.log1p(np.exp(float(model.beta)))])
    c = calibration
    w.f32([float(model.heads["score"].bias[0]), float(model.heads["calm"].bias[0]), np.exp(float(model.reach))])
    w.f32([c[k] for k in ("gain", "slope", "negative", "positive", "calm", "calm_length", "slope_length", "mixed_at", "mixed_slope")])
    w.f32(model.near.weight.numpy())
    linear(w, model.tgate)
    w.f32(model.tdist.weight.numpy()[:, 0])
    for row in range(3):
        linear(w, model.target, row)
    w.f32([c["target"]])
    w.save(sys.argv[2])
    print(len(w.body))


if __name__ == "__main__":
    main()
