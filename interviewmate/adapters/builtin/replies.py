"""What the interviewer says after an answer: a word of acknowledgement, and a question that goes on from it."""

from __future__ import annotations

import random
from collections.abc import Sequence

from interviewmate.adapters.builtin import grammar, mentions, requirement
from interviewmate.adapters.builtin.mentions import Deed
from interviewmate.adapters.builtin.signals import Signals
from interviewmate.interview import Evaluation, Interview, Level, Passage

GREETINGS = (
    "Hello, and welcome. I will be asking you about the position of {role}.",
    "Good to meet you. This interview is about the position of {role}; take your time with each answer.",
    "Hello, and thank you for coming. Let us talk about the position of {role}.",
    "Welcome. Today we talk about the position of {role}, with {total} questions from the job description.",
)
PLAIN = (
    "Thank you.",
    "All right, thank you.",
    "I see.",
    "Understood.",
    "Thanks, I have noted that.",
    "Okay, thank you for that.",
    "Right, I follow you.",
    "Thank you, that is noted.",
    "Good, I have that down.",
    "Thanks for walking me through that.",
    "That is clear, thank you.",
    "Thank you for telling me.",
    "I have made a note of that.",
    "Very well.",
    "Thank you, I can picture that.",
    "Okay.",
    "Thanks.",
    "All right.",
)
ECHOES = (
    "So {clause}, I have noted that.",
    "I have noted that {clause}.",
    "Thank you, I take it that {clause}.",
    "So, {clause}: understood.",
    "I see that {clause}.",
)
ECHO_THING = (
    "Thank you, I have noted the part about the {thing}.",
    "All right, I have the point about the {thing}.",
    "I see, the {thing}.",
)
SKIPPED = (
    "That is fine, we leave that one.",
    "No problem, let us move on.",
    "All right, we can do without that one.",
    "That is quite all right, here is another.",
)
OFF_TOPIC = (
    "Thank you for sharing that, but I would like to come back to the question.",
    "I hear you, though that takes us away from the question.",
    "Thanks, let me bring us back to what I asked.",
)
WEAK = (
    "Thank you, that is the short version.",
    "Okay, let us stay with that for a moment.",
    "I would like to understand that better.",
    "Thanks, I need a little more to go on.",
)
CLOSING = (
    "Thank you, that was my last question; your report will be ready in a moment.",
    "That brings us to the end, thank you for your time; your report comes next.",
    "Those were all my questions, thank you for talking with me; your report follows.",
)
CONFIRM = "Shall we end the interview here?"

REDIRECTS = (
    "Back to {brief}: what have you done there yourself?",
    "My question was about {brief}. What can you tell me about that?",
    "Let me ask again, in short: what is your experience with {brief}?",
)
EXPANDS = (
    "Take one concrete example of {brief}. What did you do, step by step?",
    "Can you give me one example of {brief} that you were part of, and what came of it?",
    "Let us make it concrete. When did you last have to do with {brief}, and what was your part?",
)
EXPAND_PLAINLY = (
    "Can you give me one concrete example, with what you did and what came of it?",
    "Let us make it concrete. What happened the last time, step by step?",
    "Which single situation shows that best, and what did you do in it?",
)

# Follow-ups about something done, by what the answer leaves open. {clause} is "you moved your refunds to a queue".
OUTCOME = {
    "past": (
        "You said that {clause}. How could you tell that it had worked?",
        "You said that {clause}. What changed after that?",
        "You told me that {clause}. What came of it in the end?",
    ),
    "habit": (
        "You said that {clause}. How can you tell that it works?",
        "You said that {clause}. When did that last make a difference?",
    ),
    "would": (
        "You said that {clause}. What would tell you that it is working?",
        "You said that {clause}. What result would you hope to see, and by when?",
    ),
}
REASON = {
    "past": (
        "You said that {clause}. What made you choose that over the alternatives?",
        "You told me that {clause}. What else did you consider at that point?",
    ),
    "habit": (
        "You said that {clause}. What is the reason for doing it like that?",
        "You said that {clause}. What have you seen happen when people do not?",
    ),
    "would": (
        "You said that {clause}. Why that first, and not something else?",
        "You said that {clause}. When would that be the wrong thing to do?",
    ),
}
OWN_PART = (
    "You said that {clause}, as a group. Which part of that was your own?",
    "You told me that together {clause}. What would not have happened without you?",
)
DEEPER = {
    "past": (
        "You said that {clause}. What nearly went wrong along the way?",
        "You said that {clause}. What would you do differently if you had to do it again?",
        "You told me that {clause}. What was the strongest argument against doing it that way?",
        "You said that {clause}. Who disagreed, and how did you deal with that?",
    ),
    "habit": (
        "You said that {clause}. Where does that reach its limits?",
        "You said that {clause}. Tell me about a time when that was not enough.",
        "You said that {clause}. What would make you change that?",
    ),
    "would": (
        "You said that {clause}. What is the biggest risk in that, and how would you limit it?",
        "You said that {clause}. What would you do if that did not help?",
        "You said that {clause}. Who might object to that, and what would you tell them?",
    ),
}
ON_FIGURE = (
    "You gave a figure, {figure}. How was that measured?",
    "You mentioned {figure}. How much of that was down to what you did?",
)
ON_NAME = (
    "You mentioned {name}. What part did {name} play in that?",
    "You mentioned {name}. What would have gone differently without {name}?",
)
ON_THING = (
    "You mentioned the {thing}. Why was that important?",
    "You mentioned the {thing}. Tell me more about the part that you had in it.",
    "You spoke of the {thing}. What was difficult about it?",
)


def greeting(interview: Interview, rng: random.Random) -> str:
    """The first words: warm, short, naming the role."""
    job = interview.job
    return rng.choice(GREETINGS).format(role=job.role, total=number_word(job.total))


def number_word(number: int) -> str:
    """3 to 10 as a word."""
    return "three four five six seven eight nine ten".split()[number - 3] if 3 <= number <= 10 else str(number)


def _spoken(interview: Interview) -> str:
    """All that the interviewer has said so far."""
    return " ".join([interview.greeting, *(turn.reply for turn in interview.turns)])


def unsaid(options: Sequence[str], interview: Interview, rng: random.Random) -> str:
    """One of the options that has not been said in this interview yet; any of them when all have been."""
    spoken = _spoken(interview)
    fresh = [option for option in options if option not in spoken]
    return rng.choice(fresh or list(options))


def fresh_of(templates: Sequence[str], interview: Interview, rng: random.Random) -> str:
    """One of the templates whose fixed part has not been said in this interview yet."""
    spoken = _spoken(interview)
    fresh = [text for text in templates if max(text.replace("{", "}").split("}"), key=len).strip() not in spoken]
    return rng.choice(fresh or list(templates))


def acknowledgement(answer: str, interview: Interview, rng: random.Random, *, echo: bool) -> str:
    """One short sentence that says nothing about the score, and takes up what was said where that can be done."""
    spoken = _spoken(interview)
    deeds = [deed for deed in mentions.deeds(answer) if len(deed.told.split()) <= 9 and deed.told not in spoken]
    if echo and deeds and rng.random() < 0.6:
        return fresh_of(ECHOES, interview, rng).format(clause=rng.choice(deeds).clause)
    things = [thing for thing in mentions.things(answer) if thing not in spoken]
    if echo and things and rng.random() < 0.7:
        return fresh_of(ECHO_THING, interview, rng).format(thing=rng.choice(things[:4]))
    return unsaid(PLAIN, interview, rng)


def brief_of(interview: Interview) -> str:
    """The requirement that the present question is about, in a few words; empty if it has no short name."""
    passages: tuple[Passage, ...] = interview.job.named(main_passages(interview))
    return requirement.of(passages[0]).brief if passages else ""


def main_passages(interview: Interview) -> tuple[int, ...]:
    """The passages of the main question that stands."""
    return interview.main_questions[-1].passages


def redirect(interview: Interview, rng: random.Random) -> str:
    """The question once more, in brief; empty (the question as it was) where it has no short name."""
    brief = brief_of(interview)
    return fresh_of(REDIRECTS, interview, rng).format(brief=brief) if brief else ""


def expand(interview: Interview, rng: random.Random) -> str:
    """A concrete example of the same, please."""
    brief = brief_of(interview)
    if not brief:
        return fresh_of(EXPAND_PLAINLY, interview, rng)
    return fresh_of(EXPANDS, interview, rng).format(brief=brief)


def follow_up(answer: str, signals: Signals, evaluation: Evaluation, interview: Interview, rng: random.Random) -> str:
    """One level deeper into something that was said; empty if nothing in the answer can be taken up."""
    deeds = mentions.deeds(answer)
    figure = mentions.figure(answer)
    strong = min(evaluation.depth, evaluation.evidence) >= 4
    if figure and not strong and rng.random() < 0.5:
        return fresh_of(ON_FIGURE, interview, rng).format(figure=figure)
    if deeds:
        deed = max(deeds, key=lambda each: len(each.told.split()) + rng.uniform(0, 4))
        return grammar.raised(_about(deed, signals, strong, interview, rng).format(clause=deed.clause))
    if figure:
        return fresh_of(ON_FIGURE, interview, rng).format(figure=figure)
    wanted = " ".join(passage.text for passage in interview.job.passages)
    if found := [name for name in mentions.names(answer) if name in wanted]:  # what the job speaks of too
        return fresh_of(ON_NAME, interview, rng).format(name=rng.choice(found))
    if things := mentions.things(answer):
        return fresh_of(ON_THING, interview, rng).format(thing=rng.choice(things))
    return ""


def _about(deed: Deed, signals: Signals, strong: bool, interview: Interview, rng: random.Random) -> str:
    """The question that the answer leaves open: the own part, the outcome, the reason, or what lies deeper."""
    if (
        deed.together
        and "together" not in deed.told
        and signals.own_part < 0.5
        and interview.job.level not in {Level.LEAD}
    ):
        return fresh_of(OWN_PART, interview, rng)
    if strong:
        return fresh_of(DEEPER[deed.mood], interview, rng)
    if not signals.results and rng.random() < 0.7:
        return fresh_of(OUTCOME[deed.mood], interview, rng)
    if not signals.reasons:
        return fresh_of(REASON[deed.mood], interview, rng)
    return fresh_of(DEEPER[deed.mood], interview, rng)
