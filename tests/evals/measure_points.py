"""How far the shipped grades are from the points that readers gave, and how well harm is told from its twin.

    python -m tests.evals.measure_points [--encoder NAME_OR_FOLDER] [--kept FILE]

By ``data/points.jsonl``, which the grades were fitted to (``tests.evals.fit --try`` tells how they do on others), and
``data/harm_twins.jsonl``, which nothing was fitted to.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

import numpy as np

from interviewmate.adapters.builtin import harm
from interviewmate.adapters.local_encoder import LocalEncoder
from interviewmate.settings import from_environment
from tests.evals.answers import DATA, READ, Row, lines
from tests.evals.embedded import Vectors
from tests.evals.measure import verdicts

FAR_OFF = 20.0  # points


def main() -> None:
    """Print both measures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--encoder", default=from_environment().local_embeddings)
    parser.add_argument("--kept", type=Path)
    given = parser.parse_args()
    for name, known in (("words", None), ("encoder", Vectors(LocalEncoder(given.encoder), given.kept))):
        report_points(name, known)
    report_twins()


def report_points(name: str, known: Vectors | None) -> None:
    """Correlation with the points, how many grades are far off, and the means by the kind that was written."""
    told: list[dict[str, Any]] = [*lines(DATA / "points.jsonl")]
    rows = [
        Row(one["author"], one["id"], one["question"], one["requirement"] or one["question"], one["answer"], "")
        for one in told
    ]
    grades = np.array([verdict.grade.value for verdict in verdicts(rows, known)])
    points, kinds = np.array([float(one["points"]) for one in told]), np.array([one["kind"] or READ for one in told])
    away = np.abs(grades - points)
    print(
        f"{name}: correlation {np.corrcoef(points, grades)[0, 1]:.3f}, "
        f"more than {FAR_OFF:.0f} of 100 away {np.mean(away > FAR_OFF):.3f}"
    )
    for kind in sorted(set(kinds)):
        of_it = kinds == kind
        print(f"    {kind}: points {points[of_it].mean():.0f}, grades {grades[of_it].mean():.0f}", flush=True)


def report_twins() -> None:
    """Which share of the answers with harm is asked about, and which of their twins."""
    told: list[dict[str, Any]] = [*lines(DATA / "harm_twins.jsonl")]
    for name, chosen in (("harm", True), ("twins", False)):
        of_them = [one for one in told if bool(one["harm"]) is chosen]
        asked_about = np.mean([bool(harm.likely(one["answer"], one["question"])) for one in of_them])
        held = np.mean([bool(harm.surely(one["answer"], one["question"])) for one in of_them])
        print(f"{name}: asked about {asked_about:.3f}, held against them {held:.3f}", flush=True)


if __name__ == "__main__":
    main()
