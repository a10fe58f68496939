"""Cutting text into sentences: for reading, for speaking one at a time, for quoting. In all languages of interviews."""

from __future__ import annotations

import re

_CAPITALS = "".join(filter(str.isupper, map(chr, range(0x530))))  # Latin and Cyrillic
_END = re.compile(rf"(?<=[.!?…])[\"')\]”’»“]*\s+(?=[\"'(\[“‘„«¿¡]*[{_CAPITALS}0-9])")
_ABBREVIATION = re.compile(
    rf"(?:\b(?:e\.g|i\.e|etc|vs|Mr|Mrs|Ms|Dr|Prof|St|No|approx|incl|c|Inc|Ltd|Co|Sr|Sra|Dra|bzw|ca|ggf|inkl|Nr|np)\.|"
    rf"\b[{_CAPITALS}z]\.)$"  # "z. B.": German for "e.g."
)


def split(text: str) -> list[str]:
    """The sentences of ``text``, in order, with nothing lost but the white space between them."""
    sentences: list[str] = []
    start = 0
    for end in _END.finditer(text):
        if _ABBREVIATION.search(text[start : end.start()]):
            continue
        sentences.append(text[start : end.end()].strip())
        start = end.end()
    rest = text[start:].strip()
    return [*sentences, rest] if rest else sentences


def finished(text: str) -> list[str]:
    """The sentences of a text that is still growing: all but the last, which may go on."""
    return split(text)[:-1]
