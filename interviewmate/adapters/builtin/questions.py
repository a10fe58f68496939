"""Main questions: a requirement of the job, asked from an angle that fits the level and the interview so far.

Which angles were used is read from the questions that were asked, so nothing has to be remembered beside the
interview.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, replace
from functools import lru_cache

from interviewmate import bearing, plan, policy
from interviewmate.adapters.builtin import angles, appeal, findings, grammar, matters, phrases, requirement, roles
from interviewmate.adapters.builtin.angle import Angle, Kind
from interviewmate.adapters.builtin.fits import TO_YOU, fits
from interviewmate.adapters.builtin.matters import Matter
from interviewmate.adapters.builtin.shapes import Requirement, Shape
from interviewmate.adapters.builtin.works import leads
from interviewmate.bearing import own_roots
from interviewmate.interview import Interview, Job, Level, Move, Passage, PassageKind
from interviewmate.job_terms import stem
from interviewmate.passages import askable, optional
from interviewmate.words import content_words

LONGEST_QUESTION = 44  # words
PLACE_COSTS = 0.4  # of the worth from the first topic to the last
LEFT_OVER = 3.0  # place of what was left of a passage that was asked about
COUNTS = 0.5  # importance of a line that is asked about before what was left of another
IMPORTANCE_ADDS = 1.0  # to the worth, for each point of its passage's importance
ONCE_MORE = 1  # time that something was asked about before it is come back to
THIN = 0.1  # worth that is not asked about while something else can be
WEIGHTY = 1.0  # importance of a line that is asked about all the same before anything is come back to
MUST_ADDS = 1.5  # to the worth of what the job can't do without, unless it is only where one has worked
CORE_ADDS = 1.5  # to the worth of what the posting names both as a duty and as what somebody should bring
FOCUS_ADDS = 0.6  # to the worth of what names a word of the focus
ALIKE_COSTS = 2.0  # of the worth of what is alike by its own words to what was asked about, unless it is a must
ALIKE = 1 / 3  # from which two things are alike
BEGINNING = 4  # letters in which two words are of one thing: "safely", "safety"
CHANCE = 0.4  # of the worth, so that two interviews differ
APPEAL_ADDS = 6.0  # to what is asked, for each point by which the question is likely to be liked more
WORK_ADDS, EARLY_ADDS, FIRST_ADDS = 4.0, 2.0, 1.0  # to what an interview begins with: a piece of work, named early
HEART_ADDS = 2.0  # to it, for each point of importance
PAPERS = frozenset({Shape.CREDENTIAL, Shape.LANGUAGE, Shape.YEARS})  # told in an application, not in an interview
EVERY = frozenset(Kind)
LIVED = frozenset({Kind.EXPERIENCE, Kind.FAILURE})  # what may be asked of what was lived
OPENS = frozenset({Kind.EXPERIENCE})  # what an interview begins with, where anything fits
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


@dataclass(frozen=True)
class _Valued:
    """A matter, and how much it is worth to ask about it now."""

    value: float
    matter: Matter


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
    valued = _valued(interview, topics, rng)
    if not interview.main_questions:
        yield from _about(_openings(valued, interview.job.passages), OPENS, interview, difficulty, rng)
    level = interview.job.level
    worthy, asked = [each for each in valued if each.matter.worth(level) > THIN], policy.asked_about(interview)
    counting = (each for each in worthy if each.matter.passage.importance >= COUNTS)
    new = [each for each in counting if each.matter.passage.index not in asked]
    if level is Level.LEAD:  # asked about leading people early, and once while there is anything else
        once = any(leads(wanted) for _, wanted in _asked(interview))
        may_lead = new if once else [each for each in worthy if each.matter.passage.index not in asked]
        some = [each for each in may_lead if leads(each.matter.wanted) is not once]
        yield from _about(some, EVERY, interview, difficulty, rng)
    yield from _about(new, EVERY, interview, difficulty, rng)
    yield from _about(worthy, EVERY, interview, difficulty, rng)
    weighty = [each for each in valued if _weighs(each.matter, level)]
    yield from _about(weighty, EVERY, interview, difficulty, rng)
    yield from _from_another_side(interview, difficulty, rng, fresh=True)
    yield from _about((each for each in valued if each.matter.worth(level) <= THIN), EVERY, interview, difficulty, rng)
    yield from _from_another_side(interview, difficulty, rng, fresh=False)
    for angle in _fitting(angles.ABOUT_THE_ROLE, interview, difficulty, rng):
        yield Composed(angle.text.replace("{role}", role_phrase(roles.said(interview.job.role))), ())


def _weighs(matter: Matter, level: Level) -> bool:
    """Whether what is thin is in a line that matters, so that it is asked about before anything is come back to."""
    thin = matter.worth(level) <= THIN and matter.wanted.shape not in PAPERS
    return thin and matter.passage.importance >= WEIGHTY and not (matter.tells_nothing or optional(matter.passage))


def _openings(valued: Iterable[_Valued], passages: tuple[Passage, ...]) -> Iterator[_Valued]:
    """What an interview may begin with, a piece of work that the posting names early before anything else."""
    early = _named_early(passages)
    for each in valued:
        matter = each.matter
        if matter.opens:
            heart = WORK_ADDS * matter.is_work + EARLY_ADDS * early.get(matter.passage.index, 0.0)
            heart += HEART_ADDS * matter.passage.importance + FIRST_ADDS * (matter.part <= 1)
            yield replace(each, value=each.value + heart)


def _named_early(passages: tuple[Passage, ...]) -> dict[int, float]:
    """How early the posting names each duty, from 1 down to 0: what comes later is seldom the heart of a job."""
    duties = [passage.index for passage in askable(passages) if passage.kind is PassageKind.DUTY]
    return {index: 1 - place / len(duties) for place, index in enumerate(duties)}


def _from_another_side(interview: Interview, difficulty: int, rng: random.Random, *, fresh: bool) -> Iterator[Composed]:
    """What was asked about once more; ``fresh``: only what was not come back to yet, in ways that were not used yet."""
    asked = [question.text for question in interview.main_questions]
    for angle in _fitting(angles.ANOTHER_SIDE, interview, difficulty, rng):
        if fresh and any(angle.asked_in(text) for text in asked):
            continue
        for passage, wanted in _asked_least(interview, rng, ONCE_MORE if fresh else None):
            if text := _filled(angle, wanted, interview, rng):
                yield Composed(text, (passage.index,))


def _about(
    some: Iterable[_Valued], kinds: frozenset[Kind], interview: Interview, difficulty: int, rng: random.Random
) -> Iterator[Composed]:
    """Questions of these kinds about these matters, the best first: by the matter, by the way and by both together."""
    level, found, denied = interview.job.level, [], _has_denied(interview)
    for each in some:
        matter = each.matter
        may_ask = kinds & LIVED if matter.is_lived else kinds
        for rank, angle in _ranked(angles.BY_SHAPE[matter.wanted.shape], interview, difficulty, rng):
            supposes = denied and angle.presumes
            if angle.kind in may_ask and not supposes and (text := _filled(angle, matter.wanted, interview, rng)):
                liked = APPEAL_ADDS * appeal.of(matter, angle, level)
                found.append((each.value + rank + liked, Composed(text, (matter.passage.index,))))
    yield from (composed for _, composed in sorted(found, key=lambda pair: -pair[0]))


def _has_denied(interview: Interview) -> bool:
    """Whether somebody has said often enough that they have not done what they were asked about, to be asked how they
    would: a lead once, whoever else twice.
    """
    said = (turn for turn in interview.turns if turn.scored)
    denials = sum(bool(findings.denial(turn.answer.text, turn.question.text)) for turn in said)
    return denials >= (1 if interview.job.level is Level.LEAD else 2)


def role_phrase(role: str) -> str:
    """The role with its article: "a data engineer"."""
    return f"{'an' if role[:1].lower() in 'aeiou' else 'a'} {role}"


def _filled(angle: Angle, wanted: Requirement, interview: Interview, rng: random.Random) -> str:
    """The angle's question; empty where the requirement does not fit it, or no sentence that it follows."""
    lead = _lead(wanted, interview, rng) if "{lead}" in angle.text else ""
    if not fits(angle, wanted) or ("{lead}" in angle.text and not lead):
        return ""
    slots = {name: getattr(wanted, name) for name in ("phrase", "gerund", "brief", "working", "case")}
    if angle.kind in LIVED or angle.presumes:
        slots = {name: phrases.anywhere(said) for name, said in slots.items()}
    text = angle.text.format(lead=lead, **slots)
    return grammar.raised(text.replace("m..", "m."))  # "before 9 a.m." ends in its own stop


def _lead(wanted: Requirement, interview: Interview, rng: random.Random) -> str:
    """A sentence that names the requirement, begun unlike the ones before it; empty where none can."""
    asked = " ".join(question.text for question in interview.main_questions)
    leads = [
        lead
        for lead in angles.LEADS[wanted.shape]
        if (lead not in angles.SAYS_SOMEBODY or not TO_YOU.search(wanted.phrase))
        and ("{gerund}" not in lead or (wanted.whole and wanted.gerund[:4] not in lead))  # no "talk about talking"
    ]
    counts = {lead: asked.count(lead.split("{")[0]) for lead in leads}
    if not counts:
        return ""
    fewest = min(counts.values())
    return rng.choice([lead for lead in leads if counts[lead] == fewest]).format(
        phrase=wanted.phrase, gerund=wanted.gerund
    )


def _valued(interview: Interview, topics: tuple[Passage, ...], rng: random.Random) -> list[_Valued]:
    """What may be asked about, valued by its worth, by its passage's importance and place and, a little, by chance.

    What was left of the passages asked about before stands behind the topics.
    """
    names = proper_names(interview.job.passages)
    asked = " ".join(question.text for question in interview.main_questions).lower()
    places = [(passage, place / len(topics)) for place, passage in enumerate(topics)]
    found = [(matter, place) for passage, place in places for matter in matters.of(passage, names)]
    for passage in interview.job.named(tuple(policy.asked_about(interview))):
        parts = list(matters.of(passage, names))
        found += [(each, LEFT_OVER) for each in parts if len(parts) > 1 and not _named_in(asked, each.wanted)]
    level, musts = interview.job.level, plan.musts(interview)
    focus = {stem(word) for word in content_words(interview.job.focus)}
    had = {word[:BEGINNING] for word in bearing.own_words(asked)}
    told = _told_as(interview.job)
    return [
        _Valued(
            each.worth(level)
            + (not each.wanted.somewhere)
            * (MUST_ADDS * (each.passage.index in musts) + CORE_ADDS * _is_core(each, told))
            + FOCUS_ADDS * bool(focus & {stem(word) for word in content_words(each.passage.text)})
            + IMPORTANCE_ADDS * each.passage.importance
            - PLACE_COSTS * place
            - ALIKE_COSTS * (each.passage.index not in musts and _share(each.wanted, had) >= ALIKE)
            + rng.uniform(0, CHANCE),
            each,
        )
        for each, place in found
    ]


def _told_as(job: Job) -> dict[PassageKind, set[str]]:
    """The beginnings of a posting's own words: of its duties, and of what it asks for; the role's name is in both."""
    counted, role = [passage for passage in askable(job.passages) if not optional(passage)], own_roots(job.role)
    return {
        kind: own_roots(" ".join(each.text for each in counted if each.kind is kind)) - role for kind in PassageKind
    }


def _is_core(matter: Matter, told: Mapping[PassageKind, Set[str]]) -> bool:
    """Whether a duty is asked for as well ("SQL", "cash"), or the other way about; ``told``: as of its kinds."""
    return any(
        own_roots(matter.wanted.phrase) & words for kind, words in told.items() if kind is not matter.passage.kind
    )


def _share(wanted: Requirement, had: Set[str]) -> float:
    """The share of its own words that begin like one of those that questions ``had``."""
    own = {word[:BEGINNING] for word in bearing.own_words(wanted.phrase)}
    return len(own & had) / len(own) if own else 0.0


def _named_in(asked: str, wanted: Requirement) -> bool:
    return any(form.lower() in asked for form in wanted.names)


def _asked_least(interview: Interview, rng: random.Random, most: int | None) -> list[tuple[Passage, Requirement]]:
    """What the questions so far named, no more than ``most`` times, what was asked about least first."""
    asked, level = _asked(interview), interview.job.level
    worthy = [pair for pair in asked if Matter(*pair).worth(level) > THIN]
    named = [pair for pair in dict.fromkeys(worthy or asked) if most is None or asked.count(pair) <= most]
    rng.shuffle(named)
    return sorted(named, key=asked.count)


def _asked(interview: Interview) -> list[tuple[Passage, Requirement]]:
    """What each main question so far was about, with the passage that it came from."""
    names = proper_names(interview.job.passages)
    return [
        (passage, requirement.asked_in(question.text, passage, names))
        for question in interview.main_questions
        for passage in interview.job.named(question.passages)
    ]


def _fitting(table: tuple[Angle, ...], interview: Interview, difficulty: int, rng: random.Random) -> list[Angle]:
    """The angles for this level, the best first."""
    ranked = _ranked(table, interview, difficulty, rng)
    return [angle for _, angle in sorted(ranked, key=lambda pair: -pair[0])]


def _ranked(
    table: tuple[Angle, ...], interview: Interview, difficulty: int, rng: random.Random
) -> Iterator[tuple[float, Angle]]:
    """The angles for this level, better where unlike what was asked before and as hard as it should be now."""
    ways = [way for question in interview.main_questions if (way := _way_of(question.text))]
    kinds = [way.kind for way in ways]
    hardest = any("hardest" in question.text for question in interview.questions)
    focus = focused_kinds(interview.job.focus)
    for angle in table:
        if interview.job.level in angle.levels:
            used = sum(angle.text == way.text for way in ways)
            repeated = kinds.count(angle.kind) + (bool(kinds) and kinds[-1] == angle.kind)
            wanted = 1.2 * (angle.kind in focus)
            needless = angle.hardness < 0 and difficulty >= 0
            gone_through = 4 * used + repeated + needless + 2 * (angle.hardest and hardest)
            yield wanted - gone_through + 0.6 * angle.hardness * difficulty + rng.uniform(0, 1), angle


def kind_of(text: str) -> Kind | None:
    """What a question that was asked is after, if it is one of these."""
    way = _way_of(text)
    return way.kind if way else None


@lru_cache(maxsize=1024)
def _way_of(text: str) -> Angle | None:
    """The way in which a question was asked: the one that has most words of its own."""
    tables = (*angles.BY_SHAPE.values(), angles.ANOTHER_SIDE, angles.ABOUT_THE_ROLE)
    found = [angle for table in tables for angle in table if angle.asked_in(text)]
    return max(found, key=lambda angle: len("".join(angle.fixed)), default=None)


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
