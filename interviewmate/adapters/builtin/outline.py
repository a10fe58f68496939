"""A better version of an answer, as an outline: the candidate's own sentences in a sound order, the gaps named.

Nothing is invented: what is missing stands in [brackets], for the candidate to fill in. An answer that tells of a case
is put in the order of a story; one that tells how something is or would be done keeps its order and gets room for a
case.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum

from interviewmate import sentences
from interviewmate.adapters.builtin import mentions, tense
from interviewmate.adapters.builtin.signals import RESULT, SITUATION, TASK
from interviewmate.words import words

FEWEST_WORDS = 25  # of an answer that can be put in order
FEWEST_TOLD = 2  # sentences in the past that make a case
MOST_SENTENCES = 6  # of one part


class Part(StrEnum):
    """The parts of a sound answer, in their order: of a case, and of a way of working."""

    SITUATION = "Situation"
    TASK = "Task"
    ACTION = "What you did"
    RESULT = "Result"
    LEARNED = "What you took from it"
    APPROACH = "How you go about it"
    CASE = "One time when you did"
    OUTCOME = "What came of it"


MISSING = {
    Part.SITUATION: "[when and where this was, and who was involved]",
    Part.TASK: "[what you had to achieve, and by when]",
    Part.ACTION: "[what you yourself did, step by step, and why]",
    Part.RESULT: "[what came of it, with a number if there is one]",
    Part.LEARNED: "[what you would do again, and what differently]",
    Part.APPROACH: "[what you do first, and why]",
    Part.CASE: "[where and when this was, and what you yourself did]",
    Part.OUTCOME: "[how it ended, with a number if there is one]",
}
OF_A_CASE = (Part.SITUATION, Part.TASK, Part.ACTION, Part.RESULT, Part.LEARNED)
OF_A_WAY = (Part.APPROACH, Part.CASE, Part.OUTCOME)
LEARNED = re.compile(
    r"\b(?:learn(?:ed|t)|next time|differently|since then|these days|ever since|would now|"
    r"now I|I now|now we|we now|from then on|lesson|taught me|"
    r"looking back|in hindsight|I'd have|should have)\b",
    re.I,
)
_FILLERS = re.compile(r"(?:^|,?\s+)(?:um+|uh+|erm?|hmm+)\b[,.]?(?=\s)", re.I)
_CLAUSES = re.compile(r"(?:,\s*)?\s(?=(?:and then|so then|so|but|and) (?:I|i|we|the|it|they|he|she)\b)")
_LONG = 45  # words: a sentence without stops is cut at its joints


def outline(answer: str) -> str:
    """The outline, a line a part; empty for an answer too short to have parts, or with no action in it."""
    said = _sentences(answer)
    if len(words(answer)) < FEWEST_WORDS or len(said) < FEWEST_TOLD:
        return ""
    past = [place for place, sentence in enumerate(said) if tense.in_the_past(sentence)]
    of_a_case = len(past) >= max(FEWEST_TOLD, len(said) / 2) and any(map(tense.own_past, said))
    return _of_a_case(said) if of_a_case else _of_a_way(said, past)


def _of_a_case(said: list[str]) -> str:
    """The order of a story; empty without an action in it."""
    told: dict[Part, list[str]] = {part: [] for part in OF_A_CASE}
    for place, sentence in enumerate(said):
        told[_part(sentence, place, len(said))].append(sentence)
    done = told[Part.ACTION]
    if not told[Part.RESULT] and len(done) > 1 and _closes(done[-1]):
        told[Part.RESULT].append(done.pop())
    return _laid_out(OF_A_CASE, told) if done else ""


def _of_a_way(said: list[str], past: list[int]) -> str:
    """The order as it was, with what was told of a case apart; ``past``: the places of what happened."""
    case = said[past[0] : past[-1] + 1] if any(map(tense.own_past, said)) else []
    approach = [sentence for sentence in said if sentence not in case]
    parts = OF_A_WAY[:-1] if any(map(_closes, case)) else OF_A_WAY
    return _laid_out(parts, {Part.APPROACH: approach, Part.CASE: case})


def _laid_out(order: tuple[Part, ...], parts: Mapping[Part, list[str]]) -> str:
    return "\n".join(f"{part}: {' '.join(parts.get(part, [])[:MOST_SENTENCES]) or MISSING[part]}" for part in order)


def _sentences(answer: str) -> list[str]:
    """The sentences without their filler words; one that never stops is cut at its joints."""
    told: list[str] = []
    for sentence in sentences.split(answer):
        plain = _FILLERS.sub("", sentence).strip()
        pieces = _CLAUSES.split(plain) if len(words(plain)) > _LONG else [plain]
        told += [piece.strip(" ,") for piece in pieces if len(words(piece)) > 2]
    return told


def _part(sentence: str, place: int, count: int) -> Part:
    """Where the sentence of a case belongs, by what it has and by where it stands."""
    late, acts = place >= count / 2, bool(mentions.deeds(sentence))
    if late and LEARNED.search(sentence):
        return Part.LEARNED
    if place == count - 1 and place and _tells_an_end(sentence) and (RESULT.search(sentence) or not acts):
        return Part.RESULT
    if late and not acts and _tells_an_end(sentence) and (mentions.figure(sentence) or RESULT.search(sentence)):
        return Part.RESULT
    if place == 0 and (SITUATION.search(sentence) or not acts):
        return Part.SITUATION
    if not acts and place <= count / 2 and TASK.search(sentence):
        return Part.TASK
    if not acts and place < count / 3 and SITUATION.search(sentence):
        return Part.SITUATION
    return Part.ACTION


def _closes(sentence: str) -> bool:
    """Whether a thing that was done is told with what it brought."""
    return bool(re.search(r"\d", sentence) or RESULT.search(sentence))


def _tells_an_end(sentence: str) -> bool:
    """Whether a sentence tells how something came to stand."""
    return any(map(tense.is_past, words(sentence))) and not tense.is_open(sentence)
