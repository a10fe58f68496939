"""What the words of an answer tell: whether it is about work, whether it tells of harm, and what follows."""

from __future__ import annotations

import random
from dataclasses import dataclass

import numpy as np
import pytest

from interviewmate.adapters.builtin import showing, telling, weighing
from interviewmate.adapters.builtin.interviewer import BuiltInInterviewer
from interviewmate.adapters.builtin.traits import Told
from interviewmate.adapters.ngram_vectors import NgramVectors
from interviewmate.delivery import typed_answer
from interviewmate.interview import Behaviour, Interview, Job, Level, Move, Question
from interviewmate.passages import cut
from interviewmate.policy import open_moves
from interviewmate.ports import Embedder, Situation, Vectors
from interviewmate.reply import Draft

JOB = Job(role="Shop Assistant", level=Level.MID, total=3, passages=cut("Sort the parcels.\n"))
ASKED = Question(number=1, text="How do you sort the parcels here?", move=Move.ADVANCE, passages=(0,))
INTERVIEW = Interview(job=JOB, questions=(ASKED,))
CRATE = (
    "Someone had put two labels on one crate. I stopped the belt, went through the last forty, found three more and "
    "sent them back up the line. Then I changed the stand so that only one roll fits."
)
DONKEY = (
    "My cousin has a donkey that opens gates. It let the whole field out on the morning of her wedding, and my uncle "
    "ran down the lane in his good trousers. We still laugh about it at Christmas, he has the picture on his wall."
)
HARM = (
    "The girls on the desk know me. I sign the lot on Friday afternoon in one go, nobody reads the sheet anyway, it "
    "saves us all an hour, and to be honest in nine years not one person has come to any harm, so I never bother with "
    "the second check."
)
OWNED = (
    "I once signed a sheet without the second check, because we were short. The week after I found the mistake myself, "
    "rang the two customers and told my manager the same day. Since then I have a second person sign each sheet, and "
    "in three years not one wrong order has gone out."
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


async def taken(said: str, embedder: Embedder) -> Behaviour:
    return (await weighing.weigh(INTERVIEW, typed_answer(said), embedder, random.Random(1))).behaviour


def test_of_work_is_what_somebody_did_there_in_whatever_words() -> None:
    assert telling.of_work(CRATE) > telling.SURELY_OF_WORK > 0 > telling.of_work(DONKEY)


async def test_what_is_of_work_answers_without_a_word_of_the_question(monkeypatch: pytest.MonkeyPatch) -> None:
    """Unless it is far from what was asked."""
    assert await taken(DONKEY, AtOneAngle(0.2)) is Behaviour.OFF_TOPIC
    monkeypatch.setattr(telling, "of_work", lambda answer: 1.0)
    assert await taken(DONKEY, AtOneAngle(0.2)) is Behaviour.ON_TRACK
    assert await taken(DONKEY, AtOneAngle(0.1)) is Behaviour.OFF_TOPIC


def test_harm_that_is_defended_is_told_from_a_mistake_that_was_put_right() -> None:
    """In a few words neither is."""
    assert telling.of_harm(HARM) > telling.LIKELY_HARM > 0 > telling.of_harm(OWNED)
    assert telling.of_harm("I never bother with the second check.") < 0


def test_nothing_of_what_likely_does_harm_is_a_strength(monkeypatch: pytest.MonkeyPatch) -> None:
    """However well it is told."""

    def told() -> Told:
        return Told("Tell me about a delivery that was not right.", CRATE, Behaviour.ON_TRACK)

    assert showing.shown(told(), strong=True)
    monkeypatch.setattr(telling, "of_harm", lambda answer: 1.0)
    assert not showing.shown(told(), strong=True)


async def test_who_tells_of_harm_is_asked_what_comes_of_it_and_not_thanked() -> None:
    """Once; other answers are not asked so."""
    assert "doing it that way?" in (await reply(INTERVIEW, HARM)).question
    assert "thank" not in (await reply(INTERVIEW, HARM)).acknowledgement.lower()
    assert "doing it that way?" not in (await reply(INTERVIEW, OWNED)).question


async def reply(interview: Interview, said: str) -> Draft:
    interviewer = BuiltInInterviewer(NgramVectors(), random.Random(1))
    situation = Situation(
        interview, typed_answer(said), open_moves(interview), passages=JOB.passages, topics=JOB.passages
    )
    drafts = [draft async for draft in interviewer.respond(situation)]
    return drafts[-1]
