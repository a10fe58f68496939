"""The queue in front of the recogniser: who waits comes first, and what nobody waits for gives way."""

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import CancelledError

import pytest

from interviewmate.decoding import PATIENCE, DecodingQueue, Dropped, Job, Urgency, Wanted

SOON = 10.0  # seconds, after which a test has failed


class Gate:
    """Work that runs until it is let go."""

    def __init__(self) -> None:
        self.running, self.go = threading.Event(), threading.Event()
        self.wanted: Wanted = lambda: True

    def __call__(self, wanted: Wanted) -> str:
        self.wanted = wanted
        self.running.set()
        assert self.go.wait(SOON)
        if not wanted():
            raise Dropped
        return "done"


@pytest.fixture
def busy() -> Iterator[tuple[DecodingQueue, Gate]]:
    """A queue whose only worker is busy until it is let go."""
    queue, gate = DecodingQueue(1), Gate()
    queue.submit(gate, Urgency.COMMITTED)
    assert gate.running.wait(SOON)
    yield queue, gate
    gate.go.set()
    queue.close()


def noting(notes: list[str], name: str) -> Callable[[Wanted], None]:
    """Work that notes that it was done."""
    return lambda wanted: notes.append(name)


def test_the_most_urgent_comes_first_and_of_these_the_oldest(busy: tuple[DecodingQueue, Gate]) -> None:
    """Ended answers, then segments, then what is done ahead, then captions."""
    queue, gate = busy
    done: list[str] = []
    jobs = [
        queue.submit(noting(done, name), urgency)
        for name, urgency in [
            ("caption", Urgency.CAPTION),
            ("ahead", Urgency.AHEAD),
            ("first segment", Urgency.COMMITTED),
            ("second segment", Urgency.COMMITTED),
            ("tail", Urgency.STOPPED),
        ]
    ]
    gate.go.set()
    for job in jobs:
        job.result.result(SOON)
    assert done == ["tail", "first segment", "second segment", "ahead", "caption"]


def test_a_hurried_job_overtakes(busy: tuple[DecodingQueue, Gate]) -> None:
    """What is left of an answer that has ended goes before the segments of those who still talk."""
    queue, gate = busy
    done: list[str] = []
    other = queue.submit(noting(done, "other"), Urgency.COMMITTED)
    own = queue.submit(noting(done, "own"), Urgency.COMMITTED)
    queue.hurry(own, Urgency.STOPPED)
    queue.hurry(own, Urgency.CAPTION)  # nothing gets slower
    gate.go.set()
    other.result.result(SOON)
    assert done == ["own", "other"]


def test_a_dropped_job_never_runs(busy: tuple[DecodingQueue, Gate]) -> None:
    """It leaves the queue, and whoever waits for it is told."""
    queue, gate = busy
    done: list[str] = []
    dropped = queue.submit(noting(done, "dropped"), Urgency.COMMITTED)
    last = queue.submit(noting(done, "last"), Urgency.COMMITTED)
    queue.drop(dropped)
    gate.go.set()
    last.result.result(SOON)
    assert done == ["last"]
    with pytest.raises(CancelledError):
        dropped.result.result(SOON)
    assert (dropped.failed, dropped.value) == (True, None)


def test_running_work_is_told_that_nobody_wants_it() -> None:
    """So that it can stop where it can."""
    queue, gate = DecodingQueue(1), Gate()
    job = queue.submit(gate, Urgency.AHEAD)
    assert gate.running.wait(SOON)
    assert not queue.idle
    queue.drop(job)
    gate.go.set()
    with pytest.raises(Dropped):
        job.result.result(SOON)
    queue.close()
    assert queue.idle


def test_an_error_is_for_who_waits_and_the_worker_goes_on() -> None:
    """One failure stops nothing."""
    queue = DecodingQueue(1)
    failing: Job[float] = queue.submit(lambda wanted: 1 / 0, Urgency.STOPPED)
    with pytest.raises(ZeroDivisionError):
        failing.result.result(SOON)
    assert (failing.failed, failing.value) == (True, None)
    assert queue.submit(lambda wanted: 7, Urgency.STOPPED).result.result(SOON) == 7
    queue.close()


def test_the_last_free_worker_is_for_who_waits() -> None:
    """With two workers, one of them busy: nothing is done ahead, an ended answer is."""
    queue, gate = DecodingQueue(2), Gate()
    running = queue.submit(gate, Urgency.COMMITTED, "another's")
    assert gate.running.wait(SOON)
    ahead = queue.submit(lambda wanted: "ahead", Urgency.AHEAD)
    caption = queue.submit(lambda wanted: "caption", Urgency.CAPTION)
    queue.submit(lambda wanted: "tail", Urgency.STOPPED).result.result(SOON)
    assert not ahead.result.done()
    assert not caption.result.done()
    gate.go.set()
    assert running.result.result(SOON) == "done"
    assert ahead.result.result(SOON) == "ahead"
    assert caption.result.result(SOON) == "caption"
    queue.close()


def test_a_segment_takes_the_last_free_worker_when_it_has_waited() -> None:
    """Not at once; but nobody's segments wait for ever."""
    queue, gate = DecodingQueue(2), Gate()
    queue.submit(gate, Urgency.COMMITTED, "another's")
    assert gate.running.wait(SOON)
    segment = queue.submit(lambda wanted: "segment", Urgency.COMMITTED)
    queue.submit(lambda wanted: "tail", Urgency.STOPPED).result.result(SOON)
    assert not segment.result.done()
    segment.since -= PATIENCE
    queue.submit(lambda wanted: "tail", Urgency.STOPPED).result.result(SOON)  # the queue is looked at
    assert segment.result.result(SOON) == "segment"
    assert not gate.go.is_set()
    gate.go.set()
    queue.close()


def test_who_is_alone_has_all_workers() -> None:
    """Nobody else waits for the last one: the end of an answer is looked at while its last segment is worked on."""
    queue, gate = DecodingQueue(2), Gate()
    queue.submit(gate, Urgency.COMMITTED, "my own")
    assert gate.running.wait(SOON)
    assert queue.submit(lambda wanted: "ahead", Urgency.AHEAD, "my own").result.result(SOON) == "ahead"
    gate.go.set()
    queue.close()


def test_work_that_nobody_wants_is_in_nobodys_way() -> None:
    """The next look ahead need not wait for the end of one that was dropped."""
    queue, gate = DecodingQueue(2), Gate()
    dropped = queue.submit(gate, Urgency.AHEAD, "another's")
    assert gate.running.wait(SOON)
    queue.drop(dropped)
    assert queue.submit(lambda wanted: "ahead", Urgency.AHEAD).result.result(SOON) == "ahead"
    gate.go.set()
    queue.close()


def test_a_closed_queue_takes_nothing() -> None:
    """Nobody waits for ever for what comes too late."""
    queue, gate = DecodingQueue(1), Gate()
    queue.submit(gate, Urgency.COMMITTED)
    assert gate.running.wait(SOON)
    waiting = queue.submit(lambda wanted: 1, Urgency.STOPPED)
    waiting.result.add_done_callback(lambda _: gate.go.set())
    queue.close()
    late = queue.submit(lambda wanted: 1, Urgency.STOPPED)
    assert waiting.result.cancelled()
    assert late.result.cancelled()
