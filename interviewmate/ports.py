"""The ports: what the core asks of the world. One adapter a file stands behind each."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from interviewmate.interview import Answer, Evaluation, Interview, Move, Passage, PassageKind, Turn, Word
from interviewmate.languages import Language
from interviewmate.reply import Draft, PlanDraft, ReportDraft

Vectors = NDArray[np.float32]  # shape (n, dimension), each row of length 1
Sound = NDArray[np.float32]  # mono, 16,000 samples a second, -1 to 1
Spans = tuple[tuple[float, float], ...]  # starts and ends in seconds, in order


ENOUGH_WORK = 3  # duties to choose the first question from, without what asks for a person, for years or for papers


@dataclass(frozen=True)
class Situation:
    """All that an interviewer is told when it is its turn to speak."""

    interview: Interview  # without questions yet at the opening
    answer: Answer | None  # None at the opening
    open_moves: tuple[Move, ...]
    passages: tuple[Passage, ...]  # what bears on the present question and its answer, best first
    topics: tuple[Passage, ...]  # what may be asked next: not asked about yet, best first
    again: tuple[Passage, ...] = ()  # what was asked about, least supported first: for when no topics are left
    minutes_left: float | None = None  # None without a time limit
    difficulty: int = 0  # -2 (easier) to 2 (harder) than usual for the level
    problem: str = ""  # why the first reply to this situation was refused
    refused: str = ""  # the question of that reply
    said: str = ""  # what of the first reply the candidate has heard already

    @property
    def offered(self) -> tuple[Passage, ...]:
        """What a new main question may come from: the first, unless a focus was named, from the work itself."""
        work = tuple(topic for topic in self.topics if topic.kind is PassageKind.DUTY)
        opens = not self.interview.questions and not self.interview.job.focus
        return work if opens and len(work) >= ENOUGH_WORK else self.topics or self.again


class Interviewer(Protocol):
    """Who asks and judges: a language model, or the built-in interviewer."""

    kind: str  # "model" or "built-in"
    languages: tuple[Language, ...]  # that it can interview in

    def respond(self, situation: Situation) -> AsyncGenerator[Draft, None]:
        """The reply as it grows; each draft holds all that came before it. Closed early, it stops the work.

        Raises:
            InterviewerFailed: no reply, or none that can be read.
        """
        ...

    async def plan(self, interview: Interview) -> PlanDraft:
        """What to ask about in which order, from the job description and the résumé.

        Raises:
            InterviewerFailed: none could be made; the interview goes on without.
        """
        ...

    async def evaluate(self, interview: Interview, turn: Turn) -> Evaluation:
        """The evaluation of an answer that was left without one.

        Raises:
            InterviewerFailed: none could be made.
        """
        ...

    async def write_report(self, interview: Interview) -> ReportDraft:
        """The words of the report; ratings, recommendation and quotes are the code's to settle.

        Raises:
            InterviewerFailed: none could be written.
        """
        ...


class Embedder(Protocol):
    """Text to vectors whose inner product is their likeness."""

    @property
    def kind(self) -> str:
        """openai, local or n-grams; may change where one embedder stands in for another."""
        ...

    async def embed(self, texts: Sequence[str]) -> Vectors:
        """One row of length 1 a text.

        Raises:
            EmbeddingFailed: it can't be had now.
        """
        ...


class Index(Protocol):
    """A search index over the vectors of one kind of one job description."""

    def search(self, query: Vectors, count: int) -> tuple[tuple[int, float], ...]:
        """The ``count`` rows nearest to the one query row: (row, inner product), best first."""
        ...


@dataclass(frozen=True)
class Transcript:
    """What was heard in one recording. Times in seconds."""

    words: tuple[Word, ...]
    text: str
    seconds: float  # length of the recording
    speech_seconds: float  # of it, voice
    log_probability: float  # mean over the tokens; nearer 0 is surer
    no_speech_probability: float = 0.0
    speech: Spans = ()  # where in the recording there is voice
    notice: str | None = None  # what the person should know about how it was heard


@dataclass(frozen=True)
class Readiness:
    """Whether a part works now, and if not, or if another stands in for it, why, in words for people."""

    ready: bool
    reason: str | None = None


class LiveAnswer(Protocol):
    """An answer that is heard while it is spoken. ``feed`` and ``finish`` are called one at a time."""

    @property
    def silence(self) -> float:
        """Seconds since the last voice; all of them where there was none."""
        ...

    @property
    def voiced(self) -> bool:
        """Whether there was any voice."""
        ...

    @property
    def heard_so_far(self) -> str:
        """The words that are known by now."""
        ...

    def feed(self, pcm: bytes) -> None:
        """Take more sound: 16 bit, mono, 16 kHz, cut anywhere. Blocks for about 3 ms a second of sound.

        Raises:
            InputRefused: the answer is longer than 5 minutes.
        """
        ...

    async def finish(self) -> Transcript:
        """The whole answer, as soon as its last words are known.

        Raises:
            SpeechFailed: the engine can't be had.
        """
        ...

    def abandon(self) -> None:
        """Nobody wants this answer's words any more."""
        ...


class SpeechToText(Protocol):
    """Speech to words with times, recorded or live."""

    def readiness(self, language: Language = Language.ENGLISH) -> Readiness:
        """Whether it can transcribe speech in this language now."""
        ...

    def open(self, language: Language = Language.ENGLISH) -> LiveAnswer:
        """A new answer in this language, without sound yet.

        Raises:
            SpeechFailed: the engine can't be had (yet), or does not know the language.
        """
        ...

    async def transcribe(self, recording: Path, language: Language = Language.ENGLISH) -> Transcript:
        """The words of a sound file (WAV, MP3, M4A, OGG, WebM) of 5 minutes at most.

        Raises:
            InputRefused: the file is no sound, or too long.
            SpeechFailed: the engine can't be had, or does not know the language.
        """
        ...


class VoiceDetector(Protocol):
    """Tells voice from other sound, window by window, in one recording."""

    def probabilities(self, windows: Sound) -> NDArray[np.float32]:
        """How likely there is voice in each of the next windows (shape (n, 512)), from 0 to 1."""
        ...


@dataclass(frozen=True)
class Heard:
    """What was heard in one segment of a recording. Times in seconds from the segment's start."""

    words: tuple[Word, ...]
    tokens: int = 0  # what the probabilities are means over
    log_probability: float = 0.0
    no_speech_probability: float = 0.0
    notice: str | None = None


class Recogniser(Protocol):
    """The words of a segment of less than 30 s."""

    workers: int  # how many segments it takes at once

    def readiness(self, language: Language = Language.ENGLISH) -> Readiness:
        """Whether it can recognise speech in this language now."""
        ...

    def recognise(self, sound: Sound, speech: Spans, language: Language, wanted: Callable[[], bool]) -> Heard:
        """The words of a segment with voice at ``speech``. Blocks; may be called from ``workers`` threads at once.

        Raises:
            Dropped: it stopped, for ``wanted`` said no.
            SpeechFailed: the engine can't be had.
        """
        ...


class Voice(Protocol):
    """Sentences to sound."""

    def readiness(self) -> Readiness:
        """Whether it can speak now."""
        ...

    async def speak(self, sentence: str, language: Language = Language.ENGLISH) -> bytes:
        """A whole WAV file (mono, 16 bit) of one sentence in this language.

        Raises:
            SpeechFailed: it can't be had.
        """
        ...


@dataclass(frozen=True)
class Account:
    """Who signed in, and the token that lets this program use models in their name."""

    name: str
    token: str = field(repr=False)
    seconds: float  # how long the token is good for, from when it was given


class IdentityProvider(Protocol):
    """Where a person signs in."""

    home: str | None  # this program's address as the provider knows it; None: any that it is reached at

    async def address(self, callback: str, state: str, proof: str) -> str:
        """Where the person goes to sign in, and from where they come back to ``callback``.

        Raises:
            SignInFailed: the provider can't be reached.
        """
        ...

    async def account(self, callback: str, code: str, proof: str) -> Account:
        """The account of the person who came back with ``code``; ``proof`` is that of their ``address``.

        Raises:
            SignInFailed: the provider does not know the code, or can't be reached.
        """
        ...
