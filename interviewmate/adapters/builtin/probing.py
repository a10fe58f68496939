"""Questions that stay with the present one: deeper into what was said, an example of it, or it in plainer words."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence

from interviewmate import sentences
from interviewmate.adapters.builtin import findings, grammar, likeness, mentions, outline, questions, signals, tense
from interviewmate.adapters.builtin.angles import EARLY, FAILURES, Kind
from interviewmate.adapters.builtin.likeness import Likeness
from interviewmate.adapters.builtin.mentions import Told
from interviewmate.adapters.builtin.replies import brief_of, fresh_of, line_of, said_so_far, wanted_of
from interviewmate.adapters.builtin.shapes import Shape
from interviewmate.adapters.builtin.weighed import Weighed
from interviewmate.interview import Interview, Move

NEVER = re.compile(
    r"\b(?:never|haven['’]t|have not|hadn['’]t|['’]ve not)\b(?: \w+){0,3} (?:done|did|had|led|run|been|got|\w+ed)\b|"
    r"\bno (?:real )?experience\b",
    re.I,
)
ON_THE_POINT = 0.3  # likeness to what was asked, from which a thin answer's own words are taken up
NOT_DONE = {Shape.CREDENTIAL, Shape.LISTED, Shape.YEARS, Shape.LANGUAGE, Shape.QUALITY}  # what is had, not done
_NOTHING = re.compile(r"\bnothing\b|\bnot (?:much|really)\b", re.I)
_NOW_AND_THEN = re.compile(
    r"\bI (?!would|could|can|guess|suppose|think|mean|don['’]t)\w+ .*\b(?:sometimes|once|now and then)\b"
)
_MINE = re.compile(r"\bI(?:['’]\w+)?\b")
THEIRS = re.compile(r"\b(?:our|us|we)\b")
# Who says so has looked back already.
SETTLED = re.compile(
    r"\bagain\W*$|\bdo (?:it|that|the same)\b.{0,20}\bagain\b|\bwouldn['’]t change\b|\bdifferent(?:ly)?\b", re.I
)
# What says when it was, or what one's job was: the setting of a story, and no step in it.
_SETTING = re.compile(
    r"^(?:when|while|after|before|back when|at the time)\b(?![^.]*,)|"
    r"\b(?:looked after|was (?:a|an|the|in charge|responsible)|supervised|worked (?:as|for|at|in)|been (?:a|an|the))\b|"
    r"\b(?:worry|worried|afraid|scared)\b",
    re.I,
)
_HARD = re.compile(r"\b(?:hardest|difficult|hard)\b", re.I)
_EITHER_OR = re.compile(r"\b(?:mean|about|is it|is that|want)\b.*\bor\b.*\?", re.I)
MARK = 0.1  # of likeness that each thing which a sentence tells is worth
FEWEST_TAKEN_UP = 6  # words of a sentence that is asked more about: less is no more than a step
FIGURE_SHARE = 0.25  # how often a figure is asked about where there is one

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
    "Think of one time when you did something of that kind: what did you do, and how did it end?",
    "Pick one case, however small: what was going on, and what did you do about it?",
    "Can you give me one example from your own experience, with what you did and how it ended?",
    "Can you take me through one case of your own: what was the situation, and what did you do?",
)
EXPAND_A_CASE = (
    "Can you tell me that in more detail: what was going on, and what exactly did you do?",
    "Take me a little closer to it: what did you do first, and what next?",
)
EXPAND_A_PLAN = (
    "Can you say a little more: what exactly, and why that?",
    "Take one part of that and say it in more detail: what exactly do you have in mind?",
)
ONE_TIME = (
    "Tell me about one time when that came up: what happened, and what did you do?",
    "Give me one time when you had to deal with that, and how it ended.",
)
EXPAND_A_MOTIVE = ("What is it about that work that you like?", "What do you know of that work that draws you?")
EXPAND_BY_KIND = {Kind.SITUATION: EXPAND_A_PLAN, Kind.MOTIVATION: EXPAND_A_MOTIVE}
EXPAND_NEVER = "Then how would you go about it, if it came to you here: what first, and why?"
EXPAND_NOT_YET = "What have you done so far that comes near to it?"
EXPAND_DONE = "Tell me a little more about that: what exactly did you do there?"
EXPAND_USUAL = "Tell me about one time when you did that, and how it ended."

SAID = ("You said: “{said}.”", "You told me: “{said}.”")
OWN_PART = ("Which part of that was your own?", "What in that was yours to do?")
OUTCOME = ("What came of that in the end?", "Where did that lead?", "How did that turn out?")
LOOKING_BACK = "Looking back at all of that, what would you do differently today?"
WHY = ("What made you do it that way?", "How did you decide on that?")
HARDEST = ("What was the hardest part of that for you?", "What was difficult about that?")
USUAL = ("Tell me about one time when that was put to the test.", "When did that last not work, and what then?")
WOULD = (
    "What could get in the way of that?",
    "What would you do if that did not work?",
    "What would you watch most closely there?",
)
ON_FIGURE = ("You gave a figure, {figure}. How was that measured?",)

EITHER = "Either would be fine: take the one that you know better."
THERE = {True: "What did you do there?", False: "What would you do there?"}  # whether a case was asked for
ABOUT = ("I mean {brief}.", "It is about {brief}.")
ABOUT_A_LINE = "It is about this line of the posting: “{line}.”"
# The question in plainer words, by what it is after.
PLAINER = {
    Kind.EXPERIENCE: "What have you done yourself that comes nearest to it?",
    Kind.SITUATION: "Suppose you begin on Monday: what is the first thing you would do about it?",
    Kind.DEPTH: "If you had to do that tomorrow, what would you watch most closely?",
    Kind.DESIGN: "What is one thing about it that you have seen done badly, and how would you do it instead?",
    Kind.TRADE_OFF: "Tell me about one choice there that was not easy.",
    Kind.FAILURE: "Name one thing that can go wrong there, and what you would do then.",
    Kind.PEOPLE: "Who else is part of that, and how do you work with one of them?",
    Kind.MOTIVATION: "Would you like to do more of that, and why?",
}
PLAINER_AFTER = "I would like to hear more about what you just told me: simply say what happened, step by step."


def redirect(interview: Interview, rng: random.Random) -> str:
    """The question once more, in brief; empty (the question as it was) where it has no short name."""
    brief = brief_of(interview)
    if not brief or not findings.asks_for_a_case(interview.present.text):
        return ""
    return fresh_of(REDIRECTS, interview, rng).format(brief=brief)


def plainer(answer: Weighed, interview: Interview, rng: random.Random) -> str:
    """The present question in plainer words: what it is about, and one thing that is easy to begin with."""
    if _EITHER_OR.search(answer.text):
        return f"{EITHER} {THERE[findings.asks_for_a_case(interview.present.text)]}"
    if interview.present.move in {Move.FOLLOW_UP, Move.EXPAND}:
        return PLAINER_AFTER
    brief = brief_of(interview)
    about = rng.choice(ABOUT).format(brief=brief) if brief else ABOUT_A_LINE.format(line=line_of(interview))
    return f"{about} {PLAINER[_kind(interview)]}"


def _kind(interview: Interview) -> Kind:
    """What the main question that stands is after."""
    return questions.kind_of(interview.main_questions[-1].text) or Kind.EXPERIENCE


def expand(answer: Weighed, interview: Interview, rng: random.Random) -> str:
    """A concrete example of the same, please: of what the answer did name on the point, else of what was asked."""
    of_a_case = findings.asks_for_a_case(interview.present.text)
    wanted = wanted_of(interview)
    told = _most_telling(mentions.told(answer.text), answer.likeness)
    if of_a_case and told and likeness.of(told.deed.said, answer.likeness) >= ON_THE_POINT:
        return _said(told, interview, rng, EXPAND_DONE if told.deed.mood == "past" else EXPAND_USUAL)
    if NEVER.search(answer.text):
        return EXPAND_NOT_YET if wanted and wanted.shape in NOT_DONE else EXPAND_NEVER
    if names_a_case(answer.text):
        return fresh_of(EXPAND_A_CASE, interview, rng)
    if not of_a_case:
        usual = EXPAND_A_PLAN if interview.job.level in EARLY else ONE_TIME  # who begins has seldom a time to tell of
        return fresh_of(EXPAND_BY_KIND.get(_kind(interview), usual), interview, rng)
    if not wanted or not wanted.brief or THEIRS.search(wanted.brief):
        return fresh_of(EXPAND_PLAINLY, interview, rng)
    return fresh_of(EXPANDS[wanted.shape], interview, rng).format(brief=wanted.brief, working=wanted.working)


def names_a_case(answer: str) -> bool:
    """Whether a thin answer points at something that its speaker did, so that no other example need be asked for."""
    told = sentences.split(answer)
    return not _NOTHING.search(answer) and any(tense.own_past(each) or _NOW_AND_THEN.search(each) for each in told)


def owes_a_case(answer: Weighed, interview: Interview) -> bool:
    """Whether something that was done was asked for, and the answer tells only what usually is or would be."""
    return findings.asks_for_a_case(interview.present.text) and tense.hypothetical(answer.text)


def is_complete(answer: Weighed) -> bool:
    """Whether there is nothing left to ask about a case: the own part and what came of it were told."""
    return answer.strong and answer.signals.results > 0 and answer.signals.own_part > 0


def follow_up(answer: Weighed, interview: Interview, rng: random.Random) -> str:
    """One level deeper into something that was said, word for word; empty if nothing can be taken up."""
    if owes_a_case(answer, interview):
        return fresh_of(ONE_TIME, interview, rng)
    said = [
        each
        for each in mentions.told(answer.text)
        if len(each.said.split()) >= FEWEST_TAKEN_UP and not _SETTING.search(each.said)
    ]
    told = _most_telling(said, answer.likeness)
    figure = mentions.figure(answer.text)
    if figure and rng.random() < FIGURE_SHARE:
        return fresh_of(ON_FIGURE, interview, rng).format(figure=figure)
    failure = any(mark in interview.present.text for mark in FAILURES)
    looked_back = outline.LEARNED.search(answer.text) or SETTLED.search(answer.text)
    happened = told and told.deed.mood == "past" and findings.asks_for_a_case(interview.present.text)
    if happened and failure and not looked_back and LOOKING_BACK not in said_so_far(interview):
        return LOOKING_BACK
    return _said(told, interview, rng, fresh_of(_about(told, answer, interview), interview, rng)) if told else ""


def _most_telling(told: Sequence[Told], near: Likeness) -> Told | None:
    """The sentence that says most of what was asked: something done, a reason, a result, a number; None without any."""

    def worth(each: Told) -> float:
        found = signals.measure(each.said)
        marks = (each.deed.mood == "past") + bool(found.numbers) + bool(found.reasons) + bool(found.results)
        return likeness.of(each.deed.said, near) + MARK * marks

    return max(told, key=worth, default=None)


def _said(told: Told, interview: Interview, rng: random.Random, question: str) -> str:
    return f"{fresh_of(SAID, interview, rng).format(said=told.said)} {question}"


def _about(told: Told, answer: Weighed, interview: Interview) -> tuple[str, ...]:
    """The ways to ask for what the answer leaves open: the own part, the outcome, else the reason."""
    shared = re.search(r"\btogether\b|\bwith (?:a|my|another) (?:colleague|team)", told.said)
    if not _MINE.search(told.said) and (shared or (told.deed.together and answer.signals.own_part < 0.5)):
        return OWN_PART
    of_a_case = findings.asks_for_a_case(interview.present.text)
    either = grammar.is_base(told.deed.told.split()[0])  # "I cut the network off": done, or what one does
    if told.deed.mood == "would" or (told.deed.mood == "past" and either and not of_a_case):
        return WOULD
    happened = [sentence for sentence in sentences.split(answer.text) if tense.in_the_past(sentence)]
    if told.deed.mood != "past":
        return WHY if happened else USUAL
    ends_there = not happened or told.said in happened[-1]
    if ends_there and not answer.signals.results and of_a_case:
        return OUTCOME
    if _HARD.search(interview.present.text):  # what was hard is what the question asked
        return WHY
    return HARDEST if findings.SAID_WHY.search(answer.text) else (*WHY, *HARDEST)
