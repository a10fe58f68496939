"""A role as it is said, however it was typed."""

from __future__ import annotations

import re

from interviewmate.adapters.builtin import grammar

_NAMES = frozenset("AI IT PA PR".split())  # which are words too
_SMALL = grammar.PREPOSITIONS | grammar.CONJUNCTIONS | grammar.DETERMINERS
_LONGEST_NAME = 5  # letters: "SENCO"


def said(role: str) -> str:
    """A role typed in capitals with those of a title: "Senior HR Manager"; any other as it is."""
    shouted = role.isupper() and any(map(_is_word, role.split()))
    return re.sub(r"[^\W\d_]+", _in_a_title, role) if shouted else role


def _in_a_title(match: re.Match[str]) -> str:
    word = match[0]
    if word.lower() in _SMALL and word not in _NAMES:
        return word.lower() if match.start() else word.capitalize()
    return word.capitalize() if _is_word(word) else word


def _is_word(word: str) -> bool:
    """Whether it is a word, not letters that stand for several."""
    return word not in _NAMES and (len(word) > _LONGEST_NAME or bool(grammar.kinds(word)))
