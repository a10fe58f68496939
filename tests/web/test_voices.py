"""The interviewer's voices: the host's, the browser's own, and who stands in for whom."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from interviewmate import texts
from interviewmate.interview import Move
from interviewmate.languages import Language
from interviewmate.ports import Readiness
from interviewmate.testing import ScriptedInterviewer, ScriptedSpeechToText, SilentVoice, draft
from tests.web.serving import not_ready, scripted
from tests.web.visitor import Arrive, Visitor

pytestmark = pytest.mark.browser

# A player that hears "host: ..." and a browser with three voices, of which one would send the words away.
DEVICE = """
  window.heard = [], window.speeds = [], window.mute = [];
  HTMLMediaElement.prototype.play = function () {
    if (window.mute.includes('host')) return Promise.reject(new DOMException('', 'NotSupportedError'));
    window.heard.push('host: ' + atob(this.src.split(',')[1]));
    window.speeds.push(this.playbackRate);
    setTimeout(() => this.dispatchEvent(new Event('ended')), 20);
    return Promise.resolve();
  };
  const voices = [['Anna', 'de-DE', true], ['Bella', 'en-GB', true], ['Cloud', 'en-US', false]].map(
    ([name, lang, localService]) => ({ name, lang, localService, voiceURI: 'urn:' + name }));
  const speech = new EventTarget();
  speech.getVoices = () => window.voiceless ? [] : voices;
  speech.cancel = () => {};
  speech.speak = (utterance) => setTimeout(() => {
    if (window.mute.includes('browser')) return utterance.onerror({ error: 'synthesis-failed' });
    utterance.onstart();
    window.heard.push(utterance.voice.name + ': ' + utterance.text);
    window.speeds.push(utterance.rate);
    utterance.onend();
  }, 20);
  Object.defineProperty(window, 'speechSynthesis', { value: speech });
  window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
"""


class Echo(SilentVoice):
    """Its sound is the sentence: the page's player is a stand-in."""

    async def speak(self, sentence: str, language: Language = Language.ENGLISH) -> bytes:
        return sentence.encode()


def script() -> ScriptedInterviewer:
    """An interviewer whose every line is short."""
    script = ScriptedInterviewer()
    script.replies = [
        [draft(Move.ADVANCE, "One?", acknowledgement="Hello.")],
        [draft(Move.ADVANCE, "Two <b>now?", acknowledgement="Good.")],
        [draft(Move.ADVANCE, "Three?", acknowledgement="Well.")],
    ]
    return script


def note(visitor: Visitor) -> object:
    """The word about the voice."""
    return expect(visitor.page.locator("#speaker .voice-note"))


def choose(visitor: Visitor, name: str) -> None:
    """Opens the menu and picks a voice."""
    visitor.page.locator("#speaker .voice-menu summary").click()
    visitor.page.locator("#speaker .voice-choice").select_option(label=name)
    visitor.page.locator("#speaker .voice-menu summary").click()


@pytest.mark.slow
def test_the_menu_of_voices_goes_when_something_else_is_done(arrive: Arrive) -> None:
    """It lies over the interviewer's words: a click beside it closes it, and so does Escape."""
    visitor = arrive(scripted(script(), voice=Echo()), DEVICE)
    visitor.start()
    menu = visitor.page.locator("#speaker .voice-menu")
    for leave in (visitor.box.click, lambda: visitor.page.keyboard.press("Escape")):
        menu.locator("summary").click()
        expect(menu).to_have_attribute("open", "")
        leave()
        expect(menu).not_to_have_attribute("open", "")


def test_the_browser_reads_where_the_person_wants_it(arrive: Arrive) -> None:
    """With the chosen voice and speed, sentence by sentence, and again after a reload; no voice that calls home."""
    visitor = arrive(scripted(script(), voice=Echo()), DEVICE)
    visitor.start()
    visitor.hears(["host: Hello.", "host: One?"])
    offered = visitor.page.locator("#speaker .voice-choice option")
    expect(offered).to_have_text([texts.text("speaker.host"), "Bella"])
    choose(visitor, "Bella")
    visitor.page.locator("#speaker .speed").evaluate("e => { e.value = 1.3; e.dispatchEvent(new Event('input')); }")
    expect(visitor.page.locator("#speaker output")).to_have_text("1.3×")
    visitor.answer("An answer.")
    visitor.may_answer(2)
    visitor.hears(["host: Hello.", "host: One?", "Bella: Good.", "Bella: Two  b now?"])
    assert visitor.page.evaluate("speeds") == [1, 1, 1.3, 1.3]
    visitor.page.reload()
    visitor.tab("Interview").click()
    expect(visitor.page.locator("#speaker .voice-choice")).to_have_value("urn:Bella")
    expect(visitor.page.locator("#speaker .speed")).to_have_value("1.3")


@pytest.mark.slow
def test_each_voice_stands_in_for_the_other(arrive: Arrive) -> None:
    """With a word about it, and without leaving out a sentence; when neither can, that is said."""
    visitor = arrive(scripted(script(), voice=Echo()), DEVICE)
    visitor.start()
    visitor.hears(["host: Hello.", "host: One?"])
    visitor.page.evaluate("mute = ['host']")
    visitor.answer("An answer.")
    visitor.may_answer(2)
    visitor.hears(["host: Hello.", "host: One?", "Bella: Good.", "Bella: Two  b now?"])
    note(visitor).to_have_text(texts.text("speaker.browser_stands_in"))
    choose(visitor, "Bella")
    note(visitor).to_be_hidden()
    visitor.page.evaluate("heard = [], mute = ['browser']")
    visitor.at("repeat-question").click()
    visitor.hears(["host: Two <b>now?"])
    note(visitor).to_have_text(texts.text("speaker.host_stands_in"))
    visitor.page.evaluate("mute = ['browser', 'host']")
    visitor.at("repeat-question").click()
    note(visitor).to_have_text(texts.text("speaker.none"))
    expect(visitor.at("speaker")).to_contain_text(texts.text("status.your_turn"))


def test_without_a_voice_on_the_host_the_browser_reads(arrive: Arrive) -> None:
    """What can't be synthesised there is spoken here."""
    visitor = arrive(scripted(script(), voice=SilentVoice(ready=not_ready("No espeak-ng here."))), DEVICE)
    visitor.start()
    visitor.hears(["Bella: Hello.", "Bella: One?"])
    note(visitor).to_have_text(texts.text("speaker.browser_stands_in"))


@pytest.mark.slow
def test_the_browser_reads_another_language_with_a_voice_of_it(arrive: Arrive) -> None:
    """Those are offered too; what the program says is read with an English one."""
    ears = ScriptedSpeechToText(foreign=not_ready("Please type."))
    voice = SilentVoice(ready=not_ready("No espeak-ng here."))
    visitor = arrive(scripted(script(), voice=voice, ears=ears), DEVICE)
    visitor.page.get_by_role("button", name="More:").click()
    visitor.at("language").locator("input").click()
    visitor.page.get_by_role("option", name="Deutsch").click()
    expect(visitor.at("language")).to_contain_text("Please type.")
    visitor.start()
    visitor.hears(["Anna: Hello.", "Anna: One?", "Bella: Please type."])
    offered = visitor.page.locator("#speaker .voice-choice option")
    expect(offered).to_have_text([texts.text("speaker.host"), "Anna"])
    expect(visitor.lines("notice")).to_contain_text("Please type.")


def test_without_any_voice_the_page_says_why(arrive: Arrive) -> None:
    """In the host's words; there is nothing to choose or to mute."""
    voice = SilentVoice(ready=not_ready("No espeak-ng here."))
    visitor = arrive(scripted(script(), voice=voice), DEVICE + "window.voiceless = true;")
    visitor.start()
    note(visitor).to_have_text("No espeak-ng here.")
    expect(visitor.page.get_by_role("button", name="Mute voice")).to_be_hidden()
    expect(visitor.page.locator("#speaker .voice-which")).to_be_hidden()


def test_who_stands_in_on_the_host_is_said(arrive: Arrive) -> None:
    """Where a server for the voice fails, the page tells whose voice it is."""
    visitor = arrive(scripted(script(), voice=Echo(ready=Readiness(True, texts.VOICE_STANDS_IN))), DEVICE)
    expect(visitor.at("about")).to_contain_text(texts.VOICE_STANDS_IN)
    visitor.start()
    note(visitor).to_have_text(texts.VOICE_STANDS_IN)
