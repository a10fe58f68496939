"""What was judged a good question before is told from what was struck, and asked first."""

from __future__ import annotations

import random
from statistics import mean

import pytest

from interviewmate.adapters.builtin import appeal, matters, questions
from interviewmate.adapters.builtin.angle import Angle, Kind
from interviewmate.interview import Interview, Job, Level, Passage, PassageKind
from interviewmate.passages import askable, cut
from tests.evals.answers import lines
from tests.evals.fit_appeal import JUDGED, matter_of


def test_what_was_kept_is_told_from_what_was_struck() -> None:
    """By the weights that are shipped, of the questions they were fitted to: so both see the same signals."""
    told: dict[int, list[float]] = {0: [], 1: [], 2: []}
    for line in lines(JUDGED):
        way = Angle(Kind.DEPTH, line["way"])
        told[int(line["grade"])].append(appeal.of(matter_of(line), way, Level(line["level"])))
    assert mean(told[0]) + 0.15 < mean(told[1]) < mean(told[2]) - 0.1


@pytest.mark.parametrize("seed", range(5))
def test_what_is_likely_to_be_liked_is_asked_first(seed: int) -> None:
    """However early what nobody would be asked about stands in the posting."""
    posting = (
        "Requirements\n- Good timekeeper, reliable, own tools\n- Good level of written English\n"
        "- Investigate customer complaints and agree what is to be done\n- First Aid at Work, GMDSS, ECDIS\n"
    )
    job = Job(role="Depot manager", level=Level.MID, passages=cut(posting))
    asked = questions.compose(Interview(job=job), tuple(askable(job.passages)), 0, random.Random(seed))
    assert "complaints" in asked.text


def test_a_new_way_counts_as_one_of_the_mean() -> None:
    """So that it can be tried before anybody has judged it."""
    passage = Passage(index=0, text="Plan rotas for the ward", kind=PassageKind.DUTY)
    matter = next(matters.of(passage, frozenset()))
    struck, kept, new = (
        appeal.of(matter, Angle(Kind.DEPTH, text), Level.MID)
        for text in ("{lead} Where do you stand with that now?", "How do you go about {gerund}?", "And {phrase}?")
    )
    assert new < kept and (struck == new or struck < kept)
