"""What a hiring manager would stop at: harm, deceit or a duty refused, told as if nothing were wrong with it.

A fitted sum over the words of an answer and another over those of its worst sentence say whether something of the kind
is in it; the second says which sentence it is.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from interviewmate import sentences
from interviewmate.adapters.builtin import stumbles
from interviewmate.adapters.builtin.features import by_itself
from interviewmate.adapters.builtin.linear_model import LinearModel, load

OF_ANSWERS, OF_SENTENCES = (Path(__file__).parent / "weights" / f"harm-{of}.npz" for of in ("answers", "sentences"))
FEWEST, MOST = 4, 40  # words of a sentence that is said back
OF_ITS_WORST = 0.5  # what the sum of the worst sentence counts beside that of the whole answer
# Held out by author: above the first limit are 53 of 100 answers with harm in them (36 of those in few words), 2 to 4
# of those that only sound like it or are like any and 1 of good ones; above the second 36 and 1 or less. Of somebody
# who surely said something of the kind before, a good part of what they say may be: 71 and 58 are above the other two,
# and 7 and 4 of those that only sound like it.
LIKELY, SURE = 0.48, 0.75
LIKELY_AGAIN, SURE_AGAIN = 0.20, 0.40
TOLD = 0.50  # of a sentence by itself that is not said back as a merit
MAY_BE = 0.35  # above it are 43 and 61 of 100 in few words and in more, 2 good ones, 4 that only sound like it
# What is asked about it: what makes sense of what is right as well, of what one would do, and of what is surely harm.
OPEN_CHALLENGES = (
    "Would you do it the same way again, and why?",
    "Why did you do it that way?",
)
OF_A_PLAN = ("What could go wrong with that?", "Why would you do it that way?")
SURE_CHALLENGES = (
    OPEN_CHALLENGES[0],
    "What speaks against doing it that way?",
    "What could come of that, at worst?",
    "What would your manager say to that, and why?",
)
CHALLENGES = tuple(dict.fromkeys((*SURE_CHALLENGES, *OPEN_CHALLENGES, *OF_A_PLAN)))
_OF_ITS_SPEAKER = re.compile(r"\b(?:I|we|my|our|me|us)\b", re.I)
_STOPPED = re.compile(  # what somebody else did
    r"\bI (?:\w+ly |just |then )?(?:stopped|pulled|got|ordered|sent|called|took) (?:him|her|them|it|that|the \w+) "
    r"(?:out|off|down|back|up|home|straight|there|away)\b|"
    r"\bI (?:\w+ly |just )?(?:stopped|reported) (?:him|her|them|it|that)\b|"
    r"\bI (?:told|made|asked) (?:him|her|them) (?:to )?(?:stop|get|come|put|take|leave)\b",
    re.I,
)
# By which somebody stands by what they said, and by which they take it back or see what could come of it.
_STANDS_BY = re.compile(
    r"^(?:\W*\b(?:well|um+|er+m?|oh|honestly)\b)*\W*"
    r"(?:yeah|yes|yep|sure|of course|same|nothing|nobody|none|not (?:really|much|a lot|a thing))\b|"
    r"\bI(?:['’]d| would) (?:do (?:it|that|the same)|again)|\b(?:the same|it works|everyone does)\b|"
    r"\bdon['’]t see\b|\bnobody(?:['’]s| has)? (?:ever )?(?:complain|notic|mind|care|check)|\bnothing wrong\b|"
    r"\bno (?:harm|risk|problem)\b|\bwouldn['’]t (?:change|worry)\b",
    re.I,
)
# The same, whatever could come of it: "But honestly, every place does it that way".
_STANDS_BY_ALL_THE_SAME = re.compile(
    r"\bevery (?:place|one|body|shop|site|firm|kitchen|team)\b[^.]* does (?:it|that)\b|\bevery(?:one|body) does\b|"
    r"\bthey all do (?:it|that)\b|\btouch wood\b|\bon my watch\b|"
    r"\bnever had (?:a|any) (?:problem|complaint|accident)s?\b",
    re.I,
)
_TAKES_BACK = re.compile(
    r"(?<!nothing )(?<!no )(?<!any )\b(?:wrong|risk\w*|danger\w*|mistake|harm\w*|hurt)\b|"
    r"\b(?:instead|sorry|differently|should(?:n['’]t)? have|not any ?more|killed|hospital|die[ds]?)\b|"
    r"\bI see (?:that|now|what|how|why)|\b(?:could|might) (?!n['’]t)\w+",
    re.I,
)
# By which somebody who was asked about it may be about to do otherwise.
_MENDS = re.compile(
    r"\b(?:properly|should|ought|better|stop(?:ped)?|no longer|from now on|first)\b|"
    r"\bI wouldn['’]t (?!change|worry|say)",
    re.I,
)
_MENDS_NOW = re.compile(
    r"\b(?:stop(?:ped)?|no longer|from now on|differently|wrong of me|sorry|should(?:n['’]t)? have)\b", re.I
)
# By which it is asked what could go wrong, and supposed: no deed.
_ASKS_WHAT_MAY_COME = re.compile(
    r"\b(?:go(?:es)? wrong|get wrong|get in the way|isn['’]t done|come of (?:it|that)|at worst)\b"
)
_SUPPOSES = re.compile(r"\b(?:if|unless|would|could|might|may|can)\b|['’]d\b", re.I)


def load_weights() -> None:
    """Reads them now, so that the first answer need not wait."""
    model(OF_ANSWERS)
    model(OF_SENTENCES)


def likely(answer: str, question: str, *, again: bool = False) -> str:
    """The sentence that a hiring manager would ask about; empty if there likely is none.

    ``again``: whether something of the kind was surely said before.
    """
    return _told(
        _sentence(answer, LIKELY_AGAIN if again else LIKELY) or stumbles.stumble(answer, question), question, answer
    )


def surely(answer: str, question: str, *, again: bool = False) -> str:
    """The sentence that they would surely hold against its speaker; empty if there is none."""
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


def stood_by(answer: str) -> str:
    """The worst sentence of an answer to a challenge that stands by what was said; empty if it does not, for sure."""
    stands = _is_unmoved(answer) or (_STANDS_BY.search(answer) and not _TAKES_BACK.search(answer))
    return _worst(answer)[1] if stands else ""


def takes_back(answer: str) -> bool:
    """Whether an answer may see what could come of it, or would do otherwise."""
    return not _is_unmoved(answer) and bool(_TAKES_BACK.search(answer) or _MENDS.search(answer))


def _is_unmoved(answer: str) -> bool:
    """Whether it is said that all do so, or that nothing ever came of it, whatever could; and not that it will end."""
    return bool(_STANDS_BY_ALL_THE_SAME.search(answer)) and not _MENDS_NOW.search(answer)


def quotable(answer: str) -> list[str]:
    """The sentences of an answer that can be said back."""
    return [each for each in sentences.split(answer) if FEWEST <= len(each.split()) <= MOST and "?" not in each]


def _sentence(answer: str, least: float) -> str:
    worst, which = _worst(answer)
    return which if which and _sum(OF_ANSWERS, answer) + OF_ITS_WORST * worst >= least else ""


def _worst(answer: str) -> tuple[float, str]:
    """The sentence that is likeliest to be it, and its sum; empty if none can be said back."""
    return max(((_sum(OF_SENTENCES, each), each) for each in quotable(answer)), default=(0.0, ""))


def _sum(path: Path, text: str) -> float:
    return float(model(path).sums(by_itself(text))[0])


@cache
def model(path: Path) -> LinearModel:
    """The weights in one of the two files, read once in a process."""
    return load(path)
