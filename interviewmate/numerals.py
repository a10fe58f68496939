"""Numbers in text: in digits, and in English words."""

from __future__ import annotations

import re

_SMALL = {
    word: value
    for value, word in enumerate(
        """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
        seventeen eighteen nineteen""".split()
    )
} | dict(zip("twenty thirty forty fifty sixty seventy eighty ninety".split(), range(20, 100, 10), strict=True))
_SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
_DIGITS = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")


def numbers(text: str) -> frozenset[float]:
    """The values of all numbers in ``text``: "18", "eighteen" and "2,000" and "two thousand" are the same.

    "one" by itself is a pronoun more often than a number, and is left out.
    """
    return in_digits(text) | frozenset(_spelled(text))


def in_digits(text: str) -> frozenset[float]:
    """The values of the numbers that stand in digits in ``text``."""
    return frozenset(float(match.group().replace(",", "")) for match in _DIGITS.finditer(text))


def _spelled(text: str) -> list[float]:
    found: list[float] = []
    run: list[str] = []
    for word in [*re.findall(r"[a-z]+|[^a-z\s-]", text.lower()), ""]:
        if word in _SMALL or word in _SCALES:
            run.append(word)
        elif word != "and" or not run:
            if run and run != ["one"]:
                found.append(_value(run))
            run = []
    return found


def _value(run: list[str]) -> float:
    """The value of number words in a row."""
    total = part = 0
    for word in run:
        if word == "hundred":
            part = max(1, part) * 100
        elif word in _SCALES:
            total, part = total + max(1, part) * _SCALES[word], 0
        else:
            part += _SMALL[word]
    return float(total + part)
