"""The report as HTML. Every word of the candidate, of the interviewer and of the job description is escaped."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from interviewmate import texts
from interviewmate.report import AnswerReport, Coverage, Covered, Finding, OverallDelivery, Report
from interviewmate.web import scores
from interviewmate.web.markup import items, paragraphs, section, with_fillers

SCALES = ("relevance", "depth", "structure", "evidence", "clarity")


def render(report: Report | None) -> str:
    """The whole report; None: what will stand here."""
    if report is None:
        return f'<div class="empty"><p>{escape(texts.NO_REPORT)}</p></div>'
    return f'<article class="report">{"".join(_sections(report))}</article>'


def _sections(report: Report) -> list[str]:
    answers = "".join(map(_answer, report.answers))
    return [
        _verdict(report),
        f'<p class="line notice">{escape(report.notice)}</p>' if report.notice else "",
        section("Summary", f"<p>{paragraphs(report.summary)}</p>" if report.summary else ""),
        '<div class="pair">',
        section("Strengths", items(map(_finding, report.strengths), kind="findings good"), "card"),
        section("Weaknesses", items(map(_finding, report.weaknesses), kind="findings poor"), "card"),
        "</div>",
        section("To do this week", items(map(escape, report.improvements), "ol", "improvements"), "card"),
        section("Scores", scores.chart(report.answers) + scores.table(report) if report.answers else "", "card"),
        section("Your answers", answers),
        '<div class="pair">',
        section("Delivery", _delivery(report.delivery), "card"),
        section("The job's requirements", _coverage(report.coverage), "card"),
        "</div>",
    ]


def _verdict(report: Report) -> str:
    scored = sum(answer.score is not None for answer in report.answers)
    basis = escape(texts.rating_basis(scored))
    return (
        f'<header class="verdict" data-recommendation="{report.recommendation.name.lower()}">'
        f'<p class="for">{escape(report.role)} · {escape(report.level)}</p>'
        f"<h2>{escape(report.recommendation.capitalize())}</h2><p>{escape(report.reason)}</p>"
        f'<dl class="ratings">{_rating("Technical", report.ratings.technical)}'
        f"{_rating('Communication', report.ratings.communication)}</dl>"
        f'<p class="hint">{basis} {escape(texts.written_by(report.interviewer))}</p></header>'
    )


def _rating(name: str, value: float | None) -> str:
    shown = f"{value:.1f}<small> of 5</small>" if value is not None else "<small>not enough to judge</small>"
    return f"<div><dt>{name}</dt><dd>{shown}</dd></div>"


def _finding(finding: Finding) -> str:
    quote = f"<blockquote>{with_fillers(finding.quote)}</blockquote>" if finding.quote else ""
    requirement = f'<p class="hint">Asked for: {escape(finding.requirement)}</p>' if finding.requirement else ""
    return f"<p>{escape(finding.point)}</p>{quote}{requirement}"


def _answer(answer: AnswerReport) -> str:
    score = f"<b>{answer.score}</b><small> of 100</small>" if answer.score is not None else "<small>not scored</small>"
    mark = f'<span class="mark">{escape(answer.mark)}</span>' if answer.mark else ""
    said = f'<p class="said">{with_fillers(answer.transcript)}</p>' if answer.transcript else ""
    note = f'<p class="hint">{escape(answer.note)}</p>' if answer.note else ""
    better = (
        f'<div class="better"><h4>A better version</h4><p>{paragraphs(answer.better)}</p></div>'
        if answer.better
        else ""
    )
    return (
        f'<details class="card answer" open><summary><span>{escape(scores.label(answer))}{mark}</span>'
        f'<span class="score">{score}</span></summary><p class="asked">{paragraphs(answer.question)}</p>'
        f"{said}{note}{_scales(answer)}{better}</details>"
    )


def _scales(answer: AnswerReport) -> str:
    if answer.evaluation is None:
        return ""
    rows = "".join(
        f"<div><dt>{name.capitalize()}</dt><dd><meter min=0 max=5 value={(value := getattr(answer.evaluation, name))}>"
        f"{value}</meter> {value}</dd></div>"
        for name in SCALES
    )
    notes = "".join(
        f'<p class="hint">{title}: {escape(words)}</p>'
        for title, words in (("Shows", answer.evaluation.strength), ("Leaves open", answer.evaluation.gap))
        if words
    )
    return f'<dl class="scales">{rows}</dl>{notes}'


def _delivery(delivery: OverallDelivery) -> str:
    facts = [f"{delivery.words} words in all"]
    if delivery.words_per_minute is not None:
        facts.append(f"{delivery.words_per_minute:.0f} words a minute when you spoke")
    if delivery.pauses is not None:
        facts.append(f"{delivery.pauses} pauses of a second or longer")
    facts.append(f"{delivery.fillers_per_100_words} fillers in 100 words")
    counts = ", ".join(f"“{escape(filler)}” {count}" for filler, count in delivery.fillers.items())
    return items(map(escape, facts)) + (f'<p class="hint">Fillers: {counts}</p>' if counts else "")


def _coverage(coverage: Sequence[Coverage]) -> str:
    asked = [row for row in coverage if row.status is not Covered.NOT_ASKED]
    rest = [row for row in coverage if row.status is Covered.NOT_ASKED]
    unasked = (
        f'<details class="unasked"><summary>{len(rest)} not asked about</summary>'
        f"{items(escape(row.requirement) for row in rest)}</details>"
        if rest
        else ""
    )
    return items(map(_covered, asked), kind="coverage") + unasked


def _covered(row: Coverage) -> str:
    kind = row.status.replace(" ", "-")
    return f'<span class="status {kind}">{escape(row.status)}</span><span>{escape(row.requirement)}</span>'
