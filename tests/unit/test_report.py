"""The report as code settles it: nothing an interviewer writes is taken on trust."""

from __future__ import annotations

import pytest

from interviewmate import report, scoring, sentences, texts
from interviewmate.coverage import Held
from interviewmate.interview import (
    Behaviour,
    Delivery,
    Evaluation,
    Interview,
    Move,
    Need,
    NeedKind,
    Plan,
    Question,
    Turn,
)
from interviewmate.markdown import markdown
from interviewmate.reply import BetterAnswer, Point, ReportDraft
from interviewmate.report import Covered, Recommendation
from interviewmate.words import words
from tests.situations import FIRST, PASSAGES, answer, evaluation, started

TEXTS = (
    "We ran PostgreSQL on three machines, and I moved 900 tables in May.",
    "I wrote the runbook. It has 12 steps.",
    "Two juniors sent me about 20 pull requests a week.",
)


def interview(
    *points: int | None,
    behaviours: tuple[Behaviour, ...] = (),
    total: int = 3,
    evaluations: tuple[Evaluation | None, ...] = (),
) -> Interview:
    """One answer a question, each with the same points on all scales; None leaves it without an evaluation."""
    grown = started(total)
    for index, given in enumerate(points):
        number = index + 1
        question = FIRST if index == 0 else grown.present
        behaviour = behaviours[index] if behaviours else Behaviour.ON_TRACK
        turn = Turn(
            question=question,
            answer=answer(TEXTS[index % len(TEXTS)]),
            behaviour=behaviour,
            move=Move.ADVANCE,
            evaluation=evaluations[index] if evaluations else evaluation(given) if given else None,
        )
        following = Question(number=number + 1, text=f"Question {number + 1}?", move=Move.ADVANCE, passages=(number,))
        grown = grown.after(turn, following if number < len(points) else None)
    return grown.ended()


def settled(given: Interview, **words: object) -> report.Report:
    return report.settle(given, ReportDraft.model_validate(words), "model")


@pytest.mark.parametrize(
    ("quote", "stands"),
    [
        ("I moved 900 tables in May", True),
        ("i MOVED 900 tables, in may!", True),
        ("we ran postgresql on three machines", True),
        ("I moved 800 tables in May", False),
        ("I moved tables", False),
        ("in May I wrote the runbook", False),  # the end of one answer and the beginning of the next
        ("oved 900 tables", False),
        ("", False),
        ("...", False),
    ],
)
def test_a_strength_needs_words_that_were_said(quote: str, stands: bool) -> None:
    """The same words in the same order within one answer, or neither quote nor strength appears."""
    found = settled(interview(3, 3, 3), strengths=[Point(point="Moves data", quote=quote)])
    assert [finding.quote for finding in found.strengths] == ([quote] if stands else [])


def test_a_weakness_loses_only_its_quote() -> None:
    """What is missing has no words to quote; what was never said is taken out of the quote."""
    points = [Point(point="No own part", quote="I did nothing myself"), Point(point="No result")]
    assert [(f.point, f.quote) for f in settled(interview(3, 3, 3), weaknesses=points).weaknesses] == [
        ("No own part", ""),
        ("No result", ""),
    ]


def test_a_finding_speaks_to_what_was_asked_where_it_was_said() -> None:
    """With a quote it is the requirement that the question came from; without, one of the job description or none."""
    points = [Point(point="Yes", quote="three machines", requirement="Flying helicopters")]
    points += [Point(point="No", requirement=name) for name in ("writing on-call runbooks", "Flying helicopters")]
    found = settled(interview(3, 3, 3), weaknesses=points)
    assert [finding.requirement for finding in found.weaknesses] == [PASSAGES[0].text, PASSAGES[1].text, ""]


def test_a_weakness_may_speak_to_another_requirement_than_its_question() -> None:
    """Where that is not strongly covered and was asked about; a strength, unless its answer was weak."""
    point = Point(point="Yes", quote="three machines", requirement=PASSAGES[1].text)
    for points, expected in (((3, 3), 1), ((3, 5), 0), ((3,), 0)):
        assert settled(interview(*points), weaknesses=[point]).weaknesses[0].requirement == PASSAGES[expected].text
    assert settled(interview(3, 3), strengths=[point]).strengths[0].requirement == PASSAGES[1].text
    assert not settled(interview(1, 3), strengths=[point]).strengths


def test_what_would_do_harm_shows_no_strength() -> None:
    """Whatever an interviewer noted beside it."""
    held = interview(1, 3)
    turns = [
        turn.model_copy(update={"evaluation": turn.evaluation.model_copy(update={"strength": "Knows machines"})})
        for turn in held.turns
        if turn.evaluation
    ]
    shown = settled(held.model_copy(update={"turns": tuple(turns)})).answers
    assert [given.evaluation.strength for given in shown if given.evaluation] == ["", "Knows machines"]


def test_a_strength_in_what_was_not_asked_about_stands_beside_it() -> None:
    """It was said, and its line has no score: no question was on it."""
    report = settled(interview(5), strengths=[Point(point="Yes", quote="three machines", requirement=PASSAGES[2].text)])
    row = next(row for row in report.coverage if row.requirement == PASSAGES[2].text)
    assert (row.status, row.questions, row.score) == (Covered.NOT_ASKED, (), None)
    assert (row.held, row.quote) == (Held.BESIDE, "three machines")


def test_a_weakness_that_names_no_requirement_has_none() -> None:
    """Where its words stand says nothing of what it is about; a strength speaks to what was asked for."""
    point = Point(point="Yes", quote="three machines")
    assert settled(interview(3, 3), weaknesses=[point]).weaknesses[0].requirement == ""
    assert settled(interview(3, 3), strengths=[point]).strengths[0].requirement == PASSAGES[0].text


def test_a_strength_that_names_no_requirement_is_put_under_none_of_years() -> None:
    """It lies where its words stand, unless only years or places worked at were asked for there."""
    point = Point(point="Yes", quote="three machines")
    for kind, requirement in ((NeedKind.TECHNICAL, PASSAGES[0].text), (NeedKind.EXPERIENCE, "")):
        held = interview(4, 4, 4).planned(Plan(needs=(Need(passage=0, must=True, kind=kind),)))
        assert settled(held, strengths=[point]).strengths[0].requirement == requirement


def test_of_two_requirements_of_a_question_the_one_that_is_named_counts() -> None:
    """Where none of them is named, the first."""
    held = interview(3, 3)
    both = held.turns[0].question.model_copy(update={"passages": (0, 2)})
    turns = (held.turns[0].model_copy(update={"question": both}), held.turns[1])
    held = held.model_copy(update={"questions": (both, *held.questions[1:]), "turns": turns})
    for name, expected in ((PASSAGES[2].text, 2), ("", 0)):
        point = Point(point="Yes", quote="three machines", requirement=name)
        assert settled(held, strengths=[point]).strengths[0].requirement == PASSAGES[expected].text


def test_a_strong_answer_to_what_is_weakly_covered_may_show_something_else() -> None:
    """A strength that names no requirement is under none then."""
    held = interview(1, 1, 4)
    again = [
        turn.question.model_copy(update={"number": 1, "passages": (0,), "move": Move.FOLLOW_UP}) for turn in held.turns
    ]
    questions = (held.questions[0], *again[1:])
    turns = (turn.model_copy(update={"question": each}) for turn, each in zip(held.turns, questions, strict=True))
    held = held.model_copy(update={"questions": questions, "turns": tuple(turns)})
    point = Point(point="Reviews others", quote="Two juniors sent me about 20 pull requests")
    found = settled(held, strengths=[point])
    assert found.coverage[0].status is Covered.WEAK
    assert [each.requirement for each in found.strengths] == [""]


def test_a_better_version_may_shorten_what_was_asked() -> None:
    """Initials of words in the question are no name of its own; other capitals are."""
    held = interview(3, 3, 3)
    asked = held.turns[0].question.model_copy(update={"text": "How do you read a profit and loss report?"})
    held = held.model_copy(update={"turns": (held.turns[0].model_copy(update={"question": asked}), *held.turns[1:])})
    for better, stands in (("I read the P&L first.", True), ("I read the EBITDA first.", False)):
        assert bool(settled(held, better_answers=[BetterAnswer(answer=1, better=better)]).answers[0].better) is stands


@pytest.mark.parametrize(
    ("kind", "point", "fault"),
    [
        ("strengths", Point(point="Moves data", quote="I moved all"), "unshown"),
        ("strengths", Point(point="Writes", quote="I wrote the runbook"), "weak"),
        ("strengths", Point(point="Moved 77 tables", quote="I moved 900 tables"), "unsourced"),
        ("strengths", Point(point="I would not hire you for it", quote="I moved 900 tables"), None),
        ("weaknesses", Point(point="No crew led", requirement=PASSAGES[2].text), "not_asked"),
        ("weaknesses", Point(point="Only 77 of them"), "unsourced"),
    ],
)
def test_what_does_not_stand_is_left_out_for_one_reason(kind: str, point: Point, fault: str | None) -> None:
    """The one that held; of the verdict, which the candidate can read anyhow, nothing is said."""
    found = settled(interview(5, 1), **{kind: [point]})
    assert not found.strengths and not found.weaknesses
    assert found.checked == ((texts.left_out(fault, 1),) if fault else ())


def test_what_is_said_twice_stands_once() -> None:
    """And nobody needs to know."""
    found = settled(interview(3, 3, 3), strengths=[Point(point="Moves data", quote="I moved 900 tables")] * 2)
    assert len(found.strengths) == 1 and not found.checked


@pytest.mark.parametrize(
    ("point", "stands"),
    [
        ("No plan. You lost 77 hours by it. Nobody was told.", "No plan. Nobody was told."),
        ("You lost 77 hours. Nobody was told.", None),
        ("No plan. This is a no-hire.", "No plan."),
        ("No limit. It must be 77 rows.", "No limit. It must be 77 rows."),
        ("No limit. You should name 77 rows.", "No limit."),
        ("No limit. There are 77 rows.", "No limit."),
        ("No limit. It should have been 77 rows.", "No limit."),
    ],
)
def test_a_point_stands_with_its_first_sentence(point: str, stands: str | None) -> None:
    """The others go one by one; what would be right may be said with a number that nobody gave."""
    found = settled(interview(3, 3, 3), weaknesses=[Point(point=point)])
    assert [each.point for each in found.weaknesses] == ([stands] if stands else [])


def test_work_that_rejects_things_is_no_verdict() -> None:
    """Where the job or the answers reject, whoever writes of it rejects nobody; elsewhere it is the candidate."""
    told = interview(3, 3, 3)
    reject = told.turns[0].model_copy(update={"answer": answer("I'd reject a warm sample.")})
    points = [Point(point="You left open what is rejected.")]
    assert not settled(told, weaknesses=points).weaknesses
    told = told.model_copy(update={"turns": (reject, *told.turns[1:])})
    assert settled(told, weaknesses=points).weaknesses
    assert not settled(told, weaknesses=[Point(point="It is a no-hire.")]).weaknesses


def test_points_without_a_point() -> None:
    """An empty line is no finding."""
    assert not settled(interview(3, 3, 3), weaknesses=[Point(point="  ")]).weaknesses


@pytest.mark.parametrize(
    ("better", "stands"),
    [
        ("I moved 900 tables in May, over three machines.", True),
        ("I moved 900 tables, which took [2 weeks].", True),
        ("I moved nine hundred tables.", True),
        ("I moved 900 tables, and the two of them that failed again.", True),
        ("I moved 900 tables with two colleagues.", False),
        ("I moved the two hundred tables.", False),
        ("I moved 900 tables in 4 weeks.", False),
        ("I moved 900 tables in four weeks.", False),
        ("I moved 9 tables.", False),
        ("I moved 900.5 tables.", False),
        (" ", False),
    ],
)
def test_a_better_answer_brings_no_new_numbers(better: str, stands: bool) -> None:
    """A number that the candidate did not give stands in a placeholder, or the sample is dropped."""
    samples = settled(interview(3, 3, 3), better_answers=[BetterAnswer(answer=1, better=better)]).sample_answers
    assert [sample.better for sample in samples] == ([better] if stands else [])


@pytest.mark.parametrize("number", [0, 4, -1])
def test_a_better_answer_to_nothing(number: int) -> None:
    """An answer that was not given has no better version."""
    assert not settled(interview(3, 3, 3), better_answers=[BetterAnswer(answer=number, better="So.")]).sample_answers


def test_a_question_has_one_better_version() -> None:
    """It joins what was told to the question and its follow-ups, so a second one would tell the same again."""
    held = interview(3, 3, 3)
    follow_up = held.turns[1].model_copy(update={"question": FIRST})
    asked_further = held.model_copy(update={"turns": (held.turns[0], follow_up, held.turns[2])})
    drafts = [BetterAnswer(answer=number, better="So.") for number in (1, 2, 3)]
    assert [sample.answer for sample in settled(asked_further, better_answers=drafts).sample_answers] == [1, 3]


def test_no_better_version_of_what_was_no_answer() -> None:
    """An answer that is not scored is none to improve."""
    given = interview(3, 3, 3, behaviours=(Behaviour.OFF_TOPIC, Behaviour.ON_TRACK, Behaviour.ON_TRACK))
    assert not settled(given, better_answers=[BetterAnswer(answer=1, better="So.")]).sample_answers
    skipped = interview(3, 3, 3, behaviours=(Behaviour.ON_TRACK, Behaviour.WANTS_SKIP, Behaviour.ON_TRACK))
    assert not settled(skipped, better_answers=[BetterAnswer(answer=2, better="So.")]).sample_answers


@pytest.mark.parametrize(
    ("scales", "technical", "communication", "score"),
    [
        ((1, 1, 1, 1, 1), 1.0, 1.0, 0),
        ((5, 5, 5, 5, 5), 5.0, 5.0, 100),
        ((3, 3, 3, 3, 3), 3.0, 3.0, 50),
        ((5, 4, 2, 3, 3), 4.0, 2.5, 60),
        ((1, 1, 5, 1, 5), 1.0, 5.0, 40),
        ((4, 5, 5, 4, 4), 13 / 3, 4.5, 85),  # of 4.3 and 4.5, as they are shown, it would be 84
    ],
)
def test_scores_follow_from_the_scales(
    scales: tuple[int, ...], technical: float, communication: float, score: int
) -> None:
    """Technical is relevance, depth and evidence; communication is structure and clarity; three fifths and two."""
    names = ("relevance", "depth", "structure", "evidence", "clarity")
    given = Evaluation(**dict(zip(names, scales, strict=True)), confidence=0.5)
    assert scoring.technical(given) == technical
    assert scoring.communication(given) == communication
    assert scoring.score(given) == score


def test_fewer_than_three_scored_answers() -> None:
    """Two are not enough to judge, and there is no number."""
    found = settled(interview(5, 5, None))
    assert found.recommendation is Recommendation.NOT_ENOUGH
    assert (found.ratings.technical, found.ratings.communication) == (None, None)
    assert "2 answers" in found.reason


@pytest.mark.parametrize(
    ("points", "expected"),
    [
        ((5, 5, 5), Recommendation.STRONG_HIRE),
        ((5, 4, 4), Recommendation.STRONG_HIRE),
        ((4, 4, 4), Recommendation.HIRE),
        ((4, 4, 3), Recommendation.HIRE),
        ((3, 3, 3), Recommendation.LEAN_HIRE),
        ((3, 3, 2), Recommendation.LEAN_NO),
        ((2, 2, 3), Recommendation.NO_HIRE),
        ((1, 1, 1), Recommendation.NO_HIRE),
    ],
)
def test_the_ladder(points: tuple[int, ...], expected: Recommendation) -> None:
    """The recommendation follows from the mean of the scores."""
    assert settled(interview(*points)).recommendation is expected


def test_a_step_down_for_questions_left_open() -> None:
    """Under three quarters of the questions with a scored answer cost a step, and the reason says so."""
    whole = settled(interview(5, 5, 5, None, total=4))
    assert whole.recommendation is Recommendation.STRONG_HIRE and "step" not in whole.reason
    gaps = settled(interview(5, 5, 5, None, None, total=5))
    assert gaps.recommendation is Recommendation.HIRE
    assert "3 of 5 planned" in gaps.reason and "step" in gaps.reason
    lowest = settled(interview(1, 1, 1, None, None, total=5))
    assert lowest.recommendation is Recommendation.NO_HIRE


def test_only_a_doubtful_verdict_says_how_sure_it_is() -> None:
    """A high confidence goes without saying; below it the basis is told."""
    told = [settled(interview(*[4] * count, total=count)).confidence_basis for count in (3, 4, 6)]
    assert ["low" in told[0], "medium" in told[1], told[2]] == [True, True, ""]


def test_ratings_are_means() -> None:
    """Of the scored answers alone, to one decimal."""
    found = settled(interview(5, 4, 4, 1, behaviours=(Behaviour.ON_TRACK,) * 3 + (Behaviour.OFF_TOPIC,), total=4))
    assert found.ratings.technical == found.ratings.communication == 4.3


def test_a_start_that_does_not_count_says_so_and_what_it_lacked_may_have_been_told_since() -> None:
    """Its title says up to where; the last answer to a question lacks what it lacks."""
    held = interview(1, 4, 4, behaviours=(Behaviour.HESITANT, Behaviour.ON_TRACK, Behaviour.ON_TRACK))
    first = held.turns[0].question
    started_on, told = held.turns[0], held.turns[1].model_copy(update={"question": first})
    encouraged = started_on.model_copy(update={"move": Move.ENCOURAGE})
    found = settled(held.model_copy(update={"turns": (encouraged, told, held.turns[2])})).answers
    assert [each.followed for each in found] == [True, False, False]
    assert [bool(each.note) for each in found] == [True, False, False] and "not scored" in found[0].note
    assert texts.what_was_missing(followed=True) != texts.what_was_missing(followed=False)


def test_an_answer_that_is_not_scored_has_no_numbers() -> None:
    """Whatever an interviewer gave it, an off-topic answer has its mark, a note, and null everywhere else."""
    found = settled(interview(5, 5, 5, behaviours=(Behaviour.OFF_TOPIC, Behaviour.ON_TRACK, Behaviour.ON_TRACK)))
    first, second = found.answers[:2]
    assert (first.mark, first.score, first.technical, first.communication, first.evaluation) == (
        "[OFFTOPIC]",
        None,
        None,
        None,
        None,
    )
    assert first.note == "Off topic: not scored."
    assert (second.mark, second.score, second.note) == (None, 100, "")


def test_an_answer_carries_its_quote_and_its_better_version() -> None:
    """What is said of an answer stands with it."""
    found = settled(
        interview(3, 3, 3),
        strengths=[Point(point="Writes things down", quote="I wrote the runbook")],
        better_answers=[BetterAnswer(answer=2, better="I wrote the runbook after [an outage].")],
    )
    assert [item.quote for item in found.answers] == ["", "I wrote the runbook", ""]
    assert [item.better for item in found.answers] == ["", "I wrote the runbook after [an outage].", ""]
    assert found.sample_answers[0].question == "Question 2?"


def test_coverage() -> None:
    """Every requirement and duty: strong, partial or weak by its questions' score, not answered, or not asked."""
    assert [c.status for c in settled(interview(4, 3, 1)).coverage] == [Covered.STRONG, Covered.PARTIAL, Covered.WEAK]
    skipped = interview(4, 3, behaviours=(Behaviour.ON_TRACK, Behaviour.WANTS_SKIP))
    found = settled(skipped).coverage
    assert [c.status for c in found] == [Covered.STRONG, Covered.NOT_ANSWERED, Covered.NOT_ASKED]
    assert [c.questions for c in found] == [(1,), (2,), ()]
    assert [c.requirement for c in found] == [p.text for p in PASSAGES[:3]]


def test_nothing_is_strongly_covered_by_what_is_about_something_else() -> None:
    """However well it is told, a requirement needs an answer to the point."""
    told = interview(5, 4, 4)
    aside = told.turns[0].evaluation
    assert aside is not None
    first = told.turns[0].model_copy(update={"evaluation": aside.model_copy(update={"relevance": 2})})
    found = settled(told.model_copy(update={"turns": (first, *told.turns[1:])})).coverage
    assert [each.status for each in found] == [Covered.PARTIAL, Covered.STRONG, Covered.STRONG]
    assert (found[0].score or 0) >= (found[1].score or 0)


def test_delivery_over_all_answers() -> None:
    """Fillers add up over every answer that counts; pace only over what was spoken."""
    spoken = Delivery(words=100, fillers={"um": 3}, fillers_per_100_words=3.0, seconds=60.0, pauses=2)
    typed = Delivery(words=50, fillers={"um": 1, "like": 2}, fillers_per_100_words=6.0)
    base = interview(3, 3, 3)
    turns = [
        turn.model_copy(update={"answer": turn.answer.model_copy(update={"delivery": delivery})})
        for turn, delivery in zip(base.turns, (spoken, typed, spoken), strict=True)
    ]
    turns[2] = turns[2].model_copy(update={"counts": False})
    found = settled(base.model_copy(update={"turns": tuple(turns)})).delivery
    assert (found.words, found.fillers) == (150, {"um": 4, "like": 2})
    assert found.fillers_per_100_words == 4.0
    assert (found.words_per_minute, found.pauses) == (100, 2)


def test_without_a_draft() -> None:
    """No words from the interviewer: the report says so, and everything computed is there."""
    found = report.settle(interview(4, 4, 4), None, "model")
    assert found.notice and not found.summary and not found.strengths
    assert found.recommendation is Recommendation.HIRE
    assert [item.score for item in found.answers] == [75, 75, 75]


def test_an_interview_without_answers() -> None:
    """Ended before the first answer: nothing is judged, nothing breaks."""
    found = settled(started().ended())
    assert found.recommendation is Recommendation.NOT_ENOUGH
    assert "No answer" in found.reason
    assert not found.answers and found.delivery.words == 0
    assert [c.status for c in found.coverage] == [Covered.NOT_ANSWERED, Covered.NOT_ASKED, Covered.NOT_ASKED]
    assert found.ended_at == 1
    assert [found.ended_here(row) for row in found.coverage] == [True, False, False]
    assert f"- {texts.ENDED_HERE}: {PASSAGES[0].text}" in markdown(found)
    assert "not answered" not in markdown(found)


def test_a_skipped_question_is_not_one_at_which_it_was_ended() -> None:
    """It stays "not answered"."""
    found = settled(interview(4, 3, behaviours=(Behaviour.ON_TRACK, Behaviour.WANTS_SKIP)))
    assert found.ended_at is None and not any(map(found.ended_here, found.coverage))


def test_what_was_not_heard_is_told_in_one_line() -> None:
    """Its numbers are there, and every answer stands in the data as before."""
    found = settled(interview(3, 3, 3, behaviours=(Behaviour.NO_SPEECH, Behaviour.ON_TRACK, Behaviour.UNCLEAR_AUDIO)))
    assert found.not_heard == (1, 3)
    assert [item.answer for item in found.heard] == [2]
    assert [item["answer"] for item in found.model_dump()["answers"]] == [1, 2, 3]
    shown = markdown(found)
    assert texts.not_heard((1, 3)) in shown
    assert "### Answer 2" in shown and "### Answer 1" not in shown and "### Answer 3" not in shown


def test_a_weakness_in_a_requirement_has_the_words_of_its_weakest_answer() -> None:
    """Where none were quoted, or none that were said."""
    points = [Point(point="Thin", quote="I never said this", requirement=PASSAGES[1].text)]
    (found,) = settled(interview(3, 3, 3), weaknesses=points).weaknesses
    assert (found.quote, found.answer) == ("I wrote the runbook.", 2)


@pytest.mark.parametrize("gap", ["no result", ""])
def test_what_was_missing(gap: str) -> None:
    """The gap that was noted, and nothing where none was: what points stand for says nothing of the answer."""
    marks = Evaluation(relevance=5, depth=5, structure=5, evidence=2, clarity=5, confidence=0.5, gap=gap)
    assert settled(interview(3, evaluations=(marks,), total=3)).answers[0].missing == gap


def test_next_steps_are_filled_up_by_what_was_measured() -> None:
    """An interviewer's own come first, three at most; then fillers and pace outside of what is usual."""
    base = interview(3)
    spoken = Delivery(words=100, fillers={"um": 9}, fillers_per_100_words=9.0, seconds=30.0)
    turn = base.turns[0].model_copy(update={"answer": base.turns[0].answer.model_copy(update={"delivery": spoken})})
    steps = settled(base.model_copy(update={"turns": (turn,)}), improvements=["Read."]).improvements
    assert steps[0] == "Read." and "“um” most often (9 times)" in steps[1] and "200 words a minute" in steps[2]
    assert settled(interview(3, 3, 3), improvements=list("abcd")).improvements == ("a", "b", "c")


@pytest.mark.parametrize(
    ("point", "stands"),
    [
        ("It stops after 8 words.", True),
        ("2 of 2 sentences say how.", True),
        ("It stops after 7 words.", False),
        ("15 of 2 sentences say how.", False),
        ("You fixed 8 faults.", False),
    ],
)
def test_how_long_an_answer_is_may_be_said(point: str, stands: bool) -> None:
    """In words or sentences, where it was counted: the second answer has 8 words in 2 sentences."""
    assert len(sentences.split(TEXTS[1])) == 2 and len(words(TEXTS[1])) == 8
    found = settled(interview(3, 3, 3), weaknesses=[Point(point=point)]).weaknesses
    assert bool(found) == stands


def test_words_said_twice_stand_where_their_requirement_was_asked_for() -> None:
    """A quote that two answers hold is taken from the one that the finding speaks of."""
    given = interview(3, 3, 3)
    same = tuple(turn.model_copy(update={"answer": given.turns[0].answer}) for turn in given.turns)
    points = [Point(point="Thin", quote="three machines", requirement=PASSAGES[2].text)]
    (found,) = settled(given.model_copy(update={"turns": same}), weaknesses=points).weaknesses
    assert (found.answer, found.requirement) == (3, PASSAGES[2].text)


def test_what_is_right_needs_no_advice() -> None:
    """After the best of interviews there may be nothing to do."""
    assert settled(interview(5, 5, total=3)).improvements == ()


@pytest.mark.parametrize(
    ("said", "note"),
    [
        ("Before I say, is the bonus here tied to upsell? The ad does not say.", "Asked something back: not scored."),
        ("Dunno. Pollution? It'd get in the river.", "Taken as unsure of what was asked: not scored."),
    ],
)
def test_why_an_answer_is_not_scored_claims_no_more_than_is_so(said: str, note: str) -> None:
    """Who asks back need not have asked what was meant, and a guess with a question mark asks nothing."""
    turn = interview(4).turns[0].model_copy(update={"behaviour": Behaviour.CONFUSED, "answer": answer(said)})
    assert texts.not_scored(turn, counts=False) == note


def test_the_confidence_rests_on_the_answers_that_count() -> None:
    """A start that a better one followed is listed, and not scored."""
    held = interview(1, 4, 2, 3, behaviours=(Behaviour.CHATTY, *[Behaviour.ON_TRACK] * 3), total=4)
    first = held.turns[0].question
    turns = [
        turn.model_copy(update={"question": first}) if place == 1 else turn for place, turn in enumerate(held.turns)
    ]
    turns[0] = turns[0].model_copy(update={"move": Move.REDIRECT})
    found = settled(held.model_copy(update={"turns": tuple(turns)}))
    assert [answer.score is None for answer in found.answers] == [True, False, False, False]
    assert "3 scored answers" in found.confidence_basis
