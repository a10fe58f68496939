"""The recorder: the candidate's voice goes to the server while they talk, and nothing of it is lost on the way."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import gradio as gr

from interviewmate.web.script import filled, script

HERE = Path(__file__).parent
SCRIPTS = (
    "microphone.js",
    "telling.js",
    "answer_link.js",
    "waveform.js",
    "wav.js",
    "recorder.js",
)  # in this order: one script
LIMIT, WARNING = 300, 30  # seconds: of an answer, and before its end


def recording() -> dict[str, object]:
    """What every script that records knows."""
    return {"limit": LIMIT, "warning": WARNING, "worklet": (HERE / "recorder_worklet.js").read_text()}


class Recorder(gr.HTML):
    """``value``: ``{"ready", "token", "turns", "kept", "resumed", "reviewing", "unheard"}``.

    ``token`` is that of the next answer, empty while it is not the candidate's turn; ``ready``: voice can be
    understood at all; ``turns`` were taken so far; ``kept``: a failed turn keeps an answer; ``resumed``: an answer
    of before may wait in the browser; ``reviewing``: the last one stands in the text box; ``unheard``: nothing was
    heard of it.

    Tells ``answered`` and ``review`` with a ``token`` when an answer is all on the server, and ``recorded`` with an
    uploaded file where it could not get there in any other way.
    """

    def __init__(self, value: dict[str, Any] | None = None, **props: Any) -> None:
        super().__init__(
            value,
            html_template=filled("recorder.html", "recorder"),
            js_on_load=script(SCRIPTS, "recorder", **recording()),
            apply_default_css=False,
            **props,
        )

    def postprocess(self, value: dict[str, Any] | None) -> dict[str, Any] | None:  # type: ignore[override]
        """The value goes to the browser as it is."""
        return value

    def api_info(self) -> dict[str, Any]:
        """The shape of the value."""
        return {"type": "object"}
