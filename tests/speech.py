"""Recordings for tests: sentences in the program's own voice, silence and noise between them, in any format."""

from __future__ import annotations

import io
import shutil
import wave
from pathlib import Path

import av
import numpy as np
import pytest
from numpy.typing import NDArray

from interviewmate.adapters.pyttsx3_voice import SAMPLE_RATE, Pyttsx3Voice

NANO = Path(__file__).parent / "data" / "whisper-nano-en"  # the small Whisper that understands this voice
SENTENCES = (NANO / "sentences.txt").read_text(encoding="utf-8").splitlines()  # it gets each of these right

needs_voice = pytest.mark.skipif(shutil.which("espeak-ng") is None, reason="espeak-ng is not installed")

Samples = NDArray[np.float64]  # -1 to 1, 22,050 a second


async def record(voice: Pyttsx3Voice, *parts: str | float) -> bytes:
    """A WAV file of sentences and, where a number stands, so many seconds of silence."""
    said = [
        samples(await voice.speak(part)) if isinstance(part, str) else np.zeros(round(part * SAMPLE_RATE))
        for part in parts
    ]
    return wav(np.concatenate(said))


def samples(recording: bytes) -> Samples:
    """What a WAV file (mono, 16 bit) holds."""
    with wave.open(io.BytesIO(recording)) as file:
        return np.frombuffer(file.readframes(file.getnframes()), np.dtype("<i2")) / 32768


def wav(sound: Samples, rate: int = SAMPLE_RATE) -> bytes:
    """A WAV file (mono, 16 bit) of ``sound``."""
    whole = io.BytesIO()
    with wave.open(whole, "wb") as file:
        file.setparams((1, 2, rate, 0, "NONE", ""))
        file.writeframes((np.clip(sound, -1, 1) * 32767).astype("<i2").tobytes())
    return whole.getvalue()


def noise(seconds: float, loudness: float = 0.1) -> Samples:
    """White noise, the same each time."""
    return np.random.default_rng(7).normal(0, loudness, round(seconds * SAMPLE_RATE))


def spoken_span(recording: bytes) -> tuple[float, float]:
    """When the sound of a WAV file begins and ends, in seconds, without the silence around it."""
    loud = np.flatnonzero(np.abs(samples(recording)) > 0.01)
    return float(loud[0]) / SAMPLE_RATE, float(loud[-1]) / SAMPLE_RATE


def encoded(recording: bytes, container: str, codec: str) -> bytes:
    """A WAV file in another container and codec, by FFmpeg's names; skips the test where there is no such encoder."""
    if codec not in av.codecs_available:
        pytest.skip(f"PyAV has no encoder {codec} here")
    whole = io.BytesIO()
    with av.open(io.BytesIO(recording)) as source, av.open(whole, "w", format=container) as target:
        stream = target.add_stream(codec, rate=48_000, layout="mono")
        size = stream.codec_context.frame_size or None
        resampler = av.AudioResampler(format=stream.format, layout="mono", rate=48_000, frame_size=size)
        for frame in [*source.decode(audio=0), None]:
            for ready in resampler.resample(frame):
                target.mux(stream.encode(ready))
        target.mux(stream.encode(None))
    return whole.getvalue()
