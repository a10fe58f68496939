"""What a line of a job description is and how much it matters for an interview, fitted to lines that were labelled.

What the rules of ``passage_kinds`` say is among the signals; its words, its place and its neighbours put that right.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from interviewmate import fitted, passage_kinds
from interviewmate.interview import PassageKind
from interviewmate.words import words

WEIGHTS = Path(__file__).parent / "weights" / "lines.json"
# Chances from which the fit overrules the rules: that a line is to be asked about, that it is none, which of two it is.
SURE_TO_ASK, SURE_NOT_TO, SURE_WHICH = 0.6, 0.85, 0.7
ASKED = frozenset({PassageKind.DUTY, PassageKind.REQUIREMENT})
FEWEST_TO_PLACE = 8  # lines of a posting in which the place of one says something
MOST_WORDS, OPENING, IN_A_HEADING = 40, 14, 6  # words of a line that count, those counted in pairs, those of a heading
MOST = 2.0  # importance

KINDS = tuple(PassageKind)


@dataclass(frozen=True)
class Line:
    """A line under its heading, and what the rules take it for."""

    text: str
    heading: str
    kind: PassageKind


@dataclass(frozen=True)
class Judged:
    """What a line is, and how much it matters for an interview: 0 not at all, 2 as the heart of the job."""

    kind: PassageKind
    importance: float


def judge(lines: Sequence[Line]) -> list[Judged]:
    """The lines of one job description, judged in their order."""
    return [judged(lines[place].kind, signals(lines, place), fitted.weights(WEIGHTS)) for place in range(len(lines))]


def judged(by_rule: PassageKind, found: Mapping[str, float], weights: Mapping[str, Sequence[float]]) -> Judged:
    """What signals add up to. ``weights``: of each signal, what it adds to each of ``KINDS`` and to the importance."""
    rows = [(weights[name], value) for name, value in found.items() if name in weights]
    constant = weights["constant"]
    *sums, importance = (constant[i] + sum(row[i] * value for row, value in rows) for i in range(len(constant)))
    whole = sum(math.exp(each - max(sums)) for each in sums)
    likeliest = max(range(len(KINDS)), key=lambda i: sums[i])
    kind = KINDS[likeliest] if 1 / whole >= _sure(by_rule, KINDS[likeliest]) else by_rule
    return Judged(kind, round(max(0.0, min(MOST, importance)), 2))


def _sure(by_rule: PassageKind, by_fit: PassageKind) -> float:
    """How sure the fit has to be to overrule the rules."""
    if (by_rule in ASKED) == (by_fit in ASKED):
        return SURE_WHICH
    return SURE_TO_ASK if by_fit in ASKED else SURE_NOT_TO


def signals(lines: Sequence[Line], place: int) -> dict[str, float]:
    """What the judgement of the line at this place is a sum of."""
    line = lines[place]
    said = words(line.text)[:MOST_WORDS]
    beside = {"after": lines[place - 1 : place], "before": lines[place + 1 : place + 2]}
    share = place / len(lines) if len(lines) >= FEWEST_TO_PLACE else 0.5
    named = {
        f"rule: {line.kind}": 1.0,
        f"by itself: {passage_kinds.of_sentence(line.text)}": 1.0,
        f"under: {passage_kinds.of_heading(line.heading)}": 1.0,
        f"first: {''.join(said[:1])}": 1.0,
    } | {f"{where}: {other.kind}": 0.7 for where, others in beside.items() for other in others}
    measured = {
        "place": share,
        "off the middle": 4 * (share - 0.5) ** 2,
        "words": len(said) / 20,
        "no heading": float(not line.heading),
        "ends asking": float(line.text.endswith("?")),
        "digits": float(bool(re.search(r"\d", line.text))),
        "money": float(bool(re.search("[£$€]", line.text))),
        "capital": float(line.text[:1].isupper()),
        "doing": float("".join(said[:1]).endswith("ing")),
    }
    return named | measured | dict(_words_of(line, said))


def _words_of(line: Line, said: Sequence[str]) -> Iterable[tuple[str, float]]:
    yield from ((f"heading: {word}", 0.7) for word in words(line.heading)[:IN_A_HEADING])
    yield from ((f"word: {word}", 0.5) for word in said)
    yield from ((f"pair: {one} {other}", 0.5) for one, other in pairwise(said[: OPENING + 1]))
