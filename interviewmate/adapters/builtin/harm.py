"""What a hiring manager would stop at: harm, deceit or a duty refused, told as if nothing were wrong with it.

A fitted sum over the words of an answer and another over those of its worst sentence say whether something of the kind
is in it; the second says which sentence it is.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path

from interviewmate import sentences
from interviewmate.adapters.builtin import stumbles
from interviewmate.adapters.builtin.features import by_itself
from interviewmate.adapters.builtin.linear_model import LinearModel, load
from interviewmate.interview import Question, Turn

OF_ANSWERS, OF_SENTENCES = (Path(__file__).parent / "weights" / f"harm-{of}.npz" for of in ("answers", "sentences"))
FEWEST, MOST = 4, 40  # words of a sentence that is said back
OF_ITS_WORST = 0.5  # what the sum of the worst sentence counts beside that of the whole answer
# Held out by author: above the first limit are 36 of 100 answers with harm in them (27 of those in few words), 2 of
# those that only sound like it or are like any and 0.5 of good ones; above the second 25 and less than 1. Of somebody
# who surely said something of the kind before, half of what they say may be: 55 and 42 of 100 are above these limits.
LIKELY, SURE = 0.45, 0.60
LIKELY_AGAIN, SURE_AGAIN = 0.10, 0.30
CHALLENGES = (  # what is asked about it
    "What could come of that, at worst?",
    "Would you do it the same way here, and why?",
    "What speaks against doing it that way?",
    "What would your manager here say to that, and why?",
)


# By which somebody takes back what they said, at least in part, or sees what could come of it.
_TAKES_BACK = re.compile(
    r"^(?:\W*\b(?:well|um+|er+m?|oh|honestly|okay|yeah)\b)*\W*(?:no|not)\b(?! (?:really|much|a lot|a thing))|"
    r"\bI (?:wouldn['’]t|shouldn['’]t|won['’]t|(?:would|should|will) not)\b|"
    r"\b(?:wrong|instead|sorry|mistake|risk\w*|dangerous|differently|should(?:n['’]t)? have|not any ?more|hurt|harm\w*|"
    r"I see (?:that|now|what|how|why)|(?:could|might) (?:have|get|be|fall|die|choke|end|not|lose|go))\b",
    re.I,
)


def load_weights() -> None:
    """Reads them now, so that the first answer need not wait."""
    model(OF_ANSWERS)
    model(OF_SENTENCES)


def likely(answer: str, question: str, *, again: bool = False) -> str:
    """The sentence that a hiring manager would ask about; empty if there likely is none.

    ``again``: whether something of the kind was surely said before.
    """
    return _sentence(answer, LIKELY_AGAIN if again else LIKELY) or stumbles.stumble(answer, question)


def surely(answer: str, *, again: bool = False) -> str:
    """The sentence that they would surely hold against its speaker; empty if there is none."""
    return _sentence(answer, SURE_AGAIN if again else SURE)


def told_in(turns: Iterable[Turn]) -> bool:
    """Whether something of the kind was surely said in these turns."""
    return any(surely(turn.answer.text) for turn in turns if turn.scored)


def held_against(turns: Sequence[Turn], question: Question, answer: str, *, stands: bool) -> str:
    """What of an answer, after these turns, is surely held against its speaker; empty if nothing is.

    ``stands``: whether something was held against them in this question: who is asked about it, and takes nothing
    back, stands by it.
    """
    if stands and question.text.endswith(CHALLENGES) and not _TAKES_BACK.search(answer):
        return _sentence(answer, -math.inf)
    return surely(answer, again=told_in(turns))


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
