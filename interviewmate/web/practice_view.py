"""What can be done with an answer of the report on the page, as HTML: hear it, and try it again."""

from __future__ import annotations

from html import escape

from interviewmate import texts
from interviewmate.catalogue import text
from interviewmate.interview import LONGEST_ANSWER
from interviewmate.report import AnswerReport
from interviewmate.retry import Retry
from interviewmate.web.answer_view import fillers_in, judged, said
from interviewmate.web.markup import items


def controls(answer: AnswerReport) -> str:
    """The controls of one answer; ``practice.js`` makes them work."""
    return f'<div class="practice" data-answer="{answer.answer}">{_hear(answer)}{_retry(answer.answer)}</div>'


def comparison(tried: Retry) -> str:
    """Both answers beside each other, and what changed."""
    return (
        f"<h4>{escape(texts.BEFORE_AND_NOW)}</h4>{items(map(escape, tried.changes), kind='changes')}"
        f'<div class="pair">{_side(texts.BEFORE, tried.before)}{_side(texts.NOW, tried.after)}</div>'
    )


def _side(title: str, answer: AnswerReport) -> str:
    score = text("report.not_scored") if answer.score is None else text("report.value_of_100", value=answer.score)
    note = f'<p class="hint">{escape(answer.note)}</p>' if answer.note else ""
    worth = judged(answer.evaluation, answer.missing) if answer.evaluation else ""
    return f"<div><h5>{escape(text('report.side', title=title, score=score))}</h5>{said(answer)}{note}{worth}</div>"


def _retry(answer: int) -> str:
    return (
        f'<details class="retry"><summary>{escape(texts.TRY_THIS_AGAIN)}</summary>'
        f'<label for="retry-{answer}">{escape(texts.NEW_ANSWER)}</label>'
        f'<textarea id="retry-{answer}" rows="5" maxlength="{LONGEST_ANSWER}"></textarea>'
        f'<button type="button" class="quiet-button judge">{escape(texts.JUDGE)}</button>'
        f'<p class="hint retry-told" role="status">{escape(texts.RETRY_HINT)}</p></details><div class="compared"></div>'
    )


def _hear(answer: AnswerReport) -> str:
    """A button, hidden as long as no sound is there, and the words that light up."""
    if not answer.spoken:
        return ""
    fillers = fillers_in(answer)
    words = " ".join(
        f'<span class="{"filler" if i in fillers else ""}" data-start="{word.start}">{escape(word.text.strip())}</span>'
        for i, word in enumerate(answer.spoken)
    )
    return (
        '<div class="hearing" hidden><button type="button" class="quiet-button hear">'
        f'{escape(texts.HEAR_YOURSELF)}</button><p class="heard" hidden>{words}</p></div>'
    )
