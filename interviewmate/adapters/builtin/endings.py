"""Endings that say little: that it was fine, or that it got better."""

from __future__ import annotations

import re

from interviewmate import sentences
from interviewmate.adapters.builtin import mentions, outcomes, tense, traces
from interviewmate.adapters.builtin.signals import measure
from interviewmate.words import words

SHORT = 14  # words of a sentence that says of an ending only that it was fine
# An ending that says nothing: "It was fine.", "and they liked it".
_BARE = re.compile(
    r"\b(?:it|that|this|they|everything|all)(?: all)? (?:was (?:all )?(?:fine|ok|okay|good|great|alright|all right)|"
    r"went (?:well|fine|ok|okay)|worked(?: out)?(?: (?:well|fine|ok))?|helped(?: a (?:lot|bit))?|"
    r"were (?:happy|fine)|liked it)(?= (?:and|so)\b|[,.]|$)",
    re.I,
)
# What can be counted, and that it changed: "complaints did come down", "it saved the team quite a lot of time".
_COUNTED = (
    r"\b(?:numbers|figures|complaints|errors|costs?|time|rates?|waste|sales|returns|tickets|incidents|overtime|downtime|"
    r"delays?|turnover|scores?|attendance|accidents|sickness|calls|traffic|bookings|revenue|accuracy|churn|noise|"
    r"false positives|alerts|pages?|queues?|backlog|uptake|performance|throughput)\b"
)
_BETTER = (
    r"(?:faster|quicker|better|shorter|cheaper|smaller|easier|smoother|happier|calmer|tidier|safer|clearer|"
    r"(?:more|less|fewer) (?!than\b|of\b)\w+)"
)
_CHANGED = re.compile(
    rf"{_COUNTED}[^.]{{0,60}}\b(?:come|came|go|went) (?:\w+ )?(?:down|up)\b|"
    rf"{_COUNTED}[^.]{{0,60}}\b(?:fell|dropped|rose|grew|improved|shrank|got (?:better|shorter|faster))\b|"
    rf"\b(?:saved|reduced|improved|increased|lowered|raised|cut)\b[^.]{{0,60}}{_COUNTED}|"
    r"\b(?:it|this|that|they|everything|things) (?:got|became|was|were|went|ran) "
    rf"(?:much |a lot |a bit |quite a bit |way |far )?{_BETTER}\b(?! than)|\b(?:good|positive|great|nice) feedback\b|"
    rf"\bmade (?:it|this|things|them|us) (?:\w+ )?{_BETTER}\b",
    re.I,
)


def claim(answer: str) -> str:
    """The sentence of an answer that says that something countable changed; empty if none does."""
    said = sentences.split(answer)  # before the first thing done nothing came of it
    first = next((place for place, each in enumerate(said) if traces.acted(each)), len(said))
    told = (each for each in said[first:] if _CHANGED.search(each) and not mentions.UNSURE.search(each))
    return next((each for each in told if len(each.split()) <= traces.MOST_SHOWN), "")


def without_number(answer: str) -> str:
    """The claim that something countable changed, where no number stands in it nor beside it; else empty."""
    said, claimed = sentences.split(answer), claim(answer)
    place = said.index(claimed) if claimed in said else 0
    return "" if measure(" ".join(said[max(0, place - 1) : place + 2])).numbers else claimed


def bare(answer: str) -> str:
    """The sentence that says of what was done that it was fine, where nothing else says more of it; else empty."""
    said = sentences.split(answer)
    bare = [each for each in said if _is_bare(each) and mentions.done(answer.partition(each)[0] + each)]
    more = any(outcomes.surely_in(each) for each in said if each not in bare) or measure(answer).numbers > 1
    return "" if more else next(iter(bare), "")


def _is_bare(sentence: str) -> bool:
    """Whether a sentence says that it was fine, and no more: nothing general ("you get used to it"), no outcome."""
    found = _BARE.search(sentence)
    if not found or len(sentence.split()) > SHORT or tense.is_open(sentence):
        return False
    rest = sentence[found.end() :]
    return "you" not in words(rest) and not outcomes.surely_in(rest)
