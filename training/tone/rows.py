"""Batches of rows for the teachers, and the measure that teachers and student share."""


def batches(rows, size, rng, spread=4):
    """Batches of about `size` pieces, texts of like length together (within `spread` pieces), in random order."""
    rows = sorted(rows, key=lambda r: len(r.ids) + rng.random() * spread)
    out, part, longest = [], [], 0
    for r in rows:
        longest = max(longest, len(r.ids))
        if part and longest * (len(part) + 1) > size:
            out.append(part)
            part, longest = [], len(r.ids)
        part.append(r)
    if part:
        out.append(part)
    rng.shuffle(out)
    return out


def f1(g, p):
    return 2 * (g & p).sum() / max(1, g.sum() + p.sum())
