"""What a language model is told of the job, in every turn of an interview alike."""

from __future__ import annotations

import re
from collections.abc import Iterable

from interviewmate import passage_kinds
from interviewmate.fencing import cut, data
from interviewmate.instructions import LEVELS, PERSONAS
from interviewmate.interview import Interview, Job, Passage, PassageKind
from interviewmate.passages import FEWEST_WORDS

ABOUT_LENGTH, HOURS_LENGTH, TERMS_LENGTH = 500, 100, 220  # characters
# A time of day, which a posting names where it tells when its people work.
_TIME_OF_DAY = re.compile(r"\b\d{1,2}[:.h]\d{2}\b|\b\d{1,2} ?(?:[ap]m|[ap]\.m\.)", re.I)


def summary(interview: Interview) -> str:
    """The role, the manner, and what the employer says of itself."""
    job = interview.job
    context = (p.text for p in job.passages if p.kind is PassageKind.CONTEXT and not is_bare(p))
    lines = [
        f"The role: {data(job.role)}",
        f"The candidate interviews as {LEVELS[job.level]}.",
        f"The interview has {job.total} main questions.",
        f"Your manner: {PERSONAS[job.persona]}.",
        f"The language of the interview is {job.language.in_english}: write every word that the candidate hears or "
        "reads in it, whatever the language of the data. What is quoted stays as it was said, its numbers too; names "
        "of fields, behaviours and moves stay as they are.",
    ]
    if job.company:
        lines.append(f"The company: {data(job.company)}. Know nothing about it but what stands here.")
    if job.focus:
        lines.append(f"The candidate asked to focus on {data(job.focus)}: prefer topics and angles near to it.")
    if hours := cut(" ".join(_hours(job.passages)), HOURS_LENGTH):
        lines.append(f"The job's hours: {data(hours)}")
    if about := cut(" ".join(context), ABOUT_LENGTH):
        lines.append(f"About the job: {data(about)}")
    return "\n".join(lines)


def with_terms(interview: Interview) -> str:
    """The same with what the candidate may ask about, and is never asked: its terms."""
    terms = cut("; ".join(_terms(interview.job)), TERMS_LENGTH)
    return summary(interview) + (f"\nOnly to answer what the candidate asks: {data(terms)}" if terms else "")


def is_bare(passage: Passage) -> bool:
    """Whether it is but a heading that was taken for a line about the employer."""
    return passage.kind is PassageKind.CONTEXT and len(passage.text.split()) < FEWEST_WORDS


def _hours(passages: Iterable[Passage]) -> Iterable[str]:
    """What a posting says of its hours: nobody is asked about them, but what is asked and advised must fit them."""
    return (p.text for p in passages if p.kind is PassageKind.BOILERPLATE and _TIME_OF_DAY.search(p.text))


def _terms(job: Job) -> Iterable[str]:
    """A posting's title line, which may say more than the role, and what it offers; without law and how to apply."""
    title = job.passages[0].heading if job.passages else ""
    if not passage_kinds.names_section(title) and len(title) > len(job.role):
        yield title
    hours = set(_hours(job.passages))
    for passage in job.passages:
        offered = passage.kind is PassageKind.BOILERPLATE and not passage_kinds.is_always_boilerplate(passage.text)
        if offered and passage.text not in hours:
            yield passage.text
