"""One answer of the report as HTML: what was asked and said, what it was worth and why, and a better version."""

from __future__ import annotations

from html import escape
from textwrap import shorten

from interviewmate import texts
from interviewmate.catalogue import text
from interviewmate.interview import Evaluation
from interviewmate.report import AnswerReport
from interviewmate.rubric import SCALES, yardstick
from interviewmate.web import pictures, scores
from interviewmate.web.markup import paragraphs, with_fillers

NO_BREAK = "\N{NO-BREAK SPACE}"
FIRST_WORDS = 80  # characters of the question that a folded answer shows


def answer_card(answer: AnswerReport, practice: str, *, folded: bool) -> str:
    """The whole answer under a heading that folds it. ``practice`` is what can be done with it, as HTML."""
    off = escape(text("report.off_topic"))
    mark = f'<span class="mark" data-mark="{escape(answer.mark)}">{off}</span>' if answer.mark else ""
    note = f'<p class="hint">{escape(answer.note)}</p>' if answer.note else ""
    shown = judged(answer.evaluation, answer.missing, followed=answer.followed) if answer.evaluation else ""
    begins = escape(shorten(answer.question, FIRST_WORDS, placeholder="…"))
    timeline = text("report.timeline", answer=answer.answer)
    return (
        f'<details class="card answer"{"" if folded else " open"}><summary>'
        f'<span>{escape(scores.label(answer))}{mark}</span><span class="score">{_score(answer.score)}</span>'
        f'<span class="begins">{begins}</span></summary><p class="asked">{paragraphs(answer.question)}</p>'
        f"{said(answer)}{pictures.timeline(timeline, answer.spoken, fillers_in(answer))}"
        f"{note}{shown}{_better(answer.better)}{practice}</details>"
    )


def _score(score: int | None) -> str:
    if score is None:
        return f"<small>{escape(text('report.not_scored'))}</small>"
    return f"<b>{score}</b><small> {escape(text('report.of_100'))}</small>"


def said(answer: AnswerReport) -> str:
    """The words of an answer, with its fillers marked: in a language other than English none are known."""
    marked = with_fillers if answer.delivery.fillers else paragraphs
    return f'<p class="said">{marked(answer.transcript)}</p>' if answer.transcript else ""


def fillers_in(answer: AnswerReport) -> set[int]:
    """Which of the spoken words are, or belong to, fillers."""
    return pictures.fillers_in(answer.spoken) if answer.delivery.fillers else set()


def judged(evaluation: Evaluation, missing: str, *, followed: bool) -> str:
    """What an answer was worth on each scale, and why. ``followed``: by another answer to the same question."""
    rows = "".join(_scale(name, getattr(evaluation, name)) for name in SCALES)
    notes = ((text("report.shows"), evaluation.strength), (texts.what_was_missing(followed=followed), missing))
    shown = "".join(f'<p class="note"><b>{escape(title)}:</b> {escape(words)}</p>' for title, words in notes if words)
    return f'<dl class="scales">{rows}</dl>{shown}'


def _scale(name: str, value: int) -> str:
    scale = texts.named("scale", name).capitalize()
    return (
        f"<div><dt>{escape(scale)}</dt><dd><meter min=0 max=5 value={value}>{value}</meter> {value}</dd>"
        f'<dd class="anchor">{escape(yardstick(name, NO_BREAK))}</dd></div>'
    )


def _better(better: str) -> str:
    if not better:
        return ""
    return f'<div class="better"><h4>{escape(text("report.better"))}</h4><p>{paragraphs(better)}</p></div>'
