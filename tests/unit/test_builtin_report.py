"""The built-in interviewer's words of a report on what was not answered."""

from __future__ import annotations

from interviewmate.adapters.builtin import report_writer
from interviewmate.interview import Behaviour, Move, Turn
from tests.situations import FIRST, answer, started


def steps(behaviour: Behaviour, move: Move) -> tuple[str, ...]:
    """What there is to do after an interview whose one question was met in this way."""
    turn = Turn(question=FIRST, answer=answer(), behaviour=behaviour, move=move)
    return report_writer.write(started().after(turn).ended(), {}, fitted=False).improvements


def test_the_question_at_which_it_was_ended_is_nothing_to_make_up_for() -> None:
    """What was answered beside the point is."""
    (beside,) = steps(Behaviour.OFF_TOPIC, Move.REDIRECT)
    assert "PostgreSQL" in beside
    assert steps(Behaviour.WANTS_END, Move.CONFIRM_END) == ()
