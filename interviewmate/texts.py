"""The program's own words: everything it says that neither the interviewer nor the person wrote."""

from __future__ import annotations

from interviewmate.interview import Behaviour, Turn

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

# The report
REPORT_WITHOUT_WORDS = (
    "The interviewer could not write its part of this report. Scores, ratings and coverage below are complete; "
    "summary, strengths, weaknesses and better answers are missing."
)


def not_enough(scored: int, fewest: int) -> str:
    """Why there is no recommendation."""
    have = "No answer" if scored == 0 else "Only 1 answer" if scored == 1 else f"Only {scored} answers"
    return f"{have} could be scored; a recommendation needs at least {fewest}."


def reason(average: int, scored: int, answered: int, asked: int, *, lowered: bool) -> str:
    """What decided the recommendation."""
    basis = f"The {scored} scored answers average {average} of 100"
    if lowered:
        return f"{basis}, and only {answered} of {asked} questions got an answer that could be scored, which costs a step."
    return f"{basis}; {answered} of {asked} questions got an answer that could be scored."


_NOT_SCORED = {
    Behaviour.OFF_TOPIC: "Off topic: not scored.",
    Behaviour.CONFUSED: "The question was not understood: not scored.",
    Behaviour.OUT_OF_SCOPE: "Not about the interview: not scored.",
    Behaviour.NO_SPEECH: "Nothing was heard: not scored.",
    Behaviour.UNCLEAR_AUDIO: "The sound was too unclear: not scored.",
    Behaviour.WANTS_REPEAT: "Asked to hear the question again: not scored.",
    Behaviour.WANTS_SKIP: "Skipped: not scored.",
    Behaviour.WANTS_END: "Asked to end the interview: not scored.",
    Behaviour.MANIPULATION: "Gave orders to the interviewer instead of an answer: not scored.",
}


def not_scored(turn: Turn) -> str:
    """Why an answer has no score; empty if it has one."""
    if turn.scored:
        return "" if turn.evaluation else "Not evaluated."
    return _NOT_SCORED.get(turn.behaviour, "Answered whether to stop: not scored.")
