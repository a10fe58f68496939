"""Judging by measures: what kind of answer it is, how good, what it shows and what it leaves open."""

import pytest

from interviewmate import scoring
from interviewmate.adapters.builtin import findings, judge, mentions, outline
from interviewmate.adapters.builtin.signals import Signals, measure
from interviewmate.adapters.ngram_vectors import NgramVectors
from interviewmate.interview import Behaviour

QUESTION = "How have you made a payment operation safe to retry?"
REQUIREMENT = "Make payment operations idempotent and safe to retry"
STRONG = (
    "At my last place we had a refund endpoint that the mobile app would retry, and about once a week somebody got "
    "refunded twice. I had the client send an idempotency key, and stored that in a table with a unique constraint, in "
    "the same transaction as the posting. If the key came in twice we returned the stored response. Double refunds of "
    "payments went from 40 a year to zero, and I wrote the retry rules down because two other teams needed them."
)
AVERAGE = (
    "I usually put an idempotency key on each request and store it in a table, so that a second try gives the same "
    "result. We had that in our checkout, and I wrote the part that looked the key up. It worked well, though we had "
    "to clean old keys out by hand."
)
WEAK = "Payments should be safe, so we just make sure that everything is tested and that retries work."
SALAD = "Payment the retry safe of a made, operation you have how the the payment of safe retry have made a the of."
PADDED = (
    "I usually, what I usually do is I put a key, an idempotency key, a key like that on each request, on every "
    "request, and store it, just store it in a table, in a kind of table, so that a second try, if there is a second "
    "try, gives the same result, the very same result. We had that, we did have that, in our checkout, and I wrote the "
    "part, my part of it, that looked the key up. It worked well, it did work well, though we had to clean old keys "
    "out, the old ones, by hand, clean them out by hand."
)


async def signals_of(answer: str, question: str = QUESTION, requirement: str = REQUIREMENT) -> Signals:
    """The signals of an answer, by n-grams."""
    asked, wanted, said = await NgramVectors().embed([question, requirement, answer])
    return measure(question, answer, float(asked @ said), float(wanted @ said))


async def score_of(answer: str) -> int:
    """Its score."""
    return scoring.score(judge.evaluate(await signals_of(answer), "n-grams"))


async def test_better_answers_score_higher() -> None:
    """Strong over average over weak over words without sense."""
    strong, average, weak, salad = [await score_of(answer) for answer in (STRONG, AVERAGE, WEAK, SALAD)]
    assert strong > average > weak > salad
    assert strong >= 70
    assert salad < 25


async def test_padding_earns_little() -> None:
    """The same said three times over is worth about what it was worth once."""
    assert await score_of(PADDED) <= await score_of(AVERAGE) + 8


async def test_a_short_answer_with_facts_is_not_weak() -> None:
    """Years, a place and a number say more than their count of words."""
    said = "Yes: five years of Kafka at Acme, two million events a day, I ran the upgrade to version 3."
    question, requirement = "Tell me about your own work with Kafka.", "Experience with Kafka"
    assert judge.behaviour_of(await signals_of(said, question, requirement), "n-grams") is Behaviour.ON_TRACK


@pytest.mark.parametrize("kind", ["local", "n-grams", "openai"])
async def test_every_kind_of_vectors_can_be_judged(kind: str) -> None:
    """An embedder that the interview may fall back to has weights of its own."""
    assert 0 <= scoring.score(judge.evaluate(await signals_of(STRONG), kind)) <= 100


async def test_silence_is_worth_nothing() -> None:
    """No words, lowest everything."""
    assert await score_of("") == 0
    assert await score_of("Pass.") <= 10


async def test_fillers_cost_clarity_alone() -> None:
    """Um and uh are no fault of what is said."""
    plain = judge.evaluate(await signals_of(STRONG), "n-grams")
    halting = judge.evaluate(await signals_of(STRONG.replace(", ", ", um, uh, um, ")), "n-grams")
    assert halting.clarity < plain.clarity
    assert halting.evidence == plain.evidence


@pytest.mark.parametrize(
    ("answer", "gap"),
    [
        ("Blood thinners, allergies, heart trouble.", "it is over after 5 words"),
        (
            "We moved the queue to a new server and we tested it for three days. We had two errors, so we stopped.",
            "it says “we” throughout, so your own part stays open",
        ),
        (
            "I would start with the log because it shows the failing call. I would then restart the service if it "
            "hangs, and I would ask the team for help.",
            "it says what you would do and names no case in which you did",
        ),
        (
            "I sorted the tickets by reason because the team wanted to see a pattern. I told the product manager and "
            "she changed the export button.",
            "it gives no number for size, time or effect",
        ),
    ],
)
async def test_a_gap_is_true_of_the_answer(answer: str, gap: str) -> None:
    """What is said to be missing is missing."""
    assert findings.gap(answer, await signals_of(answer)) == gap


async def test_a_strength_quotes_the_answer() -> None:
    """A figure first, then an action; nothing where nothing can be named."""
    assert findings.strength(STRONG, await signals_of(STRONG)).startswith("names an action: “I ")
    assert findings.strength("It depends.", await signals_of("It depends.")) == ""
    cut = "I cut the build from 20 minutes to 8 minutes."
    assert findings.strength(cut, await signals_of(cut)) == "gives a figure: “from 20 minutes to 8 minutes”"


@pytest.mark.parametrize(
    ("answer", "clauses"),
    [
        ("I moved our refunds to a queue, and it held.", ["you moved your refunds to a queue"]),
        ("First I'd check the plan output for destroys.", ["you would check the plan output for destroys"]),
        ("I sort the tickets by reason every Monday.", ["you sort the tickets by reason every Monday"]),
        ("I think it was fine. I know the tool. I like it there.", []),
        ("He asked why we took forty minutes.", []),
        ("The thing I do most is to listen to people.", []),
    ],
)
def test_what_was_done_is_told_in_the_second_person(answer: str, clauses: list[str]) -> None:
    """A deed is a whole clause with only the person changed; what is in the mind or half said is none."""
    assert [deed.clause for deed in mentions.deeds(answer)] == clauses


def test_figures_names_and_things_are_found() -> None:
    """What can be taken up beside deeds."""
    assert mentions.figure("That took us from 51 percent to 94 percent in May.") == "from 51 percent to 94 percent"
    assert mentions.figure("It cost about 40 % less.") == "40 %"
    assert mentions.figure("There were three of us.") == ""
    assert mentions.names("We ran it with Kafka and two people at Acme on Monday.") == ["Kafka", "Acme"]
    assert mentions.things("I put the index change behind a feature flag.") == ["index change", "feature flag"]


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
