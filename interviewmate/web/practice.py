"""Practice with the report on the page: its answers can be heard, and given once more."""

from __future__ import annotations

from typing import Any

import gradio as gr

from interviewmate.web.recorder import recording
from interviewmate.web.script import script

SCRIPTS = (
    "microphone.js",
    "telling.js",
    "answer_link.js",
    "wav.js",
    "hearing.js",
    "retrying.js",
    "speaking_again.js",
)  # in this order: one script


class Practice(gr.HTML):
    """``value``: ``{"token", "past"}``, the session of the report that is shown, and its interview's name.

    ``past`` is "" where it is this visit's; the value is None where there is nothing to practise with. What is heard
    comes out of the browser.

    Tells ``retried`` with both, the number of an ``answer``, the new ``text`` or the token of a ``voice``, and the
    number of the ``try``; these come back with what is ``told``, the comparison as ``html``, and ``again`` where the
    same answer may be judged once more. Tells ``speaks`` when an answer is begun by voice: what comes back has its
    ``voice``.
    """

    def __init__(self, value: dict[str, Any] | None = None, **props: Any) -> None:
        super().__init__(
            value,
            html_template="<span hidden></span>",
            js_on_load=script(SCRIPTS, "recorder", "practice", **recording()),
            apply_default_css=False,
            **props,
        )

    def postprocess(self, value: dict[str, Any] | None) -> dict[str, Any] | None:  # type: ignore[override]
        """The value goes to the browser as it is."""
        return value

    def api_info(self) -> dict[str, Any]:
        """The shape of the value."""
        return {"type": "object"}
