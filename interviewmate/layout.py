"""The layout of a text: headings, list items and paragraphs, whatever marks its author used.

Reads Markdown (with front matter and template tags), plain text with its own habits ("Requirements:",
a short line above a list, hard wraps) and what the document readers make of PDF, Word and HTML files.
Says nothing about meaning.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import Enum, auto
from itertools import groupby, pairwise

PLAIN_LEVEL = 7  # of a heading that is no Markdown heading: below all of those
LONGEST_PLAIN_HEADING = 9  # words
NARROWEST_WRAP, WIDEST_WRAP = 60, 110  # characters: lines are wrapped by hand or by a converter within these
NARROWEST_LINE = 40  # characters of a line that may set the width
MOST = 0.75  # of the lines that seem to go on: so many must be full
FULL = 0.85  # of the width: what a line would fill with the first word of the next, where they were one line
UNWRAPPED = 130  # characters: where more than one line is as long, nothing was wrapped


class Shape(Enum):
    """What a block of text is."""

    HEADING = auto()
    ITEM = auto()
    PROSE = auto()


@dataclass(frozen=True)
class Block:
    """A heading, a list item or a paragraph, on one line and without marks."""

    shape: Shape
    text: str
    level: int = 0  # of a heading: 1 to 7; of an item: its indentation
    first: bool = False  # nothing but headings stand above it
    set_off: bool = True  # a blank line or a heading stands above it


@dataclass(frozen=True)
class _Line:
    shape: Shape | None  # None: an empty line
    text: str
    level: int = 0
    indent: int = 0
    length: int = 0  # as written


_FRONT_MATTER = re.compile(r"\A﻿?---[ \t]*\n(?:[\w-]+:.*\n|[ \t]+.*\n|- .*\n|\n)*?(?:---|\.\.\.)[ \t]*(?:\n|\Z)")
_TEMPLATE = re.compile(r"\{%.{0,500}?%\}|\{\{.{0,500}?\}\}|<!--.{0,5000}?-->", re.DOTALL)
_HEADING = re.compile(r"\s{0,3}(#{2,6}\s*|#\s+)(.+?)\s*#*\s*$")
_UNDERLINE = re.compile(r"\s{0,3}(=|-){3,}\s*$")
_RULE = re.compile(r"\s*([-*_=~•])(\s*\1){2,}\s*$|\s*(```|~~~).*$")
_ITEM = re.compile(
    r"(?P<indent>\s*)(?:"
    r"[-*+•·–—‣⁃∙»~]\s+|[-=]>\s+|[\u2190-\u2bff\U0001f300-\U0001faff]\ufe0f?\s+|[•●▪■◦‣∙➢✓✔](?=\w)|[-–](?=[A-Z])|"
    r"o\s+(?=[A-Za-z])|\(?\d{1,2}[.)]\s+|\(?[a-z][.)]\s+|\(?[A-H][.)]\s+(?=[A-Z])|"
    r"\(?(?:[ivx]{1,4}|[IVX]{1,4})[.)]\s+"
    r")(?P<text>\S.*)"
)
_TWO_ARROWS = re.compile(r"^\s*>>\s*(?=[^\s>])")  # a mark of a list in messages, not a quotation's
_BOLD = re.compile(r"\s*(\*\*|__)(?P<text>(?:(?!\1).)+)\1\s*:?\s*$")
_BOLD_LABEL = re.compile(r"\s*(\*\*|__)[^*_]{2,60}(:\s*\1|\1\s*:)\s*\S")
_OPENS_LABEL = re.compile(r"(?:[A-Z][\w /&'’-]{1,40}|you|we|pay|hours):(\s|$)")
_INLINE_BULLET = re.compile(r"\s+[•●▪■◦‣∙➢✓✔]\s*")


def blocks(text: str, names_section: Callable[[str], bool]) -> list[Block]:
    """The blocks of ``text`` in order. Hard wraps are joined, marks and links are gone.

    ``names_section`` tells a plain line that can only be a heading ("Requirements") from a short line of a list.
    """
    # Of equal lines in a row, empty ones above all, one is enough.
    lines = [line for line, _ in groupby(_lines(_without_machinery(text)))]
    flat = _is_flat(lines, names_section)
    return list(_folded(lines, 2 * WIDEST_WRAP if flat else _wrap_width(lines), names_section, flat=flat))


def _is_flat(lines: list[_Line], names_section: Callable[[str], bool]) -> bool:
    """Whether they are but a title and what is listed below it, as in messages: no sentences, no marks, no sections."""
    listed = sum(line.shape is Shape.ITEM for line in lines)
    ends = any(line.text.endswith((".", "?", ":")) or names_section(line.text) for line in lines)
    return listed <= 1 and not ends


def _without_machinery(text: str) -> str:
    """The text without front matter, template tags and comments."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").expandtabs(4)
    return _TEMPLATE.sub("", _FRONT_MATTER.sub("", text, count=1))


def plain(text: str) -> str:
    """One line without Markdown's and HTML's marks: links give their text, pictures nothing."""
    text = re.sub(r"!\[[^\]]{0,300}\]\([^)]{0,900}\)", "", text)
    text = re.sub(r"\[([^\[\]]{1,300})\](?:\([^)]{0,900}\)|\[[^\]]{0,99}\])", r"\1", text)
    text = re.sub(r"<((?:https?|mailto):[^>\s]{1,900})>", r"\1", text)
    text = re.sub(r"</?[A-Za-z][^<>]{0,200}>", " ", text)
    text = re.sub(r"\\([\\`*_{}\[\]()#+\-.!>~|])", r"\1", text)
    text = re.sub(r"(\*\*|__)(?=\S)(.{1,900}?)(?<=\S)\1", r"\2", text)
    text = re.sub(r"(?<![\w*])\*(?=[^\s*])([^*]{1,900}?)(?<=[^\s*])\*(?![\w*])", r"\1", text)
    text = re.sub(r"(?<![\w_])_(?=[^\s_])([^_]{1,900}?)(?<=[^\s_])_(?![\w_])", r"\1", text)
    text = re.sub(r"`{1,3}([^`]{1,300})`{1,3}", r"\1", text)
    return re.sub(r"\s+", " ", html.unescape(text)).strip()


def _lines(text: str) -> Iterator[_Line]:
    """Every line with the shape that its own marks give it."""
    previous = ""
    for raw in text.split("\n"):
        if previous.strip() and _UNDERLINE.match(raw) and not _ITEM.match(previous):
            yield _Line(Shape.HEADING, "", level=2 if "-" in raw else 1)  # names the line above
        elif not raw.strip() or _RULE.match(raw):
            yield _Line(None, "")
        else:
            yield from _marked(raw.strip("\n"))
        previous = raw


def _marked(raw: str) -> Iterator[_Line]:
    raw = re.sub(r"^\s*(>\s?)+", "", _TWO_ARROWS.sub("• ", raw))
    if heading := _HEADING.match(raw):
        yield _Line(Shape.HEADING, plain(heading[2]), level=heading[1].count("#"))
        return
    if (bold := _BOLD.match(raw)) and plain(bold["text"]):
        yield _Line(Shape.HEADING, plain(bold["text"]), level=PLAIN_LEVEL)
        return
    indent = len(raw) - len(raw.lstrip())
    item = _ITEM.match(raw)
    first, *more = _INLINE_BULLET.split(item["text"] if item else raw)
    if plain(first):
        label = not item and bool(_BOLD_LABEL.match(raw))
        shape = Shape.ITEM if item else Shape.PROSE
        yield _Line(shape, plain(first), indent=indent, length=len(raw), level=int(label))
    yield from (_Line(Shape.ITEM, plain(part), indent=indent, length=len(raw)) for part in more if plain(part))


def _wrap_width(lines: list[_Line]) -> int:
    """The width at which lines were wrapped: that of the longest line whose sentence goes on below it.

    Where none goes on, or most end too far from that width, nothing was wrapped: wider than any line could be.
    """
    if sum(line.length > UNWRAPPED for line in lines) > 1:
        return 2 * WIDEST_WRAP
    going_on = [
        (line.length, _needed(line, below))
        for line, below in pairwise(lines)
        if line.shape and below.shape is Shape.PROSE and below.text[:1].islower() and line.length <= WIDEST_WRAP
    ]
    longest = max((length for length, _ in going_on), default=0)
    full = sum(needed > FULL * longest for _, needed in going_on)
    wrapped = longest >= NARROWEST_LINE and full >= MOST * len(going_on)
    return max(NARROWEST_WRAP, longest) if wrapped else 2 * WIDEST_WRAP


def _needed(line: _Line, below: _Line) -> int:
    """How long the line would be with the first word of the one below it."""
    return line.length + 1 + len(below.text.split(" ", 1)[0])


def _goes_on(line: _Line, below: _Line, width: int) -> bool:
    """Whether ``below`` carries on what ``line`` began: its first word would not have fitted above."""
    if below.shape is not Shape.PROSE or below.level or _OPENS_LABEL.match(below.text):
        return False
    if line.shape is Shape.ITEM and below.indent > line.indent:
        return True
    needed = _needed(line, below)
    if line.text.endswith((".", "!", "?", ":", ";")) and not below.text[:1].islower():
        return line.shape is Shape.ITEM and line.length <= WIDEST_WRAP and needed > width
    if below.text[:1].islower():
        return needed > 0.6 * width
    return line.length <= WIDEST_WRAP and needed > FULL * width


def _folded(lines: list[_Line], width: int, names_section: Callable[[str], bool], *, flat: bool) -> Iterator[Block]:
    """Lines put together into blocks, and plain lines that stand as headings told from paragraphs."""
    at, first, set_off, in_section = 0, True, True, False
    while at < len(lines):
        if lines[at].shape is None or not lines[at].text:
            set_off, at = True, at + 1
            continue
        line, at = _joined(lines, at, width)
        following = lines[at : at + 2]
        known = names_section(line.text)
        titles = first and bool(following) and following[0].shape is Shape.PROSE and not line.text.endswith((".", ":"))
        if line.shape is Shape.ITEM and (known or titles) and following:  # a picture before a title or a section's name
            line = replace(line, shape=Shape.HEADING, level=PLAIN_LEVEL)
        if line.shape is Shape.PROSE:
            level = _underlined(following) or _plain_heading(
                line.text, following, first=first, set_off=set_off, known=known, in_section=in_section
            )
            line = replace(line, shape=Shape.HEADING, level=level) if level else line
        if line.shape is Shape.HEADING:
            in_section = names_section(line.text)
            yield Block(Shape.HEADING, line.text.rstrip(": "), level=line.level, first=first)
        else:
            shape = Shape.ITEM if line.shape is Shape.ITEM else Shape.PROSE
            yield Block(shape, line.text, level=line.indent, first=first, set_off=set_off)
        first = first and line.shape is Shape.HEADING and not flat
        set_off = line.shape is Shape.HEADING


def _joined(lines: list[_Line], at: int, width: int) -> tuple[_Line, int]:
    """A line with what goes on below it, and where the next one begins."""
    line = last = lines[at]
    pieces = [line.text]
    at += 1
    while line.shape is not Shape.HEADING and at < len(lines) and _goes_on(last, lines[at], width):
        last = replace(lines[at], shape=line.shape, indent=line.indent)
        hyphen = pieces[-1].endswith("-") and last.text[:1].islower()
        pieces.append(last.text if hyphen else f" {last.text}")
        at += 1
    return replace(line, text="".join(pieces)), at


def _underlined(following: list[_Line]) -> int:
    """The level that an underline gives to the line above it; 0 if there is none."""
    underline = bool(following) and following[0].shape is Shape.HEADING and not following[0].text
    return following[0].level if underline else 0


def _plain_heading(
    text: str, following: list[_Line], *, first: bool, set_off: bool, known: bool, in_section: bool
) -> int:
    """The level of a plain line that is a heading, 0 if it is none.

    A heading is short, has no end, and something stands below it. Within a section, which may be a list without
    marks, it must also be the known name of one, end in a colon, or open a list.
    """
    below = next((line for line in following if line.shape is not None), None)
    if below is None or len(text.split()) > (2 if first else 1) * LONGEST_PLAIN_HEADING:
        return 0
    if text.endswith(":") or known:
        return PLAIN_LEVEL
    if text.endswith((".", ",", ";", "!")) or ": " in text:
        return 0
    if below.shape is Shape.ITEM:
        at_once = following[0].shape is Shape.ITEM
        stands = (text[:1].isupper() or set_off) and (not in_section or (set_off and at_once))
    else:
        stands = (set_off or first) and text[:1].isupper() and (first or len(below.text) > len(text)) and not in_section
    return PLAIN_LEVEL if stands else 0
