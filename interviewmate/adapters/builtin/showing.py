"""The sentence of an answer that speaks most for it, with what the answer says of why and of what came of it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise

from interviewmate import limits
from interviewmate.adapters.builtin import credit, findings, harm, mentions, outcomes, tense, traces, traits, wording
from interviewmate.adapters.builtin.angles import asks_for_a_failure
from interviewmate.adapters.builtin.likeness import Likeness
from interviewmate.adapters.builtin.signals import measure
from interviewmate.adapters.builtin.traits import Told
from interviewmate.adapters.builtin.weighed import core_of
from interviewmate.adapters.builtin.wording import Shown
from interviewmate.interview import Behaviour
from interviewmate.scoring import STRONG
from interviewmate.words import words

# Of 2, that a sentence is worth which is quoted as a strength: 86 of 100 such are one, 5 are wrong.
LEAST, LEAST_OF_STRONG = 1.4, 1.2
VERY_STRONG, LEAST_OF_VERY_STRONG = 80, 0.9  # of 100; and what a deed is worth that is quoted of such an answer
WENT_WRONG_COSTS = 0.5  # of what a sentence is worth that tells what went wrong
BEFORE_COSTS = 0.5  # the same of one that comes before what was done about a failure that was asked for
CUT_COSTS = 0.6  # the same of one that is too long to be quoted whole
_LEFT_UNDONE = re.compile(
    r"(?:I|We)(?: (?:did(?:n['’]t| not)|have(?:n['’]t| not)|never|only|just|ought to have|should(?: have|['’]ve))|"
    r"(?:['’]ve| have) only)\b",
    re.I,
)
# That what "we" did was somebody else's.
_BY_OTHERS = re.compile(
    r"\b(?:my|our|the|a) (?:\w+ ){0,2}(?:manager|boss|director|supervisor|leader|officer|colleague|deputy|lead)"
    r" (?:\w+ly )?(?:sorted|dealt|did|handled|took (?:care|over)|led|ran|fixed|arranged|organised|wrote|was leading)\b|"
    r"\bI (?:just|only) (?:told|asked|said|helped|watched|followed)\b",
    re.I,
)
# Who asked somebody did what these said.
_AS_TOLD = re.compile(
    r"^(?:I|We) (?:rang|phoned|called|emailed|messaged|asked)\b[^,;.]* (?:and|but) (?:he|she|they) (?:just )?"
    r"(?:said|told)\b"
)
_OF_MINE = re.compile(r"\b(?:I|[Ww]e) \w+ (?:mine|ours)\b")  # "I explain mine to my nan": what, stands elsewhere
_COST = re.compile(r"\b(?:I|we) (?:had to pay|paid)\b", re.I)  # of a mistake
# The same of somebody who is named: "the fridge had got warm, and Bernadette moved it all".
_BY_NAME = re.compile(r"(?:^|, |\band |\bso |\bbut )(?!I\b|It\b|We\b|That\b|They\b)[A-Z][a-z]+ (?:\w+ly )?\w+ed\b")
_NEXT_CLAUSE = re.compile(r", (?=(?:and|but|so|because|then|which|who) )|; ")
_SHORT_OF_IT = re.compile(r"\b(?:might|may|can) only\b|^I don['’]t have\b", re.I)
_BROKEN_OFF = re.compile(r"…|\.\.\.|[-—]$")
_WOULD = re.compile(r"\bwould\b|\b(?:I|we)['’]d\b", re.I)  # "Now I'd run that in week one"
# What its teller would do better, and what they own to.
_BETTER = re.compile(
    r"(?<!said )(?<!told me )(?<!thinks )(?<!thought )\bI should(?:['’]ve| have)\b|"
    r"\bthing I['’]d do (?:sooner|differently)\b",
    re.I,
)
_OWNED = re.compile(
    r"\bmy own mistake\b|\bI waited too long\b|(?<!in case )(?<!if )(?<!whether )\bI (?:got it|was) wrong\b|"
    r"\bthing I['’]d admit\b",
    re.I,
)
_HOW_IT_SHOWED = re.compile(r"\b(?:spotted|noticed|knew|saw|realised|found out|could tell)\b[^,;.]{0,20}\bbecause\b")
_ACTS = re.compile(
    r"\b(?:I|[Ww]e)\b(?!['’]ve had\b| had\b)"
)  # not "since then suspense has been nil, and it takes me half a day"
_CAUSE = re.compile(
    r"^(?:(?:It|And|So|That|And it|So it) )?turned out\b|^The (?:root )?(?:cause|reason|problem) was\b", re.I
)
_OF_A_FAULT = re.compile(r"\b(?:a mistake|something wrong)\b")
# From where on a story of what went wrong tells what was done about it.
_DONE_ABOUT_IT = re.compile(
    r"\W*(?:(?:um+|er+m?|well|and|but|anyway)\b\W*)*(?:so|since|after (?:that|it)|afterwards|now|"
    r"from (?:then|that)|the next|then|what I did|"
    r"I (?:went|told|rang|phoned|owned|apologised|changed|came back|fixed|stopped|called|got (?:it|them)))\b",
    re.I,
)
# What somebody did of their own accord, one of each kind certain by its verb.
_OWN_VERB = r"\b(?:I|and|then|,)(?: \w+ly| also| then)? "
_MERITS = (
    (
        re.compile(r"\bI (?:\w+ly )?(?:decided|chose|insisted|recommended|refused|agreed to|said no)\b"),
        "you decided it yourself",
    ),
    (
        re.compile(
            rf"{_OWN_VERB}(?:checked|tested|counted|measured|verified|compared|traced|looked up|reconciled)\b"
            r"(?! with\b| to (?:ten|a hundred)\b)"
        ),
        "you checked it yourself",
    ),
    (
        re.compile(
            rf"{_OWN_VERB}(?:fixed|corrected|deleted|cleaned up|reversed|redid|recovered|put (?:it|that|them) right)\b"
        ),
        "you put it right yourself",
    ),
    (re.compile(r"\b(?:turned out|I found out)\b"), "you found out what lay behind it"),
)
_CAUSED = re.compile(r"\bturned out\b")  # what was found, and not what came of it


def shown(told: Told, points: int = 0) -> Shown | None:
    """What speaks most for an answer, with what it says of why and of what came of it; None if nothing surely does.

    ``points``: of 100, that the answer as a whole is worth: of a strong one less is left to doubt.
    """
    before = _before_it(told)
    worth = {
        each: value
        - WENT_WRONG_COSTS * traces.went_wrong(each)
        - BEFORE_COSTS * (each in before)
        - CUT_COSTS * _is_long(each)
        for each, value in credit.of(told).items()
        if _may_be_shown(each, told) and not (each in before and traces.left_undone(each))
    }
    best = max(worth, key=lambda each: worth[each], default="")
    theirs = points < STRONG and not set(words(best)) & (traces.MINE | traces.OURS)
    shows = best and not theirs and worth[best] >= _least(best, points) and not harm.may_be(told.answer)
    return _shown_by(best, " ".join(told.answer.split()), worth[best]) if shows else None


def _before_it(told: Told) -> list[str]:
    """The sentences of a failure that was asked for, before the first that tells what was done about it."""
    asked = asks_for_a_failure(told.question) or _OF_A_FAULT.search(told.question)
    said = mentions.parts(told.answer) if asked else []
    turn = next((place for place, each in enumerate(said) if place and _DONE_ABOUT_IT.match(each)), 0)
    return list(filter(tense.in_the_past, said[:turn]))


def _least(sentence: str, points: int) -> float:
    """What a sentence has to be worth to be quoted of an answer of so many points."""
    if points >= VERY_STRONG and traces.acted(sentence):
        return LEAST_OF_VERY_STRONG
    return LEAST_OF_STRONG if points >= STRONG else LEAST


def to_the_point(told: Told, likeness: Likeness) -> Told:
    """An answer as far as it may speak for its speaker: of one that talks at length what bears on the question."""
    return replace(told, answer=core_of(likeness)) if told.behaviour is Behaviour.CHATTY else told


def _may_be_shown(sentence: str, told: Told) -> bool:
    """Whether nothing in a sentence speaks against quoting it: it is whole and sure, and nothing was left undone."""
    quote = _quote(sentence)
    whole = traces.fits(quote) and not _BROKEN_OFF.search(quote) and not mentions.UNSURE.search(sentence)
    undone = _LEFT_UNDONE.match(quote) or (traces.left_undone(sentence) and not traces.acted(sentence))
    ours = not set(words(sentence)) & traces.MINE
    by_others = traces.others_do(quote) or limits.is_one(quote) or (ours and _BY_NAME.search(quote))
    others = _AS_TOLD.match(quote) or by_others or (ours and _BY_OTHERS.search(told.answer))
    elsewhere = _OF_MINE.search(quote) or traces.is_over(sentence) or _COST.search(quote)
    creditable = whole and not (
        undone or _SHORT_OF_IT.search(quote) or others or elsewhere or findings.denial(sentence, told.question)
    )
    harmful = harm.may_tell(sentence) or (_is_long(sentence) and harm.may_be(quote))
    return creditable and not harmful


def _is_long(sentence: str) -> bool:
    """Whether a sentence is too long to be quoted whole."""
    return len(sentence.split()) > traces.MOST_SHOWN


def _quote(sentence: str) -> str:
    """A sentence from where it says something; a long one without its last clauses, if most of it is left."""
    quote = mentions.without_opening(sentence)
    cuts = (quote[: found.start()] for found in _NEXT_CLAUSE.finditer(quote))
    most = (cut for cut in cuts if traces.fits(cut) and 2 * len(cut) > len(quote))
    return quote if traces.fits(quote) else max(most, key=len, default=quote)


def _shown_by(sentence: str, answer: str, worth: float) -> Shown:
    """A sentence with what is certain of why it was done, and of what the answer says came of it."""
    quote = _quote(sentence)
    past = traces.acted(sentence) and not _WOULD.search(sentence)
    why, outcome = _says_why(sentence), outcomes.clear_after(sentence, answer)
    within = bool(outcome) and outcome == sentence
    later, more = _later(sentence, outcome, answer)
    facets = (
        f"why you {'did it' if past else 'go about it'} that way" if why else "",
        f"what came of it{', in figures' if outcomes.in_figures(outcome) else ''}" if outcome else "",
        later,
    )
    told = wording.said(*facets) if more or (why and outcome) else ""
    merits = tuple(_merits(sentence, facets[0] if past else "", facets[1] if within else ""))
    return Shown(quote, worth, told, mentions.without_opening(more), merits)


def _merits(sentence: str, *said: str) -> Iterable[str]:
    """Why a sentence speaks for its speaker, as far as it is certain: the reason, the outcome, a choice, a check, …"""
    if not _CAUSED.search(sentence):
        yield from (wording.said(each) for each in said if each)
    yield from (merit for sign, merit in _MERITS if sign.search(sentence))
    if outcomes.in_figures(sentence) or (mentions.figure(sentence) and measure(sentence).numbers > 1):
        yield "you give the figures"


def _says_why(sentence: str) -> bool:
    """Whether a sentence gives the reason for something done, and not only what it was known by."""
    return bool(traces.SAID_WHY.search(sentence)) and not _HOW_IT_SHOWED.search(sentence)


def _later(sentence: str, outcome: str, answer: str) -> tuple[str, str]:
    """What the answer says further on, and its words for it: the outcome, what was changed since, what is owned to."""
    if outcome and outcome != sentence:
        return "", outcome if _fits(outcome) else ""
    said = [each for each in mentions.parts(answer) if _fits(each) and each != sentence]
    beside = [each for pair in pairwise(mentions.parts(answer)) if sentence in pair for each in pair]
    if cause := next((each for each in said if each in beside and _CAUSE.match(each)), ""):
        return "what it turned out to be", cause
    done = (each for each in said if not _WOULD.search(each))
    if since := next((each for each in done if traits.SINCE.search(each) and _ACTS.search(each)), ""):
        return "what you have changed since", since
    if better := next(filter(_BETTER.search, said), ""):
        return "what you would do better", better
    owned = next(filter(_OWNED.search, said), "")
    return ("what you got wrong yourself", owned) if owned else ("", "")


def _fits(sentence: str) -> bool:
    return 3 < len(sentence.split()) <= traces.MOST_SHOWN
