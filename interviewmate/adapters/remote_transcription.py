"""The words of a segment from any server of OpenAI's ``/v1/audio/transcriptions``.

Where the server gives no times, the words are spread over the voice. While it fails, the local recogniser takes over,
and what is heard carries a notice that says so. Logs carry the type of an error, never its text, a key or an answer.
"""

from __future__ import annotations

import io
import logging
import time
import wave
from collections.abc import Callable
from difflib import SequenceMatcher
from itertools import accumulate, pairwise
from typing import Any

import numpy as np
import openai
from pydantic import BaseModel, Field

from interviewmate import texts
from interviewmate.decoding import Dropped
from interviewmate.interview import Word
from interviewmate.languages import Language
from interviewmate.ports import Heard, Readiness, Recogniser, Sound, Spans
from interviewmate.segmentation import SAMPLE_RATE
from interviewmate.stitching import within
from interviewmate.words import words

log = logging.getLogger(__name__)

CONNECT_SECONDS, SECONDS = 3.0, 15.0  # someone waits for it
REST = 60.0  # seconds in which a server that failed is left alone
AT_ONCE = 8  # segments


class _Word(BaseModel):
    word: str
    start: float = Field(ge=0, allow_inf_nan=False)
    end: float = Field(ge=0, allow_inf_nan=False)


class _Segment(BaseModel):
    tokens: list[int] = []
    avg_logprob: float = 0.0
    no_speech_prob: float = 0.0
    words: list[_Word] | None = None  # where some servers have them


class _Reply(BaseModel):
    """What of a reply is read."""

    text: str
    words: list[_Word] | None = None
    segments: list[_Segment] | None = None

    @property
    def timed(self) -> list[_Word]:
        """The words with times, if the server gives any."""
        return self.words or [word for segment in self.segments or () for word in segment.words or ()]


class RemoteTranscription:
    """A ``Recogniser``. ``local`` is the one that takes over."""

    workers = AT_ONCE

    def __init__(self, model: str, *, base_url: str, api_key: str | None, local: Recogniser) -> None:
        """``api_key`` None: the server needs none."""
        self._model, self._local = model, local
        self._failed_at = -REST
        self._gives_times = True
        self._client = openai.OpenAI(
            api_key=api_key or "none-needed",  # without one the SDK would look into the environment
            base_url=base_url,
            timeout=openai.Timeout(SECONDS, connect=CONNECT_SECONDS),
            max_retries=0,
        )

    def readiness(self, language: Language = Language.ENGLISH) -> Readiness:
        """Whether the server, or the local recogniser in its place, can recognise now."""
        return self._local.readiness(language) if self._resting() else Readiness(True)

    def recognise(self, sound: Sound, speech: Spans, language: Language, wanted: Callable[[], bool]) -> Heard:
        """The words of a segment with voice at ``speech``.

        Raises:
            Dropped: it stopped, for ``wanted`` said no.
            SpeechFailed: neither the server nor the local recogniser can be had.
        """
        if not wanted():
            raise Dropped
        if not self._resting():
            try:
                return heard(self._asked(wav(sound), language), speech)
            except (openai.OpenAIError, ValueError) as error:  # ValueError: a reply, or a key, that is malformed
                log.warning("a call for the words of a recording failed: %s", type(error).__name__)
                self._failed_at = time.monotonic()
        stood_in = self._local.recognise(sound, speech, language, wanted)
        return Heard(
            stood_in.words,
            stood_in.tokens,
            stood_in.log_probability,
            stood_in.no_speech_probability,
            texts.LISTENER_STANDS_IN,
        )

    def close(self) -> None:
        """Gives the connections back."""
        self._client.close()

    def _resting(self) -> bool:
        """Whether the server failed just now: nobody shall wait for it again and again."""
        return time.monotonic() - self._failed_at < REST

    def _asked(self, recording: bytes, language: Language) -> _Reply:
        """The server's reply. One that takes no wish for times is asked without it from then on."""
        if self._gives_times:
            try:
                return self._posted(
                    recording, language, response_format="verbose_json", timestamp_granularities=["word", "segment"]
                )
            except (openai.BadRequestError, openai.UnprocessableEntityError):
                self._gives_times = False
                log.info("the server for speech to text gives no times of words")
        return self._posted(recording, language, response_format="json")

    def _posted(self, recording: bytes, language: Language, **wishes: Any) -> _Reply:
        reply = self._client.audio.transcriptions.with_raw_response.create(
            file=("segment.wav", recording, "audio/wav"), model=self._model, language=language, temperature=0, **wishes
        )
        return _Reply.model_validate_json(reply.content)


def wav(sound: Sound) -> bytes:
    """A WAV file of a segment, 16 bit."""
    whole = io.BytesIO()
    with wave.open(whole, "wb") as file:
        file.setparams((1, 2, SAMPLE_RATE, 0, "NONE", ""))
        file.writeframes(np.round(sound * 32768).clip(-32768, 32767).astype("<i2").tobytes())
    return whole.getvalue()


def heard(reply: _Reply, speech: Spans) -> Heard:
    """What a reply says was heard."""
    segments = reply.segments or []
    tokens = [len(segment.tokens) + 1 for segment in segments]
    said = reply.text.split()
    return Heard(
        tuple(matched(said, reply.timed, speech) if reply.timed else spread(said, speech)),
        sum(tokens) or len(said),
        float(np.average([s.avg_logprob for s in segments], weights=tokens)) if segments else 0.0,
        float(np.average([s.no_speech_prob for s in segments], weights=tokens)) if segments else 0.0,
    )


def matched(said: list[str], timed: list[_Word], speech: Spans) -> list[Word]:
    """The words of the text, which have punctuation, at the times of the words that have none."""
    pairs = SequenceMatcher(None, [_bare(word) for word in said], [_bare(t.word) for t in timed], autojunk=False)
    found: list[Word] = []
    at = 0.0
    for first, there, count in pairs.get_matching_blocks():  # the last is empty, at the end of both
        until = timed[there].start if there < len(timed) else max([at, *(end for _, end in speech)])
        found += spread(said[len(found) : first], _part(speech, at, max(at, until)))
        for text, word in zip(said[first : first + count], timed[there : there + count], strict=True):
            start, end = within(speech, word.start, max(word.start, word.end))
            found.append(Word(text=text, start=start, end=end))
        at = found[-1].end if found else 0.0
    return found


def spread(said: list[str], speech: Spans) -> list[Word]:
    """Words evenly over the voice, each by its length."""
    if not said:
        return []
    spoken = sum(end - start for start, end in speech)
    lengths = [len(word) + 1 for word in said]
    times = [_voiced(spoken * passed / sum(lengths), speech) for passed in accumulate(lengths, initial=0)]
    return [
        Word(text=word, start=inside[0], end=inside[1])
        for word, (start, end) in zip(said, pairwise(times), strict=True)
        for inside in [within(speech, start, end)]
    ]


def _bare(word: str) -> tuple[str, ...]:
    """A word without case and punctuation."""
    return tuple(words(word))


def _part(speech: Spans, start: float, end: float) -> Spans:
    """The voice between two times, or all the time if there is none."""
    parts = tuple((max(start, s), min(end, e)) for s, e in speech if s < end and e > start)
    return parts or ((start, end),)


def _voiced(passed: float, speech: Spans) -> float:
    """The time at which there was voice for so many seconds."""
    for start, end in speech:
        if passed <= end - start:
            return start + passed
        passed -= end - start
    return speech[-1][1] if speech else 0.0
