"""The scores of a report: as a pandas table, as CSV, and as pictures."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from statistics import mean

import pandas as pd  # type: ignore[import-untyped]

from interviewmate import catalogue, texts
from interviewmate.catalogue import text
from interviewmate.norms import PACE_USUAL
from interviewmate.report import AnswerReport, Report
from interviewmate.rubric import SCALES
from interviewmate.web import pictures
from interviewmate.web.markup import wide
from interviewmate.web.pictures import Bar

GRID = (25, 50, 75, 100)  # scores that the bars are read against
FASTEST = 220  # words a minute at the end of the pace's bars
FORMULA = ("=", "+", "-", "@", "\t", "\r")  # a spreadsheet would compute what begins with these


def label(answer: AnswerReport) -> str:
    """What an answer is called: its number, and the number of the question that it belongs to."""
    return text("report.answer_to", answer=answer.answer, question=answer.number)


def frame(answers: Sequence[AnswerReport]) -> pd.DataFrame:
    """One row an answer. Scores 0 to 100, the rest 1 to 5; empty where not scored."""
    rows = [
        {
            text("report.answer_column"): label(answer),
            text("report.score_column"): answer.score,
            text("report.technical"): answer.technical,
            text("report.communication"): answer.communication,
            **{texts.named("scale", name).capitalize(): getattr(answer.evaluation, name, None) for name in SCALES},
        }
        for answer in answers
    ]
    return pd.DataFrame(rows, dtype=object)


def table(report: Report) -> str:
    """The frame of what was heard as an HTML table."""
    rows = frame(report.heard)
    shown = rows.where(rows.notna(), "–")
    html = shown.to_html(index=False, escape=True, border=0, classes="scores", justify="unset")
    return f'<p class="hint sideways">{escape(texts.SIDEWAYS)}</p>{wide(html, texts.SCORES_TABLE)}'


def csv(report: Report) -> str:
    """The frame as CSV, with question, words and delivery of each answer; a sample says in every row that it is one.

    Its columns have the same names in every language: programs read them.
    """
    with catalogue.speaking(catalogue.ENGLISH):
        rows = frame(report.answers)
    more = [
        {
            "Behaviour": answer.behaviour.value,
            "Note": answer.note,
            "Question": answer.question,
            "Transcript": answer.transcript,
            "Words": answer.delivery.words,
            "Fillers": None if answer.delivery.fillers_per_100_words is None else sum(answer.delivery.fillers.values()),
            "Seconds": answer.delivery.seconds,
            "Words a minute": answer.delivery.words_per_minute,
            "Pauses": answer.delivery.pauses,
            "Sample": report.sample,
        }
        for answer in report.answers
    ]
    whole = pd.concat([rows, pd.DataFrame(more, dtype=object)], axis=1)
    cells = [[_inert(cell) for cell in row] for row in whole.itertuples(index=False)]
    return str(pd.DataFrame(cells, columns=whole.columns, dtype=object).to_csv(index=False))


def _inert(value: object) -> object:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA) else value


def chart(answers: Sequence[AnswerReport]) -> str:
    """The scores as bars, one an answer, in the order of the interview."""
    rows = [Bar(label(answer), answer.score, _value(answer)) for answer in answers]
    return pictures.bars(text("report.scores_chart"), rows, 100, GRID)


def _value(answer: AnswerReport) -> str:
    return text("report.not_scored") if answer.score is None else str(answer.score)


def scales(answers: Sequence[AnswerReport]) -> str:
    """The means of the five scales as a radar; nothing where no answer is scored."""
    judged = [answer.evaluation for answer in answers if answer.evaluation]
    if not judged:
        return ""
    means = {texts.named("scale", name).capitalize(): mean(getattr(marks, name) for marks in judged) for name in SCALES}
    return pictures.radar(text("report.scales_chart"), means)


def pace(answers: Sequence[AnswerReport]) -> str:
    """Words a minute of each spoken answer beside what is usual; nothing where none was spoken."""
    paced = [(answer, rate) for answer in answers if (rate := answer.delivery.words_per_minute)]
    rows = [Bar(label(answer), rate, f"{rate:.0f}") for answer, rate in paced]
    if not rows:
        return ""
    least, most = PACE_USUAL
    return pictures.bars(text("report.pace_chart", least=least, most=most), rows, FASTEST, PACE_USUAL, PACE_USUAL)
