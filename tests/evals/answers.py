"""The labelled and the graded answers, as rows: read, varied as speech recognition and typing vary them, scored."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from interviewmate.interview import Behaviour

DATA = Path(__file__).parent / "data"
TIERS = ("strong", "average", "weak", "gibberish", "padded")
ORDER = TIERS[:4]
READ = "read"  # what an answer is called that nobody wrote as one of a kind
FIRST_SETS = "tuvw"  # of tiers; the others are of beginners and of people who say it plainly
_FILLER = re.compile(r"(?:,\s*)?\b(?:um+|uh+|erm*|hmm+|mm+)\b[,.]?\s*", re.IGNORECASE)
_NOT_WORD = re.compile(r"[^\w\s'’%+#/-]|(?<!\w)-|-(?!\w)")


@dataclass(frozen=True)
class Row:
    """One answer to one question, with what its author says that it is."""

    author: str  # the set: one voice and its trades
    group: str  # answers to compare share it
    question: str
    requirement: str
    answer: str
    label: str  # a behaviour or a tier
    also: tuple[str, ...] = ()  # other labels that can be defended
    weight: float = 1.0
    quality: str = "none"  # strong, average or weak, where the label says nothing of it
    points: float | None = None  # of 100, where a reader gave some


def lines(path: Path) -> list[dict[str, str]]:
    """The objects of a file with one a line."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def labelled(*paths: Path) -> list[Row]:
    """Answers labelled with their behaviour."""
    return [
        Row(
            one.get("author", ""),
            one["id"],
            one["question"],
            one["requirement"],
            one["answer"],
            one["behaviour"],
            tuple(one["also"]),
            quality=one["quality"],
        )
        for path in paths
        for one in lines(path)
    ]


def graded(*paths: Path) -> list[Row]:
    """Answers with their tier, five to a question."""
    return [
        Row(one.get("author", ""), one["id"], one["question"], one["requirement"], one[tier], tier)
        for path in paths
        for one in lines(path)
        for tier in TIERS
    ]


def training_answers() -> list[Row]:
    """The 14 sets of labelled answers for fitting."""
    return labelled(*sorted((DATA / "train").glob("answers-*.jsonl")))


def training_tiers() -> list[Row]:
    """The 10 sets of graded answers for fitting."""
    return graded(*sorted((DATA / "train").glob("tiers-*.jsonl")))


def answers_with_points() -> list[Row]:
    """The answers to which readers or their authors gave points, by the label of their kind, or ``READ`` where nobody
    wrote them as one.

    Those of reviews are left out where it was harm that cost them points.
    """
    harmful = {one["answer"] for one in lines(DATA / "harm.jsonl") if one["harm"]}
    reviews = ((f"review {place}", one) for place, one in enumerate(lines(DATA / "reviews.jsonl")))
    given = ((one["id"], one) for name in ("points", "whose") for one in lines(DATA / f"{name}.jsonl"))
    return [with_points(name, one) for name, one in (*reviews, *given) if one["answer"] not in harmful]


def with_points(name: str, one: dict[str, Any]) -> Row:
    """An answer that a reader gave points, as it stands in a file."""
    return Row(
        author=one.get("author") or one["reader"],
        group=name,
        question=one["question"],
        requirement=one.get("requirement") or one["question"],
        answer=one["answer"],
        label=one.get("kind") or READ,
        points=float(one["points"]),
    )


def without_fillers(text: str) -> str:
    """``text`` as Whisper writes it down: no um and uh."""
    return " ".join(_FILLER.sub(" ", text).split()) or text


def bare(text: str) -> str:
    """``text`` as some type it: no fillers, no capitals, no punctuation."""
    return " ".join(_NOT_WORD.sub(" ", without_fillers(text).lower()).split()) or text


def varied(rows: Sequence[Row], change: Callable[[str], str], weight: float = 1.0) -> list[Row]:
    """The rows with their answers changed."""
    return [replace(row, answer=change(row.answer), weight=weight) for row in rows]


def by_class(rows: Sequence[Row], named: Sequence[str]) -> dict[str, float]:
    """F1 by behaviour; an answer named by one of its ``also`` counts as named by its label."""
    hits = [row.label if name in row.also else name for row, name in zip(rows, named, strict=True)]
    pairs = [(row.label, hit) for row, hit in zip(rows, hits, strict=True)]
    return {
        label: 2 * pairs.count((label, label)) / sum((a == label) + (b == label) for a, b in pairs)
        for label in sorted({row.label for row in rows}, key=[str(behaviour) for behaviour in Behaviour].index)
    }


def macro_f1(rows: Sequence[Row], named: Sequence[str]) -> float:
    """The mean of F1 over the behaviours."""
    scores = by_class(rows, named)
    return sum(scores.values()) / len(scores)


def in_order(tiers: Sequence[Row], grades: Sequence[float]) -> dict[str, float]:
    """The share of groups in which the better of two tiers has the higher grade, by the two tiers' names."""
    groups = _groups(tiers, grades)
    pairs = [(better, worse) for i, better in enumerate(ORDER) for worse in ORDER[i + 1 :]]
    return {f"{a}>{b}": sum(group[a] > group[b] for group in groups) / len(groups) for a, b in pairs}


def padding_bias(tiers: Sequence[Row], grades: Sequence[float]) -> float:
    """How much higher, on average, the padded answer is graded than the one that it is made of."""
    groups = _groups(tiers, grades)
    return sum(group["padded"] - group["average"] for group in groups) / len(groups)


def _groups(tiers: Sequence[Row], grades: Sequence[float]) -> list[dict[str, float]]:
    groups: dict[str, dict[str, float]] = {}
    for row, grade in zip(tiers, grades, strict=True):
        groups.setdefault(row.group, {})[row.label] = grade
    return list(groups.values())
