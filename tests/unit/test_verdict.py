"""The verdict by rule, and what is said against it."""

from __future__ import annotations

import pytest

from interviewmate import scoring
from interviewmate.delivery import typed_answer
from interviewmate.interview import Behaviour, Evaluation, Interview, Level, Move, Need, NeedKind, Plan
from interviewmate.verdict import (
    Confidence,
    Recommendation,
    confidence,
    contradicts,
    question_scores,
    ratings,
    recommend,
    that_count,
)
from tests.situations import evaluation
from tests.unit.test_report import interview

R = Recommendation


@pytest.mark.parametrize(
    ("sentence", "fits"),
    [
        ("This is a strong hire.", {R.STRONG_HIRE}),
        ("I would hire you tomorrow.", {R.STRONG_HIRE, R.HIRE, R.LEAN_HIRE}),
        ("I would not hire you.", {R.LEAN_NO, R.NO_HIRE}),
        ("I wouldn't recommend you.", {R.LEAN_NO, R.NO_HIRE}),
        ("Recommendation: hire.", {R.HIRE}),
        ("It is a lean no.", {R.LEAN_NO}),
        ("It is a no-hire.", {R.NO_HIRE}),
        ("I lean towards hiring.", {R.LEAN_HIRE}),
        ("We should reject the candidate.", {R.LEAN_NO, R.NO_HIRE}),
        ("There is not enough to judge.", {R.NOT_ENOUGH}),
        ("You hired fourteen people and the hiring manager liked it.", set(R)),
        ("You went through each round of tests.", set(R)),
    ],
)
def test_what_contradicts_the_recommendation(sentence: str, fits: set[Recommendation]) -> None:
    """The names of recommendations and what amounts to them; hiring as a deed of the candidate's is none."""
    assert {value for value in R if not contradicts(sentence, value)} == fits


@pytest.mark.parametrize(
    ("points", "total", "expected"),
    [
        ((4,) * 6, 8, Confidence.HIGH),
        ((4,) * 6, 10, Confidence.MEDIUM),
        ((4,) * 4, 8, Confidence.MEDIUM),
        ((4,) * 4, 10, Confidence.LOW),
        ((4,) * 3, 3, Confidence.LOW),
        ((4, None, None), 3, Confidence.LOW),
        ((4, 4, 4, 4, 4, 3), 6, Confidence.HIGH),
        ((5, 4, 4, 4, 4, 3), 6, Confidence.MEDIUM),
    ],
)
def test_how_sure_the_verdict_is(points: tuple[int | None, ...], total: int, expected: Confidence) -> None:
    """By the scored answers, by the share of the questions planned that got one, and by how far apart they are."""
    assert confidence(interview(*points, total=total)) is expected


@pytest.mark.parametrize(
    ("points", "words"),
    [
        ((5, 4, 4), "question 1 (100) raised the average most"),
        ((2, 1, 2), "question 2 (0) pulled the average down most"),
        ((3, 3, 3), "50 of 100 on average over 3 of 3 planned"),
        ((5, None, None, 5, 5), "costs a step"),
        ((5, 5, 5, 5, 2), "question 5 has 25"),
    ],
)
def test_the_deciding_factor(points: tuple[int | None, ...], words: str) -> None:
    """The question that pulled furthest to the recommendation's side, or the gap that costs a step."""
    assert words in recommend(interview(*points, total=len(points)))[1]


@pytest.mark.parametrize(
    ("points", "score"), [((4,), 75), ((1, 4), 50), ((4, 1), 50), ((3, 2), 125 / 3), ((1, 2, 4), 43.75)]
)
def test_of_several_answers_to_a_question_the_best_counts_twice(points: tuple[int, ...], score: float) -> None:
    """Nothing said to a follow-up takes little from a good answer, and a good one after a thin one gives the most."""
    held = interview(*points)
    question = held.turns[0].question
    turns = tuple(turn.model_copy(update={"question": question}) for turn in held.turns)
    asked: Interview = held.model_copy(update={"turns": turns})
    assert question_scores(asked) == {1: score}


@pytest.mark.parametrize(("begun", "move"), [(Behaviour.HESITANT, Move.ENCOURAGE), (Behaviour.CHATTY, Move.REDIRECT)])
@pytest.mark.parametrize(("points", "score"), [((1, 4), 75), ((3, 2), 125 / 3), ((2,), 25)])
def test_a_start_counts_only_where_nothing_better_followed(
    points: tuple[int, ...], score: float, begun: Behaviour, move: Move
) -> None:
    """Who was encouraged, or led back, and then answered well has lost nothing by it."""
    held = interview(*points, behaviours=(begun, Behaviour.ON_TRACK)[: len(points)])
    question = held.turns[0].question
    moves = (move, Move.ADVANCE)
    turns = tuple(
        turn.model_copy(update={"question": question, "move": move})
        for turn, move in zip(held.turns, moves, strict=False)
    )
    asked: Interview = held.model_copy(update={"turns": turns})
    assert question_scores(asked) == {1: score}


def test_a_ramble_after_a_good_answer_counts() -> None:
    """Only what came after it makes it a start."""
    held = interview(4, 2, 1, behaviours=(Behaviour.ON_TRACK, Behaviour.CHATTY, Behaviour.ON_TRACK))
    first = held.turns[0].question
    moves = (Move.FOLLOW_UP, Move.REDIRECT, Move.ADVANCE)
    turns = tuple(
        turn.model_copy(update={"question": first, "move": move}) for turn, move in zip(held.turns, moves, strict=True)
    )
    assert question_scores(held.model_copy(update={"turns": turns})) == {1: (75 + 75 + 25 + 0) / 4}


def test_ratings_weigh_the_answers_as_the_scores_do() -> None:
    """So a start that does not count is in neither, and the score follows from the ratings."""
    held = interview(1, 4, 2, 3, behaviours=(Behaviour.HESITANT, *[Behaviour.ON_TRACK] * 3))
    first, _, third, _ = (turn.question for turn in held.turns)
    asked = zip(held.turns, (first, first, third, third), (Move.ENCOURAGE, *[Move.ADVANCE] * 3), strict=True)
    turns = tuple(turn.model_copy(update={"question": question, "move": move}) for turn, question, move in asked)
    found: Interview = held.model_copy(update={"turns": turns})
    assert question_scores(found) == {1: 75, 3: 125 / 3}
    assert ratings(found).technical == ratings(found).communication == 3.3  # the mean of 4 and of 2, 3 and 3
    assert [len(counted) for counted in that_count(found.turns).values()] == [2, 3]


@pytest.mark.parametrize(("value", "digits", "shown"), [(82.5, 0, 83), (3.25, 1, 3.3), (3.2499, 1, 3.2), (84.0, 0, 84)])
def test_a_half_is_rounded_up(value: float, digits: int, shown: float) -> None:
    """As whoever checks the figures by hand does."""
    assert scoring.rounded(value, digits) == shown


def test_what_falls_short_of_a_limit_by_a_hair_falls_short() -> None:
    """The points themselves count; where rounding would lift what is shown over the limit a decimal stands."""
    good = Evaluation(relevance=4, depth=5, structure=4, evidence=4, clarity=4, confidence=0.5)
    for last, recommendation, shown in ((5, R.STRONG_HIRE, "80 "), (4, R.HIRE, "79.5 ")):
        marks = (*(good,) * 4, good.model_copy(update={"depth": last}))
        held = interview(*(4,) * 5, evaluations=marks, total=3)
        asked = [turn.model_copy(update={"question": held.turns[2].question}) for turn in held.turns[2:]]
        found, reason = recommend(held.model_copy(update={"turns": (*held.turns[:2], *asked)}))
        assert found is recommendation and reason.startswith(f"{shown}of 100 on average")
    assert scoring.below(49.7, 50) == 49.7 and scoring.below(49.2, 50) == 49 and scoring.below(50.4, 50) == 50


def test_a_strong_hire_has_no_weak_spot() -> None:
    """One question that went badly takes the last step away, whatever the others lift the average to."""
    assert recommend(interview(5, 5, 5, 5, 2, total=5))[0] is R.HIRE
    assert recommend(interview(5, 5, 5, 5, 3, total=5))[0] is R.STRONG_HIRE


def test_a_hire_has_no_question_that_is_worth_nothing() -> None:
    """What would harm somebody, or shows nothing at all, is not outweighed by the rest."""
    recommendation, reason = recommend(interview(5, 4, 4, 4, 1, total=5))
    assert recommendation is R.LEAN_HIRE
    assert "A hire leaves no question below 20, and question 5 has 0." in reason
    assert recommend(interview(5, 4, 4, 4, 2, total=5))[0] is R.HIRE
    assert recommend(interview(5, 5, 5, 5, 5, 1, total=6))[0] is R.LEAN_HIRE


def test_a_deed_that_would_do_harm_costs_a_step() -> None:
    """Unless a good answer to its question takes it back, which neither a sidestep nor a good one before it does."""
    harm, fair = evaluation(1).model_copy(update={"relevance": 3}), evaluation(3)
    sidestep = fair.model_copy(update={"evidence": 2})
    for told, costs in (((harm, fair), False), ((harm, sidestep), True), ((fair, harm), True), ((fair,) * 2, False)):
        held = interview(*(4,) * 4, evaluations=(evaluation(3), evaluation(3), *told), total=3)
        last = held.turns[3].model_copy(update={"question": held.turns[2].question})
        recommendation, reason = recommend(held.model_copy(update={"turns": (*held.turns[:3], last)}))
        fell = reason.endswith("to that question made up for it (50 or more). That costs a step.")
        assert (recommendation is R.NO_HIRE) is fell is costs
    assert recommend(interview(4, 3, 1, total=3))[0] is R.LEAN_NO


def test_all_questions_with_harm_are_named() -> None:
    """Who reads what cost the step finds every answer that did."""
    harm = evaluation(1).model_copy(update={"relevance": 3})
    held = interview(*(4,) * 4, evaluations=(evaluation(4), harm, evaluation(4), harm), total=4)
    assert "A hiring manager would stop at answers to questions 2, 4 (they have fewer than 20" in recommend(held)[1]


def test_a_must_that_is_not_there_costs_a_step() -> None:
    """A question on what the plan calls a must needs some points of its own; one on anything else does not."""
    held = interview(4, 4, 2, total=3)
    assert recommend(held)[0] is R.LEAN_HIRE
    on_last = held.main_questions[-1].passages[0]
    must, other = (
        held.planned(Plan(needs=(Need(passage=on_last, must=must, kind=NeedKind.TECHNICAL),))) for must in (True, False)
    )
    assert recommend(other) == recommend(held)
    recommendation, reason = recommend(must)
    assert recommendation is R.LEAN_NO
    assert "cannot do without, and 25 of 100 is less than the 35 that it needs. That costs a step." in reason


def test_what_was_never_done_of_two_musts_costs_two_steps() -> None:
    """Of somebody who is no beginner and told nothing good of it; it makes nobody worse than a lean no."""
    never = typed_answer("I haven't actually had a go at that, to be honest.")
    musts = Plan(needs=tuple(Need(passage=place, must=True, kind=NeedKind.TECHNICAL) for place in (0, 1)))
    for points, level, expected in (
        ((3, 3, 5, 5), Level.MID, R.LEAN_NO),
        ((3, 3, 5, 5), Level.JUNIOR, R.HIRE),
        ((5, 3, 5, 4), Level.MID, R.HIRE),
        ((3, 3, 3, 3), Level.MID, R.LEAN_NO),
    ):
        told = interview(*points, total=4)
        turns = (*(turn.model_copy(update={"answer": never}) for turn in told.turns[:2]), *told.turns[2:])
        job = told.job.model_copy(update={"level": level})
        judged = told.model_copy(update={"turns": turns, "job": job}).planned(musts)
        assert recommend(judged)[0] is expected, points
        fell = "on what the job cannot do without, and you say that you have not done it" in recommend(judged)[1]
        assert fell is (level is Level.MID)


def test_a_lead_who_has_led_nobody_is_a_lean_no_whatever_the_plan_is_worth() -> None:
    """It weighs as much as two musts; of anybody else it is one, and a good plan makes up for it."""
    never = typed_answer("I've never led a team. I'd brief them at six and ask each what is in their way.")
    musts = Plan(needs=(Need(passage=0, must=True, kind=NeedKind.BEHAVIOURAL),))
    for points, level, line, expected in (
        (4, Level.LEAD, "Lead a team of clerks", R.LEAN_NO),
        (3, Level.LEAD, "Lead a team of clerks", R.LEAN_NO),
        (3, Level.MID, "Lead a team of clerks", R.LEAN_HIRE),
        (4, Level.MID, "Lead a team of clerks", R.HIRE),
        (4, Level.LEAD, "Brief clerks at six", R.HIRE),
    ):
        told = interview(points, 4, 4, total=3)
        passages = (told.job.passages[0].model_copy(update={"text": line}), *told.job.passages[1:])
        job = told.job.model_copy(update={"level": level, "passages": passages})
        turns = (told.turns[0].model_copy(update={"answer": never}), *told.turns[1:])
        judged = told.model_copy(update={"turns": turns, "job": job}).planned(musts)
        assert recommend(judged)[0] is expected, (points, level, line)


@pytest.mark.parametrize(
    ("behaviour", "costs"),
    [
        (Behaviour.WANTS_SKIP, True),
        (Behaviour.OFF_TOPIC, True),
        (Behaviour.CONFUSED, True),
        (Behaviour.WANTS_END, False),
        (Behaviour.ON_TRACK, False),  # an answer that the interviewer could not evaluate
    ],
)
def test_a_must_that_is_passed_over_costs_a_step(behaviour: Behaviour, *, costs: bool) -> None:
    """To skip what the job can't do without is no better than to answer it badly; to stop before it is no skip."""
    on_track = (Behaviour.ON_TRACK,) * 4
    held = interview(5, 5, 5, 5, None, behaviours=(*on_track, behaviour), total=5)
    must = Need(passage=4, must=True, kind=NeedKind.TECHNICAL)
    recommendation, reason = recommend(held.planned(Plan(needs=(must,))))
    assert recommendation is (R.HIRE if costs else R.STRONG_HIRE)
    assert reason.endswith("got no answer that could be scored. That costs a step.") is costs


def test_nothing_falls_below_the_ladder() -> None:
    """At its lowest step nothing costs one more, nor says so; what weighs more is named all the same."""
    held = interview(2, 1, 2, total=3)
    must = Need(passage=held.main_questions[1].passages[0], must=True, kind=NeedKind.TECHNICAL)
    recommendation, reason = recommend(held.planned(Plan(needs=(must,))))
    assert recommendation is R.NO_HIRE and "costs a step" not in reason
    assert "Question 2 is on something that the job cannot do without" in reason
    harm = evaluation(1).model_copy(update={"relevance": 3})
    recommendation, reason = recommend(interview(1, 1, 1, evaluations=(evaluation(2), harm, evaluation(2)), total=3))
    assert recommendation is R.NO_HIRE and reason.endswith(
        "A hiring manager would stop at an answer to question 2 (it has fewer than 20 of 100), and no later answer to "
        "that question made up for it (50 or more)."
    )


def test_a_hire_speaks_to_what_was_asked() -> None:
    """Stories about something else are none, however well they are told; what was led back from them counts too."""
    off = evaluation(5).model_copy(update={"relevance": 2})
    told = (evaluation(5),) * 3 + (off, None)
    led_back = (*(Behaviour.ON_TRACK,) * 4, Behaviour.OFF_TOPIC)
    assert recommend(interview(*(5,) * 5, evaluations=(*told[:3], off, off), total=5))[0] is R.LEAN_HIRE
    assert recommend(interview(*(5,) * 5, evaluations=(*told[:3], evaluation(5), off), total=5))[0] is R.STRONG_HIRE
    recommendation, reason = recommend(interview(*(5,) * 5, evaluations=told, behaviours=led_back, total=5))
    assert recommendation is R.LEAN_HIRE
    assert "only 3 of 5 questions got an answer that spoke to them, which is too few for a strong hire" in reason
