"""The example jobs, each a card that fills in the form."""

from __future__ import annotations

from typing import Any

import gradio as gr

from interviewmate.examples import EXAMPLES, Example
from interviewmate.web.script import said, script


class ExampleCards(gr.HTML):
    """Tells ``chosen`` with the index of an ``example``."""

    def __init__(self, **props: Any) -> None:
        cards = "".join(_card(*card) for card in enumerate(EXAMPLES))
        super().__init__(
            html_template=f'<div class="examples">{cards}</div>',
            js_on_load=script(["example_cards.js"], "example"),
            apply_default_css=False,
            **props,
        )

    def api_info(self) -> dict[str, Any]:
        """The shape of the value that it does not have."""
        return {"type": "object"}


def _card(index: int, example: Example) -> str:
    name, about = said("example", f"{example.key}.name"), said("example", f"{example.key}.about")
    return (
        f'<button type="button" class="example" data-example="{index}">'
        f'<b>{name}</b><span aria-live="polite">{about}</span>'
        f"<i>{said('level', example.level)}</i></button>"
    )


def chosen(event: gr.EventData) -> Example | None:
    """The example that a ``chosen`` names, if there is such a one."""
    data = event._data
    index = data.get("example") if isinstance(data, dict) else None
    return EXAMPLES[index] if isinstance(index, int) and 0 <= index < len(EXAMPLES) else None
