"""Peers of the tone scorer behind the protocol of its evaluation.

    peers.py vader | textblob | afinn | asent

One JSON line {"id", "text"} in, one {"id", "score"} out. Packages: vaderSentiment, textblob, afinn, asent
(with spacy's blank English pipeline and sentencizer). vader and asent give their compound value, textblob
its polarity, afinn a fifth of its sum, cut to -1 to 1.
"""
import json
import sys


def vader():
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer
    model = SentimentIntensityAnalyzer()
    return lambda text: model.polarity_scores(text)["compound"]


def textblob():
    from textblob import TextBlob
    return lambda text: TextBlob(text).sentiment.polarity


def afinn():
    from afinn import Afinn
    model = Afinn(emoticons=True)
    return lambda text: max(-1.0, min(1.0, model.score(text) / 5))


def asent():
    import asent as _  # registers its component
    import spacy
    model = spacy.blank("en")
    model.add_pipe("sentencizer")
    model.add_pipe("asent_en_v1")
    return lambda text: float(model(text)._.polarity.compound)


def main():
    peers = {peer.__name__: peer for peer in (vader, textblob, afinn, asent)}
    if len(sys.argv) != 2 or sys.argv[1] not in peers:
        sys.exit(__doc__)
    score = peers[sys.argv[1]]()
    for line in sys.stdin:
        row = json.loads(line)
        print(json.dumps({"id": row["id"], "score": score(row["text"])}))


if __name__ == "__main__":
    main()
