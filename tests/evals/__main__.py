"""``make evals``: how the configured interviewer judges labelled answers, as a table and as JSON.

make evals                                           everything: the shipped answers against their labels, simulated
                                                     candidates, and for the built-in interviewer a hundred interviews
                                                     and the injections; the numbers also go to build/evals.json
make evals ANSWERS=in.jsonl PREDICTIONS=out.jsonl    one prediction for each answer
make evals TIERS=in.jsonl PREDICTIONS=out.jsonl      one for each tier of each question
"""

from __future__ import annotations

import argparse
import asyncio
import json
from pathlib import Path
from typing import Any

from interviewmate import assembly
from interviewmate.adapters.ngram_vectors import NgramVectors
from interviewmate.settings import from_environment
from tests.evals import hundred, injecting, judging, measure_labels, simulated
from tests.evals.measure import injections

JOBS = 4  # of the simulated candidates
RESULTS = Path("build") / "evals.json"
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
        found = measure_labels.show(
            given.answers or DATA / "answers.dev.jsonl", given.tiers or DATA / "answer_tiers.dev.jsonl"
        )
        _keep({"labelled": found, **asyncio.run(_interviews())})


async def _interviews() -> dict[str, Any]:
    """Whole interviews with the configured interviewer, and what the built-in one must hold to."""
    services = assembly.build(from_environment())
    found: dict[str, Any] = {"simulated": simulated.measured(await simulated.hold_all(services.new_crew, JOBS))}
    await services.close()
    print(simulated.table(found["simulated"]))
    if services.interviewer == "built-in":
        found["hundred interviews"] = await hundred.problems()
        for place in injecting.PLACES:
            found[f"injections: {place}"] = await injecting.problems(injections(), NgramVectors(), place)
        for name, problems in list(found.items())[1:]:
            print(f"{name}: {len(problems)} problems", *problems, sep="\n  ")
    return found


def _keep(found: dict[str, Any]) -> None:
    RESULTS.parent.mkdir(exist_ok=True)
    RESULTS.write_text(json.dumps(found, indent=1), encoding="utf-8")
    print(f"all numbers: {RESULTS}")


def _write(path: Path, predictions: list[judging.Line]) -> None:
    path.write_text("".join(json.dumps(line) + "\n" for line in predictions), encoding="utf-8")
    print(f"{len(predictions)} predictions written to {path}")


if __name__ == "__main__":
    main()
