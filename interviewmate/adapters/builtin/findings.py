"""What an answer shows and what it leaves open, in plain words that are true of that very answer.

A gap is named only where it can be told from the words for certain: no "I" at all, no number at all. Whether
something was said well is the scales' to tell.
"""

from __future__ import annotations

import re
from enum import StrEnum

from interviewmate import sentences
from interviewmate.adapters.builtin import grammar, mentions
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


SAID = {
    Gap.SHORT: "it is over after {words}",
    Gap.NOBODY: "it says nothing of what you did yourself",
    Gap.OTHERS: "it says “we” throughout, so your own part stays open",
    Gap.NO_CASE: "it says what you would do and names no case in which you did",
    Gap.NO_OUTCOME: "it does not say what came of it",
    Gap.NO_NUMBER: "it gives no number for size, time or effect",
    Gap.NO_REASON: "it gives no reason for doing it that way",
}
OF_A_CASE = {Gap.NO_CASE, Gap.NO_OUTCOME, Gap.NO_NUMBER}
THROUGHOUT = 3  # times "we" that make it the voice of an answer
_REASON = re.compile(
    r"\b(?:because|'cause|cause|since|so|as|why|reason|otherwise|if|to avoid|in order|rather|instead)\b", re.I
)
_MINE = frozenset("i i'd i've i'm i'll my me mine myself".split())
_OURS = frozenset("we we'd we've we're we'll our us ours".split())


def strength(answer: str, signals: Signals) -> str:
    """What the answer shows, with its own words; empty if nothing in it can be named."""
    if figure := mentions.figure(answer):
        return f"gives a figure: “{figure}”"
    own = [deed for deed in mentions.deeds(answer) if not deed.together]
    if deeds := [deed for deed in own if deed.mood == "past"]:
        return f"says what you did yourself: “{max(deeds, key=lambda deed: len(deed.told)).said}”"
    return ""


def gap(answer: str, signals: Signals, *, imagined: bool = False) -> str:
    """The most telling thing that the answer leaves open; empty if nothing can be told for certain."""
    found = gaps(answer, signals, imagined=imagined)
    return SAID[found[0]].format(words=_counted(signals.words)) if found else ""


def _counted(number: int) -> str:
    return "one word" if number == 1 else f"{number} words"


def gaps(answer: str, signals: Signals, *, imagined: bool = False) -> list[Gap]:
    """All that the answer leaves open, the most telling first.

    ``imagined``: the question asked what the candidate would do, so no case, outcome or number is owed.
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
    owed = set(Gap) - OF_A_CASE if imagined else set(Gap)
    return [found for found, is_so in told.items() if is_so and found in owed]


def _clipped(answer: str) -> bool:
    """Whether a sentence begins with a past tense, its "I" left out ("Rang the supplier, …")."""
    firsts = (words(sentence)[:1] for sentence in sentences.split(answer))
    return any(first and grammar.is_past(first[0]) for first in firsts)


def _ends_in_the_past(answer: str) -> bool:
    """Whether the last two sentences tell how something went."""
    last = " ".join(sentences.split(answer)[-2:])
    return any(grammar.is_past(word) or word in {"was", "were", "had", "got"} for word in words(last))


def imagined(question: str) -> bool:
    """Whether a question asks what one would do."""
    return "would" in words(question)
