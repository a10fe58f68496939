"""A walk through every state of the page, in a real browser against the real application over scripted services.

Each ``yield`` is a state that a person may meet, by name: tests look at it there, and
``python -m tests.web.gallery`` photographs it.
"""

from __future__ import annotations

import asyncio
import io
import threading
import wave
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from playwright.sync_api import expect

from interviewmate import texts
from interviewmate.assembly import Services
from interviewmate.errors import InterviewerFailed
from interviewmate.interview import Interview, Move
from interviewmate.languages import Language
from interviewmate.ports import Transcript
from interviewmate.reply import BetterAnswer, Point, ReportDraft
from interviewmate.testing import ScriptedAnswer, ScriptedInterviewer, ScriptedSpeechToText, SilentVoice, draft
from tests.web.serving import SILENCE, GatedInterviewer, not_ready, scripted, transcript
from tests.web.visitor import Visitor, opened_more

SAID = (
    "Um, at my last place I owned the search service. In July it slowed down to two seconds, so I read the query plan "
    "and found that one index was missing. After that it took 180 milliseconds."
)
ASKED = (
    "Tell me about a time when two people could have booked the same thing. How did you make sure they couldn't?",
    "You said that one index was missing. How did you know that it would not slow down the writes?",
)
REPORT = ReportDraft(
    summary="You tell what you did and what came of it, and you name figures. You stop where the trade-offs begin.",
    strengths=(Point(point="Measures before and after", quote="it took 180 milliseconds"),),
    weaknesses=(Point(point="Leaves the cost of the index open"),),
    improvements=("Practise saying in two sentences what a decision cost.",),
    better_answers=(
        BetterAnswer(answer=1, better="I read the plan, added one index, and watched the writes. [Figures.]"),
    ),
)
NO_MICROPHONE = """
    const refuse = async () => { throw new DOMException('no', 'NotAllowedError'); };
    if (navigator.mediaDevices) navigator.mediaDevices.getUserMedia = refuse;
"""


@dataclass
class Gates:
    """What holds up the services, so that a state can be looked at for as long as one likes."""

    reading: threading.Event = field(default_factory=threading.Event)
    hearing: threading.Event = field(default_factory=threading.Event)
    reporting: threading.Event = field(default_factory=threading.Event)


@dataclass
class SlowAnswer(ScriptedAnswer):
    """Is understood once the gate is open."""

    gate: threading.Event = field(default_factory=threading.Event)

    async def finish(self) -> Transcript:
        await asyncio.to_thread(self.gate.wait, 20)
        return await super().finish()


@dataclass
class SlowSpeechToText(ScriptedSpeechToText):
    """Its answers are understood once the gate is open."""

    gate: threading.Event = field(default_factory=threading.Event)

    def open(self, language: Language = Language.ENGLISH) -> ScriptedAnswer:
        return SlowAnswer(self._next, gate=self.gate)


@dataclass
class SlowReporter(GatedInterviewer):
    """Writes its report once that gate is open."""

    reporting: threading.Event = field(default_factory=threading.Event)

    async def write_report(self, interview: Interview) -> ReportDraft:
        await asyncio.to_thread(self.reporting.wait, 20)
        return REPORT


class LongVoice(SilentVoice):
    """A voice whose every sentence takes long enough to be looked at."""

    async def speak(self, sentence: str, language: Language = Language.ENGLISH) -> bytes:
        self.spoken.append(sentence)
        sound = io.BytesIO()
        with wave.open(sound, "wb") as file:
            file.setparams((1, 1, 8_000, 0, "NONE", ""))
            file.writeframes(bytes([128]) * 8_000 * 20)
        return sound.getvalue()


@dataclass
class Scene:
    """The services of the whole walk, and what holds them up."""

    gates: Gates = field(default_factory=Gates)
    interviewer: SlowReporter = field(default_factory=SlowReporter)

    def services(self) -> Services:
        """With everything in working order."""
        self.interviewer.reporting = self.gates.reporting
        self.interviewer.replies = [
            [draft(Move.ADVANCE, ASKED[0], acknowledgement="Good to meet you. We will talk about the backend role.")],
            [draft(Move.FOLLOW_UP, ASKED[1], acknowledgement="That is a clear before and after.")],
            InterviewerFailed(texts.MODEL_BROKEN),
            InterviewerFailed(texts.MODEL_BUSY),
        ]
        ears = SlowSpeechToText([transcript(SAID), SILENCE], gate=self.gates.hearing)
        services = scripted(self.interviewer, ears=ears, voice=LongVoice())

        def clean(text: str) -> str:
            self.gates.reading.wait(20)
            return services.clean_text(text)

        return replace(services, clean_text=clean)

    def opened(self) -> Scene:
        """With nothing held up."""
        for gate in (self.gates.reading, self.gates.hearing, self.gates.reporting):
            gate.set()
        return self


def whole(visitor: Visitor, scene: Scene) -> Iterator[str]:
    """From the open page to the report of an interview that was ended early."""
    yield from _first_minute(visitor)
    yield from _beginning(visitor, scene)
    yield from _answering(visitor, scene)
    yield from _troubles(visitor)
    yield from _end(visitor, scene)


def _first_minute(visitor: Visitor) -> Iterator[str]:
    page = visitor.page
    yield "setup-empty"
    page.get_by_role("button", name=texts.text("tour.open")).click()
    expect(page.get_by_role("dialog")).to_contain_text(texts.text("tour.job.title"))
    yield "tour"
    page.keyboard.press("Escape")
    visitor.tab("Interview").click()
    expect(visitor.at("chat")).to_contain_text(texts.text("empty.chat"))
    yield "interview-empty"
    visitor.tab("Feedback").click()
    expect(visitor.at("feedback")).to_contain_text(texts.text("empty.report"))
    yield "feedback-empty"
    visitor.tab("Setup").click()
    page.get_by_text(texts.text("check.title"), exact=True).click()
    page.get_by_role("button", name=texts.text("check.start")).click()
    expect(page.get_by_role("button", name=texts.text("check.again"))).to_be_enabled()
    yield "microphone-checked"
    visitor.at("start").click()
    expect(visitor.at("setup-status")).to_contain_text(texts.NO_JOB_DESCRIPTION)
    yield "setup-refused"


def _beginning(visitor: Visitor, scene: Scene) -> Iterator[str]:
    page = visitor.page
    page.locator(".example").first.click()
    expect(visitor.at("role").locator("input")).to_have_value("Backend Engineer")
    opened_more(visitor)
    visitor.at("minutes").locator("input").fill("3")
    visitor.at("minutes").locator("input").press("Tab")
    expect(visitor.at("length")).to_contain_text("3 minutes")
    yield "setup-filled"
    visitor.at("start").click()
    expect(visitor.at("setup-status")).to_contain_text(texts.PREPARING)
    yield "loading"
    scene.interviewer.gate.clear()
    scene.gates.reading.set()
    _is(visitor, texts.text("status.thinking"))
    yield "thinking"
    scene.interviewer.gate.set()
    _is(visitor, texts.text("status.speaking"))
    yield "speaking"
    page.get_by_role("button", name="Mute voice").click()
    _is(visitor, texts.text("status.your_turn"))
    yield "muted"


def _answering(visitor: Visitor, scene: Scene) -> Iterator[str]:
    record = visitor.at("record")
    record.get_by_role("button", name="Answer by voice", exact=True).click()
    _is(visitor, texts.text("status.listening"))
    expect(record.locator(".elapsed")).to_have_text("0:02")
    yield "listening"
    record.get_by_role("button", name="Stop and send", exact=True).click()
    _is(visitor, texts.text("status.transcribing"))
    yield "transcribing"
    scene.gates.hearing.set()
    expect(visitor.lines("interviewer")).to_have_count(2)
    expect(visitor.box).to_be_enabled()
    expect(visitor.at("progress")).to_contain_text("min left")
    yield "time-nearly-up"


def _troubles(visitor: Visitor) -> Iterator[str]:
    page, record = visitor.page, visitor.at("record")
    record.get_by_role("button", name="Answer by voice", exact=True).click()
    _is(visitor, texts.text("status.listening"))
    record.get_by_role("button", name="Stop and send", exact=True).click()
    expect(visitor.lines("notice")).to_contain_text(texts.NOTHING_HEARD)
    expect(visitor.box).to_be_enabled()
    expect(record).to_contain_text(texts.text("recorder.unheard"))
    yield "nothing-heard"
    visitor.answer("I watched the slow log of the writes for a week.")
    expect(visitor.at("chat")).to_contain_text(texts.MODEL_BROKEN)
    expect(visitor.at("try-again")).to_be_visible()
    expect(record).not_to_contain_text(texts.text("recorder.unheard"))
    yield "model-failed"
    visitor.at("try-again").click()
    expect(visitor.at("chat")).to_contain_text(texts.MODEL_BUSY)
    expect(visitor.at("try-again")).to_be_visible()
    yield "busy"
    page.context.set_offline(True)
    expect(page.locator(".offline")).to_contain_text(texts.text("looks.offline"))
    yield "offline"
    page.context.set_offline(False)
    expect(page.locator(".offline")).to_be_hidden()
    page.reload()
    expect(page.get_by_role("button", name="Go on", exact=True)).to_be_visible()
    yield "offered-again"
    page.get_by_role("button", name="Go on", exact=True).click()
    expect(visitor.box).to_be_enabled()
    yield "resumed"


def _end(visitor: Visitor, scene: Scene) -> Iterator[str]:
    visitor.tab("Setup").click()
    visitor.at("start").click()
    expect(visitor.at("keep-unfinished")).to_be_focused()
    yield "another-one"
    visitor.at("keep-unfinished").click()
    visitor.tab("Interview").click()
    visitor.at("end-interview").click()
    expect(visitor.at("ending")).to_contain_text("Answered so far: 1 of 5 questions")
    yield "ending"
    visitor.at("end-now").click()
    expect(visitor.at("feedback")).to_contain_text(texts.text("status.writing_report"))
    yield "report-being-written"
    scene.gates.reporting.set()
    visitor.reads_report()
    yield "ended-early"


def mute_and_deaf() -> Services:
    """Without a voice and without speech to text."""
    return scripted(
        ScriptedInterviewer(kind="built-in"),
        ears=ScriptedSpeechToText(ready=not_ready(texts.LISTENER_MISSING)),
        voice=SilentVoice(ready=not_ready(texts.VOICE_MISSING)),
    )


def by_text_alone(visitor: Visitor) -> Iterator[str]:
    """An interview in writing, of which no question was answered."""
    expect(visitor.at("about")).to_contain_text(texts.LISTENER_MISSING)
    yield "no-voice-no-speech-to-text"
    visitor.start()
    yield "in-writing"
    visitor.end()
    visitor.reads_report()
    yield "no-answers-given"


def without_microphone(visitor: Visitor) -> Iterator[str]:
    """The browser refuses the microphone (``NO_MICROPHONE``)."""
    visitor.start()
    visitor.at("record").get_by_role("button", name="Answer by voice", exact=True).click()
    expect(visitor.at("record")).to_contain_text(texts.text("recorder.denied"))
    yield "microphone-denied"


def _is(visitor: Visitor, status: str) -> None:
    expect(visitor.at("speaker").locator(".presence-status")).to_have_text(status)
