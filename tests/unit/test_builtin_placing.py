"""On which scales the points of an answer lie."""

from __future__ import annotations

import pytest

from interviewmate.adapters.builtin import placing
from interviewmate.interview import Evaluation
from tests.situations import evaluation

SCALES = ("relevance", "depth", "structure", "evidence", "clarity")
THIN = "I'd pick it up as I go along, I learn fast."
WEIGHED = "I rang them instead of writing, because the form takes a week."


def placed(*points: int, said: str = WEIGHED, on_it: bool = False, in_figures: bool = False) -> tuple[int, ...]:
    """The points of an answer before and after, in the order of the scales."""
    given: Evaluation = evaluation(1).model_copy(update=dict(zip(SCALES, points, strict=True)))
    found = placing.placed(given, said, on_it=on_it, in_figures=in_figures)
    return tuple(getattr(found, scale) for scale in SCALES)


@pytest.mark.parametrize(
    ("before", "said", "after"),
    [
        ((2, 1, 1, 1, 1), THIN, (2, 1, 1, 1, 3)),
        ((1, 1, 2, 1, 1), THIN, (2, 1, 1, 1, 3)),
        ((2, 1, 1, 1, 1), "I don't know.", (2, 1, 1, 1, 1)),
        ((1, 1, 1, 1, 1), THIN, (1, 1, 1, 1, 1)),
        ((2, 2, 2, 2, 1), THIN, (2, 2, 2, 2, 1)),
    ],
)
def test_thin_is_not_hard_to_follow(before: tuple[int, ...], said: str, after: tuple[int, ...]) -> None:
    """But for a jumble, which has no points, and for what says nothing."""
    assert placed(*before, said=said) == after


@pytest.mark.parametrize(
    ("before", "on_it", "after"),
    [
        ((3, 4, 4, 3, 4), True, (4, 3, 4, 3, 4)),
        ((3, 4, 4, 3, 4), False, (3, 4, 4, 3, 4)),
        ((2, 3, 3, 2, 3), True, (3, 2, 3, 2, 3)),
        ((1, 3, 2, 2, 2), False, (2, 2, 2, 2, 2)),
    ],
)
def test_what_is_surely_on_the_point_is_not_called_in_part(
    before: tuple[int, ...], on_it: bool, after: tuple[int, ...]
) -> None:
    """With as many points in all; a fair answer speaks to its question for the most part, a poor one in part."""
    assert placed(*before, on_it=on_it) == after
    assert sum(before) == sum(after)


@pytest.mark.parametrize(
    ("said", "before", "after"),
    [
        ("I rang them and wrote it up.", (4, 5, 4, 4, 4), (4, 4, 4, 5, 4)),
        (WEIGHED, (4, 5, 4, 4, 4), (4, 5, 4, 4, 4)),
        ("I rang them and wrote it up.", (5, 5, 5, 5, 5), (5, 5, 5, 5, 5)),
    ],
)
def test_where_nothing_is_weighed_depth_is_not_full(said: str, before: tuple[int, ...], after: tuple[int, ...]) -> None:
    """Unless all the others are."""
    assert placed(*before, said=said) == after


def test_an_own_result_in_figures_is_full_evidence() -> None:
    """By points of what is high."""
    assert placed(4, 5, 5, 4, 5, in_figures=True) == (4, 4, 5, 5, 5)
