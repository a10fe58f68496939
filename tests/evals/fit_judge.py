"""Fits the weights of the built-in judge to labelled answers and prints them as ``judge_weights.py`` has them.

    python -m tests.evals.fit_judge --answers answers-*.jsonl --tiers tiers-*.jsonl [--encoder FOLDER]

Needs scikit-learn. With --encoder (a folder in the layout of sentence-transformers/all-MiniLM-L6-v2) it fits for the
vectors of kind "local", without it for "n-grams". Prints how well the weights do on sets that they were not fitted to.
"""

from __future__ import annotations

import argparse
import asyncio
import json
from collections import defaultdict
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.linear_model import LogisticRegression, Ridge
from sklearn.model_selection import LeaveOneGroupOut, cross_val_predict
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from interviewmate.adapters.builtin.signals import features, measure
from interviewmate.adapters.local_encoder import LocalEncoder
from interviewmate.adapters.ngram_vectors import NgramVectors
from interviewmate.ports import Embedder

TIERS = {"strong": 3.0, "average": 2.0, "padded": 2.0, "weak": 1.0, "gibberish": 0.0}
ORDER = ("strong", "average", "weak", "gibberish")
NOT_FOR_QUALITY = {"content"}  # shorter must not be better
COSTS = {"echo", "repeated", "broken"}  # may only lower a grade; everything else may only raise it
KINDS = {"on_track": "on_track", "hesitant": "on_track", "chatty": "on_track", "weak": "weak", "off_topic": "off_topic"}


def main() -> None:
    """Read, fit, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--answers", nargs="+", type=Path, required=True)
    parser.add_argument("--tiers", nargs="+", type=Path, required=True)
    parser.add_argument("--encoder", type=Path)
    given = parser.parse_args()
    embedder: Embedder = LocalEncoder(str(given.encoder)) if given.encoder else NgramVectors()
    print(f'QUALITY["{embedder.kind}"] =', fit_quality(embedder, given.tiers))
    for kind, weights in fit_kinds(embedder, given.answers).items():
        print(f'KINDS["{embedder.kind}"]["{kind}"] =', weights)


def fit_quality(embedder: Embedder, files: list[Path]) -> dict[str, float]:
    """Weights and a constant by which graded answers fall into their order."""
    rows, grades, groups, keys = [], [], [], []
    for file in files:
        for line in _lines(file):
            for tier, grade in TIERS.items():
                row = measured(embedder, line["question"], line["requirement"], line[tier])
                rows.append({name: value for name, value in row.items() if name not in NOT_FOR_QUALITY})
                grades.append(grade)
                groups.append(file.name)
                keys.append((line["id"], tier))
    signs = np.array([-1.0 if name in COSTS else 1.0 for name in rows[0]])
    matrix = np.array([list(row.values()) for row in rows]) * signs
    model = make_pipeline(StandardScaler(), Ridge(alpha=3, positive=True))
    predicted = cross_val_predict(model, matrix, np.array(grades), groups=groups, cv=LeaveOneGroupOut())
    report_tiers(dict(zip(keys, predicted, strict=True)))
    model.fit(matrix, grades)
    weights = _raw(model, list(rows[0]), model[-1].coef_, float(model[-1].intercept_))
    return {name: -weight if name in COSTS else weight for name, weight in weights.items()}


def report_tiers(predicted: dict[tuple[str, str], float]) -> None:
    """Prints the share of pairs in order, and how far padding moves a grade."""
    groups: dict[str, dict[str, float]] = defaultdict(dict)
    for (key, tier), value in predicted.items():
        groups[key][tier] = value
    pairs = [(g[a], g[b]) for g in groups.values() for i, a in enumerate(ORDER) for b in ORDER[i + 1 :]]
    spread = np.mean([g["strong"] - g["gibberish"] for g in groups.values()])
    padding = np.mean([g["padded"] - g["average"] for g in groups.values()])
    print(
        f"# pairs in order {np.mean([a > b for a, b in pairs]):.3f}, padding moves {padding / spread:.3f} of the range"
    )


def fit_kinds(embedder: Embedder, files: list[Path]) -> dict[str, dict[str, float]]:
    """Weights and a constant for each kind of answer; the largest sum wins."""
    rows, labels, groups = [], [], []
    for file in files:
        for line in _lines(file):
            if line["behaviour"] in KINDS:
                rows.append(measured(embedder, line["question"], line["requirement"], line["answer"]))
                labels.append(KINDS[line["behaviour"]])
                groups.append(file.name)
    matrix = np.array([list(row.values()) for row in rows])
    model = make_pipeline(StandardScaler(), LogisticRegression(C=1, max_iter=2000, class_weight="balanced"))
    predicted = cross_val_predict(model, matrix, labels, groups=groups, cv=LeaveOneGroupOut())
    for kind in sorted(set(labels)):
        of_kind = [p for p, label in zip(predicted, labels, strict=True) if label == kind]
        print(f"# {kind}: {len(of_kind)}, taken as", {k: of_kind.count(k) for k in sorted(set(labels))})
    model.fit(matrix, labels)
    constants = model[-1].intercept_
    names = list(rows[0])
    return {
        str(kind): _raw(model, names, model[-1].coef_[i], float(constants[i])) for i, kind in enumerate(model.classes_)
    }


def measured(embedder: Embedder, question: str, requirement: str, answer: str) -> dict[str, float]:
    """The features of an answer."""
    asked, wanted, said = asyncio.run(embedder.embed([question, requirement or question, answer]))
    return features(measure(question, answer, float(asked @ said), float(wanted @ said)))


def _raw(model: Any, names: list[str], coefficients: Any, constant: float) -> dict[str, float]:
    """Weights for features as they are measured, from those for standardised ones, and the constant."""
    scaler = model[0]
    weights = coefficients / scaler.scale_
    told = {name: round(float(weight), 3) for name, weight in zip(names, weights, strict=True)}
    return {**told, "constant": round(constant - float(weights @ scaler.mean_), 3)}


def _lines(file: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in file.read_text().splitlines()]


if __name__ == "__main__":
    main()
