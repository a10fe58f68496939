"""What a hiring manager would stop at: harm, deceit or a duty refused, told as if nothing were wrong with it.

A fitted sum over the words of an answer says whether something of the kind is in it, and another over those of its
sentences which of them it is.
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
# Held out by author: above them are 34 and 18 of 100 answers with harm in them, 2 and 0.5 of those that only sound like
# it or are like any; in 9 of 10 the sentence is the right one.
LIKELY, SURE = 0.22, 0.42


def load_weights() -> None:
    """Reads them now, so that the first answer need not wait."""
    model(OF_ANSWERS)
    model(OF_SENTENCES)


def likely(answer: str, question: str) -> str:
    """The sentence that a hiring manager would ask about; empty if there likely is none."""
    return stumbles.stumble(answer, question) or _sentence(answer, LIKELY)


def surely(answer: str) -> str:
    """The sentence that they would surely hold against its speaker; empty if there is none."""
    return _sentence(answer, SURE)


def _sentence(answer: str, least: float) -> str:
    said = [each for each in sentences.split(answer) if FEWEST <= len(each.split()) <= MOST and "?" not in each]
    if not said or _sum(OF_ANSWERS, answer) < least:
        return ""
    return max(said, key=lambda each: _sum(OF_SENTENCES, each))


def _sum(path: Path, text: str) -> float:
    return float(model(path).sums(by_itself(text))[0])


@cache
def model(path: Path) -> LinearModel:
    """The weights in one of the two files, read once in a process."""
    return load(path)
