"""What an answer shows and what it leaves open, in plain words that are true of that very answer.

A gap is named only where it can be told from the words for certain: no "I" at all, no number at all. Whether
something was said well is the scales' to tell.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from interviewmate import sentences
from interviewmate.adapters.builtin import grammar, mentions
from interviewmate.adapters.builtin.likeness import Likeness, closest, of
from interviewmate.adapters.builtin.mentions import Deed
from interviewmate.adapters.builtin.signals import measure
from interviewmate.words import words

SHORT = 14  # words
LEAST_SHOWN, MOST_SHOWN = 6, 40  # words of a sentence that shows something
MARK = 0.1  # of likeness that each thing which can be told of a sentence is worth


class Gap(StrEnum):
    """What an answer leaves open."""

    SHORT = "short"
    NO_CASE = "no case"
    NOBODY = "nobody"
    OTHERS = "others"
    NO_OUTCOME = "no outcome"
    NO_NUMBER = "no number"


# What is said of a gap where the answer names something done: {clause} is "you moved your refunds to a queue".
OF_A_DEED = {
    Gap.OTHERS: "you say that {clause}, but it is “we” throughout and never “I”, so your own part stays open",
    Gap.NO_CASE: "you say that {clause}, but tell of no single case",
    Gap.NO_OUTCOME: "you say that {clause}, but not what came of it",
}
OF_AN_ANSWER = {
    Gap.SHORT: "it stops after a few words",
    Gap.NOBODY: "it says nothing of what you did yourself",
    Gap.OTHERS: "it is “we” throughout and never “I”, so your own part stays open",
    Gap.NO_CASE: "it tells of no single case",
    Gap.NO_OUTCOME: "it does not say what came of it",
    Gap.NO_NUMBER: "you say that something changed, but not by how much",
}
SHOWN = {
    ("past", False): "you name what you did yourself",
    ("past", True): "you name what was done",
    ("habit", False): "you say how you work",
}
OF_A_CASE = {Gap.NO_CASE, Gap.NO_OUTCOME, Gap.NO_NUMBER}
THROUGHOUT = 3  # times "we" that make it the voice of an answer
SAID_WHY = re.compile(r"\b(?:because|'cause|so that|in order to)\b", re.I)
_CAME_OF_IT = re.compile(
    r"\b(?:so that|and (?:now|since then)|ended|dropped|fell|rose|went (?:down|up|from)|came (?:down|out)|"
    r"down to|up to|saved|halved|doubled|cut \w+ by|from [\w.]+ (?:\w+ )?to)\b",
    re.I,
)
# What a sentence tells that does its teller no credit: what went wrong, what was not done, what only might be.
_NO_CREDIT = re.compile(
    r"\b(?:wrong|mistake|fault|failed|missed|forgot|late|lost|badly|unfortunately|dead|didn't|wasn't|weren't|couldn't|"
    r"hadn't|haven't|never|would|\w+'d|just|only|should)\b",
    re.I,
)
# What can be counted, and that it changed: "complaints did come down", "it saved the team quite a lot of time".
_COUNTED = (
    r"\b(?:numbers|figures|complaints|errors|costs?|time|rates?|waste|sales|returns|tickets|incidents|overtime|downtime|"
    r"delays?|turnover|scores?|attendance|accidents|sickness|calls|traffic|bookings|revenue|accuracy|churn)\b"
)
_CHANGED = re.compile(
    rf"{_COUNTED}[^.]{{0,60}}\b(?:come|came|go|went) (?:\w+ )?(?:down|up)\b|"
    rf"{_COUNTED}[^.]{{0,60}}\b(?:fell|dropped|rose|grew|improved|shrank|got (?:better|shorter|faster))\b|"
    rf"\b(?:saved|reduced|improved|increased|lowered|raised)\b[^.]{{0,60}}{_COUNTED}",
    re.I,
)
_MINE = frozenset("i i'd i've i'm i'll my me mine myself".split())
_OURS = frozenset("we we'd we've we're we'll our us ours".split())
_ASKS_WHAT_WOULD_BE = re.compile(r"\bwould (?:you|tell)\b|\bsuppose\b|\bwhat could\b|\bat what point would\b", re.I)
_ASKS_FOR_A_CASE = re.compile(
    r"\b(?:tell me about|walk me through|take me through|example|when did|when was|which piece|what have you|"
    r"have you had|how have you|what did you|did you|came of it|last time|in detail)\b",
    re.I,
)


@dataclass(frozen=True)
class Open:
    """Something that an answer leaves open, and the thing done that it is left open about, if one was named."""

    gap: Gap
    deed: Deed | None

    def __str__(self) -> str:
        """It in words that go on from "On the refunds: …"."""
        if self.deed and self.gap in OF_A_DEED:
            return OF_A_DEED[self.gap].format(clause=self.deed.clause)
        return OF_AN_ANSWER[self.gap]


def strength(answer: str, likeness: Likeness) -> str:
    """The sentence in which the answer shows most, quoted with what it has; empty if there is none."""
    sentence = showing(answer, likeness)
    return f"{shows(sentence)}: “{sentence}”" if sentence else ""


def showing(answer: str, likeness: Likeness, *, late: bool = False) -> str:
    """The sentence that speaks most of what was asked and has most to show; empty if none has anything.

    ``late``: what was done well comes after what went wrong, so only the answer's second half is looked at.
    """
    told = sentences.split(answer)
    told = told[len(told) // 2 :] if late else told
    sure = [each for each in told if not mentions.UNSURE.search(each) and not _NO_CREDIT.search(each)]
    fitting = [each for each in sure if LEAST_SHOWN <= len(each.split()) <= MOST_SHOWN and shows(each)]
    return max(fitting, key=lambda each: of(each, likeness) + MARK * len(_marks(each)), default="")


def shows(sentence: str) -> str:
    """What can be told of a sentence for certain, after "On the refunds: …"; empty if nothing can."""
    said = _told(sentence)
    if not said:
        own = set(words(sentence)) & (_MINE | _OURS)
        return "you put it in numbers" if own and mentions.figure(sentence) else ""
    marks = _marks(sentence)
    return f"{said}, with {grammar.listed(marks)}" if marks else said


def _told(sentence: str) -> str:
    """What kind of deed a sentence tells of; empty if it tells of none."""
    kinds = {(deed.mood, deed.together) for deed in mentions.deeds(sentence)}
    return next((told for kind, told in SHOWN.items() if kind in kinds), "")


def _marks(sentence: str) -> list[str]:
    """What a sentence has besides the deed that it tells of; nothing where it tells of none."""
    if not _told(sentence):
        return []
    marks = {
        "the reason for it": SAID_WHY.search(sentence),
        "what came of it": _CAME_OF_IT.search(sentence),
        "a number": re.search(r"\d", sentence) or mentions.figure(sentence),
    }
    return [mark for mark, there in marks.items() if there]


def claim(answer: str) -> str:
    """The sentence of an answer that says that something countable changed; empty if none does."""
    told = (each for each in sentences.split(answer) if _CHANGED.search(each) and not mentions.UNSURE.search(each))
    return next((each for each in told if len(each.split()) <= MOST_SHOWN), "")


def sentence_of(deed: Deed, answer: str) -> str:
    """The sentence of an answer in which a deed was told; empty if it runs over several."""
    return next((sentence for sentence in sentences.split(answer) if deed in mentions.deeds(sentence)), "")


def gap(answer: str, question: str, likeness: Likeness) -> str:
    """The most telling thing that the answer leaves open; empty if nothing can be told for certain."""
    return next((str(found) for found in gaps(answer, question, likeness)), "")


def gaps(answer: str, question: str, likeness: Likeness) -> list[Open]:
    """All that an answer leaves open, the most telling first.

    A case, an outcome and a number are owed only where the question asks for something that was done.
    """
    signals, spoken = measure(answer), set(words(answer))
    mine, ours = spoken & _MINE, [word for word in words(answer) if word in _OURS]
    deeds = mentions.deeds(answer)
    told = {
        Gap.SHORT: 0 < signals.words <= SHORT,
        Gap.NO_CASE: not signals.past and not _clipped(answer),
        Gap.NOBODY: not mine and not ours and not _clipped(answer),
        Gap.OTHERS: len(ours) >= THROUGHOUT and not mine,
        Gap.NO_OUTCOME: not signals.results and signals.numbers <= 1 and not _ends_in_the_past(answer),
        Gap.NO_NUMBER: not signals.numbers and bool(claim(answer)),
    }
    owed = set(Gap) if asks_for_a_case(question) else set(Gap) - OF_A_CASE
    deed = closest(deeds, likeness)
    return [Open(found, deed) for found, is_so in told.items() if is_so and found in owed]


def asks_for_a_case(question: str) -> bool:
    """Whether a question asks for something that was done, and not for what one would do or usually does."""
    return bool(_ASKS_FOR_A_CASE.search(question)) and not _ASKS_WHAT_WOULD_BE.search(question)


def _clipped(answer: str) -> bool:
    """Whether a sentence begins with a past tense, its "I" left out ("Rang the supplier, …")."""
    firsts = (words(sentence)[:1] for sentence in sentences.split(answer))
    return any(first and grammar.is_past(first[0]) for first in firsts)


def _ends_in_the_past(answer: str) -> bool:
    """Whether the last two sentences tell how something went."""
    last = " ".join(sentences.split(answer)[-2:])
    return any(grammar.is_past(word) or word in {"was", "were", "had", "got"} for word in words(last))
