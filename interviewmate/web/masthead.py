"""The head of the page: its name, the tour, light or dark, and what is told to those who can't see the page."""

from __future__ import annotations

from html import escape
from typing import Any

import gradio as gr

from interviewmate import texts
from interviewmate.web.figure import FIGURE
from interviewmate.web.script import filled, script

SCRIPTS = ("look.js", "tour.js", "announcer.js", "mends.js")


class Masthead(gr.HTML):
    """Has no value and tells nothing: all that it does, it does in the browser."""

    def __init__(self, **props: Any) -> None:
        steps = "".join(_step(*step) for step in texts.TOUR_STEPS)
        super().__init__(
            html_template=filled("masthead.html", texts.TOUR, steps=steps),
            js_on_load=script(SCRIPTS, looks=texts.LOOKS, tourWords=texts.TOUR, offlineWords=texts.OFFLINE),
            apply_default_css=False,
            **props,
        )

    def api_info(self) -> dict[str, Any]:
        """The shape of the value that it does not have."""
        return {"type": "object"}


def _step(state: str, title: str, words: str) -> str:
    """One step of the tour, beside the interviewer's figure as it looks then."""
    return (
        f'<section class="tour-step" data-state="{state}" hidden>{FIGURE}'
        f"<div><h2>{escape(title)}</h2><p>{escape(words)}</p></div></section>"
    )
