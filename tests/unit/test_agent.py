"""The turn: what is said when, what is repaired, what is kept, and that everything ends."""

from __future__ import annotations

import asyncio
import math
from collections.abc import AsyncGenerator, AsyncIterator, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from interviewmate import agent, policy, texts
from interviewmate.agent import Asked, Committed, Decided, Event, Failed, Notice, Said
from interviewmate.errors import InterviewerFailed
from interviewmate.interview import UNHEARD, Answer, Behaviour, Evaluation, Interview, Move, Turn
from interviewmate.ports import Interviewer, Situation
from interviewmate.reply import Draft, ReportDraft
from interviewmate.report import Recommendation
from interviewmate.testing import FAIR, Script, ScriptedInterviewer, draft
from tests import situations
from tests.situations import FIRST, JOB, HashedWords, answer, crew, evaluation, interview_of, started

E = TypeVar("E")

FOLLOW_UP = draft(Move.FOLLOW_UP, "Why three of them?", acknowledgement="Three machines, then. That costs.")
NEW = draft(Move.ADVANCE, "How do you write a runbook?", acknowledgement="That is clear.")


async def events_of(turn: AsyncIterator[Event]) -> list[Event]:
    return [event async for event in turn]


async def turn_of(
    scripts: Sequence[Script], interview: Interview | None = None, given_answer: Answer | None = None
) -> tuple[list[Event], ScriptedInterviewer]:
    """One turn with the replies in ``scripts``, all of which must be asked for."""
    interviewer = ScriptedInterviewer(list(scripts))
    events = await events_of(agent.take_turn(interview or started(), given_answer or answer(), crew(interviewer)))
    interviewer.assert_complete()
    return events, interviewer


def only(kind: type[E], events: Sequence[object]) -> list[E]:
    return [event for event in events if isinstance(event, kind)]


def last_interview(events: Sequence[Event]) -> Interview:
    """The interview as the turn left it."""
    return only(Committed, events)[-1].interview


def growing(whole: Draft) -> list[Draft]:
    """The drafts of a reply as a stream brings them."""
    words = whole.acknowledgement.split()
    return [
        Draft(behaviour=whole.behaviour),
        Draft(whole.behaviour, whole.move),
        *(Draft(whole.behaviour, whole.move, " ".join(words[:count])) for count in range(1, len(words) + 1)),
        Draft(whole.behaviour, whole.move, whole.acknowledgement, True),
        Draft(whole.behaviour, whole.move, whole.acknowledgement, True, whole.question),
        whole,
    ]


async def test_the_opening() -> None:
    """A greeting sentence by sentence, the first question, and an interview that has begun."""
    opening = draft(Move.ADVANCE, "Tell me about PostgreSQL.", acknowledgement="Good morning. Welcome to the team.")
    interviewer = ScriptedInterviewer([growing(opening)])
    events = await events_of(agent.begin(JOB, crew(interviewer)))
    assert [said.sentence for said in only(Said, events)] == ["Good morning.", "Welcome to the team."]
    interview = last_interview(events)
    assert interview.greeting == "Good morning. Welcome to the team. Tell me about PostgreSQL."
    assert interview.present.number == 1
    assert interview.present.passages == (0,)
    assert interviewer.situations[0].open_moves == (Move.ADVANCE,)
    assert not interview.turns


async def test_the_order_of_a_turn() -> None:
    """Decided, said, asked, committed; and once more when the evaluation is there."""
    events, _ = await turn_of([growing(FOLLOW_UP)])
    assert [type(event) for event in events] == [Decided, Said, Said, Asked, Committed, Committed]
    committed, evaluated = only(Committed, events)
    assert committed.interview.turns[-1].evaluation is None
    assert evaluated.interview.turns[-1].evaluation == FAIR
    assert evaluated.interview.turns[-1].reply == "Three machines, then. That costs. Why three of them?"
    assert evaluated.interview.present.text == "Why three of them?"


@dataclass
class SteppedInterviewer(ScriptedInterviewer):
    """Says of every draft that it was asked for, so a test sees what was told in between."""

    log: list[object] = field(default_factory=list)

    async def respond(self, situation: Situation) -> AsyncGenerator[Draft, None]:
        async for part in super().respond(situation):
            self.log.append(part)
            yield part


async def log_of(script: Script) -> list[object]:
    """Drafts and events of a turn, in the order in which they came."""
    interviewer = SteppedInterviewer([script])
    async for event in agent.take_turn(started(), answer(), crew(interviewer)):
        interviewer.log.append(event)
    return interviewer.log


async def test_sentences_are_said_while_the_rest_is_written() -> None:
    """The first sentence is out before the second is whole; the question waits until it is."""
    log = await log_of(growing(FOLLOW_UP))
    first = log.index(Said("Three machines, then."))
    drafts_before = only(Draft, log[:first])
    assert drafts_before[-1].acknowledgement == "Three machines, then. That"
    asked = log.index(Asked("Why three of them?"))
    assert all(part.evaluation is None for part in only(Draft, log[:asked]))


async def test_nothing_is_said_before_the_move_is_known() -> None:
    """Words that come before the move are held back."""
    words = Draft(acknowledgement="Three machines, then. That costs.", acknowledged=True)
    log = await log_of([words, FOLLOW_UP])
    assert log[:3] == [words, FOLLOW_UP, Decided(Behaviour.ON_TRACK, Move.FOLLOW_UP)]


async def test_a_question_that_comes_early_waits_for_the_acknowledgement() -> None:
    """In whatever order a model writes, the question is asked last."""
    early = Draft(Behaviour.ON_TRACK, Move.FOLLOW_UP, "", False, FOLLOW_UP.question)
    events, _ = await turn_of([[early, FOLLOW_UP]])
    assert [type(event) for event in events] == [Decided, Said, Said, Asked, Committed, Committed]


async def test_a_move_that_is_not_open_is_repaired_before_a_word_is_said() -> None:
    """The closed move is never told; the second call is told why and mends it."""
    closed = draft(Move.CLOSE, acknowledgement="Goodbye. That was it.")
    events, interviewer = await turn_of([growing(closed), growing(FOLLOW_UP)])
    assert only(Decided, events) == [Decided(Behaviour.ON_TRACK, Move.FOLLOW_UP)]
    assert [said.sentence for said in only(Said, events)] == ["Three machines, then.", "That costs."]
    first, second = interviewer.situations
    assert not first.problem and "close" in second.problem and not second.said


async def test_a_second_unusable_reply_fails_the_turn() -> None:
    """Two calls are the ceiling; the answer is kept, and nothing of the interview is lost."""
    closed = draft(Move.CLOSE)
    events, _ = await turn_of([[closed], [closed]])
    (failed,) = only(Failed, events)
    assert failed.interview == started().keeping(answer())
    assert failed.words == f"{texts.UNUSABLE_REPLY} {texts.KEPT}"
    assert not only(Committed, events) and not only(Asked, events)


@pytest.mark.parametrize("broken", [[], [Draft(Behaviour.ON_TRACK, Move.FOLLOW_UP, "I see.")], [Draft()]])
async def test_a_reply_that_is_not_whole_is_repaired(broken: list[Draft]) -> None:
    """A reply that ended too early gets its second call."""
    events, interviewer = await turn_of([broken, growing(FOLLOW_UP)])
    assert len(interviewer.situations) == 2
    assert last_interview(events).present.text == "Why three of them?"


async def test_the_acknowledgement_is_not_said_twice() -> None:
    """When the question is what was wrong, the repair brings a question alone."""
    again = draft(Move.ADVANCE, FIRST.text, acknowledgement="That is clear. On we go.")
    repaired = draft(Move.ADVANCE, "How do you write a runbook?", acknowledgement="Something else to say.")
    events, interviewer = await turn_of([growing(again), growing(repaired)])
    assert [said.sentence for said in only(Said, events)] == ["That is clear.", "On we go."]
    assert len(only(Decided, events)) == 1
    assert only(Asked, events) == [Asked("How do you write a runbook?")]
    assert interviewer.situations[1].said == "That is clear. On we go."
    assert last_interview(events).turns[-1].reply == "That is clear. On we go. How do you write a runbook?"


async def test_a_reply_is_broken_off_where_it_can_not_be_used() -> None:
    """The first call is over before the second begins."""
    order: list[str] = []

    class Watched(ScriptedInterviewer):
        async def respond(self, situation: Situation) -> AsyncGenerator[Draft, None]:
            name = "second" if situation.problem else "first"
            order.append(f"{name} begins")
            try:
                async for part in super().respond(situation):
                    yield part
            finally:
                order.append(f"{name} is closed")

    interviewer = Watched([growing(draft(Move.CLOSE)), growing(FOLLOW_UP)])
    await events_of(agent.take_turn(started(), answer(), crew(interviewer)))
    assert order == ["first begins", "first is closed", "second begins", "second is closed"]


async def test_a_failure_before_the_question_keeps_the_answer() -> None:
    """The person is told what happened, and the same answer can be tried again."""
    events, _ = await turn_of([InterviewerFailed("It is busy.")])
    (failed,) = events
    assert failed == Failed(started().keeping(answer()), f"It is busy. {texts.KEPT}")


async def test_a_failed_opening_keeps_nothing() -> None:
    """Before the first answer there is none to keep, and nothing is said of one."""
    (failed,) = await events_of(agent.begin(JOB, crew(ScriptedInterviewer([InterviewerFailed("It is busy.")]))))
    assert failed == Failed(Interview(job=JOB), f"It is busy. {texts.START_AGAIN}")


@dataclass
class BreakingInterviewer(ScriptedInterviewer):
    """Fails at the end of its reply."""

    async def respond(self, situation: Situation) -> AsyncGenerator[Draft, None]:
        async for part in super().respond(situation):
            yield part
        raise InterviewerFailed("The connection broke off.")


async def test_a_failure_after_the_question_costs_only_the_evaluation() -> None:
    """The turn is taken, the answer waits for its evaluation."""
    interviewer = BreakingInterviewer([growing(FOLLOW_UP)[:-1]])
    events = await events_of(agent.take_turn(started(), answer(), crew(interviewer)))
    assert not only(Failed, events)
    assert last_interview(events).turns[-1].evaluation is None
    assert last_interview(events).present.text == "Why three of them?"


async def test_a_missing_evaluation_comes_with_the_report() -> None:
    """An answer left without one is evaluated at the end."""
    events, interviewer = await turn_of([growing(FOLLOW_UP)[:-1]])
    assert last_interview(events).turns[-1].evaluation is None
    interviewer.evaluation = evaluation(5)
    interview, report = await agent.conclude(last_interview(events), crew(interviewer))
    assert interview.done
    assert interview.turns[-1].evaluation == evaluation(5)
    assert report.answers[-1].score == 100


async def test_an_answer_that_can_not_be_evaluated_costs_no_report() -> None:
    """It stays not evaluated, and the report's words are written all the same."""

    class NoJudge(ScriptedInterviewer):
        async def evaluate(self, interview: Interview, turn: Turn) -> Evaluation:
            raise InterviewerFailed("It is busy.")

    interviewer = NoJudge(report=ReportDraft(summary="You kept three machines."))
    interview, report = await agent.conclude(interview_of("Three machines."), crew(interviewer))
    assert interview.turns[0].evaluation is None
    assert report.answers[0].note == "Not evaluated."
    assert report.summary == "You kept three machines." and "1 answer could not be evaluated" in report.notice


async def test_a_report_without_an_interviewer() -> None:
    """Where no words can be had, the report says so and holds what code can settle."""
    interviewer = ScriptedInterviewer(report=InterviewerFailed("It is busy."))
    _, report = await agent.conclude(interview_of("Three machines.", evaluation(3)), crew(interviewer))
    assert report.notice == texts.incomplete(words=True, evaluations=0)
    assert report.answers[0].score == 50
    assert report.recommendation is Recommendation.NOT_ENOUGH


@dataclass
class HangingInterviewer(ScriptedInterviewer):
    """Gives what it has, then nothing more."""

    closed: bool = False

    async def respond(self, situation: Situation) -> AsyncGenerator[Draft, None]:
        try:
            async for part in super().respond(situation):
                yield part
            await asyncio.Event().wait()
        finally:
            self.closed = True

    async def write_report(self, interview: Interview) -> ReportDraft:
        await asyncio.Event().wait()
        raise AssertionError


@pytest.mark.parametrize("parts", [[], growing(FOLLOW_UP)[:4]])
async def test_the_deadline_of_a_turn(parts: list[Draft]) -> None:
    """An interviewer that hangs is given up, its work stopped, the answer kept."""
    interviewer = HangingInterviewer([parts])
    events = await events_of(agent.take_turn(started(), answer(), crew(interviewer, seconds=0.05)))
    (failed,) = only(Failed, events)
    assert failed.words == f"{texts.TOO_SLOW} {texts.KEPT}"
    assert failed.interview.kept == answer()
    assert interviewer.closed and len(interviewer.situations) == 1


async def test_the_deadline_of_a_report() -> None:
    """A report that does not come is left out, not waited for."""
    _, report = await agent.conclude(interview_of("Three."), crew(HangingInterviewer(), seconds=0.05))
    assert report.notice == texts.incomplete(words=True, evaluations=0)


async def test_a_retry_takes_the_kept_answer() -> None:
    """The kept answer is gone once its turn was taken."""
    events, _ = await turn_of([growing(FOLLOW_UP)], started().keeping(answer()))
    assert last_interview(events).kept is None


@pytest.mark.parametrize("behaviour", sorted(UNHEARD))
async def test_what_was_not_heard_costs_no_call(behaviour: Behaviour) -> None:
    """A notice, the same question, nothing counted; the fourth in a row is a skip."""
    silence = answer("", unheard=behaviour)
    interview = started()
    for _ in range(3):
        events, interviewer = await turn_of([], interview, silence)
        assert [type(event) for event in events] == [Notice, Committed]
        assert not interviewer.situations
        interview = last_interview(events)
        assert interview.present == FIRST and not interview.turns[-1].counts
    events, interviewer = await turn_of([growing(NEW)], interview, silence)
    assert only(Notice, events) == [Notice(texts.MOVED_ON)]
    assert interviewer.situations[0].open_moves == (Move.ADVANCE,)
    turn = last_interview(events).turns[-1]
    assert (turn.behaviour, turn.skipped, turn.counts, turn.scored) == (behaviour, True, False, False)
    assert last_interview(events).present.number == 2


async def test_the_skip_button() -> None:
    """A pressed Skip asks the next question, whatever the interviewer calls it."""
    events, interviewer = await turn_of([growing(NEW)], None, answer("", skip=True))
    assert interviewer.situations[0].open_moves == (Move.ADVANCE,)
    turn = last_interview(events).turns[-1]
    assert turn.behaviour is Behaviour.WANTS_SKIP and turn.skipped and not turn.scored
    assert turn.evaluation is None


async def test_a_repeat_puts_the_same_question() -> None:
    """Whatever the reply holds, the question that stands is asked again, and the wish does not count."""
    wish = draft(Move.REPEAT, "Something new?", behaviour=Behaviour.WANTS_REPEAT, acknowledgement="Gladly.")
    events, _ = await turn_of([growing(wish)], None, answer("Could you say that again?"))
    assert only(Asked, events) == [Asked(FIRST.text)]
    interview = last_interview(events)
    assert interview.present == FIRST
    assert interview.turns[-1].reply == f"Gladly. {FIRST.text}"
    assert not interview.turns[-1].counts and interview.turns[-1].evaluation is None


def stopping(question: str = "Shall we stop here?") -> Draft:
    return draft(Move.CONFIRM_END, question, behaviour=Behaviour.WANTS_END, acknowledgement="I hear you.")


async def test_a_wish_to_end_is_confirmed_once() -> None:
    """Asked whether to stop, a yes closes; the yes is neither counted nor scored."""
    events, _ = await turn_of([growing(stopping())], None, answer("I want to stop."))
    interview = last_interview(events)
    assert interview.confirming == "Shall we stop here?" and not interview.done
    assert interview.present == FIRST
    goodbye = draft(Move.CLOSE, acknowledgement="Thank you for coming. The report comes next.")
    events, interviewer = await turn_of([growing(goodbye)], interview, answer("Yes, please."))
    assert set(interviewer.situations[0].open_moves) == {Move.CLOSE, Move.REPEAT}
    assert only(Asked, events) == [Asked("")]
    assert last_interview(events).done
    assert not last_interview(events).turns[-1].counts and last_interview(events).turns[-1].evaluation is None


async def test_a_no_goes_on_where_it_stood() -> None:
    """The same question again; a second wish to end later may close at once."""
    interview = last_interview((await turn_of([[stopping()]], None, answer("Stop.")))[0])
    no = draft(Move.REPEAT, behaviour=Behaviour.ON_TRACK, acknowledgement="Then let us go on.")
    events, _ = await turn_of([growing(no)], interview, answer("No, go on."))
    interview = last_interview(events)
    assert only(Asked, events) == [Asked(FIRST.text)]
    assert not interview.confirming and not interview.turns[-1].counts
    again = draft(Move.CLOSE, behaviour=Behaviour.WANTS_END, acknowledgement="As you wish. Goodbye.")
    events, _ = await turn_of([growing(again)], interview, answer("Now I want to stop."))
    assert last_interview(events).done


async def test_silence_after_shall_we_stop() -> None:
    """Not being heard is neither a yes nor a no: the question whether to stop still stands."""
    interview = last_interview((await turn_of([[stopping()]], None, answer("Stop.")))[0])
    events, _ = await turn_of([], interview, answer("", unheard=Behaviour.NO_SPEECH))
    assert last_interview(events).confirming == "Shall we stop here?"


async def test_three_answers_then_on() -> None:
    """After two probes the third answer leaves the question, and a fourth is never asked for."""
    interview = started()
    for question in ("Why three of them?", "Who decided it?"):
        events, _ = await turn_of([growing(draft(Move.FOLLOW_UP, question))], interview)
        interview = last_interview(events)
    events, interviewer = await turn_of([growing(draft(Move.EXPAND, "And who else?")), growing(NEW)], interview)
    assert "expand" in interviewer.situations[1].problem
    assert last_interview(events).present.number == 2


async def test_the_last_answer_closes() -> None:
    """The interview is done with its last question, and asks nothing more."""
    interviewer, interview = ScriptedInterviewer(), started()
    while not interview.done:
        interview = last_interview(await events_of(agent.take_turn(interview, answer(), crew(interviewer))))
    assert [turn.question.number for turn in interview.turns] == [1, 2, 3]
    assert len({question.text for question in interview.questions}) == 3
    assert interview.turns[-1].reply == "That was the last question. Goodbye."


async def test_follow_ups_speak_to_the_same_requirement() -> None:
    """The answer to a follow-up counts for the requirement that the main question came from."""
    events, interviewer = await turn_of([[draft(Move.FOLLOW_UP, "Why?", evaluation=evaluation(3))]])
    events, _ = await turn_of(
        [[draft(Move.ADVANCE, "And runbooks?", evaluation=evaluation(5))]], last_interview(events)
    )
    _, report = await agent.conclude(last_interview(events), crew(interviewer))
    assert (report.coverage[0].status, report.coverage[0].score) == ("strong", 83)


class SentenceVectors(HashedWords):
    """An embedder whose vectors can tell a paraphrase."""

    kind = "local"


async def test_a_paraphrase_of_an_earlier_question_is_repaired_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Some other words make no new question; whoever insists is let ask it, for likeness is no proof."""
    monkeypatch.setattr(situations, "HashedWords", SentenceVectors)
    again = draft(Move.ADVANCE, "Tell me about keeping PostgreSQL alive in production.")
    events, interviewer = await turn_of([[again], [NEW]])
    assert interviewer.situations[1].problem == policy.ASKED_BEFORE
    assert [event.question for event in only(Asked, events)] == [NEW.question]
    events, _ = await turn_of([[again], [again]])
    assert [event.question for event in only(Asked, events)] == [again.question]


async def test_coverage_chooses_the_next_topic() -> None:
    """What was asked about is offered no more; once all was, the least supported comes first."""
    interview, offered = started(10), []
    for points in (5, 1, 3, 3):
        new = draft(Move.ADVANCE, f"What about thing{points} and kind{len(offered)}?", evaluation=evaluation(points))
        events, interviewer = await turn_of([[replace(new, topic=1)]], interview)
        offered.append([topic.index for topic in interviewer.situations[0].offered])
        interview = last_interview(events)
    assert offered[:2] == [[2, 1], [1]]
    assert [question.passages for question in interview.questions[:3]] == [(0,), (2,), (1,)]
    assert offered[2] == [2, 0, 1]  # answered weakly, well, and just now


async def test_a_further_question_may_be_on_another_topic_as_well() -> None:
    """Then it comes from both, and the other is not asked about again."""
    interview = started(10)
    further = replace(draft(Move.FOLLOW_UP, "And how did you write it down for the others?"), topic=1)
    events, interviewer = await turn_of([[further]], interview)
    also = interviewer.situations[0].offered[0].index
    interview = last_interview(events)
    assert interview.present.passages == (*interview.main_questions[0].passages, also)
    _, interviewer = await turn_of([[NEW]], interview)
    assert also not in [topic.index for topic in interviewer.situations[0].offered]
    plainer = replace(further, move=Move.CLARIFY, behaviour=Behaviour.CONFUSED, evaluation=None)
    asked = last_interview((await turn_of([[plainer]], started(10)))[0])
    assert asked.present.passages == asked.main_questions[0].passages


@dataclass
class WilfulInterviewer(ScriptedInterviewer):
    """Does whatever comes into its head, from a list of choices; every question of its is new."""

    choices: list[tuple[Behaviour, Move]] = field(default_factory=list)
    asked: int = 0

    async def respond(self, situation: Situation) -> AsyncGenerator[Draft, None]:
        self.situations.append(situation)
        behaviour, move = self.choices[self.asked % len(self.choices)]
        self.asked += 1
        if situation.problem:  # the repair is as wilful, among what is open
            move = situation.open_moves[self.asked % len(situation.open_moves)]
        question = "" if move is Move.CLOSE else f"What about thing{self.asked} of kind{self.asked}?"
        yield draft(move, question, behaviour=behaviour)


answers = st.one_of(
    st.just(answer()),
    st.just(answer("", skip=True)),
    st.sampled_from([answer("", unheard=behaviour) for behaviour in sorted(UNHEARD)]),
)
whims = st.lists(st.tuples(st.sampled_from(list(Behaviour)), st.sampled_from(list(Move))), min_size=1, max_size=12)


@settings(max_examples=150, deadline=None)
@example(3, [(Behaviour.NO_SPEECH, Move.FOLLOW_UP)], [answer()])
@example(3, [(Behaviour.WANTS_REPEAT, Move.REPEAT)], [answer()])
@example(3, [(Behaviour.WANTS_END, Move.CONFIRM_END), (Behaviour.ON_TRACK, Move.REPEAT)], [answer()])
@example(3, [(Behaviour.WANTS_END, Move.CONFIRM_END), (Behaviour.WANTS_END, Move.REPEAT)], [answer()])
@given(st.integers(3, 5), whims, st.lists(answers, min_size=1, max_size=8))
def test_everything_ends(total: int, choices: list[tuple[Behaviour, Move]], given_answers: list[Answer]) -> None:
    """Whatever is said and whatever the interviewer wants: at most 3 answers a question, 3N in all, 2 calls a turn.

    A turn that fails is not taken; then the person presses Skip, which every interviewer must meet.
    """
    asyncio.run(_everything_ends(total, choices, given_answers))


async def _everything_ends(total: int, choices: list[tuple[Behaviour, Move]], given_answers: list[Answer]) -> None:
    interviewer, interview = WilfulInterviewer(choices=choices), started(total)
    here = crew(interviewer)
    most = 3 * total * (1 + policy.NO_ANSWERS_IN_A_ROW + 1)  # answers that count, and what may lie between two
    for step in range(most):
        calls = len(interviewer.situations)
        events = await events_of(agent.take_turn(interview, given_answers[step % len(given_answers)], here))
        assert len(interviewer.situations) - calls <= 2
        if only(Failed, events):
            events = await _skipped(interview, total)
        interview = last_interview(events)
        per_question = [sum(t.counts and t.question.number == n for t in interview.turns) for n in range(1, total + 1)]
        assert max(per_question) <= 3
        if interview.done:
            break
    assert interview.done, "it went on and on"
    assert len({question.text for question in interview.main_questions}) == len(interview.main_questions) <= total
    assert Interview.model_validate_json(interview.model_dump_json()) == interview


async def _skipped(interview: Interview, total: int) -> list[Event]:
    """The turn of a pressed Skip with an interviewer that does what is open."""
    question = f"Where does part{len(interview.turns)} of area{math.factorial(len(interview.turns) % 9)} stand?"
    obliging: Interviewer = ScriptedInterviewer(
        [[draft(Move.ADVANCE, question)]] if interview.present.number < total else []
    )
    return await events_of(agent.take_turn(interview, answer("", skip=True), crew(obliging)))
