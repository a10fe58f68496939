"""What sends an answer: pressed in the very moment in which it can be pressed again, and pressed twice."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from interviewmate import texts
from interviewmate.testing import ScriptedInterviewer
from tests.web.serving import GatedInterviewer, scripted
from tests.web.visitor import Arrive, Visitor

pytestmark = pytest.mark.browser
AT_ONCE = """([watched, presses]) => {
    const control = document.querySelector(watched);
    new MutationObserver((_, watching) => {
        if (control.disabled) return;
        watching.disconnect();
        new Function('control', presses)(control);
    }).observe(control, { attributeFilter: ['disabled'] });
}"""
ENTERS = """
    control.value = 'At once, then.';
    control.dispatchEvent(new Event('input', { bubbles: true }));
    setTimeout(() => control.dispatchEvent(new KeyboardEvent('keypress', { key: 'Enter', bubbles: true })));
"""
BOX = "#typed-answer textarea"


def when_enabled(visitor: Visitor, control: str, presses: str) -> None:
    """Has the page press the control as soon as it is enabled again, before anything else can happen."""
    visitor.page.evaluate(AT_ONCE, [control, presses])


@pytest.mark.parametrize(("control", "presses"), [("#skip-question", "control.click()"), (BOX, ENTERS)])
def test_a_press_at_once_after_a_turn_counts(arrive: Arrive, control: str, presses: str) -> None:
    """The control is enabled with the turn's last update, and works from then on, not only once the event has ended."""
    script = ScriptedInterviewer()
    visitor = arrive(scripted(script))
    visitor.start()
    when_enabled(visitor, control, presses)
    if control == BOX:
        visitor.answer("First.")
    else:
        visitor.at("skip-question").click()
    visitor.may_answer(3)
    answers = [situation.answer for situation in script.situations if situation.answer]
    assert [answer.text for answer in answers] == (["First.", "At once, then."] if control == BOX else ["", ""])


def test_pressed_twice_is_once(arrive: Arrive) -> None:
    """By pointer and by keyboard; nothing is said of the second press."""
    script = GatedInterviewer()
    visitor = arrive(scripted(script))
    visitor.start()
    visitor.box.fill("Once.")
    visitor.page.evaluate("""() => {
        const box = document.querySelector('#typed-answer textarea');
        for (let i = 0; i < 3; i++) box.dispatchEvent(new KeyboardEvent('keypress', { key: 'Enter', bubbles: true }));
        document.querySelector('#send').click();
    }""")
    visitor.may_answer(2)
    visitor.at("skip-question").dblclick()
    visitor.may_answer(3)
    expect(visitor.page.locator(".toast-body")).to_have_count(0)
    assert [s.answer.text for s in script.situations if s.answer] == ["Once.", ""]


def test_a_double_press_asks_and_is_no_answer(arrive: Arrive) -> None:
    """Of what can't be taken back: to end the interview, to delete it after its report, and in the list."""
    visitor = arrive()
    visitor.start()
    visitor.at("end-interview").dblclick()
    expect(visitor.at("go-on")).to_be_focused()
    visitor.at("end-now").click()
    visitor.reads_report()
    visitor.at("delete-interview").dblclick()
    expect(visitor.at("keep-interview")).to_be_focused()
    drop = visitor.at("history").get_by_role("button", name="Delete the interview for")
    drop.dblclick()
    expect(drop).to_have_text(texts.text("history.sure"))
    visitor.page.reload()
    visitor.tab("Feedback").click()
    expect(visitor.at("history").locator(".past > li")).to_have_count(1)
