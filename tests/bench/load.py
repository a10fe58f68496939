"""How long visitors wait when several are interviewed at once, by the built-in interviewer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from statistics import median, quantiles

from tests.server import serving
from tests.visitor import Visit, visit

AT_ONCE = (1, 10, 30)


def measure() -> Iterator[str]:
    """Waiting times of /start, /submit and /feedback, each visitor with an interview of three questions.

    The visitors run on the same machine and take their share of it.
    """
    with serving() as url:
        visit(url)  # what loads on first use is not the load's
        for visitors in AT_ONCE:
            with ThreadPoolExecutor(visitors) as crowd:
                visits = list(crowd.map(lambda _: visit(url), range(visitors)))
            yield from report(visitors, visits)


def report(visitors: int, visits: Sequence[Visit]) -> Iterator[str]:
    """A line for each call."""
    waits = {
        "/start": [one.start_seconds for one in visits],
        "/submit": [seconds for one in visits for seconds in one.submit_seconds],
        "/feedback": [one.feedback_seconds for one in visits],
    }
    for call, seconds in waits.items():
        slow = quantiles(seconds, n=20, method="inclusive")[-1] if len(seconds) > 1 else seconds[0]
        yield f"{visitors:3} at once  {call:9}  median {median(seconds):6.2f} s  95 % within {slow:6.2f} s"
