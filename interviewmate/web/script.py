"""The script and the HTML of a component of our own, out of the files beside it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from html import escape
from pathlib import Path
from string import Template

HERE = Path(__file__).parent


def script(files: Iterable[str], **constants: object) -> str:
    """The files as one script, which knows these constants (what JSON can hold).

    They are no props of the component: Gradio forgets those when it updates one that is not on the page yet.
    """
    declared = [f"const {name} = {json.dumps(value)};" for name, value in constants.items()]
    return "\n".join([*declared, *((HERE / file).read_text() for file in files)])


class _Words(Template):
    delimiter = "@"  # Gradio has its own use for ``$``


def filled(file: str, words: Mapping[str, str], **html: str) -> str:
    """The file with ``words`` put in where it says ``@name``, escaped, and pieces that are ``html`` already."""
    return _Words((HERE / file).read_text()).substitute({name: escape(word) for name, word in words.items()} | html)
