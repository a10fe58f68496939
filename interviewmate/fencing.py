"""Words of others in what a language model is told: fenced as data, and cut where they are long."""

from __future__ import annotations

from collections.abc import Iterable, Sequence


def data(text: str) -> str:
    """Words of others, fenced: no text can close the fence."""
    return f"<data>{text.replace('<', '‹').replace('>', '›')}</data>"


def bullets(texts: Iterable[str]) -> str:
    """Several of them, a line each."""
    return data("\n".join(f"- {text}" for text in texts))


def cut(text: str, length: int) -> str:
    """``text``, cut at a word and marked, if it is longer than ``length`` characters."""
    return text if len(text) <= length else text[:length].rsplit(" ", 1)[0] + " …"


def sharing(texts: Sequence[str], each: int, most: int) -> list[str]:
    """The texts, cut to ``each`` characters; what is left of the room for ``most`` of them goes to the first ones."""
    room = max(0, each * most - sum(min(len(text), each) for text in texts))
    told = []
    for text in texts:
        length = max(each, min(len(text), each + room))
        room -= length - each
        told.append(cut(text, length))
    return told
