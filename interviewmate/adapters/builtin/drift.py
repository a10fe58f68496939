"""Whether an answer, however well told, is about something that neither the question nor the job asks for."""

from __future__ import annotations

from interviewmate.adapters.builtin.features import chunks
from interviewmate.adapters.builtin.likeness import FITTED_TO, Likeness
from interviewmate.interview import Evaluation, Interview
from interviewmate.passages import askable
from interviewmate.ports import Embedder

# Likeness of the nearest sentence to what was asked, and to anything in the job description: of 79 labelled answers
# that are on track none stays below both, of 77 that are off topic 28 do.
TO_WHAT_WAS_ASKED, TO_THE_JOB = 0.2, 0.25
FEWEST_WORDS = 20  # of an answer whose topic can be told
TOLD = "it speaks of something else than was asked"


async def drifts(interview: Interview, answer: str, nearness: Likeness, embedder: Embedder) -> bool:
    """Whether that is certain. ``nearness``: of the answer's chunks to what was asked.

    Raises:
        EmbeddingFailed: no embedder works.
    """
    far = max(nearness.values(), default=1.0) < TO_WHAT_WAS_ASKED
    if embedder.kind != FITTED_TO or not far or len(answer.split()) < FEWEST_WORDS:
        return False
    wanted, said = [passage.text for passage in askable(interview.job.passages)], chunks(answer)
    vectors = await embedder.embed([*wanted, *said])
    return embedder.kind == FITTED_TO and float((vectors[: len(wanted)] @ vectors[len(wanted) :].T).max()) < TO_THE_JOB


def drifted(evaluation: Evaluation | None) -> bool:
    """Whether that is what an evaluation says, as those of interviews kept from earlier versions may."""
    return evaluation is not None and evaluation.gap.startswith(TOLD)
