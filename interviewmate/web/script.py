"""The script and the HTML of a component of our own, out of the files beside it; the browser puts the texts in."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from string import Template

HERE = Path(__file__).parent


def script(files: Iterable[str], *words: str, **constants: object) -> str:
    """The files as one script, which knows the texts of the groups ``words`` and these constants (what JSON can hold).

    They are no props of the component: Gradio forgets those when it updates one that is not on the page yet.
    """
    groups = ", ".join(f"...interviewWords.{group}" for group in words)
    declared = [f"const {name} = {json.dumps(value)};" for name, value in constants.items()]
    return "\n".join([f"const words = {{ {groups} }};", *declared, *((HERE / file).read_text() for file in files)])


class _Words(Template):
    delimiter = "@"  # Gradio has its own use for ``$``


def filled(file: str, words: str = "", **html: str) -> str:
    """The file with texts of the group ``words`` where it says ``@name``, and pieces that are ``html`` already."""
    template = _Words((HERE / file).read_text())
    texts = {name: said(words, name) for name in template.get_identifiers() if name not in html}
    return template.substitute(texts | html)


def said(group: str, name: str) -> str:
    """A place in the HTML of a component's template where the browser puts a text, escaped (see ``words``)."""
    return f"${{interviewText('{group}', '{name}')}}"


def until(html: str) -> str:
    """A component's template: its value, and this HTML as long as it has none."""
    return f"${{value || `{html}`}}"
