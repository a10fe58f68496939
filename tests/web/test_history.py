"""The past interviews that the browser keeps: their list, their progress, opening one, deleting one or all."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

import pytest
from playwright.sync_api import Locator, expect

from interviewmate import texts
from interviewmate.interview import Interview
from interviewmate.reply import ReportDraft
from interviewmate.testing import ScriptedInterviewer
from tests.web.conftest import DESKTOP, PHONE
from tests.web.serving import JOB, scripted
from tests.web.talking import COUNTED
from tests.web.visitor import Arrive, Visitor

pytestmark = pytest.mark.browser

GARBLE = """async (what) => {
  const db = await new Promise((done) => {
    indexedDB.open('interviewmate').onsuccess = (e) => done(e.target.result); });
  const store = db.transaction('interviews', 'readwrite').objectStore('interviews');
  await new Promise((done) => { store.getAll().onsuccess = (e) => {
    for (const one of e.target.result) store.put({ ...one, ...what });
    store.transaction.oncomplete = done;
  }; });
}"""
KEPT = """async (role) => {
  const db = await new Promise((done) => {
    indexedDB.open('interviewmate').onsuccess = (e) => done(e.target.result); });
  const all = await new Promise((done) => {
    db.transaction('interviews').objectStore('interviews').getAll().onsuccess = (e) => done(e.target.result); });
  db.close();
  return all.some((one) => one.past && one.role.startsWith(role));
}"""  # whether the browser keeps the interview for a role, with its report
MULTIPLY = """async (times) => {
  const db = await new Promise((done) => {
    indexedDB.open('interviewmate').onsuccess = (e) => done(e.target.result); });
  const store = db.transaction('interviews', 'readwrite').objectStore('interviews');
  await new Promise((done) => { store.getAll().onsuccess = (e) => {
    for (let i = 1; i <= times; i++) {
      store.put({ ...e.target.result[0], name: `another-${i}`, finished: Date.now() + i });
    }
    store.transaction.oncomplete = done;
  }; });
  window.dispatchEvent(new Event('interviews-changed'));
}"""  # the one interview that the browser keeps becomes that many later ones more
CHEF = JOB.replace("Data engineer, city library", "Data librarian, city library")


@dataclass
class CountingInterviewer(ScriptedInterviewer):
    """Counts the reports that it writes."""

    written: int = 0

    async def write_report(self, interview: Interview) -> ReportDraft:
        self.written += 1
        return ReportDraft(summary=f"You tell what you do at the {interview.job.role}'s desk.")


def finish(visitor: Visitor, job: str = JOB, role: str = "Data engineer") -> None:
    """A whole interview, to its report, and until the browser has kept it."""
    visitor.tab("Setup").click()
    visitor.start(job)
    for number in (1, 2, 3):
        visitor.may_answer(number)
        visitor.answer("I owned the nightly load.")
    expect(visitor.reads_report()).to_contain_text(role)
    visitor.page.wait_for_function(KEPT, arg=role)


def again(visitor: Visitor) -> None:
    """Loads the page again, and waits until it can be used."""
    visitor.page.reload()
    expect(visitor.at("start")).to_be_enabled()


def rows(visitor: Visitor) -> Locator:
    """The past interviews, the latest first."""
    return visitor.at("history").locator(".past > li")


def press(visitor: Visitor, name: str) -> None:
    """Presses a button of the history that is named so, in full or in its beginning."""
    visitor.at("history").get_by_role("button", name=re.compile(name)).first.click()


def test_past_interviews_are_listed_opened_and_deleted(arrive: Arrive) -> None:
    """Two of them: with their ratings over time; the older one opens beside one's own, as it was."""
    interviewer = CountingInterviewer()
    visitor = arrive(scripted(interviewer))
    expect(visitor.at("history").locator("section")).to_be_hidden()
    finish(visitor)
    expect(rows(visitor)).to_have_count(1)
    expect(rows(visitor).first).to_contain_text("Data engineer, city library · mid")
    expect(rows(visitor).first).to_contain_text("Technical 3.3 · Communication 3.5")
    expect(visitor.at("history").get_by_role("img")).to_have_count(0)
    finish(visitor, CHEF, "Data librarian")
    expect(rows(visitor)).to_have_count(2)
    expect(rows(visitor).first).to_contain_text("Data librarian")
    chart = visitor.at("history").get_by_role("img")
    expect(chart).to_have_accessible_name(
        re.compile(
            r"Ratings over time.*Data engineer, city library: technical 3\.3.*; .*Data librarian, city library: tech"
        )
    )
    for size in (PHONE, DESKTOP):
        visitor.page.set_viewport_size(size)  # type: ignore[arg-type]
        assert visitor.overflowing() == []

    press(visitor, "Open the report of Data engineer")
    expect(visitor.reads_report()).to_contain_text("Data engineer")
    expect(visitor.at("feedback")).to_contain_text("at the Data engineer, city library's desk")
    expect(visitor.at("delete-interview")).to_be_hidden()
    assert interviewer.written == 2
    visitor.at("report-again").click()
    expect(visitor.reads_report()).to_contain_text("Data librarian")

    press(visitor, "Open the report of Data engineer")
    expect(visitor.reads_report()).to_contain_text("Data engineer")
    press(visitor, "Delete the interview for Data engineer")
    expect(rows(visitor)).to_have_count(2)  # it asks once
    press(visitor, "Delete the interview for Data engineer")
    expect(rows(visitor)).to_have_count(1)
    expect(visitor.reads_report()).to_contain_text("Data librarian")


@pytest.mark.slow
def test_all_of_them_are_deleted(arrive: Arrive) -> None:
    """Nothing stays in the browser, after a reload either."""
    visitor = arrive()
    finish(visitor)
    visitor.page.evaluate(MULTIPLY, 1)
    expect(rows(visitor)).to_have_count(2)
    press(visitor, texts.text("history.delete_all"))
    press(visitor, texts.text("history.sure"))
    expect(visitor.tab("Setup")).to_have_attribute("aria-selected", "true")
    expect(rows(visitor)).to_have_count(0)
    assert visitor.page.evaluate(COUNTED) == [0, 0, 0]


@pytest.mark.slow
def test_that_it_is_deleted_is_seen(arrive: Arrive) -> None:
    """Wherever it was deleted, and whatever of the page goes with it: on a phone, where little is in view."""
    visitor = arrive()
    visitor.page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    finish(visitor)
    visitor.page.evaluate(MULTIPLY, 4)
    expect(rows(visitor)).to_have_count(5)
    verdict = visitor.at("feedback").locator(".verdict")
    beneath = visitor.at("history").get_by_text(texts.text("history.deleted"))
    above = visitor.at("keeper").get_by_text(texts.text("keeper.deleted"))

    def delete(row: int) -> None:
        for _ in range(2):
            rows(visitor).nth(row).get_by_role("button").last.click()

    press(visitor, "Open the report of")
    expect(visitor.at("report-again")).to_be_visible()
    delete(0)
    expect(visitor.at("report-again")).to_be_hidden()  # back at one's own
    expect(beneath).to_be_in_viewport(ratio=1)
    delete(3)  # one's own, which is shown
    expect(visitor.tab("Setup")).to_have_attribute("aria-selected", "true")
    expect(above).to_be_in_viewport(ratio=1)
    visitor.tab("Feedback").click()
    press(visitor, "Open the report of")
    visitor.reads_report()
    delete(0)
    expect(verdict).to_have_count(0)
    expect(beneath).to_be_in_viewport(ratio=1)
    for name in ("history.delete_all", "history.sure"):  # none of them is shown
        press(visitor, texts.text(name))
    expect(rows(visitor)).to_have_count(0)
    expect(beneath).to_be_in_viewport(ratio=1)
    visitor.tab("Setup").click()
    visitor.start()
    visitor.end()
    visitor.reads_report()
    visitor.at("delete-interview").click()
    visitor.at("delete-now").click()
    expect(visitor.tab("Setup")).to_have_attribute("aria-selected", "true")
    expect(above).to_be_in_viewport(ratio=1)
    visitor.tab("Feedback").click()  # the next press is about something else
    expect(above).to_be_hidden()


def test_a_reload_leaves_the_history_and_writes_no_report_twice(arrive: Arrive) -> None:
    """The last one is offered, until it is declined: then it is still in the list."""
    interviewer = CountingInterviewer()
    visitor = arrive(scripted(interviewer))
    finish(visitor)
    again(visitor)
    visitor.page.get_by_role("button", name="Go on", exact=True).click()
    expect(visitor.reads_report()).to_contain_text("Data engineer")
    expect(visitor.at("delete-interview")).to_be_visible()
    again(visitor)
    visitor.page.get_by_role("button", name="Start anew", exact=True).click()
    expect(visitor.at("keeper").locator("section")).to_be_hidden()
    visitor.tab("Feedback").click()
    expect(rows(visitor)).to_have_count(1)
    assert interviewer.written == 1


HOSTILE = "<img src=x onerror=alert(1)>"
GARBLED: list[dict[str, Any]] = [
    {"interview": "{}", "role": HOSTILE},
    {"past": {"level": HOSTILE, "recommendation": HOSTILE, "technical": "5", "told": "x"}},
    {"past": True, "finished": "never", "interview": {"job": 5}},
]


@pytest.mark.parametrize("what", [GARBLED[0], *(pytest.param(one, marks=pytest.mark.slow) for one in GARBLED[1:])])
def test_a_garbled_one_is_listed_and_can_be_deleted(arrive: Arrive, what: dict[str, Any]) -> None:
    """Its words do nothing, it opens with a sentence, and what is on the page stays."""
    visitor = arrive()
    finish(visitor)
    visitor.page.evaluate(GARBLE, what)
    again(visitor)
    visitor.tab("Feedback").click()
    expect(rows(visitor)).to_have_count(1)
    expect(visitor.at("history").locator("img")).to_have_count(0)
    press(visitor, "Open the report of")
    expect(visitor.page.get_by_text(texts.BROKEN_COPY)).to_be_visible()
    press(visitor, "Delete the interview for")
    press(visitor, "Delete the interview for")
    expect(rows(visitor)).to_have_count(0)
