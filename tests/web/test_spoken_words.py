"""Real words end to end: our own voice into the microphone, a real recogniser, the app in a process of its own."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Playwright, expect, sync_playwright

from tests.server import ROOT
from tests.speech import NANO, SENTENCES, needs_voice
from tests.web.serving import JOB
from tests.web.talking import Talker, browser, needs_chromium, synthesised

pytestmark = [pytest.mark.browser, needs_chromium, needs_voice]
SAID = (SENTENCES[0], SENTENCES[1], SENTENCES[2])


@pytest.fixture(scope="module")
def playwright() -> Iterator[Playwright]:
    """Of the module: it keeps an event loop, which asynchronous tests could not bear."""
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture
def microphone(tmp_path: Path) -> Path:
    """Three sentences, one a breath; before the first, the time in which a busy machine opens its ears."""
    path = tmp_path / "said.wav"
    synthesised(path, 1.5, SAID[0], 0.9, SAID[1], 0.9, SAID[2], 1.5)
    return path


@contextmanager
def app(port: int) -> Iterator[subprocess.Popen[bytes]]:
    """The app with the small recogniser, once it can hear; it is killed at the end, if it still runs."""
    ours = ("OPENAI_", "INTERVIEWMATE_")
    environ = {name: value for name, value in os.environ.items() if not name.startswith(ours)}
    environ |= {"INTERVIEWMATE_PORT": str(port), "INTERVIEWMATE_WHISPER_MODEL": str(NANO)}
    command = [sys.executable, "app.py"]
    process = subprocess.Popen(command, cwd=ROOT, env=environ, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        wait_until_it_hears(port, process)
        yield process
    finally:
        process.kill()
        process.wait(10)


def wait_until_it_hears(port: int, process: subprocess.Popen[bytes]) -> None:
    """Asks for its health until speech to text is ready."""
    while process.poll() is None:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/health", timeout=60) as reply:
                if b'"speech_to_text":{"ready":true' in reply.read():
                    return
        except OSError:
            pass  # not there yet; nothing tells from outside when a port opens
        try:
            process.wait(0.2)
        except subprocess.TimeoutExpired:
            continue
    raise AssertionError("the app ended")


@pytest.fixture
def port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


@pytest.mark.slow
def test_the_words_that_were_spoken_and_a_server_that_is_killed_midway(
    playwright: Playwright, microphone: Path, port: int
) -> None:
    """Words are shown while they are spoken; those before, during and after the time without a server are all there."""
    with browser(playwright, microphone) as context:
        talker = Talker(context.new_page())
        with app(port) as process:
            talker.start(f"http://127.0.0.1:{port}", JOB)
            talker.talk()
            expect(talker.page.locator("#record .caption")).to_contain_text(SAID[0].split()[-1], timeout=30_000)
            process.kill()
        with app(port):
            talker.spoken(15)
            talker.send()
            expect(talker.page.locator("#chat .line.candidate p")).to_have_text(" ".join(SAID))
