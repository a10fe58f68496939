"""What the recorder shows and does: its button and its keys, what can go wrong with a microphone, its options."""

from __future__ import annotations

import asyncio
import threading
from pathlib import Path

import numpy as np
import pytest
from playwright.sync_api import Playwright, expect

from interviewmate.languages import Language
from interviewmate.testing import SilentVoice
from interviewmate.web import recorder
from tests.speech import wav
from tests.web.serving import scripted, served
from tests.web.talking import (
    KEEPS_STREAM,
    PLAYED,
    RATE,
    UNANSWERED,
    KeepingEars,
    Sound,
    Talker,
    assert_all_came,
    browser,
    needs_chromium,
)

pytestmark = [pytest.mark.browser, needs_chromium]


def test_space_starts_and_stops_where_no_field_has_focus(talker: Talker, url: str) -> None:
    """In the text box it is a space."""
    talker.start(url)
    box = talker.page.locator("#typed-answer textarea")
    expect(box).to_be_enabled()
    box.focus()
    talker.page.keyboard.press("Space")
    expect(box).to_have_value(" ")
    talker.page.evaluate("document.activeElement.blur()")
    talker.page.keyboard.press("Space")
    talker.is_in("recording")
    talker.spoken(0.5)
    talker.page.evaluate("document.activeElement.blur()")
    talker.page.keyboard.press("Space")
    expect(talker.page.locator("#chat .line.candidate")).to_have_count(1)


def test_a_blocked_microphone(playwright: Playwright, microphone: tuple[Path, Sound], url: str) -> None:
    """The page says where it can be allowed, and typing works."""
    with browser(playwright, microphone[0], allowed=False) as context:
        context.add_init_script(
            "navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', 'NotAllowedError'))"
        )
        talker = Talker(context.new_page())
        talker.start(url)
        talker.button.click()
        talker.says("The microphone is blocked for this page")
        talker.is_in("ready")
        expect(talker.page.locator("#typed-answer textarea")).to_be_enabled()


@pytest.mark.slow
def test_a_prompt_that_is_never_answered(playwright: Playwright, microphone: tuple[Path, Sound], url: str) -> None:
    """Opening the microphone can be taken back: typing goes on, and a yes that comes late opens nothing."""
    with browser(playwright, microphone[0]) as context:
        context.add_init_script(UNANSWERED)
        talker = Talker(context.new_page())
        talker.start(url)
        talker.button.click()
        talker.is_in("opening")
        talker.page.locator("#record .other", has_text="Cancel").click()
        talker.is_in("ready")
        talker.page.evaluate("window.allow()")
        talker.page.wait_for_function("window.stream?.getTracks().every((track) => track.readyState === 'ended')")
        talker.is_in("ready")
        talker.page.locator("#typed-answer textarea").fill("I wrote the runbook and we tested it twice.")
        talker.page.locator("#send").click()
        expect(talker.page.locator("#chat .line.candidate")).to_have_count(1)


def test_other_ways_while_the_browser_asks(talker: Talker, url: str) -> None:
    """The page says what it waits for; who types, or presses another button, waits no longer and is served."""
    talker.page.add_init_script(UNANSWERED)
    talker.start(url)
    lines = talker.page.locator("#chat .line.interviewer:not(.waiting)")
    for taken, way in enumerate(("#repeat-question", "#skip-question", "#send"), 1):
        talker.is_in("ready")
        talker.page.locator("#typed-answer textarea").fill("I wrote the runbook and we tested it twice.")
        talker.button.click()
        talker.says("allow it, or type your answer")
        expect(talker.page.locator("#speaker .presence-status")).to_have_text("Waiting for the browser's permission")
        talker.page.locator(way).click()
        expect(lines).to_have_count(taken + 1)
    talker.is_in("ready")
    talker.button.click()
    talker.is_in("opening")
    talker.page.locator("#typed-answer textarea").press_sequentially("So")
    talker.is_in("ready")
    talker.button.click()
    talker.page.locator("#end-interview").click()
    expect(talker.page.locator("#go-on")).to_be_focused()
    talker.is_in("ready")


def test_no_microphone(playwright: Playwright, url: str) -> None:
    """The page says that there is none."""
    with browser(playwright, None) as context:
        talker = Talker(context.new_page())
        talker.start(url)
        talker.button.click()
        talker.says("No microphone was found")


@pytest.mark.slow
def test_an_insecure_page(playwright: Playwright, microphone: tuple[Path, Sound], url: str) -> None:
    """Over HTTP, under another name than localhost, browsers have no microphone: the page says so, and typing works."""
    with browser(playwright, microphone[0], more=("--host-resolver-rules=MAP interviews.test 127.0.0.1",)) as context:
        talker = Talker(context.new_page())
        talker.start(url.replace("127.0.0.1", "interviews.test"))
        talker.button.click()
        talker.says("Browsers give a microphone only to pages over HTTPS or on this very machine")
        talker.is_in("ready")
        box = talker.page.locator("#typed-answer textarea")
        box.fill("Then I type.")
        box.press("Enter")
        talker.saved(1)  # what needs no secure page goes on working


@pytest.mark.slow
def test_the_answer_ends_by_itself_at_its_limit(
    talker: Talker, ears: KeepingEars, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A warning comes before; what was said until then is sent without a press."""
    assert (recorder.LIMIT, recorder.WARNING) == (300, 30)
    monkeypatch.setattr(recorder, "LIMIT", 4)
    monkeypatch.setattr(recorder, "WARNING", 2)
    with served(scripted(ears=ears)) as url:
        talker.start(url)
        talker.talk()
        talker.spoken(1)
        assert "ends in" not in talker.page.locator("#record .recorder-words").inner_text()
        talker.says("The answer ends in 5 seconds.")
        expect(talker.page.locator("#chat .line.candidate")).to_have_count(1)
        assert 4 <= len(ears.sound()) / RATE < 4.3
        assert_all_came(talker, ears, 4)


HIDE = """hidden => {
  Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
}"""
WATCHED = """
  window.contexts = [];
  const Context = window.AudioContext, ask = window.requestAnimationFrame, drop = window.cancelAnimationFrame;
  window.AudioContext = class extends Context { constructor(...a) { super(...a); window.contexts.push(this); } };
  const pending = new Set();
  window.requestAnimationFrame = (work) => {
    const id = ask((time) => { pending.delete(id); work(time); });
    return pending.add(id), id;
  };
  window.cancelAnimationFrame = (id) => { pending.delete(id); drop(id); };
  window.pendingFrames = () => pending.size;
"""


@pytest.mark.slow
def test_a_tab_in_the_background(talker: Talker, url: str, ears: KeepingEars) -> None:
    """The page says that the recording goes on; sound that the browser put to sleep wakes up with the tab."""
    talker.page.add_init_script(WATCHED)
    talker.start(url)
    talker.talk()
    talker.page.evaluate(HIDE, True)
    talker.says("This tab is in the background; the recording goes on.")
    talker.spoken(talker.stored() / RATE + 1)
    talker.page.evaluate("contexts.at(-1).suspend()")
    talker.page.evaluate(HIDE, False)
    talker.says("Take your time.")
    talker.spoken(talker.stored() / RATE + 1)
    assert talker.page.evaluate("pendingFrames()") < 5, "the waveform is drawn many times over"
    talker.send()
    assert_all_came(talker, ears, 2)


LOUDSPEAKER = """
  window.players = [];
  const Player = window.Audio;
  window.Audio = class extends Player { constructor(...a) { super(...a); window.players.push(this); } };
"""


class Slow(SilentVoice):
    """A voice whose every sentence takes a minute to play, and comes while its gate is open."""

    gate = threading.Event()

    async def speak(self, sentence: str, language: Language = Language.ENGLISH) -> bytes:
        await asyncio.to_thread(self.gate.wait, 20)
        self.spoken.append(sentence)
        return wav(np.full(60 * 22_050, 0.001))


def test_the_interviewer_falls_silent_when_the_candidate_begins(talker: Talker, ears: KeepingEars) -> None:
    """The sentence is broken off, no other follows, and what comes meanwhile is not played either."""
    talker.page.add_init_script(LOUDSPEAKER)
    voice = Slow()
    voice.gate.set()
    with served(scripted(ears=ears, voice=voice)) as url:
        talker.start(url)
        talker.page.wait_for_function("players.some((p) => !p.paused && p.currentTime > 0)")
        voice.gate.clear()
        talker.page.locator("#repeat-question").click()
        expect(talker.page.locator("#chat .line.interviewer")).to_have_count(2)
        talker.talk()
        assert talker.page.evaluate("players.every((p) => p.paused)")
        expect(talker.page.locator("#speaker")).to_contain_text("Listening")
        before = len(voice.spoken)
        voice.gate.set()
        talker.spoken(2)
        assert len(voice.spoken) > before
        assert talker.page.evaluate("players.every((p) => p.paused)")
        talker.send()
        talker.page.wait_for_function("players.some((p) => !p.paused)")


@pytest.mark.slow
def test_a_microphone_that_goes_midway(talker: Talker, url: str, ears: KeepingEars) -> None:
    """What was said is kept to the last sample; with a microphone again it is gone on with, and sent."""
    talker.page.add_init_script(KEEPS_STREAM)
    talker.start(url)
    talker.talk()
    talker.spoken(1.5)
    talker.page.evaluate("stream.getTracks()[0].dispatchEvent(new Event('ended'))")
    talker.is_in("held")
    talker.says("The microphone is gone")
    before = talker.stored()
    assert before >= 1.5 * RATE
    talker.talk()
    talker.spoken(before / RATE + 1)
    talker.send()
    assert_all_came(talker, ears, 2.5)


@pytest.mark.slow
def test_a_browser_without_worklets(talker: Talker, url: str) -> None:
    """Gradio's own recorder takes over."""
    talker.page.add_init_script("delete window.AudioWorkletNode")
    talker.start(url)
    expect(talker.page.locator("#record-file")).to_be_visible()
    talker.button.click()
    talker.says("Record with the recorder below")


@pytest.mark.slow
def test_another_tab_in_between(talker: Talker, url: str, ears: KeepingEars) -> None:
    """The recording goes on while another tab of the page is looked at, and the space bar leaves it alone."""
    talker.start(url)
    talker.talk()
    talker.page.get_by_role("tab", name="Setup", exact=True).click()
    talker.page.evaluate("document.activeElement.blur()")
    talker.page.keyboard.press("Space")
    talker.spoken(3)
    talker.page.get_by_role("tab", name="Interview", exact=True).click()
    talker.is_in("recording")
    talker.spoken(PLAYED + 1)
    talker.send()
    assert_all_came(talker, ears)


def test_hands_free(talker: Talker, url: str, ears: KeepingEars) -> None:
    """The answer ends by itself after the silence that was set, and the microphone opens again after the reply."""
    talker.start(url)
    talker.page.get_by_text("Voice options").click()
    talker.page.locator(".silence").fill("2")
    talker.page.locator(".hands-free").check()
    talker.is_in("recording")  # nobody speaks: the microphone opens at once
    expect(talker.page.locator("#chat .line.candidate")).to_have_count(1)
    assert 1.8 < ears.answers[0].silence < 2.6
    talker.is_in("recording")


@pytest.mark.slow
def test_a_tap_puts_off_the_end(talker: Talker, url: str, ears: KeepingEars) -> None:
    """Hands-free, a tap while the ring closes gives the whole silence again."""
    talker.start(url)
    talker.page.get_by_text("Voice options").click()
    talker.page.locator(".silence").fill("2")
    talker.page.locator(".hands-free").check()
    talker.page.wait_for_function("document.querySelector('.ring circle').style.strokeDashoffset < 0.4")
    talker.page.locator(".wave").click()
    expect(talker.page.locator("#chat .line.candidate")).to_have_count(1)
    assert ears.answers[0].silence > 2.9


def test_review(talker: Talker, url: str) -> None:
    """The words come into the text box first; what is sent is what the person made of them, spoken all the same."""
    talker.start(url)
    talker.page.get_by_text("Voice options").click()
    talker.page.locator(".review").check()
    talker.talk()
    talker.spoken(1)
    talker.button.click()
    box = talker.page.locator("#typed-answer textarea")
    expect(box).to_have_value("I owned the nightly load of about forty tables and moved it to Airflow")
    expect(talker.button).to_have_text("Record again")
    expect(talker.page.locator("#chat .line.candidate")).to_have_count(0)
    box.fill("I owned the nightly load of about fifty tables and moved it to Airflow")
    talker.page.locator("#send").click()
    expect(talker.page.locator("#chat .line.candidate")).to_contain_text("fifty tables")
    talker.saved(1)
