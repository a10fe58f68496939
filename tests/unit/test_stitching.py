"""Words out of segments: each once, whichever side of a cut heard it, and heard it when."""

import pytest

from interviewmate.interview import Word
from interviewmate.segmentation import MARGIN, SAMPLE_RATE, Segment
from interviewmate.stitching import stitched, within

CUT = 20.0


def segments(cut: float = CUT) -> tuple[Segment, Segment]:
    """Two segments that meet at a cut without a pause."""
    middle = round(cut * SAMPLE_RATE)
    return Segment(0, middle + MARGIN, ()), Segment(middle - MARGIN, 2 * middle, ())


def heard(*words: tuple[str, float]) -> tuple[Word, ...]:
    """Words of a quarter of a second, by their middles."""
    return tuple(Word(text=text, start=middle - 0.125, end=middle + 0.125) for text, middle in words)


@pytest.mark.parametrize(
    ("left", "right", "whole"),
    [
        ([("we", 19.5)], [("moved", 20.5)], "we moved"),
        ([("we", 19.8), ("mo", 20.1)], [("e", 19.9), ("moved", 20.3)], "we moved"),  # scraps in the margins
        ([("the", 19.2), ("queue", 19.9)], [("Queue,", 20.1), ("over", 20.6)], "the queue over"),  # both would keep it
        ([("the", 19.2), ("queue", 20.1)], [("queue", 19.9), ("over", 20.6)], "the queue over"),  # both would drop it
        ([("to", 19.7), ("a", 19.9)], [("to", 20.05), ("a", 20.2), ("queue", 20.6)], "to a queue"),
        ([("very", 19.8)], [("very", 19.9), ("very", 20.3)], "very very"),  # said twice
        ([("so", 18.0)], [("so", 22.0)], "so so"),  # too far from the cut to be the same
        ([], [("over", 20.6)], "over"),
        ([("we", 19.5)], [], "we"),
    ],
)
def test_a_word_at_a_cut_is_there_once(left: list, right: list, whole: str) -> None:
    """Whatever both sides made of it."""
    before, after = segments()
    words = stitched([(before, heard(*left)), (after, heard(*right))])
    assert " ".join(word.text for word in words) == whole


def test_segments_with_a_pause_between_them_are_put_together_as_they_are() -> None:
    """Nothing is taken for a double."""
    first, second = Segment(0, 160_000, ()), Segment(170_000, 320_000, ())
    words = stitched([(first, heard(("no", 9.8))), (second, heard(("no", 10.9)))])
    assert [word.text for word in words] == ["no", "no"]


@pytest.mark.parametrize(
    ("start", "end", "inside"),
    [
        (1.2, 1.8, (1.2, 1.8)),  # within a span
        (0.2, 1.5, (1.0, 1.5)),  # the silence before it was counted to the word
        (1.8, 3.9, (1.8, 2.0)),  # the silence after it
        (1.9, 5.0, (4.0, 5.0)),  # a silence within: the word is where most of it is
        (2.5, 3.0, (2.5, 3.0)),  # in silence: left alone
    ],
)
def test_a_word_has_no_silence_in_it(start: float, end: float, inside: tuple[float, float]) -> None:
    """What a recogniser counts to a word beyond the voice is taken off."""
    assert within(((1.0, 2.0), (4.0, 6.0)), start, end) == inside
