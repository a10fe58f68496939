"""The page as a person uses it: Chromium against a real server over scripted services."""

from __future__ import annotations

import json
import re
import threading
from dataclasses import replace
from pathlib import Path

import pytest
from gradio.utils import get_upload_folder
from playwright.sync_api import expect

from interviewmate import assembly, texts
from interviewmate.errors import InterviewerFailed
from interviewmate.examples import EXAMPLES
from interviewmate.interview import Move
from interviewmate.languages import Language
from interviewmate.reply import BetterAnswer, Draft, Point, ReportDraft
from interviewmate.settings import Settings
from interviewmate.testing import ScriptedInterviewer, ScriptedSpeechToText, SilentVoice, draft
from tests.speech import NANO, needs_voice
from tests.web.conftest import DESKTOP, PHONE, SAID
from tests.web.serving import SILENCE, SPOKEN, GatedInterviewer, not_ready, scripted, transcript
from tests.web.visitor import Arrive, Visitor

pytestmark = pytest.mark.browser
REPORT = ReportDraft(
    summary="You tell what you did.",
    strengths=(Point(point="Owns a load", quote="I owned the nightly load"),),
    weaknesses=(Point(point="Few figures"),),
    improvements=("Write two figures down.",),
    better_answers=(BetterAnswer(answer=1, better="I owned it. [The result.]"),),
)


def test_a_person_goes_from_a_job_to_the_report(arrive: Arrive, tmp_path: Path) -> None:
    """Setup, three answers (typed, recorded, uploaded), the report and its downloads, at both sizes of screen."""
    sound = tmp_path / "answer.wav"
    sound.write_bytes(b"RIFF of this test")
    script = ScriptedInterviewer([[draft(Move.ADVANCE, "What did you build?")]], report=REPORT)
    services = scripted(script, heard=[transcript(), transcript("I asked two librarians")])
    visitor = arrive(services)
    fits(visitor)
    visitor.page.get_by_role("button", name=texts.text(f"example.{EXAMPLES[0].key}.name")).click()
    expect(visitor.at("role").locator("input")).to_have_value(EXAMPLES[0].role)
    visitor.start()
    expect(visitor.tab("Interview")).to_have_attribute("aria-selected", "true")
    expect(visitor.at("why").locator("q").first).not_to_be_empty()
    expect(visitor.at("picture").locator(".need.now")).to_be_visible()
    visitor.answer("Um, I owned the nightly load.")
    visitor.may_answer(2)
    expect(visitor.at("why")).to_be_hidden()  # this question says all that its passage does
    expect(visitor.at("picture")).to_contain_text("2 of")
    expect(visitor.lines("candidate").locator("mark")).to_have_text("Um")
    fits(visitor)
    record(visitor)
    visitor.may_answer(3)
    expect(visitor.lines("candidate").nth(1)).to_contain_text(SPOKEN)
    visitor.page.get_by_text("Voice options").click()
    with visitor.page.expect_file_chooser() as chooser:
        visitor.page.get_by_role("button", name="Upload a sound file instead").click()
    chooser.value.set_files(sound)
    verdict = visitor.reads_report()
    expect(verdict).to_contain_text("Lean hire")
    feedback = visitor.at("feedback")
    for words in ("You tell what you did.", "I owned the nightly load", "Few figures", "Write two figures down."):
        expect(feedback).to_contain_text(words)
    expect(feedback.locator("table.scores tbody tr")).to_have_count(3)
    expect(feedback.locator(".charts .chart svg")).to_have_count(3)
    fits(visitor)
    assert download(visitor, "download-json")["ratings"]["technical"] == 3.3
    assert "# Interview report" in download_text(visitor, "download-markdown")
    assert not list(Path(get_upload_folder()).rglob("*.wav"))


def fits(visitor: Visitor) -> None:
    """Nothing sticks out on a desktop or on a phone."""
    for size in (PHONE, DESKTOP):
        visitor.page.set_viewport_size(size)  # type: ignore[arg-type]
        assert visitor.overflowing() == []


def record(visitor: Visitor) -> None:
    """Records for as long as it takes to see the status change, then stops."""
    recorder = visitor.at("record")
    recorder.get_by_role("button", name="Answer by voice", exact=True).click()
    expect(visitor.at("speaker")).to_contain_text(texts.text("status.listening"))
    recorder.get_by_role("button", name="Stop and send", exact=True).click()


def download_text(visitor: Visitor, name: str) -> str:
    with visitor.page.expect_download() as started:
        visitor.at(name).click()
    return Path(started.value.path()).read_text(encoding="utf-8")


def download(visitor: Visitor, name: str) -> dict[str, dict[str, float]]:
    value: dict[str, dict[str, float]] = json.loads(download_text(visitor, name))
    return value


def test_hostile_words_stay_words(arrive: Arrive) -> None:
    """HTML, Markdown and templates in a JD, an answer, a reply and a report load nothing and run nothing."""
    hostile = (
        "<img src='http://127.0.0.1:9/a.png' onerror='window.hacked=1'> ![x](http://127.0.0.1:9/b.png) "
        "${window.hacked=2} {{constructor.constructor('window.hacked=3')()}} <style>*{background:url(//127.0.0.1:9/c)}"
        "</style> <script>window.hacked=4</script> <iframe src=http://127.0.0.1:9/d></iframe> </div></details>"
    )
    script = ScriptedInterviewer(
        report=ReportDraft(
            summary=hostile,
            strengths=(Point(point=hostile, quote=hostile),),
            weaknesses=(Point(point=hostile),),
            improvements=(hostile,),
            better_answers=(BetterAnswer(answer=1, better=hostile.replace("127.0.0.1:9", "localhost")),),
        )
    )
    script.replies = [
        [replace(draft(Move.ADVANCE, f"What about {hostile}", acknowledgement=hostile), passages=(0,))],
        [draft(Move.FOLLOW_UP, f"And {hostile}", acknowledgement=hostile)],
        InterviewerFailed(hostile),
    ]
    visitor = arrive(scripted(script))
    visitor.at("role").locator("input").fill("<img src=x onerror='window.hacked=5'>")
    visitor.start(f"# {hostile[:60]}\n\n- You must know {hostile} very well\n- And write for people every day")
    visitor.answer(hostile)
    expect(visitor.lines("interviewer")).to_have_count(2)
    expect(visitor.box).to_be_enabled()
    visitor.answer(hostile)
    expect(visitor.at("try-again")).to_be_visible()
    visitor.end()
    visitor.reads_report()
    for place in ("chat", "feedback", "why"):
        expect(visitor.at(place).locator("img, script, style, iframe, a, link")).to_have_count(0)
    expect(visitor.at("chat")).to_contain_text("onerror='window.hacked=1'")
    expect(visitor.at("feedback")).to_contain_text("${window.hacked=2}")
    assert visitor.page.evaluate("window.hacked") is None


def test_what_was_typed_stays_when_it_is_refused(arrive: Arrive) -> None:
    """A refusal at Start says what to do, leaves the form as it was, and Start works after it."""
    visitor = arrive()
    visitor.at("focus").locator("input").fill("data quality")
    visitor.at("start").click()
    expect(visitor.at("setup-status")).to_contain_text(texts.NO_JOB_DESCRIPTION)
    expect(visitor.at("focus").locator("input")).to_have_value("data quality")
    visitor.at("jd-text").locator("textarea").fill("Too short.")
    expect(visitor.at("start")).to_be_enabled()
    visitor.at("start").click()
    expect(visitor.at("setup-status")).to_contain_text(texts.TEXT_TOO_SHORT)
    expect(visitor.at("jd-text").locator("textarea")).to_have_value("Too short.")
    visitor.start()


def test_a_job_description_can_be_uploaded(arrive: Arrive, tmp_path: Path) -> None:
    """A file alone starts an interview, whose role is the file's heading."""
    path = tmp_path / "job.md"
    path.write_text("# Lighthouse keeper\n\n- Keep the lamp burning every night\n- Write the log of all passing ships")
    visitor = arrive()
    visitor.at("jd-file").locator("input[type=file]").set_input_files(path)
    expect(visitor.at("jd-file")).to_contain_text("job")
    visitor.at("start").click()
    expect(visitor.lines("interviewer")).to_contain_text(re.compile("lamp|passing ships"))
    visitor.end()
    expect(visitor.reads_report()).to_contain_text("Lighthouse keeper")


def test_a_failed_opening_leads_back_to_setup(arrive: Arrive) -> None:
    """When the first question can't be had, Setup says why, and Start can be pressed again."""
    script = ScriptedInterviewer()
    script.replies = [InterviewerFailed("The model is out of order.")]
    visitor = arrive(scripted(script))
    visitor.give_job()
    visitor.at("start").click()
    expect(visitor.at("setup-status")).to_contain_text("The model is out of order.")
    expect(visitor.tab("Setup")).to_have_attribute("aria-selected", "true")
    visitor.start()


def test_a_failed_turn_can_be_tried_again(arrive: Arrive) -> None:
    """The answer stays in the chat, a notice says what happened, and Try again goes on with it."""
    script = ScriptedInterviewer()
    script.replies = [[draft(Move.ADVANCE, "What did you build?")], InterviewerFailed("The model is out of order.")]
    visitor = arrive(scripted(script))
    visitor.start()
    visitor.answer("I built a lock.")
    expect(visitor.lines("notice")).to_contain_text("The model is out of order.")
    expect(visitor.at("try-again")).to_be_enabled()
    visitor.at("try-again").click()
    visitor.may_answer(2)
    expect(visitor.at("try-again")).to_be_hidden()
    expect(visitor.lines("candidate")).to_have_count(1)
    assert script.situations[-1].answer and script.situations[-1].answer.text == "I built a lock."


def test_the_reply_appears_and_is_spoken_while_it_streams(arrive: Arrive) -> None:
    """The acknowledgement is there while the question is still being made; the controls wait for all of it."""
    whole = draft(Move.ADVANCE, "How did you test it?", acknowledgement="A lock, then.")
    begun = Draft(whole.behaviour, whole.move, whole.acknowledgement, True)
    script, told = GatedInterviewer(), threading.Event()

    class Telling(SilentVoice):
        async def speak(self, sentence: str, language: Language = Language.ENGLISH) -> bytes:
            if sentence == "A lock, then.":
                told.set()
            return await super().speak(sentence, language)

    script.replies = [[draft(Move.ADVANCE, "What did you build?")], [begun, whole]]
    visitor = arrive(scripted(script, voice=Telling()))
    visitor.start()
    script.gate.clear()
    visitor.answer("I built a lock.")
    expect(visitor.lines("interviewer").last).to_have_text("InterviewerA lock, then.")
    expect(visitor.lines("candidate")).to_have_count(1)
    for name in ("send", "skip-question", "repeat-question", "end-interview"):
        expect(visitor.at(name)).to_be_disabled()
    expect(visitor.box).to_be_disabled()
    expect(visitor.box).to_have_value("")
    assert told.wait(15)
    script.gate.set()
    expect(visitor.lines("interviewer").last).to_contain_text("A lock, then. How did you test it?")
    visitor.may_answer(2)


def test_every_sentence_is_heard_once_and_in_order(arrive: Arrive) -> None:
    """The loudspeaker plays clip after clip, repeats on demand, and is silent when muted."""

    class Echo(SilentVoice):
        async def speak(self, sentence: str, language: Language = Language.ENGLISH) -> bytes:
            return sentence.encode()  # no sound: the page's player is a stand-in

    script = ScriptedInterviewer()
    script.replies = [
        [draft(Move.ADVANCE, "What now?", acknowledgement="One. Two. Three.")],
        [draft(Move.ADVANCE, "Silence?", acknowledgement="Four.")],
        [draft(Move.ADVANCE, "And then?", acknowledgement="Five.")],
    ]
    player = """window.heard = [];
        HTMLMediaElement.prototype.play = function () {
            window.heard.push(atob(this.src.split(',')[1]));
            setTimeout(() => this.dispatchEvent(new Event('ended')), 20);
            return Promise.resolve();
        }"""
    visitor = arrive(scripted(script, voice=Echo()), player)
    visitor.start()
    opening = ["One.", "Two.", "Three.", "What now?"]
    visitor.hears(opening)
    visitor.at("repeat-question").click()
    visitor.hears([*opening, "What now?"])
    visitor.page.get_by_role("button", name="Mute voice").click()
    visitor.answer("An answer.")
    visitor.may_answer(2)
    visitor.page.get_by_role("button", name="Unmute voice").click()
    visitor.at("skip-question").click()
    visitor.hears([*opening, "What now?", "Five.", "And then?"])


def test_repeat_skip_and_end(arrive: Arrive) -> None:
    """Repeat says the question again without a call, Skip goes on, End writes the report without one."""
    script, voice = ScriptedInterviewer(), SilentVoice()
    visitor = arrive(scripted(script, voice=voice))
    visitor.start()
    expect(visitor.lines("interviewer")).to_have_count(1)
    asked = script.situations[0].topics[0].text.rstrip(".")
    visitor.at("repeat-question").click()
    expect(visitor.lines("interviewer")).to_have_count(2)
    expect(visitor.lines("interviewer").last).to_contain_text(asked)
    assert len(script.situations) == 1
    visitor.at("skip-question").click()
    visitor.may_answer(2)
    assert script.situations[-1].answer and script.situations[-1].answer.skip
    expect(visitor.lines("notice")).to_contain_text(texts.SKIPPED)
    visitor.end()
    expect(visitor.reads_report()).to_contain_text("Not enough to judge")
    assert len(script.situations) == 2
    visitor.tab("Interview").click()
    expect(visitor.box).to_be_disabled()


def test_end_asks_once_and_counts_nothing_against_them(arrive: Arrive) -> None:
    """On the page and by keyboard: Escape and Go on leave it as it was; the report says where it was ended."""
    visitor = arrive()
    visitor.start()
    visitor.answer("I owned the nightly load.")
    visitor.may_answer(2)
    end, asked = visitor.at("end-interview"), visitor.at("ending").get_by_role("group")
    expect(asked).to_be_hidden()
    for leave in ("Escape", "Enter"):  # the focus is on Go on
        end.press("Enter")
        expect(asked).to_contain_text("Answered so far: 1 of 3 questions")
        expect(visitor.at("go-on")).to_be_focused()
        visitor.page.keyboard.press(leave)
        expect(asked).to_be_hidden()
        expect(end).to_be_focused()
    end.press("Enter")
    visitor.answer("I wrote the runbook.")  # an answer is no yes
    visitor.may_answer(3)
    expect(asked).to_be_hidden()
    end.press("Enter")
    expect(asked).to_contain_text("Answered so far: 2 of 3 questions")
    visitor.page.keyboard.press("Shift+Tab")
    expect(visitor.at("end-now")).to_be_focused()
    visitor.page.keyboard.press("Enter")
    visitor.reads_report()
    expect(visitor.at("feedback").locator(".status.ended-here")).to_have_text(texts.ENDED_HERE)
    expect(visitor.at("feedback").locator(".status.not-answered")).to_have_count(0)


def test_enter_sends_and_shift_enter_begins_a_line(arrive: Arrive) -> None:
    """Several lines can be typed, and they are one answer."""
    script = ScriptedInterviewer()
    visitor = arrive(scripted(script))
    visitor.start()
    visitor.box.fill("First I looked.")
    visitor.box.press("Shift+Enter")
    visitor.box.press_sequentially("Then I leapt.")
    visitor.box.press("Enter")
    visitor.may_answer(2)
    assert script.situations[-1].answer and script.situations[-1].answer.text == "First I looked.\nThen I leapt."


def test_an_answer_that_is_refused_stays_in_the_box(arrive: Arrive) -> None:
    """Too long an answer is refused with a sentence, and nothing of it is lost."""
    visitor = arrive()
    visitor.start()
    visitor.answer("x" * 8_001)
    expect(visitor.page.get_by_text("longer than 8,000 characters")).to_be_visible()
    expect(visitor.box).to_be_enabled()
    expect(visitor.box).to_have_value("x" * 8_001)
    visitor.box.fill("Shorter, then.")
    visitor.at("send").click()
    visitor.may_answer(2)


def test_nothing_heard_is_a_notice_of_the_programs(arrive: Arrive) -> None:
    """Told once in the chat and where it was pressed, in view with the options open; no empty answer anywhere."""
    script = ScriptedInterviewer()
    visitor = arrive(scripted(script, heard=[SILENCE, SILENCE, transcript()]))
    visitor.page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    visitor.start()
    visitor.at("record").get_by_text(texts.text("recorder.options")).click()
    for _ in range(2):
        record(visitor)
        told = visitor.at("record").get_by_text(texts.text("recorder.unheard"))
        expect(told).to_be_in_viewport(ratio=1)
        expect(visitor.box).to_be_enabled()
        expect(visitor.lines("notice")).to_contain_text(texts.NOTHING_HEARD)
        expect(visitor.lines("candidate")).to_have_count(0)
    assert len(script.situations) == 1
    record(visitor)
    visitor.may_answer(2)
    expect(visitor.lines("notice")).to_have_count(0)
    visitor.end()
    visitor.reads_report()
    expect(visitor.at("feedback").locator(".card.answer")).to_have_count(1)
    expect(visitor.at("feedback").locator(".unheard")).to_have_text(texts.not_heard((1, 2)))


def test_the_newest_words_are_in_view(arrive: Arrive) -> None:
    """The chat rests at its end, also when more is said than it can show."""
    visitor = arrive()
    visitor.start()
    for number in (2, 3):
        visitor.answer("I owned the nightly load of forty tables, and I moved it to Airflow in May. " * 9)
        visitor.may_answer(number)
        expect(visitor.lines("interviewer").last).to_be_in_viewport(ratio=0.9)


def test_without_ears_and_voice_the_page_says_so_and_typing_goes_on(arrive: Arrive) -> None:
    """What is missing is said in words, the recorder is not offered, and the interview works."""
    ears = ScriptedSpeechToText(ready=not_ready("No speech model here."))
    voice = SilentVoice(ready=not_ready("No espeak-ng here."))
    visitor = arrive(scripted(ScriptedInterviewer(kind="built-in"), ears=ears, voice=voice))
    missing = ("No speech model here.", "No espeak-ng here.")
    for words in (*missing, texts.BUILT_IN_INTERVIEWER, texts.BY_WORDS_ALONE, texts.BRING_A_MODEL):
        expect(visitor.at("about")).to_contain_text(words)
    expect(visitor.at("about")).not_to_contain_text("OPENAI")  # that is a host's business
    visitor.start()
    expect(visitor.at("record")).to_be_hidden()
    expect(visitor.at("record-file")).to_have_count(0)
    expect(visitor.page.get_by_role("button", name="Mute voice")).to_be_hidden()
    expect(visitor.at("tab-interview")).to_contain_text(texts.BUILT_IN_INTERVIEWER)
    for size in (PHONE, DESKTOP):
        visitor.page.set_viewport_size(size)  # type: ignore[arg-type]
        for words in missing:
            expect(visitor.at("tab-interview").get_by_text(words)).to_be_in_viewport(ratio=1)
    visitor.answer("Then I type.")
    visitor.may_answer(2)
    assert voice.spoken == []


def test_before_an_interview_the_tabs_say_what_to_do(arrive: Arrive) -> None:
    """Interview and Feedback are no empty void, and offer nothing that can't be done yet."""
    visitor = arrive()
    visitor.tab("Interview").click()
    expect(visitor.at("chat")).to_contain_text(texts.text("empty.chat"))
    expect(visitor.at("send")).to_be_disabled()
    visitor.tab("Feedback").click()
    expect(visitor.at("feedback")).to_contain_text(texts.text("empty.report"))
    expect(visitor.at("download-json")).to_be_hidden()


def test_two_people_at_two_pages_do_not_meet(arrive: Arrive) -> None:
    """Each page shows its own interview alone."""
    one = arrive()
    other = one.another()
    one.start("- You must bake bread every single morning for the town\n- And keep the oven clean all day long")
    other.start("- You must fly aeroplanes over the sea at night and by day\n- And land them safely in any weather")
    one.answer("I bake.")
    one.may_answer(2)
    expect(one.at("chat")).not_to_contain_text("aeroplanes")
    expect(other.at("chat")).not_to_contain_text("bake")


@needs_voice
def test_a_spoken_answer_is_understood_by_the_real_services(arrive: Arrive) -> None:
    """The program as it is assembled, with a small Whisper: what the microphone plays stands in the chat."""
    settings = Settings(whisper_model=str(NANO), local_embeddings="/nowhere")
    visitor = arrive(assembly.build(settings))
    visitor.wait_for_health("speech_to_text", "voice")
    visitor.start()
    visitor.at("record").get_by_role("button", name="Answer by voice", exact=True).click()
    expect(visitor.at("record").locator(".elapsed")).to_have_text("0:05")  # all of it was played
    visitor.at("record").get_by_role("button", name="Stop and send", exact=True).click()
    expect(visitor.lines("candidate")).to_contain_text(SAID)
    expect(visitor.box).to_be_enabled()
    visitor.end()
    expect(visitor.reads_report()).to_contain_text("Not enough to judge")
    expect(visitor.at("feedback")).to_contain_text(SAID)
