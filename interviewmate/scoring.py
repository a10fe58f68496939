"""Ratings, score and mark: what follows in code from the five scales of an evaluation."""

from __future__ import annotations

from interviewmate.interview import Behaviour, Evaluation, Turn

TECHNICAL_SHARE = 0.6  # of the score; the rest is communication


def technical(evaluation: Evaluation) -> float:
    """What was said, 1 to 5: the mean of relevance, depth and evidence."""
    return round((evaluation.relevance + evaluation.depth + evaluation.evidence) / 3, 1)


def communication(evaluation: Evaluation) -> float:
    """How it was said, 1 to 5: the mean of structure and clarity."""
    return round((evaluation.structure + evaluation.clarity) / 2, 1)


def score(evaluation: Evaluation) -> int:
    """0 to 100: three fifths technical, two fifths communication."""
    mean = TECHNICAL_SHARE * technical(evaluation) + (1 - TECHNICAL_SHARE) * communication(evaluation)
    return round(25 * (mean - 1))


def mark(behaviour: Behaviour) -> str | None:
    """``[OFFTOPIC]`` on an answer that was off topic."""
    return "[OFFTOPIC]" if behaviour is Behaviour.OFF_TOPIC else None


def turn_score(turn: Turn) -> int | None:
    """The score of a turn's answer; None where it is not scored or not evaluated."""
    return score(turn.evaluation) if turn.scored and turn.evaluation else None
