"""Questions that stay with the present one: deeper into what was said, an example of it, or it in plainer words."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass

from interviewmate import sentences
from interviewmate.adapters.builtin import (
    asked_back,
    deeper,
    findings,
    interest,
    likeness,
    mentions,
    phrases,
    questions,
    said_back,
    tense,
)
from interviewmate.adapters.builtin.angle import Kind
from interviewmate.adapters.builtin.mentions import Mood
from interviewmate.adapters.builtin.moments import Moment
from interviewmate.adapters.builtin.replies import brief_of, fresh_of, line_of, said_so_far, wanted_of
from interviewmate.adapters.builtin.scales import only_claims
from interviewmate.adapters.builtin.weighed import Weighed
from interviewmate.interview import GOES_DEEPER, Behaviour, Interview
from interviewmate.words import words

FEWEST_OF_A_STORY = 20  # words
AT_RANDOM = 0.1  # of what a follow-up is worth, so that two interviews are not alike
NOT_FAR = 0.12  # likeness to what was asked, from which a story may have been meant as an answer
FEWEST_HABITS = 2  # told and nothing done, from which an answer is about what one usually does
_NOTHING = re.compile(r"\bnothing\b|\bnot (?:much|really)\b", re.I)
_NOW_AND_THEN = re.compile(
    r"\bI (?!would|could|can|guess|suppose|think|mean|don['’]t)\w+ .*\b(?:sometimes|once|now and then)\b"
)
_ACTED = re.compile(r"\b(?:I|i|[Ww]e)(?:['’]d)? (?:\w+ly |also |just |then |sort of |kind of )?(?P<verb>\w+)")
_EITHER_OR = re.compile(r"\b(?:mean|about|is it|is that|want|like|as in)\b.*\bor\b", re.I)

REDIRECTS = (
    "My question was about {brief}. What's one thing you did there yourself?",
    "I was asking about {brief}. What have you done there yourself?",
)
BACK_TO = "Back to {about}: {question}"  # of a question that was led in by something
LINKS = ("How does that connect to {brief}?", "How would that help you with {brief}?")
SAID = (
    "You said: “{said}.”",
    "You told me: “{said}.”",
    "Let me pick up on this: “{said}.”",
    "I'd like to stay with one thing you said: “{said}.”",
    "Let me go back to something you said: “{said}.”",
)
SAID_AFTER_A_LEAD = SAID[:2]
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


@dataclass(frozen=True)
class FollowUp:
    """A question that goes on from an answer, and how well it is likely to be liked, 0 to 2, give or take by chance."""

    text: str
    worth: float


def redirect(answer: Weighed, interview: Interview, rng: random.Random) -> str:
    """The question once more, in brief; empty (the question as it was) where it has no short name.

    Who tells of something done may have meant it as an answer, and is asked for the link.
    """
    brief = brief_of(interview)
    if may_bear_on_it(answer, interview):
        return fresh_of(LINKS, interview, rng).format(brief=brief)
    if not findings.asks_for_a_case(interview.present.text):
        return _in_brief(interview)
    if not brief:
        return ""
    return fresh_of(REDIRECTS, interview, rng).format(brief=brief)


def _in_brief(interview: Interview) -> str:
    """What is asked at the end of a question that was led in by more; empty where that is no shorter."""
    *lead, core = sentences.split(interview.present.text)
    wanted = wanted_of(interview)
    named = phrases.first_part(wanted.phrase) if wanted else ""
    about = brief_of(interview) or (f"“{named}”" if named else "")
    again = BACK_TO.format(about=about, question=core[0].lower() + core[1:])
    shorter = len(words(again)) < len(words(interview.present.text))
    return again if lead and about and shorter else ""


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
    if interview.present.move in GOES_DEEPER and _told_before(interview):
        return PLAINER_AFTER
    if explained := asked_back.explained(answer.text, interview):
        return f"{explained} {PLAINER[_kind(interview)]}"
    brief = brief_of(interview)
    about = rng.choice(ABOUT).format(brief=brief) if brief else ABOUT_A_LINE.format(line=line_of(interview))
    plain = PLAINER[_kind(interview)]
    whole = f"{about} {plain}"
    return whole if len(whole.split()) <= questions.LONGEST_QUESTION else plain


def offers_two(answer: str) -> bool:
    """Whether somebody asks which of two things was meant."""
    return any(_EITHER_OR.search(line.rpartition("?")[0]) for line in answer.splitlines())


def _kind(interview: Interview) -> Kind:
    """What the main question that stands is after."""
    return questions.kind_of(interview.main_questions[-1].text) or Kind.EXPERIENCE


def expand(answer: Weighed, interview: Interview, rng: random.Random) -> str:
    """More of a thin answer, please: the follow-up that is likely to be liked best, led in by a sentence before it."""
    return follow_up(answer, interview, rng, SAID_AFTER_A_LEAD).text


def names_a_case(answer: str) -> bool:
    """Whether a thin answer points at something that its speaker did, so that no other example need be asked for."""
    return not _NOTHING.search(answer) and (_acted(answer) or bool(_NOW_AND_THEN.search(answer)))


def _acted(answer: str) -> bool:
    """Whether somebody says that they did something."""
    return any(tense.is_past(found["verb"]) for found in _ACTED.finditer(answer))


def _owes_a_case_of_claims(answer: Weighed, interview: Interview) -> bool:
    """Whether a thin answer shows nothing of what it says, and might: it owns to nothing, and no plan was asked for."""
    shows_nothing = answer.behaviour is Behaviour.WEAK and only_claims(answer.evaluation)
    asked = interview.present.text
    return shows_nothing and not (
        findings.denial_in_little(answer.text, asked)
        or findings.asks_what_would_be(asked)
        or tense.hypothetical(answer.text)
    )


def owes_a_case(answer: Weighed, interview: Interview) -> bool:
    """Whether something that was done was asked for, and the answer tells only what usually is or would be."""
    if not findings.asks_for_a_case(interview.present.text):
        return False
    moods = [each.mood for each in mentions.told(answer.text, of_a_case=True)]
    usual = moods.count(Mood.HABIT) >= FEWEST_HABITS or tense.hypothetical(answer.text)
    done = _acted(answer.text) or any(map(tense.own_past, mentions.parts(answer.text)))
    return usual and Mood.PAST not in moods and not done


def follow_up(answer: Weighed, interview: Interview, rng: random.Random, said_as: tuple[str, ...] = SAID) -> FollowUp:
    """One level deeper: what is likeliest liked of all that could be asked about the answer, in ways not used yet.

    Nothing of it that orders the interviewer about is taken up.
    """
    said = likeness.answering(" ".join(answer.text.split()), answer.likeness)
    claims = _owes_a_case_of_claims(answer, interview)
    moment = Moment(
        interview.present.text, said, answer.behaviour, interview.job.level, _told_before(interview), claims
    )
    before, ways = said_so_far(interview), list(deeper.ways(moment, moment.parts))
    fresh = deeper.unused(ways, before) or ways
    if claims or owes_a_case(answer, interview):
        fresh = [each for each in fresh if each[1] in deeper.FOR_A_CASE] or fresh
    worth = interest.of(moment, ways)
    chances = {each: worth[each] + rng.uniform(0, AT_RANDOM) for each in fresh}
    part, way = max(chances, key=lambda each: chances[each])
    quote = deeper.taken_up(part, way, said)
    asked = rng.choice(deeper.wordings(way))
    return FollowUp(_said(quote, fresh_of(said_as, interview, rng), asked), chances[part, way])


def about(said: str, question: str, interview: Interview, rng: random.Random) -> str:
    """A question about words of an answer, which are said back first where they can be."""
    quote = said if said_back.may_be(said) else ""
    return _said(quote, fresh_of(SAID, interview, rng), question)


def _told_before(interview: Interview) -> bool:
    """Whether a case was told in what was answered to the present main question so far."""
    asked = [turn for turn in interview.turns if turn.counts and turn.question.number == interview.present.number]
    level = interview.job.level
    return any(Moment(t.question.text, t.answer.text, t.behaviour, level).told_a_case for t in asked)


def _said(said: str, way: str, question: str) -> str:
    """The question after the words that it takes up, which bring no question mark of their own and are soon said."""
    quote = said_back.fluent(said).rstrip(" .,;:!?…")
    whole = f"{way.format(said=quote)} {question}"
    return whole if quote and "?" not in quote and len(whole.split()) <= questions.LONGEST_QUESTION else question
