"""Delete this interview asks once, on the page, before anything is gone."""

from __future__ import annotations

from typing import Any

import gradio as gr

from interviewmate.web.script import filled, script

ASK = "() => window.dispatchEvent(new Event('interview-deleting'))"  # what the press of Delete this interview does


class Deleting(gr.HTML):
    """Has no value. Tells ``confirmed`` when the interview shall be deleted."""

    def __init__(self, **props: Any) -> None:
        super().__init__(
            html_template=filled("deleting.html", "deleting"),
            js_on_load=script(["asking.js", "deleting.js"], "deleting"),
            apply_default_css=False,
            **props,
        )
