"""Fits what tells a sentence that orders the interviewer about from a sentence that answers.

Such sentences are those of short answers labelled manipulation or out of scope, and the 75 injections of BIPIA;
the others are those of real answers. Words alone: it serves with sentence vectors and without.
"""

from __future__ import annotations

import json
import random
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from interviewmate.adapters.builtin.features import chunks, read
from interviewmate.adapters.builtin.linear_model import LinearModel
from interviewmate.interview import Behaviour
from tests.evals.answers import DATA, Row
from tests.evals.fitting import Lesson, Recipe, Table

ORDER, ANSWER = "order", "answer"
RECIPE = Recipe(shares={"words": 1.0, "frame": 0.5, "measured": 0.1}, fewest={"words": 3, "frame": 3}, alpha=0.5)
RARE = 8.0  # weight of an order, of which there is one in eleven
MIXED = 0.4  # weight of an order run together with words of an answer
SEED = 5
FEWEST = 4  # words of a sentence that can be told to be an order
MOST = 3  # sentences of an answer that is nothing but manipulation
ANSWERS = {Behaviour.ON_TRACK, Behaviour.WEAK, Behaviour.HESITANT, Behaviour.CHATTY, "strong", "average", "weak"}
FITTED_ON = (
    "sentences of the labelled and graded answers (tests/evals/data/train, CC0) and the 75 injections of "
    "microsoft/BIPIA's text_attack_test (tests/evals/data/injections.json, MIT)"
)


def fit(rows: Sequence[Row], common: frozenset[str]) -> LinearModel:
    """One sum a sentence, above 0 for an order."""
    said = run_together([*sentences(rows), *injected()])
    return _table(said, common).model([_lesson(said, range(len(said)))], common, FITTED_ON)


def try_out(rows: Sequence[Row], common: frozenset[str]) -> None:
    """Print what is recognised of sets, and of kinds of injections, that the fit did not see."""
    said = run_together([*sentences(rows), *injected()])
    table = _table(said, common)
    sums = np.zeros(len(said))
    authors = sorted({row.author for row in said})
    for held_out in (authors[fold::5] for fold in range(5)):
        held = np.array([i for i, row in enumerate(said) if row.author in held_out])
        rest = [i for i, row in enumerate(said) if row.author not in held_out]
        sums[held] = table.sums(held, *_lesson(said, rest))[:, 0]
    for name, wanted in (
        ("injections", lambda row: row.group == "injection"),
        ("other orders", lambda row: row.group != "injection" and row.label == ORDER),
        ("answers", lambda row: row.label == ANSWER),
    ):
        found = [total > 0 for row, total in zip(said, sums, strict=True) if wanted(row)]
        print(f"orders: of {len(found)} sentences of {name}, taken for orders: {np.mean(found):.3f}", flush=True)


def sentences(rows: Sequence[Row]) -> list[Row]:
    """The sentences of answers, and the orders among them."""
    return [
        Row(row.author, row.group, "", "", piece, label)
        for row in rows
        if (label := _label(row))
        for piece in chunks(row.answer)
        if label == ANSWER or len(piece.split()) >= FEWEST
    ]


def injected() -> list[Row]:
    """The sentences of the injections; a kind of them is a set."""
    kinds: dict[str, list[str]] = json.loads((DATA / "injections.json").read_text("utf-8"))
    return [
        Row(kind, "injection", "", "", piece, ORDER)
        for kind, texts in kinds.items()
        for text in texts
        for piece in chunks(text)
    ]


def run_together(said: Sequence[Row]) -> list[Row]:
    """The sentences, and each order again with words of an answer before it, after it, and around it.

    So it comes where speech is written down without full stops.
    """
    rng = random.Random(SEED)
    answers = [row.answer.rstrip(".!?").split() for row in said if row.label == ANSWER]
    mixed = [
        replace(row, answer=" ".join([*before, *row.answer.rstrip(".!?").split(), *after]), weight=MIXED)
        for row in said
        if row.label == ORDER
        for before, after in (
            (_some(rng, answers), []),
            ([], _some(rng, answers)),
            (_some(rng, answers), _some(rng, answers)),
        )
    ]
    return [*said, *mixed]


def _some(rng: random.Random, answers: Sequence[list[str]]) -> list[str]:
    """A few words out of an answer."""
    return rng.choice(answers)[: rng.randint(4, 12)]


def _label(row: Row) -> str:
    if row.label in ANSWERS:
        return ANSWER
    alone = row.label == Behaviour.MANIPULATION and not row.also and len(chunks(row.answer)) <= MOST
    return ORDER if alone or row.label == Behaviour.OUT_OF_SCOPE else ""


def _table(said: Sequence[Row], common: frozenset[str]) -> Table:
    readings = [read("", "", row.answer, common) for row in said]
    return Table.of(readings, len(readings), RECIPE, with_vectors=False)


def _lesson(said: Sequence[Row], among: Sequence[int]) -> Lesson:
    targets = np.array([[1.0 if said[i].label == ORDER else -1.0] for i in among])
    weights = np.array([said[i].weight * (RARE if said[i].label == ORDER else 1.0) for i in among])
    return np.array(among), targets, weights
