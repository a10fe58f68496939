"""The loudspeaker of the page: a queue of sound clips, a mute switch, and what the interviewer does now."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import gradio as gr

from interviewmate.web.figure import FIGURE
from interviewmate.web.script import filled

HERE = Path(__file__).parent


class Speaker(gr.HTML):
    """``value``: ``{"status", "speaking", "quiet", "voice", "clips": [{"id", "wav": base64 of a WAV file}]}``.

    ``status`` is what the interviewer does, ``speaking`` what stands there while a clip is heard, ``quiet``
    stops all sound, ``voice`` says whether there is any. Nothing of this can be a property of its own: Gradio
    forgets those of a component that is updated before its tab was seen.

    Each clip is played once, in order; the list may be sent again with more at its end. Tells
    ``finished`` when the last one is over and ``blocked`` when the browser wants a click first.
    """

    def __init__(self, value: dict[str, Any] | None = None, **props: Any) -> None:
        super().__init__(
            value,
            html_template=filled("speaker.html", {}, figure=FIGURE),
            js_on_load=(HERE / "speaker.js").read_text(),
            apply_default_css=False,
            **props,
        )

    def postprocess(self, value: dict[str, Any] | None) -> dict[str, Any] | None:  # type: ignore[override]
        """The value goes to the browser as it is."""
        return value

    def api_info(self) -> dict[str, Any]:
        """The shape of the value."""
        return {"type": "object"}
