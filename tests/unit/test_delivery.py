"""Fillers, pace, pauses, and whether anything was heard."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewmate.delivery import filler_spans, hear, measure, spoken_answer, typed_answer
from interviewmate.interview import LONGEST_ANSWER, Behaviour, Word
from interviewmate.ports import Transcript

LINES = (Path(__file__).parents[1] / "data" / "fillers.txt").read_text(encoding="utf-8").splitlines()
MARKED = [line for line in LINES if line and not line.startswith("#")]


def heard(text: str, *, gaps: dict[int, float] | None = None, **facts: float) -> Transcript:
    """A transcript with a word every half second, and a gap before the words named."""
    at, spoken = 1.0, []
    for index, word in enumerate(text.split()):
        at += (gaps or {}).get(index, 0.0)
        spoken.append(Word(text=word, start=at, end=at + 0.5))
        at += 0.5
    given = {"seconds": at + 1, "speech_seconds": len(spoken) / 2, "log_probability": -0.2, **facts}
    return Transcript(words=tuple(spoken), text=text, **given)


@pytest.mark.parametrize("marked", MARKED)
def test_exactly_the_asides_are_fillers(marked: str) -> None:
    """What stands in brackets in the data is found where it stands, and nothing else."""
    plain = re.sub(r"[\[\]]", "", marked)
    found = list(plain)
    for start, end, _ in reversed(filler_spans(plain)):
        found[end:end] = "]"
        found[start:start] = "["
    assert "".join(found) == marked


def test_spellings_are_counted_under_one_name() -> None:
    """Every spelling of a hesitation, and "kinda", goes to the name that people know."""
    assert measure("Um, ummm, uhm, uh, uhhh, er, errr, erm, hm, hmmm, I kinda knew. It, like, broke.").fillers == {
        "um": 3, "uh": 2, "er": 2, "hmm": 2, "erm": 1, "kind of": 1, "like": 1,
    }  # fmt: skip


@given(st.text(alphabet="umhlikeyonwIas ,.?!'\n-[]", max_size=200))
def test_any_text_can_be_searched(text: str) -> None:
    """Spans stand in order, inside the text, and never overlap."""
    end = 0
    for start, stop, _ in filler_spans(text):
        assert end <= start < stop <= len(text)
        end = stop


def test_fillers_are_counted_to_a_hundred_of_all_words() -> None:
    """Two fillers in eight words are 25 in a hundred."""
    delivery = measure("Um, we, like, moved the whole queue over.")
    assert (delivery.words, delivery.fillers_per_100_words) == (8, 25.0)


def test_a_typed_answer_has_no_times() -> None:
    """Nothing is claimed about pace and pauses of what was typed."""
    delivery = typed_answer("I moved the queue.").delivery
    assert delivery.words == 4
    assert (delivery.seconds, delivery.words_per_minute, delivery.pauses, delivery.longest_pause) == (None,) * 4


def test_pace_is_of_the_time_from_the_first_word_to_the_last() -> None:
    """Ten words in 5 s are 120 a minute, however long the silence around them."""
    text = "we moved the whole queue over to kafka in march"
    delivery = measure(text, heard(text, seconds=60.0))
    assert (delivery.seconds, delivery.words_per_minute, delivery.pauses, delivery.longest_pause) == (5.0, 120, 0, 0.0)


def test_silences_of_a_second_are_pauses() -> None:
    """A silence of 1 s counts, one of 0.9 s does not, and both slow the pace."""
    text = "we moved the whole queue over"
    delivery = measure(text, heard(text, gaps={2: 0.9, 3: 1.0, 5: 2.6}))
    assert (delivery.pauses, delivery.longest_pause) == (2, 2.6)
    assert delivery.seconds == 7.5
    assert delivery.words_per_minute == 48


def test_a_word_or_two_have_no_pace() -> None:
    """Two words in a second say nothing about how fast a person speaks."""
    assert measure("not really", heard("not really")).words_per_minute is None


def test_clear_speech_is_heard() -> None:
    """A sure transcript is taken as it is."""
    answer = spoken_answer(heard("i moved the queue over"))
    assert (answer.text, answer.unheard) == ("i moved the queue over", None)


@pytest.mark.parametrize("word", ["yes", "no"])
def test_a_short_clear_word_is_heard(word: str) -> None:
    """One word is an answer, though a recogniser is never as sure of one as of a sentence."""
    assert hear(heard(word, speech_seconds=0.3, log_probability=-1.1)) is None


@pytest.mark.parametrize(
    ("text", "facts", "behaviour"),
    [
        ("", {"speech_seconds": 0.0}, Behaviour.NO_SPEECH),
        ("thank you", {"speech_seconds": 0.0}, Behaviour.NO_SPEECH),
        ("", {"speech_seconds": 3.0}, Behaviour.UNCLEAR_AUDIO),
        ("... ?", {"speech_seconds": 3.0}, Behaviour.UNCLEAR_AUDIO),
        ("over er i am a well", {"log_probability": -1.8}, Behaviour.UNCLEAR_AUDIO),
        ("er", {"log_probability": -1.6}, Behaviour.UNCLEAR_AUDIO),
        ("thanks for watching this", {"log_probability": -1.1, "no_speech_probability": 0.9}, Behaviour.NO_SPEECH),
        ("thank you. thank you. thank you.", {}, Behaviour.UNCLEAR_AUDIO),
        ("so we moved " + "and then we went on " * 5, {}, Behaviour.UNCLEAR_AUDIO),
        ("we moved the whole queue over to kafka in march", {"speech_seconds": 0.5}, Behaviour.UNCLEAR_AUDIO),
    ],
)
def test_what_was_not_heard_is_told(text: str, facts: dict[str, float], behaviour: Behaviour) -> None:
    """Silence, failed decoding, loops and words faster than anybody speaks are no answer, and leave no text."""
    answer = spoken_answer(heard(text, **facts))
    assert (answer.unheard, answer.text, answer.delivery.words) == (behaviour, "", 0)


def test_people_may_repeat_themselves() -> None:
    """A stumble and a phrase that comes back are no loop."""
    assert hear(heard("no no no we we moved the queue and then we moved the queue back again")) is None


@pytest.mark.parametrize("text", ["...", " ?! ", "👍", "—"])
def test_typing_no_word_is_saying_nothing(text: str) -> None:
    """Signs alone are no answer."""
    assert typed_answer(text).unheard is Behaviour.NO_SPEECH


@pytest.mark.parametrize("text", ["no", "42", "да", "C"])
def test_one_typed_word_is_an_answer(text: str) -> None:
    """Letters or digits of any script are."""
    assert typed_answer(f"  {text}\n").text == text
    assert typed_answer(text).unheard is None


def test_no_answer_is_longer_than_the_limit() -> None:
    """Text beyond the limit is cut off."""
    assert len(typed_answer("word " * 5_000).text) <= LONGEST_ANSWER
    assert len(spoken_answer(heard("one two three four five six seven eight nine " * 400)).text) <= LONGEST_ANSWER
