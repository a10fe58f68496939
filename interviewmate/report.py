"""The report: what the code settles from the evaluations, and an interviewer's words, checked.

Nothing here is taken on trust. Ratings, recommendation and coverage are computed; a quote stands only if
the candidate said it; a strength needs such a quote; a better answer brings no number and no name that was not given;
and no sentence stands against the recommendation, or calls a requirement weak that is strongly covered.
"""

from __future__ import annotations

from collections.abc import Iterable

from interviewmate import norms, noted, scoring, texts
from interviewmate.checking import Check, Checked, Finding, SampleAnswer
from interviewmate.coverage import NOT_DONE, Coverage, Covered, Held, coverage, untold
from interviewmate.grounding import said_by_candidate
from interviewmate.interview import UNHEARD, Behaviour, Delivery, Evaluation, Frozen, Interview, Rating, Score, Word
from interviewmate.languages import Language
from interviewmate.norms import OverallDelivery
from interviewmate.reply import BetterAnswer, Point, ReportDraft
from interviewmate.verdict import (
    ENOUGH_ANSWERED,
    FAIRLY_SURE_ANSWERS,
    FAR_APART,
    FEWEST_SCORED,
    HALF_ANSWERED,
    IN_PART,
    LADDER,
    MUST_NEEDS,
    NO_WEAK_SPOT,
    SURE_ANSWERS,
    TAKES_BACK,
    Confidence,
    Ratings,
    Recommendation,
    confidence,
    counts,
    far_apart,
    question_scores,
    ratings,
    recommend,
    rests_on,
)
from interviewmate.vocabulary import Vocabulary, vocabulary
from interviewmate.words import content_words

__all__ = ["AnswerReport", "Coverage", "Covered", "Finding", "Ratings", "Recommendation", "Report", "SampleAnswer"]


class AnswerReport(Frozen):
    """One answer, what it was worth and why. ``answer`` counts from 1."""

    answer: int
    number: int
    question: str
    transcript: str
    behaviour: Behaviour
    mark: str | None
    skipped: bool
    score: Score | None
    technical: Rating | None
    communication: Rating | None
    evaluation: Evaluation | None
    missing: str = ""  # what it left open
    quote: str = ""
    better: str = ""
    note: str = ""
    followed: bool = False  # by another answer to the same question, which may have told what was missing
    delivery: Delivery
    spoken: tuple[Word, ...] = ()

    @property
    def unheard(self) -> bool:
        """Whether nothing was made out of it."""
        return self.behaviour in UNHEARD


class Report(Frozen):
    """The whole report, as it is shown and downloaded.

    ``confidence_basis`` is empty where the confidence is high. ``still_open`` are weaknesses in requirements that are
    strongly covered. ``ended_at`` is the number of the question that stood without an answer when the candidate ended
    the interview. ``notice`` says what is missing because the interviewer failed; ``checked`` what of its words did not
    stand; ``sample`` that this is a sample and nobody's interview; ``opened`` that it comes out of a file, as it stood
    there.
    """

    role: str
    level: str
    language: Language = Language.ENGLISH
    interviewer: str
    opened: str = ""
    sample: str = ""
    notice: str = ""
    recommendation: Recommendation
    reason: str
    confidence: Confidence
    confidence_basis: str
    ratings: Ratings
    improvements: tuple[str, ...]
    summary: str
    strengths: tuple[Finding, ...]
    weaknesses: tuple[Finding, ...]
    still_open: tuple[Finding, ...] = ()
    sample_answers: tuple[SampleAnswer, ...]
    answers: tuple[AnswerReport, ...]
    coverage: tuple[Coverage, ...]
    ended_at: int | None = None
    delivery: OverallDelivery
    vocabulary: Vocabulary
    checked: tuple[str, ...] = ()
    how_judged: tuple[str, ...] = ()

    @property
    def marks(self) -> tuple[str, ...]:
        """What a reader must know before the rest."""
        return tuple(words for words in (self.opened, self.sample, self.notice) if words)

    @property
    def basis(self) -> str:
        """How far the verdict and the words can be relied on: a high confidence goes without saying."""
        return f"{self.confidence_basis} {texts.written_by(self.interviewer)}".strip()

    @property
    def heard(self) -> tuple[AnswerReport, ...]:
        """The answers of which something was made out, or that were typed."""
        return tuple(answer for answer in self.answers if not answer.unheard)

    @property
    def not_heard(self) -> tuple[int, ...]:
        """The numbers of the others."""
        return tuple(answer.answer for answer in self.answers if answer.unheard)

    def ended_here(self, row: Coverage) -> bool:
        """Whether a requirement has no answer only because the candidate ended the interview at its question."""
        return row.status is Covered.NOT_ANSWERED and row.questions == (self.ended_at,)


class Told(Frozen):
    """What an interviewer wrote of a report, as far as it stood: with the interview the report comes of it again."""

    interviewer: str
    draft: ReportDraft | None  # None: it wrote nothing
    checked: tuple[str, ...] = ()  # what did not stand


def told(report: Report) -> Told:
    """The interviewer's part of a report."""
    if report.notice:
        return Told(interviewer=report.interviewer, draft=None)
    draft = ReportDraft(
        summary=report.summary,
        strengths=tuple(map(_point, report.strengths)),
        weaknesses=tuple(map(_point, (*report.weaknesses, *report.still_open))),
        improvements=report.improvements,
        better_answers=tuple(BetterAnswer(answer=s.answer, better=s.better) for s in report.sample_answers),
    )
    return Told(interviewer=report.interviewer, draft=draft, checked=report.checked)


def _point(finding: Finding) -> Point:
    return Point(point=finding.point, quote=finding.quote, requirement=finding.requirement)


def settle(interview: Interview, draft: ReportDraft | None, interviewer: str) -> Report:
    """The report of an interview. ``draft`` None: the interviewer wrote nothing, and the report says so."""
    recommendation, reason = recommend(interview)
    unevaluated = sum(turn.scored and not turn.evaluation for turn in interview.turns)
    covered = coverage(interview)
    check = Check(interview, recommendation, reason, covered)
    told = check.words(draft or noted.draft(interview))
    sure, scored = confidence(interview), rests_on(interview)
    return Report(
        role=interview.job.role,
        level=interview.job.level,
        language=interview.job.language,
        interviewer=interviewer,
        notice=texts.incomplete(words=draft is None, evaluations=unevaluated),
        recommendation=recommendation,
        reason=reason,
        confidence=sure,
        confidence_basis=texts.confidence(
            sure, scored, len(question_scores(interview)), interview.job.total, far_apart(interview)
        )
        if sure is not Confidence.HIGH
        else "",
        ratings=ratings(interview),
        improvements=tuple(told.improvements),
        summary=told.summary,
        strengths=tuple(told.strengths),
        weaknesses=tuple(told.weaknesses),
        still_open=tuple(told.still_open),
        sample_answers=tuple(told.samples),
        answers=tuple(_answers(interview, told, check)),
        coverage=(*(_shown(row, told.strengths) for row in covered), *untold(interview)),
        ended_at=interview.left_open,
        delivery=norms.overall(interview),
        vocabulary=vocabulary(interview),
        checked=tuple(told.left_out),
        how_judged=rules(interview.job.language),
    )


def _shown(row: Coverage, strengths: Iterable[Finding]) -> Coverage:
    """A requirement beside what says most of what was found for it and of what the strengths in it rest on.

    What was denied stays.
    """
    if row.held in NOT_DONE:
        return row
    quotes = (row.quote, *(strength.quote for strength in strengths if strength.requirement == row.requirement))
    said = max(quotes, key=lambda quote: len(set(content_words(quote))))
    held = Held.BESIDE if said and row.status is Covered.NOT_ASKED else row.held
    return row.model_copy(update={"quote": said, "held": held})


def rules(language: Language) -> tuple[str, ...]:
    """How interviews in this language are judged, in words."""
    technical = round(100 * scoring.TECHNICAL_SHARE)
    usual = texts.how_judged(
        shares=(technical, 100 - technical),
        ladder=LADDER,
        fewest=FEWEST_SCORED,
        step=round(100 * ENOUGH_ANSWERED),
        no_weak_spot=(NO_WEAK_SPOT[Recommendation.STRONG_HIRE], NO_WEAK_SPOT[Recommendation.HIRE]),
        takes_back=TAKES_BACK,
        in_part=IN_PART,
        must=MUST_NEEDS,
        sure=(SURE_ANSWERS, round(100 * ENOUGH_ANSWERED), FAIRLY_SURE_ANSWERS, round(100 * HALF_ANSWERED)),
        apart=FAR_APART,
        covered=(scoring.STRONG, scoring.PARTIAL),
    )
    return usual if language is Language.ENGLISH else (*usual, texts.judged_in(language.own_name))


def _answers(interview: Interview, told: Checked, check: Check) -> Iterable[AnswerReport]:
    better = {sample.answer: sample.better for sample in told.samples}
    for index, turn in enumerate(interview.turns, start=1):
        quotes = (f.quote for f in told.strengths if said_by_candidate(f.quote, [turn]))
        it_counts = counts(turn, interview)
        evaluation = check.notes(turn.evaluation) if it_counts else None
        yield AnswerReport(
            answer=index,
            number=turn.question.number,
            question=turn.question.text,
            transcript=turn.answer.text,
            behaviour=turn.behaviour,
            mark=scoring.mark(turn.behaviour),
            skipped=turn.skipped,
            score=scoring.turn_score(turn) if it_counts else None,
            technical=scoring.rounded(scoring.technical(evaluation), 1) if evaluation else None,
            communication=scoring.rounded(scoring.communication(evaluation), 1) if evaluation else None,
            evaluation=evaluation,
            missing=evaluation.gap if evaluation else "",
            quote=next(quotes, ""),
            better=better.get(index, ""),
            note=texts.not_scored(turn, counts=it_counts),
            followed=any(later.question.number == turn.question.number for later in interview.turns[index:]),
            delivery=turn.answer.delivery,
            spoken=turn.answer.spoken,
        )
