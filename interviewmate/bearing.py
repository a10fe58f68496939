"""What answers to one thing show of another that the job asks for, and what of it they leave open: by words alone.

How like a sentence of an answer is to a requirement, by an encoder's vectors, tells less: of requirements that an
answer surely bears on many are less like it than others that it has nothing to do with.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from itertools import zip_longest

from interviewmate import sentences
from interviewmate.interview import Interview, Question, Turn
from interviewmate.job_terms import is_usual, named_in, stem
from interviewmate.languages import Language
from interviewmate.vocabulary import times
from interviewmate.words import content_words, words

STEM = 5  # letters in which two words are taken for the same
ENOUGH_WORDS = 2  # words of a requirement that make a sentence one about it
LONGEST_QUOTE, SHORTEST_QUOTE = 40, 4  # words
OF_ITS_OWN = 2  # words of a thing that a requirement lists, from which it is more than another word for the rest
BEFORE_NAMES = 5  # words, at most, of a requirement that is about the names in it
_JOINED = re.compile(r"\b([A-Z][\w+#.]*\w) (?:and|&) ([A-Z][\w+#.]*\w)")
_YEARS = re.compile(
    r"\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten)\+?(?: or more| plus)? ?\+?(?:years|yrs)\b", re.I
)
_YEARS_SAID = re.compile(r"\b(?:years|yrs)\b|\bsince (?:19|20)\d\d\b|\bdecades?\b", re.I)
_ALL_OF_THEM = re.compile(
    r"\ball (?:three|four|five|six|of (?:them|those|these))\b|\bevery one of (?:them|those)\b", re.I
)
_PARTS = re.compile(r"[,;:]\s*(?:and |as well as |including )?|\s+(?:and|as well as|including)\s+")
_EXAMPLES = re.compile(r"\b(?:such as|for example|e\.g\.|like|or)\b", re.I)
_DETAILS = re.compile(r",? (?:including|such as|for example|e\.g\.|like)\b|: ", re.I)
_TAKES_BACK = re.compile(
    r"(?:no|wait|sorry|actually)[,.]? (?:no\b|wait|sorry|wrong|not that|that['’]s (?:wrong|not)|the other way)|"
    r"(?:scratch|forget) that\b",
    re.I,
)
_LIGHT = frozenset(
    map(stem, "carry deal do get give handle have help hold keep make run support take use work".split())
)
_IN_BRACKETS = re.compile(r" ?\([^)]*\)")
_UNDER_WHOM = re.compile(r"reporting (?:directly )?(?:in)?to [^,]+, ", re.I)


def asked_in_words(requirement: str, interview: Interview) -> list[Question]:
    """The main questions that came from another line and have all the words of this one that tell it from others.

    So has "Run your own nurse clinics" those of "Experience running nurse clinics on your own", and one on Power BI
    those of "Power BI, including DAX". They are half of its words at least: who is asked about a brigade "from commis
    to sous chef" is not asked for two years as a head chef or a senior sous chef ready for the step up.
    """
    asked_for = _DETAILS.split(requirement)[0]
    own = own_words(asked_for)
    few = len(own) < ENOUGH_WORDS or 2 * len(own) < len({stem(word) for word in content_words(asked_for)})
    if few or interview.job.language is not Language.ENGLISH:
        return []
    return [question for question in interview.main_questions if own <= own_words(question.text)]


def quotable(answer: str) -> list[str]:
    """The sentences of an answer that can be quoted: not what the next one takes back ("No, wrong order")."""
    said = sentences.split(answer)
    kept = (each for each, after in zip_longest(said, said[1:], fillvalue="") if not _TAKES_BACK.match(after))
    return [each for each in kept if SHORTEST_QUOTE <= len(each.split()) <= LONGEST_QUOTE]


def named(names: Iterable[str], said: Sequence[str]) -> list[str]:
    """Those of the job's names that were said."""
    listed = list(names)
    return [name for name, count in zip(listed, times(listed, said), strict=True) if count]


def own_words(text: str) -> set[str]:
    """The stems of a text's words that are not said whatever the job is."""
    return {stem(word) for word in content_words(text) if not is_usual(word)}


def says_more(text: str, question: str) -> bool:
    """Whether a passage has a word of content that the question that came from it has in no form ("run", "running")."""
    return not all(_said(text, words(question)))


def _said(text: str, spoken: Sequence[str]) -> list[bool]:
    """Whether each of a text's words of content was spoken, in any form: "close the till", "closing down"."""
    stems = {stem(word) for word in spoken}
    roots = (stem(word) for word in content_words(text))
    return [root in stems or any(word.startswith(root.removesuffix("e")) for word in spoken) for root in roots]


def own_roots(text: str) -> set[str]:
    """The beginnings of the same: "safely" and "safety" are of one thing."""
    return begun(own_words(text))


def begun(stems: Iterable[str]) -> set[str]:
    """The beginnings of stems: "permits" are of "permit-to-work"."""
    return {word[:STEM] for word in stems}


def roots(text: str) -> set[str]:
    """The beginnings of the stems of a text's words of content."""
    return begun(stem(word) for word in content_words(text))


def left_open(requirement: str, interview: Interview, turns: Collection[Turn]) -> tuple[str, ...]:
    """What of a requirement these answers leave open: a name beside another, a thing that it lists, for how many years.

    By its words alone: that nobody had one of them does not show that it was not told in others.

    Who says that it is all of them leaves none, nor who was asked about it by name: the answer is about that.
    """
    if interview.job.language is not Language.ENGLISH:
        return ()
    said = [turn.answer.text for turn in turns]
    questions = [question.text for question in interview.questions]
    anywhere = [*questions, *(turn.answer.text for turn in interview.turns if turn.scored)]
    of_all = any(map(_ALL_OF_THEM.search, said))
    names = [] if of_all else named_in(interview, requirement)
    both = _both_asked_for(requirement, names)
    passed_over = [] if of_all else _unsaid(listed_in(requirement), anywhere)
    things = [thing for thing in passed_over if thing in names or _tells_much(thing)]
    years = _YEARS.search(requirement)
    unsaid = [years[0]] if years and not any(map(_YEARS_SAID.search, anywhere)) else []
    return tuple(dict.fromkeys([*(name for name in both if name not in named(both, anywhere)), *things, *unsaid]))


def _tells_much(thing: str) -> bool:
    """Whether it is more than another word for the rest of a line: two words, or one that not every job has."""
    named = content_words(thing)
    return not _YEARS.search(thing) and (len(named) >= OF_ITS_OWN or not all(map(is_usual, named)))


def asks_for_years(requirement: str) -> bool:
    """Whether a requirement asks for so many years of something."""
    return bool(_YEARS.search(requirement))


def _unsaid(things: Sequence[str], said: Iterable[str]) -> list[str]:
    """Those of several things of which no word was said; none of a single one."""
    spoken = [word for each in said for word in words(each)]
    return [thing for thing in things if not _came_up(thing, spoken)] if len(things) > 1 else []


def _came_up(thing: str, spoken: Sequence[str]) -> bool:
    """Whether one of its words was said that is more than a verb for anything: not "hold" of "hold talks"."""
    told = zip(content_words(thing), _said(thing, spoken), strict=True)
    return any(said and stem(word) not in _LIGHT for word, said in told)


def listed_in(requirement: str) -> list[str]:
    """What a requirement asks for, thing by thing, without examples and without what it is in detail."""
    plain = _IN_BRACKETS.sub("", _UNDER_WHOM.sub("", requirement))
    asked_for = _EXAMPLES.split(plain)[0].partition(": ")[0]
    return [thing.rstrip(". ") for thing in _PARTS.split(asked_for) if content_words(thing)]


def _both_asked_for(requirement: str, names: Sequence[str]) -> list[str]:
    """The two that an "and" joins and one of which is a name, where they are what it is about, not examples."""
    found = _JOINED.search(requirement)
    before = requirement[: found.start()] if found else ""
    if not found or _EXAMPLES.search(before) or len(content_words(before)) > BEFORE_NAMES:
        return []
    return [*found.groups()] if set(found.groups()) & set(names) else []


def shares_a_word(question: Question, requirement: str, answer: str) -> bool:
    """Whether an answer has a word of what was asked."""
    stems = (begun(content_words(text)) for text in (f"{question.text} {requirement}", answer))
    return bool(set.intersection(*stems))
