"""A real browser for the tests of the page: Debian's Chromium with a microphone that plays a file."""

from __future__ import annotations

import shutil
import subprocess
import wave
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Request, expect, sync_playwright

from interviewmate.assembly import Services
from tests.web.serving import scripted, served
from tests.web.talking import CHROMIUM
from tests.web.visitor import Arrive, Visitor

SAID = "as a result we made the release process faster"  # what the microphone plays, where there is a voice
ARGUMENTS = [
    *("--no-sandbox", "--use-fake-ui-for-media-stream", "--use-fake-device-for-media-stream"),
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",  # nothing goes beyond this machine
]
expect.set_options(timeout=15_000)
RATE = 22_050
SECOND_OF_SILENCE = bytes(2 * RATE)  # a recorder on a busy machine misses the beginning
DESKTOP, PHONE = {"width": 1440, "height": 900}, {"width": 390, "height": 844}


def sound_of(sentence: str, folder: Path) -> Path:
    """A WAV file in the folder with the sentence amid silence; silence alone without espeak-ng."""
    spoken = b""
    if shutil.which("espeak-ng"):
        command = ["espeak-ng", "-v", "en-us", "-s", "165", "-w", folder / "spoken.wav", sentence]
        subprocess.run(command, check=True, timeout=20)
        with wave.open(str(folder / "spoken.wav")) as file:
            spoken = file.readframes(file.getnframes())
    with wave.open(str(folder / "said.wav"), "wb") as file:
        file.setparams((1, 2, RATE, 0, "NONE", ""))
        file.writeframes(SECOND_OF_SILENCE + spoken + SECOND_OF_SILENCE)
    return folder / "said.wav"


@pytest.fixture(scope="session")
def microphone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sound that the microphone plays, once."""
    return sound_of(SAID, tmp_path_factory.mktemp("microphone"))


@pytest.fixture(scope="module")
def browser(microphone: Path) -> Iterator[Browser]:
    """Chromium. Of a module, not of the session: it keeps an event loop, which asynchronous tests could not bear."""
    if CHROMIUM is None:
        pytest.skip("chromium-headless-shell is not installed")
    arguments = [*ARGUMENTS, f"--use-file-for-fake-audio-capture={microphone}%noloop"]
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=arguments)
        yield chromium
        chromium.close()


@pytest.fixture(scope="module")
def usual() -> Iterator[str]:
    """The address of an application over services that only follow their script, for all tests that need no more."""
    with served(scripted()) as url:
        yield url


@pytest.fixture
def arrive(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Arrive]:
    """Opens the page of an application over the services, or of the ``usual`` one; ``script`` runs there first.

    The test fails if a page asked for anything beyond its own server, or reported an error.
    """
    beyond: list[str] = []
    troubles: list[str] = []

    def watch(asked: Request) -> None:  # not a route: that costs every file a detour, and the browser its cache
        here = asked.url.startswith("http://127.0.0.1:") and ":9/" not in asked.url
        if asked.url.startswith("http") and not here:
            beyond.append(asked.url)

    def note(said: ConsoleMessage) -> None:
        # a recording's own player may still ask for it when it is deleted already
        if said.type == "error" and "Waveform" not in said.text and "403" not in said.text:
            troubles.append(said.text)

    with ExitStack() as stack:

        def open_page(
            services: Services | None = None, script: str = "", query: str = "", locale: str = "en-US"
        ) -> Visitor:
            url = stack.enter_context(served(services)) if services else request.getfixturevalue("usual")
            context = browser.new_context(
                viewport=DESKTOP,
                permissions=["microphone"],
                accept_downloads=True,
                locale=locale,
                reduced_motion="reduce",  # what moves is drawn sixty times a second
            )
            stack.callback(context.close)  # before the server ends
            context.set_default_timeout(15_000)
            context.on("request", watch)
            context.on("weberror", lambda error: troubles.append(str(error.error)))
            context.on("console", note)
            context.add_init_script(script)
            return Visitor(context.new_page(), url, query)

        yield open_page
        seen = list(troubles)  # what a page says of being closed does not count
    assert not beyond, "a page asked for something beyond its own server"
    assert not seen, "a page reported errors"
