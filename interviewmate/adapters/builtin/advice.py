"""What the candidate can do this week about what an answer left open: one sentence, made of what happened."""

from __future__ import annotations

from interviewmate.adapters.builtin import mentions
from interviewmate.adapters.builtin.wording import Gap, Open

MOST = 3
FEWEST = 2  # below which something is added that was not asked

# {topic} is what was asked about.
ON = {
    Gap.ELSEWHERE: "You were asked about {topic}: note one thing of your own that answers that, and begin with it.",
    Gap.NOT_DONE: (
        "You said “{quote}” when asked about {topic}: write down what you have done that comes nearest to it, and "
        "begin with that."
    ),
    Gap.NOT_KNOWN: "On {topic} you said “{quote}”: look up one way to go about it, and note what you would do first.",
    Gap.WEAK_SPOT: (
        "You said “{quote}” when asked about {topic}: decide what you do about that this month, and say so in the same "
        "breath."
    ),
    Gap.SHORT: "On {topic} you said “{quote}”: build that out into one case, what you did and what came of it.",
    Gap.PLANNED: "You said “{quote}”: find one time when you did that or the like, and tell how it ended.",
    Gap.USUAL: "You said “{quote}”: have one time ready when you did that or the like, and how it ended.",
    Gap.PRAISED: "You said “{quote}”: write down one day on which somebody could see that.",
    Gap.NO_CASE: "On {topic} {told}: write down one time, with the place and the date.",
    Gap.NO_EXAMPLE: "You said “{quote}”: have one time ready when you did that or the like, and how it ended.",
    Gap.NOBODY: "Write down three sentences that begin with “I” about {topic}; your answer had none.",
    Gap.OTHERS: "Tell “{quote}” again, aloud, with “I” for whatever was you.",
    Gap.LEFT_TO_OTHERS: (
        "You said “{quote}”: write down what of it was yours, or how you would do it if it fell to you."
    ),
    Gap.SMALL_PART: "You said “{quote}”: add what else of it was yours, and who did the rest.",
    Gap.NO_OUTCOME: "You said “{quote}”: add one sentence on what was different afterwards and how you know.",
    Gap.BARE_OUTCOME: "Where you said “{quote}”, say what others could see of it: what was different, and since when.",
    Gap.NO_NUMBER: "Look up what it was before and what it was after, for “{quote}”",
    Gap.HEDGED: "Tell your answer on {topic} again without {examples}, and keep only what you are sure of.",
    Gap.WANDERS: "Tell your answer on {topic} again in one minute, with nothing but what was asked.",
    Gap.BARE: "On {topic} you said “{quote}”: write down one day of that work, what you did, and what came of it.",
    Gap.NO_WAY: "You said “{quote}”: write down the steps in their order, what you check at each, and why.",
    Gap.SAID_AGAIN: "On {topic} you said once more what you had said before: write down another thing that answers it.",
    Gap.CLAIM: "On {topic} you said “{quote}”: write down one time when somebody could see that, and how it ended.",
    Gap.HOW: "You said “{quote}”: write down how exactly, step by step, and what you check at each.",
    Gap.LITTLE_OWN: "On {topic} you said “{quote}”: write down what you did yourself, and what changed because of it.",
    Gap.THIN: "On {topic} you said “{quote}”: write down what you did, or would do, step by step, and why.",
}


def on(found: Open, topic: str) -> str:
    """What to do about a gap; empty where nothing that is its own can be said."""
    deeds = [deed for deed in mentions.deeds(found.quote) if not mentions.is_background(deed)]
    nothing_to_build_on = found.gap is Gap.SHORT and not deeds
    unsaid = "{quote}" in ON[found.gap] and not found.quote
    if nothing_to_build_on or unsaid:
        return ""
    return ON[found.gap].format(topic=topic, told=found.told, quote=_open(found.quote), examples=found.examples)


def theirs_for_once(sentence: str) -> str:
    """What to do about what somebody else does, for who has told how they would do it."""
    return f"You said “{_open(sentence)}”: ask to do it once beside whoever does it now, and note what came of it."


def never_done(sentence: str) -> str:
    """What to do about something that the job asks for and was not done, told in an answer to something else."""
    return f"You said “{_open(sentence)}”, and the job asks for it: write down what you have done that comes nearest."


def little(topics: str) -> str:
    """What to do where next to nothing was said."""
    return f"You said little on {topics}: write down one thing that you have done that comes near, and how it ended."


def unanswered(number: int, wanted: str) -> str:
    """What to do about a question that got no answer with a score."""
    about = f"It was about “{wanted}”: write" if wanted else "Write"
    return (
        f"Question {number} got no answer that could be scored. {about} down what you have done that is nearest to it."
    )


def core(topic: str, sentence: str) -> str:
    """What to do about an answer that came to its point only when it was led back."""
    return f"On {topic}, begin with what you said when asked for the core of it: “{_open(sentence)}”"


def asked_next(topic: str, sentence: str, question: str) -> str:
    """What to get ready for where nothing is sure to be missing: the question that would have come next."""
    return f"On {topic}, have an answer ready to what may be asked next. You said “{_open(sentence)}”. {question}"


def not_asked(gerund: str) -> str:
    """What to get ready that the job needs and the interview did not come to."""
    return (
        f"The job also asks for {gerund}, and no question came to it this time: have one case of that ready, told "
        "in a minute, or what you have done that comes nearest."
    )


def stumble(topic: str, sentence: str) -> str:
    """What to do about what was waved aside."""
    return (
        f"On {topic} you said “{_open(sentence)}”: find out what can come of that and who answers for it, and note "
        "what you would do instead."
    )


def in_doubt(sentence: str) -> str:
    """What to do about what a hiring manager would ask about."""
    return f"You said “{_open(sentence)}”: be ready to say why, and what you do so that nothing comes of it."


def _open(sentence: str) -> str:
    return mentions.without_opening(sentence).rstrip(" .,;")


def ramble(topic: str, aside: str) -> str:
    """What to do about an answer that wandered off."""
    return f"Tell your answer on {topic} again in one minute, without “{aside.rstrip('.')}” and the like."
