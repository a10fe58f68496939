"""A way to ask: its words, whom and what it is for."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from interviewmate.adapters.builtin.works import Work
from interviewmate.interview import BEGINNERS, Level

EARLY = BEGINNERS
UPPER = (Level.SENIOR, Level.LEAD)
FROM_MID = (Level.MID, *UPPER)


class Kind(StrEnum):
    """What a question is after."""

    EXPERIENCE = "experience"
    SITUATION = "situation"
    DEPTH = "depth"
    DESIGN = "design"
    TRADE_OFF = "trade-off"
    FAILURE = "failure"
    PEOPLE = "people"
    MOTIVATION = "motivation"


class Need(StrEnum):
    """What has to be true of a requirement before an angle makes sense of it."""

    ACTIVITY = "activity"  # it is named by a noun, but is something that one does: "resource planning"
    ASKED = "asked"  # one talks with those whom it is done for, who may ask anything
    AUDIENCE = "audience"  # it is told to people who have to follow it
    BEGINNERS = "beginners"  # those who are taught may be new to it
    CALLERS = "callers"  # it is done for people who come with something, and may be angry
    CARED = "cared"  # it is done for people who are ill, old, young or in need
    CHARGE = "charge"  # one answers for it, and can look into it when one begins
    CRAFT = "craft"  # something larger that is shaped on the way
    EXAMINED = "examined"  # it is looked at for faults
    EXACT = "exact"  # a slip of the hand matters there
    FINDINGS = "findings"  # it ends in something that is found
    GAIN = "gain"  # something becomes more or less by it
    GOODS = "goods"  # it names things of some kinds, and no work: "sills, arches and piers"
    GROUP = "group"  # it is told to people who are in the room
    INCOMING = "incoming"  # it comes in by itself, several at a time, and can wait: "complaints"
    LASTING = "lasting"  # it is kept up, not done at a time
    LIST = "list"  # it names several things
    MANNER = "manner"  # it is a way of being at work that is shown at times
    MANY = "many"  # it comes in numbers: "complaints"
    MET = "met"  # one is with those whom it is done for
    NAMELESS = "nameless"  # it has no name of its own: not "Kafka"
    OCCASION = "occasion"  # it is done at some one time that can be told of
    OTHERS = "others"  # it names those whom it is done with or for
    PAPERS = "papers"  # it ends in a paper or a figure that others use
    PARTNERS = "partners"  # those whom it is done with work there too, or for somebody else
    RULE = "rule"  # it is to be kept to whatever happens
    SINGLE = "single"  # it names one thing, not a list
    SOLVED = "solved"  # it takes some thought, and may not come out at once
    STAKES = "stakes"  # more can go wrong there than that it looks untidy
    STEPS = "steps"  # it is something one goes about, not something one has or is
    STRENGTH = "strength"  # it is one thing that somebody is good at
    SUBJECT = "subject"  # it is something that people learn, not some one thing: not "a BI tool"
    TASK = "task"  # it has a beginning and a result, so that it could be a task of the first week
    THEIRS = "theirs"  # it can only be done there: "our checkout"
    THING = "thing"  # it is a tool or a material with a name of its own: "Kafka"
    TIMES = "times"  # it is one thing that is done at a time, not all the time
    TRAIT = "trait"  # it is a single trait that shows when things get hard
    WRITTEN = "written"  # others go by it: a rule, or what is kept in writing


@dataclass(frozen=True)
class Angle:
    """One way to ask. Slots: {lead} (a sentence that names the requirement), {phrase}, {gerund}, {brief},
    {working} ("with Kafka"), {case} ("you had a worry"), {role}. ``works`` are the kinds of work it is for, all of
    them if empty."""

    kind: Kind
    text: str
    levels: tuple[Level, ...] = tuple(Level)
    hardness: int = 0  # -1 easier, 0 usual, 1 harder
    works: tuple[Work, ...] = ()
    needs: tuple[Need, ...] = ()

    @property
    def fixed(self) -> tuple[str, ...]:
        """What is said of it whatever it is asked about, in order."""
        return tuple(re.split(r"\{\w+\}", self.text))

    def asked_in(self, question: str) -> bool:
        """Whether a question was asked in this way."""
        return bool(re.fullmatch(".+".join(map(re.escape, self.fixed)), question, re.I | re.S))

    @property
    def presumes(self) -> bool:
        """Whether it takes for granted that just this has been done before."""
        if "{lead}" in self.text:
            return bool(re.search(r"has that been|(?:Tell me about|did you|have you).*\b(?:that|it|one)\b", self.text))
        if self.text.startswith("Have you ever had to"):
            return True
        supposes = re.search(r"\bwould\b|['’]d\b|\bSay you|\bclosest\b|\bHave you\b|experience do you have", self.text)
        return not supposes

    @property
    def asks_how(self) -> bool:
        """Whether it asks how it is done."""
        return self.text.startswith(("How ", "Walk me through"))

    @property
    def hardest(self) -> bool:
        """Whether it asks for the hard side of it."""
        return "hardest" in self.text

    @property
    def goes_on(self) -> bool:
        """Whether its sentence goes on after what it is about, so that only what is short is easy to follow."""
        return bool(re.search(r"\{(?:phrase|gerund)\},?\s*\w", self.text))


def for_levels(levels: Iterable[Level], *some: Angle) -> tuple[Angle, ...]:
    """The same for these levels."""
    return tuple(replace(angle, levels=tuple(levels)) for angle in some)


def ask(
    kind: Kind, *texts: str, hardness: int = 0, works: tuple[Work, ...] = (), needs: tuple[Need, ...] = ()
) -> tuple[Angle, ...]:
    """Ways to ask after the same kind of thing."""
    return tuple(Angle(kind, text, hardness=hardness, works=works, needs=needs) for text in texts)
