"""Whether an answer is about work, by its words alone, and what follows for one without a word of the question."""

from __future__ import annotations

import random
from dataclasses import dataclass

import numpy as np
import pytest

from interviewmate.adapters.builtin import of_work, weighing
from interviewmate.delivery import typed_answer
from interviewmate.interview import Behaviour, Interview, Job, Level, Move, Question
from interviewmate.passages import cut
from interviewmate.ports import Vectors

JOB = Job(role="Shop Assistant", level=Level.MID, total=3, passages=cut("Sort the parcels.\n"))
ASKED = Question(number=1, text="How do you sort the parcels here?", move=Move.ADVANCE, passages=(0,))
CRATE = (
    "Someone had put two labels on one crate. I stopped the belt, went through the last forty, found three more and "
    "sent them back up the line. Then I changed the stand so that only one roll fits."
)
POSTMAN = (
    "He'd been a postman, Len, new hip, face to the wall. I left the parallel bars where they were and brought him a "
    "bundle of ward mail. Bed four, bed six, sister's desk. Grumbling the entire way. He did forty metres that day and "
    "never noticed, and by Friday he was delivering the whole floor."
)
DONKEY = (
    "My cousin has a donkey that opens gates. It let the whole field out on the morning of her wedding, and my uncle "
    "ran down the lane in his good trousers. We still laugh about it at Christmas, he has the picture on his wall."
)


@dataclass(frozen=True)
class AtOneAngle:
    """Vectors of which any two different ones have this likeness."""

    likeness: float
    kind: str = "local"

    async def embed(self, texts: tuple[str, ...]) -> Vectors:
        rows = np.zeros((len(texts), 384), dtype=np.float32)
        for row, text in zip(rows, texts, strict=True):
            row[0] = np.sqrt(self.likeness)
            row[1 + sum(map(ord, text)) % 383] = np.sqrt(1 - self.likeness)
        return rows


async def taken(said: str, likeness: float) -> Behaviour:
    asked = Interview(job=JOB, questions=(ASKED,))
    return (await weighing.weigh(asked, typed_answer(said), AtOneAngle(likeness), random.Random(1))).behaviour


def test_of_work_is_what_somebody_did_there_in_whatever_words() -> None:
    """And no story of private life, however well told."""
    assert of_work.total(CRATE) > of_work.SURE > 0 > of_work.total(DONKEY)


async def test_what_is_of_work_answers_without_a_word_of_the_question(monkeypatch: pytest.MonkeyPatch) -> None:
    """Unless it is far from what was asked."""
    monkeypatch.setattr(of_work, "total", lambda answer: -1.0)
    assert await taken(POSTMAN, 0.2) is Behaviour.OFF_TOPIC
    monkeypatch.setattr(of_work, "total", lambda answer: 1.0)
    assert await taken(POSTMAN, 0.2) is Behaviour.ON_TRACK
    assert await taken(POSTMAN, 0.1) is Behaviour.OFF_TOPIC
