"""Whether an answer, however well told, is about something else than was asked."""

from __future__ import annotations

from statistics import mean

from interviewmate.adapters.builtin.likeness import Likeness
from interviewmate.interview import Evaluation

# Likeness to what was asked of the nearest sentence, and of all on average, by the encoder's vectors. Of 739 good
# answers 2 to main questions that they do answer stay below both, and put to another job's question 227 do.
NEAREST, ON_THE_WHOLE = 0.25, 0.1
FEWEST_WORDS = 20  # of an answer whose topic can be told
TOLD = "it speaks of something else than was asked"


def drifts(answer: str, nearness: Likeness) -> bool:
    """Whether that is nearly certain. ``nearness``: of the answer's chunks to what was asked."""
    if len(answer.split()) < FEWEST_WORDS or not nearness:
        return False
    return max(nearness.values()) < NEAREST and mean(nearness.values()) < ON_THE_WHOLE


def drifted(evaluation: Evaluation | None) -> bool:
    """Whether that is what an evaluation says, as those of interviews kept from earlier versions may."""
    return evaluation is not None and evaluation.gap.startswith(TOLD)
