"""The requirements beside what the interview showed of them: what bears on one, and what is strongly covered."""

from __future__ import annotations

import pytest

from interviewmate.bearing import quotable, says_more
from interviewmate.coverage import NOT_DONE, Coverage, Covered, Held, coverage, untold
from interviewmate.interview import (
    Behaviour,
    Interview,
    Job,
    Level,
    Move,
    Need,
    NeedKind,
    Passage,
    PassageKind,
    Plan,
    Question,
    Turn,
)
from interviewmate.languages import Language
from tests.situations import answer, evaluation

LONG = " It took three days, and in the end the whole floor went over to the new way with no complaint from anybody."


def held(
    asked: str, said: str, *requirements: str, points: int = 5, noted: str = "", heading: str = "", relevance: int = 0
) -> Interview:
    """An interview over these requirements; the one question comes from the first."""
    passages = tuple(
        Passage(index=place, text=text, heading=heading, kind=PassageKind.REQUIREMENT, importance=0.0 if heading else 1)
        for place, text in enumerate(requirements)
    )
    question = Question(number=1, text=asked, move=Move.ADVANCE, passages=(0,))
    turn = Turn(
        question=question,
        answer=answer(said),
        behaviour=Behaviour.ON_TRACK,
        move=Move.CLOSE,
        evaluation=evaluation(points).model_copy(update={"strength": noted, "relevance": relevance or points}),
    )
    job = Job(role="Warehouse Supervisor", level=Level.MID, passages=passages)
    return Interview(job=job).opened(asked, question).after(turn)


def rows(interview: Interview) -> list[Coverage]:
    return list(coverage(interview))


@pytest.mark.parametrize(
    ("said", "other"),
    [
        ("I looked at the moves in Manhattan. It took long.", "Using our WMS (Manhattan) and Excel to report"),
        ("I think that parents are so busy these days.", "Give parents a clear handover at the end of the day"),
        ("I weighed the pallets at the dock. It took long.", "Weighing pallets, and loading them in order"),
    ],
)
def test_beside_a_line_that_was_not_asked_about_stands_nothing_by_words_in_common(said: str, other: str) -> None:
    """Half of what has them has nothing to do with it."""
    for points in (5, 1):
        found = rows(held("Tell me about your work.", said, "Migrate legacy packages", other, points=points))[1]
        assert (found.status, found.held, found.score, found.quote) == (Covered.NOT_ASKED, None, None, "")


def test_what_was_left_unanswered_shows_nothing_of_another() -> None:
    """Only scored answers do."""
    given = held("How do you use a WMS?", "I've never led a team.", "Keep stock", "Lead a team of pickers")
    skipped = given.turns[0].model_copy(update={"behaviour": Behaviour.WANTS_SKIP, "evaluation": None})
    assert rows(given)[1].quote
    assert not rows(given.model_copy(update={"turns": (skipped,)}))[1].quote


@pytest.mark.parametrize(
    ("requirement", "said", "unsaid"),
    [
        ("Strong SQL and Python", "I wrote the SQL joins.", ("Python",)),
        ("Strong SQL and Python", "I wrote the SQL joins, the rest in Python.", ()),
        ("Strong SQL or Python", "I wrote the SQL joins.", ()),
        ("Write menus for guests, negotiate supplier contracts", "I wrote menus.", ("negotiate supplier contracts",)),
        ("Stock counts, 5+ yrs", "I counted the stock.", ("5+ yrs",)),
        ("Stock counts, 5+ yrs", "For six years I counted the stock.", ()),
        ("Stock counts, 5+ yrs", "6 yrs I counted the stock.", ()),
        ("Stock counts, 5+ yrs", "I counted the stock, all of them.", ("5+ yrs",)),
        ("Stock counts at year end", "I counted the stock.", ()),
        ("Stock counts, including recalls", "I counted the stock.", ("recalls",)),
        ("Count the stock, help and plan", "I counted the stock.", ()),
    ],
)
def test_a_part_that_nothing_was_said_of_is_named(requirement: str, said: str, unsaid: tuple[str, ...]) -> None:
    """A name beside another, the years, one of several things, not an alternative nor a word for any work."""
    row = rows(held("Tell me about your work.", said, requirement))[0]
    assert (row.status, row.unsaid) == (Covered.STRONG, unsaid)


@pytest.mark.parametrize(
    ("requirement", "said", "of_all"),
    [
        ("Write transfer notes and near-miss reports", "Transfer notes I've never done. I report near misses.", False),
        ("Write transfer notes and near-miss reports", "Transfer notes I've never done. I count the stock.", True),
        ("Hold the budget for parts and tyres", "I've never held a budget. I order the tyres.", True),
        ("Write notes and design documents", "I write the notes. Design documents I haven't really written.", False),
        ("Plan the week and the yearly budget", "The yearly budget I've only seen, I haven't put one together.", False),
    ],
)
def test_who_has_done_another_of_the_things_denies_a_part(requirement: str, said: str, of_all: bool) -> None:
    """What hangs on the thing that is denied is no other thing."""
    row = rows(held("How do you go about it?", said, requirement, points=3))[0]
    assert row.held is (Held.DENIED if of_all else Held.DENIED_IN_PART)


@pytest.mark.parametrize(
    ("said", "status"),
    [
        ("I've not, um, I've not used Sage 50, ours is IRIS, but I run the checks.", Covered.PARTIAL),
        ("I haven't done this at a bank. I ran payrolls for a school.", Covered.PARTIAL),
        ("I've never used a fax for a payroll.", Covered.PARTIAL),
        ("I've never used a lorry to run them.", Covered.STRONG),
        ("I run payrolls. I have never run late.", Covered.STRONG),
    ],
)
def test_what_was_not_done_is_partly_covered(said: str, status: Covered) -> None:
    """However good the answer is; to say it of something else costs nothing."""
    assert rows(held("How would you do payrolls?", said, "Payrolls on Sage 50"))[0].status is status


@pytest.mark.parametrize(
    ("said", "status"),
    [
        ("Not on my own, no, I haven't. I ring the hauliers.", Covered.PARTIAL),
        ("I haven't planned routes as such. I ring the hauliers.", Covered.PARTIAL),
        ("I have never planned a route. I ring the hauliers.", Covered.PARTIAL),
        ("I've never planned them for a team. I ring the hauliers.", Covered.PARTIAL),
        ("I have never missed a route. I ring the hauliers.", Covered.STRONG),
        ("I've never planned them late. I ring the hauliers.", Covered.STRONG),
        ("I haven't planned a party. I ring the hauliers.", Covered.STRONG),
        ("I have never planned a route, but I've checked fifty. I ring the hauliers.", Covered.PARTIAL),
        ("I've never planned the routes late. I ring the hauliers.", Covered.STRONG),
    ],
)
def test_what_was_not_done_is_told_by_the_requirements_own_verb(said: str, status: Covered) -> None:
    """With its object: neither alone is a denial of it."""
    assert rows(held("What about the mornings?", said, "Plan the routes, ring the hauliers"))[0].status is status


@pytest.mark.parametrize(
    ("said", "points", "level", "status", "why"),
    [
        ("I haven't actually had a go at those, to be honest.", 3, Level.MID, Covered.WEAK, Held.DENIED),
        ("I haven't actually had a go at those, to be honest.", 3, Level.JUNIOR, Covered.PARTIAL, Held.DENIED),
        ("I haven't actually had a go at those, to be honest.", 5, Level.MID, Covered.STRONG, None),
        (
            "I run them monthly. Sage is one I've not had my hands on.",
            3,
            Level.MID,
            Covered.PARTIAL,
            Held.DENIED_IN_PART,
        ),
        ("I run them monthly. Skiing is one I've not had a go at.", 3, Level.MID, Covered.PARTIAL, None),
        ("I run them monthly. It never went out late.", 3, Level.MID, Covered.PARTIAL, None),
    ],
)
def test_what_is_denied_in_other_words_is_no_merit(
    said: str, points: int, level: Level, status: Covered, why: Held | None
) -> None:
    """A fit hears it in an answer that is not good; of somebody who begins nobody asks more."""
    interview = held("How would you do payrolls?", said, "Payrolls on Sage", points=points)
    interview = interview.model_copy(update={"job": interview.job.model_copy(update={"level": level})})
    row = rows(interview)[0]
    assert (row.status, row.held) == (status, why)
    assert why is None or row.quote in said


def test_a_no_of_another_language_denies_nothing() -> None:
    """The fit knows English alone."""
    spoken = held("¿Cómo?", "Not a thing I've had to do. Lo montamos allí.", "Stock", points=3)
    for language, why in ((Language.SPANISH, None), (Language.ENGLISH, Held.DENIED)):
        job = spoken.job.model_copy(update={"language": language})
        assert rows(spoken.model_copy(update={"job": job}))[0].held is why


def test_what_has_a_no_in_no_form_denies_nothing() -> None:
    """However much it sounds like “we had a team for that”."""
    said = "So we've got the usual machines, biochemistry and haematology."
    assert rows(held("How do you run tests?", said, "Run laboratory tests", points=3))[0].held is None


def test_a_line_that_was_asked_about_in_its_words_was_asked_about() -> None:
    """Whichever of two that say the same the question came from."""
    lines = ("Run your own nurse clinics", "Experience running nurse clinics", "Experience of clinics")
    found = rows(held("How would you run your own nurse clinics?", "I weigh them first.", *lines))
    assert [row.questions for row in found] == [(1,), (1,), ()]


def test_a_story_that_nothing_ties_to_the_question_covers_it_in_part() -> None:
    """A word of the question does, what the interviewer noted, and its relevance; in a few words it can't be told."""
    told = ("How did you sort the returns?", "I moved the benches to the door." + LONG, "Returns from branches")
    assert rows(held(*told, relevance=3))[0].status is Covered.PARTIAL
    assert rows(held(*told, relevance=4))[0].status is Covered.STRONG
    assert rows(held(*told, relevance=3, noted="Moved the benches"))[0].status is Covered.STRONG
    assert rows(held(told[0], f"Returns, yes. {told[1]}", told[2], relevance=3))[0].status is Covered.STRONG
    assert rows(held(told[0], "I moved the benches to the door.", told[2], relevance=3))[0].status is Covered.STRONG


@pytest.mark.parametrize(
    ("said", "requirements", "why"),
    [
        ("I count the stock." + LONG, ("Stock counts, 5+ yrs",), Held.LEFT_OPEN),
        ("I rang about the absence." + LONG, ("Handle absence, lateness and appraisals",), Held.LEFT_OPEN),
        ("I wrote the joins in SQL." + LONG, ("Strong SQL and Python",), Held.LEFT_OPEN),
        ("I wrote it in SQL, all two of them." + LONG, ("Strong SQL and Python",), Held.LEFT_OPEN),
        ("I wrote it in SQL, both, all of them." + LONG, ("Strong SQL and Python",), None),
        ("I have never done stock counts. I led them." + LONG, ("Stock counts",), Held.DENIED),
        ("I moved the benches to the door." + LONG, ("Pallets from branches",), Held.UNTIED),
        ("I count the stock." + LONG, ("Stock counts",), None),
    ],
)
def test_what_holds_a_good_answer_to_partly_covered_is_said(
    said: str, requirements: tuple[str, ...], why: Held | None
) -> None:
    """Where its score alone would make it strong."""
    relevance = 3 if why is Held.UNTIED else 5
    found = rows(held("Tell me about your work.", said, *requirements, relevance=relevance))[-1]
    held_back = why not in {None, Held.LEFT_OPEN}  # what nobody asked about holds nothing back
    assert (found.held, found.status) == (why, Covered.PARTIAL if held_back else Covered.STRONG)
    fair = rows(held("Tell me about your work.", said, *requirements, points=3))[-1]
    assert fair.held is (why if why is Held.DENIED else None)


def test_what_was_asked_about_by_name_need_not_be_named_again() -> None:
    """The answer is about it."""
    for asked, unsaid in (
        ("How do you use Prometheus and Grafana?", ()),
        ("How?", ("Prometheus", "Grafana", "Alerting with Prometheus")),
    ):
        row = rows(held(asked, "I deleted the alerts nobody acted on." + LONG, "Alerting with Prometheus and Grafana"))[
            0
        ]
        assert row.unsaid == unsaid


@pytest.mark.parametrize(
    ("said", "quoted"),
    [
        ("I keep the stock. I ran it alone, and I haven't led a team through a change.", True),
        ("I keep the stock. I've not led anybody.", True),
        ("I keep the stock. I haven't had anyone reporting to me.", True),
        ("I keep the stock. I haven't led a team badly yet.", False),
        ("I keep the stock. I've led a team of six.", False),
        ("I keep the stock. I haven't seen a team like it.", False),
    ],
)
def test_what_is_denied_in_an_answer_to_something_else_stands_beside_its_line(said: str, quoted: bool) -> None:
    """Verb and object; it is no score."""
    row = rows(held("How do you keep the stock?", said, "Keep the stock", "Lead and coach the clerks' team"))[1]
    assert (row.status, row.score) == (Covered.NOT_ASKED, None)
    assert (row.held is Held.DENIED) is quoted
    assert not quoted or row.quote == said.split(". ")[1]


def test_of_years_that_include_it_a_part_is_denied() -> None:
    """There may be years of the rest."""
    lines = ("Keep the stock", "Five years in a warehouse, including leading a team")
    row = rows(held("How do you keep the stock?", "I count it. I've never led a team.", *lines))[1]
    assert (row.status, row.held) == (Covered.NOT_ASKED, Held.DENIED_IN_PART)


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("I've not done exams, we had none, so that bit I'd be guessing.", Held.DENIED_IN_PART),
        ("I've not done that, we had none of it, so I'd be guessing.", Held.DENIED),
        ("I haven't done exams by hand, the system does it.", Held.DENIED_IN_PART),
        ("I've not done exams or assemblies, so I'd be guessing at both.", Held.DENIED),
    ],
)
def test_what_is_denied_of_one_of_three_things_is_denied_of_a_part(said: str, why: Held) -> None:
    """Of most of them it is denied of all."""
    line = "Prepare rooms for exams, support assemblies and parents' evenings"
    assert rows(held("How do you do that?", said, line, points=3))[0].held is why


@pytest.mark.parametrize(
    "said",
    [
        "To be honest that doesn't really happen to me, I make things simple.",
        "Um, nothing really. I talk.",
        "Um, well, nothing much from me. I'd written it up by Friday.",
        "Oh, don't talk to me about bills! We had a barbecue.",
        "Um, we did have one where the florist said no.",
        "We spoke of it once, but nobody had time for it.",
    ],
)
def test_what_befell_nobody_is_no_denial(said: str) -> None:
    """Nor are two words without what was not done, what nobody is said to have not done, and an idiom."""
    assert rows(held("When did it not get across?", said, "Explain numbers", points=3))[0].held is not Held.DENIED


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("On the ward, I've never made a safeguarding referral myself. The sister wrote it.", Held.DENIED_IN_PART),
        ("On the ward, we never make a safeguarding referral by ourselves. The sister is told.", None),
        ("On the ward, I've never missed a safeguarding referral. I look at each.", None),
    ],
)
def test_a_denial_with_a_word_that_tells_a_line_from_others_is_one_of_a_part(said: str, why: Held | None) -> None:
    """Whatever its verb, unless one is proud of it; a rule is none."""
    line = "Recognise safeguarding concerns and escalate them"
    assert rows(held("What do you do then?", said, line, points=3))[0].held is why


def test_what_is_denied_by_verb_and_object_anywhere_is_denied_of_its_line() -> None:
    """Also in an answer to another question, though the line was asked about as well."""
    asked = held(
        "How do you keep the stock?", "I've never led a team." + LONG, "Keep the stock", "Lead a team of pickers"
    )
    second = Question(number=2, text="How would you lead them?", move=Move.ADVANCE, passages=(1,))
    turn = asked.turns[0].model_copy(update={"question": second, "answer": answer("I'd brief them at six." + LONG)})
    both = asked.model_copy(update={"questions": (*asked.questions, second), "turns": (*asked.turns, turn)})
    assert [row.held is Held.DENIED for row in rows(both)] == [False, True]


def test_what_is_denied_in_a_follow_up_on_another_line_is_not_denied_of_this_one() -> None:
    """It stands with the line that the follow-up came from."""
    asked = held(
        "How do you keep the stock?",
        "I count it." + LONG,
        "Keep the stock",
        "Plan the routes for the hauliers",
        points=3,
    )
    follow_up = Question(number=1, text="And the routes?", move=Move.FOLLOW_UP, passages=(1,))
    turn = asked.turns[0].model_copy(update={"question": follow_up, "answer": answer("I've never done that at all.")})
    both = asked.model_copy(update={"questions": (*asked.questions, follow_up), "turns": (*asked.turns, turn)})
    assert [row.held is Held.DENIED for row in rows(both)] == [False, True]


@pytest.mark.parametrize(("move", "denied"), [(Move.FOLLOW_UP, False), (Move.EXPAND, True)])
def test_what_only_a_fit_denies_is_of_what_a_follow_up_asked(move: Move, denied: bool) -> None:
    """Who is asked for a case of the line itself denies the line."""
    asked = held("How do you keep the stock?", "I count it.", "Keep the stock", points=3)
    question = Question(number=1, text="What else did you consider?", move=move, passages=(0,))
    turn = asked.turns[0].model_copy(
        update={"question": question, "answer": answer("It is nothing that I was ever asked to do.")}
    )
    both = asked.model_copy(update={"questions": (*asked.questions, question), "turns": (*asked.turns, turn)})
    assert (rows(both)[0].held is Held.DENIED) is denied


def test_what_keeps_a_line_from_being_strong_is_named() -> None:
    """The name beside another, the years, or another duty in the same line."""
    for requirement, said, unsaid in (
        ("Strong SQL and Python", "I wrote the joins in SQL.", ("Python",)),
        ("Stock counts, 5+ yrs", "I count the stock.", ("5+ yrs",)),
        (
            "Reporting to Finance, you lead five clerks and own the ledger",
            "I own the ledger.",
            ("you lead five clerks",),
        ),
        ("Set up accounts in Google and Okta", "I set up accounts.", ("Google", "Okta")),
    ):
        assert rows(held("Tell me about your work.", said + LONG, requirement))[0].unsaid == unsaid


def test_what_tells_of_the_employer_is_no_requirement() -> None:
    """What is worth no question and stands where they say who they are."""
    line = "Rated as a great employer 3 years running."
    assert [row.requirement for row in rows(held("Stock?", "I count.", "Stock", line, heading="Who we are"))] == [
        "Stock"
    ]
    assert len(rows(held("Stock?", "I count.", "Stock", "ILM Level 3.", heading="About you"))) == 2


def test_what_only_a_further_question_was_on_is_worth_its_answers_alone() -> None:
    """What was said before it came up speaks neither for nor against it."""
    interview = held("Stock?", "I count.", "Stock", "Teach the apprentices", points=1)
    main = interview.questions[0]
    further = main.model_copy(update={"text": "What do you tell the apprentices?", "passages": (0, 1)})
    answered = interview.turns[0].model_copy(update={"question": further, "evaluation": evaluation(5)})
    both = interview.model_copy(update={"questions": (main, further), "turns": (*interview.turns, answered)})
    assert [row.score for row in rows(both)] == [67, 100]


def test_what_no_answer_shows_is_told_apart() -> None:
    """A licence that the job needs, and strength, stand beside what was asked; what is welcome does not."""
    needed = ("You must hold a forklift licence.", "Able to lift 20 kg.")
    lines = ("Stock", *needed, "A degree is welcome.", "No qualification needed.")
    interview = held("Stock?", "I count.", *lines)
    assert [row.requirement for row in rows(interview)] == ["Stock"]
    assert [(row.requirement, row.held) for row in untold(interview)] == [(line, Held.NOT_TOLD) for line in needed]


def test_what_the_plan_takes_for_a_requirement_is_one() -> None:
    """Though its words alone seem to ask for nothing, where the plan leaves out what does not."""
    lines = ("Stock", "You have three years on the tools.", "Rated as a great employer 3 years running.")
    interview = held("Stock?", "I count.", *lines, heading="Who we are")
    chosen = Plan(needs=tuple(Need(passage=place, must=False, kind=NeedKind.EXPERIENCE) for place in (0, 1)))
    found = rows(interview.model_copy(update={"plan": chosen}))
    assert [row.requirement for row in found] == list(lines[:2])


@pytest.mark.parametrize(
    ("said", "quote"),
    [
        ("There was an email, Airflow sends you one, and I'd get sixty a morning.", ""),
        ("We had a sensor in Airflow, and I set it to fail late.", True),
        ("I explain Airflow, well, I explain mine to my nan.", ""),
    ],
)
def test_evidence_does_something_about_the_requirement(said: str, quote: str | bool) -> None:
    """The word in common may be somebody else's, or what was done stand in another sentence."""
    shown = rows(held("Tell me about it.", said, "Orchestration in Airflow"))[0].quote
    assert shown == (said if quote else "")


def test_what_is_beside_the_point_or_of_somebody_not_to_be_hired_is_no_evidence() -> None:
    """What is fair there may be a breach of duty."""
    said = "I moved our orchestration to Airflow in the spring."
    fair = held("Tell me about it.", said, "Orchestration in Airflow", points=3)
    (turn,) = fair.turns
    beside = evaluation(3).model_copy(update={"relevance": 2})
    off = fair.model_copy(update={"turns": (turn.model_copy(update={"evaluation": beside}),)})
    other = fair.questions[0].model_copy(update={"number": 2, "passages": ()})
    poor = turn.model_copy(update={"question": other, "evaluation": evaluation(1)})
    against = fair.model_copy(update={"questions": (*fair.questions, other), "turns": (turn, poor, poor)})
    found = [rows(interview)[0] for interview in (fair, off, against)]
    assert [(row.status, row.quote) for row in found] == [
        (Covered.PARTIAL, said),
        (Covered.PARTIAL, ""),
        (Covered.PARTIAL, ""),
    ]


@pytest.mark.parametrize(
    ("passage", "asked", "more"),
    [
        ("Run the shop floor", "Tell me about your experience of running the shop floor.", False),
        ("Manage rotas", "How did you go about managing rotas?", False),
        ("Run recruitment: fifteen people by March", "Tell me about running recruitment.", True),
        ("Keep the site safe", "Let's take one real case of that: what was going on?", True),
    ],
)
def test_a_passage_says_more_than_its_question_or_no_more(passage: str, asked: str, more: bool) -> None:
    """In whatever form the question has its words."""
    assert says_more(passage, asked) is more


@pytest.mark.parametrize(
    ("said", "points", "theirs"),
    [
        ("I run the clinics on Fridays. The diabetic ones, that's always Tom.", 3, True),
        ("I run the clinics on Fridays. I don't plan the clinics.", 3, True),
        ("I run the clinics on Fridays. The diabetic ones, that's always Tom.", 5, False),
        ("I run the clinics on Fridays. I don't plan holidays.", 3, False),
    ],
)
def test_what_is_somebody_elses_is_told_of_its_line(said: str, points: int, theirs: bool) -> None:
    """In a good answer it may be who else was there."""
    row = rows(held("How do you run the clinics?", said, "Run nurse clinics", points=points))[0]
    assert (row.held is Held.NOT_THEIRS, row.quote == said.partition("Fridays. ")[2]) == (theirs, theirs)


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("I've not done the written notes, to be honest.", Held.DENIED_IN_PART),
        ("I've not done complaints or written notes.", Held.DENIED),
        ("I've not done that.", Held.DENIED),
        ("I don't know, nothing comes to mind.", None),
    ],
)
def test_of_two_duties_one_is_denied(said: str, why: Held | None) -> None:
    """By its own words; and who can think of nothing denies nothing."""
    line = "Deal with complaints and pass them to the manager with a written note"
    assert rows(held("How do you deal with complaints?", said, line, points=2))[0].held is why


@pytest.mark.parametrize(
    ("said", "denied"),
    [
        ("I've not worked with a child like that.", False),
        ("I've not worked with individual children in groups.", True),
        ("I've not led a group.", False),
    ],
)
def test_a_verb_of_whatever_one_does_denies_by_more_than_one_word(said: str, denied: bool) -> None:
    """Who has not worked with one child has worked with children."""
    lines = ("Keep the stock", "Support the teacher, working with individual children and small groups")
    row = rows(held("How do you keep the stock?", f"I count it. {said}", *lines))[1]
    assert (row.held is Held.DENIED) is denied


@pytest.mark.parametrize(
    ("said", "why"),
    [
        (
            "I've not used Exact. I chart on Dentally, and I type the notes before the patient is up.",
            Held.DENIED_IN_PART,
        ),
        ("I've not led one-to-ones, my manager does, but I was in the last ones.", Held.DENIED_IN_PART),
        ("I've never had to do that. I would ask the dentist what to write and where.", Held.DENIED),
        ("I have never done one-to-ones, but I've trained five starters on the charts.", Held.DENIED_IN_PART),
    ],
)
def test_what_is_denied_of_a_name_or_made_up_for_is_a_part(said: str, why: Held) -> None:
    """Who has not used the one product has kept records all the same."""
    line = "Record charting and treatment notes accurately on Exact and hold one-to-ones"
    assert rows(held("How do you keep the notes?", said, line, points=3))[0].held is why


@pytest.mark.parametrize(
    ("asked", "said", "why"),
    [
        ("Have you ever had to do that?", "Not from your side of the desk, no. I'd ask first.", Held.DENIED),
        ("Have you ever had to do that?", "Not LinkedIn, no. I wrote the mails.", Held.DENIED_IN_PART),
        (
            "Have you ever had to do that?",
            "Not at work, no, but I wrote a lot of them for the club.",
            Held.DENIED_IN_PART,
        ),
        ("Have you ever had to do that?", "Not at work, no, but I'd pick it up soon.", Held.DENIED),
        ("Have you ever had to do that?", "No problem. I wrote forty a week.", None),
        ("How do you go about it?", "Not fast, no. I write forty a week.", None),
        ("How do you go about it?", "I haven't done that, so I can only say what I've read.", Held.DENIED),
        ("How do you go about it?", "I look at the list. I've not set that up myself.", Held.DENIED_IN_PART),
        ("How do you go about it?", "I look at it. The plan, I've never set one up myself.", None),
        ("How do you go about it?", "I've never lost one myself.", None),
        ("How do you go about it?", "Honestly, I don't really have that problem, I'm a natural.", None),
        ("How do you go about it?", "If I can't sort it out I'd ask, I've got no ego about that.", None),
    ],
)
def test_who_says_no_or_that_they_did_not_do_it_themselves_denies(asked: str, said: str, why: Held | None) -> None:
    """All of it, or the thing that is named; what is told first is the thing, and proud one may be of the rest."""
    found = rows(held(asked, said, "Write short emails and LinkedIn messages", points=4))[0].held
    assert (found if found in NOT_DONE else None) is why


@pytest.mark.parametrize(
    ("line", "said", "why"),
    [
        (
            "Sound working knowledge of drivers' hours rules",
            "I haven't really got one, that was my colleague Kev.",
            None,
        ),
        ("Sound knowledge of PAYE", "I've never used PAYE. I know VAT.", Held.DENIED),
        ("Plan the hours of all drivers", "I haven't really got one, that was my colleague Kev.", Held.NOT_THEIRS),
    ],
)
def test_knowledge_is_denied_in_its_own_words_and_is_nobody_elses_work(line: str, said: str, why: Held | None) -> None:
    """Who can tell no case of it has not said that they lack it."""
    found = rows(held("Tell me about a time when that helped.", said, line, points=3))[0].held
    assert (found if found in NOT_DONE else None) is why


def test_who_denies_both_duties_of_a_line_denies_it_all() -> None:
    """Whatever the verbs."""
    line = "Take part in the on-call rotation and lead the post-mortems of incidents"
    said = "Honestly, I've never led a post-mortem and I've never been on call."
    assert rows(held("Tell me about one of them.", said, line, points=2))[0].held is Held.DENIED
    said = "Honestly, I've never led a post-mortem."
    assert rows(held("Tell me about one of them.", said, line, points=2))[0].held is Held.DENIED_IN_PART


def test_what_the_next_sentence_takes_back_is_no_evidence() -> None:
    """It is the one wrong step of who puts it right."""
    wrong = "I isolate the lift and call it dead with the tester."
    said = f"{wrong} No, wrong order: I isolate the lift and prove the tester on a live source first."
    assert wrong in quotable(wrong)
    assert quotable(said) == [said.removeprefix(f"{wrong} ")]
