"""Another answer to a question of an interview that is over, beside the first one. The verdict stays as it was."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass

from interviewmate import texts
from interviewmate.agent import Crew
from interviewmate.errors import InterviewerFailed
from interviewmate.interview import Answer, Behaviour, Interview, Turn
from interviewmate.report import AnswerReport, Report, settle
from interviewmate.rubric import SCALES, anchor


@dataclass(frozen=True)
class Retry:
    """An answer of a report, and the one that was given once more, judged in the same way."""

    before: AnswerReport
    after: AnswerReport

    @property
    def outcome(self) -> str:
        """The two scores, in words."""
        return texts.tried_again(self.before.score, self.after.score)

    @property
    def changes(self) -> tuple[str, ...]:
        """What rose and what fell, scale by scale, and what stayed; nothing where only one of them is scored."""
        old, new = self.before.evaluation, self.after.evaluation
        if not (old and new):
            return ()
        points = [(scale, int(getattr(old, scale)), int(getattr(new, scale))) for scale in SCALES]
        rose = [texts.rose(scale, was, now, anchor(scale, now)) for scale, was, now in points if now > was]
        fell = [texts.fell(scale, was, now, anchor(scale, now)) for scale, was, now in points if now < was]
        same = [f"{scale} {now}" for scale, was, now in points if now == was]
        return (*rose, *fell, *([texts.stayed(same)] if same else []))


async def retry(interview: Interview, report: Report, number: int, answer: Answer, crew: Crew) -> Retry:
    """Judges ``answer`` as another one to the question of answer ``number``, which counts from 1.

    Raises:
        InterviewerFailed: no evaluation could be made.
    """
    place = number - 1
    given = Turn(
        question=interview.turns[place].question, answer=answer, behaviour=Behaviour.ON_TRACK, move=None, counts=True
    )
    try:
        async with asyncio.timeout(crew.turn_seconds):
            evaluation = await crew.interviewer.evaluate(interview, given)
    except TimeoutError:
        raise InterviewerFailed(texts.TOO_SLOW) from None
    turns = (*interview.turns[:place], given, *interview.turns[number:])
    tried = interview.model_copy(update={"turns": turns}).evaluated(place, evaluation)
    # its notes are checked as those of every answer are
    return Retry(report.answers[place], settle(tried, None, crew.interviewer.kind).answers[place])
