"""What the candidate said that can be taken up, in their own words: an action, a sentence, a figure."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum

from interviewmate import sentences
from interviewmate.adapters.builtin import grammar, tense

_LONGEST, _SHORTEST = 14, 3  # words of a clause
JUST_BEFORE = 60  # characters in which it stands what a clause is part of
# Verbs that say what is in the mind or hardly anything: nothing to ask more about.
_SAYS_LITTLE = frozenset(
    """think guess mean know suppose believe say feel like want need have be get hope wish remember forget love
    hate prefer wonder reckon see hear understand agree tend seem let come happen admit promise swear figure expect
    imagine mind care enjoy bet stand live sit end wind""".split()
)
# What says how one came to a thing, not what one did: nothing to ask more about either.
_BACKGROUND = frozenset(
    """join work use inherit spend study graduate become receive attend arrive belong
    see notice realise realize find hear watch lose miss fail forget mess""".split()
)
_PASTS_TOO = frozenset("found saw felt fell".split())  # of verbs that say little, and verbs themselves
_STOP = re.compile(r"(?<=[.!?])\s+")  # of a sentence that the next one follows without a capital
_HAD_OTHERS_DO = re.compile(r"\b(?:I|we|We) (?:got|get) (?:\w+ ){1,3}to \w+")  # "I got the nurse to call"
_ENDS_CLAUSE = re.compile(
    r"[,;:!?…—–]|\.(?!\d)|\s-\s|\b(?:and|but|so|because|since|which|who|although|though|until|unless|or|if|while|then|"
    r"when|where|I|we|you|they|he|she|it|it's|that's|there's|um|uh|er|erm|like|well|yeah|right|okay)\b"
)
# Where one of these comes the clause goes on: "the four requests we had most into …", "the brother where I …".
_BREAKS_OFF = frozenset("where i we you they he she it it's that's there's".split())
_LOOSE_END = re.compile(r"\s+(?:after|before|until|about|than|as|for|with|to)$")
_SUBJECT = re.compile(
    r"\b(?P<who>I|i|we|We)(?P<would>['’]d| would| could|['’]ll| will| can)?"
    r"(?:(?: \w+ly| also| then| just| always| usually| normally| generally| mostly| often| sometimes| first))?"
    r" (?P<verb>[a-z]+) (?=\S)"
)
# What stands before the subject of a clause that is part of another: "why we took so long", "the thing I do".
_SUBORDINATE = re.compile(
    r"(?:\b(?:why|how|what|if|where|that|which|than|as|until|whether|who|whatever|didn't|don't|not|never|without)|"
    r"\b(?:the|a|an|my|our|their|no|every|any|each|only)\s+(?:\w+\s+)?\w+|"
    r"\b(?:told|asked|promised|said|says)(?:\s+\w+)?)\s+$",
    re.I,
)


class Mood(StrEnum):
    """Whether something was done, is done again and again, or would be."""

    PAST = "past"
    HABIT = "habit"
    WOULD = "would"


@dataclass(frozen=True)
class Deed:
    """Something the candidate did, does or would do."""

    act: str  # "moved our refunds to a queue"
    said: str  # the same with its subject: "I moved our refunds to a queue"
    mood: Mood
    together: bool  # "we", not "I"


def deeds(answer: str) -> list[Deed]:
    """The actions in an answer, in order."""
    found: list[Deed] = []
    for match in _SUBJECT.finditer(answer):
        if _SUBORDINATE.search(answer[max(0, match.start() - JUST_BEFORE) : match.start()]):
            continue
        verb = match["verb"]
        tail = _tail(answer[match.end() :])
        mood = _mood(match["would"], verb)
        act = f"{verb} {tail}"
        if mood and tail and _worth_it(verb, tail, act):
            said = f"{' '.join(match.group().split())} {tail}"
            found.append(Deed(act, said, mood, match["who"].lower() == "we"))
    return found


def done(answer: str) -> list[Deed]:
    """Those of the actions that were done, not those that one usually does or would do."""
    return [deed for deed in deeds(answer) if deed.mood is Mood.PAST]


def is_background(deed: Deed) -> bool:
    """Whether it says how its teller came to a thing, or what is in the mind, and not what they did about it."""
    return grammar.base(deed.act.split()[0]) in _BACKGROUND


def _tail(rest: str) -> str:
    """The clause's words after its verb, up to where the next one begins."""
    end = _ENDS_CLAUSE.search(rest)
    told = " ".join(rest[: end.start() if end else len(rest)].split())
    tail = _LOOSE_END.sub("", told)
    if end and end.group().lower() in _BREAKS_OFF and tail == told:
        return ""
    if end and end.group() in {"which", "who"}:  # "a date on which …"
        tail = re.sub(rf"\s+(?:{'|'.join(sorted(grammar.PREPOSITIONS))})$", "", tail)
    return tail


def _mood(would: str | None, verb: str) -> Mood | None:
    if would:
        return Mood.WOULD if grammar.is_base(verb) else None
    if grammar.is_past(verb):
        return Mood.PAST
    return Mood.HABIT if grammar.is_base(verb) else None


def _worth_it(verb: str, tail: str, act: str) -> bool:
    """Whether the clause is whole, says something and can stand in a question."""
    words = grammar.tokens(tail)
    if (
        "ADV" in grammar.kinds(verb)
        or grammar.base(verb) in _SAYS_LITTLE
        or not _SHORTEST <= len(act.split()) <= _LONGEST
    ):
        return False
    last = words[-1].lower()
    if last in grammar.PREPOSITIONS - {"up", "down", "out", "off", "in", "on", "over"} | grammar.DETERMINERS:
        return False
    if any(w.lower() in {"was", "is", "were", "are", "it's", "its", "that's", "isn't", "wasn't"} for w in words):
        return False
    if last in grammar.AUXILIARIES | grammar.CONJUNCTIONS | {"how", "what", "why"} or words[0].lower() in {
        "to",
        "that",
        "it",
        "that's",
        "what",
        "how",
        "why",
    }:
        return False
    if re.search(r"\b(\w+),? \1\b", act) or any(
        w.lower() in {"it", "them", "this", "these", "they"} for w in words[:2]
    ):
        return False
    return any(grammar.is_noun(word) for word in words if len(word) > 2)


@dataclass(frozen=True)
class Told:
    """A clause in which its speaker tells what they did, do or would do, word for word and whole by itself."""

    said: str  # "I rang the shops every week"
    verb: str  # "ring"
    form: str  # "rang"
    mood: Mood
    together: bool  # "we", not "I"


def parts(answer: str) -> list[str]:
    """The sentences of an answer, told apart by their stops alone where it has no capitals."""
    return [part for sentence in sentences.split(answer) for part in _STOP.split(sentence)]


def told(answer: str, *, of_a_case: bool = False) -> list[Told]:
    """What can be said back word for word and asked more about, in order. ``of_a_case``: a case was asked for."""
    said = parts(answer)
    found = [_usual(each) for part in said for each in _told_in(part)]
    usual = any(each.mood is Mood.HABIT and not grammar.is_past(each.form) for each in found)
    if any(map(tense.own_past, said)) or (of_a_case and not usual):
        return found
    either = {each for each in found if each.mood is Mood.PAST and grammar.is_base(each.form)}  # "I cut the network"
    return [replace(each, mood=Mood.HABIT) if each in either else each for each in found]


def _usual(each: Told) -> Told:
    """What may be a habit by its verb, and is one by what stands beside it: "I'd usually ring", "I always put"."""
    habit = grammar.is_base(each.form) and _USUALLY.search(each.said)
    return replace(each, mood=Mood.HABIT) if habit else each


def _told_in(sentence: str) -> list[Told]:
    """The sentence where it begins with its speaker and is short; else its clauses that do."""
    plain = without_fillers(sentence)
    if len(plain.split()) <= _MOST_SAID and (whole := _told(plain)):
        return [whole]
    short = (piece for piece in clauses(plain) if len(piece.split()) <= _MOST_SAID)
    return [clause for clause in map(_told, short) if clause]


def clauses(sentence: str) -> list[str]:
    """The clauses of a sentence that have a subject of their own, each as a sentence."""
    joints = [found for found in _JOINTS.finditer(sentence) if _begins_a_clause(sentence[found.end() :])]
    starts, ends = [0, *(found.end() for found in joints)], [*(found.start() for found in joints), len(sentence)]
    return [grammar.raised(sentence[start:end].strip(" ,;:.!")) for start, end in zip(starts, ends, strict=True)]


def _begins_a_clause(rest: str) -> bool:
    """Whether what comes after a joint does something: "and the gaps fell", not "the ground and the gaffer"."""
    thing = _A_THING_NEXT.match(rest)
    return not thing or any(map(_is_finite, thing["rest"].split()))


def _is_finite(word: str) -> bool:
    """Whether a word can be the verb of a clause about something else than its speaker."""
    return grammar.is_past(word) or word in _PASTS_TOO or word in grammar.AUXILIARIES


def _told(clause: str) -> Told | None:
    """A clause as something told; None where its verb says little."""
    subject = _OWN.match(clause)
    if not subject or UNSURE.search(clause) or hangs(clause) or _is_relative(clause[: subject.start("who")]):
        return None
    verb, would = subject["verb"], subject["would"]
    mood = _mood(would, verb)
    if mood and would == " can":
        mood = Mood.HABIT
    base = grammar.base(verb)
    little = verb in _PASTS_TOO or base in _SAYS_LITTLE or (mood is Mood.PAST and base in _BACKGROUND)
    little = little and not _HAD_OTHERS_DO.search(clause)
    if not mood or little or "ADV" in grammar.kinds(verb):
        return None
    return Told(clause, base, verb, mood, subject["who"].lower() == "we")


def hangs(clause: str) -> bool:
    """Whether the end of a clause calls for what comes after it: "up to", "and then add it as"."""
    last = clause.rstrip(" ,;:.!…").rpartition(" ")[2].lower()
    return last in _CALLS_FOR_MORE


def _is_relative(before: str) -> bool:
    """Whether a subject stands in a clause about the thing before it: "a person I respect", not "in my first job I"."""
    return bool(_A_THING.search(before)) and before.split()[0].lower() not in grammar.PREPOSITIONS


UNSURE = re.compile(
    r"\?|\b(?:I think|I guess|I suppose|I'd say|I would say|I want to say|I believe|not sure|don't know|maybe|perhaps|"
    r"probably|I mean|sorry|sort of|kind of|or something|no, wait|well, i|n't think)\b",
    re.I,
)
_USUALLY = re.compile(
    r"\b(?:usually|normally|generally|mostly|often|sometimes|since then|ever since|now|these days|"
    r"(?<!would )(?<!['’]d )always)\b",
    re.I,
)
_OPENING = re.compile(
    r"^(?:(?:(?:um+|uh+|er+m*|hmm+|so|then|and|but|well|okay|yes|yeah|right|anyway|also|oh|ah|like),?|no,)\s+)+", re.I
)
_BEGUN_AGAIN = re.compile(r"^(?:([\w'’]+),? (?=\1\b(?!['’])))+", re.I)
_INSIDE = re.compile(r"[,.]?\s+(?:um+|uh+|er+m*|hmm+)\b[,.]?", re.I)
# "I, I checked", "with the, with the next"
TWICE = re.compile(r"\b([\w'’]+(?: [\w'’]+){0,3})(?:,? \1\b)+(?![-'’])", re.I)
# Where a clause ends and the next begins, each with a subject of its own.
_JOINTS = re.compile(
    r",? (?:and then|and|but|so then|so|(?<!\b[Ss]ince )(?<!\b[Bb]y )then) "
    r"(?=(?:I|i|we|they|he|she|it|the|that|there|one)\b)|"
    r", (?=(?:I|i|we|they|he|she|it)\b)|"
    r"[;:] |, (?=(?:which|who|where|because|since)\b)|, (?:and|but|so) "
)
_A_THING_NEXT = re.compile(r"(?:the(?: [\w'’-]+)?|that|one)\b(?P<rest>(?: [\w'’-]+){0,4})")
_NOT_LED_IN = (
    "If|When|While|Because|What|How|Since(?! then)|Why|Where|The|They|He|She|It|You|Can|Could|Would|Will|Do|Did|Is|Are"
)
_OWN = re.compile(
    rf"(?:(?!(?:{_NOT_LED_IN})\b)[A-Z][\w'’]*"
    r"(?: [\w'’]+){0,4}?,? )??(?<!that )(?<!what )(?<!how )(?<!if )(?<!when )(?<!who )(?<!which )(?<!where )(?<!why )"
    + _SUBJECT.pattern
)
# Before a subject: something that the clause is about, and no time ("every week I").
_A_THING = re.compile(r"\b(?:an?|the|my|our|their|his|her) (?:\w+ )?\w+ $", re.I)
_MOST_SAID = 24  # words that are said back
_CALLS_FOR_MORE = frozenset("to of from with for as than and or but because the a an my our your is was if".split())
_CORE = 14  # words that are soon heard
_FEWEST_IN_CORE = 6
_BREAK = re.compile(
    r",? (?:because|since|which|although|until|unless|so that|so)\b|,|;|:|(?= and (?:I|we|they|he|she|it)\b)"
)


def without_opening(sentence: str) -> str:
    """The sentence from where it begins to say something: without "Um, so", and with its first word once ("I, I")."""
    return grammar.raised(_BEGUN_AGAIN.sub("", _OPENING.sub("", sentence)))


def core(said: str) -> str:
    """What is long up to the last place where it could stop and is soon heard, with its subject; else all of it."""
    if len(said.split()) <= _CORE:
        return said
    cuts = [said[: found.start()] for found in _BREAK.finditer(said)]
    whole = [cut for cut in cuts if _OWN.match(cut) and not hangs(cut) and _FEWEST_IN_CORE <= len(cut.split()) <= _CORE]
    return whole[-1] if whole else said


def without_fillers(sentence: str) -> str:
    """The sentence without what only leads it in, words said twice and fillers."""
    return grammar.raised(TWICE.sub(r"\1", _INSIDE.sub("", _OPENING.sub("", sentence))).strip(" ,;:.!"))


_UNIT = r"(?: (?:percent|per cent|hours|days|weeks|minutes|seconds|months))?"
_FIGURE = re.compile(
    rf"\b(?:from [\w.,%$£€-]+{_UNIT} (?:down |up )?to [\d$£€][\w.,%]*{_UNIT})|\d[\d.,]*\s?(?:%|percent\b|per cent\b)"
)


def figure(answer: str) -> str:
    """A result in figures, as it was said: "from 51 percent to 94", "40 %"; empty if there is none."""
    match = _FIGURE.search(answer)
    return match.group().strip(" .,") if match else ""
