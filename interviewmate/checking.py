"""An interviewer's words for a report, checked against the interview: what does not stand is left out.

What the candidate can make something of is said with its reason: what was made up, shown by nothing or not asked about.

Strengths, weaknesses and coverage agree by construction: a strength that speaks to a requirement which the answers
cover weakly is left out, and a weakness in one that they cover strongly is none but something that is still open.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from interviewmate import noted, scoring, sentences, texts
from interviewmate.coverage import Coverage, Covered, Held, telling
from interviewmate.grounding import Sources, brought, said_by_candidate
from interviewmate.interview import Evaluation, Frozen, Interview, NeedKind, Turn
from interviewmate.reply import BetterAnswer, Point, ReportDraft
from interviewmate.verdict import NO_WEAK_SPOT, Recommendation, contradicts, question_scores, ratings
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
    faults: Counter[str] = field(default_factory=Counter)  # why something did not stand, as ``texts.left_out`` knows it
    unlike: list[str] = field(default_factory=list)  # the better versions that did not stand, in words

    @property
    def left_out(self) -> list[str]:
        """What did not stand, in words."""
        return [*(texts.left_out(fault, count) for fault, count in self.faults.items()), *self.unlike]


class Check:
    """The check of one interview's report."""

    def __init__(
        self, interview: Interview, recommendation: Recommendation, reason: str, covered: Sequence[Coverage]
    ) -> None:
        self._interview = interview
        self._recommendation = recommendation
        self._status = {row.requirement: row.status for row in covered}
        self._denied = {row.requirement for row in covered if row.held is Held.DENIED}
        rated = ratings(interview)
        of_questions = (int(scoring.rounded(score)) for score in question_scores(interview).values())
        computed = [*map(scoring.turn_score, interview.turns), *of_questions]
        measured = " ".join(noted.measured_steps(interview))
        self._sources = Sources(interview, f"{reason} {computed} {rated.technical} {rated.communication} {measured}")
        said = {word for text in self._sources.texts for word in words(text)}
        self._of_the_work = tuple(filter(self._contradicts, said))  # words that are no verdict here: "reject" of goods

    def words(self, draft: ReportDraft) -> Checked:
        """What stands of a draft."""
        found = Checked()
        found.summary = self._standing(draft.summary, found)
        for point in draft.strengths:
            self._strength(point, found)
        for point in draft.weaknesses:
            self._weakness(point, found)
        found.improvements = self._improvements([*draft.improvements, *noted.measured_steps(self._interview)])
        for sample in draft.better_answers:
            self._sample(sample, found)
        return found

    def notes(self, evaluation: Evaluation | None) -> Evaluation | None:
        """An evaluation whose notes cite nothing that has no source, and no strength in what is worth next to nothing.

        What would do harm is worth no more.
        """
        if evaluation is None:
            return None
        kept = {name: note if self._stands(note := getattr(evaluation, name)) else "" for name in ("strength", "gap")}
        nothing = scoring.score(evaluation) < NO_WEAK_SPOT[Recommendation.HIRE]
        return evaluation.model_copy(update=kept | {"strength": ""} if nothing else kept)

    def _stands(self, text: str, *, advice: bool = False) -> bool:
        """Whether a text has something to say, cites nothing without a source, and speaks of no other verdict."""
        return bool(text.strip()) and not self._against(text) and self._sources.bear(text, advice=advice)

    def _standing(self, text: str, found: Checked, *, corrects: bool = False) -> str:
        """The sentences of a text that stand. ``corrects``: it may say what would be right."""
        borne = self._sources.borne(text, corrects=corrects)
        if lost := len(sentences.split(text)) - len(sentences.split(borne)):
            found.faults["unsourced"] += lost
        return " ".join(sentence for sentence in sentences.split(borne) if not self._against(sentence))

    def _against(self, text: str) -> bool:
        """Whether a text speaks of another verdict; "rejected" does not where the work has things to reject."""
        told = (word for word in text.split() if not "".join(words(word)).startswith(self._of_the_work))
        return self._contradicts(" ".join(told))

    def _contradicts(self, text: str) -> bool:
        return contradicts(text, self._recommendation)

    def _point(self, point: Point, found: Checked, *, corrects: bool = False) -> Finding | None:
        """What stands of a point, if its first sentence does: the others rest on it."""
        told = self._standing(point.point, found, corrects=corrects)
        first = next(iter(sentences.split(point.point)), "")
        if not first or not told.startswith(first):
            return None
        return self._finding(point.model_copy(update={"point": told}), against=corrects)

    def _strength(self, point: Point, found: Checked) -> None:
        """It needs words of an answer that was scored, and a requirement that is not weakly covered."""
        finding = self._point(point, found)
        if not finding or finding in found.strengths:
            return
        scored = finding.answer and scoring.turn_score(self._interview.turns[finding.answer - 1]) is not None
        if not scored:
            found.faults["unshown"] += 1
        elif self._status.get(finding.requirement) is Covered.WEAK:
            found.faults["weak"] += 1
        else:
            found.strengths.append(finding)

    def _weakness(self, point: Point, found: Checked) -> None:
        """It needs no quote, but in what was neither asked about nor denied there is no weakness.

        One that names no requirement lies where its words stand.
        """
        finding = self._point(point, found, corrects=True)
        if not finding:
            return
        status = self._status.get(finding.requirement or self._quoted_from(finding))
        if status is Covered.NOT_ASKED and not finding.quote:
            found.faults["not_asked"] += 1
            return
        if status is Covered.NOT_ASKED and finding.requirement not in self._denied:
            finding = finding.model_copy(update={"requirement": ""})
        if not finding.quote:
            finding = self._with_words(finding)
        among = found.still_open if status is Covered.STRONG else found.weaknesses
        if finding not in among:
            among.append(finding)

    def _finding(self, point: Point, *, against: bool) -> Finding:
        """A point with its quote, if that was said, and the requirement that it speaks to, if there is one."""
        turns = self._interview.turns
        places = [place for place, turn in enumerate(turns, 1) if said_by_candidate(point.quote, [turn])]
        about = [place for place in places if self._named(point) in self._asked_for(turns[place - 1])]
        said_in = next(iter([*about, *places]), None)  # of several the one that the point speaks of
        return Finding(
            point=point.point,
            quote=point.quote if said_in else "",
            requirement=self._requirement(point, turns[said_in - 1] if said_in else None, against=against),
            answer=said_in,
        )

    def _asked_for(self, turn: Turn) -> list[str]:
        """The requirements that the question of an answer came from."""
        return [passage.text for passage in self._interview.job.named(turn.question.passages)]

    def _asks_for_years(self, turn: Turn) -> bool:
        """Whether the question of an answer came from what the plan takes for years or places worked at alone."""
        needs = self._interview.plan.needs if self._interview.plan else ()
        kinds = {need.passage: need.kind for need in needs}
        return any(kinds.get(index) is NeedKind.EXPERIENCE for index in turn.question.passages)

    def _quoted_from(self, finding: Finding) -> str:
        """The requirement that the quoted answer was asked for; empty if it was not scored."""
        turn = self._interview.turns[finding.answer - 1] if finding.answer else None
        return next(iter(self._asked_for(turn)), "") if turn and turn.scored else ""

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

    def _requirement(self, point: Point, turn: Turn | None, *, against: bool) -> str:
        """What the quoted answer was asked for, if it was scored; else what the point names, if the job has it.

        Of several that it was asked for it is the one that the point names. What speaks ``against`` the candidate may
        name none: not all faults are in one. Nor is a strength that names none one of years or of a place worked at,
        or, in a strong answer, of what is weakly covered on the whole.
        """
        named, names_none = self._named(point), not point.requirement.strip()
        if names_none and (against or (turn and self._asks_for_years(turn))):
            return ""
        score = scoring.turn_score(turn) if turn else None
        asked_for = self._asked_for(turn) if turn and score is not None else []
        beside_it = names_none and (score or 0) >= scoring.STRONG
        if beside_it and asked_for and self._status.get(asked_for[0]) is Covered.WEAK:
            return ""
        its_own = not asked_for or named in asked_for
        return named if its_own or self._may_lie_in(named, asked_for[0], against=against) else asked_for[0]

    def _may_lie_in(self, named: str, asked_for: str, *, against: bool) -> bool:
        """Whether a point may lie in a requirement that its answer was not asked for.

        A fault may where that was asked about and is not strongly covered, or denied; a strength unless either is
        weakly covered or nothing was said to it.
        """
        status = self._status.get(named)
        if against:
            return status in {Covered.PARTIAL, Covered.WEAK} or named in self._denied
        fair = {Covered.PARTIAL, Covered.STRONG}
        return self._status.get(asked_for) in fair and status in {*fair, Covered.NOT_ASKED}

    def _named(self, point: Point) -> str:
        """The requirement that a point names, if the job has it."""
        wanted = " ".join(words(point.requirement))
        passages = self._interview.job.passages
        return next((p.text for p in passages if wanted and wanted in " ".join(words(p.text))), "")

    def _improvements(self, given: Iterable[str]) -> list[str]:
        return [step for step in dict.fromkeys(given) if self._stands(step, advice=True)][:IMPROVEMENTS]

    def _sample(self, sample: BetterAnswer, found: Checked) -> None:
        """It is of a scored answer, the first for its question, and brings no number, quote or name of its own."""
        turns = self._interview.turns
        if not (1 <= sample.answer <= len(turns) and sample.better.strip()):
            return
        turn = turns[sample.answer - 1]
        bettered = {turns[other.answer - 1].question.number for other in found.samples}
        if not turn.scored or turn.question.number in bettered:
            return
        to_it = [t for t in turns if t.question.number == turn.question.number]
        given, asked = (
            " ".join(texts) for texts in zip(*((t.answer.text, t.question.text) for t in to_it), strict=True)
        )
        beside = " ".join(t.answer.text for t in turns if t.scored)
        if what := brought(sample.better, given, self._interview.job.language, asked, beside):
            found.unlike.append(texts.better_left_out(sample.answer, what))
            return
        found.samples.append(SampleAnswer(answer=sample.answer, question=turn.question.text, better=sample.better))
