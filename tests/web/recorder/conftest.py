"""People at the recorder: each at a page of their own, before a server that keeps the sound it gets."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Playwright, sync_playwright

from tests.web.serving import scripted, served
from tests.web.talking import PLAYED, KeepingEars, Sound, Talker, babble, browser


@pytest.fixture(scope="module")
def playwright() -> Iterator[Playwright]:
    """Of the module: it keeps an event loop, which asynchronous tests could not bear."""
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="module")
def microphone(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Sound]:
    """A sound file, and what is in it."""
    path = tmp_path_factory.mktemp("microphone") / "babble.wav"
    return path, babble(path, PLAYED)


@pytest.fixture
def ears() -> KeepingEars:
    """Ears that keep what they get."""
    return KeepingEars()


@pytest.fixture
def url(ears: KeepingEars) -> Iterator[str]:
    """A server with these ears."""
    with served(scripted(ears=ears)) as url:
        yield url


@pytest.fixture(scope="module")
def chromium(playwright: Playwright, microphone: tuple[Path, Sound]) -> Iterator[BrowserContext]:
    """One browser for the tests that need no other."""
    with browser(playwright, microphone[0]) as context:
        yield context


@pytest.fixture
def talker(chromium: BrowserContext) -> Iterator[Talker]:
    """A person at a page of their own. Each test has its own server, so none finds another's interview."""
    page = chromium.new_page()
    troubles: list[str] = []
    page.on("pageerror", lambda error: troubles.append(str(error)))
    yield Talker(page)
    page.close()
    assert not troubles, "the page reported errors"
