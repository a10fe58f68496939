"""What halting speech says of an answer: one sound of thinking nothing, the voice as a whole something."""

from __future__ import annotations

import re

from interviewmate import hesitation
from interviewmate.interview import Behaviour, Delivery

SOUND = re.compile(r"\b(?:um+|uh+m*|er+m*|hmm+)\b[,.]? *", re.I)
ANSWERS = {Behaviour.ON_TRACK, Behaviour.WEAK}


def with_the_voice(behaviour: Behaviour, delivery: Delivery) -> Behaviour:
    """The behaviour that the words show, or hesitant where they answer the question and came haltingly.

    Whether the hesitation is met with help is not said by that: an answer that is good all the same needs none.
    """
    return Behaviour.HESITANT if behaviour in ANSWERS and hesitation.halting(delivery) else behaviour


def without_the_only_sound(answer: str) -> str:
    """An answer without its one sound of thinking ("um"), which is no sign of hesitation by itself; else empty."""
    plain, sounds = SOUND.subn("", answer)
    return plain if sounds == 1 else ""
