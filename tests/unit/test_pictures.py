"""The report's pictures: what they show, and that their text alternatives say it too."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest

from interviewmate.interview import Word
from interviewmate.web import pictures
from interviewmate.web.pictures import Bar

HOSTILE = "<img src=x onerror=1>\"'&"


def drawn(html: str) -> ElementTree.Element:
    """The picture as elements: it is well formed, an image to a reader, and its drawing is hidden from one."""
    figure = ElementTree.fromstring(html)
    assert (figure.tag, figure.get("role")) == ("figure", "img") and figure.get("aria-label")
    assert all(svg.get("aria-hidden") == "true" for svg in figure.iter("svg"))
    return figure


def words(text: str, *times: tuple[float, float]) -> tuple[Word, ...]:
    return tuple(Word(text=w, start=s, end=e) for w, (s, e) in zip(text.split(), times, strict=True))


def test_bars() -> None:
    """Each as long as its value, cut off at the end; the band is where it is usual; the label says the values."""
    figure = drawn(
        pictures.bars(
            "Pace", [Bar("A", 110, "110"), Bar(HOSTILE, 400, "400"), Bar("C", None, "none")], 220, (110,), (55, 110)
        )
    )
    assert figure.get("aria-label") == f"Pace: A 110, {HOSTILE} 400, C none"
    assert [bar.get("width") for bar in figure.iter("rect") if bar.get("class") == "bar"] == ["50.0", "100.0", "0.0"]
    band = next(bar for bar in figure.iter("rect") if bar.get("class") == "usual")
    assert (band.get("x"), band.get("width")) == ("25.0", "25.0")


def test_radar() -> None:
    """The shape's corners lie on their axes, as far out as the values say."""
    figure = drawn(pictures.radar("Scales", {"Up": 5.0, "Right": 2.5, "Down": 5.0, "Left": 1.0}))
    assert figure.get("aria-label") == "Scales, of 5: Up 5.0, Right 2.5, Down 5.0, Left 1.0"
    shape = next(p for p in figure.iter("polygon") if p.get("class") == "shape")
    assert shape.get("points") == "150.0,30.0 185.0,100.0 150.0,170.0 136.0,100.0"
    assert [text.text for text in figure.iter("text")] == ["Up 5.0", "Right 2.5", "Down 5.0", "Left 1.0"]


@pytest.mark.parametrize("counts", [{"strong": 1, "not asked": 3}, {"strong": 0, "not asked": 0}])
def test_shares(counts: dict[str, int]) -> None:
    """The parts fill the bar in their order, or are nothing."""
    figure = drawn(pictures.shares("Coverage", counts))
    parts = [(p.get("class"), float(p.get("width") or 0)) for p in figure.iter("rect")]
    total = sum(counts.values())
    assert parts == [("strong", 100 * counts["strong"] / max(total, 1)), ("not-asked", 75.0 if total else 0.0)]
    assert figure.get("aria-label") == f"Coverage: {counts['strong']} strong, {counts['not asked']} not asked"


def test_timeline() -> None:
    """Words, fillers of several words, and pauses of a second or longer stand where they were."""
    spoken = words("So, you know, it held. Fine.", (0, 1), (1, 2), (2, 3), (3, 4), (4, 5), (6.5, 10))
    figure = drawn(pictures.timeline("Answer 1", spoken, pictures.fillers_in(spoken)))
    spans = [(s.get("class"), s.get("x"), s.get("width")) for s in figure.iter("rect")]
    assert spans[0] == ("pause", "50.00", "15.00")
    assert [kind for kind, _, _ in spans[1:]] == ["word", "filler", "filler", "word", "word", "word"]
    label = figure.get("aria-label") or ""
    assert "10 seconds, 6 words" in label
    assert "words that are fillers: 2 (at 1, 2 s)" in label and "pauses of a second or longer: 1 (at 5 s)" in label


def test_no_timeline_without_times() -> None:
    """A typed answer has none, and odd times draw nothing that is negative."""
    assert pictures.timeline("Answer 1", (), set()) == ""
    odd = pictures.timeline("Answer 1", words("a b", (3, 1), (0, 2)), set())
    assert not re.search(r'width="-', odd)
