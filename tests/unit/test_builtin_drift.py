"""A well told answer to another question is seen, where that is certain."""

from __future__ import annotations

import pytest

from interviewmate.adapters.builtin import drift

ANSWER = (
    "I sailed from Brest to Vigo in nine days, and I changed the plan twice because of the wind. "
    "We slept in turns of four."
)


@pytest.mark.parametrize(
    ("likenesses", "certain"),
    [
        ((0.15, 0.0), True),
        ((0.3, 0.0, 0.0), False),  # one sentence is near
        ((0.2, 0.2), False),  # all are somewhat near
    ],
)
def test_no_sentence_is_near_what_was_asked(likenesses: tuple[float, ...], certain: bool) -> None:
    """Neither one of them nor all together."""
    assert drift.drifts(ANSWER, dict(zip("abc", likenesses, strict=False))) == certain


def test_of_a_few_words_no_topic_can_be_told() -> None:
    """However far they are."""
    assert not drift.drifts("I sailed to Vigo.", {"s": 0.0})
