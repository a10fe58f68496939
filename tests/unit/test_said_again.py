"""An answer that was given before, in the same words."""

from interviewmate.adapters.builtin.reading import read
from interviewmate.adapters.builtin.said_again import is_said_again
from interviewmate.adapters.ngram_vectors import NgramVectors
from interviewmate.delivery import typed_answer
from interviewmate.interview import Behaviour, Interview, Level, Move, Persona, Question, Turn
from interviewmate.scoring import turn_score
from tests.unit.test_builtin_interviews import GOOD, JDS, a_job, hold

IDLE = "I do it the same each time, by the list, and I ask the nurse if I'm not sure."


def turns_with(interview: Interview, text: str) -> list[Turn]:
    """Those in which this was said."""
    return [turn for turn in interview.turns if turn.answer.text == text]


async def test_an_idle_answer_given_again_is_asked_about_once_more_and_worth_nothing() -> None:
    """The first time it may be an answer; to another question it is none, and the candidate is told so."""
    interview, _ = await hold(a_job(JDS[6], Level.MID, 3), [typed_answer(IDLE)], 1)
    first, *again = turns_with(interview, IDLE)
    assert turn_score(first)
    assert [turn_score(turn) for turn in again] == [0] * len(again)
    led_back = [turn for turn in again if turn.move is Move.REDIRECT]
    assert led_back
    assert all(turn.behaviour is Behaviour.WEAK and "before" in turn.reply.split(". ")[0] for turn in led_back)


async def test_the_report_says_what_was_said_again() -> None:
    """And advises something else than to build it out."""
    _, told = await hold(a_job(JDS[6], Level.MID, 3), [typed_answer(IDLE)], 1)
    assert any("in the same words what you had said before" in point.point for point in told.weaknesses)
    assert any("write down another thing that answers it" in step for step in told.improvements)


async def test_words_of_a_good_answer_add_nothing_to_it() -> None:
    """A sentence of the answer before, given to the question that follows it up, is worth nothing."""
    sentence = "We were back after 26 minutes, and that was that for the night of course."
    said = f"{GOOD} {sentence}"
    job = a_job(JDS[0], Level.MID, 3).model_copy(update={"persona": Persona.DEMANDING})
    interview, _ = await hold(job, [typed_answer(said), typed_answer(sentence)], 1)
    followed_up = [turn for turn in turns_with(interview, sentence) if turn.question.move is Move.FOLLOW_UP]
    assert followed_up
    assert all(turn_score(turn) == 0 for turn in followed_up)


async def test_who_is_asked_for_the_core_may_say_it_again() -> None:
    """Two sentences of a long answer are what was asked for."""
    question = Question(number=1, text="How do you do it?", move=Move.ADVANCE, passages=(0,))
    turn = Turn(
        question=question, answer=typed_answer(f"{GOOD} {IDLE}"), behaviour=Behaviour.CHATTY, move=Move.REDIRECT
    )
    core = question.model_copy(update={"move": Move.REDIRECT, "text": "In two sentences: what did you do there?"})
    job = a_job(JDS[6], Level.MID, 3)
    interview = Interview(job=job, questions=(question, core), turns=(turn,))
    for behaviour, again in ((Behaviour.CHATTY, False), (Behaviour.ON_TRACK, True)):
        before = (turn.model_copy(update={"behaviour": behaviour}),)
        assert (await read(interview, before, core, IDLE, NgramVectors())).again is again


async def test_what_is_new_or_short_or_was_no_answer_is_not_said_again() -> None:
    """The same few words may be said twice, and a story may be told again with more to it."""
    interview, _ = await hold(a_job(JDS[6], Level.MID, 3), [typed_answer(IDLE)], 1)
    turn = interview.turns[0]
    few = "I don't know."
    assert is_said_again(IDLE.upper(), [turn]) and is_said_again(f"{IDLE} Thanks.", [turn])
    assert not is_said_again(f"{IDLE} Last week the list was wrong, so I rang the ward and had it put right.", [turn])
    assert not is_said_again(f"{IDLE} So nothing was lost.", [turn])
    assert not is_said_again(few, [turn.model_copy(update={"answer": typed_answer(few)})])
    assert not is_said_again(IDLE, [turn.model_copy(update={"behaviour": Behaviour.OFF_TOPIC})])
