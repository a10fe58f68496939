"""Another answer that is spoken: the same gates as in the interview, and its delivery beside the first one's."""

from __future__ import annotations

from dataclasses import replace
from html import unescape

import pytest

from interviewmate import examples, texts
from interviewmate.delivery import measure, spoken_answer
from interviewmate.errors import InputRefused
from interviewmate.interview import Move
from interviewmate.ports import Transcript
from interviewmate.report import settle
from interviewmate.retry import Retry
from interviewmate.testing import FAIR, ScriptedInterviewer, ScriptedSpeechToText, draft
from interviewmate.web import conversation
from interviewmate.web.practice_view import comparison, controls
from interviewmate.web.sessions import Session
from interviewmate.web.spoken import SpokenAnswers
from tests.situations import crew
from tests.web.serving import SILENCE, SPOKEN, transcript

OVER = examples.sample().ended()
REPORT = settle(OVER, None, "built-in")
UNCLEAR = replace(transcript("So it was"), log_probability=-2.0)


def session() -> Session:
    interviewer = ScriptedInterviewer([[draft(Move.ADVANCE, "What did it cost you?", evaluation=FAIR)]])
    return Session("own", crew(interviewer), OVER, REPORT)


async def spoken(given: Session, heard: Transcript, number: object = 1) -> tuple[Retry, str]:
    """Says another answer to the question of answer ``number``."""
    answers = SpokenAnswers(ScriptedSpeechToText([heard]))
    token = answers.issue(conversation.talk_again(given, number))
    return await conversation.tried_again(answers, given, number, None, token)


async def test_it_is_judged_as_it_was_heard() -> None:
    """Its words and their times are those of the recording."""
    tried, told = await spoken(session(), transcript())
    assert tried.after.transcript == SPOKEN and tried.after.spoken == spoken_answer(transcript()).spoken
    assert told == tried.outcome


@pytest.mark.parametrize(("heard", "words"), [(SILENCE, texts.NOTHING_HEARD), (UNCLEAR, texts.UNCLEAR)])
async def test_what_can_not_be_made_out_is_not_judged(heard: Transcript, words: str) -> None:
    """It says why, in the words of the interview, and costs no call."""
    given = session()
    with pytest.raises(InputRefused) as refusal:
        await spoken(given, heard)
    assert refusal.value.words == words
    assert not given.crew.interviewer.situations  # type: ignore[attr-defined]


@pytest.mark.parametrize("number", [0, len(OVER.turns) + 1, "1", None, True])
def test_no_answer_that_there_is_not(number: object) -> None:
    """Whatever a page asks for."""
    with pytest.raises(InputRefused, match="not known"):
        conversation.talk_again(session(), number)


async def test_anothers_sound_is_not_found() -> None:
    """A token serves its own session."""
    answers = SpokenAnswers(ScriptedSpeechToText([transcript()]))
    token = answers.issue(conversation.talk_again(session(), 1))
    other = Session("other", session().crew, OVER, REPORT)
    with pytest.raises(InputRefused, match="not known"):
        await conversation.tried_again(answers, other, 1, None, token)


def tried(before: str, after: str, *, spoke: tuple[bool, bool]) -> Retry:
    """Two answers, each spoken or typed."""
    first = REPORT.answers[0]
    sides = [
        first.model_copy(
            update={"transcript": text, "delivery": measure(text, transcript(text)) if voice else measure(text)}
        )
        for text, voice in zip((before, after), spoke, strict=True)
    ]
    return Retry(*sides)


def test_delivery_before_and_now() -> None:
    """Fillers, pace and pauses, each beside what it was and what is usual."""
    found = tried("Um, I ran the, um, the shop for a year", "I ran the shop for a year", spoke=(True, True))
    values = {now.name: (before.value if before else None, now.value) for before, now in found.delivery}
    assert values["Fillers"] == (20, 0)
    assert values["Pauses of a second or longer"] == (0, 0)
    assert {"Pace", "Longest run without a pause"} <= set(values)
    shown = comparison(found)
    assert '<td class="above">20</td><td class="within">0</td><td>up to 3</td>' in shown


def test_of_a_typed_answer_no_pace_is_shown() -> None:
    """Where the first was typed its place is empty; where the new one is, there is no row."""
    found = tried("I ran the shop", "I ran the shop for a year", spoke=(False, True))
    assert [before is None for before, now in found.delivery if now.name == "Pace"] == [True]
    found = tried("I ran the shop for a year", "I ran the shop", spoke=(True, False))
    assert [now.name for _, now in found.delivery] == ["Fillers"]


def test_without_speech_to_text_it_is_typed() -> None:
    """And the page says so."""
    without, with_voice = (unescape(controls(REPORT.answers[0], voice=voice)) for voice in (False, True))
    assert texts.text("practice.say") in with_voice and texts.NO_SPEECH_TO_TEXT not in with_voice
    assert texts.text("practice.say") not in without and texts.NO_SPEECH_TO_TEXT in without
