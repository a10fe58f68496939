"""How long after the stop of a spoken answer the interviewer's reply begins to sound, with a model that is paced.

The whole path as people run it: the recorder in a browser, the socket, Whisper (the tests' tiny one), the agent, a
model's server on this machine, the voice, the page. The model gives its first token after 300 ms and then 60 tokens a
second, 4 characters each; what it needs for its first sentence is its own time and is taken off.
"""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any

from playwright.sync_api import sync_playwright

from tests import sensible_model
from tests.openai_server import OpenAIServer
from tests.server import serving
from tests.speech import NANO, SENTENCES
from tests.web.talking import CHROMIUM, Talker, browser, synthesised

ANSWERS = 5
FIRST_TOKEN, TOKENS_A_SECOND, TOKEN = 0.3, 60, 4  # seconds, tokens, characters

FIRST_SENTENCE = re.compile(r'"acknowledgement": ".*?", "')
# The clock's time when the interviewer began to speak, once it has.
BEGAN = """() => { window.began = 0; const presence = document.querySelector('.presence');
    new MutationObserver(() => { if (presence.dataset.state === 'speaking') window.began ||= Date.now(); })
        .observe(presence, { attributes: true }); }"""


class PacedModel:
    """The server's replies, with when they were asked for and how long the first sentence of each takes."""

    def __init__(self) -> None:
        self.asked, self.needed = 0.0, 0.0

    def __call__(self, body: dict[str, Any]) -> str:
        """The reply to a call, after the wait for its first token."""
        self.asked = time.time()
        text = sensible_model.reply(body)
        if said := FIRST_SENTENCE.search(text):
            self.needed = FIRST_TOKEN + said.end() / TOKEN / TOKENS_A_SECOND
        time.sleep(FIRST_TOKEN)
        return text


def measure() -> Iterator[str]:
    """From the stop to the model's being asked, and from then to the first sound beyond the model's own time."""
    if CHROMIUM is None:
        yield "reply  not measured: chromium is not installed"
        return
    model = PacedModel()
    with ExitStack() as stack:
        microphone = Path(stack.enter_context(TemporaryDirectory())) / "answer.wav"
        synthesised(microphone, 0.6, *(part for sentence in SENTENCES[:2] for part in (sentence, 0.9)))
        server = stack.enter_context(OpenAIServer(chunk=TOKEN, pause=1 / TOKENS_A_SECOND))
        server.usual = model
        url = stack.enter_context(serving(_environment(server.url)))
        context = stack.enter_context(browser(stack.enter_context(sync_playwright()), microphone))
        talker = Talker(context.new_page())
        talker.start(url)
        waits = [_answered(talker, model) for _ in range(ANSWERS)]
    to_model, to_sound = (median(part) for part in zip(*waits, strict=True))
    yield f"reply, stop to the model's being asked          {to_model:5.2f} s"
    yield f"reply, from then to the first sound, beyond the model's own time {to_sound:5.2f} s"


def _environment(url: str) -> dict[str, str]:
    return {
        "OPENAI_BASE_URL": url,
        "INTERVIEWMATE_EMBEDDING_BASE_URL": "none",
        "INTERVIEWMATE_LOCAL_EMBEDDINGS": "none/such",
        "INTERVIEWMATE_WHISPER_MODEL": str(NANO),
    }


def _answered(talker: Talker, model: PacedModel) -> tuple[float, float]:
    """Seconds to the model's being asked, and from then to the first sound beyond what the model needed."""
    page = talker.page
    talker.is_in("ready", 60)
    page.wait_for_function("document.querySelector('.presence').dataset.state !== 'speaking'", timeout=60_000)
    talker.talk()
    talker.spoken(5.0)
    page.evaluate(BEGAN)
    stopped = time.time()
    talker.button.click()
    page.wait_for_function("window.began > 0", timeout=60_000)
    began = page.evaluate("window.began") / 1000
    return model.asked - stopped, began - model.asked - model.needed


if __name__ == "__main__":
    for line in measure():
        print(line, flush=True)
