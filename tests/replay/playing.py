"""Recorded interviews: a model's replies, word for word, and how the interview went with them.

A recording is a JSON file: the job, the candidate's answers (``[skip]`` for the button, ``[no speech]`` for silence),
the replies in the order of the calls (the report's last), and what came of it, turn by turn. ``play`` gives the same
replies to the same answers through the whole path: server, adapter, reader, agent, report.
"""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Iterable
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from interviewmate import agent, passages
from interviewmate.adapters.openai_model import OpenAIModel
from interviewmate.agent import Committed, Crew, Event, Failed
from interviewmate.interview import Answer, Behaviour, Interview, Job, Level
from interviewmate.report import Report
from interviewmate.scoring import turn_score
from tests.openai_server import OpenAIServer, Say
from tests.situations import answer, crew

RECORDINGS = Path(__file__).parent / "recordings"
SKIP, SILENCE = "[skip]", "[no speech]"


class Step(BaseModel):
    """What came of one answer."""

    number: int
    behaviour: str
    move: str | None
    reply: str
    score: int | None


class Ending(BaseModel):
    """What code made of the report that the model wrote."""

    recommendation: str
    quotes: list[str]
    better_answers: list[int]


class Recording(BaseModel):
    """One interview as it was held."""

    about: str
    role: str
    level: Level
    focus: str = ""
    total: int
    jd: str
    answers: list[str]
    replies: list[dict[str, Any] | str]
    greeting: str = ""
    steps: list[Step] = []
    ending: Ending | None = None

    @property
    def job(self) -> Job:
        return Job(role=self.role, level=self.level, focus=self.focus, total=self.total, passages=passages.cut(self.jd))

    def write(self, path: Path) -> None:
        path.write_text(json.dumps(self.model_dump(mode="json"), indent=1, ensure_ascii=False) + "\n")


async def play(recording: Recording) -> tuple[Recording, list[int]]:
    """The recording as it goes now, and how many calls each turn took.

    Raises:
        AssertionError: a turn failed, or the replies don't come out even.
    """
    with OpenAIServer() as server:
        server.queue(*recording.replies)
        server.usual = lambda _: Say(status=500)  # a call that was never recorded
        model = OpenAIModel("recorded", base_url=server.url, api_key=None, seconds=20)
        try:
            interview, report = await _whole(recording, crew(model))
        finally:
            await model.close()
        assert len(server.chats) == len(recording.replies), "replies were left over, or too few"
        return _played(recording, interview, report), server.calls_per_turn()


async def _whole(recording: Recording, here: Crew) -> tuple[Interview, Report]:
    interview = await _left_by(agent.begin(recording.job, here))
    for text in recording.answers:
        interview = await _left_by(agent.take_turn(interview, _given(text), here))
    interview, report = await agent.conclude(interview, here)
    assert not report.notice, report.notice
    return interview, report


async def _left_by(turn: AsyncIterator[Event]) -> Interview:
    events = [event async for event in turn]
    failed = [event.words for event in events if isinstance(event, Failed)]
    assert not failed, failed
    return [event for event in events if isinstance(event, Committed)][-1].interview


def _given(text: str) -> Answer:
    if text == SKIP:
        return answer("", skip=True)
    return answer("", unheard=Behaviour.NO_SPEECH) if text == SILENCE else answer(text)


def _played(recording: Recording, interview: Interview, report: Report) -> Recording:
    return recording.model_copy(
        update={
            "greeting": interview.greeting,
            "steps": [
                Step(
                    number=turn.question.number,
                    behaviour=turn.behaviour,
                    move=turn.move,
                    reply=turn.reply,
                    score=turn_score(turn),
                )
                for turn in interview.turns
            ],
            "ending": Ending(
                recommendation=report.recommendation,
                quotes=list(_quotes(report)),
                better_answers=[sample.answer for sample in report.sample_answers],
            ),
        }
    )


def _quotes(report: Report) -> Iterable[str]:
    return (f.quote for f in (*report.strengths, *report.weaknesses, *report.still_open) if f.quote)
