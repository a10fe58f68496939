"""An interviewer's words for a report, checked against the interview: what does not stand is left out, and said.

Strengths, weaknesses and coverage agree by construction: a strength that speaks to a requirement which the answers
cover weakly is left out, and a weakness in one that they cover strongly is none but something that is still open.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from interviewmate import noted, scoring, sentences, texts
from interviewmate.coverage import Coverage, Covered, telling
from interviewmate.grounding import Sources, new_names, new_numbers, said_by_candidate, unsaid_quotes
from interviewmate.interview import Evaluation, Frozen, Interview, Turn
from interviewmate.reply import BetterAnswer, Point, ReportDraft
from interviewmate.verdict import Recommendation, contradicts, question_scores, ratings, without_contradictions
from interviewmate.words import words

IMPROVEMENTS = 3


class Finding(Frozen):
    """A strength or a weakness; ``quote`` is the candidate's own words, or empty, ``answer`` where they stand."""

    point: str
    quote: str = ""
    requirement: str = ""
    answer: int | None = None  # counts from 1


class SampleAnswer(Frozen):
    """A better version of one of the candidate's own answers."""

    answer: int
    question: str
    better: str


@dataclass
class Checked:
    """What stands of an interviewer's words. ``still_open``: weaknesses in requirements that are strongly covered."""

    summary: str = ""
    strengths: list[Finding] = field(default_factory=list)
    weaknesses: list[Finding] = field(default_factory=list)
    improvements: list[str] = field(default_factory=list)
    still_open: list[Finding] = field(default_factory=list)
    samples: list[SampleAnswer] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)  # what did not stand, in words


class Check:
    """The check of one interview's report."""

    def __init__(
        self, interview: Interview, recommendation: Recommendation, reason: str, covered: Sequence[Coverage]
    ) -> None:
        self._interview = interview
        self._recommendation = recommendation
        self._status = {row.requirement: row.status for row in covered}
        rated = ratings(interview)
        of_questions = (int(scoring.rounded(score)) for score in question_scores(interview).values())
        computed = [*map(scoring.turn_score, interview.turns), *of_questions]
        measured = " ".join(noted.measured_steps(interview))
        self._sources = Sources(interview, f"{reason} {computed} {rated.technical} {rated.communication} {measured}")
        self._overruled = False

    def words(self, draft: ReportDraft) -> Checked:
        """What stands of a draft."""
        found = Checked(summary=self._summary(draft.summary))
        if lost := len(sentences.split(draft.summary)) - len(sentences.split(found.summary)):
            found.left_out.append(texts.left_out("summary", lost))
        for point in draft.strengths:
            self._strength(point, found)
        for point in draft.weaknesses:
            self._weakness(point, found)
        if lost := len(draft.strengths) - len(found.strengths):
            found.left_out.append(texts.left_out("strengths", lost))
        if lost := len(draft.weaknesses) - len(found.weaknesses) - len(found.still_open):
            found.left_out.append(texts.left_out("weaknesses", lost))
        found.improvements = self._improvements([*draft.improvements, *noted.measured_steps(self._interview)])
        for sample in draft.better_answers:
            self._sample(sample, found)
        if self._overruled:
            found.left_out.insert(0, texts.overruled(self._recommendation))
        return found

    def notes(self, evaluation: Evaluation | None) -> Evaluation | None:
        """An evaluation whose notes cite nothing that has no source."""
        if evaluation is None:
            return None
        kept = {name: note if self._stands(note := getattr(evaluation, name)) else "" for name in ("strength", "gap")}
        return evaluation.model_copy(update=kept)

    def _stands(self, text: str, *, advice: bool = False) -> bool:
        """Whether a text has something to say, cites nothing without a source, and speaks of no other verdict."""
        against = contradicts(text, self._recommendation)
        self._overruled |= against
        return bool(text.strip()) and not against and self._sources.bear(text, advice=advice)

    def _summary(self, text: str) -> str:
        borne = self._sources.borne(text)
        agreed = without_contradictions(borne, self._recommendation)
        self._overruled |= agreed != borne
        return agreed

    def _strength(self, point: Point, found: Checked) -> None:
        """It needs words of an answer that was scored, and a requirement that is not weakly covered."""
        finding = self._finding(point)
        scored = finding.answer and scoring.turn_score(self._interview.turns[finding.answer - 1]) is not None
        if not scored or not self._stands(point.point) or finding in found.strengths:
            return
        if self._status.get(finding.requirement) is not Covered.WEAK:
            found.strengths.append(finding)

    def _weakness(self, point: Point, found: Checked) -> None:
        """It needs no quote, but in what was not asked about there is no weakness."""
        finding = self._finding(point)
        status = self._status.get(finding.requirement)
        if status is Covered.NOT_ASKED:
            finding = finding.model_copy(update={"requirement": ""})
        if not self._stands(point.point) or (status is Covered.NOT_ASKED and not finding.quote):
            return
        if not finding.quote:
            finding = self._with_words(finding)
        among = found.still_open if status is Covered.STRONG else found.weaknesses
        if finding not in among:
            among.append(finding)

    def _finding(self, point: Point) -> Finding:
        """A point with its quote, if that was said, and the requirement that it speaks to, if there is one."""
        turns = self._interview.turns
        places = [place for place, turn in enumerate(turns, 1) if said_by_candidate(point.quote, [turn])]
        about = [place for place in places if self._requirement(point, None) in self._asked_for(turns[place - 1])]
        said_in = next(iter([*about, *places]), None)  # of several the one that the point speaks of
        return Finding(
            point=point.point,
            quote=point.quote if said_in else "",
            requirement=self._requirement(point, turns[said_in - 1] if said_in else None),
            answer=said_in,
        )

    def _asked_for(self, turn: Turn) -> list[str]:
        """The requirements that the question of an answer came from."""
        return [passage.text for passage in self._interview.job.named(turn.question.passages)]

    def _with_words(self, finding: Finding) -> Finding:
        """A weakness in a requirement, shown by words of the weakest answer about it."""
        about = [
            (score, place, turn.answer.text)
            for place, turn in enumerate(self._interview.turns, 1)
            if (score := scoring.turn_score(turn)) is not None and finding.requirement in self._asked_for(turn)
        ]
        if not about:
            return finding
        _, place, text = min(about)
        quote = telling(finding.requirement, text, self._interview.job.language)
        return finding.model_copy(update={"quote": quote, "answer": place if quote else None})

    def _requirement(self, point: Point, turn: Turn | None) -> str:
        """What the quoted answer was asked for, if it was scored; else what the point names, if the job has it."""
        scored = turn and scoring.turn_score(turn) is not None
        if turn and scored and (asked_for := self._asked_for(turn)):
            return asked_for[0]
        wanted = " ".join(words(point.requirement))
        passages = self._interview.job.passages
        return next((p.text for p in passages if wanted and wanted in " ".join(words(p.text))), "")

    def _improvements(self, given: Iterable[str]) -> list[str]:
        return [step for step in dict.fromkeys(given) if self._stands(step, advice=True)][:IMPROVEMENTS]

    def _sample(self, sample: BetterAnswer, found: Checked) -> None:
        """It is of a scored answer, the first for it, and brings no number, name or quote of its own."""
        turns = self._interview.turns
        if not (1 <= sample.answer <= len(turns) and sample.better.strip()):
            return
        turn = turns[sample.answer - 1]
        if not turn.scored or any(sample.answer == other.answer for other in found.samples):
            return
        given = " ".join(t.answer.text for t in turns if t.question.number == turn.question.number)
        better, language = sample.better, self._interview.job.language
        brought = new_numbers(better, given, language) or new_names(better, given, language)
        if brought or unsaid_quotes(better, [given]):
            found.left_out.append(texts.better_left_out(sample.answer))
            return
        found.samples.append(SampleAnswer(answer=sample.answer, question=turn.question.text, better=better))
