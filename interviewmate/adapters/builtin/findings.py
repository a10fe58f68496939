"""What an answer shows and what it leaves open, in plain words that are true of that very answer.

A gap is named only where it can be told from the words for certain: no "I" at all, no number at all. Whether
something was said well is the scales' to tell.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from interviewmate import sentences
from interviewmate.adapters.builtin import grammar, mentions
from interviewmate.adapters.builtin.mentions import Deed
from interviewmate.adapters.builtin.signals import Signals
from interviewmate.words import words

SHORT = 14  # words


class Gap(StrEnum):
    """What an answer leaves open."""

    SHORT = "short"
    NOBODY = "nobody"
    OTHERS = "others"
    NO_CASE = "no case"
    NO_OUTCOME = "no outcome"
    NO_NUMBER = "no number"
    NO_REASON = "no reason"


# What is said of a gap where the answer names something done: {clause} is "you moved your refunds to a queue".
OF_A_DEED = {
    Gap.OTHERS: "you say that {clause}, but “we” comes {ours} times and “I” never, so your own part stays open",
    Gap.NO_CASE: "you say that {clause}, but name no time when you did",
    Gap.NO_OUTCOME: "you say that {clause}, but not what came of it",
    Gap.NO_NUMBER: "you say that {clause}, without one number: how many, how long or how much changed",
    Gap.NO_REASON: "you say that {clause}, but not why",
}
OF_AN_ANSWER = {
    Gap.SHORT: "it is over after {words}",
    Gap.NOBODY: "it says nothing of what you did yourself",
    Gap.OTHERS: "“we” comes {ours} times and “I” never, so your own part stays open",
    Gap.NO_CASE: "it says what you would do and names no time when you did",
    Gap.NO_OUTCOME: "it does not say what came of it",
    Gap.NO_NUMBER: "it has no number in it: how many, how long or how much changed",
    Gap.NO_REASON: "it gives no reason for doing it that way",
}
OF_A_CASE = {Gap.NO_CASE, Gap.NO_OUTCOME, Gap.NO_NUMBER}
THROUGHOUT = 3  # times "we" that make it the voice of an answer
_REASON = re.compile(
    r"\b(?:because|'cause|cause|since|so|as|why|reason|otherwise|if|to avoid|in order|rather|instead)\b", re.I
)
_SAID_WHY = re.compile(r"\b(?:because|'cause|so that|in order to)\b", re.I)
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
    signals: Signals
    ours: int  # times "we" and its forms

    def __str__(self) -> str:
        """It in words that go on from "On the refunds: …"."""
        words = "one word" if self.signals.words == 1 else f"{self.signals.words} words"
        if self.deed and self.gap in OF_A_DEED:
            return OF_A_DEED[self.gap].format(clause=self.deed.clause, ours=self.ours)
        return OF_AN_ANSWER[self.gap].format(words=words, ours=self.ours)


def strength(answer: str, signals: Signals) -> str:
    """What the answer shows, in its own words; empty if nothing done can be named."""
    deed = shown(answer)
    if not deed:
        return ""
    together = "together " if deed.together and "together" not in deed.told else ""
    why = ", and say why" if _SAID_WHY.search(sentence_of(deed, answer)) else ""
    figure = mentions.figure(answer)
    figured = f", with figures: “{figure}”" if figure and figure not in deed.told else ""
    return f"{together}{deed.clause}{why}{figured}"


def shown(answer: str) -> Deed | None:
    """The deed that speaks for an answer: best one's own, then one done together, then what one does or would do."""

    def rank(deed: Deed) -> tuple[bool, bool, int]:
        return deed.mood == "past", not deed.together, len(deed.told)

    return max(mentions.deeds(answer), key=rank, default=None)


def most_telling(deeds: Sequence[Deed]) -> Deed:
    """The deed that says most."""
    return max(deeds, key=lambda deed: len(deed.told))


def sentence_of(deed: Deed, answer: str) -> str:
    """The sentence of an answer in which a deed was told; empty if it runs over several."""
    return next((sentence for sentence in sentences.split(answer) if deed in mentions.deeds(sentence)), "")


def gap(answer: str, signals: Signals, question: str) -> str:
    """The most telling thing that the answer leaves open; empty if nothing can be told for certain."""
    return next((str(found) for found in gaps(answer, signals, question)), "")


def gaps(answer: str, signals: Signals, question: str) -> list[Open]:
    """All that an answer leaves open, the most telling first.

    A case, an outcome and a number are owed only where the question asks for something that was done.
    """
    spoken = set(words(answer))
    mine, ours = spoken & _MINE, [word for word in words(answer) if word in _OURS]
    deeds = mentions.deeds(answer)
    told = {
        Gap.SHORT: 0 < signals.words <= SHORT,
        Gap.NOBODY: not mine and not ours and not _clipped(answer),
        Gap.OTHERS: len(ours) >= THROUGHOUT and not mine,
        Gap.NO_CASE: bool(deeds) and all(deed.mood == "would" for deed in deeds) and signals.past <= 1,
        Gap.NO_OUTCOME: not signals.results and signals.numbers <= 1 and not _ends_in_the_past(answer),
        Gap.NO_NUMBER: not signals.numbers and "once" not in spoken,
        Gap.NO_REASON: not _REASON.search(answer),
    }
    owed = set(Gap) if asks_for_a_case(question) else set(Gap) - OF_A_CASE
    deed = most_telling(deeds) if deeds else None
    return [Open(found, deed, signals, len(ours)) for found, is_so in told.items() if is_so and found in owed]


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
