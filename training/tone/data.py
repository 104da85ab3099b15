"""What the tone sets look like: classes, emotions, rows."""
import json, os

CLASSES = ["negative", "neutral", "positive"]
EKMAN = ["anger", "disgust", "fear", "joy", "sadness", "surprise", "neutral"]
TO_EKMAN = {
    "anger": "anger annoyance disapproval", "disgust": "disgust", "fear": "fear nervousness",
    "joy": "joy amusement approval excitement gratitude love optimism relief pride admiration desire caring",
    "sadness": "sadness disappointment embarrassment grief remorse",
    "surprise": "surprise realization confusion curiosity", "neutral": "neutral"}
EKMAN_OF = {fine: k for k, v in TO_EKMAN.items() for fine in v.split()}
XED = ["anger", "anticipation", "disgust", "fear", "joy", "sadness", "surprise", "trust", "neutral"]


def load(data, name, split):
    with open(os.path.join(data, f"{name}.{split}.jsonl"), encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]
