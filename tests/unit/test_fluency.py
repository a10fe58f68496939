"""How fluently an answer was spoken, from its words and the spans of voice."""

import pytest

from interviewmate import fluency
from interviewmate.delivery import measure
from interviewmate.interview import Word
from interviewmate.ports import Spans, Transcript


def transcript(*words: tuple[str, float, float], speech: Spans = ()) -> Transcript:
    """A transcript of these words."""
    spoken = tuple(Word(text=text, start=start, end=end) for text, start, end in words)
    return Transcript(
        words=spoken,
        text=" ".join(word.text for word in spoken),
        seconds=20.0,
        speech_seconds=sum(end - start for start, end in speech),
        log_probability=-0.2,
        speech=speech,
    )


SPOKEN = transcript(
    ("we", 2.0, 2.3),
    ("moved", 2.3, 2.8),
    ("the", 3.4, 3.6),
    ("the", 3.6, 3.8),
    ("queue", 3.8, 4.4),
    ("over", 6.0, 6.5),
    speech=((0.2, 0.6), (2.0, 2.8), (3.4, 4.4), (4.8, 5.3), (6.0, 6.5), (9.0, 9.4)),
)


def test_silences_are_those_of_the_voice_between_the_first_word_and_the_last() -> None:
    """A spoken "um" without a word is no silence, and what comes before and after the words does not count."""
    assert fluency.silences(SPOKEN) == ((2.8, 3.4), (4.4, 4.8), (5.3, 6.0))


def test_without_spans_of_voice_the_words_tell_the_silences() -> None:
    """As another recogniser would have them."""
    assert fluency.silences(transcript(("we", 1, 1.5), ("moved", 1.5, 2), ("it", 3, 3.2))) == ((1.5, 1.5), (2, 3))


def test_pauses_are_counted_from_a_quarter_of_a_second() -> None:
    """And from any other limit."""
    quiet = ((1.0, 1.2), (2.0, 2.25), (3.0, 4.5))
    assert fluency.pauses(quiet, 0.25) == [0.25, 1.5]
    assert fluency.pauses(quiet, 1.0) == [1.5]
    assert fluency.pause_share(quiet, 7.0) == 0.25


def test_articulation_leaves_pauses_out() -> None:
    """Ten words in 6 s with two pauses of a second are 150 a minute; a silence of 0.2 s is a part of them."""
    assert fluency.articulation_rate(10, 6.0, ((1.0, 2.0), (3.0, 4.0), (4.5, 4.7))) == 150


def test_voice_without_a_word_is_a_likely_hesitation() -> None:
    """Before, between and after the words; the edges of words are not that exact."""
    assert fluency.likely_hesitations(SPOKEN) == 3
    assert fluency.likely_hesitations(transcript(("we", 1.1, 1.5), speech=((1.0, 1.6),))) == 0
    assert fluency.likely_hesitations(transcript(("we", 1.1, 1.5))) is None


def test_a_run_ends_with_a_pause() -> None:
    """The longest has three words."""
    assert fluency.longest_run(SPOKEN) == 3
    assert fluency.longest_run(transcript(("we", 1, 1.5), ("moved", 1.6, 2), ("it", 3, 3.2))) == 2


@pytest.mark.parametrize(
    ("text", "count"), [("we we moved it", 1), ("We, we moved", 1), ("we moved we moved", 0), ("no no no", 2), ("", 0)]
)
def test_repeated_words_are_counted(text: str, count: int) -> None:
    """Case and commas do not hide them."""
    assert fluency.repeated_words(text) == count


def test_a_delivery_holds_all_of_it() -> None:
    """Of a spoken answer; of a typed one none."""
    delivery = measure(SPOKEN.text, SPOKEN)
    assert (delivery.seconds, delivery.words_per_minute, delivery.articulation_rate) == (4.5, 80, 129)
    assert (delivery.pauses, delivery.longest_pause, delivery.short_pauses, delivery.pause_share) == (0, 0.0, 3, 0.38)
    assert (delivery.time_to_first_word, delivery.longest_run, delivery.repeated_words) == (2.0, 3, 1)
    assert delivery.likely_hesitations == 3
    typed = measure(SPOKEN.text)
    assert typed.model_dump(exclude_none=True).keys() == {"words", "fillers", "fillers_per_100_words"}
