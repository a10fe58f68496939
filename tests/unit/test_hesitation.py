"""Hesitation, told from how an answer was spoken, and what the interviewer does about it."""

from __future__ import annotations

import random

import pytest

from interviewmate import agent, policy, prompts
from interviewmate.adapters.builtin.interviewer import BuiltInInterviewer
from interviewmate.adapters.faiss_index import FaissIndex
from interviewmate.adapters.ngram_vectors import NgramVectors
from interviewmate.delivery import spoken_answer, typed_answer
from interviewmate.hesitation import halting, signs
from interviewmate.interview import Answer, Behaviour, Interview, Move, Word
from interviewmate.ports import Transcript
from interviewmate.retrieval import Retriever
from interviewmate.testing import ScriptedInterviewer, draft
from tests.situations import answered, crew, started

VAGUE = "I have worked with databases quite a bit and it went well in general."
GOOD = (
    "Last October our PostgreSQL cluster started rejecting writes at two in the morning. I took command, put one "
    "person on the database and asked for a rollback first, because we had shipped an index change that evening. We "
    "were back after 26 minutes, and failed writes went from 40 percent to 2 percent within a week."
)


def spoken(text: str, *, start: float = 0.5, pauses: dict[int, float] | None = None) -> Answer:
    """An answer of three words a second that begins after ``start`` seconds, with silences before the words named."""
    at, words = start, []
    for index, word in enumerate(text.split()):
        at += (pauses or {}).get(index, 0.0)
        words.append(Word(text=word, start=at, end=at + 0.3))
        at += 0.33
    voice = tuple((word.start, word.end) for word in words)
    return spoken_answer(Transcript(tuple(words), text, at + 0.5, 0.3 * len(words), -0.2, speech=voice))


FLUENT = spoken(VAGUE)
HALTING = spoken(VAGUE, start=6.2, pauses={3: 4.4, 9: 3.6})


def test_what_lies_outside_of_the_usual_is_a_sign() -> None:
    """Each of the four is found by itself, and named with its measure."""
    assert signs(FLUENT.delivery) == ()
    assert signs(spoken(GOOD, start=6.2).delivery) == ("6 s before the first word",)
    assert signs(spoken(GOOD, pauses={20: 4.4}).delivery) == ("a pause of 4 s",)
    assert signs(spoken(GOOD, pauses=dict.fromkeys(range(1, 50), 0.9)).delivery) == ("silent for 73 % of the time",)
    filled = "Um, we had, uh, three machines, and, um, it was, you know, fine, and we, um, kept it so."
    assert signs(spoken(filled).delivery) == ("26 fillers and likely hesitations to 100 words",)


def test_voice_without_a_word_counts_as_a_filler() -> None:
    """A recogniser leaves "um" out: 5 such sounds in 14 words are many."""
    said = spoken(VAGUE).delivery.model_copy(update={"likely_hesitations": 5})
    assert any("likely hesitations" in sign for sign in signs(said))


@pytest.mark.parametrize(
    ("answer", "is_halting"),
    [
        (FLUENT, False),
        (HALTING, True),
        (spoken(VAGUE, start=6.2), False),
        (spoken("Not really", start=9.0), False),
        (typed_answer("Um, we had, uh, three, um, machines, I think, you know."), False),
    ],
    ids=["fluent", "halting", "a late start alone", "two words", "typed"],
)
def test_one_sign_is_no_hesitation(answer: Answer, is_halting: bool) -> None:
    """Two are; and a typed answer has no voice."""
    assert halting(answer.delivery) is is_halting


def test_the_model_is_told() -> None:
    """In the line about the voice, and only where it came haltingly."""
    situation = answered(VAGUE)
    told = [
        prompts.turn(type(situation)(**{**situation.__dict__, "answer": answer}))[-1]["content"]
        for answer in (FLUENT, HALTING)
    ]
    assert "haltingly" not in told[0]
    assert "it came haltingly: 6 s before the first word, a pause of 4 s" in told[1]


async def replied(answer: Answer, seed: int = 1) -> Interview:
    """The interview after the built-in interviewer's reply to a first answer."""
    retriever = Retriever([NgramVectors()], FaissIndex)
    built_in = agent.Crew(BuiltInInterviewer(retriever, random.Random(seed)), retriever)
    events = [event async for event in agent.take_turn(started(), answer, built_in)]
    return [event for event in events if isinstance(event, agent.Committed)][-1].interview


async def test_the_built_in_interviewer_gives_a_halting_answer_time() -> None:
    """The same words that get "an example, please" when they come fluently get encouragement when they don't."""
    fluent, slow = (await replied(FLUENT)).turns[-1], (await replied(HALTING)).turns[-1]
    assert (fluent.behaviour, fluent.move) == (Behaviour.WEAK, Move.EXPAND)
    assert (slow.behaviour, slow.move) == (Behaviour.HESITANT, Move.ENCOURAGE)
    assert slow.scored


async def test_what_is_good_all_the_same_needs_no_help() -> None:
    """A halting answer that says it all is taken up like any other."""
    turn = (await replied(spoken(GOOD, start=6.2, pauses={8: 4.4}))).turns[-1]
    assert turn.behaviour is Behaviour.HESITANT
    assert turn.move is not Move.ENCOURAGE


async def test_a_wish_stays_a_wish_however_it_is_spoken() -> None:
    """Halting words that ask to skip are met with a skip."""
    turn = (await replied(spoken("I would rather skip this question, please.", start=6.2, pauses={4: 4.4}))).turns[-1]
    assert turn.behaviour is Behaviour.WANTS_SKIP


async def test_encouragement_is_open_to_a_model_while_there_is_room_for_another_answer() -> None:
    """It is taken after a halting answer, and the same question stands."""
    assert Move.ENCOURAGE in policy.open_moves(started())
    model = ScriptedInterviewer([[draft(Move.ENCOURAGE, behaviour=Behaviour.HESITANT)]])
    events = [event async for event in agent.take_turn(started(), HALTING, crew(model))]
    after = [event for event in events if isinstance(event, agent.Committed)][-1].interview
    assert after.turns[-1].move is Move.ENCOURAGE
    assert after.present == started().present
