"""Whole interviews with the built-in interviewer, over real job descriptions, at every level."""

import random
import re
from collections.abc import AsyncIterator, Sequence
from pathlib import Path

import numpy as np
import pytest

from interviewmate import agent, passages, policy, sentences
from interviewmate.adapters.builtin import deeper, interviewer, matters, planning, probing, questions, roles, steering
from interviewmate.adapters.builtin.angles import Kind
from interviewmate.adapters.builtin.interviewer import BuiltInInterviewer
from interviewmate.adapters.builtin.probing import FollowUp
from interviewmate.adapters.builtin.threads import Tells
from interviewmate.adapters.faiss_index import FaissIndex
from interviewmate.adapters.ngram_vectors import NgramVectors
from interviewmate.delivery import measure, typed_answer
from interviewmate.interview import (
    Answer,
    Behaviour,
    Interview,
    Job,
    Level,
    Move,
    Need,
    NeedKind,
    Passage,
    PassageKind,
    Persona,
    Plan,
    Question,
)
from interviewmate.ports import Embedder, Vectors
from interviewmate.report import Report, said_by_candidate
from interviewmate.retrieval import Retriever
from interviewmate.words import content_words

JDS = sorted((Path(__file__).parents[1] / "data" / "jds").glob("*.md"))
SKIP = Answer(text="", delivery=measure(""), skip=True)
GOOD = (
    "Last October our ledger service started rejecting writes at two in the morning. I took command, put one person on "
    "the database and asked for a rollback first, because we had shipped an index change that evening. We were back "
    "after 26 minutes. Next day I wrote a timeline without names, and since then index changes go out before noon. "
    "Failed writes went from 40 percent to 2 percent within a week."
)
NEARLY_ALIKE = [typed_answer(f"{GOOD} That was week {week} of the year.") for week in range(40, 50)]
ON_NIGHTS = "Actually, can I ask you something? How many people would be on with me at night?"
SHORT = "Yes, I have done that a few times."
ELSEWHERE = (
    "We were up at the lake all weekend. My brother in law has a boat there and my boy caught his first fish, two feet "
    "long, and he slept with the picture under his pillow. On Sunday it rained, so we sat in the kitchen with my "
    "mother and ate pancakes until the neighbours came over with their dog."
)


def a_job(jd: Path, level: Level, total: int = 10, focus: str = "") -> Job:
    """A job from one of the job descriptions."""
    role = jd.stem.replace("-", " ")
    return Job(role=role, level=level, focus=focus, total=total, passages=passages.cut(jd.read_text()))


def of_lines(role: str, lines: Sequence[str], total: int, kind: PassageKind = PassageKind.DUTY) -> Job:
    """A job that asks for these lines."""
    passages = tuple(Passage(index=i, text=line, kind=kind) for i, line in enumerate(lines))
    return Job(role=role, level=Level.MID, total=total, passages=passages)


async def last(events: AsyncIterator[agent.Event]) -> Interview:
    """The interview after a turn; a reply that is refused fails the test."""
    interview: Interview | None = None
    async for event in events:
        assert not isinstance(event, agent.Failed), event
        if isinstance(event, agent.Committed):
            interview = event.interview
    assert interview
    return interview


class _SentenceVectors(NgramVectors):
    """Vectors of the sentence encoder's kind and size."""

    kind = "local"

    async def embed(self, texts: Sequence[str]) -> Vectors:
        """The n-gram vectors folded to 384 dimensions."""
        wide = await super().embed(texts)
        folded = wide[:, : wide.shape[1] // 384 * 384].reshape(len(texts), -1, 384).sum(axis=1)
        return np.asarray(folded / np.linalg.norm(folded, axis=1, keepdims=True), np.float32)


async def hold(
    job: Job, answers: list[Answer], seed: int = 1, embedder: Embedder | None = None
) -> tuple[Interview, Report]:
    """An interview in which the answers come round and round, and its report."""
    retriever = Retriever([embedder or NgramVectors()], FaissIndex)
    interviewer = _Strict(retriever, random.Random(seed))
    crew = agent.Crew(interviewer, retriever, clock=lambda: 0.0)
    interview = await last(agent.begin(job, crew))
    for turn in range(3 * job.total):
        if interview.done:
            break
        interview = await last(agent.take_turn(interview, answers[turn % len(answers)], crew))
    assert interview.done
    return await agent.conclude(interview, crew)


class _Strict(BuiltInInterviewer):
    """The built-in interviewer, asked only once a turn: a refused reply would ask it again."""

    async def respond(self, situation):  # type: ignore[no-untyped-def]
        assert not situation.problem, situation.problem
        async for draft in super().respond(situation):
            yield draft


@pytest.mark.parametrize("jd", JDS, ids=[jd.stem for jd in JDS])
async def test_ten_questions_come_from_the_job_description(jd: Path) -> None:
    """At every level all ten are different, short, ask once and use words of the passage they came from."""
    for seed, level in enumerate(Level):
        job = a_job(jd, level)
        interview, _ = await hold(job, [SKIP], seed)
        asked = interview.main_questions
        assert len(asked) == job.total
        for place, question in enumerate(asked):
            assert_reads_well(question.text)
            assert not any(policy.alike(question.text, other.text) for other in asked[:place])
            assert question.passages, question.text
            source = " ".join(passage.text for passage in job.named(question.passages))
            stems = {word[:4] for word in content_words(source)}
            assert stems & {word[:4] for word in content_words(question.text)}, question.text


def assert_reads_well(question: str) -> None:
    """What can be told of a question's form without reading it."""
    assert len(question.split()) < 45, question
    assert question.count("?") <= 1
    assert question[0].isupper() or question[0] in '“"'
    assert question[-1] in "?."
    assert not re.search(r"\{|\}|\*\*|\]\(|e\.g\.|  | ,|\.\.|\b(\w+) \1\b", question), question
    assert not re.search(r"\b(?:to|of|with|for|and|or|the|a|an|you would|have to)[.?]", question), question


async def test_two_interviews_over_the_same_job_differ_and_one_can_be_held_again() -> None:
    """Chance decides what is asked, and only the random source that is handed in."""
    job = a_job(JDS[3], Level.MID, 5)
    first, again, other = [(await hold(job, [SKIP], seed))[0] for seed in (1, 1, 2)]
    assert first == again
    assert [q.text for q in first.questions] != [q.text for q in other.questions]


async def test_a_job_of_one_requirement_still_fills_ten_questions() -> None:
    """When the requirements run out, the same one is asked from other sides, and then the role."""
    only = Passage(index=0, text="Running PostgreSQL in production", kind=PassageKind.REQUIREMENT)
    job = Job(role="Database Engineer", level=Level.MID, total=10, passages=(only,))
    interview, _ = await hold(job, [SKIP])
    assert len({question.text for question in interview.main_questions}) == 10
    assert sum("PostgreSQL" in question.text for question in interview.main_questions) >= 3


async def test_the_greeting_names_the_role_and_the_level_shapes_the_words() -> None:
    """Somebody early in a career is asked what was learned and tried, not whom they led."""
    texts = {}
    for level in (Level.INTERN, Level.LEAD):
        told = [(await hold(a_job(jd, level, 5), [SKIP], 1))[0] for jd in JDS[:5]]
        assert all(interview.job.role in interview.greeting for interview in told)
        texts[level] = " ".join(question.text for interview in told for question in interview.main_questions)
    early = re.compile(r"course|so far|learned|closest thing|first week|shown first|how you'd|you'd need")
    upper = re.compile(r"experience of|hardest|decision|get wrong|your team|didn't|last have to")
    assert len(early.findall(texts[Level.INTERN])) > len(early.findall(texts[Level.LEAD]))
    assert len(upper.findall(texts[Level.LEAD])) > len(upper.findall(texts[Level.INTERN]))


async def test_a_focus_shows_in_what_is_asked() -> None:
    """With "people skills" in focus more questions are about people."""
    counts = {}
    for focus in ("", "people skills"):
        told = [(await hold(a_job(jd, Level.SENIOR, 5, focus), [SKIP], 3))[0] for jd in JDS]
        asked = [question.text for interview in told for question in interview.main_questions]
        counts[focus] = [questions.kind_of(text) for text in asked].count(Kind.PEOPLE)
    assert counts["people skills"] > counts[""]


async def test_fair_answers_are_followed_up_with_their_own_words() -> None:
    """What a follow-up says back was said, word for word."""
    fair = " ".join(sentences.split(GOOD)[place] for place in (1, 3, 4))
    answers = [typed_answer(f"{fair} That was week {week} of the year.") for week in range(40, 50)]
    replies: list[str] = []
    for seed in range(6):
        interview, _ = await hold(a_job(JDS[3], Level.MID, 3), answers, seed)
        replies += [turn.reply for turn in interview.turns if turn.move is Move.FOLLOW_UP]
    said_back = [found[1] for reply in replies if (found := re.search(r": “(.+)”", reply))]
    assert said_back
    assert all(words.rstrip(".") in fair for words in said_back)


async def test_a_weak_answer_is_asked_for_an_example() -> None:
    """What takes long to name is not named again, and a second weak answer is let go."""
    lines = ("Turn the sales forecast of three regions into one weekly plan",)
    interview, _ = await hold(of_lines("Planner", lines, 3), [typed_answer(SHORT)], 2)
    first, second = interview.turns[:2]
    assert (first.behaviour, first.move) == (Behaviour.WEAK, Move.EXPAND)
    assert (second.behaviour, second.move) == (Behaviour.WEAK, Move.ADVANCE)
    assert first.evaluation
    assert first.evaluation.confidence < 0.4
    assert first.reply.endswith(tuple(words for way in deeper.WAYS[Tells.ALL] for words in deeper.wordings(way)))


async def test_another_story_is_led_back_once_and_not_scored() -> None:
    """Polite, back to the question; it does not go on for ever."""
    interview, report = await hold(a_job(JDS[6], Level.MID, 3), [typed_answer(ELSEWHERE)], 1)
    led_back = [turn for turn in interview.turns if turn.move is Move.REDIRECT]
    assert led_back
    assert all(turn.behaviour is Behaviour.OFF_TOPIC and turn.evaluation is None for turn in led_back)
    numbers = [turn.question.number for turn in led_back]
    assert len(numbers) == len(set(numbers))
    assert not report.strengths


async def test_a_typed_answer_counts_as_if_it_were_spoken() -> None:
    """Its line breaks cut no sentence."""
    job = a_job(JDS[3], Level.MID, 3)
    broken = GOOD.replace(" and ", "\nand  ").replace("because", "\n\nbecause")
    (spoken, told), (typed, written) = [await hold(job, [typed_answer(text)], 4) for text in (GOOD, broken)]
    assert [turn.evaluation for turn in typed.turns] == [turn.evaluation for turn in spoken.turns]
    assert [turn.reply for turn in typed.turns] == [turn.reply for turn in spoken.turns]
    assert written.strengths == told.strengths


async def test_no_acknowledgement_comes_twice() -> None:
    """Even nearly the same answer ten times over gets other first sentences."""
    interview, _ = await hold(a_job(JDS[0], Level.MID, 10), NEARLY_ALIKE, 5)
    firsts = [turn.reply.split(". ")[0] for turn in interview.turns]
    assert len(set(firsts)) >= len(firsts) - 2


async def test_the_report_quotes_the_candidate_and_invents_nothing() -> None:
    """Quotes are verbatim, a strength needs one, and the outlines are the candidate's sentences or brackets."""
    interview, report = await hold(a_job(JDS[3], Level.MID, 4), [typed_answer(GOOD), typed_answer(SHORT)], 4)
    for finding in (*report.strengths, *report.weaknesses):
        assert not finding.quote or any(finding.quote in turn.answer.text for turn in interview.turns)
        assert finding.requirement
    assert report.strengths
    assert 1 <= len(report.improvements) <= 3
    for sample in report.sample_answers:
        for line in sample.better.splitlines():
            told = line.partition(": ")[2]
            assert told.startswith("[") or all(said_by_candidate(s, interview.turns) for s in told.split(". "))


PARROT = (
    "Deploying and configuring services using infrastructure, and debugging cluster-based architectures, as you ask."
)


@pytest.mark.parametrize("answers", [[SKIP], [typed_answer("..."), typed_answer(GOOD), SKIP], [typed_answer(PARROT)]])
async def test_an_interview_with_sentence_vectors_takes_every_answer(answers: list[Answer]) -> None:
    """A skip has no words to embed, and dots have none that count."""
    interview, _ = await hold(a_job(JDS[3], Level.MID, 3), answers, embedder=_SentenceVectors())
    assert len(interview.main_questions) == 3


@pytest.mark.parametrize("answers", [[GOOD, SHORT], [SHORT], [GOOD], [SHORT, SHORT, GOOD, ELSEWHERE]])
async def test_the_check_of_the_report_finds_nothing_to_leave_out(answers: list[str]) -> None:
    """What the built-in interviewer writes stands as it is: no number, quote or verdict without its source."""
    for seed in range(4):
        _, report = await hold(a_job(JDS[seed], Level.MID, 3), [typed_answer(answer) for answer in answers], seed)
        assert report.checked == ()


async def test_nothing_said_gets_no_praise() -> None:
    """Skips and empty phrases leave no strengths, and the summary says that nothing could be scored."""
    _, skipped = await hold(a_job(JDS[3], Level.MID, 3), [SKIP], 4)
    assert not skipped.strengths
    assert not skipped.sample_answers
    assert "could be scored" in skipped.summary
    _, empty = await hold(a_job(JDS[3], Level.MID, 3), [typed_answer("Pass.")], 4)
    assert not empty.strengths


async def test_who_says_they_never_did_it_is_not_told_to_find_a_case() -> None:
    """What comes nearest to it can be told."""
    answers = ("I have never done that.", "I would begin with the log, because it names the failing call.")
    _, report = await hold(a_job(JDS[3], Level.MID, 3), [typed_answer(answer) for answer in answers], 2)
    assert any("“I have never done that”" in step and "comes nearest" in step for step in report.improvements)
    assert not any("case of your own" in step for step in report.improvements)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("SENIOR HR MANAGER", "Senior HR Manager"),
        ("HEAD OF IT", "Head of IT"),
        ("DENTAL NURSE", "Dental Nurse"),
        ("SENCO", "SENCO"),
        ("Night Shift Baker", "Night Shift Baker"),
    ],
)
def test_a_role_in_capitals_is_said_as_a_title(typed: str, said: str) -> None:
    """Letters that stand for words stay as they are."""
    assert roles.said(typed) == said


async def test_the_persona_shows_in_what_is_said_and_in_how_often_it_digs() -> None:
    """A friendly interviewer thanks, a demanding one asks for more; the company is named."""
    said, followed = {}, {}
    for persona in Persona:
        job = a_job(JDS[3], Level.MID, 3).model_copy(update={"persona": persona, "company": "Harbour Bank"})
        held = [(await hold(job, [typed_answer(GOOD)], seed))[0] for seed in range(8)]
        assert all("Harbour Bank" in interview.greeting for interview in held)
        turns = [turn for interview in held for turn in interview.turns]
        said[persona] = " ".join(turn.reply for turn in turns)
        followed[persona] = sum(turn.move is Move.FOLLOW_UP for turn in turns)
    assert said[Persona.FRIENDLY].lower().count("thank") > said[Persona.DEMANDING].lower().count("thank")
    assert followed[Persona.DEMANDING] > followed[Persona.FRIENDLY]


async def test_a_fair_answer_is_followed_up_sooner_than_a_strong_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """What tells already how good its speaker is needs a better question."""
    worth = interviewer.WORTH_ASKING[Persona.NEUTRAL] - interviewer.OF_A_FAIR_ANSWER / 2
    follow_up = FollowUp("What came of it?", worth)
    monkeypatch.setattr(probing, "follow_up", lambda *told: follow_up)
    monkeypatch.setattr(probing, "owes_a_case", lambda *told: False)
    fair = "I load the orders with Airflow and I check the counts in the morning. I tell the shops when one is missing."
    taken = {}
    for said in (GOOD, fair):
        monkeypatch.setattr(interviewer, "score", lambda found, said=said: 80 if said == GOOD else 55)
        held = (await hold(a_job(JDS[0], Level.MID, 3), [typed_answer(said)], 1))[0]
        taken[said] = held.turns[0].move
    assert taken == {GOOD: Move.ADVANCE, fair: Move.FOLLOW_UP}


@pytest.mark.parametrize("seed", range(12))
async def test_an_interview_begins_with_a_piece_of_work(seed: int) -> None:
    """Neither a habit nor a rule comes first, and nobody is asked for their experience of a habit."""
    lines = (
        "Cook alongside your team on busy days",
        "Communicate clearly with guests",
        "Keep food safety records at all times",
        "Plan and cost a three-week menu",
        "Support the head chef with orders",
    )
    job = of_lines("Sous Chef", lines, 5)
    interview, _ = await hold(job, [typed_answer(GOOD)], seed)
    assert interview.main_questions[0].passages[0] in {3, 4}
    assert not any("experience of communicating" in question.text for question in interview.main_questions)


@pytest.mark.parametrize("seed", range(12))
async def test_nobody_is_asked_how_they_would_go_about_years_of_experience(seed: int) -> None:
    """What was lived is asked for as that; "his boots" belong to nobody who was named, so they are left."""
    lines = ("At least three years' experience of teaching in primary", "Step into his boots and run the workshop")
    job = of_lines("Teacher", lines, 3, PassageKind.REQUIREMENT)
    first = (await hold(job, [typed_answer(GOOD)], seed))[0].main_questions[0]
    assert "teach" in first.text
    assert questions.kind_of(first.text) in questions.LIVED


async def test_a_question_back_is_not_passed_over() -> None:
    """The interviewer knows only the posting, and says so before it goes on."""
    for back in (
        "How large is your team, by the way?",
        "Can I ask, would I be doing all of it from the start?",
        ON_NIGHTS,
    ):
        asks = typed_answer(f"{GOOD} {back}")
        replies_to = [turn.reply for turn in (await hold(a_job(JDS[3], Level.MID, 3), [asks], 3))[0].turns]
        assert any(
            reply.startswith(("I only know what the posting says", "That's a question for")) for reply in replies_to
        )


async def test_a_question_back_is_answered_from_the_posting() -> None:
    """What the posting has on it is said; a question about the interview itself is none about the job."""
    lines = (
        "Run the ward round with the consultant",
        "You would join a team of nine nurses on Ash ward",
        "Order dressings and medicines for the week",
        "Teach students how to take blood",
    )
    job = of_lines("Nurse", lines, 3)
    about_the_team, about_itself = [
        (await hold(job, [typed_answer(f"{GOOD} {asked}")], 4, embedder=_SentenceVectors()))[0].turns[0].reply
        for asked in ("And how many nurses are on the team?", "Does that answer your question?")
    ]
    assert "You would join a team of nine nurses on Ash ward" in about_the_team
    assert not re.search("posting (?:has|says,)|by the posting|people who hire", about_itself)


async def test_who_never_did_it_is_asked_how_they_would() -> None:
    """No example is asked for of what was not done."""
    never = typed_answer("I have never done that myself.")
    interview, _ = await hold(a_job(JDS[3], Level.MID, 3), [never], 2)
    asked = [turn.reply for turn in interview.turns if turn.move is Move.EXPAND]
    assert asked and not any("example" in reply for reply in asked)
    assert any("how would you go about it" in reply for reply in asked)


async def test_who_would_be_guessing_is_asked_to_guess() -> None:
    """Once a question, and only where it was not done."""
    guessing = typed_answer(f"{GOOD} The permits we never had, so that bit I'd be guessing.")
    interview, _ = await hold(a_job(JDS[3], Level.MID, 3), [guessing], 2)
    first = [turn for turn in interview.turns if turn.question.number == 1]
    assert [any(words in turn.reply for words in steering.GUESS) for turn in first] == [True, False]
    guessed = typed_answer(f"{GOOD} I guessed the rest, and it was right.")
    interview, _ = await hold(a_job(JDS[3], Level.MID, 3), [guessed], 2)
    assert not any(words in turn.reply for turn in interview.turns for words in steering.GUESS)


@pytest.mark.parametrize("seed", range(6))
async def test_what_one_sentence_asks_for_is_asked_about_one_by_one(seed: int) -> None:
    """A posting of one long sentence gives a question to each of its duties, before anything is come back to."""
    duties = (
        "You will welcome late arrivals, close the day's business in Opera, balance the tills and card terminals, "
        "and prepare early breakfasts for coach parties."
    )
    interview, _ = await hold(of_lines("Night Auditor", [duties], 5), [typed_answer(GOOD)], seed)
    *four, fifth = [question.text for question in interview.main_questions]
    for matter in ("late arrivals", "in Opera", "card terminals", "breakfasts"):
        assert sum(matter in text for text in four) == 1
    assert questions.kind_of(fifth) is not None


@pytest.mark.parametrize("seed", range(6))
async def test_a_licence_is_asked_about_when_nothing_else_is_left(seed: int) -> None:
    """Papers are looked at before an interview: in it another side of the work gives more."""
    job = of_lines("Cutter", ["Cut cloth by hand from the card", "Press the seams", "Cert III in tailoring"], 4)
    interview, _ = await hold(job, [typed_answer(GOOD)], seed)
    assert not any("Cert III" in question.text for question in interview.main_questions)


async def test_what_no_sentence_can_name_is_passed_over() -> None:
    """“Somebody who is curious about what you could do better” is no sentence."""
    lines = ("You are curious about what you could do better", "Repair looms")
    interview, _ = await hold(of_lines("Weaver", lines, 3), [typed_answer(GOOD)], 1)
    assert all("curious" not in question.text for question in interview.main_questions)


@pytest.mark.parametrize("seed", range(6))
async def test_an_interview_begins_with_what_stands_early(seed: int) -> None:
    """What a posting names at its end is no opening, though it is work as well."""
    lines = ("Milk 260 cows twice a day", "Rear calves from birth", "Measure grass weekly", "Sweep the feed passages")
    interview, _ = await hold(of_lines("Herdsperson", lines, 3), [typed_answer(GOOD)], seed)
    assert interview.main_questions[0].passages[0] in {0, 1}


@pytest.mark.parametrize("seed", range(6))
async def test_an_interview_begins_with_the_heart_of_the_job(seed: int) -> None:
    """Not with what matters less or is done once a week, however early it stands."""
    lines = (("Every Friday you check oil and fuel in the mowers", 1.0), ("Trim hedges along the drive", 0.3),
             ("Design planting schemes with clients", 1.9), ("Order plants from nurseries", 0.4))  # fmt: skip
    passages = tuple(
        Passage(index=place, text=text, kind=PassageKind.DUTY, importance=importance)
        for place, (text, importance) in enumerate(lines)
    )
    job = Job(role="Gardener", level=Level.JUNIOR, total=3, passages=passages)
    interview, _ = await hold(job, [typed_answer(GOOD)], seed)
    assert interview.main_questions[0].passages == (2,)


@pytest.mark.parametrize("seed", range(6))
async def test_a_lead_is_soon_asked_about_leading_people(seed: int) -> None:
    """However little the posting makes of it, and as a must; anybody else is asked as it stands there."""
    lines = (("Run the month-end close of the ledger", 1.9), ("Plan the weekly payment runs in three currencies", 1.8),
             ("Handle escalated supplier queries", 1.7), ("Review the reconciliations of all suppliers", 1.6),
             ("Lead, coach and develop the team of five clerks", 0.6))  # fmt: skip
    passages = tuple(
        Passage(index=place, text=text, kind=PassageKind.DUTY, importance=importance)
        for place, (text, importance) in enumerate(lines)
    )
    job = Job(role="Accounts Lead", level=Level.LEAD, total=3, passages=passages)
    interview, _ = await hold(job, [typed_answer(GOOD)], seed)
    asked = [question.passages for question in interview.main_questions]
    assert (4,) in asked[:2] and asked.count((4,)) == 1
    assert (await planning.plan(interview, NgramVectors())).must == (4,)
    twice = passages[4].model_copy(update={"index": 5, "text": "Supervise the staff of the night shift"})
    of_two = job.model_copy(update={"total": 4, "passages": (*passages, twice)})
    asked = [question.passages for question in (await hold(of_two, [typed_answer(GOOD)], seed))[0].main_questions]
    assert len({(4,), (5,)} & {*asked}) == 1  # not both of them while there is anything else
    senior, _ = await hold(job.model_copy(update={"level": Level.SENIOR}), [typed_answer(GOOD)], seed)
    assert (4,) not in [question.passages for question in senior.main_questions]
    assert (await planning.plan(senior, NgramVectors())).must == ()


@pytest.mark.parametrize("seed", range(6))
def test_what_the_job_cannot_do_without_is_asked_about_sooner(seed: int) -> None:
    """Of lines that are alike otherwise."""
    lines = ("Experience taking blood samples", "Experience taking dental X-rays", "Experience taking wound swabs")
    job = of_lines("Nurse", lines, 3, PassageKind.REQUIREMENT)
    first = Question(number=1, text="How do you take dental X-rays?", move=Move.ADVANCE, passages=(1,))
    for must in (0, 2):
        needs = tuple(Need(passage=place, must=place == must, kind=NeedKind.TECHNICAL) for place in range(3))
        interview = Interview(job=job).opened(first.text, first).planned(Plan(needs=needs))
        composed = questions.compose(interview, (job.passages[0], job.passages[2]), 0, random.Random(seed))
        assert composed.passages == (must,)


@pytest.mark.parametrize("seed", range(6))
def test_what_is_a_duty_and_asked_for_is_asked_about_sooner(seed: int) -> None:
    """Of lines that are alike otherwise; the name of the role and where one has worked make none."""
    duties = ("Take blood samples on the ward", "Take dental X-rays on the ward", "Take wound swabs on the ward")
    for needed, first in (("Experience with X-rays", 1), ("Experience as a nurse in a hospital ward", None)):
        job = of_lines("Ward Nurse", duties, 3, PassageKind.DUTY)
        asked_for = Passage(index=3, text=needed, kind=PassageKind.REQUIREMENT)
        interview = Interview(job=job.model_copy(update={"passages": (*job.passages, asked_for)}))
        opened = interview.opened("Hello.", Question(number=1, text="Hello?", move=Move.ADVANCE))
        found = [
            questions.compose(opened, job.passages, 0, random.Random(seed)).passages for seed in range(seed, seed + 9)
        ]
        assert (set(found) == {(first,)}) if first else len(set(found)) > 1


@pytest.mark.parametrize("seed", range(6))
async def test_a_beginner_is_not_asked_for_what_only_experience_tells(seed: int) -> None:
    """Neither what went wrong for them nor what they have seen done badly, even when the posting runs out."""
    lines = ("Check deliveries against the paperwork", "Pick orders with a scanner", "Attention to detail")
    job = of_lines("Warehouse Trainee", lines, 9).model_copy(update={"level": Level.JUNIOR})
    interview, _ = await hold(job, [typed_answer(GOOD)], seed)
    asked = " ".join(question.text for question in interview.main_questions if question.passages)
    assert not re.search("went wrong|done badly there|the hard way|put to the test|hardest", asked)


@pytest.mark.parametrize("seed", range(6))
async def test_every_line_is_asked_about_before_the_second_half_of_one(seed: int) -> None:
    """However important that line is."""
    lines = ("Set up the surgery for each list and prepare instruments and materials for every procedure",
             "Process digital X-rays", "Answer the telephone to patients")  # fmt: skip
    passages = tuple(
        Passage(index=place, text=text, kind=PassageKind.DUTY, importance=1.0 if place else 1.6)
        for place, text in enumerate(lines)
    )
    job = Job(role="Dental Nurse", level=Level.MID, total=4, passages=passages)
    interview, _ = await hold(job, [typed_answer(GOOD)], seed)
    assert {question.passages for question in interview.main_questions[:3]} == {(0,), (1,), (2,)}


@pytest.mark.parametrize("seed", range(6))
async def test_a_line_that_matters_is_asked_about_before_another_is_come_back_to(seed: int) -> None:
    """Even where it is hard to name; a chore is not, however much it seems to matter."""
    lines = ("Check deliveries against the paperwork", "Contribute to risk assessments under CDM 2015",
             "Keep the floor, racks and bins clean")  # fmt: skip
    passages = tuple(
        Passage(index=place, text=text, kind=PassageKind.DUTY, importance=1.3) for place, text in enumerate(lines)
    )
    job = Job(role="Warehouse Trainee", level=Level.JUNIOR, total=3, passages=passages)
    assert all(
        each.worth(Level.JUNIOR) <= questions.THIN
        for passage in passages[1:]
        for each in matters.of(passage, frozenset())
    )
    interview, _ = await hold(job, [typed_answer(GOOD)], seed)
    assert {question.passages for question in interview.main_questions[:2]} == {(0,), (1,)}
    assert interview.main_questions[2].passages != (2,)


@pytest.mark.parametrize(
    ("line", "is_chore"),
    [
        ("Keep van stock, job sheets and parts orders up to date on the tablet", True),
        ("Keep the records of the controlled drugs up to date", False),
    ],
)
def test_paperwork_on_the_way_is_a_chore(line: str, is_chore: bool) -> None:
    """Of a fitter five questions left out what boilers and faults they know, and one was about this."""
    (found,) = matters.of(Passage(index=0, text=line, kind=PassageKind.DUTY), frozenset())
    assert (found.worth(Level.SENIOR) <= questions.THIN) is is_chore


def test_a_way_to_ask_that_two_levels_share_is_not_used_again() -> None:
    """While there are others that were not."""
    lines = (
        "Plan the weekly rota",
        "Design windows for spring",
        "Prepare the summer sale",
        "Test new tills",
        "Run tills",
    )
    job = of_lines("Shop Supervisor", lines, 5)
    asked = (
        "Walk me through how you'd plan rotas.",
        "Tell me about your experience of designing windows for spring.",
        "How do you go about preparing the summer sale?",
        "Tell me about a time when testing tills didn't go to plan.",
    )
    questioned = tuple(
        Question(number=place + 1, text=text, move=Move.ADVANCE, passages=(place,)) for place, text in enumerate(asked)
    )
    interview = Interview(job=job, questions=questioned)
    for seed in range(60):
        composed = questions.compose(interview, job.passages[4:], 0, random.Random(seed))
        assert not composed.text.startswith("Walk me through"), seed


@pytest.mark.parametrize(("persona"), list(Persona))
async def test_who_leaves_it_to_somebody_else_is_asked_as_if_it_were_theirs(persona: Persona) -> None:
    """With their words for it, in a fair answer, twice in an interview."""
    theirs = "I don't lead the incidents, though, that's always Tom."
    said = typed_answer(f"We had one on a Friday and the ledger was slow for an hour or so. {theirs}")
    job = a_job(JDS[3], Level.MID, 5).model_copy(update={"persona": persona})
    interview, _ = await hold(job, [said, typed_answer(SHORT)], 2)
    asked = [turn.reply for turn in interview.turns if any(way in turn.reply for way in steering.IF_IT_WERE_THEIRS)]
    assert 1 <= len(asked) <= len(steering.IF_IT_WERE_THEIRS)
    assert all(theirs.rstrip(".") in reply for reply in asked)
