"""Fits the built-in interviewer's judgement to the labelled answers in ``data/train`` and writes its weights.

    python -m tests.evals.fit [--encoder NAME_OR_FOLDER] [--kept FILE] [--try]

With --try it writes nothing and prints how the recipe does on each set of answers when fitted to the others.
--kept names a file in which sentence vectors stay from one run to the next. Needs scikit-learn.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression

from interviewmate.adapters.builtin import features
from interviewmate.adapters.builtin.behaviour_model import BEHAVIOURS, softmax
from interviewmate.adapters.builtin.features import Numbers, Reading, tokens
from interviewmate.adapters.builtin.grade_model import value
from interviewmate.adapters.builtin.linear_model import save
from interviewmate.adapters.builtin.weighing import DISMISSED
from interviewmate.adapters.local_encoder import LocalEncoder
from interviewmate.interview import SCORED, Behaviour
from interviewmate.settings import from_environment
from tests.evals import orders
from tests.evals.answers import (
    DATA,
    TIERS,
    Row,
    bare,
    by_class,
    in_order,
    lines,
    macro_f1,
    padding_bias,
    training_answers,
    training_tiers,
)
from tests.evals.embedded import Vectors
from tests.evals.fitting import Lesson, Recipe, Table, WordTable, common_words

WEIGHTS = Path(features.__file__).parent / "weights"
BARE = 0.2  # weight of an answer without fillers, capitals and punctuation beside itself
CALM = 1.0  # of the second model: the larger, the less it is held back
GRADES = Recipe(shares={**Recipe().shares, "meaning": 1.0}, fewest={"words": 3, "characters": 5, "frame": 4})
# An answer that is labelled weak is weak like one of the tiers.
POINTS = {"strong": 3.0, "average": 2.0, "padded": 1.8, "weak": 1.0}  # padding brings a little by itself
FIRST_SETS = "tuvw"  # the others are of beginners and of people who say it plainly
# What these say well, in steps and reasons, is worth less than a case with its figures.
SAID_PLAINLY = {"strong": 2.6, "average": 1.85, "padded": 1.65, "weak": 1.0}
LIKE_TIERS = {Behaviour.ON_TRACK, Behaviour.HESITANT, Behaviour.WEAK}
# Weight of the weak answers of those sets: many are full of figures, and no figure shall tell against anybody.
FLUENT = 0.3
OTHERS = 1.0  # weight of an answer of the labelled sets beside one of the tiers
USUAL = ("weak", "average", "strong")  # tiers whose sums are set to points
# What the tiers are as behaviours, and their weight beside the labelled answers. Chosen on sets left out: the more
# they weigh, the fewer of them are dismissed, and the less surely off-topic answers are told. Of the first sets alone:
# which halting answers of the others are hesitant is not said.
TIERS_ARE = {
    "strong": (Behaviour.ON_TRACK, 0.3),
    "average": (Behaviour.ON_TRACK, 0.3),
    "weak": (Behaviour.WEAK, 0.3),
    "gibberish": (Behaviour.OFF_TOPIC, 0.1),
}
RARE = 4.0  # weight of gibberish, of which there is one in fifteen
GRADES_FITTED_ON = (
    "450 groups of graded answers in 10 sets (tests/evals/data/train/tiers-*.jsonl) and the labelled answers, CC0"
)
FITTED_ON = (
    "2,434 labelled answers to interview questions in 14 sets (tests/evals/data/train/answers-*.jsonl) and 720 "
    "graded ones in 4 sets (tiers-*.jsonl), CC0"
)


class Readings:
    """The readings of rows, with or without sentence vectors."""

    def __init__(self, common: frozenset[str], vectors: Vectors | None) -> None:
        self.common, self.vectors = common, vectors

    def of(self, rows: Sequence[Row]) -> list[Reading]:
        """One reading a row."""
        if self.vectors is not None:
            self.vectors.add(rows)
        return [features.read(r.question, r.requirement, r.answer, self.common, self.vectors) for r in rows]


def main() -> None:
    """Fit with and without sentence vectors; write, or try."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--encoder", default=from_environment().local_embeddings)
    parser.add_argument("--kept", type=Path)
    parser.add_argument("--try", action="store_true", dest="trying")
    given = parser.parse_args()
    vectors = Vectors(LocalEncoder(given.encoder), given.kept)
    rows, tiers = training_answers(), training_tiers()
    behaving = [row for row in tiers if row.author in FIRST_SETS]
    WEIGHTS.mkdir(exist_ok=True)
    fit_orders([*rows, *behaving], common_in(rows), given.trying)
    for name, known in (("words", None), ("encoder", vectors)):
        readings = Readings(common_in(rows), known)
        fit_behaviours(name, rows, behaving, readings, given.trying)
        fit_grades(name, tiers, rows, readings, given.trying)


def fit_orders(rows: Sequence[Row], common: frozenset[str], trying: bool) -> None:
    """What tells sentences that order the interviewer about."""
    if trying:
        orders.try_out(rows, common)
    else:
        save(WEIGHTS / "orders.npz", orders.fit(rows, common))


def fit_behaviours(name: str, rows: Sequence[Row], tiers: Sequence[Row], readings: Readings, trying: bool) -> None:
    """The models of the behaviours: fitted to the answers as written and, for a little, to the same ones bare."""
    graded = as_behaviours(tiers)
    written = [*rows, *graded]
    both = [*written, *(replace(row, answer=bare(row.answer), weight=BARE * row.weight) for row in written)]
    table = Table.of(readings.of(both), len(rows), Recipe(), readings.vectors is not None)
    targets = np.array([[1.0 if row.label == behaviour else -1.0 for behaviour in BEHAVIOURS] for row in both])
    weights = np.array([row.weight for row in both])
    sums = held_out_sums(table, [row.author for row in both], targets, weights)
    labelled, typed = sums[: len(rows)], sums[len(written) : len(written) + len(rows)]
    if trying:
        report(f"{name}, as written", rows, labelled, labelled)
        report(f"{name}, bare", rows, typed, labelled)
        report_dismissed(name, rows, labelled, graded, sums[len(rows) : len(written)])
        return
    model = table.model([(np.arange(len(both)), targets, weights)], readings.common, FITTED_ON)
    model.extras.update(fit_mixing(rows, labelled))
    save(WEIGHTS / f"behaviour-{name}.npz", model)


def as_behaviours(tiers: Sequence[Row]) -> list[Row]:
    """The graded answers, labelled with what they are as behaviours."""
    known = ((row, *TIERS_ARE[row.label]) for row in tiers if row.label in TIERS_ARE)
    return [replace(row, label=behaviour, weight=weight) for row, behaviour, weight in known]


def report_dismissed(name: str, rows: Sequence[Row], sums: Numbers, graded: Sequence[Row], of_graded: Numbers) -> None:
    """What it costs and what it saves to dismiss an answer only from some chance on."""
    mixing = fit_mixing(rows, sums)
    chances, of_tiers = (softmax(each @ mixing["mixing"] + mixing["offsets"]) for each in (sums, of_graded))
    real = np.array([row.label in LIKE_TIERS for row in graded])
    for sure in (0.0, 0.25, 0.35, 0.45, 0.55):
        named, taken = ([settled(row, sure) for row in each] for each in (chances, of_tiers[real]))
        lost = np.mean([behaviour in DISMISSED for behaviour in taken])
        print(
            f"{name}, sure {sure}: macro-F1 {macro_f1(rows, named):.4f}, real answers dismissed {lost:.3f}", flush=True
        )


def settled(chances: Numbers, sure: float) -> Behaviour:
    """The likeliest behaviour, or the likeliest that is scored where an answer would be dismissed in doubt."""
    likeliest = BEHAVIOURS[int(chances.argmax())]
    if likeliest not in DISMISSED or chances.max() >= sure:
        return likeliest
    return max(SCORED, key=lambda behaviour: chances[BEHAVIOURS.index(behaviour)])


def fit_grades(name: str, tiers: Sequence[Row], answers: Sequence[Row], readings: Readings, trying: bool) -> None:
    """The ranking, fitted to the real answers of the tiers; and what tells them and all others from gibberish."""
    real = [row for row in answers if row.label != Behaviour.MANIPULATION]
    judged = [*tiers, *real]
    rows = [*judged, *spoken_answers()]
    table = Table.of(readings.of(rows), len(judged), GRADES, readings.vectors is not None)
    good, jumbled = held_out_grades(table, rows, tiers)
    usual = usual_of(tiers, good)
    if trying:
        report_grades(name, tiers, [value(one, other, usual) for one, other in zip(good, jumbled, strict=True)])
        return
    every = range(len(rows))
    model = table.model([ranking(rows, every), jumble(rows, every)], readings.common, GRADES_FITTED_ON)
    model.extras["usual"] = usual
    save(WEIGHTS / f"grade-{name}.npz", model)


def spoken_answers() -> list[Row]:
    """Answers of which nothing is known but that they are real: many are terse, and none is thrown together."""
    return [
        Row(one["author"], one["id"], one["question"], one["requirement"], one["answer"], "spoken")
        for one in lines(DATA / "harm.jsonl")
    ]


def held_out_grades(table: Table, rows: Sequence[Row], tiers: Sequence[Row]) -> tuple[Numbers, Numbers]:
    """Both sums of each set of tiers, which come first in ``rows``, by a model fitted to the other sets."""
    good, jumbled = np.zeros(len(tiers)), np.zeros(len(tiers))
    for author in sorted({row.author for row in tiers}):
        held = np.array([i for i, row in enumerate(tiers) if row.author == author])
        rest = [i for i, row in enumerate(rows) if row.author != author]
        good[held] = table.sums(held, *ranking(rows, rest))[:, 0]
        jumbled[held] = table.sums(held, *jumble(rows, rest))[:, 0]
    return good, jumbled


def ranking(rows: Sequence[Row], among: Sequence[int]) -> Lesson:
    """How good the tiers are, padded as good as average; other answers by their quality, for a little."""
    like_tiers = [i for i in among if rows[i].quality in POINTS and rows[i].label in LIKE_TIERS]
    chosen = sorted({i for i in among if rows[i].label in POINTS} | set(like_tiers))
    points = [_points(rows[i]) for i in chosen]
    weights = [_weight(rows[i]) for i in chosen]
    return np.array(chosen), np.array(points)[:, None], np.array(weights)


def _points(row: Row) -> float:
    """How good an answer is."""
    if row.label not in POINTS:
        return POINTS.get(row.quality, 0.0)
    return (POINTS if row.author in FIRST_SETS else SAID_PLAINLY)[row.label]


def _weight(row: Row) -> float:
    """How much an answer counts in the ranking."""
    if row.label not in POINTS:
        return OTHERS
    return FLUENT if row.label == "weak" and row.author not in FIRST_SETS else 1.0


def jumble(rows: Sequence[Row], among: Sequence[int]) -> Lesson:
    """Gibberish against everything else."""
    targets = [1.0 if rows[i].label == "gibberish" else -1.0 for i in among]
    real = [1.0 if rows[i].label in POINTS else OTHERS for i in among]
    weights = np.where(np.array(targets) > 0, RARE, real)
    return np.array(among), np.array(targets)[:, None], weights


def usual_of(tiers: Sequence[Row], good: Numbers) -> Numbers:
    """The mean sums of weak, average and strong answers of the first sets, by a model that was not fitted to them."""
    labels = np.array([row.label if row.author in FIRST_SETS else "" for row in tiers])
    return np.array([good[labels == tier].mean() for tier in USUAL])


def report_grades(name: str, tiers: Sequence[Row], values: Sequence[float]) -> None:
    """Pairs in order and what padding brings."""
    order, padding = in_order(tiers, values), padding_bias(tiers, values)
    print(f"{name}, tiers: in order {np.mean(list(order.values())):.4f}, padding {padding:+.2f} of 100")
    print("   ", " ".join(f"{pair}={share:.3f}" for pair, share in order.items()), flush=True)
    for tier in TIERS:
        spread = np.quantile([v for row, v in zip(tiers, values, strict=True) if row.label == tier], (0.1, 0.5, 0.9))
        print("   ", tier, "a tenth below, half, a tenth above:", spread.round(), flush=True)


def common_in(rows: Sequence[Row]) -> frozenset[str]:
    """The words that are common in the answers. A set's question and requirement stand for its jobs."""
    jobs: dict[str, list[list[str]]] = defaultdict(list)
    for row in rows:
        jobs[row.author + row.requirement].append(tokens(row.answer))
    return common_words(jobs)


def held_out_sums(
    table: Table | WordTable, sets: Sequence[str] | Sequence[int], targets: Numbers, weights: Numbers
) -> Numbers:
    """The sums of each set's rows by a model fitted to the other sets; ``sets``: to which each row belongs."""
    of_sets = np.array(sets)
    sums = np.zeros_like(targets)
    for each in sorted(set(sets)):
        rest, held = np.flatnonzero(of_sets != each), np.flatnonzero(of_sets == each)
        sums[held] = table.sums(held, rest, targets[rest], weights[rest])
    return sums


def fit_mixing(rows: Sequence[Row], sums: Numbers) -> dict[str, Numbers]:
    """The second model: chances from the sums of answers that the first was not fitted to."""
    names = [BEHAVIOURS.index(Behaviour(row.label)) for row in rows]
    model = LogisticRegression(C=CALM, max_iter=5000).fit(sums, names)
    return {"mixing": model.coef_.T, "offsets": model.intercept_}


def report(name: str, rows: Sequence[Row], sums: Numbers, written: Numbers) -> None:
    """Macro-F1 of both models on held-out sets."""
    authors = np.array([row.author for row in rows])
    mixed = np.zeros_like(sums)
    for author in sorted(set(authors)):
        rest, held = np.flatnonzero(authors != author), np.flatnonzero(authors == author)
        mixing = fit_mixing([rows[i] for i in rest.tolist()], written[rest])
        mixed[held] = sums[held] @ mixing["mixing"] + mixing["offsets"]
    for stage, scores in (("first", sums), ("second", mixed)):
        named = [BEHAVIOURS[i] for i in scores.argmax(axis=1)]
        print(f"{name}, {stage} model: macro-F1 {macro_f1(rows, named):.4f}")
        for author in sorted(set(authors)):
            held = np.flatnonzero(authors == author)
            print(
                f"    {author}={macro_f1([rows[i] for i in held.tolist()], [named[i] for i in held.tolist()]):.3f}",
                end="",
            )
        print("\n   ", " ".join(f"{label}={score:.3f}" for label, score in by_class(rows, named).items()), flush=True)


if __name__ == "__main__":
    main()
