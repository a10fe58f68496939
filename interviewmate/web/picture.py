"""The live picture beside the chat: what is being asked about, what was, and how well the answers support it."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from textwrap import shorten

from interviewmate import texts
from interviewmate.coverage import Coverage, Covered, coverage
from interviewmate.interview import Interview
from interviewmate.web.markup import items

MOST_ROWS = 6  # with what comes next; all that was asked about is always there
LONGEST_ROW = 90  # characters
SUPPORT = {Covered.STRONG: 3, Covered.PARTIAL: 2, Covered.WEAK: 1}  # of 3


def picture(interview: Interview | None) -> str:
    """What was asked about and what comes next, as rows in the posting's order; nothing before the first question."""
    if interview is None or not interview.questions:
        return ""
    rows = coverage(interview)
    asked = [row for row in rows if row.questions]
    ahead = _ahead(interview, rows)
    next_ones = ahead[: max(0, MOST_ROWS - len(asked))]
    more = texts.more_requirements(len(ahead) - len(next_ones)) if len(ahead) > len(next_ones) else ""
    entries = [_row(row, interview) for row in rows if row.questions or row in next_ones]
    return (
        f'<details class="picture"><summary>{escape(texts.requirements_asked(len(asked), len(rows)))}</summary>'
        f"{items(entries)}{f'<p class=hint>{escape(more)}</p>' if more else ''}</details>"
    )


def _ahead(interview: Interview, rows: Iterable[Coverage]) -> list[Coverage]:
    """What was not asked about, in the plan's order where there is one."""
    order = [need.passage for need in interview.plan.needs] if interview.plan else []
    places = {interview.job.passages[index].text: place for place, index in enumerate(order)}
    return sorted((r for r in rows if not r.questions), key=lambda row: places.get(row.requirement, len(places)))


def _row(row: Coverage, interview: Interview) -> str:
    now = not interview.done and interview.present.number in row.questions
    status = ", ".join([*([texts.ASKED_NOW] if now else []), *_supported(row, interview, now=now)])
    filled = SUPPORT.get(row.status, 0)
    bars = "".join(f'<i class="{"on" if step < filled else ""}"></i>' for step in range(3))
    kind = "now" if now else row.status.replace(" ", "-")
    text = shorten(row.requirement, LONGEST_ROW, placeholder=" …")
    return (
        f'<div class="need {kind}"><span class="support" aria-hidden="true">{bars}</span>'
        f"<span>{escape(text)}<small>{escape(status)}</small></span></div>"
    )


def _supported(row: Coverage, interview: Interview, *, now: bool) -> list[str]:
    """How well the answers support a requirement, in words; none while the first one is being waited for."""
    if row.status is not Covered.NOT_ANSWERED:
        return [texts.named("supported", row.status)]
    if row.questions == (interview.left_open,):
        return [texts.ENDED_HERE]
    return [] if now else [texts.named("supported", row.status)]
