"""Vectors of hashed word and character n-grams: no model, always there, blind to synonyms."""

from __future__ import annotations

import zlib
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np

from interviewmate.ports import Vectors
from interviewmate.words import content_words

DIMENSION = 2048
STEM = 5  # letters that stand for a word, so that "migrate" meets "migrations"
CHARACTERS = 4
WEIGHTS = {"stem": 1.0, "pair": 0.5, "characters": 0.6}


class NgramVectors:
    """The embedder of last resort."""

    kind = "n-grams"

    async def embed(self, texts: Sequence[str]) -> Vectors:
        """One row of length 1 a text; a text without words gets a row that is like no other text's."""
        return np.stack([_vector(text) for text in texts]) if texts else np.zeros((0, DIMENSION), np.float32)


def _vector(text: str) -> Vectors:
    vector = np.zeros(DIMENSION, np.float32)
    for (kind, gram), count in Counter(_grams(text)).items():
        code = zlib.crc32(f"{kind}:{gram}".encode())
        sign = 1.0 if code & 1 else -1.0  # collisions cancel out on average
        vector[(code >> 1) % DIMENSION] += sign * WEIGHTS[kind] * (1 + np.log(count))
    length = float(np.linalg.norm(vector))
    if length == 0:
        vector[0] = length = 1.0
    return vector / np.float32(length)


def _grams(text: str) -> Iterator[tuple[str, str]]:
    tokens = content_words(text)
    stems = [token[:STEM] for token in tokens]
    yield from (("stem", stem) for stem in stems)
    yield from (("pair", f"{one} {two}") for one, two in pairwise(stems))
    for token in tokens:
        padded = f"<{token}>"
        for start in range(max(1, len(padded) - CHARACTERS + 1)):
            yield "characters", padded[start : start + CHARACTERS]
