"""The chat: whose words are whose, with everything escaped so that nothing in them is ever loaded or run."""

from __future__ import annotations

import time
from collections.abc import Sequence
from html import escape

from interviewmate import catalogue, texts
from interviewmate.bearing import says_more
from interviewmate.interview import Interview
from interviewmate.languages import Language
from interviewmate.web.markup import items, paragraphs, with_fillers
from interviewmate.web.script import said
from interviewmate.web.visit import Line, Who

EMPTY = f'<div class="empty"><p>{said("empty", "chat")}</p></div>'  # templates of what stands there before
NO_PROGRESS = f'<p class="progress-words">{said("empty", "progress")}</p>'
SHORT_SECONDS = 180  # before the time limit: said in a colour of warning
WAITING = '<div class="line interviewer waiting" aria-hidden="true"><p><i></i><i></i><i></i></p></div>'


def chat(lines: Sequence[Line], *, waiting: bool = False) -> str:
    """The lines as bubbles; ``waiting``: the interviewer's next words are being made."""
    if not lines and not waiting:
        return ""
    bubbles = "".join(map(_bubble, lines)) + (WAITING if waiting else "")
    return f'<div class="lines">{bubbles}</div>'


def _bubble(line: Line) -> str:
    marked = line.who is Who.CANDIDATE and line.language is Language.ENGLISH
    words = with_fillers(line.text) if marked else paragraphs(line.text)
    foreign = line.who is not Who.NOTICE and line.language != catalogue.spoken()
    language = f' lang="{line.language}"' if foreign else ""
    who = escape(texts.named("who", line.who))
    return f'<div class="line {line.who}"><span class="who">{who}</span><p{language}>{words}</p></div>'


def progress(interview: Interview | None, now: float | None = None) -> str:
    """Where the interview stands, in words and as a row of steps; ``now`` as in ``Interview.seconds_left``."""
    if interview is None or not interview.questions:
        return ""
    number, total = interview.present.number, interview.job.total
    done = number if interview.done else number - 1
    steps = "".join(
        f'<i class="{"done" if step <= done else "now" if step == number else ""}"></i>' for step in range(1, total + 1)
    )
    words = f'<p class="progress-words">{escape(texts.progress(number, total))}</p>'
    return f'{words}<div class="steps" aria-hidden="true">{steps}</div>{_left(interview, now)}'


def _left(interview: Interview, now: float | None) -> str:
    """What is left of the time limit, if there is one."""
    seconds = None if interview.done else interview.seconds_left(time.time() if now is None else now)
    if seconds is None:
        return ""
    short = " short" if seconds < SHORT_SECONDS else ""
    return f'<p class="time-left{short}">{escape(texts.minutes_left(seconds))}</p>'


def why(interview: Interview | None) -> str:
    """The passages of the job description that the present question comes from, where they say more than it does."""
    present = interview.present if interview and interview.questions else None
    named = interview.job.named(present.passages) if interview and present else ()
    passages = [passage for passage in named if present and says_more(passage.text, present.text)]
    if not passages:
        return ""
    quoted = (
        f"{f'<span class=heading>{escape(p.heading)}</span>' if p.heading else ''}<q>{escape(p.text)}</q>"
        for p in passages
    )
    return f'<details class="why"><summary>{escape(texts.WHY)}</summary>{items(quoted)}</details>'
