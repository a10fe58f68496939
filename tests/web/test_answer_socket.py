"""The recorder's socket: whom it refuses, what it says, and what it keeps."""

from __future__ import annotations

import asyncio
import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from fastapi import FastAPI
from hypothesis import given, settings
from hypothesis import strategies as st
from starlette.testclient import TestClient, WebSocketTestSession
from starlette.websockets import WebSocketDisconnect

from interviewmate import texts
from interviewmate.errors import InputRefused, SpeechFailed
from interviewmate.languages import Language
from interviewmate.ports import LiveAnswer
from interviewmate.testing import ScriptedSpeechToText
from interviewmate.web import spoken
from interviewmate.web.answer_socket import LARGEST_FRAME, Refusal, add_answer_socket, same_site
from interviewmate.web.spoken import LONGEST, RATE, SpokenAnswers, Talk
from tests.web.serving import SPOKEN, transcript
from tests.web.talking import KeepingEars

HOME = {"origin": "http://testserver"}
SECOND = bytes(range(250)) * 128  # of sound


@dataclass
class Bench:
    """A server with nothing but the socket, and a clock that stands still until it is moved."""

    ears: KeepingEars = field(default_factory=KeepingEars)
    now: float = 0.0

    def __post_init__(self) -> None:
        self.answers = SpokenAnswers(self.ears, clock=lambda: self.now)
        self.wanted: list[str] = []
        app = FastAPI()
        add_answer_socket(app, self.answers)
        self.client = TestClient(app)

    def issue(self, session: str = "s") -> str:
        return self.answers.issue(Talk(session, Language.ENGLISH, self._retrieve))

    def _retrieve(self, heard: str) -> asyncio.Task[None]:
        self.wanted.append(heard)
        return asyncio.create_task(asyncio.sleep(0))

    def connect(self, token: str, headers: dict[str, str] = HOME) -> WebSocketTestSession:
        return self.client.websocket_connect(f"/answer/{token}", headers=headers)


@pytest.fixture
def bench() -> Iterator[Bench]:
    """The server, and its one thread."""
    bench = Bench()
    with bench.client:
        yield bench


def _nothing(heard: str) -> asyncio.Task[None]:
    return asyncio.create_task(asyncio.sleep(0))


def frame(first: int, pcm: bytes) -> bytes:
    """What the recorder sends."""
    return struct.pack("<4sI", b"PCM1", first) + pcm


def refusal(socket: WebSocketTestSession) -> int:
    """The code that the connection is closed with, whatever comes before."""
    with pytest.raises(WebSocketDisconnect) as closed:
        while True:
            socket.receive_json()
    return int(closed.value.code)


def test_an_answer(bench: Bench) -> None:
    """Sound goes in, the samples that came are told, and then what was heard."""
    with bench.connect(bench.issue()) as socket:
        assert socket.receive_json() == {"have": 0, "silence": None, "caption": ""}
        socket.send_bytes(frame(0, SECOND))
        assert socket.receive_json()["have"] == RATE
        socket.send_json({"stop": RATE})
        assert socket.receive_json() == {"whole": RATE}
        heard = socket.receive_json()["heard"]
    assert heard["text"] == SPOKEN
    assert heard["words"][1] == ["owned", 0.4, 0.7]
    assert bench.ears.answers[0].pcm == SECOND


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"origin": ""},
        {"origin": "null"},
        {"origin": "http://elsewhere"},
        {"origin": "http://testserver.elsewhere"},
        {"origin": "http://testserver:81"},
        {"origin": "http://testserver@elsewhere"},
    ],
)
def test_pages_of_other_sites_are_refused(bench: Bench, headers: dict[str, str]) -> None:
    """Before the connection is made."""
    token = bench.issue()
    with pytest.raises(WebSocketDisconnect), bench.connect(token, headers):
        pass
    assert not bench.ears.answers


def test_behind_a_proxy() -> None:
    """The name that the browser used counts, where the proxy hands it on."""
    assert same_site({"origin": "https://a.hf.space", "host": "10.0.0.7:7860", "x-forwarded-host": "a.hf.space"})
    assert same_site({"origin": "https://A.hf.space", "host": "a.hf.space"})
    assert not same_site({"origin": "https://b.hf.space", "host": "10.0.0.7:7860", "x-forwarded-host": "a.hf.space"})


def test_a_wrong_token_is_refused(bench: Bench) -> None:
    """Whatever it is."""
    bench.issue()
    for token in ("x", "A" * 32, "%00", "s"):
        with bench.connect(token) as socket:
            assert refusal(socket) == Refusal.UNKNOWN


@pytest.mark.parametrize(
    ("sent", "code"),
    [
        (b"", Refusal.NOT_PCM),
        (frame(0, b""), Refusal.NOT_PCM),
        (frame(0, b"abc"), Refusal.NOT_PCM),
        (b"RIFF" + frame(0, SECOND)[4:], Refusal.NOT_PCM),
        (frame(2**32 - 1, b"ab"), Refusal.NOT_PCM),
        (frame(0, bytes(LARGEST_FRAME)), Refusal.TOO_LARGE),
        ("hello", Refusal.NOT_PCM),
        ("[]", Refusal.NOT_PCM),
        ('{"stop": "1"}', Refusal.NOT_PCM),
        ('{"stop": true}', Refusal.NOT_PCM),
        ('{"stop": ' + "1" * 300 + "}", Refusal.TOO_LARGE),
    ],
)
def test_what_is_not_the_recorders_is_refused(bench: Bench, sent: bytes | str, code: Refusal) -> None:
    """With a code that says why."""
    with bench.connect(bench.issue()) as socket:
        socket.send_bytes(sent) if isinstance(sent, bytes) else socket.send_text(sent)
        assert refusal(socket) == code


def test_more_than_can_have_been_spoken_is_refused(bench: Bench) -> None:
    """The whole answer may come twice in its own time, but not over and over at once."""
    token = bench.issue()
    with bench.connect(token) as socket:
        for _ in range(LONGEST // RATE):
            socket.send_bytes(frame(0, SECOND))
        socket.send_bytes(frame(0, SECOND))
        assert refusal(socket) == Refusal.TOO_FAST
    bench.now = 2.0
    with bench.connect(token) as socket:
        socket.receive_json()
        socket.send_bytes(frame(0, SECOND))
        assert socket.receive_json()["have"] == RATE


def test_an_answer_ends_after_five_minutes(bench: Bench) -> None:
    """Said in words, and nothing more is kept."""
    with bench.connect(bench.issue()) as socket:
        for second in range(LONGEST // RATE):
            socket.send_bytes(frame(second * RATE, SECOND))
        bench.now = 10.0
        socket.send_bytes(frame(LONGEST, SECOND))
        said: dict[str, Any] = {}
        while "failed" not in said:
            said = socket.receive_json()
        assert said["failed"] == texts.RECORDING_TOO_LONG
        assert refusal(socket) == Refusal.FAILED
    assert len(bench.ears.answers[0].pcm) == 2 * LONGEST


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 50), st.integers(1, 20)), max_size=30))
def test_no_sample_twice_and_none_left_out(pieces: list[tuple[int, int]]) -> None:
    """Whatever pieces come in whatever order: what is taken is the beginning of the sound, without a gap."""
    sound = bytes(range(200))
    bench = Bench()
    with bench.client, bench.connect(bench.issue()) as socket:
        have = socket.receive_json()["have"]
        for first, count in pieces:
            socket.send_bytes(frame(first, sound[2 * first : 2 * (first + count)]))
            expected = max(have, first + count) if first <= have else have
            have = socket.receive_json()["have"]
            assert have == expected
    assert bytes(b"".join(bytes(answer.pcm) for answer in bench.ears.answers)) == sound[: 2 * have]


def test_a_newer_connection_takes_over(bench: Bench) -> None:
    """It is told what is here; the older one is closed."""
    token = bench.issue()
    with bench.connect(token) as older:
        older.receive_json()
        older.send_bytes(frame(0, SECOND))
        older.receive_json()
        with bench.connect(token) as newer:
            assert newer.receive_json()["have"] == RATE
            assert refusal(older) == Refusal.REPLACED
            newer.send_bytes(frame(RATE, SECOND))
            assert newer.receive_json()["have"] == 2 * RATE


def test_a_stop_before_all_is_here_ends_nothing(bench: Bench) -> None:
    """The page is told from where to send."""
    with bench.connect(bench.issue()) as socket:
        socket.receive_json()
        socket.send_json({"stop": RATE})
        assert socket.receive_json()["have"] == 0
        socket.send_bytes(frame(0, SECOND))
        assert socket.receive_json()["have"] == RATE


def test_what_was_heard_is_told_again(bench: Bench) -> None:
    """To a connection that was not there when it was known; sound is taken no more."""
    token = bench.issue()
    for _ in range(2):
        with bench.connect(token) as socket:
            socket.receive_json()
            socket.send_bytes(frame(0, SECOND))
            socket.receive_json()
            socket.send_json({"stop": RATE})
            assert socket.receive_json() == {"whole": RATE}
            assert socket.receive_json()["heard"]["text"] == SPOKEN
    assert bench.ears.answers[0].pcm == SECOND


def test_starting_over_forgets(bench: Bench) -> None:
    """The next sample is the first one again."""
    with bench.connect(bench.issue()) as socket:
        socket.receive_json()
        socket.send_bytes(frame(0, SECOND))
        socket.receive_json()
        socket.send_json({"anew": True})
        assert socket.receive_json()["have"] == 0
        socket.send_bytes(frame(0, b"ab"))
        assert socket.receive_json()["have"] == 1
    assert bench.ears.answers[0].abandoned
    assert bench.ears.answers[1].pcm == b"ab"


def test_ears_that_can_not_be_had_say_so(bench: Bench) -> None:
    """In words for the person."""

    def fails(_: Language) -> LiveAnswer:
        raise SpeechFailed(texts.LISTENER_MISSING)

    bench.ears.open = fails  # type: ignore[method-assign]
    with bench.connect(bench.issue()) as socket:
        socket.receive_json()
        socket.send_bytes(frame(0, SECOND))
        assert socket.receive_json() == {"failed": texts.LISTENER_MISSING}
        assert refusal(socket) == Refusal.FAILED


def test_a_token_is_for_one_answer_of_one_interview() -> None:
    """The next one ends it, and no other interview can use it."""
    answers = SpokenAnswers(ScriptedSpeechToText([transcript()]))
    mine, other = (
        answers.issue(Talk("mine", Language.ENGLISH, _nothing)),
        answers.issue(Talk("other", Language.ENGLISH, _nothing)),
    )
    assert answers.find(mine, "mine")
    with pytest.raises(InputRefused):
        answers.find(mine, "other")
    answers.issue(Talk("mine", Language.ENGLISH, _nothing))
    with pytest.raises(InputRefused):
        answers.find(mine)
    assert answers.find(other)


async def test_what_is_idle_is_forgotten() -> None:
    """And its recogniser is told."""
    bench = Bench()
    answer = bench.answers.find(bench.issue())
    await answer.take(0, SECOND)
    bench.now = spoken.IDLE_SECONDS + 1
    bench.answers.sweep()
    assert not len(bench.answers)
    assert bench.ears.answers[0].abandoned


async def test_there_is_room_for_so_many(monkeypatch: pytest.MonkeyPatch) -> None:
    """One more who talks is refused, unless somebody has fallen silent."""
    monkeypatch.setattr(spoken, "MOST_SOUNDING", 2)
    bench = Bench()
    for session in ("a", "b"):
        await bench.answers.find(bench.issue(session)).take(0, SECOND)
    late = bench.answers.find(bench.issue("c"))
    with pytest.raises(InputRefused, match="Too many people"):
        await late.take(0, SECOND)
    bench.now = spoken.SPARED_SECONDS + 1
    await late.take(0, SECOND)
    assert late.received == RATE


async def test_retrieval_runs_ahead() -> None:
    """What was heard is retrieved for once there are a dozen new words, and the answer says up to where."""
    bench = Bench()
    answer = bench.answers.find(bench.issue())
    await answer.take(0, SECOND)
    words = " ".join(["word"] * 12)
    bench.ears.answers[0].heard_so_far = words
    await answer.take(RATE, SECOND)
    await answer.take(2 * RATE, SECOND)
    assert bench.wanted == [words]
