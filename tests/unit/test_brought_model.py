"""What a visitor brings, and whom its key reaches."""

from __future__ import annotations

import pytest

from interviewmate.assembly import Brought, build
from interviewmate.errors import InputRefused
from interviewmate.settings import Settings
from interviewmate.web.brought_model import brought
from tests.web.serving import scripted

KEY = "sk-of-the-visitor"


def test_what_is_brought_is_checked() -> None:
    """Without a key nothing is; a provider must be on the list, a model must have a name."""
    services = scripted()
    assert brought(services, None, "OpenAI", "gpt-5", " ") is None
    assert brought(services, None, "OpenAI", "", f" {KEY} ") == Brought("OpenAI", "gpt-4.1", KEY)
    for provider, model in (("http://127.0.0.1:1/v1", "m"), ("Elsewhere", ""), ("OpenAI", "m" * 200)):
        with pytest.raises(InputRefused):
            brought(services, None, provider, model, KEY)


def test_the_key_does_not_show() -> None:
    """What holds it may end up in a log."""
    assert KEY not in repr(Brought("OpenAI", "gpt-4.1", KEY))


async def test_only_who_brings_a_model_is_interviewed_by_it() -> None:
    """The providers are the two that are known and those that the host allows."""
    services = build(Settings(allowed_base_urls=("http://127.0.0.1:9/v1",)))
    assert services.providers[:2] == ("OpenAI", "Hugging Face")
    own, other = services.new_crew(Brought(services.providers[2], "m", KEY)), services.new_crew()
    assert (own.brought, own.interviewer.kind) == ("m", "model")
    assert (other.brought, other.tokens, other.interviewer.kind) == ("", None, "built-in")
    await services.close()
