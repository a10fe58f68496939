"""Signing in at a provider: the pages that lead there, back, and out again.

The browser holds a name in a cookie that ends with it and that no script reads; the token stays in the server's
memory. The cookie is sent to no frame of another site, as the Hub shows a Space: there the link opens a tab of its own.
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from typing import Any

from fastapi import FastAPI, Request
from starlette.responses import RedirectResponse, Response

from interviewmate.errors import SignInFailed
from interviewmate.ports import IdentityProvider
from interviewmate.web.accounts import SIGNING_IN_SECONDS, Accounts

BEGIN, CALLBACK, OUT = "/login/huggingface", "/login/callback", "/sign-out"
COOKIE, STATE = "interview-account", "interview-sign-in"
OUTCOME, FAILED = "sign-in", "failed"  # what the page's address says of a sign-in that came to nothing
OURS: dict[str, Any] = {"httponly": True, "secure": True, "samesite": "lax"}  # "secure" includes localhost


def add_sign_in(app: FastAPI, provider: IdentityProvider, accounts: Accounts) -> None:
    """Adds the pages."""

    async def begin(request: Request) -> Response:
        state, proof = accounts.begin()
        try:
            reply = _to(await provider.address(_callback(provider, request), state, proof))
        except SignInFailed:
            return _to(f"/?{OUTCOME}={FAILED}")
        reply.set_cookie(STATE, state, max_age=int(SIGNING_IN_SECONDS), path=CALLBACK, **OURS)
        return reply

    async def callback(request: Request, state: str = "", code: str = "") -> Response:
        reply = _to(f"/?{OUTCOME}={FAILED}")
        began_here = secrets.compare_digest(state.encode(), request.cookies.get(STATE, "").encode())
        if code and began_here and (proof := accounts.proof(state)):
            try:
                account = await provider.account(_callback(provider, request), code, proof)
            except SignInFailed:
                return reply
            accounts.close(name(request.cookies))
            reply = _to("/")
            reply.set_cookie(COOKIE, accounts.open(account), **OURS)
        reply.delete_cookie(STATE, path=CALLBACK, **OURS)
        return reply

    async def out(request: Request) -> Response:
        accounts.close(name(request.cookies))
        reply = _to("/")
        reply.delete_cookie(COOKIE, **OURS)
        return reply

    app.add_api_route(BEGIN, begin, methods=["GET"])
    app.add_api_route(CALLBACK, callback, methods=["GET"])
    app.add_api_route(OUT, out, methods=["POST"])


def name(cookies: Mapping[str, str]) -> str:
    """The name under which the account of who asks is kept; empty if they are not signed in."""
    return cookies.get(COOKIE, "")


def outcome(query: Mapping[str, str]) -> str:
    """What the page's address says of a sign-in."""
    return query.get(OUTCOME, "")


def _callback(provider: IdentityProvider, request: Request) -> str:
    return f"{provider.home or str(request.base_url).rstrip('/')}{CALLBACK}"


def _to(address: str) -> RedirectResponse:
    return RedirectResponse(address, 303)
