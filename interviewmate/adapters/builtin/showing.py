"""The sentence of an answer that shows most of what was asked for, with what the answer says of what came of it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from interviewmate import sentences
from interviewmate.adapters.builtin import mentions, outcomes, traces, wording
from interviewmate.adapters.builtin.likeness import Likeness, of
from interviewmate.adapters.builtin.mentions import Deed, Mood
from interviewmate.adapters.builtin.signals import measure
from interviewmate.adapters.builtin.wording import Shown
from interviewmate.words import words

MARK = 0.1  # of likeness that each thing which can be told of a sentence is worth
LENGTH_SHARE, ENOUGH_TOLD = 0.02, 25  # of a word beside likeness, up to so many: more words say more
_OPENS = 4  # marks that an opening which tells neither why nor what came of it is behind the rest of a story
_OWN_OPENING = re.compile(r"(?:I|We)\b")
_LEFT_UNDONE = re.compile(r"(?:I|We) (?:did(?:n['’]t| not)|have(?:n['’]t| not)|never|only|just)\b", re.I)
_SINCE = re.compile(r"^(?:And |But )?(?:Since then|(?:So )?now (?:I|we)|My rule since|Ever since)\b", re.I)
# What its teller owns to.
_OWNED = re.compile(
    r"\bI should(?:['’]ve| have)\b|\bmy own mistake\b|\bI got it wrong\b|\bI was wrong\b|\bI waited too long\b|"
    r"\bthing I['’]d (?:do (?:sooner|differently)|admit)\b",
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
_HOW_IT_SHOWED = re.compile(r"\b(?:spotted|noticed|knew|saw|realised|found out|could tell)\b[^,;.]{0,20}\bbecause\b")
_CAUSE = re.compile(
    r"^(?:(?:It|And|So|That|And it|So it) )?turned out\b|^The (?:root )?(?:cause|reason|problem) was\b", re.I
)
# "I reported it", "I signed a thing there", "Chef made the first and I copied him": what, stands elsewhere.
_UNNAMED = re.compile(
    r"^(?:I|We) \w+ (?:it|them|that|this)\b|\b(?:things?|stuff|something)\b|\b(?:it|him|her|them|that)\W*$"
)
_HOW = re.compile(r"\bby \w+ing\b")
NAMED = 12  # words from which a sentence names what was done all the same
CHOSE = re.compile(r"\b(?:rather than|instead|decided|chose|agreed)\b")

# What somebody did of their own accord, one of each kind certain by its verb.
_OWN_VERB = r"\b(?:I|and|then|,)(?: \w+ly| also| then)? "
_MERITS = (
    (
        re.compile(r"\bI (?:\w+ly )?(?:decided|chose|insisted|recommended|refused|agreed to|said no)\b"),
        "you decided it yourself",
    ),
    (
        re.compile(rf"{_OWN_VERB}(?:checked|tested|counted|measured|verified|compared|traced|looked up|reconciled)\b"),
        "you checked it yourself",
    ),
    (
        re.compile(
            rf"{_OWN_VERB}(?:fixed|corrected|deleted|cleaned up|reversed|redid|recovered|put (?:it|that|them) right)\b"
        ),
        "you put it right yourself",
    ),
    (re.compile(r"\b(?:turned out|I found out)\b"), "you found out what lay behind it"),
    (
        re.compile(r"\bI (?:\w+ly )?(?:noticed|spotted|went and (?:stood|looked|asked|watched))\b"),
        "you looked for yourself",
    ),
)
_AS_SUBJECT = frozenset("i i'd i've".split())
_CAUSED = re.compile(r"\bturned out\b")  # what was found, and not what came of it
_COST = re.compile(r"\b(?:I|we) (?:had to pay|paid)\b", re.I)  # of a mistake


def shown(answer: str, likeness: Likeness, *, late: bool = False) -> Shown | None:
    """What speaks most of what was asked and has most to show; None if nothing has anything.

    ``late``: what was done well comes after what went wrong, so the second half of the answer comes first.
    """
    for place, told in enumerate(_counting(answer, late=late)):
        found = [shows for each in told if traces.creditable(each) and (shows := _shown_by(each, answer, likeness))]
        if sure := [shows for shows in found if not place or shows.grounded or set(words(shows.quote)) & _AS_SUBJECT]:
            return max(sure, key=lambda shows: shows.worth)
    return None


def deed(answer: str, likeness: Likeness, *, late: bool = False) -> Shown | None:
    """The thing done, in an answer that is strong anyhow, that speaks most of what was asked, its figures first.

    ``late``: what was done well comes after what went wrong.
    """
    for told in _counting(answer, late=late):
        own = [each for each in told if traces.acted(each) and set(words(each)) & _AS_SUBJECT]
        if sound := [each for each in own if _is_sound(each)]:
            best = max(sound, key=lambda each: of(each, likeness) + MARK * bool(measure(each).numbers))
            quote = mentions.without_opening(best)
            return Shown(quote, of(best, likeness), done=True, merits=tuple(_merits(best)))
    return None


def plan(answer: str, likeness: Likeness) -> Shown | None:
    """What somebody would do and why, most of it what was asked; None where no reason is given for it."""
    said = [each for each in mentions.parts(answer) if traces.fits(each) and not mentions.UNSURE.search(each)]
    why = [each for each in said if _says_why(each) and any(d.mood is Mood.WOULD for d in mentions.deeds(each))]
    best = max(why, key=lambda each: of(each, likeness), default="")
    told = "you say why you would do it that way"
    return Shown(mentions.without_opening(best), of(best, likeness), done=False, told=told) if best else None


def _counting(answer: str, *, late: bool) -> list[list[str]]:
    """The sentences of an answer that may show something.

    ``late``: those of its second half, and where nothing is found there all but the first third.
    """
    told = mentions.parts(answer)
    return [told[len(told) // 2 :], told[len(told) // 3 :]] if late else [told]


def _is_sound(sentence: str) -> bool:
    """Whether nothing in a sentence is unsure, went wrong or was left undone, and it says what was done."""
    quote = mentions.without_opening(sentence)
    bad: object = mentions.UNSURE.search(sentence) or traces.went_wrong(sentence) or traces.left_undone(sentence)
    bad = bad or traces.is_over(sentence) or _LEFT_UNDONE.match(quote) or _AS_TOLD.match(quote)
    return traces.fits(quote) and not _says_little(quote) and not bad


def sets_the_scene(sentence: str, answer: str) -> bool:
    """Whether a sentence opens the answer and says neither why nor what came of it: there the story begins."""
    first, *rest = sentences.split(answer)
    opens = bool(rest) and mentions.without_opening(first) == mentions.without_opening(sentence)
    return opens and not (traces.SAID_WHY.search(sentence) or outcomes.surely_in(sentence))


def _shown_by(sentence: str, answer: str, likeness: Likeness) -> Shown | None:
    """What can be told of a sentence for certain, and of what the answer says came of it; None if nothing can."""
    past, quote = traces.acted(sentence), mentions.without_opening(sentence)
    if _LEFT_UNDONE.match(quote) or _AS_TOLD.match(quote) or _OF_MINE.search(quote) or _COST.search(quote):
        return None
    if not past and (not _chief(sentence) or outcomes.surely_in(sentence)):
        return None  # what came of something that was told before
    ours = not set(words(sentence)) & traces.MINE
    if ours and _BY_OTHERS.search(answer):
        return None
    why, outcome = _says_why(sentence), outcomes.clear_after(sentence, answer)
    within = bool(outcome) and outcome == sentence
    marks = 2 * past + 2 * within + bool(outcome) + why + bool(CHOSE.search(sentence)) + bool(measure(sentence).numbers)
    marks += bool(_OWN_OPENING.match(quote)) + quote.startswith("I ") - (past and ours)
    marks -= _OPENS * sets_the_scene(sentence, answer)
    worth = of(sentence, likeness) + LENGTH_SHARE * min(len(sentence.split()), ENOUGH_TOLD) + MARK * marks
    later, more = _later(sentence, outcome, answer)
    facets = (
        f"why you {'did it' if past else 'go about it'} that way" if why else "",
        f"what came of it{', in figures' if outcomes.in_figures(outcome) else ''}" if outcome else "",
        later,
    )
    grounded = any(facets)
    if not grounded and _says_little(quote):
        return None
    told = wording.said(*facets) if more or (why and outcome) else ""
    merits = tuple(_merits(sentence, facets[0] if past else "", facets[1] if within else ""))
    return Shown(quote, worth, past, grounded, told, mentions.without_opening(more), merits)


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


def _says_little(quote: str) -> bool:
    """Whether a bare quote leaves open what was done, or how."""
    said = (mentions.by_itself(quote) or quote).split()  # without fillers
    return len(said) < NAMED and bool(_UNNAMED.search(quote)) and not _HOW.search(quote)


def _later(sentence: str, outcome: str, answer: str) -> tuple[str, str]:
    """What the answer says further on, and its words for it: the outcome, what was changed since, what is owned to."""
    if outcome and outcome != sentence:
        return "", outcome if _fits(outcome) else ""
    said = [each for each in mentions.parts(answer) if _fits(each) and each != sentence]
    beside = [each for pair in pairwise(mentions.parts(answer)) if sentence in pair for each in pair]
    if cause := next((each for each in said if each in beside and _CAUSE.match(each)), ""):
        return "what it turned out to be", cause
    if since := next((each for each in said if _SINCE.search(each) and _is_own(each)), ""):
        return "what you have changed since", since
    owned = next(filter(_OWNED.search, said), "")
    return ("what you would do better", owned) if owned else ("", "")


def _is_own(sentence: str) -> bool:
    return bool(set(words(sentence)) & (traces.MINE | traces.OURS))


def _fits(sentence: str) -> bool:
    return 3 < len(sentence.split()) <= traces.MOST_SHOWN


def _chief(sentence: str) -> Deed | None:
    """The deed that a sentence is about; None where it tells of none, or only in passing."""
    deeds = [
        deed for deed in mentions.deeds(sentence) if deed.mood is not Mood.WOULD and not mentions.is_background(deed)
    ]
    main = [deed for deed in deeds if not traces.IN_PASSING.search(sentence[: sentence.find(deed.said)])]
    return max(main, key=lambda each: (not each.together, len(each.act.split())), default=None)
