"""One interview by voice in Firefox."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from tests.slow.firefox import FIREFOX, PULSEAUDIO, firefox
from tests.web.serving import JOB, scripted, served
from tests.web.talking import RATE, STORED, KeepingEars

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not (FIREFOX and PULSEAUDIO), reason="firefox-esr or pulseaudio is not installed"),
]
FILL = """(text) => {
  const box = document.querySelector('#jd-text textarea');
  box.value = text;
  box.dispatchEvent(new Event('input', { bubbles: true }));
}"""
PRESS = "(what) => document.querySelector(what).click()"
IS_IN = "(state) => document.querySelector('#record .recorder')?.dataset.state === state"
STORED_SO_FAR = "(least) => Number(document.querySelector('#keeper [data-sound]')?.dataset.sound) >= least"
LINES = "(count) => document.querySelectorAll('#chat .line.interviewer:not(.waiting)').length === count"


def test_an_answer_by_voice(tmp_path: Path) -> None:
    """The recorder works there: two seconds of the fake microphone's tone arrive, and the next question is asked."""
    ears = KeepingEars()
    with served(scripted(ears=ears)) as url, firefox(tmp_path) as page:
        page.open(url)
        page.wait("() => document.querySelector('#start') && !document.querySelector('#start').disabled")
        page.run(FILL, JOB)
        page.run(PRESS, "#start")
        page.wait(IS_IN, "ready")
        page.run(PRESS, "#record .talk")
        page.wait(IS_IN, "recording")
        page.wait(STORED_SO_FAR, 2 * RATE)
        page.run(PRESS, "#record .talk")
        page.wait(LINES, 2)
        (stored,) = page.run(STORED)
    arrived = ears.sound()
    assert len(arrived) >= 2 * RATE
    assert np.array_equal(arrived, stored)
    assert np.abs(arrived).max() > 1_000, "the tone can be heard"
