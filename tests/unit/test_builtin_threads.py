"""What of an answer can be taken up: whole by itself, word for word, and told apart by what it tells."""

import pytest

from interviewmate.adapters.builtin import mentions, said_back, threads
from interviewmate.adapters.builtin.threads import Tells

CASE = "Tell me about a time when you ran a weekly rota."
WAY = "How do you run a weekly rota?"


def told(answer: str, question: str = CASE) -> dict[str, Tells]:
    """The parts of an answer, each with what it tells."""
    return {part.said: part.tells for part in threads.of(answer, question)}


def test_what_was_done_is_told_from_what_came_of_it_and_what_others_did() -> None:
    """Each clause by its subject and its tense."""
    assert told(
        "Half of the drivers came late on Mondays. I moved the scan to the moment after the drop. "
        "The errors fell from nine a week to two."
    ) == {
        "Half of the drivers came late on Mondays": Tells.EVENT,
        "I moved the scan to the moment after the drop": Tells.DEED,
        "The errors fell from nine a week to two": Tells.END,
    }


def test_a_habit_is_told_from_a_plan() -> None:
    """What is usually done, and what would be."""
    assert told("I draft the rota on Monday before the first break.", WAY).popitem()[1] is Tells.HABIT
    assert told("I would ask each shift what they need.", WAY).popitem()[1] is Tells.PLAN
    for usual in ("I'd usually ring the shift on Monday.", "Since then I split the card receipts first."):
        assert told(f"We had nine sites. {usual}", WAY).popitem()[1] is Tells.HABIT, usual


def test_a_case_that_is_told_with_would_is_one_all_the_same() -> None:
    """Who would ring round each day did so, where the rest of the story is past; in a plan nothing was done yet."""
    story = "We had nine sites in May. I'd ring round the other depots every morning. It worked."
    assert told(story)["I'd ring round the other depots every morning"] is Tells.DEED
    assert told(story, WAY)["I'd ring round the other depots every morning"] is Tells.PLAN
    usual = f"I draft the rota every week. {story}"
    assert told(usual)["I'd ring round the other depots every morning"] is Tells.PLAN


def test_the_part_may_stand_in_the_middle_of_a_sentence() -> None:
    """A clause with a subject of its own is said back without what leads up to it."""
    parts = told("It timed out for the big depots, so I moved all of it to a queue that sends a link at night.")
    assert "I moved all of it to a queue that sends a link at night" in parts


def test_a_sentence_is_said_back_without_its_stammer() -> None:
    """What was said twice on the way is said once."""
    assert "I put the late shift on a card by the door" in told(
        "I, I put the, put the late shift on a card by, um, by the door."
    )


def test_a_word_that_begins_another_is_no_stammer() -> None:
    """What stands before an apostrophe is half of a word."""
    assert "I'd still do it, it's common sense" in told("I'd still do it, it's common sense.")


def test_numbers_that_moved_are_an_end() -> None:
    """How things were is none."""
    assert told("The gaps on the rota went from nine to two.").popitem()[1] is Tells.END
    assert told("The gaps on the rota were nine a week.").popitem()[1] is Tells.EVENT


def test_the_parts_are_in_the_order_in_which_they_were_said() -> None:
    """Also where one begins in words that stand before, and where one is said back without its stammer."""
    answer = (
        "Late one night the standard was changed for good. We put it on the drawing of the groove. "
        "I wrote to the, to the customer about the change. Later the standard was changed back."
    )
    assert [*told(answer)] == [
        "Late one night the standard was changed for good",
        "We put it on the drawing of the groove",
        "I wrote to the customer about the change",
        "Later the standard was changed back",
    ]


def test_what_leads_a_deed_in_is_no_part_of_it() -> None:
    """ "What I did was" says nothing."""
    assert "I swapped the two late shifts" in told("What I did was, I swapped the two late shifts. It is so still.")


@pytest.mark.parametrize(
    "said",
    [
        "I think it was the drivers of the late shift.",
        "Was it the drivers of the late shift?",
        "Because the drivers of the late shift were ill.",
        "Maybe the drivers of the late shift were ill.",
        "The drivers of the late shift were sent to",
        "I'm the one of the late shift who is asked.",
        "I was on the late shift for a year.",
        "It was so.",
        "Provide the share of the market from 2010 to 2020.",
        "Report the drivers, that's all that is needed.",
    ],
)
def test_doubt_and_what_hangs_on_something_else_is_no_part(said: str) -> None:
    """Nor a state, nor a scrap."""
    assert not told(said)


@pytest.mark.parametrize(
    "half",
    [
        "Then a clerk I respect told me that the rota was wrong for us",
        "A couple of the people I trained went on to be foremen",
        "Write down who we paid on Friday",
        "I put the men on the late shift and then I moved half of them to",
    ],
)
def test_half_a_clause_is_not_said_back(half: str) -> None:
    """Neither one about the thing before it, nor one that breaks off."""
    assert half not in {each.said for each in mentions.told(half)}
    assert mentions.told("In the first week I moved the men to the late shift")


@pytest.mark.parametrize(
    ("answer", "part"),
    [
        ("They were cross and I rang the client before lunch so they'd hear it from me.",
         "I rang the client before lunch so they'd hear it from me"),
        ("If the gate is late, I ring the yard first.", "If the gate is late, I ring the yard first"),
        ("I tell him, the ground and the gaffer.", "I tell him, the ground and the gaffer"),
        ("Since then I split the receipts before I start.", "Since then I split the receipts before I start"),
    ],
)  # fmt: skip
def test_a_part_is_not_cut_before_its_point(answer: str, part: str) -> None:
    """Its reason, its condition and its time belong to it."""
    assert part in told(answer, WAY)


def test_a_list_of_steps_is_not_cut_in_the_midst_of_one() -> None:
    """The step whose end was left out is not said back; one that ends the list is."""
    listed = "I'd write down exactly what the child said, date it, and go to the lead that same day before I went home."
    assert "I'd write down exactly what the child said" in told(listed, WAY)
    assert "I'd write down exactly what the child said, date it" in told(listed.partition(", and")[0] + ".", WAY)
    for said, after, cut in (("I lock it off, tag it", ", and I go.", "tag it"), ("I tag, test", ", and go.", "I tag")):
        assert said_back.to_its_last_whole_step(said, said + after).endswith(cut)


def test_a_part_is_soon_heard_all_the_same() -> None:
    """A reason that takes long is left out."""
    long = "because the men of the late shift had been told by somebody that nobody would ever be asked"
    assert "I rang the client before lunch" in told(f"I rang the client before lunch {long}.")


@pytest.mark.parametrize(
    "said",
    [
        "I told my wife about it that night.",
        "I told the idiots to go home at once.",
        "I realise this is not a good answer.",
        "I always mix those two up on the form.",
        "I rang the yard first, didn't I.",
    ],
)
def test_what_is_said_by_the_way_is_not_said_back(said: str) -> None:
    """What is private, rude, or about the answer itself."""
    assert not told(said)


def test_what_stands_within_a_sentence_is_said_back_with_a_small_letter() -> None:
    """It was no sentence; and "I" has a capital wherever it stands."""
    answer = "He left early and we shut the gate on Friday, and I rang them."
    assert said_back.in_its_place("We shut the gate on Friday", answer) == "we shut the gate on Friday"
    assert said_back.in_its_place("I rang them", answer) == "I rang them"
    assert said_back.in_its_place("He left early", answer) == "He left early"
