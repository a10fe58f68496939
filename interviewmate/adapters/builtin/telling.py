"""What an answer's words alone tell of it: whether it is about work at all, and whether it tells of harm.

Of harm tells who did or would do something unsafe, dishonest or against duty and does not take it back. Both are fitted
sums over the words of an answer, above 0 where it is likelier than not among the answers that they were fitted to, half
of which are so. Of what tells of harm one in six is found, by how it is told: what needs knowledge of a trade is not.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from interviewmate.adapters.builtin import features
from interviewmate.adapters.builtin.features import Reading
from interviewmate.adapters.builtin.linear_model import LinearModel, load

WEIGHTS = Path(__file__).parent / "weights"
OF_WORK, HARM = WEIGHTS / "of_work.npz", WEIGHTS / "harm.npz"
# Held out by set: of what is to the point and has no word of what was asked half is above it, of 206 answers that are
# off topic 5, which answer something else of the job, of those that talk at length or of private life none.
SURELY_OF_WORK = 0.3
LIKELY_HARM = 0.2  # held out by set: 16 of 100 answers that tell of harm are above it, and 2 of 1,000 others
FEWEST_WORDS = 12  # of an answer that can be told to tell of harm


def read(answer: str) -> Reading:
    """What both look at."""
    return features.read("", "", answer, frozenset())


def of_work(answer: str) -> float:
    """The sum for its being about work."""
    return float(_model(OF_WORK).sums(read(answer))[0])


def of_harm(answer: str) -> float:
    """The sum for its telling of harm; the least where there are too few words to tell."""
    return -1.0 if len(answer.split()) < FEWEST_WORDS else float(_model(HARM).sums(read(answer))[0])


@cache
def _model(path: Path) -> LinearModel:
    return load(path)
