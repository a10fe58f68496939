"""A report out of a file: what is shown as it stands, and what is refused."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from interviewmate import texts
from interviewmate.assembly import sample_report
from interviewmate.errors import InputRefused
from interviewmate.markdown import markdown
from interviewmate.web.report_file import html_file
from interviewmate.web.report_view import render
from interviewmate.web.saved_report import LONGEST_REPORT, opened
from interviewmate.web.scores import csv

HOSTILE = "<img src=x onerror=alert(1)> ![x](http://127.0.0.1:9/x.png) ${alert(1)}"


async def saved() -> dict[str, Any]:
    """What the JSON button wrote."""
    found: dict[str, Any] = json.loads((await sample_report()).model_dump_json(indent=2))
    return found


async def test_what_was_saved_opens_as_it_was() -> None:
    """Value by value, but for the mark; and what is saved of it opens again."""
    report = await sample_report()
    back = opened(report.model_dump_json(indent=2))
    assert back == report.model_copy(update={"opened": texts.OPENED})
    assert opened(back.model_dump_json()) == back
    for shown in (render(back), markdown(back), html_file(back)):
        assert "was opened from a file" in shown


def _everywhere(value: Any) -> Any:
    """The value with every text a hostile one, but for those of closed sets."""
    if isinstance(value, dict):
        closed = {"recommendation", "behaviour", "status", "held", "confidence", "language"}
        return {key: inner if key in closed else _everywhere(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_everywhere(inner) for inner in value]
    return HOSTILE if isinstance(value, str) else value


async def test_hostile_words_are_shown_and_do_nothing() -> None:
    """In every field that holds a text, as HTML, as a file, as Markdown and as a table."""
    report = opened(json.dumps(_everywhere(await saved())))
    assert report.opened == texts.OPENED and report.sample == texts.SAMPLE
    for shown in (render(report), html_file(report)):
        assert "<img" not in shown and "&lt;img src=x onerror=alert(1)&gt;" in shown
    assert "![" not in markdown(report) and "<img" not in markdown(report)
    assert csv(report)


Change = Callable[[dict[str, Any]], object]
GARBLED: dict[str, Change] = {
    "a score of 900": lambda r: r["answers"][0].update(score=900),
    "a negative score": lambda r: r["answers"][0].update(score=-1),
    "a rating of 7": lambda r: r["ratings"].update(technical=7),
    "a rating that is no number": lambda r: r["ratings"].update(technical=float("nan")),
    "a grade of 9": lambda r: r["answers"][0]["evaluation"].update(depth=9),
    "a pace without end": lambda r: r["answers"][0]["delivery"].update(words_per_minute=float("inf")),
    "a huge count": lambda r: r["vocabulary"]["used"][0].update(count=10**400),
    "a word before the beginning": lambda r: r["answers"][0]["spoken"][0].update(start=-5.0),
    "a coverage of 101": lambda r: r["coverage"][0].update(score=101),
    "a recommendation of its own": lambda r: r.update(recommendation="hire at once"),
    "a long summary": lambda r: r.update(summary="x" * 9_000),
    "a long filler": lambda r: r["delivery"].update(fillers={"x" * 9_000: 1}),
    "a field of its own": lambda r: r.update(script="alert(1)"),
    "no answers": lambda r: r.pop("answers"),
}


@pytest.mark.parametrize("change", GARBLED.values(), ids=GARBLED.keys())
async def test_what_this_program_can_not_have_written_is_refused(change: Change) -> None:
    """In words, whatever it is."""
    report = await saved()
    change(report)
    with pytest.raises(InputRefused, match="JSON button"):
        opened(json.dumps(report))


@pytest.mark.parametrize(
    "text", [None, 5, {}, "", "{", "[]", "null", "x" * (LONGEST_REPORT + 1), "\ud800", "[" * 9_999]
)
def test_what_is_no_report_is_refused(text: object) -> None:
    """Whatever a browser may send."""
    with pytest.raises(InputRefused):
        opened(text)
