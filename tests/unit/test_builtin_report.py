"""The built-in interviewer's words of a report on what was not answered."""

from __future__ import annotations

from interviewmate.adapters.builtin import report_writer
from interviewmate.interview import Behaviour, Interview, Move, Question, Turn
from tests.situations import FIRST, PASSAGES, answer, started


def left(behaviour: Behaviour, move: Move | None) -> Interview:
    """The first question passed over, the second one met in this way."""
    second = Question(number=2, text="How do you write a runbook?", move=Move.ADVANCE, passages=(1,))
    skip = Turn(question=FIRST, answer=answer(skip=True), behaviour=Behaviour.WANTS_SKIP, move=Move.ADVANCE)
    turn = Turn(question=second, answer=answer(), behaviour=behaviour, move=move)
    return started().after(skip, second).after(turn).ended()


def test_the_question_at_which_it_was_ended_is_nothing_to_make_up_for() -> None:
    """What was skipped is; so is what was answered beside the point."""
    about = "runbook"
    assert about in PASSAGES[1].text
    (again, beside) = report_writer.write(left(Behaviour.OFF_TOPIC, Move.REDIRECT), {}).improvements
    assert "PostgreSQL" in again and about in beside
    (again,) = report_writer.write(left(Behaviour.WANTS_END, Move.CONFIRM_END), {}).improvements
    assert "PostgreSQL" in again
