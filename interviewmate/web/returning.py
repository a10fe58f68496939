"""An interview that comes back from a browser: anybody's text until it is checked, bounded, and computed again."""

from __future__ import annotations

from itertools import pairwise
from math import isfinite

from pydantic import ValidationError

from interviewmate import texts
from interviewmate.delivery import measure
from interviewmate.errors import InputRefused
from interviewmate.interview import LONGEST_ANSWER, LONGEST_DOCUMENT, NO_ANSWER, UNHEARD, Answer, Interview, Move, Turn
from interviewmate.languages import Language
from interviewmate.passages import LONGEST_PASSAGE, MOST_PASSAGES
from interviewmate.report import Report, Told, settle
from interviewmate.web.form import LONGEST_FOCUS, LONGEST_ROLE

LONGEST_COPY = 1_500_000  # characters
MOST_TURNS = 200  # 3 answers to each of 10 questions, and what was no answer in between
LONGEST_REPLY, LONGEST_NOTE = 8_000, 1_000  # characters: of what the interviewer says at once, of what it notes
LONGEST_TIME = 86_400.0  # of what is measured in an answer, in whatever unit
LONGEST_TOLD, MOST_POINTS = 200_000, 100  # characters of what an interviewer wrote of a report, and its points


def returned(copy: object) -> Interview:
    """The interview of a copy.

    Raises:
        InputRefused: it is none that this program can have made.
    """
    if not isinstance(copy, str) or len(copy) > LONGEST_COPY:
        raise InputRefused(texts.BROKEN_COPY)
    try:
        interview = Interview.model_validate_json(copy)
    except ValidationError:
        raise InputRefused(texts.BROKEN_COPY) from None
    if not (_job_is_sound(interview) and _questions_are_sound(interview) and _turns_are_sound(interview)):
        raise InputRefused(texts.BROKEN_COPY)
    return _computed(interview)


def returned_report(copy: object, told: object) -> tuple[Interview, Report]:
    """The interview of a copy that is over, and its report: settled again, with what of the words still stands.

    Raises:
        InputRefused: it is none that this program can have made.
    """
    interview = returned(copy)
    if not interview.done or not isinstance(told, str) or len(told) > LONGEST_TOLD:
        raise InputRefused(texts.BROKEN_COPY)
    try:
        written = Told.model_validate_json(told)
    except ValidationError:
        raise InputRefused(texts.BROKEN_COPY) from None
    draft = written.draft
    lists = (draft.strengths, draft.weaknesses, draft.improvements, draft.better_answers) if draft else ()
    if not bounded(written.model_dump()) or any(len(points) > MOST_POINTS for points in (written.checked, *lists)):
        raise InputRefused(texts.BROKEN_COPY)
    report = settle(interview, draft, written.interviewer)
    checked = dict.fromkeys((*written.checked, *report.checked))
    return interview, report.model_copy(update={"checked": tuple(checked)})


def bounded(value: object) -> bool:
    """Whether every text and every number in it is one that this program can have made."""
    match value:
        case str():
            return len(value) <= LONGEST_ANSWER
        case int() | float():
            return 0 <= value <= LONGEST_TIME
        case dict():
            return all(bounded(key) and bounded(inner) for key, inner in value.items())
        case list() | tuple():
            return all(map(bounded, value))
    return value is None


def _job_is_sound(interview: Interview) -> bool:
    job = interview.job
    length = sum(len(p.text) for p in job.passages)
    return (
        0 < len(job.role) <= LONGEST_ROLE
        and len(job.focus) <= LONGEST_FOCUS
        and 0 < len(job.passages) <= MOST_PASSAGES
        and length <= LONGEST_DOCUMENT
        and all(0 < len(p.text) <= LONGEST_PASSAGE and len(p.heading) <= LONGEST_PASSAGE for p in job.passages)
        and all(p.index == i for i, p in enumerate(job.passages))
    )


def _questions_are_sound(interview: Interview) -> bool:
    questions, job = interview.questions, interview.job
    numbers = [q.number for q in questions]
    return (
        0 < len(questions) <= len(interview.turns) + 1
        and numbers[0] == 1
        and numbers[-1] <= job.total
        and all(after - before in (0, 1) for before, after in pairwise(numbers))
        and all(0 < len(q.text) <= LONGEST_REPLY for q in questions)
        and all(len(q.passages) <= len(job.passages) for q in questions)
        and all(0 <= i < len(job.passages) for q in questions for i in q.passages)
    )


def _turns_are_sound(interview: Interview) -> bool:
    answers = [turn.answer for turn in interview.turns] + ([interview.kept] if interview.kept else [])
    notes = [note for t in interview.turns if t.evaluation for note in (t.evaluation.strength, t.evaluation.gap)]
    return (
        len(interview.turns) <= MOST_TURNS
        and max(len(interview.greeting), len(interview.confirming)) <= LONGEST_REPLY
        and all(turn.question in interview.questions for turn in interview.turns)
        and all(len(turn.reply) <= LONGEST_REPLY for turn in interview.turns)
        and all(len(note) <= LONGEST_NOTE for note in notes)
        and all(map(_answer_is_sound, answers))
    )


def _answer_is_sound(answer: Answer) -> bool:
    numbers = [v for v in answer.delivery.model_dump(exclude={"fillers"}).values() if v is not None]
    numbers += [time for word in answer.spoken for time in (word.start, word.end)]
    return (
        len(answer.text) <= LONGEST_ANSWER
        and (answer.unheard is None or answer.unheard in UNHEARD)
        and len(answer.spoken) <= LONGEST_ANSWER
        and sum(len(word.text) for word in answer.spoken) <= 2 * LONGEST_ANSWER
        and all(isfinite(number) and 0 <= number <= LONGEST_TIME for number in numbers)
    )


def _computed(interview: Interview) -> Interview:
    """The interview with all that follows from the rest of it computed again."""
    turns, asked_to_stop = [], False
    for turn in interview.turns:
        counts = not asked_to_stop and turn.behaviour not in NO_ANSWER
        turns.append(_turn(turn, counts, interview.job.language))
        asked_to_stop = turn.move is Move.CONFIRM_END or (asked_to_stop and turn.move is None)
    if asked_to_stop and not interview.confirming and not interview.done:
        raise InputRefused(texts.BROKEN_COPY)
    return interview.model_copy(
        update={
            "turns": tuple(turns),
            "confirming": interview.confirming if asked_to_stop and not interview.done else "",
            "done": interview.done or bool(turns and turns[-1].move is Move.CLOSE),
            "kept": _answer(interview.kept, interview.job.language) if interview.kept else None,
        }
    )


def _turn(turn: Turn, counts: bool, language: Language) -> Turn:
    turn = turn.model_copy(update={"answer": _answer(turn.answer, language), "counts": counts})
    return turn if turn.scored else turn.model_copy(update={"evaluation": None})


def _answer(answer: Answer, language: Language) -> Answer:
    """The words are counted again; what was measured in the sound can't be."""
    counted = measure(answer.text, language=language)
    words = {name: getattr(counted, name) for name in ("words", "fillers", "fillers_per_100_words")}
    return answer.model_copy(update={"delivery": answer.delivery.model_copy(update=words)})
