"""Which ways to ask go with which requirements."""

from __future__ import annotations

import pytest

from interviewmate.adapters.builtin import angles, requirement
from interviewmate.adapters.builtin.fits import fits


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("Look after your own column of clients", "last time you had to"),
        ("Hold a caseload of complex children in care", "one time when you did"),
        ("Report any breakdowns to the team leader", "first task"),
        ("Coach two demand analysts", "up to speed"),
        ("Knowledge of a case management system", "the essentials of"),
        ("Help people to the toilet", "draws you"),
        ("Strong modern C++ and a good grasp of 3D maths", "say about you"),
    ],
)
def test_a_way_to_ask_that_makes_no_sense_of_a_line_is_left(line: str, words: str) -> None:
    """What goes on has no last time, who coaches is not brought up to speed, and so on."""
    wanted = requirement.read(line)
    asked = [angle for angle in angles.BY_SHAPE[wanted.shape] if words in angle.text]
    assert asked
    assert not any(fits(angle, wanted) for angle in asked)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("Clinically check prescriptions", "last time you had to"),
        ("Write captions and product descriptions", "first task"),
        ("Build capacity models", "up to speed"),
    ],
)
def test_a_way_to_ask_that_makes_sense_is_kept(line: str, words: str) -> None:
    """Work that is done at a time, given as a task or handed on is asked about as that."""
    wanted = requirement.read(line)
    assert any(fits(angle, wanted) for angle in angles.BY_SHAPE[wanted.shape] if words in angle.text)
