"""The parts of an answer that can be taken up: clauses and sentences, word for word, and what each of them tells."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from interviewmate.adapters.builtin import findings, grammar, mentions, outcomes, said_back, signals, tense
from interviewmate.adapters.builtin.mentions import Mood

LEAST, MOST = 5, 24  # words of a part
SOON_HEARD = 20  # words of a part up to which none of it is left out
SOON_SAID = 16  # words of a sentence up to which it is taken up whole


class Tells(StrEnum):
    """What a part of an answer tells."""

    DEED = "deed"  # what its speaker did
    END = "end"  # how something came out
    HABIT = "habit"  # what its speaker usually does
    PLAN = "plan"  # what its speaker would do
    EVENT = "event"  # what others did, or how things were or are
    ALL = "all"  # all that was told


@dataclass(frozen=True)
class Part:
    """Words that can be said back, and what they tell; no words where it is the whole answer."""

    said: str
    tells: Tells


WHOLE = Part("", Tells.ALL)
_TELLS = {Mood.PAST: Tells.DEED, Mood.HABIT: Tells.HABIT, Mood.WOULD: Tells.PLAN}
IS = re.compile(r"\b(?:is|are)\b")  # how things are: "Controlled drugs are a very important area"
_LEAD = re.compile(r"^(?:And |But |So )?[Ww]hat (?:I|we) (?:did|do|changed) (?:was|is),? ?")
# What hangs on something that was said before it.
_HANGS_ON = re.compile(
    r"(?:What|Or|Which|That['’]s|Not|Well|Because|'Cause|To|Who|Whose|Where|Partly|Than|As|Until|Unless|If|Except|Like|"
    r"Even|Just)\b",
    re.I,
)
_SPEAKER = re.compile(
    r"^(?:(?:[A-Z][\w'’]*)(?: [\w'’]+){0,3},? )?(?:I|[Ww]e)(?P<short>['’](?:d|ve|ll|m|re))?"
    r" (?P<before>(?:\w+ly |also |then |just |always |usually |did |had to |have to |would |could |will )*)"
    r"(?P<verb>[a-z]+)\b"
)
_DID, _WOULD = re.compile(r"\b(?:did|had to)\b"), re.compile(r"\b(?:would|could|will)\b")
# What is so, or is in the mind, and nothing that is done.
_STATES = frozenset(
    """was were had have am are been think thought know knew feel felt like liked love loved want wanted remember mean
    guess suppose believe hope hoped wish need needed use used work worked start started live lived fear realise realize
    doubt distrust claim prefer enjoy hate wonder owned""".split()
)
# How something changed.
_CHANGED = re.compile(
    r"\b(?:fell|dropped|rose|grew)(?: (?!it|them)\w+)? (?:by|to|from|about|around|nearly|over)\b|"
    r"\b(?:doubled|halved)\b|\b(?:came|come|went|got|gone)(?: it| them| that)? (?:(?:up|down) (?:by|to|from)|from)\b|"
    r"\b(?:went|got) to (?:\d|\w+(?:ty|teen)\b|(?:one|two|three|four|five|six|seven|eight|nine|ten|zero)\b)|"
    r"\bended (?:with|on|up)\b|\bfrom .{1,40} to\b",
    re.I,
)
# What says when it was, or what one's job was: the setting of a story, and no step in it.
SETTING = re.compile(
    r"^(?:when|while|after|before|back when|at the time)\b(?![^.]*,)|"
    r"\bin my (?:last|current|previous|old) (?:job|role|position|company|place|team)\b|"
    r"\b(?:looked after|was (?:a|an|the|in charge|responsible)|supervised|managed|worked (?:as|for|at|in)|"
    r"been (?:a|an|the))\b|"
    r"\bfor (?:\w+ )?(?:\w+ )?(?:years|months)\b|\bfor a year\b|\b(?:worry|worried|afraid|scared)\b",
    re.I,
)
_MORE_OFTEN_PAST = frozenset("found saw left bound wound ground".split())  # than they are verbs of their own


def of(answer: str, question: str) -> tuple[Part, ...]:
    """The parts of an answer, in order; a case that is told with "would", and with no habit, is one of deeds."""
    of_a_case = findings.asks_for_a_case(question)
    story = any(map(tense.own_past, mentions.parts(answer)))
    found: list[Part] = []
    for part in (*_told(answer, of_a_case), *_others(answer, story)):
        if said_back.may_be(part.said) and not any(_overlap(part.said, each.said) for each in found):
            found.append(part)
    found.sort(key=lambda part: _end(part.said, answer))
    of_the_past = of_a_case and story and not any(part.tells is Tells.HABIT for part in found)
    done = {Tells.PLAN: Tells.DEED} if of_the_past else {}
    return tuple(Part(_heard(part.said, answer), done.get(part.tells, part.tells)) for part in found)


def _heard(said: str, answer: str) -> str:
    """What is said back of a part: no step without its end, and what belongs to it as far as it is short."""
    return said_back.to_its_last_whole_step(said_back.to_its_point(_soon_heard(said), answer, SOON_HEARD), answer)


def _soon_heard(said: str) -> str:
    """What can be said back whole, or else up to where it could stop."""
    return said if len(said.split()) <= SOON_HEARD else mentions.core(said)


def _told(answer: str, of_a_case: bool) -> Iterator[Part]:
    """The clauses in which somebody surely tells what they did, do or would do."""
    for told in mentions.told(answer, of_a_case=of_a_case):
        if len(told.said.split()) >= LEAST and "?" not in told.said:
            yield Part(told.said, _TELLS[told.mood])


def _others(answer: str, story: bool) -> Iterator[Part]:
    """The other sentences, or clauses of long ones, that stand by themselves."""
    for sentence in mentions.parts(answer):
        plain = grammar.raised(_LEAD.sub("", mentions.without_fillers(sentence)))
        for clause in [plain] if len(plain.split()) <= SOON_SAID else mentions.clauses(plain):
            tells = _what_it_tells(clause, story) if _stands_alone(clause) else None
            if tells:
                yield Part(clause, tells)


def _stands_alone(clause: str) -> bool:
    """Whether a clause is whole, of some length and no doubt."""
    open_ended = "?" in clause or mentions.hangs(clause) or mentions.UNSURE.search(clause)
    whole = LEAST <= len(clause.split()) <= MOST and not _HANGS_ON.match(clause)
    return whole and not open_ended and not _commands(clause)


def _commands(clause: str) -> bool:
    """Whether a clause seems to tell its listener to do something: that is never said back."""
    first, second = clause.lower().split()[:2]
    acts = tense.is_past(second) or grammar.is_third(second) or second in {"is", "are"}
    return grammar.is_base(first) and not acts


def _what_it_tells(clause: str, story: bool) -> Tells | None:
    """What a clause tells; ``story``: whether the answer tells of a past."""
    if own := _SPEAKER.match(clause):
        return _of_oneself(own, story)
    past = tense.in_the_past(clause)
    if outcomes.surely_in(clause) or (past and tells_an_end(clause)):
        return Tells.END
    return Tells.EVENT if past and not IS.search(clause) else None


def _of_oneself(own: re.Match[str], story: bool) -> Tells | None:
    """What a clause tells whose subject is its speaker; None where that is a state."""
    verb, short, before = own["verb"], own["short"] or "", own["before"]
    if verb in _STATES or short[1:] in {"m", "re"} or (verb == "got" and short):
        return None
    if _WOULD.search(before) or (short[1:] in {"d", "ll"} and grammar.is_base(verb)):
        return Tells.PLAN
    if _DID.search(before) or tense.is_past(verb) or verb in _MORE_OFTEN_PAST or (story and grammar.is_past(verb)):
        return Tells.DEED
    return Tells.HABIT if grammar.is_base(verb) else None


def tells_an_end(sentence: str) -> bool:
    """Whether a sentence tells in numbers how something changed."""
    sure = not tense.is_open(sentence) and not SETTING.search(sentence)
    return sure and bool(_CHANGED.search(sentence)) and signals.measure(sentence).numbers > 0


def _overlap(one: str, other: str) -> bool:
    """Whether one of two parts stands in the other."""
    return one.lower() in other.lower() or other.lower() in one.lower()


def _end(said: str, answer: str) -> int:
    """Where a part ends in an answer, by as many of its last words as were said without a stammer between them."""
    told, words = answer.lower(), said.lower().split(" ")
    ends = (" ".join(words[first:]) for first in range(len(words)))
    return next((told.find(end) + len(end) for end in ends if end in told), len(told))
