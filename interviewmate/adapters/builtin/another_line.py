"""Whether an answer, however well told, was meant for another line of the posting than the one that was asked about.

The log odds that it was meant for what was asked are a fitted sum: of by how much that is nearer to the answer's
nearest sentence, and to all of it, than any other line is; of how many more words it shares with it; and of how like
the question is to its line, for whoever asks in words of their own is answered in those. Without an encoder too little
can be told: by words alone one such answer in ten is found where one good one in a hundred is taken for one.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping, Sequence, Set
from pathlib import Path
from weakref import WeakKeyDictionary

import numpy as np

from interviewmate import fitted
from interviewmate.adapters.builtin import drift
from interviewmate.adapters.builtin.features import Vector, chunks
from interviewmate.interview import Job, Question
from interviewmate.passages import askable
from interviewmate.ports import Embedder
from interviewmate.retrieval import KEPT_INDEXES, keep

WEIGHTS = Path(__file__).parent / "weights" / "another_line.json"
NEAR = 0.55  # likeness to what was asked, from which another line may ask for the same
MANY = 15  # lines beside the one asked about: no posting that the weights were fitted to has more
# Log odds below which it is in doubt what an answer was meant for, is sure that it was for another line, and nearly
# certain: held out, 0.15 % and none of the good answers to a question lie there (0.7, 0.07 and 0.07 % of those beside a
# bare requirement), and 24, 12 and 8 % of as good ones to something else in the same job.
DOUBTFUL, SURE, NEARLY_CERTAIN = -3.0, -4.0, -4.5

Lines = Mapping[str, Vector]  # what the posting asks for, line by line
_Shelf = OrderedDict[tuple[str, tuple[str, ...]], Lines]  # by the kind of the vectors and the lines
_kept: WeakKeyDictionary[Embedder, _Shelf] = WeakKeyDictionary()


async def lines_beside(job: Job, question: Question, embedder: Embedder) -> Lines:
    """The lines of a posting that a question does not come from; those of the postings seen last are kept.

    Raises:
        EmbeddingFailed: no embedder works.
    """
    texts = tuple(passage.text for passage in askable(job.passages))
    shelf = _kept.setdefault(embedder, OrderedDict())
    lines = shelf.get((embedder.kind, texts))
    if lines is None:
        lines = dict(zip(texts, await embedder.embed(texts), strict=True))
    keep(shelf, (embedder.kind, texts), lines, KEPT_INDEXES)
    asked = {passage.text for passage in job.named(question.passages)}
    return {text: vector for text, vector in lines.items() if text not in asked}


def log_odds(question: str, wanted: str, answer: str, lines: Lines, vectors: Lines, orders: Set[str]) -> float:
    """Whether an answer was meant for what was asked; 0 where that can't be told.

    ``wanted``: the line that the question comes from; ``lines``: the others. ``vectors``: of ``wanted``, the question,
    the answer's chunks and all of it. ``orders``: chunks that order the interviewer about; they speak for nothing.
    """
    if len(answer.split()) < drift.FEWEST_WORDS or not drift.own(wanted):
        return 0.0
    measured = signals(question, wanted, answer, lines, vectors, orders)
    constant, *weights = fitted.weights(WEIGHTS)
    told = (weight * signal for weight, signal in zip(weights, measured, strict=True))
    return float(constant + sum(told)) if measured else 0.0


def signals(
    question: str, wanted: str, answer: str, lines: Lines, vectors: Lines, orders: Set[str] = frozenset()
) -> Sequence[float]:
    """What the log odds are a sum of; nothing where no other line is surely about something else.

    One that is near what was asked, or has one of its own words ("isolate", "isolation"), may ask for the same.
    """
    asked = np.stack([vectors[question], vectors[wanted]])
    own = drift.own(wanted)
    others = {
        text: vector
        for text, vector in lines.items()
        if float((asked @ vector).max()) < NEAR and own.isdisjoint(drift.own(text))
    }
    said = [chunk for chunk in chunks(answer) if chunk not in orders]
    if not others or not said:
        return ()
    beside = np.stack([*others.values()])
    parts, whole = np.stack([vectors[chunk] for chunk in said]), vectors[drift.without(orders, answer)]
    words = drift.stems(" ".join(said))
    shared = len(words & drift.stems(f"{question} {wanted}"))
    return (
        float((parts @ asked.T).max() - _likest((parts @ beside.T).max(axis=0))),
        float((asked @ whole).max() - _likest(beside @ whole)),
        shared - _likest([len(words & drift.stems(text)) for text in others]),
        float(asked[0] @ asked[1]),
    )


def _likest(of_lines: Sequence[float] | Vector) -> float:
    """The highest of some lines' figures; of many lines the second or third, for one is high by chance."""
    return float(sorted(of_lines, reverse=True)[(len(of_lines) - 1) // MANY])
