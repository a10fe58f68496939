"""How fluently an answer was spoken: measures of its pace, its pauses and its repetitions. Pure.

They take the recognised words and the spans in which there was voice, all in seconds from the recording's start.
Silences are those between the spans; a recogniser that gives none is taken at its words' times.
"""

from __future__ import annotations

from bisect import bisect
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from interviewmate.interview import Word
from interviewmate.ports import Spans, Transcript
from interviewmate.words import words

SHORT_PAUSE = 0.25  # seconds: shorter silences belong to articulation (Goldman-Eisler 1968, De Jong and Bosker 2013)
HESITATION = 0.2  # seconds of voice without a word
EDGE = 0.15  # seconds by which a word's times may be off


def silences(transcript: Transcript) -> Spans:
    """Where it was silent between the first word and the last, however briefly."""
    spoken = transcript.words
    if not spoken:
        return ()
    voice = transcript.speech or tuple((word.start, word.end) for word in spoken)
    first, last = spoken[0].start, spoken[-1].end
    gaps = ((end, start) for (_, end), (start, _) in pairwise(voice))
    return tuple((start, end) for start, end in gaps if end > first and start < last)


def articulation_rate(count: int, seconds: float, quiet: Spans) -> int | None:
    """Words a minute while speaking: the time without the pauses of 0.25 s and more.

    Definition: words over the time from the first word to the last less its pauses (Goldman-Eisler 1968).
    Source of the norm: American English is articulated at some 4.5 to 5.5 syllables a second (Jacewicz et al. 2009),
    which with 1.4 syllables to a spoken word is about 190 to 235 words a minute; anything from 150 is easy to follow.
    """
    talking = seconds - sum(pauses(quiet, SHORT_PAUSE))
    return round(60 * count / talking) if talking > 0 else None


def time_to_first_word(transcript: Transcript) -> float:
    """Seconds from the recording's start to the first word.

    Source of the norm: between people who talk, the next one begins within a quarter of a second, and a silence
    strikes them after about 0.7 s (Stivers et al. 2009, Roberts and Francis 2013). A question of an interview needs
    thought: up to 3 s is usual, more reads as hesitation.
    """
    return transcript.words[0].start


def pauses(quiet: Spans, least: float) -> list[float]:
    """The lengths of the silences of at least so many seconds.

    Two limits are in use: 0.25 s, from which on a silence is no longer part of articulation (Goldman-Eisler 1968), and
    1 s, from which on listeners notice it. Usual in free speech: 10 to 20 of the short ones a minute, at most 3 or 4
    of the long ones, most of them between sentences.
    """
    return [end - start for start, end in quiet if end - start >= least]


def pause_share(quiet: Spans, seconds: float) -> float:
    """The share of the time from the first word to the last that is pauses of 0.25 s and more, from 0 to 1.

    Source of the norm: a fifth to a half of free speech is silent (Goldman-Eisler 1968); in a prepared answer it is
    rather a fifth.
    """
    return min(1.0, sum(pauses(quiet, SHORT_PAUSE)) / seconds)


def likely_hesitations(transcript: Transcript) -> int | None:
    """How often there was voice without a word: likely an "um" that the recogniser left out. An estimate.

    Definition: stretches of voice of 0.2 s and more in which no word was recognised. Source: found this way, fillers
    are found with an F1 of 0.93 on podcasts (PodcastFillers, Zhu et al. 2022). Usual: 2 to 3 fillers in 100 words
    (Bortfeld et al. 2001). None where it isn't known where there was voice.
    """
    if not transcript.speech:
        return None
    return sum(1 for start, end in _wordless(transcript.words, transcript.speech) if end - start >= HESITATION)


def longest_run(transcript: Transcript) -> int:
    """The most words in a row without a pause of 0.25 s or more among them.

    Source of the norm: people talk in runs of 4 to 10 words (Pawley and Syder 1983), so a longest run of 10 or more
    is fluent.
    """
    breaks = [(start + end) / 2 for start, end in silences(transcript) if end - start >= SHORT_PAUSE]
    runs = Counter(bisect(breaks, (word.start + word.end) / 2) for word in transcript.words)
    return max(runs.values(), default=0)


def repeated_words(text: str) -> int:
    """How many words just say the one before again ("we we moved").

    Source of the norm: 1 to 2 in 100 words are usual (Bortfeld et al. 2001). Some are meant ("very, very").
    """
    return sum(1 for before, word in pairwise(words(text)) if before == word)


def _wordless(spoken: Sequence[Word], speech: Spans) -> Iterator[tuple[float, float]]:
    """The parts of the voice in which there is no word."""
    for start, end in speech:
        at = start
        for word in spoken:
            if word.end <= at or word.start >= end:
                continue
            if word.start - EDGE > at:
                yield at, word.start - EDGE
            at = max(at, word.end + EDGE)
        if at < end:
            yield at, end
