"""The recorder in a real browser: what was said arrives, whatever happens to the connection, the page, the server."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path
from threading import Event

import pytest
from playwright.sync_api import Playwright, WebSocketRoute, expect

from interviewmate import texts
from tests.web.serving import scripted, served
from tests.web.talking import (
    COUNTED,
    KEEPS_STREAM,
    PLAYED,
    RATE,
    KeepingEars,
    Sound,
    Talker,
    assert_all_came,
    babble,
    browser,
    likeness,
    needs_chromium,
    span,
)

pytestmark = [pytest.mark.browser, needs_chromium]
CLOSE = 0.97  # likeness of what was played and what came, through two changes of the sampling rate
TRIES = 3  # on a busy machine the browser's fake microphone stutters by itself


def assert_same(played: Sound, arrived: Sound) -> None:
    """All that was played came, once, nothing left out or put in."""
    alike, shift = likeness(played, arrived)
    first, last = span(played)
    begin, end = span(arrived)
    assert alike > CLOSE, f"likeness {alike:.3f}"
    assert abs((end - begin) - (last - first)) < 0.15 * RATE
    assert abs(shift - (begin - first)) < 0.05 * RATE


def test_what_was_played_is_what_came(
    talker: Talker, url: str, ears: KeepingEars, microphone: tuple[Path, Sound]
) -> None:
    """The sound on the server is the microphone's; the answer is in the chat and the next question stands."""
    talker.start(url)
    for turn in range(1, TRIES + 1):
        talker.talk()
        talker.spoken(PLAYED + 1)
        talker.send()
        talker.is_in("ready")
        talker.saved(turn)
        assert_all_came(talker, ears)
        if likeness(microphone[1], ears.sound())[0] > CLOSE:
            break
    assert_same(microphone[1], ears.sound())
    expect(talker.page.locator("#chat .line.candidate").first).to_contain_text("nightly load of about forty tables")


@pytest.mark.slow
def test_a_connection_that_dies_midway(talker: Talker, url: str, ears: KeepingEars) -> None:
    """Frames vanish, then the socket closes and two attempts fail: what is missing is sent again."""
    dead, attempts = Event(), []

    def route(page_side: WebSocketRoute) -> None:
        attempts.append(page_side)
        if len(attempts) in (2, 3):
            page_side.close(code=1011)
            return
        server_side = page_side.connect_to_server()
        page_side.on_message(lambda frame: None if dead.is_set() else server_side.send(frame))

    talker.page.route_web_socket("**/answer/*", route)
    talker.start(url)
    talker.talk()
    talker.spoken(1.5)
    dead.set()
    talker.spoken(2.5)
    arrived = len(ears.sound())
    dead.clear()
    attempts[0].close(code=1011)
    talker.spoken(PLAYED + 1)
    talker.send()
    assert len(attempts) == 4
    assert arrived < 2.2 * RATE, "nothing was cut off"
    assert_all_came(talker, ears)


def test_a_page_loaded_again_midway(talker: Talker, url: str, ears: KeepingEars) -> None:
    """The page offers to go on, and what was stored of the answer comes whole."""
    talker.start(url)
    talker.talk()
    talker.spoken(3)
    stored = talker.stored()
    talker.page.reload()
    expect(talker.page.locator("#keeper")).to_contain_text("Go on with the interview for Data engineer")
    talker.page.get_by_role("button", name="Go on", exact=True).click()
    talker.is_in("held")
    talker.page.get_by_role("button", name="Send it as it is").click()
    expect(talker.page.locator("#chat .line.interviewer")).to_have_count(2)
    before, after = (bytes(answer.pcm) for answer in ears.answers)
    assert len(after) >= 2 * stored
    common = min(len(before), len(after))
    assert before[:common] == after[:common]
    assert len(before) - len(after) < RATE // 2, "less than a quarter of a second was on its way to the store"


LEAVE = """async (stored) => {
  const db = await new Promise((done) => {
    indexedDB.open('interviewmate').onsuccess = (e) => done(e.target.result); });
  const [answer] = await new Promise((done) => {
    db.transaction('answers').objectStore('answers').getAll().onsuccess = (e) => done(e.target.result); });
  for (let i = 0; i < 20; i++) interviewKeeper.append(answer.name, stored + 1600 * i, new Int16Array(1600).fill(i + 1));
  location.reload();
}"""


@pytest.mark.slow
def test_what_was_on_its_way_into_the_store_survives_a_reload(talker: Talker, url: str, ears: KeepingEars) -> None:
    """Two seconds come at once and the page goes in the same moment: they are all there."""
    talker.page.add_init_script(KEEPS_STREAM)
    talker.start(url)
    talker.talk()
    talker.spoken(1)
    talker.page.evaluate("stream.getTracks()[0].dispatchEvent(new Event('ended'))")
    talker.is_in("held")
    stored = talker.stored()
    with talker.page.expect_navigation():
        talker.page.evaluate(LEAVE, stored)
    talker.page.get_by_role("button", name="Go on", exact=True).click()
    talker.is_in("held")
    talker.page.get_by_role("button", name="Send it as it is").click()
    expect(talker.page.locator("#chat .line.interviewer")).to_have_count(2)
    late = ears.sound()[stored:]
    assert [int(piece) for piece in late[::1600]] == [*range(1, 21)]
    assert len(late) == 20 * 1600


def test_an_answer_is_gone_on_with_after_a_reload(talker: Talker, url: str, ears: KeepingEars) -> None:
    """What is said after the reload follows what was said before it."""
    talker.start(url)
    talker.talk()
    talker.spoken(2)
    talker.page.reload()
    talker.page.get_by_role("button", name="Go on", exact=True).click()
    talker.is_in("held")
    before = len(ears.sound())
    expect(talker.button).to_have_text("Go on speaking")
    talker.talk()
    talker.spoken(before / RATE + 2)
    talker.send()
    assert len(ears.sound()) > before + 1.9 * RATE
    assert len(ears.answers) == 2, "the answer before the reload, and the one that was gone on with"


@pytest.mark.slow
def test_a_server_that_is_restarted_midway(talker: Talker) -> None:
    """The new server knows nothing: the browser brings the interview, and the answer from its first sample."""
    before, after = KeepingEars(), KeepingEars()
    with ExitStack() as stack:
        url = stack.enter_context(served(scripted(ears=before)))
        talker.start(url)
        talker.talk()
        talker.spoken(2)
        stack.close()
        with served(scripted(ears=after), port=int(url.rpartition(":")[2])):
            talker.spoken(PLAYED + 1)
            talker.send()
            assert_all_came(talker, after)
            talker.saved(1)
    assert len(before.sound()) > 1.5 * RATE


@pytest.mark.slow
def test_starting_over(talker: Talker, url: str, ears: KeepingEars) -> None:
    """What was said before "Start over" is no part of the answer."""
    talker.start(url)
    talker.talk()
    talker.spoken(1)
    talker.page.get_by_role("button", name="Start over").click()
    talker.is_in("ready")
    talker.talk()
    talker.spoken(PLAYED + 1)
    talker.send()
    assert_all_came(talker, ears)


def test_deleting_the_interview_deletes_its_sound(talker: Talker, url: str) -> None:
    """Nothing of it stays in the browser."""
    talker.start(url)
    talker.talk()
    talker.spoken(1)
    talker.send()
    talker.saved(1)
    talker.is_in("ready")
    talker.page.locator("#end-interview").click()
    talker.page.locator("#end-now").click()
    talker.page.locator("#delete-interview").click()
    talker.page.locator("#delete-now").click()
    expect(talker.page.locator("#keeper")).to_contain_text("are deleted from this browser")
    assert talker.page.evaluate(COUNTED) == [0, 0, 0]


@pytest.mark.slow
def test_three_at_once(playwright: Playwright, tmp_path: Path) -> None:
    """Each gets their own sound across."""
    crowd = 3
    ears = KeepingEars()
    with ExitStack() as stack:
        url = stack.enter_context(served(scripted(ears=ears)))
        talkers = []
        for number in range(crowd):
            path = tmp_path / f"{number}.wav"
            babble(path, PLAYED, seed=number)
            talkers.append(Talker(stack.enter_context(browser(playwright, path)).new_page()))
        for talker in talkers:
            talker.start(url)
        for talker in talkers:
            talker.talk()
        for talker in talkers:
            talker.spoken(PLAYED + 1)
        for talker in talkers:
            talker.send()
        recorded = [talker.recorded() for talker in talkers]
    assert all(len(sound) > 2 * PLAYED * RATE for sound in recorded)
    assert sorted(map(bytes, recorded)) == sorted(bytes(answer.pcm) for answer in ears.answers)


@pytest.mark.slow
def test_a_server_that_is_restarted_between_answers(talker: Talker) -> None:
    """The next press brings the interview back, and what was typed still stands in its box."""
    with served(scripted()) as url:
        talker.start(url)
        talker.saved(0)
    with served(scripted(), port=int(url.rpartition(":")[2])):
        box = talker.page.locator("#typed-answer textarea")
        box.fill("I ran the loads.")
        talker.page.locator("#send").click()
        expect(talker.page.get_by_text(texts.BRINGING_BACK)).to_be_visible()
        talker.is_in("ready")
        expect(box).to_have_value("I ran the loads.")
        talker.page.locator("#send").click()
        expect(talker.page.locator("#chat .line.interviewer:not(.waiting)")).to_have_count(2)
        talker.saved(1)


@pytest.mark.slow
def test_no_connection_at_all(talker: Talker, url: str) -> None:
    """Where no socket comes through, the answer is uploaded as a file; that it is sent is told long before."""
    talker.page.route_web_socket("**/answer/*", lambda page_side: page_side.close(code=1011))
    talker.start(url)
    talker.talk()
    talker.spoken(1)
    talker.button.click()
    expect(talker.page.locator("#speaker .presence-status")).to_have_text("Transcribing", timeout=3_000)
    expect(talker.page.locator("#chat .line.interviewer:not(.waiting)")).to_have_count(2)
    expect(talker.page.locator("#chat .line.candidate")).to_contain_text("nightly load of about forty tables")


@pytest.mark.slow
def test_a_full_browser_lets_the_oldest_sound_go(talker: Talker, url: str, ears: KeepingEars) -> None:
    """The page says so, and the answer that is being given is kept whole."""
    talker.page.add_init_script(
        """const put = IDBObjectStore.prototype.put, drop = IDBObjectStore.prototype.delete;
        IDBObjectStore.prototype.put = function (value) {
          if (window.full && this.name === 'sound') throw new DOMException('', 'QuotaExceededError');
          return put.call(this, value);
        };
        IDBObjectStore.prototype.delete = function (key) {
          if (this.name === 'sound') window.full = false;
          return drop.call(this, key);
        };"""
    )
    talker.start(url)
    talker.talk()
    talker.spoken(1)
    talker.send()
    talker.saved(1)
    talker.is_in("ready")
    talker.talk()
    talker.page.evaluate("window.full = true")
    expect(talker.page.locator("#keeper")).to_contain_text("the sound of your oldest answer was let go")
    talker.spoken(2)
    old, present = talker.all_stored()
    assert not old
    assert len(present) >= 2 * 2 * RATE
