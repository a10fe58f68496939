"""What is found to have no source: quotes, numbers and names."""

from __future__ import annotations

import pytest

from interviewmate.grounding import Sources, brought, new_names, unsaid_quotes
from tests.situations import evaluation, interview_of

SAID = "We moved to Kafka in March, and Priya from payments helped me with postgresql."
INTERVIEW = interview_of("We lost 40 orders a day. I wrote a script that counted them.", evaluation())


@pytest.mark.parametrize(
    ("better", "names"),
    [
        ("We moved to Kafka in March, and Priya helped me.", set()),
        ("One of our Priyas helped, and the two Marias did.", {"Marias"}),
        ("We moved to KAFKA and kept PostgreSQL.", set()),
        ("I asked Maria to help.", {"Maria"}),
        ("Maria was on call.", {"Maria"}),
        ("Maria Lopez helped.", {"Maria", "Lopez"}),
        ("Maria's team helped.", {"Maria"}),
        ("AWS bills fell.", {"AWS"}),
        ("We had a GitHub action.", {"GitHub"}),
        ("I asked [Name of a colleague] and [Team] for help.", set()),
        ("Looking back, I'd do it again. It was hard. So I did.", set()),
        ("Situation: we moved.\nResult: it held.", set()),
        ("I said OK and I'm glad.", set()),
    ],
)
def test_names_that_nobody_gave(better: str, names: set[str]) -> None:
    """A name in any spelling of its letters has its source; a capital at a sentence's beginning makes no name."""
    assert new_names(better, SAID) == names


@pytest.mark.parametrize(
    ("text", "unsaid"),
    [
        ("You said “we moved to kafka” plainly.", []),
        ("You said “we moved to Redis” plainly.", ["we moved to Redis"]),
        ('You said "we never tested it" once.', ["we never tested it"]),
        ("You said 'we never tested it' once.", ["we never tested it"]),
        ("Replace “we” by “I”, and don't say “sort of”.", []),
        ("The juniors' work and the seniors' pay weren't named.", []),
    ],
)
def test_quotes_that_nobody_said(text: str, unsaid: list[str]) -> None:
    """Three words or more between quotation marks of any kind must have been said."""
    assert unsaid_quotes(text, [SAID]) == unsaid


@pytest.mark.parametrize(
    ("better", "what"),
    [
        ("We moved to Kafka in March.", ""),
        ("Maria moved 2,500 tables.", "2500"),
        ("I asked Maria.", "Maria"),
        ("I said “it never works”.", "it never works"),
    ],
)
def test_what_a_text_brings_is_named(better: str, what: str) -> None:
    """A number, a name or a quote that nobody gave."""
    assert brought(better, SAID) == what


def test_a_name_that_was_said_elsewhere_is_nothing_new() -> None:
    """Where somebody works is told once; a number is another matter."""
    assert brought("At Dearne I asked them.", SAID, beside="We had 70 lines at Dearne.") == ""
    assert brought("At Dearne I asked them.", SAID) == "Dearne"
    assert brought("I had 70 lines.", SAID, beside="We had 70 lines at Dearne.") == "70"


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("You lost 40 orders. You lost 50 orders.", "You lost 40 orders."),
        ("You scored 62. You scored 99 of 100.", "You scored 62."),
        ("Two of your three answers were short.", "Two of your three answers were short."),
        ("Fine. These three answers lack detail. Write more.", "Fine. Write more."),
        ("Fine. All of your two answers lack detail.", "Fine."),
        ("Fine. All 1 answers held.", "Fine. All 1 answers held."),
        ("Fine. You said “I broke it. I hid it.” Bad.", ""),
    ],
)
def test_sentences_without_a_source_go(text: str, kept: str) -> None:
    """Sentence by sentence; a made-up quote over several takes the whole text with it."""
    assert Sources(INTERVIEW, "The questions average 62 of 100").borne(text) == kept


def test_advice_may_bring_numbers() -> None:
    """How many minutes to practise is no claim about the candidate; what is put into quotation marks is."""
    sources = Sources(INTERVIEW, "")
    assert sources.bear("Practise for 25 minutes a day.", advice=True)
    assert not sources.bear("Practise for 25 minutes a day.")
    assert not sources.bear("Bring your 25 of 100 up.", advice=True)
    assert not sources.bear("You said “I never practise it”, so do.", advice=True)
