"""A better version of an answer, as an outline: the candidate's own sentences in a sound order, the gaps named.

Nothing is invented: what is missing stands in [brackets], for the candidate to fill in.
"""

from __future__ import annotations

import re
from enum import StrEnum

from interviewmate import sentences
from interviewmate.adapters.builtin import grammar, mentions
from interviewmate.adapters.builtin.signals import RESULT, SITUATION, TASK
from interviewmate.words import words

FEWEST_WORDS = 25  # of an answer that can be put in order
FEWEST_PARTS = 3  # that its own words fill
MOST_SENTENCES = 5  # of one part


class Part(StrEnum):
    """The parts of a sound answer, in their order."""

    SITUATION = "Situation"
    TASK = "Task"
    ACTION = "What you did"
    RESULT = "Result"
    LEARNED = "What you took from it"


MISSING = {
    Part.SITUATION: "[when and where this was, and who was involved]",
    Part.TASK: "[what you had to achieve, and by when]",
    Part.ACTION: "[what you yourself did, step by step, and why]",
    Part.RESULT: "[what came of it, with a number if there is one]",
    Part.LEARNED: "[what you would do again, and what differently]",
}
LEARNED = re.compile(
    r"\b(?:learn(?:ed|t)|next time|differently|since then|these days|ever since|would now|now I|lesson|taught me|"
    r"looking back|in hindsight|I'd have|should have)\b",
    re.I,
)
_FILLERS = re.compile(r"(?:^|,?\s+)(?:um+|uh+|erm?|hmm+)\b[,.]?(?=\s)", re.I)
_CLAUSES = re.compile(r"(?:,\s*)?\s(?=(?:and then|so then|so|but|and) (?:I|i|we|the|it|they|he|she)\b)")
_LONG = 45  # words: a sentence without stops is cut at its joints


def outline(answer: str) -> str:
    """The outline, a line a part; empty for an answer too short to have parts."""
    said = _sentences(answer)
    if len(words(answer)) < FEWEST_WORDS or not said:
        return ""
    parts: dict[Part, list[str]] = {part: [] for part in Part}
    for place, sentence in enumerate(said):
        parts[_part(sentence, place, len(said))].append(sentence)
    if sum(map(bool, parts.values())) < FEWEST_PARTS:
        return ""
    return "\n".join(f"{part}: {_told(part, found)}" for part, found in parts.items())


def _told(part: Part, found: list[str]) -> str:
    return " ".join(found[:MOST_SENTENCES]) if found else MISSING[part]


def _sentences(answer: str) -> list[str]:
    """The sentences without their filler words; one that never stops is cut at its joints."""
    told: list[str] = []
    for sentence in sentences.split(answer):
        plain = _FILLERS.sub("", sentence).strip()
        pieces = _CLAUSES.split(plain) if len(words(plain)) > _LONG else [plain]
        told += [piece.strip(" ,") for piece in pieces if len(words(piece)) > 2]
    return told


def _part(sentence: str, place: int, count: int) -> Part:
    """Where the sentence belongs, by what it has and by where it stands."""
    late, acts = place >= count / 2, bool(mentions.deeds(sentence))
    if late and LEARNED.search(sentence):
        return Part.LEARNED
    if place and place == count - 1 and RESULT.search(sentence) and _tells_an_end(sentence, place, count):
        return Part.RESULT
    if (
        late
        and not acts
        and (mentions.figure(sentence) or RESULT.search(sentence) or _tells_an_end(sentence, place, count))
    ):
        return Part.RESULT
    if place < count / 2 and SITUATION.match(sentence):
        return Part.SITUATION
    if place == 0 and not acts:
        return Part.SITUATION
    if not acts and place <= count / 2 and TASK.search(sentence):
        return Part.TASK
    if not acts and place < count / 3 and SITUATION.search(sentence):
        return Part.SITUATION
    return Part.ACTION


def _tells_an_end(sentence: str, place: int, count: int) -> bool:
    """Whether one of the last sentences tells how something came to stand."""
    told = [word for word in words(sentence) if grammar.is_past(word) or word in {"was", "were", "had"}]
    return bool(told) and place >= count - 2
