"""What the interviewer says that asks nothing: a greeting, a word of acknowledgement, the last words."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence

from interviewmate.adapters.builtin import phrases, requirement, roles
from interviewmate.adapters.builtin.shapes import Requirement
from interviewmate.adapters.builtin.weighed import Weighed
from interviewmate.interview import Behaviour, Interview, Passage, Persona

GREETINGS = {
    Persona.FRIENDLY: (
        "Hello, and a warm welcome. We'll talk about the position of {role}; take all the time you need.",
        "Hello, good to have you here. I'll ask you about the position of {role}, and there's no hurry.",
    ),
    Persona.NEUTRAL: (
        "Hello, and welcome. I'll be asking you about the position of {role}.",
        "Good to meet you. This interview is about the position of {role}; take your time with each answer.",
        "Hello, and thank you for coming. I have some questions for you about the position of {role}.",
        "Welcome. Today we'll talk about the position of {role}, with {total} questions from the job description.",
    ),
    Persona.DEMANDING: (
        "Good day. This is about the position of {role}; please be specific in your answers.",
        "Welcome. I have {total} questions about the position of {role}, and I'll ask for details.",
    ),
}
# Said after an answer. None of them tells a score.
TERSE = ("All right.", "I see.", "Understood.", "Got it.", "Okay.")
THANKS = (
    "Thank you.",
    "All right, thank you.",
    "I see, thank you.",
    "Okay, thank you.",
    "Thank you for that.",
    "Thanks.",
    "Thanks for telling me that.",
    "Got it, thank you.",
)
PLAIN = {
    Persona.FRIENDLY: (
        "Thank you for sharing that.",
        "Thanks, I'm with you.",
        "Thank you, I appreciate that.",
        "Thank you so much.",
        *THANKS,
    ),
    Persona.NEUTRAL: (*THANKS, *TERSE),
    Persona.DEMANDING: TERSE,
}
SKIPPED = (
    "That's fine, let's leave that one.",
    "No problem, let's move on.",
    "All right, we can do without that one.",
    "That's quite all right, here's another.",
)
AT_EASE = ("Thank you. Take your time with the next one.", "Thanks. There's no hurry with the next one.")
FALTERING = 3  # sounds of thinking from which somebody is put at ease
_FALTERS = re.compile(r"\b(?:um+|uh+|erm?|hm+)\b", re.I)
TOUCHED = "Thank you for telling me about that."  # after what weighs on whoever tells it
_WEIGHS = re.compile(
    r"\b(?:died|passed away|lost (?:my|our|his|her) (?:dad|mum|mother|father|wife|husband|son|"
    r"daughter|brother|sister|baby)|crying|cried|in tears|suicide|cancer|miscarr\w+)\b",
    re.I,
)
NEVER_DONE = ("Thanks for being open about that.", "Thanks, that's clear.", "Good to know, thank you.")
OFF_TOPIC = (
    "Thank you, but I'd like to come back to the question.",
    "I hear you, though that takes us away from the question.",
    "Thanks, let me bring us back to what I asked.",
)
UNLINKED = (  # after a story of one's work which may have to do with the question
    "Help me see the link to my question.",
    "I'd like to see how that fits my question.",
)
SAID_AGAIN = (
    "You told me that before, in the same words.",
    "That is what you said before, word for word.",
)
WEAK = (
    "Let's stay with that for a moment.",
    "I'd like to understand that better.",
    "Thank you, I'd like to hear a little more.",
    "Let me ask a little more about that.",
    "I'd like to get a clearer picture.",
)
NOT_PLAIN = {  # after what is something else than an answer of the usual kind, where the interview goes on
    Behaviour.HESITANT: THANKS,
    Behaviour.OFF_TOPIC: ("All right, let's go on.", "Okay, let's turn to something else."),
    Behaviour.CONFUSED: ("That's fine, let's take another one.", "No problem, let's try another question."),
    Behaviour.OUT_OF_SCOPE: ("Let's stay with your interview.", "I can't help with that, so let's go on."),
    Behaviour.MANIPULATION: ("I'll leave that aside, and we'll go on.", "I can't act on that, so let's go on."),
}
CLOSING = (
    "Thank you, that was my last question; your report will be ready in a moment.",
    "That brings us to the end, thank you for your time; your report comes next.",
    "Those were all my questions, thank you for talking with me; your report follows.",
)
CLOSING_AFTER_A_SKIP = "That's fine, let's leave that one. It was my last question; your report comes next."
CONFIRM = "Shall we end the interview here?"

LONGEST_LINE = 16  # words


def greeting(interview: Interview, rng: random.Random) -> str:
    """The first words: warm, short, naming the role."""
    job = interview.job
    role = roles.said(job.role)
    if job.company and job.company not in job.role:
        role = f"{role} at {job.company}"
    return rng.choice(GREETINGS[job.persona]).format(role=role, total=number_word(job.total))


def number_word(number: int) -> str:
    """3 to 10 as a word."""
    return "three four five six seven eight nine ten".split()[number - 3] if 3 <= number <= 10 else str(number)


def said_so_far(interview: Interview) -> str:
    """All that the interviewer has said so far."""
    return " ".join([interview.greeting, *(turn.reply for turn in interview.turns)])


def unsaid(options: Sequence[str], interview: Interview, rng: random.Random) -> str:
    """One of the options that has not been said in this interview yet; any of them when all have been."""
    before = said_so_far(interview)
    fresh = [option for option in options if option not in before]
    return rng.choice(fresh or list(options))


def fresh_of(templates: Sequence[str], interview: Interview, rng: random.Random) -> str:
    """One of the templates whose fixed part has not been said in this interview yet; any of them when all have been."""
    return rng.choice(left_of(templates, interview) or list(templates))


def left_of(templates: Sequence[str], interview: Interview) -> list[str]:
    """The templates whose fixed part has not been said in this interview yet."""
    before = said_so_far(interview)
    return [text for text in templates if max(text.replace("{", "}").split("}"), key=len).strip() not in before]


def acknowledgement(answer: Weighed, interview: Interview, rng: random.Random) -> str:
    """One short sentence that says nothing about the score; who is hesitant is put at ease once."""
    falters = len(_FALTERS.findall(answer.text)) >= FALTERING
    if (
        answer.behaviour is Behaviour.HESITANT
        and falters
        and not any(said in said_so_far(interview) for said in AT_EASE)
    ):
        return rng.choice(AT_EASE)
    if _WEIGHS.search(answer.text) and TOUCHED not in said_so_far(interview):
        return TOUCHED
    return unsaid(NOT_PLAIN.get(answer.behaviour, PLAIN[interview.job.persona]), interview, rng)


def wanted_of(interview: Interview) -> Requirement | None:
    """The requirement that the present question is about."""
    passages: tuple[Passage, ...] = interview.job.named(main_passages(interview))
    return requirement.asked_in(interview.main_questions[-1].text, passages[0]) if passages else None


def brief_of(interview: Interview) -> str:
    """The same in a few words; empty if it has no short name."""
    wanted = wanted_of(interview)
    return wanted.brief if wanted else ""


def line_of(interview: Interview) -> str:
    """The line of the posting that the present question comes from, short enough to be said."""
    passages: tuple[Passage, ...] = interview.job.named(main_passages(interview))
    text = phrases.cleaned(passages[0].text if passages else interview.main_questions[-1].text)
    return phrases.cut(text, LONGEST_LINE)


def main_passages(interview: Interview) -> tuple[int, ...]:
    """The passages of the main question that stands."""
    return interview.main_questions[-1].passages
