"""The head of the page: its name, the tour, light or dark, and what is told to those who can't see the page."""

from __future__ import annotations

from typing import Any

import gradio as gr

from interviewmate.web.figure import FIGURE
from interviewmate.web.script import filled, said, script

STEPS = {"job": "idle", "question": "speaking", "answer": "listening", "report": "thinking"}  # the figure's states
SCRIPTS = ("look.js", "tour.js", "announcer.js", "mends.js")


class Masthead(gr.HTML):
    """Has no value and tells nothing: all that it does, it does in the browser."""

    def __init__(self, **props: Any) -> None:
        steps = "".join(_step(*step) for step in STEPS.items())
        super().__init__(
            html_template=filled("masthead.html", "tour", steps=steps),
            js_on_load=script(SCRIPTS, "looks"),
            apply_default_css=False,
            **props,
        )

    def api_info(self) -> dict[str, Any]:
        """The shape of the value that it does not have."""
        return {"type": "object"}


def _step(name: str, state: str) -> str:
    """One step of the tour, beside the interviewer's figure as it looks then."""
    return (
        f'<section class="tour-step" data-state="{state}" hidden>{FIGURE}'
        f"<div><h2>{said('tour', f'{name}.title')}</h2><p>{said('tour', f'{name}.words')}</p></div></section>"
    )
