"""What is said by who lost the thread of an answer, or only guesses at it."""

from __future__ import annotations

import re

from interviewmate.adapters.builtin import findings
from interviewmate.adapters.builtin.halting import SOUND
from interviewmate.words import content_words

LONGEST_GUESS, LONGEST_BARE_GUESS = 8, 3  # words, with something that marks it as a guess and without
_LOST = re.compile(
    r"\b(?:(?:I(?:['’]ve| have|['’]d)? )?(?:\w+ly |just )?lost (?:my|the) (?:thread|(?:train|chain) of thought)|"
    r"where was I|I(?:['’]ve| have)? (?:\w+ly |just )?forg[oe]t(?:ten)? what I "
    r"(?:wanted|was going|meant|was about) to say|"
    r"my mind(?:['’]s| has)? (?:just )?(?:gone|went) blank|I(?:['’]ve| have)? (?:just )?(?:gone|went) blank)\b"
    r"(?P<rest>[^.?!]*)[.?!…]*",
    re.I,
)
_GUESSES = re.compile(
    r"\b(?:dunno|don['’]?t know|not sure|maybe|perhaps|possibly|probably|I (?:guess|think|suppose))\b", re.I
)
_WOULD_GUESS = re.compile(r"\b(?:I['’]d|I would)(?: only| just)? (?:be (?:only |just )?guessing|have to guess)\b", re.I)
# Of what asks for the question, or for what is meant by it, or for the next.
_ASKS = re.compile(
    r"\b(?:what\w*|how|who\w*|where|when|which|why|again|once|pardon|sorry|excuse|repeat|say|said|eh|huh|hm+|mean\w*|"
    r"question|hear|catch|example|next|else|skip|pass|like|as in|or|you|your|I|me|my|we|stop|end|that|this|it|is|are|"
    r"do|does|can|could|come|go|more|work|job|here|there|now|today|general|generally|specific\w*|any\w*)\b",
    re.I,
)


def _before_the_thread_was_lost(answer: str) -> str | None:
    """What was said before somebody says at the end of an answer that they lost the thread; None where nobody does."""
    found = next((found for found in _LOST.finditer(answer) if not content_words(answer[found.end() :])), None)
    return _LOST.sub("", answer[: found.start()]) if found and len(content_words(found["rest"])) <= 1 else None


def tells_nothing_before_it(answer: str) -> bool:
    """Whether an answer ends in a lost thread, and nothing was told before."""
    before = _before_the_thread_was_lost(answer)
    return before is not None and findings.says_nothing(before)


def would_guess(answer: str) -> bool:
    """Whether somebody says of a part of the answer that they would be guessing, and does not guess."""
    return bool(_WOULD_GUESS.search(answer))


def guesses(answer: str, asked: str) -> bool:
    """Whether a few words with a question mark are a guess at the answer: they name what the question does not."""
    *_, last = re.split(r"(?<=[.!])\s+", answer.strip())
    count, named = len(answer.split()), _GUESSES.sub("", SOUND.sub("", last))
    new = set(content_words(named)) - set(content_words(asked))
    short = count <= (LONGEST_GUESS if _GUESSES.search(answer) else LONGEST_BARE_GUESS)
    return short and last.endswith("?") and bool(new) and not _ASKS.search(named)
