"""Whether an answer is one that was given before: the same sentences once more, whatever was asked."""

from __future__ import annotations

from collections.abc import Iterable

from interviewmate import sentences
from interviewmate.interview import Turn
from interviewmate.words import words

FEWEST_WORDS = 8  # fewer may well be said twice
SHORTEST = 4  # words of a sentence that adds something


def is_said_again(answer: str, turns: Iterable[Turn]) -> bool:
    """Whether every sentence of an answer, but for a "thanks" or the like, was said before in one of these turns."""
    before = {sentence for turn in turns if turn.scored for sentence in _sentences(turn.answer.text)}
    said = [sentence for sentence in _sentences(answer) if len(sentence) >= SHORTEST]
    return sum(map(len, said)) >= FEWEST_WORDS and before.issuperset(said)


def _sentences(text: str) -> list[tuple[str, ...]]:
    """Its sentences, each as its words."""
    return [tuple(words(sentence)) for sentence in sentences.split(text)]
