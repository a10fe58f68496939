"""Makes a recording, and writes down how it goes.

    python -m tests.replay.record NAME --job job.json --calls FOLDER
    python -m tests.replay.record NAME

The first takes an interview from a folder of calls: ``0001.request.json`` holds the body of a chat request,
``0001.reply.txt`` what the model replied, and so on in the order of the calls; ``job.json`` has about, role, level,
focus, total and jd (the text). The second plays a recording again and writes down how it goes now: look at the
difference before you keep it.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import re
from pathlib import Path
from typing import Any

from tests.replay.playing import RECORDINGS, SILENCE, SKIP, Recording, play

ANSWER = re.compile(r"(?:The candidate's answer, to judge now|The reply): <data>(.*?)</data>", re.DOTALL)
ERROR = re.compile(r"STATUS \d{3}")  # a call that was made to fail
SILENCES = 4  # in a row, until one costs a call


def from_calls(job: dict[str, Any], folder: Path) -> Recording:
    """A recording without what came of it."""
    answers: list[str] = []
    replies: list[dict[str, Any] | str] = []
    for path in sorted(folder.glob("*.request.json")):
        reply = path.with_name(path.name.replace(".request.json", ".reply.txt")).read_text().strip()
        if ERROR.match(reply):
            continue
        message = json.loads(path.read_text())["messages"][-1]["content"]
        if "Your reply to this was refused:" not in message:
            answers += _answers(message)
        replies.append(_readable(reply))
    return Recording(**job, answers=answers, replies=replies)


def _answers(message: str) -> list[str]:
    """What the candidate gave before this call: mostly one answer."""
    if "open moves:" not in message or "Judge this answer only" in message or "has just come in" in message:
        return []
    if "The candidate pressed Skip" in message:
        return [SKIP]
    given = ANSWER.findall(message)
    return [given[-1].replace("‹", "<").replace("›", ">")] if given else [SILENCE] * SILENCES


def _readable(reply: str) -> dict[str, Any] | str:
    """A reply that is nothing but an object, as that object; any other as it was written."""
    try:
        value = json.loads(reply)
    except ValueError:
        return reply
    return value if isinstance(value, dict) else reply


def main() -> None:
    """Reads the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("name")
    parser.add_argument("--job", type=Path)
    parser.add_argument("--calls", type=Path)
    arguments = parser.parse_args()
    path = RECORDINGS / f"{arguments.name}.json"
    if arguments.calls:
        recording = from_calls(json.loads(arguments.job.read_text()), arguments.calls)
    else:
        recording = Recording.model_validate_json(path.read_text())
    played, calls = asyncio.run(play(recording))
    played.write(path)
    print(f"{path.name}: {len(played.steps)} answers, calls a turn {calls}, {played.ending}")


if __name__ == "__main__":
    main()
