"""The store of interviews: found by token alone, one turn at a time, bounded, forgotten in time."""

from __future__ import annotations

import asyncio
from typing import cast

import pytest

from interviewmate import texts
from interviewmate.agent import Crew
from interviewmate.errors import InputRefused
from interviewmate.interview import Interview, Job, Level
from interviewmate.web.sessions import SPARED_SECONDS, Session, Sessions

INTERVIEW = Interview(job=Job(role="Baker", level=Level.MID, passages=()))


class Clock:
    """A clock that is set by hand."""

    now = 1_000.0

    def __call__(self) -> float:
        return self.now


def opened(sessions: Sessions) -> Session:
    return sessions.open(INTERVIEW, cast(Crew, None))


def test_a_session_is_found_by_its_token_alone() -> None:
    """The token finds its own session; anything else is refused."""
    sessions = Sessions()
    one, two = opened(sessions), opened(sessions)
    assert sessions.find(one.token) is one and sessions.find(two.token) is two
    for token in (one.token[:-1], "", None, 5, ["a"], {}):
        with pytest.raises(InputRefused, match="not known"):
            sessions.find(token)


def test_tokens_cannot_be_guessed() -> None:
    """A token has 192 bits, and no two are alike."""
    tokens = {opened(Sessions()).token for _ in range(100)}
    assert len(tokens) == 100 and all(len(token) == 32 for token in tokens)


def test_a_closed_session_is_gone() -> None:
    """After close the token opens nothing; closing twice is no error."""
    sessions = Sessions()
    token = opened(sessions).token
    sessions.close(token)
    sessions.close(token)
    with pytest.raises(InputRefused):
        sessions.find(token)


def test_idle_sessions_are_forgotten_and_used_ones_are_not() -> None:
    """The time limit counts from the last use."""
    clock = Clock()
    sessions = Sessions(idle_seconds=60, clock=clock)
    idle, used = opened(sessions), opened(sessions)
    clock.now += 40
    sessions.find(used.token)
    clock.now += 40
    sessions.sweep()
    assert len(sessions) == 1 and sessions.find(used.token) is used
    with pytest.raises(InputRefused):
        sessions.find(idle.token)


async def test_a_session_at_work_is_not_forgotten() -> None:
    """However long a turn takes, its session stays."""
    clock = Clock()
    sessions = Sessions(idle_seconds=60, clock=clock)
    session = opened(sessions)
    async with session.turn():
        clock.now += 1_000
        sessions.sweep()
        assert len(sessions) == 1
    sessions.sweep()
    assert len(sessions) == 0


def test_a_full_store_gives_up_the_longest_idle_or_refuses() -> None:
    """Recently used interviews are never given up for a new one."""
    clock = Clock()
    sessions = Sessions(most=2, clock=clock)
    oldest = opened(sessions)
    clock.now += 1
    other = opened(sessions)
    with pytest.raises(InputRefused) as refused:
        opened(sessions)
    assert refused.value.words == texts.TOO_MANY_INTERVIEWS
    clock.now += SPARED_SECONDS
    newest = opened(sessions)
    assert len(sessions) == 2 and sessions.find(other.token) is other and sessions.find(newest.token) is newest
    with pytest.raises(InputRefused):
        sessions.find(oldest.token)


async def test_one_turn_at_a_time() -> None:
    """A second turn is refused while one is under way, and possible after it, also if that one failed."""
    session = opened(Sessions())
    with pytest.raises(RuntimeError):
        async with session.turn():
            with pytest.raises(InputRefused) as refused:
                async with asyncio.timeout(5), session.turn():
                    pass
            raise RuntimeError
    assert refused.value.words == texts.TURN_UNDER_WAY
    async with session.turn():
        assert session.busy
