"""What of a requirement an answer says was not done: by its words where they are certain, else by a fit."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Set
from dataclasses import replace

from interviewmate import bearing, denials, limits, scoring, sentences
from interviewmate.bearing import ENOUGH_WORDS, own_roots, own_words, roots
from interviewmate.denials import Denial
from interviewmate.interview import Interview, Move, Turn
from interviewmate.languages import Language
from interviewmate.levels import leads_people
from interviewmate.words import content_words

SHORTEST_VERB = 3  # letters
SHORTEST_DENIAL = 3  # words, fillers left out
OPENING = 2  # sentences of an answer in which "it" is what was asked for
_FILLERS = re.compile(r",? ?\b(?:um+|uh+|er+m*)\b,?", re.I)
_ITS_OBJECT = r"(?:(?! (?:and|but) (?:I|we)\b)[^,;.])*"
_HAVE_NOT = (
    r"\b(?:I|we)(?:['’]ve not| have not| haven['’]t|(?:['’]ve| have)? never)"
    r"(?: really| actually| yet| ever| personally)?"
)
_DENIAL = re.compile(
    rf"{_HAVE_NOT} (?:done|used|worked (?:with|on|in)|run|led|managed|written|built|handled|dealt with|had to)\b"
    rf"(?P<what>{_ITS_OBJECT})|\bI(?:['’]ve| have)?(?: got)? no (?:real |own |direct )?experience\b(?P<of>[^,;.]*)",
    re.I,
)
_NOT_AS_SUCH = re.compile(
    r"\W*(?:(?:um+|er+m*|well|no)\W+)*not [^,.;]{1,30}, (?:no, )?I(?:['’]ve not| have not| haven['’]t)\W", re.I
)
_ASKS_WHETHER = re.compile(r"\bHave you (?:ever )?(?:had to|done)\b")
_NO = re.compile(
    r"\W*(?:(?:um+|er+m*|well|honestly)\W+)*(?:no\b(?! (?:problem|doubt))|nope\b|not\b(?! (?:only|just))|never\b)", re.I
)
_YET = re.compile(
    r"\b(?:but|though|although|except|only|apart)\b(?!,? (?:I['’](?:m|d)|I (?:would|could|can|think|know|have to))\b)",
    re.I,
)
_NOT_THAT = re.compile(rf"{_HAVE_NOT} done (?:that|it|this|one|any of (?:that|it))(?=[,.;]|$)", re.I)
_NOT_MYSELF = re.compile(  # first of all: what comes before it would be the thing
    rf"^\W*(?:(?:but|and|no|so|well|honestly|on (?:the )?\w+)\W+)*{_HAVE_NOT} (?P<verb>[a-z]+) "
    r"(?:it|that|this|those|these|them|one)\b[^,;.]*\b(?:myself|on my own)\b",
    re.I,
)
_NOT_DONE = re.compile(rf"{_HAVE_NOT} (?P<verb>[a-z]+)\b(?P<what>{_ITS_OBJECT})", re.I)  # what it was, tells the verb
_BASES = {  # of verbs that do not begin as their participles do
    "bought": "buy",
    "built": "build",
    "dealt": "deal",
    "driven": "drive",
    "found": "find",
    "given": "give",
    "held": "hold",
    "kept": "keep",
    "led": "lead",
    "made": "make",
    "sold": "sell",
    "taken": "take",
    "taught": "teach",
    "written": "write",
}
# What one may be proud of never having done; and what is no doing.
_PROUDLY = frozenset(
    "broken cancelled damaged dropped failed forgotten hurt ignored left let lost missed refused skipped".split()
)
_NO_DOING = _PROUDLY | {*"been gone got had heard known met needed quite seen so stopped thought wanted".split()}
_LEADS_NOBODY = re.compile(  # whom, the line need not have the words for
    rf"{_HAVE_NOT} (?:led|managed|supervised|line.managed) (?:any(?:body|one)|people|others|staff|somebody|someone|"
    r"(?:an?|the) (?:\w+ )?(?:team|shift|crew|department))\b|"
    rf"{_HAVE_NOT} had any(?:body|one) report\w*\b|\b(?:nobody|no one)(?:['’]s| has| is)?(?: ever)? report\w* to me\b",
    re.I,
)
_UP_TO_NOW = re.compile(r"(?:['’]ve|\bhave)\b|\bhaven['’]t\b", re.I)
_OF_A_SPEAKER = re.compile(r"\b(?:I|we)\b", re.I)
_NOT_SO = re.compile(r"\b(?:without|late|wrong|badly|twice|(?!really|personally|actually|exactly)\w+ly)\b", re.I)
_HELPS = re.compile(r"(?:help|assist|support|shadow|learn)\b", re.I)
_ALONE = re.compile(r"\b(?:by myself|on my own|alone)\b", re.I)
# What one has and does not do: it is denied, and by nobody else had, only in its own words.
_OF_KNOWLEDGE = re.compile(
    r"(?:\w+ ){0,3}(?:knowledge|understanding|awareness|grasp)\b|(?:\w+ ){1,3}record (?:in|of)\b", re.I
)
_OF_A_PART = re.compile(
    r"\b(?:that|the \w+) (?:bit|part)\b|\bby hand\b|\bonly (?:helped|watched|assisted|shadowed|sat in)\b|"
    r"\b(?:by myself|on my own|alone)\b",
    re.I,
)
# What was done of it: "so no one-to-ones, but I've buddied five new starters".
_BUT_DONE = re.compile(
    r"\bbut (?:I|we)(?:['’]ve| have)? (?!only|never|not|would|could|can|think|know|['’]d)"
    r"(?:[a-z]+ed\b|was (?:in|at|there|part|with)\b)",
    re.I,
)
_NAME = re.compile(r"(?:[A-Z][\w-]*|\d+)(?: (?:[A-Z][\w-]*|\d+))*")
_HANGS = re.compile(r"\b(?:for|of|with|in|on|by|from|to|into)\b", re.I)
# Verbs of whatever one does: their object tells what.
_ANYTHING = frozenset("work do have use make help support get give take".split())
_NEXT_DUTY = re.compile(
    r"(?:,|,? and) (?=[a-z]+ (?:them|it|the|an?|our|their|your|any|all|who|what|how|with|up|out|off)\b)"
)
_OF_IT = re.compile(
    r"\W*(?:(?:have|hold|do|make|give|run|write) )?(?:it|that|this|those|these|them|one|ones|any)\b", re.I
)


def denials_of(requirement: str, turns: Iterable[Turn], interview: Interview) -> Iterator[Denial]:
    """What these answers deny of a requirement, and then what any answer to whatever does by verb and object."""
    language = interview.job.language
    yield from filter(None, (denial(requirement, turn, language) for turn in turns))
    if said := denied_beside(requirement, interview):
        yield Denial(said, of_all=True, chance=1.0)


def denial(requirement: str, turn: Turn, language: Language) -> Denial | None:
    """The sentence of an answer that says of what was asked for, or of a part of it, that it was not done; in English.

    What only a fit takes for one counts where the answer is worth less than a good one: there it errs.
    """
    if language is not Language.ENGLISH:
        return None
    doubted = _worth(turn) < scoring.STRONG
    wanted = roots(f"{requirement} {turn.question.text}")
    for place, found in enumerate(denials.of(turn.answer.text)):
        plain = _FILLERS.sub("", found.said)
        helped = _HELPS.match(requirement) and _ALONE.search(plain)  # which is what is asked for
        unnamed = _OF_KNOWLEDGE.match(requirement) and not own_words(plain) & own_words(requirement)
        if helped or unnamed or len(plain.split()) < SHORTEST_DENIAL:
            continue
        to_all = not place and _says_no(plain, turn.question.text)
        said_no = to_all or (not place and _NOT_THAT.search(plain))
        plainly = said_no or _denies_deed(plain, requirement) or _denies_its_verb(plain, requirement)
        said_so = (
            _OF_A_PART.search(found.said)
            or _BUT_DONE.search(found.said)
            or (to_all and _names_some(plain, requirement))
        )
        in_part = said_so or _but_tells_of_another(found.said, turn.answer.text, requirement)
        whole = not (in_part or _of_one_thing(plain, requirement) or _of_a_name(plain, requirement))
        each = replace(found, of_all=(found.of_all or plainly) and whole)
        if plainly or _surely_denies(plain, wanted, opens=place < OPENING):
            return each
        if _denies_a_part(plain, requirement) or any(map(_so_far, _NOT_MYSELF.finditer(plain))):
            return replace(each, of_all=False)
        named = own_words(each.said) & own_words(requirement)
        on_it = named or (each.of_all and place < OPENING and turn.question.move is not Move.FOLLOW_UP)
        if doubted and on_it and each.is_sure and _is_of_a_deed(each.said):
            return each
    return None


def _says_no(opening: str, question: str) -> bool:
    """Whether the first sentence of an answer says no to whether something was ever done."""
    return bool(_ASKS_WHETHER.search(question) and _NO.match(opening))


def _names_some(no: str, requirement: str) -> bool:
    """Whether a "no" names one of a requirement's own things ("Not LinkedIn, no"), or goes on to tell of something."""
    named = any(said.startswith(root) for said in roots(no) for root in roots(requirement) if len(root) > SHORTEST_VERB)
    return named or bool(_YET.search(no))


def limit(requirement: str, turns: Iterable[Turn], language: Language) -> str:
    """The sentence of these answers that says of what was asked for that it is not the speaker's work, or not alone.

    Of several it is the one with most words of it, of equals the best answer's. Empty if none says so, and in a
    language other than English.
    """
    if language is not Language.ENGLISH or _OF_KNOWLEDGE.match(requirement):
        return ""
    best_first = sorted(turns, key=_worth, reverse=True)
    found = filter(None, (_limit(requirement, turn) for turn in best_first))
    return max(found, key=lambda said: len(roots(said) & roots(requirement)), default="")


def _limit(requirement: str, turn: Turn) -> str:
    """That of one answer: a good one may tell who else was there, unless the sentence is surely about this."""
    said = turn.answer.text
    good = _worth(turn) >= scoring.STRONG
    return limits.surely_of(said, requirement, requirement) if good else limits.of(said, requirement)


def _worth(turn: Turn) -> int:
    return scoring.turn_score(turn) or 0


def _of_one_thing(sentence: str, requirement: str) -> bool:
    """Whether what was not done has words of one alone of several duties that a requirement joins."""
    things = [_roots(thing) for thing in _duties(requirement)]
    named = [roots(found["what"] or found["of"] or "") for found in _DENIAL.finditer(sentence)]
    named += [_roots(found["what"]) for found in _NOT_DONE.finditer(sentence)]
    touched = [any(what & thing for what in named) for thing in things]
    return any(touched) and not all(touched)


def _but_tells_of_another(sentence: str, answer: str, requirement: str) -> bool:
    """Whether a sentence names one of the things that a requirement lists, and the rest of its answer another.

    Not of what hangs on the first of them: "the budget for labour, parts and tyres".
    """
    first, *more = bearing.listed_in(requirement) or [""]
    listed = [] if _HANGS.search(first) else [_roots(thing) for thing in (first, *more)]
    named = [thing & _roots(sentence) for thing in listed]
    others = [thing for thing, denied in zip(listed, named, strict=True) if not denied]
    rest = _roots(answer.replace(sentence, " "))
    return any(named) and any(thing & rest for thing in others)


def _roots(text: str) -> set[str]:
    """The beginnings of its words, those of a joined one each: "near-miss"."""
    return roots(text.replace("-", " "))


def _of_a_name(sentence: str, requirement: str) -> bool:
    """Whether what was not used or done is a name alone, of a requirement that asks for more: "I've not used Exact"."""
    things = [(found["what"] or found["of"] or "").strip() for found in _DENIAL.finditer(sentence)]
    return len(own_words(requirement)) > ENOUGH_WORDS and any(map(_NAME.fullmatch, things))


def _duties(requirement: str) -> list[str]:
    """The duties that a requirement joins, each with its own object: "handle complaints" and "pass them on"."""
    first, *more = _NEXT_DUTY.split(requirement)
    return [first, *more] if len(re.split(", | and ", first)[-1].split()) > 1 else [requirement]


def _denies_a_part(sentence: str, requirement: str) -> bool:
    """Whether a sentence says that something was not done with a thing that is this requirement's own, or with several
    of its words.
    """
    own, wanted = own_roots(requirement), roots(requirement)
    for found in filter(_so_far, _NOT_DONE.finditer(sentence)):
        fronted = _OF_IT.match(found["what"]) or not content_words(found["what"])  # "permits I've never issued one"
        before = sentence[: found.start()] if fronted else ""
        what = f"{before} {found['what']}"
        named = own & own_roots(what) or len(wanted & roots(what)) >= ENOUGH_WORDS
        if named and not _NOT_SO.search(found["what"]):
            return True
    return False


def _is_of_a_deed(sentence: str) -> bool:
    """Whether a sentence is about its speaker, and not about what one may be proud of never having done."""
    proud = any(found["verb"].lower() in _PROUDLY for found in _NOT_DONE.finditer(sentence))
    return bool(_OF_A_SPEAKER.search(sentence)) and not proud


def _so_far(not_done: re.Match[str]) -> bool:
    """Whether it is something done that was not done up to now, and no rule: "we never take VAT off"."""
    return bool(_UP_TO_NOW.search(not_done.group())) and not_done["verb"].lower() not in _NO_DOING


def denied_beside(requirement: str, interview: Interview) -> str:
    """The sentence that says, in an answer to whatever, that what a requirement asks for was not done.

    Verb and object; empty if none says so, and in a language other than English.
    """
    if interview.job.language is not Language.ENGLISH:
        return ""
    said = (each for turn in interview.turns if turn.scored for each in sentences.split(turn.answer.text))
    return next((each for each in said if _denies_deed(_FILLERS.sub("", each), requirement)), "")


def _surely_denies(sentence: str, wanted: Set[str], *, opens: bool) -> bool:
    """Whether a sentence says of what is ``wanted`` in so many words that it was not done.

    ``opens``: it opens the answer, so that "it" is what was asked for.
    """
    if opens and _NOT_AS_SUCH.match(sentence):
        return True
    for found in _DENIAL.finditer(sentence):
        what = found["what"] or found["of"] or ""
        of_it = opens and (not content_words(what) or _OF_IT.match(what))
        if of_it or roots(what) & wanted:
            return True
    return False


def _denies_deed(sentence: str, requirement: str) -> bool:
    led_nobody = _LEADS_NOBODY.search(sentence) if leads_people(requirement) else None
    if led_nobody and not _NOT_SO.search(re.split("[,;.]", sentence[led_nobody.end() :])[0]):
        return True
    return any(_is_asked_for(found, requirement) for found in _NOT_DONE.finditer(sentence))


def _denies_its_verb(sentence: str, requirement: str) -> bool:
    """Whether a sentence says that what was asked for was not done by its own verb: "I've never tracked them"."""
    return any(
        _OF_IT.match(found["what"])
        and _verb_of(found) not in _ANYTHING
        and _is_its_verb(_verb_of(found), requirement)
        and not _NOT_SO.search(found["what"])
        for found in filter(_so_far, _NOT_DONE.finditer(sentence))
    )


def _is_asked_for(not_done: re.Match[str], requirement: str) -> bool:
    """Whether what somebody says that they have not done is, verb and object, what a requirement asks for.

    How it was not done, is no denial: "I've never planned a rota late".
    """
    verb, what = _verb_of(not_done), not_done["what"]
    shared = roots(what) & roots(requirement)
    named = bool(own_words(what) & own_words(requirement)) or len(shared) >= ENOUGH_WORDS
    asked_for = _is_its_verb(verb, requirement)
    return asked_for and (named or (bool(shared) and verb not in _ANYTHING)) and not _NOT_SO.search(what)


def _verb_of(not_done: re.Match[str]) -> str:
    """The verb of what was not done, as it begins in any form."""
    done = not_done["verb"].lower()
    return _BASES.get(done, done).removesuffix("ed").removesuffix("e")


def _is_its_verb(verb: str, requirement: str) -> bool:
    """Whether a requirement asks for something by this verb, in any form."""
    acts = (word.removesuffix("ing").removesuffix("e") for word in content_words(requirement))
    return any(len(act) >= SHORTEST_VERB and act[: len(verb)] == verb[: len(act)] for act in acts)
