"""Recorded interviews go as they went: the same replies to the same answers, through the whole path."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from interviewmate.prompts import turn
from interviewmate.report import said_by_candidate
from tests.replay.playing import RECORDINGS, SILENCE, Recording, play
from tests.replay.record import from_calls
from tests.situations import answered, at_opening, interview_of

PATHS = sorted(RECORDINGS.glob("*.json"))


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
async def test_it_goes_as_recorded(path: Path) -> None:
    """Every behaviour, move, word and score, and what the report makes of them."""
    recording = Recording.model_validate_json(path.read_text())
    played, calls = await play(recording)
    assert played == recording
    assert max(calls) <= 2
    interview_said = interview_of(" ".join(recording.answers))
    assert played.ending
    assert all(said_by_candidate(quote, interview_said.turns) for quote in played.ending.quotes)


def test_there_are_recordings() -> None:
    """The folder is not empty, and each recording says what it is about."""
    assert PATHS
    assert all(Recording.model_validate_json(path.read_text()).about for path in PATHS)


async def test_another_word_is_noticed() -> None:
    """A recording with one reply changed does not go as recorded."""
    recording = Recording.model_validate_json(PATHS[0].read_text())
    replies = json.loads(json.dumps(recording.replies).replace("?", " now?", 1))
    played, _ = await play(recording.model_copy(update={"replies": replies}))
    assert played != recording


def test_a_recording_from_calls(tmp_path: Path) -> None:
    """Answers are read from the requests, a failed call is left out, and a silence stands for the four it took."""
    silent = turn(answered("x"))
    silent[-1]["content"] = silent[-1]["content"].replace(
        "The candidate's answer, to judge now: <data>x</data>", "The candidate could not be heard several times."
    )
    calls = [
        (turn(at_opening()), '{"move": "advance"}'),
        (turn(answered("We kept < three machines.")), "STATUS 429 busy"),
        (turn(answered("We kept < three machines.")), '```json\n{"move": "close"}\n```'),
        (silent, "{}"),
    ]
    for number, (messages, reply) in enumerate(calls, start=1):
        (tmp_path / f"{number:04}.request.json").write_text(json.dumps({"messages": messages}))
        (tmp_path / f"{number:04}.reply.txt").write_text(reply)
    job = {"about": "a test", "role": "SRE", "level": "mid", "total": 3, "jd": "Running PostgreSQL"}
    recording = from_calls(job, tmp_path)
    assert recording.answers == ["We kept < three machines.", *[SILENCE] * 4]
    assert recording.replies == [{"move": "advance"}, '```json\n{"move": "close"}\n```', {}]
