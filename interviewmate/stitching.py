"""The words of an answer out of the words of its segments.

Segments overlap where the sound was cut without a pause. A word in the overlap belongs to the side of the cut on
which its middle lies; recognisers time the same word a little differently on the two sides, so a word that both would
keep, or both would drop, is kept once.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from interviewmate.interview import Word
from interviewmate.ports import Spans
from interviewmate.segmentation import SAMPLE_RATE, Segment

NEAR = 0.6  # seconds from the cut: what both sides hear lies no farther away, their errors in time included


def stitched(parts: Iterable[tuple[Segment, Sequence[Word]]]) -> tuple[Word, ...]:
    """All words in order, each once. The parts are in order, their times those of the answer."""
    words: list[Word] = []
    before: Segment | None = None
    for segment, heard in parts:
        if before and segment.start < before.end:
            words = _joined(words, list(heard), (segment.start + before.end) / 2 / SAMPLE_RATE)
        else:
            words.extend(heard)
        before = segment
    return tuple(words)


def within(speech: Spans, start: float, end: float) -> tuple[float, float]:
    """The part of a word's time in which there is voice, in the span of which it has most; all of it if in none.

    Recognisers count a pause to the word before or after it; voice activity detection knows better.
    """
    parts = [(max(start, s), min(end, e)) for s, e in speech if s < end and e > start]
    return max(parts, key=lambda part: part[1] - part[0], default=(start, end))


def _joined(left: list[Word], right: list[Word], cut: float) -> list[Word]:
    """The words on both sides of a cut (its time in seconds)."""
    kept, late = _parted(left, cut)
    early, going_on = _parted(right, cut)
    lost = late[: _common(early, late)]
    twice = 0 if _common(kept, early[-1:]) else _common(_after(kept, cut - NEAR), _before(going_on, cut + NEAR))
    return [*kept, *lost, *going_on[twice:]]


def _parted(words: list[Word], cut: float) -> tuple[list[Word], list[Word]]:
    """The words whose middle lies before the cut, and the others; order decides, so none jumps the queue."""
    count = next((i for i, word in enumerate(words) if (word.start + word.end) / 2 >= cut), len(words))
    return words[:count], words[count:]


def _common(left: list[Word], right: list[Word]) -> int:
    """How many words the one ends with that the other begins with."""
    ending, beginning = [_letters(word) for word in left], [_letters(word) for word in right]
    most = min(len(ending), len(beginning))
    return next((count for count in range(most, 0, -1) if ending[-count:] == beginning[:count]), 0)


def _letters(word: Word) -> str:
    """What makes a word the same as another: no case, no punctuation."""
    return "".join(character for character in word.text.casefold() if character.isalnum())


def _after(words: list[Word], time: float) -> list[Word]:
    return [word for word in words if word.start >= time]


def _before(words: list[Word], time: float) -> list[Word]:
    return [word for word in words if word.end <= time]
