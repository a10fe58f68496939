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
    """The requirements as rows, those asked about in order, then what comes next; nothing before the first question."""
    if interview is None or not interview.questions:
        return ""
    rows = coverage(interview)
    asked = sorted((row for row in rows if row.questions), key=lambda row: row.questions[-1])
    ahead = _ahead(interview, rows)
    shown = ahead[: max(0, MOST_ROWS - len(asked))]
    more = texts.more_requirements(len(ahead) - len(shown)) if len(ahead) > len(shown) else ""
    now = 0 if interview.done else interview.present.number
    entries = [*(_row(row, now=now in row.questions) for row in asked), *map(_row, shown)]
    return (
        f'<details class="picture"><summary>{escape(texts.requirements_asked(len(asked), len(rows)))}</summary>'
        f"{items(entries)}{f'<p class=hint>{escape(more)}</p>' if more else ''}</details>"
    )


def _ahead(interview: Interview, rows: Iterable[Coverage]) -> list[Coverage]:
    """What was not asked about, in the plan's order where there is one."""
    order = [need.passage for need in interview.plan.needs] if interview.plan else []
    places = {interview.job.passages[index].text: place for place, index in enumerate(order)}
    return sorted((r for r in rows if not r.questions), key=lambda row: places.get(row.requirement, len(places)))


def _row(row: Coverage, *, now: bool = False) -> str:
    supported = [] if now and row.status is Covered.NOT_ANSWERED else [texts.named("supported", row.status)]
    status = ", ".join([*([texts.ASKED_NOW] if now else []), *supported])
    filled = SUPPORT.get(row.status, 0)
    bars = "".join(f'<i class="{"on" if step < filled else ""}"></i>' for step in range(3))
    kind = "now" if now else row.status.replace(" ", "-")
    text = shorten(row.requirement, LONGEST_ROW, placeholder=" …")
    return (
        f'<div class="need {kind}"><span class="support" aria-hidden="true">{bars}</span>'
        f"<span>{escape(text)}<small>{escape(status)}</small></span></div>"
    )
