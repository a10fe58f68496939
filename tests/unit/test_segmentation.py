"""Where an answer's sound is cut: by the sound alone, with no voice lost and none twice."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewmate.segmentation import LIMIT, MARGIN, SAMPLE_RATE, WINDOW, Segment, Segmenter, windows

VOICE, QUIET = 0.9, 0.05
stretches = st.lists(st.tuples(st.sampled_from([VOICE, 0.4, QUIET]), st.integers(1, 900)), max_size=12)


def cut(probabilities: np.ndarray, loudness: np.ndarray, pieces: list[int]) -> tuple[list[Segment], Segmenter]:
    """All segments of a sound that comes in pieces of these numbers of windows, the rest in one."""
    segmenter, segments, at = Segmenter(), [], 0
    for piece in [*pieces, len(probabilities)]:
        segments += segmenter.push(probabilities[at : at + piece], loudness[at : at + piece])
        at += piece
    tail = segmenter.tail(len(probabilities) * WINDOW)
    return [*segments, tail] if tail else segments, segmenter


def segments_of(*seconds: float) -> list[Segment]:
    """The segments of voice and silence in turns, as long as given, voice first."""
    parts = [np.full(windows(length), QUIET if i % 2 else VOICE) for i, length in enumerate(seconds)]
    probabilities = np.concatenate(parts)
    return cut(probabilities, probabilities, [])[0]


@given(stretches, st.lists(st.integers(0, 400), max_size=30), st.integers(0, 2**32 - 1))
def test_any_delivery_of_a_sound_gives_the_same_segments(
    sound: list[tuple[float, int]], pieces: list[int], seed: int
) -> None:
    """And all voice is in them, in order, none of it twice, none longer than a recogniser takes."""
    probabilities = np.concatenate([np.zeros(0), *(np.full(count, level) for level, count in sound)])
    loudness = np.random.default_rng(seed).random(len(probabilities))
    segments, segmenter = cut(probabilities, loudness, pieces)
    assert (segments, segmenter.speech) == (lambda whole: (whole[0], whole[1].speech))(cut(probabilities, loudness, []))

    joined: list[tuple[int, int]] = []
    for start, end in (span for segment in segments for span in segment.speech):
        if joined and joined[-1][1] == start:  # cut amid voice
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    assert tuple(joined) == segmenter.speech
    for segment in segments:
        assert segment.start <= segment.speech[0][0]
        assert segment.end >= segment.speech[-1][1]
        assert segment.end - segment.start <= LIMIT * WINDOW + 2 * MARGIN
    for before, after in pairwise(segments):
        assert after.start >= before.end or before.end - after.start == 2 * MARGIN


def test_a_pause_ends_a_segment_once_eight_seconds_are_pending() -> None:
    """Not before, and not in a pause of less than 0.6 s."""
    assert len(segments_of(4, 0.7, 3, 0.7, 2)) == 1
    assert len(segments_of(4, 0.7, 4, 0.5, 2)) == 1
    first, second = segments_of(4, 0.7, 4, 0.7, 2)
    assert first.start == 0
    assert first.end / SAMPLE_RATE == pytest.approx(8.7 + 0.2, abs=0.1)
    assert second.start / SAMPLE_RATE == pytest.approx(9.4 - 0.2, abs=0.1)


def test_a_long_silence_ends_a_segment_however_short() -> None:
    """A recogniser is never given silences of 2 s."""
    assert [len(segment.speech) for segment in segments_of(1, 2.1, 1, 1.5, 1)] == [1, 2]


def test_endless_talk_is_cut_where_it_is_quietest() -> None:
    """At the quietest place of the last 5 s before 25 s, with a margin on both sides."""
    probabilities = np.full(windows(30), VOICE)
    loudness = np.ones(len(probabilities))
    loudness[windows(10) : windows(10.3)] = 0.0  # too early to matter
    loudness[windows(22) : windows(22.3)] = 0.1
    first, second = cut(probabilities, loudness, [])[0]
    assert (first.end - MARGIN) / SAMPLE_RATE == pytest.approx(22.15, abs=0.1)
    assert second.start == first.end - 2 * MARGIN
    assert first.speech[-1][1] == second.speech[0][0]


def test_a_click_is_no_voice_and_a_closure_no_silence() -> None:
    """Two windows change nothing."""
    assert segments_of(0.064) == []
    (segment,) = segments_of(1, 0.064, 1)
    assert len(segment.speech) == 1


def test_silence_has_no_segment() -> None:
    """However long."""
    assert segments_of(0, 200) == []
