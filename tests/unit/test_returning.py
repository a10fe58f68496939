"""An interview that comes back from a browser: what is taken, what is refused, and what is computed again."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from interviewmate import examples
from interviewmate.agent import Committed, begin, take_turn
from interviewmate.delivery import typed_answer
from interviewmate.errors import InputRefused
from interviewmate.interview import Behaviour, Interview, Job, Level, Move
from interviewmate.passages import cut
from interviewmate.reply import Point, ReportDraft
from interviewmate.report import Told, settle, told
from interviewmate.testing import ScriptedInterviewer, draft
from interviewmate.web.conversation import resumed
from interviewmate.web.returning import LONGEST_COPY, MOST_POINTS, returned, returned_report
from interviewmate.web.sessions import Sessions
from tests.situations import crew as crew_of
from tests.web.serving import scripted

TEXT = """Data engineer
- Build and run the nightly loads from our lending system into the warehouse
- Three years of Python and SQL in production
- Clear writing for people who do not program
"""
STOP = draft(Move.CONFIRM_END, "Shall we stop here?", behaviour=Behaviour.WANTS_END)


async def played(*answers: str, replies: list[Any] | None = None) -> Interview:
    """An interview with these answers given."""
    crew = crew_of(ScriptedInterviewer(replies or []))
    interview = Interview(job=Job(role="Data engineer", level=Level.MID, total=3, passages=cut(TEXT)))
    async for event in begin(interview.job, crew):
        interview = event.interview if isinstance(event, Committed) else interview
    for answer in answers:
        async for event in take_turn(interview, typed_answer(answer), crew):
            interview = event.interview if isinstance(event, Committed) else interview
    return interview


async def test_what_was_stored_comes_back() -> None:
    """At every point of an interview, value by value."""
    spoken = ["I um ran the loads for two years", "no", "I write a page a week", "that is all"]
    for count in range(len(spoken)):
        interview = await played(*spoken[:count])
        assert returned(interview.model_dump_json()) == interview


async def test_a_question_whether_to_stop_comes_back() -> None:
    """It still waits for its answer."""
    opening = [draft(Move.ADVANCE, "What have you built?")]
    interview = await played("let us stop", replies=[opening, [STOP]])
    assert interview.confirming
    assert returned(interview.model_dump_json()) == interview


Change = Callable[[dict[str, Any]], object]
GARBLED: dict[str, Change] = {
    "a time before the beginning": lambda i: i["turns"][0]["answer"].update(
        spoken=[{"text": "so", "start": -1.0, "end": 2.0}]
    ),
    "a word without end": lambda i: i["turns"][0]["answer"].update(
        spoken=[{"text": "so" * 9_000, "start": 1.0, "end": 2.0}]
    ),
    "no role": lambda i: i["job"].update(role=""),
    "a long role": lambda i: i["job"].update(role="x" * 500),
    "no passages": lambda i: i["job"].update(passages=[]),
    "a long passage": lambda i: i["job"]["passages"][0].update(text="x" * 5_000),
    "passages out of order": lambda i: i["job"]["passages"][0].update(index=1),
    "too many passages": lambda i: i["job"].update(
        passages=[{**i["job"]["passages"][0], "index": n} for n in range(1_000)]
    ),
    "40 questions": lambda i: i["job"].update(total=40),
    "no questions": lambda i: i.update(questions=[]),
    "a first question of number 2": lambda i: i["questions"][0].update(number=2),
    "a question left out": lambda i: i["questions"][-1].update(number=3),
    "a passage that is not there": lambda i: i["questions"][0].update(passages=[99]),
    "a negative passage": lambda i: i["questions"][0].update(passages=[-1]),
    "more questions than turns": lambda i: i["questions"].extend([i["questions"][-1]] * 5),
    "a turn to no question": lambda i: i["turns"][0]["question"].update(text="another"),
    "300 turns": lambda i: i["turns"].extend([i["turns"][0]] * 300),
    "a long answer": lambda i: i["turns"][0]["answer"].update(text="x" * 9_000),
    "a long reply": lambda i: i["turns"][0].update(reply="x" * 9_000),
    "a long note": lambda i: i["turns"][0]["evaluation"].update(gap="x" * 9_000),
    "a grade of 9": lambda i: i["turns"][0]["evaluation"].update(depth=9),
    "no end of seconds": lambda i: i["turns"][0]["answer"]["delivery"].update(seconds=float("inf")),
    "no number of seconds": lambda i: i["turns"][0]["answer"]["delivery"].update(seconds=float("nan")),
    "negative seconds": lambda i: i["turns"][0]["answer"]["delivery"].update(seconds=-1),
    "unheard as on track": lambda i: i["turns"][0]["answer"].update(unheard="on_track"),
    "a field of its own": lambda i: i.update(admin=True),
    "a long greeting": lambda i: i.update(greeting="x" * 9_000),
}


@pytest.mark.parametrize("change", GARBLED.values(), ids=GARBLED.keys())
async def test_what_this_program_can_not_have_made_is_refused(change: Change) -> None:
    """In words, whatever it is."""
    copy = (await played("I ran the loads for two years")).model_dump(mode="json")
    change(copy)
    with pytest.raises(InputRefused):
        returned(json.dumps(copy))


@pytest.mark.parametrize("copy", [None, 5, {}, "", "{", "[]", "null", "x" * (LONGEST_COPY + 1), "\ud800", "[" * 9_999])
def test_what_is_no_interview_is_refused(copy: object) -> None:
    """Whatever a browser may send."""
    with pytest.raises(InputRefused):
        returned(copy)


async def test_what_follows_from_the_rest_is_computed_again() -> None:
    """Counts, marks for what is not scored, and whether it is over."""
    interview = await played("I um ran the loads for two years", "I write a page a week")
    copy = interview.model_dump(mode="json")
    first, second = copy["turns"]
    first["counts"] = False
    first["answer"]["delivery"].update(words=500, fillers={}, fillers_per_100_words=0)
    second["behaviour"] = "off_topic"  # and so not scored
    copy["confirming"] = "Shall we stop here?"
    back = returned(json.dumps(copy))
    assert back.turns[0] == interview.turns[0]
    assert back.turns[1].evaluation is None
    assert back.confirming == ""
    copy["turns"][1]["move"] = "close"
    assert returned(json.dumps(copy)).done


OVER = examples.sample().ended()
QUOTE = "I looked at the till data and the footfall first"
WORDS = ReportDraft(
    summary="You count what you do.",
    strengths=(Point(point="You start from the till's figures.", quote=QUOTE),),
    improvements=("Tell the Sunday in April first.",),
)


def kept(draft: ReportDraft | None) -> str:
    """What a browser keeps of the interviewer's part."""
    return Told(interviewer="model", draft=draft).model_dump_json()


def test_a_report_comes_back_as_it_was() -> None:
    """Settled again from the interview and the words that stood, value by value, with what was left out of them."""
    overdone = WORDS.model_copy(update={"summary": "You count what you do. You counted 913."})
    for words in (WORDS, None, overdone):
        report = settle(OVER, words, "model")
        assert bool(report.checked) is (words is overdone)
        assert returned_report(OVER.model_dump_json(), told(report).model_dump_json()) == (OVER, report)


def test_what_a_report_says_is_checked_and_computed_again() -> None:
    """A quote that nobody said and a recommendation against the rule don't come back."""
    forged = WORDS.model_copy(
        update={
            "summary": "You count what you do. This is a strong hire.",
            "strengths": (Point(point="You led forty.", quote="I led forty people at Google"), *WORDS.strengths),
        }
    )
    report = returned_report(OVER.model_dump_json(), kept(forged))[1]
    assert [found.quote for found in report.strengths] == [QUOTE]
    assert report.summary == "You count what you do."
    assert report.ratings == settle(OVER, WORDS, "model").ratings


@pytest.mark.parametrize(
    "words",
    [
        None,
        5,
        "",
        "{}",
        "null",
        "x" * 300_000,
        kept(ReportDraft(summary="x" * 9_000)),
        kept(ReportDraft(improvements=("more",) * (MOST_POINTS + 1))),
        kept(WORDS).replace('"interviewer":"model"', '"interviewer":5'),
        Told(interviewer="model", draft=WORDS, checked=("more",) * (MOST_POINTS + 1)).model_dump_json(),
    ],
)
def test_words_that_no_report_has_are_refused(words: object) -> None:
    """Whatever a browser may send."""
    with pytest.raises(InputRefused):
        returned_report(OVER.model_dump_json(), words)


def test_a_report_that_comes_back_is_not_written_again() -> None:
    """With a server that knows nothing of it; where its words can't be used it is to be written."""
    report, services = settle(OVER, WORDS, "model"), scripted()
    for words, found in ((told(report).model_dump_json(), report), ("{}", None), (None, None)):
        session = resumed(services, Sessions(), OVER.model_dump_json(), "unknown", "", words)
        assert session.interview == OVER and session.report == found


def test_an_interview_that_goes_on_has_no_report() -> None:
    """However much was said of it."""
    unfinished = OVER.model_copy(update={"done": False, "turns": OVER.turns[:2], "questions": OVER.questions[:3]})
    with pytest.raises(InputRefused):
        returned_report(unfinished.model_dump_json(), kept(WORDS))
