"""Fits what the lines of a job description are and how much each matters, and writes the weights of ``line_model``.

    python -m tests.evals.fit_lines [--try]

Each line of ``data/lines.jsonl`` is a line of a posting, in its order, that somebody labelled who was told to read as
a hiring manager: what it is, and, for most postings, whether it is the heart of the job (2), a fair topic (1) or none
(0). With --try it
writes nothing, and prints how well lines of postings are read by what was fitted to other postings. Needs
scikit-learn.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

import numpy as np
from numpy.typing import NDArray
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression, Ridge
from sklearn.metrics import roc_auc_score

from interviewmate import line_model
from interviewmate.interview import PassageKind
from interviewmate.line_model import KINDS, Line
from tests.evals.answers import DATA, lines
from tests.evals.fitting import is_trying, write_rows

LABELLED = DATA / "lines.jsonl"
PARTS = 8  # that the postings are parted into to try the fit
LOOSE, CALM = 1.0, 5.0  # how little the fits of the kinds, and how much those of importance, are held back
OFTEN = 3  # lines in which a word must stand to be kept
ASKED = 5  # lines of a posting that an interview asks about
HEART = 2
FITTED_ON = "tests/evals/data/lines.jsonl, CC0; tests/evals/fit_lines.py"


@dataclass(frozen=True)
class Labelled:
    """What is known of a line, and what it is."""

    posting: str
    by_rule: PassageKind
    signals: dict[str, float]
    kind: PassageKind
    importance: int | None


def main() -> None:
    """Fit and write, or try."""
    trying = is_trying(__doc__)
    labelled = read()
    if trying:
        try_out(labelled)
        return
    weights = fitted(labelled)
    kept = {name: [round(float(weight), 3) for weight in row] for name, row in weights.items()}
    write_rows(line_model.WEIGHTS, FITTED_ON, kept)


def read() -> list[Labelled]:
    """The labelled lines, those of a posting together."""
    found = []
    for posting, rows in groupby(lines(LABELLED), key=lambda row: row["posting"]):
        of_one = list(rows)
        seen = [Line(row["text"], row["heading"], PassageKind(row["rule"])) for row in of_one]
        found += [
            Labelled(
                posting,
                seen[place].kind,
                line_model.signals(seen, place),
                PassageKind(row["kind"]),
                row.get("importance"),
            )
            for place, row in enumerate(of_one)
        ]
    return found


def fitted(labelled: Sequence[Labelled]) -> dict[str, NDArray[np.float64]]:
    """Of each signal what it adds to each kind and to the importance."""
    often = Counter(name for each in labelled for name in each.signals)
    vectorizer = DictVectorizer(sparse=True)
    seen = vectorizer.fit_transform(
        [{name: value for name, value in each.signals.items() if often[name] >= OFTEN} for each in labelled]
    )
    kinds = LogisticRegression(C=LOOSE, max_iter=3000).fit(seen, [KINDS.index(each.kind) for each in labelled])
    weighed = [i for i, each in enumerate(labelled) if each.importance is not None]
    importance = Ridge(alpha=CALM).fit(seen[weighed], [labelled[i].importance for i in weighed])
    rows = np.column_stack([kinds.coef_.T, importance.coef_])
    constant = np.append(kinds.intercept_, importance.intercept_)
    return {"constant": constant} | dict(zip(vectorizer.get_feature_names_out(), rows, strict=True))


def try_out(labelled: Sequence[Labelled]) -> None:
    """Print what the fit to some postings tells of the others."""
    parts_of = {posting: i for i, posting in enumerate(dict.fromkeys(each.posting for each in labelled))}
    read_as: dict[int, line_model.Judged] = {}
    for part in range(PARTS):
        weights = fitted([each for each in labelled if parts_of[each.posting] % PARTS != part])
        plain = {name: row.tolist() for name, row in weights.items()}
        held = ((i, each) for i, each in enumerate(labelled) if parts_of[each.posting] % PARTS == part)
        read_as |= {i: line_model.judged(each.by_rule, each.signals, plain) for i, each in held}
    by_rule = np.mean([each.by_rule is each.kind for each in labelled])
    right = np.mean([read_as[i].kind is each.kind for i, each in enumerate(labelled)])
    print(f"{len(labelled)} lines: the kind of {by_rule:.3f} is right by the rules, of {right:.3f} by the fit")
    asked = (PassageKind.DUTY, PassageKind.REQUIREMENT)
    hearts = [i for i, each in enumerate(labelled) if each.importance == HEART]
    lost = [
        np.mean([kind not in asked for kind in kinds])
        for kinds in ([labelled[i].by_rule for i in hearts], [read_as[i].kind for i in hearts])
    ]
    print("of the heart of the job {:.3f} is not asked about by the rules, {:.3f} by the fit".format(*lost))
    weighed = [i for i, each in enumerate(labelled) if each.importance is not None]
    told = np.array([read_as[i].importance for i in weighed])
    heart = np.array([labelled[i].importance == HEART for i in weighed])
    print(f"area under the curve of the heart of the job: {roc_auc_score(heart, told):.3f}")
    of_posting = np.array([parts_of[labelled[i].posting] for i in weighed])
    best = [heart[of_posting == one][np.argsort(-told[of_posting == one])[:ASKED]] for one in set(of_posting)]
    print(f"of the {ASKED} most important of each posting {np.mean(np.concatenate(best)):.3f} are the heart of it")


if __name__ == "__main__":
    main()
