"""The five scales of an evaluation, and what their points mean: told to a model, and shown in the report."""

from __future__ import annotations

from interviewmate.interview import Evaluation

SCALES = ("relevance", "depth", "structure", "evidence", "clarity")
TELLING = ("depth", "evidence", "structure", "clarity", "relevance")  # of scales rated alike the first says most
HIGHEST = 5  # points; 1, 3 and 5 have an anchor

ANCHORS: dict[str, dict[int, str]] = {
    "relevance": {1: "does not speak to the question", 3: "in part", 5: "fully"},
    "depth": {1: "surface", 3: "says how", 5: "says why, weighs alternatives and limits"},
    "structure": {1: "no thread", 3: "followable", 5: "situation, task, own action and result are all there"},
    "evidence": {1: "claims only", 3: "an example", 5: "an example with own part and a checkable result"},
    "clarity": {1: "hard to follow", 3: "clear with detours", 5: "plain and to the point"},
}


def described() -> str:
    """The scales, a line each, with the anchors of their points."""
    return "\n".join(
        f"  {scale}: " + ", ".join(f"{point} {words}" for point, words in anchors.items())
        for scale, anchors in ANCHORS.items()
    )


def lowest(evaluation: Evaluation) -> str:
    """The scale with the fewest points; of several the one that says most about what to do."""
    return min(TELLING, key=lambda scale: int(getattr(evaluation, scale)))


def yardstick(scale: str, gap: str = " ") -> str:
    """What the points of a scale stand for. All of them: one alone would read as a statement about the answer.

    ``gap`` stands between a point and its words.
    """
    return " · ".join(f"{point}{gap}{words}" for point, words in ANCHORS[scale].items())


def top(scale: str) -> str:
    """What the highest point of a scale stands for."""
    return ANCHORS[scale][HIGHEST]
