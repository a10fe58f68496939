"""What an answer shows and what it leaves open, in plain words that are true of that very answer.

Everything that is said carries something of the answer: its own words, or what was counted in it. A gap is named only
where it can be told for certain: no "I" at all, no past tense at all. Whether something was said well is the
scales' to tell.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from interviewmate import sentences
from interviewmate.adapters.builtin import grammar, mentions, outcomes, tense
from interviewmate.adapters.builtin.likeness import Likeness, closest, of
from interviewmate.adapters.builtin.mentions import Deed
from interviewmate.adapters.builtin.signals import measure
from interviewmate.vocabulary import hedges
from interviewmate.words import words

SHORT = 14  # words
LEAST_SHOWN, MOST_SHOWN = 5, 40  # words of a sentence that shows something
MARK = 0.1  # of likeness that each thing which can be told of a sentence is worth
LENGTH_SHARE, ENOUGH_TOLD = 0.02, 25  # of a word beside likeness, up to so many: more words say more
FEWEST_BEGUN_AGAIN, BEGUN_AGAIN_IN_100 = 3, 4  # from which it is worth saying that an answer falters
FEWEST_HEDGES, HEDGES_IN_100 = 3, 5  # from which it is worth saying that an answer hedges


class Gap(StrEnum):
    """What an answer leaves open."""

    NOT_DONE = "not done"
    NOT_KNOWN = "not known"
    SHORT = "short"
    NO_CASE = "no case"
    NOBODY = "nobody"
    OTHERS = "others"
    NO_OUTCOME = "no outcome"
    BARE_OUTCOME = "bare outcome"
    NO_NUMBER = "no number"
    FALTERS = "falters"
    HEDGED = "hedged"


# What is said of a gap, to go on from "On the refunds: …"; words of the answer follow. {clause} is "you moved your
# refunds to a queue".
OF_A_DEED = {
    Gap.OTHERS: "you say that {clause}, but it is “we” throughout and “I” not once, so your own part stays open",
    Gap.NO_CASE: "you say that {clause}, but tell of no single case",
    Gap.NO_OUTCOME: "you say that {clause}, but not what came of it",
}
OF_AN_ANSWER = {
    Gap.NOT_DONE: "you say what you have not done",
    Gap.NOT_KNOWN: "you say that you do not know",
    Gap.SHORT: "it stops after {words} words",
    Gap.NOBODY: "{words} words have neither an “I” nor a “we”",
    Gap.OTHERS: "it is “we” throughout and “I” not once, so your own part stays open",
    Gap.NO_CASE: "{words} words tell of no single case",
    Gap.BARE_OUTCOME: "this is all that you say of how it ended",
    Gap.NO_NUMBER: "no number stands behind this",
    Gap.FALTERS: "you begin again more than once: {examples}",
    Gap.HEDGED: "you take the edge off again and again: {examples}",
}
OF_A_CASE = {Gap.NO_CASE, Gap.NOBODY, Gap.NO_OUTCOME, Gap.BARE_OUTCOME, Gap.NO_NUMBER}
OF_A_VOICE = {Gap.FALTERS, Gap.HEDGED}  # of which examples are told
THROUGHOUT = 3  # times "we" that make it the voice of an answer
SAID_WHY = re.compile(r"\b(?:because|'cause|so that|in order to)\b", re.I)
# That one has not done a thing, of the things that are experience: "I've never had a complaint" is none.
_DENIAL = re.compile(
    r"\bI(?:(?:['’]ve| have)? never|['’]ve not| have not| haven['’]t)"
    r"(?: really| actually| yet| ever| personally| directly)?"
    r" (?:done|led|run|used|worked|managed|written|handled|dealt|taught|built|tried|modified|programmed|trained|"
    r"planned|organised|organized|repaired|designed|installed|supervised|prepared|operated)\b"
    r"(?! (?:(?:it|that|this) (?:well|right|properly)|(?:in|on|at|with) (?:this|your)|here|harder|better|so|late|over|"
    r"out)\b)",
    re.I,
)
_SAID_TWICE = frozenset("very really much so too many long far had that".split())  # for weight, not by stumbling
_CONDITION = re.compile(r"(?:if|when|unless|until|once|because)\b", re.I)
_OTHERS_DO = re.compile(
    r"(?:the|our|my|an?) [\w ]{0,25}?(?:teams?|managers?|engineers?|colleagues?|boss|department)\b", re.I
)
_NOT_KNOWN = re.compile(
    r"^(?:(?:um|er|well|oh|honestly|no|hmm),? )*I (?:don['’]t|do not) (?:really )?know(?:\.|$|,|,? to be honest)", re.I
)
# An ending that says nothing: "It was fine.", "and they liked it".
_BARE = re.compile(
    r"\b(?:it|that|this|they|everything|all)(?: all)? (?:was (?:all )?(?:fine|ok|okay|good|great|alright|all right)|"
    r"went (?:well|fine|ok|okay)|worked(?: out)?(?: (?:well|fine|ok))?|helped(?: a (?:lot|bit))?|"
    r"were (?:happy|fine)|liked it)(?= (?:and|so)\b|[,.]|$)",
    re.I,
)
# What a sentence tells that does its teller no credit: what went wrong, what was not done, what only might be.
_NO_CREDIT = re.compile(
    r"\b(?:wrong|mistake|fault|failed|missed|forgot|late|lost|badly|unfortunately|dead|didn't|wasn't|weren't|couldn't|"
    r"hadn't|haven't|never|would|\w+'d|just|only|should)\b",
    re.I,
)
# What can be counted, and that it changed: "complaints did come down", "it saved the team quite a lot of time".
_COUNTED = (
    r"\b(?:numbers|figures|complaints|errors|costs?|time|rates?|waste|sales|returns|tickets|incidents|overtime|downtime|"
    r"delays?|turnover|scores?|attendance|accidents|sickness|calls|traffic|bookings|revenue|accuracy|churn|noise|"
    r"false positives|alerts|pages?|queues?|backlog|uptake|complaints|performance|throughput)\b"
)
_CHANGED = re.compile(
    rf"{_COUNTED}[^.]{{0,60}}\b(?:come|came|go|went) (?:\w+ )?(?:down|up)\b|"
    rf"{_COUNTED}[^.]{{0,60}}\b(?:fell|dropped|rose|grew|improved|shrank|got (?:better|shorter|faster))\b|"
    rf"\b(?:saved|reduced|improved|increased|lowered|raised|cut)\b[^.]{{0,60}}{_COUNTED}|"
    r"\b(?:it|this|that|they|everything) (?:got|became|was|were|went|ran) (?:much |a lot |a bit |way |far )?"
    r"(?:faster|quicker|better|shorter|cheaper|smaller|easier|smoother)\b(?! than)",
    re.I,
)
_MINE = frozenset("i i'd i've i'm i'll my me mine myself".split())
_OURS = frozenset("we we'd we've we're we'll our us ours".split())
_IN_PASSING = re.compile(r"\b(?:because|'cause|since|that|which|who|what|if|when)\s+$", re.I)
_ASKS_WHAT_WOULD_BE = re.compile(r"\bwould (?:you|tell)\b|\bsuppose\b|\bwhat could\b|\bat what point would\b", re.I)
_ASKS_FOR_A_CASE = re.compile(
    r"\b(?:tell me about|walk me through|take me through|example|when did|when was|which piece|what have you|"
    r"have you had|how have you|what did you|did you|came of it|last time|in detail)\b",
    re.I,
)


@dataclass(frozen=True)
class Open:
    """Something that an answer leaves open, and the thing done that it is left open about, if one was named.

    ``told`` goes on from "On the refunds: …"; ``quote`` are the words that show it, or empty, ``examples`` some of what
    there is too much of.
    """

    gap: Gap
    told: str
    deed: Deed | None = None
    quote: str = ""
    examples: str = ""

    def __str__(self) -> str:
        return f"{self.told}: “{self.quote}”" if self.quote and not self.examples else self.told


@dataclass(frozen=True)
class Shown:
    """What an answer shows. ``told`` goes on from "On the refunds: …" or is empty, ``quote`` are its words for it."""

    told: str
    quote: str
    worth: float


def shown(answer: str, likeness: Likeness, *, late: bool = False) -> Shown | None:
    """What speaks most of what was asked and has most to show; None if nothing has anything.

    ``late``: what was done well comes after what went wrong, so only the answer's second half is looked at.
    """
    told = sentences.split(answer)
    told = told[len(told) // 2 :] if late else told
    fitting = [each for each in told if creditable(each)]
    found = [shows for each in fitting if (shows := _shown_by(each, answer, likeness))]
    return max(found, key=lambda shows: shows.worth, default=None)


def creditable(sentence: str) -> bool:
    """Whether a sentence can be shown to its teller's credit: sure, neither tiny nor long, nothing gone wrong in it."""
    fits = LEAST_SHOWN <= len(sentence.split()) <= MOST_SHOWN
    sure = not mentions.UNSURE.search(sentence) and not _NO_CREDIT.search(sentence)
    return fits and sure and not _OTHERS_DO.match(sentence)


def _shown_by(sentence: str, answer: str, likeness: Likeness) -> Shown | None:
    """What can be told of a sentence for certain, and of what the answer says came of it; None if nothing can."""
    worth = of(sentence, likeness) + LENGTH_SHARE * min(len(sentence.split()), ENOUGH_TOLD)
    figure, why = mentions.figure(sentence), bool(SAID_WHY.search(sentence))
    deed = _chief(sentence)
    if not deed:
        own = set(words(sentence)) & (_MINE | _OURS)
        return Shown(f"you give the figure {figure}", sentence, worth) if own and figure else None
    outcome = outcomes.after(sentence, answer) if deed.mood == "past" else ""
    worth += MARK * (2 * bool(outcome) + why + bool(figure))
    if outcome not in {"", sentence} and len(outcome.split()) <= MOST_SHOWN:
        return Shown(f"you say that {deed.clause}, and what came of it", outcome, worth)
    more = "with what came of it" if outcome == sentence else "with the reason" if why else ""
    return Shown(more, mentions.without_opening(sentence), worth)


def _chief(sentence: str) -> Deed | None:
    """The deed that a sentence is about; None where it tells of none, or only in passing."""
    deeds = [deed for deed in mentions.deeds(sentence) if deed.mood != "would" and not mentions.is_background(deed)]
    main = [deed for deed in deeds if not _IN_PASSING.search(sentence[: sentence.find(deed.said)])]
    return max(main, key=lambda each: len(each.told.split()), default=None)


def strength(answer: str, likeness: Likeness) -> str:
    """What the answer shows, with its words for it; empty if there is nothing that is sure."""
    found = shown(answer, likeness)
    told = f"{found.told}: " if found and found.told else ""
    return f"{told}“{found.quote}”" if found else ""


def claim(answer: str) -> str:
    """The sentence of an answer that says that something countable changed; empty if none does."""
    told = (each for each in sentences.split(answer) if _CHANGED.search(each) and not mentions.UNSURE.search(each))
    return next((each for each in told if len(each.split()) <= MOST_SHOWN), "")


def sentence_of(deed: Deed, answer: str) -> str:
    """The sentence of an answer in which a deed was told; empty if it runs over several."""
    return next((sentence for sentence in sentences.split(answer) if deed in mentions.deeds(sentence)), "")


def without_a_case(answer: str) -> str:
    """In words, that an answer tells of nothing that happened; empty if it may tell of something."""
    found = measure(answer)
    told = found.past or mentions.done(answer) or _clipped(answer) or not found.words
    return "" if told else OF_AN_ANSWER[Gap.NO_CASE].format(words=found.words)


def denial(answer: str) -> str:
    """The sentence in which the speaker says of something asked for that they have not done it; empty if none does."""
    said = sentences.split(answer)
    return next((each for each in said if _DENIAL.search(each) and not _CONDITION.match(each)), "")


def _not_known(answer: str) -> str:
    return next((each for each in sentences.split(answer) if _NOT_KNOWN.search(each)), "")


def _without_number(answer: str) -> str:
    """The claim that something countable changed, where no number stands in it nor beside it; else empty."""
    said, claimed = sentences.split(answer), claim(answer)
    place = said.index(claimed) if claimed in said else 0
    return "" if measure(" ".join(said[max(0, place - 1) : place + 2])).numbers else claimed


def _bare_outcome(answer: str) -> str:
    """The sentence that says of how it ended that it was fine, where nothing else says more of it; else empty."""
    said = sentences.split(answer)
    bare = [each for each in said if _BARE.search(each) and len(each.split()) <= SHORT and not tense.is_open(each)]
    more = any(outcomes.surely_in(each) for each in said if each not in bare) or measure(answer).numbers > 1
    return "" if more else next(iter(bare), "")


def gap(answer: str, question: str, likeness: Likeness) -> str:
    """The most telling thing that the answer leaves open; empty if nothing can be told for certain."""
    return next((str(found) for found in gaps(answer, question, likeness)), "")


def gaps(answer: str, question: str, likeness: Likeness) -> list[Open]:
    """All that an answer leaves open, the most telling first.

    A case, an own part, an outcome and a number are owed only where the question asks for something that was done.
    """
    signals, spoken = measure(answer), words(answer)
    mine, ours = set(spoken) & _MINE, [word for word in spoken if word in _OURS]
    done, deed = mentions.done(answer), closest(mentions.deeds(answer), likeness)
    clipped, hedged, again = _clipped(answer), hedges([answer]), begun_again(answer)
    quotes = {
        Gap.NOT_DONE: denial(answer),
        Gap.NOT_KNOWN: _not_known(answer),
        Gap.SHORT: answer,
        Gap.BARE_OUTCOME: _bare_outcome(answer),
        Gap.NO_NUMBER: _without_number(answer),
        Gap.HEDGED: max(sentences.split(answer), key=lambda each: len(hedges([each])), default=""),
    }
    told = {
        Gap.NOT_DONE: bool(quotes[Gap.NOT_DONE]),
        Gap.NOT_KNOWN: bool(quotes[Gap.NOT_KNOWN]),
        Gap.SHORT: 0 < signals.words <= SHORT,
        Gap.NO_CASE: not signals.past and not done and not clipped,
        Gap.NOBODY: not mine and not ours and not clipped,
        Gap.OTHERS: len(ours) >= THROUGHOUT and not mine,
        Gap.NO_OUTCOME: bool(done) and deed is not None and signals.numbers <= 1 and not outcomes.perhaps_in(answer),
        Gap.BARE_OUTCOME: bool(quotes[Gap.BARE_OUTCOME]),
        Gap.NO_NUMBER: bool(quotes[Gap.NO_NUMBER]),
        Gap.FALTERS: len(again) >= max(FEWEST_BEGUN_AGAIN, BEGUN_AGAIN_IN_100 * signals.words / 100),
        Gap.HEDGED: len(hedged) >= max(FEWEST_HEDGES, HEDGES_IN_100 * signals.words / 100),
    }
    never = bool(quotes[Gap.NOT_DONE]) and not done  # who has not done it owes no case
    owed = set(Gap) if asks_for_a_case(question) and not never else set(Gap) - OF_A_CASE
    counted = {
        "words": signals.words,
        "again": grammar.listed([f"“{each}”" for each in again[:3]]) if again else "",
        "examples": grammar.listed([f"“{each}”" for each in dict.fromkeys(hedged)]) if hedged else "",
    }
    return [_open(found, deed, quotes.get(found, ""), counted) for found, so in told.items() if so and found in owed]


def begun_again(answer: str) -> list[str]:
    """The words that were said twice in a row, each as it was said: "I, I", "if it, if it"."""
    twice = mentions.TWICE.finditer(" ".join(answer.split()))
    return list(dict.fromkeys(found.group() for found in twice if found[1].lower() not in _SAID_TWICE))


def _open(gap: Gap, deed: Deed | None, quote: str, counted: Mapping[str, object]) -> Open:
    if deed and gap in OF_A_DEED:
        return Open(gap, OF_A_DEED[gap].format(clause=deed.clause, **counted), deed)
    examples = str(counted["examples" if gap is Gap.HEDGED else "again"]) if gap in OF_A_VOICE else ""
    return Open(gap, OF_AN_ANSWER[gap].format(**{**counted, "examples": examples}), deed, quote, examples)


def asks_for_a_case(question: str) -> bool:
    """Whether a question asks for something that was done, and not for what one would do or usually does."""
    return bool(_ASKS_FOR_A_CASE.search(question)) and not _ASKS_WHAT_WOULD_BE.search(question)


def _clipped(answer: str) -> bool:
    """Whether a sentence begins with a past tense, its "I" left out ("Rang the supplier, …")."""
    firsts = (words(sentence)[:1] for sentence in sentences.split(answer))
    return any(first and grammar.is_past(first[0]) for first in firsts)
