"""The scores of a report as a pandas table and as a chart."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

import pandas as pd

from interviewmate.report import AnswerReport, Report

BAR, GAP, LEFT, WIDTH = 26, 12, 108, 640  # px of the drawing
TICKS = (0, 25, 50, 75, 100)


def label(answer: AnswerReport) -> str:
    """What an answer is called: "Q3", and "Q3, answer 2" for the second one to that question."""
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
    html = frame(report).to_html(index=False, escape=True, na_rep="–", border=0, classes="scores", justify="unset")
    return f'<div class="wide">{html}</div>'


def chart(answers: Sequence[AnswerReport]) -> str:
    """The scores as bars, one an answer, in the order of the interview."""
    height = len(answers) * (BAR + GAP) + 24
    scale = (WIDTH - LEFT - 48) / 100
    grid = "".join(
        f'<line class="grid" x1="{LEFT + tick * scale:.0f}" x2="{LEFT + tick * scale:.0f}" y1="0" y2="{height - 22}"/>'
        f'<text class="tick" x="{LEFT + tick * scale:.0f}" y="{height - 6}">{tick}</text>'
        for tick in TICKS
    )
    bars = "".join(_bar(answer, row * (BAR + GAP) + 4, scale) for row, answer in enumerate(answers))
    name = "Scores of the answers: " + ", ".join(f"{label(a)} {_value(a)}" for a in answers)
    return (
        f'<svg class="chart" viewBox="0 0 {WIDTH} {height}" role="img" aria-label="{escape(name)}">{grid}{bars}</svg>'
    )


def _bar(answer: AnswerReport, top: int, scale: float) -> str:
    middle = top + BAR / 2 + 4
    score = answer.score or 0
    return (
        f'<text class="name" x="0" y="{middle}">{escape(label(answer))}</text>'
        f'<rect class="bar" x="{LEFT}" y="{top}" width="{max(2, score * scale):.0f}" height="{BAR}" rx="4"/>'
        f'<text class="value" x="{LEFT + score * scale + 8:.0f}" y="{middle}">{_value(answer)}</text>'
    )


def _value(answer: AnswerReport) -> str:
    return "not scored" if answer.score is None else str(answer.score)
