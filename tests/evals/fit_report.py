"""Fits what speaks for an answer and what it lacks, and writes the weights of ``credit`` and ``lacks``.

    python -m tests.evals.fit_report [--try]

Each line of ``data/reviews.jsonl`` is an answer as a reader, told to be a strict hiring manager, would review it: the
sentences that they would quote as a strength, best first, those that they would let stand as one, and what kept the
answer from more. With --try it writes nothing, and prints how the reviews of each reader are foretold by those of the
others. Needs scikit-learn.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression, Ridge

from interviewmate.adapters.builtin import credit, lacks
from interviewmate.adapters.builtin.lacks import Lacking
from interviewmate.adapters.builtin.traits import Told
from interviewmate.interview import Behaviour
from tests.evals.answers import DATA, lines
from tests.evals.fitting import is_trying

REVIEWED = DATA / "reviews.jsonl"
BEST, STRENGTH, STANDS, WRONG = 2.5, 2.0, 1.0, 0.0
CALM, STRICT = 50.0, 0.1  # how little the fits are held to what few reviews say
LEAST = 0.01  # weight that is worth keeping
FITTED_ON = "tests/evals/data/reviews.jsonl, CC0; tests/evals/fit_report.py"
# What is said of an answer, by what a reader saw in it: the rare ones with what is told in the same words.
KINDS = {
    "none": Lacking.NOTHING,
    "unsure": Lacking.UNSURE,
    "wanders": Lacking.WANDERS,
    "not_done": Lacking.NOT_DONE,
    **dict.fromkeys(("vague", "no_case", "harm", "other_question", "not_known"), Lacking.VAGUE),
    **dict.fromkeys(("thin", "no_reason", "no_outcome", "unresolved", "own_part"), Lacking.THIN),
}


def main() -> None:
    """Fit and write, or try."""
    trying = is_trying(__doc__)
    reviewed = list(lines(REVIEWED))
    told = [Told(line["question"], line["answer"], Behaviour(line["behaviour"])) for line in reviewed]
    if trying:
        try_strengths(reviewed, told)
        try_lacks(reviewed, told)
        return
    seen = [each.together(place) for each in told for place in range(len(each.sentences))]
    grades = [_grade(place, line) for line, each in zip(reviewed, told, strict=True) for place in _places(each)]
    names, values = _vectors(seen)
    ridge = Ridge(alpha=CALM).fit(values, grades)
    _write(credit.WEIGHTS, _weights(names, ridge.coef_, ridge.intercept_))
    names, values = _vectors([lacks.signals_of(each) for each in told])
    model = LogisticRegression(C=STRICT, max_iter=5000).fit(values, [KINDS[line["weak"]] for line in reviewed])
    kinds = zip(model.classes_, model.coef_, model.intercept_, strict=True)
    _write(lacks.WEIGHTS, {str(kind): _weights(names, *weights) for kind, *weights in kinds})


def _places(told: Told) -> range:
    return range(len(told.sentences))


def _grade(place: int, line: dict[str, Any]) -> float:
    """How a reader judged a sentence as a strength."""
    if place in line["strengths"]:
        return BEST if place == line["strengths"][0] else STRENGTH
    return STANDS if place in line["fine"] else WRONG


def _vectors(seen: Sequence[dict[str, float]]) -> tuple[Sequence[str], Any]:
    """The names of what was seen, in order, and it as rows."""
    vectorizer = DictVectorizer()
    rows = vectorizer.fit_transform(seen)
    return vectorizer.get_feature_names_out(), rows


def _weights(names: Sequence[str], weights: Sequence[float], constant: float) -> dict[str, float]:
    found = {name: round(float(weight), 3) for name, weight in zip(names, weights, strict=True)}
    kept = {name: weight for name, weight in found.items() if abs(weight) >= LEAST}
    return {"constant": round(float(constant), 3)} | kept


def _write(path: Path, weights: dict[str, Any]) -> None:
    path.write_text(json.dumps({"fitted_on": FITTED_ON, "weights": weights}, indent=1) + "\n", "utf-8")


def try_strengths(reviewed: Sequence[dict[str, Any]], told: Sequence[Told]) -> None:
    """Print how readers judged the sentence of each answer that speaks best for it by the judgements of the others."""
    places = [(number, place) for number, each in enumerate(told) for place in _places(each)]
    grades = np.array([_grade(place, reviewed[number]) for number, place in places])
    _, rows = _vectors([told[number].together(place) for number, place in places])
    readers, answers = np.array([reviewed[n]["reader"] for n, _ in places]), np.array([n for n, _ in places])
    worth = np.zeros(len(grades))
    for reader in sorted(set(readers)):
        own = readers == reader
        worth[own] = Ridge(alpha=CALM).fit(rows[~own], grades[~own]).predict(rows[own])
    best = [max(np.flatnonzero(answers == answer), key=lambda place: worth[place]) for answer in range(len(told))]
    best.sort(key=lambda place: -worth[place])
    for share in (0.3, 0.5, 0.6, 0.7, 1.0):
        chosen = grades[best[: int(share * len(best))]]
        right, wrong = (chosen >= STRENGTH).mean(), (chosen < STANDS).mean()
        print(f"{share:.0%}, from {worth[best[len(chosen) - 1]]:.2f}: {right:.3f} strengths, {wrong:.3f} wrong")


def try_lacks(reviewed: Sequence[dict[str, Any]], told: Sequence[Told]) -> None:
    """Print how often readers named what an answer lacks most, as the reviews of the others foretell it."""
    _, rows = _vectors([lacks.signals_of(each) for each in told])
    kinds, readers = np.array([KINDS[r["weak"]] for r in reviewed]), np.array([r["reader"] for r in reviewed])
    chances = np.zeros((len(reviewed), len(Lacking)))
    for reader in sorted(set(readers)):
        own = readers == reader
        model = LogisticRegression(C=STRICT, max_iter=5000).fit(rows[~own], kinds[~own])
        chances[np.ix_(own, [list(Lacking).index(kind) for kind in model.classes_])] = model.predict_proba(rows[own])
    sound, some = chances[:, 0], np.array(list(Lacking))[1 + chances[:, 1:].argmax(axis=1)]
    hit = np.array([kind in {KINDS[r["weak"]], KINDS[r["weak2"]]} for kind, r in zip(some, reviewed, strict=True)])
    for most in (0.2, 0.3, 0.4, 0.5):
        said = sound < most
        print(
            f"sound below {most}: {said.sum()} answers, {hit[said].mean():.3f} right, "
            f"{(kinds[said] == Lacking.NOTHING).mean():.3f} lack nothing, {Counter(map(str, some[said])).most_common()}"
        )


if __name__ == "__main__":
    main()
