"""Speech to text by an OpenAI-compatible server, against a real local one."""

import io
import json
import logging
import threading
import wave
from collections import deque
from collections.abc import Iterator
from email import message_from_bytes
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import numpy as np
import pytest

from interviewmate import texts
from interviewmate.adapters.remote_transcription import RemoteTranscription, matched, spread
from interviewmate.decoding import Dropped
from interviewmate.errors import SpeechFailed
from interviewmate.interview import Word
from interviewmate.languages import Language
from interviewmate.ports import Heard, Readiness, Sound, Spans

SOUND = np.linspace(-0.5, 0.5, 32_000, dtype=np.float32)
SPEECH = ((0.2, 0.9), (1.2, 1.8))
KEY = "sk-of-the-host"


class Server:
    """A server of ``/v1/audio/transcriptions`` that gives the queued replies and keeps the requests."""

    def __init__(self) -> None:
        self.replies: deque[tuple[int, Any]] = deque()
        self.asked: list[dict[str, Any]] = []
        server = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                head = f"Content-Type: {self.headers['Content-Type']}\r\n\r\n".encode()
                fields: dict[str, Any] = {"path": self.path, "key": self.headers["Authorization"]}
                for part in message_from_bytes(head + body).get_payload():
                    name = part.get_param("name", header="content-disposition")
                    fields.setdefault(name, []).append(part.get_payload(decode=True))
                server.asked.append(fields)
                status, reply = server.replies.popleft()
                data = reply.encode() if isinstance(reply, str) else json.dumps(reply).encode()
                self.send_response(status)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(data)))
                self.end_headers()
                self.wfile.write(data)

            def log_message(self, *_: object) -> None:
                pass

        self._http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self._http.server_port}/v1"
        threading.Thread(target=self._http.serve_forever, daemon=True).start()

    def close(self) -> None:
        """Nobody answers after it."""
        self._http.shutdown()
        self._http.server_close()


class Local:
    """A local ``Recogniser`` that always hears the same."""

    workers = 1

    def __init__(self) -> None:
        self.ready = Readiness(True)

    def readiness(self, language: Language = Language.ENGLISH) -> Readiness:
        """As set."""
        return self.ready

    def recognise(self, sound: Sound, speech: Spans, language: Language, wanted: object) -> Heard:
        """One word."""
        if not self.ready.ready:
            raise SpeechFailed(texts.LISTENER_MISSING)
        return Heard((Word(text="local", start=0.2, end=0.5),), 2, -0.3)


@pytest.fixture
def server() -> Iterator[Server]:
    """The server."""
    server = Server()
    yield server
    server.close()


@pytest.fixture
def local() -> Local:
    """The recogniser that takes over."""
    return Local()


@pytest.fixture
def remote(server: Server, local: Local) -> Iterator[RemoteTranscription]:
    """The adapter."""
    remote = RemoteTranscription("whisper-1", base_url=server.url, api_key=KEY, local=local)
    yield remote
    remote.close()


def recognise(remote: RemoteTranscription) -> Heard:
    """What it makes of a sound."""
    return remote.recognise(SOUND, SPEECH, Language.ENGLISH, lambda: True)


VERBOSE = {
    "text": "So, we moved it.",
    "words": [
        {"word": "So", "start": 0.1, "end": 0.5},
        {"word": "we", "start": 0.5, "end": 0.7},
        {"word": "moved", "start": 0.7, "end": 1.5},
        {"word": "it", "start": 1.5, "end": 1.9},
    ],
    "segments": [
        {"tokens": [1, 2, 3], "avg_logprob": -0.2, "no_speech_prob": 0.1},
        {"tokens": [4], "avg_logprob": -0.5, "no_speech_prob": 0.4},
    ],
}


def test_a_segment_is_sent_as_sound_and_comes_back_as_words(remote: RemoteTranscription, server: Server) -> None:
    """With the words' times, cut to the voice, and the text's punctuation."""
    server.replies.append((200, VERBOSE))
    heard = recognise(remote)
    assert [(word.text, word.start, word.end) for word in heard.words] == [
        ("So,", 0.2, 0.5), ("we", 0.5, 0.7), ("moved", 1.2, 1.5), ("it.", 1.5, 1.8),
    ]  # fmt: skip
    assert (heard.tokens, heard.notice) == (6, None)
    assert heard.log_probability == pytest.approx((4 * -0.2 + 2 * -0.5) / 6)
    assert heard.no_speech_probability == pytest.approx((4 * 0.1 + 2 * 0.4) / 6)

    (asked,) = server.asked
    assert (asked["path"], asked["key"]) == ("/v1/audio/transcriptions", f"Bearer {KEY}")
    assert (asked["model"], asked["response_format"], asked["language"]) == ([b"whisper-1"], [b"verbose_json"], [b"en"])
    assert asked["timestamp_granularities[]"] == [b"word", b"segment"]
    with wave.open(io.BytesIO(asked["file"][0])) as file:
        assert (file.getframerate(), file.getnchannels(), file.getsampwidth()) == (16_000, 1, 2)
        sent = np.frombuffer(file.readframes(file.getnframes()), "<i2") / 32768
    np.testing.assert_allclose(sent, SOUND, atol=1e-4)


def test_words_in_segments_are_found_too(remote: RemoteTranscription, server: Server) -> None:
    """Some servers put them there."""
    segment = {"words": VERBOSE["words"], "avg_logprob": -0.1}
    server.replies.append((200, {"text": VERBOSE["text"], "segments": [segment]}))
    assert [word.start for word in recognise(remote).words] == [0.2, 0.5, 1.2, 1.5]


def test_without_times_words_are_spread_over_the_voice(remote: RemoteTranscription, server: Server) -> None:
    """A server that takes no wish for times is asked without it, and from then on at once."""
    server.replies.extend([(400, {"error": {"message": "verbose_json is not supported"}}), (200, {"text": "so we go"})])
    heard = recognise(remote)
    assert [word.text for word in heard.words] == ["so", "we", "go"]
    assert heard.words[0].start == pytest.approx(0.2)
    assert heard.words[-1].end == pytest.approx(1.8)
    assert not any(word.start < 0.9 < word.end or word.start < 1.2 < word.end for word in heard.words)
    server.replies.append((200, {"text": ""}))
    assert recognise(remote).words == ()
    assert [asked["response_format"] for asked in server.asked] == [[b"verbose_json"], [b"json"], [b"json"]]


@pytest.mark.parametrize(
    ("status", "reply"),
    [
        (500, {"error": {"message": "broken"}}),
        (401, {"error": {"message": f"wrong key {KEY}"}}),
        (429, {"error": {"code": "insufficient_quota"}}),
        (200, "this is no JSON"),
        (200, {"no text": 1}),
        (200, {"text": "a", "words": [{"word": "a", "start": "NaN", "end": 1}]}),
        (200, "[]"),
    ],
)
def test_the_local_recogniser_takes_over(
    remote: RemoteTranscription, server: Server, status: int, reply: Any, caplog: pytest.LogCaptureFixture
) -> None:
    """With a word about it; the server is left alone for a while, and its words and the key stay out of the log."""
    server.replies.append((status, reply))
    with caplog.at_level(logging.DEBUG, "interviewmate"):
        first, second = recognise(remote), recognise(remote)
    assert first == second
    assert ([word.text for word in first.words], first.notice) == (["local"], texts.LISTENER_STANDS_IN)
    assert len(server.asked) == 1
    assert remote.readiness().ready
    assert KEY not in caplog.text


def test_a_server_that_is_not_there_costs_one_wait(remote: RemoteTranscription, server: Server, local: Local) -> None:
    """Where the local recogniser can't be had either, that is told."""
    server.close()
    assert recognise(remote).notice
    local.ready = Readiness(False, texts.LISTENER_MISSING)
    assert remote.readiness().reason == texts.LISTENER_MISSING
    with pytest.raises(SpeechFailed):
        recognise(remote)


def test_the_server_is_asked_again_after_a_rest(
    remote: RemoteTranscription, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And what it says then has no notice."""
    server.replies.extend([(503, {}), (200, VERBOSE)])
    assert recognise(remote).notice
    monkeypatch.setattr("interviewmate.adapters.remote_transcription.REST", 0.0)
    assert recognise(remote).notice is None


def test_what_nobody_wants_is_not_sent(remote: RemoteTranscription, server: Server) -> None:
    """A look ahead that was dropped costs no call."""
    with pytest.raises(Dropped):
        remote.recognise(SOUND, SPEECH, Language.ENGLISH, lambda: False)
    assert server.asked == []


@pytest.mark.parametrize(
    ("said", "timed"),
    [
        ("So, we moved 25% of it.", "So we moved 25 of it"),
        ("So we moved it", "So moved"),  # words that have no times
        ("So we", "So then we"),  # times of no word
        ("completely different", "nothing alike here"),
        ("", "left over"),
    ],
)
def test_every_word_of_the_text_gets_a_time(said: str, timed: str) -> None:
    """In order, whatever the server's list of words leaves out."""
    times = [
        type("Timed", (), {"word": word, "start": 0.2 + 0.2 * i, "end": 0.4 + 0.2 * i})
        for i, word in enumerate(timed.split())
    ]
    found = matched(said.split(), times, SPEECH)
    assert [word.text for word in found] == said.split()
    edges = [edge for word in found for edge in (word.start, word.end)]
    assert edges == pytest.approx(sorted(edges))


def test_longer_words_get_more_time() -> None:
    """By their letters."""
    short, long = spread(["a", "migration"], ((1.0, 2.2),))
    assert (short.start, short.end) == (1.0, pytest.approx(1.2))
    assert (long.start, long.end) == (pytest.approx(1.2), pytest.approx(2.2))


def test_the_server_is_told_the_language(server: Server, remote: RemoteTranscription) -> None:
    """It may know many; the one that stands in may not."""
    server.replies.append((200, VERBOSE))
    remote.recognise(SOUND, SPEECH, Language.SPANISH, lambda: True)
    assert server.asked[0]["language"] == [b"es"]
