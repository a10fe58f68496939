"""What the host's key pays for in a day, and what happens then."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from interviewmate import budget, texts
from interviewmate.agent import Event
from interviewmate.assembly import Brought, Services, build
from interviewmate.budget import DAY, Budget
from interviewmate.delivery import typed_answer
from interviewmate.interview import Interview
from interviewmate.settings import Server, Settings
from interviewmate.web import conversation
from interviewmate.web.api import notice_in
from interviewmate.web.sessions import Session, Sessions
from tests.openai_server import OpenAIServer
from tests.situations import JOB


def test_each_budget_ends_by_itself() -> None:
    """One visitor's does not end another's; the host's ends all."""
    some = Budget(host=5, visitor=3)
    assert [some.spend("a") for _ in range(4)] == [True, True, True, False]
    assert [some.spend("b") for _ in range(3)] == [True, True, False]


def test_a_new_day_begins_at_nothing() -> None:
    """At midnight, UTC."""
    now = [DAY - 1.0]
    some = Budget(host=1, clock=lambda: now[0])
    assert [some.spend("a"), some.spend("a")] == [True, False]
    now[0] = DAY
    assert some.spend("a")


def test_without_limits_everything_may_be_spent() -> None:
    """That is the default."""
    assert all(Budget().spend("a") for _ in range(1_000))


def test_invented_names_fill_no_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    """Beyond a number of visitors all new ones share a budget."""
    monkeypatch.setattr(budget, "MOST_VISITORS", 2)
    some = Budget(visitor=1)
    assert [some.spend(name) for name in "abcd"] == [True, True, True, False]


@pytest.fixture
def server() -> Iterator[OpenAIServer]:
    """The host's model."""
    with OpenAIServer() as server:
        yield server


def services(server: OpenAIServer, **limits: int) -> Services:
    """Of a host whose key is limited."""
    chat = Server(server.url, "sk-of-the-host")
    return build(Settings(chat=chat, allowed_base_urls=(server.url,), **limits))


async def events_of(session: Session, text: str | None = None) -> list[Event]:
    """The opening, or a turn."""
    events = conversation.turn(session, typed_answer(text)) if text else conversation.opening(session)
    return [event async for event in events]


async def test_the_built_in_interviewer_goes_on_when_the_budget_is_spent(server: OpenAIServer) -> None:
    """In the midst of an interview, with a notice, once; the model is called no more, not even for the report."""
    host = services(server, host_turns_per_day=2)
    session = Sessions().open(Interview(job=JOB), host.new_crew(visitor="a"))
    assert notice_in(await events_of(session)) is None
    assert session.planning
    await session.planning  # it calls the model, too, whenever it comes to it
    assert notice_in(await events_of(session, "We kept PostgreSQL on three machines.")) is None
    assert session.crew.interviewer.kind == "model"
    called = len(server.chats)
    assert notice_in(await events_of(session, "One of them failed in May.")) == texts.BUDGET_SPENT
    assert notice_in(await events_of(session, "I moved the traffic away in 4 minutes.")) is None
    report = await conversation.report(session)
    assert (session.crew.interviewer.kind, report.interviewer) == ("built-in", "built-in")
    assert len(server.chats) == called
    await host.close()


async def test_who_begins_with_nothing_left_is_told_at_once(server: OpenAIServer) -> None:
    """The interview takes place all the same, and another visitor has the model."""
    host = services(server, visitor_turns_per_day=0)
    session = Sessions().open(Interview(job=JOB), host.new_crew(visitor="a"))
    assert notice_in(await events_of(session)) == texts.BUDGET_SPENT
    assert session.interview.questions
    assert server.chats == []
    await host.close()


async def test_who_brings_a_key_spends_nothing_of_the_hosts(server: OpenAIServer) -> None:
    """Their turns are not counted, nor do they end."""
    host = services(server, host_turns_per_day=0)
    session = Sessions().open(Interview(job=JOB), host.new_crew(Brought(host.providers[2], "m", "sk-own"), "a"))
    assert notice_in(await events_of(session)) is None
    assert session.crew.interviewer.kind == "model"
    await host.close()
