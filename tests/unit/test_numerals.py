"""Numbers in digits and in words are the same numbers."""

from __future__ import annotations

import pytest

from interviewmate.numerals import numbers


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("down for eighteen minutes, 30 percent", {18, 30}),
        ("two hundred and sixty thousand", {260_000}),
        ("2,000 events; twenty-five people; 1.5 years", {2_000, 25, 1.5}),
        ("one of them did it, and one day I left", set()),
        ("a hundred flats", {100}),
        ("in May, five, six of us", {5, 6}),
        ("", set()),
    ],
)
def test_the_values_of_a_text(text: str, values: set[float]) -> None:
    """Each number is found once, however it is written; the pronoun "one" is none."""
    assert numbers(text) == values
