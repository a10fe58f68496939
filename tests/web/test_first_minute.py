"""From the open page to the first question: what helps on the way, and is never in it."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import expect

from interviewmate import texts
from interviewmate.examples import EXAMPLES
from interviewmate.web import masthead
from tests.web.conftest import PHONE
from tests.web.serving import JOB, scripted
from tests.web.visitor import Arrive, Visitor, look

pytestmark = pytest.mark.browser
FILE = "# Head of Reading Rooms\n\n- You must run four reading rooms and their teams\n- And keep them open on Sundays\n"


def role(visitor: Visitor, value: str) -> None:
    """Waits until the form says this role."""
    expect(visitor.at("role").locator("input")).to_have_value(value)


def level(visitor: Visitor, value: str) -> None:
    """Waits until the form says this level."""
    expect(visitor.at("level").locator("input:checked")).to_have_value(value)


def test_role_and_level_are_read_from_what_is_pasted_and_chosen(arrive: Arrive, tmp_path: Path) -> None:
    """Pasted, an example, a file: each fills in the form; what the person corrected stays."""
    visitor = arrive(scripted())
    visitor.at("jd-text").locator("textarea").fill(JOB.replace("# Data", "# Senior data"))
    role(visitor, "Senior data engineer, city library")
    level(visitor, "senior")
    expect(visitor.at("read-from-jd")).to_contain_text(texts.READ_FROM_JD)
    visitor.page.get_by_role("button", name=texts.text(f"example.{EXAMPLES[2].key}.name")).click()
    role(visitor, EXAMPLES[2].role)
    level(visitor, EXAMPLES[2].level)
    visitor.at("role").locator("input").fill("Number person")
    visitor.at("jd-text").locator("textarea").fill("")
    (tmp_path / "job.md").write_text(FILE)
    visitor.at("jd-file").locator("input[type=file]").set_input_files(tmp_path / "job.md")
    level(visitor, "lead")
    role(visitor, "Number person")


def test_a_file_that_can_not_be_read_is_refused_at_once(arrive: Arrive, tmp_path: Path) -> None:
    """Not only at Start."""
    visitor = arrive(scripted())
    (tmp_path / "job.txt").write_text("")
    visitor.at("jd-file").locator("input[type=file]").set_input_files(tmp_path / "job.txt")
    expect(visitor.at("read-from-jd").get_by_role("alert")).to_contain_text(texts.EMPTY_FILE)


def test_a_link_fills_in_the_form(arrive: Arrive) -> None:
    """Role, level, focus and questions; what is guessed later changes none of them."""
    visitor = arrive(scripted(), query="?role=Night%20baker&level=lead&focus=rye&questions=4")
    role(visitor, "Night baker")
    level(visitor, "lead")
    expect(visitor.at("focus").locator("input")).to_have_value("rye")
    expect(visitor.at("length")).to_contain_text("8 to 12 minutes")
    visitor.at("jd-text").locator("textarea").fill(JOB)
    visitor.at("start").click()
    visitor.may_answer(1, 4)
    visitor.tab("Setup").click()
    role(visitor, "Night baker")
    level(visitor, "lead")


def test_the_look_is_remembered(arrive: Arrive) -> None:
    """As the system has it, until the person chooses; the browser keeps the choice."""
    visitor = arrive(scripted())
    ground = "getComputedStyle(document.body).backgroundColor"
    look(visitor.page, "dark")
    dark = visitor.page.evaluate(ground)
    visitor.page.get_by_role("button", name=texts.text("looks.light")).click()
    expect(visitor.page.get_by_role("button", name=texts.text("looks.dark"))).to_be_visible()
    look(visitor.page, "dark")
    light = visitor.page.evaluate(ground)
    assert light != dark
    again = visitor.another()
    look(again.page, "dark")
    assert again.page.evaluate(ground) == light


def test_the_tour_goes_to_its_end_and_is_gone(arrive: Arrive) -> None:
    """Opened by the person, one step at a time, closed with its last button."""
    visitor = arrive(scripted())
    tour = visitor.page.get_by_role("dialog")
    expect(tour).to_have_count(0)
    visitor.page.get_by_role("button", name=texts.text("tour.open")).click()
    for step in masthead.STEPS:
        expect(tour.get_by_role("heading", name=texts.text(f"tour.{step}.title"))).to_be_visible()
        expect(tour).to_contain_text(texts.text(f"tour.{step}.words"))
        visitor.page.keyboard.press("Enter")
    expect(tour).to_have_count(0)


def test_the_microphone_is_checked_in_the_browser_alone(arrive: Arrive) -> None:
    """A level, words, and the sound to play back; no sound is sent."""
    visitor = arrive(scripted())
    sent: list[str] = []
    visitor.page.on("request", lambda request: sent.append(request.url) if "upload" in request.url else None)
    visitor.page.on("websocket", lambda socket: sent.append(socket.url))
    visitor.page.get_by_text(texts.text("check.title"), exact=True).click()
    visitor.page.get_by_role("button", name=texts.text("check.start")).click()
    check = visitor.at("microphone-check")
    expect(check).to_contain_text(texts.text("check.talk"))
    expect(check.get_by_role("button", name=texts.text("check.again"))).to_be_enabled()
    assert any(check.get_by_text(texts.text(f"check.{verdict}")).count() for verdict in ("good", "quiet", "loud"))
    assert str(check.locator("audio").get_attribute("src")).startswith("blob:")
    assert sent == []


def test_on_a_phone_start_is_within_reach_once_there_is_a_job(arrive: Arrive) -> None:
    """The form is long there: Start stays at the bottom of the window, and what is wrong stands above it."""
    visitor = arrive(scripted())
    visitor.page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    expect(visitor.at("start")).not_to_be_in_viewport()
    visitor.at("jd-text").locator("textarea").fill("Too short.")
    expect(visitor.at("start")).to_be_in_viewport(ratio=1)
    visitor.at("start").click()
    expect(visitor.at("setup-status").get_by_role("alert")).to_be_in_viewport(ratio=1)
    assert visitor.overflowing() == []
