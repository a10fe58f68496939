"""What a hiring manager would stop at in an answer: it is asked about once, and named in the evaluation."""

from __future__ import annotations

import random

import pytest

from interviewmate import agent
from interviewmate.adapters.builtin import harm, probing, weighing
from interviewmate.adapters.builtin.interviewer import BuiltInInterviewer
from interviewmate.adapters.faiss_index import FaissIndex
from interviewmate.adapters.ngram_vectors import NgramVectors
from interviewmate.delivery import typed_answer
from interviewmate.interview import Evaluation, Interview, Job, Level, Move, Question
from interviewmate.passages import cut
from interviewmate.retrieval import Retriever
from interviewmate.scoring import STRONG, score
from interviewmate.verdict import NO_WEAK_SPOT, Recommendation
from tests.evals.transcripts import last
from tests.reports import FILE, reported

JOB = Job(
    role="Support Worker",
    level=Level.JUNIOR,
    total=3,
    passages=cut("Keep clear daily notes\nSupport people with washing\nReport any safeguarding concern\n"),
)
NOTES = "I fill the charts in at the end of the week from memory, nobody reads them anyway."
TOLD = f"It's a good bunch there and we have a laugh. {NOTES} The days go quickly."
OWNED = (
    "Keira had filled the charts in from memory, so I asked her to sit down with me, we struck the lines out and I "
    "rang the manager before I went home."
)
RIGHT = "I wrote the charts up before I went home and asked Keira to sign them. She found one slip in the fluids."
PLANNED = (
    "I'd write the charts up before I go home. Then I'd ask somebody to sign them, and I'd look at them on Monday."
)


def crew() -> agent.Crew:
    """The built-in interviewer without an encoder."""
    retriever = Retriever([NgramVectors()], FaissIndex)
    return agent.Crew(BuiltInInterviewer(retriever, random.Random(3)), retriever)


async def after(*answers: str) -> Interview:
    """An interview in which this was said."""
    interview = await last(agent.begin(JOB, crew()))
    for answer in answers:
        interview = await last(agent.take_turn(interview, typed_answer(answer), crew()))
    return interview


@pytest.mark.parametrize(
    "said",
    [
        NOTES,
        "I don't bother with the forms, to be honest, nobody reads them.",
        "If they kick off I lock them in their room till they've calmed down.",
        "I've got everybody's passwords on a sheet by the till, it saves time.",
        "I copy them off yesterday's sheet.",
    ],
)
def test_harm_is_heard_in_the_sentence_that_tells_it(said: str) -> None:
    """Whatever stands before and behind it."""
    assert harm.likely(f"It's a good bunch there. {said}", "") == said


@pytest.mark.parametrize(
    "said",
    [
        OWNED,
        "I never fill a chart in from memory, I carry the sheet with me and write it at the door.",
        "I turned her fire off in January because smoke came back into the room, and brought her two heaters.",
        "He wanted her password, so I said no and rang her on the number we hold.",
    ],
)
def test_what_only_sounds_like_it_is_not_held_against_anybody(said: str) -> None:
    """Care, a refusal that is right, and what others did wrong."""
    assert harm.surely(said, "") == ""
    assert harm.likely(said, "") == ""


def test_what_could_go_wrong_is_no_harm_where_it_was_asked_for() -> None:
    """Who is asked what comes of a record that is not kept supposes one; a deed is one whatever was asked."""
    supposed = "If I fill the charts in at the end of the week from memory, nobody reads what she really ate."
    asked = "What can go wrong if that isn't done properly?"
    assert harm.likely(supposed, "How do you keep the charts?") == supposed
    assert harm.likely(supposed, asked) == harm.surely(supposed, asked) == ""
    assert harm.surely(TOLD, asked) == NOTES


CARELESS = "Sure, nobody checks anyway and it saves me half an hour."


def test_who_said_such_a_thing_before_is_heard_sooner() -> None:
    """What alone would be no more than careless is held against somebody who surely does harm elsewhere."""
    assert harm.surely(CARELESS, "") == harm.likely(CARELESS, "") == ""
    assert harm.likely(CARELESS, "", again=True) == CARELESS
    assert harm.surely(CARELESS, "", again=True) == ""


FIRES = "Their fire's off now, because smoke came back into the room, so I brought her two heaters."


@pytest.mark.parametrize(
    ("told", "said", "stands"),
    [
        (TOLD, "It's quicker, and nobody's ever checked. They only look at the totals anyway.", True),
        (TOLD, "Yeah, I would, to be honest. You'd never get off the floor otherwise.", True),
        (TOLD, "I would, yeah. It's only a chart, nobody gets hurt by it.", True),
        (TOLD, "No. I'd write each one as I leave the room, because that's a double dose otherwise.", False),
        (
            TOLD,
            "No, it was wrong of me. Somebody could have been given it twice, so I write it at the door now.",
            False,
        ),
        (RIGHT, "Because Keira was in the room with her and I wasn't, so she has to have read what I wrote.", False),
        (FIRES, "Yes, I'd do the same again, because a blocked flue can kill you in your sleep.", False),
    ],
)
def test_who_stands_by_harm_is_told_from_who_takes_it_back_or_did_right(told: str, said: str, stands: bool) -> None:
    """By what was told and by the reply, whatever words that begins with."""
    question = harm.OF_A_DEED[0 if said.startswith(("No", "Y", "I would")) else 1]
    assert harm.stood_by(told, question, said) == (NOTES if stands else "")
    assert harm.stood_by(told, harm.WHAT_MAY_COME, said) == ""
    assert bool(harm.left_in_doubt(told, question, said)) >= stands


async def evaluated(reply: str, *, asked: str = harm.OF_A_DEED[1]) -> Evaluation:
    """The evaluation of a reply to a question about what was told."""
    interview = await after(TOLD)
    question = Question(number=1, text=f"You said so. {asked}", move=Move.FOLLOW_UP, passages=(0,))
    told = interview.model_copy(update={"questions": (*interview.questions, question)})
    return (await weighing.weigh(told, typed_answer(reply), NgramVectors(), random.Random(1))).evaluation


DEFENDS = "It's quicker, and nobody's ever checked. They only look at the totals anyway."
REGRETS = "I shouldn't have. Somebody could be given it twice, so I write each one at the door now and I time it."


async def test_what_is_stood_by_weighs_more_than_its_points_and_shows_no_strength() -> None:
    """By the verdict's rule, and what was told is named; what is taken back does not."""
    held = await evaluated(DEFENDS)
    assert score(held) < NO_WEAK_SPOT[Recommendation.HIRE]
    assert (held.strength, held.gap) == ("", f"a hiring manager would stop at this: “{NOTES}”")
    assert score(await evaluated(REGRETS)) > score(held)
    assert "would stop at" not in (await evaluated(DEFENDS, asked="How long did that take?")).gap


async def test_a_reply_that_leaves_it_in_doubt_has_its_own_points() -> None:
    """Its own words are no lack of it for that; what was told stays in doubt, and the report says so."""
    reply = "Because there is no time on the floor, and everyone on that shift does them at the end."
    assert harm.left_in_doubt(TOLD, harm.OF_A_HABIT[0], reply) == NOTES
    assert "would ask you about" not in (await evaluated(reply, asked=harm.OF_A_HABIT[0])).gap
    asks = ("", f"You said so. {harm.OF_A_HABIT[0]}")
    found = reported((FILE, TOLD, 3), (FILE, reply, 3), asks=asks).weaknesses
    assert [point.quote for point in found if "would ask you about" in point.point] == [NOTES]
    cleared = reported((FILE, TOLD, 3), (FILE, REGRETS, 3), asks=asks).weaknesses
    assert not any("would ask you about" in point.point for point in cleared)


async def test_it_is_not_gone_into_further() -> None:
    """Who was asked why, and stands by it, is asked something else."""
    interview = await after(TOLD, DEFENDS)
    assert interview.present.move is Move.ADVANCE


async def test_it_is_said_back_and_asked_about_once_a_question() -> None:
    """With a question that leaves room to take it back; then the interview goes on."""
    interview = await after(TOLD)
    assert NOTES.rstrip(".") in interview.present.text
    assert any(interview.present.text.endswith(way) for way in harm.CHALLENGES)
    assert interview.present.move is Move.FOLLOW_UP
    interview = await after(TOLD, TOLD)
    assert not any(interview.present.text.endswith(way) for way in harm.CHALLENGES)


async def test_nobody_is_blamed_for_what_they_were_not_asked_about() -> None:
    """It is no good answer and shows no strength until then; its words are named, for they will be asked about."""
    interview = Interview(
        job=JOB, questions=(Question(number=1, text="How do you keep notes?", move=Move.ADVANCE, passages=(0,)),)
    )
    evaluation = (await weighing.weigh(interview, typed_answer(TOLD), NgramVectors(), random.Random(1))).evaluation
    assert harm.surely(TOLD, "") == NOTES
    assert NO_WEAK_SPOT[Recommendation.HIRE] <= score(evaluation) < STRONG
    assert evaluation.strength == ""
    assert evaluation.gap == f"a hiring manager would ask you about this: “{NOTES}”"


def test_words_in_anger_are_not_said_back() -> None:
    """The question stands alone then."""
    interview = Interview(job=JOB, questions=(Question(number=1, text="And then?", move=Move.ADVANCE),))
    asked = harm.CHALLENGES[0]
    assert probing.about("I told that idiot to get lost.", asked, interview, random.Random(1)) == asked


BRIDGED = "If a seat switch plays up we just bridge it until the fitter is in. The trucks have to run."


@pytest.mark.parametrize(
    ("told", "ways"),
    [(NOTES, harm.OF_A_HABIT), (BRIDGED, harm.OF_A_HABIT), (RIGHT, harm.OF_A_DEED), (PLANNED, harm.OF_A_PLAN)],
)
async def test_it_is_asked_about_so_that_it_may_be_right(
    told: str, ways: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    """And of a plan not whether one would do it again."""
    monkeypatch.setattr(harm, "likely", lambda *_, **__: told.split(". ")[0])
    for said in (told, f"{told} {PLANNED.split('. ')[1]}"):  # whatever the rest of the answer is
        asked = (await after(said)).present.text
        assert asked.endswith(ways)


@pytest.mark.parametrize(
    ("worst", "rest", "held"),
    [
        ("One of them was under a coach with no stands in.", "I made him come out and put the stands in.", False),
        ("One of them was under a coach with no stands in.", "It was a quick job, so nobody minded.", True),
        ("I was under a coach with no stands in.", "I made him come out as well.", True),
    ],
)
def test_what_somebody_else_did_and_was_stopped_is_not_held_against_its_teller(
    worst: str, rest: str, held: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the speaker did is."""
    monkeypatch.setattr(harm, "_sentence", lambda *_: worst)
    assert (harm.surely(f"{worst} {rest}", "How do you keep it safe?") == worst) is held
