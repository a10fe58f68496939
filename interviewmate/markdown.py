"""The report as Markdown. Every word of people and models is escaped: it shows as written, and loads nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from interviewmate import texts
from interviewmate.report import AnswerReport, Coverage, Finding, OverallDelivery, Report

_HTML = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_SPECIAL = re.compile(r"([\\`*_{}\[\]()#|~!$^])")
_LINE_START = re.compile(r"^(\s*)([-+=]|\d+(?=[.)]))")  # would begin a list or a heading
_LINK = re.compile(
    r"(?i)(?<=https)(?=://)|(?<=http)(?=://)|(?<=ftp)(?=://)|(?<=www)(?=\.)"
)  # linked without any markup


def escaped(text: str) -> str:
    """One line that reads as ``text`` when rendered, whatever stands in it."""
    line = " ".join(text.split())
    line = _SPECIAL.sub(r"\\\1", line).translate(_HTML)
    line = _LINK.sub(r"\\", line)
    return _LINE_START.sub(lambda m: f"{m[1]}\\{m[2]}" if not m[2].isdigit() else f"{m[1]}{m[2]}\\", line)


def markdown(report: Report) -> str:
    """The whole report."""
    return "\n".join(_lines(report)).rstrip() + "\n"


def _lines(report: Report) -> Iterator[str]:
    yield f"# Interview report: {escaped(report.role)} ({report.level})\n"
    yield f"**{report.recommendation.capitalize()}.** {escaped(report.reason)}\n"
    if report.notice:
        yield f"{escaped(report.notice)}\n"
    yield f"- Technical: {_rating(report.ratings.technical)}"
    yield f"- Communication: {_rating(report.ratings.communication)}"
    scored = sum(answer.score is not None for answer in report.answers)
    yield f"\n{texts.rating_basis(scored)} {texts.written_by(report.interviewer)}\n"
    yield from _section("Summary", [escaped(report.summary)] if report.summary else [])
    yield from _section("Strengths", map(_finding, report.strengths))
    yield from _section("Weaknesses", map(_finding, report.weaknesses))
    yield from _section(
        "To do this week", (f"{n}. {escaped(words)}" for n, words in enumerate(report.improvements, start=1))
    )
    yield from _section("Answers", map(_answer, report.answers))
    yield from _section("Delivery", _delivery(report.delivery))
    yield from _section("The job's requirements", map(_covered, report.coverage))


def _section(title: str, lines: Iterable[str]) -> Iterator[str]:
    body = list(lines)
    if body:
        yield "\n".join([f"## {title}\n", *body, ""])


def _rating(value: float | None) -> str:
    return "not enough to judge" if value is None else f"{value:.1f} of 5"


def _finding(finding: Finding) -> str:
    quote = f"\n  > {escaped(finding.quote)}\n" if finding.quote else ""
    requirement = f" (asked for: {escaped(finding.requirement)})" if finding.requirement else ""
    return f"- {escaped(finding.point)}{requirement}{quote}"


def _answer(answer: AnswerReport) -> str:
    score = "not scored" if answer.score is None else f"{answer.score} of 100"
    mark = f" {escaped(answer.mark)}" if answer.mark else ""
    lines = [f"### Answer {answer.answer} (question {answer.number}): {score}{mark}\n", f"{escaped(answer.question)}\n"]
    if answer.transcript:
        lines.append(f"> {escaped(answer.transcript)}\n")
    if answer.note:
        lines.append(f"{escaped(answer.note)}\n")
    if answer.evaluation:
        names = ("relevance", "depth", "structure", "evidence", "clarity")
        lines.append(", ".join(f"{name} {getattr(answer.evaluation, name)}" for name in names) + " (of 5)\n")
    if answer.better:
        lines.append(f"**A better version:** {escaped(answer.better)}\n")
    return "\n".join(lines)


def _delivery(delivery: OverallDelivery) -> Iterator[str]:
    yield f"- {delivery.words} words in all"
    if delivery.words_per_minute is not None:
        yield f"- {delivery.words_per_minute:.0f} words a minute when you spoke"
    if delivery.pauses is not None:
        yield f"- {delivery.pauses} pauses of a second or longer"
    yield f"- {delivery.fillers_per_100_words} fillers in 100 words"
    for filler, count in delivery.fillers.items():
        yield f"  - {escaped(filler)}: {count}"


def _covered(row: Coverage) -> str:
    return f"- {row.status}: {escaped(row.requirement)}"
