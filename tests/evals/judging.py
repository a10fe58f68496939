"""Labelled answers, each judged in a turn of its own by the interviewer that the environment configures."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import Any

from interviewmate import agent, assembly, scoring
from interviewmate.agent import Committed, Crew
from interviewmate.delivery import typed_answer
from interviewmate.interview import Interview, Job, Level, Move, Passage, Question, Turn
from interviewmate.passages import cut
from interviewmate.settings import from_environment

NUMBER, TOTAL = 2, 5  # in the midst of an interview every move is open
TIERS = ("strong", "average", "weak", "gibberish", "padded")
AT_ONCE = 4

Line = dict[str, Any]


def lines(path: Path) -> list[Line]:
    """The objects of a JSON-lines file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def judge_answers(path: Path) -> list[Line]:
    """One prediction a line: id, behaviour, move, technical, communication, score."""
    return asyncio.run(_judged(path, [({"id": line["id"]}, line, line["answer"]) for line in lines(path)]))


def judge_tiers(path: Path) -> list[Line]:
    """The same for every tier of every line, with the tier's name."""
    tasks = [({"id": line["id"], "tier": tier}, line, line[tier]) for line in lines(path) for tier in TIERS]
    return asyncio.run(_judged(path, tasks))


async def _judged(path: Path, tasks: Iterable[tuple[Line, Line, str]]) -> list[Line]:
    services = assembly.build(from_environment())
    limit = asyncio.Semaphore(AT_ONCE)

    async def one(key: Line, line: Line, answer: str) -> Line:
        async with limit:
            turn = await take(line, answer, path.parent / "jds", services.new_crew())
            return key | verdict(turn)

    predictions = await asyncio.gather(*(one(*task) for task in tasks))
    await services.close()
    return list(predictions)


async def take(line: Line, answer: str, jds: Path, crew: Crew) -> Turn:
    """The turn in which the interviewer of ``crew`` takes one answer."""
    events = agent.take_turn(await asked(line, jds, crew), typed_answer(answer), crew)
    stands = [event.interview async for event in events if isinstance(event, Committed)]
    return stands[-1].turns[-1]


async def asked(line: Line, jds: Path, crew: Crew) -> Interview:
    """An interview in which the line's question has just been asked."""
    level = Level(line.get("level", Level.MID))
    job = Job(role=line.get("role", ""), level=level, total=TOTAL, passages=passages(jds / line["jd"]))
    sources = await crew.retriever.sources(job, line["requirement"])
    question = Question(number=NUMBER, text=line["question"], move=Move.ADVANCE, passages=sources[:1])
    return Interview(job=job, questions=(question,))


@cache
def passages(path: Path) -> tuple[Passage, ...]:
    """The passages of a job description."""
    return cut(path.read_text(encoding="utf-8"))


def verdict(turn: Turn) -> Line:
    """What was made of an answer."""
    marks = turn.evaluation if turn.scored else None
    return {
        "behaviour": turn.behaviour.value,
        "move": turn.move.value if turn.move else None,
        "technical": scoring.technical(marks) if marks else None,
        "communication": scoring.communication(marks) if marks else None,
        "score": scoring.turn_score(turn),
    }


def pairs(line_predictions: dict[str, float | None]) -> Iterator[bool]:
    """For each pair of the tiers that have an order, whether the scores are in it; no score ranks below all."""
    ranks = [-1.0 if (value := line_predictions[tier]) is None else value for tier in TIERS[:4]]
    return (better > worse for better, worse in combinations(ranks, 2))
