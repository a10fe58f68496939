"""The recorder's socket: sound of one answer comes in, how much is here and what was heard goes out.

The page sends binary frames (``PCM1``, the number of the first sample as 4 bytes, then mono samples of 16 bit at
16 kHz, all little endian); at the end ``{"stop": samples}``, or ``{"anew": true}`` to start over. It is told, as JSON:

- ``{"have": samples, "silence": seconds | null, "caption": words}`` at the beginning and as sound comes: so much is
  here without a gap. What is missing is to be sent from there.
- ``{"whole": samples}``: the answer is all here. Then ``{"heard": {"text", "words": [[word, start, end], ...]}}``.
- ``{"failed": words}``: why it can't be heard, in words for the person.

A newer connection takes an older one's place. What is refused closes with a code of ``Refusal``.
"""

from __future__ import annotations

import asyncio
import json
import struct
from collections.abc import Mapping
from contextlib import suppress
from enum import IntEnum
from typing import Any
from urllib.parse import urlsplit

from fastapi import FastAPI
from starlette.websockets import WebSocket, WebSocketDisconnect

from interviewmate import catalogue
from interviewmate.errors import InputRefused, InterviewMateError
from interviewmate.ports import Transcript
from interviewmate.web.spoken import LONGEST, RATE, SAMPLE, SpokenAnswer, SpokenAnswers, TooFastError
from interviewmate.web.words import asked_for

HEADER = struct.Struct("<4sI")
MAGIC = b"PCM1"
LARGEST_FRAME = HEADER.size + 2 * RATE * SAMPLE  # bytes: 2 seconds
LARGEST_WORD = 200  # bytes of what is no sound


class Refusal(IntEnum):
    """Why a connection was closed."""

    NOT_PCM = 4400
    FOREIGN = 4403  # another site's page
    UNKNOWN = 4404  # no such token
    REPLACED = 4409  # a newer connection is there
    TOO_LARGE = 4413
    TOO_FAST = 4429
    FAILED = 4503  # can't be heard; why was said


class Refused(Exception):
    """The connection is closed with this code."""

    def __init__(self, refusal: Refusal) -> None:
        self.refusal = refusal


def add_answer_socket(app: FastAPI, answers: SpokenAnswers) -> None:
    """Adds ``/answer/{token}`` to the application."""

    @app.websocket("/answer/{token}")
    async def answer(socket: WebSocket, token: str) -> None:
        if not same_site(socket.headers):
            await socket.close(Refusal.FOREIGN)
            return
        await socket.accept()
        # the page may be gone at any time
        with catalogue.speaking(asked_for(socket.headers)), suppress(WebSocketDisconnect, RuntimeError):
            try:
                await _held(socket, answers.find(token))
            except InputRefused:
                await socket.close(Refusal.UNKNOWN)
            except Refused as refused:
                await socket.close(refused.refusal)


def same_site(headers: Mapping[str, str]) -> bool:
    """Whether a page of this very server asks: browsers name the page's origin, and only there can't it be forged.

    Behind a proxy the name that the browser used stands in X-Forwarded-Host.
    """
    origin = urlsplit(headers.get("origin", ""))
    names = [headers.get("host", ""), *headers.get("x-forwarded-host", "").split(",")]
    return bool(origin.netloc) and origin.netloc.lower() in {name.strip().lower() for name in names}


async def _held(socket: WebSocket, answer: SpokenAnswer) -> None:
    """One connection, which holds the answer as long as it lasts; the one that did is closed.

    Raises:
        Refused: something came that is not taken.
    """
    older, answer.holder = answer.holder, socket
    if isinstance(older, WebSocket):
        await older.close(Refusal.REPLACED)
    try:
        await _serve(socket, answer)
    finally:
        if answer.holder is socket:
            answer.holder = None


async def _serve(socket: WebSocket, answer: SpokenAnswer) -> None:
    """What one connection brings, until the page goes.

    Raises:
        Refused: something came that is not taken.
    """
    await _tell(socket, answer)
    while True:
        message = await socket.receive()
        if message["type"] == "websocket.disconnect":
            return
        if (frame := message.get("bytes")) is not None:
            try:
                await answer.take(*_sound(frame))
            except TooFastError:
                raise Refused(Refusal.TOO_FAST) from None
            except InterviewMateError as error:
                await _fail(socket, error)
            if answer.holder is not socket:
                raise Refused(Refusal.REPLACED)
            await _tell(socket, answer)
        else:
            await _obey(socket, answer, message.get("text") or "")


def _sound(frame: bytes) -> tuple[int, bytes]:
    """The number of the first sample, and the samples.

    Raises:
        Refused: it is too large, or not what the recorder sends.
    """
    if len(frame) > LARGEST_FRAME:
        raise Refused(Refusal.TOO_LARGE)
    if len(frame) <= HEADER.size or len(frame) % SAMPLE:
        raise Refused(Refusal.NOT_PCM)
    magic, first = HEADER.unpack_from(frame)
    if magic != MAGIC or first > LONGEST:
        raise Refused(Refusal.NOT_PCM)
    return first, frame[HEADER.size :]


async def _obey(socket: WebSocket, answer: SpokenAnswer, text: str) -> None:
    """What is no sound: the answer begins anew, or is all said.

    Raises:
        Refused: it is neither.
    """
    if len(text) > LARGEST_WORD:
        raise Refused(Refusal.TOO_LARGE)
    try:
        wish = json.loads(text)
    except ValueError:
        raise Refused(Refusal.NOT_PCM) from None
    if wish == {"anew": True}:
        await answer.begin_anew()
    elif not isinstance(wish, dict) or type(wish.get("stop")) is not int:
        raise Refused(Refusal.NOT_PCM)
    elif wish["stop"] == answer.received:
        await _finish(socket, answer)
        return
    await _tell(socket, answer)  # what is missing is to be sent first


async def _finish(socket: WebSocket, answer: SpokenAnswer) -> None:
    """The answer is whole: say so, and then what was heard."""
    work = asyncio.ensure_future(answer.finish())
    await socket.send_json({"whole": answer.received})
    try:
        await socket.send_json({"heard": _heard(await work)})
    except InterviewMateError as error:
        await _fail(socket, error)


def _heard(transcript: Transcript) -> dict[str, Any]:
    return {
        "text": transcript.text,
        "words": [[word.text, round(word.start, 2), round(word.end, 2)] for word in transcript.words],
    }


async def _tell(socket: WebSocket, answer: SpokenAnswer) -> None:
    await socket.send_json({"have": answer.received, "silence": answer.silence, "caption": answer.caption})


async def _fail(socket: WebSocket, error: InterviewMateError) -> None:
    """Say why it can't be heard, and close."""
    await socket.send_json({"failed": error.words})
    raise Refused(Refusal.FAILED)
