"""The interview as data: it turns into JSON and back, changes only into new values, and refuses what it can't be."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from interviewmate.interview import (
    Answer,
    Behaviour,
    Delivery,
    Evaluation,
    Interview,
    Job,
    Level,
    Move,
    Passage,
    PassageKind,
    Question,
    Turn,
    Word,
)
from tests.situations import FIRST, JOB, PASSAGES, answer, evaluation, interview_of, started

texts = st.text(max_size=30)
scales = st.integers(1, 5)
times = st.floats(0, 300)
passages = st.builds(Passage, index=st.integers(0, 9), text=texts, heading=texts, kind=st.sampled_from(PassageKind))
jobs = st.builds(
    Job,
    role=texts,
    level=st.sampled_from(Level),
    focus=texts,
    total=st.integers(3, 10),
    passages=st.lists(passages, max_size=3).map(tuple),
)
deliveries = st.builds(
    Delivery,
    words=st.integers(0, 900),
    fillers=st.dictionaries(texts, st.integers(0, 9), max_size=2),
    fillers_per_100_words=times,
    seconds=st.none() | times,
    words_per_minute=st.none() | times,
    pauses=st.none() | st.integers(0, 9),
    longest_pause=st.none() | times,
)
given_answers = st.builds(
    Answer,
    text=texts,
    delivery=deliveries,
    unheard=st.sampled_from([None, Behaviour.NO_SPEECH, Behaviour.UNCLEAR_AUDIO]),
    skip=st.booleans(),
)
evaluations = st.builds(
    Evaluation,
    **dict.fromkeys(["relevance", "depth", "structure", "evidence", "clarity"], scales),
    confidence=st.floats(0, 1),
    strength=texts,
    gap=texts,
)
questions = st.builds(
    Question,
    number=st.integers(1, 10),
    text=texts,
    move=st.sampled_from(Move),
    passages=st.lists(st.integers(0, 9), max_size=2).map(tuple),
)
turns = st.builds(
    Turn,
    question=questions,
    answer=given_answers,
    behaviour=st.sampled_from(Behaviour),
    move=st.none() | st.sampled_from(Move),
    reply=texts,
    evaluation=st.none() | evaluations,
    counts=st.booleans(),
)
interviews = st.builds(
    Interview,
    job=jobs,
    questions=st.lists(questions, max_size=3).map(tuple),
    greeting=texts,
    turns=st.lists(turns, max_size=3).map(tuple),
    confirming=texts,
    done=st.booleans(),
    kept=st.none() | given_answers,
)


@settings(deadline=None)
@given(interviews)
def test_there_and_back(interview: Interview) -> None:
    """Every interview is the same after a journey through JSON."""
    assert Interview.model_validate_json(interview.model_dump_json()) == interview


@pytest.mark.parametrize(
    ("where", "value"),
    [
        (["job", "total"], 11),
        (["job", "total"], 2),
        (["job", "level"], "boss"),
        (["turns", 0, "evaluation", "depth"], 6),
        (["turns", 0, "evaluation", "confidence"], 1.5),
        (["turns", 0, "behaviour"], "brilliant"),
        (["turns", 0, "score"], 100),
        (["score"], 100),
        (["questions"], None),
    ],
)
def test_what_no_interview_can_be(where: list[Any], value: object) -> None:
    """A copy with a value out of its bounds, or with a field of its own invention, is refused."""
    copy = json.loads(interview_of("Three machines.", evaluation()).model_dump_json())
    node = copy
    for step in where[:-1]:
        node = node[step]
    node[where[-1]] = value
    with pytest.raises(ValidationError):
        Interview.model_validate_json(json.dumps(copy))


def test_frozen() -> None:
    """A transition returns a new value; the old one stays what it was."""
    before = started()
    with pytest.raises(ValidationError, match="frozen"):
        before.done = True
    turn = Turn(question=FIRST, answer=answer(), behaviour=Behaviour.ON_TRACK, move=Move.CLOSE)
    after = before.after(turn)
    assert after.done and len(after.turns) == 1
    assert not before.done and not before.turns


def test_a_kept_answer_goes_with_the_next_turn() -> None:
    """An answer whose turn failed is kept until a turn is taken or the interview ends."""
    kept = started().keeping(answer())
    turn = Turn(question=FIRST, answer=answer(), behaviour=Behaviour.ON_TRACK, move=Move.FOLLOW_UP)
    assert kept.kept == answer()
    assert kept.after(turn).kept is None
    assert kept.ended().kept is None and kept.ended().done


def _after(behaviour: Behaviour, move: Move | None, *, counts: bool = True) -> Interview:
    """The first question, and one turn on it."""
    turn = Turn(question=FIRST, answer=answer(), behaviour=behaviour, move=move, counts=counts)
    return started().after(turn)


@pytest.mark.parametrize(
    ("interview", "number"),
    [
        (started().ended(), 1),
        (_after(Behaviour.NO_SPEECH, None, counts=False).ended(), 1),
        (_after(Behaviour.WANTS_END, Move.CONFIRM_END).ended(), 1),
        (_after(Behaviour.WEAK, Move.EXPAND).ended(), None),
        (_after(Behaviour.WANTS_SKIP, Move.CLOSE), None),
        (_after(Behaviour.NO_SPEECH, Move.CLOSE, counts=False), None),
        (started(), None),
        (Interview(job=JOB).ended(), None),
    ],
)
def test_the_question_at_which_it_was_ended(interview: Interview, number: int | None) -> None:
    """One that nothing was said to but the wish to end; one that was answered or skipped was not left open."""
    assert interview.left_open == number


def test_what_is_answered_is_what_can_be_scored() -> None:
    """Each question once, however often it was followed up; a skip is no answer."""
    interview = interview_of("Three machines.")
    assert interview.answered == 1
    again = Turn(question=interview.present, answer=answer(), behaviour=Behaviour.WEAK, move=Move.ADVANCE)
    second = Question(number=2, text="How do you write a runbook?", move=Move.ADVANCE)
    skip = Turn(question=second, answer=answer(skip=True), behaviour=Behaviour.WANTS_SKIP, move=Move.CLOSE)
    assert interview.after(again, second).after(skip).answered == 1


def test_main_questions() -> None:
    """Follow-ups are none of them; the present question may be one."""
    interview = interview_of("Three machines.")
    turn = Turn(question=interview.present, answer=answer(), behaviour=Behaviour.WEAK, move=Move.ADVANCE)
    second = Question(number=2, text="How do you write a runbook?", move=Move.ADVANCE)
    interview = interview.after(turn, second)
    assert [question.text for question in interview.main_questions] == [FIRST.text, second.text]
    assert interview.present == second


@pytest.mark.parametrize(
    ("behaviour", "counts", "scored"),
    [
        (Behaviour.ON_TRACK, True, True),
        (Behaviour.HESITANT, True, True),
        (Behaviour.CHATTY, True, True),
        (Behaviour.WEAK, True, True),
        (Behaviour.WEAK, False, False),
        (Behaviour.OFF_TOPIC, True, False),
        (Behaviour.CONFUSED, True, False),
        (Behaviour.OUT_OF_SCOPE, True, False),
        (Behaviour.MANIPULATION, True, False),
        (Behaviour.WANTS_SKIP, True, False),
        (Behaviour.WANTS_END, True, False),
        (Behaviour.WANTS_REPEAT, False, False),
        (Behaviour.NO_SPEECH, False, False),
    ],
)
def test_what_is_scored(behaviour: Behaviour, counts: bool, scored: bool) -> None:
    """Answers that count and are answers; nothing else."""
    turn = Turn(question=FIRST, answer=answer(), behaviour=behaviour, move=Move.ADVANCE, counts=counts)
    assert turn.scored is scored


@pytest.mark.parametrize(
    ("behaviour", "move", "skipped"),
    [
        (Behaviour.WANTS_SKIP, Move.ADVANCE, True),
        (Behaviour.WANTS_SKIP, Move.CLOSE, True),
        (Behaviour.NO_SPEECH, Move.ADVANCE, True),
        (Behaviour.WANTS_REPEAT, Move.CLOSE, True),
        (Behaviour.NO_SPEECH, None, False),
        (Behaviour.WANTS_REPEAT, Move.REPEAT, False),
        (Behaviour.WEAK, Move.ADVANCE, False),
    ],
)
def test_what_is_skipped(behaviour: Behaviour, move: Move | None, skipped: bool) -> None:
    """A wish to skip, and a question left after too many non-answers."""
    assert Turn(question=FIRST, answer=answer(), behaviour=behaviour, move=move).skipped is skipped


def test_passages_by_index() -> None:
    """Indices that the job has not are left out."""
    assert JOB.named((0, 99, -1, 2)) == (PASSAGES[0], PASSAGES[2])


def test_a_word_has_its_times() -> None:
    """Times survive the journey exactly."""
    word = Word(text="three", start=0.1, end=0.30000000000000004)
    assert Word.model_validate_json(word.model_dump_json()) == word
