"""Norms, vocabulary, rubric and coverage's evidence: the smaller parts of the report."""

from __future__ import annotations

from itertools import zip_longest

import pytest

from interviewmate import instructions, norms, rubric
from interviewmate.coverage import coverage, telling
from interviewmate.delivery import typed_answer
from interviewmate.interview import Behaviour, Delivery, Interview, Passage, PassageKind
from interviewmate.norms import Measure, Standing
from interviewmate.reply import Point, ReportDraft
from interviewmate.report import settle
from interviewmate.vocabulary import vocabulary
from tests.situations import JOB, answer
from tests.unit.test_report import TEXTS, interview


def saying(*answers: str, requirements: tuple[str, ...] = ()) -> Interview:
    """An interview with these answers, over a job that asks for these things, in whose words the questions are."""
    base = interview(*[3] * len(answers), total=max(3, len(answers)))
    turns = [turn.model_copy(update={"answer": answer(text)}) for turn, text in zip(base.turns, answers, strict=True)]
    passages = tuple(Passage(index=i, text=text, kind=PassageKind.REQUIREMENT) for i, text in enumerate(requirements))
    job = JOB.model_copy(update={"passages": passages}) if passages else base.job
    asked = [
        question.model_copy(update={"text": wanted}) if wanted else question
        for question, wanted in zip_longest(base.questions, requirements[: len(base.questions)])
    ]
    return base.model_copy(update={"turns": tuple(turns), "job": job, "questions": tuple(asked)})


def test_the_jobs_terms_said_and_unsaid() -> None:
    """Of a name its beginning will do; months and small words are no terms."""
    found = vocabulary(
        saying(
            "I moved the last table to postgres and kept no notes.",
            requirements=(
                "Deep experience of PostgreSQL and Terraform in production",
                "Migrating live tables without a note lost in December",
            ),
        )
    )
    assert {term.term: term.count for term in found.used} == {"PostgreSQL": 1}
    assert found.unused == ("Terraform",)


def test_of_a_name_the_part_that_was_said_is_named() -> None:
    """Nobody is told that they said more than that; a part that is a term by itself is no part."""
    lines = ("Sound knowledge of UK VAT returns", "Write queries in SQL on a SQL Server")
    held = saying("The VAT return came from me. I wrote it in SQL.", requirements=lines)
    assert {term.term: term.count for term in vocabulary(held).used if term.term.isupper()} == {"VAT": 1, "SQL": 1}


def test_only_what_a_question_spoke_of_is_missed() -> None:
    """A line of a job description names more than the question that comes from it asks about."""
    held = saying("We kept it on three machines.", requirements=("Running Terraform and Ansible for tax partners",))
    asked = held.questions[0].model_copy(update={"text": "How did you use Terraform?"})
    assert vocabulary(held).unused == ("Terraform", "Ansible")
    assert vocabulary(held.model_copy(update={"questions": (asked,)})).unused == ("Terraform",)


def test_what_is_a_filler_is_no_hedge_besides() -> None:
    """Each time that it was said counts once: as a filler, where it is one, and else as a hedge."""
    held = saying("I think the sun shone. We kept, um, I think, three of them, maybe.")
    turn = held.turns[0]
    spoken = turn.model_copy(update={"answer": typed_answer(turn.answer.text)})
    assert [(term.term, term.count) for term in vocabulary(held).hedges] == [("I think", 2), ("maybe", 1)]
    found = vocabulary(held.model_copy(update={"turns": (spoken, *held.turns[1:])}))
    assert spoken.answer.delivery.fillers["I think"] == 1
    assert [(term.term, term.count) for term in found.hedges] == [("I think", 1), ("maybe", 1)]


def test_words_said_most_and_hedges() -> None:
    """Fillers, "might" and numbers are no words that count; hedges are counted by phrase."""
    found = vocabulary(
        saying(
            "Um, um, the queues, you know, the queue. I think maybe fourteen, fourteen.",
            "I think so. A queue. It might be two point one, it might be two point five, it might be two point six.",
        )
    )
    assert [(term.term, term.count) for term in found.frequent] == [("queue", 3)]
    assert [(term.term, term.count) for term in found.hedges] == [("I think", 2), ("maybe", 1)]


@pytest.mark.parametrize(
    ("value", "least", "most", "standing", "usual"),
    [
        (119, 120, 170, Standing.BELOW, "usual: 120 to 170"),
        (120, 120, 170, Standing.WITHIN, "usual: 120 to 170"),
        (170.5, 120, 170, Standing.ABOVE, "usual: 120 to 170"),
        (3, None, 3, Standing.WITHIN, "usual: up to 3"),
        (9, 10, None, Standing.BELOW, "usual: 10 or more"),
    ],
)
def test_beside_what_is_usual(
    value: float, least: float | None, most: float | None, standing: Standing, usual: str
) -> None:
    """The limits belong to what is usual."""
    measure = Measure(name="Pace", value=value, unit="words a minute", least=least, most=most)
    assert (measure.standing, measure.usual) == (standing, usual)


def test_measures_weigh_answers_by_their_time() -> None:
    """A short answer says less about pace than a long one; what was typed says nothing."""
    slow = Delivery(words=100, seconds=60.0, pause_share=0.5, articulation_rate=200, pauses=3, longest_run=9)
    fast = Delivery(words=50, seconds=20.0, pause_share=0.1, articulation_rate=160, pauses=1, longest_run=14)
    base = interview(3, 3, 3)
    turns = [
        turn.model_copy(update={"answer": turn.answer.model_copy(update={"delivery": delivery})})
        for turn, delivery in zip(base.turns, (slow, fast, Delivery(words=10)), strict=True)
    ]
    found = norms.overall(base.model_copy(update={"turns": tuple(turns)}))
    values = {measure.name: measure.value for measure in found.measures}
    assert values["Pace"] == 112
    assert values["Silent share of the time"] == 40
    assert values["Pace without the pauses"] == 190
    assert values["Pauses of a second or longer"] == 3.0
    assert values["Longest run without a pause"] == 14
    assert "Time to the first word" not in values


def test_typed_answers_have_no_pace() -> None:
    """Of them only the fillers are measured."""
    assert [measure.name for measure in norms.overall(interview(3)).measures] == ["Fillers"]


def test_anchors_are_the_prompts_own() -> None:
    """What a reader is told of a point is what the judge was told."""
    for scale, anchors in rubric.ANCHORS.items():
        for point, words in anchors.items():
            assert f"{point} {words}" in rubric.yardstick(scale)
            assert f"{point} {words}" in instructions.RULES


@pytest.mark.parametrize(
    "said",
    [
        "Oh, the ovens, where do I start!",
        "I had an apprentice who was afraid of the ovens.",
        "I'm on my feet by the ovens all day.",
        "I worked near the ovens for a bit, and the manager sang.",
        "I guess I'd find the ovens harder.",
        "My honest answer is the ovens.",
        "We used the ovens, I mean the hobs, until it came.",
    ],
)
def test_where_somebody_stood_or_what_they_guess_is_no_evidence(said: str) -> None:
    """However many words of the requirement are in it; what they did with the same words is."""
    for told, quote in ((said, ""), ("I cleaned both ovens each night.", "I cleaned both ovens each night.")):
        (row,) = (r for r in coverage(saying(told, requirements=("Clean the ovens",))) if r.questions)
        assert row.quote == quote


def test_evidence_is_of_the_best_answer() -> None:
    """The sentence of the best answer that shares most with the requirement; what is weak is shown by nothing.

    Nor is what its speaker had no hand in.
    """
    shown = [row.quote for row in coverage(interview(4, 3, 3))]
    assert shown == [TEXTS[0], "I wrote the runbook.", ""]
    assert [row.quote for row in coverage(interview(5, 3, 2))] == [*shown[:2], ""]
    assert (
        telling("ovens", "Yes. We had ovens then. We had two big new ovens there.") == "We had two big new ovens there."
    )
    assert telling("ovens", "Yes. No.") == ""


@pytest.mark.parametrize(
    ("said", "quote"),
    [
        ("It's quite an easy system, the ovens.", ""),  # says nothing of its speaker
        ("I like to work with people.", ""),  # shares what everybody says
        ("I mend ovens on Sundays.", "I mend ovens on Sundays."),
        ("I never touched the ovens.", ""),
    ],
)
def test_evidence_is_of_what_the_speaker_does_about_it(said: str, quote: str) -> None:
    """A word in common is no evidence by itself."""
    assert coverage(saying(said, requirements=("Work on ovens",)))[0].quote == quote


def test_words_are_found_to_show_a_point_where_none_show_a_requirement() -> None:
    """The longest sentence in which the speaker says what they do."""
    assert (
        telling("Work on ovens", "It was late. I rang my aunt. I rang the two neighbours.")
        == "I rang the two neighbours."
    )


def test_evidence_is_what_the_interviewer_noted() -> None:
    """Of any answer to it, where it was said; the words in common come after that."""
    base = interview(4, 3, 1)
    for noted, quote in (("a deed: “moved 900 tables”", "moved 900 tables"), ("a deed: “moved the moon”", TEXTS[0])):
        first = base.turns[0]
        marks = first.evaluation and first.evaluation.model_copy(update={"strength": noted})
        turns = (first.model_copy(update={"evaluation": marks}), *base.turns[1:])
        assert coverage(base.model_copy(update={"turns": turns}))[0].quote == quote


def test_evidence_is_what_says_most() -> None:
    """Of the sentence that shares most with a requirement, and of the words that a strength in it rests on."""
    said = "I rang about the rye. We moved the dough to the cellar, for it keeps cool there."
    held = saying(said, "I fixed the drains.", requirements=("Ring about the rye", "Drains"))
    assert [row.quote for row in settle(held, ReportDraft(), "model").coverage] == [
        "I rang about the rye.",
        "I fixed the drains.",
    ]
    for quote, shown in (
        ("We moved the dough to the cellar", "We moved the dough to the cellar"),
        ("rang about", "I rang about the rye."),
    ):
        draft = ReportDraft(strengths=(Point(point="You bake.", quote=quote),))
        assert settle(held, draft, "model").coverage[0].quote == shown


@pytest.mark.parametrize(
    ("said", "quote"),
    [
        ("So, um, I cleaned both ovens.", "I cleaned both ovens."),
        ("And I cleaned both ovens.", "I cleaned both ovens."),
        ("So that it held I cleaned both ovens.", "So that it held I cleaned both ovens."),
        ("I cleaned the ovens on Sunday nights. I cleaned the ovens ten times.", "I cleaned the ovens ten times."),
        (
            "I cleaned the ovens over there at night. I cleaned the ovens because they burn.",
            "I cleaned the ovens because they burn.",
        ),
    ],
)
def test_evidence_begins_where_it_says_something(said: str, quote: str) -> None:
    """Without the sounds and the "and" before it; of two the one with a reason or a number."""
    assert telling("Clean the ovens", said) == quote


def test_a_term_that_was_said_in_part_is_not_missed() -> None:
    """Nor is what has no name, for which there are other words, or "it"; a name is."""
    wanted = ("Repair gas boilers and steel radiators with Weishaupt for the tenants",)
    assert vocabulary(saying("I like boilers.", requirements=wanted)).unused == ("Weishaupt",)


@pytest.mark.parametrize(
    ("asked_for", "said"),
    [("Data kept in GIS each day", "I drew it in QGIS."), ("Talks to the Highways Committee", "I went to committee.")],
)
def test_a_name_that_was_said_in_a_longer_or_a_shorter_one_is_not_missed(asked_for: str, said: str) -> None:
    """What is in QGIS is in GIS, and who went to committee went to the one that was asked about."""
    assert vocabulary(saying(said, requirements=(asked_for,))).unused == ()


def test_people_are_no_terms() -> None:
    """Everybody speaks of the children and of the room leader."""
    found = vocabulary(saying("The room leader and the children.", requirements=("Settle children with the leader",)))
    assert found.used == () == found.unused


@pytest.mark.parametrize(
    ("said", "hedged"),
    [
        ("I think it was.", 1),
        ("It's not what I think.", 0),
        ("It's at the heart of how I think.", 0),
        ("It was sort of blue.", 1),
        ("I like that sort of thing.", 0),
        ("It was a different kind of energy.", 0),
        ("I'm not sure it was.", 1),
        ("I give the times, or say that I'm not sure yet.", 0),
        ("If I'm not sure of a bill I ask.", 0),
        ("I say that I'm not really sure.", 0),
    ],
)
def test_what_somebody_thinks_takes_no_edge_off(said: str, hedged: int) -> None:
    """Where their thoughts are what is spoken of."""
    assert len(vocabulary(saying(said)).hedges) == hedged


def test_names_of_several_words_are_one_term() -> None:
    """They count where they were said as a whole; what the job itself is called is no term."""
    asked_for = ("Knowledge of the Paperwork Reduction Act and of Authority to Operate as a Reliability Engineer",)
    found = vocabulary(saying("I like paperwork. We had an authority to operate in March.", requirements=asked_for))
    assert [(term.term, term.count) for term in found.used] == [("Authority to Operate", 1)]
    assert found.unused[0] == "Paperwork Reduction Act"
    begun = vocabulary(saying("The Paperwork Act asks for it.", requirements=asked_for))
    assert "Paperwork Reduction Act" not in begun.unused
    assert "Reliability Engineer" not in found.unused and "reliability" not in found.unused


@pytest.mark.parametrize(
    ("asked_for", "said", "count"),
    [
        ("Good skills in IT and more", "It is what it is.", 0),
        ("Good skills in IT and more", "I worked in IT.", 1),
        ("Records kept in EXACT each day", "That is exact.", 0),
        ("Keep HACCP up to date", "The haccp folder.", 1),
        ("Alerts from Microsoft Sentinel each day", "I write rules in Sentinel.", 1),
        ("Rules mapped to MITRE ATT&CK by hand", "We map them to ATT&CK.", 1),
        ("Menus by the School Food Standards each term", "It breaks the Food Standards.", 1),
        ("A pass in GCSE English at least", "My English is good.", 0),
    ],
)
def test_a_name_is_said_where_it_can_be_nothing_else(asked_for: str, said: str, count: int) -> None:
    """An acronym that is a word too counts in capitals alone; of a long name the part that stands for it will do."""
    found = vocabulary(saying(said, requirements=(asked_for,)))
    assert sum(term.count for term in found.used if term.term[0].isupper()) == count


def test_one_and_several_are_one_word_in_the_form_that_was_said_most() -> None:
    """Among the words said often, short as the one of them is, and among the job's own."""
    told = (
        "I did the room and its flange. The owner's room came first, and then the rooms of the guests, by the flanges."
    )
    lines = "Inspect the flanges", "Replace flanges"
    found = vocabulary(saying(f"{told} The cook saw the flange.", requirements=lines))
    assert {(term.term, term.count) for term in found.frequent} == {("room", 3), ("flange", 3)}
    assert [(term.term, term.count) for term in found.used] == [("flange", 3)]


def test_names_are_no_words_said_most() -> None:
    """Of people, places and employers; what the job names too is a term."""
    text = (
        "At Ashdown I asked Graham about the ovens. So Graham, at Ashdown, had Saffron, and I had Saffron and ovens. "
    )
    text += "Then Graham left Ashdown with Saffron and two ovens."
    found = vocabulary(saying(text, requirements=("Menus in Saffron every week",)))
    assert {term.term for term in found.frequent} == {"ovens", "saffron"}


def test_what_a_job_description_says_twice_is_one_requirement() -> None:
    """Asked about at either place it is covered, and is not among what was not asked."""
    twice = saying(
        "I kept the ovens.", "I fixed the ovens.", requirements=("Keeping ovens", "Baking rye", "Keeping ovens")
    )
    rows = coverage(twice)
    assert [(row.requirement, row.questions) for row in rows] == [("Keeping ovens", (1,)), ("Baking rye", (2,))]


def test_only_scored_answers_have_words_that_count() -> None:
    """Who asks what was meant hedges nothing."""
    held = saying("Maybe we kept three of them.", "Maybe you mean Terraform?", requirements=("Running Terraform",) * 2)
    confused = held.turns[1].model_copy(update={"behaviour": Behaviour.CONFUSED, "evaluation": None})
    found = vocabulary(held.model_copy(update={"turns": (held.turns[0], confused)}))
    assert [hedge.count for hedge in found.hedges] == [1] and found.used == ()
    assert found.unused == ()  # it was said all the same


@pytest.mark.parametrize(
    ("line", "importance", "row"),
    [
        ("Buses don't run at that hour so you will need your own transport.", 0.1, False),
        ("It's warm by the ovens, it is noisy, and there is lifting up to 25 kg.", 0.7, False),
        ("Many are not: you could be giving evidence at the county court on a Tuesday.", 1.3, False),
        ("Terraform", 0.2, True),
        ("You will answer the telephone at the front desk.", 0.9, True),
    ],
)
def test_a_sentence_that_asks_for_nothing_is_no_requirement(line: str, importance: float, row: bool) -> None:
    """Where nobody asked about it."""
    held = saying("We kept three of them.", requirements=("Running Terraform",))
    passage = Passage(index=1, text=line, kind=PassageKind.REQUIREMENT, importance=importance)
    job = held.job.model_copy(update={"passages": (*held.job.passages, passage)})
    held = held.model_copy(update={"job": job})
    assert (line in [found.requirement for found in coverage(held)]) is row
