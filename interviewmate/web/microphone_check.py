"""The microphone check of the first tab: a level meter and a playback, all of it in the browser."""

from __future__ import annotations

from typing import Any

import gradio as gr

from interviewmate.web.script import filled, script

SCRIPTS = ("microphone.js", "telling.js", "microphone_check.js")  # in this order: one script


class MicrophoneCheck(gr.HTML):
    """Has no value and tells nothing."""

    def __init__(self, **props: Any) -> None:
        super().__init__(
            html_template=filled("microphone_check.html", "check"),
            js_on_load=script(SCRIPTS, "recorder", "check"),
            apply_default_css=False,
            **props,
        )

    def api_info(self) -> dict[str, Any]:
        """The shape of the value that it does not have."""
        return {"type": "object"}
