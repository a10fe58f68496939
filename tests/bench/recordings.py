"""Whether any of what a microphone gives is lost on the way: recordings with cut connections and reloads among them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event

from playwright.sync_api import BrowserContext, WebSocketRoute, expect, sync_playwright

from tests.web.serving import scripted, served
from tests.web.talking import CHROMIUM, KeepingEars, Talker, babble, browser

RECORDINGS, AN_INTERVIEW = 100, 5
CUT, RELOADED = 3, 7  # of ten recordings the one whose connection is cut, and the one whose page is loaded again
# Counts what the worklet gives beside the page's own code, over a reload too.
COUNTING = """
  const Node = window.AudioWorkletNode;
  window.AudioWorkletNode = class extends Node {
    constructor(...given) {
      super(...given);
      this.port.addEventListener('message', ({ data }) => {
        if (data) sessionStorage.given = Number(sessionStorage.given || 0) + data.length;
      });
    }
  };
"""


def measure(recordings: int = RECORDINGS) -> Iterator[str]:
    """Samples that the microphone gave, and how many of them are not on the server."""
    if CHROMIUM is None:
        yield "recordings  Chromium is not installed"
        return
    kinds, given, lost, unlike = Counter[str](), Counter[str](), Counter[str](), 0
    with ExitStack() as stack:
        microphone = Path(stack.enter_context(TemporaryDirectory())) / "babble.wav"
        babble(microphone, 3.0)
        ears = KeepingEars()
        url = stack.enter_context(served(scripted(ears=ears)))
        context = stack.enter_context(browser(stack.enter_context(sync_playwright()), microphone))
        for first in range(0, recordings, AN_INTERVIEW):
            for number, person in enumerate(_interviewed(context, url), start=first):
                kind = {CUT: "cut", RELOADED: "reloaded"}.get(number % 10, "plain")
                gave = person.records(kind)
                arrived = bytes(ears.answers[-1].pcm)
                kinds[kind] += 1
                given[kind] += gave
                lost[kind] += gave - len(arrived) // 2
                unlike += arrived != person.recorded()
    for kind, count in kinds.items():
        yield f"recordings  {count:3} {kind:9}  {given[kind]:9} samples given  {lost[kind]:6} lost"
    yield f"recordings  {kinds.total():3} in all      {unlike} differ from what the browser keeps"


def _interviewed(context: BrowserContext, url: str) -> Iterator[Person]:
    """A person once for each answer of an interview."""
    person = Person(context.new_page())
    person.page.add_init_script(COUNTING)
    person.page.route_web_socket("**/answer/*", person.connected)
    person.start(url)
    for turns in range(1, AN_INTERVIEW + 1):
        yield person
        person.saved(turns)
        if turns < AN_INTERVIEW:
            person.is_in("ready")
    person.page.close()


@dataclass
class Person(Talker):
    """Somebody whose connection can be cut, and who counts what the microphone gives."""

    dead: Event = field(default_factory=Event)
    connection: WebSocketRoute | None = None

    def connected(self, page_side: WebSocketRoute) -> None:
        """A new connection of the recorder's: while it is dead nothing comes through."""
        server_side = page_side.connect_to_server()
        page_side.on_message(lambda frame: None if self.dead.is_set() else server_side.send(frame))
        self.connection = page_side

    def records(self, kind: str) -> int:
        """Gives an answer of two seconds or more; returns how many samples the microphone gave."""
        self.page.evaluate("sessionStorage.given = 0")
        self.talk()
        if kind == "cut":
            self._cut()
        if kind == "reloaded":
            self._reload()
        self.spoken(2)
        self.send()
        return int(self.page.evaluate("Number(sessionStorage.given)"))

    def _cut(self) -> None:
        self.spoken(0.5)
        self.dead.set()
        self.spoken(1)
        self.dead.clear()
        assert self.connection
        self.connection.close(code=1011)

    def _reload(self) -> None:
        self.spoken(0.7)
        self.page.reload()
        self.page.get_by_role("button", name="Go on", exact=True).click()
        self.is_in("held")
        expect(self.button).to_have_text("Go on speaking")
        self.talk()


if __name__ == "__main__":
    for line in measure():
        print(line, flush=True)
