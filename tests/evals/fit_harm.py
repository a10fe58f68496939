"""Fits what a hiring manager would stop at in an answer, and in which sentence, and writes the weights of ``harm``.

    python -m tests.evals.fit_harm [--try]

Fitted to ``data/harm.jsonl``: answers with harm, deceit or a duty refused in them, the sentences named, against those
that only sound like it and the good ones of ``data/train``. With --try it writes nothing and prints what limits find,
and how often wrongly, by weights that did not see the author. Needs scikit-learn.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import Any

import numpy as np

from interviewmate import sentences
from interviewmate.adapters.builtin import harm
from interviewmate.adapters.builtin.features import Numbers, by_itself
from interviewmate.adapters.builtin.linear_model import save
from tests.evals.answers import DATA, Row, lines, training_answers, training_tiers
from tests.evals.fit import held_out_sums
from tests.evals.fitting import Lesson, Recipe, Table

WHOLE = Recipe(shares={"words": 1.0, "measured": 0.02}, fewest={"words": 3}, alpha=0.5)
SAID = Recipe(shares={"words": 1.0, "measured": 0.02}, fewest={"words": 2})
ELSEWHERE = 0.3  # weight of a good answer of the other sets
GOOD = {"strong", "average", "on_track", "hesitant"}
HARM, LIKE_IT, NONE, ELSE = KINDS = ("harm", "sounds like it", "none", "good")  # answers
IT, NOT_IT = "sentence", "other sentence"
QUANTILES = (0.001, 0.002, 0.005, 0.01, 0.02, 0.05)
FITTED_ON = "the labelled answers of tests/evals/data/harm.jsonl and the good ones of tests/evals/data/train, CC0"


def main() -> None:
    """Fit and write, or try."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--try", action="store_true", dest="trying")
    told = list(lines(DATA / "harm.jsonl"))
    whole, said = [*answers(told), *good_answers()], said_in(told)
    tables = table_of(whole, WHOLE), table_of(said, SAID)
    if parser.parse_args().trying:
        try_out(whole, tables[0], said, tables[1])
        return
    for path, rows, table, so in ((harm.OF_ANSWERS, whole, tables[0], HARM), (harm.OF_SENTENCES, said, tables[1], IT)):
        save(path, table.model([lesson(rows, so)], frozenset(), FITTED_ON))


def table_of(rows: Sequence[Row], recipe: Recipe) -> Table:
    """The rows as the fit sees them."""
    return Table.of([by_itself(row.answer) for row in rows], len(rows), recipe, with_vectors=False)


def answers(told: Sequence[dict[str, Any]]) -> list[Row]:
    """The answers that have harm in them, and those that only sound like it."""
    labels = [HARM if one["harm"] else LIKE_IT if one["near"] else NONE for one in told]
    return [
        Row(one["author"], one["id"], "", "", one["answer"], label) for one, label in zip(told, labels, strict=True)
    ]


def good_answers() -> list[Row]:
    """Good answers of other authors."""
    rows = [*training_answers(), *training_tiers()]
    good = (row for row in rows if row.label in GOOD and row.quality != "weak")
    return [Row(row.author, row.group, "", "", row.answer, ELSE, weight=ELSEWHERE) for row in good]


def said_in(told: Sequence[dict[str, Any]]) -> list[Row]:
    """The sentences of the answers that have harm in them."""
    return [
        Row(one["author"], one["id"], "", "", each, IT if any(each in said for said in one["harm"]) else NOT_IT)
        for one in told
        if one["harm"]
        for each in sentences.split(one["answer"])
    ]


def lesson(rows: Sequence[Row], so: str) -> Lesson:
    """The rows with this label against all the others."""
    targets = np.array([[1.0 if row.label == so else -1.0] for row in rows])
    return np.arange(len(rows)), targets, np.array([row.weight for row in rows])


def held_out(rows: Sequence[Row], table: Table, so: str) -> Numbers:
    """The sums of rows by weights that did not see their authors."""
    _, targets, weights = lesson(rows, so)
    return held_out_sums(table, rows, targets, weights)[:, 0]


def try_out(whole: Sequence[Row], of_answers: Table, said: Sequence[Row], of_sentences: Table) -> None:
    """Print what limits find of each kind of answer, and how often the right sentence is named."""
    sums = held_out(whole, of_answers, HARM)
    is_right = right(said, held_out(said, of_sentences, IT))
    labels = np.array([row.label for row in whole])
    limits = [float(np.quantile(sums[labels == NONE], 1 - share)) for share in QUANTILES]
    for limit in (*limits, harm.LIKELY, harm.SURE):
        found = " ".join(f"{kind} {np.mean(sums[labels == kind] > limit):.3f}" for kind in KINDS)
        named = [
            is_right[row.group]
            for row, total in zip(whole, sums, strict=True)
            if row.group in is_right and total > limit
        ]
        print(f"above {limit:.2f}: {found}; the right sentence {np.mean(named):.3f}", flush=True)


def right(said: Sequence[Row], sums: Numbers) -> dict[str, bool]:
    """Whether the sentence with the highest sum is it, by the answer."""
    best: dict[str, tuple[float, bool]] = {}
    for row, total in zip(said, sums, strict=True):
        each = (float(total), row.label == IT)
        best[row.group] = max(best.get(row.group, each), each)
    return {group: is_it for group, (_, is_it) in best.items()}


if __name__ == "__main__":
    main()
