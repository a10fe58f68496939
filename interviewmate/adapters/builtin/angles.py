"""The ways to ask about what a posting names: one table a shape, by level, by difficulty, by what they are after."""

from __future__ import annotations

import re

from interviewmate.adapters.builtin.angle import EARLY, FROM_MID, UPPER, Angle, Kind, Need, ask, for_levels
from interviewmate.adapters.builtin.angles_of_work import ACTION
from interviewmate.adapters.builtin.shapes import Shape

LEADS: dict[Shape, tuple[str, ...]] = {
    Shape.ACTION: (
        "Part of this job is {gerund}.",
        "In this job you'd {phrase}.",
        "This job means {gerund}.",
        "Let's talk about {gerund}.",
    ),
    Shape.DONE: (
        "The posting asks for somebody who has {phrase}.",
        "We're looking for somebody who has {phrase}.",
        "For this job it matters whether you have {phrase}.",
    ),
    Shape.QUALITY: ("This job calls for {phrase}.", "We're looking for {phrase}."),
    Shape.STATE: ("We're looking for somebody who is {phrase}.", "This job needs somebody who is {phrase}."),
    Shape.LISTED: ("The posting names {phrase}.",),
    Shape.CREDENTIAL: (
        "This job asks for {phrase}.",
        "The posting lists {phrase}.",
        "One thing we ask for is {phrase}.",
    ),
    Shape.YEARS: ("The posting asks for “{phrase}”.",),
    Shape.LANGUAGE: ("The posting asks for “{phrase}”.",),
    Shape.QUOTE: ("One line in the posting reads: “{phrase}.”", "In the posting I read: “{phrase}.”"),
}
SAYS_SOMEBODY = frozenset(lead for leads in LEADS.values() for lead in leads if "somebody" in lead)

FIELD = (
    *for_levels(
        EARLY,
        *ask(Kind.EXPERIENCE, "What have you done so far {working}?", hardness=-1),
        *ask(Kind.EXPERIENCE, "Tell me about something you've done {working}.", needs=(Need.SINGLE,)),
    ),
    *for_levels(
        FROM_MID,
        *ask(Kind.EXPERIENCE, "What experience do you have {working}?"),
        *ask(Kind.DEPTH, "What do people who are new to {phrase} tend to get wrong?", needs=(Need.SUBJECT,)),
        *ask(
            Kind.FAILURE,
            "Tell me about a time when something went wrong in your work {working}.",
            hardness=1,
            needs=(Need.NAMELESS, Need.SINGLE),
        ),
        *ask(Kind.DEPTH, "What's the hardest problem you've had to solve {working}?", hardness=1, needs=(Need.SINGLE,)),
    ),
)
KNOWLEDGE = (
    *for_levels(
        EARLY,
        *ask(Kind.EXPERIENCE, "What have you learned so far about {phrase}?", hardness=-1, needs=(Need.SUBJECT,)),
        *ask(Kind.EXPERIENCE, "What have you done so far {working}?", hardness=-1, needs=(Need.THING,)),
    ),
    *for_levels(
        FROM_MID,
        *ask(
            Kind.EXPERIENCE,
            "Tell me about a time when your knowledge of {phrase} made a difference.",
            "Where has your knowledge of {phrase} helped you most?",
            needs=(Need.SUBJECT,),
        ),
        *ask(Kind.EXPERIENCE, "What experience do you have {working}?"),
        *ask(Kind.DEPTH, "What do people most often get wrong about {phrase}?", needs=(Need.SUBJECT,)),
        *ask(
            Kind.DEPTH,
            "How would you explain {phrase} to somebody who starts next week?",
            needs=(Need.SINGLE, Need.SUBJECT),
        ),
    ),
)
QUALITY = (
    *for_levels(
        EARLY,
        *ask(
            Kind.EXPERIENCE,
            "{lead} What have you done so far, in a course, a project or a job, that shows that?",
            hardness=-1,
            needs=(Need.SINGLE,),
        ),
        *ask(
            Kind.EXPERIENCE,
            "{lead} Tell me about a time when you needed that, in a job, on a course or at home.",
            needs=(Need.TRAIT,),
        ),
    ),
    *for_levels(
        FROM_MID,
        *ask(
            Kind.EXPERIENCE,
            "{lead} Tell me about a time when that made the difference.",
            needs=(Need.STRENGTH,),
        ),
        *ask(
            Kind.FAILURE, "{lead} Tell me about a time when that was put to the test.", hardness=1, needs=(Need.TRAIT,)
        ),
    ),
)
LISTED = (
    *for_levels(
        EARLY,
        *ask(
            Kind.EXPERIENCE,
            "What experience, if any, do you have of {phrase}?",
            hardness=-1,
            needs=(Need.ACTIVITY,),
        ),
        *ask(Kind.SITUATION, "How would you go about {phrase}?", needs=(Need.ACTIVITY, Need.SINGLE)),
        *ask(Kind.DEPTH, "What do you think matters most in {phrase}?", needs=(Need.ACTIVITY, Need.SINGLE)),
    ),
    *for_levels(
        FROM_MID,
        *ask(
            Kind.EXPERIENCE,
            "What experience do you have of {phrase}?",
            "Tell me about your experience of {phrase}.",
            needs=(Need.ACTIVITY,),
        ),
        *ask(Kind.SITUATION, "Walk me through how you'd approach {phrase}.", needs=(Need.ACTIVITY, Need.SINGLE)),
        *ask(Kind.DEPTH, "How do you go about {phrase}?", needs=(Need.ACTIVITY, Need.SINGLE)),
        *ask(
            Kind.DEPTH,
            "What's the hardest part of {phrase}, and how do you deal with it?",
            hardness=1,
            needs=(Need.ACTIVITY, Need.SINGLE),
        ),
        *ask(
            Kind.FAILURE,
            "Tell me about a time when something went wrong with {phrase}.",
            hardness=1,
            needs=(Need.ACTIVITY, Need.SINGLE),
        ),
        *ask(
            Kind.DEPTH,
            "When it comes to {phrase}, what matters most in your experience?",
            needs=(Need.ACTIVITY, Need.SINGLE),
        ),
    ),
    *for_levels(
        UPPER,
        *ask(
            Kind.DESIGN,
            "What do people most often get wrong about {phrase}?",
            hardness=1,
            needs=(Need.ACTIVITY, Need.SINGLE),
        ),
    ),
    *ask(Kind.EXPERIENCE, "{lead} Which of those do you know best, and where from?", needs=(Need.LIST, Need.THING)),
    *ask(Kind.EXPERIENCE, "What experience do you have with {phrase}?", needs=(Need.GOODS,)),
)
STATE = (
    *for_levels(
        EARLY,
        *ask(Kind.EXPERIENCE, "{lead} Tell me about a time when that showed, in a job, on a course or at home."),
    ),
    *for_levels(
        FROM_MID,
        *ask(Kind.EXPERIENCE, "{lead} Tell me about a time when that showed."),
        *ask(
            Kind.FAILURE, "{lead} Tell me about a time when that was put to the test.", hardness=1, needs=(Need.TRAIT,)
        ),
    ),
)
DONE = (
    *ask(
        Kind.EXPERIENCE,
        "{lead} What is the closest that you have come to that?",
        "{lead} How close does your own experience come to that?",
    ),
    *for_levels(FROM_MID, *ask(Kind.FAILURE, "{lead} What was the hardest part of that for you?", hardness=1)),
)
CREDENTIAL = (
    *for_levels(EARLY, *ask(Kind.EXPERIENCE, "{lead} How far along are you with that?")),
    *ask(
        Kind.EXPERIENCE,
        "{lead} Where do you stand with that, and what have you used most from it?",
        "{lead} How much of that do you have, and where has it helped you?",
    ),
)
YEARS = (
    *for_levels(EARLY, *ask(Kind.EXPERIENCE, "{lead} How close to that are you, and what have you done in that time?")),
    *for_levels(FROM_MID, *ask(Kind.EXPERIENCE, "{lead} Which part of that time has prepared you best for this job?")),
)
LANGUAGE = ask(
    Kind.EXPERIENCE,
    "{lead} Tell me about a time when your work depended on it.",
    "{lead} How have you used it so far, at work or elsewhere?",
)
QUOTE = ask(
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
    *for_levels(
        FROM_MID,
        *ask(
            Kind.FAILURE,
            "Let's come back to {brief}. Tell me about something there that went wrong for you.",
            hardness=1,
        ),
        *ask(Kind.DEPTH, "Let's come back to {brief}. What have you learned about it the hard way?"),
        *ask(
            Kind.DESIGN,
            "Let's come back to {brief}. What have you seen done badly there, and what would you do instead?",
        ),
    ),
    *for_levels(
        FROM_MID,
        *ask(Kind.TRADE_OFF, "Let's come back to {brief}. What do you find hardest about it, and why?", hardness=1),
        *ask(Kind.DEPTH, "We spoke about {brief}. How would you know after a month that you're doing it well?"),
        *ask(Kind.EXPERIENCE, "We spoke about {brief}. What do you think you'd still have to learn there?"),
    ),
    *for_levels(
        EARLY,
        *ask(Kind.DEPTH, "We spoke about {brief}. Why do you think that matters in this job?"),
        *ask(Kind.SITUATION, "Let's come back to {brief}. What would help you to learn that quickly?"),
        *ask(Kind.EXPERIENCE, "Let's come back to {brief}. How could you tell that you're getting better at it?"),
    ),
)
ABOUT_THE_ROLE = (
    *ask(Kind.SITUATION, "What would you want to have understood by the end of your first week as {role}?"),
    *ask(Kind.EXPERIENCE, "Which piece of work are you proudest of, with the job of {role} in mind?"),
    *ask(Kind.FAILURE, "Tell me about a decision at work that you'd make differently today."),
    *ask(Kind.PEOPLE, "Tell me about a colleague you found hard to work with and what you did about it."),
    *ask(Kind.TRADE_OFF, "Two people each need something from you by noon, and you can finish one. How do you choose?"),
    *ask(Kind.MOTIVATION, "What part of working as {role} would you miss most if it were taken away?"),
    *ask(Kind.DEPTH, "What does somebody need to be good at as {role} that outsiders don't see?"),
    *ask(Kind.EXPERIENCE, "Describe the last new thing you had to learn quickly for your work."),
    *ask(
        Kind.SITUATION, "On a Friday afternoon you notice that something you handed over is wrong. What happens next?"
    ),
    *ask(Kind.DESIGN, "If you could change one habit of the last team you were in, which would it be and how?"),
)
_OF_A_FAILURE = re.compile(
    r"\b(?:go|goes|went|gone) wrong\b|"
    r"\b(?:didn['’]t|did not|doesn['’]t) (?:work|go|turn out|get across|bring|know)\b|"
    r"\b(?:fell apart|slipped|struggling|take back|hardest|(?:was|been) (?:really )?hard|hard to|"
    r"couldn['’]t sort|a mistake you|the hard way|differently)\b"
)


_OF_A_TRAIT = re.compile(
    r"\bTell me about a time when (?:that (?:showed|made the difference|was put to the test)|you needed that)\b"
)


def any_case_will_do(question: str) -> bool:
    """Whether a question asks for a trait, which shows in any work whatever its words."""
    return bool(_OF_A_TRAIT.search(question))


def asks_for_a_failure(question: str) -> bool:
    """Whether a question is answered by telling of something bad first."""
    return bool(_OF_A_FAILURE.search(question))
