"""Sums over small regression trees."""

import numpy as np
import pytest
from sklearn.ensemble import GradientBoostingRegressor

from interviewmate.adapters.builtin.boosted import LEAF, Boosted
from tests.evals.fitting import as_arrays, boosted


def test_a_sum_goes_left_up_to_the_limit() -> None:
    """Each tree adds the value of the one leaf that a row comes to."""
    one_split = Boosted(
        first=10.0,
        roots=(0, 3),
        feature=(1, LEAF, LEAF, LEAF),
        limit=(2.0, 0.0, 0.0, 0.0),
        left=(1, 0, 0, 0),
        right=(2, 0, 0, 0),
        value=(0.0, 1.0, 5.0, 0.5),
    )
    assert [one_split.sum(np.array(row)) for row in ([9.0, 2.0], [9.0, 2.1])] == [11.5, 15.5]


@pytest.fixture(scope="module")
def fitted() -> tuple[GradientBoostingRegressor, np.ndarray]:
    """Trees fitted to something that no line fits."""
    seen = np.random.default_rng(1).normal(size=(400, 3))
    return boosted(seen, np.where(seen[:, 0] > 0.3, 50.0, 20.0) + 10 * np.abs(seen[:, 1])), seen


def test_the_shipped_form_says_what_was_fitted(fitted: tuple[GradientBoostingRegressor, np.ndarray]) -> None:
    """To the precision that it is kept in."""
    trees, seen = fitted
    kept = Boosted.of({name: np.asarray(array, np.float64) for name, array in as_arrays(trees).items()})
    assert [kept.sum(row) for row in seen[:50]] == pytest.approx(trees.predict(seen[:50]).tolist(), abs=0.01)
