"""Pieces of HTML around words of people and models. All of their words go through ``escape`` here."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from interviewmate.fillers import filler_spans


def paragraphs(text: str) -> str:
    """Text with its line breaks."""
    return escape(text).replace("\n", "<br>")


def with_fillers(text: str) -> str:
    """The candidate's words with the fillers marked."""
    pieces, end = [], 0
    for start, stop, _ in filler_spans(text):
        pieces += [paragraphs(text[end:start]), f'<mark class="filler">{paragraphs(text[start:stop])}</mark>']
        end = stop
    return "".join([*pieces, paragraphs(text[end:])])


def items(entries: Iterable[str], tag: str = "ul", kind: str = "") -> str:
    """A list of pieces that are HTML already."""
    inner = "".join(f"<li>{entry}</li>" for entry in entries)
    return f'<{tag} class="{kind}">{inner}</{tag}>' if inner else ""


def section(title: str, body: str, kind: str = "") -> str:
    """A headed section, or nothing if it would be empty."""
    return f'<section class="{kind}"><h3>{escape(title)}</h3>{body}</section>' if body else ""


def wide(table: str, name: str) -> str:
    """A table that scrolls sideways where it is too wide, by keyboard too; ``table`` is HTML."""
    return f'<div class="wide" tabindex="0" role="region" aria-label="{escape(name)}">{table}</div>'
