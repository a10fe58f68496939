"""What the candidate can do this week about what an answer left open: one sentence, made of what happened."""

from __future__ import annotations

from interviewmate.adapters.builtin import grammar
from interviewmate.adapters.builtin.findings import Gap, Open

MOST = 3

# Where the answer names something done, and where it does not. {topic} is what was asked about.
ON_A_DEED = {
    Gap.OTHERS: "Tell “{said}” again, aloud, with “I” for whatever was you.",
    Gap.NO_CASE: "You said that {clause}: find one time when you did, with a place and a date, and tell it aloud.",
    Gap.NO_OUTCOME: "You said that {clause}: add one sentence on what was different afterwards and how you know.",
}
ON_AN_ANSWER = {
    Gap.NOT_KNOWN: "You said “{quote}”: put the question to somebody in the trade this week, and note what they say.",
    Gap.SHORT: "On {topic} you said “{quote}”: build that out into one case, what you did and what came of it.",
    Gap.NOBODY: "Write down three sentences that begin with “I” about {topic}; your answer had none.",
    Gap.NO_CASE: "Find one case of your own for {topic}, with a place and a date, and tell it aloud.",
    Gap.BARE_OUTCOME: "Where you said “{quote}”, say what others could see of it: what was different, and since when.",
    Gap.NO_NUMBER: "Look up what it was before and what it was after, for “{quote}”",
    Gap.FALTERS: "Tell your answer on {topic} again at half the speed, with a stop where you began again: {examples}.",
    Gap.HEDGED: "Tell your answer on {topic} again without {examples}, and keep only what you are sure of.",
}
NOT_DONE = (
    "You said “{quote}” when asked about {topic}: ask somebody who does it to walk you through a day of it this week."
)


def on(found: Open, topic: str) -> str:
    """What to do about a gap; empty where nothing that is its own can be said."""
    if found.gap is Gap.NOT_DONE:
        return NOT_DONE.format(quote=found.quote.rstrip("."), topic=topic)
    if found.deed and found.gap in ON_A_DEED:
        clause = f"you would {found.deed.told}" if found.deed.mood == "would" else found.deed.clause
        return ON_A_DEED[found.gap].format(clause=clause, said=found.deed.said)
    if found.gap not in ON_AN_ANSWER:
        return ""
    return ON_AN_ANSWER[found.gap].format(topic=topic, quote=found.quote.rstrip("."), examples=found.examples)


def unanswered(number: int, wanted: str) -> str:
    """What to do about a question that got no answer with a score."""
    about = f"It was about “{wanted}”: write" if wanted else "Write"
    return (
        f"Question {number} got no answer that could be scored. {about} down what you have done that is nearest to it."
    )


def late(topic: str, sentence: str) -> str:
    """What to do about an answer that came only when more was asked for."""
    return f"On {topic}, begin with what you told only when asked again: “{sentence.rstrip('.')}”"


def drifted(topic: str, sentence: str) -> str:
    """What to do about an answer that was about something else."""
    instead = f"Where you said “{sentence.rstrip('.')}”, {topic} was asked for"
    return f"{instead}: write down the first sentence of an answer to that."


def ramble(topic: str, aside: str) -> str:
    """What to do about an answer that wandered off."""
    return f"Tell your answer on {topic} again in one minute, without “{aside.rstrip('.')}” and the like."


def unsaid(number: int, names: list[str]) -> str:
    """What to do about what the requirement names and the candidate did not."""
    named = grammar.listed([f"“{name}”" for name in names[:MOST]])
    about = f"The line behind question {number} names {named}, and you did not"
    return f"{about}: have one sentence ready on what you know of it."
