"""The words of a report where the interviewer could write none: put together from its notes after each answer."""

from __future__ import annotations

from interviewmate import scoring, texts
from interviewmate.coverage import STRONG, telling
from interviewmate.interview import Evaluation, Interview, Turn
from interviewmate.reply import Point, ReportDraft

MOST = 3


def draft(interview: Interview) -> ReportDraft:
    """Strengths of the strong answers, gaps and next steps of the others: the best and the worst first. No summary."""
    noted = [(t, t.evaluation, scoring.score(t.evaluation)) for t in interview.turns if t.scored and t.evaluation]
    noted.sort(key=lambda each: -each[2])
    good = [(turn, marks) for turn, marks, score in noted if score >= STRONG and marks.strength]
    poor = [(turn, marks) for turn, marks, score in reversed(noted) if score < STRONG and marks.gap]
    return ReportDraft(
        strengths=tuple(_strength(interview, turn, marks) for turn, marks in good[:MOST]),
        weaknesses=tuple(Point(point=texts.gap_in(turn.question.number, marks.gap)) for turn, marks in poor[:MOST]),
        improvements=tuple(texts.close_gap(turn.question.text, marks.gap) for turn, marks in poor[:MOST]),
    )


def _strength(interview: Interview, turn: Turn, marks: Evaluation) -> Point:
    asked_for = " ".join(passage.text for passage in interview.job.named(turn.question.passages))
    point = texts.shown_in(turn.question.number, marks.strength)
    return Point(point=point, quote=telling(f"{asked_for} {turn.question.text}", [turn]))
