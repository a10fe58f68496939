"""A better version of an answer, as an outline of its own sentences."""

import pytest

from interviewmate import sentences
from interviewmate.adapters.builtin import findings, outline
from interviewmate.adapters.builtin.likeness import Likeness
from tests.reports import PLAN, ROTA, marks, reported

CASE = "Tell me about a time when that went wrong."


def outlined(answer: str, likeness: Likeness) -> list[str]:
    """The lines of the outline of an answer to a question that asked for a case."""
    return outline.outline(answer, findings.gaps(answer, CASE, likeness), likeness).splitlines()


def test_an_outline_has_own_sentences_and_brackets_for_what_is_missing() -> None:
    """One sentence a part, word for word, and a bracket where nothing is told."""
    told = "At my last place we lost starters inside ninety days. I picked three colleagues as buddies for them. "
    told += "You have to know people."
    assert outlined(told, {}) == [
        "Situation: “At my last place we lost starters inside ninety days.”",
        "What you did: “I picked three colleagues as buddies for them.”",
        "What came of it: [what was different afterwards, and how you know]",
    ]


def test_what_is_always_so_is_no_situation() -> None:
    """Nor is what stands far from the deed."""
    told = "In my place it is done once on the ward. I picked three colleagues as buddies for the new ones."
    assert not any("“In my place" in line for line in outlined(told, {}))
    far = "At my last place we lost starters. It rained. It snowed. I picked three colleagues as buddies for them."
    assert not any("“At my last place" in line for line in outlined(far, {}))


@pytest.mark.parametrize("when", ["last September", "last Tuesday", "in November"])
def test_a_month_or_a_day_says_when_it_was(when: str) -> None:
    """Nobody is asked for what they told."""
    told = f"So {when} buying wanted two launches in one week. I noticed it and picked another week for the second."
    assert not any("[when and where" in line for line in outlined(told, {}))


def test_an_outline_asks_for_more_of_an_ending_that_was_given() -> None:
    """A result that was told stands at its place; a bare one is asked for what others could see."""
    told = "In May I moved the tins to the front of the shop. It was fine."
    assert outlined(told, {}) == [
        "What you did: “In May I moved the tins to the front of the shop.”",
        "What came of it: “It was fine.” [what others could see of it]",
    ]


def test_an_answer_that_has_it_all_gets_no_outline() -> None:
    """There is nothing to add, and nothing is said."""
    told = "In May I moved the tins to the front because the till was blocked. The queue fell from nine to four."
    assert outlined(told, {}) == []


def test_what_is_usually_done_gets_room_for_a_case() -> None:
    """Without anything done or usual there is no outline."""
    told = "I sort the tickets by reason every Monday. It's just counting."
    approach, case = outlined(told, {})
    assert approach == "How you go about it: “I sort the tickets by reason every Monday.”"
    assert case.startswith("One time: [")
    assert outlined("Not sure. It's just counting, so it's easy.", {}) == []


@pytest.mark.parametrize(
    "told",
    [
        "I'd probably sort the tickets by reason every Monday.",
        "In May I counted the tickets, like, every morning at the desk.",
    ],
)
def test_what_is_doubted_or_halting_is_no_better_version(told: str) -> None:
    """Nobody is told to say that they would "probably" do it."""
    assert outlined(f"{told} It's just counting.", {}) == []


def test_an_outline_is_hung_on_nothing_that_is_about_something_else() -> None:
    """By likeness to what was asked."""
    told = "I wrote the whole payment step anew. The buns there are amazing."
    step, buns = sentences.split(told)
    assert any(step in line for line in outlined(told, {step: 0.5, buns: 0.0}))
    assert outlined(told, {step: 0.05, buns: 0.0}) == []


@pytest.mark.parametrize(
    "told",
    [
        "If the note says eighteen pallets and we sent twenty, I'd look on the system first.",
        "In the shop we took calls about late vans and we'd swap the bays round.",
    ],
)
def test_no_plan_is_what_was_done(told: str) -> None:
    """An outline is hung on a deed that was told as one."""
    assert not any("What you did" in line for line in outlined(told, {}))


def test_what_was_stumbled_over_stands_in_an_outline_without_the_stumbling() -> None:
    """And so it is no quote."""
    told = "I was in the shop in May. I, I moved the tins to, um, the front of the shop."
    assert any(
        line.startswith("What you did: I moved the tins to the front of the shop") for line in outlined(told, {})
    )


def test_a_habit_told_as_a_plan_is_bettered_by_something_like_it() -> None:
    """A plan that was asked for owes no ending, and gets a line for what comes near."""
    plan = "I would ask each of the cooks who is free and then write it all up on the board that hangs by the door."
    (better,) = reported((ROTA, plan, marks(3)), ask=PLAN).better_answers
    assert "[something like it that you have done" in better.better and "a day when" not in better.better
