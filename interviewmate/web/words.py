"""The texts that the browser puts on the page, in the visitor's language, and how that is told.

Gradio's own components take theirs from ``gr.I18n``, our scripts and templates from the page's head, both in the
browser's language; what the server says follows the language that a request asks for, which browsers set to theirs.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import gradio as gr
from gradio.i18n import I18nData

from interviewmate import catalogue
from interviewmate.web.script import filled

LABEL = "label"  # the group of Gradio's components
GROUPS = (  # those of our own scripts and templates
    *("opening", "example", "level", "tour", "looks", "check", "empty", "status", "speaker", "recorder", "keeper"),
    *("downloads", "practice", "history", "recommendation", "open_report", "sign_in"),
    *("starting", "ending", "deleting", "length"),
)
LABELS = gr.I18n(
    **{
        name: {key: words for key, words in texts.items() if key.startswith(f"{LABEL}.")}
        for name, texts in catalogue.TEXTS.items()
    }
)


def label(name: str) -> I18nData:
    """A text of one of Gradio's components, which the browser puts in."""
    return LABELS(f"{LABEL}.{name}")


def words_script() -> str:
    """Gives the page's scripts and templates their texts, in every language; to stand in the page's head."""
    texts = {}
    for name in catalogue.TEXTS:
        with catalogue.speaking(name):
            texts[name] = {group: catalogue.group(group) for group in GROUPS}
    return filled("words.js", texts=json.dumps(texts, ensure_ascii=False).replace("</", "<\\/"))


def asked_for(headers: Mapping[str, str]) -> str:
    """The language that a request asks for."""
    return catalogue.wanted(headers.get("accept-language", ""))


class Multilingual(gr.Blocks):
    """Blocks whose every event is served in the language of whoever caused it."""

    async def process_api(
        self, block_fn: Any, inputs: list[Any], state: Any = None, request: Any = None, *args: Any, **kwargs: Any
    ) -> dict[str, Any]:
        """As Gradio's; an event's generator too takes each of its steps in here."""
        with catalogue.speaking(asked_for(request.headers) if request else catalogue.ENGLISH):
            return await super().process_api(block_fn, inputs, state, request, *args, **kwargs)
