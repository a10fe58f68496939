"""What the page knows of one visitor: the lines of the chat and the sounds of the present turn."""

from __future__ import annotations

import base64
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from interviewmate import catalogue, texts
from interviewmate.agent import Asked, Committed, Event, Failed, Notice, Said
from interviewmate.interview import Answer, Interview
from interviewmate.languages import Language
from interviewmate.ports import Readiness, Transcript
from interviewmate.web.conversation import Clip


class Status(StrEnum):
    """What the interviewer does, or the candidate is to do; the browser has the words."""

    IDLE = "idle"
    THINKING = "thinking"
    TRANSCRIBING = "transcribing"
    LISTENING = "listening"
    YOUR_TURN = "your_turn"
    REVIEWING = "reviewing"
    WRITING_REPORT = "writing_report"
    OVER = "over"


class Who(StrEnum):
    """Whose words a line of the chat holds."""

    INTERVIEWER = "interviewer"
    CANDIDATE = "candidate"
    NOTICE = "notice"  # the program's own


@dataclass(frozen=True)
class Line:
    """One bubble of the chat."""

    who: Who
    text: str
    language: Language = Language.ENGLISH


@dataclass(frozen=True)
class Visit:
    """One interview as the page shows it. ``clips`` are those of the present turn, in order."""

    token: str = ""
    lines: tuple[Line, ...] = ()
    clips: tuple[dict[str, str], ...] = ()
    turns: int = 0
    replying: bool = False  # the last line is the interviewer's and may still grow
    asked: bool = False  # the present turn needs nothing more to be said
    unheard: bool = False  # nothing was heard of the present turn's answer
    failure: str = ""  # why the present turn could not be taken
    language: Language = Language.ENGLISH  # that is spoken now
    past: str = ""  # the token of the interview of before whose report was opened last
    reviewed: Transcript | None = None  # what was heard of the answer that stands in the text box

    @classmethod
    def of(cls, token: str, interview: Interview, language: Language) -> Visit:
        """The visit of an interview that was begun elsewhere; ``language`` is what is spoken now."""
        held_in = interview.job.language
        lines = [Line(Who.INTERVIEWER, interview.greeting or interview.questions[0].text, held_in)]
        for turn in interview.turns:
            lines += said(turn.answer, held_in)
            if turn.reply:
                lines.append(Line(Who.INTERVIEWER, turn.reply, held_in))
        if interview.kept:
            lines += said(interview.kept, held_in)
        return cls(token=token, lines=tuple(lines), turns=len(interview.turns), language=language)

    def new_turn(self, *lines: Line, unheard: bool = False) -> Visit:
        """The visit when a turn begins; ``lines`` are what the candidate gave.

        That nothing was heard of the answer before is told no longer: the chat has it once, however often one tries.
        """
        over = self.unheard and bool(self.lines) and self.lines[-1].who is Who.NOTICE
        return Visit(
            token=self.token,
            lines=(*(self.lines[:-1] if over else self.lines), *lines),
            turns=self.turns + 1,
            unheard=unheard,
            language=self.language,
            past=self.past,
        )

    def noted(self, words: str) -> Visit:
        """The visit with a notice of the program's."""
        return replace(self, lines=(*self.lines, Line(Who.NOTICE, words)), replying=False)

    def after(self, item: Event | Clip) -> Visit:
        """The visit once something of the turn has come."""
        match item:
            case Clip(text, wav, language):
                name = f"{self.token[:6]}-{self.turns}-{len(self.clips)}"
                clip = {"id": name, "text": text, "wav": base64.b64encode(wav).decode(), "language": language.value}
                return replace(self, clips=(*self.clips, clip))
            case Notice(words):
                return self.noted(words)
            case Said(words):
                return self._saying(words)
            case Asked(words):
                return replace(self._saying(words), asked=True)
            case Committed():
                return replace(self, asked=True)
            case Failed(_, words):
                return replace(self.noted(words), failure=words)
        return self

    def _saying(self, words: str) -> Visit:
        if not words:
            return self
        if not self.replying:
            return replace(self, lines=(*self.lines, Line(Who.INTERVIEWER, words, self.language)), replying=True)
        grown = replace(self.lines[-1], text=f"{self.lines[-1].text} {words}")
        return replace(self, lines=(*self.lines[:-1], grown))

    def speaker(self, status: Status, voice: Readiness) -> dict[str, Any]:
        """The value of the loudspeaker. While no interview goes on, nothing needs a voice, so none is missed."""
        return {
            "status": status,
            "quiet": status is Status.LISTENING,
            "voice": voice.ready,
            "note": "" if status is Status.IDLE else catalogue.again(voice.reason or ""),
            "language": self.language.value,
            "clips": list(self.clips),
        }


def said(answer: Answer, language: Language) -> list[Line]:
    """The bubble of an answer; none where nothing was heard: that is told by a notice."""
    if answer.unheard:
        return []
    if answer.skip:
        return [Line(Who.NOTICE, texts.SKIPPED)]
    return [Line(Who.CANDIDATE, answer.text, language)]
