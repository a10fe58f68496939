"""The level that a job description asks for: what its title says, else the years of experience that it wants."""

from __future__ import annotations

import re

from interviewmate.interview import Level
from interviewmate.numerals import numbers
from interviewmate.titles import title

JUNIOR_BELOW, SENIOR_FROM = 2, 5  # years
MOST_YEARS = 15  # more of them are a company's age, or a pensioner's

# In this order: a "lead intern" is an intern, a "senior team lead" a lead. "Staff" is no level: think of nurses.
_IN_TITLE = (
    (Level.INTERN, r"intern(?:ship)?|trainee|apprentice(?:ship)?|working student|placement|work experience"),
    (Level.LEAD, r"lead|leader|head of|director|chief|principal|vp|vice president"),
    (Level.SENIOR, r"senior|sr|experienced|expert"),
    (Level.JUNIOR, r"junior|jr|graduate|entry[- ]level|newly qualified"),
    (Level.MID, r"mid|mid[- ]level|intermediate"),
)
_NOT_A_LEVEL = re.compile(r"\b(?:lead|leader)\s+(?:generation|gen|time|paint)\b", re.IGNORECASE)
_YEARS = re.compile(
    r"\b(?P<fewest>\d+|[a-z]+) *(?:\+|or more|plus|(?:-|–|to|or) *(?:\d+|[a-z]+)\+?)? +years?['’]?(?P<more>[^.;\n]*)",
    re.IGNORECASE,
)
_EXPERIENCE = re.compile(
    r"experience|\b(?:of|in|as|with|building|running|working|leading|managing|post|after|qualified)\b", re.IGNORECASE
)
_WANTED = re.compile(
    r"experience|at least|minimum|\bmin\b|or more|\+|you (?:have|bring)|years?['’]? (?:of|in|as|with|after)\b",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(?:for|over|last|past|next|within|every|founded|since|old|ago|contract|fixed)\b[^.;\n]{0,24}$", re.IGNORECASE
)
_FIRST_STEPS = re.compile(
    r"\b(?:no (?:prior |previous )?experience (?:is )?(?:needed|required|necessary)|still (?:studying|at university))",
    re.IGNORECASE,
)

_LEADS = re.compile(
    r"\b(?:lead|leading|led|manag(?:e|es|ed|ing)|supervis(?:e|es|ed|ing)|run|running) (?:[\w'’-]+,? ){0,8}?"
    r"(?:teams?|people|staff|crews?|brigade|department|squads?|shifts?)\b|"
    r"\b(?:lead|manage|supervise)(?:, \w+)*,? and \w+ (?:[\w'’-]+,? ){0,6}?(?:teams?|people|staff|crews?|brigade)\b|"
    r"\blead\w*\b.*\b(?:coach\w*|motivat\w+|mentor\w*|one-to-ones?|1:1s?|appraisals?)\b",
    re.IGNORECASE,
)


def leads_people(line: str) -> bool:
    """Whether a line of a job description asks for leading people."""
    return bool(_LEADS.search(line))


def level(text: str) -> Level | None:
    """The level of a job by its description; None where nothing in it says so."""
    name = re.split(r"\bto the\b", title(text), maxsplit=1, flags=re.IGNORECASE)[
        0
    ]  # whom a job assists is not its level
    return _named(name) or _by_years(text)


def _named(name: str) -> Level | None:
    """The level that a title names."""
    plain = _NOT_A_LEVEL.sub("", name)
    return next((level for level, words in _IN_TITLE if re.search(rf"\b(?:{words})\b", plain, re.IGNORECASE)), None)


def _by_years(text: str) -> Level | None:
    """The level that goes with the most years asked for, each "two to four" counted as two."""
    years = [fewest for match in _YEARS.finditer(text) if (fewest := _asked(text, match)) is not None]
    if not years:
        return Level.JUNIOR if _FIRST_STEPS.search(text) else None
    most = max(years)
    return Level.JUNIOR if most < JUNIOR_BELOW else Level.SENIOR if most >= SENIOR_FROM else Level.MID


def _asked(text: str, match: re.Match[str]) -> float | None:
    """The years of experience that a mention of years asks for; None where it speaks of something else."""
    before = text[max(0, match.start() - 60) : match.start()].rpartition("\n")[2]
    line = before + match.group()
    if not _WANTED.search(line) or not _EXPERIENCE.search(match["more"] or before) or _PAST.search(before):
        return None
    fewest = match["fewest"].lower()
    values = numbers(fewest) or ({1.0} if fewest in ("one", "a") else set())
    return next((value for value in values if value <= MOST_YEARS), None)
