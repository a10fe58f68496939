"""What an answer shows and what it leaves open, in words that are true of it."""

import pytest

from interviewmate import sentences
from interviewmate.adapters.builtin import findings, mentions, outline

CASE = "Tell me about a time when that went wrong."


@pytest.mark.parametrize(
    ("answer", "gap"),
    [
        ("Blood thinners, allergies, heart trouble.", "it stops after a few words"),
        (
            "We moved the queue to a new server and we tested it for three days. We had two errors, so we stopped.",
            "you say that you moved the queue to a new server, but it is “we” throughout and never “I”, "
            "so your own part stays open",
        ),
        (
            "I would start with the log because it shows the failing call. I would then restart the service if it "
            "hangs, and I would ask the team for help.",
            "you say that you would ask the team for help, but tell of no single case",
        ),
        (
            "I sorted the tickets by reason because the team wanted to see a pattern. I told the product manager and "
            "she changed the export button, since that was what most people had written about, and after that change "
            "the tickets about exports came down within a week or so.",
            "you say that something changed, but not by how much",
        ),
    ],
)
def test_a_gap_is_true_of_the_answer(answer: str, gap: str) -> None:
    """What is said to be missing is missing."""
    assert findings.gap(answer, CASE, {}) == gap


def test_a_strength_quotes_the_sentence_that_speaks_of_what_was_asked() -> None:
    """With what can be told of it for certain; nothing where nothing done is told."""
    told = "I moved our refunds to a queue. I rang 12 shops every week because they had asked for that."
    queue, shops = sentences.split(told)
    assert findings.strength(told, {queue: 0.7, shops: 0.2}) == f"you name what you did yourself: “{queue}”"
    assert (
        findings.strength(told, {queue: 0.1, shops: 0.7})
        == f"you name what you did yourself, with the reason for it and a number: “{shops}”"
    )
    assert findings.strength("It depends on the day, I suppose.", {}) == ""


def test_after_a_failure_the_strength_is_in_what_was_done_about_it() -> None:
    """The mistake is told first, and is none."""
    told = "I gave him half a day of training before his first shift. Since then I pair every starter for two weeks."
    first, second = sentences.split(told)
    assert findings.showing(told, {first: 0.9, second: 0.2}) == first
    assert findings.showing(told, {first: 0.9, second: 0.2}, late=True) == second


@pytest.mark.parametrize(
    ("answer", "clauses"),
    [
        ("I moved our refunds to a queue, and it held.", ["you moved your refunds to a queue"]),
        ("First I'd check the plan output for destroys.", ["you would check the plan output for destroys"]),
        ("I sort the tickets by reason every Monday.", ["you sort the tickets by reason every Monday"]),
        ("I turned the four requests we had most into templates.", []),
        ("I brought the waiting time down from 4.5 days.", ["you brought the waiting time down from 4.5 days"]),
        ("I kept the brother where I could see him.", []),
        ("I told him I'd take a part of the order on the eighth.", []),
        ("I think it was fine. I know the tool. I like it there.", []),
        ("He asked why we took forty minutes.", []),
        ("The thing I do most is to listen to people.", []),
    ],
)
def test_what_was_done_is_told_in_the_second_person(answer: str, clauses: list[str]) -> None:
    """A deed is a whole clause with only the person changed; what is in the mind or half said is none."""
    assert [deed.clause for deed in mentions.deeds(answer)] == clauses


def test_figures_are_found() -> None:
    """What can be taken up beside deeds."""
    assert mentions.figure("That took us from 51 percent to 94 percent in May.") == "from 51 percent to 94 percent"
    assert mentions.figure("It cost about 40 % less.") == "40 %"
    assert mentions.figure("There were three of us.") == ""


def test_an_outline_orders_the_own_sentences_and_names_the_gaps() -> None:
    """Situation, task, action, result, what was learned: each the candidate's words, or a bracket."""
    told = outline.outline(
        "I rang six of the starters after they had gone. At my last place we lost 14 of 22 starters inside ninety "
        "days. I picked three colleagues as buddies and paid them a bit more. The next year it was 4 out of 19."
    )
    assert told.splitlines() == [
        "Situation: At my last place we lost 14 of 22 starters inside ninety days.",
        "Task: [what you had to achieve, and by when]",
        "What you did: I rang six of the starters after they had gone. I picked three colleagues as buddies and paid "
        "them a bit more.",
        "Result: The next year it was 4 out of 19.",
        "What you took from it: [what you would do again, and what differently]",
    ]
    assert outline.outline("Not sure.") == ""


def test_what_was_not_asked_for_is_not_missed() -> None:
    """A question about what one would do or usually does is owed no case, no outcome and no number."""
    answer = "I look at the log first because it names the failing call. Then I ask whoever is on duty."
    assert findings.gap(answer, "How do you prepare for that?", {}) == ""
    assert "tell of no single case" in findings.gap(answer, CASE, {})
