"""Reading an answer beside what was asked: what it may be, how good it is, and how near to the point.

What it is taken for in the interview, and what its evaluation is in the end, is for ``weighing``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import asdict, dataclass, replace
from functools import partial
from statistics import mean

import numpy as np

from interviewmate.adapters.builtin import (
    another_line,
    at_a_loss,
    drift,
    harm,
    likeness,
    of_work,
    questions,
    said_again,
    scales,
    wording,
)
from interviewmate.adapters.builtin.angle import Kind
from interviewmate.adapters.builtin.features import Vector, chunks, texts_to_embed
from interviewmate.adapters.builtin.grade_model import OF_OTHERS, Grade
from interviewmate.adapters.builtin.judgement import Judgement, Verdict
from interviewmate.adapters.builtin.likeness import Likeness
from interviewmate.adapters.builtin.traits import Told
from interviewmate.interview import GOES_DEEPER, SCORED, Behaviour, Evaluation, Interview, Move, Question, Turn
from interviewmate.numerals import numbers
from interviewmate.ports import Embedder
from interviewmate.rubric import SCALES
from interviewmate.scoring import STRONG, score
from interviewmate.verdict import answers_it

NEAR_IT = 0.36  # likeness to question or requirement that 19 of 20 off-topic answers stay below
NOT_FAR = 0.14  # likeness that 19 of 20 good answers reach which have no word of what was asked
STAYS_ON_IT = 0.25  # mean likeness that 19 of 20 chatty answers stay below
ABOUT_IT = 0.25  # likeness to the requirement that 19 of 20 off-topic answers stay below, and most others pass
# Likeness of the nearest sentence from which an answer without a word of what was asked is tied to it all the same: of
# 400 good answers 3.5 % have neither, of as many good answers to something else in the same job 34 %.
TIED = 0.25
# Grades of an answer by itself up to which it adds nothing to what was said before ("You just follow the policy, I
# guess"), and from which it adds all that it says: of 141 weak training answers of up to 15 words 128 stay below the
# first and 140 below the second, of 48 others of up to 25 words none.
NOTHING, AN_ANSWER = 14.0, 25.0
# What an answer that goes deeper has of the grade of all that was said, by its own grade: of 66 of them in interviews
# that readers scored it is then 11 points off, and with all of that grade 14, nearly always too high. Few words have
# nothing but that.
BY_ITSELF, OF_THE_WHOLE = (40.0, 60.0), (0.1, 0.5)
FEW_WORDS = (15, 25)
OF_A_RAMBLE = 0.25  # share that all that was said has in the grade of an answer that was led back from a ramble
FEWEST_WITH_A_FIGURE = 5  # words
_IS_THE_ONE = re.compile(  # as its speaker says: "The one that sticks out is a Monday"
    r"\W*(?:(?:well|yeah|yes|so|right|okay|um+|er+m?)\b\W*)*the "
    r"(?:(?:one|time|case) (?:that|when|where|was|is)|(?:worst|hardest|trickiest) (?:one|time|case|was|is))\b",
    re.I,
)
LATEST = 4  # questions before, at most, that an answer in doubt is read together with


@dataclass(frozen=True)
class Seen:
    """An answer beside what was asked. ``wanted``: the requirement; ``near``: None where that can't be told."""

    vectors: Mapping[str, Vector]
    wanted: str
    orders: frozenset[str]
    likeness: Likeness  # of its chunks that are no orders
    near: drift.Nearness | None

    @property
    def nearest(self) -> float:
        """How like what was asked the sentence is that is most like it."""
        return max(self.likeness.values(), default=0.0)


@dataclass(frozen=True)
class Reading:
    """What an answer is and how good, how near its sentences are to the point, and what was said to it before."""

    verdict: Verdict
    nearness: Likeness
    before: str
    bearing: drift.Bearing
    tied: bool  # to what was asked
    own_line: float  # the log odds that it was not meant for another line of the posting than was asked about
    goes_on: bool  # whether it was asked about an answer that was to the point
    harm: str  # the words of an answer before that a hiring manager would stop at, and that it stands by
    doubt: str  # the words of it that they would ask about
    harmed_before: bool  # whether something was held against its speaker before
    again: bool  # whether it was given before, in the same words

    @property
    def for_another_line(self) -> bool:
        """Whether it was surely meant for another line."""
        return self.own_line < another_line.SURE

    @property
    def of_others(self) -> bool:
        """Whether it surely tells what others did, and hardly what its speaker did."""
        return self.verdict.grade.of_others >= OF_OTHERS

    @property
    def elsewhere(self) -> bool:
        """Whether it is nearly certain that it is about something else than was asked."""
        return self.bearing.elsewhere or self.own_line < another_line.NEARLY_CERTAIN

    @property
    def doubtful(self) -> bool:
        """Whether it is in doubt that it is about what was asked."""
        return not self.goes_on and (self.bearing.doubtful or self.own_line < another_line.DOUBTFUL)

    def evaluation(self, question: Question, answer: str) -> Evaluation:
        """The five scales."""
        grade, doubtful = self.verdict.grade, self.doubtful
        kind = max(SCORED, key=lambda each: self.verdict.probabilities[each])
        told = Told(question.text, answer, kind, self.of_others)
        shown = scales.evaluation(told, self.before, grade, self.nearness, doubtful=doubtful)
        if at_a_loss.tells_nothing_before_it(answer):
            return scales.without_strength(scales.at_most(scales.NOTHING_TOLD, shown))
        if self.harm:
            return scales.of_harm(shown, self.harm)
        if self.doubt and not self.for_another_line:
            return scales.of_doubt(shown, self.doubt)
        if self.again and score(shown) < STRONG:  # what is strong may be as good an answer here
            return scales.of_nothing_new(shown)
        if self.for_another_line:
            return scales.of_something_else(shown)
        return scales.harmless(shown if self.tied else scales.without_strength(shown))


async def read(
    interview: Interview, turns: Sequence[Turn], question: Question, answer: str, embedder: Embedder
) -> Reading:
    """The reading of an answer to a question of this interview, after these turns.

    What adds to what was said to the main question already is graded together with it.
    """
    before = _said(turns, question.number)
    verdict, seen = await judged(interview, question, answer, embedder)
    odds = partial(_log_odds, interview, drift.own_words(interview.job))
    alone = whole = odds(question, answer, seen.orders, seen.near)
    own_line = await _own_line(interview, question, answer, seen, embedder)
    led_back = _asked_for_the_core(turns, question)
    again = not led_back and said_again.is_said_again(answer, turns)
    if before and question.move is not Move.ADVANCE and not again:
        main, told = _main(interview, question), f"{before} {answer}"
        of_all, all_seen = await judged(interview, main, told, embedder)
        most = _of_the_whole(verdict.grade, answer) if question.move is Move.FOLLOW_UP else 1.0
        most = OF_A_RAMBLE if led_back else most
        adds = _gives_a_figure(answer, before)
        verdict = replace(verdict, grade=_added(verdict.grade, of_all.grade, most, surely=adds))
        whole = odds(main, told, all_seen.orders, all_seen.near)
        own_line = max(own_line, await _own_line(interview, main, told, all_seen, embedder))
    earlier = []
    others = [other for other in interview.main_questions if other.number < question.number][-LATEST:]
    for other in others if min(alone, whole) < 0 else ():
        said = _said(turns, other.number)
        near = (await beside_what_was_asked(interview, other, said, embedder)).near if is_fitted(embedder) else None
        earlier.append(odds(other, said, _orders_in(said), near))
    fit = drift.WITH_LIKENESS if is_fitted(embedder) else drift.BY_WORDS
    tied = not is_fitted(embedder) or seen.nearest >= TIED
    in_words = drift.shares_a_word(f"{_main(interview, question).text} {question.text} {seen.wanted}", answer)
    bearing = drift.bearing(alone, whole, earlier, fit)
    answering = likeness.answering(answer, seen.likeness)
    harmed_before = any(wording.harm_in(turn.evaluation) for turn in turns)
    held, doubt = _held(turns, question, answering, again=harmed_before)
    return Reading(
        verdict=verdict,
        nearness=seen.likeness,
        before=before,
        bearing=bearing,
        tied=in_words or tied,
        own_line=own_line,
        goes_on=_goes_on(turns, question),
        harm=held,
        doubt=doubt,
        harmed_before=harmed_before,
        again=again,
    )


def _goes_on(turns: Sequence[Turn], question: Question) -> bool:
    """Whether a question goes further into an answer that was to the point."""
    given = (turn for turn in turns if turn.scored and turn.question.number == question.number)
    return question.move in GOES_DEEPER and any(map(answers_it, given))


def _held(turns: Sequence[Turn], question: Question, answer: str, *, again: bool) -> tuple[str, str]:
    """The words that a hiring manager would hold against an answer, and those that they would ask about; empty if none.

    ``again``: whether something was held against its speaker before.
    """
    if told := _asked_about(turns, question):
        return harm.stood_by(told, question.text, answer), ""
    return "", harm.surely(answer, question.text, again=again)


def _asked_about(turns: Sequence[Turn], question: Question) -> str:
    """The answer about which a question asks because a hiring manager would; empty if it is no such question."""
    given = (turn for turn in reversed(turns) if turn.scored and turn.question.number == question.number)
    told = next(given, None) if harm.is_challenge(question.text) else None
    return told.answer.text if told else ""


def _asked_for_the_core(turns: Sequence[Turn], question: Question) -> bool:
    """Whether a long answer to the same question was met by the wish to hear it in short: that may say it again."""
    return bool(turns) and turns[-1].behaviour is Behaviour.CHATTY and turns[-1].question.number == question.number


async def _own_line(interview: Interview, question: Question, answer: str, seen: Seen, embedder: Embedder) -> float:
    """The log odds that no other line was meant; even where that can't be told, as of what somebody's motives are."""
    main = _main(interview, question)
    on_a_line = interview.job.named(main.passages) and questions.kind_of(main.text) is not Kind.MOTIVATION
    if not (on_a_line and is_fitted(embedder)):
        return 0.0
    lines = await another_line.lines_beside(interview.job, main, embedder)
    if not is_fitted(embedder):  # another stood in: its vectors can't be compared with those of the answer
        return 0.0
    odds = another_line.log_odds(question.text, seen.wanted, answer, lines, seen.vectors, seen.orders)
    return max(odds, another_line.SURE) if _IS_THE_ONE.match(answer) else odds


def is_fitted(embedder: Embedder) -> bool:
    """Whether what was fitted knows these vectors: others would say something else, and nothing of a topic."""
    return embedder.kind == likeness.FITTED_TO


def _orders_in(answer: str) -> frozenset[str]:
    return Judgement.load(with_vectors=False).orders_in(answer)


def _log_odds(
    interview: Interview,
    own: Set[str],
    question: Question,
    answer: str,
    orders: Set[str],
    near: drift.Nearness | None,
) -> float:
    """The log odds that an answer is about what was asked; even where that was nothing in particular."""
    asked_about = interview.job.named(_main(interview, question).passages)
    if not asked_about:
        return 0.0
    return drift.log_odds(f"{question.text} {asked_about[0].text}", own, answer, near, orders)


def _gives_a_figure(answer: str, before: str) -> bool:
    """Whether a whole sentence of it, at least, has a figure that was not said before."""
    return len(answer.split()) >= FEWEST_WITH_A_FIGURE and bool(numbers(answer) - numbers(before))


def _of_the_whole(own: Grade, answer: str) -> float:
    """The share that all that was said has in the grade of an answer that goes deeper."""
    most = float(np.interp(own.value, BY_ITSELF, OF_THE_WHOLE))
    return float(np.interp(len(answer.split()), FEW_WORDS, (1.0, most)))


def _added(own: Grade, whole: Grade, most: float, *, surely: bool) -> Grade:
    """The grade of an answer that may add to what was said before: that of the whole, as far as it adds anything.

    One that is nothing by itself has the grade of nothing, however good the story is that it was asked about, unless it
    ``surely`` adds something. ``most``: the share that the whole has at most.
    """
    share = most * (1.0 if surely else min(1.0, max(0.0, (own.value - NOTHING) / (AN_ANSWER - NOTHING))))
    mixed = {name: (1 - share) * part + share * getattr(whole, name) for name, part in asdict(own).items()}
    rounded = {name: round(part) if name in SCALES else round(part, 2) for name, part in mixed.items()}
    return Grade(**{**rounded, "of_others": own.of_others})


async def judged(interview: Interview, question: Question, answer: str, embedder: Embedder) -> tuple[Verdict, Seen]:
    """The same of an answer by itself."""
    seen, fitted = await beside_what_was_asked(interview, question, answer, embedder), is_fitted(embedder)
    judgement = Judgement.load(with_vectors=fitted)
    verdict = judgement.judge(question.text, seen.wanted, answer, seen.vectors if fitted else None, seen.orders)
    if verdict.grade.value >= AN_ANSWER and drift.opens_on(f"{question.text} {seen.wanted}", answer):
        verdict = without(verdict, Behaviour.OFF_TOPIC)
    if not fitted:
        return verdict, seen
    may_answer = verdict.grade.value >= AN_ANSWER and seen.nearest >= NOT_FAR
    if may_answer and of_work.surely(answer):
        verdict = without(without(verdict, Behaviour.OFF_TOPIC), Behaviour.CHATTY)
    if _nearest(seen.vectors, seen.wanted, answer) >= ABOUT_IT or seen.nearest >= NEAR_IT:
        verdict = without(verdict, Behaviour.OFF_TOPIC)
    if seen.likeness and mean(seen.likeness.values()) >= STAYS_ON_IT:
        verdict = without(verdict, Behaviour.CHATTY)
    return verdict, seen


async def beside_what_was_asked(interview: Interview, question: Question, answer: str, embedder: Embedder) -> Seen:
    """An answer beside what was asked, with the vectors of both."""
    asked_about = interview.job.named(_main(interview, question).passages)
    wanted = asked_about[0].text if asked_about else question.text
    orders = _orders_in(answer)
    whole = drift.without(orders, answer)
    texts = tuple(dict.fromkeys((*texts_to_embed(question.text, wanted, answer), whole)))
    vectors = dict(zip(texts, await embedder.embed(texts), strict=True))
    like = likeness.to_what_was_asked(vectors, question.text, wanted, answer, orders)
    near = drift.Nearness(like, float(vectors[wanted] @ vectors[whole])) if is_fitted(embedder) else None
    return Seen(vectors, wanted, orders, like, near)


def _main(interview: Interview, question: Question) -> Question:
    """The main question that a question belongs to."""
    return next((each for each in interview.main_questions if each.number == question.number), question)


def _said(turns: Iterable[Turn], number: int) -> str:
    """What was said in answer to the main question of this number."""
    return " ".join(turn.answer.text for turn in turns if turn.scored and turn.question.number == number)


def _nearest(vectors: Mapping[str, Vector], wanted: str, answer: str) -> float:
    """How like the requirement the sentence of the answer is that is most like it."""
    return max((float(vectors[wanted] @ vectors[chunk]) for chunk in chunks(answer)), default=0.0)


def without(verdict: Verdict, excluded: Behaviour) -> Verdict:
    """The verdict where one behaviour is out of the question."""
    whole = 1 - verdict.probabilities[excluded]
    chances = {name: chance / whole for name, chance in verdict.probabilities.items()}
    return replace(verdict, probabilities={**chances, excluded: 0.0})
