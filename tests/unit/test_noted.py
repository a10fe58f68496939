"""The words of a report that are put together from the notes: what is still open, and what was closed on the way."""

from __future__ import annotations

import pytest

from interviewmate import noted
from interviewmate.delivery import typed_answer
from interviewmate.interview import Interview
from tests.situations import evaluation, interview_of


def followed_up(first: str, second: str, points: int = 3) -> Interview:
    """One question with two answers and the gap that was noted with each."""
    marks = [evaluation(points).model_copy(update={"gap": gap}) for gap in (first, second)]
    interview = interview_of("We kept it on three machines.", marks[0])
    turn = interview.turns[0].model_copy(update={"question": interview.present, "evaluation": marks[1]})
    return interview.model_copy(update={"turns": (*interview.turns, turn)})


def test_a_gap_that_a_follow_up_closed_is_none() -> None:
    """What counts is noted with the last answer to a question; where that lacks nothing, nothing is open."""
    assert noted.open_gaps(followed_up("no figure", "")) == {}
    assert noted.open_gaps(followed_up("no figure", "no check")) == {2: "no check"}
    assert not noted.draft(followed_up("no figure", "")).weaknesses


def test_an_open_gap_is_a_weakness_and_a_step() -> None:
    """It is named once in each; a strong answer's gap is neither."""
    draft = noted.draft(followed_up("no figure", "no check"))
    assert ["no check" in point.point for point in draft.weaknesses] == [True]
    assert ["no check" in step for step in draft.improvements] == [True]
    assert not noted.draft(followed_up("", "no check", points=5)).weaknesses


@pytest.mark.parametrize(
    ("said", "told"), [("Um, we kept it, um, on three.", True), (f"Um, {'we kept it ' * 8}", False)]
)
def test_fillers_are_a_step_where_they_are_far_above_what_is_usual(said: str, *, told: bool) -> None:
    """Four in a hundred words are no trouble."""
    held = interview_of(said)
    turn = held.turns[0].model_copy(update={"answer": typed_answer(said)})
    steps = list(noted.measured_steps(held.model_copy(update={"turns": (turn,)})))
    assert bool(steps) is told
