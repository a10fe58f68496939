"""The built-in interviewer: the one that needs no language model.

It composes its questions from the job description and from what the candidate said, and judges by measuring.
"""

from __future__ import annotations

import random
from collections.abc import AsyncGenerator
from dataclasses import dataclass, field, replace

import numpy as np

from interviewmate.adapters.builtin import findings, judge, planning, questions, replies, report_writer, signals
from interviewmate.adapters.builtin.signals import Signals
from interviewmate.interview import Answer, Behaviour, Evaluation, Interview, Move, Passage, Turn
from interviewmate.policy import onward
from interviewmate.ports import Embedder, Situation, Vectors
from interviewmate.reply import Draft, PlanDraft, ReportDraft

NEARBY = 0.85  # what nearness to another passage of the job is worth
SHARE_OF_FOLLOW_UPS = 0.55  # of the first answers that give something to go on from


@dataclass
class BuiltInInterviewer:
    """Stands behind the port ``Interviewer``. All its choices come from ``rng``."""

    embedder: Embedder
    rng: random.Random
    kind: str = "built-in"
    _vectors: dict[tuple[str, str], Vectors] = field(default_factory=dict, repr=False)

    async def respond(self, situation: Situation) -> AsyncGenerator[Draft, None]:
        """One whole draft, or first the acknowledgement and then the whole.

        Raises:
            EmbeddingFailed: no embedder works, the n-grams included.
        """
        if situation.answer is None:
            yield self._opening(situation)
            return
        interview, answer = situation.interview, situation.answer
        measured = await self._measured(interview, interview.present.text, answer.text, situation.passages)
        behaviour = judge.behaviour_of(measured, self.embedder.kind, redirected=replies.led_back(interview))
        evaluation = self._evaluation(answer.text, measured)
        draft = self._reply(situation, answer, behaviour, measured, evaluation)
        yield replace(draft, question=None)
        yield replace(draft, evaluation=evaluation)

    async def plan(self, interview: Interview) -> PlanDraft:
        """What is a must, of which kind, and what the résumé shows nothing of."""
        return await planning.plan(interview, self.embedder)

    async def evaluate(self, interview: Interview, turn: Turn) -> Evaluation:
        """The evaluation of one answer."""
        return self._evaluation(turn.answer.text, await self._measured(interview, turn.question.text, turn.answer.text))

    async def write_report(self, interview: Interview) -> ReportDraft:
        """The words of the report."""
        return report_writer.write(interview)

    async def _measured(
        self, interview: Interview, question: str, answer: str, nearby: tuple[Passage, ...] = ()
    ) -> Signals:
        """The signals of an answer to a question of this interview.

        ``nearby``: other passages of the job that it may be about; being near to one of them counts for less.
        """
        passages = interview.job.named(replies.main_passages(interview))
        asked = [question, *(passage.text for passage in passages)]
        near_question, *near = await self._likeness(answer, [*asked, *(passage.text for passage in nearby)])
        wanted = near[: len(passages)] or [near_question]
        elsewhere = [NEARBY * likeness for likeness in near[len(passages) :]]
        return signals.measure(question, answer, near_question, max(wanted + elsewhere))

    async def _likeness(self, answer: str, others: list[str]) -> list[float]:
        """How like the answer each of the others is, which come again and are embedded once each."""
        kind = self.embedder.kind
        missing = [text for text in others if (kind, text) not in self._vectors]
        said, *made = await self.embedder.embed([answer, *missing])
        if self.embedder.kind != kind:  # another embedder has taken over: all anew
            said, *made = await self.embedder.embed([answer, *others])
            kind, missing = self.embedder.kind, others
        self._vectors.update({(kind, text): vector for text, vector in zip(missing, made, strict=True)})
        return [float(np.dot(self._vectors[kind, text], said)) for text in others]

    def _evaluation(self, answer: str, measured: Signals) -> Evaluation:
        evaluation = judge.evaluate(measured, self.embedder.kind)
        found = {"strength": findings.strength(answer, measured), "gap": findings.gap(answer, measured)}
        return evaluation.model_copy(update=found)

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

    def _reply(
        self, situation: Situation, answer: Answer, behaviour: Behaviour, measured: Signals, evaluation: Evaluation
    ) -> Draft:
        """The whole reply, without the evaluation."""
        interview, rng = situation.interview, self.rng
        leave = onward(interview)
        if answer.skip or answer.unheard:
            return self._onward(situation, Behaviour.WANTS_SKIP, replies.unsaid(replies.SKIPPED, interview, rng))
        if interview.confirming:
            return self._confirmed(situation)
        passages = replies.main_passages(interview)
        draft = Draft(behaviour=behaviour, acknowledged=True, passages=passages)
        if (
            behaviour is Behaviour.OFF_TOPIC
            and not replies.led_back(interview)
            and Move.REDIRECT in situation.open_moves
        ):
            said = replies.unsaid(replies.OFF_TOPIC, interview, rng)
            return replace(draft, move=Move.REDIRECT, acknowledgement=said, question=replies.redirect(interview, rng))
        first = not any(t.counts and t.question.number == interview.present.number for t in interview.turns)
        if behaviour is Behaviour.WEAK and first and Move.EXPAND in situation.open_moves:
            said = replies.unsaid(replies.WEAK, interview, rng)
            return replace(draft, move=Move.EXPAND, acknowledgement=said, question=replies.expand(interview, rng))
        if behaviour is Behaviour.ON_TRACK and first and Move.FOLLOW_UP in situation.open_moves:
            asked = replies.follow_up(answer.text, measured, evaluation, interview, rng)
            if asked and rng.random() < SHARE_OF_FOLLOW_UPS:
                said = replies.acknowledgement(answer.text, interview, rng, echo=False)
                return replace(draft, move=Move.FOLLOW_UP, acknowledgement=said, question=asked)
        assert leave in situation.open_moves
        said = replies.acknowledgement(answer.text, interview, rng, echo=behaviour is Behaviour.ON_TRACK)
        return self._onward(situation, behaviour, said)

    def _onward(self, situation: Situation, behaviour: Behaviour, said: str) -> Draft:
        """On to the next question, or to the end."""
        interview = situation.interview
        if Move.ADVANCE not in situation.open_moves:
            closing = self.rng.choice(replies.CLOSING)
            return Draft(behaviour, Move.CLOSE, closing, True, "")
        composed = questions.compose(interview, situation.topics, situation.difficulty, self.rng)
        return Draft(behaviour, Move.ADVANCE, said, True, composed.text, passages=composed.passages)

    def _confirmed(self, situation: Situation) -> Draft:
        """After "shall we stop?": the interview is ended by its button, so it goes on where it stood."""
        if Move.REPEAT in situation.open_moves:
            return Draft(Behaviour.ON_TRACK, Move.REPEAT, "Then let us go on.", True, situation.interview.present.text)
        return self._onward(situation, Behaviour.ON_TRACK, "Then let us go on.")
