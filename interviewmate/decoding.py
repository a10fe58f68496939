"""A queue in front of a recogniser: who waits comes first, and what nobody waits for gives way.

Work runs in a few threads. What has not begun can be cancelled or hurried; what has begun is told when nobody wants
it any more, and may stop where it can.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from concurrent.futures import Future
from enum import IntEnum
from typing import Any, Generic, TypeVar

PATIENCE = 2.0  # seconds that a segment leaves the last free worker to others who may stop talking

T = TypeVar("T")
Wanted = Callable[[], bool]


class Urgency(IntEnum):
    """The order in which work is taken; within one urgency, the oldest first."""

    STOPPED = 0  # someone has stopped talking and waits
    COMMITTED = 1  # a segment whose words will be needed: leaves a worker free, unless it has waited
    AHEAD = 2  # what is needed if the person stops now: leaves a worker free
    CAPTION = 3  # to show what is being said: only while nothing else is to be done


class Dropped(Exception):
    """Raised by work that stopped because nobody wants it any more."""


class Job(Generic[T]):
    """One piece of work in the queue. ``result`` is cancelled if the work never ran or was dropped."""

    def __init__(self, work: Callable[[Wanted], T], urgency: Urgency, owner: object) -> None:
        self.result: Future[T] = Future()
        self.urgency, self.owner = urgency, owner
        self.since = time.monotonic()
        self.wanted = True
        self.seconds = 0.0  # that the work took
        self._work: Callable[[Wanted], T] | None = work

    @property
    def value(self) -> T | None:
        """What came out, if it is there."""
        return self.result.result() if self.result.done() and not self.failed else None

    @property
    def failed(self) -> bool:
        """Whether it ended without a value."""
        return self.result.cancelled() or (self.result.done() and self.result.exception() is not None)

    def run(self) -> None:
        """Do the work, and pass on its value or its error."""
        work, self._work = self._work, None  # the sound in it is not kept any longer than needed
        assert work
        began = time.monotonic()
        try:
            value = work(lambda: self.wanted)
        except Exception as error:  # whoever waits for the result gets it
            self.result.set_exception(error)
        else:
            self.seconds = time.monotonic() - began
            self.result.set_result(value)

    def drop(self) -> None:
        """Nobody wants it any more."""
        self.wanted = False
        if self.result.cancel():
            self._work = None


class DecodingQueue:
    """Workers that take the most urgent job next. All methods may be called from any thread."""

    def __init__(self, workers: int) -> None:
        self._workers = workers
        self._waiting: list[Job[Any]] = []  # in order of arrival
        self._running: list[Job[Any]] = []
        self._closed = False
        self._changed = threading.Condition()
        self._threads = [threading.Thread(target=self._serve, name="decoding", daemon=True) for _ in range(workers)]
        for thread in self._threads:
            thread.start()

    @property
    def idle(self) -> bool:
        """Whether nothing runs or waits."""
        with self._changed:
            return not self._running and not self._waiting

    def submit(self, work: Callable[[Wanted], T], urgency: Urgency, owner: object = None) -> Job[T]:
        """Queue a piece of work of somebody's, which gets a function that says whether it is still wanted."""
        job = Job(work, urgency, owner)
        with self._changed:
            if self._closed:
                job.drop()
            else:
                self._waiting.append(job)
                self._changed.notify_all()
        return job

    def hurry(self, job: Job[Any], urgency: Urgency) -> None:
        """Make a job as urgent as this, if it has not begun."""
        with self._changed:
            job.urgency = min(urgency, job.urgency)
            self._changed.notify_all()

    def drop(self, job: Job[Any]) -> None:
        """Take a job out of the queue; if it runs, it is told that nobody wants it."""
        with self._changed:
            job.drop()
            if job in self._waiting:
                self._waiting.remove(job)

    def close(self) -> None:
        """Drop all that waits, and let what runs come to its end."""
        with self._changed:
            self._closed = True
            for job in self._waiting:
                job.drop()
            self._waiting.clear()
            self._changed.notify_all()
        for thread in self._threads:
            thread.join()

    def _serve(self) -> None:
        """One worker."""
        while job := self._next():
            job.run()
            with self._changed:
                self._running.remove(job)
                self._changed.notify_all()

    def _next(self) -> Job[Any] | None:
        """The next job, as soon as there is one that may run; None when the queue is closed."""
        with self._changed:
            while not self._closed:
                job = min(self._waiting, key=lambda waiting: waiting.urgency, default=None)
                delay = self._delay(job) if job else None
                if job is None or delay != 0:
                    self._changed.wait(delay)
                    continue
                self._waiting.remove(job)
                if job.result.set_running_or_notify_cancel():
                    self._running.append(job)
                    return job
            return None

    def _delay(self, job: Job[Any]) -> float | None:
        """Seconds until a job may run, if nothing changes; None if something must change first.

        A worker is left free for the others: what is done for the job's owner is not in their way, and what nobody
        wants any more soon comes to its end.
        """
        others = sum(running.wanted and running.owner is not job.owner for running in self._running)
        room = others < max(1, self._workers - 1)
        match job.urgency:
            case Urgency.COMMITTED if not room:
                return max(0.0, job.since + PATIENCE - time.monotonic())
            case Urgency.AHEAD if not room:
                return None
            case Urgency.CAPTION if self._running:
                return None
            case _:
                return 0.0
