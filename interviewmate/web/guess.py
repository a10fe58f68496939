"""Role and level as the job description has them, put into the form for correction."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from interviewmate.examples import EXAMPLES
from interviewmate.interview import FEWEST_QUESTIONS, MOST_QUESTIONS, Level
from interviewmate.levels import level as level_of
from interviewmate.titles import title
from interviewmate.web import form

FEWEST_CHARACTERS = 40  # less than that is still being typed


@dataclass(frozen=True)
class Guess:
    """What the program itself put into the form. A field that holds anything else is the person's own."""

    role: str = ""
    level: str = Level.MID.value  # "" once the person chose one


def filled(text: str, role: str, level: str, put: Guess) -> tuple[str, str, Guess]:
    """What a form with this role and level is to hold by the job description's ``text``, and what of it is a guess."""
    named, found = _read(text)
    if role.strip() in ("", put.role):
        role, put = named, replace(put, role=named)
    if level == put.level:
        level, put = found, replace(put, level=found)
    return role, level, put


def caught_up(given: form.Form, put: Guess) -> form.Form:
    """The form as it will be once the last change of its job description is read: Start may be pressed before that."""
    text, role, level = given.jd_text, given.role, given.level
    if not (isinstance(text, str) and isinstance(role, str) and isinstance(level, str)):
        return given
    if len(text.strip()) < FEWEST_CHARACTERS:
        return given
    role, level, _ = filled(text, role, level, put)
    return replace(given, role=role, level=level)


def _read(text: str) -> tuple[str, str]:
    """Role and level by the job description; of an example they are known."""
    example = next((example for example in EXAMPLES if example.text == text), None)
    if example:
        return example.role, example.level.value
    return title(text), (level_of(text) or Level.MID).value


def wishes(parameters: Mapping[str, str]) -> dict[str, str | int]:
    """What a link such as ``/?role=Nurse&level=senior&focus=triage&questions=4`` wishes for, where it can be had."""
    given: dict[str, str | int] = {}
    for name, most in (("role", form.LONGEST_ROLE), ("focus", form.LONGEST_FOCUS)):
        if line := " ".join(parameters.get(name, "").split())[:most]:
            given[name] = line
    if (level := parameters.get("level", "").strip().lower()) in set(Level):
        given["level"] = level
    questions = parameters.get("questions", "")
    if questions.isdecimal() and FEWEST_QUESTIONS <= int(questions) <= MOST_QUESTIONS:
        given["questions"] = int(questions)
    return given
