"""Judging an answer from its signals: what kind of answer it is, and how good on five scales.

``behaviour_of`` tells three kinds apart (on track, off topic, weak) and takes the rest as on track.
"""

from __future__ import annotations

from dataclasses import dataclass

from interviewmate.adapters.builtin.signals import Signals, log
from interviewmate.interview import Behaviour, Evaluation


@dataclass(frozen=True)
class Ruler:
    """What is near and far in the vectors of one kind."""

    far: float  # below it nothing of the question is in the answer
    near: float  # from it the answer is about what was asked


RULERS = {"local": Ruler(0.12, 0.45), "n-grams": Ruler(0.03, 0.25), "openai": Ruler(0.2, 0.5)}


def closeness(signals: Signals, kind: str) -> float:
    """How near the answer is to what was asked, 0 to 1, whatever the vectors' own scale."""
    ruler = RULERS[kind]
    nearest = max(signals.near_question, signals.near_passage)
    return min(1.0, max(0.0, (nearest - ruler.far) / (ruler.near - ruler.far)))


def behaviour_of(signals: Signals, kind: str) -> Behaviour:
    """What the answer is, as far as measures tell."""
    near = closeness(signals, kind)
    if near < 0.15 and signals.words >= 6:
        return Behaviour.OFF_TOPIC
    if signals.content < 22 and signals.specifics < 3:
        return Behaviour.WEAK
    return Behaviour.ON_TRACK


def evaluate(signals: Signals, kind: str) -> Evaluation:
    """The five scales, and how sure they are."""
    near = closeness(signals, kind)
    much = min(1.0, log(signals.content) / log(60))
    return Evaluation(
        relevance=_scale(near * min(1, much * 1.5)),
        depth=_scale(near * (0.6 * much + 0.1 * min(signals.reasons, 4))),
        structure=_scale(
            near * 0.25 * sum(map(bool, (signals.situation, signals.task, signals.deeds, signals.results)))
        ),
        evidence=_scale(near * min(1.0, signals.specifics / 8)),
        clarity=_scale(signals.novelty * min(1, much * 1.5) - signals.fillers / 20),
        confidence=round(min(1.0, 0.3 + 0.5 * much), 2),
    )


def _scale(value: float) -> int:
    return max(1, min(5, round(1 + 4 * value)))
