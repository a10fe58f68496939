"""A local OpenID provider for tests: whoever is sent there is let in at once, unless ``refuses`` is set."""

from __future__ import annotations

import base64
import hashlib
import json
import secrets
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

CLIENT_ID, CLIENT_SECRET = "the-space", "secret-of-the-space"


class OpenIDServer:
    """The provider, for a ``with`` statement. Its tokens are ``token``, good for ``seconds``."""

    def __init__(self, *, token: str = "hf-token-of-ada", name: str = "ada", seconds: float = 28_800) -> None:
        self.token, self.name, self.seconds = token, name, seconds
        self.refuses = False  # the person presses Cancel
        self.asked: dict[str, str] = {}  # the query of the last person who came
        self.codes: dict[str, dict[str, str]] = {}  # what each code was given for, until it is redeemed
        self._http = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
        self._http.daemon_threads = True
        self._http.owner = self  # type: ignore[attr-defined]
        self.url = f"http://127.0.0.1:{self._http.server_address[1]}"

    def __enter__(self) -> OpenIDServer:
        threading.Thread(target=self._http.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._http.shutdown()
        self._http.server_close()

    def let_in(self, asked: dict[str, str]) -> str:
        """Where the person goes on."""
        self.asked = asked
        if self.refuses:
            return f"{asked['redirect_uri']}?{urlencode({'error': 'access_denied', 'state': asked['state']})}"
        code = secrets.token_urlsafe(8)
        self.codes[code] = asked
        return f"{asked['redirect_uri']}?{urlencode({'code': code, 'state': asked['state']})}"

    def redeem(self, given: dict[str, str], login: str) -> dict[str, Any] | None:
        """The token for a code, once, for who holds the client's secret and the proof."""
        asked = self.codes.pop(given["code"], None)
        digest = hashlib.sha256(given["code_verifier"].encode()).digest()
        ours = base64.b64encode(f"{CLIENT_ID}:{CLIENT_SECRET}".encode()).decode()
        if (
            asked is None
            or login != f"Basic {ours}"
            or asked["code_challenge"] != base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
            or asked["redirect_uri"] != given["redirect_uri"]
        ):
            return None
        return {"access_token": self.token, "token_type": "bearer", "expires_in": self.seconds}


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    @property
    def owner(self) -> OpenIDServer:
        owner: OpenIDServer = self.server.owner  # type: ignore[attr-defined]
        return owner

    def log_message(self, *_: object) -> None:
        """Says nothing."""

    def do_GET(self) -> None:
        match urlsplit(self.path).path:
            case "/.well-known/openid-configuration":
                places = {"authorization": "authorize", "token": "token", "userinfo": "userinfo"}
                self._reply({f"{name}_endpoint": f"{self.owner.url}/oauth/{path}" for name, path in places.items()})
            case "/oauth/authorize":
                self._reply(None, 302, {"Location": self.owner.let_in(_flat(urlsplit(self.path).query))})
            case "/oauth/userinfo" if self.headers["Authorization"] == f"Bearer {self.owner.token}":
                self._reply({"sub": "1", "preferred_username": self.owner.name})
            case _:
                self._reply({"error": "invalid_request"}, 401)

    def do_POST(self) -> None:
        given = _flat(self.rfile.read(int(self.headers["Content-Length"])).decode())
        granted = self.owner.redeem(given, self.headers["Authorization"])
        self._reply(granted or {"error": "invalid_grant"}, 200 if granted else 400)

    def _reply(self, value: object, status: int = 200, headers: dict[str, str] | None = None) -> None:
        body = json.dumps(value).encode()
        self.send_response(status)
        own = {"Content-Type": "application/json", "Content-Length": str(len(body))}
        for name, text in {**own, **(headers or {})}.items():
            self.send_header(name, text)
        self.end_headers()
        self.wfile.write(body)


def _flat(query: str) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(query).items()}
