"""The catalogue of the interface: a file of texts for each language, and the one in which the program speaks now.

``locales/en.json`` is whole; another language is one more file of the same keys, and what it lacks is said in English.
A text may have named fields, as in ``str.format``; what counts something has a key that ends in ``.one`` and one in
``.many``.
"""

from __future__ import annotations

import json
from collections import ChainMap
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path

ENGLISH = "en"
LONGEST_HEADER = 200  # characters of it that are read
TEXTS: dict[str, dict[str, str]] = {
    file.stem: json.loads(file.read_text(encoding="utf-8"))
    for file in sorted(Path(__file__).with_name("locales").glob("*.json"))
}
_WHOLE = {name: ChainMap(texts, TEXTS[ENGLISH]) for name, texts in TEXTS.items()}
_spoken = ContextVar("spoken", default=ENGLISH)


@contextmanager
def speaking(name: str) -> Iterator[None]:
    """The language of this name is spoken meanwhile, in tasks that begin meanwhile too."""
    before = _spoken.set(name)
    try:
        yield
    finally:
        _spoken.reset(before)


def spoken() -> str:
    """The name of the language that is spoken now."""
    return _spoken.get()


def wanted(accept: str) -> str:
    """The language that an ``Accept-Language`` header puts first, as browsers do with their own; else English."""
    tag = max(accept[:LONGEST_HEADER].split(","), key=_weight).partition(";")[0].strip()
    return next((name for name in (tag, tag.partition("-")[0].lower()) if name in TEXTS), ENGLISH)


def _weight(part: str) -> float:
    _, _, quality = part.partition(";q=")
    try:
        return float(quality or 1)
    except ValueError:
        return 0.0


def text(key: str, **fields: object) -> str:
    """The text of a key with its fields filled in; without any it comes as it stands.

    Raises:
        KeyError: there is no such key.
    """
    words = _texts()[key]
    return words.format(**fields) if fields else words


def counted(key: str, count: int, **fields: object) -> str:
    """The text for one, or for many; ``count`` is one of its fields."""
    return text(f"{key}.{'one' if count == 1 else 'many'}", count=count, **fields)


def group(name: str) -> dict[str, str]:
    """The texts whose keys begin with ``name`` and a dot, by the rest of their keys; empty if there is none."""
    return {key.removeprefix(f"{name}."): words for key, words in _texts().items() if key.startswith(f"{name}.")}


def again(words: str) -> str:
    """What was said in English before anybody was there to hear it, in the language that is spoken now."""
    return next((text(key) for key, english in TEXTS[ENGLISH].items() if english == words), words)


def _texts() -> Mapping[str, str]:
    return _WHOLE[_spoken.get()]
