"""Fits how well a main question is likely to be liked, and writes the weights of ``appeal``.

    python -m tests.evals.fit_appeal [--try]

Each line of ``data/questions.jsonl`` is a question that a reader judged, who was told to be a strict hiring manager: 2
where it was kept, 1 where it was clumsy or of little use, 0 where it was struck; with the line of the posting, the way
in which it was asked and what had been read from the line. Those that were ``chosen`` for an interview as it is held
now, by what was fitted before, count for more. With --try it writes nothing, and prints how well the judgements of each
reader are foretold by those of the others. Needs scikit-learn.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import Ridge
from sklearn.metrics import roc_auc_score

from interviewmate.adapters.builtin import angles, appeal
from interviewmate.adapters.builtin.matters import Matter
from interviewmate.adapters.builtin.shapes import Requirement, Shape
from interviewmate.interview import Level, Passage, PassageKind
from tests.evals.answers import DATA, lines
from tests.evals.fitting import is_trying

JUDGED = DATA / "questions.jsonl"
CALM = 40.0  # the larger, the less the fit is held to what few questions say
CHOSEN = 4.0  # what a question that was chosen weighs beside another
LEAST = 0.005  # weight that is worth keeping
BEST = (0.1, 0.2, 0.4)  # shares of the questions, best first
FITTED_ON = "tests/evals/data/questions.jsonl, CC0; tests/evals/fit_appeal.py"


@dataclass(frozen=True)
class Judged:
    """What is known of a question, and how it was judged."""

    signals: dict[str, float]
    grade: int
    reader: str
    weight: float


def main() -> None:
    """Fit and write, or try."""
    trying = is_trying(__doc__)
    judged = [_judged(line) for line in lines(JUDGED)]
    if trying:
        try_out(judged)
        return
    names, model = fitted(judged)
    weights = {"constant": float(model.intercept_)} | dict(zip(names, map(float, model.coef_), strict=True))
    known = {f"way: {way.text}" for table in (*angles.BY_SHAPE.values(), angles.ANOTHER_SIDE) for way in table}
    kept = {
        name: round(weight, 3)
        for name, weight in weights.items()
        if abs(weight) >= LEAST and (_way_in(name) in known or "way: " not in name)
    }
    appeal.WEIGHTS.write_text(json.dumps({"fitted_on": FITTED_ON, "weights": kept}, indent=1) + "\n", "utf-8")


def _way_in(name: str) -> str:
    """The signal for the way alone, of a signal that tells the way and more."""
    return name[name.find("way: ") :].removesuffix(" of a beginner")


def _judged(line: dict[str, str]) -> Judged:
    signals = appeal.signals(matter_of(line), line["way"], Level(line["level"]))
    return Judged(signals, int(line["grade"]), line["reader"], CHOSEN if line.get("chosen") else 1.0)


def matter_of(line: dict[str, str]) -> Matter:
    """What a question was about, as it was read then."""
    passage = Passage(index=0, text=line["line"], heading=line["heading"], kind=PassageKind(line["kind"]))
    return Matter(passage, Requirement(Shape(line["shape"]), line["phrase"]))


def fitted(judged: Sequence[Judged]) -> tuple[Sequence[str], Ridge]:
    """The names of the signals and the fitted sum."""
    vectorizer = DictVectorizer(sparse=False)
    seen = vectorizer.fit_transform([each.signals for each in judged])
    grades, weights = [each.grade for each in judged], [each.weight for each in judged]
    return vectorizer.get_feature_names_out(), Ridge(alpha=CALM).fit(seen, grades, sample_weight=weights)


def try_out(judged: Sequence[Judged]) -> None:
    """Print what the others' judgements tell of each reader's."""
    told = np.zeros(len(judged))
    grades, readers = np.array([each.grade for each in judged]), np.array([each.reader for each in judged])
    for reader in sorted(set(readers)):
        names, model = fitted([each for each in judged if each.reader != reader])
        for i in np.flatnonzero(readers == reader):
            known = [judged[i].signals.get(name, 0.0) for name in names]
            told[i] = model.predict([known])[0]
    kept, struck = grades == 2, grades == 0
    chosen = np.array([each.weight > 1 for each in judged])
    for name, those in (("all", np.full(len(judged), True)), ("chosen", chosen)):
        print(f"{name}, {those.sum()} questions: {kept[those].mean():.3f} kept, {struck[those].mean():.3f} struck")
        areas = roc_auc_score(kept[those], told[those]), roc_auc_score(~struck[those], told[those])
        print("area under the curve: {:.3f} of the kept, {:.3f} of the not struck".format(*areas))
        for share in BEST:
            best = grades[those][np.argsort(-told[those])[: int(share * those.sum())]]
            print(f"of the best {share:.0%}: {(best == 2).mean():.3f} kept, {(best == 0).mean():.3f} struck")


if __name__ == "__main__":
    main()
