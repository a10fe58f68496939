"""Whether a sentence tells what happened, or what usually or possibly does."""

from __future__ import annotations

import re
from itertools import pairwise

from interviewmate import sentences
from interviewmate.adapters.builtin import grammar
from interviewmate.words import words

_BEFORE_NO_VERB_OF_ITS_OWN = frozenset(
    """is are be been being am has have having get gets a an the i've we've you've they've i'm we're you're they're he's
    she's it's that's there's everyone's everybody's who what not""".split()
)
_OPEN = re.compile(
    r"\b(?:would|wouldn't|could|should|shouldn't|must|can|if|always|usually|normally|generally|daily|haven't)\b", re.I
)
_WOULD_OR_HAD = re.compile(
    r"\b(?:I|we|you|they|he|she|it)['’]d (?:\w+ly |also |just |then |first |sort of )?(\w+)", re.I
)
_PART = re.compile(r"[,;] | and | but ")
_CONDITION = re.compile(r"(?:when|once|after|before|as soon as|until|so|then) ", re.I)
_OWN = re.compile(r"\b(?:I|we|my|our)\b", re.I)


def is_past(word: str) -> bool:
    """Whether a word can only be a verb in the past."""
    return word in {"was", "were", "had", "did"} or (grammar.is_past(word) and not grammar.is_base(word))


def is_open(sentence: str) -> bool:
    """Whether a sentence tells what would, could, should or usually does happen."""
    return bool(_OPEN.search(sentence)) or any(grammar.is_base(each) for each in _WOULD_OR_HAD.findall(sentence))


def in_the_past(sentence: str) -> bool:
    """Whether a sentence tells what happened, and not only asks or sees who did or what went wrong."""
    finite = (word for before, word in pairwise(["", *words(sentence)]) if before not in _BEFORE_NO_VERB_OF_ITS_OWN)
    return not is_open(sentence) and any(map(is_past, finite))


def own_past(sentence: str) -> bool:
    """Whether a sentence tells what happened, and speaks of its speaker."""
    return in_the_past(sentence) and bool(_OWN.search(sentence))


def hypothetical(answer: str) -> bool:
    """Whether half of an answer or more is about what would or usually does happen, and nothing about what did."""
    said = sentences.split(answer)
    return not any(map(_tells_own_past, said)) and 2 * sum(map(is_open, said)) >= max(1, len(said))


def _tells_own_past(sentence: str) -> bool:
    """Whether a part of a sentence tells what happened to its speaker, whatever another part would be."""
    parts = (part.strip() for part in _PART.split(sentence))
    return own_past(sentence) or any(own_past(part) and not _CONDITION.match(part) for part in parts)
