"""Three example job descriptions of different trades, of companies that don't exist, and a finished interview."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from interviewmate.interview import Interview, Level

SAMPLE_FILE = Path(__file__).with_name("sample-interview.json")  # made by tests/replay/sample.py


@dataclass(frozen=True)
class Example:
    """What one click puts into the form."""

    name: str
    role: str
    level: Level
    about: str  # where, in a few words
    text: str


def _example(name: str, role: str, level: Level, about: str, file: str) -> Example:
    return Example(name, role, level, about, files(__name__).joinpath(file).read_text(encoding="utf-8"))


EXAMPLES: tuple[Example, ...] = (
    _example(
        "Backend engineer", "Backend Engineer", Level.MID, "Bookings for 640 holiday cottages", "backend-engineer.md"
    ),
    _example("Store manager", "Store Manager", Level.SENIOR, "A garden centre with a team of 32", "store-manager.md"),
    _example("Data analyst", "Data Analyst", Level.JUNIOR, "Repairs and rents of 21,000 homes", "data-analyst.md"),
)


def sample() -> Interview:
    """An interview that the built-in interviewer held over one of the examples; its candidate is made up."""
    return Interview.model_validate_json(SAMPLE_FILE.read_text(encoding="utf-8"))
