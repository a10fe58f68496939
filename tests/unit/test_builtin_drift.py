"""A well told answer to another question is seen, where that is certain."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from interviewmate.adapters.builtin import drift
from interviewmate.ports import Vectors
from tests.situations import evaluation, started

DIMENSIONS = 384  # of the encoder's vectors
ANSWER = (
    "I sailed from Brest to Vigo in nine days, and I changed the plan twice because of the wind. "
    "We slept in turns of four."
)


class Axes:
    """Vectors along axes: a text that holds one of the words stands on its axis, others on one of their own."""

    def __init__(self, *words: str, kind: str = "local") -> None:
        self.kind = kind
        self._words = words

    async def embed(self, texts: Sequence[str]) -> Vectors:
        places = [next((i for i, word in enumerate(self._words) if word in text), len(self._words)) for text in texts]
        return np.eye(DIMENSIONS, dtype=np.float32)[places]


@pytest.mark.parametrize(
    ("nearness", "axes", "certain"),
    [
        (0.1, ("sailed", "slept"), True),
        (0.3, ("sailed", "slept"), False),  # near what was asked
        (0.1, ("sailed",), False),  # a sentence on the job's own axis
    ],
)
async def test_it_is_far_from_the_question_and_from_the_whole_posting(
    nearness: float, axes: tuple[str, ...], certain: bool
) -> None:
    """What is about some other line of the job description is no drift."""
    assert await drift.drifts(started(), ANSWER, {"sentence": nearness}, Axes(*axes)) == certain


async def test_it_is_certain_with_the_encoders_vectors_and_enough_words_alone() -> None:
    """Other vectors have other likenesses, and of a few words no topic can be told."""
    assert not await drift.drifts(started(), ANSWER, {"s": 0.1}, Axes("sailed", "slept", kind="n-grams"))
    assert not await drift.drifts(started(), "I sailed to Vigo.", {"s": 0.1}, Axes("sailed"))


def test_an_evaluation_kept_from_before_may_say_so() -> None:
    """Its gap begins with those words."""
    said = evaluation(1).model_copy(update={"gap": "it speaks of something else than was asked: “I sailed.”"})
    assert drift.drifted(said)
    assert not drift.drifted(evaluation(5)) and not drift.drifted(None)
