"""How well a sentence of an answer speaks for its speaker when it is quoted by itself: fitted to many that were judged.

A judged sentence has 2 where a strict hiring manager would quote it as a strength, 1 where they would let it stand as
one, 0 where it would be wrong or embarrassing to print it as one.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from interviewmate import fitted
from interviewmate.adapters.builtin.traits import Told

WEIGHTS = Path(__file__).parent / "weights" / "credit.json"


def of(told: Told) -> dict[str, float]:
    """The sentences of an answer with what each is likely to be judged, 0 to 2."""
    weights: Mapping[str, float] = fitted.weights(WEIGHTS)
    return {
        sentence: weights["constant"] + sum(weights.get(name, 0.0) * value for name, value in told.together(i).items())
        for i, sentence in enumerate(told.sentences)
    }
