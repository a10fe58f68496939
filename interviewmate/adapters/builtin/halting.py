"""What halting speech says of an answer: one sound of thinking nothing, the voice as a whole something.

And what is said by who lost the thread, or only guesses.
"""

from __future__ import annotations

import re

from interviewmate import hesitation
from interviewmate.interview import Behaviour, Delivery
from interviewmate.words import content_words

LONGEST_GUESS, LONGEST_BARE_GUESS = 8, 3  # words, with something that marks it as a guess and without
_SOUND = re.compile(r"\b(?:um+|uh+m*|er+m*|hmm+)\b[,.]? *", re.I)
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
# Of what asks for the question, or for what is meant by it, or for the next.
_ASKS = re.compile(
    r"\b(?:what\w*|how|who\w*|where|when|which|why|again|once|pardon|sorry|excuse|repeat|say|said|eh|huh|hm+|mean\w*|"
    r"question|hear|catch|example|next|else|skip|pass|like|as in|or|you|your|I|me|my|we|stop|end|that|this|it|is|are|"
    r"do|does|can|could|come|go|more|work|job|here|there|now|today|general|generally|specific\w*|any\w*)\b",
    re.I,
)
ANSWERS = {Behaviour.ON_TRACK, Behaviour.WEAK}


def with_the_voice(behaviour: Behaviour, delivery: Delivery) -> Behaviour:
    """The behaviour that the words show, or hesitant where they answer the question and came haltingly.

    Whether the hesitation is met with help is not said by that: an answer that is good all the same needs none.
    """
    return Behaviour.HESITANT if behaviour in ANSWERS and hesitation.halting(delivery) else behaviour


def without_the_only_sound(answer: str) -> str:
    """An answer without its one sound of thinking ("um"), which is no sign of hesitation by itself; else empty."""
    plain, sounds = _SOUND.subn("", answer)
    return plain if sounds == 1 else ""


def before_the_thread_was_lost(answer: str) -> str | None:
    """What was said before somebody says at the end of an answer that they lost the thread; None where nobody does."""
    found = next((found for found in _LOST.finditer(answer) if not content_words(answer[found.end() :])), None)
    return _LOST.sub("", answer[: found.start()]) if found and len(content_words(found["rest"])) <= 1 else None


def guesses(answer: str, asked: str) -> bool:
    """Whether a few words with a question mark are a guess at the answer: they name what the question does not."""
    *_, last = re.split(r"(?<=[.!])\s+", answer.strip())
    count, named = len(answer.split()), _GUESSES.sub("", _SOUND.sub("", last))
    new = set(content_words(named)) - set(content_words(asked))
    short = count <= (LONGEST_GUESS if _GUESSES.search(answer) else LONGEST_BARE_GUESS)
    return short and last.endswith("?") and bool(new) and not _ASKS.search(named)
