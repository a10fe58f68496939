"""What a speaker says is somebody else does it."""

from __future__ import annotations

import pytest

from interviewmate import limits

COSTS = "Keep warehouse and compute costs under control"


@pytest.mark.parametrize(
    "said",
    [
        "I don't lead those, though, that's always Tom.",
        "I don't deal with the cost side, I have to be honest.",
        "The modelling itself was Anneke, I write what goes into it.",
        "Anneke, our lead, did the design of it.",
        "When it breaks badly, Tom takes that.",
        "I've done three, always with my mate Lee, and he did the layout.",
        "It's up to Steve how people get trained.",
        "Our manager likes to do those herself.",
        "I don't manage those costs.",
        "She did the referral, I didn't do that part.",
        "The planning my manager Phil does.",
        "The monthly profit and loss account my manager does, I only see the waste.",
        "Priya always does the cost talks at ours.",
        "It's Bernadette who does all that.",
        "I've only watched her do it.",
        "It was never my job to get the trailer out.",
        "I didn't really do the costs.",
        "The costs, that's mostly been my supervisor.",
        "She's the one who does the costs.",
        "My colleague Marek normally decided that.",
        "My manager does the costs and I do the stock count.",
    ],
)
def test_work_that_is_somebody_elses_is_heard(said: str) -> None:
    """By whoever does it, by being owned to, or by the words of what was asked for."""
    assert limits.of(f"We ran it for years. {said}", COSTS) == said


@pytest.mark.parametrize(
    "said",
    [
        "I don't sign it off until I've seen the costs.",
        "I don't just run the costs, I explain them.",
        "I don't do speeches.",
        "Everyone does it by the hour.",
        "That's usually Monday.",
        "I don't run those costs without asking, because they matter.",
        "Is that up to my manager?",
        "That was the best team I had.",
        "The hardest part was Operations, not the workshop.",
        "Jenkins runs the tests every night.",
        "Jenkins always runs the tests.",
        "It's not my job to judge them.",
        "It was Bernadette who rang.",
        "I've only ever seen my own numbers and the desk's.",
        "My team runs the releases.",
        "I waited for the date, and until then a colleague did the costs.",
        "It was mostly Excel, the costs and that.",
        "A colleague ran the set-up, and my two juniors moved the rest after I'd done the first three.",
        "The costs went over, and that was down to Dean.",
        "My sister did the church and I did the hall and the flowers.",
    ],
)
def test_what_only_sounds_like_it_is_none(said: str) -> None:
    """How it is not done, by whom it is not asked, and what has nothing to do with it."""
    assert limits.of(said, COSTS) == ""


def test_what_is_surely_of_what_was_asked_has_several_of_its_words() -> None:
    """In a good answer it may else be who was there."""
    line = "Keep the controlled drugs register and carry out weekly balance checks"
    theirs = "The balance checks themselves are always Dawn's at our place."
    assert limits.surely_of(f"I rang the surgery. {theirs}", line) == theirs
    assert limits.surely_of("I rang the surgery. The fridge, that's always Dawn.", line) == ""
    planning = "The planning my manager Phil does."
    safety = "Plan safety inspections"
    assert limits.surely_of(f"I keep the sheets. {planning}", safety, safety) == planning
    assert limits.surely_of("I tell them that my manager decides the price.", "Tell me about a time you planned.") == ""
    assert limits.is_one(theirs) and not limits.is_one("I carried out the balance checks.")


def test_of_several_it_is_the_one_nearest_to_what_was_asked() -> None:
    """However late it is told."""
    said = "The design, that's always Anneke. I don't lead the fix, though, that's always Tom."
    assert limits.of(said, "Lead the fix when a pipeline breaks") == said.partition("Anneke. ")[2]
