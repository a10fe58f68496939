"""Judging an answer from its signals: what kind of answer it is, and how good on five scales.

``behaviour_of`` tells three kinds apart (on track, off topic, weak) and takes the rest as on track; a finer
classifier can take its place without anything else changing. The weights are fitted (``judge_weights``).
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from interviewmate.adapters.builtin.judge_weights import KINDS, QUALITY
from interviewmate.adapters.builtin.signals import Signals, features
from interviewmate.interview import Behaviour, Evaluation

GRADE = 0.7  # share of the fitted grade in a scale; the rest is the scale's own measure
WORST_GRADE, BEST_GRADE = 0.4, 2.8  # fitted to 0 (gibberish) to 3 (strong), which a fit to many draws together
HARDLY = 0.3  # grade below which a scale's own measure counts for less
FEWEST = 5  # content words, beyond the question's own, below which nothing much can be shown
# Probability of off topic from which an answer is taken so: a good one must not be lost. N-grams are never so sure.
SURE = {"local": 0.75, "n-grams": 0.6, "openai": 0.75}
QUITE_SURE = 0.9  # right after a redirect
FITTED_TO = {"local": "local", "n-grams": "n-grams", "openai": "local"}  # a sentence encoder stands for another


@dataclass(frozen=True)
class Ruler:
    """What is far and near in the vectors of one kind."""

    far: float  # below it nothing of the question is in the answer
    near: float  # from it the answer is about what was asked


RULERS = {"local": Ruler(0.1, 0.5), "n-grams": Ruler(0.02, 0.2), "openai": Ruler(0.15, 0.55)}


def closeness(signals: Signals, kind: str) -> float:
    """How near the answer is to what was asked, 0 to 1, whatever the vectors' own scale."""
    ruler = RULERS[kind]
    nearest = max(signals.near_question, signals.near_passage)
    return _bounded((nearest - ruler.far) / (ruler.near - ruler.far))


def behaviour_of(signals: Signals, kind: str, *, redirected: bool = False) -> Behaviour:
    """What the answer is, as far as measures tell. ``redirected``: the candidate was just led back to the question."""
    chances = probabilities(signals, kind)
    if chances[Behaviour.OFF_TOPIC] >= (QUITE_SURE if redirected else SURE[kind]):
        return Behaviour.OFF_TOPIC
    weak = chances[Behaviour.WEAK] > chances[Behaviour.ON_TRACK]
    return Behaviour.WEAK if weak else Behaviour.ON_TRACK


def probabilities(signals: Signals, kind: str) -> dict[Behaviour, float]:
    """How likely each of the three kinds is."""
    measured = features(signals)
    sums = {Behaviour(name): _sum(weights, measured) for name, weights in KINDS[FITTED_TO[kind]].items()}
    powers = {behaviour: math.exp(total - max(sums.values())) for behaviour, total in sums.items()}
    return {behaviour: power / sum(powers.values()) for behaviour, power in powers.items()}


def grade(signals: Signals, kind: str) -> float:
    """How good the answer is altogether, 0 to 1."""
    fitted = _sum(QUALITY[FITTED_TO[kind]], features(signals))
    whole = _bounded((fitted - WORST_GRADE) / (BEST_GRADE - WORST_GRADE))
    return whole * min(1.0, signals.content / FEWEST)


def evaluate(signals: Signals, kind: str) -> Evaluation:
    """The five scales, and how sure they make: each is the grade, moved by what is measured for that scale alone."""
    if signals.words == 0:
        return Evaluation(relevance=1, depth=1, structure=1, evidence=1, clarity=1, confidence=0)
    whole = grade(signals, kind)
    return Evaluation(
        relevance=_scale(whole, closeness(signals, kind)),
        depth=_scale(whole, math.log1p(signals.content) / math.log(80) * 0.7 + 0.1 * min(signals.reasons, 3)),
        structure=_scale(whole, 0.25 * _parts(signals)),
        evidence=_scale(whole, signals.specifics / 8),
        clarity=_scale(whole, 1 - signals.fillers / 12 - signals.repeated - signals.broken * 4),
        confidence=round(_bounded(0.15 + 0.8 * whole), 2),
    )


def _parts(signals: Signals) -> int:
    """How many of situation, task, action and result are there."""
    return sum(map(bool, (signals.situation, signals.task, signals.deeds, signals.results)))


def _sum(weights: dict[str, float], measured: dict[str, float]) -> float:
    return weights["constant"] + sum(weight * measured[name] for name, weight in weights.items() if name != "constant")


def _bounded(value: float) -> float:
    return min(1.0, max(0.0, value))


def _scale(whole: float, own: float) -> int:
    counts = min(1.0, whole / HARDLY)  # nothing is made good by length or names where the whole says nothing
    return round(1 + 4 * (GRADE * whole + (1 - GRADE) * counts * _bounded(own)))
