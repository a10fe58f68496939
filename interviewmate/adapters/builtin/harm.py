"""What a hiring manager would stop at: harm, deceit or a duty refused, told as if nothing were wrong with it.

A fitted sum over the words of an answer and another over those of its worst sentence say whether something of the kind
is in it; the second says which sentence it is.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from interviewmate import sentences
from interviewmate.adapters.builtin import stumbles
from interviewmate.adapters.builtin.features import by_itself
from interviewmate.adapters.builtin.linear_model import LinearModel, load

OF_ANSWERS, OF_SENTENCES = (Path(__file__).parent / "weights" / f"harm-{of}.npz" for of in ("answers", "sentences"))
FEWEST, MOST = 4, 40  # words of a sentence that is said back
OF_ITS_WORST = 0.5  # what the sum of the worst sentence counts beside that of the whole answer
# Held out by author: above the first limit are 38 of 100 answers with harm in them (30 of those in few words), 2 of
# those that only sound like it or are like any and 0.6 of good ones; above the second 25 and less than 1. Of the
# answers to what is asked about harm 52 of 100 that stand by it, and 6 of others, are above the last.
LIKELY, SURE, STANDS_BY = 0.40, 0.60, 0.05
CHALLENGES = (  # what is asked about it
    "What could come of that, at worst?",
    "Would you do it the same way here, and why?",
    "What speaks against doing it that way?",
    "What would your manager here say to that, and why?",
)


def load_weights() -> None:
    """Reads them now, so that the first answer need not wait."""
    model(OF_ANSWERS)
    model(OF_SENTENCES)


def likely(answer: str, question: str) -> str:
    """The sentence that a hiring manager would ask about; empty if there likely is none."""
    return stumbles.stumble(answer, question) or _sentence(answer, LIKELY)


def surely(answer: str, question: str) -> str:
    """The sentence that they would surely hold against its speaker; empty if there is none.

    Less is needed of somebody who was asked about it, and does not take it back.
    """
    return _sentence(answer, STANDS_BY if question.endswith(CHALLENGES) else SURE)


def _sentence(answer: str, least: float) -> str:
    said = [each for each in sentences.split(answer) if FEWEST <= len(each.split()) <= MOST and "?" not in each]
    worst, which = max(((_sum(OF_SENTENCES, each), each) for each in said), default=(0.0, ""))
    return which if which and _sum(OF_ANSWERS, answer) + OF_ITS_WORST * worst >= least else ""


def _sum(path: Path, text: str) -> float:
    return float(model(path).sums(by_itself(text))[0])


@cache
def model(path: Path) -> LinearModel:
    """The weights in one of the two files, read once in a process."""
    return load(path)
