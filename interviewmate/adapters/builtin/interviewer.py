"""The built-in interviewer: the one that needs no language model.

It composes its questions from the job description and from what the candidate said, and judges by measuring.
"""

from __future__ import annotations

import random
from collections.abc import AsyncGenerator, Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import takewhile
from statistics import mean

from interviewmate import texts
from interviewmate.adapters.builtin import (
    findings,
    grammar,
    halting,
    likeness,
    planning,
    questions,
    replies,
    report_writer,
    signals,
    steering,
)
from interviewmate.adapters.builtin.features import Vector, chunks, texts_to_embed
from interviewmate.adapters.builtin.grade_model import Grade
from interviewmate.adapters.builtin.judgement import Judgement, Verdict
from interviewmate.adapters.builtin.likeness import Likeness
from interviewmate.adapters.builtin.weighed import Weighed
from interviewmate.errors import InterviewerFailed
from interviewmate.interview import SCORED, Answer, Behaviour, Evaluation, Interview, Move, Persona, Question, Turn
from interviewmate.languages import Language
from interviewmate.ports import Embedder, Situation
from interviewmate.reply import Draft, PlanDraft, ReportDraft
from interviewmate.scoring import score

NEAR_IT = 0.36  # likeness to question or requirement that 19 of 20 off-topic answers stay below
STAYS_ON_IT = 0.25  # mean likeness that 19 of 20 chatty answers stay below
ABOUT_IT = 0.25  # likeness to the requirement that 19 of 20 off-topic answers stay below, and most others pass
FITTED_TO = "local"  # the kind of vectors that the judgement knows
WELL_SAID = 45  # score from which a hesitant answer needs no help
DISMISSED = {Behaviour.OFF_TOPIC, Behaviour.CONFUSED, Behaviour.OUT_OF_SCOPE, Behaviour.MANIPULATION}
SURE, NEARLY_CERTAIN = 0.35, 0.85  # chances from which an answer is dismissed as none
MOST_OF_A_STORY = {"relevance": 3, "depth": 2, "structure": 2, "evidence": 3, "clarity": 2}
# Of the first answers that give something to go on from.
LESS_AFTER_STRONG = 0.7  # of that, where depth and evidence are there: then something harder is asked instead
SHARE_OF_FOLLOW_UPS = {Persona.FRIENDLY: 0.5, Persona.NEUTRAL: 0.6, Persona.DEMANDING: 0.85}


def load() -> None:
    """Reads dictionaries and weights now, so that the first interview need not wait. Blocks for about a second."""
    grammar.load()
    Judgement.load(with_vectors=True)
    Judgement.load(with_vectors=False)


@dataclass
class BuiltInInterviewer:
    """Stands behind the port ``Interviewer``. All its choices come from ``rng``."""

    embedder: Embedder
    rng: random.Random
    kind: str = "built-in"
    languages: tuple[Language, ...] = (Language.ENGLISH,)

    async def respond(self, situation: Situation) -> AsyncGenerator[Draft, None]:
        """One whole draft, or first the acknowledgement and then the whole.

        Raises:
            EmbeddingFailed: no embedder works, the n-grams included.
        """
        if situation.answer is None:
            yield self._opening(situation)
            return
        interview, answer = situation.interview, situation.answer
        if answer.skip or answer.unheard:  # there are no words to judge
            yield self._left_out(situation)
            return
        if _in_its_language(interview, answer) and not interview.confirming:
            said = replies.unsaid(steering.FROM_HERE_IN_ENGLISH, interview, self.rng)
            yield self._onward(situation, Behaviour.ON_TRACK, said)
            return
        weighed = await self._weighed(interview, answer)
        draft = self._reply(situation, weighed)
        yield replace(draft, question=None)
        yield replace(draft, evaluation=weighed.evaluation)

    async def plan(self, interview: Interview) -> PlanDraft:
        """What is a must, of which kind, and what the résumé shows nothing of."""
        return await planning.plan(interview, self.embedder)

    async def evaluate(self, interview: Interview, turn: Turn) -> Evaluation:
        """The evaluation of one answer.

        Raises:
            InterviewerFailed: it is in another language.
        """
        if _in_its_language(interview, turn.answer):
            raise InterviewerFailed(texts.BUILT_IN_ENGLISH)
        before = _said(takewhile(lambda each: each is not turn, interview.turns), turn.question)
        verdict, nearness = await self._verdict(interview, turn.question, turn.answer.text, before)
        return _evaluation(turn.question.text, turn.answer.text, verdict.grade, nearness)

    async def write_report(self, interview: Interview) -> ReportDraft:
        """The words of the report."""
        nearness: dict[str, float] = {}
        for turn in interview.turns:
            if turn.scored:
                _, vectors, wanted = await self._embedded(interview, turn.question, turn.answer.text)
                orders = Judgement.load(with_vectors=False).orders_in(turn.answer.text)
                nearness |= likeness.to_what_was_asked(vectors, turn.question.text, wanted, turn.answer.text, orders)
        return report_writer.write(interview, nearness)

    async def _weighed(self, interview: Interview, answer: Answer) -> Weighed:
        """An answer to the present question, weighed."""
        question, text = interview.present, answer.text
        verdict, nearness = await self._verdict(interview, question, text, _said(interview.turns, question))
        foreign, behaviour = steering.is_foreign(text), _behaviour(verdict, interview)
        if foreign and behaviour is not Behaviour.MANIPULATION:
            behaviour = Behaviour.CONFUSED
        behaviour = halting.with_the_voice(behaviour, answer.delivery)
        evaluation = _evaluation(question.text, text, verdict.grade, nearness)
        if behaviour is Behaviour.CHATTY:
            evaluation = _beside_the_point(evaluation)
        answering = likeness.answering(text, nearness)
        return Weighed(answering, behaviour, signals.measure(answering), evaluation, nearness, foreign)

    async def _verdict(
        self, interview: Interview, question: Question, answer: str, before: str
    ) -> tuple[Verdict, Likeness]:
        """What an answer to a question of this interview is, how good, and how near its sentences are to the point.

        ``before``: what was said to the main question already. A follow-up adds to that, so it is graded with it.
        """
        verdict, nearness = await self._judged(interview, question, answer)
        if before and question.move is not Move.ADVANCE:
            main = _main(interview, question)
            whole, _ = await self._judged(interview, main, f"{before} {answer}")
            verdict = replace(verdict, grade=whole.grade)
        return verdict, nearness

    async def _judged(self, interview: Interview, question: Question, answer: str) -> tuple[Verdict, Likeness]:
        """The same of an answer by itself."""
        kind, vectors, wanted = await self._embedded(interview, question, answer)
        orders = Judgement.load(with_vectors=False).orders_in(answer)
        nearness = likeness.to_what_was_asked(vectors, question.text, wanted, answer, orders)
        if kind != FITTED_TO:  # other vectors would say something else
            return Judgement.load(with_vectors=False).judge(question.text, wanted, answer), nearness
        verdict = Judgement.load(with_vectors=True).judge(question.text, wanted, answer, vectors)
        if _nearest(vectors, wanted, answer) >= ABOUT_IT or max(nearness.values(), default=0.0) >= NEAR_IT:
            verdict = _without(verdict, Behaviour.OFF_TOPIC)
        if nearness and mean(nearness.values()) >= STAYS_ON_IT:
            verdict = _without(verdict, Behaviour.CHATTY)
        return verdict, nearness

    async def _embedded(
        self, interview: Interview, question: Question, answer: str
    ) -> tuple[str, Mapping[str, Vector], str]:
        """The vectors of a question, of what it asks for and of an answer to it: their kind, they, and what it is."""
        asked_about = interview.job.named(_main(interview, question).passages)
        wanted = asked_about[0].text if asked_about else question.text
        embedded = texts_to_embed(question.text, wanted, answer)
        vectors = dict(zip(embedded, await self.embedder.embed(embedded), strict=True))
        return self.embedder.kind, vectors, wanted

    def _opening(self, situation: Situation) -> Draft:
        composed = questions.compose(situation.interview, situation.topics, situation.difficulty, self.rng)
        return Draft(
            behaviour=Behaviour.ON_TRACK,
            move=Move.ADVANCE,
            acknowledgement=replies.greeting(situation.interview, self.rng),
            acknowledged=True,
            question=composed.text,
            passages=composed.passages,
        )

    def _reply(self, situation: Situation, answer: Weighed) -> Draft:
        """The whole reply, without the evaluation."""
        interview, rng = situation.interview, self.rng
        if answer.behaviour is Behaviour.WANTS_SKIP and not interview.confirming:
            return self._left_out(situation)
        if interview.confirming:
            return self._confirmed(situation, answer)
        if answer.behaviour is Behaviour.WANTS_END:
            return steering.ending(situation, rng)
        if answer.foreign and (draft := steering.foreign(situation, answer.behaviour)):
            return draft
        halting_but_right = answer.behaviour is Behaviour.HESITANT and score(answer.evaluation) >= WELL_SAID
        if not halting_but_right and (draft := steering.steered(situation, answer, rng)):
            return draft
        return self._taken_up(situation, answer)

    def _taken_up(self, situation: Situation, answer: Weighed) -> Draft:
        """The reply to what can be taken as an answer: about half of the good ones are followed up."""
        interview, rng = situation.interview, self.rng
        good = answer.behaviour in {Behaviour.ON_TRACK, Behaviour.HESITANT}
        first = not any(t.counts and t.question.number == interview.present.number for t in interview.turns)
        said = replies.acknowledgement(answer, interview, rng)
        if good and first and Move.FOLLOW_UP in situation.open_moves:
            asked = replies.follow_up(answer, interview, rng)
            share = SHARE_OF_FOLLOW_UPS[interview.job.persona] * (LESS_AFTER_STRONG if answer.strong else 1)
            if asked and rng.random() < share:
                return Draft(answer.behaviour, Move.FOLLOW_UP, said, True, asked)
        return self._onward(situation, answer.behaviour, said)

    def _left_out(self, situation: Situation) -> Draft:
        """The reply where the question is left without an answer."""
        if Move.ADVANCE not in situation.open_moves:
            return Draft(Behaviour.WANTS_SKIP, Move.CLOSE, replies.CLOSING_AFTER_A_SKIP, True, "")
        said = replies.unsaid(replies.SKIPPED, situation.interview, self.rng)
        return self._onward(situation, Behaviour.WANTS_SKIP, said)

    def _onward(self, situation: Situation, behaviour: Behaviour, said: str) -> Draft:
        """On to the next question, or to the end."""
        interview = situation.interview
        if Move.ADVANCE not in situation.open_moves:
            closing = self.rng.choice(replies.CLOSING)
            return Draft(behaviour, Move.CLOSE, closing, True, "")
        composed = questions.compose(interview, situation.topics, situation.difficulty, self.rng)
        return Draft(behaviour, Move.ADVANCE, said, True, composed.text, passages=composed.passages)

    def _confirmed(self, situation: Situation, answer: Weighed) -> Draft:
        """After "shall we stop?": a yes, or the wish once more, closes; anything else goes on where it stood."""
        wants_it = answer.behaviour is Behaviour.WANTS_END or steering.says_yes(answer.text)
        if wants_it and not steering.says_no(answer.text):
            return steering.stopped()
        if Move.REPEAT in situation.open_moves:
            return Draft(Behaviour.ON_TRACK, Move.REPEAT, steering.GO_ON, True, situation.interview.present.text)
        return self._onward(situation, Behaviour.ON_TRACK, steering.GO_ON)


def _in_its_language(interview: Interview, answer: Answer) -> bool:
    """Whether an answer is in the language of an interview that a model began, and that is not English."""
    return interview.job.language is not Language.ENGLISH and steering.is_foreign(answer.text)


def _main(interview: Interview, question: Question) -> Question:
    """The main question that a question belongs to."""
    return next((each for each in interview.main_questions if each.number == question.number), question)


def _said(turns: Iterable[Turn], question: Question) -> str:
    """What was said in answer to the main question that a question belongs to."""
    return " ".join(turn.answer.text for turn in turns if turn.scored and turn.question.number == question.number)


def _nearest(vectors: Mapping[str, Vector], wanted: str, answer: str) -> float:
    """How like the requirement the sentence of the answer is that is most like it."""
    return max((float(vectors[wanted] @ vectors[chunk]) for chunk in chunks(answer)), default=0.0)


def _without(verdict: Verdict, excluded: Behaviour) -> Verdict:
    """The verdict where one behaviour is out of the question."""
    whole = 1 - verdict.probabilities[excluded]
    chances = {name: chance / whole for name, chance in verdict.probabilities.items()}
    return replace(verdict, probabilities={**chances, excluded: 0.0})


def _behaviour(verdict: Verdict, interview: Interview) -> Behaviour:
    """The likeliest behaviour; in doubt one that is scored, for a good answer must not be thrown away.

    An answer to a follow-up, which takes up what was said before, is off topic only where that is nearly certain.
    """
    likeliest = verdict.behaviour
    followed_up = interview.present.move in {Move.FOLLOW_UP, Move.EXPAND}
    sure = NEARLY_CERTAIN if followed_up and likeliest is Behaviour.OFF_TOPIC else SURE
    if likeliest not in DISMISSED or verdict.probabilities[likeliest] >= sure:
        return likeliest
    return max(SCORED, key=lambda behaviour: verdict.probabilities[behaviour])


def _beside_the_point(evaluation: Evaluation) -> Evaluation:
    """The evaluation of a story: however full of facts it is, the point is thin and hard to find."""
    return evaluation.model_copy(
        update={name: min(getattr(evaluation, name), most) for name, most in MOST_OF_A_STORY.items()}
    )


def _evaluation(question: str, answer: str, grade: Grade, nearness: Likeness) -> Evaluation:
    """The five scales of a grade, with what the answer shows and leaves open."""
    return Evaluation(
        relevance=grade.relevance,
        depth=grade.depth,
        structure=grade.structure,
        evidence=grade.evidence,
        clarity=grade.clarity,
        confidence=grade.confidence,
        strength=findings.strength(likeness.answering(answer, nearness), nearness),
        gap=findings.gap(likeness.answering(answer, nearness), question, nearness),
    )
