"""The voice of any server of OpenAI's ``/v1/audio/speech``, one call a sentence.

While it fails the local voice takes over, and ``readiness`` says so. Logs carry the type of an error, never its text,
a key or a sentence.
"""

from __future__ import annotations

import asyncio
import io
import logging
import time
import wave

import openai

from interviewmate import texts
from interviewmate.adapters.recent_sounds import RecentSounds
from interviewmate.languages import Language
from interviewmate.ports import Readiness, Voice

log = logging.getLogger(__name__)

CONNECT_SECONDS, SECONDS = 3.0, 10.0  # someone waits for it
REST = 60.0  # seconds in which a server that failed is left alone
LONGEST_TEXT = 3_000  # characters: below what OpenAI takes, and more is no sentence
SAMPLE = 2  # bytes


class RemoteVoice:
    """A ``Voice``, which reads any language. ``local`` is the one that takes over."""

    def __init__(self, model: str, speaker: str, *, base_url: str, api_key: str | None, local: Voice) -> None:
        """``speaker`` is the server's name of a voice; ``api_key`` None: the server needs none."""
        self._model, self._speaker, self._local = model, speaker, local
        self._failed_at = -REST
        self._recent = RecentSounds()
        self._client = openai.AsyncOpenAI(
            api_key=api_key or "none-needed",  # without one the SDK would look into the environment
            base_url=base_url,
            timeout=openai.Timeout(SECONDS, connect=CONNECT_SECONDS),
            max_retries=0,
        )

    def readiness(self) -> Readiness:
        """Whether the server, or the local voice in its place, can speak now."""
        if not self._resting():
            return Readiness(True)
        local = self._local.readiness()
        return Readiness(True, texts.VOICE_STANDS_IN) if local.ready else local

    async def speak(self, sentence: str, language: Language = Language.ENGLISH) -> bytes:
        """A whole WAV file (mono, 16 bit) of one sentence, at the server's sampling rate or the local voice's.

        Raises:
            SpeechFailed: neither the server nor the local voice can be had.
        """
        if sound := self._recent.get(sentence, language):
            return sound
        if not self._resting() and _is_sentence(sentence):
            try:
                sound = whole(await self._asked(sentence))
            except (openai.OpenAIError, TimeoutError, ValueError) as error:  # ValueError: a malformed key, or no WAV
                log.warning("a call for the sound of a sentence failed: %s", type(error).__name__)
                self._failed_at = time.monotonic()
            else:
                self._recent.keep(sentence, sound, language)
                return sound
        return await self._local.speak(sentence, language)

    async def close(self) -> None:
        """Gives the connections back."""
        await self._client.close()

    def _resting(self) -> bool:
        """Whether the server failed just now: nobody shall wait for it again and again."""
        return time.monotonic() - self._failed_at < REST

    async def _asked(self, sentence: str) -> bytes:
        async with asyncio.timeout(SECONDS):  # in all: a server that trickles would take for ever
            reply = await self._client.audio.speech.create(
                model=self._model, voice=self._speaker, input=sentence, response_format="wav"
            )
            return reply.content


def _is_sentence(text: str) -> bool:
    """Whether there is something to say, and not too much; with anything else the local voice knows what to do."""
    return any(character.isalnum() for character in text) and len(text) <= LONGEST_TEXT


def whole(sound: bytes) -> bytes:
    """The WAV file with its true length: servers that send while they speak can't know it, and write another one.

    Raises:
        ValueError: it is none, or not mono of 16 bit, or empty.
    """
    try:
        with wave.open(io.BytesIO(sound)) as given:
            form = given.getparams()
            samples = given.readframes(form.nframes)
    except (wave.Error, EOFError) as error:
        raise ValueError("not a WAV file") from error
    if (form.nchannels, form.sampwidth) != (1, SAMPLE) or not samples:
        raise ValueError("not the sound that was asked for")
    true = io.BytesIO()
    with wave.open(true, "wb") as out:
        out.setparams((1, SAMPLE, form.framerate, 0, "NONE", ""))
        out.writeframes(samples[: len(samples) // SAMPLE * SAMPLE])
    return true.getvalue()
