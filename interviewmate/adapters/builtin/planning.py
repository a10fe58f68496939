"""The built-in interviewer's plan: what is a must, of which kind it is, and what a résumé shows nothing of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import numpy as np

from interviewmate import sentences
from interviewmate.adapters.builtin import requirement
from interviewmate.adapters.builtin.shapes import Shape
from interviewmate.adapters.builtin.works import WITH_PEOPLE, Work, leads, work_of
from interviewmate.interview import Interview, Level, Passage, PassageKind
from interviewmate.passages import askable, optional, optional_by_its_heading
from interviewmate.ports import Embedder
from interviewmate.reply import PlanDraft

EXPERIENCE = frozenset({Shape.YEARS, Shape.CREDENTIAL, Shape.LANGUAGE})
MOST_GAPS = 3
DUTIES_TO_ONE = 2  # requirement, in the order of what is asked about
NOTHING_LIKE_IT = {"local": 0.35, "openai": 0.35, "n-grams": 0.12}  # likeness below which a résumé shows nothing of it
MOST_LINES = 120  # of a résumé
# By which a posting says that the job can't do without something: "Must have", "Essential:", "Minimum 3 years".
_MUST = re.compile(
    r"\b(?:must|(?<!not )essential|minimum|at least|you need|you(?:['’]ll| will)? have to|"
    r"(?<!if )(?<!as )(?<!when )(?<!where )required(?! (?:for|to|by)\b))\b",
    re.I,
)
_NEEDED = re.compile(r"\b(?:need(?:ed)?|require(?:d|ments?))\b", re.I)  # a heading: "What we need", "Requirements"
_WITHOUT = re.compile(
    r"\bno\b[^.,;]*\b(?:required|needed)\b|\b(?:not|n['’]t|never) (?:be )?(?:required|essential)\b", re.I
)


async def plan(interview: Interview, embedder: Embedder) -> PlanDraft:
    """The draft of a plan: what matters most is asked about first, two duties to a requirement.

    A must is what the posting says the job can't do without, and for a lead, to lead people.

    Raises:
        EmbeddingFailed: the résumé can't be compared with the job description.
    """
    asked_about = askable(interview.job.passages)
    taken_apart = [(passage.index, requirement.of(passage)) for passage in asked_about]
    experience = tuple(index for index, wanted in taken_apart if wanted.shape in EXPERIENCE)
    people = (index for index, wanted in taken_apart if work_of(wanted) in {*WITH_PEOPLE, Work.STANCE})
    said = (passage.index for passage in asked_about if _is_must(passage, apart=_tells_apart(asked_about)))
    leading = (index for index, wanted in taken_apart if interview.job.level is Level.LEAD and leads(wanted))
    return PlanDraft(
        order=tuple(_order(asked_about)),
        must=tuple(sorted({*said, *leading})),
        behavioural=tuple(index for index in people if index not in experience),
        experience=experience,
        gaps=await _gaps(asked_about, interview.job.resume, embedder),
    )


def _is_must(passage: Passage, *, apart: bool) -> bool:
    """Whether the posting itself says that the job can't do without it, in its line or in the heading above.

    ``apart``: what would only be nice to have stands under a heading of its own, so that what is needed is needed.
    """
    said = [words for words in (passage.heading, passage.text) if _MUST.search(words) and not _WITHOUT.search(words)]
    needed = bool(said) or (apart and bool(_NEEDED.search(passage.heading)))
    return passage.kind is PassageKind.REQUIREMENT and needed and not optional(passage)


def _tells_apart(passages: Sequence[Passage]) -> bool:
    """Whether a posting has a heading over what the job can do without."""
    return any(map(optional_by_its_heading, passages))


def _order(asked_about: Sequence[Passage]) -> Iterator[int]:
    """The passages by their importance, what can't be asked about well and what is optional last."""
    readable = (p for p in asked_about if requirement.of(p).askable and not optional(p))
    good = sorted(readable, key=lambda passage: -passage.importance)
    duties = [p.index for p in good if p.kind is PassageKind.DUTY]
    others = [p.index for p in good if p.kind is not PassageKind.DUTY]
    while duties or others:
        yield from (*duties[:DUTIES_TO_ONE], *others[:1])
        duties, others = duties[DUTIES_TO_ONE:], others[1:]
    yield from (p.index for p in asked_about if p not in good)


async def _gaps(asked_about: Sequence[Passage], resume: str, embedder: Embedder) -> tuple[str, ...]:
    """The requirements that nothing in the résumé is like, the least like first."""
    lines = [line for part in resume.splitlines() for line in sentences.split(part)][:MOST_LINES]
    if not lines or not asked_about:
        return ()
    vectors = await embedder.embed([*(passage.text for passage in asked_about), *lines])
    wanted, told = vectors[: len(asked_about)], vectors[len(asked_about) :]
    nearest = (wanted @ told.T).max(axis=1)
    bare = [int(i) for i in np.argsort(nearest) if nearest[i] < NOTHING_LIKE_IT[embedder.kind]]
    return tuple(f"nothing near to: {asked_about[i].text}" for i in bare[:MOST_GAPS])
