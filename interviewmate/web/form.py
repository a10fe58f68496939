"""What the person gives at the start, checked: the setup form of the page, and /start."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from enum import StrEnum

from interviewmate import texts
from interviewmate.assembly import Services
from interviewmate.errors import InputRefused
from interviewmate.interview import FEWEST_QUESTIONS, MOST_QUESTIONS, USUAL_QUESTIONS, Job, Level, Persona
from interviewmate.languages import Language
from interviewmate.passages import cut
from interviewmate.titles import title
from interviewmate.web.uploads import uploaded

LONGEST_ROLE, LONGEST_FOCUS = 120, 300  # characters
FEWEST_MINUTES, MOST_MINUTES = 3, 120


@dataclass(frozen=True)
class Form:
    """The form as it came: nothing about it is known to be right."""

    role: object = ""
    level: object = Level.MID.value
    focus: object = ""
    jd_text: object = ""
    jd_file: object = None
    questions: object = USUAL_QUESTIONS
    company: object = ""
    persona: object = Persona.NEUTRAL.value
    resume_file: object = None
    minutes: object = None
    language: object = Language.ENGLISH.value


async def read(form: Form, services: Services) -> Job:
    """The job that the interview is about.

    Raises:
        InputRefused: something is missing, too long, or none of the choices.
    """
    role, focus = _line(form.role, "role", LONGEST_ROLE), _line(form.focus, "focus", LONGEST_FOCUS)
    level, total = Level(_choice(form.level, "level", Level)), _questions(form.questions)
    persona, minutes = Persona(_choice(form.persona, "persona", Persona)), _minutes(form.minutes)
    company = _line(form.company, "company", LONGEST_ROLE)
    language = Language(_choice(form.language, "language", Language))
    text = await _job_description(form, services)
    return Job(
        role=role or title(text) or texts.ROLE_UNNAMED,
        level=level,
        focus=focus,
        total=total,
        company=company,
        persona=persona,
        language=language,
        resume=await _resume(form, services),
        minutes=minutes,
        passages=cut(text),
    )


async def _job_description(form: Form, services: Services) -> str:
    """The text of the job description, pasted or from a file."""
    pasted = _text(form.jd_text)
    path = uploaded(form.jd_file)
    if pasted.strip() and path:
        raise InputRefused(texts.TWO_JOB_DESCRIPTIONS)
    if path:
        return await asyncio.to_thread(services.read_document, path)
    if not pasted.strip():
        raise InputRefused(texts.NO_JOB_DESCRIPTION)
    return await asyncio.to_thread(services.clean_text, pasted)


async def _resume(form: Form, services: Services) -> str:
    """The text of the résumé, if one was given."""
    path = uploaded(form.resume_file)
    return await asyncio.to_thread(services.read_document, path) if path else ""


def _text(value: object) -> str:
    if value is None:
        return ""
    if not isinstance(value, str):
        raise InputRefused(texts.WRONG_TEXT)
    return value


def _line(value: object, what: str, most: int) -> str:
    """Free text on one line."""
    line = " ".join(_text(value).split())
    if len(line) > most:
        raise InputRefused(texts.too_long(what, most))
    return line


def _choice(value: object, what: str, choices: type[StrEnum]) -> str:
    """One of the choices, in any case."""
    name = value.strip().lower() if isinstance(value, str) else ""
    if name not in set(choices):
        raise InputRefused(texts.wrong_choice(what, ", ".join(choices)))
    return name


def _questions(value: object) -> int:
    """A whole number; clients also send 5.0 and "5"."""
    number = _number(value)
    if number not in range(FEWEST_QUESTIONS, MOST_QUESTIONS + 1):
        raise InputRefused(texts.wrong_number("questions", FEWEST_QUESTIONS, MOST_QUESTIONS))
    return int(number)


def _minutes(value: object) -> float | None:
    """The time limit; nothing, an empty text and 0 mean none."""
    if value in (None, "", 0):
        return None
    minutes = _number(value)
    if not FEWEST_MINUTES <= minutes <= MOST_MINUTES:
        raise InputRefused(texts.wrong_number("minutes", FEWEST_MINUTES, MOST_MINUTES))
    return minutes


def _number(value: object) -> float:
    """A number, whatever clients send it as; 0 for what is none."""
    try:
        return float(value) if isinstance(value, int | float | str) and not isinstance(value, bool) else 0.0
    except ValueError:
        return 0.0
