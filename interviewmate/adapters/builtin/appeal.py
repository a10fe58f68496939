"""How a hiring manager is likely to like a question: fitted to many that were judged, by its line and by its way.

A judged question has 2 where it was kept as it stands, 1 where it was clumsy or of little use, 0 where it was struck.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from statistics import mean

from interviewmate import fitted
from interviewmate.adapters.builtin import grammar
from interviewmate.adapters.builtin.angle import EARLY, Angle
from interviewmate.adapters.builtin.matters import Matter
from interviewmate.adapters.builtin.shapes import Shape
from interviewmate.adapters.builtin.works import work_of
from interviewmate.interview import Level
from interviewmate.words import content_words

WEIGHTS = Path(__file__).parent / "weights" / "appeal.json"
EASY_WORDS = 6  # of a phrase that is neither too bare nor too long to be asked about


@lru_cache(maxsize=8192)
def of(matter: Matter, way: Angle, level: Level) -> float:
    """What a question about a matter is likely to be judged, 0 to 2; about the mean where its way is a new one."""
    weights: Mapping[str, float] = fitted.weights(WEIGHTS)
    measured = signals(matter, way.text, level)
    return weights["constant"] + sum(weights.get(name, 0.0) * value for name, value in measured.items())


def signals(matter: Matter, way: str, level: Level) -> dict[str, float]:
    """What the judgement is a sum of."""
    wanted = matter.wanted
    work = work_of(wanted) if wanted.shape is Shape.ACTION else ""
    named = [f"way: {way}", f"shape: {wanted.shape}", f"work: {work}", f"level: {level}"]
    named += [f"{work} at {level}", f"{work} by way: {way}", f"begins with: {wanted.phrase.split()[0].lower()}"]
    if level in EARLY:
        named.append(f"way: {way} of a beginner")
    return dict.fromkeys(named, 1.0) | _measures(matter, level)


def _measures(matter: Matter, level: Level) -> dict[str, float]:
    phrase = matter.wanted.phrase
    words = phrase.split()
    last = "+".join(sorted(grammar.kinds(words[-1].strip(",").lower())))
    return {
        "worth": matter.worth(level),
        f"ends in: {last}": 1.0,
        "share of the line": len(words) / max(1, len(matter.passage.text.split())),
        "words from easy": abs(len(words) - EASY_WORDS) / EASY_WORDS,
        "words with content": sum(1 for _ in content_words(phrase)) / EASY_WORDS,
        "letters of a word": mean(map(len, words)) / EASY_WORDS,
        "commas": float(phrase.count(",")),
        "prepositions": float(sum(word in grammar.PREPOSITIONS for word in words)),
        "articles": float(bool(re.search(r"\b(?:the|an?)\b", phrase))),
        "digits": float(bool(re.search(r"\d", phrase))),
    }
