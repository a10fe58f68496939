"""Bring your own model: the part of the form where a visitor gives a key of theirs."""

from __future__ import annotations

from pathlib import Path

import gradio as gr

from interviewmate import texts
from interviewmate.assembly import Brought, Services
from interviewmate.errors import InputRefused
from interviewmate.web.script import said
from interviewmate.web.words import label

VISITOR = (Path(__file__).parent / "visitor.js").read_text()  # tells the browser's name for itself
LONGEST_NAME, LONGEST_KEY = 120, 400  # characters
USUAL_MODELS = {"OpenAI": "gpt-4.1"}  # where the visitor names none


class BroughtModel:
    """The components, in an accordion of their own; built inside the Blocks under construction."""

    def __init__(self, services: Services) -> None:
        with gr.Accordion(label("own_model"), open=False, elem_id="own-model"):
            gr.HTML(html_template=f'<p class="hint">{said("opening", "own_model")}</p>', js_on_load=None)
            self.provider = gr.Dropdown(
                list(services.providers),
                value=services.providers[0],
                label=label("provider"),
                elem_id="own-provider",
            )
            self.model = gr.Textbox(
                label=label("model"),
                placeholder=label("model.placeholder"),
                max_lines=1,
                elem_id="own-model-name",
            )
            self.key = gr.Textbox(
                label=label("key"),
                placeholder=label("key.placeholder"),
                type="password",
                max_lines=1,
                html_attributes=gr.InputHTMLAttributes(autocomplete="off"),
                elem_id="own-key",
            )

        self.visitor = gr.Textbox(visible="hidden", elem_id="visitor")  # an unguessable name that this browser keeps

    @property
    def inputs(self) -> list[gr.Component]:
        """What the person gives, in the order of ``brought``."""
        return [self.provider, self.model, self.key]


def named(visitor: object) -> str:
    """Whose budget is spent; what can't be a browser's name for itself shares one."""
    return visitor if isinstance(visitor, str) and len(visitor) <= LONGEST_NAME else ""


def brought(services: Services, provider: object, model: object, key: object) -> Brought | None:
    """The model that a visitor brings; None without a key.

    Raises:
        InputRefused: it can't be one.
    """
    if not isinstance(key, str) or not key.strip():
        return None
    if provider not in services.providers:
        raise InputRefused(texts.UNKNOWN_PROVIDER)
    name = model.strip() if isinstance(model, str) else ""
    name = name or USUAL_MODELS.get(str(provider), "")
    if not name:
        raise InputRefused(texts.BROUGHT_WITHOUT_NAME)
    if len(name) > LONGEST_NAME or len(key) > LONGEST_KEY:
        raise InputRefused(texts.too_long("model", LONGEST_NAME))
    return Brought(str(provider), name, key.strip())
