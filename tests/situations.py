"""Small interviews for tests: a job of three requirements, and where one may stand in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from interviewmate import policy
from interviewmate.agent import Crew
from interviewmate.interview import (
    Answer,
    Behaviour,
    Delivery,
    Evaluation,
    Interview,
    Job,
    Level,
    Move,
    Passage,
    PassageKind,
    Question,
    Turn,
)
from interviewmate.ports import Interviewer, Situation, Vectors
from interviewmate.retrieval import Retriever
from tests.openai_server import embed

PASSAGES = tuple(
    Passage(index=i, text=text, heading="What you bring", kind=kind)
    for i, (text, kind) in enumerate(
        [
            ("Running PostgreSQL in production", PassageKind.REQUIREMENT),
            ("Writing on-call runbooks that others can follow", PassageKind.REQUIREMENT),
            ("Reviewing the pull requests of two junior engineers", PassageKind.DUTY),
            ("We are a team of nine in Lisbon", PassageKind.CONTEXT),
            ("Dental insurance and a gym", PassageKind.BOILERPLATE),
        ]
    )
)
JOB = Job(role="Site Reliability Engineer", level=Level.MID, total=3, passages=PASSAGES)
FIRST = Question(number=1, text="Tell me about running PostgreSQL in production.", move=Move.ADVANCE, passages=(0,))


def answer(
    text: str = "We kept it on three machines.", *, unheard: Behaviour | None = None, skip: bool = False
) -> Answer:
    """An answer as the agent gets it."""
    return Answer(text=text, delivery=Delivery(words=len(text.split())), unheard=unheard, skip=skip)


def evaluation(points: int = 3, confidence: float = 0.5) -> Evaluation:
    """The same points on all five scales."""
    return Evaluation(
        relevance=points, depth=points, structure=points, evidence=points, clarity=points, confidence=confidence
    )


def started(total: int = 3) -> Interview:
    """An interview whose first question stands."""
    job = JOB.model_copy(update={"total": total})
    return Interview(job=job).opened("Welcome. " + FIRST.text, FIRST)


def interview_of(text: str, evaluated: Evaluation | None = None) -> Interview:
    """An interview with one answer to the first question, followed up."""
    follow_up = Question(number=1, text="How did you find out?", move=Move.FOLLOW_UP)
    turn = Turn(
        question=FIRST,
        answer=answer(text),
        behaviour=Behaviour.ON_TRACK,
        move=Move.FOLLOW_UP,
        reply="I see. How did you find out?",
        evaluation=evaluated,
    )
    return started().after(turn, follow_up)


def at_opening() -> Situation:
    """What the interviewer is told before the first question."""
    return Situation(
        interview=Interview(job=JOB),
        answer=None,
        open_moves=policy.open_moves(Interview(job=JOB)),
        passages=PASSAGES[:2],
        topics=PASSAGES[:3],
    )


def answered(text: str) -> Situation:
    """What the interviewer is told after a first answer."""
    return Situation(
        interview=started(),
        answer=answer(text),
        open_moves=policy.open_moves(started()),
        passages=PASSAGES[:1],
        topics=PASSAGES[1:3],
    )


class HashedWords:
    """An embedder that counts hashed words."""

    kind = "n-grams"

    async def embed(self, texts: Sequence[str]) -> Vectors:
        return np.array([embed(text) for text in texts], dtype=np.float32)


@dataclass(frozen=True)
class PlainIndex:
    """Inner products with every row."""

    vectors: Vectors

    def search(self, query: Vectors, count: int) -> tuple[tuple[int, float], ...]:
        likeness = (self.vectors @ query[0]).tolist()
        best = sorted(range(len(likeness)), key=lambda row: -likeness[row])
        return tuple((row, likeness[row]) for row in best[:count])


def crew(interviewer: Interviewer, *, seconds: float = 20.0) -> Crew:
    """An interviewer with the real retrieval over plain vectors."""
    return Crew(interviewer, Retriever([HashedWords()], PlainIndex), seconds)
