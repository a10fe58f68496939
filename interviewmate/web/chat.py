"""The chat: whose words are whose, with everything escaped so that nothing in them is ever loaded or run."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from interviewmate import texts
from interviewmate.interview import Interview
from interviewmate.web.markup import items, paragraphs, with_fillers
from interviewmate.web.visit import Line, Who

NAMES = {Who.INTERVIEWER: "Interviewer", Who.CANDIDATE: "You", Who.NOTICE: "InterviewMate"}
WAITING = '<div class="line interviewer waiting" aria-hidden="true"><p><i></i><i></i><i></i></p></div>'


def chat(lines: Sequence[Line], *, waiting: bool = False) -> str:
    """The lines as bubbles; ``waiting``: the interviewer's next words are being made."""
    if not lines and not waiting:
        return f'<div class="empty"><p>{escape(texts.NOT_STARTED)}</p></div>'
    bubbles = "".join(map(_bubble, lines)) + (WAITING if waiting else "")
    return f'<div class="lines" role="log" aria-label="Interview">{bubbles}</div>'


def _bubble(line: Line) -> str:
    words = with_fillers(line.text) if line.who is Who.CANDIDATE else paragraphs(line.text)
    return f'<div class="line {line.who}"><span class="who">{NAMES[line.who]}</span><p>{words}</p></div>'


def progress(interview: Interview | None) -> str:
    """Where the interview stands, in words and as a row of steps."""
    if interview is None or not interview.questions:
        return '<p class="progress-words">No question yet</p>'
    number, total = interview.present.number, interview.job.total
    done = number if interview.done else number - 1
    steps = "".join(
        f'<i class="{"done" if step <= done else "now" if step == number else ""}"></i>' for step in range(1, total + 1)
    )
    words = escape(texts.progress(number, total))
    return f'<p class="progress-words">{words}</p><div class="steps" aria-hidden="true">{steps}</div>'


def why(interview: Interview | None) -> str:
    """The passages of the job description that the present question comes from."""
    passages = interview.job.named(interview.present.passages) if interview and interview.questions else ()
    if not passages:
        return ""
    quoted = (
        f"{f'<span class=heading>{escape(p.heading)}</span>' if p.heading else ''}<q>{escape(p.text)}</q>"
        for p in passages
    )
    return f'<details class="why"><summary>Why this question</summary>{items(quoted)}</details>'
