"""The built-in interviewer: the one that needs no language model.

It composes its questions from the job description and from what the candidate said, and judges by measuring.
"""

from __future__ import annotations

import random
from collections.abc import AsyncGenerator
from dataclasses import dataclass, replace

from interviewmate import texts
from interviewmate.adapters.builtin import (
    grammar,
    harm,
    likeness,
    of_work,
    planning,
    probing,
    questions,
    replies,
    report_writer,
    steering,
    weighing,
)
from interviewmate.adapters.builtin.judgement import Judgement
from interviewmate.adapters.builtin.weighed import Weighed
from interviewmate.errors import InterviewerFailed
from interviewmate.interview import Answer, Behaviour, Evaluation, Interview, Move, Persona, Turn
from interviewmate.languages import Language
from interviewmate.ports import Embedder, Situation
from interviewmate.reply import Draft, PlanDraft, ReportDraft
from interviewmate.scoring import STRONG, score

# What a follow-up must be worth, of 2, to be asked.
WORTH_ASKING = {Persona.FRIENDLY: 1.28, Persona.NEUTRAL: 1.14, Persona.DEMANDING: 0.85}
OF_A_FAIR_ANSWER = 0.26  # by how much less where the answer does not tell yet how good its speaker is


def load() -> None:
    """Reads dictionaries and weights now, so that the first interview need not wait. Blocks for about a second."""
    grammar.load()
    of_work.model()
    harm.load_weights()
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
        interview, answer = _spoken(situation.interview), _said(situation.answer)
        situation = replace(situation, interview=interview, answer=answer)
        if answer.skip or answer.unheard:  # there are no words to judge
            yield self._left_out(situation)
            return
        if _in_its_language(interview, answer) and not interview.confirming:
            said = replies.unsaid(steering.FROM_HERE_IN_ENGLISH, interview, self.rng)
            yield self._onward(situation, Behaviour.ON_TRACK, said)
            return
        weighed = await weighing.weigh(interview, answer, self.embedder, self.rng)
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
        spoken = _spoken(interview)
        place = next((place for place, each in enumerate(interview.turns) if each is turn), None)
        return await weighing.evaluate(spoken, _told(turn) if place is None else spoken.turns[place], self.embedder)

    async def write_report(self, interview: Interview) -> ReportDraft:
        """The words of the report."""
        interview = _spoken(interview)
        near = await weighing.likenesses(interview, self.embedder)
        off = await weighing.off_their_line(interview, self.embedder)
        return report_writer.write(interview, near, fitted=self.embedder.kind == likeness.FITTED_TO, off=off)

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
        for reply in (
            steering.challenged,
            steering.said_again,
            steering.asked_to_guess,
            steering.asked_as_if_theirs,
            steering.asked_for_their_part,
            steering.steered,
        ):
            if draft := reply(situation, answer, rng):
                return draft
        return self._taken_up(situation, answer)

    def _taken_up(self, situation: Situation, answer: Weighed) -> Draft:
        """The reply to what can be taken as an answer: a good one is followed up where something is worth asking."""
        interview, rng = situation.interview, self.rng
        good = answer.behaviour in {Behaviour.ON_TRACK, Behaviour.HESITANT}
        first = not any(t.counts and t.question.number == interview.present.number for t in interview.turns)
        said = answer.asked_back or replies.acknowledgement(answer, interview, rng)
        if good and first and Move.FOLLOW_UP in situation.open_moves:
            asked = probing.follow_up(answer, interview, rng)
            open_still = OF_A_FAIR_ANSWER if score(answer.evaluation) < STRONG else 0.0
            worth_it = asked.worth > WORTH_ASKING[interview.job.persona] - open_still
            if worth_it or probing.owes_a_case(answer, interview):
                return Draft(answer.behaviour, Move.FOLLOW_UP, said, True, asked.text)
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


def _spoken(interview: Interview) -> Interview:
    """The interview as if all of it had been spoken: what is typed may have line breaks, and no sentence has one."""
    return interview.model_copy(update={"turns": tuple(map(_told, interview.turns))})


def _told(turn: Turn) -> Turn:
    return turn.model_copy(update={"answer": _said(turn.answer)})


def _said(answer: Answer) -> Answer:
    return answer.model_copy(update={"text": " ".join(answer.text.split())})
