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
        ("i'd stop and look at what they called it.", False),
        ("I'm not scared of heights.", False),
        ("I look at who left.", False),
    ],
)
def test_a_verb_in_the_past_is_no_word_that_describes_a_thing(sentence: str, happened: bool) -> None:
    """Nor is what would have been."""
    assert tense.in_the_past(sentence) == happened


def test_what_had_been_done_is_not_open() -> None:
    """Though it is said as short as what would be."""
    assert tense.is_open("We'd put it on the list.")
    assert not tense.is_open("We'd forgotten the topsoil.")
