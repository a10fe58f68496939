"""Bring your own model: the part of the form where a visitor gives a key of theirs."""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import Any

import gradio as gr

from interviewmate import texts
from interviewmate.agent import Crew
from interviewmate.assembly import HUGGING_FACE, Brought, Services
from interviewmate.errors import InputRefused
from interviewmate.ports import Account
from interviewmate.web.sign_in_line import SignInLine, signed

VISITOR = (Path(__file__).parent / "visitor.js").read_text()  # tells the browser's name for itself
LONGEST_NAME, LONGEST_KEY = 120, 400  # characters
USUAL_MODELS = {"OpenAI": "gpt-4.1", HUGGING_FACE: "openai/gpt-oss-120b"}  # where the visitor names none


class BroughtModel:
    """An accordion for a key, and beside it the way to sign in; built inside the Blocks under construction."""

    def __init__(self, services: Services) -> None:
        with gr.Accordion(texts.BRING["title"], open=False, elem_id="own-model"):
            gr.HTML(f'<p class="hint">{escape(texts.BRING["lead"])}</p>', js_on_load=None)
            self.provider = gr.Dropdown(
                list(services.providers),
                value=services.providers[0],
                label=texts.BRING["provider"],
                elem_id="own-provider",
            )
            self.model = gr.Textbox(
                label=texts.BRING["model"],
                placeholder=texts.BRING["example"],
                max_lines=1,
                elem_id="own-model-name",
            )
            self.key = gr.Textbox(
                label=texts.BRING["key"],
                placeholder=texts.BRING["empty"],
                type="password",
                max_lines=1,
                html_attributes=gr.InputHTMLAttributes(autocomplete="off"),
                elem_id="own-key",
            )

        self.sign_in = SignInLine(visible=services.sign_in is not None, elem_id="sign-in")
        self.account = gr.State("")  # the name under which the account is found that this page was opened with
        self.visitor = gr.Textbox(visible="hidden", elem_id="visitor")  # an unguessable name that this browser keeps

    @property
    def inputs(self) -> list[gr.Component]:
        """What the person gives: the name of their account, then in the order of ``brought``."""
        return [self.account, self.provider, self.model, self.key]

    @property
    def opened(self) -> list[gr.Component]:
        """What depends on who opens the page, in the order of ``opened_by``."""
        return [self.account, self.sign_in, self.provider, self.model]

    def opened_by(self, name: str, account: Account | None, outcome: object) -> list[Any]:
        """The page is opened by who has this account under that name; ``outcome`` is that of a sign-in, if any."""
        line = gr.update(value=signed(account, outcome))
        if account is None:
            return ["", line, gr.skip(), gr.skip()]
        return [name, line, HUGGING_FACE, gr.update(placeholder=USUAL_MODELS[HUGGING_FACE])]


def named(visitor: object) -> str:
    """Whose budget is spent; what can't be a browser's name for itself shares one."""
    return visitor if isinstance(visitor, str) and len(visitor) <= LONGEST_NAME else ""


def brought(
    services: Services, account: Account | None, provider: object, model: object, key: object
) -> Brought | None:
    """The model that a visitor brings, by a key or else by their account; None without either.

    Raises:
        InputRefused: it can't be one.
    """
    if not isinstance(key, str) or not key.strip():
        return _by_account(account, provider, model) if account else None
    if provider not in services.providers:
        raise InputRefused(texts.UNKNOWN_PROVIDER)
    if len(key) > LONGEST_KEY:
        raise InputRefused(texts.too_long("key", LONGEST_KEY))
    return Brought(str(provider), _model(model, str(provider)), key.strip())


def renewed(services: Services, crew: Crew, account: Account | None) -> Crew:
    """Who goes on with an interview: where it was begun by signing in, with the token that the person has now."""
    if not (crew.signed_in and account):
        return crew
    return services.new_crew(_by_account(account, HUGGING_FACE, crew.brought))


def _by_account(account: Account, provider: object, model: object) -> Brought:
    """A model at Hugging Face. What is named for another provider means none there."""
    name = _model(model if provider == HUGGING_FACE else "", HUGGING_FACE)
    return Brought(HUGGING_FACE, name, account.token, signed_in=True)


def _model(given: object, provider: str) -> str:
    """The name of the model, or the usual one of that provider."""
    name = given.strip() if isinstance(given, str) else ""
    name = name or USUAL_MODELS.get(provider, "")
    if not name:
        raise InputRefused(texts.BROUGHT_WITHOUT_NAME)
    if len(name) > LONGEST_NAME:
        raise InputRefused(texts.too_long("model's name", LONGEST_NAME))
    return name
