"""A question of the report is answered once more: before and now beside each other, the verdict as it was."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from dataclasses import replace

import pytest
from playwright.sync_api import Locator, expect

from interviewmate import texts
from interviewmate.errors import InterviewerFailed
from interviewmate.ports import Situation
from interviewmate.reply import Draft
from interviewmate.testing import FAIR, ScriptedInterviewer
from tests.web.conftest import DESKTOP, PHONE
from tests.web.serving import SILENCE, scripted
from tests.web.talking import KeepingEars
from tests.web.visitor import Arrive, Visitor

pytestmark = pytest.mark.browser
BETTER = FAIR.model_copy(update={"evidence": 5, "depth": 4})
NO_MICROPHONE = """() => {
  navigator.mediaDevices.getUserMedia = async () => { throw new DOMException('', 'NotAllowedError'); };
}"""
HOSTILE = "<img src=x onerror=alert(1)> I moved forty tables to Airflow, and failed nights fell from two a week to one."


class MoodyInterviewer(ScriptedInterviewer):
    """Fails to judge as long as it is told so."""

    fails = False

    async def respond(self, situation: Situation) -> AsyncGenerator[Draft, None]:
        if self.fails:
            raise InterviewerFailed("It is busy.")
        async for part in super().respond(situation):
            better = situation.answer and "Airflow" in situation.answer.text
            yield replace(part, evaluation=BETTER) if better else part


def finish(visitor: Visitor) -> str:
    """A whole interview; returns the verdict."""
    visitor.start()
    for number in (1, 2, 3):
        visitor.may_answer(number)
        visitor.answer("I owned the nightly load.")
    return visitor.reads_report().inner_text()


def try_again(visitor: Visitor, answer: int, text: str) -> Locator:
    """Types another answer and has it judged."""
    part = visitor.practice(answer)
    if not part.locator("textarea").is_visible():
        part.get_by_text(texts.TRY_THIS_AGAIN).click()
    part.get_by_label(texts.NEW_ANSWER).fill(text)
    part.get_by_role("button", name=texts.JUDGE).click()
    return part


def test_a_question_is_answered_once_more(arrive: Arrive) -> None:
    """Both answers stand beside each other with what rose; the verdict is as it was, and a third can be given."""
    visitor = arrive(scripted(MoodyInterviewer()))
    verdict = finish(visitor)
    part = try_again(visitor, 2, HOSTILE)
    expect(part.get_by_role("status")).to_have_text("60 of 100 before, 75 now.")
    expect(part).to_contain_text("Evidence rose from 3 to 5.")
    expect(part).to_contain_text("The same as before: relevance 4, structure 3, clarity 4.")
    expect(part.locator(".said")).to_have_text(["I owned the nightly load.", HOSTILE])
    assert visitor.reads_report().inner_text() == verdict
    for size in (PHONE, DESKTOP):
        visitor.page.set_viewport_size(size)  # type: ignore[arg-type]
        assert visitor.overflowing() == []
    try_again(visitor, 2, "Shorter now.")
    expect(part.locator(".said")).to_have_text(["I owned the nightly load.", "Shorter now."])


@pytest.mark.slow
def test_a_try_that_can_not_be_judged(arrive: Arrive) -> None:
    """It says why, what was typed stays, and the next press works."""
    interviewer = MoodyInterviewer()
    visitor = arrive(scripted(interviewer))
    finish(visitor)
    part = try_again(visitor, 1, " ")
    expect(part.get_by_role("status")).to_have_text(texts.NOTHING_TO_SUBMIT)
    interviewer.fails = True
    try_again(visitor, 1, "I moved it to Airflow.")
    expect(part.get_by_role("status")).to_have_text("It is busy.")
    expect(part.locator("textarea")).to_have_value("I moved it to Airflow.")
    interviewer.fails = False
    part.get_by_role("button", name=texts.JUDGE).click()
    expect(part.get_by_role("status")).to_contain_text("75 now")


@pytest.mark.slow
def test_a_spoken_try_that_can_not_be_judged(arrive: Arrive) -> None:
    """It says why and is kept in the page, to be judged once more; where nothing was heard there is nothing to keep."""
    interviewer, ears = MoodyInterviewer(), KeepingEars()
    visitor = arrive(scripted(interviewer, ears=ears))
    finish(visitor)
    part = visitor.practice(1)
    part.get_by_text(texts.TRY_THIS_AGAIN).click()
    say, told = part.locator(".say"), part.get_by_role("status")
    interviewer.fails = True
    say.click()
    expect(say).to_have_text(texts.text("practice.stop"))
    say.click()
    expect(told).to_have_text("It is busy.")
    expect(say).to_have_text(texts.text("practice.once_more"))
    interviewer.fails = False
    say.click()
    expect(told).to_have_text("60 of 100 before, 75 now.")
    ears.heard = SILENCE
    say.click()
    expect(say).to_have_text(texts.text("practice.stop"))
    say.click()
    expect(told).to_have_text(texts.NOTHING_HEARD)
    expect(say).to_have_text(texts.text("practice.say"))
    visitor.page.evaluate(NO_MICROPHONE)
    say.click()
    expect(told).to_have_text(texts.text("recorder.denied"))
    expect(say).to_be_enabled()


@pytest.mark.slow
def test_an_interview_of_before_can_be_practised_with(arrive: Arrive) -> None:
    """After a reload too, and the sample can't."""
    visitor = arrive(scripted(MoodyInterviewer()))
    finish(visitor)
    past = visitor.at("history").get_by_role("button", name="Open the report of")
    expect(past).to_be_visible()  # the browser has kept it
    visitor.page.reload()
    expect(visitor.at("start")).to_be_enabled()
    visitor.at("see-sample").click()
    expect(visitor.reads_report()).to_contain_text(texts.SAMPLE)
    expect(visitor.at("feedback").locator(".practice")).to_have_count(0)
    past.click()
    expect(visitor.reads_report()).to_contain_text("Data engineer")
    part = try_again(visitor, 3, "I moved it to Airflow.")
    expect(part.get_by_role("status")).to_have_text("60 of 100 before, 75 now.")
