"""The report as Markdown. Every word of people and models is escaped: it shows as written, and loads nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import unescape

from interviewmate import texts
from interviewmate.catalogue import counted, text
from interviewmate.coverage import Coverage
from interviewmate.fillers import filler_spans
from interviewmate.norms import OverallDelivery
from interviewmate.report import AnswerReport, Finding, Report
from interviewmate.rubric import SCALES, yardstick
from interviewmate.vocabulary import Vocabulary

_HTML = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_SPECIAL = re.compile(r"([\\`*_{}\[\]()#|~!$^])")
_ESCAPED = re.compile(r"\\(.)")
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


def plain(report: Report) -> str:
    """The whole report as plain text, to paste anywhere."""
    lines = (re.sub(r"^(\s*)(?:#+|>) ", r"\1", line) for line in markdown(report).splitlines())
    return unescape(_ESCAPED.sub(r"\1", "\n".join(lines).replace("**", ""))) + "\n"


def _lines(report: Report) -> Iterator[str]:
    yield f"# {text('report.title', role=escaped(report.role), level=escaped(texts.level(report.level)))}\n"
    for words in report.marks:
        yield f"**{escaped(words)}**\n"
    yield f"**{texts.recommendation(report.recommendation).capitalize()}.** {escaped(report.reason)}\n"
    yield f"- {text('report.technical')}: {_rating(report.ratings.technical)} ({texts.TECHNICAL_BASIS})"
    yield f"- {text('report.communication')}: {_rating(report.ratings.communication)} ({texts.COMMUNICATION_BASIS})"
    yield f"\n{escaped(report.basis)}\n"
    steps = (f"{n}. {escaped(words)}" for n, words in enumerate(report.improvements, start=1))
    yield from _section(texts.NEXT_STEPS, steps)
    yield from _section(text("report.summary"), [escaped(report.summary)] if report.summary else [])
    yield from _section(text("report.strengths"), map(_finding, report.strengths))
    yield from _section(text("report.weaknesses"), map(_finding, report.weaknesses))
    yield from _section(texts.STILL_OPEN, map(_finding, report.still_open))
    unheard = [f"{escaped(texts.not_heard(report.not_heard))}\n"] if report.not_heard else []
    yield from _section(text("report.answers"), [*unheard, *map(_answer, report.heard)])
    rows = [(not row.came_up, _covered(row, ended=report.ended_here(row))) for row in report.coverage]
    unasked = [row for not_asked, row in rows if not_asked]
    means = [f"\n{text('report.not_asked_means')}\n", *unasked] if unasked else []
    yield from _section(text("report.requirements"), [*(row for not_asked, row in rows if not not_asked), *means])
    yield from _section(text("report.delivery"), _delivery(report.delivery))
    yield from _section(text("report.words"), _vocabulary(report.vocabulary))
    rules = (f"- {escaped(words)}" for words in report.how_judged + report.checked)
    yield from _section(text("report.how_judged"), rules)


def _section(title: str, lines: Iterable[str]) -> Iterator[str]:
    body = list(lines)
    if body:
        yield "\n".join([f"## {title}\n", *body, ""])


def _rating(value: float | None) -> str:
    return text("report.not_enough") if value is None else text("report.value_of_5", value=f"{value:.1f}")


def _finding(finding: Finding) -> str:
    quote = f"\n  > {escaped(finding.quote)}\n" if finding.quote else ""
    requirement = text("markdown.asked_for", requirement=escaped(finding.requirement)) if finding.requirement else ""
    answer = text("markdown.answer", answer=finding.answer) if finding.answer else ""
    return " ".join(filter(None, (f"- {escaped(finding.point)}", answer, requirement))) + quote


def _answer(answer: AnswerReport) -> str:
    return "\n".join(_answer_lines(answer))


def _answer_lines(answer: AnswerReport) -> Iterator[str]:
    score = text("report.not_scored") if answer.score is None else text("report.value_of_100", value=answer.score)
    mark = f" {escaped(answer.mark)}" if answer.mark else ""
    heading = text("report.answer_heading", answer=answer.answer, question=answer.number, score=score)
    yield f"### {heading}{mark}\n"
    yield f"{escaped(answer.question)}\n"
    if answer.transcript:
        said = marked if answer.delivery.fillers else escaped  # in a language other than English none are known
        yield f"> {said(answer.transcript)}\n"
    if answer.note:
        yield f"{escaped(answer.note)}\n"
    if answer.evaluation:
        for scale in SCALES:
            value = getattr(answer.evaluation, scale)
            rated = text("markdown.scale", scale=texts.named("scale", scale).capitalize(), value=value)
            yield f"- {rated} ({escaped(yardstick(scale))})"
        yield ""
        if answer.evaluation.strength:
            yield f"**{text('report.shows')}:** {escaped(answer.evaluation.strength)}\n"
        if answer.missing:
            yield f"**{texts.what_was_missing(followed=answer.followed)}:** {escaped(answer.missing)}\n"
    if answer.better:
        yield f"**{text('report.better')}:** {escaped(answer.better)}\n"


def marked(text: str) -> str:
    """A transcript with its fillers in bold."""
    pieces, end = [], 0
    for start, stop, _ in filler_spans(text):
        before, filler = escaped(text[end:start]), escaped(text[start:stop])
        pieces += [before, f"**{filler}**"]
        end = stop
    line = " ".join(piece for piece in [*pieces, escaped(text[end:])] if piece)
    return re.sub(r"\*\* (?=[,.;:!?…])", "**", line)


def _covered(row: Coverage, *, ended: bool) -> str:
    numbers = ", ".join(map(str, row.questions))
    asked = f" ({counted('markdown.questions', len(row.questions), questions=numbers)})" if row.questions else ""
    score = f", {text('report.value_of_100', value=row.score)}" if row.score is not None else ""
    quote = f"\n  > {escaped(row.quote)}\n" if row.quote else ""
    covered = texts.covered(row.status, ended=ended)
    note = texts.held(row.held, [escaped(part) for part in row.unsaid])
    requirement = escaped(texts.before(note, row.requirement))
    return f"- {covered}{score}: {requirement}{asked}{note}{quote}"


def _delivery(delivery: OverallDelivery) -> Iterator[str]:
    yield f"- {counted('report.words_in_all', delivery.words)}"
    for measure in delivery.measures:
        yield f"- {escaped(measure.name)}: {measure.value:g} {escaped(measure.unit)} ({measure.compared})"
    if delivery.fillers:
        counts = ", ".join(f"“{escaped(filler)}” {count}" for filler, count in delivery.fillers.items())
        yield f"- {text('report.fillers', fillers=counts)}"


def _vocabulary(words: Vocabulary) -> Iterator[str]:
    for title, terms in (
        (texts.TERMS_USED, words.used),
        (texts.WORDS_SAID_MOST, words.frequent),
        (texts.HEDGES, words.hedges),
    ):
        if terms:
            yield f"- {title}: " + ", ".join(f"{escaped(term.term)} {term.count}" for term in terms)
    if words.unused:
        yield f"- {texts.TERMS_NOT_USED}: " + ", ".join(map(escaped, words.unused))
