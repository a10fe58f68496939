"""The report: what the code settles from the evaluations, and an interviewer's words, checked.

Nothing here is taken on trust. Ratings, recommendation and coverage are computed; a quote stands only if
the candidate said it; a strength needs such a quote; a better answer brings no number that was not given.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from enum import StrEnum
from statistics import mean

from interviewmate import scoring, texts
from interviewmate.interview import Behaviour, Delivery, Evaluation, Frozen, Interview, Passage, Turn
from interviewmate.numerals import numbers
from interviewmate.passages import askable
from interviewmate.reply import BetterAnswer, Point, ReportDraft
from interviewmate.words import words

FEWEST_SCORED = 3
STRONG, PARTIAL = 70, 40  # scores, of 100, from which a requirement is strongly or partly supported
ENOUGH_ANSWERED = 0.75  # share of the questions planned; below it the recommendation falls by a step


class Recommendation(StrEnum):
    STRONG_HIRE = "strong hire"
    HIRE = "hire"
    LEAN_HIRE = "lean hire"
    LEAN_NO = "lean no"
    NO_HIRE = "no hire"
    NOT_ENOUGH = "not enough to judge"


LADDER = (
    (80, Recommendation.STRONG_HIRE),
    (65, Recommendation.HIRE),
    (50, Recommendation.LEAN_HIRE),
    (35, Recommendation.LEAN_NO),
    (0, Recommendation.NO_HIRE),
)


class Covered(StrEnum):
    """How well the answers support a requirement."""

    STRONG = "strong"
    PARTIAL = "partial"
    WEAK = "weak"
    NOT_ANSWERED = "not answered"
    NOT_ASKED = "not asked"


class Ratings(Frozen):
    """1 to 5, to one decimal; None where there is not enough to judge."""

    communication: float | None
    technical: float | None


class Finding(Frozen):
    """A strength or a weakness; ``quote`` is the candidate's own words, or empty."""

    point: str
    quote: str = ""
    requirement: str = ""


class SampleAnswer(Frozen):
    """A better version of one of the candidate's own answers."""

    answer: int
    question: str
    better: str


class AnswerReport(Frozen):
    """One answer, what it was worth and why. ``answer`` counts from 1."""

    answer: int
    number: int
    question: str
    transcript: str
    behaviour: Behaviour
    mark: str | None
    skipped: bool
    score: int | None
    technical: float | None
    communication: float | None
    evaluation: Evaluation | None
    quote: str = ""
    better: str = ""
    note: str = ""
    delivery: Delivery


class Coverage(Frozen):
    """One requirement of the job description and what the interview showed of it."""

    requirement: str
    heading: str
    status: Covered
    questions: tuple[int, ...] = ()


class OverallDelivery(Frozen):
    """Delivery over all answers that count; pace only over the spoken ones."""

    words: int
    fillers: dict[str, int]
    fillers_per_100_words: float
    words_per_minute: float | None
    pauses: int | None


class Report(Frozen):
    """The whole report, as it is shown and downloaded."""

    role: str
    level: str
    interviewer: str
    recommendation: Recommendation
    reason: str
    summary: str
    ratings: Ratings
    strengths: tuple[Finding, ...]
    weaknesses: tuple[Finding, ...]
    improvements: tuple[str, ...]
    sample_answers: tuple[SampleAnswer, ...]
    answers: tuple[AnswerReport, ...]
    coverage: tuple[Coverage, ...]
    delivery: OverallDelivery
    notice: str = ""


def settle(interview: Interview, draft: ReportDraft | None, interviewer: str) -> Report:
    """The report of an interview. ``draft`` None: the interviewer wrote nothing, and the report says so."""
    draft, notice = (draft, "") if draft else (ReportDraft(), texts.REPORT_WITHOUT_WORDS)
    recommendation, reason = recommend(interview)
    samples = tuple(_samples(interview, draft.better_answers))
    strengths = tuple(f for f in _findings(interview, draft.strengths) if f.quote)
    return Report(
        role=interview.job.role,
        level=interview.job.level,
        interviewer=interviewer,
        recommendation=recommendation,
        reason=reason,
        summary=draft.summary,
        ratings=ratings(interview),
        strengths=strengths,
        weaknesses=tuple(_findings(interview, draft.weaknesses)),
        improvements=draft.improvements,
        sample_answers=samples,
        answers=tuple(_answers(interview, strengths, samples)),
        coverage=coverage(interview),
        delivery=_delivery(interview),
        notice=notice,
    )


def judged(interview: Interview) -> list[Evaluation]:
    """The evaluations that count, in order."""
    return [turn.evaluation for turn in interview.turns if turn.scored and turn.evaluation]


def ratings(interview: Interview) -> Ratings:
    """Means over the scored answers; None below three."""
    evaluations = judged(interview)
    if len(evaluations) < FEWEST_SCORED:
        return Ratings(communication=None, technical=None)
    return Ratings(
        communication=round(mean(map(scoring.communication, evaluations)), 1),
        technical=round(mean(map(scoring.technical, evaluations)), 1),
    )


def recommend(interview: Interview) -> tuple[Recommendation, str]:
    """The recommendation and its reason, by rule.

    From the mean of the questions' scores, each the mean of its scored answers (80 strong hire, 65 hire, 50 lean
    hire, 35 lean no); a step lower when fewer than three quarters of the questions planned got an answer that could
    be scored; "not enough to judge" below three scored answers.
    """
    scored = len(judged(interview))
    if scored < FEWEST_SCORED:
        return Recommendation.NOT_ENOUGH, texts.not_enough(scored, FEWEST_SCORED)
    scores = question_scores(interview)
    average, planned = round(mean(scores.values())), interview.job.total
    step = next(i for i, (least, _) in enumerate(LADDER) if average >= least)
    gaps = len(scores) < ENOUGH_ANSWERED * planned
    step = min(step + gaps, len(LADDER) - 1)
    return LADDER[step][1], texts.reason(average, len(scores), planned, lowered=gaps)


def question_scores(interview: Interview) -> dict[int, float]:
    """The score of each main question that got one: the mean of its answers' scores, follow-ups included."""
    scores: dict[int, list[int]] = {}
    for turn in interview.turns:
        if (value := scoring.turn_score(turn)) is not None:
            scores.setdefault(turn.question.number, []).append(value)
    return {number: mean(values) for number, values in scores.items()}


def said_by_candidate(quote: str, turns: Iterable[Turn]) -> bool:
    """Whether the candidate said it: the same words in the same order, whatever the punctuation and case."""
    wanted = f" {' '.join(words(quote))} "
    return bool(wanted.strip()) and any(wanted in f" {' '.join(words(turn.answer.text))} " for turn in turns)


def _findings(interview: Interview, points: Iterable[Point]) -> Iterable[Finding]:
    for point in points:
        told = next((turn for turn in interview.turns if said_by_candidate(point.quote, [turn])), None)
        asked_for = interview.job.named(told.question.passages)[:1] if told else ()
        if point.point.strip():
            yield Finding(
                point=point.point,
                quote=point.quote if told else "",
                requirement=asked_for[0].text if asked_for else _requirement(interview, point.requirement),
            )


def _requirement(interview: Interview, named: str) -> str:
    """The requirement, if the job description has it."""
    wanted = " ".join(words(named))
    found = (p.text for p in interview.job.passages if wanted and wanted in " ".join(words(p.text)))
    return next(found, "")


def _samples(interview: Interview, better: Iterable[BetterAnswer]) -> Iterable[SampleAnswer]:
    for sample in better:
        if not 1 <= sample.answer <= len(interview.turns):
            continue
        turn = interview.turns[sample.answer - 1]
        given = " ".join(t.answer.text for t in interview.turns if t.question.number == turn.question.number)
        if turn.scored and sample.better.strip() and not new_numbers(sample.better, given):
            yield SampleAnswer(answer=sample.answer, question=turn.question.text, better=sample.better)


def new_numbers(text: str, source: str) -> frozenset[float]:
    """The numbers in ``text``, outside [placeholders], that ``source`` does not have."""
    return numbers(re.sub(r"\[[^\]]*\]", " ", text)) - numbers(source)


def _answers(
    interview: Interview, strengths: tuple[Finding, ...], samples: tuple[SampleAnswer, ...]
) -> Iterable[AnswerReport]:
    better = {sample.answer: sample.better for sample in samples}
    for index, turn in enumerate(interview.turns, start=1):
        quotes = (f.quote for f in strengths if said_by_candidate(f.quote, [turn]))
        evaluation = turn.evaluation if turn.scored else None
        yield AnswerReport(
            answer=index,
            number=turn.question.number,
            question=turn.question.text,
            transcript=turn.answer.text,
            behaviour=turn.behaviour,
            mark=scoring.mark(turn.behaviour),
            skipped=turn.skipped,
            score=scoring.turn_score(turn),
            technical=scoring.technical(evaluation) if evaluation else None,
            communication=scoring.communication(evaluation) if evaluation else None,
            evaluation=evaluation,
            quote=next(quotes, ""),
            better=better.get(index, ""),
            note=texts.not_scored(turn),
            delivery=turn.answer.delivery,
        )


def coverage(interview: Interview) -> tuple[Coverage, ...]:
    """Each requirement, and how well the answers so far support it."""
    asked = {p.index: _questions_about(interview, p) for p in askable(interview.job.passages)}
    return tuple(
        Coverage(
            requirement=passage.text,
            heading=passage.heading,
            status=_covered(interview, passage, asked=bool(asked[passage.index])),
            questions=asked[passage.index],
        )
        for passage in interview.job.named(tuple(asked))
    )


def _questions_about(interview: Interview, passage: Passage) -> tuple[int, ...]:
    return tuple(sorted({q.number for q in interview.questions if passage.index in q.passages}))


def _covered(interview: Interview, passage: Passage, *, asked: bool) -> Covered:
    turns = [turn for turn in interview.turns if passage.index in turn.question.passages]
    scores = [value for turn in turns if (value := scoring.turn_score(turn)) is not None]
    if not scores:
        return Covered.NOT_ANSWERED if asked else Covered.NOT_ASKED
    best = max(scores)
    return Covered.STRONG if best >= STRONG else Covered.PARTIAL if best >= PARTIAL else Covered.WEAK


def _delivery(interview: Interview) -> OverallDelivery:
    measured = [turn.answer.delivery for turn in interview.turns if turn.counts]
    spoken = [d for d in measured if d.seconds]
    total, fillers = sum(d.words for d in measured), Counter[str]()
    for delivery in measured:
        fillers.update(delivery.fillers)
    minutes = sum(d.seconds or 0 for d in spoken) / 60
    return OverallDelivery(
        words=total,
        fillers=dict(fillers.most_common()),
        fillers_per_100_words=round(100 * fillers.total() / total, 1) if total else 0.0,
        words_per_minute=round(sum(d.words for d in spoken) / minutes) if minutes else None,
        pauses=sum(d.pauses or 0 for d in spoken) if spoken else None,
    )
