"""Whether an answer came haltingly: told from how it was spoken, whatever its words. Pure.

One sign alone is no hesitation: who thinks before a good answer starts late, who talks fast fills with "like".
The definitions, sources and norms of the measures stand in ``fluency``; a sign is what lies well outside of them.
"""

from __future__ import annotations

from collections.abc import Iterator

from interviewmate.interview import Behaviour, Delivery, Turn

SLOW_START = 3.0  # seconds before the first word: up to so many are usual when a question needs thought
LONG_PAUSE = 3.0  # seconds: one or two before a new point are usual
SILENT_SHARE = 0.5  # of the time: a fifth to a half of free speech is silent
MANY_FILLERS = 8.0  # to 100 words, likely hesitations among them: 2 to 3 are usual
FEWEST_WORDS = 5  # one "um" in "not really" is no share
SIGNS = 2


def signs(delivery: Delivery) -> tuple[str, ...]:
    """The signs of hesitation in a spoken answer, in words; none for a typed one."""
    return tuple(_signs(delivery)) if delivery.seconds is not None else ()


def halting(delivery: Delivery) -> bool:
    """Whether an answer came haltingly: two signs or more."""
    return len(signs(delivery)) >= SIGNS


def struggled(turn: Turn) -> bool:
    """Whether an answer did not come easily: it was unsure or halting, or the question was not understood."""
    return turn.behaviour in {Behaviour.HESITANT, Behaviour.CONFUSED} or halting(turn.answer.delivery)


def _signs(delivery: Delivery) -> Iterator[str]:
    if (start := delivery.time_to_first_word or 0.0) > SLOW_START:
        yield f"{start:.0f} s before the first word"
    if (longest := delivery.longest_pause or 0.0) > LONG_PAUSE:
        yield f"a pause of {longest:.0f} s"
    if (share := delivery.pause_share or 0.0) > SILENT_SHARE:
        yield f"silent for {100 * share:.0f} % of the time"
    if delivery.words >= FEWEST_WORDS and (filled := _filled(delivery)) > MANY_FILLERS:
        yield f"{filled:.0f} fillers and likely hesitations to 100 words"


def _filled(delivery: Delivery) -> float:
    """Fillers, and the ones that a recogniser leaves out, to 100 words."""
    return (delivery.fillers_per_100_words or 0) + 100 * (delivery.likely_hesitations or 0) / delivery.words
