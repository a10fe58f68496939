"""Whether an answer, however well told, is about something else than was asked.

The log odds that it is about what was asked are a fitted sum of how many words it has of that and of the job's own, of
its length and, with an encoder, of how near its sentences and it as a whole are. What was said to other questions
before it counts too: somebody who told of something else twice will have done so again, and somebody whose answers
were to the point may tell the next one in words of their own.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from pathlib import Path
from statistics import mean

from interviewmate import fitted, sentences
from interviewmate.adapters.builtin.features import STEM, chunks
from interviewmate.adapters.builtin.likeness import Likeness
from interviewmate.interview import Job, PassageKind
from interviewmate.job_terms import is_usual
from interviewmate.words import content_words

WEIGHTS = Path(__file__).parent / "weights" / "drift.json"
BY_WORDS, WITH_LIKENESS = "words", "encoder"  # the two fits
FEWEST_WORDS = 20  # of an answer whose topic can be told
FEWEST_OF_AN_OPENING, FEWEST_TAKEN_UP = 4, 2  # words of a first sentence, and those of what was asked in it
SHORTEST = 3  # letters of a word that says something about a topic
DOUBTFUL = {WITH_LIKENESS: -3.6, BY_WORDS: -3.2}  # log odds below which it is in doubt what an answer is about
NEARLY_CERTAIN = -4.0  # and below which it is about something else
MOST_BEFORE = 2.0  # that one answer before may add or take
MOST_FOR_IT = 1.5  # that all of them may add: after good answers too a story may be about something else
MOST_AGAINST_IT = 3.0  # that all of them may take


@dataclass(frozen=True)
class Nearness:
    """How near an answer is to what was asked, by the encoder's vectors."""

    chunks: Likeness
    whole: float  # of all of it that is no order, to the requirement


@dataclass(frozen=True)
class Bearing:
    """Whether an answer is about what was asked: by itself, and with what was said to the same question before."""

    alone: float  # log odds
    whole: float
    before: float  # what the answers to other questions before it add to the whole
    doubtful_below: float

    @property
    def elsewhere(self) -> bool:
        """Whether it is nearly certain, of the answer alone, that it is about something else."""
        return self.alone < NEARLY_CERTAIN

    @property
    def doubtful(self) -> bool:
        """Whether it is in doubt that the question was answered."""
        return self.whole < 0 and self.whole + self.before < self.doubtful_below


def bearing(alone: float, whole: float, before: Iterable[float], fit: str) -> Bearing:
    """The bearing of an answer; ``before``: the log odds of what was said to other questions before it.

    ``fit``: by which fit they are.
    """
    told = sum(max(-MOST_BEFORE, min(MOST_BEFORE, each)) for each in before)
    added = max(-MOST_AGAINST_IT, min(MOST_FOR_IT, told))
    return Bearing(alone, whole, added, DOUBTFUL[fit])


def own_words(job: Job) -> frozenset[str]:
    """The stems of the job's own words, in all that the posting says of it."""
    said = (passage.text for passage in job.passages if passage.kind is not PassageKind.BOILERPLATE)
    return frozenset().union(*map(own, said))


def log_odds(
    asked: str, job: Set[str], answer: str, near: Nearness | None = None, orders: Set[str] = frozenset()
) -> float:
    """Whether an answer is about what was asked; 0 where there are too few words to tell.

    ``job``: the job's own words. ``near``: how near the answer is to what was asked, by the encoder's vectors.
    ``orders``: chunks that order the interviewer about; they make an answer longer, and their words speak for nothing.
    """
    if len(answer.split()) < FEWEST_WORDS or (near and not near.chunks):
        return 0.0
    return total(BY_WORDS if near is None else WITH_LIKENESS, signals(asked, job, answer, near, orders))


def total(fit: str, measured: Sequence[float]) -> float:
    """The log odds that signals add up to."""
    by_fit: Mapping[str, Sequence[float]] = fitted.weights(WEIGHTS)
    constant, *weights = by_fit[fit]
    return constant + sum(weight * signal for weight, signal in zip(weights, measured, strict=True))


def signals(
    asked: str, job: Set[str], answer: str, near: Nearness | None, orders: Set[str] = frozenset()
) -> list[float]:
    """What the log odds are a sum of."""
    answering = without(orders, answer)
    shared, of_the_job = len(stems(answering) & stems(asked)), len(own(answering) & job)
    words = [float(shared), float(of_the_job), math.log(len(answer.split()))]
    return words if near is None else [*words, max(near.chunks.values()), mean(near.chunks.values()), near.whole]


def shares_a_word(asked: str, answer: str) -> bool:
    """Whether an answer has a word of what was asked."""
    return bool(stems(asked) & stems(answer))


def opens_on(asked: str, answer: str) -> bool:
    """Whether the first sentence of an answer takes up what was asked: one of 204 off-topic answers opens so.

    It has two words of it, one of them not said whatever the job is.
    """
    said = (sentence for sentence in sentences.split(answer) if len(sentence.split()) >= FEWEST_OF_AN_OPENING)
    first = next(said, "")
    return bool(own(first) & own(asked)) and len(stems(first) & stems(asked)) >= FEWEST_TAKEN_UP


def without(orders: Set[str], answer: str) -> str:
    """An answer without the chunks that are orders."""
    return " ".join(chunk for chunk in chunks(answer) if chunk not in orders)


def stems(text: str) -> frozenset[str]:
    """The stems of the words that carry a topic."""
    return frozenset(word[:STEM] for word in content_words(text) if len(word) >= SHORTEST and not word[0].isdigit())


def own(text: str) -> frozenset[str]:
    """The stems of the words that carry a topic, without those that are said whatever the job is."""
    return stems(" ".join(word for word in content_words(text) if not is_usual(word)))
