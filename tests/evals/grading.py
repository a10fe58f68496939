"""Fits how good an answer is: to graded groups of answers, and to answers that readers gave points."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
from sklearn.ensemble import GradientBoostingRegressor

from interviewmate.adapters.builtin.behaviour_model import BEHAVIOURS, BehaviourModel
from interviewmate.adapters.builtin.features import Numbers, Reading
from interviewmate.adapters.builtin.grade_model import (
    OF_OTHERS,
    TOP,
    USUAL,
    not_jumbled,
    ones_own,
    ranked,
    signals,
    spread,
)
from interviewmate.adapters.builtin.linear_model import load, save
from interviewmate.interview import Behaviour
from tests.evals.answers import DATA, FIRST_SETS, TIERS, Row, in_order, lines, padding_bias
from tests.evals.embedded import Readings
from tests.evals.fitting import Lesson, Recipe, Table, as_arrays, boosted
from tests.evals.measure_points import report_points

GRADES = Recipe(shares={**Recipe().shares, "meaning": 1.0}, fewest={"words": 6, "characters": 11, "frame": 8})
BY_WORDS_ALONE = replace(GRADES, fewest={"words": 9, "characters": 15, "frame": 14})  # what stands in may be smaller
# What points of 100 are as a tier: that of a usual weak, average and strong answer is 1, 2 and 3.
OF_POINTS = ((0.0, *USUAL, TOP), (0.3, 1.0, 2.0, 3.0, 3.4))
READ_FOR = 0.1  # weight of an answer with points beside one of the tiers: more of it would blur average and weak ones
# An answer that is labelled weak is weak like one of the tiers.
POINTS = {"strong": 3.0, "average": 2.0, "padded": 1.8, "weak": 1.0}  # padding brings a little by itself
# What these say well, in steps and reasons, is worth less than a case with its figures.
SAID_PLAINLY = {"strong": 2.6, "average": 1.85, "padded": 1.65, "weak": 1.0}
LIKE_TIERS = {Behaviour.ON_TRACK, Behaviour.HESITANT, Behaviour.WEAK}
# Weight of the weak answers of those sets: many are full of figures, and no figure shall tell against anybody.
FLUENT = 0.3
OTHERS = 1.0  # weight of an answer of the labelled sets beside one of the tiers
USUAL_TIERS = ("weak", "average", "strong")  # tiers whose sums are set to points
SPOKEN_ONE_IN = 2  # of the answers of which nothing is known but that they are real
PARTS = 7  # that the authors are parted into to try the trees
OTHERS_WORK, OWN_WORK = {"blame", "others"}, {"own", "led", "owned", "vague"}  # kinds of whose.jsonl
OF_WHOSE = {**dict.fromkeys(OTHERS_WORK, 2.0), **dict.fromkeys(OWN_WORK, 1.0)}  # weight of each
GOOD_TIERS, GOOD_POINTS = {"strong", "average"}, 60.0  # what is good tells enough of its teller's own work
OF_ANY_GOOD = 0.3  # its weight
RARE = 4.0  # weight of gibberish, of which there is one in fifteen
GRADES_FITTED_ON = (
    "450 groups of graded answers in 10 sets (tests/evals/data/train/tiers-*.jsonl), the labelled answers, and those "
    "that readers or their authors gave points (points.jsonl, reviews.jsonl, whose.jsonl), CC0"
)


def fit_grades(
    folder: Path,
    name: str,
    tiers: Sequence[Row],
    answers: Sequence[Row],
    readings: Readings,
    chances: Mapping[str, Numbers],
    trying: bool,
) -> None:
    """The ranking and what puts it right, fitted to the real answers of the tiers and to those with points.

    And what tells them and all others from gibberish, and what others did from what one did. ``chances`` of behaviours
    are those of answers that the model of these was fitted to, by one that was not; ``folder`` is the weights'.
    """
    real = [row for row in answers if row.label != Behaviour.MANIPULATION]
    judged = [*tiers, *real]
    rows = [*judged, *spoken_answers()]
    recipe = BY_WORDS_ALONE if readings.vectors is None else GRADES
    own = sum(
        row.label not in OF_WHOSE for row in judged
    )  # these stand last: no n-gram is worth its place for them alone
    table = Table.of(readings.of(rows), own, recipe, readings.vectors is not None)
    good = held_out(table, rows, ranking)
    usual = usual_of(tiers, good[: len(tiers)])
    known = [i for i, row in enumerate(judged) if row.points is not None or row.label in TIERS]
    seen = signals_of([judged[i] for i in known], good[known], usual, readings, behaviours_of(folder, name, chances))
    if trying:
        jumbled, whose = held_out(table, rows, jumble)[known], held_out(table, rows, others_work)[known]
        left = [not_jumbled(one) * ones_own(other) for one, other in zip(jumbled, whose, strict=True)]
        righted = righted_by_others([judged[i] for i in known], seen) * left
        report_grades(name, tiers, righted[: len(tiers)])
        report_points(name, [judged[i] for i in known], righted)
        report_others_work(name, [judged[i] for i in known], whose)
        return
    every = range(len(rows))
    lessons = [ranking(rows, every), jumble(rows, every), others_work(rows, every)]
    model = table.model(lessons, readings.common, GRADES_FITTED_ON)
    model.extras["usual"] = usual
    model.extras.update(as_arrays(righting([judged[i] for i in known], seen)))
    save(folder / f"grade-{name}.npz", model)


Chances = Callable[[Row, Reading], Mapping[Behaviour, float]]


def behaviours_of(folder: Path, name: str, held_out: Mapping[str, Numbers]) -> Chances:
    """The chances of behaviours of an answer: those held out, else by the fitted model."""
    model = BehaviourModel(load(folder / f"behaviour-{name}.npz"))

    def of(row: Row, reading: Reading) -> Mapping[Behaviour, float]:
        if row.answer in held_out:
            return dict(zip(BEHAVIOURS, held_out[row.answer].tolist(), strict=True))
        return model.probabilities(reading)

    return of


def signals_of(rows: Sequence[Row], good: Numbers, usual: Numbers, readings: Readings, chances: Chances) -> Numbers:
    """What puts the rankings of these answers right, a row each; ``good`` by models that were not fitted to them."""
    read = zip(rows, good.tolist(), readings.of(rows), strict=True)
    return np.array([signals(ranked(one, usual), reading, chances(row, reading)) for row, one, reading in read])


def righting(rows: Sequence[Row], seen: Numbers) -> GradientBoostingRegressor:
    """The trees, fitted to what is no gibberish."""
    graded = (row.label not in OF_WHOSE and (row.points is not None or row.label in POINTS) for row in rows)
    real = [i for i, is_one in enumerate(graded) if is_one]
    return boosted(seen[real], np.interp([_points(rows[i]) for i in real], *reversed(OF_POINTS)))


def righted_by_others(rows: Sequence[Row], seen: Numbers) -> Numbers:
    """The points of each author's answers by trees that were fitted to the others'."""
    authors = sorted({row.author for row in rows})
    parts = np.array([authors.index(row.author) % PARTS for row in rows])
    points = np.zeros(len(rows))
    for part in range(PARTS):
        fitted = righting([row for row, of in zip(rows, parts, strict=True) if of != part], seen[parts != part])
        points[parts == part] = fitted.predict(seen[parts == part])
    return np.array([spread(each) for each in points.tolist()])


def spoken_answers() -> list[Row]:
    """Answers of which nothing is known but that they are real: many are terse, and none is thrown together."""
    return [
        Row(one["author"], one["id"], one["question"], one["requirement"], one["answer"], "spoken")
        for one in lines(DATA / "harm.jsonl")[::SPOKEN_ONE_IN]
    ]


def held_out(table: Table, rows: Sequence[Row], lesson: Callable[[Sequence[Row], Sequence[int]], Lesson]) -> Numbers:
    """The sums of the tiers and of the answers with points, each by a model fitted to none of the same author."""
    sums = np.zeros(len(rows))
    places = {author: place for place, author in enumerate(sorted({r.author for r in rows if r.label in TIERS}))}
    readers = sorted({row.author for row in rows if row.points is not None} - places.keys())
    fold = {**places, **{author: place % len(places) for place, author in enumerate(readers)}}
    for each in places.values():
        held = np.array([i for i, row in enumerate(rows) if fold.get(row.author) == each])
        rest = [i for i, row in enumerate(rows) if fold.get(row.author) != each]
        sums[held] = table.sums(held, *lesson(rows, rest))[:, 0]
    return sums


def ranking(rows: Sequence[Row], among: Sequence[int]) -> Lesson:
    """How good the tiers and the answers with points are, padded as good as average; others by their quality."""
    graded = [i for i in among if rows[i].label not in OF_WHOSE]
    chosen = [i for i in graded if rows[i].points is not None or rows[i].label in POINTS or _is_like_tiers(rows[i])]
    points = [_points(rows[i]) for i in chosen]
    weights = [_weight(rows[i]) for i in chosen]
    return np.array(chosen), np.array(points)[:, None], np.array(weights)


def _is_like_tiers(row: Row) -> bool:
    return row.quality in POINTS and row.label in LIKE_TIERS


def _points(row: Row) -> float:
    """How good an answer is."""
    if row.points is not None:
        return float(np.interp(row.points, *OF_POINTS))
    if row.label not in POINTS:
        return POINTS.get(row.quality, 0.0)
    return (POINTS if row.author in FIRST_SETS else SAID_PLAINLY)[row.label]


def _weight(row: Row) -> float:
    """How much an answer counts in the ranking."""
    if row.points is not None:
        return READ_FOR
    if row.label not in POINTS:
        return OTHERS
    return FLUENT if row.label == "weak" and row.author not in FIRST_SETS else 1.0


def jumble(rows: Sequence[Row], among: Sequence[int]) -> Lesson:
    """Gibberish against everything else, but for what was only read."""
    chosen = [i for i in among if rows[i].points is None]
    targets = [1.0 if rows[i].label == "gibberish" else -1.0 for i in chosen]
    real = [1.0 if rows[i].label in POINTS else OTHERS for i in chosen]
    weights = np.where(np.array(targets) > 0, RARE, real)
    return np.array(chosen), np.array(targets)[:, None], weights


def others_work(rows: Sequence[Row], among: Sequence[int]) -> Lesson:
    """What others did, or failed to do, against what the teller did, nothing of anybody's, and any good answer."""
    chosen = [i for i in among if rows[i].label in OTHERS_WORK | OWN_WORK or _is_good(rows[i])]
    targets = [1.0 if rows[i].label in OTHERS_WORK else -1.0 for i in chosen]
    weights = [OF_WHOSE.get(rows[i].label, OF_ANY_GOOD) for i in chosen]
    return np.array(chosen), np.array(targets)[:, None], np.array(weights)


def _is_good(row: Row) -> bool:
    return row.label in GOOD_TIERS or (row.points is not None and row.points >= GOOD_POINTS)


def usual_of(tiers: Sequence[Row], good: Numbers) -> Numbers:
    """The mean sums of weak, average and strong answers of the first sets, by a model that was not fitted to them."""
    labels = np.array([row.label if row.author in FIRST_SETS else "" for row in tiers])
    return np.array([good[labels == tier].mean() for tier in USUAL_TIERS])


def report_others_work(name: str, rows: Sequence[Row], sums: Numbers) -> None:
    """Which share of each kind is taken for others' work, and of what readers found good."""
    labels = np.array([row.label if row.label in OF_WHOSE else "good" if _is_good(row) else "" for row in rows])
    found = " ".join(f"{kind}={np.mean(sums[labels == kind] >= OF_OTHERS):.3f}" for kind in (*OF_WHOSE, "good"))
    print(f"{name}, others' work: {found}", flush=True)


def report_grades(name: str, tiers: Sequence[Row], values: Sequence[float]) -> None:
    """Pairs in order and what padding brings."""
    order, padding = in_order(tiers, values), padding_bias(tiers, values)
    print(f"{name}, tiers: in order {np.mean(list(order.values())):.4f}, padding {padding:+.2f} of 100")
    print("   ", " ".join(f"{pair}={share:.3f}" for pair, share in order.items()), flush=True)
    for tier in TIERS:
        spread = np.quantile([v for row, v in zip(tiers, values, strict=True) if row.label == tier], (0.1, 0.5, 0.9))
        print("   ", tier, "a tenth below, half, a tenth above:", spread.round(), flush=True)
