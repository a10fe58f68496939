"""Fits what tells an answer to its question from one to another line of the posting; writes ``another_line``'s weights.

    python -m tests.evals.fit_another_line [--encoder NAME_OR_FOLDER] [--try]

The answers are those in ``data/train`` that a good candidate could give, each beside its own question and beside
``OTHERS`` that the same job description's other lines led to; once more with the bare requirement as the question. With
--try it writes nothing, and prints what the limits cost and what they catch on job descriptions left out. Needs
scikit-learn.
"""

from __future__ import annotations

import argparse
import json
import random
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path

import numpy as np
from sklearn.model_selection import GroupKFold

from interviewmate.adapters.builtin import another_line, drift
from interviewmate.adapters.builtin.features import Numbers, texts_to_embed
from interviewmate.adapters.local_encoder import LocalEncoder
from interviewmate.passages import askable, cut
from interviewmate.settings import from_environment
from tests.evals.answers import DATA
from tests.evals.embedded import Vectors
from tests.evals.fit_drift import Given, asked_both_ways, good_answers, log_odds, sums

OTHERS = 4  # questions of the same job that an answer is put beside
SEED, FOLDS = 1, 8
CALM = 1.0  # the larger, the less the fit is held back
LIMITS = (another_line.DOUBTFUL, another_line.SURE, another_line.NEARLY_CERTAIN)
FITTED_ON = (
    "the good answers of tests/evals/data/train, CC0, beside their own question or requirement and four others of the "
    "same job description; tests/evals/fit_another_line.py"
)
# Questions that go on from an answer which is not there.
_GOES_ON = re.compile(r"\byou (?:said|told|mentioned|have given)\b|\banother way\b", re.I)


def main() -> None:
    """Fit and write, or try."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--encoder", default=from_environment().local_embeddings)
    parser.add_argument("--try", action="store_true", dest="trying")
    given = parser.parse_args()
    vectors = Vectors(LocalEncoder(given.encoder))
    table, own, asked = beside(taken((DATA / "train").glob("*.jsonl")), vectors)
    if given.trying:
        try_out(table, own, asked)
        dev = beside(taken(DATA.glob("*.dev.jsonl")), vectors)
        report("dev", sums(dev[0], fitted(table, own)), dev[1], dev[2])
        return
    weights = [round(float(weight), 4) for weight in fitted(table, own)]
    told = {"fitted_on": FITTED_ON, "weights": weights}
    another_line.WEIGHTS.write_text(json.dumps(told, indent=1) + "\n", "utf-8")


def taken(paths: Iterable[Path]) -> list[Given]:
    """The good answers to questions that stand by themselves, asked both ways."""
    return asked_both_ways([one for one in good_answers(paths) if not _GOES_ON.search(one.question)])


def beside(answers: Sequence[Given], vectors: Vectors) -> tuple[Numbers, Numbers, Sequence[Given]]:
    """The signals of answers beside their own and other questions of their jobs, whether it is their own, and which."""
    vectors.of(text for one in answers for text in (*_texts(one, one.answer), *_lines(one.jd)))  # in one go
    pairs = list(_pairs(answers, vectors))
    measured = [(_signals(asked, one.answer, vectors), asked is one, asked) for one, asked in pairs]
    kept = [each for each in measured if each[0]]
    return np.array([each[0] for each in kept]), np.array([each[1] for each in kept]), [each[2] for each in kept]


def _pairs(answers: Sequence[Given], vectors: Vectors) -> Iterator[tuple[Given, Given]]:
    """Each answer, and what it is put beside: itself, and others of its job that ask for something else."""
    rng = random.Random(SEED)
    by_job: dict[tuple[Path, bool], dict[str, Given]] = defaultdict(dict)
    for one in answers:
        by_job[one.jd, one.is_bare].setdefault(one.question, one)
    for one in answers:
        yield one, one
        others = [each for each in by_job[one.jd, one.is_bare].values() if _asks_for_another(one, each, vectors)]
        yield from ((one, each) for each in rng.sample(others, min(OTHERS, len(others))))


def _asks_for_another(one: Given, other: Given, vectors: Vectors) -> bool:
    """Whether another question is surely about something else."""
    words, others = drift.stems(one.requirement), drift.stems(other.requirement)
    if 2 * len(words & others) >= max(1, min(len(words), len(others))):
        return False
    here, there = (np.stack([*vectors.of((g.question, g.requirement)).values()]) for g in (one, other))
    return float((here @ there.T).max()) < another_line.NEAR


def _signals(asked: Given, answer: str, vectors: Vectors) -> Sequence[float]:
    """How an answer bears on what somebody was asked."""
    lines, known = vectors.of(_lines(asked.jd)), vectors.of(_texts(asked, answer))
    return another_line.signals(asked.question, asked.requirement, answer, lines, known)


def _texts(asked: Given, answer: str) -> tuple[str, ...]:
    """What is embedded for an answer beside a question."""
    return (*texts_to_embed(asked.question, asked.requirement, answer), drift.without(set(), answer))


def fitted(table: Numbers, own: Numbers) -> Numbers:
    """The constant and the weights of the log odds, own and other answers being as likely."""
    return log_odds(table, own, CALM)


def try_out(table: Numbers, own: Numbers, asked: Sequence[Given]) -> None:
    """Print what the limits do by weights that did not see the job description."""
    odds = np.zeros(len(own))
    for seen, left_out in GroupKFold(FOLDS).split(table, own, [one.jd.name for one in asked]):
        odds[left_out] = sums(table[left_out], fitted(table[seen], own[seen]))
    report("held out", odds, own, asked)


def report(name: str, odds: Numbers, own: Numbers, asked: Sequence[Given]) -> None:
    """Print the shares of own answers and of others below the limits, and of others where few own ones are."""
    bare = np.array([one.is_bare for one in asked])
    telling = np.array([bool(drift.own(one.requirement)) for one in asked])
    odds = np.where(telling, odds, 0.0)
    for way, chosen in (("asked", ~bare), ("bare", bare)):
        ours, theirs = odds[chosen & own], odds[chosen & ~own]
        for limit in LIMITS:
            lost, caught = ((each < limit).mean() for each in (ours, theirs))
            print(f"{name}, {way}: below {limit} are {lost:.4f} of own answers, {caught:.3f} of others")
        for share in (0.005, 0.01):
            limit = np.quantile(ours, share, method="lower")
            print(f"{name}, {way}: at {share} of own answers {(theirs < limit).mean():.3f} of others, {limit:.2f}")


@cache
def _lines(jd: Path) -> tuple[str, ...]:
    return tuple(dict.fromkeys(passage.text for passage in askable(cut(jd.read_text("utf-8")))))


if __name__ == "__main__":
    main()
