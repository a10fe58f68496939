"""The report in a real browser: the sample, the ways to take it along, the paper, and another try."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Download, expect
from pypdf import PdfReader

from interviewmate import texts
from interviewmate.errors import InterviewerFailed
from interviewmate.reply import ReportDraft
from interviewmate.testing import ScriptedInterviewer
from tests.web.conftest import DESKTOP, PHONE
from tests.web.serving import scripted
from tests.web.visitor import Arrive, Visitor

pytestmark = pytest.mark.browser


def see_sample(visitor: Visitor) -> None:
    """Opens the sample from the first page."""
    visitor.tab("Setup").click()
    visitor.at("see-sample").click()
    expect(visitor.reads_report()).to_contain_text(texts.SAMPLE)


def saved(visitor: Visitor, name: str) -> Download:
    with visitor.page.expect_download() as started:
        visitor.at(name).click()
    return started.value


def test_the_sample_opens_from_the_first_page_and_can_be_taken_along(arrive: Arrive) -> None:
    """One press, no interview: its report fits both screens, and every file of it says that it is a sample."""
    visitor = arrive()
    see_sample(visitor)
    for size in (PHONE, DESKTOP):
        visitor.page.set_viewport_size(size)  # type: ignore[arg-type]
        assert visitor.overflowing() == []
    for name, ending in (("html", "html"), ("markdown", "md"), ("json", "json"), ("csv", "csv")):
        file = saved(visitor, f"download-{name}")
        assert file.suggested_filename == f"sample-interview-report.{ending}"
        written = Path(file.path()).read_text(encoding="utf-8")
        assert texts.SAMPLE in written
        if name == "json":
            answers = len(json.loads(written)["answers"])
        if name == "csv":
            assert len(list(csv.reader(io.StringIO(written)))) == 1 + answers
    visitor.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    visitor.at("copy-text").click()
    expect(visitor.at("downloads").get_by_role("status")).to_have_text(texts.text("downloads.copied"))
    assert texts.SAMPLE in visitor.page.evaluate("navigator.clipboard.readText()")
    expect(visitor.at("delete-interview")).to_be_hidden()
    visitor.at("try-own-job").click()
    expect(visitor.at("jd-text").locator("textarea")).to_be_focused()


def test_deleting_asks_once(arrive: Arrive) -> None:
    """On the page and by keyboard: Escape and Keep leave the report; nothing is asked of the sample."""
    visitor = arrive()
    visitor.start()
    visitor.end()
    verdict = visitor.reads_report()
    expect(visitor.at("try-own-job")).to_be_hidden()
    delete, asked = visitor.at("delete-interview"), visitor.at("deleting").get_by_role("group")
    for leave in ("Escape", "Enter"):  # the focus is on Keep
        delete.press("Enter")
        expect(visitor.at("keep-interview")).to_be_focused()
        visitor.page.keyboard.press(leave)
        expect(asked).to_be_hidden()
        expect(delete).to_be_focused()
        expect(verdict).to_be_visible()
    delete.press("Enter")
    expect(asked).to_be_visible()
    visitor.tab("Setup").click()
    see_sample(visitor)
    expect(asked).to_be_hidden()
    visitor.at("report-again").click()
    visitor.at("delete-now").click()
    expect(visitor.at("keeper")).to_contain_text(texts.text("keeper.deleted"))
    expect(verdict).to_have_count(0)


def test_the_verdict_comes_first(arrive: Arrive) -> None:
    """Then what can be done with the report, then the rest of it: to the eye and to the keyboard."""
    visitor = arrive()
    see_sample(visitor)
    places = ["#feedback .verdict", "#download-json", "#feedback .details .report"]
    tops = [box["y"] for place in places if (box := visitor.page.locator(place).bounding_box())]
    assert len(tops) == 3 and tops == sorted(tops)


def test_on_a_phone_the_table_says_that_there_is_more(arrive: Arrive) -> None:
    """Its scores are wider than the window: words above it, and a shade at its edge."""
    visitor = arrive()
    see_sample(visitor)
    hint, table = visitor.page.locator(".sideways"), visitor.page.locator(".wide:has(.scores)")
    expect(hint).to_be_hidden()
    visitor.page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    expect(hint).to_be_visible()
    assert table.evaluate("e => e.scrollWidth > e.clientWidth")
    assert "gradient" in table.evaluate("e => getComputedStyle(e).backgroundImage")


def test_on_a_phone_the_measures_are_folded(arrive: Arrive) -> None:
    """What stands out is named, and a press shows all; on a desktop all of them are seen at once."""
    visitor = arrive()
    see_sample(visitor)
    folded = visitor.page.locator(".measured")
    summary, rows = folded.locator("> summary"), folded.locator("tr")
    expect(rows.last).to_be_visible()
    expect(summary).to_be_hidden()
    visitor.page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    expect(rows.last).to_be_hidden()
    expect(summary).to_have_text(texts.measured(10, ("Silent share of the time",)))
    summary.press("Enter")
    expect(rows.last).to_be_visible()


def test_what_a_screen_reader_is_told(arrive: Arrive) -> None:
    """Every picture has its words, the headings come in the report's order, answers are unfolded with the keyboard."""
    visitor = arrive()
    see_sample(visitor)
    report = visitor.at("feedback").locator(".report")
    answers = report.locator("details.answer")
    for folded in (True, False, True):
        expect(answers.first.locator(".said")).to_be_visible(visible=not folded)
        expect(answers.first.locator(".begins")).to_be_visible(visible=folded)
        answers.first.locator("summary").press("Enter")
    for answer in answers.all()[1:]:
        answer.locator("summary").press("Enter")
    for name in (
        r"Scores of the answers, of 100: Answer 1 \(Q1\) \d+",
        "The five scales",
        "Timeline of answer 1: ",
        r"The job's requirements: \d+ strong",
        "Words a minute by answer",
    ):
        expect(report.get_by_role("img", name=re.compile(name))).to_have_count(1)
    expect(report.get_by_role("img")).to_have_count(report.locator("svg:not(.chart svg)").count() + 2)
    headings = report.get_by_role("heading", level=3).all_inner_texts()
    weak = ["Weaknesses"] if report.locator(".findings:is(.poor, .open)").count() else []  # not in every sample
    wanted = [texts.NEXT_STEPS, "Summary", "Strengths", *weak, "Scores", "Your answers"]
    assert headings == [*wanted, "The job's requirements", "Delivery", "Words", "How this was judged"]


def test_on_paper_there_is_the_report_alone(arrive: Arrive, tmp_path: Path) -> None:
    """Chromium's PDF: white, without the page's controls, with what is folded on the page."""
    visitor = arrive()
    see_sample(visitor)
    expect(visitor.page.locator("details.answer .said").first).to_be_hidden()
    visitor.page.emulate_media(media="print")
    ground = "getComputedStyle(document.body).backgroundColor"
    assert visitor.page.evaluate(ground) == "rgb(255, 255, 255)"
    for control in ("downloads", "keeper"):
        expect(visitor.at(control)).to_be_hidden()
    visitor.page.pdf(path=tmp_path / "report.pdf", format="A4")
    written = " ".join(page.extract_text() for page in PdfReader(tmp_path / "report.pdf").pages)
    written = " ".join(written.split())
    for words in (
        texts.SAMPLE,
        "They had always hired the same number for the same hours",
        "or the wish to learn",
        "Words said twice in a row",
        "How this was judged",
    ):
        assert words in written, words
    assert "Download as" not in written and "Practise the interview" not in written


def test_the_file_opens_by_itself(arrive: Arrive, tmp_path: Path) -> None:
    """The downloaded HTML shows the same report, its pictures too, and asks for nothing."""
    visitor = arrive()
    see_sample(visitor)
    path = tmp_path / "report.html"
    saved(visitor, "download-html").save_as(path)
    page = visitor.page.context.new_page()
    page.goto(path.as_uri())
    expect(page.get_by_role("heading", level=2)).to_have_text(visitor.at("feedback").locator("h2").inner_text())
    expect(page.get_by_role("img", name=re.compile("The five scales"))).to_be_visible()
    assert page.evaluate("getComputedStyle(document.querySelector('.chart .bar')).fill") == "rgb(31, 122, 87)"
    for said in page.locator(".answer .said").all():
        expect(said).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


@pytest.mark.slow
def test_the_sample_disturbs_no_interview(arrive: Arrive) -> None:
    """An interview goes on after a look at it, and a report of one's own comes back."""
    visitor = arrive()
    visitor.start()
    see_sample(visitor)
    expect(visitor.at("report-again")).to_be_hidden()
    visitor.tab("Interview").click()
    for number in (1, 2, 3):
        visitor.may_answer(number)
        visitor.answer("I owned the nightly load.")
    expect(visitor.reads_report()).to_contain_text("Data engineer")
    see_sample(visitor)
    visitor.at("report-again").click()
    expect(visitor.reads_report()).to_contain_text("Data engineer")
    expect(visitor.at("report-again")).to_be_hidden()


@pytest.mark.slow
def test_a_report_that_is_not_complete_can_be_tried_again(arrive: Arrive) -> None:
    """It says at its top what is missing, holds what is there, and the next try completes it."""
    script = ScriptedInterviewer(report=InterviewerFailed("It is busy."))
    visitor = arrive(scripted(script))
    visitor.start()
    for number in (1, 2, 3):
        visitor.may_answer(number)
        visitor.answer("I owned the nightly load.")
    verdict = visitor.reads_report()
    expect(verdict).to_contain_text(texts.incomplete(words=True, evaluations=0))
    expect(verdict).to_contain_text("Lean hire")
    script.report = ReportDraft(summary="You tell what you did.")
    visitor.at("report-again").click()
    expect(visitor.at("feedback")).to_contain_text("You tell what you did.")
    expect(visitor.at("feedback").locator(".notice")).to_have_count(0)
    expect(visitor.at("report-again")).to_be_hidden()


def choose(visitor: Visitor, content: str) -> None:
    """Chooses a file of this content to be opened."""
    visitor.at("open-report").set_input_files(
        {"name": "r.json", "mimeType": "application/json", "buffer": content.encode()}
    )


def test_a_saved_report_is_opened_again(arrive: Arrive, tmp_path: Path) -> None:
    """It is marked as one out of a file, fits both screens, and one's own comes back."""
    visitor = arrive()
    visitor.start()
    for number in (1, 2, 3):
        visitor.may_answer(number)
        visitor.answer("I owned the nightly load.")
    expect(visitor.reads_report()).to_contain_text("Data engineer")
    saved(visitor, "download-json").save_as(tmp_path / "report.json")
    hostile = json.loads((tmp_path / "report.json").read_text())
    hostile["role"] = "<img src=x onerror=alert(1)> ${alert(1)}"
    choose(visitor, json.dumps(hostile, indent=2))
    verdict = visitor.reads_report()
    expect(verdict).to_contain_text("was opened from a file")
    expect(verdict).to_contain_text("<img src=x onerror=alert(1)> ${alert(1)}")
    expect(visitor.at("delete-interview")).to_be_hidden()
    for size in (PHONE, DESKTOP):
        visitor.page.set_viewport_size(size)  # type: ignore[arg-type]
        assert visitor.overflowing() == []
    visitor.at("report-again").click()
    expect(visitor.reads_report()).not_to_contain_text("was opened from a file")
    expect(visitor.at("delete-interview")).to_be_visible()


def test_a_file_that_is_no_report_gets_a_sentence(arrive: Arrive) -> None:
    """What is on the page stays."""
    visitor = arrive()
    see_sample(visitor)
    choose(visitor, "no JSON at all")
    expect(visitor.at("open-report-box")).to_contain_text(texts.text("open_report.unreadable"))
    choose(visitor, json.dumps("x" * 2_000_000))
    expect(visitor.at("open-report-box")).to_contain_text(texts.text("open_report.too_large"))
    choose(visitor, '{"role": "chef"}')
    expect(visitor.page.get_by_text(texts.NOT_A_REPORT)).to_be_visible()
    expect(visitor.reads_report()).to_contain_text(texts.SAMPLE)
