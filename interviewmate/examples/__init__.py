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

    key: str  # of its name and of what it is about, among the texts
    role: str
    level: Level
    text: str


def _example(key: str, role: str, level: Level) -> Example:
    return Example(key, role, level, files(__name__).joinpath(f"{key}.txt").read_text(encoding="utf-8"))


EXAMPLES: tuple[Example, ...] = (
    _example("backend-engineer", "Backend Engineer", Level.MID),
    _example("store-manager", "Store Manager", Level.SENIOR),
    _example("data-analyst", "Data Analyst", Level.JUNIOR),
)


def sample() -> Interview:
    """An interview that the built-in interviewer held over one of the examples; its candidate is made up."""
    return Interview.model_validate_json(SAMPLE_FILE.read_text(encoding="utf-8"))
