"""Speech to text, on the real engine with a small model that understands the program's own voice."""

import asyncio
import logging
import struct
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import av
import numpy as np
import pytest

from interviewmate import texts
from interviewmate.adapters import recordings, whisper
from interviewmate.adapters.pyttsx3_voice import Pyttsx3Voice
from interviewmate.adapters.recordings import read_recording
from interviewmate.adapters.silero_vad import SileroVad
from interviewmate.adapters.whisper import FasterWhisper, left_out
from interviewmate.decoding import Dropped
from interviewmate.delivery import hear, spoken_answer
from interviewmate.errors import InputRefused, SpeechFailed
from interviewmate.hearing import Hearing
from interviewmate.interview import Behaviour, Word
from interviewmate.languages import Language
from interviewmate.ports import Heard, Readiness
from tests.speech import NANO, SAMPLE_RATE, SENTENCES, encoded, needs_voice, noise, record, spoken_span, wav


@pytest.fixture(scope="module")
def listener() -> Iterator[Hearing]:
    """Recordings heard by the engine, which is loaded."""
    engine = FasterWhisper(str(NANO))
    engine.load()
    listener = Hearing(engine, SileroVad, read_recording)
    assert listener.readiness().ready
    yield listener
    listener.close()


@pytest.fixture(scope="module")
def voice() -> Iterator[Pyttsx3Voice]:
    """The voice that is listened to."""
    voice = Pyttsx3Voice()
    voice.load()
    yield voice
    voice.close()


@pytest.fixture
def recording(tmp_path: Path) -> Path:
    """Where a test puts its recording; the ending is wrong on purpose."""
    return tmp_path / "recording.wav"


@needs_voice
async def test_sentences_come_out_word_for_word(listener: Hearing, voice: Pyttsx3Voice, tmp_path: Path) -> None:
    """Sentences spoken and heard ten at a time: each has its own words, and they are sure."""

    async def heard(index: int) -> str:
        path = tmp_path / f"{index}.wav"
        path.write_bytes(await voice.speak(SENTENCES[index]))
        transcript = await listener.transcribe(path)
        assert [word.text for word in transcript.words] == transcript.text.split()
        assert hear(transcript) is None
        return transcript.text

    for start in (0, 40):
        assert await asyncio.gather(*map(heard, range(start, start + 10))) == SENTENCES[start : start + 10]


@needs_voice
@pytest.mark.parametrize("word", ["yes", "no", "not really"])
async def test_a_short_answer_is_heard(listener: Hearing, voice: Pyttsx3Voice, recording: Path, word: str) -> None:
    """One clear word passes the gates."""
    recording.write_bytes(await voice.speak(word))
    answer = spoken_answer(await listener.transcribe(recording))
    assert (answer.text, answer.unheard) == (word, None)


@needs_voice
async def test_pauses_and_pace_are_those_of_the_recording(
    listener: Hearing, voice: Pyttsx3Voice, recording: Path
) -> None:
    """Silences between sentences come out to within 0.3 s, pace to within a tenth."""
    said = [SENTENCES[0], SENTENCES[3], SENTENCES[22]]
    spans = [spoken_span(await voice.speak(sentence)) for sentence in said]
    recording.write_bytes(await record(voice, 1.0, said[0], 1.5, said[1], 3.0, said[2], 2.0))
    delivery = spoken_answer(await listener.transcribe(recording)).delivery
    tails = [len(await voice.speak(said[i])) / 2 / SAMPLE_RATE - spans[i][1] for i in (0, 1)]
    silences = [tails[0] + 1.5 + spans[1][0], tails[1] + 3.0 + spans[2][0]]
    seconds = sum(end - start for start, end in spans) + sum(silences)
    assert delivery.pauses == 2
    assert delivery.longest_pause == pytest.approx(silences[1], abs=0.3)
    assert delivery.seconds == pytest.approx(seconds, abs=0.5)
    assert delivery.words_per_minute == pytest.approx(60 * delivery.words / seconds, rel=0.1)


async def test_silence_is_no_speech(listener: Hearing, recording: Path) -> None:
    """No words and no error, however short it is."""
    for seconds in (0, 0.02, 4):
        recording.write_bytes(wav(np.zeros(round(seconds * SAMPLE_RATE))))
        transcript = await listener.transcribe(recording)
        assert (transcript.words, transcript.text, transcript.speech_seconds) == ((), "", 0)
        assert transcript.seconds == pytest.approx(seconds, abs=0.01)
        assert hear(transcript) is Behaviour.NO_SPEECH


@pytest.mark.parametrize("loudness", [0.001, 0.1, 0.5])
async def test_noise_is_no_answer(listener: Hearing, recording: Path, loudness: float) -> None:
    """Nothing of it becomes words."""
    recording.write_bytes(wav(noise(5, loudness)))
    assert spoken_answer(await listener.transcribe(recording)).unheard


@needs_voice
async def test_garbled_speech_is_unclear(listener: Hearing, voice: Pyttsx3Voice, recording: Path) -> None:
    """Speech played backwards is a voice that nobody can make out: it does not pass for an answer."""
    backwards = [np.frombuffer((await voice.speak(s))[44:], "<i2")[::-1] / 32768 for s in SENTENCES[:3]]
    recording.write_bytes(wav(np.concatenate(backwards)))
    transcript = await listener.transcribe(recording)
    assert transcript.speech_seconds > 1
    assert hear(transcript) is Behaviour.UNCLEAR_AUDIO


@needs_voice
@pytest.mark.parametrize(
    ("container", "codec"),
    [("wav", "pcm_s16le"), ("mp3", "libmp3lame"), ("ipod", "aac"), ("ogg", "libopus"), ("ogg", "libvorbis"),
     ("webm", "libopus"), ("mp4", "aac")],
)  # fmt: skip
async def test_every_format_is_read(
    listener: Hearing, voice: Pyttsx3Voice, recording: Path, container: str, codec: str
) -> None:
    """The same words come out of each, under any file name."""
    recording.write_bytes(encoded(await voice.speak(SENTENCES[3]), container, codec))
    assert (await listener.transcribe(recording)).text == SENTENCES[3]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"This is text under another name.",
        b"#EXTM3U\n#EXTINF:1,\nfile:///etc/hostname\n",
        b"ffconcat version 1.0\nfile '/etc/hostname'\n",
        b"%PDF-1.7\n" + bytes(100),
        b"OggS" + bytes(200),
        b"RIFF\x00\x00\x00\x00WAVE" + bytes(100),
        b"\xff\xfb" * 200,
        b"\x1aE\xdf\xa3" + b"\x01" * 300,
        bytes(4) + b"ftypM4A " + bytes(100),
    ],
    ids=lambda content: ascii(content[:12]),
)
async def test_what_is_no_sound_is_refused(listener: Hearing, recording: Path, content: bytes) -> None:
    """With words for people; a playlist opens nothing."""
    recording.write_bytes(content)
    with pytest.raises(InputRefused) as refused:
        await listener.transcribe(recording)
    assert refused.value.words == texts.NOT_A_RECORDING


async def test_a_film_without_sound_is_refused(listener: Hearing, recording: Path) -> None:
    """A container of a known kind in which there is no sound."""
    with av.open(str(recording), "w", format="mp4") as film:
        stream = film.add_stream("mpeg4", rate=10)
        stream.width = stream.height = 16
        film.mux(stream.encode(av.VideoFrame.from_ndarray(np.zeros((16, 16, 3), np.uint8), format="rgb24")))
        film.mux(stream.encode(None))
    with pytest.raises(InputRefused):
        await listener.transcribe(recording)


@needs_voice
async def test_a_damaged_recording_gives_what_is_left(listener: Hearing, voice: Pyttsx3Voice, recording: Path) -> None:
    """A recording that breaks off is read as far as it goes."""
    whole = encoded(await record(voice, SENTENCES[3], 1.0, SENTENCES[22]), "mp3", "libmp3lame")
    recording.write_bytes(whole[: 2 * len(whole) // 3])
    assert (await listener.transcribe(recording)).text.startswith(SENTENCES[3])


async def test_a_recording_of_more_than_five_minutes_is_refused(listener: Hearing, recording: Path) -> None:
    """Told by the sound itself."""
    recording.write_bytes(wav(np.zeros(302 * 16_000), rate=16_000))
    with pytest.raises(InputRefused) as refused:
        await listener.transcribe(recording)
    assert refused.value.words == texts.RECORDING_TOO_LONG


async def test_a_header_that_lies_costs_nothing(listener: Hearing, recording: Path) -> None:
    """A file of one sample a second would be months long: refused before it is blown up."""
    sound = bytes(1_000_000)
    header = struct.pack(
        "<4sI4s4sIHHIIHH4sI", b"RIFF", 36, b"WAVE", b"fmt ", 16, 1, 1, 1, 2, 2, 16, b"data", len(sound)
    )
    recording.write_bytes(header + sound)
    with pytest.raises(InputRefused) as refused:
        await listener.transcribe(recording)
    assert refused.value.words == texts.RECORDING_TOO_LONG


async def test_a_file_of_more_than_25_megabytes_is_refused(listener: Hearing, recording: Path) -> None:
    """Before it is read."""
    with recording.open("wb") as file:
        file.truncate(recordings.LARGEST_FILE + 1)
    with pytest.raises(InputRefused) as refused:
        await listener.transcribe(recording)
    assert refused.value.words == texts.RECORDING_TOO_LARGE


async def test_a_model_that_is_not_loaded_yet_is_waited_for(recording: Path) -> None:
    """Until then there is a reason for people, and an error with it."""
    listener = Hearing(FasterWhisper(str(NANO)), SileroVad, read_recording)
    assert listener.readiness().reason == texts.LISTENER_LOADING
    with pytest.raises(SpeechFailed) as failure:
        await listener.transcribe(recording)
    assert failure.value.words == texts.LISTENER_LOADING
    listener.close()


@pytest.mark.parametrize("model", ["base.en", "no-such-model", "someone/no-such-model", "folder"])
async def test_a_model_that_cannot_be_had_says_so(
    tmp_path: Path, recording: Path, model: str, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """One line in the log for the host, no traceback, and a reason for people."""
    monkeypatch.setenv("HF_HOME", str(tmp_path))
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_CACHE", str(tmp_path))
    (tmp_path / "folder").mkdir()
    engine = FasterWhisper(str(tmp_path / "folder") if model == "folder" else model)
    listener = Hearing(engine, SileroVad, read_recording)
    with caplog.at_level(logging.INFO):
        engine.load()
    assert listener.readiness().reason == texts.LISTENER_MISSING
    assert [(record.levelname, record.exc_info) for record in caplog.records] == [("WARNING", None)]
    with pytest.raises(SpeechFailed) as failure:
        await listener.transcribe(recording)
    assert failure.value.words == texts.LISTENER_MISSING
    listener.close()


@needs_voice
async def test_no_word_of_an_answer_is_logged(
    listener: Hearing, voice: Pyttsx3Voice, recording: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """At no level."""
    recording.write_bytes(await voice.speak(SENTENCES[3]))
    with caplog.at_level(logging.DEBUG):
        assert (await listener.transcribe(recording)).text == SENTENCES[3]
    assert "recommendation" not in caplog.text


def test_much_voice_after_the_last_word_is_looked_at_again() -> None:
    """More than 2 s of voice without a word; less is a hesitation, and no word at all is no reason to insist."""
    heard = Heard((Word(text="so", start=1.0, end=1.5),))
    assert left_out(heard, ((1.0, 4.0), (6.0, 7.0))) == 1.5
    assert left_out(heard, ((1.0, 1.5), (6.0, 8.5))) == 5.8
    assert left_out(heard, ((1.0, 3.4),)) is None
    assert left_out(Heard(()), ((1.0, 9.0),)) is None


@pytest.mark.parametrize(
    ("limit", "count"), [("200000 100000", 2), ("50000 100000", 1), ("max 100000", 16), (None, 16)]
)
def test_a_container_has_its_share_of_the_cores(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: str | None, count: int
) -> None:
    """More workers than that would be in each other's way."""
    monkeypatch.setattr("os.cpu_count", lambda: 16)
    monkeypatch.setattr(whisper, "CONTAINER_LIMIT", tmp_path / "cpu.max")
    if limit:
        (tmp_path / "cpu.max").write_text(f"{limit}\n")
    assert whisper.cores() == count


def test_a_model_of_english_alone_says_so() -> None:
    """It is ready for English; speech in Spanish it does not take for English words."""
    engine = FasterWhisper(str(NANO))
    engine.load()
    assert engine.readiness().ready
    assert engine.readiness(Language.SPANISH).reason == texts.not_understood("Español")
    with pytest.raises(SpeechFailed):
        engine.recognise(np.zeros(SAMPLE_RATE, np.float32), (), Language.SPANISH, lambda: True)


def test_a_multilingual_model_is_told_the_language(monkeypatch: pytest.MonkeyPatch) -> None:
    """Else it would guess, from an answer's first word."""
    asked: dict[str, object] = {}

    def tokenizer(*_: object, **given: object) -> None:
        asked.update(given)
        raise Dropped

    monkeypatch.setattr(whisper, "Tokenizer", tokenizer)
    engine = FasterWhisper("small")
    engine._model = SimpleNamespace(  # type: ignore[assignment]
        feature_extractor=lambda sound: np.zeros((80, 101), np.float32),
        encode=lambda features: features,
        hf_tokenizer=None,
        model=SimpleNamespace(is_multilingual=True),
    )
    engine._readiness = Readiness(True)
    with pytest.raises(Dropped):
        engine.recognise(np.zeros(SAMPLE_RATE, np.float32), (), Language.UKRAINIAN, lambda: True)
    assert asked["language"] == "uk"
