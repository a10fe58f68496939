"""What kept an answer from more, as a hiring manager is likely to see it: fitted to many answers that were judged.

Where it is certain what is missing the rules of ``findings`` tell it; this is for what no rule can tell.
"""

from __future__ import annotations

import re
from enum import StrEnum
from pathlib import Path

import numpy as np

from interviewmate import fitted, sentences
from interviewmate.adapters.builtin import credit, findings, harm, mentions, outcomes, signals, stumbles, tense, traces
from interviewmate.adapters.builtin.likeness import Likeness, strays
from interviewmate.adapters.builtin.showing import LEAST_OF_STRONG
from interviewmate.adapters.builtin.traits import Told
from interviewmate.adapters.builtin.wording import Gap, Open
from interviewmate.interview import Behaviour
from interviewmate.scoring import PARTIAL
from interviewmate.vocabulary import hedges
from interviewmate.words import words

WEIGHTS = Path(__file__).parent / "weights" / "lacks.json"
MOST_COUNTED = 4
MOST_WORDS = 150
LENGTHS = (15, 25, 40, 60, 110)  # words of an answer
SHORTEST_QUOTE, LONGEST_QUOTE = 5, 40  # words
# Points of an answer of which it is held against it that hardly anything in it is its speaker's: below the first it may
# tell of nothing that was asked for.
SOMETHING, LITTLE = 20, 50
SOUND = 0.4  # chance that an answer lacks nothing, from which it may be sound


class Lacking(StrEnum):
    """What an answer lacks most."""

    NOTHING = "none"
    UNSURE = "unsure"  # it doubts what it says
    WANDERS = "wanders"
    VAGUE = "vague"  # it names nothing that is done
    THIN = "thin"  # it stops where it should go on
    NOT_DONE = "not done"


_CORRECTS = re.compile(
    r"(?:^|[.,?—] )no, \w|\blet me think\b|\bcan['’]t (?:quite|remember)\b|"
    r"\bI (?:really )?can['’]t (?:really )?(?:think|recall)\b|\b(?:is|was) it\b.*\?|\bI want to say\b",
    re.I,
)
_NAME = re.compile(r"(?<=[a-z,;:] )(?!I\b)[A-Z]\w")
_WHEN = re.compile(
    r"\b(?:yesterday|today|ago|since|last \w+|this (?:week|month|year|morning)|(?:one|the next) (?:day|morning|night)|"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\w*|in (?:January|February|March|April|May|June|July|August|September|"
    r"October|November|December))\b",
    re.I,
)
_IN_ORDER_OR_WHY = re.compile(
    r"\b(?:first\w*|then|next|after\w*|before|once|starts?|begin\w*|finally|lastly|second\w*|steps?|"
    r"because|so|since|as|if|when|otherwise|unless|until|why|reasons?|"
    r"to (?:make|see|check|avoid|find|stop|keep|get))\b",
    re.I,
)
_BROKEN_OFF = re.compile(r"(?:…|\.\.\.|[-—])$")


def gap(told: Told, points: float, *, claims: bool = False) -> Open | None:
    """What an answer likely lacks most, with its words that show it; None where that is not sure enough to be told.

    ``points``: of 100, that it is worth. ``claims``: whether that is all it is.
    """
    likely, poor = of(told), points < PARTIAL  # which surely lacks something
    if told.behaviour is Behaviour.CHATTY and (poor or likely[Lacking.NOTHING] < SOUND):
        return Open(Gap.WANDERS)
    most = _most_telling(told)
    if poor and (denied := findings.denial_in_little(told.answer, told.question)):
        return Open(Gap.NOT_DONE, denied)
    if told.of_others and SOMETHING <= points < LITTLE:
        return Open(Gap.LITTLE_OWN, most or _of_others(told))
    if not (poor and most):
        return None
    of_a_way = _asks_for_a_way(told.question)
    if of_a_way and not _IN_ORDER_OR_WHY.search(told.answer):
        return Open(Gap.NO_WAY, most)
    if of_a_way and findings.names_a_step(most) and not (tense.in_the_past(most) or harm.is_challenge(told.question)):
        return Open(Gap.HOW, most)
    tells = any(map(findings.tells_a_deed, sentences.split(told.answer)))
    if claims and not (of_a_way or tells or tense.hypothetical(most)):
        return Open(Gap.CLAIM, most)
    owes_no_fact = findings.asks_what_would_be(told.question) or harm.is_challenge(told.question)
    if not (owes_no_fact or can_be_checked(told.answer)):
        return Open(Gap.BARE, most)
    return Open(Gap.LITTLE_OWN if told.of_others else Gap.THIN, most)


def taken_for(behaviour: Behaviour, answer: str, likeness: Likeness) -> Behaviour:
    """What an answer was taken for, unless it was for a ramble and no sentence of it may be about something else."""
    stays = behaviour is Behaviour.CHATTY and not strays(answer, likeness)
    return Behaviour.WEAK if stays else behaviour


def _asks_for_a_way(question: str) -> bool:
    return findings.asks_for_a_way(question) or findings.asks_what_would_be(question)


def can_be_checked(answer: str) -> bool:
    """Whether a figure, a name or a time may stand in an answer."""
    named = any(_NAME.search(sentence) for sentence in sentences.split(answer))
    return named or signals.measure(answer.replace("-", " ")).numbers > 0 or bool(_WHEN.search(answer))


def may_be_sound(told: Told) -> bool:
    """Whether an answer may lack nothing, whatever a rule misses in it."""
    return of(told)[Lacking.NOTHING] >= SOUND


def _most_telling(told: Told) -> str:
    """The sentence that speaks most for an answer and doubts nothing; empty where it may be a strength, or is none.

    One in which its speaker acts comes first: what everybody could say tells less.
    """
    denied = findings.denial_in_little(told.answer, told.question)
    quotable = (each for each in credit.of(told).items() if _can_be_quoted(each[0]) and each[0] != denied)
    worth = {said: value for said, value in quotable if not _doubts(said)}
    best = max(worth, key=lambda said: (_is_own_deed(said), worth[said]), default="")
    return best if best and worth[best] < LEAST_OF_STRONG else ""


def _of_others(told: Told) -> str:
    """The last sentence that tells what happened, and nothing of its speaker; empty if none can be quoted."""
    happened = (each for each in reversed(told.sentences) if _can_be_quoted(each) and tense.in_the_past(each))
    return next((each for each in happened if not set(words(each)) & (traces.MINE | traces.OURS)), "")


def _is_own_deed(sentence: str) -> bool:
    return bool(set(words(sentence)) & traces.MINE) and traces.acted(sentence)


def _can_be_quoted(sentence: str) -> bool:
    whole = "?" not in sentence and not _BROKEN_OFF.search(sentence)
    return whole and SHORTEST_QUOTE <= len(sentence.split()) <= LONGEST_QUOTE


def _doubts(sentence: str) -> bool:
    """Whether a sentence takes the edge off what it says, or takes it back."""
    return bool(hedges([sentence]) or mentions.UNSURE.search(sentence) or _CORRECTS.search(sentence))


def of(told: Told) -> dict[Lacking, float]:
    """How likely each of them is, 0 to 1, together 1."""
    fit = fitted.weights(WEIGHTS)
    seen = signals_of(told)
    sums = {
        kind: weights["constant"] + sum(weights.get(name, 0.0) * value for name, value in seen.items())
        for kind, weights in fit.items()
    }
    most = max(sums.values())
    odds = {Lacking(kind): float(np.exp(value - most)) for kind, value in sums.items()}
    return {kind: each / sum(odds.values()) for kind, each in odds.items()}


def signals_of(told: Told) -> dict[str, float]:
    """What the likelihoods are sums of."""
    seen = _of_sentences(told) | _of_the_whole(told) | {f"answer: {name}": 1.0 for name in told.about}
    return seen | {f"{about} & {name}": 1.0 for about in told.about for name in _CERTAIN if seen.get(name)}


_CERTAIN = ("tells of nothing", "tells of a habit", "hypothetical", "perhaps an outcome", "below 25", "below 40")


def _of_sentences(told: Told) -> dict[str, float]:
    """In how many of the sentences, in what share and whether in any something is so."""
    found: dict[str, float] = {}
    for name in {name for seen in told.of_sentences for name in seen}:
        values = [seen.get(name, 0.0) for seen in told.of_sentences]
        found[f"share: {name}"] = sum(values) / len(values)
        found[f"count: {name}"] = min(sum(values), MOST_COUNTED) / MOST_COUNTED
        found[f"any: {name}"] = 1.0
    return found


def _of_the_whole(told: Told) -> dict[str, float]:
    """What is true of all of an answer."""
    answer, question = " ".join(told.answer.split()), told.question
    measured = signals.measure(answer)
    hedged = len(hedges([answer]))
    so = {
        "tells of nothing": findings.tells_of_nothing(answer),
        "tells of a habit": findings.tells_of_a_habit(answer),
        "denial": bool(findings.denial(answer, question)),
        "left to others": bool(findings.left_to_others(answer)),
        "names a step": findings.names_a_step(answer),
        "perhaps an outcome": outcomes.perhaps_in(answer),
        "end of a deed": bool(outcomes.end_of_a_deed(answer)),
        "hypothetical": tense.hypothetical(answer),
        "stumble": bool(stumbles.stumble(answer, question)),
        **{f"below {most}": measured.words < most for most in LENGTHS},
        **{f"gap: {found.gap}": True for found in findings.gaps(answer, question, {})},
    }
    return {name: 1.0 for name, is_so in so.items() if is_so} | {
        "words": min(measured.words, MOST_WORDS) / MOST_WORDS,
        "hedges": min(hedged, 6) / 6,
        "hedged": min(20 * hedged / max(1, measured.words), 2.0),
        "own part": measured.own_part,
        "numbers": min(measured.numbers, MOST_COUNTED) / MOST_COUNTED,
    }
