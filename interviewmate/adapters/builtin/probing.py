"""Questions that stay with the present one: deeper into what was said, an example of it, or it in plainer words."""

from __future__ import annotations

import random
import re

from interviewmate.adapters.builtin import asked_back, findings, likeness, mentions, questions, tense, threads
from interviewmate.adapters.builtin.angle import Kind
from interviewmate.adapters.builtin.mentions import Mood, Told
from interviewmate.adapters.builtin.replies import brief_of, fresh_of, line_of, said_so_far, wanted_of
from interviewmate.adapters.builtin.shapes import Shape
from interviewmate.adapters.builtin.threads import Pull
from interviewmate.adapters.builtin.weighed import Weighed
from interviewmate.interview import Interview, Move

FEWEST_OF_A_STORY = 20  # words
LONGEST_NAME = 7  # words of what was asked about that are said again in the next question
NOT_FAR = 0.12  # likeness to what was asked, from which a story may have been meant as an answer
FEWEST_HABITS = 2  # told and nothing done, from which an answer is about what one usually does
ON_THE_POINT = 0.3  # likeness to what was asked, from which a thin answer's own words are taken up
NOT_DONE = {Shape.CREDENTIAL, Shape.LISTED, Shape.YEARS, Shape.LANGUAGE, Shape.QUALITY}  # what is had, not done
_NOTHING = re.compile(r"\bnothing\b|\bnot (?:much|really)\b", re.I)
_NOW_AND_THEN = re.compile(
    r"\bI (?!would|could|can|guess|suppose|think|mean|don['’]t)\w+ .*\b(?:sometimes|once|now and then)\b"
)
_ACTED = re.compile(r"\b(?:I|i|[Ww]e)(?:['’]d)? (?:\w+ly |also |just |then |sort of |kind of )?(?P<verb>\w+)")
THEIRS = re.compile(r"\b(?:our|us|we)\b")
# Where it was, and nothing done that was said to be one's own: "Yeah at a warehouse. Stacked stuff on pallets."
_PLACE = re.compile(r"\b(?:at|in|for) (?:an?|my|the) (?!(?:bit|while|lot|moment|time|end|first|way)\b)\w+", re.I)
_AT_A_LOSS = re.compile(
    r"\b(?:dunno|(?:do not|don['’]t)(?: really)? know|not (?:really |quite |too )?sure|no idea|couldn['’]t say)\b", re.I
)
_CONDITION = re.compile(r"\b(?:if|unless|depends|depending)\b", re.I)
_WOULD_ASK = re.compile(r"\bask\b", re.I)
_EITHER_OR = re.compile(r"\b(?:mean|about|is it|is that|want)\b.*\bor\b.*\?", re.I)

REDIRECTS = (
    "My question was about {brief}. What's one thing you did there yourself?",
    "I was asking about {brief}. What have you done there yourself?",
)
LINKS = ("How does that connect to {brief}?", "How would that help you with {brief}?")
EXPANDS = {
    Shape.ACTION: (
        "Can you give me one example of {brief}, or of something like it: what was there to do, and how did you do it?",
    ),
    Shape.FIELD: ("Can you give me one example from your work {working}: what you did, and how it ended?",),
    Shape.KNOWLEDGE: ("Can you give me one case in which you used what you know about {brief}, and how it ended?",),
}
EXPAND_PLAINLY = (
    "Think of one time when you did something of that kind: what was there to do, and how did you do it?",
    "Pick one case, however small: what was going on, and what did you do about it?",
    "Can you give me one example from your own experience, and what exactly you did there?",
    "Can you take me through one case of your own: what was the situation, and what did you do?",
)
EXPAND_A_CASE = (
    "Can you tell me that in more detail: what was going on, and what exactly did you do?",
    "Take me a little closer to it: what did you do first, and what next?",
)
EXPAND_OWN = ("What was there to do, and what was your part of it?",)
EXPAND_THERE = ("What did you do there yourself, on a usual day?", *EXPAND_OWN)
EXPAND_A_PLAN = (
    "Why would you do it that way?",
    "What would you look at before you do that?",
)
EXPAND_A_WAY = (
    "What exactly would you do first, and what comes after it?",
    "Take it step by step: what would you do first, and what next?",
)
EXPAND_A_VIEW = (
    "How would you notice that it isn't right?",
    "What do you look at to see that it is done well?",
)
EXPAND_A_CONDITION = ("What would you look at to decide that?",)
NARROWER_TO_LOOK = "What is the first thing that you would look at?"
NARROWER_TO_ASK = "Whom would you ask first, and what would you ask?"
EXPAND_A_MOTIVE = (
    "What is it about that work that you like?",
    "Which part of that work would you want to do more of, and why?",
)
EXPAND_NEVER = "Then how would you go about it, if it came to you here: what first, and why?"
EXPAND_NOT_YET = "What have you done so far that comes close to it?"
EXPAND_DONE = "Tell me a little more about that: what exactly did you do there?"
EXPAND_USUAL = "Tell me about one time when you did that: what was there to do, and how did you do it?"

SAID = (
    "You said: “{said}.”",
    "You told me: “{said}.”",
    "Let me pick up on this: “{said}.”",
    "I'd like to stay with one thing you said: “{said}.”",
    "Let me go back to something you said: “{said}.”",
)
PICK_ONE = (
    "That's the general picture. Can you take me through one time when you did it?",
    "Can you tell me about one time when you did that yourself, and how it went?",
    "Can you give me one real case of that: what was going on, and what did you do?",
    "Let's make that concrete. Think of the last time it came up: what happened, and what did you do?",
)
ASKED = {
    Pull.OWN_PART: ("Which part of that was yours?", "What did you do yourself there?"),
    Pull.PROOF: ("How could you tell?", "How did that show?"),
    Pull.HOW_MUCH: ("By how much, as far as you remember?",),
    Pull.MEASURE: ("How did you measure that?",),
    Pull.CASE: ("Can you take me through that one: what was going on, and what did you do?",),
    Pull.OUTCOME: ("What came of that in the end?", "How did that turn out?"),
    Pull.LOOKING_BACK: ("Looking back at all of that, what would you do differently today?",),
    Pull.DIFFERENCE: ("Of all you did, what made the most difference there?",),
    Pull.DECISION: ("What would have made you decide the other way?",),
    Pull.CHOICE: ("What could have gone wrong with that?", "What did that cost you?"),
    Pull.SINCE: ("Tell me about one time when that has helped you.",),
    Pull.PLAN_B: ("What would you have done if that hadn't worked?",),
    Pull.LASTED: ("Has it stayed that way?",),
    Pull.ALTERNATIVES: ("What else did you consider before you settled on that?",),
    Pull.MADE: ("How did you make sure it was right before people relied on it?",),
    Pull.HARDEST: ("What was the hardest part of that for you?", "Which part of that was hardest to get right?"),
    Pull.HABIT: ("Tell me about one time when that made a difference.", "When did that last pay off, and how?"),
    Pull.STEPS: (
        "Which of those steps is most likely to go wrong, and what would you do then?",
        "Which of those steps would you find hardest, and why?",
    ),
    Pull.DONE_SO: ("Have you had to do something like that before, and how did it go?",),
    Pull.PLAN: ("What could get in the way of that?",),
    Pull.PLAN_TO_ASK: ("What would you do if nobody could tell you?",),
    Pull.PLAN_WITH_OTHERS: ("What would you do if that didn't work?",),
    Pull.VIEW: ("When did you last see that, and what did you do?",),
    Pull.WHY: ("What makes you do it that way?",),
}

OWED = {Pull.OWN_PART, Pull.PROOF}  # of what was done, however thinly it is told

EITHER = ("Either would be fine.", "You may take either of the two.")  # said before the next
TAKE_ONE = "Take the one that you know better."
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
PLAINER_AFTER = "I'd like to hear more about what you just told me: simply say what happened, step by step."


def redirect(answer: Weighed, interview: Interview, rng: random.Random) -> str:
    """The question once more, in brief; empty (the question as it was) where it has no short name.

    Who tells of something done may have meant it as an answer, and is asked for the link.
    """
    brief = brief_of(interview)
    if may_bear_on_it(answer, interview):
        return fresh_of(LINKS, interview, rng).format(brief=brief)
    if not brief or not findings.asks_for_a_case(interview.present.text):
        return ""
    return fresh_of(REDIRECTS, interview, rng).format(brief=brief)


def may_bear_on_it(answer: Weighed, interview: Interview) -> bool:
    """Whether what seems to be off topic tells of something done that is not wholly far from what was asked."""
    told = len(answer.text.split()) >= FEWEST_OF_A_STORY and bool(mentions.done(answer.text))
    return told and bool(brief_of(interview)) and max(answer.likeness.values(), default=0.0) >= NOT_FAR


def plainer(answer: Weighed, interview: Interview, rng: random.Random) -> str:
    """The present question in plainer words: what it is about, and one thing that is easy to begin with."""
    if answer.asked_back:
        return interview.present.text  # it was a question about the job, and is answered
    if offers_two(answer.text):
        return f"{TAKE_ONE} {THERE[findings.asks_for_a_case(interview.present.text)]}"
    if interview.present.move in {Move.FOLLOW_UP, Move.EXPAND}:
        return PLAINER_AFTER
    if explained := asked_back.explained(answer.text, interview):
        return f"{explained} {PLAINER[_kind(interview)]}"
    brief = brief_of(interview)
    about = rng.choice(ABOUT).format(brief=brief) if brief else ABOUT_A_LINE.format(line=line_of(interview))
    return f"{about} {PLAINER[_kind(interview)]}"


def offers_two(answer: str) -> bool:
    """Whether somebody asks which of two things was meant."""
    return bool(_EITHER_OR.search(answer))


def _kind(interview: Interview) -> Kind:
    """What the main question that stands is after."""
    return questions.kind_of(interview.main_questions[-1].text) or Kind.EXPERIENCE


def expand(answer: Weighed, interview: Interview, rng: random.Random) -> str:
    """A concrete example of the same, please: of what the answer did name on the point, else of what was asked."""
    of_a_case = findings.asks_for_a_case(interview.present.text)
    wanted = wanted_of(interview)
    told = _nearest(answer, of_a_case)
    if gaps := [each for each in threads.of(answer, interview.present.text) if each.pull in OWED]:
        return _said(gaps[0].said, interview, rng, fresh_of(ASKED[gaps[0].pull], interview, rng))
    if told and likeness.of(told.said, answer.likeness) >= ON_THE_POINT:
        return _said(told.said, interview, rng, fresh_of(_more_of(told, answer, interview), interview, rng))
    if findings.denial(answer.text, interview.present.text):
        return EXPAND_NOT_YET if wanted and wanted.shape in NOT_DONE else EXPAND_NEVER
    if not of_a_case:
        return fresh_of(_more(answer, interview), interview, rng)
    if _PLACE.search(answer.text) and not _acted(answer.text):
        return fresh_of(EXPAND_THERE, interview, rng)
    if names_a_case(answer.text):
        return fresh_of(EXPAND_A_CASE, interview, rng)
    if not wanted or not _is_a_name(wanted.brief):
        return fresh_of(EXPAND_PLAINLY, interview, rng)
    return fresh_of(EXPANDS[wanted.shape], interview, rng).format(brief=wanted.brief, working=wanted.working)


def _is_a_name(brief: str) -> bool:
    """Whether what was asked about is named in so few words that they can be said again, and is no one else's own."""
    return 0 < len(brief.split()) <= LONGEST_NAME and not THEIRS.search(brief)


def _nearest(answer: Weighed, of_a_case: bool) -> Told | None:
    """What an answer tells that is nearest to what was asked; no plan where it was a case."""
    named = [each for each in mentions.told(answer.text, of_a_case=of_a_case) if threads.worth_saying(each)]
    fitting = [each for each in named if not (of_a_case and each.mood is Mood.WOULD)]
    return max(fitting, key=lambda each: likeness.of(each.said, answer.likeness), default=None)


def _more_of(told: Told, answer: Weighed, interview: Interview) -> tuple[str, ...]:
    """The ways to ask for more of something that was told."""
    if told.mood is Mood.PAST:
        return (EXPAND_DONE,)
    return (EXPAND_USUAL,) if findings.asks_for_a_case(interview.present.text) else _more(answer, interview)


def _more(answer: Weighed, interview: Interview) -> tuple[str, ...]:
    """The ways to ask for more of an answer to a question that asked for no case."""
    kind = _kind(interview)
    if kind is Kind.MOTIVATION:
        return EXPAND_A_MOTIVE
    if _AT_A_LOSS.search(answer.text):
        return (NARROWER_TO_ASK if _WOULD_ASK.search(answer.text) else NARROWER_TO_LOOK,)
    told = mentions.told(answer.text)
    if not told and findings.asks_for_a_way(interview.present.text):
        return EXPAND_A_WAY
    planned = any(each.mood is Mood.WOULD for each in told)
    if (planned and kind is not Kind.PEOPLE) or (kind is Kind.SITUATION and "have done" not in interview.present.text):
        return EXPAND_A_CONDITION if _CONDITION.search(answer.text) else EXPAND_A_PLAN
    if "have you" in interview.present.text.lower():
        return EXPAND_OWN
    return (EXPAND_DONE,) if _acted(answer.text) else EXPAND_A_VIEW


def names_a_case(answer: str) -> bool:
    """Whether a thin answer points at something that its speaker did, so that no other example need be asked for."""
    return not _NOTHING.search(answer) and (_acted(answer) or bool(_NOW_AND_THEN.search(answer)))


def _acted(answer: str) -> bool:
    """Whether somebody says that they did something."""
    return any(tense.is_past(found["verb"]) for found in _ACTED.finditer(answer))


def owes_a_case(answer: Weighed, interview: Interview) -> bool:
    """Whether something that was done was asked for, and the answer tells only what usually is or would be."""
    if not findings.asks_for_a_case(interview.present.text):
        return False
    moods = [each.mood for each in mentions.told(answer.text, of_a_case=True)]
    usual = moods.count(Mood.HABIT) >= FEWEST_HABITS or tense.hypothetical(answer.text)
    done = _acted(answer.text) or any(map(tense.own_past, mentions.parts(answer.text)))
    return usual and Mood.PAST not in moods and not done


def is_complete(answer: Weighed) -> bool:
    """Whether there is nothing left to ask about a case: the own part and what came of it were told."""
    return answer.strong and answer.signals.results > 0 and answer.signals.own_part > 0


def follow_up(answer: Weighed, interview: Interview, rng: random.Random) -> str:
    """One level deeper into something that was said, word for word, else into the whole; empty if there is nothing."""
    if owes_a_case(answer, interview):
        return fresh_of(PICK_ONE, interview, rng)
    found = threads.of(answer, interview.present.text)
    if new := next((each for each in found if not _was_asked(each.pull, interview)), None):
        return _said(new.said, interview, rng, rng.choice(ASKED[new.pull]))
    left = None if is_complete(answer) else threads.left_by_any(answer, interview.present.text)
    return rng.choice(ASKED[left]) if left and not _was_asked(left, interview) else ""


def _was_asked(pull: Pull, interview: Interview) -> bool:
    """Whether the same was asked in this interview, in whatever words."""
    said = said_so_far(interview)
    return any(way in said for way in ASKED[pull])


def _said(said: str, interview: Interview, rng: random.Random, question: str) -> str:
    """The question after the words that it takes up, which bring no question mark of their own and are soon said."""
    quote = said.rstrip(" .,;:!?…")
    fresh = fresh_of(SAID, interview, rng)
    ways = (f"{way.format(said=quote)} {question}" for way in (fresh, SAID[0]) if quote and "?" not in quote)
    return next((way for way in ways if len(way.split()) <= questions.LONGEST_QUESTION), question)
