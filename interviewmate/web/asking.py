"""What can't be taken back is asked once, on the page, before it is done."""

from __future__ import annotations

from typing import Any

import gradio as gr

from interviewmate.web.script import filled, script


def ask(what: str) -> str:
    """What the press of the button does that an ``Asking`` belongs to."""
    return f"() => window.dispatchEvent(new Event('interview-{what}'))"


class Asking(gr.HTML):
    """``what``: ``starting``, ``ending`` or ``deleting``, the name of its script, its texts and its element.
    ``confirm`` and ``keep`` are the ids of its buttons.

    ``value`` is what the question tells; only ``ending`` has one: ``{"answered", "total"}``, how many of how many
    questions are answered, None while nothing goes on. Tells ``confirmed`` when it shall be done.
    """

    def __init__(self, what: str, confirm: str, keep: str, **props: Any) -> None:
        super().__init__(
            None,
            html_template=filled("asking.html", what, what=what, confirm_id=confirm, keep_id=keep),
            js_on_load=script(["asking.js", f"{what}.js"], what),
            apply_default_css=False,
            elem_id=what,
            **props,
        )

    def postprocess(self, value: dict[str, Any] | None) -> dict[str, Any] | None:  # type: ignore[override]
        """The value goes to the browser as it is."""
        return value

    def api_info(self) -> dict[str, Any]:
        """The shape of the value."""
        return {"type": "object"}
