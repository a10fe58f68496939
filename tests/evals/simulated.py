"""Simulated candidates of twelve kinds, each through whole interviews with the configured interviewer.

A candidate answers with what the labelled and graded answers to the same job hold, those first whose requirement is
nearest to what was asked; so an answer fits its question about as well as a prepared candidate's would.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from statistics import mean
from typing import Any

import numpy as np

from interviewmate import agent, policy, scoring
from interviewmate.agent import Crew
from interviewmate.delivery import typed_answer
from interviewmate.interview import Answer, Behaviour, Interview, Job, Level, Move, Question
from interviewmate.passages import cut
from interviewmate.retrieval import Retriever
from interviewmate.words import content_words
from tests.evals.answers import DATA, lines
from tests.evals.transcripts import last

QUESTIONS = 5
AT_ONCE = 4
STEM = 4  # letters by which a question and its source are compared
HINT = 3  # words of a model answer that nobody has said yet, in one reply


class Kind(StrEnum):
    """Who comes to the interview."""

    STRONG = "strong"
    AVERAGE = "average"
    WEAK = "weak"
    OFF_TOPIC = "off-topic"
    HESITANT = "hesitant"
    CHATTY = "chatty"
    CONFUSED = "confused"
    OUT_OF_SCOPE = "out-of-scope"
    HOSTILE = "hostile"
    GIBBERISH = "gibberish"
    EMPTY = "empty"
    COPYING = "copying"


ANSWERING = frozenset({Behaviour.ON_TRACK, Behaviour.HESITANT})
NO_REPLY = frozenset({Behaviour.OFF_TOPIC, Behaviour.CONFUSED, Behaviour.WEAK})
EXPECTED: dict[Kind, frozenset[Behaviour]] = {
    Kind.STRONG: ANSWERING,
    Kind.AVERAGE: ANSWERING,
    Kind.WEAK: frozenset({Behaviour.WEAK, Behaviour.HESITANT}),
    Kind.OFF_TOPIC: frozenset({Behaviour.OFF_TOPIC}),
    Kind.HESITANT: frozenset({Behaviour.HESITANT}),
    Kind.CHATTY: frozenset({Behaviour.CHATTY}),
    Kind.CONFUSED: frozenset({Behaviour.CONFUSED}),
    Kind.OUT_OF_SCOPE: frozenset({Behaviour.OUT_OF_SCOPE}),
    Kind.HOSTILE: frozenset({Behaviour.MANIPULATION}),
    Kind.GIBBERISH: NO_REPLY,
    Kind.EMPTY: frozenset({Behaviour.NO_SPEECH, Behaviour.WANTS_SKIP}),  # the fourth in a row is a skip
    Kind.COPYING: NO_REPLY | {Behaviour.WANTS_REPEAT},  # as if to ask whether that was it
}
TIERS = frozenset({Kind.STRONG, Kind.AVERAGE, Kind.WEAK, Kind.GIBBERISH})
LABELS = {Kind.OFF_TOPIC: "off_topic", Kind.OUT_OF_SCOPE: "out_of_scope", Kind.HOSTILE: "manipulation"}


@dataclass(frozen=True)
class Held:
    """An interview with one candidate, ended."""

    kind: Kind
    interview: Interview
    models: dict[str, str]  # the strong answers of this job by their requirement


class Candidate:
    """Gives the answers that there are for its kind and job, the nearest first, each once while there are others."""

    def __init__(self, kind: Kind, said: Sequence[tuple[str, str]], retriever: Retriever) -> None:
        self.kind, self._said, self._retriever = kind, said, retriever
        self._given: Counter[int] = Counter()

    async def answer(self, interview: Interview) -> Answer:
        """The next answer."""
        if self.kind is Kind.EMPTY:
            return typed_answer("").model_copy(update={"unheard": Behaviour.NO_SPEECH})
        if self.kind is Kind.COPYING:
            return typed_answer(interview.present.text)
        vectors = await self._retriever.embed([wanted(interview), *(requirement for requirement, _ in self._said)])
        near = vectors[1:] @ vectors[0]
        chosen = min(range(len(self._said)), key=lambda place: (self._given[place], -near[place]))
        self._given[chosen] += 1
        return typed_answer(self._said[chosen][1])


def wanted(interview: Interview) -> str:
    """The requirement that the present main question came from."""
    main = interview.main_questions[-1]
    sources = interview.job.named(main.passages)
    return sources[0].text if sources else main.text


def jobs(count: int) -> list[tuple[Job, str]]:
    """As many jobs of the measuring answers, each with the file of its description."""
    first = {line["jd"]: line for line in lines(DATA / "answer_tiers.dev.jsonl")}
    return [
        (
            Job(role=line["role"], level=Level(line["level"]), total=QUESTIONS, passages=cut(_text(jd))),
            jd,
        )
        for jd, line in list(first.items())[:count]
    ]


def _text(jd: str) -> str:
    return (DATA / "jds" / jd).read_text("utf-8")


def answers_for(kind: Kind, jd: str) -> list[tuple[str, str]]:
    """Requirement and answer, of this kind and to this job."""
    if kind in TIERS:
        found = (line for line in lines(DATA / "answer_tiers.dev.jsonl") if line["jd"] == jd)
        return [(line["requirement"], line[kind]) for line in found]
    label = LABELS.get(kind, kind)
    found = (line for line in lines(DATA / "answers.dev.jsonl") if line["jd"] == jd and line["behaviour"] == label)
    return [(line["requirement"], line["answer"]) for line in found]


async def hold_all(new_crew: Callable[[], Crew], count: int) -> list[Held]:
    """Every kind of candidate through an interview for each of ``count`` jobs."""
    limit = asyncio.Semaphore(AT_ONCE)

    async def one(kind: Kind, job: Job, jd: str) -> Held:
        async with limit:
            crew = new_crew()
            candidate = Candidate(kind, answers_for(kind, jd), crew.retriever)
            return Held(kind, await _held(job, candidate, crew), dict(answers_for(Kind.STRONG, jd)))

    return list(await asyncio.gather(*(one(kind, *job) for job in jobs(count) for kind in Kind)))


async def _held(job: Job, candidate: Candidate, crew: Crew) -> Interview:
    plan = await agent.plan(Interview(job=job), crew)
    interview = await last(agent.begin(job, crew))
    interview = interview.planned(plan) if plan else interview
    while not interview.done:
        interview = await last(agent.take_turn(interview, await candidate.answer(interview), crew))
    return interview


def measured(held: Sequence[Held]) -> dict[str, Any]:
    """What the interviews show, as numbers."""
    questions = [(one.interview, question) for one in held for question in one.interview.main_questions]
    asked = [question.text for one in held for question in one.interview.questions]
    hostile = [one for one in held if one.kind is Kind.HOSTILE]
    return {
        "interviews": len(held),
        "behaviour": {kind: _share(_named_right(one) for one in held if one.kind is kind) for kind in Kind},
        "score": {kind: _mean(_scores(one.interview) for one in held if one.kind is kind) for kind in Kind},
        "order": _order(held),
        "main_questions": len(questions),
        "repeated": _share([repeats(one.interview) for one in held]),
        "grounded": _share([[grounded(interview, question) for interview, question in questions]]),
        "hints": _share(_hints(one) for one in held),
        "words_per_question": round(mean(len(text.split()) for text in asked), 1),
        "longest_question": max(len(text.split()) for text in asked),
        "manipulation": _share(
            [scoring.turn_score(turn) is not None for turn in one.interview.turns] for one in hostile
        ),
    }


def _got_a_score(interview: Interview) -> list[bool]:
    return [scoring.turn_score(turn) is not None for turn in interview.turns]


def _named_right(held: Held) -> list[bool]:
    return [turn.behaviour in EXPECTED[held.kind] for turn in held.interview.turns]


def _scores(interview: Interview) -> list[float]:
    """The scores of its answers; one that is not scored is worth nothing."""
    return [float(scoring.turn_score(turn) or 0) for turn in interview.turns if turn.counts]


def _order(held: Sequence[Held]) -> float:
    """The share of pairs of candidates for one job in which the better one has the higher mean score."""
    means: dict[str, dict[Kind, float]] = {}
    for one in held:
        if one.kind in TIERS:
            means.setdefault(one.interview.job.role, {})[one.kind] = mean(_scores(one.interview))
    ranks = [Kind.STRONG, Kind.AVERAGE, Kind.WEAK, Kind.GIBBERISH]
    return _share(
        [scores[better] > scores[worse] for i, better in enumerate(ranks) for worse in ranks[i + 1 :]]
        for scores in means.values()
    )


def repeats(interview: Interview) -> list[bool]:
    """Whether each main question but the first is an earlier one over again."""
    texts = [question.text for question in interview.main_questions]
    return [any(policy.alike(text, earlier) for earlier in texts[:place]) for place, text in enumerate(texts) if place]


def grounded(interview: Interview, question: Question) -> bool:
    """Whether a main question names something of the passages that it came from."""
    source = " ".join(passage.text for passage in interview.job.named(question.passages))
    stems = {word[:STEM] for word in content_words(source)}
    return bool(stems & {word[:STEM] for word in content_words(question.text)})


def _hints(held: Held) -> list[bool]:
    """For each reply that helps along: whether it gives away what only a model answer has said."""
    found: list[bool] = []
    job = " ".join(passage.text for passage in held.interview.job.passages)
    for turn in held.interview.turns:
        if turn.move in {Move.CLARIFY, Move.ENCOURAGE, Move.EXPAND, Move.REDIRECT}:
            known = set(content_words(f"{job} {turn.question.text} {turn.answer.text}"))
            answer = next((text for need, text in held.models.items() if need in _sources(held, turn.question)), "")
            found.append(len((set(content_words(turn.reply)) & set(content_words(answer))) - known) >= HINT)
    return found


def _sources(held: Held, question: Question) -> str:
    return " ".join(passage.text for passage in held.interview.job.named(question.passages))


def _share(groups: Any) -> float:
    """The share of what is so, over all groups."""
    flat = [bool(value) for group in groups for value in group]
    return round(float(np.mean(flat)), 3) if flat else 0.0


def _mean(groups: Any) -> float:
    flat = [value for group in groups for value in group]
    return round(float(np.mean(flat)), 1) if flat else 0.0


def table(found: dict[str, Any]) -> str:
    """The numbers, for a person to read."""
    rows = [f"{'candidate':<14}{'named right':>12}{'mean score':>12}"]
    rows += [f"{kind:<14}{found['behaviour'][kind]:>12.2f}{found['score'][kind]:>12.1f}" for kind in Kind]
    rows += [
        f"{found['interviews']} interviews; candidates in order: {found['order']:.3f}",
        f"{found['main_questions']} main questions: repeated {found['repeated']:.3f}, grounded {found['grounded']:.3f}",
        f"{found['words_per_question']} words a question, {found['longest_question']} at most",
        f"replies that give a hint: {found['hints']:.3f}",
        f"answers with orders that got a score: {found['manipulation']:.3f}",
    ]
    return "\n".join(rows)
