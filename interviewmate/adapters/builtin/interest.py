"""How a hiring manager is likely to like a follow-up: fitted to many that were judged, by way and part.

A judged follow-up has 2 where it was kept as it stands, 1 where it was clumsy or of little use, 0 where it was struck.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from interviewmate import fitted
from interviewmate.adapters.builtin import findings, mentions, outcomes, signals, tense, threads, traits
from interviewmate.adapters.builtin.angles import asks_for_a_failure
from interviewmate.adapters.builtin.moments import Moment
from interviewmate.adapters.builtin.threads import Part
from interviewmate.adapters.builtin.traces import SAID_WHY
from interviewmate.interview import Behaviour, Level
from interviewmate.words import content_words

WEIGHTS = Path(__file__).parent / "weights" / "interest.json"
BRIEF, FEW_WORDS, MANY_WORDS = 30, 7, 15  # words of an answer, and of a part
SEVERAL, MANY = 3, 6  # clauses that tell what happened
_HARD = re.compile(
    r"\b(?:hard(?:est|er)?|difficult\w*|awkward|tricky|trouble|problem|struggl\w+|resist\w+|obstacle|catch|argu\w+|"
    r"worst|refus\w+|angry|livid|against)\b",
    re.I,
)
_WENT_WRONG = re.compile(r"\b(?:wrong|mistakes?|missed|fault|failed|forgot|late|lost)\b", re.I)
_NUMBER = re.compile(
    r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|\w+(?:teen|ty)|hundred|half|percent)\b", re.I
)
_DENIED = re.compile(r"\b(?:not|never|no|nobody)\b|n['’]t\b", re.I)
_UNNAMED = re.compile(r"\b(?:it|them|this|that|one)$|^\W*(?:\w+ ){0,4}(?:I|we) \w+ (?:it|them|this|that)\b", re.I)
_CHOICE = re.compile(r"\b(?:rather than|instead|refused|insisted|decided|chose)\b", re.I)
_ALWAYS = re.compile(r"\b(?:always|every|never|each)\b", re.I)
_ADDED = re.compile(r"\b(?:also|as well|too)\b", re.I)
SEVERAL_STEPS = 2
_WITH_A_WAY = ("number", "went wrong", "talks", "makes", "choice", "we", "hard")


def of(moment: Moment, ways: Iterable[tuple[Part, str]]) -> dict[tuple[Part, str], float]:
    """What taking up each part of the answer in that way is likely to be judged, 0 to 2."""
    weights: Mapping[str, float] = fitted.weights(WEIGHTS)
    return {
        each: weights["constant"] + sum(weights.get(name, 0.0) * value for name, value in seen.items())
        for each, seen in signals_of(moment, moment.parts, ways)
    }


def signals_of(
    moment: Moment, parts: tuple[Part, ...], ways: Iterable[tuple[Part, str]]
) -> Iterator[tuple[tuple[Part, str], dict[str, float]]]:
    """Each way with what its judgement is a sum of. ``parts``: all that can be taken up of the answer."""
    about, measured = _of_answer(moment), {part: _of_part(moment, parts, part) for part in parts}
    for part, way in ways:
        yield (part, way), _sum_of(about, measured.get(part, {}), str(part.tells), f"way: {way}")


def _sum_of(about: frozenset[str], measured: Mapping[str, float], tells: str, way: str) -> dict[str, float]:
    """The signals of a way, with what is true of the answer and the measures of the part; none for all of it."""
    seen = {way: 1.0, f"tells: {tells}": 1.0}
    seen |= dict.fromkeys((f"{of} & {name}" for of in (way, tells) for name in about), 1.0)
    seen |= {f"part: {name}": value for name, value in measured.items()}
    seen |= {f"{tells} part: {name}": value for name, value in measured.items()}
    return seen | {f"{way} & part: {name}": measured[name] for name in _WITH_A_WAY if name in measured}


def _of_answer(moment: Moment) -> frozenset[str]:
    """What is true of an answer and of what was asked."""
    question, answer = moment.question, moment.answer
    measured = signals.measure(answer)
    found = {
        "a case was asked for": findings.asks_for_a_case(question),
        "a failure was asked for": asks_for_a_failure(question),
        "a way was asked for": findings.asks_for_a_way(question),
        "a plan was asked for": "would you" in question,
        "reason": bool(SAID_WHY.search(answer)),
        "hard": bool(_HARD.search(answer)),
        "looked back": moment.looked_back,
        "checked": bool(traits.CHECKED.search(answer)),
        "lasts": moment.lasts,
        "went wrong": bool(_WENT_WRONG.search(answer)),
        "outcome": moment.outcome,
        "perhaps an outcome": outcomes.perhaps_in(answer),
        "past": moment.past > 0,
        "a story": moment.past >= SEVERAL,
        "a long story": moment.past >= MANY,
        "steps": moment.steps >= SEVERAL_STEPS,
        "begins": moment.begins,
        "senior": moment.level in {Level.SENIOR, Level.LEAD},
        "hypothetical": tense.hypothetical(answer),
        "denied": moment.denied,
        "brief": measured.words < BRIEF,
        "we": 2 * measured.own_part < 1,
        "weak": moment.behaviour is Behaviour.WEAK,
        "hesitant": moment.behaviour is Behaviour.HESITANT,
    }
    return frozenset(name for name, so in found.items() if so)


def _of_part(moment: Moment, parts: tuple[Part, ...], part: Part) -> dict[str, float]:
    """The measures of a part, by itself and among the others."""
    said, place = part.said, parts.index(part)
    words = said.split()
    content = set(content_words(said))
    verb = next((told.verb for told in mentions.told(said)), "")
    found = {
        "I": words[0] in {"I", "I'd", "I've"},
        "we": words[0].startswith("We"),
        "number": bool(_NUMBER.search(said)),
        "reason": bool(SAID_WHY.search(said)),
        "unnamed": bool(_UNNAMED.search(said)),
        "pronoun": words[0] in {"It", "They", "He", "She", "That", "This"},
        "went wrong": bool(_WENT_WRONG.search(said)),
        "hard": bool(_HARD.search(said)),
        "choice": bool(_CHOICE.search(said)),
        "always": bool(_ALWAYS.search(said)),
        "denied": bool(_DENIED.search(said)),
        "added": bool(_ADDED.search(said)),
        "setting": bool(threads.SETTING.search(said)),
        "few words": len(words) < FEW_WORDS,
        "many words": len(words) > MANY_WORDS,
        "first": place == 0,
        "last": place == len(parts) - 1,
        "ends the answer": moment.answer.rstrip(" .!?").endswith(said[-2 * BRIEF :].rstrip(" .")),
        **{name: verb in verbs for name, verbs in traits.VERBS.items()},
    }
    shared = content.intersection(content_words(moment.question))
    return {name: 1.0 for name, so in found.items() if so} | {
        "words": len(words) / BRIEF,
        "place": place / max(1, len(parts) - 1),
        "shared with the question": len(shared) / max(1, len(content)),
        "commas": float(said.count(",")),
    }
