"""What a speaker says is not theirs to do, or not alone: "I don't lead those, that's always Tom"; in English."""

from __future__ import annotations

import re
from collections.abc import Set

from interviewmate import bearing, sentences
from interviewmate.words import content_words

_ROLE = (
    r"(?:\w+ ){0,2}?(?:manager|boss|supervisor|lead|leader|head|chef|owner|director|seniors?|colleagues?|mate|partner|"
    r"mentor|teacher|tutor|foreman|charge nurse|sister|vet|nurse|doctor|buyer|engineer|technician|admin|office|finance|"
    r"agency|accountant|planner|designer|architect|consultant|contractor)"
)
_NO_NAME = (
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:I|It|That|The|This|We|You|He|She|They|And|But|So|Each|All|Every\w+|"
    r"Any\w*|No\w*|Some\w*|Who\w*|What\w*)\b"
)
_TOOL = r"(?:Excel|Google|Java|Jira|Linux|Outlook|Power|Python|Sage|Salesforce|Slack|Teams|Windows|Word|Xero)\b"
_NAME = rf"(?-i:(?!{_NO_NAME}|{_TOOL})[A-Z][a-z]+)"
_WHO = rf"(?:my|our|the|a) {_ROLE}|some(?:one|body) else|{_NAME}, (?:my|our|the) {_ROLE},"
_SOMEBODY = rf"(?:{_WHO}|{_NAME})"
_WORK = (
    r"(?:approve|arrange|brief|build|buy|calculate|chair|close|coach|cook|cost|deal with|decide|design|do|draw up|fit|"
    r"get involved (?:in|with)|handle|hire|interview|lead|look after|make|manage|negotiate|order|own|plan|present|"
    r"price|process|review|run|schedule|set|set up|sign|supervise|talk to|teach|test|train|write)"
)
SHORTEST_ACT = 4  # letters: "plan" begins "planning", and "use" begins "user"
SURE = 2  # words of what was asked for, beginning alike, in a sentence that is surely about it
_HABIT = r"(?:really |actually |usually |normally |personally |tend to )*"
_NOT_MINE = re.compile(
    rf"\bI (?:don['’]t|do not|didn['’]t really) {_HABIT}{_WORK}\b(?P<what>(?:(?! but )[^,;.:])*)", re.I
)
_IN_SOME_WAY = re.compile(  # it is done, and not so
    r"\b(?:until|till|unless|without|before|after|just|only|straight|anything|any ?more|any longer|no longer|twice|if|"
    r"when|by|as if|like|because|on my own|first|in (?:my|your) head|from|again|at all costs|fuss|\w+ly|too|so|now|"
    r"things?|sense|mistakes?|excuses|promises|assumptions|up)\b|\?",
    re.I,
)
_THEIRS = (
    rf"\b(?:is|are|was|were) (?:always |usually |normally |mostly |all )+{_SOMEBODY}['’]s?(?=[ ,.;])",
    rf"\b(?:that|it|which|those|they)(?:['’]s|['’]re| is| are|['’]d be| was| were) "
    rf"(?:always |usually |normally |mostly |all |really |(?<!was )(?<!were )down to |up to |for |more )+{_SOMEBODY}\b",
    rf"\b(?:that|it)(?:['’]s| is| was) (?:my|our) {_ROLE}\b(?! who| that|['’])",
    rf"\bthat['’]s (?:always |mostly |usually )?been (?:my|our) {_ROLE}\b(?! who| that|['’])",
    rf"\b{_NAME} (?:always |usually |mostly |just )?(?:takes|leads|decides|deals with|does|did) "  # and no tool
    r"(?:it|that|those|these|them|all|most)\b",
    rf"\b{_NAME} (?:always|usually|mostly) (?:does|did|takes|leads) (?:the|those|these|our) \w+",
    rf"\b(?:{_WHO})(?: {_NAME},?)? (?:always |usually |normally |mostly |just |all )?"
    r"(?:takes|takes care of|handles|deals with|leads|"
    r"runs|decides|decided|does|did|led|handled|ran|designed|signs off|(?:likes|prefers) to do) "
    r"(?:it|that|those|these|them|all|most|this|(?:the|my|our) (?!same\b|best\b|right\b|rest\b|other\b)\w+)\b",
    r"\bI (?:didn['’]t|did not|don['’]t|do not) (?:do|have) (?:that|the \w+) (?:part|bit|side)\b",
    r"\b(?:he|she|they)(?:['’]s|['’]re| is| are| was| were) the ones? (?:who|that) "
    r"(?:does|do|did|takes?|handles?|runs?) ",
    rf"\b(?:it|that)(?:['’]s| is| was) (?:always |usually )?{_SOMEBODY} (?:who|that) "
    r"(?:does|did|do|takes|leads|runs|handles)\b",
    r"\bI(?:['’]ve| have) only (?:ever )?(?:watched|shadowed)\b",
    r"\b(?:was|is)(?:n['’]t| not| never) (?:really )?my job to (?!judge|diagnose|decide|say|prescribe)",
    r"\bone of the (?:girls|boys|lads|others|team|seniors) (?:always |usually )?(?:did|does|dealt with|handles?) "
    r"(?:it|that|those|them)\b",
    r"\balways with (?:my|our|the|a|another) [^,.]{1,60}, (?:and )?(?:he|she|they) (?:did|does|do)\b",
    rf"\bthe [a-z]+ (?:(?:itself|side) (?:is|was)|(?:is|was) (?:always|all)) {_NAME}(?:['’]s)?(?=[,.;])",
    rf"\bthe [a-z]+(?: [a-z]+){{0,4}} (?:my|our) {_ROLE}(?: {_NAME})? (?:does|did|handles|takes|leads|runs|keeps)\b",
)
_FOR_A_WHILE = re.compile(r"\b(?:un)?till? then\b|\b(?:back|by) then\b|\bin the meantime\b|\bat first\b", re.I)
_OTHERS = re.compile("|".join(_THEIRS), re.I)
# Work that was shared out: "My sister did the church and I did the hall".
_AND_I = re.compile(
    r",? (?:and|but|while|whereas) I (?:do|did|take|took|run|ran|make|made|handled?|dealt|deal|lead|led) "
    r"(?:with )?(?:the|all|my|our|most|both)\b",
    re.I,
)
# "A colleague ran the set-up, and my two juniors moved six of them after I'd done the first three."
_I_TOO = re.compile(
    r"\b(?:after|once|when|before) I(?:['’]d| had)? (?:done|did|written|built|designed|moved|run|made|shown)\b", re.I
)
_CLAUSE = re.compile(r",? (?:and|but|while|whereas) (?=\w)")
_OWNED_TO = re.compile(r"\b(?:honest|honestly|much|yet)\b", re.I)


def of(text: str, wanted: str) -> str:
    """The sentence that says of some work that it is not its speaker's, or not alone; empty if none does.

    Of several it is the one with most words of what is ``wanted``. What they don't do, without another being named who
    does, is one if it has such a word or is owned to: "I don't do speeches" of something else is no limit.
    """
    of_it = bearing.roots(wanted)
    found = (each for each in sentences.split(text) if "?" not in each and _is_one(each, of_it))
    return max(found, key=lambda each: len(bearing.roots(each) & of_it), default="")


def surely_of(text: str, wanted: str, line: str = "") -> str:
    """The first of them that has several words of what is ``wanted``, so that it can be about nothing else.

    The first word of the job's ``line`` is enough, where that is what is done: "The planning my manager does".
    """
    of_it, act = bearing.roots(wanted), bearing.begun(content_words(line)[:1])
    for each in filter(is_one, sentences.split(text)):
        said = bearing.roots(each)
        done = any(len(word) >= SHORTEST_ACT and root.startswith(word) for root in said for word in act)
        if "?" not in each and (len(said & of_it) >= SURE or done):
            return each
    return ""


def is_one(sentence: str) -> bool:
    """Whether a sentence says of any work that somebody else does it."""
    return bool(_OTHERS.search(sentence)) and not _FOR_A_WHILE.search(sentence)


def _theirs_of(sentence: str) -> str:
    """What of a sentence somebody else does, where it tells what its speaker does too; else all of it."""
    if _I_TOO.search(sentence):
        return next(filter(_OTHERS.search, _CLAUSE.split(sentence)), sentence)
    return _AND_I.split(sentence)[0]


def _is_one(sentence: str, wanted: Set[str]) -> bool:
    if is_one(sentence):
        theirs = _theirs_of(sentence)
        return theirs == sentence or bool(bearing.roots(theirs) & wanted)
    left = [each["what"] for each in _NOT_MINE.finditer(sentence) if not _IN_SOME_WAY.search(each["what"])]
    return any(bool(what.strip()) and (_OWNED_TO.search(sentence) or bearing.roots(what) & wanted) for what in left)
