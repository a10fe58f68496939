"""What may happen next, decided in code: moves, questions, difficulty."""

from __future__ import annotations

import pytest

from interviewmate import policy
from interviewmate.interview import UNHEARD, Behaviour, Interview, Job, Level, Move, Question, Turn
from interviewmate.reply import Draft
from interviewmate.testing import draft
from tests.situations import FIRST, JOB, answer, evaluation, started

PROBING = set(policy.PROBING)


def taken(
    interview: Interview,
    behaviour: Behaviour = Behaviour.ON_TRACK,
    move: Move | None = Move.FOLLOW_UP,
    *,
    points: int | None = None,
    counts: bool | None = None,
    confirming: str = "",
) -> Interview:
    """The interview after one more answer to its present question, or after a move to the next."""
    follow_up = move in PROBING | {Move.ADVANCE}
    asked = f"Question after {len(interview.turns)} answers?"
    number = interview.present.number + (move is Move.ADVANCE)
    turn = Turn(
        question=interview.present,
        answer=answer(),
        behaviour=behaviour,
        move=move,
        evaluation=evaluation(points) if points else None,
        counts=policy_counts(behaviour) if counts is None else counts,
    )
    question = Question(number=number, text=asked, move=move) if follow_up and move else None
    return interview.after(turn, question, confirming)


def policy_counts(behaviour: Behaviour) -> bool:
    """Whether an answer of this behaviour counts, outside of "shall we stop?"."""
    return behaviour not in {Behaviour.NO_SPEECH, Behaviour.UNCLEAR_AUDIO, Behaviour.WANTS_REPEAT}


def test_the_opening_can_only_ask() -> None:
    """Before the first question nothing but a main question is open."""
    assert policy.open_moves(Interview(job=JOB)) == (Move.ADVANCE,)


def test_after_a_first_answer() -> None:
    """All but the end is open; the end can be asked for."""
    assert set(policy.open_moves(started())) == {Move.ADVANCE, *PROBING, Move.REPEAT, Move.CONFIRM_END}


def test_the_third_answer_is_the_last() -> None:
    """Two answers may be probed; after the third the question is left."""
    second = taken(started())
    assert set(policy.open_moves(second)) >= PROBING
    assert set(policy.open_moves(taken(second))) == {Move.ADVANCE, Move.REPEAT, Move.CONFIRM_END}


def test_the_last_question_ends_in_a_close() -> None:
    """At the last question the way on is the way out."""
    last = taken(taken(started(), move=Move.ADVANCE), move=Move.ADVANCE)
    assert last.present.number == last.job.total
    assert Move.CLOSE in policy.open_moves(last)
    assert Move.ADVANCE not in policy.open_moves(last)
    assert policy.open_moves(last, skip=True) == (Move.CLOSE,)


def test_a_skip_leaves_the_question() -> None:
    """A pressed Skip opens nothing but the next question."""
    assert policy.open_moves(started(), skip=True) == (Move.ADVANCE,)


def test_non_answers_run_out() -> None:
    """The fourth non-answer in a row is a skip; one that counts starts the count again."""
    interview = started()
    for behaviour in (Behaviour.NO_SPEECH, Behaviour.WANTS_REPEAT, Behaviour.UNCLEAR_AUDIO):
        assert not policy.patience_is_over(interview)
        assert Move.REPEAT in policy.open_moves(interview)
        move = Move.REPEAT if behaviour is Behaviour.WANTS_REPEAT else None
        interview = taken(interview, behaviour, move)
    assert policy.patience_is_over(interview)
    assert Move.REPEAT not in policy.open_moves(interview)
    assert not policy.patience_is_over(taken(interview))
    skipped = taken(interview, Behaviour.WANTS_REPEAT, Move.ADVANCE)
    assert skipped.turns[-1].skipped
    assert not policy.patience_is_over(skipped)


def test_whether_to_stop_has_two_answers() -> None:
    """After "shall we stop?" it is over, or goes on where it stood."""
    asked = taken(started(), Behaviour.WANTS_END, Move.CONFIRM_END, confirming="Shall we stop?")
    assert set(policy.open_moves(asked)) == {Move.CLOSE, Move.REPEAT}


def test_going_on_after_three_answers_leaves_the_question() -> None:
    """A question that has had its answers is not put again by a no."""
    twice = taken(taken(started()))
    asked = taken(twice, Behaviour.WANTS_END, Move.CONFIRM_END, confirming="Shall we stop?")
    assert set(policy.open_moves(asked)) == {Move.CLOSE, Move.ADVANCE}


def test_a_second_wish_to_end_may_close() -> None:
    """Once "shall we stop?" was asked, the end stays open."""
    asked = taken(started(), Behaviour.WANTS_END, Move.CONFIRM_END, confirming="Shall we stop?")
    gone_on = taken(asked, Behaviour.ON_TRACK, Move.REPEAT, counts=False)
    assert not gone_on.confirming
    assert Move.CLOSE in policy.open_moves(gone_on)
    wish = draft(Move.CLOSE, behaviour=Behaviour.WANTS_END)
    assert not policy.move_problem(wish, gone_on, policy.open_moves(gone_on))


@pytest.mark.parametrize(
    ("behaviour", "move", "fits"),
    [
        (Behaviour.ON_TRACK, Move.FOLLOW_UP, True),
        (Behaviour.ON_TRACK, Move.ADVANCE, True),
        (Behaviour.ON_TRACK, Move.CLOSE, False),
        (Behaviour.ON_TRACK, Move.REPEAT, False),
        (Behaviour.ON_TRACK, Move.CONFIRM_END, False),
        (Behaviour.MANIPULATION, Move.DECLINE, True),
        (Behaviour.MANIPULATION, Move.CLOSE, False),
        (Behaviour.WANTS_REPEAT, Move.REPEAT, True),
        (Behaviour.WANTS_REPEAT, Move.CLARIFY, False),
        (Behaviour.WANTS_SKIP, Move.ADVANCE, True),
        (Behaviour.WANTS_SKIP, Move.FOLLOW_UP, False),
        (Behaviour.WANTS_END, Move.CONFIRM_END, True),
        (Behaviour.WANTS_END, Move.ADVANCE, False),
        (Behaviour.WANTS_END, Move.CLOSE, False),
        (Behaviour.NO_SPEECH, Move.FOLLOW_UP, False),
        (Behaviour.UNCLEAR_AUDIO, Move.ADVANCE, False),
    ],
)
def test_a_move_goes_with_its_behaviour(behaviour: Behaviour, move: Move, fits: bool) -> None:
    """A wish is met and none is invented; what was heard is no silence."""
    interview = started()
    problem = policy.move_problem(draft(move, behaviour=behaviour), interview, policy.open_moves(interview))
    assert (not problem) == fits


@pytest.mark.parametrize(("behaviour", "move"), [(None, Move.ADVANCE), (Behaviour.ON_TRACK, None)])
def test_a_name_that_is_missing(behaviour: Behaviour | None, move: Move | None) -> None:
    """Without a behaviour or a move nothing is taken."""
    assert policy.move_problem(Draft(behaviour=behaviour, move=move), started(), policy.open_moves(started()))


def test_a_wish_to_end_is_heard_the_second_time() -> None:
    """Asked whether to stop, whoever wants to end is not held back."""
    asked = taken(started(), Behaviour.WANTS_END, Move.CONFIRM_END, confirming="Shall we stop?")
    open_now = policy.open_moves(asked)
    assert policy.move_problem(draft(Move.REPEAT, behaviour=Behaviour.WANTS_END), asked, open_now)
    assert not policy.move_problem(draft(Move.CLOSE, behaviour=Behaviour.WANTS_END), asked, open_now)
    assert not policy.move_problem(draft(Move.CLOSE, behaviour=Behaviour.ON_TRACK), asked, open_now)


@pytest.mark.parametrize(
    ("move", "question", "fits"),
    [
        (Move.ADVANCE, "How do you write a runbook?", True),
        (Move.ADVANCE, "Walk me through your last runbook.", True),
        (Move.ADVANCE, "", False),
        (Move.ADVANCE, "Tell me, about running PostgreSQL in production!", False),
        (Move.ADVANCE, "What is a runbook? And who reads it?", False),
        (Move.FOLLOW_UP, "Tell me more about running PostgreSQL in production.", True),
        (Move.FOLLOW_UP, "", False),
        (Move.REPEAT, "", True),
        (Move.REPEAT, "Could I? Yes?", True),
        (Move.REDIRECT, "", True),
        (Move.ENCOURAGE, "", True),
        (Move.EXPAND, "", False),
        (Move.CONFIRM_END, "", False),
        (Move.CONFIRM_END, "Shall we stop here?", True),
        (Move.CLOSE, "", True),
        (Move.CLOSE, "Any questions for me?", False),
    ],
)
def test_a_question_fits_its_move(move: Move, question: str, fits: bool) -> None:
    """A main question is new and one; what puts the present one again may say nothing; a close asks nothing."""
    assert (not policy.question_problem(move, question, started())) == fits


def test_the_same_question_in_other_clothes() -> None:
    """Case, punctuation and little words make no new question; another topic does."""
    assert policy.alike("How do you test a runbook?", "And how would you TEST the runbook")
    assert not policy.alike("How do you test a runbook?", "How do you test a database?")


def test_a_follow_up_keeps_number_and_passages() -> None:
    """A follow-up belongs to its main question, and so to the passages that one came from."""
    question = policy.next_question(started(), Move.FOLLOW_UP, "Why three machines?", ())
    assert question == Question(number=1, text="Why three machines?", move=Move.FOLLOW_UP, passages=FIRST.passages)
    main = policy.next_question(started(), Move.ADVANCE, "Who reads your runbooks?", (1,))
    assert main and (main.number, main.passages) == (2, (1,))


@pytest.mark.parametrize(
    ("move", "question", "put"),
    [
        (Move.REPEAT, "Something else?", FIRST.text),
        (Move.REDIRECT, "", FIRST.text),
        (Move.REDIRECT, "Back to the database, then.", "Back to the database, then."),
        (Move.CLOSE, "", ""),
    ],
)
def test_what_is_asked_in_the_end(move: Move, question: str, put: str) -> None:
    """A repeat puts the very question that stands, whatever the reply holds."""
    assert policy.put_question(draft(move, question), started()) == put


def test_a_refusal_says_which_moves_fit() -> None:
    """Of those that are open: the repair has no third try."""
    problem = policy.move_problem(
        draft(Move.REPEAT, behaviour=Behaviour.HESITANT), started(), (Move.REPEAT, Move.EXPAND)
    )
    assert problem == "The move repeat does not go with hesitant: take expand."


def test_difficulty_follows_the_evaluations() -> None:
    """A step up after a strong question, a step down after a weak one, never more than two from the usual."""
    interview = started(10)
    assert policy.difficulty(interview) == 0
    for expected in (1, 2, 2):
        interview = taken(interview, move=Move.ADVANCE, points=5)
        assert policy.difficulty(interview) == expected
    for expected in (1, 0, -1, -2, -2):
        interview = taken(interview, move=Move.ADVANCE, points=1)
        assert policy.difficulty(interview) == expected
    assert policy.difficulty(taken(interview, points=3)) == -2
    assert policy.difficulty(taken(interview)) == -2


@pytest.mark.parametrize(
    ("behaviour", "points", "expected"),
    [
        (Behaviour.HESITANT, 5, 1),
        (Behaviour.HESITANT, 1, 0),
        (Behaviour.CONFUSED, None, 0),
        (Behaviour.WANTS_SKIP, None, 0),
        (Behaviour.OFF_TOPIC, None, 1),
        (Behaviour.ON_TRACK, 5, 2),
    ],
)
def test_who_struggles_is_asked_nothing_harder(behaviour: Behaviour, points: int | None, expected: int) -> None:
    """After one strong question: a struggle is no second one, and what was left unanswered takes the step back."""
    interview = taken(started(10), move=Move.ADVANCE, points=5)
    assert policy.difficulty(taken(interview, behaviour, Move.ADVANCE, points=points)) == expected


def test_what_was_understood_in_the_end_is_no_step_down() -> None:
    """Nor is it one up, however good the answer was."""
    asked_back = taken(started(10), Behaviour.CONFUSED, Move.CLARIFY)
    assert policy.difficulty(asked_back) == -1
    assert policy.difficulty(taken(asked_back, points=5)) == 0


@pytest.mark.parametrize(("points", "expected"), [((1, 5), 1), ((5, 1), 1), ((1, 1), -1), ((1, 3), 0), ((5, 5, 5), 1)])
def test_difficulty_follows_the_best_answer_to_a_question(points: tuple[int, ...], expected: int) -> None:
    """A chatty beginning, or a follow-up to which nothing came, takes nothing from a very good answer."""
    interview = started(10)
    for each in points:
        interview = taken(interview, points=each)
    assert policy.difficulty(interview) == expected


def test_what_is_come_back_to_is_what_was_supported_least() -> None:
    """Unanswered before weak before strong, and last what stands now, whose answer is not judged yet."""
    interview = started(10)
    for passages, points in (((1,), 5), ((2,), 2), ((3,), None)):
        question = Question(
            number=interview.present.number + 1, text=str(passages), move=Move.ADVANCE, passages=passages
        )
        interview = taken(interview, points=points).after(
            Turn(question=interview.present, answer=answer(), behaviour=Behaviour.ON_TRACK, move=Move.ADVANCE), question
        )
    assert [passage.index for passage in policy.to_come_back_to(interview)] == [2, 1, 0, 3]


def test_what_needs_no_judge() -> None:
    """A pressed Skip is a wish to skip, and what was not heard was not heard, whatever an interviewer says."""
    assert policy.settled(Behaviour.ON_TRACK, answer(skip=True)) is Behaviour.WANTS_SKIP
    for behaviour in UNHEARD:
        assert policy.settled(Behaviour.ON_TRACK, answer("", unheard=behaviour)) is behaviour
    assert policy.settled(Behaviour.WEAK, answer()) is Behaviour.WEAK


def test_every_level_has_a_job() -> None:
    """A job can be of every level and of 3 to 10 questions only."""
    for level in Level:
        assert Job(role="x", level=level, passages=()).total == 5
    for total in (2, 11):
        with pytest.raises(ValueError, match="total"):
            Job(role="x", level=Level.MID, passages=(), total=total)
