"""The interviewer's turn. ``take_turn`` is the heart of the program: read it top down.

Hearing and measuring are done when it begins (an ``Answer`` carries its words and its delivery);
speaking is the caller's, who gets every sentence as soon as it may be said.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from contextlib import aclosing, suppress
from dataclasses import dataclass, replace

from interviewmate import plan as plans
from interviewmate import policy, report, sentences, texts
from interviewmate.errors import EmbeddingFailed, InterviewerFailed
from interviewmate.interview import (
    GOES_DEEPER,
    NO_ANSWER,
    Answer,
    Behaviour,
    Evaluation,
    Interview,
    Job,
    Move,
    Plan,
    Turn,
)
from interviewmate.languages import Language
from interviewmate.ports import Interviewer, Situation
from interviewmate.reply import Draft, ReportDraft
from interviewmate.report import Report
from interviewmate.retrieval import Retriever

CALLS_PER_TURN = 2  # one is the rule, the second a repair


@dataclass(frozen=True)
class Decided:
    """What the answer was, and what the interviewer does about it."""

    behaviour: Behaviour
    move: Move


@dataclass(frozen=True)
class Said:
    """A sentence that the interviewer says before it asks."""

    sentence: str


@dataclass(frozen=True)
class Asked:
    """The part that asks, whole and checked; empty when the interview closes."""

    question: str


@dataclass(frozen=True)
class Notice:
    """Something that the program itself has to say."""

    words: str


@dataclass(frozen=True)
class Committed:
    """The interview as it stands now: to be stored. Comes again once the evaluation is there."""

    interview: Interview


@dataclass(frozen=True)
class Failed:
    """The turn could not be taken; the interview keeps the answer for another try."""

    interview: Interview
    words: str


Event = Decided | Said | Asked | Notice | Committed | Failed


@dataclass(frozen=True)
class Allowance:
    """Turns that somebody else pays for, and who interviews when there are no more."""

    spend: Callable[[], bool]  # counts one; False where none is left
    stand_in: Interviewer


@dataclass(frozen=True)
class Crew:
    """Who works on the turns of one interview."""

    interviewer: Interviewer
    retriever: Retriever
    turn_seconds: float = 60.0
    clock: Callable[[], float] = time.time
    allowance: Allowance | None = None  # None: nobody counts
    brought: str = ""  # the name of the model, where the visitor brought it
    signed_in: bool = False  # to it, instead of giving a key
    tokens: Callable[[], int] | None = None  # what the visitor has paid for so far


async def begin(job: Job, crew: Crew) -> AsyncIterator[Event]:
    """The opening: a greeting and the first question, which comes from the job description too."""
    async for event in _speak(Interview(job=job), None, crew):
        yield event


async def take_turn(interview: Interview, answer: Answer, crew: Crew, heard: str = "") -> AsyncIterator[Event]:
    """One answer in, the interviewer's reply out, as events.

    ``heard``: what of a spoken answer was retrieved for before its end, so that it costs no time now.
    """
    if answer.unheard:
        yield Notice(texts.unheard(answer.unheard, moving_on=policy.patience_is_over(interview)))
    if answer.unheard and not policy.patience_is_over(interview):
        yield Committed(_unheard(interview, answer, answer.unheard))
        return
    async for event in _speak(interview, answer, crew, heard):
        yield event


async def plan(interview: Interview, crew: Crew) -> Plan | None:
    """What to ask about in which order: made while the first question is already on its way; None if it can't be."""
    try:
        async with asyncio.timeout(crew.turn_seconds):
            ranked = await crew.retriever.topics(interview.job, frozenset(), count=len(interview.job.passages))
            return plans.settle(await crew.interviewer.plan(interview), ranked, interview.job.passages)
    except (InterviewerFailed, TimeoutError):
        return None


async def conclude(interview: Interview, crew: Crew) -> tuple[Interview, Report]:
    """The interview, ended, and its report. Answers that were left without an evaluation get theirs now."""
    interview = interview.ended()
    draft: ReportDraft | None = None
    try:
        async with asyncio.timeout(crew.turn_seconds):
            for index, turn in enumerate(interview.turns):
                if turn.scored and not turn.evaluation:
                    with suppress(InterviewerFailed):  # it stays "not evaluated"; the report can still be written
                        interview = interview.evaluated(index, await crew.interviewer.evaluate(interview, turn))
            draft = await crew.interviewer.write_report(interview)
    except (InterviewerFailed, TimeoutError):
        pass  # the report says at its top that the interviewer's part is missing
    return interview, report.settle(interview, draft, crew.interviewer.kind)


async def _speak(interview: Interview, answer: Answer | None, crew: Crew, heard: str = "") -> AsyncIterator[Event]:
    """Retrieve, allow, respond, commit: one call of the interviewer, and one more if its reply can't be used."""
    deadline = asyncio.get_running_loop().time() + crew.turn_seconds
    situation = await _situation(interview, answer, crew, heard)
    said: list[str] = []
    for _ in range(CALLS_PER_TURN):
        taken: Interview | None = None
        try:
            async for event in _attempt(situation, crew, deadline):
                match event:
                    case Said(sentence):
                        said.append(sentence)
                        yield event
                    case Decided():
                        yield event
                    case _Whole(draft):
                        asked = policy.put_question(draft, interview)
                        yield Asked(asked)
                        taken = await _commit(situation, draft, " ".join([*said, asked]).strip(), crew)
                        yield Committed(taken)
                    case _Judged(evaluation) if taken and taken.turns and taken.turns[-1].scored:
                        yield Committed(taken.evaluated(len(taken.turns) - 1, evaluation))
                    case _Refused(problem, question):
                        situation = replace(situation, problem=problem, refused=question, said=" ".join(said))
        except InterviewerFailed as failure:
            if not taken:  # after the question it costs only the evaluation
                yield _failed(situation, failure.words)
                return
        if taken:
            return
    yield _failed(situation, texts.UNUSABLE_REPLY)


def query(interview: Interview, said: str) -> str:
    """What is looked for in the job description once this was said."""
    return f"{interview.present.text} {said}"


async def _situation(interview: Interview, answer: Answer | None, crew: Crew, heard: str) -> Situation:
    """What the interviewer is told: what bears on the answer, what may be asked next, what is allowed."""
    leave = bool(answer and (answer.skip or answer.unheard))
    left = interview.seconds_left(crew.clock())
    wanted = query(interview, heard or answer.text) if answer else f"{interview.job.role} {interview.job.focus}"
    return Situation(
        interview=interview,
        answer=answer,
        open_moves=policy.open_moves(interview, skip=leave, late=left == 0),
        passages=await crew.retriever.bearing_on(interview.job, wanted),
        topics=await crew.retriever.topics(interview.job, policy.asked_about(interview), plan=interview.plan),
        again=policy.to_come_back_to(interview),
        minutes_left=None if left is None else left / 60,
        difficulty=policy.difficulty(interview),
    )


@dataclass(frozen=True)
class _Whole:
    """The question is whole and may be asked."""

    draft: Draft


@dataclass(frozen=True)
class _Judged:
    """The evaluation has come."""

    evaluation: Evaluation


@dataclass(frozen=True)
class _Refused:
    """The reply can't be used; ``question`` is what it asked, if it came to that."""

    problem: str
    question: str = ""


async def _attempt(
    situation: Situation, crew: Crew, deadline: float
) -> AsyncIterator[Decided | Said | _Whole | _Judged | _Refused]:
    """One call: its reply as it streams in, cut off where it can't be used."""
    again = bool(situation.problem)  # the repair's decision and words replace none that were shown
    decided, spoken, whole = again and bool(situation.said), 0, False
    async with aclosing(crew.interviewer.respond(situation)) as drafts:  # a reply broken off costs no more time
        async for draft in _until(deadline, drafts):
            if draft.move is None or draft.behaviour is None:
                continue
            if problem := policy.move_problem(draft, situation.interview, situation.open_moves):
                yield _Refused(problem)
                return
            if not decided:
                decided = True
                yield Decided(policy.settled(draft.behaviour, situation.answer), draft.move)
            if not situation.said:
                ready = (sentences.split if draft.acknowledged else sentences.finished)(draft.acknowledgement)
                for sentence in ready[spoken:]:
                    yield Said(sentence)
                spoken = max(spoken, len(ready))
            if draft.acknowledged and draft.question is not None and not whole:
                if problem := await _question_problem(draft.move, draft.question, situation, crew.retriever):
                    yield _Refused(problem, draft.question)
                    return
                whole = True
                yield _Whole(draft)
            if draft.evaluation and whole:
                yield _Judged(draft.evaluation)
    if not whole:
        yield _Refused("The reply is not the JSON object that was asked for, or a field is missing.")


async def _question_problem(move: Move, question: str, situation: Situation, retriever: Retriever) -> str:
    """Why this question can't be asked. A main question that rewords an earlier one is repaired, but only once.

    How like each other such questions are is known of English ones alone.
    """
    if problem := policy.question_problem(move, question, situation.interview):
        return problem
    if situation.interview.job.language is not Language.ENGLISH:
        return ""
    earlier = [asked.text for asked in situation.interview.main_questions]
    if move is not Move.ADVANCE or situation.problem or not earlier:
        return ""
    with suppress(EmbeddingFailed):  # then the words alone were compared
        if await retriever.rewords(question, earlier):
            return policy.ASKED_BEFORE
    return ""


async def _until(deadline: float, drafts: AsyncIterator[Draft]) -> AsyncIterator[Draft]:
    """The drafts that come before the deadline (a time of the event loop's clock)."""
    while True:
        try:
            async with asyncio.timeout_at(deadline):
                draft = await anext(drafts)
        except StopAsyncIteration:
            return
        except TimeoutError:
            raise InterviewerFailed(texts.TOO_SLOW) from None
        yield draft


async def _commit(situation: Situation, draft: Draft, reply: str, crew: Crew) -> Interview:
    """The interview with this turn taken. The evaluation may still come."""
    assert draft.move and draft.behaviour
    interview, answer = situation.interview, situation.answer
    new = draft.move is Move.ADVANCE
    passages = await _sources(situation, draft, crew.retriever) if new else _also_on(situation, draft)
    question = policy.next_question(interview, draft.move, draft.question or "", passages)
    if answer is None:
        assert question
        return interview.opened(reply, question, crew.clock())
    behaviour = policy.settled(draft.behaviour, answer)
    turn = Turn(
        question=interview.present,
        answer=answer,
        behaviour=behaviour,
        move=draft.move,
        reply=reply,
        counts=not interview.confirming and behaviour not in NO_ANSWER,
    )
    return interview.after(turn, question, (draft.question or "") if draft.move is Move.CONFIRM_END else "")


async def _sources(situation: Situation, draft: Draft, retriever: Retriever) -> tuple[int, ...]:
    """Where a main question comes from: what its author says, or else the nearest of the topics."""
    if draft.passages:
        return draft.passages
    if topic := _topic(situation, draft):
        return topic
    return await retriever.sources(situation.interview.job, draft.question or "", situation.offered)


def _also_on(situation: Situation, draft: Draft) -> tuple[int, ...]:
    """Where a further question comes from that is on another of the topics as well; nothing if it is on none."""
    topic = _topic(situation, draft) if draft.move in GOES_DEEPER else ()
    return tuple(dict.fromkeys((*situation.interview.present.passages, *topic))) if topic else ()


def _topic(situation: Situation, draft: Draft) -> tuple[int, ...]:
    """The one of the topics that a draft names; nothing if it names none of them."""
    named = 1 <= draft.topic <= len(situation.offered)
    return (situation.offered[draft.topic - 1].index,) if named else ()


def _unheard(interview: Interview, answer: Answer, behaviour: Behaviour) -> Interview:
    """The interview after an answer in which nothing was heard: the question stands."""
    turn = Turn(question=interview.present, answer=answer, behaviour=behaviour, move=None, counts=False)
    return interview.after(turn, confirming=interview.confirming)


def _failed(situation: Situation, words: str) -> Failed:
    """The interview as it stood, with the answer kept."""
    interview, answer = situation.interview, situation.answer
    if answer is None:
        return Failed(interview, f"{words} {texts.START_AGAIN}")
    return Failed(interview.keeping(answer), f"{words} {texts.KEPT}")
