"""Whether an answer, however well told, is about something else than was asked."""

from __future__ import annotations

from statistics import mean

from interviewmate.adapters.builtin.likeness import Likeness

# Likeness to what was asked of the nearest sentence, and of all on average, by the encoder's vectors. Of 1,081 answers
# of some length 4 stay below both, two of which do answer; put to another job's question 268 do.
NEAREST, ON_THE_WHOLE = 0.2, 0.08
FEWEST_WORDS = 20  # of an answer whose topic can be told


def drifts(answer: str, nearness: Likeness) -> bool:
    """Whether that is nearly certain. ``nearness``: of the answer's chunks to what was asked."""
    if len(answer.split()) < FEWEST_WORDS or not nearness:
        return False
    return max(nearness.values()) < NEAREST and mean(nearness.values()) < ON_THE_WHOLE
