"""What the interviewer says after an answer: a word of acknowledgement, and a question that goes on from it."""

from __future__ import annotations

import random
from collections.abc import Sequence

from interviewmate.adapters.builtin import findings, grammar, likeness, mentions, requirement
from interviewmate.adapters.builtin.mentions import Deed
from interviewmate.adapters.builtin.shapes import Requirement, Shape
from interviewmate.adapters.builtin.weighed import Weighed
from interviewmate.interview import Interview, Passage, Persona

GREETINGS = {
    Persona.FRIENDLY: (
        "Hello, and a warm welcome. We will talk about the position of {role}; take all the time you need.",
        "Hello, good to have you here. I will ask you about the position of {role}, and there is no hurry.",
    ),
    Persona.NEUTRAL: (
        "Hello, and welcome. I will be asking you about the position of {role}.",
        "Good to meet you. This interview is about the position of {role}; take your time with each answer.",
        "Hello, and thank you for coming. Let us talk about the position of {role}.",
        "Welcome. Today we talk about the position of {role}, with {total} questions from the job description.",
    ),
    Persona.DEMANDING: (
        "Good day. This is about the position of {role}; please be specific in your answers.",
        "Welcome. I have {total} questions about the position of {role}, and I will ask for details.",
    ),
}
# Said after an answer. None of them tells a score.
TERSE = ("Understood.", "Okay.", "All right.", "I have made a note of that.", "Very well.", "Noted.", "Right.")
THANKS = (
    "Thank you.",
    "All right, thank you.",
    "I see, thank you.",
    "Okay, thank you for that.",
    "Thank you for telling me.",
    "Thanks, I have noted that.",
    "Noted, thank you.",
    "Thanks.",
    "Right, thank you.",
    "Thank you, I have written that down.",
)
PLAIN = {
    Persona.FRIENDLY: (
        "Thank you for sharing that.",
        "Thanks, I am with you.",
        "Thank you, I appreciate that.",
        "Thanks for taking the time over that.",
        "All right, thank you so much.",
        *THANKS,
    ),
    Persona.NEUTRAL: (*THANKS, *TERSE),
    Persona.DEMANDING: (
        "I have that.",
        "I have noted that.",
        *TERSE,
    ),
}
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
    "Okay, let us stay with that for a moment.",
    "I would like to understand that better.",
    "Thank you, I would like to hear a little more.",
)
CLOSING = (
    "Thank you, that was my last question; your report will be ready in a moment.",
    "That brings us to the end, thank you for your time; your report comes next.",
    "Those were all my questions, thank you for talking with me; your report follows.",
)
CLOSING_AFTER_A_SKIP = "That is fine, we leave that one. It was my last question; your report comes next."
CONFIRM = "Shall we end the interview here?"

REDIRECTS = (
    "My question was about {brief}. What is one thing that you did there yourself?",
    "Let me ask again about {brief}. What have you done there yourself?",
)
EXPANDS = {
    Shape.ACTION: (
        "Can you give me one example of {brief}: what the situation was, what you did, and how it ended?",
        "Take me through one time of {brief}. What did you do, and what came of it?",
    ),
    Shape.FIELD: (
        "Can you give me one example from your work {working}: what you did, and how it ended?",
        "Take me through one piece of work {working}. What did you do, and what came of it?",
    ),
    Shape.KNOWLEDGE: (
        "Can you give me one case in which you used what you know about {brief}, and how it ended?",
        "When did you last need what you know about {brief}? Take me through that case.",
    ),
}
EXPAND_PLAINLY = (
    "Can you give me one example of that, with what you did and how it ended?",
    "Take me through one time that shows that. What was the situation, and what did you do?",
)
EXPAND_IMAGINED = (
    "Can you make that more concrete: what would you do first, and how would you know that it worked?",
    "Take me through it step by step. What comes first, what next, and why?",
)
# Of something that a thin answer did name. {clause} is "you moved your refunds to a queue".
EXPAND_DEED = {
    "past": ("You said that {clause}. Take me through that in detail: what did you do first, and how did it end?",),
    "habit": ("You said that {clause}. Take me through the last time that you did: what happened, step by step?",),
    "would": ("You said that {clause}. How exactly: what first, and what next?",),
}

# Follow-ups about something done, by what the answer leaves open.
OUTCOME = {
    "past": (
        "You said that {clause}. How could you tell whether that had worked?",
        "You said that {clause}. What changed after that?",
        "You told me that {clause}. What came of it in the end?",
    ),
    "habit": (
        "You said that {clause}. How can you tell whether that works?",
        "You said that {clause}. When did that last make a difference?",
    ),
    "would": (
        "You said that {clause}. What would tell you that it is working?",
        "You said that {clause}. What result would you hope to see, and by when?",
    ),
}
REASON = {
    "past": (
        "You said that {clause}. What made you do it that way?",
        "You told me that {clause}. What else did you consider at that point?",
    ),
    "habit": (
        "You said that {clause}. What is the reason for doing it like that?",
        "You said that {clause}. What have you seen happen when people do not?",
    ),
    "would": (
        "You said that {clause}. What is your reason for that?",
        "You said that {clause}. When would that be the wrong thing to do?",
    ),
}
OWN_PART = (
    "You said that {clause}, as a group. Which part of that was your own?",
    "You told me that together {clause}. What did you do yourself in that?",
)
DEEPER = {
    "past": (
        "You said that {clause}. What was the hardest part of that?",
        "You said that {clause}. What would you do differently if you had to do it again?",
        "You told me that {clause}. What did you learn from that?",
    ),
    "habit": (
        "You said that {clause}. Where does that reach its limits?",
        "You said that {clause}. Tell me about a time when that was not enough.",
    ),
    "would": (
        "You said that {clause}. What is the biggest risk in that, and how would you limit it?",
        "You said that {clause}. What would you do if that did not help?",
    ),
}
ON_FIGURE = (
    "You gave a figure, {figure}. How was that measured?",
    "You mentioned {figure}. How much of that was down to what you did?",
)
ON_NAME = ("You mentioned {name}. What part did {name} play in that?",)
ON_THE_POINT = 0.3  # likeness to what was asked, from which a thin answer's own words are taken up
FIGURE_SHARE, OUTCOME_SHARE = 0.5, 0.7  # how often a figure, and an outcome that was not told, is asked about


def greeting(interview: Interview, rng: random.Random) -> str:
    """The first words: warm, short, naming the role."""
    job = interview.job
    role = f"{job.role} at {job.company}" if job.company and job.company not in job.role else job.role
    return rng.choice(GREETINGS[job.persona]).format(role=role, total=number_word(job.total))


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


def acknowledgement(interview: Interview, rng: random.Random) -> str:
    """One short sentence that says nothing about the score."""
    return unsaid(PLAIN[interview.job.persona], interview, rng)


def wanted_of(interview: Interview) -> Requirement | None:
    """The requirement that the present question is about."""
    passages: tuple[Passage, ...] = interview.job.named(main_passages(interview))
    return requirement.of(passages[0]) if passages else None


def brief_of(interview: Interview) -> str:
    """The same in a few words; empty if it has no short name."""
    wanted = wanted_of(interview)
    return wanted.brief if wanted else ""


def main_passages(interview: Interview) -> tuple[int, ...]:
    """The passages of the main question that stands."""
    return interview.main_questions[-1].passages


def redirect(interview: Interview, rng: random.Random) -> str:
    """The question once more, in brief; empty (the question as it was) where it has no short name."""
    brief = brief_of(interview)
    if not brief or not findings.asks_for_a_case(interview.present.text):
        return ""
    return fresh_of(REDIRECTS, interview, rng).format(brief=brief)


def expand(answer: Weighed, interview: Interview, rng: random.Random) -> str:
    """A concrete example of the same, please: of what the answer did name on the point, else of what was asked."""
    deed = likeness.closest(mentions.deeds(answer.text), answer.likeness)
    if deed and likeness.of(deed.said, answer.likeness) >= ON_THE_POINT:
        return fresh_of(EXPAND_DEED[deed.mood], interview, rng).format(clause=deed.clause)
    if not findings.asks_for_a_case(interview.present.text):
        return fresh_of(EXPAND_IMAGINED, interview, rng)
    wanted = wanted_of(interview)
    if not wanted or not wanted.brief:
        return fresh_of(EXPAND_PLAINLY, interview, rng)
    return fresh_of(EXPANDS[wanted.shape], interview, rng).format(brief=wanted.brief, working=wanted.working)


def follow_up(answer: Weighed, interview: Interview, rng: random.Random) -> str:
    """One level deeper into something that was said; empty if nothing in the answer can be taken up."""
    deed = likeness.closest(mentions.deeds(answer.text), answer.likeness)
    figure = mentions.figure(answer.text)
    if figure and not (answer.strong and deed) and rng.random() < FIGURE_SHARE:
        return fresh_of(ON_FIGURE, interview, rng).format(figure=figure)
    if deed:
        return grammar.raised(_about(deed, answer, interview, rng).format(clause=deed.clause))
    wanted = " ".join(passage.text for passage in interview.job.passages)
    if found := [name for name in mentions.names(answer.text) if name in wanted]:  # what the job speaks of too
        return fresh_of(ON_NAME, interview, rng).format(name=rng.choice(found))
    return ""


def _about(deed: Deed, answer: Weighed, interview: Interview, rng: random.Random) -> str:
    """The question that the answer leaves open: the own part, the outcome, the reason, or what lies deeper."""
    if deed.together and "together" not in deed.told and answer.signals.own_part < 0.5:
        return fresh_of(OWN_PART, interview, rng)
    if not answer.strong and not answer.signals.results and rng.random() < OUTCOME_SHARE:
        return fresh_of(OUTCOME[deed.mood], interview, rng)
    if not answer.strong and not answer.signals.reasons:
        return fresh_of(REASON[deed.mood], interview, rng)
    return fresh_of(DEEPER[deed.mood], interview, rng)
