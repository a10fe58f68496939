"""Which passages of a job description bear on what was said, and which may be asked about next.

Vectors come from the first embedder that works. Each kind of vectors has its own index of a job
description, so two kinds never meet; a description that many people bring is embedded once.
"""

from __future__ import annotations

import asyncio
import hashlib
import time
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import TypeVar
from weakref import WeakValueDictionary

from interviewmate import texts
from interviewmate.errors import EmbeddingFailed
from interviewmate.interview import Job, Passage, PassageKind, Plan
from interviewmate.passages import askable, optional
from interviewmate.ports import Embedder, Index, Readiness, Vectors

T = TypeVar("T")

KEPT_INDEXES, KEPT_QUERIES = 64, 256
REST_SECONDS = 300.0  # an embedder that failed is left alone for so long
LONGEST_QUERY = 1_200  # characters, about what a sentence encoder reads
# Likeness from which two passages ask for the same. Read off the most alike pairs of 95 job descriptions; the
# one for "openai" is an estimate.
SAME = {"openai": 0.75, "local": 0.68, "n-grams": 0.50}
# Likeness from which two passages are about one theme: the second waits until the others were asked about.
NEAR = {"openai": 0.65, "local": 0.50}
# Likeness from which two questions are one in other words: for "local" 11 of 16 paraphrases, and of 1,350 pairs of
# questions out of one interview 6, all about the same passage. "openai" is an estimate; n-grams see but the words.
REWORDED = {"openai": 0.75, "local": 0.70}
MOST_SOURCES = 2  # of one question
NEARLY = 0.03  # how far behind the nearest a second source may be
IMPORTANCE_SHARE = 0.05  # of a topic's rank when there is a focus, for each point


@dataclass(frozen=True)
class _Indexed:
    """The vectors of one kind of one job description. ``rows`` are passage indices."""

    kind: str
    rows: tuple[int, ...]
    vectors: Vectors
    index: Index

    def ranked(self, query: Vectors) -> dict[int, float]:
        """Every passage's likeness to a query of one row, best first."""
        found = self.index.search(query, len(self.rows))
        return {self.rows[row]: likeness for row, likeness in found}

    def vector(self, passage: int) -> Vectors | None:
        """A passage's vector as a query of one row."""
        if passage not in self.rows:
            return None
        row = self.rows.index(passage)
        return self.vectors[row : row + 1]


class Retriever:
    """Retrieval over the job descriptions of all interviews."""

    def __init__(self, embedders: Sequence[Embedder], make_index: Callable[[Vectors], Index]) -> None:
        self._embedders = tuple(embedders)
        self._make_index = make_index
        self._indexes: OrderedDict[tuple[str, str], _Indexed] = OrderedDict()
        self._queries: OrderedDict[tuple[str, str], Vectors] = OrderedDict()
        self._locks: WeakValueDictionary[tuple[str, str], asyncio.Lock] = WeakValueDictionary()
        self._failures: dict[str, tuple[float, str]] = {}  # kind -> when, and in which words
        self._used: str | None = None

    @property
    def kind(self) -> str:
        """The kind of vectors used last; before the first use, the kind that is hoped for."""
        return self._used or self._embedders[0].kind

    async def embed(self, texts: Sequence[str]) -> Vectors:
        """Vectors of one kind for texts that are compared with each other; ``kind`` says which."""
        return await self._with_first(lambda embedder: embedder.embed(texts))

    def readiness(self) -> Readiness:
        """Whether vectors can be had, and why they are not of a better kind."""
        if self._used is None:
            return Readiness(False, next((words for _, words in self._failures.values()), texts.EMBEDDINGS_UNTRIED))
        better = [embedder.kind for embedder in self._embedders]
        better = better[: better.index(self._used)]
        return Readiness(True, " ".join(self._failures[kind][1] for kind in better if kind in self._failures) or None)

    async def load(self) -> None:
        """Try the embedders now: loads what is slow to load, and lets ``readiness`` know.

        Raises:
            EmbeddingFailed: none works.
        """
        await self._with_first(lambda embedder: embedder.embed([texts.EMBEDDINGS_UNTRIED]))

    async def bearing_on(self, job: Job, query: str, count: int = 4) -> tuple[Passage, ...]:
        """The passages nearest to what was said, best first; no boilerplate, unless there is nothing else."""
        indexed, vector = await self._asked(job, query)
        return job.named(tuple(indexed.ranked(vector))[:count])

    async def topics(
        self, job: Job, asked: frozenset[int], count: int = 8, plan: Plan | None = None
    ) -> tuple[Passage, ...]:
        """What may be asked about next, in the plan's order where there is one, else best first for the job's focus.

        Leaves out the passages in ``asked`` and what asks for the same in other words. With neither plan nor focus
        requirements and duties take turns, the most important first; so they do where nothing of the plan is left.
        """
        candidates = [p for p in askable(job.passages) if p.index not in asked]
        if plan:
            indexed = await self._with_first(lambda embedder: self._indexed(job, embedder))
            candidates = plan.ordered(candidates)
        elif job.focus.strip():
            indexed, vector = await self._asked(job, job.focus)
            likeness = indexed.ranked(vector)
            candidates.sort(key=lambda p: likeness.get(p.index, 0.0) + IMPORTANCE_SHARE * p.importance, reverse=True)
        else:
            indexed = await self._with_first(lambda embedder: self._indexed(job, embedder))
            candidates = _taking_turns(candidates)
        chosen: list[Passage] = []
        nearness = self._nearness(indexed, asked)
        same, near = (_from(nearness, limits.get(indexed.kind, 1.0)) for limits in (SAME, NEAR))
        candidates.sort(key=lambda passage: passage.index in near)
        for passage in candidates:
            if passage.index not in same and len(chosen) < count:
                chosen.append(passage)
                same |= _from(self._nearness(indexed, [passage.index]), SAME.get(indexed.kind, 1.0))
        return tuple(chosen) if chosen or not plan else await self.topics(job, asked, count)

    async def sources(self, job: Job, question: str, topics: Sequence[Passage] = ()) -> tuple[int, ...]:
        """The passages that a question comes from: the nearest one, and a second that is nearly as near.

        Looked for among the ``topics`` that were offered, if any were.
        """
        indexed, vector = await self._asked(job, question)
        worth = {p.index for p in topics or askable(job.passages)}
        ranked = [(index, likeness) for index, likeness in indexed.ranked(vector).items() if index in worth]
        floor = ranked[0][1] - NEARLY if ranked else 0.0
        return tuple(index for index, likeness in ranked[:MOST_SOURCES] if likeness >= floor)

    async def rewords(self, question: str, earlier: Iterable[str]) -> bool:
        """Whether a question asks in other words what an earlier one asked."""
        before = tuple(earlier)

        async def nearest(embedder: Embedder) -> tuple[str, float]:
            new, *old = await asyncio.gather(*(self._query(text, embedder) for text in (question, *before)))
            comparable = (vector for vector in old if vector.shape == new.shape)  # else the server's model was changed
            return embedder.kind, max((float(new[0] @ vector[0]) for vector in comparable), default=0.0)

        kind, likeness = await self._with_first(nearest)
        return kind in REWORDED and likeness >= REWORDED[kind]

    def _nearness(self, indexed: _Indexed, passages: Iterable[int]) -> dict[int, float]:
        """How like the nearest of these passages each passage is."""
        nearest: dict[int, float] = {}
        vectors = [vector for passage in passages if (vector := indexed.vector(passage)) is not None]
        for vector in vectors:
            for index, likeness in indexed.ranked(vector).items():
                nearest[index] = max(likeness, nearest.get(index, likeness))
        return nearest

    async def _asked(self, job: Job, query: str) -> tuple[_Indexed, Vectors]:
        """The index of a job description and a query's vector, of one kind."""

        async def both(embedder: Embedder) -> tuple[_Indexed, Vectors]:
            indexed = await self._indexed(job, embedder)
            vector = await self._query(query, embedder)
            if vector.shape[1] != indexed.vectors.shape[1]:  # the server's model was changed
                self._indexes.pop((_digest(job), embedder.kind), None)
                raise EmbeddingFailed(texts.NO_EMBEDDING_SERVER)
            return indexed, vector

        return await self._with_first(both)

    async def _with_first(self, work: Callable[[Embedder], Awaitable[T]]) -> T:
        """What ``work`` gives with the first embedder that doesn't fail; one that did rests for a while."""
        failure: EmbeddingFailed | None = None
        for embedder in self._embedders:
            at, words = self._failures.get(embedder.kind, (-REST_SECONDS, ""))
            if time.monotonic() - at < REST_SECONDS and words:
                failure = EmbeddingFailed(words)
                continue
            try:
                result = await work(embedder)
            except EmbeddingFailed as error:
                self._failures[embedder.kind] = (time.monotonic(), error.words)
                failure = error
                continue
            self._failures.pop(embedder.kind, None)
            self._used = embedder.kind
            return result
        raise failure or EmbeddingFailed(texts.EMBEDDINGS_UNTRIED)

    async def _indexed(self, job: Job, embedder: Embedder) -> _Indexed:
        """The index of a job description, made once however many ask for it at once."""
        key = (_digest(job), embedder.kind)
        async with self._locks.setdefault(key, asyncio.Lock()):
            indexed = self._indexes.get(key)
            if indexed is None:
                spoken_of = [p for p in job.passages if p.kind is not PassageKind.BOILERPLATE] or list(job.passages)
                vectors = await embedder.embed([passage.text for passage in spoken_of])
                rows = tuple(passage.index for passage in spoken_of)
                indexed = _Indexed(embedder.kind, rows, vectors, self._make_index(vectors))
            keep(self._indexes, key, indexed, KEPT_INDEXES)
            return indexed

    async def _query(self, query: str, embedder: Embedder) -> Vectors:
        """The vector of a query, shape (1, dimension)."""
        key = (_shortened(query), embedder.kind)
        vector = self._queries.get(key)
        if vector is None:
            vector = await embedder.embed([key[0]])
        keep(self._queries, key, vector, KEPT_QUERIES)
        return vector


def _from(nearness: Mapping[int, float], limit: float) -> set[int]:
    """The passages from a likeness on."""
    return {index for index, likeness in nearness.items() if likeness >= limit}


K = TypeVar("K")
V = TypeVar("V")


def keep(shelf: OrderedDict[K, V], key: K, value: V, most: int) -> None:
    """Put a value on a shelf of what was used last."""
    shelf[key] = value
    shelf.move_to_end(key)
    while len(shelf) > most:
        shelf.popitem(last=False)


def _digest(job: Job) -> str:
    """One name for job descriptions of the same passages."""
    parts = (f"{passage.kind} {passage.text}" for passage in job.passages)
    return hashlib.blake2b("\n".join(parts).encode(), digest_size=16).hexdigest()


def _shortened(query: str) -> str:
    """The beginning and the end of a long query: the question, and what was said last."""
    if len(query) <= LONGEST_QUERY:
        return query
    head = query[: LONGEST_QUERY * 2 // 3].rsplit(" ", 1)[0]
    tail = query[-LONGEST_QUERY // 3 :].split(" ", 1)[-1]
    return f"{head} {tail}"


def _taking_turns(passages: list[Passage]) -> list[Passage]:
    """Duties and requirements in turn, each kind with its most important first; what is optional comes last."""
    ranked = sorted(passages, key=lambda passage: -passage.importance)
    extras = [passage for passage in ranked if optional(passage)]
    ranked = [passage for passage in ranked if passage not in extras]
    kinds = [[p for p in ranked if p.kind is kind] for kind in (PassageKind.DUTY, PassageKind.REQUIREMENT)]
    others = [p for p in ranked if p.kind not in {PassageKind.DUTY, PassageKind.REQUIREMENT}]
    paired = [passage for pair in zip_longest(*kinds) for passage in pair if passage]
    return paired + others + extras
