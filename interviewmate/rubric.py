"""The five scales of an evaluation, and what their points mean: told to a model, and shown in the report."""

from __future__ import annotations

from interviewmate.catalogue import ENGLISH, TEXTS, text

SCALES = ("relevance", "depth", "structure", "evidence", "clarity")
HIGHEST = 5  # points; 1, 3 and 5 have an anchor

ANCHORS: dict[str, dict[int, str]] = {  # as a model reads them
    scale: {point: TEXTS[ENGLISH][f"anchor.{scale}.{point}"] for point in (1, 3, HIGHEST)} for scale in SCALES
}


def described() -> str:
    """The scales, a line each, with the anchors of their points."""
    return "\n".join(
        f"  {scale}: " + ", ".join(f"{point} {words}" for point, words in anchors.items())
        for scale, anchors in ANCHORS.items()
    )


def yardstick(scale: str, gap: str = " ") -> str:
    """What the points of a scale stand for. All of them: one alone would read as a statement about the answer.

    ``gap`` stands between a point and its words.
    """
    return " · ".join(f"{point}{gap}{words}" for point, words in _points(scale))


def _points(scale: str) -> list[tuple[int, str]]:
    return [(point, text(f"anchor.{scale}.{point}")) for point in ANCHORS[scale]]
