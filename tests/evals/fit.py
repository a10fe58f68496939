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
from interviewmate.adapters.builtin.features import Numbers, tokens
from interviewmate.adapters.builtin.linear_model import save
from interviewmate.adapters.builtin.weighing import DISMISSED
from interviewmate.adapters.local_encoder import LocalEncoder
from interviewmate.interview import SCORED, Behaviour
from interviewmate.settings import from_environment
from tests.evals import orders
from tests.evals.answers import (
    FIRST_SETS,
    Row,
    answers_with_points,
    bare,
    by_class,
    macro_f1,
    training_answers,
    training_tiers,
)
from tests.evals.embedded import Readings, Vectors
from tests.evals.fitting import Recipe, Table, WordTable, common_words
from tests.evals.grading import LIKE_TIERS, fit_grades

WEIGHTS = Path(features.__file__).parent / "weights"
BARE = 0.2  # weight of an answer without fillers, capitals and punctuation beside itself
CALM = 1.0  # of the second model: the larger, the less it is held back
# What the tiers are as behaviours, and their weight beside the labelled answers. Chosen on sets left out: the more
# they weigh, the fewer of them are dismissed, and the less surely off-topic answers are told. Of the first sets alone:
# which halting answers of the others are hesitant is not said.
TIERS_ARE = {
    "strong": (Behaviour.ON_TRACK, 0.3),
    "average": (Behaviour.ON_TRACK, 0.3),
    "weak": (Behaviour.WEAK, 0.3),
    "gibberish": (Behaviour.OFF_TOPIC, 0.1),
}
# What answers that were written as one of a kind are as behaviours, and their weight.
KINDS_ARE = {
    "quiet": Behaviour.ON_TRACK,
    "crisp": Behaviour.ON_TRACK,
    "long": Behaviour.ON_TRACK,
    "halting": Behaviour.HESITANT,
    "empty": Behaviour.WEAK,
}
OF_A_KIND = 0.2
FITTED_ON = (
    "2,434 labelled answers to interview questions in 14 sets (tests/evals/data/train/answers-*.jsonl) and 720 "
    "graded ones in 4 sets (tiers-*.jsonl), and 840 written as one of a kind (points.jsonl), CC0"
)


def main() -> None:
    """Fit with and without sentence vectors; write, or try."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--encoder", default=from_environment().local_embeddings)
    parser.add_argument("--kept", type=Path)
    parser.add_argument("--try", action="store_true", dest="trying")
    given = parser.parse_args()
    vectors = Vectors(LocalEncoder(given.encoder), given.kept)
    rows, tiers, read = training_answers(), training_tiers(), answers_with_points()
    behaving = [row for row in tiers if row.author in FIRST_SETS]
    WEIGHTS.mkdir(exist_ok=True)
    fit_orders([*rows, *behaving], common_in(rows), given.trying)
    for name, known in (("words", None), ("encoder", vectors)):
        readings = Readings(common_in(rows), known)
        chances = fit_behaviours(name, rows, as_behaviours(behaving) + of_a_kind(read), readings, given.trying)
        fit_grades(WEIGHTS, name, tiers, [*rows, *read], readings, chances, given.trying)


def fit_orders(rows: Sequence[Row], common: frozenset[str], trying: bool) -> None:
    """What tells sentences that order the interviewer about."""
    if trying:
        orders.try_out(rows, common)
    else:
        save(WEIGHTS / "orders.npz", orders.fit(rows, common))


def fit_behaviours(
    name: str, rows: Sequence[Row], graded: Sequence[Row], readings: Readings, trying: bool
) -> dict[str, Numbers]:
    """The models of the behaviours: fitted to the answers as written and, for a little, to the same ones bare.

    ``graded``: answers of which something else is told besides. Returns the chances of each of these answers, by a
    model that was not fitted to its author.
    """
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
    mixing = fit_mixing(rows, labelled)
    if not trying:
        model = table.model([(np.arange(len(both)), targets, weights)], readings.common, FITTED_ON)
        model.extras.update(mixing)
        save(WEIGHTS / f"behaviour-{name}.npz", model)
    chances = softmax(sums[len(rows) : len(written)] @ mixing["mixing"] + mixing["offsets"])
    return {row.answer: each for row, each in zip(graded, chances, strict=True)}


def as_behaviours(tiers: Sequence[Row]) -> list[Row]:
    """The graded answers, labelled with what they are as behaviours."""
    known = ((row, *TIERS_ARE[row.label]) for row in tiers if row.label in TIERS_ARE)
    return [replace(row, label=behaviour, weight=weight) for row, behaviour, weight in known]


def of_a_kind(read: Sequence[Row]) -> list[Row]:
    """The answers that were written as one of a kind, labelled with what they are as behaviours."""
    return [replace(row, label=KINDS_ARE[row.label], weight=OF_A_KIND) for row in read if row.label in KINDS_ARE]


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
