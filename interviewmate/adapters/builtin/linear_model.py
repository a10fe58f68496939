"""A linear model over readings, as it was fitted: weights in a file, sums at run time, numpy alone.

An n-gram counts 1 + log(times), by its rarity; the n-grams of one kind make a vector of length 1. The
weights are whole numbers of one byte, with one factor for each kind of feature and class.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from interviewmate.adapters.builtin.features import GRAMS, Numbers, Reading

FINEST = 127  # the largest whole number of a weight


@dataclass(frozen=True)
class GramWeights:
    """What the n-grams of one kind add to each class."""

    rows: dict[str, int]
    rarity: NDArray[np.float32]  # shape (n-grams,)
    weights: NDArray[np.int8]  # shape (n-grams, classes)
    factors: NDArray[np.float32]  # shape (classes,)

    def sums(self, grams: Sequence[str]) -> Numbers:
        """The sums of one answer, shape (classes,)."""
        counts = [(row, n) for gram, n in Counter(grams).items() if (row := self.rows.get(gram)) is not None]
        if not counts:
            return np.zeros(len(self.factors))
        found = np.array([row for row, _ in counts])
        amounts = np.array([1 + math.log(n) for _, n in counts]) * self.rarity[found]
        amounts /= np.linalg.norm(amounts)
        return np.asarray(amounts @ self.weights[found] * self.factors, np.float64)


@dataclass(frozen=True)
class LinearModel:
    """Sums a class: the n-grams of each kind, the dense features, a constant."""

    fitted_on: str
    common: frozenset[str]
    grams: dict[str, GramWeights]
    dense: Numbers  # shape (dense features, classes), on the features as they are
    constant: Numbers  # shape (classes,)
    extras: dict[str, Numbers]  # what the models on top keep in the same file

    @property
    def needs_vectors(self) -> bool:
        """Whether it was fitted with sentence vectors."""
        return bool(self.extras["needs_vectors"])

    def sums(self, reading: Reading) -> Numbers:
        """The sums of one answer, shape (classes,)."""
        total = self.constant + dense_features(reading, self.needs_vectors) @ self.dense
        for name, weights in self.grams.items():
            total = total + weights.sums(reading.grams[name])
        return total


def dense_features(reading: Reading, with_vectors: bool) -> Numbers:
    """The features that are numbers, in one row."""
    if not with_vectors:
        return reading.measured
    if reading.likeness is None or reading.meaning is None:
        msg = "this model was fitted with sentence vectors"
        raise ValueError(msg)
    return np.concatenate([reading.measured, reading.likeness, reading.meaning])


def save(path: Path, model: LinearModel) -> None:
    """Write the model; words as text, numbers as arrays, nothing that runs when it is read."""
    arrays: dict[str, Any] = {
        "fitted_on": _bytes([model.fitted_on]),
        "common": _bytes(sorted(model.common)),
        "dense": model.dense.astype(np.float32),
        "constant": model.constant.astype(np.float32),
    }
    for name, grams in model.grams.items():
        arrays |= {
            f"{name}.grams": _bytes(list(grams.rows)),
            f"{name}.rarity": grams.rarity.astype(np.float16),
            f"{name}.weights": grams.weights,
            f"{name}.factors": grams.factors.astype(np.float32),
        }
    arrays |= {f"extra.{name}": value for name, value in model.extras.items()}
    np.savez_compressed(path, **arrays)


def load(path: Path) -> LinearModel:
    """The model in a file that ``save`` wrote."""
    with np.load(path, allow_pickle=False) as file:
        return LinearModel(
            fitted_on=_lines(file["fitted_on"])[0],
            common=frozenset(_lines(file["common"])),
            grams={
                name: GramWeights(
                    rows={gram: row for row, gram in enumerate(_lines(file[f"{name}.grams"]))},
                    rarity=file[f"{name}.rarity"].astype(np.float32),
                    weights=file[f"{name}.weights"],
                    factors=file[f"{name}.factors"],
                )
                for name in GRAMS
                if f"{name}.grams" in file.files
            },
            dense=file["dense"].astype(np.float64),
            constant=file["constant"].astype(np.float64),
            extras={
                name.removeprefix("extra."): file[name].astype(np.float64)
                for name in file.files
                if name.startswith("extra.")
            },
        )


def _bytes(lines: list[str]) -> NDArray[np.uint8]:
    return np.frombuffer("\n".join(lines).encode(), np.uint8)


def _lines(array: NDArray[np.uint8]) -> list[str]:
    return array.tobytes().decode().split("\n")
