"""The container of every model file, as src/model.rs reads it, and the feature hash of src/text/hash.rs."""
import struct

import numpy as np

MASK = (1 << 64) - 1


def fnv1a(seed, data):
    h = 0xcbf29ce484222325 ^ (seed * 0x100000001b3 & MASK)
    for b in data:
        h = (h ^ b) * 0x100000001b3 & MASK
    return h


class Writer:
    def __init__(self, kind, version):
        self.kind, self.version, self.body = kind, version, bytearray()

    def u8(self, *values):
        self.body += bytes(values)

    def u32(self, *values):
        self.body += struct.pack(f"<{len(values)}I", *values)

    def u64(self, values):
        self.body += np.asarray(values, "<u8").tobytes()

    def f32(self, values):
        self.body += np.asarray(values, "<f4").tobytes()

    def i8(self, values):
        self.body += np.asarray(values).astype(np.int8).tobytes()

    def save(self, path):
        body = bytes(self.body)
        with open(path, "wb") as out:
            out.write(b"PARLANCE" + self.kind.encode().ljust(8, b"\0") + struct.pack("<IQ", self.version, fnv1a(0, body)) + body)
