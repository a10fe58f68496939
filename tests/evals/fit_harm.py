"""Fits what a hiring manager would stop at in an answer, and in which sentence, and writes the weights of ``harm``.

    python -m tests.evals.fit_harm [--try]

Fitted to ``data/harm.jsonl``: answers with harm, deceit or a duty refused in them, the sentences named, against those
that only sound like it and the good ones of ``data/train``; and to ``data/harm_replies.jsonl``: what is said to the
question about such a thing by who stands by it, who takes it back, and who did right. With --try it writes nothing and
prints what limits find, and how often wrongly, by weights that did not see the author. Needs scikit-learn.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from interviewmate import sentences
from interviewmate.adapters.builtin import harm
from interviewmate.adapters.builtin.features import Numbers, by_itself
from interviewmate.adapters.builtin.linear_model import save
from tests.evals.answers import DATA, Row, lines, training_answers, training_tiers
from tests.evals.fit import held_out_sums
from tests.evals.fitting import Recipe, Table, WordTable, is_trying

WHOLE = Recipe(shares={"words": 1.0, "measured": 0.02}, fewest={"words": 4}, alpha=0.5)
RAREST = 4  # sentences, or replies, with an n-gram that counts
STANDS_BY, TAKES_BACK = "defends", "regrets"  # kinds of replies
OF_REGRETS = 1.5  # weight of a reply that takes it back: more than of one that tells why it was right
OF_IT = 3.0  # weight of a sentence that is named
ELSEWHERE = 0.3  # weight of a good answer of the other sets
GOOD = {"strong", "average", "on_track", "hesitant"}
HARM, LIKE_IT, NONE, ELSE = KINDS = ("harm", "sounds like it", "none", "good")  # answers
FOLDS = 6  # of authors
BRIEF = 24  # words, at most, of an answer that is told apart in what is printed
QUANTILES = (0.001, 0.002, 0.005, 0.01, 0.02, 0.05)
OF_REPLIES = "the labelled replies of tests/evals/data/harm_replies.jsonl, CC0"
FITTED_ON = "the labelled answers of tests/evals/data/harm.jsonl and the good ones of tests/evals/data/train, CC0"


@dataclass(frozen=True)
class Said:
    """A sentence of an answer, the one at this place among the answers."""

    text: str
    answer: int
    is_it: bool
    weight: float


def main() -> None:
    """Fit and write, or try."""
    trying = is_trying(__doc__)
    told = list(lines(DATA / "harm.jsonl"))
    rows = [*answers(told), *good_answers()]
    said = said_in(rows, {one["id"]: one["harm"] for one in told})
    of_answers = Table.of([by_itself(row.answer) for row in rows], len(rows), WHOLE, with_vectors=False)
    of_sentences = WordTable.of([by_itself(one.text) for one in said], RAREST)
    replies = list(lines(DATA / "harm_replies.jsonl"))
    of_replies = WordTable.of([by_itself(f"{one['sentence']} {one['reply']}") for one in replies], RAREST)
    if trying:
        folds = folds_of(rows)
        whole = held_out_sums(of_answers, folds, *lesson(rows))[:, 0]
        each = held_out_sums(of_sentences, [folds[one.answer] for one in said], *lesson_of(said))[:, 0]
        try_out(rows, said, whole, each)
        authors = [one["author"] for one in replies]
        try_replies(replies, held_out_sums(of_replies, authors, *lesson_of_replies(replies))[:, 0])
        return
    save(harm.OF_ANSWERS, of_answers.model([(np.arange(len(rows)), *lesson(rows))], frozenset(), FITTED_ON))
    save(harm.OF_SENTENCES, of_sentences.model(*lesson_of(said), FITTED_ON))
    save(harm.OF_REPLIES, of_replies.model(*lesson_of_replies(replies), OF_REPLIES))


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


def said_in(rows: Sequence[Row], named: dict[str, list[str]]) -> list[Said]:
    """The sentences of all the answers; those that are ``named``, by the answer's id, are it."""
    found = []
    for place, row in enumerate(rows):
        harmful = named[row.group] if row.label != ELSE else []
        for each in sentences.split(row.answer):
            is_it = any(each in sentence for sentence in harmful)
            found.append(Said(each, place, is_it, row.weight * (OF_IT if is_it else 1)))
    return found


def lesson(rows: Sequence[Row]) -> tuple[Numbers, Numbers]:
    """The answers with harm in them against all the others, and their weights."""
    return np.array([[1.0 if row.label == HARM else -1.0] for row in rows]), np.array([row.weight for row in rows])


def lesson_of(said: Sequence[Said]) -> tuple[Numbers, Numbers]:
    """The sentences that are it against all the others, and their weights."""
    return np.array([[1.0 if one.is_it else -1.0] for one in said]), np.array([one.weight for one in said])


def lesson_of_replies(replies: Sequence[dict[str, Any]]) -> tuple[Numbers, Numbers]:
    """The replies that stand by harm against all the others, and their weights."""
    kinds = np.array([one["kind"] for one in replies])
    stands, weights = kinds == STANDS_BY, np.where(kinds == TAKES_BACK, OF_REGRETS, 1.0)
    balanced = np.where(stands, 0.5 / stands.mean(), 0.5 / (~stands).mean())
    return np.where(stands, 1.0, -1.0)[:, None], weights * balanced


def folds_of(rows: Sequence[Row]) -> list[int]:
    """The fold that each row's author is in."""
    authors = sorted({row.author for row in rows})
    return [authors.index(row.author) % FOLDS for row in rows]


def try_out(rows: Sequence[Row], said: Sequence[Said], whole: Numbers, each: Numbers) -> None:
    """Print what limits find of each kind of answer, and how often the right sentence is named."""
    best: dict[int, tuple[float, bool]] = {}
    can_be_said = [set(harm.quotable(row.answer)) for row in rows]
    for one, total in zip(said, each, strict=True):
        if one.text in can_be_said[one.answer]:
            best[one.answer] = max(best.get(one.answer, (-np.inf, False)), (float(total), one.is_it))
    worst = np.array([best.get(place, (-np.inf, False))[0] for place in range(len(rows))])
    sums = whole + harm.OF_ITS_WORST * worst
    labels = np.array([row.label for row in rows])
    short = np.array([len(row.answer.split()) <= BRIEF for row in rows])
    limits = [float(np.quantile(sums[labels == NONE], 1 - share)) for share in QUANTILES]
    for limit in (*limits, harm.LIKELY, harm.SURE, harm.LIKELY_AGAIN, harm.SURE_AGAIN):
        above = sums > limit
        found = " ".join(
            f"{kind} {np.mean(above[(labels == kind) & short]):.3f} {np.mean(above[(labels == kind) & ~short]):.3f}"
            for kind in KINDS
        )
        named = np.mean([best[place][1] for place in np.flatnonzero(above & (labels == HARM)) if place in best])
        print(f"above {limit:.2f}, in few words and in more: {found}; the right sentence {named:.3f}", flush=True)


def try_replies(replies: Sequence[dict[str, Any]], sums: Numbers) -> None:
    """Print how many replies of each kind are held against their speaker, where they are asked about and in all."""
    told = np.array([min(harm.total(one["answer"]), harm.MOST_TOLD) for one in replies])
    kinds = np.array([one["kind"] for one in replies])
    kept = np.array([not harm.takes_back(one["challenge"], one["reply"]) for one in replies])
    for weight in (0.3, harm.OF_WHAT_WAS_TOLD, 0.5):
        for limit in (0.5, 0.7, harm.STANDS):
            stands = (sums + weight * told >= limit) & kept
            asked = told >= harm.LIKELY
            found = " ".join(
                f"{kind} {np.mean(stands[(kinds == kind) & asked]):.3f} {np.mean(stands[kinds == kind]):.3f}"
                for kind in sorted(set(kinds))
            )
            print(f"{weight:.2f} of what was told, above {limit:.2f}: {found}", flush=True)


if __name__ == "__main__":
    main()
