"""The voice, on the real engine."""

import asyncio
import contextlib
import io
import os
import select
import signal
import subprocess
import sys
import wave
from collections.abc import Iterator
from pathlib import Path

import pytest

from interviewmate import texts
from interviewmate.adapters import pyttsx3_voice
from interviewmate.adapters.pyttsx3_voice import Pyttsx3Voice, speakable
from interviewmate.adapters.recent_sounds import RecentSounds
from interviewmate.errors import SpeechFailed
from interviewmate.languages import Language
from tests.speech import SENTENCES, needs_voice, samples

QUIET = 0.01


@pytest.fixture
def voice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Pyttsx3Voice]:
    """A voice whose temporary files can be seen."""
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    voice = Pyttsx3Voice()
    voice.load()
    yield voice
    voice.close()


def seconds(sound: bytes) -> float:
    """The length of a WAV file, whose format is checked on the way."""
    with wave.open(io.BytesIO(sound)) as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, 22_050)
        return file.getnframes() / 22_050


def pid(voice: Pyttsx3Voice) -> int:
    """The worker's process id."""
    return voice._workers[Language.ENGLISH]._process.pid


@needs_voice
async def test_fifty_sentences_in_a_row_are_sound(voice: Pyttsx3Voice) -> None:
    """Each is a whole WAV file with a sound as long as its sentence would take."""
    assert voice.readiness().ready
    for sentence in SENTENCES[:50]:
        sound = await voice.speak(sentence)
        assert max(abs(samples(sound))) > QUIET
        assert 0.1 * len(sentence.split()) < seconds(sound) < 2 + 0.8 * len(sentence.split())


@needs_voice
async def test_sentences_at_once_each_get_their_own_sound(voice: Pyttsx3Voice) -> None:
    """Ten at once take as long to say as one by one."""
    numbers = ["one " * (count + 1) for count in range(10)]
    at_once = [seconds(sound) for sound in await asyncio.gather(*[voice.speak(number) for number in numbers])]
    voice._recent = RecentSounds()
    assert at_once == pytest.approx([seconds(await voice.speak(number)) for number in numbers], abs=0.1)
    assert at_once == sorted(at_once)


@needs_voice
async def test_a_repeat_costs_nothing(voice: Pyttsx3Voice) -> None:
    """A sentence that was just spoken needs no engine."""
    sound = await voice.speak("Tell me about a time when you led a team.")
    voice._stop(Language.ENGLISH)
    assert await voice.speak("Tell me about a time when you led a team.") is sound
    assert not voice._workers


@needs_voice
async def test_each_language_has_its_voice(voice: Pyttsx3Voice) -> None:
    """A number takes longer to say in German and in Polish; after it English is English again."""
    english = seconds(await voice.speak("1999 777"))
    assert seconds(await voice.speak("1999 777", Language.GERMAN)) > english + 1
    assert seconds(await voice.speak("1999 777", Language.POLISH)) > english + 1
    voice._recent = RecentSounds()
    assert seconds(await voice.speak("1999 777")) == pytest.approx(english, abs=0.2)
    assert all([seconds(await voice.speak("No?", language)) > 0.1 for language in Language])


@needs_voice
async def test_a_killed_worker_is_replaced(voice: Pyttsx3Voice) -> None:
    """The next sentence is spoken, by a new worker."""
    before = pid(voice)
    os.kill(before, signal.SIGKILL)
    assert seconds(await voice.speak("Are you still there?")) > 0.5
    assert pid(voice) != before


@needs_voice
async def test_a_hanging_worker_is_replaced(voice: Pyttsx3Voice, monkeypatch: pytest.MonkeyPatch) -> None:
    """A worker that doesn't answer in time is killed; the sentence is spoken by its successor."""
    monkeypatch.setattr(pyttsx3_voice, "PATIENCE", 1.0)
    before = pid(voice)
    os.kill(before, signal.SIGSTOP)
    assert seconds(await voice.speak("Are you still there?")) > 0.5
    assert pid(voice) != before
    with pytest.raises(ProcessLookupError):
        os.kill(before, 0)


@needs_voice
async def test_the_command_is_the_last_resort(voice: Pyttsx3Voice, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no worker can be started, espeak-ng itself speaks."""
    voice._stop(Language.ENGLISH)
    monkeypatch.setattr(pyttsx3_voice, "WORKER", Path("nowhere.py"))
    assert seconds(await voice.speak("Are you still there?")) > 0.5
    assert voice.readiness().ready


async def test_a_host_without_an_engine_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    """Not ready with a sentence for people, and an error with one for each thing that should be spoken."""
    monkeypatch.setattr(pyttsx3_voice, "WORKER", Path("nowhere.py"))
    monkeypatch.setenv("PATH", "")
    voice = Pyttsx3Voice()
    assert voice.readiness().reason == texts.VOICE_LOADING
    voice.load()
    assert voice.readiness().reason == texts.VOICE_MISSING
    with pytest.raises(SpeechFailed) as failure:
        await voice.speak("Hello.")
    assert failure.value.words == texts.VOICE_FAILED
    voice.close()


@needs_voice
@pytest.mark.parametrize(
    "text",
    [
        "a" * 600,
        "word " * 590,
        "9" * 500,
        "h" + "\u0301" * 500,
        "(" * 300 + "a" + ")" * 300,
        "\ud800 alone",
        "你好世界" * 100,
        "👩‍💻 great 🎉",
        "\x01\x00\x1b[31mred",
        "- -w /tmp/elsewhere",
    ],
    ids=lambda text: ascii(text[:12]),
)
async def test_odd_texts_are_spoken(voice: Pyttsx3Voice, text: str) -> None:
    """Long words, marks upon marks, half characters, other scripts: sound, and the worker lives on."""
    before = pid(voice)
    assert seconds(await voice.speak(text)) > 0.1
    assert pid(voice) == before


@needs_voice
async def test_markup_is_no_command(voice: Pyttsx3Voice) -> None:
    """Tags, phonemes and control characters are left out, not obeyed."""
    plain, marked = await voice.speak("say hello"), await voice.speak("<break time='9s'/> say [[h]] hello \x0150S")
    assert seconds(marked) < seconds(plain) + 4
    assert speakable("[[h@'loU]] <break time='9s'/> a\x00b\tc | d") == "h@'loU break time='9s'/ a b c d"


@pytest.mark.parametrize("text", ["", " \n", "...!?", "—"])
async def test_nothing_to_say_is_a_short_silence(text: str) -> None:
    """It needs no engine."""
    voice = Pyttsx3Voice()
    sound = await voice.speak(text)
    assert seconds(sound) == pytest.approx(0.1, abs=0.01)
    assert not samples(sound).any()
    voice.close()


async def test_a_text_beyond_all_measure_is_refused() -> None:
    """With words for people."""
    voice = Pyttsx3Voice()
    with pytest.raises(SpeechFailed) as failure:
        await voice.speak("word " * 1_000)
    assert failure.value.words == texts.VOICE_TOO_LONG
    voice.close()


@needs_voice
async def test_no_file_stays(voice: Pyttsx3Voice, tmp_path: Path) -> None:
    """Sound is on the disk no longer than it takes to read it, and the folder goes with the worker."""
    await voice.speak("Are you still there?")
    assert not [path for path in tmp_path.rglob("*") if path.is_file()]
    voice.close()
    assert not list(tmp_path.iterdir())


@needs_voice
async def test_a_closed_voice_speaks_no_more(voice: Pyttsx3Voice) -> None:
    """It says so with words for people, and has no process left."""
    before = pid(voice)
    voice.close()
    with pytest.raises(ProcessLookupError):
        os.kill(before, 0)
    with pytest.raises(SpeechFailed):
        await voice.speak("Hello.")
    assert not voice.readiness().ready


@needs_voice
def test_the_worker_dies_with_its_parent(tmp_path: Path) -> None:
    """A parent that is killed leaves neither a process nor a folder behind."""
    script = (
        "import os, signal, tempfile, sys\n"
        "tempfile.tempdir = sys.argv[1]\n"
        "from interviewmate.adapters.pyttsx3_voice import Pyttsx3Voice\n"
        "voice = Pyttsx3Voice(); voice.load()\n"
        "print(next(iter(voice._workers.values()))._process.pid, flush=True)\n"
        "os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    root = Path(__file__).parents[2]
    parent = subprocess.run([sys.executable, "-c", script, str(tmp_path)], cwd=root, stdout=subprocess.PIPE, timeout=60)
    assert parent.returncode == -signal.SIGKILL
    with contextlib.suppress(ProcessLookupError):  # it is gone already
        ended = os.pidfd_open(int(parent.stdout))
        assert select.select([ended], [], [], 10)[0]
    assert not list(tmp_path.iterdir())
