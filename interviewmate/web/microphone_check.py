"""The microphone check of the first tab: a level meter and a playback, all of it in the browser."""

from __future__ import annotations

from typing import Any

import gradio as gr

from interviewmate import texts
from interviewmate.web.script import filled, script

PROBLEMS = ("allow", "insecure", "denied", "missing", "in_use", "failed")  # told as the recorder tells them


class MicrophoneCheck(gr.HTML):
    """Has no value and tells nothing."""

    def __init__(self, **props: Any) -> None:
        words = texts.CHECK | {name: texts.RECORDER[name] for name in PROBLEMS}
        super().__init__(
            html_template=filled("microphone_check.html", texts.CHECK),
            js_on_load=script(["microphone_check.js"], words=words),
            apply_default_css=False,
            **props,
        )

    def api_info(self) -> dict[str, Any]:
        """The shape of the value that it does not have."""
        return {"type": "object"}
