"""A report out of a file: anybody's text until it is validated and bounded. Nothing in it is computed again."""

from __future__ import annotations

from pydantic import ValidationError

from interviewmate import texts
from interviewmate.errors import InputRefused
from interviewmate.report import Report
from interviewmate.web.returning import bounded

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
    if not bounded(report.model_dump()):
        raise InputRefused(texts.NOT_A_REPORT)
    return report.model_copy(update={"opened": texts.OPENED, "sample": texts.SAMPLE if report.sample else ""})
