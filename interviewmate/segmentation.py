"""Where an answer's sound is cut into segments to be recognised, while it still grows.

The sound is seen as windows of 512 samples (32 ms at 16 kHz), counted from its first sample. Each brings the
probability that it holds voice, and its loudness. What is decided about a window depends on the windows up to it
alone, never on how they came: so the segments of an answer are the same however its sound was delivered.

A segment ends

- in a pause of 0.6 s, once 8 s are pending: long enough to give the recogniser context, short enough to leave little
  to do when the person stops;
- in a pause of 2 s, however little is pending: a recogniser invents words over long silences;
- at 25 s, for a recogniser's window holds 30: at the quietest place of the last 5 s, rather than amid a word.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

SAMPLE_RATE = 16_000
WINDOW = 512  # samples
MARGIN = round(0.2 * SAMPLE_RATE)  # samples kept before and after the voice

VOICE, NO_VOICE = 0.5, 0.35  # probabilities: voice begins at the one and goes on down to the other
ONSET, OFFSET = 3, 3  # windows: less is a click, or the closure of a consonant

Probabilities = NDArray[np.float32]
Loudness = NDArray[np.float32]


def windows(seconds: float) -> int:
    """The least number of windows that last this long."""
    return int(np.ceil(seconds * SAMPLE_RATE / WINDOW))


ENOUGH, PAUSE, LONG_PAUSE, LIMIT = windows(8.0), windows(0.6), windows(2.0), windows(25.0)
NEAR_LIMIT = windows(5.0)
AROUND_CUT = windows(0.2)  # a cut has its margin on both sides
QUIET = windows(0.16)  # over less, the closure of a "t" is as quiet as the gap between words


@dataclass(frozen=True)
class Segment:
    """A piece of sound to recognise, in samples from the answer's first, margins included.

    It overlaps its neighbour where the sound was cut without a pause, by twice the margin around the cut.
    """

    start: int
    end: int
    speech: tuple[tuple[int, int], ...]  # where in it there is voice


class Segmenter:
    """The segments of one answer."""

    def __init__(self) -> None:
        self._count = 0  # windows so far
        self._loudness: deque[float] = deque(maxlen=NEAR_LIMIT)  # of the last windows
        self._run = 0  # windows in a row that speak against the present state
        self._speaking = False
        self._speech: list[tuple[int, int]] = []  # spans of voice that are over, in windows
        self._began = 0  # the window in which the present voice began
        self._pending: int | None = None  # the window in which the pending segment begins

    @property
    def speaking(self) -> bool:
        """Whether there is voice right now."""
        return self._speaking

    @property
    def silent(self) -> int:
        """Windows since the last voice; all of them where there was none."""
        if self._speaking:
            return 0
        return self._count - (self._speech[-1][1] if self._speech else 0)

    @property
    def speech(self) -> tuple[tuple[int, int], ...]:
        """Where there was voice, in samples."""
        return self._spans(0, self._count)

    @property
    def needed_from(self) -> int:
        """The first sample that a segment may still want."""
        first = self._pending if self._pending is not None else self._count - self._run
        return max(0, first * WINDOW - MARGIN)

    def push(self, probabilities: Probabilities, loudness: Loudness) -> list[Segment]:
        """The segments that end in these windows; both arrays have one value a window."""
        ended = []
        for probability, loud in zip(probabilities.tolist(), loudness.tolist(), strict=True):
            self._count += 1
            self._loudness.append(loud)
            self._listen(probability)
            if segment := self._ended():
                ended.append(segment)
        return ended

    def tail(self, samples: int) -> Segment | None:
        """What is pending, as the last segment if the sound ends here, ``samples`` after its first."""
        if self._pending is None:
            return None
        return self._segment(self._count if self._speaking else self._speech[-1][1], samples)

    def _listen(self, probability: float) -> None:
        """Take in one more window: voice begins, goes on, ends."""
        against = probability < NO_VOICE if self._speaking else probability >= VOICE
        self._run = self._run + 1 if against else 0
        if self._run < (OFFSET if self._speaking else ONSET):
            return
        turned = self._count - self._run
        if self._speaking:
            self._speech.append((self._began, turned))
        else:
            self._began = turned
            self._pending = turned if self._pending is None else self._pending
        self._speaking, self._run = not self._speaking, 0

    def _ended(self) -> Segment | None:
        """The pending segment, if it ends with this window."""
        if self._pending is None:
            return None
        if not self._speaking:
            last = self._speech[-1][1]
            if self.silent >= (PAUSE if last - self._pending >= ENOUGH else LONG_PAUSE):
                return self._commit(last)
        if self._count - self._pending >= LIMIT:
            return self._commit(self._quietest())
        return None

    def _commit(self, end: int) -> Segment:
        """The pending segment as it ends here; what comes after a cut is pending at once."""
        segment = self._segment(end, self._count * WINDOW)
        more = self._speaking or self._speech[-1][1] > end  # only after a cut
        self._pending = end if more else None
        return segment

    def _quietest(self) -> int:
        """The window at the middle of the quietest stretch near the limit."""
        quiet = np.convolve(self._loudness, np.ones(QUIET), mode="valid")[:-AROUND_CUT]
        return self._count - len(self._loudness) + int(np.argmin(quiet)) + QUIET // 2

    def _segment(self, end: int, samples: int) -> Segment:
        """The pending segment up to window ``end``, with margins; no longer than the sound."""
        assert self._pending is not None
        start = max(0, self._pending * WINDOW - MARGIN)
        return Segment(start, min(samples, end * WINDOW + MARGIN), self._spans(self._pending, end))

    def _spans(self, first: int, last: int) -> tuple[tuple[int, int], ...]:
        """The voice between two windows, in samples."""
        spans = [*self._speech, (self._began, self._count)] if self._speaking else self._speech
        return tuple((max(a, first) * WINDOW, min(b, last) * WINDOW) for a, b in spans if a < last and b > first)
