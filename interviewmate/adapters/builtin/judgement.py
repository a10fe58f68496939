"""The fitted judgement of an answer: what it is and how good it is, both from one reading.

    judgement = Judgement.load(with_vectors=True)
    texts = texts_to_embed(question, requirement, answer)
    verdict = judgement.judge(question, requirement, answer, dict(zip(texts, await embedder.embed(texts))))

The weights with vectors are fitted to those of all-MiniLM-L6-v2; for any other embedder load the ones without.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from interviewmate.adapters.builtin.behaviour_model import BehaviourModel
from interviewmate.adapters.builtin.features import Vector, chunks, read
from interviewmate.adapters.builtin.grade_model import Grade, GradeModel, lower
from interviewmate.adapters.builtin.linear_model import LinearModel, load
from interviewmate.interview import Behaviour

COST_OF_ORDERS = 8.0  # of 100: more than what is left of one, where it runs into an answer's own words, can add
WEIGHTS = Path(__file__).parent / "weights"
# "I'd say, can you tell me your full name please", and nothing of the interview in it.
_SAYS = re.compile(r"\bI(?:['’]d| would| always| usually) (?:say|ask)\b", re.I)
_ASKS_FOR = re.compile(
    r"\byour (?:full |own |first |last )?(?:name|address|date of birth|account|details|booking|order|ticket|ID)\b", re.I
)
_OF_THE_INTERVIEW = re.compile(
    r"\b(?:interview\w*|scor\w+|rat(?:e|ing)\w*|points?|marks?|grad\w+|stars?|report\w*|hir(?:e|ing)\w*|"
    r"recommend\w*|rules?|instruct\w+|prompt\w*|system|ignore|role|model|pretend|give me|set|print|five|job|pass)\b",
    re.I,
)


@dataclass(frozen=True)
class Verdict:
    """What an answer is, and how good. The grade means something only where the behaviour is one that is scored."""

    probabilities: Mapping[Behaviour, float]  # of every behaviour that words can show; they sum to 1
    grade: Grade
    orders: frozenset[str] = frozenset()  # the chunks of the answer that ask or order something of the interviewer

    @property
    def behaviour(self) -> Behaviour:
        """The likeliest behaviour."""
        return max(self.probabilities, key=lambda behaviour: self.probabilities[behaviour])


@dataclass(frozen=True)
class Judgement:
    """The fitted models."""

    behaviours: BehaviourModel
    grades: GradeModel
    orders: LinearModel  # tells a sentence that asks or orders something of the interviewer from one that answers

    @staticmethod
    @cache
    def load(with_vectors: bool) -> Judgement:
        """The models from the package's own files, read once in a process."""
        kind = "encoder" if with_vectors else "words"
        return Judgement(
            BehaviourModel(load(WEIGHTS / f"behaviour-{kind}.npz")),
            GradeModel(load(WEIGHTS / f"grade-{kind}.npz")),
            _orders(),
        )

    def judge(
        self,
        question: str,
        requirement: str,
        answer: str,
        vectors: Mapping[str, Vector] | None = None,
        orders: frozenset[str] | None = None,
    ) -> Verdict:
        """What ``answer`` is and how good; ``vectors`` holds a row of length 1 for each of ``texts_to_embed``.

        ``orders``: what ``orders_in`` found in it, if it was asked before.

        Sentences that order the interviewer about can't raise a grade: it is the lower of those with and without them,
        less a little.

        Raises:
            KeyError: a vector is missing.
            ValueError: the models were fitted with vectors and there are none.
        """
        common = self.behaviours.linear.common
        reading = read(question, requirement, answer, common, vectors)
        probabilities = self.behaviours.probabilities(reading)
        ordered = self.orders_in(answer) if orders is None else orders
        grade = self.grades.grade(reading, probabilities, COST_OF_ORDERS if ordered else 0.0)
        if ordered and ordered < set(chunks(answer)):
            without = read(question, requirement, answer, common, vectors, ordered)
            chances = self.behaviours.probabilities(without)
            grade = lower(grade, self.grades.grade(without, chances, COST_OF_ORDERS))
        return Verdict(probabilities, grade, ordered)

    def orders_in(self, answer: str) -> frozenset[str]:
        """The chunks of an answer that ask or order something of the interviewer."""
        common = self.orders.common
        pieces = (piece for piece in chunks(answer) if not _says_to_others(piece))
        return frozenset(piece for piece in pieces if self.orders.sums(read("", "", piece, common))[0] > 0)


def _says_to_others(piece: str) -> bool:
    """Whether a sentence tells what its speaker would ask of somebody at work."""
    return bool(_SAYS.match(piece) and _ASKS_FOR.search(piece)) and not _OF_THE_INTERVIEW.search(piece)


@cache
def _orders() -> LinearModel:
    return load(WEIGHTS / "orders.npz")
