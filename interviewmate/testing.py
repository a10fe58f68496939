"""Scripted ports that ship with the package: say what they shall answer, then look at what they were asked."""

from __future__ import annotations

import io
import wave
from collections.abc import AsyncGenerator, Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from interviewmate.errors import InterviewMateError
from interviewmate.interview import Behaviour, Evaluation, Interview, Move, Turn
from interviewmate.languages import Language
from interviewmate.ports import Readiness, Situation, Transcript
from interviewmate.reply import Draft, PlanDraft, ReportDraft

FAIR = Evaluation(relevance=4, depth=3, structure=3, evidence=3, clarity=4, confidence=0.6)


def draft(
    move: Move,
    question: str = "",
    *,
    behaviour: Behaviour = Behaviour.ON_TRACK,
    acknowledgement: str = "Thank you.",
    evaluation: Evaluation | None = FAIR,
) -> Draft:
    """A whole draft."""
    return Draft(behaviour, move, acknowledgement, True, question, evaluation)


Script = list[Draft] | InterviewMateError


@dataclass
class ScriptedInterviewer:
    """An interviewer that gives the queued replies, each a list of growing drafts or an error.

    With nothing queued it advances or closes, whichever is open.
    """

    replies: list[Script] = field(default_factory=list)
    report: ReportDraft | InterviewMateError = field(default_factory=ReportDraft)
    evaluation: Evaluation = FAIR
    planning: PlanDraft = field(default_factory=PlanDraft)
    situations: list[Situation] = field(default_factory=list)
    kind: str = "model"
    languages: tuple[Language, ...] = tuple(Language)

    async def respond(self, situation: Situation) -> AsyncGenerator[Draft, None]:
        self.situations.append(situation)
        script = self.replies.pop(0) if self.replies else [self._usual(situation)]
        if isinstance(script, InterviewMateError):
            raise script
        for part in script:
            yield part

    def _usual(self, situation: Situation) -> Draft:
        if Move.ADVANCE not in situation.open_moves:
            return draft(Move.CLOSE, acknowledgement="That was the last question. Goodbye.")
        number = len(situation.interview.main_questions)
        topic = situation.topics[0].text if situation.topics else f"topic {number}"
        return draft(Move.ADVANCE, f"What have you done about {topic.rstrip('.')}?")

    async def plan(self, interview: Interview) -> PlanDraft:
        return self.planning

    async def evaluate(self, interview: Interview, turn: Turn) -> Evaluation:
        return self.evaluation

    async def write_report(self, interview: Interview) -> ReportDraft:
        if isinstance(self.report, InterviewMateError):
            raise self.report
        return self.report

    def assert_complete(self) -> None:
        """Every queued reply was asked for."""
        assert not self.replies, f"{len(self.replies)} replies were never asked for"


@dataclass
class ScriptedSpeechToText:
    """Ears that hear the queued transcripts; ``asked`` has the language of each."""

    transcripts: Iterable[Transcript | InterviewMateError] = ()
    ready: Readiness = Readiness(True)
    foreign: Readiness = Readiness(True)  # of every language but English
    asked: list[Language] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._queue = list(self.transcripts)

    def readiness(self, language: Language = Language.ENGLISH) -> Readiness:
        return self.ready if language is Language.ENGLISH else self.foreign

    def open(self, language: Language = Language.ENGLISH) -> ScriptedAnswer:
        self.asked.append(language)
        return ScriptedAnswer(self._next)

    async def transcribe(self, recording: Path, language: Language = Language.ENGLISH) -> Transcript:
        self.asked.append(language)
        return self._next()

    def _next(self) -> Transcript:
        heard = self._queue.pop(0)
        if isinstance(heard, InterviewMateError):
            raise heard
        return heard


@dataclass
class ScriptedAnswer:
    """A live answer of which the next queued transcript is heard; ``pcm`` is the sound that came."""

    transcript: Callable[[], Transcript]
    pcm: bytearray = field(default_factory=bytearray)
    silence: float = 0.0
    heard_so_far: str = ""
    abandoned: bool = False

    @property
    def voiced(self) -> bool:
        return any(self.pcm)

    def feed(self, pcm: bytes) -> None:
        self.pcm += pcm

    async def finish(self) -> Transcript:
        return self.transcript()

    def abandon(self) -> None:
        self.abandoned = True


@dataclass
class SilentVoice:
    """A voice whose every sentence is a tenth of a second of silence; ``spoken`` has them, ``languages`` in what."""

    spoken: list[str] = field(default_factory=list)
    languages: list[Language] = field(default_factory=list)
    ready: Readiness = Readiness(True)

    def readiness(self) -> Readiness:
        return self.ready

    async def speak(self, sentence: str, language: Language = Language.ENGLISH) -> bytes:
        self.spoken.append(sentence)
        self.languages.append(language)
        sound = io.BytesIO()
        with wave.open(sound, "wb") as file:
            file.setparams((1, 2, 16_000, 0, "NONE", ""))
            file.writeframes(bytes(3_200))
        return sound.getvalue()
