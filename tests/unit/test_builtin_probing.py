"""Questions that stay with the present one: what they take up of an answer, and what they leave alone."""

import random

import pytest

from interviewmate.adapters.builtin import likeness, probing, replies, signals, steering
from interviewmate.adapters.builtin.weighed import Weighed
from interviewmate.delivery import typed_answer
from interviewmate.interview import (
    Behaviour,
    Evaluation,
    Interview,
    Job,
    Level,
    Move,
    Passage,
    PassageKind,
    Question,
    Turn,
)
from interviewmate.ports import Situation

CASE = "In this job you would run the weekly rota. Walk me through the closest thing to that in your own work."
PLAN = "In this job you would run the weekly rota. Suppose that is your first task here. How would you start?"


def at(question: str, requirement: str = "Run the weekly rota") -> Interview:
    """An interview in which this question stands."""
    passage = Passage(index=0, text=requirement, kind=PassageKind.DUTY)
    job = Job(role="Shift Lead", level=Level.MID, total=3, passages=(passage,))
    return Interview(job=job, questions=(Question(number=1, text=question, move=Move.ADVANCE, passages=(0,)),))


def weighed(text: str, behaviour: Behaviour = Behaviour.ON_TRACK, points: int = 3, near: float = 0.5) -> Weighed:
    """An answer, each sentence as near to what was asked, rated alike on all scales."""
    scales = dict.fromkeys(("relevance", "depth", "structure", "evidence", "clarity"), points)
    return Weighed(
        text=text,
        behaviour=behaviour,
        signals=signals.measure(text),
        evaluation=Evaluation(**scales, confidence=0.5),
        likeness=dict.fromkeys(likeness.chunks(text), near),
        foreign=False,
        asked_back="",
    )


def asked(text: str, question: str = CASE) -> set[str]:
    """Every follow-up that may come after an answer."""
    return {probing.follow_up(weighed(text), at(question), random.Random(seed)) for seed in range(40)}


def test_no_outcome_is_asked_for_that_comes_after_what_is_quoted() -> None:
    """The result stands in the next sentence: something else is asked."""
    told = "I changed the order of the breaks. The queue at the lift was gone in a week."
    assert not any(way in reply for reply in asked(told) for way in probing.OUTCOME)
    assert any(way in reply for reply in asked("I changed the order of the breaks.") for way in probing.OUTCOME)


def test_a_plan_is_asked_why_and_never_what_came_of_it() -> None:
    """What one would do has no outcome yet."""
    replies = asked("I would ask each shift what they need. Then I would draft the rota on paper.", PLAN)
    assert all(reply.endswith(probing.WOULD) for reply in replies)


def test_what_was_only_seen_or_lost_is_not_asked_more_about() -> None:
    """Noticing is no step, and nobody is asked why they lost something that way."""
    assert asked("I noticed three people in the yard. I lost the folder with the keys.") == {""}


def test_the_setting_of_a_story_is_not_asked_more_about() -> None:
    """Neither what one's job was nor a worry is a step that could have been another."""
    assert asked("I looked after stock integrity at the depot. I supervised an assistant for about a year.") == {""}
    told = "I looked after stock integrity at the depot. I made the scan at the gate compulsory for everybody."
    assert all("“I made the scan at the gate compulsory for everybody.”" in reply for reply in asked(told))


def test_nobody_is_asked_for_the_own_part_of_what_they_did_alone() -> None:
    """An "I" says whose it was."""
    replies = asked("I put together a folder of old cases with a colleague from the archive.")
    assert replies and not any(way in reply for reply in replies for way in probing.OWN_PART)


def test_a_sentence_is_said_back_without_its_stammer() -> None:
    """What was said twice on the way is said once."""
    replies = asked("I, I put the, put the late shift on a card by, um, by the door.")
    assert all("“I put the late shift on a card by the door.”" in reply for reply in replies)


def test_who_told_of_no_case_is_not_asked_to_look_back() -> None:
    """What one expects to be hard has not happened, and who says "I'd do it again" has looked back already."""
    hardest = "In this job you would run the weekly rota. What do you think is hardest about that, and why?"
    failed = "In this job you would run the rota. Tell me about a time when that did not go as planned."
    tells = "I moved the late shift to the other hall. The men went home angry."
    assert any(probing.LOOKING_BACK in reply for reply in asked(tells, failed))
    assert not any(probing.LOOKING_BACK in reply for reply in asked(tells, hardest))
    assert not any(probing.LOOKING_BACK in reply for reply in asked(f"{tells} I'd do it again.", failed))


def test_who_never_did_it_is_not_asked_for_more_of_it() -> None:
    """The words before the question fit what was said."""
    never = weighed("I have never done that.", Behaviour.WEAK, points=1)
    situation = Situation(at(CASE), None, (Move.ADVANCE, Move.EXPAND), (), ())
    drafts = [steering.steered(situation, never, random.Random(seed)) for seed in range(12)]
    assert {draft.acknowledgement for draft in drafts if draft} <= set(replies.NEVER_DONE)


@pytest.mark.parametrize(
    ("doubt", "expected"),
    [
        ("Do you mean the day shift or the night shift?", f"{probing.EITHER} {probing.THERE[True]}"),
        ("What do you mean by that?", f"running the weekly rota. {probing.PLAINER[probing.Kind.EXPERIENCE]}"),
    ],
)
def test_an_unclear_question_comes_back_as_itself(doubt: str, expected: str) -> None:
    """Of two things offered either will do; else what it is about is named, and one thing to begin with is asked."""
    plain = probing.plainer(weighed(doubt, Behaviour.CONFUSED), at(CASE), random.Random(1))
    assert plain.endswith(expected)


def test_a_thin_plan_is_asked_for_more_of_the_plan() -> None:
    """No case of one's own is asked for where the question was what one would do."""
    thin = weighed("I would look at it.", Behaviour.WEAK, near=0.0)
    assert probing.expand(thin, at(PLAN), random.Random(1)) in probing.EXPAND_A_PLAN
    assert "one example" in probing.expand(thin, at(CASE), random.Random(1))


def test_who_never_had_it_is_not_asked_how_they_would_do_it() -> None:
    """A certificate is nothing to go about."""
    never = weighed("I have never done that.", Behaviour.WEAK, near=0.0)
    assert probing.expand(never, at(CASE), random.Random(1)) == probing.EXPAND_NEVER
    certificate = at("This job asks for IOSH. Where do you stand with that?", "IOSH Managing Safely")
    assert probing.expand(never, certificate, random.Random(1)) == probing.EXPAND_NOT_YET


@pytest.mark.parametrize(
    ("answer", "steered"),
    [
        (weighed("I do it.", Behaviour.WEAK, points=2), True),
        (weighed("Twelve rotas, no gap, one swap a week.", Behaviour.WEAK, points=5), False),
        (weighed("So my aunt came by and we had cake.", Behaviour.CHATTY, near=0.1), True),
        (weighed("Well, my aunt, but I drew the rota and in the end it worked.", Behaviour.CHATTY, near=0.6), False),
    ],
)
def test_what_is_good_enough_is_not_steered(answer: Weighed, steered: bool) -> None:
    """A thin answer that says it all and a story that lands are taken as they are."""
    situation = Situation(at(CASE), None, (Move.ADVANCE, Move.EXPAND, Move.REDIRECT), (), ())
    assert bool(steering.steered(situation, answer, random.Random(1))) is steered


def test_a_question_made_plainer_is_not_pushed_as_well() -> None:
    """Two goes at one question are enough, whatever the second brings."""
    thin = weighed("I do it.", Behaviour.WEAK, points=2)
    asked_once = at(CASE)
    unclear = Turn(
        question=asked_once.present,
        answer=typed_answer("What do you mean?"),
        behaviour=Behaviour.CONFUSED,
        move=Move.CLARIFY,
        reply="Let me put that another way.",
    )
    plainer = asked_once.model_copy(update={"turns": (unclear,)})
    moves = (Move.ADVANCE, Move.EXPAND)
    assert steering.steered(Situation(asked_once, None, moves, (), ()), thin, random.Random(1))
    assert steering.steered(Situation(plainer, None, moves, (), ()), thin, random.Random(1)) is None


def test_nothing_more_is_asked_for_where_the_question_was_answered_well() -> None:
    """Who told a whole case and then has nothing to say to a follow-up is not asked for a case."""
    asked_once = at(CASE)
    told = Turn(
        question=asked_once.present,
        answer=typed_answer("I drew the rota for nine people and the gaps went from five to none."),
        behaviour=Behaviour.ON_TRACK,
        move=Move.FOLLOW_UP,
        evaluation=weighed("", points=4).evaluation,
    )
    followed_up = asked_once.after(told, Question(number=1, text="What made you do it that way?", move=Move.FOLLOW_UP))
    situation = Situation(followed_up, None, (Move.ADVANCE, Move.EXPAND), (), ())
    thin = weighed("I don't know, that is the policy.", Behaviour.WEAK, points=1)
    assert steering.steered(situation, thin, random.Random(1)) is None
