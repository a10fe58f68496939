"""An answer to what was asked, when something more may be asked about it: what it told, and what it did not."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from interviewmate.adapters.builtin import findings, mentions, tense, threads
from interviewmate.adapters.builtin.angle import EARLY
from interviewmate.adapters.builtin.threads import Part, Tells
from interviewmate.interview import Behaviour, Level

FEWEST_STEPS = 2
_LOOKED_BACK = re.compile(
    r"\b(?:learn(?:ed|t)|next time|differently|since then|after (?:that|this),? (?:I|we)|ever since|would now|"
    r"now (?:I|we)|(?:I|we) now|from then on|lesson|taught me|looking back|in hindsight|I'd have|"
    r"(?:should|could)(?: have|['’]ve)|ought to have)\b",
    re.I,
)
_NO = re.compile(r"^(?:\W*(?:er+m?|u[hm]+|well|oh|honestly|yeah|sorry)\b)*\W*(?:not really|no\b|nope\b|never\b)", re.I)
_ASKED_WHETHER = re.compile(r"\b(?:have you|what have you done|comes? close)\b", re.I)
_ASKED_WHAT_WOULD_BE = re.compile(
    r"\bwould (?:you|help|you be)\b|\byour first\b|\bsuppose\b|\bsay you\b|\byou're\b", re.I
)


@dataclass(frozen=True)
class Moment:
    """What was asked, what was answered to it, what kind of answer that is, and at which level."""

    question: str
    answer: str
    behaviour: Behaviour
    level: Level

    @cached_property
    def parts(self) -> tuple[Part, ...]:
        """What can be taken up of the answer."""
        return threads.of(self.answer, self.question)

    @cached_property
    def past(self) -> int:
        """How many of its sentences tell what somebody did or met with."""
        return sum(map(tense.own_past, mentions.parts(self.answer)))

    @cached_property
    def denied(self) -> bool:
        """Whether somebody says that they have not done it."""
        said_no = _ASKED_WHETHER.search(self.question) and _NO.search(self.answer)
        return bool(findings.denial(self.answer, self.question) or said_no)

    @cached_property
    def looked_back(self) -> bool:
        """Whether it says what was learned from it or is done since."""
        return bool(_LOOKED_BACK.search(self.answer))

    @cached_property
    def has_steps(self) -> bool:
        """Whether it goes through several things that are done or would be."""
        return sum(part.tells in {Tells.PLAN, Tells.HABIT} for part in self.parts) >= FEWEST_STEPS

    @property
    def begins(self) -> bool:
        """Whether its speaker is at the beginning of a working life."""
        return self.level in EARLY

    @property
    def asked_whether(self) -> bool:
        """Whether it was asked what was done so far."""
        return bool(_ASKED_WHETHER.search(self.question))

    @property
    def asked_what_would_be(self) -> bool:
        """Whether it was asked what would be done."""
        return bool(_ASKED_WHAT_WOULD_BE.search(self.question))
