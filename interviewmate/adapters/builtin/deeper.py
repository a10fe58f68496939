"""The ways to ask for more of what was told, by what it tells; a part that is taken up is said back first."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from interviewmate import limits
from interviewmate.adapters.builtin import findings, said_back
from interviewmate.adapters.builtin.moments import Moment
from interviewmate.adapters.builtin.threads import WHOLE, Part, Tells
from interviewmate.interview import Level

# Where a case was told: its teller looks back at it, or says more of it.
LOOKING_BACK = "Looking back at all of that, what would you do differently today?"
TAKEN_FROM_IT = "What did you take from that?"
OF_A_STORY = (  # and not of a thin answer
    LOOKING_BACK,
    TAKEN_FROM_IT,
    "Of all you did, what made the most difference?",
)
HARDEST = "What was the hardest part of all that for you?"
OWN_PART = "What was your own part in all that?"
MY_PART = "Which of that did you do yourself, and what did the others do?"
OF_THEIR_PART = (OWN_PART, MY_PART)
WHOSE = "Which part of that was yours?"
AND_THEN = "And what came of it?"
OF_A_CASE = (
    *OF_A_STORY,
    HARDEST,
    OWN_PART,
    AND_THEN,
)
# Where none was told.
ONE_TIME = "Can you take me through one time when you did it?"
ONE_CASE = "Can you give me one real case of that: what was going on, and what did you do?"
LAST_TIME = "Think of the last time it came up: what happened, and what did you do?"
FOR_A_CASE = frozenset({ONE_TIME, ONE_CASE, LAST_TIME})
COMES_CLOSE = "What have you done so far that comes close to it?"
BEFORE = "Have you had to do something like that before, and how did it go?"
IF_NEVER_DONE = (
    "Then how would you go about it, if it came to you here: what first, and why?",
    "How would you get up to speed on that here?",
)
WEAKEST_STEP = "Which of those steps is most likely to go wrong, and what would you do then?"
FIRST_AND_NEXT = "What exactly would you do first, and what comes after it?"  # which can be asked of any answer
# What is asked most often, in other words: each way is asked once in an interview, in whatever words.
WORDINGS = {
    LOOKING_BACK: (
        LOOKING_BACK,
        "If you had all of that to do again, what would you change?",
        "With what you know now, what would you do differently there?",
    ),
    ONE_CASE: (
        "Can you give me one real case: what was going on, and what did you do?",
        "Let's take one real case: what was going on, and what did you do?",
        "Can you make that concrete with one case: what was going on, and what did you do?",
    ),
    ONE_TIME: ("Can you take me through one time, from how it began to how it ended?",),
    LAST_TIME: ("Think of the last time: what happened, and what did you do?",),
    COMES_CLOSE: (COMES_CLOSE, "What have you done so far, at work or elsewhere, that comes close to it?"),
    HARDEST: (
        HARDEST,
        "Which part of that was the hardest for you, and why?",
        "Where in all of that did it get hardest for you?",
    ),
}
OF_A_HABIT = "Tell me about one time when that made a difference."
# Not done, or by somebody else.
_NOT_DONE = re.compile(
    r"\b(?:not|never)\b|n['’]t\b|"
    r"\b(?:get|got|have|had|let|ask|asked|tell|told|leave|left)\b.{1,40}\bto (?:do|have|deal with) (?:it|that|them)\b",
    re.I,
)
FEWEST_STEPS = 3  # of which one can be the likeliest to go wrong
FEWEST_OF_ALL_THAT = 2  # clauses of a thin answer that tell what was done
TAKEN_BY_PEOPLE = "How did people take that?"
_OF_PEOPLE = re.compile(  # several, so that there are people who took it in some way
    r"\b(?:teams?|staff|every(?:one|body)|people|colleagues|crews?|clients|customers|families|neighbours|parents|"
    r"residents|tenants|users|them|they|all of us|cooks|drivers|engineers|managers|nurses|teachers|trades|workers)\b",
    re.I,
)
_MINE = re.compile(r"\bI\b")
CONSIDERED = "What else did you consider before you settled on that?"
_SETTLED_ON = re.compile(  # that there was something to settle on
    r"\b(?:agreed|asked|brought|built|changed|chose|cut|decided|designed|gave|got|held|kept|made|moved|offered|paired|planned|"
    r"proposed|rang|rebuilt|redesigned|refused|replaced|set|split|started|stopped|suggested|swapped|switched|took|used|"
    r"went|wrote)\b(?! it in\b| the results\b)",
    re.I,
)
THEIR_WORD = "What did they say to that, and what did you answer?"
_OF_WORDS = re.compile(  # that there was something to say something to
    r"\b(?:said|told|asked|complain\w*|refus\w+|insist\w+|argu\w+|shout\w*|disagreed|objected|wanted|offered|suggested|"
    r"demanded|blamed|thought|rang|called|emailed|upset|angry|unhappy|cross)\b",
    re.I,
)
OF_WHAT_MAY_LAST = ("Has it stayed that way?", "What have you done so that it stays that way?")

WAYS = {
    Tells.DEED: (
        CONSIDERED,
        TAKEN_BY_PEOPLE,
        "How did you get them to go along with it?",
        WHOSE,
    ),
    Tells.END: (
        "How did you measure that?",
        "How do you know that it came from what you did?",
        *OF_WHAT_MAY_LAST,
    ),
    Tells.HABIT: (OF_A_HABIT,),
    Tells.PLAN: (BEFORE,),
    Tells.EVENT: (
        "How did you deal with that?",
        "How had it come to that?",
        THEIR_WORD,
    ),
    Tells.ALL: (
        *OF_A_CASE,
        ONE_TIME,
        ONE_CASE,
        LAST_TIME,
        COMES_CLOSE,
        BEFORE,
        *IF_NEVER_DONE,
        WEAKEST_STEP,
        FIRST_AND_NEXT,
    ),
}


def _owes_a_case(moment: Moment) -> bool:
    """Whether none was told, and its speaker may have one of what was asked."""
    may_have = not (moment.denied or moment.has_none_in_mind or moment.supposed) and moment.level is not Level.INTERN
    return may_have and (moment.claims or not moment.past) and not moment.told_before


def _may_come_close(moment: Moment) -> bool:
    """Whether something was asked that its speaker may not have done, and none of its like was told.

    Who tells what they do has done it.
    """
    new_to_it = not moment.says_doing and (moment.begins or not moment.asked_of_work)
    return (moment.denied or new_to_it) and not moment.says_done and not moment.asked_whether and not moment.told_before


def _may_look_back(moment: Moment) -> bool:
    """Whether a story of something done was told, and not what was learned from it."""
    return moment.told_a_case and moment.acts > 0 and not moment.is_weak and not moment.looked_back


def _may_name_the_hardest(moment: Moment) -> bool:
    """Whether enough was told that "all that" is something, and not yet what was hard about it."""
    return _is_enough(moment) and moment.told_a_case and moment.acts > 0 and not moment.asked_for_the_hard


def _is_enough(moment: Moment) -> bool:
    """Whether enough was told that "all that" is something."""
    return not moment.is_weak or moment.past >= FEWEST_OF_ALL_THAT


# What must be true of an answer before a way to ask about all of it makes sense.
NEEDS: dict[str, Callable[[Moment], bool]] = {
    **dict.fromkeys(OF_A_CASE, lambda moment: moment.told_a_case),
    **dict.fromkeys(IF_NEVER_DONE, lambda moment: moment.never_did),
    **dict.fromkeys(OF_A_STORY, lambda moment: moment.told_a_case and not moment.is_weak),
    **dict.fromkeys((LOOKING_BACK, TAKEN_FROM_IT), _may_look_back),
    HARDEST: _may_name_the_hardest,
    ONE_TIME: _owes_a_case,
    ONE_CASE: _owes_a_case,
    LAST_TIME: lambda moment: _owes_a_case(moment) and not moment.begins,
    COMES_CLOSE: lambda moment: _may_come_close(moment) and (moment.denied or moment.level is Level.INTERN),
    BEFORE: lambda moment: _may_come_close(moment) and not (moment.denied or moment.owns_to_less),
    OWN_PART: lambda moment: moment.told_a_case and _is_enough(moment),
    FIRST_AND_NEXT: lambda moment: (
        not (findings.asks_for_a_case(moment.question) or moment.asked_what_first or moment.in_order)
    ),
    AND_THEN: lambda moment: moment.told_a_case and _is_enough(moment) and not (moment.outcome or moment.said_no),
    OF_A_HABIT: lambda moment: not moment.told_a_case and not moment.told_before,
    **dict.fromkeys(OF_WHAT_MAY_LAST, lambda moment: not moment.lasts),
    WEAKEST_STEP: lambda moment: moment.steps >= FEWEST_STEPS and not moment.told_a_case,
}


def ways(moment: Moment, parts: tuple[Part, ...]) -> Iterator[tuple[Part, str]]:
    """Every way to ask about each of these parts of an answer, and about all of it, that makes sense.

    What is told beside a denial is not what was asked for.
    """
    if moment.never_did and not moment.denied:
        yield from ((WHOLE, way) for way in IF_NEVER_DONE)
        return
    found = list(_fitting(moment, parts))
    yield from found or [(WHOLE, WEAKEST_STEP if moment.in_order else FIRST_AND_NEXT)]


def _fitting(moment: Moment, parts: tuple[Part, ...]) -> Iterator[tuple[Part, str]]:
    for part in (WHOLE, *parts):
        for way in WAYS[part.tells]:
            needs = NEEDS.get(way)
            if _fits_the_part(way, part.said) and (needs is None or needs(moment)):
                yield part, way


def _fits_the_part(way: str, said: str) -> bool:
    """Whether a way makes sense of what a part tells: a habit that is one, and people where there are some.

    What somebody else did nobody is asked about.
    """
    if limits.is_one(said):
        return False
    if way == TAKEN_BY_PEOPLE:
        return bool(_OF_PEOPLE.search(said))
    if way == CONSIDERED:
        return bool(_SETTLED_ON.search(said))
    if way == THEIR_WORD:
        return bool(_OF_WORDS.search(said))
    if way == WHOSE:
        return not _MINE.search(said)
    return way != OF_A_HABIT or not _NOT_DONE.search(said)


def unused(ways: Iterable[tuple[Part, str]], said_so_far: str) -> list[tuple[Part, str]]:
    """The ways that the interviewer has not asked in yet, in whatever words."""
    return [each for each in ways if not any(words in said_so_far for words in wordings(each[1]))]


def taken_up(part: Part, way: str, answer: str) -> str:
    """The words of an answer that are said back before a question about a part of it; none before one about all."""
    return "" if way in WAYS[Tells.ALL] else said_back.in_its_place(part.said, answer)


def wordings(way: str) -> tuple[str, ...]:
    """The words in which a way may be put."""
    return WORDINGS.get(way, (way,))
