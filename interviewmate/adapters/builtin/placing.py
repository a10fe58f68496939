"""On which scales the points of an answer lie: where what is certain of it puts them."""

from __future__ import annotations

import re

from interviewmate.interview import Evaluation
from interviewmate.rubric import SCALES
from interviewmate.scoring import score
from interviewmate.verdict import IN_PART, NO_WEAK_SPOT, Recommendation
from interviewmate.words import words

GIVERS = ("depth", "structure", "clarity", "evidence")  # scales that points are moved from; of equals the first
TAKERS = ("evidence", "structure", "clarity")  # scales that a point of depth goes to, which nothing was weighed for
A_LITTLE = 2  # points of relevance that whatever was scored has
ON_THE_POINT, FAIR = 4, 55  # points of relevance of a sound answer, and of 100 from which one is that
FULL = 5  # points of evidence that an own result in figures is
MOST_UNWEIGHED = 4  # points of depth without a reason or another way
PLAIN, FEWEST_WORDS = 3, 8  # points of clarity of the poorest answer, if it is more than "I don't know"
POOR = NO_WEAK_SPOT[Recommendation.HIRE]  # of 100, below which what speaks to its question does harm
_WEIGHS = re.compile(
    r"\b(?:because|instead|rather than|otherwise|so that|but|although|though|unless|risk\w*|worth|either|depends)\b",
    re.I,
)


def placed(evaluation: Evaluation, answer: str, *, on_it: bool, in_figures: bool) -> Evaluation:
    """The evaluation with its points where they belong, as many in all but for the poorest answers.

    What was scored speaks to its question a little, whatever it is worth, and in part or more where a sentence is
    surely ``on_it``: it may be short, and is short elsewhere. An own result ``in_figures`` is full evidence; where
    nothing is weighed depth is not full. The poorest have more points than they had: to be thin is not to be hard to
    follow.
    """
    thin = 0 < score(evaluation) < POOR and len(words(answer)) >= FEWEST_WORDS  # at 0 it is a jumble
    found = at_least(PLAIN, "clarity", evaluation) if thin else evaluation
    found = _moved("relevance", IN_PART if on_it and score(found) >= POOR else A_LITTLE, found, least=1, but="clarity")
    if on_it and score(found) >= FAIR:
        found = _moved("relevance", ON_THE_POINT, found, least=3)
    if in_figures:
        found = _moved("evidence", FULL, found, least=4)
    return found if _WEIGHS.search(answer) else _without_full_depth(found)


def at_least(fewest: int, scale: str, evaluation: Evaluation) -> Evaluation:
    """The evaluation with a scale that is not below its limit."""
    return evaluation.model_copy(update={scale: max(getattr(evaluation, scale), fewest)})


def _without_full_depth(evaluation: Evaluation) -> Evaluation:
    """The evaluation with what is more than 4 points of depth in another scale, if one has room for it."""
    taker = next((name for name in TAKERS if getattr(evaluation, name) < evaluation.depth), "")
    if evaluation.depth <= MOST_UNWEIGHED or not taker:
        return evaluation
    return evaluation.model_copy(update={"depth": MOST_UNWEIGHED, taker: getattr(evaluation, taker) + 1})


def _moved(scale: str, to: int, evaluation: Evaluation, *, least: int, but: str = "") -> Evaluation:
    """The evaluation with a scale at ``to``, by points of the highest others that are above their ``least``.

    ``but``: one that gives none.
    """
    points = {name: getattr(evaluation, name) for name in SCALES}
    while points[scale] < to:
        giver = max((name for name in GIVERS if name not in {scale, but}), key=lambda name: points[name])
        if points[giver] <= least:
            break
        points[giver], points[scale] = points[giver] - 1, points[scale] + 1
    return evaluation.model_copy(update=points)
