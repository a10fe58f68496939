"""The ways to ask: one table a shape of requirement, by level, by difficulty, by what the question is after."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from interviewmate.adapters.builtin.shapes import Shape
from interviewmate.adapters.builtin.sorts import Sort
from interviewmate.interview import Level

EARLY = (Level.INTERN, Level.JUNIOR)
UPPER = (Level.SENIOR, Level.LEAD)
FROM_MID = (Level.MID, *UPPER)
FROM_JUNIOR = (Level.JUNIOR, *FROM_MID)
_NO_RULE = (Sort.MAKE, Sort.PEOPLE, Sort.STANCE)


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


@dataclass(frozen=True)
class Angle:
    """One way to ask. Slots: {lead} (a sentence that names the requirement), {phrase}, {gerund}, {brief},
    {working} ("with Kafka"), {role}."""

    kind: Kind
    text: str
    levels: tuple[Level, ...] = tuple(Level)
    hardness: int = 0  # -1 easier, 0 usual, 1 harder
    sorts: tuple[Sort, ...] = _NO_RULE

    @property
    def mark(self) -> str:
        """The longest fixed part: by it the angle is known again in a question that was asked."""
        return max(re.split(r"\{\w+\}", self.text), key=len).strip(" .,")

    @property
    def presumes(self) -> bool:
        """Whether it takes for granted that just this has been done before."""
        presuming = ("you had to {phrase}", "hardest about {gerund}")
        return any(words in self.text for words in presuming)

    @property
    def hardest(self) -> bool:
        """Whether it asks for the hard side of it."""
        return "hardest" in self.text or "hard decision" in self.text

    @property
    def needs_others(self) -> bool:
        """Whether it asks after people, so that there must be some in it."""
        return "play their part" in self.text

    @property
    def needs_an_occasion(self) -> bool:
        """Whether it asks about something that has a beginning, so that one can get ready for it."""
        return "prepare for that" in self.text

    @property
    def of_a_subject(self) -> bool:
        """Whether it speaks of a subject that people learn, not of some one thing: not of "a BI tool"."""
        return any(
            words in self.text
            for words in (
                "new to {phrase}",
                "matters about {phrase}",
                "others with {phrase}",
                "essentials of {phrase}",
                "asks you about {phrase}",
            )
        )

    @property
    def of_a_task(self) -> bool:
        """Whether it asks for how one would begin."""
        return any(words in self.text for words in ("first task", "before you begin", "ask somebody for help"))

    @property
    def of_one_time(self) -> bool:
        """Whether it asks for one time, so that it must be done at times."""
        return "last time you had to" in self.text or "one time when you did" in self.text

    @property
    def short_only(self) -> bool:
        """Whether the sentence goes on after the phrase, so that only a short one is easy to follow."""
        return bool(re.search(r"\{(?:phrase|gerund)\}[,]?\s*\w", self.text))


def _for(levels: Iterable[Level], *some: Angle) -> tuple[Angle, ...]:
    return tuple(replace(angle, levels=tuple(levels)) for angle in some)


def _ask(kind: Kind, *texts: str, hardness: int = 0, sorts: tuple[Sort, ...] = _NO_RULE) -> tuple[Angle, ...]:
    return tuple(Angle(kind, text, hardness=hardness, sorts=sorts) for text in texts)


_MAKE, _PEOPLE, _STANCE, _RULE = (Sort.MAKE,), (Sort.PEOPLE,), (Sort.STANCE,), (Sort.RULE,)
_NO_STANCE = (Sort.MAKE, Sort.PEOPLE)

LEADS: dict[Shape, tuple[str, ...]] = {
    Shape.ACTION: (
        "In this job you would {phrase}.",
        "Part of this job is to {phrase}.",
        "Here you would {phrase}.",
        "Let us talk about {gerund}.",
        "I would like to hear about {gerund}.",
        "Let us turn to {gerund}.",
    ),
    Shape.DONE: (
        "The posting asks for somebody who has {phrase}.",
        "We are looking for somebody who has {phrase}.",
        "For this job it matters whether you have {phrase}.",
    ),
    Shape.QUALITY: (
        "The posting asks for “{phrase}”.",
        "One thing that the posting asks for is “{phrase}”.",
    ),
    Shape.STATE: (
        "For this job it matters that you are {phrase}.",
        "We are looking for somebody who is {phrase}.",
    ),
    Shape.LISTED: ("The posting lists “{phrase}”.", "One line of the posting is “{phrase}”."),
    Shape.CREDENTIAL: (
        "This job asks for {phrase}.",
        "The posting lists {phrase}.",
        "One thing we ask for is {phrase}.",
    ),
    Shape.YEARS: ("The posting asks for “{phrase}”.", "One line of the posting is “{phrase}”."),
    Shape.LANGUAGE: ("The posting asks for “{phrase}”.", "One line of the posting is “{phrase}”."),
    Shape.QUOTE: ("One line in the posting reads: “{phrase}.”", "In the posting I read: “{phrase}.”"),
}

SAYS_SOMEBODY = frozenset(lead for leads in LEADS.values() for lead in leads if "somebody" in lead)

ACTION = (
    *_for(
        EARLY,
        *_ask(
            Kind.EXPERIENCE,
            "{lead} What have you tried yourself, in a course, a project or a job, that comes near to that?",
            "{lead} What have you learned so far that would help you with that?",
            "{lead} Think of the nearest thing that you have done, at work or in a course. How did you go about it?",
            hardness=-1,
        ),
        *_ask(Kind.SITUATION, "{lead} Suppose that is your first task here. How would you start?", sorts=_MAKE),
        *_ask(Kind.SITUATION, "{lead} How would you go about that in your first weeks here?", sorts=_PEOPLE),
        *_ask(Kind.SITUATION, "{lead} What would you want to find out before you begin?", sorts=_MAKE),
        *_ask(
            Kind.FAILURE,
            "{lead} What could go wrong there, and what would you do about it?",
            "{lead} What do you think is hardest about that, and why?",
            hardness=1,
            sorts=_MAKE,
        ),
        *_ask(Kind.PEOPLE, "{lead} What would you try yourself there before you ask somebody for help?", sorts=_MAKE),
        *_ask(Kind.MOTIVATION, "{lead} What draws you to that kind of work?", hardness=-1),
        *_ask(
            Kind.EXPERIENCE,
            "{lead} Where have you had to keep to something like that before, and what made it hard?",
            sorts=_RULE,
        ),
    ),
    *_for(
        FROM_MID,
        *_ask(
            Kind.EXPERIENCE,
            "Tell me about the last time you had to {phrase}.",
            "{lead} Tell me about a recent time when you did that, or something close to it.",
            "{lead} Tell me about a time when you did that: what was the situation, and what did you do?",
        ),
        *_ask(Kind.EXPERIENCE, "{lead} Take me through one time when you did that, step by step.", hardness=-1),
        *_ask(
            Kind.SITUATION,
            "{lead} How would you go about that, and what would you need to know first?",
            sorts=_NO_STANCE,
        ),
        *_ask(
            Kind.FAILURE,
            "{lead} Tell me about a time when that did not go as planned, and what you did about it.",
            "{lead} What is the hardest case you have had in work like that, and how did you deal with it?",
            hardness=1,
            sorts=_NO_STANCE,
        ),
        *_ask(
            Kind.PEOPLE,
            "{lead} Who else has to play their part for that to work, and how do you win them over?",
            sorts=_MAKE,
        ),
        *_ask(
            Kind.PEOPLE,
            "{lead} Tell me about a time when the people involved made that hard, and what you did about it.",
            sorts=_PEOPLE,
        ),
    ),
    *_for(
        UPPER,
        *_ask(
            Kind.TRADE_OFF,
            "{lead} Where do you have to weigh one thing against another there, and how do you decide?",
            "{lead} Tell me about a hard decision you had to make in that kind of work.",
            hardness=1,
            sorts=_NO_STANCE,
        ),
        *_ask(
            Kind.DESIGN,
            "{lead} What would you change about the way you have seen that done?",
            hardness=1,
            sorts=_MAKE,
        ),
        *_ask(Kind.PEOPLE, "{lead} How would you bring somebody new up to speed on that?", sorts=_MAKE),
        *_ask(
            Kind.TRADE_OFF,
            "{lead} When have you been under pressure to let that slip, and what did you do?",
            hardness=1,
            sorts=_RULE,
        ),
    ),
    *_for(
        FROM_JUNIOR,
        *_ask(Kind.DEPTH, "{lead} How do you know whether you have done that well?", sorts=_NO_STANCE),
        *_ask(Kind.DEPTH, "{lead} What tends to go wrong there, and how do you guard against it?", sorts=_MAKE),
        *_ask(
            Kind.EXPERIENCE,
            "{lead} Tell me about a time when it was hard to keep to that, and what you did.",
            sorts=_RULE,
        ),
    ),
    *_for(FROM_JUNIOR, *_ask(Kind.DEPTH, "{lead} Which step in that takes the most care, and why?", sorts=_MAKE)),
    *_for(FROM_JUNIOR, *_ask(Kind.DEPTH, "{lead} How do you prepare for that?", sorts=_PEOPLE)),
    *_for(FROM_MID, *_ask(Kind.DEPTH, "What do you find hardest about {gerund}?")),
    *_ask(
        Kind.EXPERIENCE,
        "{lead} What does that look like in practice, on an ordinary day?",
        "{lead} Tell me about a day when that was hard.",
        sorts=_STANCE,
    ),
    *_ask(Kind.DEPTH, "{lead} How do you make sure of that when a day gets busy?", sorts=_RULE),
    *_ask(Kind.SITUATION, "{lead} You find that a colleague has not done that. What do you do?", sorts=_RULE),
)
FIELD = (
    *_for(
        EARLY,
        *_ask(
            Kind.EXPERIENCE,
            "Where have you come across {phrase} so far, in a course, a project or a job?",
            "What have you learned up to now about {phrase}?",
            hardness=-1,
        ),
    ),
    *_for(
        FROM_MID,
        *_ask(
            Kind.EXPERIENCE,
            "Tell me about the piece of work that has taught you most about {phrase}.",
            "Tell me about your own work {working}.",
        ),
        *_ask(Kind.DEPTH, "What do people who are new to {phrase} tend to get wrong?"),
        *_ask(Kind.TRADE_OFF, "Tell me about a hard decision you had to make in your work {working}.", hardness=1),
        *_ask(Kind.FAILURE, "Tell me about a time when something went wrong in your work {working}.", hardness=1),
    ),
    *_for(UPPER, *_ask(Kind.PEOPLE, "How have you helped others with {phrase}?")),
    *_ask(Kind.EXPERIENCE, "Give me one small, concrete example of your own work {working}.", hardness=-1),
    *_ask(Kind.DEPTH, "How would you explain what matters about {phrase} to somebody who starts next week?"),
    *_ask(Kind.DEPTH, "What is the hardest problem you have had to solve that involved {phrase}?", hardness=1),
    *_for(
        EARLY,
        *_ask(
            Kind.SITUATION, "Where in this job do you expect to need {phrase} most, and what would you do first there?"
        ),
    ),
)
KNOWLEDGE = (
    *_for(
        EARLY,
        *_ask(
            Kind.EXPERIENCE,
            "What have you learned up to now about {phrase}?",
            "Where have you had to use what you know about {phrase}?",
            hardness=-1,
        ),
    ),
    *_for(
        FROM_MID,
        *_ask(
            Kind.EXPERIENCE,
            "Tell me about a time when your knowledge of {phrase} made a difference.",
            "When was your knowledge of {phrase} last put to the test?",
        ),
        *_ask(Kind.DEPTH, "What do people most often get wrong about {phrase}?"),
    ),
    *_for(
        FROM_JUNIOR,
        *_ask(
            Kind.FAILURE, "Tell me about a time when you found that you did not know enough about {phrase}.", hardness=1
        ),
    ),
    *_ask(Kind.DEPTH, "How would you explain the essentials of {phrase} to somebody who starts next week?"),
    *_ask(
        Kind.SITUATION,
        "Suppose somebody asks you about {phrase}, and you are not sure of the answer. What do you do?",
        hardness=-1,
    ),
)
QUALITY = (
    *_for(
        EARLY,
        *_ask(
            Kind.EXPERIENCE,
            "{lead} What have you done so far, in a course, a project or a job, that shows that?",
            "{lead} How have you been building that up so far?",
            hardness=-1,
        ),
    ),
    *_for(
        FROM_MID,
        *_ask(
            Kind.EXPERIENCE,
            "{lead} Which piece of your work shows that best?",
            "{lead} Tell me about a time when your work depended on exactly that.",
        ),
    ),
    *_ask(Kind.FAILURE, "{lead} Tell me about a time when that was really tested.", hardness=1),
    *_ask(Kind.PEOPLE, "{lead} What would somebody who has worked with you say about you there?"),
)
LISTED = (
    *_for(
        EARLY,
        *_ask(
            Kind.EXPERIENCE,
            "{lead} What have you done so far, in a course, a project or a job, that comes near to that?",
            "{lead} What do you know about that so far, and where from?",
            hardness=-1,
        ),
    ),
    *_for(
        FROM_MID,
        *_ask(
            Kind.EXPERIENCE,
            "{lead} Tell me about a recent piece of your own work of that kind, and what you did.",
            "{lead} Take one recent example from your own work: what was the situation, and what did you do?",
        ),
        *_ask(Kind.FAILURE, "{lead} What has been hardest for you there, and what did you do about it?", hardness=1),
        *_ask(Kind.DEPTH, "{lead} What tends to go wrong there, and how do you guard against it?"),
    ),
    *_for(EARLY, *_ask(Kind.SITUATION, "{lead} What would you want to learn about that first, and from whom?")),
)
STATE = (
    *_ask(
        Kind.EXPERIENCE,
        "{lead} Tell me about a time when that showed.",
        "{lead} What have you done that shows that best?",
    ),
    *_ask(Kind.FAILURE, "{lead} Tell me about a time when that was put to the test.", hardness=1),
    *_ask(Kind.PEOPLE, "{lead} What would the people you have worked with say about that?"),
)
DONE = (
    *_ask(
        Kind.EXPERIENCE,
        "{lead} Tell me about the time when you did that.",
        "{lead} How near does your own experience come to that?",
        "{lead} Which part of your experience shows that best?",
    ),
    *_ask(Kind.FAILURE, "{lead} What was the hardest part of that for you?", hardness=1),
)
CREDENTIAL = (
    *_for(EARLY, *_ask(Kind.EXPERIENCE, "{lead} How far along are you with that?")),
    *_ask(
        Kind.EXPERIENCE,
        "{lead} Where do you stand with that, and what have you used most from it?",
        "{lead} What do you have of that, and how has it helped you in practice?",
    ),
)
YEARS = (
    *_for(
        EARLY,
        *_ask(Kind.EXPERIENCE, "{lead} How near to that are you, and what have you done in that time?"),
    ),
    *_for(
        FROM_MID,
        *_ask(
            Kind.EXPERIENCE,
            "{lead} Which part of that time has prepared you best for this job?",
        ),
    ),
)
LANGUAGE = _ask(
    Kind.EXPERIENCE,
    "{lead} Tell me about a time when your work depended on it.",
    "{lead} What is the most demanding thing you have done at work in that language?",
)
QUOTE = _ask(
    Kind.EXPERIENCE,
    "{lead} What have you done that comes closest to that?",
    "{lead} What in your experience fits that best?",
)
BY_SHAPE: dict[Shape, tuple[Angle, ...]] = {
    Shape.ACTION: ACTION,
    Shape.DONE: DONE,
    Shape.FIELD: FIELD,
    Shape.KNOWLEDGE: KNOWLEDGE,
    Shape.QUALITY: QUALITY,
    Shape.LISTED: LISTED,
    Shape.STATE: STATE,
    Shape.CREDENTIAL: CREDENTIAL,
    Shape.YEARS: YEARS,
    Shape.LANGUAGE: LANGUAGE,
    Shape.QUOTE: QUOTE,
}
# When every requirement was asked about: the same one from another side, named in brief.
ANOTHER_SIDE = (
    *_ask(
        Kind.FAILURE, "Let me come back to {brief}. Tell me about something there that went wrong for you.", hardness=1
    ),
    *_ask(
        Kind.TRADE_OFF,
        "Let me come back to {brief}. Where do you have to weigh one thing against another there?",
        hardness=1,
    ),
    *_ask(Kind.SITUATION, "Think of your first week here and of {brief}. What would you want to see or read first?"),
    *_ask(Kind.DEPTH, "Let me come back to {brief}. What would you take most care over there, and why?"),
    *_ask(Kind.DEPTH, "We spoke about {brief}. How would you notice early that it is going badly?"),
    *_ask(Kind.MOTIVATION, "We spoke about {brief}. What would you like to be better at there a year from now?"),
)
ABOUT_THE_ROLE = (
    *_ask(Kind.SITUATION, "What would you want to have understood by the end of your first week as {role}?"),
    *_ask(Kind.EXPERIENCE, "Which piece of work are you proudest of, with the job of {role} in mind?"),
    *_ask(Kind.FAILURE, "Tell me about a decision at work that you would make differently today."),
    *_ask(Kind.PEOPLE, "Tell me about a colleague you found hard to work with and what you did about it."),
    *_ask(
        Kind.TRADE_OFF, "Two people each need something from you by noon, and you can finish one. How do you choose?"
    ),
    *_ask(Kind.MOTIVATION, "What part of working as {role} would you miss most if it were taken away?"),
    *_ask(Kind.DEPTH, "What does somebody need to be good at as {role} that outsiders do not see?"),
    *_ask(Kind.EXPERIENCE, "Describe the last new thing you had to learn quickly for your work."),
    *_ask(
        Kind.SITUATION, "On a Friday afternoon you notice that something you handed over is wrong. What happens next?"
    ),
    *_ask(Kind.DESIGN, "If you could change one habit of the last team you were in, which would it be and how?"),
)
# Words of the questions that are answered by telling of something bad first.
FAILURES = ("did not work", "did not go as planned", "went wrong", "hardest", "was hard", "go wrong", "differently")
