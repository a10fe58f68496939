"""Another answer to a question of the report: judged as the first was, beside it, and without a word in the verdict."""

from __future__ import annotations

import asyncio

import pytest

from interviewmate import examples, texts
from interviewmate.agent import Crew
from interviewmate.delivery import typed_answer
from interviewmate.errors import InterviewerFailed
from interviewmate.interview import Behaviour, Evaluation, Interview, Move, Turn
from interviewmate.report import settle
from interviewmate.retry import Retry, retry
from interviewmate.testing import ScriptedInterviewer, draft
from interviewmate.web.practice_view import comparison
from tests.situations import crew as crew_of

OVER = examples.sample().ended()
REPORT = settle(OVER, None, "model")
NEXT = "What did the new till cost you in training?"
HOSTILE = "<img src=x onerror=alert(1)> I cut waste from nine to four percent, um, in a year"


def judged(relevance: int, depth: int, structure: int, evidence: int, clarity: int, gap: str = "") -> Evaluation:
    return Evaluation(
        relevance=relevance,
        depth=depth,
        structure=structure,
        evidence=evidence,
        clarity=clarity,
        confidence=0.7,
        gap=gap,
    )


async def tried(evaluation: Evaluation, number: int = 1, text: str = HOSTILE) -> Retry:
    interviewer = ScriptedInterviewer([[draft(Move.ADVANCE, NEXT, evaluation=evaluation)]])
    found = await retry(OVER, REPORT, number, typed_answer(text), crew_of(interviewer))
    situation = interviewer.situations[0].interview
    assert situation.present == OVER.turns[number - 1].question and situation.turns == OVER.turns[: number - 1]
    return found


async def test_the_scales_are_compared_in_words() -> None:
    """What rose, what fell and what stayed, and both scores."""
    before = REPORT.answers[0].evaluation
    assert before
    new = before.model_copy(update={"evidence": before.evidence + 1, "clarity": before.clarity - 1})
    found = await tried(new)
    assert found.before == REPORT.answers[0]
    assert found.changes[0] == f"Evidence rose from {before.evidence} to {new.evidence}."
    assert found.changes[1] == f"Clarity fell from {before.clarity} to {new.clarity}."
    assert found.changes[2].startswith(f"The same as before: relevance {before.relevance}, depth")
    assert found.outcome == f"{found.before.score} of 100 before, {found.after.score} now."


async def test_both_answers_are_shown_and_do_nothing() -> None:
    """The new one is escaped, its fillers are marked, and its question is that of the first."""
    found = await tried(judged(5, 5, 5, 5, 5))
    assert found.after.question == found.before.question and found.after.transcript == HOSTILE
    shown = comparison(found)
    assert "<img" not in shown and "&lt;img src=x" in shown and '<mark class="filler">um</mark>' in shown
    assert shown.index(f"Before: {found.before.score} of 100") < shown.index("Now: 100 of 100")


async def test_a_note_with_a_number_of_its_own_does_not_stand() -> None:
    """The notes of a new answer are checked as those of every answer are."""
    assert "forty-eight" not in (await tried(judged(2, 2, 2, 2, 2, gap="You led forty-eight people."))).after.missing


async def test_a_first_answer_without_a_score() -> None:
    """A skipped question can be answered; there is nothing to compare."""
    turns = (OVER.turns[0].model_copy(update={"behaviour": Behaviour.WANTS_SKIP, "evaluation": None}), *OVER.turns[1:])
    skipped = OVER.model_copy(update={"turns": turns})
    crew = crew_of(ScriptedInterviewer([[draft(Move.ADVANCE, NEXT, evaluation=judged(3, 3, 3, 3, 3))]]))
    found = await retry(skipped, settle(skipped, None, "model"), 1, typed_answer("I ran it."), crew)
    assert found.changes == () and "no score to compare" in found.outcome
    assert found.after.score == 50


async def test_a_new_answer_that_is_none() -> None:
    """One that is off topic has no score now either, and that is said."""
    off_topic = draft(Move.REDIRECT, OVER.questions[0].text, behaviour=Behaviour.OFF_TOPIC)
    crew = crew_of(ScriptedInterviewer([[off_topic]]))
    found = await retry(OVER, REPORT, 1, typed_answer("I like boats."), crew)
    assert found.outcome == "Off topic: not scored." and found.changes == ()
    assert "Now: not scored" in comparison(found)


async def test_every_answer_of_an_interview_can_be_tried() -> None:
    """The last one too, and those to follow-ups."""
    for number in range(1, len(OVER.turns) + 1):
        await tried(judged(3, 3, 3, 3, 3), number)


async def test_an_evaluation_that_did_not_come_is_made() -> None:
    """As with the report."""
    silent = draft(Move.ADVANCE, NEXT, evaluation=None)
    crew = crew_of(ScriptedInterviewer([[silent]], evaluation=judged(3, 3, 3, 3, 3)))
    assert (await retry(OVER, REPORT, 1, typed_answer("I ran it."), crew)).after.score == 50


async def test_a_turn_that_fails() -> None:
    """It says why, and not that the answer is kept, which it is in its box alone."""
    crew = crew_of(ScriptedInterviewer([InterviewerFailed("It is busy.")]))
    with pytest.raises(InterviewerFailed) as failure:
        await retry(OVER, REPORT, 1, typed_answer("I ran it."), crew)
    assert failure.value.words == "It is busy."


class SlowInterviewer(ScriptedInterviewer):
    async def evaluate(self, interview: Interview, turn: Turn) -> Evaluation:
        await asyncio.Event().wait()
        raise AssertionError


async def test_a_judge_that_does_not_answer() -> None:
    """It ends, with a sentence."""
    crew = crew_of(ScriptedInterviewer())
    silent = draft(Move.ADVANCE, NEXT, evaluation=None)
    slow = Crew(SlowInterviewer([[silent]]), crew.retriever, turn_seconds=0.2)
    with pytest.raises(InterviewerFailed, match=texts.TOO_SLOW):
        await retry(OVER, REPORT, 1, typed_answer("I ran it."), slow)
