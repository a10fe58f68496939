"""The scores of a report as a pandas table and as a chart."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

import pandas as pd  # type: ignore[import-untyped]

from interviewmate.report import AnswerReport, Report

GRID = (25, 50, 75, 100)  # scores that the bars are read against


def label(answer: AnswerReport) -> str:
    """What an answer is called: its number, and the number of the question that it belongs to."""
    return f"Answer {answer.answer} (Q{answer.number})"


def frame(report: Report) -> pd.DataFrame:
    """One row an answer. Scores 0 to 100, the rest 1 to 5; empty where not scored."""
    scales = ("relevance", "depth", "structure", "evidence", "clarity")
    rows = [
        {
            "Answer": label(answer),
            "Score": answer.score,
            "Technical": answer.technical,
            "Communication": answer.communication,
            **{name.capitalize(): getattr(answer.evaluation, name, None) for name in scales},
        }
        for answer in report.answers
    ]
    return pd.DataFrame(rows, dtype=object)


def table(report: Report) -> str:
    """The frame as an HTML table."""
    rows = frame(report)
    shown = rows.where(rows.notna(), "–")
    html = shown.to_html(index=False, escape=True, border=0, classes="scores", justify="unset")
    return f'<div class="wide">{html}</div>'


def chart(answers: Sequence[AnswerReport]) -> str:
    """The scores as bars, one an answer, in the order of the interview; the drawing stretches with the page."""
    name = "Scores of the answers, of 100: " + ", ".join(f"{label(answer)} {_value(answer)}" for answer in answers)
    rows = "".join(map(_row, answers))
    return f'<figure class="chart" role="img" aria-label="{escape(name)}">{rows}</figure>'


def _row(answer: AnswerReport) -> str:
    grid = "".join(f'<line x1="{at}" x2="{at}" y1="0" y2="10"/>' for at in GRID)
    bar = f'<rect class="bar" width="{answer.score or 0}" height="10"/>'
    return (
        f"<span>{escape(label(answer))}</span>"
        f'<svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">{grid}{bar}</svg>'
        f"<span>{_value(answer)}</span>"
    )


def _value(answer: AnswerReport) -> str:
    return "not scored" if answer.score is None else str(answer.score)
