"""How likely each behaviour is, by a fitted linear model and a second small one that makes chances of its sums."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from interviewmate.adapters.builtin.features import Numbers, Reading
from interviewmate.adapters.builtin.linear_model import LinearModel
from interviewmate.interview import Behaviour

BEHAVIOURS = (  # the classes, in the order of the weights
    Behaviour.ON_TRACK,
    Behaviour.HESITANT,
    Behaviour.OFF_TOPIC,
    Behaviour.CHATTY,
    Behaviour.CONFUSED,
    Behaviour.WEAK,
    Behaviour.OUT_OF_SCOPE,
    Behaviour.WANTS_REPEAT,
    Behaviour.WANTS_SKIP,
    Behaviour.WANTS_END,
    Behaviour.MANIPULATION,
)


@dataclass(frozen=True)
class BehaviourModel:
    """The fitted judge of what an answer is."""

    linear: LinearModel

    def probabilities(self, reading: Reading) -> dict[Behaviour, float]:
        """The chance of each behaviour that can be told from words; they sum to 1."""
        chances = softmax(self.linear.sums(reading) @ self.linear.extras["mixing"] + self.linear.extras["offsets"])
        return dict(zip(BEHAVIOURS, map(float, chances), strict=True))


def softmax(sums: Numbers) -> Numbers:
    """Chances along the last axis."""
    powers = np.exp(sums - sums.max(axis=-1, keepdims=True))
    return np.asarray(powers / powers.sum(axis=-1, keepdims=True), np.float64)
