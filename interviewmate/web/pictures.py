"""The report's pictures as inline SVG, each with its text alternative. Pure: numbers in, HTML out.

What stretches with the page is drawn in parts of 100 and without letters; the letters stand beside it as HTML.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from html import escape
from itertools import pairwise
from math import cos, pi, sin

from interviewmate.delivery import PAUSE
from interviewmate.fillers import filler_spans
from interviewmate.interview import Word

STRETCHED = 'preserveAspectRatio="none" aria-hidden="true"'
RADIUS, CENTRE, BEYOND = 70.0, (150.0, 100.0), 14.0  # of the radar, and how far outside its labels stand
TOP = 5  # points of a scale


@dataclass(frozen=True)
class Bar:
    """One bar: what it is called, its value (None: there is none), and the value in words."""

    label: str
    value: float | None
    shown: str


def bars(
    name: str, rows: Sequence[Bar], most: float, grid: Iterable[float], usual: tuple[float, float] | None = None
) -> str:
    """Bars beneath each other from 0 to ``most``, with lines at ``grid`` and a band where it is usual."""
    words = f"{name}: " + ", ".join(f"{row.label} {row.shown}" for row in rows)
    back = _band(usual, most) + "".join(_line(100 * at / most) for at in grid)
    return _figure("chart", words, "".join(_bar(row, most, back) for row in rows))


def _bar(row: Bar, most: float, back: str) -> str:
    width = 100 * min(row.value or 0, most) / most
    return (
        f'<span>{escape(row.label)}</span><svg viewBox="0 0 100 10" {STRETCHED}>{back}'
        f'<rect class="bar" width="{width:.1f}" height="10"/></svg><span>{escape(row.shown)}</span>'
    )


def _band(usual: tuple[float, float] | None, most: float) -> str:
    if usual is None:
        return ""
    start, end = (100 * at / most for at in usual)
    return f'<rect class="usual" x="{start:.1f}" width="{end - start:.1f}" height="10"/>'


def _line(at: float) -> str:
    return f'<line x1="{at:.1f}" x2="{at:.1f}" y1="0" y2="10"/>'


def radar(name: str, values: Mapping[str, float]) -> str:
    """The points of several scales, 1 to 5 each, as a polygon on as many axes."""
    words = f"{name}, of {TOP}: " + ", ".join(f"{scale} {value:.1f}" for scale, value in values.items())
    count = len(values)
    grid = "".join(_polygon([point] * count, "grid") for point in range(1, TOP + 1))
    axes = "".join(_axis(place, count) for place in range(count))
    labels = "".join(_label(place, count, *item) for place, item in enumerate(values.items()))
    drawing = grid + axes + _polygon(list(values.values()), "shape") + labels
    return _figure("radar", words, f'<svg viewBox="0 0 300 200" aria-hidden="true">{drawing}</svg>')


def _at(place: int, count: int, distance: float) -> tuple[float, float]:
    """A point on an axis; the first one stands upright, the others follow clockwise."""
    angle = 2 * pi * place / count
    return CENTRE[0] + distance * sin(angle), CENTRE[1] - distance * cos(angle)


def _polygon(values: Sequence[float], kind: str) -> str:
    points = (_at(place, len(values), RADIUS * value / TOP) for place, value in enumerate(values))
    return f'<polygon class="{kind}" points="{" ".join(f"{x:.1f},{y:.1f}" for x, y in points)}"/>'


def _axis(place: int, count: int) -> str:
    x, y = _at(place, count, RADIUS)
    return f'<line x1="{CENTRE[0]}" y1="{CENTRE[1]}" x2="{x:.1f}" y2="{y:.1f}"/>'


def _label(place: int, count: int, scale: str, value: float) -> str:
    x, y = _at(place, count, RADIUS + BEYOND)
    side = x - CENTRE[0]
    anchor = "middle" if abs(side) < 1 else "start" if side > 0 else "end"
    return f'<text x="{x:.1f}" y="{y + 4:.1f}" text-anchor="{anchor}">{escape(scale)} {value:.1f}</text>'


def shares(name: str, counts: Mapping[str, int]) -> str:
    """One bar cut into parts of these sizes, each with its kind as its class, and what they are beneath it."""
    total, start, parts = sum(counts.values()), 0.0, []
    for kind, count in counts.items():
        width = 100 * count / total if total else 0
        parts.append(f'<rect class="{_class(kind)}" x="{start:.2f}" width="{width:.2f}" height="10"/>')
        start += width
    words = f"{name}: " + ", ".join(f"{count} {kind}" for kind, count in counts.items())
    legend = "".join(f'<span class="{_class(kind)}">{count} {escape(kind)}</span>' for kind, count in counts.items())
    bar = f'<svg viewBox="0 0 100 10" {STRETCHED}>{"".join(parts)}</svg>'
    return _figure("shares", words, f'{bar}<figcaption class="legend">{legend}</figcaption>')


def _class(kind: str) -> str:
    return kind.replace(" ", "-")


def timeline(name: str, spoken: Sequence[Word], fillers: Set[int]) -> str:
    """A spoken answer in time: its words, those that are ``fillers``, and the pauses of a second or longer.

    Nothing without words.
    """
    length = max((word.end for word in spoken), default=0.0)
    if length <= 0:
        return ""
    pauses = [(a.end, b.start) for a, b in pairwise(spoken) if b.start - a.end >= PAUSE]
    spans = [("pause", start, end) for start, end in pauses]
    spans += [("filler" if i in fillers else "word", w.start, w.end) for i, w in enumerate(spoken)]
    drawn = "".join(_span(kind, start / length, end / length) for kind, start, end in spans)
    words = ", ".join(
        [
            f"{name}: {length:.0f} seconds",
            f"{len(spoken)} words",
            f"words that are fillers: {len(fillers)}{_times([spoken[i].start for i in sorted(fillers)])}",
            f"pauses of a second or longer: {len(pauses)}{_times([start for start, _ in pauses])}",
        ]
    )
    legend = (
        f'<span class="word">words</span><span class="filler">fillers</span><span class="pause">pauses of a second or '
        f"longer</span><span>{length:.0f} s</span>"
    )
    bar = f'<svg viewBox="0 0 100 10" {STRETCHED}>{drawn}</svg>'
    return _figure("timeline", words, f'{bar}<figcaption class="legend">{legend}</figcaption>')


def fillers_in(spoken: Sequence[Word]) -> set[int]:
    """Which of the words are, or belong to, fillers."""
    starts, text = [], ""
    for word in spoken:
        starts.append(len(text))
        text += f"{word.text.strip()} "
    spans = filler_spans(text)
    places = {at: i for i, at in enumerate(starts)}
    return {places[at] for start, end, _ in spans for at in range(start, end) if at in places}


def _times(seconds: Sequence[float]) -> str:
    return f" (at {', '.join(f'{at:.0f}' for at in seconds)} s)" if seconds else ""


def _span(kind: str, start: float, end: float) -> str:
    return f'<rect class="{kind}" x="{100 * start:.2f}" width="{100 * max(0.0, end - start):.2f}" height="10"/>'


def _figure(kind: str, words: str, inner: str) -> str:
    return f'<figure class="{kind}" role="img" aria-label="{escape(words)}">{inner}</figure>'
