"""The line at Setup where a visitor signs in, sees that they are, and signs out."""

from __future__ import annotations

from html import escape
from typing import Any

import gradio as gr

from interviewmate import texts
from interviewmate.ports import Account
from interviewmate.web.script import script
from interviewmate.web.sign_in import BEGIN, FAILED, OUT

WORDS = {name: escape(words) for name, words in texts.SIGN_IN.items()}
OFFER = (
    f'<p><a class="sign-in" href="{BEGIN}" target="_blank" rel="noopener">{WORDS["button"]}</a></p>'
    f'<p class="hint">{WORDS["lead"]}</p>'
)


class SignInLine(gr.HTML):
    """Its value is what ``signed`` makes of an account; not there where nobody can sign in."""

    def __init__(self, **props: Any) -> None:
        super().__init__(OFFER, js_on_load=script(["sign_in_line.js"]), apply_default_css=False, **props)

    def api_info(self) -> dict[str, Any]:
        """The shape of its value."""
        return {"type": "string"}


def signed(account: Account | None, outcome: object = None) -> str:
    """The line for who is signed in, and for who is not; ``outcome`` is what the page's address says."""
    if account is None:
        failed = f'<p class="problem" role="alert">{WORDS["failed"]}</p>' if outcome == FAILED else ""
        return failed + OFFER
    return (
        f'<p role="status">{escape(texts.signed_in(account.name))}</p>'
        f'<form method="post" action="{OUT}"><button class="quiet-button">{WORDS["out"]}</button></form>'
    )
