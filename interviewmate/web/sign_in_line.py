"""The line at Setup where a visitor signs in, sees that they are, and signs out."""

from __future__ import annotations

from html import escape
from typing import Any

import gradio as gr

from interviewmate import texts
from interviewmate.catalogue import text
from interviewmate.ports import Account
from interviewmate.web.script import said, script, until
from interviewmate.web.sign_in import BEGIN, FAILED, OUT


class SignInLine(gr.HTML):
    """Its value is what ``signed`` makes of an account; not there where nobody can sign in."""

    def __init__(self, **props: Any) -> None:
        offer = _offer(said("sign_in", "button"), said("sign_in", "lead"))
        super().__init__(
            html_template=until(offer),
            js_on_load=script(["sign_in_line.js"], "sign_in"),
            apply_default_css=False,
            **props,
        )

    def api_info(self) -> dict[str, Any]:
        """The shape of its value."""
        return {"type": "string"}


def signed(account: Account | None, outcome: object = None) -> str:
    """The line for who is signed in, and for who is not; ``outcome`` is what the page's address says."""
    if account is None:
        failed = f'<p class="problem" role="alert">{escape(text("sign_in.failed"))}</p>' if outcome == FAILED else ""
        return failed + _offer(escape(text("sign_in.button")), escape(text("sign_in.lead")))
    return (
        f'<p role="status">{escape(texts.signed_in(account.name))}</p>'
        f'<form method="post" action="{OUT}"><button class="quiet-button">{escape(text("sign_in.out"))}</button></form>'
    )


def _offer(button: str, lead: str) -> str:
    return (
        f'<p><a class="sign-in" href="{BEGIN}" target="_blank" rel="noopener">{button}</a></p>'
        f'<p class="hint">{lead}</p>'
    )
