"""A good answer to another duty of the same job is worth little where that is sure, and said to be what it is."""

from __future__ import annotations

import random
from collections.abc import Sequence

import numpy as np
import pytest

from interviewmate.adapters.builtin import another_line, drift, report_writer, weighing
from interviewmate.adapters.builtin.features import chunks
from interviewmate.delivery import typed_answer
from interviewmate.interview import Behaviour, Evaluation, Interview, Job, Level, Move, Question, Turn
from interviewmate.passages import cut
from interviewmate.ports import Vectors
from interviewmate.scoring import PARTIAL, score

ROTA, FLOWERS = "Plan the rota for four florists", "Order cut flowers from the auction"
JOB = Job(role="Florist", level=Level.MID, total=3, passages=cut(f"You will\n- {ROTA}\n- {FLOWERS}\n"))
QUESTION = Question(number=1, text=f"How would you {ROTA.lower()}?", move=Move.ADVANCE, passages=(0,))
ORDERED = (
    "For Easter I bid at the auction for roses on the Tuesday and took the rest from two growers. I had counted the "
    "till of the last three years, so we ran at six per cent waste and sold out on the Saturday at four."
)
PLANNED = (
    "I put the four florists on a rota a month ahead and asked each for two free Saturdays. When one fell ill I "
    "swapped two early shifts, wrote it on the board, and nobody worked more than five days in a row. Overtime fell "
    "from nine hours a week to two."
)


class Topics:
    """Vectors by what a text is about: the rota, or flowers; what was embedded is kept."""

    kind = "local"

    def __init__(self) -> None:
        self.asked: list[str] = []

    async def embed(self, texts: Sequence[str]) -> Vectors:
        self.asked += texts
        rows = np.zeros((len(texts), 384), np.float32)
        for row, text in zip(rows, texts, strict=True):
            of_people = any(word in text for word in ("florists", "Saturdays", "shifts"))
            row[0 if of_people else 1] = 1.0
        return rows


async def odds(answer: str, lines: Sequence[str] = (FLOWERS,), wanted: str = ROTA) -> float:
    """The log odds of an answer to the question about the rota, beside these other lines."""
    texts = (QUESTION.text, wanted, answer, *chunks(answer), drift.without(set(), answer), *lines)
    vectors = dict(zip(texts, await Topics().embed(texts), strict=True))
    beside = {line: vectors[line] for line in lines}
    return another_line.log_odds(QUESTION.text, wanted, answer, beside, vectors, frozenset())


async def test_an_answer_on_another_line_is_told_from_one_on_its_own() -> None:
    """However well both are told."""
    assert await odds(PLANNED) > 0
    assert await odds(ORDERED) < another_line.NEARLY_CERTAIN


async def test_nothing_is_told_where_nothing_can_be() -> None:
    """Of a few words, with no other line, beside one that asks for the same, or for what everybody is asked for."""
    assert await odds("At the auction, on Tuesdays.") == 0
    assert await odds(ORDERED, lines=()) == 0
    assert await odds(ORDERED, lines=("Keep the florists on time",)) == 0
    assert await odds(ORDERED, ("Plan the isolation of vans",), wanted="Isolate the machines of the florists") == 0
    assert await odds(ORDERED, wanted="Be able to work well with other people") == 0


async def test_of_many_lines_one_is_near_by_chance() -> None:
    """It takes a second one, where the posting is longer than those that the weights were fitted to."""
    texts = (QUESTION.text, ROTA, ORDERED, *chunks(ORDERED), drift.without(set(), ORDERED))
    vectors = dict(zip(texts, await Topics().embed(texts), strict=True))
    far = np.eye(384, dtype=np.float32)[2]
    near = (await Topics().embed([FLOWERS]))[0]
    lines = {FLOWERS: near} | {f"line {number}": far for number in range(another_line.MANY)}
    beside_many = another_line.signals(QUESTION.text, ROTA, ORDERED, lines, vectors)
    beside_few = another_line.signals(QUESTION.text, ROTA, ORDERED, {FLOWERS: near}, vectors)
    assert beside_many[0] > beside_few[0] and beside_many[1] > beside_few[1] and beside_many[2] > beside_few[2]


async def weighed(answer: str, embedder: Topics, asked: Question = QUESTION) -> tuple[Behaviour, Evaluation]:
    """The behaviour and the evaluation of an answer to the first question."""
    interview = Interview(job=JOB, questions=(asked,))
    found = await weighing.weigh(interview, typed_answer(answer), embedder, random.Random(1))
    return found.behaviour, found.evaluation


async def test_what_was_surely_meant_for_another_line_is_worth_little_and_led_back() -> None:
    """The right answer is not; nor is the wrong one where motives were asked for, which may lie anywhere."""
    behaviour, other = await weighed(ORDERED, Topics())
    assert (behaviour, other.relevance, other.strength) == (Behaviour.OFF_TOPIC, 1, "")
    assert other.gap == "you answer something else than was asked"
    _, own = await weighed(PLANNED, Topics())
    assert score(other) < PARTIAL < score(own)
    why = QUESTION.model_copy(
        update={"text": "What part of working as a cook would you miss most if it were taken away?"}
    )
    _, drawn = await weighed(ORDERED, Topics(), why)
    assert drawn.gap != other.gap


async def test_what_is_only_likely_meant_for_another_line_is_an_answer_in_doubt(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """It is neither led back nor said to be anything, and has less relevance than what meets the point."""
    monkeypatch.setattr(another_line, "log_odds", lambda *_: (another_line.DOUBTFUL + another_line.SURE) / 2)
    behaviour, evaluation = await weighed(PLANNED, Topics())
    assert (behaviour, evaluation.relevance) == (Behaviour.ON_TRACK, 2)
    assert "something else" not in evaluation.gap


async def test_what_is_said_to_be_the_one_asked_for_is_an_answer_in_doubt() -> None:
    """ "The one that sticks out": it is not said to be something else."""
    _, evaluation = await weighed(f"The one that sticks out is Easter. {ORDERED}", Topics())
    assert (evaluation.relevance, "something else" in evaluation.gap) == (2, False)


async def test_a_follow_up_is_met_by_what_goes_on_from_the_story() -> None:
    """What was told of the line before counts with it."""
    first = Turn(question=QUESTION, answer=typed_answer(PLANNED), behaviour=Behaviour.ON_TRACK, move=Move.FOLLOW_UP)
    again = QUESTION.model_copy(update={"text": "What was the hardest part of that?", "move": Move.FOLLOW_UP})
    interview = Interview(job=JOB, questions=(QUESTION,)).after(first, again)
    turn = Turn(question=again, answer=typed_answer(ORDERED), behaviour=Behaviour.ON_TRACK, move=Move.ADVANCE)
    assert (await weighing.evaluate(interview.after(turn), turn, Topics())).relevance > 1


async def test_the_lines_of_a_posting_are_embedded_once() -> None:
    """However many answers are weighed."""
    embedder = Topics()
    for answer in (PLANNED, ORDERED):
        await weighed(answer, embedder)
    assert embedder.asked.count(FLOWERS) == 1


async def test_the_report_says_that_something_else_was_answered() -> None:
    """No strength is found in it, no better way to tell it, and the advice is to answer what was asked."""
    _, evaluation = await weighed(ORDERED, Topics())
    turn = Turn(
        question=QUESTION,
        answer=typed_answer(ORDERED),
        behaviour=Behaviour.ON_TRACK,
        move=Move.CLOSE,
        evaluation=evaluation,
    )
    ended = Interview(job=JOB, questions=(QUESTION,)).after(turn, None)
    off = await weighing.off_their_line(ended, Topics())
    assert off == {1}
    draft = report_writer.write(ended, dict.fromkeys(chunks(ORDERED), 0.1), fitted=True, off=off)
    assert [point.point.rpartition(": ")[2] for point in draft.weaknesses] == [evaluation.gap]
    assert "answers that" in draft.improvements[0]
    assert (draft.strengths, draft.better_answers) == ((), ())
