"""A visitor's own model: their key goes to its provider and nowhere else, and they see who interviews at what cost."""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Iterator
from dataclasses import replace

import pytest
from playwright.sync_api import expect

from interviewmate import texts
from interviewmate.assembly import Services, build
from interviewmate.settings import Server, Settings, SignIn
from tests.openai_server import USAGE, OpenAIServer
from tests.openid_server import CLIENT_ID, CLIENT_SECRET, OpenIDServer
from tests.web.serving import scripted
from tests.web.visitor import Arrive, Visitor

KEY = "sk-of-the-visitor"


@pytest.fixture
def server() -> Iterator[OpenAIServer]:
    """A provider that accepts the visitor's key alone."""
    with OpenAIServer(key=KEY) as server:
        yield server


@pytest.fixture
def services(server: OpenAIServer) -> Services:
    """Those of a host without a model who allows the provider; ears and voice are scripted."""
    built = build(Settings(allowed_base_urls=(server.url,)))
    stand_in = scripted()
    return replace(stand_in, new_crew=built.new_crew, providers=built.providers, interviewer=built.interviewer)


def bring(visitor: Visitor, provider: str, key: str) -> None:
    """Fills in that part of the form."""
    visitor.page.get_by_role("button", name=texts.text("label.own_model")).click()
    visitor.at("own-provider").locator("input").click()
    visitor.page.get_by_role("option", name=provider).click()
    visitor.at("own-model-name").locator("input, textarea").fill("large-one")
    visitor.at("own-key").locator("input").fill(key)


def tokens(visitor: Visitor) -> int:
    """How many the page says were used."""
    (count,) = re.findall(r"([\d,]+) tokens so far", visitor.at("who").inner_text())
    return int(count.replace(",", ""))


@pytest.mark.browser
def test_a_visitor_brings_a_key(
    arrive: Arrive, services: Services, server: OpenAIServer, caplog: pytest.LogCaptureFixture
) -> None:
    """The model interviews, the page says which and what it took, and neither browser nor log keeps the key.

    The key also opens the choice of another language, in which it is then asked and spoken.
    """
    visitor = arrive(services)
    with caplog.at_level(logging.DEBUG):
        visitor.page.get_by_role("button", name="More:").click()
        expect(visitor.at("language").locator("input")).to_be_disabled()
        expect(visitor.at("language")).to_contain_text(texts.text("label.language.built_in"))
        bring(visitor, services.providers[-1], KEY)
        visitor.at("language").locator("input").click()
        visitor.page.get_by_role("option", name="Español").click()
        visitor.start()
        expect(visitor.at("who")).to_contain_text("large-one interviews you, with your key")
        before = tokens(visitor)
        visitor.answer("I ran the loads.")
        expect(visitor.lines("interviewer")).to_have_count(2)
        visitor.may_answer(int(visitor.at("progress").inner_text().split()[1]))
    assert tokens(visitor) - before >= USAGE["total_tokens"]
    assert before >= USAGE["total_tokens"]
    assert {call.body["model"] for call in server.chats} == {"large-one"}
    assert all("is Spanish" in call.body["messages"][1]["content"] for call in server.chats)
    assert [line.get_attribute("lang") for line in visitor.lines("interviewer").locator("p").all()] == ["es", "es"]
    kept = visitor.page.evaluate("async () => JSON.stringify([{...localStorage}, {...sessionStorage}])")
    assert KEY not in kept + json.dumps(visitor.page.context.cookies()) + caplog.text


@pytest.mark.browser
def test_a_key_that_is_refused(arrive: Arrive, services: Services) -> None:
    """The form says so in words without the key, and nothing has begun."""
    visitor = arrive(services)
    bring(visitor, services.providers[-1], "sk-another")
    visitor.give_job()
    visitor.at("start").click()
    expect(visitor.at("setup-status")).to_contain_text(texts.MODEL_KEY_REFUSED)
    assert "sk-another" not in visitor.at("setup-status").inner_text()


def on_a_space(hub: OpenIDServer) -> Services:
    """Those of a host without a model whose visitors can sign in; ears and voice are scripted."""
    built = build(Settings(sign_in=SignIn(CLIENT_ID, CLIENT_SECRET, provider=hub.url)))
    own = {name: getattr(built, name) for name in ("new_crew", "providers", "interviewer", "sign_in")}
    return replace(scripted(), **own)


def sign_in(visitor: Visitor, name: str) -> None:
    """To the provider and back, in a tab of its own: to leave a page that still loads is an error to Gradio."""
    before = visitor.page
    with before.context.expect_page() as opened:
        before.get_by_role("link", name=texts.text("sign_in.button")).click(modifiers=["Control"])
    before.close()
    visitor.page = opened.value
    expect(visitor.at("sign-in")).to_contain_text(texts.signed_in(name))


def sign_out(visitor: Visitor) -> None:
    """Back to the page of everybody."""
    visitor.tab("Setup").click()
    visitor.page.get_by_role("button", name=texts.text("sign_in.out")).click()
    expect(visitor.page.get_by_role("link", name=texts.text("sign_in.button"))).to_be_visible()


@pytest.mark.browser
def test_a_visitor_signs_in(arrive: Arrive, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    """There and back, an interview on their account, and out again; neither browser nor log has the token."""
    with OpenIDServer() as hub, OpenAIServer(key=hub.token) as router, caplog.at_level(logging.DEBUG):
        monkeypatch.setattr("interviewmate.assembly.HUB", router.url)
        visitor = arrive(on_a_space(hub))
        sign_in(visitor, hub.name)
        expect(visitor.at("about")).to_contain_text(texts.SIGNED_IN_INTERVIEWER)
        visitor.start()
        expect(visitor.at("who")).to_contain_text("openai/gpt-oss-120b interviews you, on your Hugging Face account")
        assert tokens(visitor) >= USAGE["total_tokens"]
        assert {call.body["model"] for call in router.chats} == {"openai/gpt-oss-120b"}
        kept = visitor.page.evaluate("async () => JSON.stringify([{...localStorage}, {...sessionStorage}])")
        assert hub.token not in kept + json.dumps(visitor.page.context.cookies()) + caplog.text
        sign_out(visitor)
        expect(visitor.at("about")).to_contain_text(texts.BUILT_IN_INTERVIEWER)


@pytest.mark.slow
@pytest.mark.browser
def test_a_sign_in_that_runs_out_in_an_interview(arrive: Arrive, monkeypatch: pytest.MonkeyPatch) -> None:
    """The page says what to do; who does it goes on with the answer that was kept, on their account."""
    with OpenIDServer() as hub, OpenAIServer(key=hub.token) as router:
        monkeypatch.setattr("interviewmate.assembly.HUB", router.url)
        visitor = arrive(on_a_space(hub))
        sign_in(visitor, hub.name)
        visitor.start()
        hub.token = router.key = "hf-token-of-later"
        visitor.answer("I ran the nightly loads for two years and moved them to Airflow.")
        expect(visitor.lines("notice")).to_contain_text(texts.text("sign_in.refused"))
        expect(visitor.at("try-again")).to_be_enabled()
        sign_out(visitor)
        sign_in(visitor, hub.name)
        visitor.page.get_by_role("button", name="Go on", exact=True).click()
        visitor.at("try-again").click()
        expect(visitor.lines("interviewer")).to_have_count(2)
        expect(visitor.at("who")).to_contain_text("on your Hugging Face account")


@pytest.mark.slow
@pytest.mark.browser
def test_a_visitors_share_of_the_hosts_model(arrive: Arrive, server: OpenAIServer) -> None:
    """When it is spent the built-in interviewer goes on and the page says so, for this browser and no other."""
    built = build(Settings(chat=Server(server.url, KEY), visitor_turns_per_day=1))
    visitor = arrive(replace(scripted(), new_crew=built.new_crew, interviewer=built.interviewer))
    visitor.start()
    expect(visitor.at("who")).to_contain_text(texts.MODEL_INTERVIEWER)
    visitor.answer("I ran the nightly loads for two years and moved them to Airflow.")
    expect(visitor.lines("notice")).to_contain_text(texts.BUDGET_SPENT)
    expect(visitor.at("who")).to_contain_text(texts.BUILT_IN_INTERVIEWER)
    expect(visitor.lines("interviewer")).to_have_count(2)
    again = visitor.another()
    again.start()
    expect(again.lines("notice")).to_contain_text(texts.BUDGET_SPENT)
    again.page.evaluate("localStorage.clear()")
    other = again.another()
    other.start()
    expect(other.at("who")).to_contain_text(texts.MODEL_INTERVIEWER)
