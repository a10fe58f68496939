"""The web application over scripted services, served by a real server in a thread."""

from __future__ import annotations

import asyncio
import socket
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from unittest.mock import Mock, patch

import gradio.blocks
import uvicorn

from interviewmate.adapters.documents import clean_text, read_document
from interviewmate.adapters.faiss_index import FaissIndex
from interviewmate.adapters.ngram_vectors import NgramVectors
from interviewmate.agent import Crew
from interviewmate.assembly import Services, sample_report
from interviewmate.interview import Word
from interviewmate.ports import Interviewer, Readiness, Situation, SpeechToText, Transcript, Voice
from interviewmate.retrieval import Retriever
from interviewmate.testing import ScriptedInterviewer, ScriptedSpeechToText, SilentVoice
from interviewmate.web.app import create_app

JOB = """\
# Data engineer, city library

## What you will do
- Build and run the nightly loads from our lending system into the warehouse
- Keep personal data of readers out of every report

## What you bring
- Three years of Python and SQL in production
- Experience with an orchestrator such as Airflow or Dagster
- Clear writing for people who do not program
"""
SPOKEN = "I owned the nightly load of about forty tables and moved it to Airflow"


def transcript(text: str = SPOKEN) -> Transcript:
    """A clear recording of ``text``, two and a half words a second."""
    words = tuple(Word(text=word, start=0.4 * i, end=0.4 * i + 0.3) for i, word in enumerate(text.split()))
    seconds = 0.4 * len(words)
    return Transcript(words, text, seconds + 0.5, seconds, log_probability=-0.2)


SILENCE = Transcript((), "", seconds=2.0, speech_seconds=0.0, log_probability=-2.0, no_speech_probability=0.9)


@dataclass
class GatedInterviewer(ScriptedInterviewer):
    """Replies only while its gate is open; ``waiting`` is set once somebody stands before it."""

    gate: threading.Event = field(default_factory=threading.Event)
    waiting: threading.Event = field(default_factory=threading.Event)

    def __post_init__(self) -> None:
        self.gate.set()

    async def respond(self, situation: Situation) -> Any:
        parts = [part async for part in super().respond(situation)]
        for part in parts[:-1]:
            yield part
        self.waiting.set()
        await asyncio.to_thread(self.gate.wait, 20)
        yield parts[-1]


def scripted(
    interviewer: Interviewer | None = None,
    *,
    heard: Sequence[Transcript] = (),
    ears: SpeechToText | None = None,
    voice: Voice | None = None,
) -> Services:
    """Services of which the interviewer and the ears follow a script; documents and retrieval are real."""
    interviewer = interviewer or ScriptedInterviewer()
    retriever = Retriever((NgramVectors(),), FaissIndex)
    return Services(
        new_crew=lambda brought=None, visitor="": Crew(interviewer, retriever, turn_seconds=30.0),
        providers=("OpenAI", "Elsewhere"),
        sign_in=None,
        speech_to_text=ears or ScriptedSpeechToText(heard),
        voice=voice or SilentVoice(),
        read_document=read_document,
        clean_text=clean_text,
        embeddings=lambda: {"kind": retriever.kind, "ready": True, "reason": None},
        interviewer=interviewer.kind,
        sample=sample_report,
        load=_nothing,
        close=_nothing,
    )


async def _nothing() -> None:
    return None


def not_ready(reason: str) -> Readiness:
    """A part that can't be had."""
    return Readiness(False, reason)


@contextmanager
def served(services: Services, port: int = 0) -> Iterator[str]:
    """The address of the application over ``services``, on a free port or on this one, until the block ends."""
    with socket.socket(proto=socket.IPPROTO_TCP) as listener:  # else each answer waits 40 ms for an acknowledgement
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(("127.0.0.1", port))
        listener.listen()
        # Gradio makes three applications of one page, and only the one that is mounted is served
        with patch.object(gradio.blocks, "App", Mock()):
            app = create_app(services)
        # a client's open stream is not waited for, and what it is cut off with is no news
        config = uvicorn.Config(app, log_config=None, timeout_graceful_shutdown=0)
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
        thread.start()
        _wait_for(listener.getsockname()[1])
        try:
            yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        finally:
            server.should_exit = True
            thread.join(10)


def _wait_for(port: int) -> None:
    """Blocks until the server answers: it listens already, so its first answer comes when it has started."""
    with socket.create_connection(("127.0.0.1", port), timeout=30) as connection:
        connection.sendall(b"GET /health HTTP/1.0\r\n\r\n")
        assert b" 200 " in connection.recv(100)
