"""The main job without a browser: /start, /submit and /feedback for ``gradio_client``."""

from __future__ import annotations

from typing import Any

import gradio as gr

from interviewmate import scoring
from interviewmate.agent import Event, Failed, Notice
from interviewmate.assembly import Services
from interviewmate.errors import InterviewerFailed
from interviewmate.interview import UNHEARD, USUAL_QUESTIONS, Evaluation, Interview, Turn
from interviewmate.languages import Language
from interviewmate.web import conversation, form
from interviewmate.web.failures import told
from interviewmate.web.sessions import Sessions

SCALES = ("relevance", "depth", "structure", "evidence", "clarity")
RATINGS = ("technical", "communication", "confidence", "score")


def publish(services: Services, sessions: Sessions) -> None:
    """Adds the three endpoints to the Blocks that are being built."""

    @told
    async def start(
        role: str,
        level: str,
        focus: str,
        jd_text: str,
        jd_file: gr.FileData | None = None,
        questions: int = USUAL_QUESTIONS,
        company: str = "",
        persona: str = "neutral",
        resume_file: gr.FileData | None = None,
        minutes: float | None = None,
        language: str = Language.ENGLISH.value,
    ) -> dict[str, Any]:
        """Starts an interview over a job description (a text or a file) and asks the first question.

        level is intern, junior, mid, senior or lead; focus and company may be empty; questions is 3 to 10; persona
        is friendly, neutral or demanding; minutes is the time limit, none by default; language is a code such as en.
        """
        more = (company, persona, resume_file, minutes, language)
        job = await form.read(form.Form(role, level, focus, jd_text, jd_file, questions, *more), services)
        session = conversation.begun(services, sessions, job, services.new_crew())
        try:
            async with session.turn():
                events = [event async for event in conversation.opening(session)]
                raise_failure(events)
        except BaseException:
            sessions.close(session.token)
            raise
        question = session.interview.present
        return {
            "session": session.token,
            "greeting": session.interview.greeting,
            "question": question.text,
            "number": question.number,
            "total": job.total,
            "jd_passages": [passage.text for passage in job.named(question.passages)],
            "notice": notice_in(events),
        }

    @told
    async def submit(session: str, text: str | None = None, audio: gr.FileData | None = None) -> dict[str, Any]:
        """Answers the present question, in writing or with a recording; with neither, tries a failed turn again."""
        found = sessions.find(session)
        async with found.turn():
            answer = await conversation.hear(services, found, text, audio)
            events = [event async for event in conversation.turn(found, answer)]
            raise_failure(events)
            return turn_result(found.interview, notice_in(events))

    @told
    async def feedback(session: str) -> dict[str, Any]:
        """Ends the interview and returns its report."""
        found = sessions.find(session)
        async with found.turn():
            return (await conversation.report(found)).model_dump(mode="json")

    for function in (start, submit, feedback):
        gr.api(function, api_name=function.__name__)


def raise_failure(events: list[Event]) -> None:
    """Raises what made a turn fail, if it failed.

    Raises:
        InterviewerFailed: with the words for the person.
    """
    for event in events:
        if isinstance(event, Failed):
            raise InterviewerFailed(event.words)


def notice_in(events: list[Event]) -> str | None:
    """What the program itself had to say in a turn."""
    return " ".join(event.words for event in events if isinstance(event, Notice)) or None


def turn_result(interview: Interview, notice: str | None) -> dict[str, Any]:
    """What /submit returns for the turn that was taken last."""
    turn = interview.turns[-1]
    delivery = turn.answer.delivery.model_dump(mode="json")
    if turn.answer.delivery.seconds is None:  # typed: there is nothing to say about the voice
        delivery = {name: value for name, value in delivery.items() if value is not None}
    return {
        "transcript": turn.answer.text,
        "behaviour": turn.behaviour.value,
        "move": turn.move.value if turn.move else None,
        "reply": turn.reply,
        "question": None if interview.done else interview.confirming or interview.present.text,
        "number": interview.present.number,
        "total": interview.job.total,
        "done": interview.done,
        "notice": notice,
        "delivery": delivery,
        "evaluation": evaluation_result(turn),
    }


def evaluation_result(turn: Turn) -> dict[str, Any] | None:
    """The evaluation as clients get it: None where none was made, nulls where the answer is not scored."""
    if turn.behaviour in UNHEARD or (turn.scored and turn.evaluation is None):
        return None
    evaluation = turn.evaluation if turn.scored else None
    values = _values(evaluation) if evaluation else dict.fromkeys((*SCALES, *RATINGS))
    return {"mark": scoring.mark(turn.behaviour), **values}


def _values(evaluation: Evaluation) -> dict[str, Any]:
    return {
        **{name: getattr(evaluation, name) for name in SCALES},
        "technical": scoring.rounded(scoring.technical(evaluation), 1),
        "communication": scoring.rounded(scoring.communication(evaluation), 1),
        "confidence": evaluation.confidence,
        "score": scoring.score(evaluation),
    }
