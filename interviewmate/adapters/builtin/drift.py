"""Whether an answer, however well told, is about something else than was asked.

The log odds that it is about what was asked are a fitted sum of how many words it has of that and of the job's own, of
its length and, with an encoder, of how near its sentences are. Of the answers to other questions before it the words
count too: somebody who told of something else twice will have done so again.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Set
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from statistics import mean

from interviewmate.adapters.builtin.features import STEM, chunks
from interviewmate.adapters.builtin.likeness import Likeness
from interviewmate.interview import Job, PassageKind
from interviewmate.job_terms import is_usual
from interviewmate.words import content_words

WEIGHTS = Path(__file__).parent / "weights" / "drift.json"
BY_WORDS, WITH_LIKENESS = "words", "encoder"  # the two fits
FEWEST_WORDS = 20  # of an answer whose topic can be told
SHORTEST = 3  # letters of a word that says something about a topic
DOUBTFUL = {WITH_LIKENESS: -1.6, BY_WORDS: -2.2}  # log odds below which it is in doubt what an answer is about
NEARLY_CERTAIN = -3.8  # and below which it is about something else
MOST_BEFORE = 2.0  # that one answer before may add or take
MOST_FOR_IT = 1.0  # that all of them may add: after good answers too a story may be about something else


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


def bearing(alone: float, whole: float, before: Iterable[float], *, fitted: bool) -> Bearing:
    """The bearing of an answer; ``before``: the log odds, by words, of what was said to other questions before it.

    ``fitted``: whether the other log odds are by the encoder's vectors too.
    """
    added = sum(max(-MOST_BEFORE, min(MOST_BEFORE, each)) for each in before)
    return Bearing(alone, whole, min(MOST_FOR_IT, added), DOUBTFUL[WITH_LIKENESS if fitted else BY_WORDS])


def own_words(job: Job) -> frozenset[str]:
    """The stems of the job's own words, in all that the posting says of it."""
    said = (passage.text for passage in job.passages if passage.kind is not PassageKind.BOILERPLATE)
    return frozenset().union(*map(_own, said))


def log_odds(
    asked: str, job: Set[str], answer: str, nearness: Likeness | None = None, orders: Set[str] = frozenset()
) -> float:
    """Whether an answer is about what was asked; 0 where there are too few words to tell.

    ``job``: the job's own words. ``nearness``: of the answer's chunks to what was asked, by the encoder's vectors.
    ``orders``: chunks that order the interviewer about; they make an answer longer, and their words speak for nothing.
    """
    if len(answer.split()) < FEWEST_WORDS or nearness == {}:
        return 0.0
    constant, *weights = _fitted()[BY_WORDS if nearness is None else WITH_LIKENESS]
    measured = signals(asked, job, answer, nearness, orders)
    return constant + sum(weight * signal for weight, signal in zip(weights, measured, strict=True))


def signals(
    asked: str, job: Set[str], answer: str, nearness: Likeness | None, orders: Set[str] = frozenset()
) -> list[float]:
    """What the log odds are a sum of."""
    answering = " ".join(chunk for chunk in chunks(answer) if chunk not in orders)
    shared, own = len(_stems(answering) & _stems(asked)), len(_own(answering) & job)
    near = [] if nearness is None else [max(nearness.values()), mean(nearness.values())]
    return [float(shared), float(own), math.log(len(answer.split())), *near]


def _stems(text: str) -> frozenset[str]:
    """The stems of the words that carry a topic."""
    return frozenset(word[:STEM] for word in content_words(text) if len(word) >= SHORTEST and not word[0].isdigit())


def _own(text: str) -> frozenset[str]:
    """The same without those that are said whatever the job is."""
    return _stems(" ".join(word for word in content_words(text) if not is_usual(word)))


@cache
def _fitted() -> dict[str, list[float]]:
    fitted: dict[str, list[float]] = json.loads(WEIGHTS.read_text("utf-8"))["weights"]
    return fitted
