"""The job's name out of its description."""

from __future__ import annotations

from pathlib import Path

import pytest

from interviewmate.titles import title

DATA = Path(__file__).parents[1] / "data" / "jds"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("# Senior Backend Engineer\n\nWe build…", "Senior Backend Engineer"),
        ("Job title: **Staff Nurse**\nWard 4", "Staff Nurse"),
        (
            "Kitchen Porter / Assistant Cook, The Ferryman (Bristol, full time, nights)",
            "Kitchen Porter / Assistant Cook",
        ),
        ("Software Engineering Intern, Stallside (Melbourne, hybrid)", "Software Engineering Intern"),
        (
            "Journeyman Electrician - Commercial & Light Industrial",
            "Journeyman Electrician - Commercial & Light Industrial",
        ),
        ("We are looking for somebody who can lead our bakery through the busy season.\nMore", ""),
        ("Head Baker – Hollins Lane Bakery, Leeds\n\nWe bake…", "Head Baker"),
        ("", ""),
    ],
)
def test_the_first_line_is_the_title_if_it_reads_like_one(text: str, name: str) -> None:
    """Marks, labels and what follows the name are left out; a sentence is no title."""
    assert title(text) == name


def test_front_matter_names_the_job() -> None:
    """A description that begins with front matter is called what its title field says."""
    names = {path.stem: title(path.read_text(encoding="utf-8")) for path in DATA.glob("*.md")}
    assert names["devops-engineer"] == "DevOps Engineer"
    assert all(names.values()), names
