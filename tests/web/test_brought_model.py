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
from interviewmate.settings import Server, Settings
from tests.openai_server import USAGE, OpenAIServer
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
    visitor.page.get_by_role("button", name=texts.BRING["title"]).click()
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
        expect(visitor.at("language")).to_contain_text(texts.LANGUAGE_OF_BUILT_IN)
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
