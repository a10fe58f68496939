"""Hearing an answer while it is being spoken.

Sound goes in as it comes; what is complete is recognised in the background, and in a pause what is pending is
recognised ahead, in case the person has come to the end. When the answer ends, only what is left is to be done.
The words are those of the segments that the sound alone decides, so they are the same at any pace and under any load.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

import numpy as np

from interviewmate import texts
from interviewmate.decoding import DecodingQueue, Job, Urgency
from interviewmate.errors import InputRefused, SpeechFailed
from interviewmate.interview import Word
from interviewmate.languages import Language
from interviewmate.ports import Heard, Readiness, Recogniser, Sound, Spans, Transcript, VoiceDetector
from interviewmate.segmentation import MARGIN, SAMPLE_RATE, WINDOW, Segment, Segmenter, windows
from interviewmate.stitching import stitched

SAMPLE = 2  # bytes
LONGEST = (300 + 1) * SAMPLE_RATE  # samples: 5 minutes, and a second that a recorder or an encoder may add
AHEAD_AFTER = windows(MARGIN / SAMPLE_RATE)  # voice is held to end 0.1 s late, so 0.3 s into a pause
CAPTION_EVERY = 4.0  # seconds between two looks at what is not complete,
CAPTION_SHARE = 0.15  # more where they would take more of a worker's time than this

Look = tuple[Segment, Job[Heard]]
Part = tuple[Segment, tuple[Word, ...]]


class Hearing:
    """Answers into words: live ones through ``open``, recorded ones through ``transcribe`` (a ``SpeechToText``)."""

    def __init__(
        self, recogniser: Recogniser, new_detector: Callable[[], VoiceDetector], read: Callable[[Path], bytes]
    ) -> None:
        self._recogniser, self._new_detector, self._read = recogniser, new_detector, read
        self._queue = DecodingQueue(recogniser.workers)

    def readiness(self, language: Language = Language.ENGLISH) -> Readiness:
        """Whether it can hear speech in this language now."""
        return self._recogniser.readiness(language)

    def open(self, language: Language = Language.ENGLISH) -> LiveAnswer:
        """A new answer in this language, without sound yet.

        Raises:
            SpeechFailed: the engine is not there (yet), or does not know the language.
        """
        readiness = self.readiness(language)
        if not readiness.ready:
            raise SpeechFailed(readiness.reason or texts.LISTENER_MISSING)
        return LiveAnswer(self._recogniser, self._new_detector(), self._queue, language)

    async def transcribe(self, recording: Path, language: Language = Language.ENGLISH) -> Transcript:
        """The words of a sound file, by the same way as those of a live answer.

        Raises:
            InputRefused: no sound file, or too long.
            SpeechFailed: the engine can't be had, or does not know the language.
        """
        answer = self.open(language)
        await asyncio.to_thread(lambda: answer.feed(self._read(recording)))
        return await answer.finish(Urgency.COMMITTED)  # live answers come first

    def close(self) -> None:
        """Nothing is heard after it."""
        self._queue.close()


class LiveAnswer:
    """One answer. ``feed`` and ``finish`` are called one at a time, by whoever holds the microphone's other end."""

    def __init__(
        self, recogniser: Recogniser, detector: VoiceDetector, queue: DecodingQueue, language: Language
    ) -> None:
        self._recogniser, self._detector, self._queue, self._language = recogniser, detector, queue, language
        self._segmenter = Segmenter()
        self._pcm = bytearray()  # the sound that may still be wanted
        self._forgotten = 0  # samples before it
        self._listened = 0  # samples that the segmenter has had
        self._committed: list[Look] = []
        self._ahead: Look | None = None
        self._caption: Look | None = None

    @property
    def samples(self) -> int:
        """How much sound has come."""
        return self._forgotten + len(self._pcm) // SAMPLE

    @property
    def silence(self) -> float:
        """Seconds since the last voice; all of them where there was none."""
        return self._segmenter.silent * WINDOW / SAMPLE_RATE

    @property
    def voiced(self) -> bool:
        """Whether there was any voice."""
        return bool(self._segmenter.speech)

    @property
    def heard_so_far(self) -> str:
        """The words that are known by now, those of what is not complete among them where it was looked at."""
        parts = [(segment, self._words(segment, heard)) for segment, job in self._committed if (heard := job.value)]
        parts += self._preview()
        return _text(stitched(parts))

    def feed(self, pcm: bytes) -> None:
        """Take more sound: 16 bit, mono, 16 kHz, cut anywhere.

        Raises:
            InputRefused: the answer is longer than 5 minutes. What fits was taken.
        """
        room = max(0, LONGEST * SAMPLE - self._forgotten * SAMPLE - len(self._pcm))
        self._pcm += pcm[:room]
        self._listen(self.samples - (self.samples - self._listened) % WINDOW)
        self._look_ahead()
        if len(pcm) > room:
            raise InputRefused(texts.RECORDING_TOO_LONG)

    async def finish(self, urgency: Urgency = Urgency.STOPPED) -> Transcript:
        """The whole answer, as soon as its last words are known.

        Raises:
            SpeechFailed: the engine can't be had.
        """
        self._listen(self.samples)
        if tail := self._segmenter.tail(self.samples):
            self._commit(tail)
        self._drop_previews()
        for _, job in self._committed:
            self._queue.hurry(job, urgency)
        heard = [await asyncio.wrap_future(job.result) for _, job in self._committed]
        return self._transcript(heard)

    def abandon(self) -> None:
        """Nobody wants this answer's words any more."""
        self._drop_previews()
        for look in self._committed:
            self._drop(look)

    def _listen(self, until: int) -> None:
        """Let the segmenter have the sound up to this sample; a last window that is not full is filled with silence."""
        if until <= self._listened:
            return
        sound = self._sound(self._listened, until)
        rows = np.pad(sound, (0, -len(sound) % WINDOW)).reshape(-1, WINDOW)
        self._listened = until
        for segment in self._segmenter.push(self._detector.probabilities(rows), np.square(rows).mean(axis=1)):
            self._commit(segment)
        self._forget(self._segmenter.needed_from)

    def _commit(self, segment: Segment) -> None:
        """Have a segment recognised that is complete; what was done ahead counts if it was the same sound."""
        if self._ahead and self._ahead[0] == segment:
            job, self._ahead = self._ahead[1], None
            self._queue.hurry(job, Urgency.COMMITTED)
        else:
            job = self._submit(segment, Urgency.COMMITTED)
        self._committed.append((segment, job))

    def _look_ahead(self) -> None:
        """In a pause, recognise what is pending as if the answer ended here; else look at it from time to time."""
        tail = self._segmenter.tail(self.samples)
        if self._ahead and (tail is None or tail.speech != self._ahead[0].speech):
            self._drop(self._ahead)  # the person went on
            self._ahead = None
        if tail and self._segmenter.silent >= AHEAD_AFTER and not self._ahead:
            self._drop(self._caption)
            self._ahead = (tail, self._submit(tail, Urgency.AHEAD))
        elif tail and self._segmenter.speaking and self._caption_is_due(tail) and self._queue.idle:
            self._caption = (tail, self._submit(tail, Urgency.CAPTION))

    def _caption_is_due(self, tail: Segment) -> bool:
        """Whether it is time for another look at what is not complete."""
        if self._caption is None:
            return tail.end - tail.start >= CAPTION_EVERY * SAMPLE_RATE
        seen, took = max(self._caption[0].end, tail.start), self._caption[1].seconds
        return tail.end - seen >= max(CAPTION_EVERY, took / CAPTION_SHARE) * SAMPLE_RATE

    def _preview(self) -> list[Part]:
        """The words of what is pending, if they are known."""
        tail = self._segmenter.tail(self.samples)
        for look in (self._ahead, self._caption):
            if look and tail and look[0].start == tail.start and (heard := look[1].value):
                return [(look[0], self._words(look[0], heard))]
        return []

    def _drop(self, look: Look | None) -> None:
        if look:
            self._queue.drop(look[1])

    def _drop_previews(self) -> None:
        self._drop(self._ahead)
        self._drop(self._caption)
        self._ahead = self._caption = None

    def _submit(self, segment: Segment, urgency: Urgency) -> Job[Heard]:
        sound = self._sound(segment.start, segment.end)
        speech = _seconds((a - segment.start, b - segment.start) for a, b in segment.speech)
        return self._queue.submit(partial(self._recogniser.recognise, sound, speech, self._language), urgency, self)

    def _sound(self, start: int, end: int) -> Sound:
        """The sound between two samples."""
        first, last = (SAMPLE * (sample - self._forgotten) for sample in (start, end))
        return np.frombuffer(bytes(self._pcm[first:last]), np.int16).astype(np.float32) / np.float32(32768)

    def _forget(self, before: int) -> None:
        """Let go of the sound before this sample."""
        before = min(before, self._listened)
        del self._pcm[: SAMPLE * (before - self._forgotten)]
        self._forgotten = before

    @staticmethod
    def _words(segment: Segment, heard: Heard) -> tuple[Word, ...]:
        """A segment's words at the answer's time."""
        start = segment.start / SAMPLE_RATE
        return tuple(Word(text=w.text, start=w.start + start, end=w.end + start) for w in heard.words)

    def _transcript(self, heard: list[Heard]) -> Transcript:
        segments = [segment for segment, _ in self._committed]
        words = stitched((s, self._words(s, h)) for s, h in zip(segments, heard, strict=True))
        speech = _seconds(self._segmenter.speech)
        return Transcript(
            words=words,
            text=_text(words),
            seconds=self.samples / SAMPLE_RATE,
            speech_seconds=sum(end - start for start, end in speech),
            log_probability=_mean(heard, [h.log_probability for h in heard]),
            no_speech_probability=_mean(heard, [h.no_speech_probability for h in heard]),
            speech=speech,
            notice=next((h.notice for h in heard if h.notice), None),
        )


def _seconds(spans: Iterable[tuple[int, int]]) -> Spans:
    return tuple((start / SAMPLE_RATE, end / SAMPLE_RATE) for start, end in spans)


def _text(words: tuple[Word, ...]) -> str:
    return " ".join(word.text for word in words)


def _mean(heard: list[Heard], values: list[float]) -> float:
    """The mean over all tokens."""
    weights = [max(1, h.tokens) for h in heard]
    return float(np.average(values, weights=weights)) if heard else 0.0
