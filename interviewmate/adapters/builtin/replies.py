"""What the interviewer says after an answer: a word of acknowledgement, and a question that goes on from it."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence

from interviewmate import sentences
from interviewmate.adapters.builtin import findings, likeness, mentions, outline, phrases, requirement
from interviewmate.adapters.builtin.angles import FAILURES
from interviewmate.adapters.builtin.mentions import Told
from interviewmate.adapters.builtin.shapes import Requirement, Shape
from interviewmate.adapters.builtin.weighed import Weighed
from interviewmate.interview import SCORED, Behaviour, Interview, Passage, Persona
from interviewmate.words import words

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
NOT_PLAIN = {  # after what is something else than an answer of the usual kind, where the interview goes on
    Behaviour.HESITANT: (
        "Thank you, that is quite all right.",
        "That is fine, thank you.",
        "Thank you, there is no hurry.",
        "All right, thank you, take your time.",
        "Thank you, that helps me to follow you.",
        "That is all right, thank you for thinking aloud.",
    ),
    Behaviour.OFF_TOPIC: ("All right, let us go on.", "Okay, let us go to something else."),
    Behaviour.CONFUSED: ("That is fine, let us take another one.", "No problem, let us try another question."),
    Behaviour.OUT_OF_SCOPE: ("Let us stay with your interview.", "I can't help with that, so let us go on."),
    Behaviour.MANIPULATION: ("I leave that aside, and we go on.", "I can't act on that, so let us go on."),
}
LEFT_OPEN = (
    "I know only what the posting says, so I must leave your question open.",
    "That is a question for the people who hire, so keep it for them.",
)
NEVER = re.compile(r"\b(?:never|haven't|have not|hadn't)\b(?: \w+){0,3} (?:done|did|had|led|run|been|\w+ed)\b")
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
        "Can you give me one example of {brief}, or of something like it: what did you do, and how did it end?",
    ),
    Shape.FIELD: ("Can you give me one example from your work {working}: what you did, and how it ended?",),
    Shape.KNOWLEDGE: ("Can you give me one case in which you used what you know about {brief}, and how it ended?",),
}
EXPAND_PLAINLY = (
    "Can you give me one example from your own experience, with what you did and how it ended?",
    "Can you take me through one case of your own: what was the situation, and what did you do?",
)
EXPAND_NEVER = "Then how would you go about it, if it came to you here: what first, and why?"
# Of something told, word for word: of what was done, and of what one usually does or would do.
EXPAND_DONE = "You said: “{said}.” Take me through that in more detail: what was the situation, and how did it end?"
EXPAND_USUAL = "You said: “{said}.” Tell me about one time in detail, and how it ended."
MORE = ("You said: “{said}.” Tell me more about that.", "You said: “{said}.” Can you say a little more about that?")
OUTCOME = ("You said: “{said}.” What came of that in the end?", "You said: “{said}.” Where did that lead?")
OWN_PART = ("You said: “{said}.” Which part of that was your own?",)
LOOKING_BACK = ("You said: “{said}.” Looking back at all of it, what would you do differently today?",)
ON_FIGURE = ("You gave a figure, {figure}. How was that measured?",)
LONGEST_LINE = 18  # words
ON_THE_POINT = 0.3  # likeness to what was asked, from which a thin answer's own words are taken up
FIGURE_SHARE = 0.25  # how often a figure is asked about where there is one


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


def acknowledgement(answer: Weighed, interview: Interview, rng: random.Random) -> str:
    """One short sentence that says nothing about the score; it says so where a question back is left open."""
    if answer.behaviour in SCORED and asks_back(answer.text):
        return unsaid(LEFT_OPEN, interview, rng)
    return unsaid(NOT_PLAIN.get(answer.behaviour, PLAIN[interview.job.persona]), interview, rng)


def asks_back(answer: str) -> bool:
    """Whether an answer ends in a question to the interviewer."""
    last = (sentences.split(answer) or [""])[-1]
    return last.rstrip("\"')”’ ").endswith("?") and bool({"you", "your"} & set(words(last)))


def wanted_of(interview: Interview) -> Requirement | None:
    """The requirement that the present question is about."""
    passages: tuple[Passage, ...] = interview.job.named(main_passages(interview))
    return requirement.of(passages[0]) if passages else None


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


def redirect(interview: Interview, rng: random.Random) -> str:
    """The question once more, in brief; empty (the question as it was) where it has no short name."""
    brief = brief_of(interview)
    if not brief or not findings.asks_for_a_case(interview.present.text):
        return ""
    return fresh_of(REDIRECTS, interview, rng).format(brief=brief)


def expand(answer: Weighed, interview: Interview, rng: random.Random) -> str:
    """A concrete example of the same, please: of what the answer did name on the point, else of what was asked."""
    told = likeness.nearest(mentions.told(answer.text), answer.likeness)
    if told and likeness.of(told.deed.said, answer.likeness) >= ON_THE_POINT:
        return (EXPAND_DONE if told.deed.mood == "past" else EXPAND_USUAL).format(said=told.said)
    if NEVER.search(answer.text):
        return EXPAND_NEVER
    wanted = wanted_of(interview)
    if not wanted or not wanted.brief or not findings.asks_for_a_case(interview.present.text):
        return fresh_of(EXPAND_PLAINLY, interview, rng)
    return fresh_of(EXPANDS[wanted.shape], interview, rng).format(brief=wanted.brief, working=wanted.working)


def follow_up(answer: Weighed, interview: Interview, rng: random.Random) -> str:
    """One level deeper into something that was said, word for word; empty if nothing can be taken up."""
    told = likeness.nearest(mentions.told(answer.text), answer.likeness)
    figure = mentions.figure(answer.text)
    if figure and rng.random() < FIGURE_SHARE:
        return fresh_of(ON_FIGURE, interview, rng).format(figure=figure)
    return fresh_of(_about(told, answer, interview), interview, rng).format(said=told.said) if told else ""


def _about(told: Told, answer: Weighed, interview: Interview) -> tuple[str, ...]:
    """The ways to ask for what the answer leaves open: the own part, the outcome, what was learned; else for more."""
    if told.deed.together and "together" not in told.said and answer.signals.own_part < 0.5:
        return OWN_PART
    if told.deed.mood != "past":
        return MORE
    if not answer.signals.results and findings.asks_for_a_case(interview.present.text):
        return OUTCOME
    failure = any(mark in interview.present.text for mark in FAILURES)
    return LOOKING_BACK if failure and not outline.LEARNED.search(answer.text) else MORE
