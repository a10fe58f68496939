"""Fits a ``LinearModel`` to readings: ridge regression on n-grams and numbers side by side, by scikit-learn.

Least squares to +1 and -1 did better than logistic regression here when whole sets of other voices were held
out (macro-F1 0.95 against 0.93 on the same features). With more features than answers it is solved over the
answers, and the weights follow from the solution.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from sklearn.ensemble import GradientBoostingRegressor
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.kernel_ridge import KernelRidge
from sklearn.linear_model import Ridge

from interviewmate.adapters.builtin.boosted import LEAF
from interviewmate.adapters.builtin.features import Numbers, Reading
from interviewmate.adapters.builtin.linear_model import FINEST, GramWeights, LinearModel, dense_features

COMMON = 30  # job descriptions in whose answers a word must occur to be common


Lesson = tuple[NDArray[np.int_], Numbers, Numbers]  # the chosen readings, their targets (chosen, classes), weights


@dataclass(frozen=True)
class Recipe:
    """How much each kind of feature counts, and how rare an n-gram may be."""

    shares: dict[str, float] = field(
        default_factory=lambda: {
            "words": 1.0,
            "characters": 0.5,
            "frame": 0.5,
            "measured": 0.15,
            "likeness": 0.15,
            "meaning": 0.6,
        }
    )
    fewest: dict[str, int] = field(default_factory=lambda: {"words": 2, "characters": 3, "frame": 2})
    alpha: float = 1.0


@dataclass(frozen=True)
class Dense:
    """The numbers, made comparable: (value - middle) * scale."""

    middle: Numbers
    scale: Numbers

    @classmethod
    def of(cls, readings: Sequence[Reading], recipe: Recipe, with_vectors: bool) -> Dense:
        """Each measure by its spread; the mean vector as it is, for it has a length of its own."""
        sizes = {"measured": len(readings[0].measured)}
        if with_vectors and readings[0].likeness is not None:
            sizes["likeness"] = len(readings[0].likeness)
        table = np.stack([dense_features(reading, with_vectors) for reading in readings])
        middle, scale = table.mean(axis=0), 1 / (table.std(axis=0) + 1e-9)
        start = 0
        for name, size in sizes.items():
            scale[start : start + size] *= np.sqrt(recipe.shares[name] / size)
            start += size
        if with_vectors:
            middle[start:], scale[start:] = 0.0, np.sqrt(recipe.shares["meaning"])
        return cls(middle, scale)

    def table(self, readings: Sequence[Reading], with_vectors: bool) -> Numbers:
        """Shape (readings, features)."""
        table = np.stack([dense_features(reading, with_vectors) for reading in readings])
        return np.asarray((table - self.middle) * self.scale, np.float64)


@dataclass(frozen=True)
class Table:
    """Readings as the ridge sees them, and their inner products, which are all it needs."""

    vectorizers: dict[str, TfidfVectorizer]
    grams: dict[str, sparse.csr_matrix]  # shape (readings, n-grams), float32
    dense: Dense
    numbers: Numbers  # shape (readings, dense features)
    kernel: Numbers  # shape (readings, readings)
    recipe: Recipe
    with_vectors: bool

    @classmethod
    def of(cls, readings: Sequence[Reading], own: int, recipe: Recipe, with_vectors: bool) -> Table:
        """Vocabulary, rarities and spreads come from the first ``own`` readings; labels have no part in it."""
        vectorizers = {
            name: _vectorizer(least).fit([reading.grams[name] for reading in readings[:own]])
            for name, least in recipe.fewest.items()
        }
        grams = {
            name: vectorizer.transform([reading.grams[name] for reading in readings]).astype(np.float32)
            for name, vectorizer in vectorizers.items()
        }
        dense = Dense.of(readings[:own], recipe, with_vectors)
        numbers = dense.table(readings, with_vectors)
        kernel = numbers @ numbers.T
        for name, table in grams.items():
            kernel += recipe.shares[name] * (table @ table.T).toarray()
        return cls(vectorizers, grams, dense, numbers, kernel, recipe, with_vectors)

    def solve(self, chosen: NDArray[np.int_], targets: Numbers, weights: Numbers) -> tuple[Numbers, Numbers]:
        """The dual solution fitted to the chosen readings, shape (chosen, classes), and the middle of their targets."""
        middle = np.average(targets, axis=0, weights=weights)
        ridge = KernelRidge(alpha=self.recipe.alpha, kernel="precomputed")
        ridge.fit(self.kernel[np.ix_(chosen, chosen)], targets - middle, sample_weight=weights)
        return ridge.dual_coef_, middle

    def sums(self, asked: NDArray[np.int_], chosen: NDArray[np.int_], targets: Numbers, weights: Numbers) -> Numbers:
        """What a model fitted to the chosen readings says of the asked ones, shape (asked, classes)."""
        solution, middle = self.solve(chosen, targets, weights)
        return np.asarray(self.kernel[np.ix_(asked, chosen)] @ solution + middle, np.float64)

    def model(self, lessons: Sequence[Lesson], common: frozenset[str], fitted_on: str) -> LinearModel:
        """The model of all the lessons' classes side by side, as weights."""
        solutions, middles = [], []
        for chosen, targets, weights in lessons:
            solution, middle = self.solve(chosen, targets, weights)
            whole = np.zeros((len(self.numbers), targets.shape[1]))
            whole[chosen] = solution
            solutions.append(whole)
            middles.append(middle)
        solution, middle = np.hstack(solutions), np.hstack(middles)
        on_numbers = self.dense.scale[:, None] * (self.numbers.T @ solution)
        return LinearModel(
            fitted_on=fitted_on,
            common=common,
            grams={
                name: _in_bytes(self.vectorizers[name], self.recipe.shares[name] * (table.T @ solution))
                for name, table in self.grams.items()
            },
            dense=on_numbers,
            constant=middle - self.dense.middle @ on_numbers,
            extras={"needs_vectors": np.array(float(self.with_vectors))},
        )


@dataclass(frozen=True)
class WordTable:
    """Many short readings by their words alone: where there are more of them than n-grams, it is solved over these."""

    vectorizer: TfidfVectorizer
    grams: sparse.csr_matrix  # shape (readings, n-grams)
    measured: int  # numbers of a reading, of which none counts

    @classmethod
    def of(cls, readings: Sequence[Reading], fewest: int) -> WordTable:
        """Vocabulary and rarities come from all of them; labels have no part in it."""
        words = [reading.grams["words"] for reading in readings]
        vectorizer = _vectorizer(fewest).fit(words)
        return cls(vectorizer, vectorizer.transform(words), len(readings[0].measured))

    def sums(self, asked: NDArray[np.int_], chosen: NDArray[np.int_], targets: Numbers, weights: Numbers) -> Numbers:
        """What a model fitted to the chosen readings says of the asked ones, shape (asked, 1)."""
        return np.asarray(self._fitted(chosen, targets, weights).predict(self.grams[asked]), np.float64)[:, None]

    def model(self, targets: Numbers, weights: Numbers, fitted_on: str) -> LinearModel:
        """The model of all of them, as weights."""
        fitted = self._fitted(np.arange(len(targets)), targets, weights)
        return LinearModel(
            fitted_on=fitted_on,
            common=frozenset(),
            grams={"words": _in_bytes(self.vectorizer, fitted.coef_[:, None])},
            dense=np.zeros((self.measured, 1)),
            constant=np.array([fitted.intercept_]),
            extras={"needs_vectors": np.array(0.0)},
        )

    def _fitted(self, chosen: NDArray[np.int_], targets: Numbers, weights: Numbers) -> Ridge:
        return Ridge(solver="sparse_cg").fit(self.grams[chosen], targets[:, 0], sample_weight=weights)


def is_trying(doc: str | None) -> bool:
    """Whether a script of this docstring was called with --try: it writes nothing then."""
    parser = argparse.ArgumentParser(description=doc, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--try", action="store_true", dest="trying")
    return bool(parser.parse_args().trying)


def write_rows(path: Path, fitted_on: str, weights: Mapping[str, Sequence[float]]) -> None:
    """Writes weights of which each name has several, a name a line, in order."""
    told = ",\n".join(f"{json.dumps(name)}: {json.dumps(row)}" for name, row in sorted(weights.items()))
    path.write_text(f'{{"fitted_on": "{fitted_on}", "weights": {{\n{told}\n}}}}\n', "utf-8")


def boosted(seen: Numbers, targets: Numbers) -> GradientBoostingRegressor:
    """Small trees fitted to rows of features."""
    return GradientBoostingRegressor(
        n_estimators=150, learning_rate=0.06, max_leaf_nodes=8, min_samples_leaf=40, subsample=0.7, random_state=0
    ).fit(seen, targets)


def as_arrays(fitted: GradientBoostingRegressor) -> dict[str, Numbers]:
    """The trees as ``Boosted`` has them."""
    trees = [tree.tree_ for (tree,) in fitted.estimators_]
    roots = np.cumsum([0, *(tree.node_count for tree in trees)])
    parts = {name: [] for name in ("feature", "limit", "left", "right", "value")}
    for root, tree in zip(roots, trees, strict=False):
        leaves = tree.children_left < 0
        parts["feature"].append(np.where(leaves, LEAF, tree.feature))
        parts["limit"].append(tree.threshold)
        parts["left"].append(tree.children_left + root)
        parts["right"].append(tree.children_right + root)
        parts["value"].append(np.where(leaves, fitted.learning_rate * tree.value[:, 0, 0], 0.0))
    joined = {name: np.concatenate(each) for name, each in parts.items()}
    forms = {"feature": np.int8, "left": np.int16, "right": np.int16, "limit": np.float32, "value": np.float32}
    arrays = {name: joined[name].astype(form) for name, form in forms.items()}
    arrays |= {"first": np.array(fitted.init_.constant_[0, 0]), "roots": roots[:-1].astype(np.int16)}
    return {f"trees {name}": array for name, array in arrays.items()}


def common_words(answers_by_job: dict[str, list[list[str]]]) -> frozenset[str]:
    """Words that occur in the answers to many job descriptions."""
    found: dict[str, int] = {}
    for answers in answers_by_job.values():
        for word in {word for words in answers for word in words}:
            found[word] = found.get(word, 0) + 1
    return frozenset(word for word, jobs in found.items() if jobs >= COMMON)


def _vectorizer(fewest: int) -> TfidfVectorizer:
    return TfidfVectorizer(analyzer=tuple, min_df=fewest, sublinear_tf=True)


def _in_bytes(vectorizer: TfidfVectorizer, weights: Numbers) -> GramWeights:
    factors = np.abs(weights).max(axis=0) / FINEST
    return GramWeights(
        rows=dict(sorted(vectorizer.vocabulary_.items(), key=lambda item: item[1])),
        rarity=vectorizer.idf_.astype(np.float32),
        weights=np.round(weights / factors).astype(np.int8),
        factors=factors.astype(np.float32),
    )
