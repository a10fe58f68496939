"""What the program fills into the form by itself, and what it leaves alone."""

from __future__ import annotations

from interviewmate.texts import minutes_left
from interviewmate.web.form import Form
from interviewmate.web.guess import Guess, caught_up, filled, wishes

SENIOR = "# Senior Baker\n\nYou bake the bread of a small town before it wakes."
INTERN = "# Baking intern\n\nYou learn to bake the bread of a small town."


def test_an_empty_form_is_filled_in_and_filled_anew() -> None:
    """While a field holds what the program put there, another description changes it."""
    role, level, put = filled(SENIOR, "", "mid", Guess())
    assert (role, level) == ("Senior Baker", "senior")
    assert filled(INTERN, role, level, put)[:2] == ("Baking intern", "intern")


def test_what_the_person_gave_stays() -> None:
    """A role that was typed and a level that was chosen are no guesses to be changed."""
    assert filled(SENIOR, "Miller", "lead", Guess())[:2] == ("Miller", "lead")
    _, _, put = filled(SENIOR, "", "mid", Guess())
    assert filled(INTERN, "Senior bread person", "senior", Guess(put.role, level=""))[:2] == (
        "Senior bread person",
        "senior",
    )


def test_a_corrected_role_is_the_persons_even_where_the_level_is_still_a_guess() -> None:
    """Each field is looked at by itself."""
    _, level, put = filled(SENIOR, "", "mid", Guess())
    assert filled(INTERN, "Confectioner", level, put)[:2] == ("Confectioner", "intern")


def test_start_reads_a_job_description_whose_role_is_not_in_the_form_yet() -> None:
    """Who pastes another one and presses Start at once is not interviewed for the last; their own words stay."""
    role, level, put = filled(SENIOR, "", "mid", Guess())
    form = caught_up(Form(role=role, level=level, jd_text=INTERN), put)
    assert (form.role, form.level) == ("Baking intern", "intern")
    typed = Form(role="Miller", level=level, jd_text=INTERN)
    assert caught_up(typed, Guess(role, level="")) == typed
    assert caught_up(Form(role=role, jd_text=None), put).role == role


def test_a_link_fills_in_what_can_be_had() -> None:
    """Each part by itself; what is none of the choices is left out."""
    assert wishes({"role": " Night  baker ", "level": "Senior", "focus": "rye", "questions": "4"}) == {
        "role": "Night baker",
        "level": "senior",
        "focus": "rye",
        "questions": 4,
    }
    assert wishes({"role": "", "level": "boss", "questions": "99", "other": "x"}) == {}
    assert wishes({"questions": "-3"}) == wishes({"questions": "3.5"}) == wishes({"questions": "²"}) == {}
    assert len(str(wishes({"role": "x" * 5_000})["role"])) == 120


def test_the_time_that_is_left() -> None:
    """In whole minutes, and in words at the end."""
    assert [minutes_left(s) for s in (610, 61, 59, 0)] == [
        "10 min left", "1 min left", "Less than a minute left", "Time is up",
    ]  # fmt: skip
