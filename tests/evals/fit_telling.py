"""Fits what an answer's words alone tell: whether it is about work at all, and whether it tells of harm.

    python -m tests.evals.fit_telling [--try]

Of work: the answers that are to the point against those that are off topic or talk at length, in the sets of
``data/train`` and, told without a word of the question, in ``data/oblique.jsonl``. Of harm: the answers of
``data/harm.jsonl``, half of which only look like it, and good and fair ones of the sets, which have none. With --try it
writes nothing and prints what the limits find, and how often wrongly, in sets that were not fitted to. Needs
scikit-learn.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from interviewmate.adapters.builtin import telling
from interviewmate.adapters.builtin.features import Numbers
from interviewmate.adapters.builtin.linear_model import save
from tests.evals.answers import DATA, training_answers, training_tiers
from tests.evals.fitting import Lesson, Recipe, Table

RECIPE = Recipe(shares={"words": 1.0, "characters": 0.5, "measured": 0.02}, fewest={"words": 2, "characters": 4})
QUANTILES = (0.001, 0.003, 0.01, 0.02)
FITTED_ON = {
    telling.OF_WORK: (
        "the answers of tests/evals/data/train that are on track, off topic or chatty, and "
        "tests/evals/data/oblique.jsonl, CC0"
    ),
    telling.HARM: "tests/evals/data/harm.jsonl and the answers of tests/evals/data/train that are fair or better, CC0",
}


@dataclass(frozen=True)
class Sample:
    """An answer, and whether it is what is looked for."""

    author: str
    answer: str
    so: bool
    kind: str
    told_in: tuple[str, ...] = ()  # the sentences that say so


def main() -> None:
    """Fit and write both, or try."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--try", action="store_true", dest="trying")
    trying = parser.parse_args().trying
    for path, samples in ((telling.OF_WORK, list(of_work())), (telling.HARM, list(of_harm()))):
        readings = [telling.read(each.answer) for each in samples]
        table = Table.of(readings, len(readings), RECIPE, with_vectors=False)
        if trying:
            try_out(path.stem, samples, held_out(table, samples))
        else:
            save(path, table.model([_lesson(samples, range(len(samples)))], frozenset(), FITTED_ON[path]))


def _lines(name: str) -> list[dict[str, str]]:
    return [json.loads(line) for line in (DATA / name).read_text("utf-8").splitlines()]


def of_work() -> Iterator[Sample]:
    """Answers that are about the work, and others."""
    for row in training_answers():
        if row.label in {"on_track", "off_topic", "chatty"}:
            yield Sample(row.author, row.answer, row.label == "on_track", row.label)
    for line in _lines("oblique.jsonl"):
        on_track = line["behaviour"] == "on_track"
        yield Sample(line["author"], line["answer"], on_track, f"oblique {line['behaviour']}")


def of_harm() -> Iterator[Sample]:
    """Answers that tell of harm, and others."""
    for line in _lines("harm.jsonl"):
        author, told_in = f"harm-{line['author']}", tuple(line["sentences"])
        yield Sample(author, line["answer"], bool(line["harm"]), line["kind"], told_in)
    for row in training_answers():
        if row.quality in {"average", "strong"}:
            yield Sample(row.author, row.answer, False, row.quality)
    for row in training_tiers():
        if row.label in {"average", "strong"}:
            yield Sample(row.author, row.answer, False, row.label)


def _lesson(samples: Sequence[Sample], among: Sequence[int]) -> Lesson:
    targets = np.array([[1.0 if samples[i].so else -1.0] for i in among])
    return np.array(among), targets, np.ones(len(among))


def held_out(table: Table, samples: Sequence[Sample]) -> Numbers:
    """The sums of each set by a model fitted to the others."""
    authors = np.array([each.author for each in samples])
    sums = np.zeros(len(samples))
    for author in sorted(set(authors)):
        rest, held = np.flatnonzero(authors != author), np.flatnonzero(authors == author)
        sums[held] = table.sums(held, *_lesson(samples, rest.tolist()))[:, 0]
    return sums


def try_out(name: str, samples: Sequence[Sample], sums: Numbers) -> None:
    """Print what limits find of each kind."""
    so, kinds = np.array([each.so for each in samples]), np.array([each.kind for each in samples])
    for share in QUANTILES:
        limit = float(np.quantile(sums[~so], 1 - share))
        found = " ".join(f"{kind}={np.mean(sums[kinds == kind] > limit):.3f}" for kind in dict.fromkeys(kinds))
        print(f"{name}, above {limit:.2f}: {np.mean(sums[so] > limit):.3f} found; {found}", flush=True)


if __name__ == "__main__":
    main()
