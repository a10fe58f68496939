"""What holds for every request: how large it may be, and what the page may load and reach."""

from __future__ import annotations

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from interviewmate import texts
from interviewmate.web.uploads import LARGEST_UPLOAD

MULTIPART_SLACK = 64 * 1024  # bytes around a file in a form
LARGEST_BODY = 2 * 1024 * 1024  # bytes of every request that is no upload

# Gradio needs inline scripts and eval; what protects is that the page can reach nothing but its own server.
# The frame ancestors are the pages of the Hub that show a Space.
POLICY = "; ".join(
    (
        "default-src 'self'",
        "script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "media-src 'self' data: blob:",
        "font-src 'self' data:",
        "connect-src 'self' data: blob:",
        "worker-src 'self' blob: data:",
        "form-action 'self'",
        "base-uri 'self'",
        "object-src 'none'",
        "frame-ancestors 'self' https://huggingface.co https://*.huggingface.co",
    )
)
HEADERS = (
    (b"content-security-policy", POLICY.encode()),
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
    (b"permissions-policy", b"camera=(), geolocation=(), microphone=(self)"),
)


class BodyTooLargeError(Exception):
    """A request went on past its limit."""


class Guard:
    """ASGI middleware: refuses bodies over the limit with 413, and adds the security headers."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        limit = LARGEST_UPLOAD + MULTIPART_SLACK if scope["path"].endswith("/upload") else LARGEST_BODY
        started = False

        async def send_guarded(message: Message) -> None:
            nonlocal started
            if message["type"] == "http.response.start":
                started = True
                message = {**message, "headers": [*message.get("headers", []), *HEADERS]}
            await send(message)

        try:
            if _announced(scope) > limit:
                raise BodyTooLargeError
            await self._app(scope, _counted(receive, limit), send_guarded)
        except BodyTooLargeError:
            if not started:
                await _refuse(send_guarded)


def _announced(scope: Scope) -> int:
    """The length that the request says it has."""
    lengths = [value for name, value in scope["headers"] if name == b"content-length"]
    return int(lengths[0]) if lengths and lengths[0].isdigit() else 0


def _counted(receive: Receive, limit: int) -> Receive:
    """``receive``, until more than ``limit`` bytes have come."""
    total = 0

    async def counted() -> Message:
        nonlocal total
        message = await receive()
        total += len(message.get("body", b""))
        if total > limit:
            raise BodyTooLargeError
        return message

    return counted


async def _refuse(send: Send) -> None:
    body = texts.BODY_TOO_LARGE.encode()
    headers = [(b"content-type", b"text/plain; charset=utf-8"), (b"content-length", str(len(body)).encode())]
    await send({"type": "http.response.start", "status": 413, "headers": headers})
    await send({"type": "http.response.body", "body": body})
