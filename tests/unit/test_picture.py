"""The live picture: which requirement is being asked about, which were, and how well they are supported."""

from __future__ import annotations

import re

import pytest

from interviewmate import texts
from interviewmate.interview import Behaviour, Interview, Move, Need, NeedKind, PassageKind, Plan, Question, Turn
from interviewmate.web.picture import MOST_ROWS, picture
from tests.situations import FIRST, JOB, PASSAGES, answer, evaluation, started

SECOND = Question(number=2, text="How do you write a runbook?", move=Move.ADVANCE, passages=(1,))


def rows(html: str) -> list[tuple[str, str, str]]:
    """Kind, requirement and status of each row."""
    return re.findall(r'<div class="need ([\w-]+)">.*?</span><span>(.*?)<small>(.*?)</small>', html)


def gone_on(points: int) -> Interview:
    """The first question answered, the second one stands."""
    turn = Turn(
        question=FIRST,
        answer=answer(),
        behaviour=Behaviour.ON_TRACK,
        move=Move.ADVANCE,
        evaluation=evaluation(points),
    )
    return started().after(turn, SECOND)


def test_nothing_before_the_first_question() -> None:
    """There is nothing to see yet."""
    assert picture(None) == picture(Interview(job=JOB)) == ""


@pytest.mark.parametrize(("points", "kind", "bars"), [(5, "strong", 3), (3, "partial", 2), (1, "weak", 1)])
def test_what_was_asked_what_is_and_what_comes(points: int, kind: str, bars: int) -> None:
    """A requirement is as well supported as its answers are good; the present one is marked; the rest waits."""
    html = picture(gone_on(points))
    assert [row[:2] for row in rows(html)] == [
        (kind, PASSAGES[0].text),
        ("now", PASSAGES[1].text),
        ("not-asked", PASSAGES[2].text),
    ]
    assert html.count('class="on"') == bars
    assert "2 of 3 requirements" in html


def test_once_it_is_over_nothing_is_being_asked_about() -> None:
    """At the end no row is the present one, and that one says that it was ended there."""
    found = rows(picture(gone_on(3).ended()))
    assert [kind for kind, *_ in found] == ["partial", "not-answered", "not-asked"]
    assert found[1][2] == texts.ENDED_HERE


def test_requirements_keep_the_postings_order() -> None:
    """Whatever is asked about first: a list that is read along must not jump."""
    later = FIRST.model_copy(update={"passages": (2,)})
    before = Interview(job=JOB).opened("", later)
    turn = Turn(question=later, answer=answer(), behaviour=Behaviour.ON_TRACK, move=Move.ADVANCE)
    after = before.after(turn, SECOND)
    order = [passage.text for passage in PASSAGES[:3]]
    assert [text for _, text, _ in rows(picture(before))] == [text for _, text, _ in rows(picture(after))] == order


def test_what_comes_next_follows_the_plan_and_is_cut() -> None:
    """Only those of many requirements are listed that the plan puts first, and the others are counted."""
    many = tuple(
        PASSAGES[0].model_copy(
            update={"index": i, "text": f"Running database number {i}", "kind": PassageKind.REQUIREMENT}
        )
        for i in range(20)
    )
    interview = Interview(job=JOB.model_copy(update={"passages": many})).opened("", FIRST)
    order = (7, 3, *(i for i in range(20) if i not in {3, 7}))
    needs = tuple(Need(passage=i, must=True, kind=NeedKind.TECHNICAL) for i in order)
    html = picture(interview.planned(Plan(needs=needs)))
    assert [text for _, text, _ in rows(html)] == [many[i].text for i in (0, 1, 2, 3, 4, 7)]
    assert len(rows(html)) == MOST_ROWS
    assert "14 more" in html


def test_words_of_a_job_description_stay_words() -> None:
    """A requirement that is HTML is shown, not run."""
    hostile = PASSAGES[0].model_copy(update={"text": "Running <img src=x onerror=alert(1)> in production"})
    html = picture(Interview(job=JOB.model_copy(update={"passages": (hostile,)})).opened("", FIRST))
    assert "<img" not in html and "&lt;img" in html
