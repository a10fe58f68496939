"""How long after the stop the whole transcript is there, for Whispers of the true shapes.

Machines differ, so waits are told as multiples of this machine's limit L, measured right after each answer: one window
through the encoder and the tail's tokens through the decoder, alone, with the threads that ship. The weights are
random: what is decoded are as many tokens as speech has, 3.3 a second. An answer comes in pieces of a tenth of a
second; all but its last seconds come at once, when nothing else is to be done, for they only fill the queue with what
would be long done. Figures count on a machine that does nothing else.
"""

from __future__ import annotations

import asyncio
import itertools
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import numpy as np

from interviewmate.adapters.pyttsx3_voice import Pyttsx3Voice
from interviewmate.adapters.recordings import read_recording
from interviewmate.adapters.silero_vad import SileroVad
from interviewmate.adapters.whisper import FasterWhisper
from interviewmate.hearing import Hearing
from interviewmate.languages import Language
from interviewmate.ports import Heard, Sound, Spans
from interviewmate.segmentation import SAMPLE_RATE, WINDOW, Segmenter
from tests.speech import SENTENCES, record
from tests.whisper_of_shape import SHAPES, build

TOKENS_PER_SECOND = 3.3  # of speech
SECOND, PIECE = 2 * SAMPLE_RATE, SAMPLE_RATE // 5  # bytes
LIVE = 12  # seconds at the end that come as they are spoken
GAPS = itertools.cycle((0.35, 0.15, 0.7, 0.25, 1.1))  # seconds between sentences
ANSWERS = ((60, 0.0, 5), (60, 0.8, 5), (240, 0.0, 3))  # seconds, silent seconds at their end, how many
ROOMS = ((0.0, 2), (1.5, 2))  # seconds between three stops, how many times


class TimedWhisper(FasterWhisper):
    """Decodes as many tokens as speech of that length has."""

    def most_tokens(self, seconds: float) -> int:
        """As many as there are."""
        return max(1, round(TOKENS_PER_SECOND * seconds))

    def recognise(self, sound: Sound, speech: Spans, language: Language, wanted: object = lambda: True) -> Heard:
        """One look: random words end anywhere, so there is no sense in a second."""
        return self._look(sound, speech, language, wanted)

    def limit(self, seconds: float) -> tuple[float, float]:
        """L for a tail of this length: seconds in the encoder and in the decoder, nothing else being done."""
        model = self._model
        assert model
        features = np.zeros((1, 80, 3_000), np.float32)
        times = []
        for _ in range(3):
            began = time.perf_counter()
            encoded = model.encode(features[0])
            between = time.perf_counter()
            model.model.generate(encoded, [[50_257]], beam_size=1, max_length=2 * self.most_tokens(seconds))
            times.append((between - began, time.perf_counter() - between))
        return median(t[0] for t in times), median(t[1] for t in times)


@dataclass(frozen=True)
class Wait:
    """One stop: what was waited, and the limit, in seconds."""

    seconds: float
    encoder: float
    decoder: float

    @property
    def limit(self) -> float:
        """L."""
        return self.encoder + self.decoder

    @property
    def ratio(self) -> float:
        """The wait in L."""
        return self.seconds / self.limit


def measure() -> Iterator[str]:
    """A line for each shape and kind of answer, and one for three people at once."""
    talk = asyncio.run(_talk(300.0))
    for name, shape in SHAPES.items():
        with tempfile.TemporaryDirectory() as folder:
            engine = TimedWhisper(str(build(shape, Path(folder))))
            engine.load()
            hearing = Hearing(engine, SileroVad, read_recording)
            yield from _measured(name, hearing, engine, talk)
            hearing.close()


def _measured(name: str, hearing: Hearing, engine: TimedWhisper, talk: bytes) -> Iterator[str]:
    """The lines of one shape."""
    for seconds, silence, times in ANSWERS:
        waits = [asyncio.run(_alone(hearing, engine, _answer(talk, seconds, n, silence))) for n in range(times)]
        yield _line(f"{name}, {seconds} s, the last {silence} s silent", waits)
    for apart, times in ROOMS:
        waits = [wait for n in range(times) for wait in asyncio.run(_three(hearing, engine, talk, n, apart))]
        yield _line(f"{name}, three at once, who stop {apart} s apart", waits)


def _line(what: str, waits: list[Wait]) -> str:
    ratios = [wait.ratio for wait in waits]
    encoder, decoder = (median(getattr(wait, part) for wait in waits) for part in ("encoder", "decoder"))
    return (
        f"{what:44} stop to transcript {median(wait.seconds for wait in waits):5.2f} s"
        f" = {median(ratios):4.2f} L, at most {max(ratios):4.2f} L"
        f" (L: {encoder:4.2f} s encoder, {decoder:4.2f} s decoder)"
    )


async def _talk(seconds: float) -> bytes:
    """So much talk in the program's own voice, in sentences with pauses."""
    voice = Pyttsx3Voice()
    await asyncio.to_thread(voice.load)
    parts = [part for sentence in SENTENCES for part in (sentence, next(GAPS))]
    with tempfile.NamedTemporaryFile(suffix=".wav") as file:
        file.write(await record(voice, *parts))
        file.flush()
        once = read_recording(Path(file.name))
    voice.close()
    return once * (1 + int(seconds * SECOND) // len(once))


def _answer(talk: bytes, seconds: int, number: int, silence: float) -> bytes:
    """An answer of so many seconds, another for each number, that ends with voice and then with silence."""
    first, length = 7 * number * SECOND, int((seconds - silence) * SECOND)
    said = np.frombuffer((talk + talk)[first : first + length], np.int16)
    while np.abs(said[-SAMPLE_RATE // 10 :]).max() < 500:
        said = said[: -SAMPLE_RATE // 20]
    return said.tobytes() + bytes(int(silence * SECOND) // 2 * 2)


async def _alone(hearing: Hearing, engine: TimedWhisper, answer: bytes) -> Wait:
    """One person's stop."""
    return _wait(await _spoken(hearing, answer, LIVE), engine, answer)


async def _three(hearing: Hearing, engine: TimedWhisper, talk: bytes, number: int, apart: float) -> list[Wait]:
    """The stops of three people who talk at once, each so long after the one before."""
    answers = [_answer(talk, 60, 3 * number + n, 0.0) for n in range(3)]
    together = asyncio.Barrier(3)
    live = [LIVE + apart * n for n in range(3)]
    speaking = (_spoken(hearing, answer, some, together) for answer, some in zip(answers, live, strict=True))
    seconds = await asyncio.gather(*speaking)
    return [_wait(waited, engine, answer) for waited, answer in zip(seconds, answers, strict=True)]


async def _spoken(hearing: Hearing, pcm: bytes, live: float, together: asyncio.Barrier | None = None) -> float:
    """Seconds from the stop of an answer to its transcript; its last seconds come as they are spoken."""
    answer = hearing.open()
    first = len(pcm) - int(live * SECOND)
    answer.feed(pcm[:first])
    while not hearing._queue.idle:
        await asyncio.sleep(0.05)
    if together:
        await together.wait()
    clock = asyncio.get_running_loop().time
    began = clock()
    for at in range(first, len(pcm), PIECE):
        await asyncio.sleep(began + (at + PIECE - first) / SECOND - clock())
        answer.feed(pcm[at : at + PIECE])
    stopped = time.perf_counter()
    await answer.finish()
    return time.perf_counter() - stopped


def _wait(seconds: float, engine: TimedWhisper, answer: bytes) -> Wait:
    """A wait, with the limit for the answer's tail as it is now."""
    windows = np.frombuffer(answer[: len(answer) // (2 * WINDOW) * 2 * WINDOW], np.int16).reshape(-1, WINDOW) / 32768
    segmenter = Segmenter()
    segmenter.push(SileroVad().probabilities(windows.astype(np.float32)), np.square(windows).mean(axis=1))
    tail = segmenter.tail(len(answer) // 2)
    return Wait(seconds, *engine.limit((tail.end - tail.start) / SAMPLE_RATE if tail else 0.0))


if __name__ == "__main__":
    for line in measure():
        print(line, flush=True)
