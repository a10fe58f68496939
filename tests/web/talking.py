"""People who talk to the page: a browser whose microphone plays a file, and ears that keep the sound they get."""

from __future__ import annotations

import shutil
import subprocess
import wave
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from playwright.sync_api import BrowserContext, Locator, Page, Playwright, expect

from interviewmate.languages import Language
from interviewmate.ports import LiveAnswer, Readiness, Transcript
from interviewmate.testing import ScriptedAnswer
from tests.web.serving import JOB, transcript

# without windows a page costs half: the whole browser loads a new tab of its own beside each
CHROMIUM = shutil.which("chromium-headless-shell")
RATE = 16_000
PLAYED = 5.0  # seconds of sound in the microphone
needs_chromium = pytest.mark.skipif(CHROMIUM is None, reason="chromium-headless-shell is not installed")

Sound = NDArray[np.float64]  # 16,000 a second
STORED = """async () => {
  const db = await new Promise((done) => {
    indexedDB.open('interviewmate').onsuccess = (e) => done(e.target.result); });
  const all = (name) => new Promise((done) => {
    db.transaction(name).objectStore(name).getAll().onsuccess = (e) => done(e.target.result); });
  const sound = await all('sound');
  return (await all('answers')).sort((a, b) => a.began - b.began).map((answer) =>
    sound.filter((s) => s.answer === answer.name).flatMap((s) => [...s.samples]));
}"""  # the samples of each answer, the oldest first

UNANSWERED = """const open = navigator.mediaDevices?.getUserMedia.bind(navigator.mediaDevices);
if (open) navigator.mediaDevices.getUserMedia = (wish) =>
  new Promise((yes) => (window.allow = async () => yes((window.stream = await open(wish)))));"""
KEEPS_STREAM = """const open = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
navigator.mediaDevices.getUserMedia = async (wish) => (window.stream = await open(wish));"""
COUNTED = """async () => {
  const db = await new Promise((done) => {
    indexedDB.open('interviewmate').onsuccess = (e) => done(e.target.result); });
  const counts = [...db.objectStoreNames].map((name) => new Promise((done) => {
    db.transaction(name).objectStore(name).count().onsuccess = (e) => done(e.target.result); }));
  return await Promise.all(counts);
}"""  # how much each store of the browser holds


class Attentive(ScriptedAnswer):
    """Knows voice from silence by loudness."""

    @property
    def silence(self) -> float:
        loud = np.flatnonzero(np.abs(np.frombuffer(bytes(self.pcm), "<i2")) > 200)
        return (len(self.pcm) // 2 - int(loud[-1])) / RATE if len(loud) else len(self.pcm) / 2 / RATE

    @silence.setter
    def silence(self, _: float) -> None:
        pass

    @property
    def voiced(self) -> bool:
        return bool((np.abs(np.frombuffer(bytes(self.pcm), "<i2")) > 200).any())


@dataclass
class KeepingEars:
    """Ears that hear the same in every answer, and keep the sound of all of them."""

    heard: Transcript = field(default_factory=transcript)
    answers: list[Attentive] = field(default_factory=list)

    def readiness(self, language: Language = Language.ENGLISH) -> Readiness:
        return Readiness(True)

    def open(self, language: Language = Language.ENGLISH) -> LiveAnswer:
        self.answers.append(Attentive(lambda: self.heard))
        return self.answers[-1]

    async def transcribe(self, recording: Path, language: Language = Language.ENGLISH) -> Transcript:
        return self.heard

    def sound(self, answer: int = -1) -> Sound:
        """What came in an answer."""
        return np.frombuffer(bytes(self.answers[answer].pcm), "<i2").astype(float)


def babble(path: Path, seconds: float, seed: int = 7) -> Sound:
    """A sound file like speech in its rhythm, no two stretches alike; returns what is in it.

    Half a second of silence comes first, for the time until a microphone is open, and a second of it last: once it
    has played the file, Chromium repeats what it had in its hands.
    """
    rng = np.random.default_rng(seed)
    low = np.hanning(33) / np.hanning(33).sum()  # below 1 kHz, as a voice is: no resampling harms it
    noise = np.convolve(rng.normal(0, 1, round(seconds * RATE)), low, "same")
    syllables = np.repeat(rng.uniform(0.1, 1.0, round(seconds * 5) + 1), RATE // 5)[: len(noise)]
    sound = np.concatenate([np.zeros(RATE // 2), noise * syllables, np.zeros(RATE)])
    samples = (sound / np.abs(sound).max() * 20_000).astype("<i2")
    with wave.open(str(path), "wb") as file:
        file.setparams((1, 2, RATE, 0, "NONE", ""))
        file.writeframes(samples.tobytes())
    return samples.astype(float)


def likeness(played: Sound, arrived: Sound) -> tuple[float, int]:
    """How alike two sounds are where they fit best (1: the same), and how many samples later the second begins."""
    size = 1 << int(np.ceil(np.log2(len(played) + len(arrived))))
    product = np.fft.rfft(arrived, size) * np.conj(np.fft.rfft(played, size))
    correlation = np.fft.irfft(product, size)
    shift = int(np.argmax(correlation))
    shift = shift - size if shift > size // 2 else shift
    return float(correlation.max() / np.sqrt((played**2).sum() * (arrived**2).sum())), shift


def span(sound: Sound) -> tuple[int, int]:
    """The first and the last sample that can be heard."""
    loud = np.flatnonzero(np.abs(sound) > 200)
    return int(loud[0]), int(loud[-1])


@contextmanager
def browser(
    playwright: Playwright,
    microphone: Path | None,
    *,
    allowed: bool = True,
    width: int = 1440,
    more: tuple[str, ...] = (),
) -> Iterator[BrowserContext]:
    """A Chromium whose microphone plays a file once whenever it is opened; without a file it has none.

    ``more`` are arguments of the command.
    """
    arguments = ["--no-sandbox", *more]
    if microphone:
        arguments += ["--use-fake-device-for-media-stream", f"--use-file-for-fake-audio-capture={microphone}%noloop"]
    if microphone and allowed:
        arguments += ["--use-fake-ui-for-media-stream"]
    chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=arguments)
    try:
        context = chromium.new_context(
            viewport={"width": width, "height": 900}, permissions=["microphone"] if allowed else []
        )
        context.set_default_timeout(20_000)
        yield context
    finally:
        chromium.close()


@dataclass
class Talker:
    """A person at the page who answers by voice."""

    page: Page

    @property
    def button(self) -> Locator:
        """The one that starts an answer and sends it."""
        return self.page.locator("#record .talk")

    def is_in(self, state: str, seconds: float = 20) -> None:
        """Waits until the recorder is in this state."""
        expect(self.page.locator(f"#record .recorder[data-state={state}]")).to_be_visible(timeout=1_000 * seconds)

    def says(self, words: str) -> None:
        """Waits until the recorder says this."""
        expect(self.page.locator("#record .recorder-words")).to_contain_text(words)

    def start(self, url: str, job: str = JOB) -> None:
        """Opens the page, starts an interview and waits for the first question."""
        self.page.goto(url)
        expect(self.page.locator("#start")).to_be_enabled()
        self.page.locator("#jd-text textarea").fill(job)
        selected = self.page.locator("[role=tab][aria-selected=true]", has_text="Interview").first
        self.page.locator("#start").click()
        try:
            expect(selected).to_be_visible(timeout=5_000)
        except AssertionError:  # on a busy machine Gradio's page misses a press that comes early
            self.page.locator("#start").click()
        self.is_in("ready")

    def talk(self) -> None:
        """Presses the button, and waits until the microphone is open."""
        self.page.evaluate("document.querySelectorAll('#keeper [data-sound]').forEach((e) => (e.dataset.sound = 0))")
        self.button.click()
        self.is_in("recording")

    def spoken(self, seconds: float) -> None:
        """Waits until so much was recorded."""
        self.page.wait_for_function(
            "([least]) => Number(document.querySelector('#keeper [data-sound]')?.dataset.sound) >= least",
            arg=[seconds * RATE],
            timeout=1_000 * seconds + 15_000,
        )

    def stored(self) -> int:
        """How many samples of the present answer the browser has acknowledged to be stored."""
        return int(self.page.locator("#keeper [data-sound]").get_attribute("data-sound") or 0)

    def all_stored(self) -> list[bytes]:
        """The sound of each answer that the browser keeps, the oldest first."""
        return [np.array(samples, "<i2").tobytes() for samples in self.page.evaluate(STORED)]

    def recorded(self) -> bytes:
        """What the microphone gave in the newest answer."""
        return self.all_stored()[-1]

    def saved(self, turns: int) -> None:
        """Waits until the copy of the interview after so many turns is stored."""
        expect(self.page.locator(f"#keeper [data-saved='{turns}']")).to_have_count(1)

    def send(self) -> None:
        """Presses the button again, and waits until the reply is there."""
        lines = self.page.locator("#chat .line.interviewer").count()
        self.button.click()
        expect(self.page.locator("#chat .line.interviewer:not(.waiting)")).to_have_count(lines + 1)


def synthesised(path: Path, *parts: str | float) -> None:
    """A sound file of sentences in the program's own voice and, where a number stands, of silence in seconds."""
    sounds = []
    for number, part in enumerate(parts):
        if not isinstance(part, str):
            sounds.append(np.zeros(round(part * 22_050), "<i2"))
            continue
        one = path.with_name(f"{path.stem}-{number}.wav")
        subprocess.run(["espeak-ng", "-v", "en-us", "-s", "165", "-w", one, part], check=True, timeout=20)
        with wave.open(str(one)) as file:
            sounds.append(np.frombuffer(file.readframes(file.getnframes()), "<i2"))
    with wave.open(str(path), "wb") as file:
        file.setparams((1, 2, 22_050, 0, "NONE", ""))
        file.writeframes(np.concatenate(sounds).tobytes())


def assert_all_came(talker: Talker, ears: KeepingEars, seconds: float = PLAYED) -> None:
    """What the microphone gave, so many seconds and more, is what the server got, to the last bit."""
    recorded = talker.recorded()
    assert len(recorded) >= 2 * seconds * RATE
    assert recorded == bytes(ears.answers[-1].pcm)
