"""Voice activity: what is said of a window depends on the sound before it, not on how it came."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from interviewmate.adapters.silero_vad import SileroVad
from interviewmate.segmentation import SAMPLE_RATE, WINDOW

COUNT = 120


def hum() -> np.ndarray:
    """Windows of something that is voice now and then: a buzz with the resonances of a vowel, on and off."""
    time = np.arange(COUNT * WINDOW) / SAMPLE_RATE
    vowel = sum(a * np.sin(2 * np.pi * f * time) for f, a in [(120, 0.2), (240, 0.3), (720, 0.3), (1200, 0.2)])
    noise = np.random.default_rng(3).normal(0, 0.01, len(time))
    return (0.3 * vowel * (np.sin(2 * np.pi * 1.3 * time) > 0) + noise).astype(np.float32).reshape(-1, WINDOW)


@given(st.lists(st.integers(0, 40), max_size=20))
@settings(max_examples=20, deadline=None)
def test_pieces_give_what_the_whole_gives(pieces: list[int]) -> None:
    """To within 0.00001."""
    windows, detector, at = hum(), SileroVad(), 0
    found = []
    for piece in [*pieces, COUNT]:
        found.append(detector.probabilities(windows[at : at + piece]))
        at += piece
    whole = SileroVad().probabilities(windows)
    assert np.ptp(whole) > 0.3  # it does tell them apart
    np.testing.assert_allclose(np.concatenate(found), whole, atol=1e-5)


def test_answers_share_no_state() -> None:
    """What one hears changes nothing for another."""
    windows = hum()
    one, other = SileroVad(), SileroVad()
    one.probabilities(windows)
    np.testing.assert_array_equal(other.probabilities(windows), SileroVad().probabilities(windows))
