"""An answer to what was asked, when something more may be asked about it: what it told, and what it did not."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from interviewmate.adapters.builtin import findings, mentions, outcomes, tense, threads, traces
from interviewmate.adapters.builtin.angle import EARLY
from interviewmate.adapters.builtin.mentions import Mood
from interviewmate.adapters.builtin.threads import Part, Tells
from interviewmate.interview import Behaviour, Level

SEVERAL_EVENTS = 2
FEWEST_IN_ORDER = 2  # words that tell an order
_ORDER = re.compile(r"\b(?:first|then|next|after that|once (?:that|it)['’]s)\b(?! (?:time|day|week|month))", re.I)
A_STORY = 3  # clauses that tell what happened: more than an aside of who says that they have not done it
_LOOKED_BACK = re.compile(
    r"\b(?:learn(?:ed|t)|next time|differently|since then|after (?:that|this),? (?:I|we)|ever since|would now|"
    r"now (?:I|we)|(?:I|we) now|from then on|lesson|taught me|looking back|in hindsight|I'd have|"
    r"(?:should|could)(?: have|['’]ve)|ought to have|(?:do|did) (?:it|that|the same|so) again|wasted|"
    r"now (?:it|he|she|nobody|every\w*))\b",
    re.I,
)
_STILL = re.compile(r"\b(?:still|since|now|ever after|these days|to this day|until|stayed)\b", re.I)
_HAVE_DONE = re.compile(r"\b(?:I|we)['’]ve (?:also |just |only )?(?!never|not|got\b|no\b)\w+(?:ed|en|ne|it|ad)\b", re.I)
_NO = re.compile(
    r"^(?:\W*(?:er+m?|u[hm]+|well|oh|honestly|yeah|sorry)\b)*\W*"
    r"(?:not (?:really|on|in|with|as|at|for|yet|exactly|quite|here)|no|nope|never)\b",
    re.I,
)
_ASKED_WHETHER = re.compile(r"\b(?:have you|what have you done|comes? close)\b", re.I)
_ASKED_TO_SUPPOSE = re.compile(
    r"\byour first (?:day|week|month)|\b(?:suppose|imagine|say you|(?<!when )would you(?! rather)|would make you|"
    r"how you['’]d|said that you would)\b|\byou['’]re (?:asked|told)\b",
    re.I,
)
_ASKED_FOR_A_HABIT = re.compile(r"\bdo you\b", re.I)
_ASKED_FOR_THE_HARD = re.compile(r"\b(?:hard(?:er|est)?|difficult|trick(?:y|iest)|wrong)\b", re.I)
_ASKED_WHAT_FIRST = re.compile(
    r"\bfirst\b(?! (?:time|day|week|month))|\bwhere (?:do|would) you (?:start|begin)\b", re.I
)
_NO_TIME = re.compile(
    r"\bnever\b|\b(?:no|any) (?:particular|specific|one|real|single) |\bnothing (?:in particular|comes)\b", re.I
)
_NONE_IN_MIND = re.compile(
    r"\bcan['’]t (?:really |honestly )*(?:point to|think of|remember|recall|name|give you) (?:an?|one|any)\b", re.I
)
_NOT_SO_FAR = re.compile(r"\b(?:I|we)(?: have(?:n['’]t| not| never)|['’]ve (?:not|never))\b", re.I)
_FOUND = frozenset("found left saw".split())  # with which a sentence begins whose speaker leaves out the "I"
_OF_A_TIME = re.compile(r"(?:At|In|On|Once|Last|One) |.*\b(?:ago|ours|mine)\b")


@dataclass(frozen=True)
class Moment:
    """What was asked, what was answered to it, what kind of answer that is, and at which level."""

    question: str
    answer: str
    behaviour: Behaviour
    level: Level
    told_before: bool = False  # whether a case was told in an answer before, to the same main question
    claims: bool = False  # whether the answer shows nothing of what it says

    @cached_property
    def parts(self) -> tuple[Part, ...]:
        """What can be taken up of the answer; where it is halting, only what came out in one go."""
        found = threads.of(self.answer, self.question)
        if self.behaviour is not Behaviour.HESITANT:
            return found
        return tuple(part for part in found if part.said[1:] in self.answer)

    @cached_property
    def past(self) -> int:
        """How many of its clauses tell what its speaker did or met with; one where several tell what happened there."""
        clauses = [clause for sentence in mentions.parts(self.answer) for clause in mentions.clauses(sentence)]
        happened = [each for each in clauses if tense.in_the_past(each) and not _NO_TIME.search(each)]
        own = sum(tense.own_past(each) or bool(_OF_A_TIME.match(each)) for each in happened)
        own += sum(map(_leaves_out_i, clauses))
        told = mentions.told(self.answer, of_a_case=findings.asks_for_a_case(self.question))
        several = sum(not threads.IS.search(each) for each in happened) >= SEVERAL_EVENTS
        some = several or any(map(threads.tells_an_end, clauses))
        return max(own, sum(each.mood is Mood.PAST for each in told), int(some))

    @cached_property
    def denied(self) -> bool:
        """Whether somebody says that they have not done it, and tells of nothing that they did instead."""
        return not self.past and self.said_no

    @property
    def never_did(self) -> bool:
        """Whether somebody says that they have not done it and tells no case of it, in a thin answer too."""
        return self.denied or (self.is_weak and self.said_no and not self.told_a_case)

    @cached_property
    def said_no(self) -> bool:
        """Whether somebody says that they have not done it, whatever they tell beside."""
        answered_no = self.asked_whether and bool(_NO.search(self.answer))
        denial = findings.denial_in_little if self.is_weak else findings.denial
        return answered_no or bool(denial(self.answer, self.question))

    @cached_property
    def acts(self) -> int:
        """How many things are told, one by one, that its speaker did."""
        return traces.own_acts(self.answer)

    @property
    def owns_to_less(self) -> bool:
        """Whether somebody says of anything that they have not done it."""
        return bool(_NOT_SO_FAR.search(self.answer))

    @property
    def has_none_in_mind(self) -> bool:
        """Whether somebody says that they can't think of one time."""
        return bool(_NONE_IN_MIND.search(self.answer))

    @property
    def told_a_case(self) -> bool:
        """Whether something that was done is told, and not only beside a denial."""
        return not self.claims and self.past >= (A_STORY if self.said_no else 1)

    @property
    def says_done(self) -> bool:
        """Whether somebody says, in whatever tense, that they did something of the kind."""
        return self.past > 0 or bool(_HAVE_DONE.search(self.answer))

    @cached_property
    def says_doing(self) -> bool:
        """Whether somebody says what they usually do."""
        return any(told.mood is Mood.HABIT for told in mentions.told(self.answer))

    @property
    def is_weak(self) -> bool:
        """Whether it is a thin answer."""
        return self.behaviour is Behaviour.WEAK

    @cached_property
    def looked_back(self) -> bool:
        """Whether it says what was learned from it or is done since."""
        return bool(_LOOKED_BACK.search(self.answer))

    @cached_property
    def lasts(self) -> bool:
        """Whether it says that something is so to this day."""
        return bool(_STILL.search(self.answer))

    @cached_property
    def steps(self) -> int:
        """How many things that are done or would be it goes through."""
        return sum(part.tells in {Tells.PLAN, Tells.HABIT} for part in self.parts)

    @property
    def in_order(self) -> bool:
        """Whether it says what comes first and what comes after it."""
        return len(_ORDER.findall(self.answer)) >= FEWEST_IN_ORDER

    @property
    def begins(self) -> bool:
        """Whether its speaker is at the beginning of a working life."""
        return self.level in EARLY

    @property
    def asked_whether(self) -> bool:
        """Whether it was asked what was done so far."""
        return bool(_ASKED_WHETHER.search(self.question))

    @property
    def supposed(self) -> bool:
        """Whether it was asked what would be done in a case that was made up, or that is still to come."""
        return bool(_ASKED_TO_SUPPOSE.search(self.question))

    @property
    def asked_of_work(self) -> bool:
        """Whether it was asked for a case, or for what is usually done."""
        asked = self.question
        return not self.supposed and bool(findings.asks_for_a_case(asked) or _ASKED_FOR_A_HABIT.search(asked))

    @property
    def asked_what_first(self) -> bool:
        """Whether it was asked what would be done first."""
        return bool(_ASKED_WHAT_FIRST.search(self.question))

    @property
    def asked_for_the_hard(self) -> bool:
        """Whether it was asked for what is hard about it."""
        return bool(_ASKED_FOR_THE_HARD.search(self.question))

    @cached_property
    def outcome(self) -> bool:
        """Whether it says what came of it."""
        return any(outcomes.surely_in(each) or threads.tells_an_end(each) for each in mentions.parts(self.answer))


def _leaves_out_i(clause: str) -> bool:
    """Whether a clause begins with what its speaker did: "Found a fault in the date picker"."""
    first = clause.split()[0].lower() if clause.split() else ""
    return tense.is_past(first) or first in _FOUND
