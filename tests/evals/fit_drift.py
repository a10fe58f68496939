"""Fits what tells an answer to its question from one to another job's, and writes the weights of ``drift``.

    python -m tests.evals.fit_drift [--encoder NAME_OR_FOLDER] [--try]

The answers are those in ``data/train`` that a good candidate could give, each beside its own question and beside three
of other jobs; once more with the bare requirement as the question, for the built-in interviewer's questions have no
other words than that. With --try it writes nothing, and prints what the limits of ``drift`` cost and what they catch:
on each set of answers when fitted to the others, on the dev answers, and on interviews of four such answers, one after
the other. Needs scikit-learn.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from interviewmate.adapters.builtin import drift, likeness
from interviewmate.adapters.builtin.features import Numbers, texts_to_embed
from interviewmate.adapters.local_encoder import LocalEncoder
from interviewmate.interview import Behaviour, Job, Level
from interviewmate.passages import cut
from interviewmate.settings import from_environment
from tests.evals.answers import DATA, lines
from tests.evals.embedded import Vectors

OTHERS = 3  # questions of other jobs that an answer is put beside
SEED = 7
ANSWERS, INTERVIEWS = 4, 300
CALM = 10.0  # the larger, the less the fit is held back
GOOD = {"strong", "average"}
WIDTHS = {drift.BY_WORDS: 3, drift.WITH_LIKENESS: 6}  # of the signals, so many from the first on
FITTED_ON = (
    "the good answers of tests/evals/data/train, CC0, beside their own question or requirement and three others; "
    "tests/evals/fit_drift.py"
)


@dataclass(frozen=True)
class Given:
    """A good answer, and the question that it was given to."""

    author: str
    jd: Path
    question: str
    requirement: str
    answer: str

    @property
    def is_bare(self) -> bool:
        """Whether it is put beside nothing but the requirement."""
        return self.question == self.requirement


class Signals:
    """The signals of answers put beside questions, with all that is embedded for them kept."""

    def __init__(self, encoder: LocalEncoder) -> None:
        self._vectors = Vectors(encoder)

    def of(self, asked: Given, answer: str) -> list[float]:
        """How an answer bears on what somebody was asked."""
        whole = drift.without(set(), answer)
        self._vectors.of((*texts_to_embed(asked.question, asked.requirement, answer), whole))
        chunks = likeness.to_what_was_asked(self._vectors, asked.question, asked.requirement, answer)
        near = drift.Nearness(chunks, float(self._vectors[asked.requirement] @ self._vectors[whole]))
        return drift.signals(f"{asked.question} {asked.requirement}", _own_words(asked.jd), answer, near)


def main() -> None:
    """Fit with and without likeness; write, or try."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--encoder", default=from_environment().local_embeddings)
    parser.add_argument("--try", action="store_true", dest="trying")
    given = parser.parse_args()
    measured = Signals(LocalEncoder(given.encoder))
    answers = asked_both_ways(good_answers((DATA / "train").glob("*.jsonl")))
    own, crossed = beside(answers, measured)
    if given.trying:
        dev = good_answers(DATA.glob("*.dev.jsonl"))
        try_out(answers, own, crossed, beside(asked_both_ways(dev), measured))
        try_interviews([one for one in answers if one.is_bare], measured)
        return
    weights = {fit: fitted(own[:, :width], crossed[:, :width]) for fit, width in WIDTHS.items()}
    told = {fit: [round(float(weight), 4) for weight in each] for fit, each in weights.items()}
    drift.WEIGHTS.write_text(json.dumps({"fitted_on": FITTED_ON, "weights": told}, indent=1) + "\n", "utf-8")


def good_answers(paths: Iterable[Path]) -> list[Given]:
    """The answers of some length that a good candidate could give."""
    return [
        Given(line.get("author", "dev"), path.parent / "jds" / line["jd"], line["question"], line["requirement"], text)
        for path in sorted(paths)
        for line in lines(path)
        for text in _good(line)
        if len(text.split()) >= drift.FEWEST_WORDS
    ]


def asked_both_ways(answers: Sequence[Given]) -> list[Given]:
    """Each answer beside its question, and beside the bare requirement."""
    return [*answers, *(replace(one, question=one.requirement) for one in answers)]


def _good(line: dict[str, str]) -> list[str]:
    if "strong" in line:
        return [line["strong"], line["average"]]
    scored = {Behaviour.ON_TRACK, Behaviour.HESITANT, Behaviour.CHATTY, Behaviour.WEAK}
    good = line["behaviour"] == Behaviour.ON_TRACK or (line["behaviour"] in scored and line["quality"] in GOOD)
    return [line["answer"]] if good else []


def beside(answers: Sequence[Given], measured: Signals) -> tuple[Numbers, Numbers]:
    """The signals of answers beside their own questions, and beside those of other jobs, ``OTHERS`` an answer."""
    rng = random.Random(SEED)
    own = [measured.of(one, one.answer) for one in answers]
    crossed = [
        measured.of(other, one.answer)
        for one in answers
        for other in rng.sample([each for each in answers if each.jd != one.jd], OTHERS)
    ]
    return np.array(own), np.array(crossed)


def fitted(own: Numbers, crossed: Numbers) -> Numbers:
    """The constant and the weights of the log odds, own and crossed answers being as likely."""
    return log_odds(np.concatenate([own, crossed]), np.repeat([1, 0], [len(own), len(crossed)]), CALM)


def log_odds(table: Numbers, own: Numbers, calm: float) -> Numbers:
    """The constant and the weights of the log odds that a row is one of its ``own``, both kinds being as likely."""
    model = make_pipeline(StandardScaler(), LogisticRegression(C=calm, class_weight="balanced", max_iter=3000))
    model.fit(table, own)
    scaler, regression = model[0], model[1]
    weights = regression.coef_[0] / scaler.scale_
    return np.concatenate([regression.intercept_ - weights @ scaler.mean_, weights])


def try_out(answers: Sequence[Given], own: Numbers, crossed: Numbers, dev: tuple[Numbers, Numbers]) -> None:
    """Print the share of own and of crossed answers below the limits, each by weights that did not see them."""
    authors = np.array([one.author for one in answers])
    for fit, width in WIDTHS.items():
        odds = [np.zeros(len(own)), np.zeros(len(crossed))]
        for author in sorted(set(authors)):
            held = authors == author
            beside_others = np.repeat(held, OTHERS)
            weights = fitted(own[~held, :width], crossed[~beside_others, :width])
            odds[0][held] = sums(own[held], weights)
            odds[1][beside_others] = sums(crossed[beside_others], weights)
        weights = fitted(own[:, :width], crossed[:, :width])
        for name, each in (("held out", odds), ("dev", [sums(signals, weights) for signals in dev])):
            for limit in (drift.NEARLY_CERTAIN, drift.DOUBTFUL[fit]):
                lost, caught = (float((part < limit).mean()) for part in each)
                print(f"{fit}, {name}: below {limit} are {lost:.3f} of own answers, {caught:.3f} of crossed ones")


def try_interviews(answers: Sequence[Given], measured: Signals) -> None:
    """Print what is in doubt in interviews of four answers to their own questions, and to those of another job.

    The weights are those that were written, so this is what the program does, and no measure of the fit.
    """
    rng = random.Random(SEED)
    by_person: dict[tuple[str, Path], list[Given]] = {}
    for one in answers:
        by_person.setdefault((one.author, one.jd), []).append(one)
    people = [key for key, given in by_person.items() if len(given) >= ANSWERS]
    for fit, width in WIDTHS.items():
        for name in ("own", "another job's"):
            doubts = []
            for _ in range(INTERVIEWS):
                asked = rng.choice(people)
                told = asked if name == "own" else rng.choice([each for each in people if each[1] != asked[1]])
                questions = rng.sample(by_person[asked], ANSWERS)
                said = questions if told == asked else rng.sample(by_person[told], ANSWERS)
                signals = [
                    measured.of(question, one.answer)[:width] for question, one in zip(questions, said, strict=True)
                ]
                odds = [drift.total(fit, each) for each in signals]
                bearings = [drift.bearing(each, each, odds[:i], fit) for i, each in enumerate(odds)]
                doubts.append(sum(bearing.doubtful for bearing in bearings))
            many = sum(count > ANSWERS // 4 for count in doubts) / INTERVIEWS
            print(
                f"{fit}, {name}: {sum(doubts) / INTERVIEWS / ANSWERS:.3f} of answers in doubt, {many:.3f} twice or more"
            )


def sums(signals: Numbers, weights: Numbers) -> Numbers:
    """The log odds, of as many signals from the first on as there are weights."""
    return np.asarray(weights[0] + signals[:, : len(weights) - 1] @ weights[1:])


@cache
def _own_words(jd: Path) -> frozenset[str]:
    return drift.own_words(Job(role="", level=Level.MID, passages=cut(jd.read_text("utf-8"))))


if __name__ == "__main__":
    main()
