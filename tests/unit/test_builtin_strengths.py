"""What a report of the built-in interviewer shows as strengths."""

from __future__ import annotations

import pytest

from interviewmate import sentences
from interviewmate.adapters.builtin import credit, lacks, outcomes, report_writer, showing, stumbles
from interviewmate.adapters.builtin.traits import Told
from interviewmate.adapters.builtin.wording import Gap, Open, Shown
from interviewmate.interview import (
    Behaviour,
    Evaluation,
    Interview,
    Job,
    Level,
    Move,
    Passage,
    PassageKind,
    Question,
    Turn,
)
from interviewmate.reply import Point
from tests.reports import CASE, FILE, FILED, HEAT, PUMPS, RANG, ROTA, marks, reported
from tests.situations import answer, evaluation

YARD = "Sweep the yard behind the shop"
HABIT = "I take the bags from all of them every day and I put them on the shelf by the door for the chef."
BESIDE_HIM = (
    "His notices were bouncing. I sat with him every Thursday in May and went through the form line by line, and in "
    "the second week I let him lead while I only watched."
)
BOARD = (
    "I used to write the rota on my hand every week, because paper gets lost in a kitchen. Then I put it on the "
    "board by Thursday noon and had each cook sign it, because people plan their Saturdays early."
)
FAIR = marks(3).model_copy(update={"relevance": 4, "structure": 4})


def test_a_strength_ties_the_deed_to_what_came_of_it_and_to_what_was_asked() -> None:
    """The deed is quoted, the outcome told, and both stand under the requirement; a bare deed is only quoted."""
    (found,) = reported((ROTA, RANG, 5)).strengths
    assert found.requirement == ROTA and found.quote == sentences.split(RANG)[1]
    assert found.point == (
        "On planning the weekly rota for the kitchen (question 1: 100 of 100): you say why you did it that way and "
        "what came of it, in figures: “Agency shifts fell from fourteen to three.”"
    )
    (bare,) = reported((ROTA, BESIDE_HIM, 5)).strengths
    assert bare.point == "On planning the weekly rota for the kitchen (question 1: 100 of 100)"


def test_an_old_way_is_no_strength() -> None:
    """What one used to do is told to say that it is over."""
    (found,) = reported((ROTA, BOARD, 5)).strengths
    assert found.quote.startswith("I put it on the board")


def test_what_one_would_do_differently_is_no_strength() -> None:
    """Nor is it quoted in the summary: it was not done."""
    weak = "It is a small kitchen with four cooks. We do the rota on a Thursday, on a sheet by the door."
    quote = sentences.split(FILED)[1]
    for again, shown in (
        ("Can you take me through that one: what was going on, and what did you do?", True),
        ("Looking back at all of that, what would you do differently today?", False),
    ):
        told = reported((FILE, weak, 4), (FILE, FILED, 5), asks=("", again))
        assert [each.quote for each in told.strengths] == ([quote] if shown else [])
        assert (quote in told.summary) is shown


@pytest.mark.parametrize(("place", "both"), [(0, True), (1, False)])
def test_the_same_words_are_not_both_a_strength_and_a_weakness(
    place: int, both: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A fair answer may have both, of different words."""
    quote = sentences.split(FILED)[place]
    monkeypatch.setattr(lacks, "gap", lambda told, points, *, claims: Open(Gap.THIN, quote))
    found = reported((ROTA, RANG, 5), (FILE, FILED, FAIR))
    assert [point.quote for point in found.weaknesses] == [quote]
    assert [point.requirement for point in found.strengths] == ([ROTA, FILE] if both else [ROTA])


def test_the_strengths_are_those_of_the_best_answers_the_best_first() -> None:
    """No more than three; one that is worth little has none beside them, however well it speaks."""
    told = [(ROTA, RANG, 4), (FILE, FILED, FAIR), (PUMPS, HEAT, 5), (YARD, BESIDE_HIM, marks(3))]
    assert [point.requirement for point in reported(*told).strengths] == [PUMPS, ROTA, FILE]
    assert [point.requirement for point in reported(*told[1:]).strengths] == [PUMPS, FILE]
    four = reported(*told[:3], (YARD, BESIDE_HIM, 4), total=4)
    assert [point.requirement for point in four.strengths] == [PUMPS, ROTA, YARD]


def test_without_a_good_answer_what_is_fair_is_shown() -> None:
    """And nothing where none is."""
    assert [point.requirement for point in reported((ROTA, RANG, marks(3)), (FILE, FILED, 2)).strengths] == [ROTA]
    assert reported((ROTA, RANG, 2), (FILE, FILED, 2)).strengths == ()


def test_a_fair_answer_is_shown_whatever_the_first_one_to_its_question_was_worth() -> None:
    """Where there is no better one in the interview."""
    fair = reported((FILE, "I would ask.", 1), (FILE, FILED, 3))
    assert [point.quote for point in fair.strengths] == [sentences.split(FILED)[1]]


def test_what_is_fair_is_no_merit_of_who_is_not_to_be_hired() -> None:
    """It may be well told and done badly; what is strong stands."""
    poor = ((FILE, "I would ask.", 1), (ROTA, "I would ask.", 1))
    assert reported(*poor, (ROTA, RANG, marks(3)), (FILE, FILED, 3)).strengths == ()
    (found,) = reported((FILE, "I would ask.", 1), (FILE, "I would ask.", 1), (ROTA, RANG, 5)).strengths
    assert found.quote in RANG


def test_of_all_answers_to_a_question_the_best_sentence_is_shown() -> None:
    """Whichever of them was worth more; one that is poor is not quoted."""
    weak = "It is a small kitchen with four cooks. We do the rota on a Thursday, on a sheet by the door."
    for told in ((weak, RANG), (RANG, weak)):
        (found,) = reported((ROTA, told[0], 4), (ROTA, told[1], 4)).strengths
        assert found.quote == sentences.split(RANG)[1]
    assert reported((ROTA, weak, 5), (ROTA, RANG, 2)).strengths == ()


def test_a_strong_answer_without_reason_and_outcome_is_shown_by_what_was_done() -> None:
    """The summary's best has its words, and stands among the strengths."""
    found = reported((ROTA, BESIDE_HIM, 5), (FILE, FILED, 4))
    assert [point.requirement for point in found.strengths] == [ROTA, FILE]
    assert found.strengths[0].quote == sentences.split(BESIDE_HIM)[1] and found.strengths[0].quote in found.summary


def test_the_words_of_a_strength_come_with_why_they_are_one() -> None:
    """As far as it is certain, and each reason once."""
    checked = (
        "I checked each of the {} against the photos before it went to the office, and sent back two that had the "
        "serial number of another boiler."
    )
    found = reported((ROTA, checked.format("sheets"), 5), (FILE, checked.format("job files"), 4)).strengths
    assert [point.point.endswith(": you checked it yourself") for point in found] == [True, False]


def test_likely_another_story_is_no_strength() -> None:
    """One with no word of what was asked, no sentence that is near it, and not found to be about it."""
    other = (
        "I took my cousin's boat over the bar in a gale and kept it into the waves for two hours, because nobody "
        "else on board had ever steered one. Nobody was hurt in the end."
    )
    near = dict.fromkeys(sentences.split(other), 0.1)
    passages = (Passage(index=0, text=ROTA, kind=PassageKind.DUTY),)
    asked = Question(number=1, text=CASE.format(ROTA.lower()), move=Move.ADVANCE, passages=(0,))
    job = Job(role="Cook", level=Level.MID, total=3, passages=passages)

    def strengths(relevance: int, likeness: dict[str, float]) -> tuple[Point, ...]:
        found = evaluation(5).model_copy(update={"relevance": relevance})
        turn = Turn(
            question=asked, answer=answer(other), behaviour=Behaviour.ON_TRACK, move=Move.CLOSE, evaluation=found
        )
        held = Interview(job=job, questions=(asked,)).after(turn, None)
        return report_writer.write(held, likeness, fitted=True).strengths

    assert strengths(3, near) == ()
    assert strengths(3, dict.fromkeys(near, 0.4))
    assert strengths(4, near)


def test_a_good_story_of_something_else_is_no_strength() -> None:
    """Another is called the best; that it has nothing to do with the question is never certain, and not said."""
    aside = Evaluation(relevance=2, depth=5, structure=5, evidence=5, clarity=5, confidence=0.5)
    found = reported((ROTA, RANG, 4), (FILE, RANG, aside))
    assert [point.requirement for point in found.strengths] == [ROTA]
    assert "best on planning the weekly rota" in found.summary
    assert found.weaknesses == ()


def test_what_was_done_instead_is_shown_as_that() -> None:
    """It is what comes nearest to what was not done, which stands among the weaknesses."""
    never = "I haven't planned a rota."
    done = (
        "At the depot I took over the holiday list when two drivers wanted the same week, rang both of them at home "
        "and found a swap, so that all of the vans went out."
    )
    found = reported((ROTA, f"{never} {done}", FAIR))
    assert [point.quote for point in found.weaknesses] == [never]
    assert [point.quote for point in found.strengths] == [done]
    assert found.strengths[0].point.endswith(": you say what you have done that comes nearest to it")


def test_what_would_be_done_instead_is_no_strength() -> None:
    """Where it was asked for as something done."""
    planned = (
        "I haven't planned a rota. I would ask all of the cooks first on which Saturdays they can't come in, and "
        "fill those shifts before the easy ones, because they are the ones that get swapped at the last minute."
    )
    assert reported((ROTA, planned, FAIR)).strengths == ()


def test_what_is_confessed_is_no_strength() -> None:
    """Though it goes on; that it is known to be wrong is what one stumbles over."""
    copied = "I know you're not meant to fill it in later but I write it on tape at the pass and copy it over."
    regret = "I ought to have had that agreed before, and I had it down as moisture damage that week."
    for said in (copied, regret):
        found = reported((ROTA, f"{said} {RANG}", 4)).strengths
        assert [point.quote for point in found] == [sentences.split(RANG)[1]]
        assert reported((ROTA, said, 4)).strengths == ()
    assert stumbles.stumble(copied)
    assert not stumbles.stumble("You are not meant to fill it in later, so I do it at once by the door.")


@pytest.mark.parametrize(("said", "worth", "shows"), [(RANG, 1.0, True), (HABIT, 1.5, False), (HABIT, 1.7, True)])
def test_a_habit_that_anybody_could_tell_is_no_strength(
    said: str, worth: float, shows: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It takes more than a deed to be one."""
    quote = next(each for each in sentences.split(said) if each.startswith("I "))
    monkeypatch.setattr(showing, "shown", lambda told, points: Shown(quote, worth))
    assert bool(reported((ROTA, said, 5)).strengths) is shows


def test_what_somebody_who_is_named_did_is_no_strength() -> None:
    """Who was there credits nobody with it."""
    asked = "Tell me about a time when monitoring fridge temperatures didn't go to plan."
    done = (
        "There was one weekend the vaccine fridge had got warm, and {who} moved it all to the other fridge, put it to "
        "one side with a do not use sign and rang the manufacturers."
    )
    theirs, mine = (Told(asked, done.format(who=who), Behaviour.ON_TRACK) for who in ("Bernadette", "I"))
    assert showing.shown(mine, 80) and not showing.shown(theirs, 80)


@pytest.mark.parametrize(
    ("asked", "best"),
    [
        ("Tell me about a mistake you made.", 1),
        ("You notice that you got something wrong.", 1),
        ("Tell me of the post.", 0),
    ],
)
def test_of_a_failure_what_was_done_about_it_is_the_strength(
    asked: str, best: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not how it came to be, however well that is told."""
    said = (
        "I showed the team a chart of all the waiting times.",
        "The next week I came back with a simple list of names.",
    )
    monkeypatch.setattr(credit, "of", lambda told: dict(zip(said, (1.8, 1.5), strict=True)))
    found = showing.shown(Told(asked, " ".join(said), Behaviour.ON_TRACK), 80)
    assert found and found.quote == said[best]


def test_what_falls_short_is_no_strength(monkeypatch: pytest.MonkeyPatch) -> None:
    """However well it is told."""
    monkeypatch.setattr(credit, "of", lambda told: {told.answer: 1.8})
    for said, shows in (
        ("I don't have a checklist, and if we're late I might only check half of them.", False),
        ("I have a checklist of my own, and if we're late I check half of them twice.", True),
    ):
        assert bool(showing.shown(Told(CASE, said, Behaviour.ON_TRACK), 80)) is shows, said


def test_what_was_signed_off_came_to_nothing_yet() -> None:
    """That somebody allowed it is no result."""
    assert not outcomes.clear_in("In the end my manager signed it off.")
    assert outcomes.clear_in("In the end the errors went down to two a week.")


@pytest.mark.parametrize(("points", "shows"), [(45, False), (80, True)])
def test_what_others_did_is_shown_of_a_strong_answer_alone(
    points: int, shows: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """There it may be how it stands since."""
    monkeypatch.setattr(credit, "of", lambda told: {told.answer: 1.8})
    said = "Now every event has a named second who has done it at least twice."
    assert bool(showing.shown(Told(CASE, said, Behaviour.ON_TRACK), points)) is shows


def test_what_happened_since_is_no_change_of_ones_own() -> None:
    """Nor is counting to ten a check."""
    since = "Since then {} and nobody has been short."
    case = "I looked at the till first and wrote the advert for the weekends alone, because we were short on Saturdays."
    for said, changed in (("we've had three of them", False), ("I ring each of them", True)):
        found = showing.shown(Told(CASE, f"{case} {since.format(said)}", Behaviour.ON_TRACK), 90)
        assert found and ("changed since" in found.told) is changed
    told = Told(CASE, "I stood by the door because she had to say it, and I counted to ten.", Behaviour.ON_TRACK)
    shown = showing.shown(told, 90)
    assert shown and "you checked it yourself" not in shown.merits


def test_what_is_somebody_elses_is_no_strength() -> None:
    """However good the answer that it stands in: it is what is lacking."""
    theirs = "I put the sheets out, and the weekly rota for the kitchen is always Dawn's at our place."
    found = reported((ROTA, f"{theirs} {RANG}", 4), (FILE, FILED, 4))
    assert not any(theirs in (each.quote, found.summary) for each in found.strengths)
    assert [each.quote for each in found.weaknesses] == [theirs]
