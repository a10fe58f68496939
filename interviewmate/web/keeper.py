"""The keeper: the visitor's own browser keeps a copy of the interview and the sound of its answers."""

from __future__ import annotations

from typing import Any

import gradio as gr

from interviewmate.web.script import filled, script

DRAFT, JOB = "interview-draft-", "job"  # what the browser calls a draft, and the one that belongs to no interview
KEPT_JOB = filled("kept_job.js", name=DRAFT + JOB)


class Keeper(gr.HTML):
    """``value``: ``{"token", "interview", "role", "number", "total", "turns", "kept", "done"}``, or None;
    once there is a report also ``"past"``, what the list of past interviews shows of it.

    Or ``{"lost": True}``, when the server does not know the interview that goes on here.

    ``interview`` is the interview as JSON, the rest says what stands in it. Each value is stored; storing it again
    does no harm. Tells ``resume`` with ``copy``, ``token``, ``turns``, ``told`` and what was typed and not sent, the
    ``draft``, when the person wants to go on with what is stored, or when the server has forgotten an interview that
    goes on here.
    """

    def __init__(self, value: dict[str, Any] | None = None, **props: Any) -> None:
        super().__init__(
            value,
            html_template=filled("keeper.html", "keeper"),
            js_on_load=script(["keeper.js"], "keeper", DRAFT=DRAFT, JOB=JOB),
            apply_default_css=False,
            **props,
        )

    def postprocess(self, value: dict[str, Any] | None) -> dict[str, Any] | None:  # type: ignore[override]
        """The value goes to the browser as it is."""
        return value

    def api_info(self) -> dict[str, Any]:
        """The shape of the value."""
        return {"type": "object"}
