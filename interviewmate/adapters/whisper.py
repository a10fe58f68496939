"""Speech to text: faster-whisper on the CPU, loaded in the background.

A recording is checked and decoded under hard limits, Silero's voice activity detection says where there is voice, and
only then Whisper is asked for the words: over silence it invents some.
"""

from __future__ import annotations

import asyncio
import logging
import os
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import BinaryIO

import av
import numpy as np
from faster_whisper import WhisperModel
from faster_whisper.transcribe import Segment
from faster_whisper.utils import download_model
from faster_whisper.vad import VadOptions, get_speech_timestamps
from numpy.typing import NDArray

from interviewmate import texts
from interviewmate.errors import InputRefused, SpeechFailed
from interviewmate.interview import Word
from interviewmate.ports import Readiness, Transcript

log = logging.getLogger(__name__)

Sound = NDArray[np.float32]  # mono, 16,000 samples a second, -1 to 1
Span = tuple[float, float]  # start and end in seconds

SAMPLE_RATE = 16_000
LARGEST_FILE = 25 * 1024 * 1024  # bytes
LONGEST_RECORDING = 300.0  # seconds
PADDING = 1.0  # seconds that an encoder may add
SHORTEST_RECORDING = 0.1  # seconds
MOST_AT_ONCE = 4  # recordings: each holds its sound in memory

# A token cap for a window of 30 s: fast speech is some 6 words a second, a word some 1.3 tokens.
TOKENS_PER_SECOND, FEWEST_TOKENS, MOST_TOKENS = 8, 32, 220
LONG_SILENCE = 2.0  # seconds; Whisper invents words over longer ones, so they are cut out for it
VOICE = VadOptions(min_silence_duration_ms=300, speech_pad_ms=100)  # its edges lie 0.1 to 0.2 s inside the true ones


class FasterWhisper:
    """A ``SpeechToText``. ``load`` fetches and loads the model and blocks meanwhile: call it in a thread.

    ``model`` is a name that faster-whisper knows ("base.en"), a repository on the Hub, or a folder with a model in
    CTranslate2's format. As many recordings are transcribed at once as there are cores, one thread each; the others
    wait their turn: that serves a room in the shortest time, and costs a single person little.
    """

    def __init__(self, model: str) -> None:
        self._name = model
        self._model: WhisperModel | None = None
        self._readiness = Readiness(False, texts.LISTENER_LOADING)
        self._workers = min(MOST_AT_ONCE, os.cpu_count() or 1)
        self._threads = ThreadPoolExecutor(self._workers, thread_name_prefix="whisper")

    def load(self) -> None:
        """Fetch the model if need be, and load it. Raises nothing: ``readiness`` says how it went."""
        try:
            folder = model_folder(self._name)
            self._model = WhisperModel(
                folder, device="cpu", compute_type="int8", cpu_threads=1, num_workers=self._workers
            )
            voice(np.zeros(SAMPLE_RATE, np.float32))  # loads the detector, too
        except (OSError, RuntimeError, ValueError) as error:  # no network, no such model, not a model
            log.warning("No speech recognition, for %s could not be loaded: %s", self._name, type(error).__name__)
        finally:
            self._readiness = Readiness(True) if self._model else Readiness(False, texts.LISTENER_MISSING)

    def readiness(self) -> Readiness:
        """Whether it can transcribe now."""
        return self._readiness

    async def transcribe(self, recording: Path) -> Transcript:
        """The words of a sound file (WAV, MP3, M4A, OGG, WebM); no words where there is no voice in it.

        Raises:
            InputRefused: no sound file, larger than 25 MB, or longer than 5 minutes.
            SpeechFailed: the model is not there (yet).
        """
        if self._model is None:
            raise SpeechFailed(self._readiness.reason or texts.LISTENER_MISSING)
        return await asyncio.get_running_loop().run_in_executor(self._threads, transcript, self._model, recording)

    def close(self) -> None:
        """Let the recording that is being transcribed finish; nothing can be transcribed after it."""
        self._model = None
        self._readiness = Readiness(False, texts.LISTENER_MISSING)
        self._threads.shutdown(cancel_futures=True)


def model_folder(name: str) -> str:
    """Where the model is: ``name`` itself if it is a folder, else the Hub's copy on this machine, fetched if need be.

    Raises:
        OSError, ValueError: it can't be had.
    """
    if Path(name).is_dir():
        if not Path(name, "tokenizer.json").is_file():  # else one would be looked for on the network
            raise FileNotFoundError("tokenizer.json")
        return name
    try:
        return str(download_model(name, local_files_only=True))  # a start without network is no slower
    except OSError:
        return str(download_model(name))


def transcript(model: WhisperModel, recording: Path) -> Transcript:
    """What is heard in a sound file.

    Raises:
        InputRefused: no sound file, too large or too long.
    """
    sound = decode(recording)
    seconds = len(sound) / SAMPLE_RATE
    spans = voice(sound) if seconds >= SHORTEST_RECORDING else []
    segments = recognise(model, sound, spans) if spans else []
    words = [
        Word(text=word.word.strip(), start=start, end=end)
        for segment in segments
        for word in segment.words or ()
        for start, end in [within(spans, word.start, word.end)]
    ]
    return Transcript(
        words=tuple(words),
        text=" ".join(segment.text.strip() for segment in segments),
        seconds=seconds,
        speech_seconds=float(sum(end - start for start, end in spans)),
        log_probability=_mean(segments, "avg_logprob"),
        no_speech_probability=_mean(segments, "no_speech_prob"),
    )


def recognise(model: WhisperModel, sound: Sound, spans: list[Span]) -> list[Segment]:
    """Whisper's segments, with word times.

    No beam, no second temperature, no text carried over: on a CPU they cost more than they give, and a text that
    is carried over spreads an error over the whole answer.
    """
    edges = [0.0, *(edge for span in spans for edge in span), len(sound) / SAMPLE_RATE]
    silences = [end - start for start, end in zip(edges[::2], edges[1::2], strict=True)]
    segments, _ = model.transcribe(
        sound,
        language="en",
        beam_size=1,
        temperature=0,
        condition_on_previous_text=False,
        word_timestamps=True,
        max_new_tokens=min(MOST_TOKENS, FEWEST_TOKENS + round(TOKENS_PER_SECOND * len(sound) / SAMPLE_RATE)),
        vad_filter=max(silences) > LONG_SILENCE,
        vad_parameters=VadOptions(min_silence_duration_ms=round(1000 * LONG_SILENCE)),
    )
    return list(segments)


def voice(sound: Sound) -> list[Span]:
    """Where there is voice."""
    spans = get_speech_timestamps(sound, VOICE, SAMPLE_RATE)
    return [(span["start"] / SAMPLE_RATE, span["end"] / SAMPLE_RATE) for span in spans]


def within(spans: list[Span], start: float, end: float) -> Span:
    """The part of a word's time in which there is voice, in the span of which it has most; all of it if in none.

    Whisper counts a pause to the word before or after it; voice activity detection knows better.
    """
    parts = [(max(start, s), min(end, e)) for s, e in spans if s < end and e > start]
    return max(parts, key=lambda part: part[1] - part[0], default=(start, end))


def _mean(segments: list[Segment], field: str) -> float:
    """The mean of a segment's field over all tokens."""
    weights = [len(segment.tokens) + 1 for segment in segments]  # Whisper counts the end as one
    return float(np.average([getattr(s, field) for s in segments], weights=weights)) if segments else 0.0


def decode(recording: Path) -> Sound:
    """The sound of a file, read no further than 5 minutes.

    The kind of file is told by its first bytes and given to the decoder, which reads from the open file alone: so a
    playlist under another name can't make it open other files or addresses.

    Raises:
        InputRefused: no sound file, too large or too long.
    """
    if recording.stat().st_size > LARGEST_FILE:
        raise InputRefused(texts.RECORDING_TOO_LARGE)
    with recording.open("rb") as file:
        kind = container_of(file.read(12))
        file.seek(0)
        if kind is None:
            raise InputRefused(texts.NOT_A_RECORDING)
        try:
            blocks = list(_within_limit(_blocks(file, kind)))
        except (av.FFmpegError, ValueError):
            raise InputRefused(texts.NOT_A_RECORDING) from None
    return np.concatenate([np.zeros(0, np.int16), *blocks]).astype(np.float32) / np.float32(32768)


def container_of(first: bytes) -> str | None:
    """FFmpeg's name of the container that begins with these 12 bytes; None if it is none of ours."""
    if first[:4] == b"RIFF" and first[8:12] == b"WAVE":
        return "wav"
    if first[4:8] == b"ftyp":
        return "mov"
    if first[:3] == b"ID3" or (first[:1] == b"\xff" and first[1:2] >= b"\xe0"):
        return "mp3"
    return {b"OggS": "ogg", b"\x1aE\xdf\xa3": "matroska"}.get(first[:4])


def _blocks(file: BinaryIO, kind: str) -> Iterator[NDArray[np.int16]]:
    """The decoded sound, block by block; what is damaged is left out."""
    resampler = av.AudioResampler(format="s16", layout="mono", rate=SAMPLE_RATE)
    decoded, damaged = False, False
    with av.open(file, mode="r", format=kind, metadata_errors="ignore") as container:
        if not container.streams.audio:
            raise InputRefused(texts.NOT_A_RECORDING)
        for packet in container.demux(container.streams.audio[0]):
            try:
                frames = packet.decode()
            except av.InvalidDataError:
                damaged = True
                continue
            for frame in frames:
                decoded = True
                yield from _resampled(resampler, frame)
        yield from _resampled(resampler, None)
    if damaged and not decoded:
        raise InputRefused(texts.NOT_A_RECORDING)


def _resampled(resampler: av.AudioResampler, frame: av.AudioFrame | None) -> Iterator[NDArray[np.int16]]:
    if frame is not None:
        if frame.samples > frame.sample_rate * LONGEST_RECORDING:  # would be far larger resampled
            raise InputRefused(texts.RECORDING_TOO_LONG)
        frame.pts = None  # the times of a damaged file would stop the resampler
    for block in resampler.resample(frame):
        yield block.to_ndarray()[0]


def _within_limit(blocks: Iterator[NDArray[np.int16]]) -> Iterator[NDArray[np.int16]]:
    """The blocks, refused as soon as they are too much: what a file says about its own length may be wrong."""
    left = round((LONGEST_RECORDING + PADDING) * SAMPLE_RATE)
    for block in blocks:
        left -= len(block)
        if left < 0:
            raise InputRefused(texts.RECORDING_TOO_LONG)
        yield block
