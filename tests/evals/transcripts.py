"""Prints a whole interview with the built-in interviewer, report included, to be read by a person.

    python -m tests.evals.transcripts --jd FILE --role ROLE [--level mid] [--focus TEXT] [--questions 5] [--seed 1]
        [--answers FILE.jsonl] [--encoder FOLDER] [--kinds on_track,weak] [--questions-only]

The answers of JSON-lines files (``question``, ``answer``, ``behaviour``) are given to the questions that they fit
best; without any every question is skipped. With --encoder the vectors are the sentence encoder's, else n-grams.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import random
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import numpy as np

from interviewmate import agent, passages, scoring
from interviewmate.adapters.builtin.interviewer import BuiltInInterviewer
from interviewmate.adapters.faiss_index import FaissIndex
from interviewmate.adapters.local_encoder import LocalEncoder
from interviewmate.adapters.ngram_vectors import NgramVectors
from interviewmate.delivery import measure
from interviewmate.interview import Answer, Interview, Job, Level
from interviewmate.ports import Embedder
from interviewmate.report import Report
from interviewmate.retrieval import Retriever


def main() -> None:
    """Read the arguments, hold the interview, print it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--jd", type=Path, required=True)
    parser.add_argument("--role", required=True)
    parser.add_argument("--level", type=Level, default=Level.MID)
    parser.add_argument("--focus", default="")
    parser.add_argument("--questions", type=int, default=5)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--answers", type=Path, nargs="*", default=[])
    parser.add_argument("--kinds", default="")
    parser.add_argument("--encoder")
    parser.add_argument("--questions-only", action="store_true")
    asyncio.run(hold(parser.parse_args()))


async def hold(given: argparse.Namespace) -> None:
    """One interview, printed as it goes."""
    embedders: list[Embedder] = [LocalEncoder(given.encoder)] if given.encoder else []
    retriever = Retriever([*embedders, NgramVectors()], FaissIndex)
    crew = agent.Crew(BuiltInInterviewer(retriever, random.Random(given.seed)), retriever)
    job = Job(
        role=given.role,
        level=given.level,
        focus=given.focus,
        total=given.questions,
        passages=passages.cut(given.jd.read_text()),
    )
    candidate = await Candidate.reading(given, retriever)
    show: Callable[..., None] = (lambda *_: None) if given.questions_only else print
    interview = await last(agent.begin(job, crew))
    show("INTERVIEWER:", interview.greeting)
    while not interview.done:
        answer = await candidate.answer(interview)
        show("  CANDIDATE:", answer.text or "(skips)")
        interview = await last(agent.take_turn(interview, answer, crew))
        turn = interview.turns[-1]
        found = turn.evaluation and f"{turn.evaluation.strength} / {turn.evaluation.gap}"
        show(f"     [{turn.behaviour} -> {turn.move}, {scoring.turn_score(turn)}: {found}]")
        show("INTERVIEWER:", turn.reply)
    if given.questions_only:
        print_questions(interview)
    else:
        print_report((await agent.conclude(interview, crew))[1])


async def last(events: AsyncIterator[agent.Event]) -> Interview:
    """The interview as it stands after a turn."""
    interview: Interview | None = None
    async for event in events:
        match event:
            case agent.Committed(interview):
                pass
            case agent.Failed():
                raise SystemExit(event.words)
    assert interview
    return interview


class Candidate:
    """Gives the answers of a file, each once, to the questions that they fit best."""

    def __init__(self, lines: list[dict[str, Any]], vectors: Any, retriever: Retriever, seed: int) -> None:
        self._lines, self._vectors, self._retriever = lines, vectors, retriever
        self._rng = random.Random(seed)
        self._given: set[int] = set()

    @classmethod
    async def reading(cls, given: argparse.Namespace, retriever: Retriever) -> Candidate:
        """The candidate with the answers of the files."""
        lines = [json.loads(line) for file in given.answers for line in file.read_text().splitlines()]
        wanted = set(given.kinds.split(",")) if given.kinds else {line["behaviour"] for line in lines}
        lines = [line for line in lines if line["behaviour"] in wanted]
        vectors = await retriever.embed([line["question"] for line in lines]) if lines else None
        return cls(lines, vectors, retriever, given.seed)

    async def answer(self, interview: Interview) -> Answer:
        """An answer of a kind taken by chance, good ones half of the time."""
        if not self._lines:
            return Answer(text="", delivery=measure(""), skip=True)
        [asked] = await self._retriever.embed([interview.present.text])
        kinds = sorted({line["behaviour"] for line in self._lines})
        kind = "on_track" if "on_track" in kinds and self._rng.random() < 0.5 else self._rng.choice(kinds)
        order = np.argsort(-(self._vectors @ asked))
        fitting = [int(i) for i in order if int(i) not in self._given and self._lines[int(i)]["behaviour"] == kind]
        chosen = fitting[0] if fitting else int(order[0])
        self._given.add(chosen)
        text = self._lines[chosen]["answer"]
        return Answer(text=text, delivery=measure(text))


def print_questions(interview: Interview) -> None:
    """The main questions, each with the line of the job description it comes from."""
    for question in interview.main_questions:
        source = " / ".join(passage.text for passage in interview.job.named(question.passages))
        print(f"- {question.text}\n      <- {' '.join(source.split())[:140]}")


def print_report(report: Report) -> None:
    """What the report says."""
    print(f"\nREPORT: {report.recommendation}. {report.reason}\n{report.summary}")
    for title, found in (("Strengths", report.strengths), ("Weaknesses", report.weaknesses)):
        print(f"{title}:", *(f"\n  {each.point} | “{each.quote}” | {each.requirement}" for each in found))
    print("This week:", *(f"\n  {each}" for each in report.improvements))
    for sample in report.sample_answers:
        print(f"Outline of answer {sample.answer}:\n  " + sample.better.replace("\n", "\n  "))


if __name__ == "__main__":
    main()
