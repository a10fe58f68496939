"""An interview that is not over: another one before it ends, a reload, another tab, and what is seen at once."""

from __future__ import annotations

import pytest
from playwright.sync_api import Route, expect

from interviewmate import texts
from interviewmate.interview import Move
from interviewmate.testing import ScriptedInterviewer, draft
from tests.web.conftest import DESKTOP, PHONE
from tests.web.serving import JOB, GatedInterviewer, scripted
from tests.web.visitor import Arrive, Visitor

pytestmark = pytest.mark.browser

BAKER = "# Night baker\n\n- You must bake bread every single night for the town\n- And keep the oven clean all day long"
DRAFTS = "Object.entries(localStorage).filter(([name]) => name.startsWith('interview-draft')).map(([, text]) => text)"


def again(visitor: Visitor) -> None:
    """Loads the page again, and waits until it offers to go on."""
    visitor.page.reload()
    expect(visitor.at("keeper").get_by_role("button", name="Go on", exact=True)).to_be_visible()


def go_on(visitor: Visitor, name: str = "Go on") -> None:
    """Goes on with the interview that the page offers."""
    visitor.at("keeper").get_by_role("button", name=name, exact=True).click()
    expect(visitor.box).to_be_enabled()


def saved(visitor: Visitor, turns: int) -> None:
    """Waits until the browser has kept the interview after so many turns."""
    expect(visitor.page.locator(f"#keeper [data-saved='{turns}']")).to_have_count(1)


def test_start_asks_before_an_interview_is_let_go(arrive: Arrive) -> None:
    """The one that goes on, and the one that the page offers after a reload; not once it is over."""
    visitor = arrive()
    visitor.start()
    visitor.answer("I owned the nightly load.")
    visitor.may_answer(2)
    asked = visitor.at("starting").get_by_role("group")
    for number in (2, 3):
        visitor.tab("Setup").click()
        visitor.give_job(BAKER)
        for size in (PHONE, DESKTOP):
            visitor.page.set_viewport_size(size)  # type: ignore[arg-type]
            visitor.at("start").click()
            expect(asked).to_contain_text(f"Data engineer, city library is not over (question {number} of 3)")
            for button in ("start-now", "keep-unfinished"):
                expect(visitor.at(button)).to_be_in_viewport(ratio=1)
            visitor.at("keep-unfinished").click()
            expect(visitor.at("start")).to_be_focused()
            expect(asked).to_be_hidden()
        if number == 2:
            visitor.tab("Interview").click()
            visitor.answer("I wrote the runbook.")
            visitor.may_answer(3)
            saved(visitor, 2)
            again(visitor)
    visitor.at("start").click()
    visitor.at("start-now").click()
    visitor.may_answer(1)
    expect(visitor.at("chat")).not_to_contain_text("nightly load")
    visitor.end()
    visitor.reads_report()
    visitor.tab("Setup").click()
    visitor.at("start").click()
    visitor.may_answer(1)


def test_what_is_typed_and_not_sent_survives_a_reload(arrive: Arrive) -> None:
    """It stands in the box again, and is sent as if it had been typed there; nothing of it outlives the interview."""
    script = ScriptedInterviewer()
    visitor = arrive(scripted(script))
    visitor.start()
    saved(visitor, 0)
    visitor.box.fill("I owned the nightly load, and")
    again(visitor)
    go_on(visitor)
    expect(visitor.box).to_have_value("I owned the nightly load, and")
    visitor.box.press("Enter")
    visitor.may_answer(2)
    assert script.situations[-1].answer and script.situations[-1].answer.text == "I owned the nightly load, and"
    saved(visitor, 1)
    again(visitor)
    go_on(visitor)
    expect(visitor.box).to_have_value("")
    visitor.box.fill("This is")
    assert visitor.page.evaluate(DRAFTS) == ["This is"]
    visitor.end()
    visitor.reads_report()
    visitor.at("delete-interview").click()
    visitor.at("delete-now").click()
    expect(visitor.at("keeper")).to_contain_text(texts.text("keeper.deleted"))
    assert visitor.page.evaluate(DRAFTS) == []
    visitor.start()
    expect(visitor.box).to_have_value("")


@pytest.mark.slow
def test_what_is_said_late_of_the_page_takes_no_turn_away(arrive: Arrive) -> None:
    """Whoever goes on at once after a reload, before the server has told what works, may answer all the same."""
    visitor = arrive()
    visitor.start()
    saved(visitor, 0)
    told: list[Route] = []
    visitor.page.route("**/run/predict*", lambda route: told.append(route))  # Playwright marks what it is given
    again(visitor)
    go_on(visitor)
    for route in told:
        route.continue_()
    expect(visitor.at("about")).not_to_be_empty()
    visitor.at("repeat-question").click()  # by the time that it was answered, all of the late news was taken up
    expect(visitor.lines("interviewer")).to_have_count(2)
    expect(visitor.page.locator("#record .recorder")).to_have_attribute("data-state", "ready")
    visitor.answer("I owned the nightly load.")
    visitor.may_answer(2)


def test_a_job_that_was_not_started_survives_a_reload(arrive: Arrive) -> None:
    """It is read again, too; nothing of it is left once it was started, emptied, or deleted with all the rest."""
    visitor = arrive()
    job = visitor.at("jd-text").locator("textarea")
    visitor.give_job(JOB)
    visitor.page.reload()
    expect(job).to_have_value(JOB)
    expect(visitor.at("role").locator("input")).to_have_value("Data engineer, city library")
    visitor.page.locator(".example").first.click()
    expect(visitor.page.locator(".example").first).to_contain_text(texts.text("example.replace"))
    for _ in range(2):
        visitor.tab("Setup").click()
        visitor.start()
        saved(visitor, 0)  # which may still be said of the one before
        visitor.page.wait_for_function(f"{DRAFTS}.length === 0")
        visitor.end()
        visitor.reads_report()
    visitor.tab("Setup").click()
    job.fill("A job that shall be deleted")
    assert visitor.page.evaluate(DRAFTS) == ["A job that shall be deleted"]
    visitor.tab("Feedback").click()
    for name in ("Delete all", texts.text("history.sure")):
        visitor.at("history").get_by_role("button", name=name).last.click()
    expect(visitor.at("history").locator(".past > li")).to_have_count(0)
    assert visitor.page.evaluate(DRAFTS) == []
    other = visitor.another()
    expect(other.at("length")).to_contain_text("minutes")
    expect(other.at("jd-text").locator("textarea")).to_have_value("")


@pytest.mark.slow
def test_an_interview_goes_on_in_one_tab_at_a_time(arrive: Arrive) -> None:
    """The other one says that it went on, takes no answer any more, and goes on from where it stands by now."""
    one = arrive()
    one.start()
    saved(one, 0)
    one.box.fill("I owned")
    other = one.another()
    expect(other.at("keeper").locator("section")).to_be_hidden()
    again(one)
    again(other)
    go_on(one)
    expect(other.at("keeper")).to_contain_text(texts.text("keeper.elsewhere"))
    go_on(other, "Go on here")
    expect(other.at("keeper").locator("section")).to_be_hidden()
    expect(one.at("keeper")).to_contain_text(texts.text("keeper.elsewhere"))
    expect(one.at("tab-interview")).to_have_attribute("inert", "")
    expect(one.at("speaker").locator(".presence-status")).to_have_text("")
    expect(other.box).to_have_value("I owned")
    for there, here in ((other, one), (one, other)):  # nothing was answered in between
        go_on(here, "Go on here")
        expect(here.at("keeper").locator("section")).to_be_hidden()
        expect(there.at("keeper")).to_contain_text(texts.text("keeper.elsewhere"))
    other.answer("I owned the nightly load.")
    other.may_answer(2)
    saved(other, 1)
    other.box.fill("And then")
    go_on(one, "Go on here")
    one.may_answer(2)
    expect(one.lines("candidate")).to_have_text("YouI owned the nightly load.")
    expect(one.box).to_have_value("And then")
    expect(other.at("keeper")).to_contain_text(texts.text("keeper.elsewhere"))
    one.answer("I wrote the runbook.")
    one.may_answer(3)
    one.end()
    one.reads_report()
    one.at("delete-interview").click()
    one.at("delete-now").click()
    expect(other.at("keeper")).to_contain_text(texts.text("keeper.deleted"))
    expect(other.at("keeper").get_by_role("button")).to_have_count(0)
    other.tab("Setup").click()
    other.start(BAKER)
    other.answer("I bake.")
    other.may_answer(2)


@pytest.mark.slow
def test_a_new_interview_in_another_tab_leaves_this_one(arrive: Arrive) -> None:
    """The one that went on elsewhere is no interview of this tab's any more: nothing is asked, nothing is lost."""
    one = arrive()
    one.start()
    saved(one, 0)
    other = one.another()
    again(one)
    again(other)
    go_on(other)
    expect(one.at("keeper")).to_contain_text(texts.text("keeper.elsewhere"))
    one.tab("Setup").click()
    one.start(BAKER)
    other.answer("I owned the nightly load.")
    other.may_answer(2)
    saved(other, 1)
    again(other)
    go_on(other)
    other.may_answer(2)


def test_the_status_turns_when_an_answer_is_sent(arrive: Arrive) -> None:
    """Not when the server answers; what is refused gives the turn back."""
    script = GatedInterviewer([[draft(Move.ADVANCE, "What did you build?")]])
    visitor = arrive(scripted(script))
    visitor.start()
    status = visitor.at("speaker").locator(".presence-status")
    expect(status).to_have_text(texts.text("status.your_turn"))
    visitor.at("send").click()
    expect(visitor.page.get_by_text(texts.NOTHING_TO_SUBMIT)).to_be_visible()
    expect(status).to_have_text(texts.text("status.your_turn"))
    sent: list[str] = []
    visitor.page.route("**/queue/join*", lambda route: sent.append(status.inner_text()) or route.continue_())
    for press in ("#send", "#skip-question"):
        expect(visitor.box).to_be_enabled()
        visitor.box.fill("I built a lock.")
        visitor.page.locator(press).click()
        expect(status).to_have_text(texts.text("status.your_turn"))
    assert sent[0] == sent[1] == texts.text("status.thinking")
