"""Whether something happened, by the verbs of a sentence."""

import pytest

from interviewmate.adapters.builtin import tense


@pytest.mark.parametrize(
    ("sentence", "happened"),
    [
        ("I wrote the card.", True),
        ("We were asked twice.", True),
        ("I work with a mixed group.", False),
        ("The fixed number is nine.", False),
        ("I would have asked them.", False),
    ],
)
def test_a_verb_in_the_past_is_no_word_that_describes_a_thing(sentence: str, happened: bool) -> None:
    """Nor is what would have been."""
    assert tense.in_the_past(sentence) == happened
