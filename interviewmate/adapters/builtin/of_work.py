"""Whether an answer is about work at all, by its words alone: a fitted sum, above 0 where that is likelier than not."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from interviewmate.adapters.builtin.features import by_itself
from interviewmate.adapters.builtin.linear_model import LinearModel, load

WEIGHTS = Path(__file__).parent / "weights" / "of_work.npz"
# Held out by set: of what is to the point and has no word of what was asked half is above it, of 206 answers that are
# off topic 5, which answer something else of the job, of those that talk at length or of private life none.
SURE = 0.3


def surely(answer: str) -> bool:
    """Whether it surely is."""
    return total(answer) >= SURE


def total(answer: str) -> float:
    """The sum for its being so."""
    return float(model().sums(by_itself(answer))[0])


@cache
def model() -> LinearModel:
    """The weights, read once in a process."""
    return load(WEIGHTS)
