"""The plan: from a draft that may say anything to an order of what may be asked about."""

from __future__ import annotations

import pytest

from interviewmate import agent
from interviewmate.adapters.builtin import planning
from interviewmate.adapters.ngram_vectors import NgramVectors
from interviewmate.errors import InterviewerFailed
from interviewmate.interview import Interview, NeedKind, Passage, PassageKind
from interviewmate.passages import cut
from interviewmate.plan import settle
from interviewmate.reply import PlanDraft
from interviewmate.testing import ScriptedInterviewer
from tests.situations import JOB, PASSAGES, answer, crew, started


def test_only_what_may_be_asked_about_each_once() -> None:
    """Numbers of nothing, of boilerplate and repeated ones are left out, and so is what the draft does not name."""
    plan = settle(PlanDraft(order=(2, 99, 4, 2, -1), must=(1,)), PASSAGES[:1], PASSAGES)
    assert [need.passage for need in plan.needs] == [2, 1]
    for nothing in ((), (99, 4)):
        plan = settle(PlanDraft(order=nothing), PASSAGES[1:2], PASSAGES)
        assert [need.passage for need in plan.needs] == [1, 0, 2]


def test_kinds_and_musts() -> None:
    """Each need is of one kind; without a word on musts, what the person must bring is one."""
    plan = settle(PlanDraft(behavioural=(2,), experience=(0,)), (), PASSAGES)
    kinds = {need.passage: need.kind for need in plan.needs}
    assert kinds == {0: NeedKind.EXPERIENCE, 1: NeedKind.TECHNICAL, 2: NeedKind.BEHAVIOURAL}
    assert [need.must for need in plan.needs] == [True, True, False]
    assert [need.must for need in settle(PlanDraft(must=(2,)), (), PASSAGES).needs] == [False, False, True]


def test_gaps_are_few_and_short() -> None:
    """At most five gaps, on one line each."""
    plan = settle(PlanDraft(gaps=("no\nrunbooks", " ", *("x" * 999,) * 9)), (), PASSAGES)
    assert plan.gaps[0] == "no runbooks"
    assert len(plan.gaps) == 5 and max(map(len, plan.gaps)) <= 200


def test_topics_follow_the_plan() -> None:
    """In the plan's order, without what it left out."""
    plan = settle(PlanDraft(order=(2, 0)), (), PASSAGES[:3])
    assert plan.ordered(PASSAGES[:3]) == [PASSAGES[2], PASSAGES[0]]


async def test_what_the_plan_left_out_waits_until_nothing_else_is_left() -> None:
    """A line that the plan found nothing to ask in is not offered beside the others."""
    retriever, plan = crew(ScriptedInterviewer()).retriever, settle(PlanDraft(order=(2, 0)), (), PASSAGES)

    async def offered(*asked: int) -> list[int]:
        return [topic.index for topic in await retriever.topics(JOB, frozenset(asked), plan=plan)]

    assert [await offered(), await offered(2), await offered(0, 2)] == [[2, 0], [0], [1]]


async def test_the_interview_goes_on_without_a_plan() -> None:
    """An interviewer that can't plan costs nothing but the plan."""

    class Planless(ScriptedInterviewer):
        async def plan(self, interview: Interview) -> PlanDraft:
            raise InterviewerFailed("no")

    assert await agent.plan(Interview(job=JOB), crew(Planless())) is None


async def test_the_plan_orders_what_is_offered() -> None:
    """The topics of a turn come in the plan's order."""
    interviewer = ScriptedInterviewer(planning=PlanDraft(order=(2, 1, 0)))
    here = crew(interviewer)
    plan = await agent.plan(Interview(job=JOB), here)
    assert plan
    async for _ in agent.take_turn(started().planned(plan), answer(), here):
        pass
    assert [topic.index for topic in interviewer.situations[0].topics] == [2, 1]


@pytest.mark.parametrize(
    ("heading", "text", "must"),
    [
        ("Must have", "Confident with data", True),
        ("What you need", "Confident with data", True),
        ("Essential", "Confident with data", True),
        ("About you", "Minimum 3 years of running a large site", True),
        ("About you", "You must be able to read a drawing", True),
        ("About you", "Confident with data", False),
        ("About you", "Welsh language skills are welcome but not essential", False),
        ("About you", "No experience of it is required", False),
        ("Must have", "Ideally a forklift licence, which would be a bonus", False),
        ("What you'll do", "Speaking with parents at the door", False),
    ],
)
async def test_the_built_in_takes_for_a_must_what_the_posting_calls_one(heading: str, text: str, *, must: bool) -> None:
    """And where it calls nothing one, nothing is; a duty is none."""
    kind = PassageKind.DUTY if "do" in heading else PassageKind.REQUIREMENT
    passages = (Passage(index=0, text=text, heading=heading, kind=kind),)
    draft = await planning.plan(Interview(job=JOB.model_copy(update={"passages": passages})), NgramVectors())
    assert [need.must for need in settle(draft, (), passages).needs] == [must]


async def test_what_stands_beside_a_list_of_the_nice_to_have_is_a_must() -> None:
    """Under a heading that says that it is needed; without such a list a heading says little."""
    needed = "What we need\n- Experience running nurse clinics\n- Sound infection control\n"
    for nice, must in (("Nice to have\n- Interest in rabbits\n", True), ("", False)):
        passages = cut(f"What you will do\n- Prepare patients for surgery\n\n{needed}\n{nice}")
        draft = await planning.plan(Interview(job=JOB.model_copy(update={"passages": passages})), NgramVectors())
        musts = {passages[index].text for index in draft.must or ()}
        assert musts == ({"Experience running nurse clinics", "Sound infection control"} if must else set())
