"""What the page's streams are made of: events with their sound between them, and updates that lose nothing."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import gradio as gr
import pytest

from interviewmate.agent import Asked, Event, Notice, Said
from interviewmate.errors import SpeechFailed
from interviewmate.languages import Language
from interviewmate.testing import SilentVoice
from interviewmate.web.conversation import Clip, aloud
from interviewmate.web.updates import Updates, cumulative

EVENTS = (Said("One."), Notice("Two."), Asked("Three? Four."))


async def events(*items: Event) -> AsyncIterator[Event]:
    for item in items:
        yield item


async def test_each_sentence_gets_its_sound_in_order() -> None:
    """Events keep their order, and so do the clips; a question of two sentences has two."""
    voice = SilentVoice()
    heard = [item async for item in aloud(events(*EVENTS), voice)]
    assert [item for item in heard if not isinstance(item, Clip)] == list(EVENTS)
    assert voice.spoken == ["One.", "Two.", "Three?", "Four."]
    assert sum(isinstance(item, Clip) for item in heard) == 4


async def test_a_slow_voice_holds_up_no_event() -> None:
    """All events are there before the first sound is."""
    may_speak = asyncio.Event()

    class Slow(SilentVoice):
        async def speak(self, sentence: str, language: Language = Language.ENGLISH) -> bytes:
            await may_speak.wait()
            return await super().speak(sentence, language)

    stream = aloud(events(*EVENTS), Slow())
    assert [await anext(stream) for _ in EVENTS] == list(EVENTS)
    may_speak.set()
    assert [type(item) async for item in stream] == [Clip] * 4


async def test_a_voice_that_fails_costs_only_the_sound() -> None:
    """After a failure the events and the words go on, and the voice is not tried again in this turn."""

    class Hoarse(SilentVoice):
        async def speak(self, sentence: str, language: Language = Language.ENGLISH) -> bytes:
            self.spoken.append(sentence)
            raise SpeechFailed("No voice.")

    voice = Hoarse()
    heard = [item async for item in aloud(events(*EVENTS), voice)]
    assert [item for item in heard if not isinstance(item, Clip)] == list(EVENTS)
    silent = [Clip(sentence, b"") for sentence in ("One.", "Two.", "Three?", "Four.")]
    assert [item for item in heard if isinstance(item, Clip)] == silent
    assert voice.spoken == ["One."]


async def test_what_goes_wrong_in_the_turn_comes_through() -> None:
    """An error of the events is the stream's, after what came before it."""

    async def broken() -> AsyncIterator[Event]:
        yield Said("One.")
        raise RuntimeError

    seen = []
    with pytest.raises(RuntimeError):
        async for item in aloud(broken(), SilentVoice()):
            seen.append(item)
    assert Said("One.") in seen


async def test_a_stream_that_is_left_leaves_nothing_running() -> None:
    """When the page goes away, the turn's work ends with it."""
    before = asyncio.all_tasks()
    stream = aloud(events(*EVENTS), SilentVoice())
    await anext(stream)
    await stream.aclose()  # type: ignore[attr-defined]
    assert asyncio.all_tasks() == before


async def test_every_update_holds_those_before_it() -> None:
    """Of two updates in a row the second alone is enough: values are replaced, properties add up."""

    @cumulative
    async def handler() -> AsyncIterator[Updates]:
        yield {"box": gr.update(value="", interactive=False), "chat": "one"}
        yield {"chat": "two"}
        yield {"box": gr.update(interactive=True)}

    sent = [update async for update in handler()]
    assert sent[1] == {"box": gr.update(value="", interactive=False), "chat": "two"}
    assert sent[2] == {"box": gr.update(value="", interactive=True), "chat": "two"}
