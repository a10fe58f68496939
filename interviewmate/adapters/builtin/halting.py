"""What the voice adds to what the words of an answer are."""

from __future__ import annotations

from interviewmate import hesitation
from interviewmate.interview import Behaviour, Delivery

ANSWERS = {Behaviour.ON_TRACK, Behaviour.WEAK}


def with_the_voice(behaviour: Behaviour, delivery: Delivery) -> Behaviour:
    """The behaviour that the words show, or hesitant where they answer the question and came haltingly.

    Whether the hesitation is met with help is not said by that: an answer that is good all the same needs none.
    """
    return Behaviour.HESITANT if behaviour in ANSWERS and hesitation.halting(delivery) else behaviour
