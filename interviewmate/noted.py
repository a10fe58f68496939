"""The words of a report where the interviewer could write none: put together from its notes after each answer."""

from __future__ import annotations

import re
from collections.abc import Iterable
from statistics import mean

from interviewmate import scoring, texts
from interviewmate.coverage import STRONG, Covered, coverage, telling
from interviewmate.interview import Evaluation, Interview, Turn
from interviewmate.norms import FILLERS_USUAL, overall
from interviewmate.passages import askable, specificity
from interviewmate.reply import Point, ReportDraft
from interviewmate.rubric import HIGHEST, TELLING, top

MOST = 3
_HELD = re.compile(
    r"\b(?:degree|diploma|GCSEs?|NVQ|licen[cs]e|certificate|qualification|years?)\b", re.I
)  # no case to prepare


def draft(interview: Interview) -> ReportDraft:
    """Strengths of the strong answers, gaps and next steps of the others: the best and the worst first. No summary."""
    noted = _noted(interview)
    good = [(turn, marks) for turn, marks, score in noted if score >= STRONG and marks.strength]
    poor = [(turn, marks) for turn, marks, score in reversed(noted) if score < STRONG and marks.gap]
    return ReportDraft(
        strengths=tuple(_strength(interview, turn, marks) for turn, marks in good[:MOST]),
        weaknesses=tuple(Point(point=texts.noted_in(turn.question.number, marks.gap)) for turn, marks in poor[:MOST]),
        improvements=tuple(steps(interview))[:MOST],
    )


def steps(interview: Interview) -> Iterable[str]:
    """What to do next as far as it can be computed: the worst gaps, the lowest scale, fillers, what was not asked."""
    for turn, marks, score in reversed(_noted(interview)):
        if score < STRONG and marks.gap:
            yield texts.close_gap(turn.question.text, marks.gap)
    yield from measured_steps(interview)
    status = {row.requirement: row.status for row in coverage(interview)}
    left = [passage for passage in askable(interview.job.passages) if status[passage.text] is Covered.NOT_ASKED]
    for passage in sorted((each for each in left if not _HELD.search(each.text)), key=specificity, reverse=True):
        yield texts.prepare(passage.text)


def measured_steps(interview: Interview) -> Iterable[str]:
    """Those of the steps in which nobody's words are."""
    if noted := _noted(interview):
        means = {scale: mean(getattr(marks, scale) for _, marks, _ in noted) for scale in TELLING}
        lowest = min(means, key=lambda scale: means[scale])
        if means[lowest] < HIGHEST - 1:
            turn, marks, _ = min(noted, key=lambda each: getattr(each[1], lowest))
            yield texts.raise_scale(lowest, turn.question.number, getattr(marks, lowest), top(lowest))
    delivery = overall(interview)
    if (in_100 := delivery.fillers_per_100_words or 0) > FILLERS_USUAL:
        yield texts.fewer_fillers(*next(iter(delivery.fillers.items())), in_100)


def _noted(interview: Interview) -> list[tuple[Turn, Evaluation, int]]:
    """The scored answers with their notes, the best first."""
    noted = [(t, t.evaluation, scoring.score(t.evaluation)) for t in interview.turns if t.scored and t.evaluation]
    return sorted(noted, key=lambda each: -each[2])


def _strength(interview: Interview, turn: Turn, marks: Evaluation) -> Point:
    asked_for = " ".join(passage.text for passage in interview.job.named(turn.question.passages))
    point = texts.noted_in(turn.question.number, marks.strength)
    quote = telling(f"{asked_for} {turn.question.text}", turn.answer.text, interview.job.language)
    return Point(point=point, quote=quote)
