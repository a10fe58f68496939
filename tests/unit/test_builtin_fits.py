"""Which ways to ask go with which requirements."""

from __future__ import annotations

import pytest

from interviewmate.adapters.builtin import angles, requirement
from interviewmate.adapters.builtin.fits import fits
from interviewmate.adapters.builtin.works import Work, work_of


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("Look after your own column of clients", "last have to"),
        ("Hold a caseload of complex children in care", "a time you had to"),
        ("Carry out hourly fire walks", "mistake of your own"),
        ("Talk to merchants every week", "stopped following"),
        ("Research target accounts", "wants to hear"),
        ("Own uptime for our checkout APIs", "your experience of"),
        ("Coach two demand analysts", "the simpler way"),
        ("Maintain cell lines", "just this once"),
        ("Supervise dispensing", "Two of your people"),
        ("Answer the switchboard within three rings", "stopped following"),
        ("Prepare your own bench for service", "somebody new"),
        ("Knowledge of a case management system", "most often get wrong"),
        ("Own the roadmap for sign-up", "How do you go about"),
        ("Assess mental capacity when patients decline treatment", "everybody is in a hurry"),
        ("Explain your own code", "makes somebody good"),
    ],
)
def test_a_way_to_ask_that_makes_no_sense_of_a_line_is_left(line: str, words: str) -> None:
    """What goes on has no last time, what is theirs alone was done by nobody before, and so on."""
    wanted = requirement.read(line)
    asked = [angle for angle in angles.BY_SHAPE[wanted.shape] if words in angle.text]
    assert asked
    assert not any(fits(angle, wanted) for angle in asked)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("Negotiate contracts with caterers", "last have to"),
        ("Write captions and product descriptions", "in your first week"),
        ("Build capacity models", "somebody new"),
        ("Own uptime for our checkout APIs", "comes closest"),
        ("Follow our allergen procedure every time", "just this once"),
        ("Coach two demand analysts", "ready to work without you"),
        ("Handle complaints with empathy", "Several come in"),
        ("Explain technical trade-offs to non-programmers", "stopped following"),
        ("Supervise students and healthcare support workers", "Two of your people"),
        ("Prepare bills and statements", "mistakes creep in"),
    ],
)
def test_a_way_to_ask_that_makes_sense_is_kept(line: str, words: str) -> None:
    """Work that is done at a time, given as a task, handed on or kept to is asked about as that."""
    wanted = requirement.read(line)
    assert any(fits(angle, wanted) for angle in angles.BY_SHAPE[wanted.shape] if words in angle.text)


@pytest.mark.parametrize(
    ("line", "work"),
    [
        ("Lead a team of two technicians and four dispensers", Work.LEAD),
        ("Lead incident response as commander", Work.RUN),
        ("Manage a caseload of vulnerable adults", Work.RUN),
        ("Help people with forms, email and benefits online", Work.CARE),
        ("Help cook lunch for forty children", Work.DO),
        ("Train and ship ranking models in PyTorch", Work.OTHER),
        ("Help train our two apprentices", Work.GROW),
        ("Carry out weekly pest-trap checks", Work.CHECK),
        ("Carry out planned service on turbines", Work.DO),
        ("Work with product squads to define error budgets", Work.COOPERATE),
        ("Work alone on late shifts", Work.STANCE),
        ("Maintain cell lines", Work.RUN),
        ("Maintain accurate records in Salesforce", Work.KEEP),
        ("Take over the substitution ranker", Work.RUN),
        ("Answer for sales, margin and waste", Work.RUN),
        ("Clinically check prescriptions", Work.CHECK),
    ],
)
def test_the_kind_of_work_is_told_by_the_verb_and_what_it_is_done_to(line: str, work: Work) -> None:
    """A team is led otherwise than an incident, and records are kept otherwise than cells."""
    assert work_of(requirement.read(line)) is work


@pytest.mark.parametrize(
    ("asked", "of_a_failure"),
    [
        ("Tell me about a time when building dashboards didn't go to plan.", True),
        ("Tell me about a plan of yours that fell apart, and what you did.", True),
        ("Tell me about something that you didn't expect to like.", False),
        ("Halfway through, you notice a mistake of your own. What do you do?", False),
    ],
)
def test_a_question_about_something_bad_is_known(asked: str, of_a_failure: bool) -> None:
    """Its answer begins with what went wrong, and how it ended comes late."""
    assert angles.asks_for_a_failure(asked) is of_a_failure
