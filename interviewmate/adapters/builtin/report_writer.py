"""The words of the report: put together from the evaluations and from the candidate's own sentences."""

from __future__ import annotations

from collections.abc import Iterable

from interviewmate import scoring, sentences
from interviewmate.interview import Interview, Turn
from interviewmate.policy import STRONG
from interviewmate.reply import BetterAnswer, Point, ReportDraft


def write(interview: Interview) -> ReportDraft:
    """The draft of a report."""
    scored = [(turn, value) for turn in interview.turns if (value := scoring.turn_score(turn)) is not None]
    strengths = tuple(_strengths(interview, scored))
    weaknesses = tuple(_weaknesses(interview, scored))
    return ReportDraft(
        summary=_summary(scored, strengths),
        strengths=strengths,
        weaknesses=weaknesses,
        improvements=(),
        better_answers=tuple(_outlines(interview)),
    )


def _summary(scored: list[tuple[Turn, int]], strengths: tuple[Point, ...]) -> str:
    if not scored:
        return "None of the answers could be scored, so nothing can be said about the candidate."
    return f"{len(scored)} answers were scored."


def _strengths(interview: Interview, scored: list[tuple[Turn, int]]) -> Iterable[Point]:
    for turn, value in sorted(scored, key=lambda pair: -pair[1])[:3]:
        if value >= STRONG and turn.evaluation and turn.evaluation.strength:
            yield Point(point=turn.evaluation.strength, quote=_quote(turn), requirement=_requirement(interview, turn))


def _weaknesses(interview: Interview, scored: list[tuple[Turn, int]]) -> Iterable[Point]:
    for turn, value in sorted(scored, key=lambda pair: pair[1])[:3]:
        if value < STRONG and turn.evaluation and turn.evaluation.gap:
            yield Point(point=turn.evaluation.gap, quote=_quote(turn), requirement=_requirement(interview, turn))


def _quote(turn: Turn) -> str:
    return max(sentences.split(turn.answer.text), key=len, default="")


def _requirement(interview: Interview, turn: Turn) -> str:
    passages = interview.job.named(turn.question.passages)
    return passages[0].text if passages else ""


def _outlines(interview: Interview) -> Iterable[BetterAnswer]:
    return ()
