"""The candidate hears an answer again in the report, and its words light up."""

from __future__ import annotations

import numpy as np
import pytest
from playwright.sync_api import expect

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


def test_an_answer_is_heard_with_its_words(talker: Talker, url: str, ears: KeepingEars) -> None:
    """The very sound that was recorded; after a reload too; it is gone with the interview."""
    talker.start(url)
    talker.talk()
    talker.spoken(2)
    talker.send()
    talker.saved(1)
    talker.is_in("ready")
    talker.page.locator("#end-interview").click()
    hear = talker.page.get_by_role("button", name="Hear yourself")
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

    talker.page.reload()
    talker.page.get_by_role("tab", name="Feedback", exact=True).click()
    talker.page.get_by_role("button", name="Open the report of").click()
    hear.click()
    expect(talker.page.locator("#feedback audio")).to_be_visible()
    for _ in range(2):  # it asks once
        talker.page.get_by_role("button", name="Delete the interview for").click()
    expect(talker.page.locator("#feedback audio")).to_have_count(0)
    assert talker.all_stored() == []
