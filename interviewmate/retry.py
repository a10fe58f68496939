"""Another answer to a question of an interview that is over, beside the first one. The verdict stays as it was."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass

from interviewmate import norms, texts
from interviewmate.agent import Committed, Crew, Failed, take_turn
from interviewmate.errors import InterviewerFailed
from interviewmate.interview import Answer, Interview, Turn
from interviewmate.languages import Language
from interviewmate.norms import Measure
from interviewmate.report import AnswerReport, Report, settle
from interviewmate.rubric import SCALES


@dataclass(frozen=True)
class Retry:
    """An answer of a report, and the one that was given once more, judged in the same way; both in this language."""

    before: AnswerReport
    after: AnswerReport
    language: Language = Language.ENGLISH

    @property
    def outcome(self) -> str:
        """The two scores in words, or why there is no new one."""
        if self.after.score is None:
            return self.after.note
        return texts.tried_again(self.before.score, self.after.score)

    @property
    def changes(self) -> tuple[str, ...]:
        """What rose and what fell, scale by scale, and what stayed; nothing where only one of them is scored."""
        old, new = self.before.evaluation, self.after.evaluation
        if not (old and new):
            return ()
        points = [(scale, int(getattr(old, scale)), int(getattr(new, scale))) for scale in SCALES]
        rose = [texts.rose(scale, was, now) for scale, was, now in points if now > was]
        fell = [texts.fell(scale, was, now) for scale, was, now in points if now < was]
        same = {scale: now for scale, was, now in points if now == was}
        return (*rose, *fell, *([texts.stayed(same)] if same else []))

    @property
    def delivery(self) -> tuple[tuple[Measure | None, Measure], ...]:
        """What was measured in the new answer, each beside what it was before; None where that was not measured."""
        was, now = (norms.measures([side.delivery], self.language) for side in (self.before, self.after))
        before = {measure.name: measure for measure in was}
        return tuple((before.get(measure.name), measure) for measure in now)


async def retry(
    interview: Interview, report: Report, number: int, answer: Answer, crew: Crew, heard: str = ""
) -> Retry:
    """Takes ``answer`` as another one to the question of answer ``number``, which counts from 1.

    The interview is put back to where that question stood, so that the new answer is judged just as the first was.
    ``heard``: what of it was retrieved for before its end.

    Raises:
        InterviewerFailed: it could not be judged.
    """
    place = number - 1
    turn = await _taken(put_back(interview, number), answer, crew, heard)
    tried = interview.model_copy(update={"turns": (*interview.turns[:place], turn, *interview.turns[number:])})
    # its notes are checked as those of every answer are
    again = settle(tried, None, crew.interviewer.kind)
    return Retry(report.answers[place], again.answers[place], again.language)


def put_back(interview: Interview, number: int) -> Interview:
    """The interview when a question waited for answer ``number``; the time that it had does not matter now."""
    place = number - 1
    asked = interview.questions.index(interview.turns[place].question) + 1
    return interview.model_copy(
        update={
            "questions": interview.questions[:asked],
            "turns": interview.turns[:place],
            "confirming": "",
            "done": False,
            "started": None,
        }
    )


async def _taken(interview: Interview, answer: Answer, crew: Crew, heard: str) -> Turn:
    """The turn that comes of the answer, evaluated where it is one that gets an evaluation."""
    async for event in take_turn(interview, answer, crew, heard):
        match event:
            case Failed(_, words):
                raise InterviewerFailed(words.removesuffix(texts.KEPT).strip())
            case Committed(taken):
                turn = taken.turns[-1]
    if not turn.scored or turn.evaluation:
        return turn
    try:
        async with asyncio.timeout(crew.turn_seconds):
            return turn.model_copy(update={"evaluation": await crew.interviewer.evaluate(interview, turn)})
    except TimeoutError:
        raise InterviewerFailed(texts.TOO_SLOW) from None
