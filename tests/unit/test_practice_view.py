"""What can be done with an answer on the page: the words that light up while it is heard."""

from __future__ import annotations

import re
from functools import partial

from interviewmate.assembly import sample_report
from interviewmate.interview import Word
from interviewmate.web.practice_view import controls
from interviewmate.web.report_file import html_file
from interviewmate.web.report_view import details, render


async def test_every_word_has_its_time_and_does_nothing() -> None:
    """Whatever was recognised; fillers are marked."""
    answer = (await sample_report()).answers[0]
    hostile = Word(text=" <img src=x onerror=alert(1)>", start=0.5, end=0.75)
    um = Word(text="um,", start=1.0, end=1.25)
    shown = controls(answer.model_copy(update={"spoken": (hostile, um)}), voice=True)
    assert "<img" not in shown
    assert re.search(r'<span class="" data-start="0.5">&lt;img', shown)
    assert '<span class="filler" data-start="1.0">um,</span>' in shown


async def test_what_was_typed_can_not_be_heard() -> None:
    """And outside the page nothing can: neither in a file nor where no session stands behind the report."""
    report = await sample_report()
    assert "Hear yourself" not in controls(report.answers[0].model_copy(update={"spoken": ()}), voice=True)
    assert "Hear yourself" in details(report, partial(controls, voice=True))
    assert "Hear yourself" not in render(report) + html_file(report)
