"""Numbers in text: in digits, and in English words."""

from __future__ import annotations

import re

_SMALL = {
    word: value
    for value, word in enumerate(
        """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
        seventeen eighteen nineteen""".split()
    )
} | {"nought": 0}
_TENS = dict(zip("twenty thirty forty fifty sixty seventy eighty ninety".split(), range(20, 100, 10), strict=True))
_SCALES = {"thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
_UNITS = {word: value for word, value in _SMALL.items() if 0 < value < 10}
_AFTER_POINT = _UNITS | {"zero": 0, "nought": 0, "oh": 0}
_DIGITS = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")


def _any(words: dict[str, int]) -> str:
    return f"(?:{'|'.join(words)})"


_GAP = r"[\s-]+"
_BELOW_HUNDRED = rf"(?:{_any(_TENS)}(?:{_GAP}{_any(_UNITS)}\b)?|{_any(_SMALL)})\b"
_AND_REST = rf"{_GAP}(?:and{_GAP})?{_BELOW_HUNDRED}(?!{_GAP}hundred)"
_HUNDREDS = rf"(?:(?:{_BELOW_HUNDRED}{_GAP})?hundred\b(?:{_AND_REST})?|{_BELOW_HUNDRED})"
_SCALED = rf"(?:{_HUNDREDS}{_GAP})?{_any(_SCALES)}\b"
_WHOLE = rf"{_SCALED}(?:{_GAP}{_SCALED})*(?:{_GAP}(?:and{_GAP})?{_HUNDREDS})?|{_HUNDREDS}"
_SPELLED = re.compile(
    rf"\b(?P<whole>{_WHOLE})(?P<places>(?<!at one){_GAP}point(?:{_GAP}{_any(_AFTER_POINT)}\b)+)?", re.IGNORECASE
)  # "at one point" is no number


def numbers(text: str) -> frozenset[float]:
    """The values of all numbers in ``text``: "18", "eighteen" and "2,000" and "two thousand" are the same.

    "seven and four" are two, "seven point four" is one. "one" by itself is a pronoun more often than a number, and is
    left out.
    """
    spelled = (_value(**found.groupdict("")) for found in _SPELLED.finditer(text) if found[0].lower() != "one")
    return in_digits(text) | frozenset(spelled)


def in_digits(text: str) -> frozenset[float]:
    """The values of the numbers that stand in digits in ``text``."""
    return frozenset(float(match.group().replace(",", "")) for match in _DIGITS.finditer(text))


def without_spelled(text: str) -> str:
    """``text`` without its numbers in words."""
    return _SPELLED.sub(" ", text)


def _value(whole: str, places: str) -> float:
    """The value of a number in words; ``places`` are those behind the point."""
    total = part = 0
    for word in re.findall("[a-z]+", whole.lower()):
        if word == "hundred":
            part = max(1, part) * 100
        elif word in _SCALES:
            total, part = total + max(1, part) * _SCALES[word], 0
        else:
            part += (_SMALL | _TENS).get(word, 0)
    behind = "".join(str(_AFTER_POINT[word]) for word in re.findall("[a-z]+", places.lower())[1:])
    return float(f"{total + part}.{behind or 0}")
