"""How like what was asked the sentences of an answer are, and which thing done in it tells most for that."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from interviewmate import sentences
from interviewmate.adapters.builtin.features import Vector, chunks
from interviewmate.adapters.builtin.mentions import Deed

Likeness = Mapping[str, float]  # of each chunk of an answer, -1 to 1
FITTED_TO = "local"  # the kind of vectors that all limits of likeness here, and the judgement, were fitted to
ELSEWHERE = 0.12  # below which a sentence with nothing done in it is about something else than was asked
WORDS_SHARE = 0.01  # of a word, beside likeness: of two deeds as like the longer one says more


def to_what_was_asked(
    vectors: Mapping[str, Vector], question: str, requirement: str, answer: str, orders: Collection[str] = ()
) -> Likeness:
    """The likeness of each chunk of an answer to the question or to the requirement, whichever is nearer.

    ``orders``: chunks that order the interviewer about; they are left out, and so never said back.
    """
    asked = (vectors[question], vectors[requirement])
    return {
        chunk: max(float(text @ vectors[chunk]) for text in asked) for chunk in chunks(answer) if chunk not in orders
    }


def answering(answer: str, likeness: Likeness) -> str:
    """The sentences of an answer that are part of the answer, and no orders."""
    kept = [each for each in sentences.split(answer) if any(chunk in each or each in chunk for chunk in likeness)]
    return " ".join(kept)


def of(part: str, likeness: Likeness) -> float:
    """The likeness of the chunk that a part was cut from, or of the nearest of those it was cut into; 0 without any."""
    return max((value for chunk, value in likeness.items() if part in chunk or chunk in part), default=0.0)


def strays(answer: str, likeness: Likeness) -> bool:
    """Whether a sentence of an answer may be about something else; of likeness that tells nothing any may be."""
    return not likeness or any(of(each, likeness) < ELSEWHERE for each in sentences.split(answer))


def closest(deeds: Sequence[Deed], likeness: Likeness) -> Deed | None:
    """The deed that speaks most of what was asked; None where there is none."""
    return max(deeds, key=lambda deed: of(deed.said, likeness) + WORDS_SHARE * len(deed.act.split()), default=None)
