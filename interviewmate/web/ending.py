"""End interview asks once, on the page, before it ends anything."""

from __future__ import annotations

from typing import Any

import gradio as gr

from interviewmate.interview import Interview
from interviewmate.web.script import filled, script

ASK = "() => window.dispatchEvent(new Event('interview-ending'))"  # what the press of End interview does


class Ending(gr.HTML):
    """``value``: ``{"answered", "total"}``, how many of how many questions are answered; None while nothing goes on.

    Tells ``confirmed`` when the interview shall end.
    """

    def __init__(self, **props: Any) -> None:
        super().__init__(
            None,
            html_template=filled("ending.html", "ending"),
            js_on_load=script(["asking.js", "ending.js"], "ending"),
            apply_default_css=False,
            **props,
        )

    def postprocess(self, value: dict[str, Any] | None) -> dict[str, Any] | None:  # type: ignore[override]
        """The value goes to the browser as it is."""
        return value

    def api_info(self) -> dict[str, Any]:
        """The shape of the value."""
        return {"type": "object"}


def standing(interview: Interview | None) -> dict[str, int] | None:
    """What there is to say of an interview before it ends."""
    return {"answered": interview.answered, "total": interview.job.total} if interview else None
