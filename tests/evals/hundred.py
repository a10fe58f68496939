"""A hundred interviews of ten questions with the built-in interviewer: is any main question put twice, is any its own?

With n-gram vectors, so that it takes seconds: which questions are asked does not hang on how the answers are judged.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

from interviewmate import agent
from interviewmate.adapters.builtin.interviewer import BuiltInInterviewer
from interviewmate.adapters.faiss_index import FaissIndex
from interviewmate.adapters.ngram_vectors import NgramVectors
from interviewmate.delivery import typed_answer
from interviewmate.interview import MOST_QUESTIONS, Answer, Interview, Job, Level
from interviewmate.passages import cut
from interviewmate.retrieval import Retriever
from tests.evals.answers import DATA
from tests.evals.injecting import ANSWERS
from tests.evals.simulated import grounded, repeats
from tests.evals.transcripts import last


async def problems(count: int = 100) -> list[str]:
    """The main questions that are repeats or name nothing of the job, over ``count`` interviews."""
    retriever = Retriever([NgramVectors()], FaissIndex)
    jds = sorted((DATA / "jds").glob("*.md")) + sorted((DATA / "train" / "jds").glob("*.txt"))
    levels = list(Level)
    found: list[str] = []
    for seed in range(count):
        interview = await _held(jds[seed * 7 % len(jds)], levels[seed % len(levels)], seed, retriever)
        found += _problems(interview)
    return found


def _problems(interview: Interview) -> Iterator[str]:
    questions = interview.main_questions
    assert len(questions) == MOST_QUESTIONS
    for question, repeated in zip(questions[1:], repeats(interview), strict=True):
        if repeated:
            yield f"asked before: {question.text}"
    for question in questions:
        if not grounded(interview, question):
            yield f"names nothing of the job: {question.text}"


async def _held(jd: Path, level: Level, seed: int, retriever: Retriever) -> Interview:
    rng = random.Random(seed)
    role = jd.stem.split("-", 1)[-1].replace("-", " ")
    job = Job(role=role, level=level, total=MOST_QUESTIONS, passages=cut(jd.read_text("utf-8")))
    crew = agent.Crew(BuiltInInterviewer(retriever, rng), retriever, clock=lambda: 0.0)
    interview = await last(agent.begin(job, crew))
    while not interview.done:
        interview = await last(agent.take_turn(interview, _answer(rng), crew))
    return interview


def _answer(rng: random.Random) -> Answer:
    """Good, fair or poor; now and then a skip."""
    text = rng.choice((*ANSWERS, ""))
    return typed_answer(text) if text else typed_answer("").model_copy(update={"skip": True})
