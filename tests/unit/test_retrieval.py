"""Retrieval: what bears on an answer, what may be asked next, where a question comes from."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from interviewmate import retrieval, texts
from interviewmate.adapters.faiss_index import FaissIndex
from interviewmate.adapters.local_encoder import LocalEncoder
from interviewmate.adapters.ngram_vectors import NgramVectors
from interviewmate.errors import EmbeddingFailed
from interviewmate.examples import EXAMPLES
from interviewmate.interview import Job, Level, PassageKind
from interviewmate.passages import askable, cut
from interviewmate.plan import settle
from interviewmate.ports import Embedder, Vectors
from interviewmate.reply import PlanDraft
from interviewmate.retrieval import Retriever
from tests.unit.test_embeddings import REAL_ENCODER, real_encoder

JDS = Path(__file__).parents[1] / "data" / "jds"
QUESTIONS = [  # where a question comes from, by the beginning of the passage, and the question in other words
    ("agile-coach", "Assess the culture", "How do you find out what holds a group back before you suggest changes?"),
    ("agile-coach", "Equip staff", "How would you leave people able to mentor their colleagues once you are gone?"),
    (
        "business-analyst",
        "Define how the predicted",
        "How would you prove that a service delivers the promised savings?",
    ),
    ("business-analyst", "Analyze and map the risks", "Tell me about threats to a project that you spotted early."),
    (
        "data-architect",
        "Conduct workshops",
        "Tell me about a session that got people to see what their data is good for.",
    ),
    ("devops-engineer", "Architecture for continuous", "Walk me through a deployment pipeline that you set up."),
    ("devops-engineer", "Containerization", "How have you used Docker in production?"),
    ("devops-engineer", "Installation and management of open", "Which alerting and metrics systems have you run?"),
    ("digital-performance-analyst", "Confident in", "How do you get a director who is no engineer to see a hard idea?"),
    ("front-end-designer", "Write clean, cohesive", "What makes markup and stylesheets easy to maintain?"),
    ("product-manager", "Give agency partners", "Tell me about a time you told a client an unwelcome truth."),
    ("product-manager", "Identify and proactively", "What could have derailed a project, and how did you head it off?"),
    ("security-engineer", "Performing security audits", "How would you assess a web application for weaknesses?"),
    ("site-reliability-engineer", "Respond to system", "Tell me about the last outage you were paged for."),
    ("site-reliability-engineer", "Develop automation", "Which boring hand work did you get rid of with a script?"),
    ("software-developer", "Use usability research", "When did numbers about how people use a product change it?"),
]


class Scripted:
    """An embedder that counts its calls, and fails while it is told to."""

    def __init__(self, kind: str, dimension: int = 8, *, failing: bool = False) -> None:
        self.kind, self.dimension, self.failing = kind, dimension, failing
        self.calls: list[list[str]] = []

    async def embed(self, texts: Sequence[str]) -> Vectors:
        self.calls.append(list(texts))
        await asyncio.sleep(0)
        if self.failing:
            msg = f"no {self.kind} today"
            raise EmbeddingFailed(msg)
        rows = np.zeros((len(texts), self.dimension), np.float32)
        rows[np.arange(len(texts)), [len(text) % self.dimension for text in texts]] = 1
        return rows


def job_of(text: str, focus: str = "") -> Job:
    """A job over a description."""
    return Job(role="Engineer", level=Level.MID, focus=focus, passages=cut(text))


def job_named(name: str) -> Job:
    """A job over one of the real descriptions."""
    return job_of((JDS / f"{name}.md").read_text(encoding="utf-8"))


def local() -> Retriever:
    """Retrieval by word and character n-grams."""
    return Retriever([NgramVectors()], FaissIndex)


TEXT = """Duties
- Own the PostgreSQL schemas and their migrations
- Write blameless incident reviews after outages
- Own the PostgreSQL schemas and all of their migrations
Requirements
- Experience with Kafka and other message brokers
- Clean driving record
Benefits
- PostgreSQL schemas as a hobby, migrations for free
"""


async def test_what_bears_on_an_answer_comes_best_first_without_boilerplate() -> None:
    """The nearest passages come first; benefits never do."""
    found = await local().bearing_on(job_of(TEXT), "How do you change PostgreSQL schemas, with migrations?", 3)
    assert len(found) == 3
    assert "PostgreSQL" in found[0].text
    assert all(passage.kind is not PassageKind.BOILERPLATE for passage in found)


async def test_topics_leave_out_what_was_asked_and_what_says_the_same() -> None:
    """An asked passage and its near-duplicate are gone, terms that no question fits are never there."""
    job = job_of(TEXT)
    fresh = {passage.index for passage in await local().topics(job, frozenset())}
    assert fresh in ({0, 1, 3}, {1, 2, 3})
    assert [p.index for p in await local().topics(job, frozenset({0}))] == [1, 3]
    assert await local().topics(job, frozenset({0, 1, 3})) == ()


async def test_topics_without_a_focus_take_turns() -> None:
    """Duties and requirements alternate, and never more come than were asked for."""
    topics = await local().topics(job_of(EXAMPLES[0].text), frozenset(), 6)
    assert [passage.kind for passage in topics] == [PassageKind.DUTY, PassageKind.REQUIREMENT] * 3


async def test_topics_follow_the_focus() -> None:
    """What the focus names comes first."""
    topics = await local().topics(job_of(TEXT, focus="message brokers, Kafka"), frozenset())
    assert topics[0].text == "Experience with Kafka and other message brokers"


async def test_topics_follow_the_plan_whatever_they_would_be_without_it() -> None:
    """What the plan puts first is there, however few topics there may be."""
    job = job_of(TEXT, focus="message brokers, Kafka")
    last = (await local().topics(job, frozenset()))[-1]
    plan = settle(PlanDraft(order=(last.index,)), (), job.passages)
    assert await local().topics(job, frozenset(), count=1, plan=plan) == (last,)


class OfThemes(Scripted):
    """Two lines on people, as near as cousins, and one on nothing like it."""

    async def embed(self, texts: Sequence[str]) -> Vectors:
        themes = {"Coach": (1.0, 0.0, 0.0), "Train": (0.6, 0.8, 0.0), "Close": (0.0, 0.0, 1.0)}
        return np.array([themes[text.split()[0]] for text in texts], np.float32)


async def test_a_theme_comes_again_only_after_the_others() -> None:
    """What is near to a question that was asked waits, and is not lost."""
    job = job_of("Duties\n- Coach the duty managers\n- Train the shift supervisors\n- Close the till at midnight\n")
    plan = settle(PlanDraft(order=(0, 1, 2)), (), job.passages)
    retriever = Retriever([OfThemes("local")], FaissIndex)
    assert [p.index for p in await retriever.topics(job, frozenset(), plan=plan)] == [0, 1, 2]
    assert [p.index for p in await retriever.topics(job, frozenset({0}), plan=plan)] == [2, 1]


async def test_sources_name_one_passage_or_two_that_are_as_near() -> None:
    """A question's source is the nearest passage; a second only where it is nearly as near."""
    job = job_of(TEXT)
    assert await local().sources(job, "Tell me about an incident review that you wrote.") == (1,)
    assert set(await local().sources(job, "How do you own PostgreSQL schemas and migrations?")) == {0, 2}


@pytest.mark.parametrize("text", ["Python developer wanted", "We are an equal opportunity employer."])
async def test_a_description_of_one_line_has_a_topic(text: str) -> None:
    """Even the poorest description gives the first question something to come from."""
    job = job_of(text)
    assert [p.index for p in await local().topics(job, frozenset())] == [0]
    assert await local().sources(job, "Why Python?") == (0,)
    assert [p.index for p in await local().bearing_on(job, "I like it.")] == [0]


async def test_the_next_embedder_takes_over_and_kinds_never_meet() -> None:
    """When one kind fails, description and query are embedded by the next, in an index of its own."""
    first, second = Scripted("openai", 8), Scripted("local", 5)
    retriever, job = Retriever([first, second], FaissIndex), job_of(TEXT)
    await retriever.bearing_on(job, "one query")
    assert (retriever.kind, retriever.readiness().ready, retriever.readiness().reason) == ("openai", True, None)
    first.failing = True
    await retriever.bearing_on(job, "another query")
    assert (retriever.kind, retriever.readiness().ready) == ("local", True)
    assert retriever.readiness().reason == "no openai today"
    assert [len(call) for call in second.calls] == [5, 1]


async def test_an_embedder_that_failed_is_left_alone_for_a_while(monkeypatch: pytest.MonkeyPatch) -> None:
    """A dead server costs one turn its wait, not every turn; later it is tried again."""
    first, second = Scripted("openai", failing=True), Scripted("local")
    retriever, job = Retriever([first, second], FaissIndex), job_of(TEXT)
    for query in ("a", "b", "c"):
        await retriever.bearing_on(job, query)
    assert len(first.calls) == 1
    monkeypatch.setattr(retrieval, "REST_SECONDS", 0.0)
    first.failing = False
    await retriever.bearing_on(job, "d")
    assert (retriever.kind, retriever.readiness().reason) == ("openai", None)


async def test_without_any_embedder_that_works_the_failure_is_told() -> None:
    """The last failure's words reach the caller, and the health report says not ready."""
    retriever = Retriever([Scripted("openai", failing=True), Scripted("local", failing=True)], FaissIndex)
    assert retriever.readiness().reason == texts.EMBEDDINGS_UNTRIED
    with pytest.raises(EmbeddingFailed) as failed:
        await retriever.load()
    assert failed.value.words == "no local today"
    assert not retriever.readiness().ready
    assert retriever.kind == "openai"


async def test_thirty_people_with_one_description_embed_it_once() -> None:
    """Sessions that ask at once wait for one index."""
    embedder = Scripted("local")
    retriever = Retriever([embedder], FaissIndex)
    await asyncio.gather(*(retriever.topics(job_of(TEXT), frozenset()) for _ in range(30)))
    assert len(embedder.calls) == 1


async def test_what_is_kept_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of many descriptions and queries only the last used stay."""
    monkeypatch.setattr(retrieval, "KEPT_INDEXES", 2)
    monkeypatch.setattr(retrieval, "KEPT_QUERIES", 2)
    embedder = Scripted("local")
    retriever = Retriever([embedder], FaissIndex)
    for number in range(5):
        await retriever.bearing_on(job_of(f"{TEXT}\n- Version {number} of it"), f"query {number}")
    assert (len(retriever._indexes), len(retriever._queries)) == (2, 2)
    assert not retriever._locks


async def test_long_queries_keep_their_beginning_and_their_end() -> None:
    """Of an answer of 8,000 characters the question and the last words are looked for."""
    embedder = Scripted("local")
    await Retriever([embedder], FaissIndex).bearing_on(job_of(TEXT), "How was it? " + "so " * 3_000 + "the end")
    query = embedder.calls[1][0]
    assert len(query) <= retrieval.LONGEST_QUERY
    assert query.startswith("How was it?")
    assert query.endswith("the end")


async def hits(embedder: Embedder) -> tuple[int, int]:
    """How many of the questions find their passage first, and among the first four."""
    retriever, first, among = Retriever([embedder], FaissIndex), 0, 0
    for name, start, question in QUESTIONS:
        job = job_named(name)
        wanted = {passage.index for passage in askable(job.passages) if passage.text.startswith(start)}
        assert wanted
        first += (await retriever.sources(job, question))[0] in wanted
        among += any(passage.index in wanted for passage in await retriever.bearing_on(job, question))
    return first, among


@real_encoder
async def test_the_real_encoder_finds_where_paraphrased_questions_come_from() -> None:
    """Most questions in quite other words find their passage first, nearly all among the first four."""
    first, among = await hits(LocalEncoder(str(REAL_ENCODER)))
    assert first >= 12
    assert among >= 14


async def test_ngrams_find_where_questions_in_the_same_words_come_from() -> None:
    """A question that keeps a passage's words finds it, in every real description."""
    retriever = local()
    for path in sorted(JDS.glob("*.md")):
        job = job_of(path.read_text(encoding="utf-8"))
        for passage in askable(job.passages):
            found = await retriever.sources(job, f"Tell me about a time when you did this: {passage.text}")
            assert passage.text in {job.passages[index].text for index in found}
