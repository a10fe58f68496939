"""Whether an answer is one that was given before: the same sentences once more, whatever was asked."""

from __future__ import annotations

from collections.abc import Iterable

from interviewmate import sentences
from interviewmate.interview import Turn
from interviewmate.words import words

FEWEST_WORDS = 8  # fewer may well be said twice
NEARLY_ALL = 0.8  # share of an answer's words that stand in sentences which were said before


def is_said_again(answer: str, turns: Iterable[Turn]) -> bool:
    """Whether nearly all of an answer was said in the answers of these turns, in the same words."""
    before = {sentence for turn in turns if turn.scored for sentence in _sentences(turn.answer.text)}
    said = _sentences(answer)
    repeated = sum(len(sentence) for sentence in said if sentence in before)
    count = sum(map(len, said))
    return count >= FEWEST_WORDS and repeated >= NEARLY_ALL * count


def _sentences(text: str) -> list[tuple[str, ...]]:
    """Its sentences, each as its words."""
    return [tuple(words(sentence)) for sentence in sentences.split(text)]
