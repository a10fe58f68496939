"""The level of a job out of its description."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from interviewmate.interview import Level
from interviewmate.levels import leads_people, level

TRAIN = Path(__file__).parents[1] / "evals" / "data" / "train"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("# Senior Backend Engineer\n\nOne year of Go is enough.", Level.SENIOR),
        ("Software Engineering Intern, Stallside", Level.INTERN),
        ("Trainee Lead Guide", Level.INTERN),
        ("Senior Team Leader, Night Shift", Level.LEAD),
        ("Head of Data", Level.LEAD),
        ("Lead Generation Specialist\nYou bring two years of experience in sales", Level.MID),
        ("Executive Assistant to the Chief Executive", None),
        ("Staff Nurse\n\nYou are a registered nurse.", None),
        ("Graduate Civil Engineer", Level.JUNIOR),
        ("Baker\n- At least six years in a bakery", Level.SENIOR),
        ("Baker\n- 3-5 years of experience", Level.MID),
        ("Baker\n- 7+ years building bread\n- 2+ years of experience with rye", Level.SENIOR),
        ("Baker\n- at least one year of experience in a shop", Level.JUNIOR),
        ("Baker\nNo experience needed, we show you everything.", Level.JUNIOR),
        ("Baker\n- Two years or more as a baker", Level.MID),
    ],
)
def test_the_title_says_the_level_and_else_the_years(text: str, found: Level | None) -> None:
    """Words of the title first; then the most years that are asked for."""
    assert level(text) == found


@pytest.mark.parametrize(
    "line",
    [
        "Our baker is retiring after 19 years.",
        "We have been in the trade for 38 years and have a minimum of fuss.",
        "A contract of 2 years, at least, in the first place.",
        "The app is eight years old.",
        "We bake 1.4 million rolls a year.",
        "Requirements\n\n- Good hands",
    ],
)
def test_other_years_say_nothing(line: str) -> None:
    """The age of a company, of an app, or the length of a contract asks nobody for experience."""
    assert level(f"Baker\n{line}") is None


def test_what_is_guessed_is_seldom_wrong() -> None:
    """Of the descriptions of the training data that a person gave levels, nearly all guesses are among these."""
    labels: dict[str, set[str]] = {}
    for line in (line for file in sorted(TRAIN.glob("*.jsonl")) for line in file.open(encoding="utf-8")):
        answer = json.loads(line)
        if "level" in answer:
            labels.setdefault(answer["jd"], set()).add(answer["level"])
    guesses = {jd: level((TRAIN / "jds" / jd).read_text(encoding="utf-8")) for jd in labels}
    made = {jd: guess for jd, guess in guesses.items() if guess}
    wrong = {jd: guess for jd, guess in made.items() if guess not in labels[jd]}
    assert len(made) >= 50
    assert len(wrong) <= 4, wrong


@pytest.mark.parametrize(
    ("line", "leads"),
    [
        ("Lead, coach and develop the accounts payable team, including one-to-ones", True),
        ("At least five years in accounts payable, including experience leading a team", True),
        ("Lead a team of 12 to 15 pickers, packers and forklift drivers", True),
        ("Manage and motivate a brigade of nine", True),
        ("Lead, coach and develop nine support agents, with fortnightly one-to-ones", True),
        ("Run the month-end close", False),
        ("Work as part of a team of twelve", False),
        ("Manage supplier contracts", False),
        ("Open and close the building, and be the duty manager on your shifts", False),
    ],
)
def test_what_asks_for_leading_people_is_known(line: str, *, leads: bool) -> None:
    """Whatever the verb, with those who are led."""
    assert leads_people(line) is leads
