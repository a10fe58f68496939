"""Fits which sentences say that something was not done, and writes the weights of ``denials``.

    python -m tests.evals.fit_denials [--try]

Fitted to the labelled sentences of ``data/denials.jsonl`` against those of good answers. With --try it writes nothing
and prints what limits find in each kind of answer, by weights that did not see the author. Needs scikit-learn.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from interviewmate import denials, sentences
from tests.evals.answers import DATA, lines
from tests.evals.fit_harm import good_answers
from tests.evals.fitting import is_trying, write_rows

PARTS = 8  # that the authors are parted into to try the fit
NONE, ALL, PART = range(3)
DENIES = {"never": ALL, "part": PART}
GOOD = {"quiet", "crisp", "long", "halting"}  # kinds of answers with points
READ, ELSEWHERE, DENIAL = 0.5, 0.3, 2.0  # weights of a sentence of those, of another good answer, and of a denial
LOOSE = 2.0  # how little the fit is held back
OFTEN = 8  # sentences in which an n-gram must stand to be kept
LEAST = 0.02  # weight
LIMITS = (0.5, 0.6, denials.SURE, 0.8, 0.9)
FITTED_ON = (
    "tests/evals/data/denials.jsonl and the good answers of points.jsonl and train, CC0; tests/evals/fit_denials.py"
)


@dataclass(frozen=True)
class Labelled:
    """A sentence, the author and kind of its answer, and what it says was not done."""

    author: str
    answer: str
    kind: str
    signals: dict[str, float]
    denies: int
    weight: float


def main() -> None:
    """Fit and write, or try."""
    trying = is_trying(__doc__)
    labelled = read()
    if trying:
        try_out(labelled)
        return
    weights = {name: [round(float(each), 2) for each in row] for name, row in fitted(labelled).items()}
    kept = {name: row for name, row in weights.items() if max(map(abs, row)) > LEAST}
    write_rows(denials.WEIGHTS, FITTED_ON, kept)


def read() -> list[Labelled]:
    """The sentences of all the answers in which there is a "no"."""
    found = []
    for row in lines(DATA / "denials.jsonl"):
        found += _sentences(row["author"], row["kind"], row["answer"], row["denies"], 1.0)
    for row in lines(DATA / "points.jsonl"):
        if row.get("kind") in GOOD:
            found += _sentences(row["author"], row["kind"], row["answer"], [], READ)
    for each in good_answers():
        found += _sentences(each.author, each.label, each.answer, [], ELSEWHERE)
    return found


def _sentences(author: str, kind: str, answer: str, denying: Sequence[str], weight: float) -> list[Labelled]:
    found = []
    for place, each in enumerate(sentences.split(answer)):
        if not denials.says_no(each):
            continue
        denies = DENIES[kind] if any(each in said or said in each for said in denying) else NONE
        signals = denials.signals(each, place)
        found.append(Labelled(author, answer, kind, signals, denies, weight * (DENIAL if denies else 1.0)))
    return found


def fitted(labelled: Sequence[Labelled]) -> dict[str, NDArray[np.float64]]:
    """Of each signal what it adds to the odds that all was not done, and that a part was not."""
    often = Counter(name for each in labelled for name in each.signals)
    vectorizer = DictVectorizer(sparse=True)
    seen = vectorizer.fit_transform(
        [{name: value for name, value in each.signals.items() if often[name] >= OFTEN} for each in labelled]
    )
    model = LogisticRegression(C=LOOSE, max_iter=3000)
    model.fit(seen, [each.denies for each in labelled], sample_weight=[each.weight for each in labelled])
    rows = (model.coef_[[ALL, PART]] - model.coef_[NONE]).T
    constant = model.intercept_[[ALL, PART]] - model.intercept_[NONE]
    return {"constant": constant} | dict(zip(vectorizer.get_feature_names_out(), rows, strict=True))


def try_out(labelled: Sequence[Labelled]) -> None:
    """Print what the fit to some authors' answers finds in those of the others."""
    authors = sorted({each.author for each in labelled})
    parts = [authors.index(each.author) % PARTS for each in labelled]
    told = np.zeros((len(labelled), 2))
    for part in range(PARTS):
        weights = fitted([each for each, of in zip(labelled, parts, strict=True) if of != part])
        plain = {name: row.tolist() for name, row in weights.items()}
        for i in np.flatnonzero(np.array(parts) == part):
            told[i] = denials.chances(labelled[i].signals, plain)
    best: dict[str, float] = {}
    for each, chances in zip(labelled, told, strict=True):
        best[each.answer] = max(best.get(each.answer, 0.0), float(chances.sum()))
    kinds = {each.answer: each.kind for each in labelled}
    for limit in LIMITS:
        above = Counter(kinds[answer] for answer, chance in best.items() if chance >= limit)
        shares = {kind: round(above[kind] / count, 3) for kind, count in Counter(kinds.values()).items()}
        sure = [i for i, each in enumerate(labelled) if each.denies and told[i].sum() >= limit]
        right = np.mean([labelled[i].denies == (ALL if told[i][0] > told[i][1] else PART) for i in sure])
        print(f"above {limit}: {shares}; all or a part, right: {right:.3f}", flush=True)


if __name__ == "__main__":
    main()
