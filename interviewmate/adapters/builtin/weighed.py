"""An answer, and what was found in it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from interviewmate.adapters.builtin import mentions, signals
from interviewmate.adapters.builtin.likeness import Likeness
from interviewmate.adapters.builtin.signals import Signals
from interviewmate.interview import Behaviour, Evaluation

# Of the 195 training answers that talk at length, 8 of 157 weak and 4 of 38 average ones land by these limits.
ON_THE_POINT = 0.28  # likeness of the nearest sentence to what was asked
BEARS_ON_IT = 0.15  # likeness from which a sentence is part of what answers the question
FAIR = 45.0  # grade of those sentences by themselves
STRONG_POINT = 4  # on the scales of depth and evidence
_DOES_IT = re.compile(r"\b(?:I|[Ww]e) do (?:an?|the|my|our)\b")


@dataclass(frozen=True)
class Weighed:
    """The words of an answer, what kind of answer it is, and its measures."""

    text: str
    behaviour: Behaviour
    signals: Signals
    evaluation: Evaluation
    likeness: Likeness
    foreign: bool  # in another language than English
    asked_back: str  # what is said to the question that it ends in; empty if it ends in none
    harm: str = ""  # the sentence of it that a hiring manager would stop at
    doubtful: bool = False  # whether it may be about something else than was asked
    again: bool = False  # whether it was given before, in the same words, and was no strong one
    of_others: bool = False  # whether it surely tells what others did, and hardly what its speaker did
    core_grade: float | None = None  # of its core by itself, 0 to 100; None where it was not graded

    @property
    def lands(self) -> bool:
        """Whether, however long it is, its core would be a fair answer."""
        return lands(self.likeness, self.core_grade)

    @property
    def strong(self) -> bool:
        """Whether it has both depth and evidence, or more of the same would not tell what it has to do with the job."""
        return self.doubtful or min(self.evaluation.depth, self.evaluation.evidence) >= STRONG_POINT


def lands(likeness: Likeness, core_grade: float | None) -> bool:
    """Whether the core of an answer would be a fair answer: something is done there, and a fact told."""
    core = core_of(likeness)
    found = signals.measure(core)
    acts = mentions.deeds(core) or _DOES_IT.search(core)
    told = acts and (found.results > 0 or found.numbers > 0)
    fair = core_grade is None or core_grade >= FAIR
    return bool(told) and fair and max(likeness.values(), default=0.0) >= ON_THE_POINT


def core_of(likeness: Likeness) -> str:
    """The sentences of an answer that bear on what was asked."""
    return " ".join(chunk for chunk, near in likeness.items() if near >= BEARS_ON_IT)
