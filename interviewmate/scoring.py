"""Ratings, score and mark: what follows in code from the five scales of an evaluation.

Every figure is computed from the points themselves and rounded only where it is shown, a half up.
"""

from __future__ import annotations

import math

from interviewmate.interview import Behaviour, Evaluation, Turn

TECHNICAL_SHARE = 0.6  # of the score; the rest is communication
STRONG, PARTIAL = 70, 40  # scores, of 100, from which a requirement is strongly or partly supported


def technical(evaluation: Evaluation) -> float:
    """What was said, 1 to 5: the mean of relevance, depth and evidence."""
    return (evaluation.relevance + evaluation.depth + evaluation.evidence) / 3


def communication(evaluation: Evaluation) -> float:
    """How it was said, 1 to 5: the mean of structure and clarity."""
    return (evaluation.structure + evaluation.clarity) / 2


def score(evaluation: Evaluation) -> int:
    """0 to 100: three fifths technical, two fifths communication."""
    mean = TECHNICAL_SHARE * technical(evaluation) + (1 - TECHNICAL_SHARE) * communication(evaluation)
    return int(rounded(25 * (mean - 1)))


def rounded(value: float, digits: int = 0) -> float:
    """As a reader rounds: a half goes up, also one that floating point has put a hair below."""
    scale = 10.0**digits
    return math.floor(value * scale + 0.5 + 1e-9) / scale


def below(value: float, limit: int) -> float:
    """As it is shown: whole, or with one decimal where rounding would lift it over a limit that it lies below."""
    whole = int(rounded(value))
    return whole if value >= limit or whole < limit else math.floor(10 * value) / 10


def mark(behaviour: Behaviour) -> str | None:
    """``[OFFTOPIC]`` on an answer that was off topic."""
    return "[OFFTOPIC]" if behaviour is Behaviour.OFF_TOPIC else None


def turn_score(turn: Turn) -> int | None:
    """The score of a turn's answer; None where it is not scored or not evaluated."""
    return score(turn.evaluation) if turn.scored and turn.evaluation else None
