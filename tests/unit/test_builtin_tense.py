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


@pytest.mark.parametrize(
    ("answer", "supposed"),
    [
        ("I gave him the sleeves to run, and we wrote down what he wanted and what he'd give away.", False),
        ("When I had the list, I'd ring them one by one, and I'd note what they say.", True),
        ("If I saw that, I'd stop the line, and then I'd call the engineer.", True),
    ],
)
def test_a_part_that_tells_what_happened_is_enough_for_a_case(answer: str, *, supposed: bool) -> None:
    """Whatever another part of the sentence would be; a condition tells of nothing."""
    assert tense.hypothetical(answer) is supposed
