"""The loudspeaker of the page: a queue of sound clips, a mute switch, and what the interviewer does now."""

from __future__ import annotations

from typing import Any

import gradio as gr

from interviewmate import texts
from interviewmate.web.figure import FIGURE
from interviewmate.web.script import filled, script

SCRIPTS = ("host_voice.js", "browser_voice.js", "speaker.js")  # in this order: one script


class Speaker(gr.HTML):
    """``value``: ``{"status", "speaking", "quiet", "voice", "note", "language", "clips": [...]}``.

    ``status`` is what the interviewer does, ``speaking`` what stands there while a clip is heard, ``quiet``
    stops all sound, ``voice`` says whether the host has any, and ``note`` why it has none or another one; ``language``
    (a code) is the interviewer's. A clip is ``{"id", "text", "wav", "language"}``. Nothing of this can be a property of
    its own: Gradio forgets those of a component that is updated before its tab was seen.

    Each clip is said once, in order; the list may be sent again with more at its end. ``wav`` is a WAV file in base64,
    empty where the host has no voice; the person may choose that the browser's own reads ``text`` instead. Tells
    ``finished`` when the last one is over and ``blocked`` when the browser wants a click first.
    """

    def __init__(self, value: dict[str, Any] | None = None, **props: Any) -> None:
        super().__init__(
            value,
            html_template=filled("speaker.html", {}, figure=FIGURE),
            js_on_load=script(SCRIPTS, words=texts.SPEAKER),
            apply_default_css=False,
            **props,
        )

    def postprocess(self, value: dict[str, Any] | None) -> dict[str, Any] | None:  # type: ignore[override]
        """The value goes to the browser as it is."""
        return value

    def api_info(self) -> dict[str, Any]:
        """The shape of the value."""
        return {"type": "object"}
