"""Opens a saved report: its file is read in the browser, so none is stored on the server."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import gradio as gr

from interviewmate.web.saved_report import LONGEST_REPORT
from interviewmate.web.script import script

HERE = Path(__file__).parent


class OpenReport(gr.HTML):
    """Tells ``opened`` with the ``text`` of the file that the person chose."""

    def __init__(self, value: str = "", **props: Any) -> None:
        super().__init__(
            value,
            html_template=(HERE / "open_report.html").read_text(),
            js_on_load=script(["open_report.js"], "open_report", longest=LONGEST_REPORT),
            apply_default_css=False,
            **props,
        )
