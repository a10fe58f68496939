"""How far the shipped grades are from points that readers gave, and how well harm is told apart.

    python -m tests.evals.measure_points [--encoder NAME_OR_FOLDER] [--kept FILE]

By ``data/points.jsonl``, which the grades were fitted to (``tests.evals.fit --try`` tells how they do on others),
``data/interviews.jsonl``, by which only the share of the whole in the grade of a follow-up was chosen, and
``data/harm_twins.jsonl``, which nothing was fitted to.
"""

from __future__ import annotations

import argparse
import asyncio
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from interviewmate.adapters.builtin import harm, weighing
from interviewmate.adapters.local_encoder import LocalEncoder
from interviewmate.interview import Interview
from interviewmate.scoring import score
from interviewmate.settings import from_environment
from tests.evals.answers import DATA, Row, lines, with_points
from tests.evals.embedded import Vectors
from tests.evals.measure import verdicts

FAR_OFF = 20.0  # points


def main() -> None:
    """Print both measures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--encoder", default=from_environment().local_embeddings)
    parser.add_argument("--kept", type=Path)
    given = parser.parse_args()
    encoder = LocalEncoder(given.encoder)
    for name, known in (("words", None), ("encoder", Vectors(encoder, given.kept))):
        rows = [with_points(one["id"], one) for one in lines(DATA / "points.jsonl")]
        report_points(name, rows, [verdict.grade.value for verdict in verdicts(rows, known)])
    asyncio.run(report_interviews(encoder))
    report_twins()


async def report_interviews(encoder: LocalEncoder) -> None:
    """How far the scores of answers are from those of whoever read the whole interview, by how each was asked."""
    away: dict[str, list[float]] = defaultdict(list)
    for one in lines(DATA / "interviews.jsonl"):
        interview = Interview.model_validate(one["interview"])
        for place, points in one["points"].items():
            turn = interview.turns[int(place) - 1]
            scored = score(await weighing.evaluate(interview, turn, encoder))
            away["all"].append(scored - points)
            away[turn.question.move].append(scored - points)
    for asked, differences in away.items():
        far = np.mean(np.abs(differences) > FAR_OFF)
        print(
            f"interviews, {asked}: {len(differences)} scores, {np.mean(differences):+.1f} beside readers', "
            f"{np.mean(np.abs(differences)):.1f} away, {far:.3f} more than {FAR_OFF:.0f}",
            flush=True,
        )


def report_points(name: str, rows: Sequence[Row], values: Sequence[float]) -> None:
    """How far the grades are from the points that readers gave."""
    given = [(row.label, row.points, grade) for row, grade in zip(rows, values, strict=True) if row.points is not None]
    points, grades = np.array([points for _, points, _ in given]), np.array([grade for *_, grade in given])
    away = np.abs(points - grades)
    print(
        f"{name}, points: correlation {np.corrcoef(points, grades)[0, 1]:.3f}, {np.mean(away > FAR_OFF):.3f} more than "
        f"{FAR_OFF:.0f} away, {np.mean(away > 1.5 * FAR_OFF):.3f} more than {1.5 * FAR_OFF:.0f}"
    )
    for kind in sorted({label for label, *_ in given}):
        of_it = np.array([label == kind for label, *_ in given])
        print("   ", kind, f"points {points[of_it].mean():.0f}, grades {grades[of_it].mean():.0f}", flush=True)


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
