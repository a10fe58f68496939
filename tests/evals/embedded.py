"""Sentence vectors for fitting and measuring: each text once, kept in a file between runs where one is named."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np

from interviewmate.adapters.builtin import features
from interviewmate.adapters.builtin.features import Reading, Vector, texts_to_embed
from interviewmate.adapters.local_encoder import LocalEncoder
from tests.evals.answers import Row

BATCH = 512


class Vectors(dict[str, Vector]):
    """Text to vector."""

    def __init__(self, encoder: LocalEncoder, kept: Path | None = None) -> None:
        super().__init__()
        self._encoder, self._kept = encoder, kept
        if kept and kept.exists():
            with np.load(kept, allow_pickle=False) as file:
                self.update(zip(file["texts"].tobytes().decode().split("\0"), file["vectors"], strict=True))

    def add(self, rows: Iterable[Row]) -> None:
        """Embed what the readings of ``rows`` need and is not there yet."""
        self.of(text for row in rows for text in texts_to_embed(row.question, row.requirement, row.answer))

    def of(self, texts: Iterable[str]) -> dict[str, Vector]:
        """The vectors of these texts, embedded where they are not there yet."""
        wanted = list(dict.fromkeys(texts))
        missing = sorted(set(wanted) - self.keys(), key=lambda text: (len(text), text))
        for start in range(0, len(missing), BATCH):
            batch = missing[start : start + BATCH]
            self.update(zip(batch, asyncio.run(self._encoder.embed(batch)), strict=True))
        if missing and self._kept:
            kept = np.frombuffer("\0".join(self).encode(), np.uint8)
            np.savez(self._kept, texts=kept, vectors=np.stack(list(self.values())).astype(np.float32))
        return {text: self[text] for text in wanted}


class Readings:
    """The readings of rows, with or without sentence vectors."""

    def __init__(self, common: frozenset[str], vectors: Vectors | None) -> None:
        self.common, self.vectors = common, vectors

    def of(self, rows: Sequence[Row]) -> list[Reading]:
        """One reading a row."""
        if self.vectors is not None:
            self.vectors.add(rows)
        return [features.read(r.question, r.requirement, r.answer, self.common, self.vectors) for r in rows]
