"""Main questions: a requirement of the job, asked from an angle that fits the level and the interview so far.

Which angles were used is read from the questions that were asked, so nothing has to be remembered beside the
interview.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass

from interviewmate import policy
from interviewmate.adapters.builtin import angles, grammar, requirement
from interviewmate.adapters.builtin.angles import Angle, Kind
from interviewmate.adapters.builtin.fits import fits
from interviewmate.adapters.builtin.shapes import Requirement, Shape
from interviewmate.adapters.builtin.sorts import Sort, sort_of
from interviewmate.interview import Interview, Level, Move, Passage, PassageKind
from interviewmate.passages import optional

LONGEST_QUESTION = 44  # words
# How well a shape carries a question: better ones are asked first.
WORTH = {
    Shape.ACTION: 1.0,
    Shape.DONE: 0.7,
    Shape.FIELD: 0.9,
    Shape.KNOWLEDGE: 0.9,
    Shape.QUALITY: 0.6,
    Shape.STATE: 0.5,
    Shape.LISTED: 0.4,
    Shape.LANGUAGE: 0.2,
    Shape.YEARS: 0.2,
    Shape.CREDENTIAL: 0.1,
    Shape.QUOTE: 0.0,
}
STANCE_COSTS = 0.4  # of an action's worth where it is only a way of being at work
DUTY_ADDS = 0.3  # to a line that is said as it stands, where it is among the duties
LEADING_ADDS = 0.3  # for a lead, where it is about leading people
_LEADING = re.compile(
    r"\b(?:lead|team|hire|recruit|coach|mentor|supervise|line.manage|performance reviews?|escalat\w+)\b", re.I
)
OPTIONAL_COSTS = 0.8  # where the job can do without it
VAGUE_COSTS = 0.15  # of the worth for each word that could stand in any posting, three at most
ENOUGH_WORDS, BARE_COSTS = 3, 0.6  # what fewer words say is thin: "run sites"
VAGUE = re.compile(
    r"\b(?:approach(?:es)?|best practices?|challenges|complex|culture|diverse|environment|excellence|goals|impact|"
    r"initiatives|innovat\w+|landscape|lasting|meaningful|mission|needs|objectives|opportunit\w+|philosophy|pride|"
    r"principles|processes|solutions|standards|strategic|successfully|tools|values|various|vision|world)\b",
    re.I,
)
_TO_YOU = re.compile(r"\b(?:you|your|yourself)\b")
LIVED = {Kind.EXPERIENCE, Kind.FAILURE}  # what is asked of experience: nobody plans to have had three years of it
_EXPERIENCE = re.compile(r"\b(?:experience|years?['’]?)\b", re.I)
OPENS = {Kind.EXPERIENCE}  # what an interview begins with, where anything fits
# What a focus asks for more of, by the first letters of its words.
FOCUS = {
    Kind.PEOPLE: "people commun leader team stakeh soft conflic collab manag behavi coach mentor",
    Kind.DESIGN: "design archit system scal plan strateg process",
    Kind.DEPTH: "techni depth deep tool code coding method quality detail",
    Kind.FAILURE: "failur mistak incid resili pressure crisis",
    Kind.TRADE_OFF: "decis priori trade judg busine",
    Kind.MOTIVATION: "motiv career cultur",
}


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
    ordered = _ordered(topics, names, interview.job.level, rng)
    for kinds in (OPENS, set(Kind)) if not interview.main_questions else (set(Kind),):
        for passage in ordered if len(kinds) > 1 else [each for each in ordered if _opens(each, names)]:
            wanted = requirement.of(passage, names)
            lived = wanted.shape is Shape.ACTION and passage.kind is PassageKind.REQUIREMENT
            may_ask = kinds & LIVED if lived and _EXPERIENCE.search(passage.text) else kinds
            for angle in _fitting(angles.BY_SHAPE[wanted.shape], interview, difficulty, rng):
                if angle.kind in may_ask and (text := _filled(angle, wanted, interview, rng)):
                    yield Composed(text, (passage.index,))
    for angle in _fitting(angles.ANOTHER_SIDE, interview, difficulty, rng):
        for passage in _asked_least(interview, rng):
            wanted = requirement.of(passage, names)
            if text := _filled(angle, wanted, interview, rng):
                yield Composed(text, (passage.index,))
    for angle in _fitting(angles.ABOUT_THE_ROLE, interview, difficulty, rng):
        yield Composed(angle.text.replace("{role}", role_phrase(interview.job.role)), ())


def _opens(passage: Passage, names: frozenset[str]) -> bool:
    """Whether an interview may begin with it: with a piece of work, not with a habit or a rule."""
    wanted = requirement.of(passage, names)
    return wanted.shape is not Shape.ACTION or sort_of(wanted) in {Sort.MAKE, Sort.PEOPLE}


def role_phrase(role: str) -> str:
    """The role with its article: "a data engineer"."""
    return f"{'an' if role[:1].lower() in 'aeiou' else 'a'} {role}"


def _filled(angle: Angle, wanted: Requirement, interview: Interview, rng: random.Random) -> str:
    """The angle's question; empty where the requirement does not fit it."""
    if not fits(angle, wanted):
        return ""
    lead = _lead(wanted, interview, rng) if "{lead}" in angle.text else ""
    text = angle.text.format(
        lead=lead, phrase=wanted.phrase, gerund=wanted.gerund, brief=wanted.brief, working=wanted.working
    )
    return grammar.raised(text.replace("m..", "m."))  # "before 9 a.m." ends in its own stop


def _lead(wanted: Requirement, interview: Interview, rng: random.Random) -> str:
    """A sentence that names the requirement, begun unlike the ones before it."""
    asked = " ".join(question.text for question in interview.main_questions)
    leads = [
        lead
        for lead in angles.LEADS[wanted.shape]
        if (lead not in angles.SAYS_SOMEBODY or not _TO_YOU.search(wanted.phrase))
        and ("{gerund}" not in lead or _whole(wanted))
        and ("turn to" not in lead or asked)
    ]
    counts = {lead: asked.count(lead.split("{")[0]) for lead in leads}
    fewest = min(counts.values())
    return rng.choice([lead for lead in leads if counts[lead] == fewest]).format(
        phrase=wanted.phrase, gerund=wanted.gerund
    )


def _whole(wanted: Requirement) -> bool:
    """Whether the -ing form says all that the phrase says."""
    return len(wanted.gerund.split()) == len(wanted.phrase.split())


def _ordered(topics: tuple[Passage, ...], names: frozenset[str], level: Level, rng: random.Random) -> list[Passage]:
    """The topics, best first, shuffled a little: by their place, by how well they can be asked about, by chance."""

    def rank(place: int, passage: Passage) -> float:
        wanted = requirement.of(passage, names)
        stance = wanted.shape is Shape.ACTION and sort_of(wanted) is Sort.STANCE
        vague = min(3, len(VAGUE.findall(wanted.phrase)))
        bare = len(wanted.phrase.split()) < ENOUGH_WORDS
        worth = WORTH[wanted.shape] - STANCE_COSTS * stance - VAGUE_COSTS * vague - BARE_COSTS * bare
        worth += DUTY_ADDS * (wanted.shape is Shape.LISTED and passage.kind is PassageKind.DUTY)
        worth -= OPTIONAL_COSTS * optional(passage)
        worth += LEADING_ADDS * (level is Level.LEAD and bool(_LEADING.search(wanted.phrase)))
        return worth - 0.5 * place / max(1, len(topics)) + rng.uniform(0, 0.6)

    askable = [passage for passage in topics if requirement.of(passage, names).askable]
    ranked = sorted(((rank(i, p), p) for i, p in enumerate(askable)), key=lambda pair: -pair[0])
    return [passage for _, passage in ranked]


def _asked_least(interview: Interview, rng: random.Random) -> list[Passage]:
    asked = [index for question in interview.main_questions for index in question.passages]
    passages = list(interview.job.named(tuple(dict.fromkeys(asked))))
    rng.shuffle(passages)
    return sorted(passages, key=lambda passage: asked.count(passage.index))


def _fitting(table: tuple[Angle, ...], interview: Interview, difficulty: int, rng: random.Random) -> list[Angle]:
    """The angles for this level, those first that are unlike what was asked before and as hard as it should be now."""
    asked = [question.text for question in interview.main_questions]
    kinds = [kind for text in asked if (kind := kind_of(text))]
    focus = focused_kinds(interview.job.focus)

    def rank(angle: Angle) -> float:
        used = sum(angle.mark in text for text in asked)
        repeated = kinds.count(angle.kind) + (bool(kinds) and kinds[-1] == angle.kind)
        wanted = 1.2 * (angle.kind in focus)
        needless = angle.hardness < 0 and difficulty >= 0
        hard_again = 2 * (angle.hardest and any("hardest" in text for text in asked))
        gone_through = 4 * used + repeated + needless + hard_again
        return wanted - gone_through + 0.6 * angle.hardness * difficulty + rng.uniform(0, 1)

    fitting = [angle for angle in table if interview.job.level in angle.levels]
    ranked = sorted(((rank(angle), i) for i, angle in enumerate(fitting)), reverse=True)
    return [fitting[i] for _, i in ranked]


def kind_of(text: str) -> Kind | None:
    """What a question that was asked is after, if it is one of these."""
    tables = (*angles.BY_SHAPE.values(), angles.ANOTHER_SIDE, angles.ABOUT_THE_ROLE)
    every = [angle for table in tables for angle in table]
    found = [angle for angle in every if angle.mark in text]
    return max(found, key=lambda angle: len(angle.mark)).kind if found else None


def proper_names(passages: tuple[Passage, ...]) -> frozenset[str]:
    """Words that stand with a capital inside a sentence somewhere: theirs to keep at its beginning too."""
    found: set[str] = set()
    for passage in passages:
        found.update(re.findall(r"(?<=[a-z,(] )[A-Z][\w+#.]*\w", passage.text))
    return frozenset(found)


def focused_kinds(focus: str) -> set[Kind]:
    """The kinds of question that a focus asks for more of."""
    words = re.findall(r"[a-z]+", focus.lower())
    return {
        kind for kind, stems in FOCUS.items() if any(word.startswith(stem) for word in words for stem in stems.split())
    }
