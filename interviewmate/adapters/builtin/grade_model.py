"""How good an answer is, from 0 to 100, and what of that the five scales of an evaluation show.

The grade is a fitted ranking of answers to one question, lowered where the words look thrown together. Each scale
is the grade, moved by what is measured for that scale alone.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, fields

from interviewmate.adapters.builtin.features import Numbers, Reading
from interviewmate.adapters.builtin.linear_model import LinearModel

JUMBLED_FROM, JUMBLED_STEEP = -0.5, 10.0  # where a text starts to look thrown together, and how fast
GRADE_SHARE = 0.7  # of a scale; the rest is the scale's own measure
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


@dataclass(frozen=True)
class GradeModel:
    """The fitted ranking. Its file has two sums: how good, and how much like words thrown together."""

    linear: LinearModel

    def value(self, reading: Reading) -> float:
        """The grade, 0 to 100."""
        good, jumbled = self.linear.sums(reading)
        return value(good, jumbled, self.linear.extras["ends"])

    def grade(self, reading: Reading, off_topic: float, cost: float = 0.0) -> Grade:
        """The grade, less ``cost``, and the scales; ``off_topic`` is the chance that it is about something else."""
        grade = max(0.0, self.value(reading) - cost)
        measure = reading.measure
        return Grade(
            value=grade,
            relevance=_scale(grade, (1 - off_topic) * min(1.0, 0.4 + 2 * measure("asked_words") / 3)),
            depth=_scale(grade, (measure("length") - math.log(8)) / math.log(12)),
            structure=_scale(grade, 1 - 2 * measure("under_12") - 3 * measure("stutter")),
            evidence=_scale(grade, 2 * measure("numbers") + 4 * measure("first_person")),
            clarity=_scale(grade, 1 - measure("fillers") - 3 * measure("stutter") - measure("trails_off") / 2),
            confidence=round(_bounded(0.1 + 0.85 * grade / TOP), 2),
        )


def lower(one: Grade, other: Grade) -> Grade:
    """The lower of two grades, scale by scale."""
    return Grade(*(min(getattr(one, part.name), getattr(other, part.name)) for part in fields(Grade)))


def value(good: float, jumbled: float, ends: Numbers) -> float:
    """0 to 100 from the two sums; ``ends`` are those of a usual weak and of a usual strong answer."""
    weak, strong = ends
    whole = logistic(-JUMBLED_STEEP * (jumbled - JUMBLED_FROM))
    return TOP * whole * logistic(4 * (good - (weak + strong) / 2) / (strong - weak))


def logistic(amount: float) -> float:
    """0 to 1, 0.5 at 0."""
    return float(1 / (1 + math.exp(-amount)))


def _scale(grade: float, own: float) -> int:
    """1 to 5: mostly the grade, and the scale's own measure, 0 to 1."""
    return round(1 + 4 * (GRADE_SHARE * grade / TOP + (1 - GRADE_SHARE) * _bounded(own)))


def _bounded(amount: float) -> float:
    return min(1.0, max(0.0, amount))
