"""Sentences that say that what was asked for is nothing their speaker has done, has or knows: by a fit, in English.

It is told of all that was asked for ("Not a thing I've had to do") or of a part of it ("Power BI yes; Tableau I never
touched"). Nothing that only sounds like it should be: "It never happened again". Where there is no "no" in any form a
fit is easily wrong ("we've got the usual machines" beside "we had a team for that"), so such a sentence is none.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from interviewmate import fitted, sentences

WEIGHTS = Path(__file__).parent / "weights" / "denials.json"
# Held out by author, in all wordings but the usual ones: above it are 46 of 100 answers that deny all of it, 43 that
# deny a part, and 2 of those that only sound like it or are good.
SURE = 0.75
LONG = 30  # words of a sentence
_TOKEN = re.compile(r"[a-z0-9]+(?:'[a-z]+)?|[?,]")
_NO = re.compile(
    r"n['’]t\b|"
    r"\b(?:not?|nope|never|none|nothing|nobody|neither|nor|without|cannot|hardly|barely|yet|else|new to|idea)\b",
    re.IGNORECASE,
)
# Nothing not done: "that doesn't really happen to me", "just the one, not two", "Oh, don't talk to me about bills!"
_OF_NOTHING_DONE = re.compile(
    r"^(?:\W*(?:oh|well|no|um+|er+m?|honestly|sorry)\b)*\W*I (?:really )?don['’]t know"
    r"(?:,? (?:I['’]m afraid|to be honest|really|sorry))*\W*$|"
    r"\bif (?:I|we|you) can['’]t\b|\bhave (?:that|this) problem\b|\bnothing['’]s (?:really |ever )?come up\b|"
    r"\bhaven['’]t (?:really )?got (?:one|any|an example)\b|"
    r"\bhappen|\bsa(?:id|ys?|ying) no\b|\bnobody had (?:the )?time\b|"
    r"\b(?:comes?|springs?) to mind\b|\bI (?:can['’]t|don['’]t) (?:think of|remember|recall)\b|"
    r"\b(?:just|only) (?:the )?(?:one|two|three)\b|^(?:\W*(?:oh|well|no|please|just)\b)*\W*don['’]t \w",
    re.IGNORECASE,
)
_SOME = re.compile(  # that it has been done as far as it goes: "I've only had eleven people so far"
    r"\b(?:only|just|yes)\b|\bI(?:['’]ve)? (?:did|do|done|used?|run|ran|led)\b", re.IGNORECASE
)
_FILLERS = frozenset("um umm uh er erm hm hmm".split())


@dataclass(frozen=True)
class Denial:
    """What a sentence says was not done: all that was asked for, or a part of it. ``chance``: that it does."""

    said: str
    of_all: bool
    chance: float

    @property
    def is_sure(self) -> bool:
        """Whether it says so, as far as a fit can tell."""
        return self.chance >= SURE


def of(answer: str) -> list[Denial]:
    """Each sentence of an answer, as a denial."""
    return [_judged(sentence, place) for place, sentence in enumerate(sentences.split(answer))]


def says_no(sentence: str) -> bool:
    """Whether there is a "no" in a sentence, in any form, and not of what befell its speaker or somebody should do."""
    return bool(_NO.search(sentence)) and not _OF_NOTHING_DONE.search(sentence)


def _judged(sentence: str, place: int) -> Denial:
    fit = fitted.weights(WEIGHTS)
    of_all, of_part = chances(signals(sentence, place), fit) if says_no(sentence) else (0.0, 0.0)
    return Denial(sentence, of_all > of_part and not _SOME.search(sentence), of_all + of_part)


def chances(found: Mapping[str, float], weights: Mapping[str, Sequence[float]]) -> tuple[float, float]:
    """That all was not done, and that a part was not. ``weights``: of each signal, what it adds to the odds of both."""
    rows = [(weights[name], value) for name, value in found.items() if name in weights]
    constant = weights["constant"]
    odds = [math.exp(constant[i] + sum(row[i] * value for row, value in rows)) for i in range(2)]
    return odds[0] / (1 + sum(odds)), odds[1] / (1 + sum(odds))


def signals(sentence: str, place: int) -> dict[str, float]:
    """What the chances follow from: its words, in ones, twos and threes, and its place in the answer."""
    tokens = [each for each in _TOKEN.findall(sentence.lower().replace("’", "'")) if each not in _FILLERS]
    said = ["<", *(each for each in tokens if each != ","), ">"]
    grams = [*tokens, *map(" ".join, pairwise(said)), *map(" ".join, zip(said, said[1:], said[2:], strict=False))]
    where = {f"sentence {min(place, 2)}": 1.0, "words": min(len(tokens), LONG) / LONG}
    return where | {f"said: {each}": 0.5 for each in grams}
