"""The words of a report where the interviewer could write none: put together from its notes after each answer."""

from __future__ import annotations

from collections.abc import Iterable

from interviewmate import scoring, texts
from interviewmate.coverage import telling
from interviewmate.interview import Evaluation, Interview, Turn
from interviewmate.languages import Language
from interviewmate.norms import FILLERS_USUAL, PACE_USUAL, overall
from interviewmate.reply import Point, ReportDraft

MOST = 3
MANY = 2  # times the usual fillers, from which they are a trouble of their own


def draft(interview: Interview) -> ReportDraft:
    """Strengths of the strong answers, gaps and next steps of the others: the best and the worst first. No summary."""
    good = [(turn, marks) for turn, marks, score in _noted(interview) if score >= scoring.STRONG and marks.strength]
    poor = _poor(interview)
    return ReportDraft(
        strengths=tuple(_strength(interview, turn, marks) for turn, marks in good[:MOST]),
        weaknesses=tuple(Point(point=texts.noted_in(turn.question.number, gap)) for turn, gap in poor[:MOST]),
        improvements=tuple(steps(interview))[:MOST],
    )


def steps(interview: Interview) -> Iterable[str]:
    """What to do next as far as it can be computed: about the worst gaps, fillers and pace."""
    for turn, gap in _poor(interview):
        yield texts.close_gap(turn.question.text, gap)
    yield from measured_steps(interview)


def measured_steps(interview: Interview) -> Iterable[str]:
    """Those of the steps in which nobody's words are."""
    delivery = overall(interview)
    if (in_100 := delivery.fillers_per_100_words or 0) >= MANY * FILLERS_USUAL:
        yield texts.fewer_fillers(*next(iter(delivery.fillers.items())), in_100)
    pace, (slowest, fastest) = delivery.words_per_minute, PACE_USUAL
    if interview.job.language is Language.ENGLISH and pace and not slowest <= pace <= fastest:
        yield texts.usual_pace(round(pace), slowest, fastest)


def open_gaps(interview: Interview) -> dict[int, str]:
    """What each question still lacks, by the place (from 1) of the last scored answer to it, where that is noted.

    What an earlier answer left open a later one may have closed.
    """
    judged = [(place, t, t.evaluation) for place, t in enumerate(interview.turns, 1) if t.scored and t.evaluation]
    last = {turn.question.number: (place, marks.gap) for place, turn, marks in judged}
    return {place: gap for place, gap in last.values() if gap}


def _poor(interview: Interview) -> list[tuple[Turn, str]]:
    """The answers that are not strong with what their questions still lack, the worst first."""
    found = [(interview.turns[place - 1], gap) for place, gap in open_gaps(interview).items()]
    scored = [(score, turn, gap) for turn, gap in found if (score := scoring.turn_score(turn) or 0) < scoring.STRONG]
    return [(turn, gap) for _, turn, gap in sorted(scored, key=lambda each: each[0])]


def _noted(interview: Interview) -> list[tuple[Turn, Evaluation, int]]:
    """The scored answers with their notes, the best first."""
    noted = [(t, t.evaluation, scoring.score(t.evaluation)) for t in interview.turns if t.scored and t.evaluation]
    return sorted(noted, key=lambda each: -each[2])


def _strength(interview: Interview, turn: Turn, marks: Evaluation) -> Point:
    asked_for = " ".join(passage.text for passage in interview.job.named(turn.question.passages))
    point = texts.noted_in(turn.question.number, marks.strength)
    quote = telling(f"{asked_for} {turn.question.text}", turn.answer.text, interview.job.language)
    return Point(point=point, quote=quote)
