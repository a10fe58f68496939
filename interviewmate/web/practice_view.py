"""What can be done with an answer of the report on the page, as HTML: hear it, and give another one."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from interviewmate import texts
from interviewmate.interview import Word
from interviewmate.report import AnswerReport
from interviewmate.web.pictures import fillers_in


def controls(answer: AnswerReport) -> str:
    """The controls of one answer; ``practice.js`` makes them work."""
    return f'<div class="practice" data-answer="{answer.answer}">{_hear(answer.spoken)}</div>'


def _hear(said: Sequence[Word]) -> str:
    """A button, hidden as long as no sound is there, and the words that light up."""
    if not said:
        return ""
    fillers = fillers_in(said)
    words = " ".join(
        f'<span class="{"filler" if i in fillers else ""}" data-start="{word.start}" data-end="{word.end}">'
        f"{escape(word.text.strip())}</span>"
        for i, word in enumerate(said)
    )
    return (
        '<div class="hearing" hidden><button type="button" class="quiet-button hear">'
        f'{escape(texts.HEAR_YOURSELF)}</button><p class="heard" hidden>{words}</p></div>'
    )
