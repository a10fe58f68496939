"""The answers that are being spoken now: their sound as it comes, under tokens that nobody can guess."""

from __future__ import annotations

import asyncio
import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from interviewmate import texts
from interviewmate.errors import InputRefused
from interviewmate.languages import Language
from interviewmate.ports import LiveAnswer, SpeechToText, Transcript

RATE = 16_000  # samples a second
SAMPLE = 2  # bytes
LONGEST = (300 + 1) * RATE  # samples: 5 minutes, and a second for the page to stop in
PACE = 1.25  # how much faster than it is spoken an answer may come
MOST = 600  # answers that a token was given out for
MOST_SOUNDING = 100  # of them, those that have sound
IDLE_SECONDS = 900.0  # after so long without a word from the page an answer is forgotten
SPARED_SECONDS = 60.0  # the same when there is no room for a new one
WARMED_EVERY = 12  # words between two retrievals for what was heard so far


class TooFastError(Exception):
    """More sound came than can have been spoken."""


@dataclass(frozen=True)
class Talk:
    """What of an interview a spoken answer needs to know."""

    session: str  # the token
    language: Language  # that the answer is in
    retrieve: Callable[[str], asyncio.Task[None]]  # embeds what was heard so far, in the background


class SpokenAnswer:
    """One answer: ``received`` samples of it are here, without a gap, the first one first."""

    def __init__(self, token: str, talk: Talk, listen: Callable[[], LiveAnswer], clock: Callable[[], float]) -> None:
        self.token, self.talk = token, talk
        self.received = 0
        self.holder: object = None  # the connection that may send
        self.used = self._began = clock()
        self.heard = ""  # what the last retrieval was for
        self._listen, self._clock = listen, clock
        self._live: LiveAnswer | None = None
        self._sent = 0  # samples that came in all, what came twice among them
        self._lock = asyncio.Lock()
        self._finish: asyncio.Task[Transcript] | None = None
        self._warming: asyncio.Task[None] | None = None

    @property
    def sounding(self) -> bool:
        """Whether it has sound, and so needs memory."""
        return self._live is not None

    @property
    def over(self) -> bool:
        """Whether nothing more is taken."""
        return self._finish is not None

    @property
    def silence(self) -> float | None:
        """Seconds since the last voice; None as long as there was none."""
        return self._live.silence if self._live and self._live.voiced else None

    @property
    def caption(self) -> str:
        """The words that are known by now."""
        return self._live.heard_so_far if self._live else ""

    async def take(self, first: int, pcm: bytes) -> None:
        """Take sound that begins at sample ``first``. What was here already is passed over, what leaves a gap too.

        Raises:
            TooFastError: more came than can have been spoken.
            InputRefused: it is longer than 5 minutes.
            SpeechFailed: the engine can't be had.
        """
        count = len(pcm) // SAMPLE
        self.used = self._clock()
        self._sent += count
        if self._sent > LONGEST + PACE * RATE * (self.used - self._began):  # the whole answer may come again at once
            raise TooFastError
        async with self._lock:
            fresh = first + count - self.received
            if self.over or first > self.received or fresh <= 0:
                return
            if self.received + fresh > LONGEST:
                raise InputRefused(texts.RECORDING_TOO_LONG)
            self._live = self._live or self._listen()
            await asyncio.to_thread(self._live.feed, pcm[-fresh * SAMPLE :])
            self.received += fresh
        self._warm()

    async def finish(self) -> Transcript:
        """The whole answer; no more sound is taken.

        Raises:
            SpeechFailed: the engine can't be had.
        """
        async with self._lock:
            if self._finish is None:
                self._live = self._live or self._listen()
                self._finish = asyncio.create_task(self._live.finish())
        return await asyncio.shield(self._finish)

    async def begin_anew(self) -> None:
        """The person starts over: what came before is forgotten."""
        async with self._lock:
            self.abandon()
            self._live = self._finish = self._warming = None
            self.received, self.heard = 0, ""

    def abandon(self) -> None:
        """Nobody wants it any more."""
        for task in (self._finish, self._warming):
            if task:
                task.cancel()
        if self._live:
            self._live.abandon()

    def _warm(self) -> None:
        """Retrieve for what was heard so far, when there are enough new words."""
        if self._warming and not self._warming.done():
            return
        caption = self.caption
        if len(caption.split()) >= len(self.heard.split()) + WARMED_EVERY:
            self._warming = self.talk.retrieve(caption)
            self.heard = caption


class SpokenAnswers:
    """A bounded store of them, one an interview."""

    def __init__(self, ears: SpeechToText, clock: Callable[[], float] = time.monotonic) -> None:
        self._ears, self._clock = ears, clock
        self._answers: dict[str, SpokenAnswer] = {}

    def __len__(self) -> int:
        return len(self._answers)

    def issue(self, talk: Talk) -> str:
        """A token for the next answer of an interview; the one before it is forgotten."""
        self.sweep()
        for answer in [a for a in self._answers.values() if a.talk.session == talk.session]:
            self.close(answer.token)
        while len(self._answers) >= MOST:
            self.close(min(self._answers.values(), key=lambda a: a.used).token)
        listen = partial(self._open, talk.language)
        answer = SpokenAnswer(secrets.token_urlsafe(24), talk, listen, self._clock)
        self._answers[answer.token] = answer
        return answer.token

    def find(self, token: object, session: str | None = None) -> SpokenAnswer:
        """The answer of a token, if it belongs to this interview (where one is named).

        Raises:
            InputRefused: there is none, or it was forgotten.
        """
        answer = self._answers.get(token) if isinstance(token, str) else None
        if answer is None or session not in (None, answer.talk.session):
            raise InputRefused(texts.UNKNOWN_ANSWER)
        return answer

    def close(self, token: str) -> None:
        """Forgets an answer; nothing happens if it is gone already."""
        if answer := self._answers.pop(token, None):
            answer.abandon()

    def sweep(self, idle_seconds: float = IDLE_SECONDS) -> None:
        """Forgets the answers of which nothing was heard for too long."""
        limit = self._clock() - idle_seconds
        for answer in [a for a in self._answers.values() if a.used < limit]:
            self.close(answer.token)

    def _open(self, language: Language) -> LiveAnswer:
        """A live answer in this language, if there is room for one more that has sound.

        Raises:
            InputRefused: too many people talk at once.
            SpeechFailed: the engine can't be had, or does not know the language.
        """
        if self._sounding() >= MOST_SOUNDING:
            limit = self._clock() - SPARED_SECONDS
            for answer in [a for a in self._answers.values() if a.sounding and a.used < limit]:
                self.close(answer.token)
        if self._sounding() >= MOST_SOUNDING:
            raise InputRefused(texts.TOO_MANY_TALK)
        return self._ears.open(language)

    def _sounding(self) -> int:
        return sum(answer.sounding for answer in self._answers.values())
