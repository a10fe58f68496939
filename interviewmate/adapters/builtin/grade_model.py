"""How good an answer is, from 0 to 100, and what of that the five scales of an evaluation show.

The grade is a fitted ranking of answers to one question, set to points by where usual weak, average and strong answers
stand, put right by what else is known of the answer as readers' points have it, and lowered where the words look thrown
together or tell what others did. The scales add up to the grade; what is measured for each of them says which of them
are above the others.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cached_property

import numpy as np

from interviewmate.adapters.builtin.behaviour_model import BEHAVIOURS
from interviewmate.adapters.builtin.boosted import Boosted
from interviewmate.adapters.builtin.features import Numbers, Reading
from interviewmate.adapters.builtin.linear_model import LinearModel
from interviewmate.interview import Behaviour

# Where a text starts to look thrown together, and how fast: held out, 96 of 100 that were are beyond it, and of 1,000
# real ones 1, or 12 of the tersest.
JUMBLED_FROM, JUMBLED_STEEP = -0.3, 15.0
WORST, FAIRLY_LOW = 12.0, 30.0  # trees say means: of the worst answers nothing below the first, which is 0 of 100
LEAST_CHANCE = 0.001  # of a behaviour, below which it is all the same
USUAL = (20.0, 58.0, 88.0)  # points of a usual weak, average and strong answer
# From this sum on an answer tells what others did. Held out by author, 66 of 100 that blame others and 92 that tell
# what others did are above it, 3 that tell own deeds among others' and 1 that own up to a small share; of 3,200 answers
# of interviews that readers gave 60 points or more, 5.
OF_OTHERS = -0.2
# How much of a grade it costs at most, where half of that, and how fast: by it those that blame others are worth half.
LESS_OF_OTHERS, OTHERS_FROM, OTHERS_STEEP = 0.65, -0.15, 10.0
LONG_TAIL = 1.5  # how far below a usual weak answer the worst one is, the way from weak to average being 1
LEAN = 1.2  # points of a scale by which its own measure may lift or lower it beside the others
TOP = 100.0


@dataclass(frozen=True)
class Grade:
    """How good an answer is. Scales 1 to 5; ``confidence`` 0 to 1: how sure it makes that the requirement is met."""

    value: float  # 0 to 100
    relevance: int
    depth: int
    structure: int
    evidence: int
    clarity: int
    confidence: float
    of_others: float = -1.0  # how much it sounds like what others did, or failed to do: -1 not at all, 1 for certain


@dataclass(frozen=True)
class GradeModel:
    """The fitted ranking. Its file has three sums: how good, how much like words thrown together, and how much like
    what others did.
    """

    linear: LinearModel

    @cached_property
    def trees(self) -> Boosted:
        """What puts the ranking right."""
        return Boosted.of(self.linear.extras)

    def grade(self, reading: Reading, chances: Mapping[Behaviour, float], cost: float = 0.0) -> Grade:
        """The grade, less ``cost``, and the scales; ``chances`` of what the answer is."""
        good, jumbled, of_others = self.linear.sums(reading)
        righted = self.trees.sum(signals(ranked(good, self.linear.extras["usual"]), reading, chances))
        grade = max(0.0, spread(righted) * not_jumbled(jumbled) * ones_own(of_others) - cost)
        measure = reading.measure
        scales = _scales(
            grade,
            relevance=(1 - chances[Behaviour.OFF_TOPIC]) * min(1.0, 0.4 + 2 * measure("asked_words") / 3),
            depth=(measure("length") - math.log(8)) / math.log(12),
            structure=1 - 2 * measure("under_12") - 3 * measure("stutter"),
            evidence=2 * measure("numbers") + 4 * measure("first_person"),
            clarity=1 - measure("fillers") - 3 * measure("stutter") - measure("trails_off") / 2,
        )
        confidence = round(0.1 + 0.85 * grade / TOP, 2)
        return Grade(value=grade, **scales, confidence=confidence, of_others=float(of_others))


def lower(one: Grade, other: Grade) -> Grade:
    """The lower of two grades, scale by scale."""
    return Grade(*(min(getattr(one, part.name), getattr(other, part.name)) for part in fields(Grade)))


def signals(ranking: float, reading: Reading, chances: Mapping[Behaviour, float]) -> Numbers:
    """What puts a ranking (0 to 100) right: itself, what the answer may be, how near it is, and what is measured."""
    odds = [math.log(chances[behaviour] + LEAST_CHANCE) for behaviour in BEHAVIOURS]
    near = () if reading.likeness is None else reading.likeness
    return np.array([ranking, *odds, *near, *reading.measured], np.float64)


def spread(righted: float) -> float:
    """What trees say, from 0 to 100: below what is fairly low it is spread, so that the worst of it is nothing."""
    return float(np.interp(righted, (WORST, FAIRLY_LOW, TOP), (0.0, FAIRLY_LOW, TOP)))


def ranked(good: float, usual: Numbers) -> float:
    """0 to 100 from the sum; ``usual`` are those of a usual weak, average and strong answer."""
    weak, average, strong = usual
    lowest = weak - LONG_TAIL * (average - weak)
    highest = strong + (TOP - USUAL[2]) * (strong - average) / (USUAL[2] - USUAL[1])
    return float(np.interp(good, (lowest, weak, average, strong, highest), (0.0, *USUAL, TOP)))


def not_jumbled(jumbled: float) -> float:
    """What of its grade is left to a text that looks more or less thrown together, 0 to 1."""
    return logistic(-JUMBLED_STEEP * (jumbled - JUMBLED_FROM))


def ones_own(of_others: float) -> float:
    """What of its grade is left to an answer that tells more or less what others did, 0.35 to 1."""
    return 1 - LESS_OF_OTHERS * logistic(OTHERS_STEEP * (of_others - OTHERS_FROM))


def logistic(amount: float) -> float:
    """0 to 1, 0.5 at 0."""
    return float(1 / (1 + math.exp(-amount)))


def _scales(grade: float, **measured: float) -> dict[str, int]:
    """Each scale 1 to 5; together they are as far above their least as the grade is. ``measured``: 0 to 1 each."""
    own = {name: min(1.0, max(0.0, amount)) for name, amount in measured.items()}
    middle = sum(own.values()) / len(own)
    exact = {name: 1 + 4 * grade / TOP + LEAN * (amount - middle) for name, amount in own.items()}
    scales = {name: min(5, max(1, math.floor(amount))) for name, amount in exact.items()}
    missing = round(len(own) * (1 + 4 * grade / TOP)) - sum(scales.values())
    step = 1 if missing > 0 else -1
    for _ in range(abs(missing)):
        movable = [name for name in scales if 1 <= scales[name] + step <= 5]
        furthest = max(movable, key=lambda name: step * (exact[name] - scales[name]))
        scales[furthest] += step
    return scales
