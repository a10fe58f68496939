"""Main questions: a requirement of the job, asked from an angle that fits the level and the interview so far.

An angle is a way to ask about one shape of requirement. Which angles were used is read from the questions that
were asked, so nothing has to be remembered beside the interview.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from interviewmate import policy
from interviewmate.adapters.builtin import grammar, requirement
from interviewmate.adapters.builtin.requirement import Requirement, Shape
from interviewmate.interview import Interview, Level, Move, Passage

LONGEST_QUESTION = 44  # words
EARLY = {Level.INTERN, Level.JUNIOR}
UPPER = {Level.SENIOR, Level.LEAD}


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
    """One way to ask. ``text`` has one slot: {phrase}, {gerund} or {brief}; or none, after a lead-in."""

    kind: Kind
    text: str
    levels: frozenset[Level]
    hardness: int = 0  # -1 easier, 0 usual, 1 harder

    @property
    def mark(self) -> str:
        """The longest fixed part: by it the angle is known again in a question that was asked."""
        return max(re.split(r"\{\w+\}", self.text), key=len).strip()


def angles(kind: Kind, *texts: str, levels: Iterable[Level] = Level, hardness: int = 0) -> tuple[Angle, ...]:
    """Angles of one kind."""
    return tuple(Angle(kind, text, frozenset(levels), hardness) for text in texts)


_FROM_MID = {Level.MID, *UPPER}

ACTION = (
    *angles(
        Kind.EXPERIENCE,
        "Where have you had a chance to {phrase} so far, at work, in a course or in a project of your own?",
        "What have you done so far that comes closest to this: to {phrase}?",
        "In this job you would {phrase}. What have you tried yourself that prepares you for that?",
        levels=EARLY,
        hardness=-1,
    ),
    *angles(
        Kind.EXPERIENCE,
        "Tell me about the last time you had to {phrase}.",
        "Walk me through one occasion when you had to {phrase}.",
        "In this job you would {phrase}. Which piece of your work so far comes closest to that?",
        "How have you gone about {gerund}?",
        levels=_FROM_MID,
    ),
    *angles(
        Kind.EXPERIENCE,
        "Pick one small, concrete example of a time you had to {phrase}. What did you do first?",
        hardness=-1,
    ),
    *angles(
        Kind.SITUATION,
        "Suppose that in your first month here you are asked to {phrase}. How would you start?",
        "If you had to {phrase} for the first time, what would you find out before you begin?",
        levels=EARLY,
    ),
    *angles(
        Kind.SITUATION,
        "Suppose you start here on Monday and have to {phrase}. What would you look at first?",
        "In this job you would {phrase}. How would you go about it in the first weeks?",
        levels=_FROM_MID,
    ),
    *angles(
        Kind.DEPTH,
        "When you {phrase}, how do you check that the result is right?",
        "In this job you would {phrase}. How do you tell good work of that kind from work that only looks good?",
        "What do you find hardest about {gerund}, and how do you deal with it?",
    ),
    *angles(
        Kind.DESIGN,
        "In this job you would {phrase}. How would you set that up so that it goes on working without you?",
        "How would you {phrase} in a team that has never done it before?",
        levels=_FROM_MID,
        hardness=1,
    ),
    *angles(
        Kind.TRADE_OFF,
        "You have to {phrase}, and there is only half the time you would like. What would you leave out?",
        "When you {phrase} and everything is urgent at once, how do you decide what comes first?",
        levels={Level.JUNIOR, *_FROM_MID},
        hardness=1,
    ),
    *angles(
        Kind.TRADE_OFF,
        "In this job you would {phrase}. Which trade-off in that work do people most often get wrong?",
        levels=UPPER,
        hardness=1,
    ),
    *angles(
        Kind.FAILURE,
        "Tell me about a time you set out to {phrase} and it did not go to plan.",
        "In this job you would {phrase}. Tell me about a mistake you made in work like that.",
        levels=_FROM_MID,
        hardness=1,
    ),
    *angles(
        Kind.FAILURE,
        "In this job you would {phrase}. What could go wrong there, and what would you do about it?",
        levels=EARLY,
        hardness=1,
    ),
    *angles(
        Kind.PEOPLE,
        "In this job you would {phrase}. Tell me about a time others disagreed with you over work like that.",
        "The last time you had to {phrase}, who else had to be brought along, and how did you do that?",
        levels=_FROM_MID,
    ),
    *angles(
        Kind.PEOPLE,
        "In this job you would {phrase}. Whom would you ask for help with that, and when?",
        levels=EARLY,
    ),
    *angles(
        Kind.PEOPLE,
        "How would you bring a less experienced colleague to the point where they can {phrase} without you?",
        levels=UPPER,
    ),
    *angles(
        Kind.MOTIVATION,
        "In this job you would {phrase}. What would you enjoy about that, and what less?",
        levels={*EARLY, Level.MID},
        hardness=-1,
    ),
)
FIELD = (
    *angles(
        Kind.EXPERIENCE,
        "How have you come into contact with {phrase} so far, in a course, a project or a job?",
        "What have you learned up to now about {phrase}, and how did you learn it?",
        levels=EARLY,
        hardness=-1,
    ),
    *angles(
        Kind.EXPERIENCE,
        "Tell me about the piece of work that has taught you most about {phrase}.",
        "What have you done yourself in the area of {phrase}?",
        levels=_FROM_MID,
    ),
    *angles(Kind.EXPERIENCE, "Give me one small, concrete example of your own work with {phrase}.", hardness=-1),
    *angles(Kind.DEPTH, "What do people who are new to {phrase} tend to get wrong?", levels=_FROM_MID),
    *angles(
        Kind.DEPTH,
        "How would you explain what matters about {phrase} to somebody who starts next week?",
        "What is the hardest problem you have had to solve that involved {phrase}?",
    ),
    *angles(
        Kind.SITUATION,
        "Your first task here involves {phrase}. What would you want to know before you start?",
        "Suppose something goes wrong here with {phrase} on a busy day. How do you find out what happened?",
    ),
    *angles(
        Kind.TRADE_OFF,
        "Tell me about a decision you had to make about {phrase} where every choice had a price.",
        levels=_FROM_MID,
        hardness=1,
    ),
    *angles(
        Kind.FAILURE,
        "Tell me about a time when something went wrong in your work with {phrase}.",
        levels=_FROM_MID,
        hardness=1,
    ),
    *angles(
        Kind.PEOPLE,
        "How would you bring a team up to a good standard in {phrase}?",
        levels=UPPER,
    ),
)
KNOWLEDGE = (
    *angles(
        Kind.EXPERIENCE,
        "What have you learned up to now about {phrase}, and how did you learn it?",
        levels=EARLY,
        hardness=-1,
    ),
    *angles(
        Kind.EXPERIENCE,
        "Tell me about a time when your knowledge of {phrase} made a difference.",
        "When was your knowledge of {phrase} last put to the test?",
        levels=_FROM_MID,
    ),
    *angles(Kind.DEPTH, "How would you explain the essentials of {phrase} to somebody who starts next week?"),
    *angles(Kind.DEPTH, "What do people most often get wrong about {phrase}?", levels=_FROM_MID),
    *angles(
        Kind.SITUATION,
        "Suppose a question about {phrase} comes up that you can't answer. What do you do?",
        hardness=-1,
    ),
    *angles(
        Kind.FAILURE,
        "Tell me about a time when you found out that you did not know enough about {phrase}.",
        levels={Level.JUNIOR, *_FROM_MID},
        hardness=1,
    ),
)
QUALITY = (
    *angles(
        Kind.EXPERIENCE,
        "We are looking for {phrase}. What have you done so far, in a course, a project or a job, that shows that?",
        levels=EARLY,
        hardness=-1,
    ),
    *angles(
        Kind.EXPERIENCE,
        "We are looking for {phrase}. Which piece of your work shows that best?",
        "This job asks for {phrase}. Tell me about a time when you needed exactly that.",
        levels=_FROM_MID,
    ),
    *angles(Kind.SITUATION, "This job asks for {phrase}. Where do you expect to need that most here?"),
    *angles(
        Kind.FAILURE,
        "We are looking for {phrase}. Tell me about a time when yours was really tested.",
        hardness=1,
    ),
    *angles(
        Kind.PEOPLE,
        "We are looking for {phrase}. What would somebody who has worked with you say about you there?",
    ),
)
STATE = (
    *angles(
        Kind.EXPERIENCE,
        "For this job it matters that you are {phrase}. Tell me about a time when that showed.",
        "We are looking for somebody who is {phrase}. What have you done that shows that best?",
    ),
    *angles(
        Kind.FAILURE,
        "We are looking for somebody who is {phrase}. When was that hardest for you?",
        hardness=1,
    ),
    *angles(
        Kind.PEOPLE,
        "We are looking for somebody who is {phrase}. What would the people you have worked with say about that?",
    ),
)
CREDENTIAL = (
    *angles(Kind.EXPERIENCE, "This job asks for {phrase}. How far along are you with that?", levels=EARLY),
    *angles(
        Kind.EXPERIENCE,
        "This job asks for {phrase}. Where do you stand there, and what from it have you used most?",
        "The posting lists {phrase}. What do you have of that, and how has it helped you in practice?",
    ),
)
LANGUAGE = angles(
    Kind.EXPERIENCE,
    "This job asks for {phrase}. Tell me about a time when your work depended on it.",
    "The posting lists {phrase}. What have you done in that language that was demanding?",
)
QUOTE = angles(
    Kind.EXPERIENCE,
    "The posting says: “{phrase}” What have you done that comes closest to that?",
    "One line in the posting reads: “{phrase}” What in your experience fits that best?",
    "In the posting I read: “{phrase}” How would you deal with that in this job?",
)
ANGLES: dict[Shape, tuple[Angle, ...]] = {
    Shape.ACTION: ACTION,
    Shape.FIELD: FIELD,
    Shape.KNOWLEDGE: KNOWLEDGE,
    Shape.QUALITY: QUALITY,
    Shape.STATE: STATE,
    Shape.CREDENTIAL: CREDENTIAL,
    Shape.LANGUAGE: LANGUAGE,
    Shape.QUOTE: QUOTE,
}
# How well a shape carries a question: better ones are asked first.
WORTH = {
    Shape.ACTION: 1.0,
    Shape.FIELD: 0.9,
    Shape.KNOWLEDGE: 0.9,
    Shape.QUALITY: 0.6,
    Shape.STATE: 0.5,
    Shape.LANGUAGE: 0.35,
    Shape.CREDENTIAL: 0.3,
    Shape.QUOTE: 0.2,
}
# When every requirement was asked about: the same one from another side, named in brief.
ANOTHER_SIDE = (
    *angles(Kind.FAILURE, "Back to {brief}: what was the last thing there that went wrong for you?", hardness=1),
    *angles(Kind.TRADE_OFF, "Once more {brief}: what would you give up first there if time ran short?", hardness=1),
    *angles(Kind.SITUATION, "Think of your first week here and of {brief}. What would you want to see or read first?"),
    *angles(Kind.PEOPLE, "We spoke about {brief}. Who else has a say in that, and how do you work with them?"),
    *angles(Kind.DEPTH, "We spoke about {brief}. How would you notice early that it is going badly?"),
    *angles(Kind.MOTIVATION, "We spoke about {brief}. What would you like to be better at there a year from now?"),
)
ABOUT_THE_ROLE = (
    *angles(Kind.SITUATION, "What would you want to have understood by the end of your first week as {role}?"),
    *angles(Kind.EXPERIENCE, "Which piece of work are you proudest of, with the job of {role} in mind?"),
    *angles(Kind.FAILURE, "Tell me about a decision at work that you would make differently today."),
    *angles(Kind.PEOPLE, "Tell me about a colleague you found hard to work with and what you did about it."),
    *angles(Kind.TRADE_OFF, "Two people each need something from you by noon, and you can finish one. How do you choose?"),
    *angles(Kind.MOTIVATION, "What part of working as {role} would you miss most if it were taken away?"),
    *angles(Kind.DEPTH, "What does somebody need to be good at as {role} that outsiders do not see?"),
    *angles(Kind.EXPERIENCE, "Describe the last new thing you had to learn quickly for your work."),
    *angles(Kind.SITUATION, "You notice on a Friday afternoon that something you handed over is wrong. What happens next?"),
    *angles(Kind.DESIGN, "If you could change one habit of the last team you were in, which would it be and how?"),
)


@dataclass(frozen=True)
class Composed:
    """A main question, and the passages that it comes from."""

    text: str
    passages: tuple[int, ...]


def compose(interview: Interview, topics: tuple[Passage, ...], difficulty: int, rng: random.Random) -> Composed:
    """The next main question: about a passage not asked about yet while there are any, else from another side."""
    for candidate in _candidates(interview, topics, difficulty, rng):
        too_long = len(candidate.text.split()) > LONGEST_QUESTION
        if not too_long and not policy.question_problem(Move.ADVANCE, candidate.text, interview):
            return candidate
    raise AssertionError("the questions about the role alone outnumber those of an interview")


def _candidates(
    interview: Interview, topics: tuple[Passage, ...], difficulty: int, rng: random.Random
) -> Iterator[Composed]:
    names = proper_names(interview.job.passages)
    for passage in _ordered(topics, names, rng):
        wanted = requirement.read(passage.text, names)
        for angle in _fitting(ANGLES[wanted.shape], interview, difficulty, rng):
            if text := _filled(angle, wanted):
                yield Composed(text, (passage.index,))
    for angle in _fitting(ANOTHER_SIDE, interview, difficulty, rng):
        for passage in _asked_least(interview, rng):
            wanted = requirement.read(passage.text, names)
            if text := _filled(angle, wanted):
                yield Composed(text, (passage.index,))
    for angle in _fitting(ABOUT_THE_ROLE, interview, difficulty, rng):
        yield Composed(angle.text.replace("{role}", role_phrase(interview.job.role)), ())


def role_phrase(role: str) -> str:
    """The role with its article: "a data engineer"."""
    return f"{'an' if role[:1].lower() in 'aeiou' else 'a'} {role}"


def _filled(angle: Angle, wanted: Requirement) -> str:
    """The angle's question; empty where the requirement has no such form."""
    if "{gerund}" in angle.text and not wanted.gerund:
        return ""
    if "{brief}" in angle.text and not wanted.brief:
        return ""
    text = angle.text.format(phrase=wanted.phrase, gerund=wanted.gerund, brief=wanted.brief)
    return grammar.raised(text)


def _ordered(topics: tuple[Passage, ...], names: frozenset[str], rng: random.Random) -> list[Passage]:
    """The topics, best first, shuffled a little: by their place, by how well they can be asked about, by chance."""

    def rank(place: int, passage: Passage) -> float:
        worth = WORTH[requirement.read(passage.text, names).shape]
        return worth - 0.5 * place / max(1, len(topics)) + rng.uniform(0, 0.3)

    ranked = sorted(((rank(i, p), p) for i, p in enumerate(topics)), key=lambda pair: -pair[0])
    return [passage for _, passage in ranked]


def _asked_least(interview: Interview, rng: random.Random) -> list[Passage]:
    asked = [index for question in interview.main_questions for index in question.passages]
    passages = list(interview.job.named(tuple(dict.fromkeys(asked))))
    rng.shuffle(passages)
    return sorted(passages, key=lambda passage: asked.count(passage.index))


def _fitting(
    table: tuple[Angle, ...], interview: Interview, difficulty: int, rng: random.Random
) -> list[Angle]:
    """The angles for this level, those first that are unlike what was asked before and as hard as it should be now."""
    asked = [question.text for question in interview.main_questions]
    kinds = [kind for text in asked if (kind := kind_of(text))]

    def rank(angle: Angle) -> float:
        used = sum(angle.mark in text for text in asked)
        repeated = kinds.count(angle.kind) + (bool(kinds) and kinds[-1] == angle.kind)
        opening = not asked and angle.kind is not Kind.EXPERIENCE
        return -4 * used - repeated + 0.6 * angle.hardness * difficulty - 3 * opening + rng.uniform(0, 1)

    fitting = [angle for angle in table if interview.job.level in angle.levels]
    ranked = sorted(((rank(angle), i) for i, angle in enumerate(fitting)), reverse=True)
    return [fitting[i] for _, i in ranked]


def kind_of(text: str) -> Kind | None:
    """What a question that was asked is after, if it is one of these."""
    every = (*(angle for table in ANGLES.values() for angle in table), *ANOTHER_SIDE, *ABOUT_THE_ROLE)
    found = [angle for angle in every if angle.mark in text]
    return max(found, key=lambda angle: len(angle.mark)).kind if found else None


def proper_names(passages: tuple[Passage, ...]) -> frozenset[str]:
    """Words that stand with a capital inside a sentence somewhere: theirs to keep at its beginning too."""
    found: set[str] = set()
    for passage in passages:
        found.update(re.findall(r"(?<=[a-z,(] )[A-Z][\w+#.]*\w", passage.text))
    return frozenset(found)
