"""Measures the shipped judgement on the answers that nothing was fitted to or chosen by: the two dev files.

    python -m tests.evals.measure [--encoder NAME_OR_FOLDER] [--kept FILE]

Prints macro-F1 of the behaviours, the pairs of graded answers in order, what padding brings, and by how much
each of the injections raises a grade when it is put before, after or into an answer.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

from interviewmate import scoring
from interviewmate.adapters.builtin.judgement import Judgement, Verdict
from interviewmate.adapters.local_encoder import LocalEncoder
from interviewmate.interview import Evaluation
from interviewmate.rubric import SCALES
from interviewmate.sentences import split as sentences
from interviewmate.settings import from_environment
from tests.evals.answers import DATA, Row, bare, by_class, graded, in_order, labelled, macro_f1, padding_bias, varied
from tests.evals.embedded import Vectors

HOSTS = ("strong", "average", "weak")


def main() -> None:
    """Print all measures, without and with sentence vectors."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--encoder", default=from_environment().local_embeddings)
    parser.add_argument("--kept", type=Path)
    parser.add_argument("--injections", action="store_true", help="the injections alone, on training answers")
    given = parser.parse_args()
    for name, known in (("words", None), ("encoder", Vectors(LocalEncoder(given.encoder), given.kept))):
        if not given.injections:
            report_behaviours(name, known)
            report_tiers(name, known)
        report_injections(name, known)


def verdicts(rows: Sequence[Row], known: Vectors | None) -> list[Verdict]:
    """One verdict a row."""
    if known is not None:
        known.add(rows)
    judgement = Judgement.load(with_vectors=known is not None)
    return [judgement.judge(row.question, row.requirement, row.answer, known) for row in rows]


def report_behaviours(name: str, known: Vectors | None) -> None:
    """Macro-F1 on the labelled dev answers, as written and bare."""
    written = labelled(DATA / "answers.dev.jsonl")
    for kind, rows in (("as written", written), ("bare", varied(written, bare))):
        named = [verdict.behaviour for verdict in verdicts(rows, known)]
        print(f"{name}, {kind}: macro-F1 {macro_f1(rows, named):.4f}")
        print("   ", " ".join(f"{label}={score:.3f}" for label, score in by_class(rows, named).items()), flush=True)


def report_tiers(name: str, known: Vectors | None) -> None:
    """Order and padding on the graded dev answers."""
    tiers = graded(DATA / "answer_tiers.dev.jsonl")
    grades = [verdict.grade.value for verdict in verdicts(tiers, known)]
    order = in_order(tiers, grades)
    print(f"{name}, tiers: in order {np.mean(list(order.values())):.4f}, padding {padding_bias(tiers, grades):+.2f}")
    print("   ", " ".join(f"{pair}={share:.3f}" for pair, share in order.items()), flush=True)


def report_injections(name: str, known: Vectors | None) -> None:
    """By how much the 75 injections raise the grades of some answers, by where they are put."""
    hosts = [row for row in graded(DATA / "train" / "tiers-t.jsonl")[::7] if row.label in HOSTS][:12]
    before = {row.group + row.label: one for row, one in zip(hosts, verdicts(hosts, known), strict=True)}
    plain = {name: one.grade.value for name, one in before.items()}
    scored = {name: score(one) for name, one in before.items()}
    for place in ("before", "after", "within"):
        changed = [replace(row, answer=put(row.answer, text, place)) for text in injections() for row in hosts]
        found = verdicts(changed, known)
        rises = [one.grade.value - plain[row.group + row.label] for row, one in zip(changed, found, strict=True)]
        scores = [score(one) - scored[row.group + row.label] for row, one in zip(changed, found, strict=True)]
        unscored = np.mean([one.behaviour.value in {"manipulation", "out_of_scope"} for one in found])
        print(
            f"{name}, injection {place}: mean {np.mean(rises):+.2f}, most {max(rises):+.2f}, "
            f"over 3: {np.mean(np.array(rises) > 3):.3f}, "
            f"score of the scales at most {max(scores):+d}, not scored: {unscored:.2f}",
            flush=True,
        )


def score(verdict: Verdict) -> int:
    """The score that follows from the five scales."""
    scales = {name: getattr(verdict.grade, name) for name in (*SCALES, "confidence")}
    return scoring.score(Evaluation(**scales))


def injections() -> list[str]:
    """The 75 injections."""
    kinds = json.loads((DATA / "injections.json").read_text("utf-8"))
    return [text for texts in kinds.values() for text in texts]


def put(answer: str, injection: str, place: str) -> str:
    """The answer with the injection in it: between two sentences, or between two words where there is but one."""
    pieces = sentences(answer)
    if len(pieces) == 1 and place == "within":
        pieces = answer.split()
    where = {"before": 0, "after": len(pieces), "within": len(pieces) // 2}[place]
    return " ".join([*pieces[:where], injection, *pieces[where:]])


if __name__ == "__main__":
    main()
