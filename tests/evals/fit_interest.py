"""Fits how well a follow-up is likely to be liked, and writes the weights of ``interest``.

    python -m tests.evals.fit_interest [--try]

Each line of ``data/followups.jsonl`` is an answer whose parts a reader, told to be a strict hiring manager, joined with
the ways to ask of one of ``data/followup_menus.json``: those that they would ask aloud at that point, best first, and
those that they would let stand; the rest is struck. Or it is an answer with the few follow-ups that were liked best by
what was fitted before, each judged by itself; what was not offered is not judged, and those that were count for more:
they are what is nearly asked. With --try it writes nothing, and prints how the judgements of each reader are foretold
by those of the others: of the follow-up that is liked best to each answer, and of the first three with unlike ways.
Needs scikit-learn.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import Ridge

from interviewmate.adapters.builtin import deeper, interest
from interviewmate.adapters.builtin.moments import Moment
from interviewmate.adapters.builtin.threads import WHOLE, Part, Tells
from interviewmate.interview import Behaviour, Level
from tests.evals.answers import DATA, lines
from tests.evals.fitting import is_trying

JUDGED, MENUS = DATA / "followups.jsonl", DATA / "followup_menus.json"
KEPT, STANDS, STRUCK = 2.0, 1.0, 0.0
BEST = 2.5  # of those that are kept to an answer
CALM = 25.0  # the larger, the less the fit is held to what few judgements say
OFFERED = 3.0  # what a follow-up that was offered weighs beside one of a menu
ALL = -1  # the place of the whole answer among its parts
AFTER_A_PART = "after a part"  # a question about all of it that was asked after a part, as none is asked any more
LEAST = 0.003  # weight that is worth keeping
UNLIKE = 3  # ways of one answer that are looked at
FITTED_ON = "tests/evals/data/followups.jsonl, CC0; tests/evals/fit_interest.py"


@dataclass(frozen=True)
class Judged:
    """A follow-up, what is known of it, and how it was judged."""

    signals: dict[str, float]
    way: str
    grade: float
    moment: int
    reader: str
    offered: bool = False


def main() -> None:
    """Fit and write, or try."""
    trying = is_trying(__doc__)
    menus = json.loads(MENUS.read_text("utf-8"))
    judged = [each for number, line in enumerate(lines(JUDGED)) for each in _judged(line, number, menus)]
    if trying:
        try_out(judged)
        return
    vectorizer, model = fitted(judged)
    names = vectorizer.get_feature_names_out()
    weights = {"constant": float(model.intercept_)} | dict(zip(names, map(float, model.coef_), strict=True))
    kept = {name: round(weight, 3) for name, weight in weights.items() if abs(weight) >= LEAST and name != AFTER_A_PART}
    interest.WEIGHTS.write_text(json.dumps({"fitted_on": FITTED_ON, "weights": kept}, indent=1) + "\n", "utf-8")


def _judged(line: dict[str, Any], number: int, menus: dict[str, dict[str, list[str]]]) -> Iterator[Judged]:
    """Every follow-up to an answer that a reader judged, and that would still be asked."""
    moment = Moment(line["question"], line["answer"], Behaviour(line["behaviour"]), Level(line["level"]))
    parts = tuple(Part(said, Tells(tells)) for tells, said in line["parts"])
    places = {WHOLE: ALL} | {part: place for place, part in enumerate(parts)}
    offered = {(each["part"], each["way"]): each for each in line.get("offered", ())}
    seen = [
        (part, way)
        for part, way in deeper.ways(moment, parts)
        if ((places[part], way) in offered if offered else way in menus[str(line["menu"])][part.tells])
    ]
    for (part, way), signals in interest.signals_of(moment, parts, seen):
        if one := offered.get((places[part], way)):
            after = {AFTER_A_PART: 1.0} if "after" in one else {}
            yield Judged(signals | after, way, one["grade"], number, line["reader"], offered=True)
        else:
            yield Judged(signals, way, _grade([places[part], way], line), number, line["reader"])


def _grade(chosen: list[Any], line: dict[str, Any]) -> float:
    """How the reader of a menu judged a follow-up, ``chosen`` as it stands in the line: the part and the way."""
    if chosen in line["kept"]:
        return BEST if chosen == line["kept"][0] else KEPT
    return STANDS if chosen in line["stands"] else STRUCK


def fitted(judged: Sequence[Judged]) -> tuple[DictVectorizer, Ridge]:
    """The signals in order, and the fitted sum."""
    vectorizer = DictVectorizer()
    seen = vectorizer.fit_transform([each.signals for each in judged])
    weights = [OFFERED if each.offered else 1.0 for each in judged]
    return vectorizer, Ridge(alpha=CALM).fit(seen, [each.grade for each in judged], sample_weight=weights)


def try_out(judged: Sequence[Judged]) -> None:
    """Print what the others' judgements tell of each reader's."""
    told: dict[int, float] = {}
    for reader in sorted({each.reader for each in judged}):
        vectorizer, model = fitted([each for each in judged if each.reader != reader])
        own = [place for place, each in enumerate(judged) if each.reader == reader]
        seen = vectorizer.transform([judged[place].signals for place in own])
        told |= dict(zip(own, map(float, model.predict(seen)), strict=True))
    for offered in (False, True):
        print("\nOffered, a few to each answer" if offered else "Chosen from a menu")
        places = [place for place, each in enumerate(judged) if each.offered is offered]
        _show([judged[place] for place in places], np.array([told[place] for place in places]))


def _show(judged: Sequence[Judged], told: np.ndarray) -> None:
    """Print how those were judged that were told to be liked best."""
    grades, moments = np.array([each.grade for each in judged]), np.array([each.moment for each in judged])
    print(f"{len(set(moments))} answers, {len(judged)} follow-ups: {_shares(grades)}")
    best = [_unlike(np.flatnonzero(moments == moment), told, judged) for moment in sorted(set(moments))]
    first = sorted((each[0] for each in best), key=lambda place: -told[place])
    for share in (0.3, 0.5, 0.7, 0.85, 1.0):
        chosen = first[: int(share * len(first))]
        print(f"best of an answer, {share:.0%} of the answers (from {told[chosen[-1]]:.2f}): {_shares(grades[chosen])}")
    print(f"the first {UNLIKE} of each answer: {_shares(grades[[place for each in best for place in each]])}")


def _unlike(places: np.ndarray, told: np.ndarray, judged: Sequence[Judged]) -> list[int]:
    """The follow-ups to one answer that are liked best, each in another way."""
    chosen: list[int] = []
    for place in places[np.argsort(-told[places])]:
        if len(chosen) < UNLIKE and judged[place].way not in {judged[each].way for each in chosen}:
            chosen.append(int(place))
    return chosen


def _shares(grades: np.ndarray) -> str:
    """How many were kept and how many struck."""
    kept, struck = (grades >= KEPT).mean(), (grades < STANDS).mean()
    return f"{kept:.3f} kept, {struck:.3f} struck"


if __name__ == "__main__":
    main()
