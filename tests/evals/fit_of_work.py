"""Fits what tells by an answer's words alone whether it is about work at all, and writes its weights.

    python -m tests.evals.fit_of_work [--try]

Fitted to the answers that are to the point against those that are off topic or talk at length, in the sets of
``data/train`` and, told without a word of the question, in ``data/oblique.jsonl``. With --try it writes nothing and
prints what limits find, and how often wrongly, in sets that were not fitted to. Needs scikit-learn.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from interviewmate.adapters.builtin import of_work
from interviewmate.adapters.builtin.features import Numbers, by_itself
from interviewmate.adapters.builtin.linear_model import save
from tests.evals.answers import DATA, Row, lines, training_answers
from tests.evals.fit import held_out_sums
from tests.evals.fitting import Recipe, Table, is_trying

RECIPE = Recipe(shares={"words": 1.0, "measured": 0.02}, fewest={"words": 3})
OF_WORK = {"on_track", "oblique on_track"}
OTHERS = {"off_topic", "chatty"}
QUANTILES = (0.001, 0.003, 0.01, 0.02)
FITTED_ON = (
    "the labelled answers of tests/evals/data/train that are on track, off topic or chatty, and those of "
    "tests/evals/data/oblique.jsonl, CC0"
)


def main() -> None:
    """Fit and write, or try."""
    trying = is_trying(__doc__)
    rows = [*(row for row in training_answers() if row.label in OF_WORK | OTHERS), *oblique()]
    table = Table.of([by_itself(row.answer) for row in rows], len(rows), RECIPE, with_vectors=False)
    targets, weights = np.array([[1.0 if row.label in OF_WORK else -1.0] for row in rows]), np.ones(len(rows))
    if trying:
        try_out(rows, held_out_sums(table, [row.author for row in rows], targets, weights)[:, 0])
    else:
        save(of_work.WEIGHTS, table.model([(np.arange(len(rows)), targets, weights)], frozenset(), FITTED_ON))


def oblique() -> list[Row]:
    """The answers without a word of the question."""
    return [
        Row(one["author"], one["id"], one["question"], one["requirement"], one["answer"], f"oblique {one['behaviour']}")
        for one in lines(DATA / "oblique.jsonl")
    ]


def try_out(rows: Sequence[Row], sums: Numbers) -> None:
    """Print what limits find of each kind."""
    kinds = np.array([row.label for row in rows])
    so = np.isin(kinds, list(OF_WORK))
    for limit in (*(float(np.quantile(sums[~so], 1 - share)) for share in QUANTILES), of_work.SURE):
        found = " ".join(f"{kind}={np.mean(sums[kinds == kind] > limit):.3f}" for kind in dict.fromkeys(kinds))
        print(f"above {limit:.2f}: {np.mean(sums[so] > limit):.3f} found; {found}", flush=True)


if __name__ == "__main__":
    main()
