"""An answer, and what was found in it."""

from __future__ import annotations

from dataclasses import dataclass

from interviewmate.adapters.builtin import mentions
from interviewmate.adapters.builtin.likeness import Likeness
from interviewmate.adapters.builtin.signals import Signals
from interviewmate.interview import Behaviour, Evaluation

ON_THE_POINT, FEWEST_NUMBERS = 0.3, 2  # likeness of the nearest sentence to what was asked; numbers in an answer
STRONG_POINT = 4  # on the scales of depth and evidence


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
    doubtful: bool = False  # whether it may be about something else than was asked

    @property
    def lands(self) -> bool:
        """Whether, however long it takes, it comes to something done that was asked for, and to what came of it."""
        told = self.signals.results > 0 or self.signals.numbers >= FEWEST_NUMBERS
        return bool(mentions.done(self.text)) and told and max(self.likeness.values(), default=0.0) >= ON_THE_POINT

    @property
    def strong(self) -> bool:
        """Whether it has both depth and evidence, or more of the same would not tell what it has to do with the job."""
        return self.doubtful or min(self.evaluation.depth, self.evaluation.evidence) >= STRONG_POINT
