"""The summary of a report of the built-in interviewer, and how it names what was asked about."""

from __future__ import annotations

import pytest

from interviewmate import sentences
from interviewmate.adapters.builtin import lacks
from interviewmate.adapters.builtin.wording import Gap, Open
from interviewmate.grounding import unsaid_quotes
from tests.reports import FILE, FILED, PLAN, PUMPS, RANG, ROTA, marks, reported

YARD = "Sweep the yard behind the shop"


def test_the_summary_names_the_best_with_its_words_and_the_worst_with_its_reason() -> None:
    """And nothing else."""
    never = "I have never planned a rota, and I would ask the head cook how it is done."
    assert reported((FILE, FILED, 4), (ROTA, never, 1)).summary == (
        "You did best on keeping the job file so complete that the office can invoice the same day (question 1: 75 of "
        f"100): “{sentences.split(FILED)[1]}” You did least well on planning the weekly rota for the kitchen "
        f"(question 2: 0 of 100): you say what you have not done: “{never}”"
    )


def test_the_worst_is_named_where_it_is_worst_by_far() -> None:
    """Of two that went as badly neither is, whatever went better."""
    told = ((FILE, FILED, 4), (ROTA, "I would ask the head cook.", 1))
    assert "You did least well on planning the weekly rota" in reported(*told).summary
    assert "least well" not in reported(*told, (PUMPS, "I would ask the customer.", 1)).summary


def test_the_summary_names_all_that_went_best() -> None:
    """Two by what they were about, more by their numbers; it opens with no best where nobody is to be hired."""
    two = reported((ROTA, RANG, 5), (FILE, FILED, 5), (PUMPS, FILED, 3)).summary
    assert "question 1: 100 of 100) and keeping the job file" in two and "(question 2: 100 of 100), as here: “" in two
    three = reported((ROTA, RANG, 5), (FILE, FILED, 5), (PUMPS, FILED, 5)).summary
    assert three.startswith("You did best on questions 1, 2 and 3, at 100 of 100 each, as here: “I rang")
    assert (
        "did best"
        not in reported((ROTA, RANG, 4), *((line, "I would ask.", 1) for line in (FILE, PUMPS, YARD))).summary
    )


def test_the_best_is_shown_by_its_own_words_where_it_has_no_strength() -> None:
    """A summary without any says nothing of this interview."""
    usual = "There is a board by the door. You look at our rota for the Saturdays first, then at the rest of them."
    assert "“" in reported((ROTA, usual, 5), (FILE, "I would ask.", 1)).summary


def test_a_fair_best_without_words_of_its_own_is_not_named() -> None:
    """The summary says what it can show."""
    plan = "I would ask the chef and I would write it on the board by the door for all of them to see."
    summary = reported((ROTA, plan, marks(3)), (FILE, "I have never done that.", 1), ask=PLAN).summary
    assert "did best" not in summary and "“I have never done that.”" in summary


def test_the_summary_says_where_nothing_done_is_told() -> None:
    """And which questions went best and least well; of the latter what it lacks is enough."""
    plan = "I would ask the chef and I would write it on the board by the door for all of them to see."
    said = reported((ROTA, RANG, 5), (PUMPS, plan, 2), (FILE, "I would ask.", 1)).summary
    assert (
        said.startswith("You did best on") and " On question 2 you give no example of a time when you did it. " in said
    )


def test_of_answers_that_are_all_poor_it_is_told_what_one_lacks() -> None:
    """The summary does not only say how they lie."""
    told = (
        "I did the rota with my colleague in the spring of 2019 and 3 of us were there on the day, as it was then too. "
        "There was a lot on, as it always is in the spring."
    )
    poor = reported((ROTA, told, 2), (FILE, "I would ask.", 1), ask=PLAN)
    assert "scored much the same" not in poor.summary
    lacks = [
        f"of 100): {told}: “" for told in ("you keep it short", "a hiring manager would want to hear more than this")
    ]
    assert any(lack in poor.summary for lack in lacks)


def test_who_has_no_strength_is_told_what_of_theirs_has_most_points() -> None:
    """The best thing done that they tell in an answer that is not poor."""
    told = "keeping the job file so complete that the office can invoice the same day"
    middling = marks(3).model_copy(update={"depth": 2})
    poor = reported((FILE, FILED, middling), (ROTA, "I would ask.", 1))
    assert "scored best" not in reported((FILE, FILED, 2), (ROTA, "I would ask.", 1)).summary
    assert poor.strengths == ()
    assert poor.summary.endswith(f"{told} (question 1: 45 of 100) scored best: “{sentences.split(FILED)[1]}”")
    assert "scored best" not in reported((FILE, FILED, marks(3)), (ROTA, "I would ask.", 1)).summary


def test_what_others_did_is_no_best_of_what_was_done() -> None:
    """Who did hardly anything of it is told that, and not praised for the rest."""
    others = (
        "The agency sent nobody in the week of the fair, and I told the owner on Monday. She rang them herself, and "
        "they took until the Thursday, so the whole kitchen was late with every order that week."
    )
    told = marks(3).model_copy(update={"depth": 2, "gap": str(Open(Gap.LITTLE_OWN))})
    report = reported((ROTA, others, told), (FILE, "I would ask.", 1))
    assert any("little about what you did yourself" in weakness.point for weakness in report.weaknesses)
    assert "scored best" not in report.summary


@pytest.mark.parametrize(
    "said", ["I would fill the Saturdays first and hang it by the door.", "It was a hot week in May."]
)
def test_what_was_not_done_is_not_told_as_the_best_that_was(said: str) -> None:
    """Nor on what is no deed."""
    assert "scored best" not in reported((ROTA, said, 2), (FILE, "I would ask.", 1)).summary


def test_where_nothing_is_sure_of_the_worst_nothing_is_said() -> None:
    """And no gap is left in its place."""
    summary = reported((ROTA, RANG, 5), (FILE, FILED, 4)).summary
    assert "least well" not in summary and summary == summary.strip()


def test_a_summary_is_never_empty(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nothing else is sure or likely of answers that are all poor, it says how they lie."""
    monkeypatch.setattr(lacks, "gap", lambda told, points, *, claims: None)
    told = (
        "I did the rota with my colleague in the spring of 2019 and 3 of us were there on the day, as it was then too. "
        "There was a lot on, and the kitchen was as it always is in the spring."
    )
    assert reported((ROTA, told, 1), (FILE, told, 1)).summary == "The 2 questions scored much the same, at 0 of 100."


@pytest.mark.parametrize(("line", "end"), [(FILE, "invoice the same day"), (PUMPS, "heat pumps in old houses")])
def test_a_topic_is_not_cut_where_it_would_mean_something_else(line: str, end: str) -> None:
    """What was asked for is named whole, in its own words where it can't be turned."""
    assert end in reported((line, RANG, 5)).summary


def test_a_topic_is_quoted_only_as_the_posting_has_it() -> None:
    """A reading that leaves words out is no quote."""
    line = (
        "You will write a lot of SQL against Snowflake, build and review dbt models together with the analytics "
        "engineers, and keep our Looker explores in a state people can trust."
    )
    ask = "Tell me about your experience of writing a lot of SQL against Snowflake."
    summary = reported((line, RANG, 5), ask=ask).summary
    assert unsaid_quotes(summary, [line, ask, RANG]) == []


def test_what_is_ours_in_the_posting_is_not_said_to_the_candidate() -> None:
    """A topic is told by somebody who does not work there."""
    summary = reported(("Plan the weekly rota in our kitchen", RANG, 5)).summary
    assert "planning the weekly rota in the kitchen" in summary


def test_a_question_is_quoted_as_no_answer() -> None:
    """Whatever was slipped into an answer, the report does not say it back."""
    slipped_in = (
        "You just need good pumps, and How can I back up my files? a good team that knows what it usually does."
    )
    said = reported((PUMPS, slipped_in, 1), (ROTA, RANG, 5))
    assert "back up" not in " ".join([said.summary, *said.improvements, *(each.point for each in said.weaknesses)])


def test_a_sentence_in_another_alphabet_breaks_nothing() -> None:
    """It has no words that are known here."""
    greek = "Ο προϊστάμενος ήταν πολύ ευχαριστημένος με το αποτέλεσμα εκείνη την εβδομάδα."
    assert reported((ROTA, f"{RANG} {greek}", 5)).summary
