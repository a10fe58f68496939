"""Signing in: who comes back is the one who left, the token stays in memory, and it ends."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from interviewmate import texts
from interviewmate.assembly import Brought, build
from interviewmate.errors import InputRefused, InterviewerFailed
from interviewmate.ports import Account
from interviewmate.settings import Settings, SignIn
from interviewmate.web import accounts as stores
from interviewmate.web.about import about
from interviewmate.web.accounts import SIGNING_IN_SECONDS, Accounts
from interviewmate.web.app import create_app
from interviewmate.web.brought_model import brought, renewed
from interviewmate.web.sign_in import BEGIN, CALLBACK, COOKIE, OUT, add_sign_in
from interviewmate.web.sign_in_line import signed
from tests.openai_server import OpenAIServer
from tests.openid_server import CLIENT_ID, CLIENT_SECRET, OpenIDServer
from tests.situations import at_opening
from tests.web.serving import scripted

ADA = Account("ada", "hf-token-of-ada", 100.0)


@pytest.fixture
def provider() -> Iterator[OpenIDServer]:
    """A provider that lets everybody in."""
    with OpenIDServer() as server:
        yield server


def space(provider: OpenIDServer, **more: Any) -> SignIn:
    """This program as that provider knows it."""
    return SignIn(CLIENT_ID, CLIENT_SECRET, provider=provider.url, **more)


@pytest.fixture
def accounts() -> Accounts:
    """Those of the page where one can sign in."""
    return Accounts()


def browser(signs_in: SignIn, accounts: Accounts) -> TestClient:
    """A browser of sorts at such a page; it goes where it is told, and not further."""
    app, provider = FastAPI(), build(Settings(sign_in=signs_in)).sign_in
    assert provider is not None
    add_sign_in(app, provider, accounts)
    return TestClient(app, base_url="https://space.test", follow_redirects=False)


@pytest.fixture
def client(provider: OpenIDServer, accounts: Accounts) -> TestClient:
    """The browser of somebody who is not signed in."""
    return browser(space(provider), accounts)


def there_and_back(client: TestClient, provider: OpenIDServer) -> str:
    """Goes to the provider; the address at which the person comes back."""
    away = client.get(BEGIN).headers["location"]
    assert away.startswith(f"{provider.url}/oauth/authorize?")
    query = dict(pair.split("=") for pair in away.split("?")[1].split("&"))
    assert query["scope"].split("+") == ["openid", "profile", "inference-api"]
    return provider.let_in({**query, "redirect_uri": f"https://space.test{CALLBACK}"})


def test_the_browser_gets_a_name_and_never_the_token(
    client: TestClient, provider: OpenIDServer, caplog: pytest.LogCaptureFixture
) -> None:
    """The cookie ends with the browser, no script reads it, no other site's page sends it, and no log has the token."""
    with caplog.at_level(logging.DEBUG):
        reply = client.get(there_and_back(client, provider))
    assert reply.headers["location"] == "/"
    (given,) = [line for line in reply.headers.get_list("set-cookie") if line.startswith(f"{COOKIE}=")]
    assert {"HttpOnly", "Secure", "SameSite=lax"} <= set(given.split("; "))
    assert "expires" not in given.lower()
    assert "max-age" not in given.lower()
    everything = str(reply.headers) + reply.text + caplog.text
    assert provider.token not in everything
    assert CLIENT_SECRET not in everything


def test_only_who_left_comes_back(client: TestClient, provider: OpenIDServer) -> None:
    """Somebody else's way back signs nobody in: not without the cookie of the beginning, and not twice."""
    back = there_and_back(client, provider)
    elsewhere = TestClient(client.app, base_url="https://space.test", follow_redirects=False)
    assert elsewhere.get(back).headers["location"] == "/?sign-in=failed"
    assert COOKIE not in elsewhere.cookies
    assert client.get(back).headers["location"] == "/"
    assert client.get(back).headers["location"] == "/?sign-in=failed"


def test_who_is_not_let_in_comes_back_as_before(client: TestClient, provider: OpenIDServer) -> None:
    """Cancelled there, or a provider that does not answer: the page says that it did not work."""
    provider.refuses = True
    assert client.get(there_and_back(client, provider)).headers["location"] == "/?sign-in=failed"
    provider.__exit__()
    assert client.get(BEGIN).headers["location"] == "/?sign-in=failed"
    assert COOKIE not in client.cookies


def test_signing_out(client: TestClient, provider: OpenIDServer, accounts: Accounts) -> None:
    """Browser and server forget it; a link alone, which other sites can lay, does not sign out."""
    client.get(there_and_back(client, provider))
    assert accounts.get(client.cookies[COOKIE]) == Account("ada", provider.token, provider.seconds)
    assert client.get(OUT).status_code == 405
    assert len(accounts) == 1
    assert client.post(OUT).headers["location"] == "/"
    assert COOKIE not in client.cookies
    assert len(accounts) == 0


def test_signing_in_once_more(client: TestClient, provider: OpenIDServer, accounts: Accounts) -> None:
    """The earlier account is forgotten, and so is the name that somebody may have seen."""
    client.get(there_and_back(client, provider))
    before = client.cookies[COOKIE]
    client.get(there_and_back(client, provider))
    assert client.cookies[COOKIE] != before
    assert len(accounts) == 1


def test_a_space_sends_people_back_to_its_own_address(provider: OpenIDServer, accounts: Accounts) -> None:
    """Whatever the request says its host is: the provider knows one address."""
    client = browser(space(provider, home="https://ada-space.hf.space"), accounts)
    assert "redirect_uri=https%3A%2F%2Fada-space.hf.space%2Flogin%2Fcallback&" in client.get(BEGIN).headers["location"]


def test_nobody_signs_in_where_it_is_not_set_up() -> None:
    """There is no such page."""
    client = TestClient(create_app(scripted()), follow_redirects=False)
    assert client.get(CALLBACK).status_code == 404


def test_a_sign_in_ends() -> None:
    """When the token runs out the person is told so; a name that was closed is gone."""
    now = 0.0
    accounts = Accounts(lambda: now)
    name, other = accounts.open(ADA), accounts.open(ADA)
    assert accounts.find("") is None
    assert accounts.find(name) == ADA
    accounts.close(other)
    assert accounts.get(other) is None
    now = 100.0
    assert accounts.get(name) is None
    with pytest.raises(InputRefused, match="run out"):
        accounts.find(name)
    assert len(accounts) == 0


def test_a_way_to_the_provider_ends_too() -> None:
    """A state is good once, and for ten minutes."""
    now = 0.0
    accounts = Accounts(lambda: now)
    (state, proof), (late, _) = accounts.begin(), accounts.begin()
    assert accounts.proof(state) == proof
    assert accounts.proof(state) is None
    now = SIGNING_IN_SECONDS
    assert accounts.proof(late) is None


def test_there_is_room_for_so_many(monkeypatch: pytest.MonkeyPatch) -> None:
    """Beyond that the oldest is forgotten: nobody fills the memory by pressing the button."""
    monkeypatch.setattr(stores, "MOST", 2)
    accounts = Accounts()
    first, *rest = [accounts.open(ADA) for _ in range(3)]
    assert accounts.get(first) is None
    assert all(map(accounts.get, rest))


def test_an_account_brings_a_model() -> None:
    """The router's usual one or one that is named for it; a key that is given comes before."""
    services = replace(scripted(), providers=("OpenAI", "Hugging Face"))
    usual = Brought("Hugging Face", "openai/gpt-oss-120b", ADA.token, signed_in=True)
    assert brought(services, ADA, "OpenAI", "gpt-4.1", "") == usual
    assert brought(services, ADA, "Hugging Face", "", None) == usual
    assert brought(services, ADA, "Hugging Face", "a/b", "") == replace(usual, model="a/b")
    assert brought(services, ADA, "OpenAI", "", "sk") == Brought("OpenAI", "gpt-4.1", "sk")
    assert ADA.token not in repr(ADA) + repr(usual)


async def test_the_token_is_the_key_at_the_router(monkeypatch: pytest.MonkeyPatch) -> None:
    """It opens the router; one that has run out is told as a sign-in that did, and a new one takes its place."""
    with OpenAIServer(key=ADA.token) as router:
        monkeypatch.setattr("interviewmate.assembly.HUB", router.url)
        services = build(Settings())
        begun = services.new_crew(brought(services, replace(ADA, token="hf-run-out"), "Hugging Face", "a/b", ""))
        assert renewed(services, begun, None) is begun
        assert renewed(services, begun, ADA).brought == "a/b"
        assert renewed(services, other := services.new_crew(), ADA) is other
        for account, crew in ((ADA, renewed(services, begun, ADA)), (None, begun)):
            drafts = crew.interviewer.respond(at_opening())
            if account is ADA:
                assert [draft async for draft in drafts]
                continue
            with pytest.raises(InterviewerFailed) as caught:
                await anext(drafts)
            assert caught.value.words == texts.SIGN_IN["refused"]
        await services.close()


def test_a_name_is_text() -> None:
    """The name of an account can't bring markup into the page."""
    hostile = replace(ADA, name='<img src=x onerror="alert(1)">')
    assert "<img" not in signed(hostile)
    assert "&lt;img" in signed(hostile)
    assert texts.SIGNED_IN_INTERVIEWER in about(scripted(), ADA)
