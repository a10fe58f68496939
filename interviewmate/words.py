"""Words of a text, for counting and comparing."""

from __future__ import annotations

import re

_LETTERS = "A-Za-zÀ-ɏЀ-ӿ"  # Latin and Cyrillic
_WORD = re.compile(rf"[{_LETTERS}0-9]+(?:['’ʼ.+#/-]?[{_LETTERS}0-9+#]+)*")

FUNCTION_WORDS = frozenset(
    """a about above after again all also am an and any are aren't as at be because been before being below between
    both but by can can't could couldn't did didn't do does doesn't doing don't down during each few for from further
    had has have having he her here hers him his how i if in into is isn't it it's its itself just let let's me more
    most my no nor not now of off on once one only or other our ours out over own same she should so some such than
    that that's the their theirs them then there these they they're this those through to too under until up us very
    was wasn't we were what what's when where which while who whom why will with won't would you you'd you'll you're
    your yours""".split()
)


def words(text: str) -> list[str]:
    """The words of ``text`` in lower case, in order; "c++", "node.js" and "don't" are one word each."""
    return [word.lower() for word in _WORD.findall(text.replace("’", "'").replace("ʼ", "'"))]


def content_words(text: str) -> list[str]:
    """The words that carry content: no articles, pronouns, prepositions, auxiliaries."""
    return [word for word in words(text) if word not in FUNCTION_WORDS]
