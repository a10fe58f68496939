"""A report out of a file: anybody's text until it is validated and bounded. Nothing in it is computed again."""

from __future__ import annotations

from pydantic import ValidationError

from interviewmate import texts
from interviewmate.errors import InputRefused
from interviewmate.interview import LONGEST_ANSWER
from interviewmate.report import Report
from interviewmate.web.returning import LONGEST_TIME

LONGEST_REPORT = 1_200_000  # characters, without the spaces around them: a request holds no more


def opened(text: object) -> Report:
    """The report of a file, marked as one.

    Raises:
        InputRefused: it is none that this program can have written.
    """
    if not isinstance(text, str) or len(text) > LONGEST_REPORT:
        raise InputRefused(texts.NOT_A_REPORT)
    try:
        report = Report.model_validate_json(text)
    except ValidationError:
        raise InputRefused(texts.NOT_A_REPORT) from None
    if not _bounded(report.model_dump()):
        raise InputRefused(texts.NOT_A_REPORT)
    return report.model_copy(update={"opened": texts.OPENED, "sample": texts.SAMPLE if report.sample else ""})


def _bounded(value: object) -> bool:
    """Whether every text and every number in it is one that a report can hold."""
    match value:
        case str():
            return len(value) <= LONGEST_ANSWER
        case int() | float():
            return 0 <= value <= LONGEST_TIME
        case dict():
            return all(_bounded(key) and _bounded(inner) for key, inner in value.items())
        case list() | tuple():
            return all(map(_bounded, value))
    return value is None
