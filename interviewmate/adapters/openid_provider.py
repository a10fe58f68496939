"""Signs a person in at an OpenID provider, such as the Hub: the authorization code flow with a proof key.

RFC 6749 (4.1), RFC 7636, and OpenID Connect Discovery for the addresses. The access token is what it is for, so the
identity token is not looked at. Nothing that fails here tells more than the type of the error.
"""

from __future__ import annotations

import hashlib
import logging
from base64 import urlsafe_b64encode
from typing import Any
from urllib.parse import urlencode

import httpx

from interviewmate import texts
from interviewmate.errors import SignInFailed
from interviewmate.ports import Account

USUAL_LIFE = 3_600.0  # seconds that a token is good for where the provider does not say
log = logging.getLogger(__name__)


class OpenIDProvider:
    """One application of this program at one provider."""

    def __init__(
        self, url: str, *, client_id: str, client_secret: str, scopes: str, home: str | None, seconds: float = 10.0
    ) -> None:
        """``home``: the address of this program that the provider knows, None where any will do."""
        self.home = home
        self._url, self._scopes, self._seconds = url, scopes, seconds
        self._client_id, self._client_secret = client_id, client_secret

    async def address(self, callback: str, state: str, proof: str) -> str:
        """Where the person goes to sign in; ``proof`` is shown when the code is redeemed."""
        digest = hashlib.sha256(proof.encode()).digest()
        query = {
            "response_type": "code",
            "client_id": self._client_id,
            "redirect_uri": callback,
            "scope": self._scopes,
            "state": state,
            "code_challenge": urlsafe_b64encode(digest).rstrip(b"=").decode(),
            "code_challenge_method": "S256",
        }
        try:
            async with self._http() as http:
                return f"{(await self._places(http))['authorization_endpoint']}?{urlencode(query)}"
        except (httpx.HTTPError, ValueError, KeyError, TypeError) as error:
            raise _failed(error) from None

    async def account(self, callback: str, code: str, proof: str) -> Account:
        """The account of the person who came back with ``code``."""
        given = {"grant_type": "authorization_code", "code": code, "redirect_uri": callback, "code_verifier": proof}
        try:
            async with self._http() as http:
                places = await self._places(http)
                login = (self._client_id, self._client_secret)
                granted = _json(await http.post(places["token_endpoint"], data=given, auth=login))
                token = str(granted["access_token"])
                bearer = {"Authorization": f"Bearer {token}"}
                person = _json(await http.get(places["userinfo_endpoint"], headers=bearer))
                return Account(str(person["preferred_username"]), token, float(granted.get("expires_in", USUAL_LIFE)))
        except (httpx.HTTPError, ValueError, KeyError, TypeError) as error:
            raise _failed(error) from None

    def _http(self) -> httpx.AsyncClient:
        return httpx.AsyncClient(timeout=self._seconds, follow_redirects=False)

    async def _places(self, http: httpx.AsyncClient) -> dict[str, Any]:
        """The provider's addresses, as it publishes them."""
        return _json(await http.get(f"{self._url}/.well-known/openid-configuration"))


def _json(reply: httpx.Response) -> dict[str, Any]:
    reply.raise_for_status()
    value: dict[str, Any] = reply.json()
    return value


def _failed(error: Exception) -> SignInFailed:
    log.warning("a sign-in failed: %s", type(error).__name__)
    return SignInFailed(texts.SIGN_IN["failed"])
