"""What can be counted in an answer: words, numbers, its speaker's own part, results.

No phrase is taken as a sign of what the candidate intends.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from interviewmate.adapters.builtin import mentions
from interviewmate.words import words

_MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"
SITUATION = re.compile(
    rf"\b(?:at my (?:last|previous|current|old)|last (?:year|month|week|spring|summer|autumn|fall|winter|job|{_MONTHS}|"
    rf"\w+day)|when I was|when we|there was|there were|we had|I had|in (?:{_MONTHS}|20\d\d)|once|"
    r"one (?:time|day|night|of)|on my|in my|at (?:the|our|a) \w+|ago|"
    r"for (?:two|three|four|five|six|seven|eight|nine|ten|\d+) (?:years|months|weeks))\b",
    re.I,
)
RESULT = re.compile(
    r"\b(?:in the end|ended up|turned out|after that|since then|afterwards|as a result|so now|by the end|these days|"
    r"went (?:up|down|from|to|live|out)|came (?:out|down|back|in)|dropped|fell|rose|cut|saved|halved|doubled|worked|"
    r"it took|never (?:came|happened|had)|no (?:more|complaints|errors|incidents)|now we|and now|within|learnt|learned|"
    r"they (?:signed|agreed|stayed|kept|renewed|thanked)|finished|passed|matched|paid|solved|fixed|stopped)\b",
    re.I,
)
_NUMBER_WORDS = frozenset(
    """two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
    nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion half third quarter
    percent twice dozen""".split()
)


@dataclass(frozen=True)
class Signals:
    """The measures of one answer; counts are of distinct things."""

    words: int
    numbers: int
    own_part: float  # share of "I" among "I" and "we"
    results: int


def measure(answer: str) -> Signals:
    """The measures of an answer."""
    spoken = words(answer)
    ours = sum(word in {"i", "i'd", "i've", "i'm", "my", "me"} for word in spoken)
    all_ours = ours + sum(word in {"we", "we'd", "we've", "we're", "our", "us"} for word in spoken)
    return Signals(
        words=len(spoken),
        numbers=len({word for word in spoken if word in _NUMBER_WORDS or word[0].isdigit()}),
        own_part=ours / max(1, all_ours),
        results=len({match.group().lower() for match in RESULT.finditer(answer)}) + bool(mentions.figure(answer)),
    )
