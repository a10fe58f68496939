"""The candidate hears an answer again in the report, its words light up, and it is spoken once more."""

from __future__ import annotations

import numpy as np
import pytest
from playwright.sync_api import expect

from interviewmate import texts
from tests.web.serving import SPOKEN
from tests.web.talking import RATE, KeepingEars, Talker, needs_chromium

pytestmark = [needs_chromium, pytest.mark.browser]
LIT = """() => {
  window.lit = [];
  const note = () => document.querySelectorAll('.heard .lit').forEach((word) => {
    if (window.lit.at(-1) !== word.textContent) window.lit.push(word.textContent); });
  new MutationObserver(note).observe(document.querySelector('#feedback'), { attributes: true, subtree: true });
}"""
PLAYED = """async () => [...new Int16Array(
    await (await fetch(document.querySelector('#feedback audio').src)).arrayBuffer(), 44)]"""


def speak_again(talker: Talker, ears: KeepingEars) -> None:
    """Gives the first answer once more by voice: it is judged and compared, and its sound is kept nowhere."""
    part = talker.page.locator("#feedback .practice").first
    part.get_by_text(texts.TRY_THIS_AGAIN).click()
    part.get_by_role("button", name=texts.text("practice.say")).click()
    stop = part.get_by_role("button", name=texts.text("practice.stop"))
    expect(stop).to_be_enabled()
    talker.page.wait_for_function("document.querySelector('.retry .elapsed').textContent === '0:02'")
    stop.click()
    expect(part.get_by_role("status")).to_have_text("60 of 100 before, 60 now.")
    expect(part.locator(".compared .said")).to_have_text([SPOKEN, SPOKEN])
    expect(part.get_by_role("row", name="Pace, words a minute")).to_have_text("Pace, words a minute153153120 to 170")
    assert len(ears.sound()) > 2 * RATE
    assert len(talker.all_stored()) == 1


def test_an_answer_is_heard_with_its_words(talker: Talker, url: str, ears: KeepingEars) -> None:
    """The very sound that was recorded; after a reload too; it is gone with the interview."""
    talker.start(url)
    talker.talk()
    talker.spoken(2)
    talker.send()
    talker.saved(1)
    talker.is_in("ready")
    talker.page.locator("#end-interview").click()
    talker.page.locator("#end-now").click()
    hear, answer = talker.page.get_by_role("button", name="Hear yourself"), talker.page.locator(".answer > summary")
    answer.click()
    expect(hear).to_be_visible()
    talker.page.evaluate(LIT)
    hear.click()
    expect(talker.page.locator(".heard")).to_contain_text("I owned the nightly load")
    talker.page.wait_for_function("window.lit.length >= 4")
    assert talker.page.evaluate("window.lit.slice(0, 4)") == ["I", "owned", "the", "nightly"]
    assert np.array(talker.page.evaluate(PLAYED), "<i2").tobytes() == talker.recorded() != b""
    assert len(talker.recorded()) > 2 * RATE
    talker.page.evaluate("document.querySelector('#feedback audio').pause()")
    talker.page.locator(".heard span", has_text="load").click()
    expect(talker.page.locator(".heard .lit")).to_have_text("load")
    speak_again(talker, ears)

    talker.page.reload()
    talker.page.get_by_role("tab", name="Feedback", exact=True).click()
    talker.page.get_by_role("button", name="Open the report of").click()
    answer.click()
    hear.click()
    expect(talker.page.locator("#feedback audio")).to_be_visible()
    for _ in range(2):  # it asks once
        talker.page.get_by_role("button", name="Delete the interview for").click()
    expect(talker.page.locator("#feedback audio")).to_have_count(0)
    assert talker.all_stored() == []
