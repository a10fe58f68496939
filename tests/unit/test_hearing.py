"""An answer heard while it is being spoken: the same words however it comes, and little left to do when it ends.

The sound of most tests is made of tones that stand for words: a recogniser that reads them knows every word exactly.
"""

import asyncio
import threading
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from interviewmate import texts
from interviewmate.adapters.pyttsx3_voice import Pyttsx3Voice
from interviewmate.adapters.recordings import read_recording
from interviewmate.adapters.silero_vad import SileroVad
from interviewmate.adapters.whisper import FasterWhisper
from interviewmate.decoding import Dropped, Wanted
from interviewmate.errors import InputRefused, SpeechFailed
from interviewmate.hearing import Hearing, LiveAnswer
from interviewmate.interview import Word
from interviewmate.languages import Language
from interviewmate.ports import Heard, Readiness, Sound, Spans
from interviewmate.segmentation import SAMPLE_RATE
from tests.speech import NANO, SENTENCES, needs_voice, record

SOON = 10.0  # seconds, after which a test has failed
QUIETEST, STEP = 2_000, 10  # the level of word number 0, and from one number to the next


def spoken(*parts: tuple[int, float] | float) -> bytes:
    """Sound of words (a number and how long it is said) and silences, in seconds."""
    sound = [
        np.full(round(part[1] * SAMPLE_RATE), QUIETEST + STEP * part[0], np.int16)
        if isinstance(part, tuple)
        else np.zeros(round(part * SAMPLE_RATE), np.int16)
        for part in parts
    ]
    return np.concatenate(sound).tobytes()


def talk(first: int, count: int, pause: float = 0.1) -> list[tuple[int, float] | float]:
    """Words of 0.4 s, one after the other."""
    return [part for number in range(first, first + count) for part in ((number, 0.4), pause)]


def text(first: int, last: int) -> str:
    """The words from one number to another."""
    return " ".join(f"w{number}" for number in range(first, last + 1))


class Levels:
    """A ``VoiceDetector``: whatever is loud is voice."""

    def probabilities(self, windows: Sound) -> np.ndarray:
        """As sure as can be."""
        return np.where(np.abs(windows).max(axis=1) > 0.01, 0.95, 0.05).astype(np.float32)


class Reader:
    """A ``Recogniser`` that reads the words out of their levels, notes what it was asked, and can be held up."""

    workers = 2

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.failure: Exception | None = None
        self.go = threading.Event()
        self.go.set()
        self._began = threading.Condition()

    def readiness(self, language: Language = Language.ENGLISH) -> Readiness:
        """Always."""
        return Readiness(True)

    def recognise(self, sound: Sound, speech: Spans, language: Language, wanted: Wanted) -> Heard:
        """One word a level."""
        levels = np.round(sound * 32768).astype(int)
        edges = [0, *(np.flatnonzero(np.diff(levels)) + 1).tolist(), len(levels)]
        words = tuple(
            Word(text=f"w{(levels[a] - QUIETEST) // STEP}", start=a / SAMPLE_RATE, end=b / SAMPLE_RATE)
            for a, b in pairwise(edges)
            if levels[a]
        )
        with self._began:
            self.asked.append(" ".join(word.text for word in words))
            self._began.notify_all()
        assert self.go.wait(SOON)
        if self.failure:
            raise self.failure
        if not wanted():
            raise Dropped
        return Heard(words, tokens=len(words), log_probability=-0.1 * len(words))

    async def was_asked(self, times: int) -> None:
        """Wait until it has been asked so often."""

        def wait() -> None:
            with self._began:
                assert self._began.wait_for(lambda: len(self.asked) >= times, SOON)

        await asyncio.to_thread(wait)


@pytest.fixture
def reader() -> Reader:
    """The recogniser."""
    return Reader()


@pytest.fixture
def hearing(request: pytest.FixtureRequest, reader: Reader) -> Iterator[Hearing]:
    """Hearing with it, and with as many workers as it has or as a test asks for."""
    reader.workers = getattr(request, "param", reader.workers)
    hearing = Hearing(reader, Levels, lambda path: path.read_bytes())
    yield hearing
    reader.go.set()
    hearing.close()


def feed(answer: LiveAnswer, pcm: bytes, piece: int = 3_200) -> None:
    """Give an answer its sound in pieces of so many bytes."""
    for start in range(0, len(pcm), piece):
        answer.feed(pcm[start : start + piece])


async def known(answer: LiveAnswer, words: str) -> None:
    """Wait until so much of an answer is known."""
    async with asyncio.timeout(SOON):
        while answer.heard_so_far != words:
            await asyncio.sleep(0.001)


fluent, halting = [0.0, 0.05, 0.2], [0.0, 0.05, 0.2, 0.5, 0.8, 2.5]
lengths_and_silences = st.sampled_from([fluent, halting]).flatmap(
    lambda silences: st.lists(st.tuples(st.floats(0.2, 0.9), st.sampled_from(silences)), min_size=1, max_size=100)
)


@given(lengths_and_silences, st.integers(1, 10), st.lists(st.integers(1, 200_000), max_size=20))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_word_is_lost_and_none_comes_twice(
    hearing: Hearing, words: list[tuple[float, float]], times: int, pieces: list[int]
) -> None:
    """Whatever the talk, and in whatever pieces of sound it comes, odd numbers of bytes among them."""
    words = (words * times)[:100]
    pcm = spoken(*(part for n, (length, silence) in enumerate(words) for part in ((n, length), silence)))

    async def hear() -> str:
        answer, at = hearing.open(), 0
        for piece in [*pieces, len(pcm)]:
            answer.feed(pcm[at : at + piece])
            at += piece
        return (await answer.finish()).text

    assert asyncio.run(hear()) == text(0, len(words) - 1)


async def test_the_pending_words_are_known_before_the_person_stops(hearing: Hearing, reader: Reader) -> None:
    """In a pause of 0.3 s they are recognised ahead, and not again when the answer ends there."""
    answer = hearing.open()
    feed(answer, spoken(*talk(0, 5), 0.25))
    await known(answer, text(0, 4))
    transcript = await answer.finish()
    assert transcript.text == text(0, 4)
    assert reader.asked == [text(0, 4)]


async def test_work_done_ahead_is_dropped_when_the_person_goes_on(hearing: Hearing, reader: Reader) -> None:
    """And tells nothing about the words: they are those of the whole segment."""
    answer = hearing.open()
    reader.go.clear()
    feed(answer, spoken(*talk(0, 3), 0.25))
    await reader.was_asked(1)
    feed(answer, spoken(*talk(3, 2)))
    reader.go.set()
    assert (await answer.finish()).text == text(0, 4)
    assert reader.asked == [text(0, 2), text(0, 4)]


async def test_work_done_ahead_is_kept_where_the_segment_ends(hearing: Hearing, reader: Reader) -> None:
    """Eight seconds of talk and a pause: what was done after 0.3 s of it is the segment's."""
    answer = hearing.open()
    answer.feed(spoken(*talk(0, 20)[:-1]))
    await known(answer, text(0, 19))  # by a look for the captions
    reader.asked.clear()
    feed(answer, spoken(0.3))
    await reader.was_asked(1)
    feed(answer, spoken(0.7, *talk(20, 2)))
    assert (await answer.finish()).text == text(0, 21)
    assert reader.asked == [text(0, 19), text(20, 21)]


@pytest.mark.parametrize("hearing", [1], indirect=True)
async def test_only_the_last_segment_is_left_when_a_long_answer_ends(hearing: Hearing, reader: Reader) -> None:
    """All before it was recognised while the person talked; one worker, so that no look of before begins later."""
    answer = hearing.open()
    parts = [part for turn in range(10) for part in [*talk(20 * turn, 20)[:-1], 1.0]]
    feed(answer, spoken(*parts, *talk(200, 3)))
    await known(answer, text(0, 199))
    reader.asked.clear()
    assert (await answer.finish()).text == text(0, 202)
    assert reader.asked == [text(200, 202)]


async def test_what_is_being_said_is_shown(hearing: Hearing, reader: Reader) -> None:
    """Talk without a pause is looked at from time to time, and becomes part of what was heard so far."""
    answer = hearing.open()
    answer.feed(spoken(*talk(0, 9)[:-1]))
    await known(answer, text(0, 8))
    answer.feed(spoken(0.1, *talk(9, 9)[:-1]))
    await known(answer, text(0, 17))
    answer.feed(spoken(0.1, *talk(18, 2)))
    assert (await answer.finish()).text == text(0, 19)


async def test_an_answer_tells_its_silence(hearing: Hearing) -> None:
    """For ending it hands-free: the time since the last voice, and whether there was any."""
    answer = hearing.open()
    feed(answer, spoken(2.0))
    assert (answer.silence, answer.voiced) == (pytest.approx(2.0, abs=0.1), False)
    feed(answer, spoken((0, 0.5)))
    assert (answer.silence, answer.voiced) == (0, True)
    feed(answer, spoken(3.0))
    assert (answer.silence, answer.voiced) == (pytest.approx(3.0, abs=0.1), True)
    assert answer.samples == round(5.5 * SAMPLE_RATE)
    answer.abandon()


async def test_words_and_voice_stand_at_the_answers_time(hearing: Hearing) -> None:
    """Whatever segment they are in."""
    answer = hearing.open()
    answer.feed(spoken(1.0, *talk(0, 20), 2.5, (20, 0.5), 1.0))
    transcript = await answer.finish()
    assert [(w.start, w.end) for w in transcript.words[:2]] == [(1.0, 1.4), (1.5, pytest.approx(1.9))]
    assert (transcript.words[20].start, transcript.words[20].end) == (13.5, 14.0)
    assert transcript.speech[0][0] == pytest.approx(1.0, abs=0.05)
    assert transcript.speech[-1] == (pytest.approx(13.5, abs=0.05), pytest.approx(14.0, abs=0.05))
    assert transcript.speech_seconds == sum(end - start for start, end in transcript.speech)
    assert transcript.seconds == 15.0
    assert transcript.log_probability == pytest.approx(-(20 * 2.0 + 1 * 0.1) / 21)  # the mean over all tokens


async def test_an_answer_without_voice_costs_nothing(hearing: Hearing, reader: Reader) -> None:
    """The recogniser is not asked about silence."""
    answer = hearing.open()
    answer.feed(bytes(200_001))
    transcript = await answer.finish()
    assert (transcript.text, transcript.words, transcript.speech) == ("", (), ())
    assert (await hearing.open().finish()).seconds == 0
    assert reader.asked == []


async def test_an_answer_is_no_longer_than_five_minutes(hearing: Hearing) -> None:
    """What comes after is refused, what came before is kept."""
    answer = hearing.open()
    answer.feed(spoken(*talk(0, 3)))
    answer.feed(bytes(300 * SAMPLE_RATE * 2 - 50_000))
    for _ in range(2):
        with pytest.raises(InputRefused) as refused:
            answer.feed(bytes(100_000))
    assert refused.value.words == texts.RECORDING_TOO_LONG
    transcript = await answer.finish()
    assert (transcript.text, transcript.seconds) == (text(0, 2), 301)


async def test_an_abandoned_answer_leaves_the_queue(hearing: Hearing, reader: Reader) -> None:
    """Nothing is recognised for who is gone."""
    reader.go.clear()
    others = [hearing.open() for _ in range(reader.workers)]
    for number, other in enumerate(others):
        other.feed(spoken(*talk(number, 20), 1.0))
    await reader.was_asked(reader.workers)
    gone = hearing.open()
    gone.feed(spoken(*talk(50, 20), 1.0))
    gone.abandon()
    reader.go.set()
    for other in others:
        await other.finish()
    assert not any("w50" in words for words in reader.asked)


async def test_a_recogniser_that_fails_is_told(hearing: Hearing, reader: Reader) -> None:
    """At the end of the answer; until then its words are just missing."""
    reader.failure = SpeechFailed(texts.LISTENER_MISSING)
    answer = hearing.open()
    feed(answer, spoken(*talk(0, 20), 1.0, (20, 0.5)))
    assert answer.heard_so_far == ""
    with pytest.raises(SpeechFailed):
        await answer.finish()


async def test_a_live_answer_comes_before_a_file(hearing: Hearing, reader: Reader, tmp_path: Path) -> None:
    """However much there is to do for a file that came first."""
    path = tmp_path / "file"
    path.write_bytes(spoken(*(part for turn in range(8) for part in [*talk(20 * turn, 20), 1.0])))
    reader.go.clear()
    file = asyncio.create_task(hearing.transcribe(path))
    await reader.was_asked(reader.workers)
    answer = hearing.open()
    answer.feed(spoken((300, 0.5)))
    live = asyncio.create_task(answer.finish())
    await asyncio.sleep(0)
    reader.go.set()
    assert (await live).text == "w300"
    assert (await file).text == text(0, 159)
    assert reader.asked.index("w300") in {2, 3}


@needs_voice
async def test_real_words_are_the_same_live_from_a_file_and_under_load(tmp_path: Path) -> None:
    """Silero and a small Whisper hear the same, to the last digit, however the sound comes."""
    voice, engine = Pyttsx3Voice(), FasterWhisper(str(NANO))
    await asyncio.to_thread(voice.load)
    engine.load()
    hearing = Hearing(engine, SileroVad, read_recording)
    path = tmp_path / "recording"
    parts = [part for n, sentence in enumerate(SENTENCES[:9]) for part in (sentence, (0.1, 0.4, 0.8)[n % 3])]
    path.write_bytes(await record(voice, *parts))
    pcm = read_recording(path)

    async def live(piece: int) -> object:
        answer = hearing.open()
        for start in range(0, len(pcm), piece):
            answer.feed(pcm[start : start + piece])
            await asyncio.sleep(0)
        return await answer.finish()

    whole = await hearing.transcribe(path)
    for transcript in await asyncio.gather(live(3_201), live(len(pcm)), hearing.transcribe(path)):
        assert transcript == whole
    said = " ".join(SENTENCES[:9]).split()
    assert len(set(whole.text.split()) & set(said)) > 0.9 * len(set(said))
    voice.close()
    hearing.close()
