"""The sample's report as it is shown and taken along: whole, marked, and with nothing that loads."""

from __future__ import annotations

import csv
import io
import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from interviewmate import texts
from interviewmate.assembly import sample_report
from interviewmate.interview import Interview
from interviewmate.markdown import markdown, plain
from interviewmate.reply import BetterAnswer, Point, ReportDraft
from interviewmate.report import Report, settle
from interviewmate.web import scores
from interviewmate.web.report_file import html_file
from interviewmate.web.report_view import render

SHOWN = Path(__file__).parents[1] / "data" / "reports"
DRAFT = ReportDraft(
    summary="You count what you do. This is a strong hire.",
    strengths=(Point(point="You start from the till's figures.", quote="I looked at the till data first"),),
    weaknesses=(
        Point(point="You nearly turned down a good one.", quote="I nearly turned down a student"),
        Point(point="You have led eleven people, not thirty-two.", quote="I've only had eleven people so far"),
    ),
    improvements=("Tell the Sunday in April first.",),
    better_answers=(
        BetterAnswer(
            answer=1, better="I lead two supervisors and nine part-timers. On Monday [what you decide with them]."
        ),
        BetterAnswer(answer=6, better="Losses fell from eleven to six percent."),
    ),
)


def recorded() -> Interview:
    """A finished interview, kept here."""
    return Interview.model_validate_json((SHOWN / "interview.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def report() -> Report:
    """A report with all its parts, of words that no change of the interviewer alters."""
    return settle(recorded(), DRAFT, "model").model_copy(update={"sample": texts.SAMPLE})


def test_markdown(report: Report) -> None:
    """As it stands in tests/data/reports. After a change on purpose: delete the file, run once, read what it wrote."""
    shown, path = markdown(report), SHOWN / "sample.md"
    if not path.exists():
        path.parent.mkdir(exist_ok=True)
        path.write_text(shown)
    assert shown == path.read_text()


def test_plain_text_has_no_markup(report: Report) -> None:
    """The same lines without headings' and quotes' signs, stars and backslashes."""
    text = plain(report)
    assert "Lean hire. 58 of 100" in text and "question 2 (82)" in text
    assert not re.search(r"^\s*(#|>)|\*\*|\\", text, re.MULTILINE)


def test_csv_has_a_row_an_answer_and_no_formula() -> None:
    """Numbers where there are any, empty where not; a cell that a spreadsheet would compute is set in quotes."""
    interview = recorded()
    turns = list(interview.turns)
    turns[0] = turns[0].model_copy(
        update={"answer": turns[0].answer.model_copy(update={"text": "=HYPERLINK(1)"}), "evaluation": None}
    )
    found = settle(interview.model_copy(update={"turns": tuple(turns)}), None, "model")
    rows = list(csv.DictReader(io.StringIO(scores.csv(found))))
    assert [row["Answer"] for row in rows] == [f"Answer {n + 1} (Q{q})" for n, q in enumerate((1, 2, 2, 3, 3, 4))]
    assert (rows[0]["Score"], rows[0]["Transcript"], rows[0]["Note"]) == ("", "'=HYPERLINK(1)", "Not evaluated.")
    assert rows[1]["Score"] == "90"


class Elements(HTMLParser):
    """The elements of a page, and whether each is closed in its order."""

    VOID = frozenset({"meta", "br", "rect", "line", "polygon"})

    def __init__(self, html: str) -> None:
        super().__init__()
        self.seen: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_the_file_needs_nothing_else(report: Report) -> None:
    """One HTML file with its pictures and style: no script, no address, no element left open."""
    html = html_file(report)
    page = Elements(html)
    assert not page.open
    tags = {tag for tag, _ in page.seen}
    assert not tags & {"script", "link", "img", "iframe", "a", "form", "object"}
    assert not [a for _, attrs in page.seen for a in attrs if a in {"src", "href"} or a.startswith("on")]
    assert not re.search(r"url\(|@import", html)
    assert len([tag for tag, _ in page.seen if tag == "svg"]) > 10
    assert texts.SAMPLE in html


def test_the_scorecard_comes_first(report: Report) -> None:
    """Recommendation, ratings and next steps; then findings, answers, requirements, delivery, words and rules."""
    html = render(report)
    parts = (
        "<h2>Lean hire",
        texts.NEXT_STEPS,
        "Strengths",
        "Weaknesses",
        "Your answers",
        "requirements",
        "Delivery",
        "Words",
    )
    places = [html.index(part) for part in parts]
    assert places == sorted(places)
    assert html.index("Delivery</h3>") < html.index("How this was judged")


def test_a_summary_is_overruled(report: Report) -> None:
    """What it says against the verdict is gone without a word; a better answer's own number is gone and named."""
    assert report.summary == "You count what you do."
    assert report.checked == (texts.better_left_out(6, "6"),)
    assert [sample.answer for sample in report.sample_answers] == [1]


def test_a_weakness_in_what_is_strong_is_still_open(report: Report) -> None:
    """Recruitment is strongly covered by two answers, so what one of them lacks is no weakness."""
    assert [found.answer for found in report.still_open] == [3]
    assert [found.answer for found in report.weaknesses] == [1]


async def test_the_programs_own_sample() -> None:
    """It is whole and marked, and its every quote was said."""
    found = await sample_report()
    assert found.sample == texts.SAMPLE and not found.notice
    assert all(answer.score is not None and answer.spoken for answer in found.answers)
    assert json.loads(found.model_dump_json())["sample"]
