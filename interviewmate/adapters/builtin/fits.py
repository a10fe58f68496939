"""Whether a way to ask fits a requirement, so that the question makes sense and takes nothing for granted."""

from __future__ import annotations

import re

from interviewmate.adapters.builtin import grammar
from interviewmate.adapters.builtin.angle import Angle, Kind, Need
from interviewmate.adapters.builtin.shapes import THEIR_OWN, Requirement, Shape
from interviewmate.adapters.builtin.works import ALWAYS, work_of
from interviewmate.words import content_words

EASY_TO_FOLLOW = 12  # words of a phrase inside a sentence that goes on after it
_SIMPLE = re.compile(r"\b(?:simple|basic|first|small|some)\b")
_TOLD = re.compile(r"(?:brief|demonstrate|educate|explain|present|teach)\b")
_FINDS = re.compile(
    r"(?:analy[sz]e|evaluate|interrogate|investigate|measure|study)\b|"
    r"(?:carry out|conduct|do|run)\b.*\b(?:research|studies|analys[ei]s)\b"
)
_EXAMINES = re.compile(
    r"(?:clinically )?(?:audit|check|inspect|monitor|observe|proofread|reconcile|review|spot|test|validate|verify)\b|"
    r"(?:run|carry out|conduct|do|perform)\b"
)
_EXACT = re.compile(r"(?:administer|dispense|enter|image|label|load|mix|pack|pick|scan|sort|weigh)\b")
_A_TASK = re.compile(  # work that is given as a task, with a beginning and a result
    r"(?:analy[sz]e|arrange|assemble|book|build|calibrate|carry out|check|clean|collect|compile|conduct|create|design|"
    r"develop|draft|edit|find|fix|install|load|map|measure|model|organi[sz]e|pack|plan|prepare|process|produce|"
    r"recruit|research|review|run|set up|submit|test|translate|update|write)\b"
)
_GOES_ON = re.compile(r"(?:look after|hold|maintain|own|keep|lead from|know|stay|be|have)\b")  # has no last time
_SOME_ONE_THING = re.compile(r"an? (?!range|variety|number)")
_OTHERS = re.compile(r"\b(?:with|to|across|between)\s+((?:[\w-]+ ?){1,4})")
_RULES = re.compile(
    r"^(?:comply|adhere|obey|respect)\b|"
    r"^(?:follow|keep to) .*\b(?:guid\w+|measures|plans?|polic\w+|practices?|procedures?|protocols?|rules?)\b|"
    r"^(?:keep|maintain) (?:[\w-]+,? ){0,4}(?:records?|notes|logs?|files|register|standards|clean|safe|confidential)\b|"
    + ALWAYS
)
TO_YOU = re.compile(r"\byou(?:r|rself)?\b")


def fits(angle: Angle, wanted: Requirement) -> bool:
    """Whether the angle can be asked about the requirement."""
    return _can_be_filled(angle, wanted) and _makes_sense(angle, wanted) and not _says_twice(angle, wanted.phrase)


def _can_be_filled(angle: Angle, wanted: Requirement) -> bool:
    """Whether the requirement has the forms that the angle's slots need, short enough to go on after."""
    if ("{gerund}" in angle.text and not whole(wanted)) or ("{brief}" in angle.text and not wanted.brief):
        return False
    return _easy(wanted.phrase) or not angle.goes_on


def whole(wanted: Requirement) -> bool:
    """Whether there is an -ing form that says all that the phrase says."""
    return bool(wanted.gerund) and len(wanted.gerund.split()) == len(wanted.phrase.split())


def _makes_sense(angle: Angle, wanted: Requirement) -> bool:
    """Whether what the angle is after is there to be told of the requirement."""
    phrase, acts = wanted.phrase, wanted.shape is Shape.ACTION
    senseless = (
        acts and angle.works and work_of(wanted) not in angle.works,
        acts and angle.presumes and THEIR_OWN.search(phrase),
        angle.hardest and _SIMPLE.search(phrase),
        angle.kind is Kind.TRADE_OFF and "trade-off" in phrase,
        "somebody" in angle.text and "{lead}" not in angle.text and TO_YOU.search(phrase),
        wanted.somewhere and "{phrase}" in angle.text,
        not all(_meets(need, wanted) for need in angle.needs),
    )
    return not any(senseless)


def _meets(need: Need, wanted: Requirement) -> bool:
    phrase = wanted.phrase
    match need:
        case Need.AUDIENCE:
            return bool(_TOLD.match(phrase))
        case Need.CRAFT:
            return bool(re.match(r"(?:create|define|design|develop|devise)\b(?!.*\byour\b)", phrase))
        case Need.EXAMINED:
            return bool(_EXAMINES.match(phrase))
        case Need.EXACT:
            return bool(_EXACT.match(phrase))
        case Need.FINDINGS:
            return bool(_FINDS.match(phrase))
        case Need.MANY:
            return any(grammar.is_plural(word.strip(",")) for word in phrase.split()[1:])
        case Need.OTHERS:
            named = [*_OTHERS.findall(phrase), *phrase.split()[1:3]]
            return any(grammar.is_plural(word) for part in named for word in part.split())
        case Need.RULE:
            return bool(_RULES.search(phrase))
        case Need.LIST:
            return phrase.count(", ") > 1
        case Need.SINGLE:
            return "," not in phrase
        case Need.STEPS:
            return not _GOES_ON.match(phrase)
        case Need.SUBJECT:
            return not _SOME_ONE_THING.match(phrase)
        case Need.THEIRS:
            return bool(THEIR_OWN.search(phrase))
        case Need.TASK:
            return bool(_A_TASK.match(phrase))
        case Need.TIMES:
            return not _GOES_ON.match(phrase) and "," not in phrase


def _says_twice(angle: Angle, phrase: str) -> bool:
    """Whether a verb of the angle stands in the phrase too: "explain fees. How would you explain that?"."""
    own = {word[:6] for word in content_words(angle.text)}
    return any(word[:6] in own for word in content_words(phrase) if grammar.base(word))


def _easy(phrase: str) -> bool:
    """Whether a sentence may go on after it: short, and no clause or list of its own."""
    return len(phrase.split()) <= EASY_TO_FOLLOW and not re.search(
        r"[,:]|\b(?:that|which|who|if|when|what|how|often|always|every|each|next)\b", phrase
    )
