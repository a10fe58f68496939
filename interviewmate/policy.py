"""What may happen next: decided here, in code, from the interview so far. The interviewer only words it."""

from __future__ import annotations

from itertools import groupby

from interviewmate import hesitation
from interviewmate.interview import NO_ANSWER, UNHEARD, Answer, Behaviour, Interview, Move, Passage, Question
from interviewmate.reply import Draft
from interviewmate.scoring import turn_score
from interviewmate.words import content_words

ANSWERS_PER_QUESTION = 3
NO_ANSWERS_IN_A_ROW = 3  # the next one is a skip
PROBING = (Move.FOLLOW_UP, Move.EXPAND, Move.ENCOURAGE, Move.CLARIFY, Move.REDIRECT, Move.DECLINE)
MAY_ASK_AGAIN = {Move.REPEAT, Move.REDIRECT, Move.ENCOURAGE}
STRONG, WEAK = 70, 40  # scores, of 100, from which the next question is harder or easier
SAME_QUESTION = 0.75  # share of content words in common
ASKED_BEFORE = "That question was asked before: ask about something else."


def answers_taken(interview: Interview) -> int:
    """How many answers the present question has had."""
    return sum(turn.counts and turn.question.number == interview.present.number for turn in interview.turns)


def no_answers_in_a_row(interview: Interview) -> int:
    """How many non-answers (repeat, nothing heard) were the last thing, in a row."""
    count = 0
    for turn in reversed(interview.turns):
        if turn.behaviour not in NO_ANSWER or turn.skipped:
            break
        count += 1
    return count


def patience_is_over(interview: Interview) -> bool:
    """Whether one more non-answer is taken as a skip."""
    return no_answers_in_a_row(interview) >= NO_ANSWERS_IN_A_ROW


def onward(interview: Interview) -> Move:
    """How this question is left: to the next one, or out of the interview."""
    return Move.CLOSE if interview.present.number >= interview.job.total else Move.ADVANCE


def open_moves(interview: Interview, *, skip: bool = False, late: bool = False) -> tuple[Move, ...]:
    """The moves open after the answer that is about to be judged.

    ``skip``: the person pressed Skip, or was not heard once too often: nothing but to leave the question.
    ``late``: the time is up: nothing but to close.
    """
    if not interview.questions:
        return (Move.ADVANCE,)
    if late:
        return (Move.CLOSE,)
    if skip:
        return (onward(interview),)
    if interview.confirming:
        return _distinct(Move.CLOSE, onward(interview) if spent(interview) else Move.REPEAT)
    probing = () if answers_taken(interview) + 1 >= ANSWERS_PER_QUESTION else PROBING
    repeat = () if patience_is_over(interview) else (Move.REPEAT,)
    close = (Move.CLOSE,) if end_was_offered(interview) else ()
    return _distinct(onward(interview), *probing, *repeat, Move.CONFIRM_END, *close)


def spent(interview: Interview) -> bool:
    """Whether the present question has had all its answers."""
    return answers_taken(interview) >= ANSWERS_PER_QUESTION


def end_was_offered(interview: Interview) -> bool:
    """Whether "shall we stop?" was asked before: a second wish to end is not confirmed again."""
    return any(turn.move is Move.CONFIRM_END for turn in interview.turns)


def _distinct(*moves: Move) -> tuple[Move, ...]:
    return tuple(dict.fromkeys(moves))


def move_problem(draft: Draft, interview: Interview, open_now: tuple[Move, ...]) -> str:
    """Why this behaviour and move can't be taken; empty if they can."""
    behaviour, move = draft.behaviour, draft.move
    if behaviour is None or move is None:
        return "The behaviour or the move is missing, or is not one of the names."
    if move not in open_now:
        return f"The move {move} is not open now."
    if len(open_now) == 1:
        return ""
    if interview.confirming:
        held_back = behaviour is Behaviour.WANTS_END and move is not Move.CLOSE
        return "A second wish to end is met with close." if held_back else ""
    if behaviour in UNHEARD:  # it would not count, so the interview would not end
        return f"The behaviour {behaviour} is no name for an answer that has words."
    fitting = moves_for(behaviour, interview)
    if move not in fitting:
        return f"The move {move} does not go with {behaviour}: take {' or '.join(m for m in open_now if m in fitting)}."
    return ""


def moves_for(behaviour: Behaviour, interview: Interview) -> frozenset[Move]:
    """The moves that may answer a behaviour: a wish is met, and nothing that was not wished for is done."""
    leave = onward(interview)
    if behaviour is Behaviour.WANTS_REPEAT:
        return frozenset({leave if patience_is_over(interview) else Move.REPEAT})
    if behaviour is Behaviour.WANTS_SKIP:
        return frozenset({leave})
    if behaviour is Behaviour.WANTS_END:
        return frozenset({Move.CONFIRM_END, Move.CLOSE})
    return frozenset({leave, *PROBING})


def question_problem(move: Move, question: str, interview: Interview) -> str:
    """Why this question can't be asked after that move; empty if it can."""
    if move is Move.REPEAT:  # the present question is put, whatever stands here
        return ""
    if move is Move.CLOSE:
        return "The move close asks nothing: leave the question empty." if question else ""
    if not question:
        return "" if move in MAY_ASK_AGAIN else "The question is missing."
    if move is not Move.ADVANCE and question == interview.present.text:
        return ""  # it was checked when it was new
    if question.count("?") > 1:
        return "The question asks more than one thing: ask one."
    if move is Move.ADVANCE and any(alike(question, asked.text) for asked in interview.main_questions):
        return ASKED_BEFORE
    return ""


def alike(one: str, other: str) -> bool:
    """Whether two questions are the same one in nearly the same words."""
    a, b = set(content_words(one)), set(content_words(other))
    return len(a & b) >= SAME_QUESTION * max(1, len(a | b))


def next_question(interview: Interview, move: Move, text: str, passages: tuple[int, ...]) -> Question | None:
    """The question that stands after ``move``; None if the present one stays as it was."""
    if move in {Move.CLOSE, Move.REPEAT, Move.CONFIRM_END} or not text:
        return None
    if move is Move.ADVANCE:
        number = interview.present.number + 1 if interview.questions else 1
        return Question(number=number, text=text, move=move, passages=passages)
    present = interview.present
    return Question(number=present.number, text=text, move=move, passages=passages or present.passages)


def put_question(draft: Draft, interview: Interview) -> str:
    """What is asked in the end: the draft's question, or the present one once more."""
    if draft.move is Move.REPEAT or (not draft.question and draft.move in MAY_ASK_AGAIN):
        return interview.present.text
    return draft.question or ""


def settled(behaviour: Behaviour, answer: Answer | None) -> Behaviour:
    """The behaviour that stands: a press of Skip and an answer that was not heard need no judge."""
    if answer and answer.skip:
        return Behaviour.WANTS_SKIP
    return answer.unheard if answer and answer.unheard else behaviour


def asked_about(interview: Interview) -> frozenset[int]:
    """The passages that a question came from."""
    return frozenset(index for question in interview.questions for index in question.passages)


def to_come_back_to(interview: Interview) -> tuple[Passage, ...]:
    """What was asked about, the least supported first; what stands now last, for its answer is not judged yet."""
    best = dict.fromkeys(sorted(asked_about(interview)), -1)
    for turn in interview.turns:
        for index in turn.question.passages:
            best[index] = max(best[index], -1 if (value := turn_score(turn)) is None else value)
    now = set(interview.present.passages) if interview.questions else set()
    return interview.job.named(tuple(sorted(best, key=lambda index: (index in now, best[index]))))


def difficulty(interview: Interview) -> int:
    """-2 (easier) to 2 (harder): a step up after every question answered strongly, a step down after a weak one.

    The best answer to a question counts: what had to be asked for, or led back to, was given after all. What was
    answered with a struggle is no step up, and what was skipped or not understood, and not answered then, a step down.
    """
    level = 0
    for _, answers in groupby(interview.turns, key=lambda turn: turn.question.number):
        turns = list(answers)
        scores = [value for turn in turns if (value := turn_score(turn)) is not None]
        struggled = any(turn.skipped or hesitation.struggled(turn) for turn in turns)
        strong, weak = bool(scores) and max(scores) >= STRONG, bool(scores) and max(scores) < WEAK
        level += (strong and not struggled) - (weak or (struggled and not scores))
        level = max(-2, min(2, level))
    return level
