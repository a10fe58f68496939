"""What the interviewer does about an answer that is something other than an answer, or more of one than was asked for.

Each behaviour has its move, a first sentence and a question; where the move is not open, or was tried on this
question before, the interview goes on instead.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import dataclass

from interviewmate import limits, sentences
from interviewmate.adapters.builtin import (
    at_a_loss,
    deeper,
    findings,
    harm,
    lacks,
    mentions,
    probing,
    replies,
    tense,
    traces,
)
from interviewmate.adapters.builtin.weighed import Weighed
from interviewmate.interview import SCORED, Behaviour, Interview, Move
from interviewmate.policy import end_was_offered
from interviewmate.ports import Situation
from interviewmate.reply import Draft
from interviewmate.scoring import STRONG, score, turn_score
from interviewmate.words import FUNCTION_WORDS, words

ENGLISH_SHARE = 0.12  # of function words: any English of some length has more
WELL_SAID, GOOD_ALL_THE_SAME = 45, 60  # scores from which a hesitant and a weak answer need no help
PUSHES = {Move.EXPAND, Move.ENCOURAGE}  # one of them is enough for a question, and none after it was made plainer
UNDER_WAY = 30  # words from which a halting answer is one all the same
_WOULD = re.compile(r"\bI(?:['’]d| would)\b")
_PLANS = re.compile(
    r"\b(?:would|will)\b|\b(?:I|we|you|they)['’](?:d|ll)\b", re.I
)  # not "if it plays up we just bridge it"
_HAVE_HAD = re.compile(r"\b(?:not|haven['’]t|never) had (?!to\b)", re.I)  # "I haven't had many in real use"
A_PLAN = 2  # times "I would" that tell how somebody would go about it
LONG_ENOUGH = 8  # words from which the language can be told
YES = frozenset("yes yeah yep yup yea sure ok okay please right correct absolutely definitely".split())

NO = frozenset("no not nope nah don't".split())

HESITANT = (
    "Take your time, there's no hurry.",
    "That's all right, think it through calmly.",
    "No rush at all.",
)
ENCOURAGES = (
    "Walk me through your thought process: where would you begin?",
    "What's the first thing that comes to mind? We can build on that.",
)
ENCOURAGES_TELLING = (
    "Start anywhere you like: what was the situation?",
    "What's the first thing that comes to mind? We can build on that.",
    "Just tell it in the order in which it happened: where were you, and what was going on?",
)
CHATTY = (
    "Thanks, let me get to the heart of it.",
    "Thank you, let me bring that to one point.",
    "Thanks, I'd like to have the core of that.",
)
TO_THE_POINT = (
    "On {brief}, in two sentences: what did you do yourself, and what came of it?",
    "Back to {brief}, in two sentences: what did you do there yourself, and how did it end?",
    "Leaving out all the rest: on {brief}, what was the one thing that you did, and what changed because of it?",
)
TO_THE_POINT_OF_IT = (  # where it has no short name
    "If you had to say it in two sentences, what did you do yourself, and what came of it?",
    "In two sentences: what did you do there, and how did it end?",
    "Leaving out all the rest, what was the one thing that you did, and what changed because of it?",
)
OF_THE_CASE = "In two or three sentences, please: {case}."  # which the question asks for, without a short name
TO_THE_POINT_OF_A_VIEW = (
    "Back to {brief}: if you had to answer that in two sentences, what would they be?",
    "Leaving all the rest aside: on {brief}, what would your answer be, in two sentences?",
    "On {brief}, only the core of your answer, please: what matters most there, and why?",
)
TO_THE_POINT_OF_THAT = (
    "If you had to answer that in two sentences, what would they be?",
    "Leaving all the rest aside, what would your answer be, in two sentences?",
    "Only the core of your answer, please: what matters most there, and why?",
)
IN_SHORT = "In two or three sentences: {question}"
CONFUSED = (
    "Let me put that another way.",
    "Sorry, let me say that differently.",
    "Fair question, let me say it more simply.",
)
OUT_OF_SCOPE = (
    "I'm afraid I can't help with that here, so let's stay focused on your interview.",
    "That's outside what we can cover today, so let's go back to your interview.",
)
MANIPULATION = (
    "Let's leave that aside and stay focused on your interview.",
    "I can't act on that, so let's go on with your interview.",
)
REPEATS = ("Of course, here it is again.", "Certainly, once more.", "Sure, I'll say it again.")
ENDING = ("Of course.", "All right.", "I understand.")
STOPPED = "All right, let's stop here. Thank you for your time; your report comes next."
GUESS = (
    "A guess is fine: what would you do first there, and why?",
    "Then do guess: what would you try first there, and why?",
)
IF_IT_FELL_TO_YOU = "fell to you here, how would you go about it?"
IF_IT_WERE_THEIRS = (
    f"If that {IF_IT_FELL_TO_YOU}",
    "Suppose nobody else were there to do it: what would you do first, and why?",
)
GO_ON = "Then let's go on."
ENGLISH_ONLY = "I'm sorry, I understand English only."
FROM_HERE_IN_ENGLISH = (
    "Let's go on in English from here.",
    "I've kept that answer, and from here we'll speak English.",
)


@dataclass(frozen=True)
class Steer:
    """A move, the sentences that may lead it in, and what it asks."""

    move: Move
    said: tuple[str, ...]
    question: Callable[[Weighed, Interview, random.Random], str]


def steered(situation: Situation, answer: Weighed, rng: random.Random) -> Draft | None:
    """The reply that steers; None where the behaviour needs none, or its move is spent."""
    interview = situation.interview
    steer = STEERS.get(answer.behaviour)
    if (
        steer is None
        or _needs_none(answer, interview)
        or (steer.move is Move.EXPAND and _had_room(interview))
        or steer.move not in situation.open_moves
        or _tried(interview, steer.move)
    ):
        return None
    return Draft(
        behaviour=answer.behaviour,
        move=steer.move,
        acknowledgement=answer.asked_back or replies.unsaid(_first(steer, answer, interview), interview, rng),
        acknowledged=True,
        question=steer.question(answer, interview, rng),
    )


def _first(steer: Steer, answer: Weighed, interview: Interview) -> tuple[str, ...]:
    """What may lead in the move: no "a little more" of what was never done, nor back from what may be an answer."""
    if steer.move is Move.CLARIFY and probing.offers_two(answer.text):
        return probing.EITHER
    if steer.move is Move.EXPAND and findings.denial_in_little(answer.text, interview.present.text):
        return replies.NEVER_DONE
    linked = answer.behaviour is Behaviour.OFF_TOPIC and probing.may_bear_on_it(answer, interview)
    return replies.UNLINKED if linked else steer.said


def _needs_none(answer: Weighed, interview: Interview) -> bool:
    """Whether an answer is good enough: a thin one that says it all or comes after a good one, a story that lands."""
    number = interview.present.number
    before = (turn_score(turn) or 0 for turn in interview.turns if turn.question.number == number)
    value = max([score(answer.evaluation), *before])
    if answer.behaviour is Behaviour.HESITANT:
        return value >= WELL_SAID or answer.signals.words >= UNDER_WAY
    if answer.behaviour is Behaviour.WEAK:
        tells = value >= WELL_SAID and probing.names_a_case(answer.text)
        return value >= GOOD_ALL_THE_SAME or answer.lands or tells
    return answer.behaviour is Behaviour.CHATTY and (answer.lands or not _ways_to_the_point(interview))


def ending(situation: Situation, rng: random.Random) -> Draft:
    """The reply to a wish to end: asked back once in an interview."""
    if Move.CONFIRM_END not in situation.open_moves or end_was_offered(situation.interview):
        return stopped()
    said = replies.unsaid(ENDING, situation.interview, rng)
    return Draft(Behaviour.WANTS_END, Move.CONFIRM_END, said, True, replies.CONFIRM)


def stopped() -> Draft:
    """The last words where the candidate wanted to stop."""
    return Draft(Behaviour.WANTS_END, Move.CLOSE, STOPPED, True, "")


def says_yes(answer: str) -> bool:
    """Whether an answer to "shall we stop?" begins with a yes."""
    return bool(YES.intersection(words(answer)[:1]))


def says_no(answer: str) -> bool:
    """Whether an answer to "shall we stop?" begins with a no ("No, …", "Actually no, …", "Not yet")."""
    return bool(NO.intersection(words(answer)[:2]))


def is_foreign(answer: str) -> bool:
    """Whether a text of some length has hardly one of the words that no English goes without."""
    said = words(answer)
    return len(said) >= LONG_ENOUGH and sum(word in FUNCTION_WORDS for word in said) < ENGLISH_SHARE * len(said)


def foreign(situation: Situation, behaviour: Behaviour) -> Draft | None:
    """The reply to an answer in another language, while there is room for another try."""
    if Move.CLARIFY not in situation.open_moves:
        return None
    question = situation.interview.present.text
    return Draft(behaviour, Move.CLARIFY, ENGLISH_ONLY, True, question)


def _tried(interview: Interview, move: Move) -> bool:
    """Whether this question has been put that way before. The question may be repeated as often as is wished."""
    number = interview.present.number
    alike = {*PUSHES, Move.CLARIFY, Move.REDIRECT} if move in PUSHES else {move}
    return move is not Move.REPEAT and any(t.move in alike and t.question.number == number for t in interview.turns)


def _again(answer: Weighed, interview: Interview, rng: random.Random) -> str:
    return interview.present.text


def _gently(answer: Weighed, interview: Interview, rng: random.Random) -> str:
    of_a_case = findings.asks_for_a_case(interview.present.text)
    return replies.unsaid(ENCOURAGES_TELLING if of_a_case else ENCOURAGES, interview, rng)


def _to_the_point(answer: Weighed, interview: Interview, rng: random.Random) -> str:
    """The core of a case; else of a view, or the question once more, in short, where that can be said."""
    question = interview.present.text
    again = question[0].lower() + question[1:]
    return rng.choice(_ways_to_the_point(interview)).format(question=again, brief=replies.brief_of(interview))


# "something that slipped past you, and what you changed", not "a time when that showed"
_CASE = re.compile(r"\bTell me about (?P<case>(?:an?|one|some\w+) (?!.*\b(?:that|it|this)\b(?! \w+ed\b))[^.?]+)\.$")


def _ways_to_the_point(interview: Interview) -> list[str]:
    """The ways to ask for the core that were not used in this interview: the question itself if it is a short one.

    What it was about is named where it has a short name: an aside leads far from it.
    """
    question, named = interview.present.text, bool(replies.brief_of(interview))
    if findings.asks_for_a_case(question):
        if not named and (asked := _CASE.search(question)):
            return [OF_THE_CASE.format(case=asked["case"])]
        return replies.left_of(TO_THE_POINT if named else TO_THE_POINT_OF_IT, interview)
    of_a_view = TO_THE_POINT_OF_A_VIEW if named else TO_THE_POINT_OF_THAT
    alone = question == interview.main_questions[-1].text and len(sentences.split(question)) == 1
    return replies.left_of((IN_SHORT, *of_a_view) if alone and question.endswith("?") else of_a_view, interview)


def challenged(situation: Situation, answer: Weighed, rng: random.Random) -> Draft | None:
    """The reply to what a hiring manager would stop at: it is said back and asked about, once a question."""
    interview = situation.interview
    if not answer.harm or _was_challenged(interview) or Move.FOLLOW_UP not in situation.open_moves:
        return None
    was = traces.acted(answer.harm) or tense.in_the_past(answer.harm)
    of_what_is = harm.OF_A_DEED if was else harm.OF_A_HABIT
    ways = harm.OF_A_PLAN if _PLANS.search(answer.harm) and not was else of_what_is
    question = probing.about(answer.harm, replies.unsaid(ways, interview, rng), interview, rng)
    return _followed_up(answer, question, interview, rng)


def said_again(situation: Situation, answer: Weighed, rng: random.Random) -> Draft | None:
    """The reply to what was said before in the same words, and not to this question: it is asked once more."""
    interview = situation.interview
    new = not any(turn.scored and turn.question.number == interview.present.number for turn in interview.turns)
    if not (answer.again and new) or Move.REDIRECT not in situation.open_moves or _tried(interview, Move.REDIRECT):
        return None
    said = answer.asked_back or replies.unsaid(replies.SAID_AGAIN, interview, rng)
    return Draft(Behaviour.WEAK, Move.REDIRECT, said, True, probing.redirect(answer, interview, rng))


def asked_to_guess(situation: Situation, answer: Weighed, rng: random.Random) -> Draft | None:
    """The reply to who says that they would be guessing: to do so all the same, once a question."""
    interview = situation.interview
    scored = answer.behaviour in SCORED and at_a_loss.would_guess(answer.text)
    if not scored or Move.FOLLOW_UP not in situation.open_moves or _tried(interview, Move.FOLLOW_UP):
        return None
    return _followed_up(answer, replies.unsaid(GUESS, interview, rng), interview, rng)


def asked_as_if_theirs(situation: Situation, answer: Weighed, rng: random.Random) -> Draft | None:
    """The reply to who says of what was asked for that somebody else does it, or in a fair answer that they never
    did: how they would, once a question, unless that was asked.
    """
    interview = situation.interview
    if findings.asks_what_would_be(interview.present.text) or tells_how(answer.text):
        return None
    wanted = " ".join(passage.text for passage in interview.job.named(replies.main_passages(interview)))
    said = _not_theirs(answer, interview.present.text, wanted)
    ways = replies.left_of(IF_IT_WERE_THEIRS if limits.is_one(said) else IF_IT_WERE_THEIRS[:1], interview)
    if not (said and ways) or Move.FOLLOW_UP not in situation.open_moves or _tried(interview, Move.FOLLOW_UP):
        return None
    question = probing.about(mentions.without_opening(said), rng.choice(ways), interview, rng)
    brief = replies.brief_of(interview)
    unsaid = question in ways and not answer.text.endswith(said)
    if unsaid or _HAVE_HAD.search(said):  # nothing says what "that" is
        question = f"If {brief} {IF_IT_FELL_TO_YOU}" if brief else ""
    if not question:
        return None
    return _followed_up(answer, question, interview, rng)


def asked_for_their_part(situation: Situation, answer: Weighed, rng: random.Random) -> Draft | None:
    """The reply to a case that is "we" throughout, or what others did: what its speaker's own part was, once a
    question.
    """
    interview = situation.interview
    together = findings.asks_for_a_case(interview.present.text) and findings.is_theirs_together(answer.text)
    a_case = together or _tells_little_own(answer, interview)
    may_have = answer.behaviour in SCORED - {Behaviour.CHATTY}
    if not (a_case and may_have) or Move.FOLLOW_UP not in situation.open_moves or _tried(interview, Move.FOLLOW_UP):
        return None
    return _followed_up(answer, replies.unsaid(deeper.OF_THEIR_PART, interview, rng), interview, rng)


def _tells_little_own(answer: Weighed, interview: Interview) -> bool:
    """Whether a poor case is told with hardly a thing that its speaker did, and more of it may come."""
    if score(answer.evaluation) >= lacks.LITTLE or not answer.of_others:
        return False
    pushed = answer.behaviour is Behaviour.WEAK and _tried(interview, Move.EXPAND)
    return not (pushed or answer.doubtful or findings.denial_in_little(answer.text, interview.present.text))


def _followed_up(answer: Weighed, question: str, interview: Interview, rng: random.Random) -> Draft:
    """The reply that asks further, after thanks or after what the candidate asked back was answered."""
    said = answer.asked_back or replies.acknowledgement(answer, interview, rng)
    return Draft(answer.behaviour, Move.FOLLOW_UP, said, True, question)


def _not_theirs(answer: Weighed, question: str, line: str) -> str:
    """The sentence that says of what was asked for that it is another's, or was never done; empty if none does.

    ``line``: of the posting, from which the question came.
    """
    asked = f"{question} {line}"
    if answer.behaviour not in {Behaviour.ON_TRACK, Behaviour.WEAK}:
        return ""
    if score(answer.evaluation) >= STRONG:
        return limits.surely_of(answer.text, asked, line)
    never = findings.denial(answer.text, asked) if answer.behaviour is not Behaviour.WEAK else ""
    return limits.of(answer.text, asked) or never


def tells_how(answer: str) -> bool:
    """Whether an answer tells how its speaker would go about it."""
    return len(_WOULD.findall(answer)) >= A_PLAN


def is_as_if_theirs(question: str) -> bool:
    """Whether it asks somebody how they would do what is another's work."""
    return question.endswith((IF_IT_FELL_TO_YOU, *IF_IT_WERE_THEIRS))


def _had_room(interview: Interview) -> bool:
    """Whether somebody had room to say what there is to say: they were asked for their part, or why they did it so."""
    return _was_challenged(interview) or interview.present.text in deeper.OF_THEIR_PART


def _was_challenged(interview: Interview) -> bool:
    """Whether what was said to this question has been asked about in that way."""
    number = interview.present.number
    return any(harm.is_challenge(question.text) for question in interview.questions if question.number == number)


STEERS = {
    Behaviour.HESITANT: Steer(Move.ENCOURAGE, HESITANT, _gently),
    Behaviour.CHATTY: Steer(Move.REDIRECT, CHATTY, _to_the_point),
    Behaviour.OFF_TOPIC: Steer(Move.REDIRECT, replies.OFF_TOPIC, probing.redirect),
    Behaviour.CONFUSED: Steer(Move.CLARIFY, CONFUSED, probing.plainer),
    Behaviour.WEAK: Steer(Move.EXPAND, replies.WEAK, probing.expand),
    Behaviour.OUT_OF_SCOPE: Steer(Move.DECLINE, OUT_OF_SCOPE, _again),
    Behaviour.MANIPULATION: Steer(Move.DECLINE, MANIPULATION, _again),
    Behaviour.WANTS_REPEAT: Steer(Move.REPEAT, REPEATS, _again),
}
