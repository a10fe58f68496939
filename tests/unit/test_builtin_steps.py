"""What there is to do after an interview by the built-in interviewer, and how its answers can be bettered."""

from __future__ import annotations

import pytest

from interviewmate import sentences
from interviewmate.adapters.builtin import deeper, report_writer, steering
from interviewmate.interview import (
    Behaviour,
    Interview,
    Job,
    Level,
    Move,
    Passage,
    PassageKind,
    Question,
    Turn,
)
from tests.reports import CASE, FILE, FILED, PUMPS, RANG, ROTA, marks, reported
from tests.situations import FIRST, answer, evaluation, started

BEFORE_IT = "The job also asks for"


def steps(behaviour: Behaviour, move: Move) -> tuple[str, ...]:
    """What there is to do after an interview whose one question was met in this way."""
    turn = Turn(question=FIRST, answer=answer(), behaviour=behaviour, move=move)
    return report_writer.write(started().after(turn).ended(), {}, fitted=False).improvements


def test_the_question_at_which_it_was_ended_is_nothing_to_make_up_for() -> None:
    """What was answered beside the point is."""
    (beside,) = steps(Behaviour.OFF_TOPIC, Move.REDIRECT)
    assert "PostgreSQL" in beside
    assert steps(Behaviour.WANTS_END, Move.CONFIRM_END) == ()


def test_two_steps_never_rest_on_the_same_words() -> None:
    """Who says only that they have never done it is told so once."""
    never = "I have never planned a rota, and I would ask the head cook how it is done."
    steps = reported((ROTA, "I would ask.", 1), (ROTA, never, 1), moves=(Move.EXPAND,)).improvements
    assert sum("never planned" in step for step in steps) == 1


def test_where_nothing_is_sure_to_be_missing_the_lowest_has_a_question_to_get_ready_for() -> None:
    """The one that it leaves to be asked; what is strong has none, nor what was asked for that in the interview."""
    (step,) = reported((FILE, FILED, 5), (ROTA, RANG, marks(3))).improvements
    ready = (
        "On planning the weekly rota for the kitchen (question 2: 50 of 100), have an answer ready to what may be asked"
    )
    asked = "How do you know that it came from what you did?"
    assert step == f"{ready} next. You said “Agency shifts fell from fourteen to three”. {asked}"
    assert reported((FILE, FILED, 5), (ROTA, RANG, 4)).improvements == ()


def test_what_leaves_no_question_worth_asking_is_no_step() -> None:
    """A way to ask that was used in the interview is not used again, nor anything asked that fits any answer."""
    every = [words for ways in deeper.WAYS.values() for way in ways for words in deeper.wordings(way)]
    assert reported((FILE, FILED, 5), (ROTA, RANG, marks(3)), greeting=" ".join(every)).improvements == ()


def test_what_was_not_asked_is_to_be_got_ready_where_little_else_is() -> None:
    """Of the work that the posting names; not where there is enough to do, nor where nothing was answered."""
    passages = tuple(Passage(index=i, text=line, kind=PassageKind.DUTY) for i, line in enumerate((ROTA, PUMPS)))
    asked = Question(number=1, text=CASE.format(ROTA.lower()), move=Move.ADVANCE, passages=(0,))
    begun = Interview(job=Job(role="Cook", level=Level.MID, total=3, passages=passages), questions=(asked,))
    told = {
        said: report_writer.write(
            begun.after(
                Turn(
                    question=asked,
                    answer=answer(said),
                    behaviour=behaviour,
                    move=Move.CLOSE,
                    evaluation=evaluation(points) if points else None,
                ),
                None,
            ),
            {},
            fitted=False,
        ).improvements
        for said, behaviour, points in ((RANG, Behaviour.ON_TRACK, 5), ("Fine weather.", Behaviour.OFF_TOPIC, 0))
    }
    not_asked = "The job also asks for installing and commissioning gas boilers"
    assert any(not_asked in step for step in told[RANG])
    assert not any(not_asked in step for step in told["Fine weather."])


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (((ROTA, 1.0), ("Cook and prep for the school", 1.9)), ""),  # an answer came to it
        (
            ((ROTA, 1.0), ("Clean the walk-in fridges of the kitchen", 1.1), ("Install gas boilers", 1.9)),
            "installing gas boilers",
        ),
        (
            ((ROTA, 1.0), ("Work with a crew of nine", 1.9), ("Clean the walk-in fridges of the kitchen", 0.4)),
            "",
        ),
        (((ROTA, 1.0), ("Work with a crew of nine", 1.9), ("Install gas boilers", 1.4)), "installing gas boilers"),
        (((ROTA, 1.0), ("Look after a patch of around 420 homes", 1.9)), ""),
        (((ROTA, 1.0), ("Work a rolling pattern of earlies, lates and nights", 1.9)), ""),
        (((ROTA, 1.0), ("Lead the payroll side of that project", 1.9)), ""),
        (((ROTA, 1.0), ("Migrate the remaining four depots by the end of the year", 1.9)), ""),
    ],
)
def test_of_what_was_not_asked_the_most_important_that_can_have_been_done_elsewhere_is_named(
    lines: tuple[tuple[str, float], ...], told: str
) -> None:
    """A state, and what is there alone, has no case to get ready; nothing of less weight stands in for it."""
    passages = tuple(
        Passage(index=i, text=line, kind=PassageKind.DUTY, importance=weight) for i, (line, weight) in enumerate(lines)
    )
    asked = Question(number=1, text=CASE.format(ROTA.lower()), move=Move.ADVANCE, passages=(0,))
    begun = Interview(job=Job(role="Cook", level=Level.MID, total=3, passages=passages), questions=(asked,))
    turn = Turn(
        question=asked, answer=answer(RANG), behaviour=Behaviour.ON_TRACK, move=Move.CLOSE, evaluation=evaluation(5)
    )
    steps = report_writer.write(begun.after(turn, None), {}, fitted=False).improvements
    named = [step for step in steps if BEFORE_IT in step]
    assert [step.split(", and no")[0] for step in named] == ([f"{BEFORE_IT} {told}"] if told else [])


def test_a_better_voice_does_not_help_who_has_next_to_nothing_to_say() -> None:
    """The hedges are left alone there."""
    told = "I would probably ask, or maybe the chef would, and perhaps I would write it on the board by the door."
    advised = [
        any("again without" in step for step in reported((ROTA, told, points)).improvements) for points in (3, 1)
    ]
    assert advised == [True, False]


def test_a_job_that_is_taught_asks_nobody_what_comes_near_to_it() -> None:
    """Who has not done it is not sent to look for it where the posting promises training."""
    never = "I have never planned a rota, and I would ask the head cook how it is done."
    taught = "Plan the weekly rota for the kitchen; full training is given"
    assert any("comes nearest" in step for step in reported((ROTA, never, 1)).improvements)
    assert not any("comes nearest" in step for step in reported((taught, never, 1)).improvements)


@pytest.mark.parametrize(
    ("line", "asked_for"),
    [("How would you go about that?", False), ("Tell me about one time when you did that.", True)],
)
def test_a_plan_owes_no_case_whatever_is_asked_after_it(line: str, asked_for: bool) -> None:
    """A follow-up that asks to be taken through the plan asks for none either."""
    passage = Passage(index=0, text=ROTA, kind=PassageKind.DUTY)
    first = Question(number=1, text=line, move=Move.ADVANCE, passages=(0,))
    again = Question(number=1, text="Can you take me through that, step by step?", move=Move.FOLLOW_UP, passages=(0,))
    said = (
        "I would ask each of the cooks who is free and then write it all up on the board that hangs by the door.",
        "I would go by the hours first, and then by who has had the last weekend off, and then I would ask the chef.",
    )
    turns = tuple(
        Turn(question=q, answer=answer(a), behaviour=Behaviour.WEAK, move=Move.EXPAND, evaluation=evaluation(3))
        for q, a in zip((first, again), said, strict=True)
    )
    job = Job(role="Cook", level=Level.MID, total=3, passages=(passage,))
    near = {sentence: 0.3 for each in said for sentence in sentences.split(each)}
    draft = report_writer.write(Interview(job=job, questions=(first, again), turns=turns), near, fitted=False)
    assert ("you give no" in f"{draft}") is asked_for


def test_each_thing_that_somebody_else_does_is_advice_where_there_is_little_other() -> None:
    """With its own words; of one kind else there is one."""
    theirs = [
        f"I sit in the office and I look at the {what}. The {what}, that's always Tom." for what in ("rota", "file")
    ]
    asks = ("How do you look after the rota?", "How do you look after the file?")
    steps = reported((ROTA, theirs[0], marks(2)), (FILE, theirs[1], marks(2)), (PUMPS, RANG, 5), asks=asks).improvements
    assert [("rota, that's" in step, "file, that's" in step) for step in steps] == [(True, False), (False, True)]
    assert all(step.endswith("or how you would do it if it fell to you.") for step in steps)


@pytest.mark.parametrize(("points", "advised"), [(3, "ask to do it once beside"), (1, "if it fell to you.")])
def test_who_has_told_how_they_would_do_it_is_not_told_to_write_that_down(points: int, advised: str) -> None:
    """Who was asked and had no answer is."""
    passage = Passage(index=0, text=ROTA, kind=PassageKind.DUTY)
    first = Question(number=1, text="How do you look after the rota?", move=Move.ADVANCE, passages=(0,))
    theirs = Question(
        number=1, text=f"You said so. {steering.IF_IT_WERE_THEIRS[0]}", move=Move.FOLLOW_UP, passages=(0,)
    )
    said = (
        "I sit in the office and I look at the rota. The rota, that's always Tom.",
        "I'd go by the hours first, and then by who has had the last weekend off, and then I'd ask the chef.",
    )
    turns = tuple(
        Turn(
            question=q, answer=answer(a), behaviour=Behaviour.ON_TRACK, move=Move.ADVANCE, evaluation=evaluation(marks)
        )
        for q, a, marks in zip((first, theirs), said, (2, points), strict=True)
    )
    job = Job(role="Cook", level=Level.MID, total=3, passages=(passage,))
    draft = report_writer.write(Interview(job=job, questions=(first, theirs), turns=turns), {}, fitted=False)
    (step,) = [each for each in draft.improvements if "always Tom" in each]
    assert advised in step
