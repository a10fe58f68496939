"""The buttons that save, copy and print the report. Its files are made in the browser, so none stays on the server."""

from __future__ import annotations

from typing import Any

import gradio as gr

from interviewmate.web.script import filled, script


class Downloads(gr.HTML):
    """``value``: a text by each of "markdown", "json", "csv", "html", "text" and "name"; None without a report."""

    def __init__(self, value: dict[str, str] | None = None, **props: Any) -> None:
        super().__init__(
            value,
            html_template=filled("downloads.html", "downloads"),
            js_on_load=script(["downloads.js"], "downloads"),
            apply_default_css=False,
            **props,
        )

    def postprocess(self, value: dict[str, str] | None) -> dict[str, str] | None:  # type: ignore[override]
        """The value goes to the browser as it is."""
        return value

    def api_info(self) -> dict[str, Any]:
        """The shape of the value."""
        return {"type": "object"}
