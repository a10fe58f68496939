"""A real local OpenAI-compatible server for tests: chat completions, streamed and not, embeddings, and speech.

With nothing queued it replies like an interviewer (``tests.sensible_model``); queued replies come first and can fail
in every way that servers do. It keeps every request, holds a stream where a test wants to look, and sees when a
client leaves. Run it to try the program against it:

    python -m tests.openai_server --port 8098
    OPENAI_BASE_URL=http://127.0.0.1:8098/v1 make run
"""

from __future__ import annotations

import argparse
import base64
import hashlib
import json
import math
import re
import select
import socket
import struct
import threading
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from tests import sensible_model

DIMENSION = 256
SPEECH_RATE = 24_000  # Hz
USAGE = {"prompt_tokens": 1_000, "completion_tokens": 200, "total_tokens": 1_200}  # of every call that asks for it
PATIENCE = 20.0  # seconds after which a forgotten hold gives up
REFUSED_BEFORE = "Your reply to this was refused:"  # how the prompt of a repair is known


@dataclass(frozen=True)
class Say:
    """How one call is answered."""

    text: str = ""
    status: int = 200
    error: dict[str, Any] = field(default_factory=dict)  # "message", "code", ... of a status that is no 200
    finish: str = "stop"  # "length": cut off, "content_filter": withheld
    refusal: str = ""  # the model refuses, in these words
    cut_after: int | None = None  # characters after which the connection breaks
    body: str | None = None  # sent as it is, instead of a completion
    empty_choices: bool = False  # chunks that carry no choice
    error_event: str = ""  # the code of an error that comes in the midst of a stream


@dataclass
class Call:
    """One request and what became of it. ``headers`` has no key."""

    path: str
    body: dict[str, Any]
    headers: dict[str, str]
    size: int = 0  # bytes of the request's body
    sent: str = ""
    held: threading.Event = field(default_factory=threading.Event)  # the stream waits for release()
    ended: threading.Event = field(default_factory=threading.Event)
    left: bool = False  # the client closed the connection before the end

    @property
    def last_message(self) -> str:
        return str(self.body["messages"][-1]["content"])

    @property
    def schema(self) -> dict[str, Any]:
        return dict(self.body["response_format"].get("json_schema", {}).get("schema", {}))


class OpenAIServer:
    """The server, for a ``with`` statement. ``url`` is the base URL that clients are given."""

    def __init__(self, port: int = 0, *, chunk: int = 8, pause: float = 0.0, key: str | None = None) -> None:
        """``chunk`` characters a piece of a stream, ``pause`` seconds between two, ``key`` the only one accepted."""
        self.chunk, self.pause, self.key = chunk, pause, key
        self.usual: Callable[[dict[str, Any]], Say | str] = sensible_model.reply
        self.embedding_failure: Say | None = None
        self.chats: list[Call] = []
        self.embeddings: list[Call] = []
        self.speech_failure: Say | None = None
        self.speeches: list[Call] = []
        self._queue: deque[Say | str] = deque()
        self._hold_after: str | None = None
        self._released = threading.Semaphore(0)
        self._lock = threading.Lock()
        self._http = ThreadingHTTPServer(("127.0.0.1", port), _Handler)
        self._http.daemon_threads = True
        self._http.owner = self  # type: ignore[attr-defined]
        self.url = f"http://127.0.0.1:{self._http.server_address[1]}/v1"

    def __enter__(self) -> OpenAIServer:
        threading.Thread(target=self._http.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._http.shutdown()
        self._http.server_close()

    def serve(self) -> None:
        """Serves until interrupted."""
        self._http.serve_forever()

    def queue(self, *replies: Say | str | dict[str, Any]) -> None:
        """The next chat calls are answered so: in full detail, with this content, or with this object as content."""
        self._queue.extend(json.dumps(reply) if isinstance(reply, dict) else reply for reply in replies)

    def hold(self, after: str = "") -> None:
        """From now on every chat stops once it has sent ``after`` (or before its first byte) until ``release``."""
        self._hold_after = after

    def release(self, *, stay: bool = True) -> None:
        """Lets one held chat go on; ``stay`` False: later ones are not held any more."""
        self._hold_after = self._hold_after if stay else None
        self._released.release()

    def calls_per_turn(self) -> list[int]:
        """How many chat calls each turn cost, in order: a repair belongs to the call before it."""
        turns: list[int] = []
        for call in self.chats:
            if "open moves:" not in call.last_message:
                continue
            if REFUSED_BEFORE in call.last_message and turns:
                turns[-1] += 1
            else:
                turns.append(1)
        return turns

    def _take(self, call: Call) -> Say:
        with self._lock:
            self.chats.append(call)
            reply = self._queue.popleft() if self._queue else self.usual(call.body)
        return Say(reply) if isinstance(reply, str) else reply

    def _hold_here(self, call: Call, client: socket.socket) -> None:
        """Holds a call, once, until it is released or its client has left."""
        if call.held.is_set() or self._hold_after is None or self._hold_after not in call.sent:
            return
        call.held.set()
        end = time.monotonic() + PATIENCE
        while not self._released.acquire(timeout=0.01) and time.monotonic() < end:
            if _is_gone(client):
                raise ConnectionResetError


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def setup(self) -> None:
        super().setup()
        self.connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def log_message(self, *_: object) -> None:
        pass

    @property
    def owner(self) -> OpenAIServer:
        return self.server.owner  # type: ignore[attr-defined,no-any-return]

    def do_GET(self) -> None:
        self._send_json(200, {"object": "list", "data": [{"id": "sensible", "object": "model"}]})

    def do_POST(self) -> None:
        raw = self.rfile.read(int(self.headers["Content-Length"] or 0))
        body = json.loads(raw)
        headers = {name: value for name, value in self.headers.items() if name != "Authorization"}
        call = Call(self.path, body, headers, len(raw))
        if self.owner.key and self.headers["Authorization"] != f"Bearer {self.owner.key}":
            self._send_json(401, {"error": {"message": "Incorrect API key provided", "code": "invalid_api_key"}})
        elif self.path == "/v1/embeddings":
            self._embed(call)
        elif self.path == "/v1/audio/speech":
            self._speak(call)
        elif self.path == "/v1/chat/completions":
            self._chat(call)
        else:
            self._send_json(404, {"error": {"message": "no such path"}})

    def _chat(self, call: Call) -> None:
        say = self.owner._take(call)
        try:
            self.owner._hold_here(call, self.connection)
            if say.status != 200:
                self._send_json(say.status, {"error": {"message": "on demand"} | say.error})
            elif say.body is not None:
                self._send_bytes(200, say.body.encode(), "application/json")
            elif call.body.get("stream"):
                self._stream(call, say)
            else:
                self._send_json(200, _completion(call, say))
                call.sent = say.text
        except ConnectionError:
            call.left, self.close_connection = True, True
        finally:
            call.ended.set()

    def _stream(self, call: Call, say: Say) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        if say.empty_choices:
            self._event(_chunk(call, None))
        if say.refusal:
            self._event(_chunk(call, {"role": "assistant", "refusal": say.refusal}))
        for start in range(0, len(say.text), self.owner.chunk):
            if say.cut_after is not None and start >= say.cut_after:
                raise ConnectionAbortedError
            piece = say.text[start : start + self.owner.chunk]
            self._event(_chunk(call, {"role": "assistant", "content": piece}))
            call.sent += piece
            self.owner._hold_here(call, self.connection)
            if self.owner.pause:
                time.sleep(self.owner.pause)
        if say.error_event:
            self._event({"error": {"message": "on demand", "code": say.error_event}})
        if not say.empty_choices:
            self._event(_chunk(call, {}, say.finish))
        if call.body.get("stream_options", {}).get("include_usage"):
            self._event(_chunk(call, None) | {"usage": USAGE})
        self._raw(b"data: [DONE]\n\n")
        self.wfile.write(b"0\r\n\r\n")

    def _event(self, value: dict[str, Any]) -> None:
        self._raw(f"data: {json.dumps(value)}\n\n".encode())

    def _raw(self, data: bytes) -> None:
        """One piece of a chunked body."""
        self.wfile.write(f"{len(data):x}\r\n".encode() + data + b"\r\n")

    def _embed(self, call: Call) -> None:
        """One vector a text, in an order that only ``index`` tells."""
        self.owner.embeddings.append(call)
        if failure := self.owner.embedding_failure:
            return self._send_json(failure.status, {"error": {"message": "on demand"} | failure.error})
        texts = call.body["input"] if isinstance(call.body["input"], list) else [call.body["input"]]
        packed = call.body.get("encoding_format") == "base64"
        data = [
            {"object": "embedding", "index": i, "embedding": _packed(vector) if packed else vector}
            for i, vector in enumerate(map(embed, texts))
        ]
        data.sort(key=lambda row: hashlib.md5(str(row["index"]).encode()).digest())
        usage = {"prompt_tokens": 0, "total_tokens": 0}
        return self._send_json(200, {"object": "list", "model": call.body["model"], "data": data, "usage": usage})

    def _speak(self, call: Call) -> None:
        """A low tone, longer for longer texts."""
        self.owner.speeches.append(call)
        if failure := self.owner.speech_failure:
            if failure.body is not None:
                return self._send_bytes(failure.status, failure.body.encode(), "audio/wav")
            return self._send_json(failure.status, {"error": {"message": "on demand"} | failure.error})
        return self._send_bytes(200, tone(call.body["input"]), "audio/wav")

    def _send_json(self, status: int, value: dict[str, Any]) -> None:
        self._send_bytes(status, json.dumps(value).encode(), "application/json")

    def _send_bytes(self, status: int, data: bytes, kind: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)


def embed(text: str) -> list[float]:
    """Hashed words of length 1 together: texts that share words are near to each other."""
    vector = [0.0] * DIMENSION
    for word in re.findall(r"\w+", text.lower()) or [""]:
        vector[hashlib.md5(word.encode()).digest()[0]] += 1.0
    length = sum(x * x for x in vector) ** 0.5
    return [x / length for x in vector]


def tone(text: str) -> bytes:
    """A WAV file, a twentieth of a second a letter; its header knows no length, as when it is streamed."""
    step = 2 * math.pi * 220 / SPEECH_RATE
    samples = (round(8_000 * math.sin(step * n)) for n in range(len(text) * SPEECH_RATE // 20))
    form = struct.pack("<IHHIIHH", 16, 1, 1, SPEECH_RATE, 2 * SPEECH_RATE, 2, 16)
    endless = b"\xff\xff\xff\xff"
    return b"RIFF" + endless + b"WAVEfmt " + form + b"data" + endless + b"".join(struct.pack("<h", s) for s in samples)


def _packed(vector: list[float]) -> str:
    return base64.b64encode(struct.pack(f"<{len(vector)}f", *vector)).decode()


def _is_gone(client: socket.socket) -> bool:
    readable, _, _ = select.select([client], [], [], 0)
    return bool(readable) and not client.recv(1, socket.MSG_PEEK)


def _chunk(call: Call, delta: dict[str, Any] | None, finish: str | None = None) -> dict[str, Any]:
    choices = [] if delta is None else [{"index": 0, "delta": delta, "finish_reason": finish}]
    return _head(call) | {"object": "chat.completion.chunk", "choices": choices}


def _completion(call: Call, say: Say) -> dict[str, Any]:
    message = {"role": "assistant", "content": say.text or None, "refusal": say.refusal or None}
    choices = [] if say.empty_choices else [{"index": 0, "message": message, "finish_reason": say.finish}]
    return _head(call) | {"object": "chat.completion", "choices": choices}


def _head(call: Call) -> dict[str, Any]:
    return {"id": "chatcmpl-test", "created": 0, "model": call.body.get("model", "")}


def main() -> None:
    """Serves on a port until interrupted."""
    parser = argparse.ArgumentParser(description="An OpenAI-compatible server that replies like an interviewer.")
    parser.add_argument("--port", type=int, default=8098)
    parser.add_argument("--pause", type=float, default=0.02, help="seconds between two streamed pieces")
    arguments = parser.parse_args()
    server = OpenAIServer(arguments.port, pause=arguments.pause)
    print(f"serving on {server.url}", flush=True)
    server.serve()


if __name__ == "__main__":
    main()
