"""The interviews that are going on, kept on the server while the visit lasts."""

from __future__ import annotations

import asyncio
import secrets
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace

from interviewmate import texts
from interviewmate.agent import Crew
from interviewmate.errors import InputRefused
from interviewmate.interview import Interview, Plan
from interviewmate.languages import Language
from interviewmate.report import Report

MOST = 500
IDLE_SECONDS = 3_600.0  # after so long without a word an interview is forgotten
SPARED_SECONDS = 600.0  # used more recently than this, an interview is not given up for a new one


@dataclass
class Session:
    """One interview and who works on it. Only the holder of the token finds it."""

    token: str
    crew: Crew
    interview: Interview
    report: Report | None = None
    planning: asyncio.Task[Plan | None] | None = None
    heard: str = ""  # what of the answer that is spoken now was retrieved for
    notice: str | None = None  # what the person should know about how it was heard
    used: float = 0.0
    _lock: asyncio.Lock = field(default_factory=asyncio.Lock)

    @property
    def busy(self) -> bool:
        """Whether a turn, or the report, is being made now."""
        return self._lock.locked()

    @property
    def language(self) -> Language:
        """What is spoken now: the interview's language, or English where the interviewer knows no other."""
        wanted = self.interview.job.language
        return wanted if wanted in self.crew.interviewer.languages else Language.ENGLISH

    @property
    def other_language(self) -> str | None:
        """What the person should know where another language is spoken than the interview's."""
        return None if self.language is self.interview.job.language else texts.ENGLISH_FROM_HERE

    def take_plan(self) -> None:
        """Puts the plan into the interview, once it is made; an interview never waits for it."""
        if self.planning and self.planning.done() and (plan := self.planning.result()):
            self.interview = self.interview.planned(plan)
            self.planning = None

    def afford(self) -> None:
        """Counts a turn. When the host's budget is spent, the built-in interviewer goes on, and that is told."""
        allowance = self.crew.allowance
        if allowance and not allowance.spend():
            self.crew = replace(self.crew, interviewer=allowance.stand_in, allowance=None)
            self.notice = " ".join(filter(None, (self.notice, texts.BUDGET_SPENT, self.other_language)))

    @asynccontextmanager
    async def turn(self) -> AsyncIterator[None]:
        """Holds the interview for one turn.

        Raises:
            InputRefused: another turn is under way.
        """
        if self.busy:
            raise InputRefused(texts.TURN_UNDER_WAY)
        async with self._lock:
            yield


class Sessions:
    """A bounded store with a time limit. ``clock`` gives seconds."""

    def __init__(
        self, most: int = MOST, idle_seconds: float = IDLE_SECONDS, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._most = most
        self._idle_seconds = idle_seconds
        self._clock = clock
        self._sessions: dict[str, Session] = {}

    def __len__(self) -> int:
        return len(self._sessions)

    def open(self, interview: Interview, crew: Crew) -> Session:
        """A new session under a token that nobody can guess.

        Raises:
            InputRefused: too many interviews are going on.
        """
        self.sweep()
        if len(self._sessions) >= self._most:
            self._make_room()
        session = Session(secrets.token_urlsafe(24), crew, interview, used=self._clock())
        self._sessions[session.token] = session
        return session

    def find(self, token: object) -> Session:
        """The session of a token.

        Raises:
            InputRefused: there is none, or it was forgotten.
        """
        self.sweep()
        session = self._sessions.get(token) if isinstance(token, str) else None
        if session is None:
            raise InputRefused(texts.UNKNOWN_SESSION)
        session.used = self._clock()
        return session

    def has_report(self, token: object) -> bool:
        """Whether there is a session of this token whose report is written."""
        session = self._sessions.get(token) if isinstance(token, str) else None
        return session is not None and session.report is not None

    def close(self, token: str) -> None:
        """Forgets a session; nothing happens if it is gone already."""
        self._sessions.pop(token, None)

    def sweep(self) -> None:
        """Forgets the sessions that nobody has used for too long."""
        limit = self._clock() - self._idle_seconds
        for session in [s for s in self._sessions.values() if s.used < limit and not s.busy]:
            self.close(session.token)

    def _make_room(self) -> None:
        """Gives up the session that was idle longest, unless even that one is in use."""
        oldest = min((s for s in self._sessions.values() if not s.busy), key=lambda s: s.used, default=None)
        if oldest is None or oldest.used > self._clock() - SPARED_SECONDS:
            raise InputRefused(texts.TOO_MANY_INTERVIEWS)
        self.close(oldest.token)
