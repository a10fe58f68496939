"""Whether a way to ask fits a requirement, so that the question makes sense and takes nothing for granted."""

from __future__ import annotations

import re

from interviewmate.adapters.builtin import grammar
from interviewmate.adapters.builtin.angles import Angle, Kind
from interviewmate.adapters.builtin.shapes import Requirement, Shape
from interviewmate.adapters.builtin.sorts import sort_of
from interviewmate.words import content_words

NAMES_A_TRAIT = 6  # words at most, so that somebody may be known for it
EASY_TO_FOLLOW = 12  # words of a phrase inside a sentence that goes on after it
# What can only be done there: "our rota", "work with other teams at 18F", "seven field reps".
_THEIR_OWN = re.compile(
    r"\b(?:our|us|we|two|three|four|five|six|seven|eight|nine|ten|twelve)\b|\d|\b(?:at|for|the) [A-Z]"
)
_SIMPLE = re.compile(r"\b(?:simple|basic|first|small|some)\b")
_DRAWS = re.compile(  # work that draws people: nobody is asked what draws them to a cost report
    r"(?:build|design|write|create|develop|research|analyse|analyze|interview|teach|coach|test|plan|shape|explore|"
    r"draw|cook|care|look after|organi[sz]e)\b"
)
_WITH_OTHERS = re.compile(
    r"\b(?:teams?|colleagues|agree\w*|across|departments?|stakeholders?|managers?|engineers|analysts|partners?|"
    r"suppliers?|contractors?|roadmap|polic(?:y|ies)|strategy|rota|shift|handovers?|releases?|launch\w*|together)\b"
)
_OCCASION = re.compile(  # what is there at a time, so that one can get ready for it
    r"\b(?:appraisals?|audits?|briefs?|briefings?|classes|consultations?|conversations?|court|demos?|hearings?|"
    r"inquir(?:y|ies)|inspections?|interviews?|lessons?|meetings?|negotiat\w+|pitch\w*|present|presentations?|"
    r"reviews?|sessions?|talks?|training|trials?|tribunals?|visits?|workshops?)\b"
)
_A_TASK = re.compile(  # work that is given as a task, with a beginning and a result
    r"(?:analy[sz]e|arrange|assemble|book|build|calibrate|carry out|check|clean|collect|compile|conduct|create|design|"
    r"develop|draft|edit|find|fix|install|load|map|measure|model|organi[sz]e|pack|plan|prepare|process|produce|"
    r"recruit|research|review|run|set up|submit|test|translate|update|write)\b"
)
_ATTITUDE = re.compile(r"\b(?:attitude|commitment|enthusiasm|interest|passion|willingness)\b")
_GOES_ON = re.compile(r"(?:look after|hold|maintain|own|keep|lead from|know|stay|be|have)\b")  # has no last time
_SOME_ONE_THING = re.compile(r"an? (?!range|variety|number)")
_KNOWN = re.compile(r"\b(?:knowledge|understanding|experience|qualification|grasp)\b", re.I)  # what no colleague tells


def fits(angle: Angle, wanted: Requirement) -> bool:
    """Whether the angle can be asked about the requirement."""
    return _can_be_filled(angle, wanted) and _makes_sense(angle, wanted) and not _says_twice(angle, wanted.phrase)


def _can_be_filled(angle: Angle, wanted: Requirement) -> bool:
    """Whether the requirement has the forms that the angle's slots need, short enough to go on after."""
    if ("{gerund}" in angle.text and not wanted.gerund) or ("{brief}" in angle.text and not wanted.brief):
        return False
    return _easy(wanted.phrase) or not (angle.short_only or angle.presumes)


def _makes_sense(angle: Angle, wanted: Requirement) -> bool:
    """Whether what the angle is after is there to be told of the requirement."""
    phrase = wanted.phrase
    senseless = (
        wanted.shape is Shape.ACTION and sort_of(wanted) not in angle.sorts,
        angle.presumes and _THEIR_OWN.search(phrase),
        angle.hardest and _SIMPLE.search(phrase),
        "say about you" in angle.text and (_KNOWN.search(phrase) or len(phrase.split()) > NAMES_A_TRAIT),
        angle.of_a_task and not _A_TASK.match(phrase),
        "expect to need" in angle.text and _ATTITUDE.search(phrase),
        angle.of_one_time and _GOES_ON.match(phrase),
        angle.kind is Kind.TRADE_OFF and "trade-off" in phrase,
        angle.needs_others and not _WITH_OTHERS.search(phrase),
        angle.needs_an_occasion and not _OCCASION.search(phrase),
        angle.of_a_subject and _SOME_ONE_THING.match(phrase),
        wanted.somewhere and "{phrase}" in angle.text,
        angle.kind is Kind.MOTIVATION and "{lead}" in angle.text and not (_DRAWS.match(phrase) and _easy(phrase)),
    )
    return not any(senseless)


def _says_twice(angle: Angle, phrase: str) -> bool:
    """Whether a verb of the angle stands in the phrase too: "prepare the VAT return. How do you prepare for that?"."""
    own = {word[:6] for word in content_words(angle.text)} - {"situat"}
    return any(word[:6] in own for word in content_words(phrase) if grammar.base(word))


def _easy(phrase: str) -> bool:
    """Whether a sentence may go on after it: short, and no clause or list of its own."""
    return len(phrase.split()) <= EASY_TO_FOLLOW and not re.search(
        r"[,:]|\b(?:that|which|who|if|when|what|how|often|always|every|each|next)\b", phrase
    )
