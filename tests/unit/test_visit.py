"""What the chat shows of a visit."""

from __future__ import annotations

from interviewmate import texts
from interviewmate.agent import Asked, Notice
from interviewmate.interview import Behaviour, Move, Turn
from interviewmate.languages import Language
from interviewmate.ports import Readiness
from interviewmate.web.visit import Status, Visit, Who, said
from tests.situations import FIRST, answer, started

SILENCE = answer("", unheard=Behaviour.NO_SPEECH)


def shown(visit: Visit) -> list[tuple[Who, str]]:
    """Whose line holds which words."""
    return [(line.who, line.text) for line in visit.lines]


def tried(visit: Visit, words: str) -> Visit:
    """The visit after a try that was not heard."""
    return visit.new_turn(*said(SILENCE, Language.ENGLISH), unheard=True).after(Notice(words))


def test_tries_that_were_not_heard_are_told_once() -> None:
    """In words and never as an answer: the last notice alone, and none once something was heard."""
    asked = Visit().new_turn().after(Asked("What did you build?"))
    question = (Who.INTERVIEWER, "What did you build?")
    twice = tried(tried(asked, "Not heard."), "Unclear.")
    assert shown(twice) == [question, (Who.NOTICE, "Unclear.")]
    heard = twice.new_turn(*said(answer("A lock."), Language.ENGLISH))
    assert shown(heard) == [question, (Who.CANDIDATE, "A lock.")]


def test_other_notices_stay() -> None:
    """What else the program said is part of the conversation."""
    moved_on = tried(Visit(), "This question is skipped.").after(Asked("And then?"))
    after = moved_on.new_turn(*said(answer("A key."), Language.ENGLISH)).noted("Less well understood.").new_turn()
    assert [text for _, text in shown(after)] == [
        "This question is skipped.",
        "And then?",
        "A key.",
        "Less well understood.",
    ]


def test_an_interview_that_comes_back_has_no_empty_answers() -> None:
    """Of tries that were not heard nothing stands in the chat."""
    turn = Turn(question=FIRST, answer=SILENCE, behaviour=Behaviour.NO_SPEECH, move=None, counts=False)
    heard = Turn(question=FIRST, answer=answer("A lock."), behaviour=Behaviour.WEAK, move=Move.EXPAND, reply="Why?")
    visit = Visit.of("token", started().after(turn).after(turn).after(heard), Language.ENGLISH)
    assert [text for _, text in shown(visit)][1:] == ["A lock.", "Why?"]


def test_no_voice_is_missed_before_an_interview() -> None:
    """What the page is built with stays there until one begins, the same for everybody."""
    loading = Readiness(False, texts.VOICE_LOADING)
    assert Visit().speaker(Status.IDLE, loading)["note"] == ""
    assert Visit().speaker(Status.THINKING, loading)["note"] == texts.VOICE_LOADING
