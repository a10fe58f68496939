"""The report as HTML. Every word of the candidate, of the interviewer and of the job description is escaped."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from html import escape

from interviewmate import texts
from interviewmate.catalogue import counted, text
from interviewmate.coverage import Held
from interviewmate.languages import Language
from interviewmate.norms import OverallDelivery, Standing
from interviewmate.report import AnswerReport, Coverage, Covered, Finding, Recommendation, Report
from interviewmate.vocabulary import Term, Vocabulary
from interviewmate.web import pictures, scores
from interviewmate.web.answer_view import answer_card
from interviewmate.web.markup import items, paragraphs, section, wide, with_fillers

Controls = Callable[[AnswerReport], str]
FEW_MEASURES = 3  # that need no folding
ENDED = "ended here"  # beside the ways in which a requirement is covered


def render(report: Report) -> str:
    """The whole report."""
    return _article(_scorecard(report) + "".join(_sections(report, None, folded=False)))


def verdict(report: Report) -> str:
    """The report's head."""
    return _article(_scorecard(report))


def details(report: Report, controls: Controls | None = None) -> str:
    """All but the report's head, its answers folded. ``controls``: what can be done with an answer, as HTML."""
    return _article("".join(_sections(report, controls, folded=True)))


def _article(inner: str) -> str:
    return f'<article class="report">{inner}</article>'


def _sections(report: Report, controls: Controls | None, *, folded: bool) -> Iterable[str]:
    yield section(text("report.summary"), f"<p>{paragraphs(report.summary)}</p>" if report.summary else "")
    yield '<div class="pair">'
    yield section(
        text("report.strengths"),
        items(_findings(report, report.strengths), kind="findings good") or _none(texts.NO_STRENGTH),
        "card",
    )
    yield section(text("report.weaknesses"), _weaknesses(report), "card")
    yield "</div>"
    if report.heard:
        yield section(text("report.scores"), _scores(report), "card")
    cards = (answer_card(answer, controls(answer) if controls else "", folded=folded) for answer in report.heard)
    unheard = f'<p class="hint unheard">{escape(texts.not_heard(report.not_heard))}</p>' if report.not_heard else ""
    yield section(text("report.answers"), unheard + "".join(cards))
    yield section(text("report.requirements"), _coverage(report), "card")
    yield '<div class="pair">'
    yield section(text("report.delivery"), _delivery(report, folded=folded), "card")
    yield section(text("report.words"), _vocabulary(report.vocabulary), "card")
    yield "</div>"
    yield section(text("report.how_judged"), items(map(escape, report.how_judged + report.checked)), "card rules")


def _scorecard(report: Report) -> str:
    marks = "".join(f'<p class="line notice">{escape(words)}</p>' for words in report.marks)
    steps = items(map(escape, report.improvements), "ol", "improvements")
    return (
        f'<header class="verdict" data-recommendation="{report.recommendation.name.lower()}">{marks}'
        f'<div class="scorecard"><div><p class="for">{escape(_for(report))}</p>'
        f"<h2>{escape(_capital(texts.recommendation(report.recommendation)))}</h2><p>{escape(report.reason)}</p>"
        f'<dl class="ratings">{_rating(text("report.technical"), report.ratings.technical, texts.TECHNICAL_BASIS)}'
        f"{_rating(text('report.communication'), report.ratings.communication, texts.COMMUNICATION_BASIS)}</dl>"
        f'<p class="hint">{escape(report.basis)}</p></div>'
        f"{section(texts.NEXT_STEPS, steps or _none(texts.NO_STEP), 'next')}</div></header>"
    )


def _for(report: Report) -> str:
    return text("report.for", role=report.role, level=texts.level(report.level))


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _rating(name: str, value: float | None, basis: str) -> str:
    of_5, none = escape(text("report.of_5")), escape(text("report.not_enough"))
    shown = f"{value:.1f}<small> {of_5}</small>" if value is not None else f"<small>{none}</small>"
    return f'<div><dt>{escape(name)}</dt><dd>{shown}</dd><dd class="basis">{escape(basis)}</dd></div>'


def _none(words: str) -> str:
    return f'<p class="hint">{escape(words)}</p>'


def _weaknesses(report: Report) -> str:
    listed = items(_findings(report, report.weaknesses), kind="findings poor")
    still = items(_findings(report, report.still_open), kind="findings open")
    if still:
        still = f"<h4>{escape(texts.STILL_OPEN)}</h4>{still}"
    return listed + still or (_none(texts.TOO_LITTLE) if report.recommendation is Recommendation.NOT_ENOUGH else "")


def _findings(report: Report, findings: Iterable[Finding]) -> Iterable[str]:
    return (_finding(finding, report.language) for finding in findings)


def _quote(words: str, language: Language) -> str:
    marked = with_fillers if language is Language.ENGLISH else paragraphs
    return f"<blockquote>{marked(words)}</blockquote>" if words else ""


def _finding(finding: Finding, language: Language) -> str:
    quote = _quote(finding.quote, language)
    place = _place(finding)
    hint = f'<p class="hint">{escape(place)}</p>' if place else ""
    return f"<p>{escape(finding.point)}</p>{quote}{hint}"


def _place(finding: Finding) -> str:
    """Where the quote stands, and what was asked for."""
    quoted = finding.answer and finding.quote
    if finding.requirement:
        key = "report.quoted_for" if quoted else "report.asked_for"
        return text(key, answer=finding.answer, requirement=finding.requirement)
    return text("report.quoted", answer=finding.answer) if quoted else ""


def _scores(report: Report) -> str:
    charts = f'<div class="charts">{scores.chart(report.heard)}{scores.scales(report.heard)}</div>'
    return charts + scores.table(report)


def _coverage(report: Report) -> str:
    rest = [row for row in report.coverage if not row.came_up]
    told = [row for row in report.coverage if row.came_up]
    unasked = (
        f'<details class="unasked"><summary>{escape(text("report.not_asked", count=len(rest)))}</summary>'
        f'<p class="hint">{escape(text("report.not_asked_means"))}</p>'
        f"{items(map(_unasked, rest))}</details>"
        if rest
        else ""
    )
    return _shares(report) + items((_covered(report, row) for row in told), kind="coverage") + unasked


def _unasked(row: Coverage) -> str:
    note = texts.held(row.held)
    return escape(f"{texts.before(note, row.requirement)}{note}")


def _shares(report: Report) -> str:
    """How many requirements are covered how well, as a picture."""
    if not report.coverage:
        return ""
    kinds = [ENDED if report.ended_here(row) else row.status.value for row in report.coverage]
    ended = {ENDED: texts.ENDED_HERE} if ENDED in kinds else {}
    called = {status.value: texts.named("covered", status) for status in Covered} | ended
    return pictures.shares(text("report.requirements"), {kind: kinds.count(kind) for kind in called}, called)


def _covered(report: Report, row: Coverage) -> str:
    ended = report.ended_here(row)
    kind, called = ENDED if ended else row.status, texts.covered(row.status, ended=ended)
    held = texts.held(row.held, row.unsaid)
    asked = held.removeprefix("; ") if row.held is Held.BESIDE else texts.asked_in(row.questions, row.score) + held
    hint = "" if ended else f'<p class="hint">{escape(asked)}</p>'
    quote = _quote(row.quote, report.language)
    shown = f"{quote}{hint}" if row.questions else f"{hint}{quote}"  # else the words are what the hint leads to
    return (
        f'<span class="status {kind.replace(" ", "-")}">{escape(called)}</span>'
        f"<div><p>{escape(row.requirement)}</p>{shown}</div>"
    )


def _delivery(report: Report, *, folded: bool) -> str:
    delivery = report.delivery
    pace = scores.pace(report.answers) if report.language is Language.ENGLISH else ""
    title = f"<h4>{escape(texts.PACE_BY_ANSWER)}</h4>" if pace else ""
    words = counted("report.words_in_all", delivery.words)
    typed = "" if delivery.pauses is not None else _none(texts.NOTHING_SPOKEN)
    return _none(words) + _measures(delivery, folded=folded) + typed + title + pace


def _measures(delivery: OverallDelivery, *, folded: bool) -> str:
    """A table of what was measured; ``folded``: where there is little room, its summary alone is seen at first."""
    rows = "".join(
        f'<tr><th scope="row">{escape(m.name)}</th><td>{m.value:g} {escape(m.unit)}</td>'
        f'<td class="{m.standing}">{escape(m.compared)}</td></tr>'
        for m in delivery.measures
    )
    counts = ", ".join(f"“{filler}” {count}" for filler, count in delivery.fillers.items())
    fillers = f'<p class="hint">{escape(text("report.fillers", fillers=counts))}</p>' if counts else ""
    table = f'<table class="measures"><tbody>{rows}</tbody></table>'
    shown = wide(table, texts.DELIVERY_TABLE) if rows else ""
    if folded and len(delivery.measures) > FEW_MEASURES:
        shown = f'<details class="measured"><summary>{escape(_measured(delivery))}</summary>{shown}</details>'
    return shown + fillers


def _measured(delivery: OverallDelivery) -> str:
    """How many measures there are, and which of them stand out."""
    outside = tuple(m.name for m in delivery.measures if m.standing is not Standing.WITHIN)
    return texts.measured(len(delivery.measures), outside)


def _vocabulary(words: Vocabulary) -> str:
    lists = (
        (texts.TERMS_USED, _terms(words.used)),
        (texts.TERMS_NOT_USED, "".join(f"<li>{escape(term)}</li>" for term in words.unused)),
        (texts.WORDS_SAID_MOST, _terms(words.frequent)),
        (texts.HEDGES, _terms(words.hedges)),
    )
    return "".join(f'<h4>{escape(title)}</h4><ul class="terms">{inner}</ul>' for title, inner in lists if inner)


def _terms(terms: Sequence[Term]) -> str:
    return "".join(f"<li>{escape(term.term)} <small>{term.count}</small></li>" for term in terms)
