"""Whispers of the true shapes with random weights: they take the time of the real ones, and hear nothing.

No weights need to be downloaded for them. What they decode are random words up to the cap on new tokens, so whoever
measures time with them sets that cap to what speech of that length would have.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from ctranslate2.specs import WhisperSpec
from tokenizers import Tokenizer, decoders, models, pre_tokenizers

TEXT_TOKENS, LANGUAGES, TIMES = 50_256, 99, 1_501
SPECIAL = [
    "<|endoftext|>",
    "<|startoftranscript|>",
    *(f"<|language{number}|>" for number in range(LANGUAGES)),
    "<|translate|>",
    "<|transcribe|>",
    "<|startoflm|>",
    "<|startofprev|>",
    "<|nocaptions|>",
    "<|notimestamps|>",
    *(f"<|{number * 0.02:.2f}|>" for number in range(TIMES)),
]
MELS, WINDOW_STATES, LONGEST_TEXT = 80, 1_500, 448


@dataclass(frozen=True)
class Shape:
    """Layers of the encoder and as many of the decoder, the width, the heads."""

    layers: int
    width: int
    heads: int


SHAPES = {"tiny.en": Shape(4, 384, 6), "base.en": Shape(6, 512, 8)}


def build(shape: Shape, folder: Path) -> Path:
    """Write a model of this shape (8 bit, English alone) and its tokenizer into ``folder``."""
    words = [*pre_tokenizers.ByteLevel.alphabet()]
    words = [*words, *(f"Ġw{number}" for number in range(TEXT_TOKENS - len(words)))]
    spec = WhisperSpec(shape.layers, shape.heads, shape.layers, shape.heads)
    _fill(spec, shape)
    spec.register_vocabulary([*words, *SPECIAL])
    spec.config.suppress_ids = []
    spec.config.suppress_ids_begin = [words.index("Ġ"), TEXT_TOKENS]
    spec.config.alignment_heads = [(shape.layers - 1, head) for head in range(shape.heads)]
    spec.validate()
    spec.optimize("int8")
    spec.save(str(folder))
    _tokenizer(words).save(str(folder / "tokenizer.json"))
    return folder


def _fill(spec: WhisperSpec, shape: Shape) -> None:
    """Random weights of the right sizes in every place."""
    width, rng = shape.width, np.random.default_rng(1)

    def weight(*size: int) -> np.ndarray:
        return (rng.standard_normal(size) / np.sqrt(size[-1])).astype(np.float32)

    def linear(place, rows: int, columns: int = width) -> None:
        place.weight, place.bias = weight(rows, columns), weight(rows)

    def norm(place) -> None:
        place.gamma, place.beta = np.ones(width, np.float32), np.zeros(width, np.float32)

    def feed_forward(layer) -> None:
        norm(layer.ffn.layer_norm)
        linear(layer.ffn.linear_0, 4 * width)
        linear(layer.ffn.linear_1, width, 4 * width)

    def self_attention(layer) -> None:
        norm(layer.self_attention.layer_norm)
        linear(layer.self_attention.linear[0], 3 * width)
        linear(layer.self_attention.linear[1], width)

    encoder, decoder = spec.encoder, spec.decoder
    encoder.conv1.weight, encoder.conv1.bias = weight(width, MELS, 3), weight(width)
    encoder.conv2.weight, encoder.conv2.bias = weight(width, width, 3), weight(width)
    encoder.position_encodings.encodings = weight(WINDOW_STATES, width)
    decoder.position_encodings.encodings = weight(LONGEST_TEXT, width)
    decoder.embeddings.weight = weight(TEXT_TOKENS + len(SPECIAL), width)
    decoder.projection.weight = decoder.embeddings.weight
    decoder.projection.bias = np.zeros(TEXT_TOKENS + len(SPECIAL), np.float32)
    decoder.projection.bias[TEXT_TOKENS:] = -100  # no end and no times: words up to the cap
    for layer in (*encoder.layer, *decoder.layer):
        self_attention(layer)
        feed_forward(layer)
    for layer in decoder.layer:
        norm(layer.attention.layer_norm)
        linear(layer.attention.linear[0], width)
        linear(layer.attention.linear[1], 2 * width)
        linear(layer.attention.linear[2], width)
    norm(encoder.layer_norm)
    norm(decoder.layer_norm)


def _tokenizer(words: list[str]) -> Tokenizer:
    """A tokenizer whose numbers are the model's."""
    tokenizer = Tokenizer(models.BPE({word: number for number, word in enumerate(words)}, merges=[]))
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    tokenizer.add_special_tokens(SPECIAL)
    return tokenizer
