"""Numbers in digits and in words are the same numbers."""

from __future__ import annotations

import pytest

from interviewmate.numerals import numbers


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("down for eighteen minutes, 30 percent", {18, 30}),
        ("two hundred and sixty thousand", {260_000}),
        ("a thousand two hundred, two million, a hundred and five", {1_200, 2_000_000, 105}),
        ("2,000 events; twenty-five people; 1.5 years", {2_000, 25, 1.5}),
        ("one of them did it, and one day I left", set()),
        ("a hundred flats", {100}),
        ("in May, five, six of us", {5, 6}),
        ("the buffers, seven and then four, seven and ten", {7, 4, 10}),
        ("seven point four, nought point one, Seven point oh and one point two five", {7.4, 0.1, 7, 1.25}),
        ("at one point two people left", {2}),
        ("twenty and thirty; two hundred and five; two hundred and three hundred", {20, 30, 205, 200, 300}),
        ("somebody, tenants and frozen stone", set()),
        ("", set()),
    ],
)
def test_the_values_of_a_text(text: str, values: set[float]) -> None:
    """Each number is found once, however it is written; the pronoun "one" is none."""
    assert numbers(text) == values
