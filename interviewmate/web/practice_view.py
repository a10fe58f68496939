"""What can be done with an answer of the report on the page, as HTML: hear it, and try it again."""

from __future__ import annotations

from html import escape

from interviewmate import texts
from interviewmate.catalogue import text
from interviewmate.interview import LONGEST_ANSWER
from interviewmate.norms import Measure
from interviewmate.report import AnswerReport
from interviewmate.retry import Retry
from interviewmate.web.answer_view import fillers_in, judged, said
from interviewmate.web.markup import items, wide


def controls(answer: AnswerReport, *, voice: bool) -> str:
    """The controls of one answer, which ``practice.py`` makes work. ``voice``: a new one may be spoken."""
    inner = _hear(answer) + _retry(answer.answer, voice)
    return f'<div class="practice" data-answer="{answer.answer}">{inner}</div>'


def comparison(tried: Retry) -> str:
    """Both answers beside each other, and what changed."""
    return (
        f"<h4>{escape(texts.BEFORE_AND_NOW)}</h4>{items(map(escape, tried.changes), kind='changes')}"
        f'<div class="pair">{_side(texts.BEFORE, tried.before)}{_side(texts.NOW, tried.after)}</div>{_delivery(tried)}'
    )


def _delivery(tried: Retry) -> str:
    """How both were given."""
    names = (texts.DELIVERY_TABLE, texts.BEFORE, texts.NOW, texts.USUAL)
    head = "".join(f'<th scope="col">{escape(name)}</th>' for name in names)
    rows = "".join(
        f'<tr><th scope="row">{escape(f"{now.name}, {now.unit}")}</th>{_measured(before)}{_measured(now)}'
        f"<td>{escape(now.range)}</td></tr>"
        for before, now in tried.delivery
    )
    table = f'<table class="measures"><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>'
    return wide(table, texts.DELIVERY_TABLE) if rows else ""


def _measured(measure: Measure | None) -> str:
    return f'<td class="{measure.standing}">{measure.value:g}</td>' if measure else "<td>–</td>"


def _side(title: str, answer: AnswerReport) -> str:
    score = text("report.not_scored") if answer.score is None else text("report.value_of_100", value=answer.score)
    note = f'<p class="hint">{escape(answer.note)}</p>' if answer.note else ""
    worth = judged(answer.evaluation, answer.missing, followed=False) if answer.evaluation else ""
    return f"<div><h5>{escape(text('report.side', title=title, score=score))}</h5>{said(answer)}{note}{worth}</div>"


def _retry(answer: int, voice: bool) -> str:
    hint = texts.RETRY_HINT if voice else f"{texts.NO_SPEECH_TO_TEXT} {texts.RETRY_HINT}"
    return (
        f'<details class="retry"><summary>{escape(texts.TRY_THIS_AGAIN)}</summary>{_speak() if voice else ""}'
        f'<label for="retry-{answer}">{escape(texts.NEW_ANSWER)}</label>'
        f'<textarea id="retry-{answer}" rows="5" maxlength="{LONGEST_ANSWER}"></textarea>'
        f'<button type="button" class="quiet-button judge">{escape(texts.JUDGE)}</button>'
        f'<p class="hint retry-told" role="status">{escape(hint)}</p></details><div class="compared"></div>'
    )


def _speak() -> str:
    say, anew = escape(text("practice.say")), escape(text("recorder.discard"))
    return (
        f'<div class="speaking"><button type="button" class="quiet-button say">{say}</button>'
        f'<button type="button" class="quiet-button anew" hidden>{anew}</button>'
        '<span class="elapsed" role="timer" hidden></span></div><p class="caption" hidden></p>'
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
