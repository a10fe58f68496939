"""The program's own words: everything it says that neither the interviewer nor the person wrote."""

from __future__ import annotations

from interviewmate.interview import Behaviour

NOTHING_HEARD = "I could not hear anything in that recording. Please check your microphone and answer again, or type."
UNCLEAR = "The sound was too unclear to make out your words. Please answer again closer to the microphone, or type."
MOVED_ON = "Nothing could be heard several times in a row, so this question is skipped."
UNUSABLE_REPLY = "The interviewer's reply could not be used. Your answer is kept: press Try again, or answer once more."
TOO_SLOW = "The interviewer took too long. Your answer is kept: press Try again, or answer once more."


def unheard(behaviour: Behaviour, *, moving_on: bool = False) -> str:
    """What is said where nothing was heard."""
    if moving_on:
        return MOVED_ON
    return NOTHING_HEARD if behaviour is Behaviour.NO_SPEECH else UNCLEAR
