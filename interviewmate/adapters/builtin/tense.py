"""Whether a sentence tells what happened, or what usually or possibly does."""

from __future__ import annotations

import re
from itertools import pairwise

from interviewmate import sentences
from interviewmate.adapters.builtin import grammar
from interviewmate.words import words

_BEFORE_A_PARTICIPLE = frozenset(
    "is are be been being am has have having get gets i've we've it's that's a an the".split()
)
_OPEN = re.compile(
    r"\b(?:would|wouldn't|could|should|shouldn't|must|can|if|always|usually|normally|generally|daily|haven't)\b"
    r"|\bI['’]d (?!been\b|\w+ed\b)",
    re.I,
)
_OWN = re.compile(r"\b(?:I|we|my|our)\b", re.I)


def is_past(word: str) -> bool:
    """Whether a word can only be a verb in the past."""
    return word in {"was", "were", "had", "did"} or (grammar.is_past(word) and not grammar.is_base(word))


def is_open(sentence: str) -> bool:
    """Whether a sentence tells what would, could, should or usually does happen."""
    return bool(_OPEN.search(sentence))


def in_the_past(sentence: str) -> bool:
    """Whether a sentence tells what happened."""
    finite = (word for before, word in pairwise(["", *words(sentence)]) if before not in _BEFORE_A_PARTICIPLE)
    return not is_open(sentence) and any(map(is_past, finite))


def own_past(sentence: str) -> bool:
    """Whether a sentence tells what happened, and speaks of its speaker."""
    return in_the_past(sentence) and bool(_OWN.search(sentence))


def hypothetical(answer: str) -> bool:
    """Whether half of an answer or more is about what would or usually does happen, and nothing about what did."""
    said = sentences.split(answer)
    return not any(map(own_past, said)) and 2 * sum(map(is_open, said)) >= max(1, len(said))
