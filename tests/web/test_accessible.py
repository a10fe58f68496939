"""The page for everybody: no serious fault that axe-core knows of, and a whole interview by keyboard alone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect

from interviewmate.testing import ScriptedInterviewer
from tests.web import walk
from tests.web.serving import JOB, scripted
from tests.web.visitor import LOOKS, Arrive, Visitor, look

pytestmark = pytest.mark.browser
GRAVE = {"serious", "critical"}
ALIKE = {  # to axe, as others of the walk
    *("interview-empty", "feedback-empty", "setup-empty", "setup-refused", "loading", "thinking", "muted"),
    *("transcribing", "nothing-heard", "busy", "resumed", "report-being-written", "in-writing"),
}


def faults(page: Page) -> list[str]:
    """The grave faults of the page as it is; in the dark only the colours can be others."""
    found: list[str] = []
    for scheme in LOOKS:
        look(page, scheme)
        rules = {"runOnly": ["color-contrast"]} if scheme == "dark" else {}
        for fault in Axe().run(page, options={"resultTypes": ["violations"], **rules}).response["violations"]:
            if fault["impact"] in GRAVE:
                found += [f"{scheme} {fault['id']}: {node['html'][:160]}" for node in fault["nodes"]]
    return found


def look_at(page: Page, states: Iterator[str]) -> set[str]:
    """The states of a walk, each of them without a grave fault."""
    seen = set()
    for state in states:
        seen.add(state)
        if state not in ALIKE:
            assert faults(page) == [], state
    return seen


def test_no_state_of_the_page_has_a_grave_fault(arrive: Arrive) -> None:
    """From the first look to the report, dark and light; the report's tab and dialogs included."""
    scene = walk.Scene()
    visitor = arrive(scene.services())
    seen = look_at(visitor.page, walk.whole(visitor, scene))
    assert {"tour", "speaking", "listening", "model-failed", "offline", "ended-early"} <= seen


def test_nor_without_voice_and_ears(arrive: Arrive) -> None:
    """What is said and left out then is as accessible."""
    visitor = arrive(walk.mute_and_deaf())
    assert "no-answers-given" in look_at(visitor.page, walk.by_text_alone(visitor))


def test_nor_without_a_microphone(arrive: Arrive) -> None:
    """A refused microphone is told, and answers can be typed."""
    visitor = arrive(walk.Scene().opened().services(), walk.NO_MICROPHONE)
    assert look_at(visitor.page, walk.without_microphone(visitor)) == {"microphone-denied"}
    expect(visitor.box).to_be_enabled()


def tab_to(page: Page, target: Locator, most: int) -> None:
    """Presses Tab until the focus is there; ``most``: more would be too long a way."""
    for _ in range(most):
        if target.evaluate("element => element === document.activeElement"):
            return
        page.keyboard.press("Tab")
    assert target.evaluate("element => element === document.activeElement"), "the keyboard does not get there"


def test_a_whole_interview_by_keyboard(arrive: Arrive) -> None:
    """Setup, three answers, the report, where the focus goes, and its download: no pointer, no long way."""
    script = ScriptedInterviewer()
    visitor = arrive(scripted(script))
    page = visitor.page
    tab_to(page, visitor.at("jd-text").locator("textarea"), 10)
    page.keyboard.insert_text(JOB)
    expect(visitor.at("role").locator("input")).to_have_value("Data engineer, city library")
    tab_to(page, visitor.at("level").locator("[value=mid]"), 10)
    page.keyboard.press("ArrowRight")
    expect(visitor.at("level").locator("input:checked")).to_have_value("senior")
    tab_to(page, visitor.at("question-count").locator("input[type=range]"), 6)
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("ArrowLeft")
    expect(visitor.at("length")).to_contain_text("6 to 9 minutes")
    tab_to(page, visitor.at("start"), 5)
    page.keyboard.press("Enter")
    for number in (1, 2, 3):
        visitor.may_answer(number)
        tab_to(page, visitor.box, 8)
        expect(visitor.box).to_have_css("outline-style", "solid")
        page.keyboard.insert_text(f"This is what I did, number {number}.")
        page.keyboard.press("Enter")
    expect(visitor.reads_report().get_by_role("heading", level=2)).to_be_focused()
    assert script.situations[-1].interview.job.level == "senior"
    tab_to(page, visitor.at("download-json"), 8)
    with page.expect_download():
        page.keyboard.press("Enter")


def test_what_is_new_is_told_to_those_who_can_not_see(arrive: Arrive) -> None:
    """The question, each once and whole, and what the interviewer does, in live regions that stay in place."""
    visitor = arrive()
    announcer = visitor.page.locator(".announcer")
    expect(announcer).to_have_attribute("aria-live", "polite")
    visitor.start()
    expect(announcer).to_have_text(visitor.lines("interviewer").last.locator("p").inner_text())
    visitor.answer("I did it.")
    visitor.may_answer(2)
    expect(announcer).to_have_text(visitor.lines("interviewer").last.locator("p").inner_text())
    expect(visitor.at("speaker").locator(".presence-status")).to_have_attribute("aria-live", "polite")


PRESSED = "main :is(button, summary, [role=tab], textarea, input:not([type=radio], [type=checkbox], [type=range]))"
SMALL = """seen => [...document.querySelectorAll(seen)]
    .filter(e => e.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
    .filter(e => !e.closest('.visually-hidden, [aria-hidden=true]'))
    .map(e => [e, e.getBoundingClientRect()])
    .filter(([e, box]) => box.width && (box.height < 43.5 || box.width < 43.5))
    .map(([e, box]) => `${Math.round(box.width)} x ${Math.round(box.height)} ${e.outerHTML.slice(0, 120)}`)"""


def small_targets(visitor: Visitor) -> list[str]:
    """What can be pressed and is seen, but is less than 44 px high or wide."""
    found: list[str] = visitor.page.evaluate(SMALL, PRESSED)
    return found


def test_what_is_pressed_is_large_enough_for_a_thumb(arrive: Arrive) -> None:
    """44 px each way, on all three tabs, on a phone."""
    visitor = arrive()
    visitor.page.set_viewport_size({"width": 390, "height": 844})
    assert small_targets(visitor) == []
    visitor.start()
    assert small_targets(visitor) == []
    visitor.end()
    visitor.reads_report()
    assert small_targets(visitor) == []
