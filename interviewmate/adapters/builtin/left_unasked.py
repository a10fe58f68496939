"""What a hiring manager would likely have asked next about an answer, where the interview went on instead."""

from __future__ import annotations

from interviewmate.adapters.builtin import deeper, interest
from interviewmate.adapters.builtin.moments import Moment
from interviewmate.adapters.builtin.replies import said_so_far
from interviewmate.interview import Interview, Turn

LEAST = 0.75  # of 2, that a question must be likely to be judged


def after(turn: Turn, answer: str, interview: Interview) -> tuple[str, str]:
    """The words of an answer that would be taken up, or none, and the question; both empty where none is good enough.

    ``answer``: what of it is to the point. Nothing that was asked in the interview is asked again.
    """
    moment = Moment(turn.question.text, answer, turn.behaviour, interview.job.level)
    worth = interest.of(moment, deeper.unused(deeper.ways(moment, moment.parts), said_so_far(interview)))
    best = max(worth, key=lambda each: worth[each], default=None)
    if best is None or worth[best] < LEAST:
        return "", ""
    part, way = best
    return deeper.taken_up(part, way, answer), deeper.wordings(way)[0]
