"""A visitor who comes over the API and types: one whole interview through ``gradio_client``."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import cycle
from typing import Any

from gradio_client import Client

JOB = """\
Data engineer, city library

What you will do
- Build and run the nightly loads from our lending system into the warehouse
- Find out with librarians which figures they need, and explain what the figures do not say
- Keep personal data of readers out of every report

What you bring
- Three years of Python and SQL in production
- Experience with an orchestrator such as Airflow or Dagster
- You have tested data pipelines and can tell how
- Clear writing for people who do not program

We offer
- 30 days of leave and a free library card
"""

ANSWERS = (
    "At my last job I owned the nightly load of about forty tables. I moved it from cron to Airflow, gave every task a "
    "retry and an alert, and wrote checks for row counts and null keys. Failed nights went from two a week to one in "
    "three months.",
    "We had a join that doubled some loans. I compared the sums with the source for each day, found the day when it "
    "began, and saw that a branch had been renamed. I made the branch key stable and added a test with that very case.",
    "I sat with two librarians for an afternoon and asked what they decide with each figure. Half of the report was "
    "not needed. I wrote one page that says what is counted and what is not, and they still use it.",
    "For personal data I kept only a hashed reader number in the warehouse, with the key outside of it, and a test "
    "that fails when a column named like a name or an address turns up in a report.",
)


@dataclass(frozen=True)
class Visit:
    """What came of one interview. Times in seconds as the visitor waited them."""

    turns: tuple[dict[str, Any], ...]  # what /start and each /submit returned
    report: dict[str, Any]
    start_seconds: float
    submit_seconds: tuple[float, ...]
    feedback_seconds: float


def visit(
    url: str,
    *,
    questions: int = 3,
    job: str = JOB,
    answers: Sequence[str] = ANSWERS,
    tell: Callable[[str], None] = lambda line: None,
) -> Visit:
    """Start, answer until it is done, read the report; ``tell`` hears the transcript line by line.

    Raises:
        AssertionError: the interview did not end within three answers a question.
    """
    client = Client(url, verbose=False, download_files=False)
    began = time.monotonic()
    turn = client.predict(
        role="Data engineer", level="mid", focus="", jd_text=job, questions=questions, api_name="/start"
    )
    turns, start_seconds = [turn], time.monotonic() - began
    submit_seconds: list[float] = []
    session, supply = turn["session"], cycle(answers)
    tell(f"Interviewer: {turn['question']}")
    while not turn.get("done"):
        assert len(submit_seconds) < 3 * questions, "the interview does not end"
        answer = next(supply)
        tell(f"Candidate: {answer}")
        began = time.monotonic()
        turn = client.predict(session, answer, None, api_name="/submit")
        submit_seconds.append(time.monotonic() - began)
        turns.append(turn)
        tell(f"Interviewer ({turn['behaviour']}, {turn['move']}): {turn['reply']}")
    began = time.monotonic()
    report = client.predict(session, api_name="/feedback")
    return Visit(tuple(turns), report, start_seconds, tuple(submit_seconds), time.monotonic() - began)
