"""The past interviews that the visitor's browser keeps: a list, their ratings over time, and ways to delete them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import gradio as gr

from interviewmate.web.script import script

HERE = Path(__file__).parent
SEE_DELETED = (HERE / "see_deleted.js").read_text()


class History(gr.HTML):
    """``value``: ``{"shown"}``, the name of the past interview whose report is on the page, or ""; None at first.

    Tells ``opened`` with the ``name`` of an interview, its ``copy`` and what was ``told`` in its report, and
    ``deleted`` with ``mine`` (whether it was this visit's) when the one that is shown was deleted. The list itself
    is made in the browser out of what it keeps: nothing of it goes to the server.
    """

    def __init__(self, value: dict[str, Any] | None = None, **props: Any) -> None:
        super().__init__(
            value,
            html_template=(HERE / "history.html").read_text(),
            js_on_load=script(["progress.js", "history.js"], "history"),
            apply_default_css=False,
            **props,
        )

    def postprocess(self, value: dict[str, Any] | None) -> dict[str, Any] | None:  # type: ignore[override]
        """The value goes to the browser as it is."""
        return value

    def api_info(self) -> dict[str, Any]:
        """The shape of the value."""
        return {"type": "object"}
