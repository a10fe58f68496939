"""Predictions held against labels: behaviours by class, tiers by their order."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from statistics import mean
from typing import Any

from tests.evals import judging
from tests.evals.judging import Line


def show(answers: Path, tiers: Path) -> dict[str, Any]:
    """Judge both files and print the tables; the same as numbers."""
    by_class = behaviours(judging.lines(answers), judging.judge_answers(answers))
    order = grades(judging.lines(tiers), judging.judge_tiers(tiers))
    macro = mean(f1 for _, _, f1 in by_class.values())
    print(f"{'behaviour':<14}{'precision':>10}{'recall':>8}{'F1':>6}")
    for name, (precision, recall, f1) in by_class.items():
        print(f"{name:<14}{precision:>10.2f}{recall:>8.2f}{f1:>6.2f}")
    print(f"macro-F1 {macro:.4f}")
    print(
        f"pairs of tiers in order: {order['in_order']:.3f}; padded above its average by {order['padding']:.1f} of 100"
    )
    return {"macro_f1": round(macro, 4), "by_class": by_class, **order}


def behaviours(labels: Sequence[Line], predictions: Sequence[Line]) -> dict[str, tuple[float, float, float]]:
    """Precision, recall and F1 of each behaviour. A hit on ``also`` counts for the labelled behaviour."""
    pairs = [
        (label["behaviour"], label["behaviour"] if made["behaviour"] in label["also"] else made["behaviour"])
        for label, made in zip(labels, predictions, strict=True)
    ]
    return {name: _f1(name, pairs) for name in sorted({true for true, _ in pairs})}


def _f1(name: str, pairs: Sequence[tuple[str, str]]) -> tuple[float, float, float]:
    hits = sum(true == made == name for true, made in pairs)
    said, were = sum(made == name for _, made in pairs), sum(true == name for true, _ in pairs)
    return hits / max(1, said), hits / max(1, were), 2 * hits / max(1, said + were)


def grades(groups: Sequence[Line], predictions: Sequence[Line]) -> dict[str, float]:
    """The share of pairs in order, and how far padding lifts an average answer."""
    scores: dict[str, dict[str, float | None]] = {group["id"]: {} for group in groups}
    for made in predictions:
        scores[made["id"]][made["tier"]] = made["score"]
    in_order = [right for tiers in scores.values() for right in judging.pairs(tiers)]
    lifts = [(tiers["padded"] or 0) - (tiers["average"] or 0) for tiers in scores.values()]
    return {"in_order": mean(in_order), "padding": mean(lifts)}
