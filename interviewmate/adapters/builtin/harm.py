"""What a hiring manager would stop at: harm, deceit or a duty refused, told as if nothing were wrong with it.

A fitted sum over the words of an answer and another over those of its worst sentence say whether something of the kind
may be in it; the second says which sentence it is. As what is right may sound like it, nobody is blamed for it before
they were asked about it: a third sum, over that sentence and the reply, says whether they stand by it.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from interviewmate import sentences
from interviewmate.adapters.builtin import stumbles
from interviewmate.adapters.builtin.features import by_itself
from interviewmate.adapters.builtin.linear_model import LinearModel, load

OF_ANSWERS, OF_SENTENCES, OF_REPLIES = (
    Path(__file__).parent / "weights" / f"harm-{of}.npz" for of in ("answers", "sentences", "replies")
)
FEWEST, MOST = 4, 40  # words of a sentence that is said back
OF_ITS_WORST = 0.5  # what the sum of the worst sentence counts beside that of the whole answer
# Held out by author: above the first limit are 53 of 100 answers with harm in them (36 of those in few words), 2 to 4
# of those that only sound like it or are like any and 1 of good ones; above the second 36 and 1 or less. Of somebody
# who surely said something of the kind before, a good part of what they say may be: 71 and 58 are above the other two,
# and 7 and 4 of those that only sound like it.
LIKELY, SURE = 0.46, 0.75
LIKELY_AGAIN, SURE_AGAIN = 0.20, 0.40
TOLD = 0.50  # of a sentence by itself that is not said back as a merit
MAY_BE = 0.35  # above it are 43 and 61 of 100 in few words and in more, 2 good ones, 4 that only sound like it
# What is asked about it, of a deed, a habit and a plan: what makes sense of what is right as well.
AGAIN = "Would you do it the same way again, and why?"
OF_A_DEED = (AGAIN, "Why did you do it that way?")
WHAT_MAY_COME = "What could go wrong with that?"  # who answers it tells a risk, and not whether they stand by it
OF_A_HABIT = ("Why do you do it that way?", "What makes you do it that way?")
OF_A_PLAN = ("Why would you do it that way?", WHAT_MAY_COME)
CHALLENGES = tuple(dict.fromkeys((*OF_A_DEED, *OF_A_HABIT, *OF_A_PLAN)))
OF_WHAT_WAS_TOLD, MOST_TOLD = 0.4, 1.0  # what the sum of the answer before counts, and how much of it at most
# Held out by author: of what surely is something of the kind 25 of 100 replies that stand by it are above it, and none
# of 64 that take it back, nor of 592 about what was right. In interviews it is seldom the first, so it is a high limit.
STANDS = 0.9
IN_DOUBT = 0.5  # below it the reply clears it: all 11 about what was right do, 93 of 100 that take it back, 33 others
_NO = re.compile(r"\W*(?:no|nope|nah)\b", re.I)
_OF_ITS_SPEAKER = re.compile(r"\b(?:I|we|my|our|me|us)\b", re.I)
_STOPPED = re.compile(  # what somebody else did
    r"\bI (?:\w+ly |just |then )?(?:stopped|pulled|got|ordered|sent|called|took) (?:him|her|them|it|that|the \w+) "
    r"(?:out|off|down|back|up|home|straight|there|away)\b|"
    r"\bI (?:\w+ly |just )?(?:stopped|reported) (?:him|her|them|it|that)\b|"
    r"\bI (?:told|made|asked) (?:him|her|them) (?:to )?(?:stop|get|come|put|take|leave)\b",
    re.I,
)
# By which it is asked what could go wrong, and supposed: no deed.
_ASKS_WHAT_MAY_COME = re.compile(
    r"\b(?:go(?:es)? wrong|get wrong|get in the way|isn['’]t done|come of (?:it|that)|at worst)\b"
)
_SUPPOSES = re.compile(r"\b(?:if|unless|would|could|might|may|can)\b|['’]d\b", re.I)


def load_weights() -> None:
    """Reads them now, so that the first answer need not wait."""
    for path in (OF_ANSWERS, OF_SENTENCES, OF_REPLIES):
        model(path)


def likely(answer: str, question: str, *, again: bool = False) -> str:
    """The sentence that a hiring manager would ask about; empty if there likely is none.

    ``again``: whether something of the kind was surely said before.
    """
    return _told(
        _sentence(answer, LIKELY_AGAIN if again else LIKELY) or stumbles.stumble(answer, question), question, answer
    )


def surely(answer: str, question: str, *, again: bool = False) -> str:
    """The sentence that leaves its answer in doubt until it was asked about; empty if there is none."""
    return _told(_sentence(answer, SURE_AGAIN if again else SURE), question, answer)


def _told(said: str, question: str, answer: str) -> str:
    """A sentence, unless it only supposes what could go wrong where that was asked for, or tells what somebody else did
    that its speaker put a stop to.
    """
    supposed = _ASKS_WHAT_MAY_COME.search(question) and _SUPPOSES.search(said)
    stopped = not _OF_ITS_SPEAKER.search(said) and _STOPPED.search(answer)
    return "" if supposed or stopped else said


def may_be(answer: str) -> bool:
    """Whether something of the kind may be in an answer, so that nothing of it is to speak for its speaker."""
    return bool(_sentence(answer, MAY_BE))


def may_tell(sentence: str) -> bool:
    """Whether a sentence of an answer that is right as a whole may tell something of the kind."""
    return _sum(OF_SENTENCES, sentence) >= TOLD


def is_challenge(question: str) -> bool:
    """Whether it asks about what a hiring manager would stop at."""
    return question.endswith(CHALLENGES)


def stood_by(told: str, question: str, reply: str) -> str:
    """The worst sentence of an answer that was asked about, if the reply to that stands by it; empty if it does not."""
    stance, worst = _stance(told, question, reply)
    return worst if stance >= STANDS else ""


def left_in_doubt(told: str, question: str, reply: str) -> str:
    """The same sentence, if the reply leaves in doubt whether it stands by it."""
    stance, worst = _stance(told, question, reply)
    return worst if stance >= IN_DOUBT else ""


def _stance(told: str, question: str, reply: str) -> tuple[float, str]:
    """How surely a reply stands by what surely is something of the kind, and its sentence; 0 where it is not, or was
    not asked.
    """
    of_told, worst = _judged(told)
    if of_told < SURE or question.endswith(WHAT_MAY_COME) or takes_back(question, reply):
        return 0.0, ""
    return _sum(OF_REPLIES, f"{worst} {reply}") + OF_WHAT_WAS_TOLD * min(of_told, MOST_TOLD), worst


def takes_back(question: str, reply: str) -> bool:
    """Whether a reply begins with a "no" to whether it would be done again: of 55 that do 7 stand by it even so."""
    return question.endswith(AGAIN) and bool(_NO.match(reply))


def quotable(answer: str) -> list[str]:
    """The sentences of an answer that can be said back."""
    return [each for each in sentences.split(answer) if FEWEST <= len(each.split()) <= MOST and "?" not in each]


def _sentence(answer: str, least: float) -> str:
    """The sentence of an answer that is likeliest to be it, if something of the kind is in it as surely as that."""
    surely, worst = _judged(answer)
    return worst if surely >= least else ""


def total(answer: str) -> float:
    """How surely something of the kind is in an answer: the sum over its words and a part of its worst sentence's."""
    return _judged(answer)[0]


def _judged(answer: str) -> tuple[float, str]:
    """The same with that sentence; empty if none can be said back."""
    of_worst, worst = max(((_sum(OF_SENTENCES, each), each) for each in quotable(answer)), default=(0.0, ""))
    return _sum(OF_ANSWERS, answer) + OF_ITS_WORST * of_worst, worst


def _sum(path: Path, text: str) -> float:
    return float(model(path).sums(by_itself(text))[0])


@cache
def model(path: Path) -> LinearModel:
    """The weights in one of the files, read once in a process."""
    return load(path)
