"""Weighing an answer: what kind of answer it is, how good, and how near to what was asked."""

from __future__ import annotations

import random
from dataclasses import replace
from itertools import takewhile

from interviewmate.adapters.builtin import (
    angles,
    asked_back,
    at_a_loss,
    drift,
    halting,
    harm,
    likeness,
    scales,
    signals,
    steering,
    traces,
    wording,
)
from interviewmate.adapters.builtin.features import chunks
from interviewmate.adapters.builtin.judgement import Verdict
from interviewmate.adapters.builtin.likeness import Likeness
from interviewmate.adapters.builtin.reading import Reading, beside_what_was_asked, is_fitted, judged, read, without
from interviewmate.adapters.builtin.weighed import Weighed, core_of, lands
from interviewmate.interview import GOES_DEEPER, SCORED, Answer, Behaviour, Evaluation, Interview, Question, Turn
from interviewmate.ports import Embedder
from interviewmate.scoring import score
from interviewmate.verdict import answers_it
from interviewmate.words import words

DISMISSED = {
    Behaviour.OFF_TOPIC,
    Behaviour.CONFUSED,
    Behaviour.OUT_OF_SCOPE,
    Behaviour.MANIPULATION,
    Behaviour.WANTS_REPEAT,
}
LETS_GO = {Behaviour.WANTS_SKIP, Behaviour.WANTS_END}  # which leave the question without an answer
ASKING = (Behaviour.OUT_OF_SCOPE, Behaviour.CONFUSED, Behaviour.WANTS_REPEAT)  # what somebody who only asks may be
ABOUT_THE_STORY = 0.28  # likeness to what was said before that 25 of 27 answers which go on from it far afield reach
WITH_AN_ORDER = 0.25  # chance from which an answer that holds an order is taken for one
MAY_LAND = {Behaviour.CHATTY, Behaviour.WEAK}  # though it is long, or thin
ENOUGH_WORDS = 8  # from which it is clear what is meant
FEWEST_OF_A_STORY = 25  # words: of 215 chatty answers none has fewer
# Of what is done step by step, and the words up to which that is a case: none of 195 rambles has as many.
STEPS_OF_A_CASE, LONGEST_CASE = 4, 115
FEWEST_WHERE_ASKED_FOR = 70  # the same where more was asked for: one case takes as many
SURE, LIKELY, NEARLY_CERTAIN = 0.35, 0.6, 0.85  # chances from which an answer is dismissed as none
NOT_WEAK = 60  # score from which an answer is not called weak
TOO_WEAK = 40  # score below which one is: no answer that is labelled on track has less, of those that were fitted


async def weigh(interview: Interview, answer: Answer, embedder: Embedder, rng: random.Random) -> Weighed:
    """An answer to the present question, weighed.

    Raises:
        EmbeddingFailed: no embedder works.
    """
    question, text = interview.present, answer.text
    reading = await read(interview, interview.turns, question, text, embedder)
    evaluation = reading.evaluation(question, text)
    foreign = steering.is_foreign(text)
    behaviour = await _settled(interview, text, reading, embedder, foreign=foreign)
    behaviour = _by_its_worth(halting.with_the_voice(behaviour, answer.delivery), score(evaluation))
    answering = likeness.answering(text, reading.nearness)
    again = behaviour in SCORED and wording.finds_nothing_new(evaluation)
    behaviour = Behaviour.WEAK if again else behaviour
    if behaviour is Behaviour.WEAK:
        evaluation = scales.without_strength(evaluation)
    told = behaviour in SCORED and score(evaluation) > 0  # else it says nothing that was asked
    to_the_point = core_of(reading.nearness) if behaviour is Behaviour.CHATTY else answering
    weighed = Weighed(
        text=answering,
        behaviour=behaviour,
        signals=signals.measure(answering),
        evaluation=evaluation,
        likeness=reading.nearness,
        foreign=foreign,
        asked_back=await asked_back.reply(text, behaviour, interview, embedder, rng),
        harm=harm.likely(to_the_point, question.text, again=reading.harmed_before) if told else "",
        doubtful=reading.doubtful,
        again=again,
        of_others=reading.of_others,
        core_grade=await _core_grade(interview, question, reading, embedder) if behaviour in MAY_LAND else None,
    )
    if behaviour is not Behaviour.CHATTY:
        return replace(weighed, evaluation=scales.of_no_ramble(evaluation))
    return replace(weighed, evaluation=_long_winded(evaluation, lands=weighed.lands))


async def _settled(
    interview: Interview, text: str, reading: Reading, embedder: Embedder, *, foreign: bool
) -> Behaviour:
    """What kind of answer it is by its words: the likeliest, unless something certain speaks against that."""
    present = interview.present
    verdict = _within_its_length(text, reading.verdict, present)
    decides = reading.elsewhere or verdict.behaviour is Behaviour.OFF_TOPIC
    goes_on = decides and await _goes_on_from(reading.before, text, embedder)
    behaviour = _behaviour(verdict, interview, goes_on=goes_on)
    if verdict.orders and verdict.probabilities[Behaviour.MANIPULATION] >= WITH_AN_ORDER:
        behaviour = Behaviour.MANIPULATION  # however much of an answer stands beside it
    if foreign and behaviour is not Behaviour.MANIPULATION:
        behaviour = Behaviour.CONFUSED
    if behaviour is Behaviour.ON_TRACK and is_fitted(embedder) and reading.elsewhere and not goes_on:
        behaviour = Behaviour.OFF_TOPIC  # however well it is told
    if behaviour is Behaviour.CONFUSED and not foreign and asked_back.answers_besides(text):
        behaviour = max(SCORED, key=lambda each: verdict.probabilities[each])
    if behaviour in SCORED and asked_back.nothing_else(text):
        behaviour = max(ASKING, key=lambda each: verdict.probabilities[each])  # it adds nothing to what was said
    if behaviour is Behaviour.HESITANT and (smooth := halting.without_the_only_sound(text)):
        verdict, _ = await judged(interview, present, smooth, embedder)
        fluent = _behaviour(_within_its_length(smooth, verdict, present), interview, goes_on=goes_on)
        rambles = fluent is Behaviour.CHATTY and verdict.probabilities[fluent] < LIKELY
        behaviour = behaviour if rambles else fluent
    unlikely = reading.verdict.probabilities[behaviour] < LIKELY
    guessed = behaviour in ASKING and unlikely and at_a_loss.guesses(text, present.text)
    return Behaviour.HESITANT if guessed or at_a_loss.tells_nothing_before_it(text) else behaviour


def _by_its_worth(behaviour: Behaviour, points: int) -> Behaviour:
    """What an answer is that is weak or on track by its words: good however few they are, or poor however fluent."""
    if behaviour is Behaviour.WEAK and points >= NOT_WEAK:
        return Behaviour.ON_TRACK
    return Behaviour.WEAK if behaviour is Behaviour.ON_TRACK and points < TOO_WEAK else behaviour


def _long_winded(evaluation: Evaluation, *, lands: bool) -> Evaluation:
    """What an answer that talks at length shows. ``lands``: whether it comes to a point."""
    if wording.harm_in(evaluation):
        return evaluation
    return scales.harmless(scales.at_most(scales.LONG_WINDED if lands else scales.MOST_OF_A_STORY, evaluation))


async def _core_grade(interview: Interview, question: Question, reading: Reading, embedder: Embedder) -> float:
    """The grade of those sentences of an answer alone that bear on what was asked; 0 without any."""
    core = core_of(reading.nearness)
    return (await judged(interview, question, core, embedder))[0].grade.value if core else 0.0


async def evaluate(interview: Interview, turn: Turn, embedder: Embedder) -> Evaluation:
    """The evaluation of one answer, which whoever took it found to be an answer.

    Raises:
        EmbeddingFailed: no embedder works.
    """
    before = tuple(takewhile(lambda each: each is not turn, interview.turns))
    reading = await read(interview, before, turn.question, turn.answer.text, embedder)
    evaluation = reading.evaluation(turn.question, turn.answer.text)
    if turn.behaviour is not Behaviour.CHATTY:
        evaluation = scales.of_no_ramble(evaluation)
        return scales.without_strength(evaluation) if turn.behaviour is Behaviour.WEAK else evaluation
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
    return not is_fitted(embedder) or nearest >= ABOUT_THE_STORY


async def off_their_line(interview: Interview, embedder: Embedder) -> frozenset[int]:
    """The numbers of the questions to which nothing was said but what was surely meant for another line.

    Raises:
        EmbeddingFailed: no embedder works.
    """
    met, off = set[int](), set[int]()
    if not is_fitted(embedder):
        return frozenset()  # it can't be told
    for place, turn in enumerate(interview.turns):
        if turn.scored and turn.evaluation and not answers_it(turn):
            reading = await read(interview, interview.turns[:place], turn.question, turn.answer.text, embedder)
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
            nearness |= (await beside_what_was_asked(interview, turn.question, turn.answer.text, embedder)).likeness
    return nearness


def _within_its_length(answer: str, verdict: Verdict, question: Question) -> Verdict:
    """The verdict without what so few words can't be: a ramble, or manipulation where they give no order.

    A case that is told step by step is no ramble either.
    """
    count = len(words(answer))
    fewest = FEWEST_WHERE_ASKED_FOR if question.move in GOES_DEEPER else FEWEST_OF_A_STORY
    if count < ENOUGH_WORDS and not verdict.orders and verdict.probabilities[Behaviour.MANIPULATION] < LIKELY:
        verdict = without(verdict, Behaviour.MANIPULATION)
    a_case = count <= LONGEST_CASE and traces.own_acts(answer) >= STEPS_OF_A_CASE
    return without(verdict, Behaviour.CHATTY) if count < fewest or a_case else verdict


def _behaviour(verdict: Verdict, interview: Interview, *, goes_on: bool) -> Behaviour:
    """The likeliest behaviour; in doubt one that is scored, for a good answer must not be thrown away.

    What seems off topic, or a wish to go on, is so only where that is likely, as it was of all 206 that are off topic;
    and any answer to a follow-up, or to a question about nothing in particular, is none only there. One to a follow-up
    that ``goes_on`` from what was said before is off topic only where that is nearly certain.
    """
    likeliest, question = verdict.behaviour, interview.present
    after_a_story = bool(interview.turns) and interview.turns[-1].behaviour is Behaviour.CHATTY
    followed_up = question.move in GOES_DEEPER or after_a_story
    off_topic = likeliest is Behaviour.OFF_TOPIC
    lets_go = likeliest in LETS_GO
    sure = LIKELY if off_topic or lets_go or followed_up or not question.passages else SURE
    if off_topic and ((followed_up and goes_on) or angles.any_case_will_do(question.text)):
        sure = NEARLY_CERTAIN
    if not (likeliest in DISMISSED or lets_go) or verdict.probabilities[likeliest] >= sure:
        return likeliest
    return max(SCORED, key=lambda behaviour: verdict.probabilities[behaviour])
