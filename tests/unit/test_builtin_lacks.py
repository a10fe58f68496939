"""What an answer likely lacks most, where no rule is certain of anything."""

from __future__ import annotations

from dataclasses import replace

import pytest

from interviewmate.adapters.builtin import lacks, scales
from interviewmate.adapters.builtin.grade_model import Grade
from interviewmate.adapters.builtin.lacks import Lacking
from interviewmate.adapters.builtin.traits import Told
from interviewmate.adapters.builtin.wording import Gap, Open
from interviewmate.interview import Behaviour, Evaluation

POOR, FAIR = 30, 60  # points of 100
SLOGANS = Told(
    "What do you do when somebody steps into the yard while the forklift is moving?",
    "Safety comes first, always. Everybody is responsible for safety and everybody has to go home to their family at "
    "the end of the day. A good driver is a safe driver, that has always been my attitude. You can never be too "
    "careful, and that is what I tell people.",
    Behaviour.WEAK,
)
PLATITUDES = Told(
    "Tell me about moving a customer's data to a new system.",
    "It's mostly about planning. You need a good plan and you need everybody on board, and then you take it step by "
    "step. If the team is motivated and the communication is there, then the technical side looks after itself. So "
    "I'd say people first, and then the technology. And always be ready to adapt.",
    Behaviour.WEAK,
)
THIN = Told(
    "How do you check a delivery when it comes in?",
    "I count it and put it away. Then it goes in the fridge.",
    Behaviour.ON_TRACK,
)
PARROT = Told(
    "How do you decide which repair comes first?",
    "Well, it depends, I suppose whatever rings first. There was a lady in the flats with a parrot, the funniest "
    "thing, it could do the sound of the phone, so every time I was there I was running to the van. She's moved to "
    "Spain now. My brother has a place there too, he's putting in a pool. Where was I? Yes, repairs, so I look at "
    "the list in the morning and off we go.",
    Behaviour.CHATTY,
)
TILL = Told(
    "Tell me about a time when you had to learn a new system quickly.",
    "When we got the new till I learned it in a week, I think. It was the summer that it was so hot, and Deb, who's "
    "a scream, brought in her paddling pool and put it in the yard. The boss nearly fell over it. He's retired now, "
    "he breeds whippets up in Yorkshire. Anyway, the till. It's fine once you know it, my daughter could do it and "
    "she's only nine.",
    Behaviour.CHATTY,
)
SOUND = Told(
    "Tell me about a piece of analysis that changed a decision.",
    "Marketing wanted to double the budget for the newsletter. I compared the people who had got it with a group "
    "that I had held back for six weeks, and showed that nine of ten would have bought anyway. They moved the money "
    "to the search ads instead, and the cost of a new customer came down from 41 euros to 29.",
    Behaviour.ON_TRACK,
)
SOUND_WAY = Told(
    "How do you prepare a room for a patient with an infection?",
    "I put the sign on the door first and set the apron and glove station up outside it, so that nobody goes in "
    "without them. Then I clear out whatever can't be wiped, because it would have to be thrown away afterwards, and "
    "write down who has been in there since the morning. When the result is back I ring the cleaners and check with "
    "the ultraviolet lamp that the rails were done, and I do the rails again myself if they glow.",
    Behaviour.ON_TRACK,
)


@pytest.mark.parametrize("told", [PARROT, TILL])
def test_who_talks_at_length_is_told_that_they_wander(told: Told) -> None:
    """And not where: no sentence is sure to be it."""
    assert [lacks.gap(told, points) for points in (POOR, FAIR)] == [Open(Gap.WANDERS)] * 2


@pytest.mark.parametrize("told", [SLOGANS, PLATITUDES, THIN])
def test_of_a_poor_answer_the_best_that_there_is_to_go_by_is_told(told: Told) -> None:
    """Of one that is fair nothing is: that a sentence goes no further is soon wrong of what stands around it."""
    found = lacks.gap(told, POOR)
    assert found and found.gap is (Gap.HOW if told is THIN else Gap.BARE) and found.quote in told.sentences
    assert lacks.gap(told, FAIR) is None


@pytest.mark.parametrize(
    ("question", "answer", "gap"),
    [
        ("How do you put orders in their place?", "I keep everybody in the loop. It's about synergy.", Gap.NO_WAY),
        ("How do you put orders in their place?", "First I keep everybody in the loop. It's synergy.", Gap.HOW),
        ("How do you put orders in their place?", "I keep everybody in, because it is about synergy.", Gap.HOW),
        ("How do you put orders in their place?", "It is all about synergy, because that is what counts.", Gap.BARE),
        ("How do you put orders in their place?", "We covered all of that first in my old degree course.", Gap.BARE),
        ("Tell me about a time you put orders in their place.", "I keep everybody in the loop all day.", Gap.BARE),
    ],
)
def test_who_was_asked_for_a_way_is_told_of_steps_and_reasons(question: str, answer: str, gap: Gap) -> None:
    """A figure or a name would not mend it; where a step or a reason is told that is not said."""
    found = lacks.gap(Told(question, answer, Behaviour.WEAK), POOR)
    assert found and found.gap is gap


@pytest.mark.parametrize(
    ("question", "answer", "gap"),
    [
        ("What is a delivery like?", "I count it and put it away. Then it goes in the fridge by ten.", Gap.THIN),
        ("Tell me about one delivery.", "It came on a Friday and was counted with all the others.", Gap.LITTLE_OWN),
    ],
)
def test_of_a_poor_answer_that_could_be_checked_the_most_that_it_tells_is_said(
    question: str, answer: str, gap: Gap
) -> None:
    """Where it tells what others did, that is what it lacks."""
    found = lacks.gap(Told(question, answer, Behaviour.WEAK, of_others=gap is Gap.LITTLE_OWN), POOR)
    assert found and found.gap is gap and found.quote in answer


def test_of_a_case_of_what_others_did_it_is_told_that_little_is_the_tellers_own() -> None:
    """Where it is worth more than a poor answer, too, and not where what its teller did is told."""
    asked = "Tell me about a case that was hard to sort out, and what you did."
    others = (
        "The office lost the key in May. They had no spare and nobody rang anybody, so from Friday to Monday it was "
    )
    others += "the tenant who waited for it."
    told = Told(asked, others, Behaviour.ON_TRACK, of_others=True)
    found = lacks.gap(told, lacks.LITTLE - 5)
    assert found and found.gap is Gap.LITTLE_OWN and found.quote in others
    assert lacks.gap(told, lacks.LITTLE) is None
    assert lacks.gap(replace(told, of_others=False), lacks.LITTLE - 5) is None


@pytest.mark.parametrize(("case", "gap"), [("", Gap.CLAIM), (" I put the pass marks in the sheet.", Gap.BARE)])
def test_who_tells_of_something_done_has_not_only_claimed(case: str, gap: Gap) -> None:
    """Wherever in the answer it stands."""
    said = f"It was all hands on deck, and everybody was involved in it.{case}"
    found = lacks.gap(Told("Tell me about a test that you ran.", said, Behaviour.WEAK), POOR, claims=True)
    assert found and found.gap is gap


@pytest.mark.parametrize(
    ("answer", "can"),
    [
        ("I always listen and I try to help. Communication is key.", False),
        ("I'm a people person, and I think that I'd ask them first.", False),
        ("I always listen. We had twelve of them.", True),
        ("I always listen, as Mrs Okafor says.", True),
        ("I always listen. Last winter it was late.", True),
        ("We did it on Fridays, in the yard.", True),
    ],
)
def test_what_could_be_checked_is_a_figure_a_name_or_a_time(answer: str, *, can: bool) -> None:
    """Where none stands in an answer that can be said of it."""
    assert lacks.can_be_checked(answer) is can


@pytest.mark.parametrize("told", [SOUND, SOUND_WAY])
def test_a_sound_answer_lacks_nothing(told: Told) -> None:
    """Nor may one that is general be sound."""
    assert lacks.may_be_sound(told) and lacks.gap(told, FAIR) is None
    assert not lacks.may_be_sound(SLOGANS)


def likely(monkeypatch: pytest.MonkeyPatch, **chances: float) -> None:
    """The fit thinks so of every answer; a kind that is not named has no chance."""
    fixed = {kind: chances.get(kind.name.lower(), 0.0) for kind in Lacking}
    monkeypatch.setattr(lacks, "of", lambda told: fixed)


def test_who_talks_at_length_is_told_of_nothing_but_that(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever else is likely, the best that they said might be beside the point; unless the answer is sound."""
    likely(monkeypatch, thin=0.8, wanders=0.1)
    found = lacks.gap(TILL, FAIR)
    assert found and found.gap is Gap.WANDERS
    likely(monkeypatch, nothing=0.9, wanders=0.1)
    assert lacks.gap(TILL, FAIR) is None


@pytest.mark.parametrize("kind", ["wanders", "vague", "thin"])
@pytest.mark.parametrize(
    "answer", ["Dunno. Ask them.", "So what would you like me to say about that?", "and so on " * 20]
)
def test_what_cannot_be_quoted_is_no_quote(answer: str, kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Scraps, questions, which may have been slipped in, and speeches; and what is told then points at no quote."""
    likely(monkeypatch, **{kind: 1.0})
    found = lacks.gap(Told(SOUND.question, answer, Behaviour.WEAK), POOR)
    assert found is None or (found.quote == "" and not found.told.endswith("this"))


def evaluated(told: Told, points: int, *, near: float = 0.5) -> Evaluation:
    """What the scales say of an answer with so many points on each of them. ``near``: how like all of it is to what was
    asked.
    """
    grade = Grade(points * 20.0, points, points, points, points, points, 0.5)
    return scales.evaluation(told, "", grade, dict.fromkeys(told.sentences, near), doubtful=False)


def test_what_is_certain_comes_before_what_is_likely() -> None:
    """And of a strong answer nothing that is only likely is told."""
    assert evaluated(TILL, 2, near=0.1).gap.startswith("you wander off")
    assert not evaluated(TILL, 2).gap.startswith("you wander off")  # every sentence is near what was asked
    assert evaluated(TILL, 5).gap == ""
    never = Told("Tell me about a time when you led a group.", "I've never led a group of people.", Behaviour.ON_TRACK)
    assert evaluated(never, 2).gap.startswith("you say what you have not done")


def test_a_strong_answer_is_not_told_that_it_is_short() -> None:
    """Few words that say all that was asked lack nothing; few that are worth little do."""
    brief = Told("What would you do first?", "A week's trial in one van before all of them.", Behaviour.ON_TRACK)
    assert evaluated(brief, 5).gap == ""
    assert evaluated(brief, 2).gap.startswith("you keep it short")
