"""Weighing an answer: what kind of answer it is, how good, and how near to what was asked."""

from __future__ import annotations

import random
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import asdict, dataclass, replace
from functools import partial
from itertools import takewhile
from statistics import mean

from interviewmate.adapters.builtin import (
    another_line,
    asked_back,
    drift,
    findings,
    halting,
    likeness,
    questions,
    scales,
    signals,
    steering,
)
from interviewmate.adapters.builtin.angle import Kind
from interviewmate.adapters.builtin.features import Vector, chunks, texts_to_embed
from interviewmate.adapters.builtin.grade_model import Grade
from interviewmate.adapters.builtin.judgement import Judgement, Verdict
from interviewmate.adapters.builtin.likeness import Likeness
from interviewmate.adapters.builtin.traits import Told
from interviewmate.adapters.builtin.weighed import Weighed, core_of, lands
from interviewmate.interview import SCORED, Answer, Behaviour, Evaluation, Interview, Move, Question, Turn
from interviewmate.ports import Embedder
from interviewmate.rubric import SCALES
from interviewmate.scoring import score
from interviewmate.verdict import answers_it
from interviewmate.words import words

NEAR_IT = 0.36  # likeness to question or requirement that 19 of 20 off-topic answers stay below
STAYS_ON_IT = 0.25  # mean likeness that 19 of 20 chatty answers stay below
ABOUT_IT = 0.25  # likeness to the requirement that 19 of 20 off-topic answers stay below, and most others pass
DISMISSED = {
    Behaviour.OFF_TOPIC,
    Behaviour.CONFUSED,
    Behaviour.OUT_OF_SCOPE,
    Behaviour.MANIPULATION,
    Behaviour.WANTS_REPEAT,
}
LETS_GO = {Behaviour.WANTS_SKIP, Behaviour.WANTS_END}  # which leave the question without an answer
ASKING = (Behaviour.OUT_OF_SCOPE, Behaviour.CONFUSED, Behaviour.WANTS_REPEAT)  # what somebody who only asks may be
# Likeness of the nearest sentence from which an answer without a word of what was asked is tied to it all the same: of
# 400 good answers 3.5 % have neither, of as many good answers to something else in the same job 34 %.
TIED = 0.25
ABOUT_THE_STORY = 0.28  # likeness to what was said before that 25 of 27 answers which go on from it far afield reach
WITH_AN_ORDER = 0.25  # chance from which an answer that holds an order is taken for one
MAY_LAND = {Behaviour.CHATTY, Behaviour.WEAK}  # though it is long, or thin
ENOUGH_WORDS = 8  # from which it is clear what is meant
FEWEST_OF_A_STORY = 25  # words: of 215 chatty answers none has fewer
SURE, LIKELY, NEARLY_CERTAIN = 0.35, 0.6, 0.85  # chances from which an answer is dismissed as none
NOT_WEAK = 60  # score from which an answer is not called weak
# Grades of an answer by itself up to which it adds nothing to what was said before ("You just follow the policy, I
# guess"), and from which it adds all that it says: 69 of 91 that say nothing stay below the first and 90 below the
# second, of 73 that say something in a few words 9 and 24.
NOTHING, AN_ANSWER = 15.0, 30.0
LATEST = 4  # questions before, at most, that an answer in doubt is read together with


@dataclass(frozen=True)
class _Seen:
    """An answer beside what was asked. ``wanted``: the requirement; ``near``: None where that can't be told."""

    vectors: Mapping[str, Vector]
    wanted: str
    orders: frozenset[str]
    likeness: Likeness  # of its chunks that are no orders
    near: drift.Nearness | None


@dataclass(frozen=True)
class _Reading:
    """What an answer is and how good, how near its sentences are to the point, and what was said to it before."""

    verdict: Verdict
    nearness: Likeness
    before: str
    bearing: drift.Bearing
    tied: bool  # to what was asked
    own_line: float  # the log odds that it was not meant for another line of the posting than was asked about

    @property
    def for_another_line(self) -> bool:
        """Whether it was surely meant for another line."""
        return self.own_line < another_line.SURE

    @property
    def elsewhere(self) -> bool:
        """Whether it is nearly certain that it is about something else than was asked."""
        return self.bearing.elsewhere or self.own_line < another_line.NEARLY_CERTAIN

    @property
    def doubtful(self) -> bool:
        """Whether it is in doubt that it is about what was asked."""
        return self.bearing.doubtful or self.own_line < another_line.DOUBTFUL

    def evaluation(self, question: Question, answer: str) -> Evaluation:
        """The five scales."""
        grade, doubtful = self.verdict.grade, self.doubtful
        told = Told(question.text, answer, max(SCORED, key=lambda kind: self.verdict.probabilities[kind]))
        shown = scales.evaluation(told, self.before, grade, self.nearness, doubtful=doubtful)
        if _lost_before_anything(answer):
            return scales.at_most(scales.NOTHING_TOLD, shown).model_copy(update={"strength": ""})
        if self.for_another_line:
            return scales.of_something_else(shown)
        return shown if self.tied else shown.model_copy(update={"strength": ""})


async def weigh(interview: Interview, answer: Answer, embedder: Embedder, rng: random.Random) -> Weighed:
    """An answer to the present question, weighed.

    Raises:
        EmbeddingFailed: no embedder works.
    """
    question, text = interview.present, answer.text
    reading = await _read(interview, interview.turns, question, text, embedder)
    verdict, far = _within_its_length(text, reading.verdict), reading.elsewhere
    decides = far or verdict.behaviour is Behaviour.OFF_TOPIC
    goes_on = decides and await _goes_on_from(reading.before, text, embedder)
    foreign, behaviour = steering.is_foreign(text), _behaviour(verdict, interview, goes_on=goes_on)
    if verdict.orders and verdict.probabilities[Behaviour.MANIPULATION] >= WITH_AN_ORDER:
        behaviour = Behaviour.MANIPULATION  # however much of an answer stands beside it
    if foreign and behaviour is not Behaviour.MANIPULATION:
        behaviour = Behaviour.CONFUSED
    if behaviour is Behaviour.ON_TRACK and _fitted(embedder) and far and not goes_on:
        behaviour = Behaviour.OFF_TOPIC  # however well it is told
    if behaviour in SCORED and asked_back.nothing_else(text):
        behaviour = max(ASKING, key=lambda each: verdict.probabilities[each])  # it adds nothing to what was said
    if behaviour is Behaviour.HESITANT and (smooth := halting.without_the_only_sound(text)):
        verdict, _ = await _judged(interview, question, smooth, embedder)
        behaviour = _behaviour(_within_its_length(smooth, verdict), interview, goes_on=goes_on)
    guessed = reading.verdict.probabilities[behaviour] < LIKELY and halting.guesses(text, question.text)
    if _lost_before_anything(text) or (behaviour in ASKING and guessed):
        behaviour = Behaviour.HESITANT
    behaviour = halting.with_the_voice(behaviour, answer.delivery)
    evaluation = reading.evaluation(question, text)
    if behaviour is Behaviour.WEAK and score(evaluation) >= NOT_WEAK:
        behaviour = Behaviour.ON_TRACK  # however few words it takes
    answering = likeness.answering(text, reading.nearness)
    weighed = Weighed(
        text=answering,
        behaviour=behaviour,
        signals=signals.measure(answering),
        evaluation=evaluation,
        likeness=reading.nearness,
        foreign=foreign,
        asked_back=await asked_back.reply(text, behaviour, interview, embedder, rng),
        doubtful=reading.doubtful,
        core_grade=await _core_grade(interview, question, reading, embedder) if behaviour in MAY_LAND else None,
    )
    if behaviour is not Behaviour.CHATTY:
        return weighed
    return replace(weighed, evaluation=_long_winded(evaluation, lands=weighed.lands))


def _long_winded(evaluation: Evaluation, *, lands: bool) -> Evaluation:
    """What an answer that talks at length shows. ``lands``: whether it comes to a point."""
    return scales.at_most(scales.LONG_WINDED if lands else scales.MOST_OF_A_STORY, evaluation)


def _lost_before_anything(answer: str) -> bool:
    """Whether an answer ends in a lost thread, and nothing was told before."""
    before = halting.before_the_thread_was_lost(answer)
    return before is not None and findings.says_nothing(before)


async def _core_grade(interview: Interview, question: Question, reading: _Reading, embedder: Embedder) -> float:
    """The grade of those sentences of an answer alone that bear on what was asked; 0 without any."""
    core = core_of(reading.nearness)
    return (await _judged(interview, question, core, embedder))[0].grade.value if core else 0.0


async def evaluate(interview: Interview, turn: Turn, embedder: Embedder) -> Evaluation:
    """The evaluation of one answer, which whoever took it found to be an answer.

    Raises:
        EmbeddingFailed: no embedder works.
    """
    before = tuple(takewhile(lambda each: each is not turn, interview.turns))
    reading = await _read(interview, before, turn.question, turn.answer.text, embedder)
    evaluation = reading.evaluation(turn.question, turn.answer.text)
    if turn.behaviour is not Behaviour.CHATTY:
        return evaluation
    core_grade = await _core_grade(interview, turn.question, reading, embedder)
    return _long_winded(evaluation, lands=lands(reading.nearness, core_grade))


async def _goes_on_from(before: str, answer: str, embedder: Embedder) -> bool:
    """Whether an answer is about what was said before, or too short, or its vectors of too little meaning, to tell."""
    if not before:
        return False
    if len(answer.split()) < drift.FEWEST_WORDS:
        return True
    told = chunks(before)
    vectors = await embedder.embed([*told, *chunks(answer)])
    nearest = float((vectors[: len(told)] @ vectors[len(told) :].T).max())
    return not _fitted(embedder) or nearest >= ABOUT_THE_STORY


async def off_their_line(interview: Interview, embedder: Embedder) -> frozenset[int]:
    """The numbers of the questions to which nothing was said but what was surely meant for another line.

    Raises:
        EmbeddingFailed: no embedder works.
    """
    met, off = set[int](), set[int]()
    for place, turn in enumerate(interview.turns):
        if turn.scored and turn.evaluation and not answers_it(turn):
            reading = await _read(interview, interview.turns[:place], turn.question, turn.answer.text, embedder)
            (off if reading.for_another_line else met).add(turn.question.number)
        elif turn.scored:
            met.add(turn.question.number)
    return frozenset(off - met)


async def likenesses(interview: Interview, embedder: Embedder) -> Likeness:
    """How like what was asked the sentences of all scored answers are.

    Raises:
        EmbeddingFailed: no embedder works.
    """
    nearness: dict[str, float] = {}
    for turn in interview.turns:
        if turn.scored:
            nearness |= (await _seen(interview, turn.question, turn.answer.text, embedder)).likeness
    return nearness


async def _read(
    interview: Interview, turns: Sequence[Turn], question: Question, answer: str, embedder: Embedder
) -> _Reading:
    """The reading of an answer to a question of this interview, after these turns.

    What adds to what was said to the main question already is graded together with it.
    """
    before = _said(turns, question.number)
    verdict, seen = await _judged(interview, question, answer, embedder)
    odds = partial(_log_odds, interview, drift.own_words(interview.job))
    alone = whole = odds(question, answer, seen.orders, seen.near)
    own_line = await _own_line(interview, question, answer, seen, embedder)
    if before and question.move is not Move.ADVANCE:
        main, told = _main(interview, question), f"{before} {answer}"
        of_all, all_seen = await _judged(interview, main, told, embedder)
        verdict = replace(verdict, grade=_added(verdict.grade, of_all.grade))
        whole = odds(main, told, all_seen.orders, all_seen.near)
        own_line = max(own_line, await _own_line(interview, main, told, all_seen, embedder))
    earlier = []
    others = [other for other in interview.main_questions if other.number < question.number][-LATEST:]
    for other in others if min(alone, whole) < 0 else ():
        said = _said(turns, other.number)
        near = (await _seen(interview, other, said, embedder)).near if _fitted(embedder) else None
        earlier.append(odds(other, said, _orders_in(said), near))
    fit = drift.WITH_LIKENESS if _fitted(embedder) else drift.BY_WORDS
    tied = not _fitted(embedder) or max(seen.likeness.values(), default=0.0) >= TIED
    in_words = drift.shares_a_word(f"{_main(interview, question).text} {question.text} {seen.wanted}", answer)
    bearing = drift.bearing(alone, whole, earlier, fit)
    return _Reading(verdict, seen.likeness, before, bearing, in_words or tied, own_line)


async def _own_line(interview: Interview, question: Question, answer: str, seen: _Seen, embedder: Embedder) -> float:
    """The log odds that no other line was meant; even where that can't be told, as of what somebody's motives are."""
    main = _main(interview, question)
    if not interview.job.named(main.passages) or questions.kind_of(main.text) is Kind.MOTIVATION:
        return 0.0
    lines = await another_line.lines_beside(interview.job, main, embedder)
    if not _fitted(embedder):
        return 0.0
    return another_line.log_odds(question.text, seen.wanted, answer, lines, seen.vectors, seen.orders)


def _fitted(embedder: Embedder) -> bool:
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


def _added(own: Grade, whole: Grade) -> Grade:
    """The grade of an answer that may add to what was said before: that of the whole, as far as it adds anything.

    One that is nothing by itself has the grade of nothing, however good the story is that it was asked about.
    """
    share = min(1.0, max(0.0, (own.value - NOTHING) / (AN_ANSWER - NOTHING)))
    mixed = {name: (1 - share) * part + share * getattr(whole, name) for name, part in asdict(own).items()}
    return Grade(**{name: round(part) if name in SCALES else round(part, 2) for name, part in mixed.items()})


async def _judged(interview: Interview, question: Question, answer: str, embedder: Embedder) -> tuple[Verdict, _Seen]:
    """The same of an answer by itself."""
    seen, fitted = await _seen(interview, question, answer, embedder), _fitted(embedder)
    judgement = Judgement.load(with_vectors=fitted)
    verdict = judgement.judge(question.text, seen.wanted, answer, seen.vectors if fitted else None, seen.orders)
    if verdict.grade.value >= AN_ANSWER and drift.opens_on(f"{question.text} {seen.wanted}", answer):
        verdict = _without(verdict, Behaviour.OFF_TOPIC)
    if not fitted:
        return verdict, seen
    if _nearest(seen.vectors, seen.wanted, answer) >= ABOUT_IT or max(seen.likeness.values(), default=0.0) >= NEAR_IT:
        verdict = _without(verdict, Behaviour.OFF_TOPIC)
    if seen.likeness and mean(seen.likeness.values()) >= STAYS_ON_IT:
        verdict = _without(verdict, Behaviour.CHATTY)
    return verdict, seen


async def _seen(interview: Interview, question: Question, answer: str, embedder: Embedder) -> _Seen:
    """An answer beside what was asked, with the vectors of both."""
    asked_about = interview.job.named(_main(interview, question).passages)
    wanted = asked_about[0].text if asked_about else question.text
    orders = _orders_in(answer)
    whole = drift.without(orders, answer)
    texts = tuple(dict.fromkeys((*texts_to_embed(question.text, wanted, answer), whole)))
    vectors = dict(zip(texts, await embedder.embed(texts), strict=True))
    like = likeness.to_what_was_asked(vectors, question.text, wanted, answer, orders)
    near = drift.Nearness(like, float(vectors[wanted] @ vectors[whole])) if _fitted(embedder) else None
    return _Seen(vectors, wanted, orders, like, near)


def _main(interview: Interview, question: Question) -> Question:
    """The main question that a question belongs to."""
    return next((each for each in interview.main_questions if each.number == question.number), question)


def _said(turns: Iterable[Turn], number: int) -> str:
    """What was said in answer to the main question of this number."""
    return " ".join(turn.answer.text for turn in turns if turn.scored and turn.question.number == number)


def _nearest(vectors: Mapping[str, Vector], wanted: str, answer: str) -> float:
    """How like the requirement the sentence of the answer is that is most like it."""
    return max((float(vectors[wanted] @ vectors[chunk]) for chunk in chunks(answer)), default=0.0)


def _within_its_length(answer: str, verdict: Verdict) -> Verdict:
    """The verdict without what so few words can't be: a story, or manipulation where they give no order."""
    count = len(words(answer))
    if count < ENOUGH_WORDS and not verdict.orders and verdict.probabilities[Behaviour.MANIPULATION] < LIKELY:
        verdict = _without(verdict, Behaviour.MANIPULATION)
    return _without(verdict, Behaviour.CHATTY) if count < FEWEST_OF_A_STORY else verdict


def _without(verdict: Verdict, excluded: Behaviour) -> Verdict:
    """The verdict where one behaviour is out of the question."""
    whole = 1 - verdict.probabilities[excluded]
    chances = {name: chance / whole for name, chance in verdict.probabilities.items()}
    return replace(verdict, probabilities={**chances, excluded: 0.0})


def _behaviour(verdict: Verdict, interview: Interview, *, goes_on: bool) -> Behaviour:
    """The likeliest behaviour; in doubt one that is scored, for a good answer must not be thrown away.

    What seems off topic, or a wish to go on, is so only where that is likely, as it was of all 206 that are off topic;
    and any answer to a follow-up, or to a question about nothing in particular, is none only there. One to a follow-up
    that ``goes_on`` from what was said before is off topic only where that is nearly certain.
    """
    likeliest, question = verdict.behaviour, interview.present
    after_a_story = bool(interview.turns) and interview.turns[-1].behaviour is Behaviour.CHATTY
    followed_up = question.move in {Move.FOLLOW_UP, Move.EXPAND} or after_a_story
    off_topic = likeliest is Behaviour.OFF_TOPIC
    lets_go = likeliest in LETS_GO
    sure = LIKELY if off_topic or lets_go or followed_up or not question.passages else SURE
    if followed_up and goes_on and off_topic:
        sure = NEARLY_CERTAIN
    if not (likeliest in DISMISSED or lets_go) or verdict.probabilities[likeliest] >= sure:
        return likeliest
    return max(SCORED, key=lambda behaviour: verdict.probabilities[behaviour])
