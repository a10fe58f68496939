"""``make evals``: how the configured interviewer judges labelled answers, as a table and as JSON.

make evals                                           the shipped answers, measured against their labels
make evals ANSWERS=in.jsonl PREDICTIONS=out.jsonl    one prediction for each answer
make evals TIERS=in.jsonl PREDICTIONS=out.jsonl      one for each tier of each question
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from tests.evals import judging, measure_labels

DATA = Path(__file__).parent / "data"


def main() -> None:
    """Judge what was given, or what is shipped."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--answers", type=Path)
    parser.add_argument("--tiers", type=Path)
    parser.add_argument("--predictions", type=Path)
    given = parser.parse_args()
    if given.predictions and bool(given.answers) == bool(given.tiers):
        parser.error("PREDICTIONS goes with either ANSWERS or TIERS")
    if given.answers and given.predictions:
        _write(given.predictions, judging.judge_answers(given.answers))
    elif given.tiers and given.predictions:
        _write(given.predictions, judging.judge_tiers(given.tiers))
    else:
        measure_labels.show(given.answers or DATA / "answers.dev.jsonl", given.tiers or DATA / "answer_tiers.dev.jsonl")


def _write(path: Path, predictions: list[judging.Line]) -> None:
    path.write_text("".join(json.dumps(line) + "\n" for line in predictions), encoding="utf-8")
    print(f"{len(predictions)} predictions written to {path}")


if __name__ == "__main__":
    main()
