"""Recorded sound files, decoded under hard limits by FFmpeg's libraries (PyAV)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

import av
import numpy as np
from numpy.typing import NDArray

from interviewmate import texts
from interviewmate.errors import InputRefused
from interviewmate.hearing import LONGEST
from interviewmate.segmentation import SAMPLE_RATE

LARGEST_FILE = 25 * 1024 * 1024  # bytes


def read_recording(recording: Path) -> bytes:
    """The sound of a WAV, MP3, M4A, OGG or WebM file as 16 bit mono samples, 16,000 a second. Blocks.

    It is read no further than 5 minutes. The kind of file is told by its first bytes and given to the decoder, which
    reads from the open file alone: so a playlist under another name can't make it open other files or addresses.

    Raises:
        InputRefused: no sound file, larger than 25 MB, or longer than 5 minutes.
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
    return b"".join(block.tobytes() for block in blocks)


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
        if frame.samples * SAMPLE_RATE > frame.sample_rate * LONGEST:  # would be far larger resampled
            raise InputRefused(texts.RECORDING_TOO_LONG)
        frame.pts = None  # the times of a damaged file would stop the resampler
    for block in resampler.resample(frame):
        yield block.to_ndarray()[0]


def _within_limit(blocks: Iterator[NDArray[np.int16]]) -> Iterator[NDArray[np.int16]]:
    """The blocks, refused as soon as they are too much: what a file says about its own length may be wrong."""
    left = LONGEST
    for block in blocks:
        left -= len(block)
        if left < 0:
            raise InputRefused(texts.RECORDING_TOO_LONG)
        yield block
