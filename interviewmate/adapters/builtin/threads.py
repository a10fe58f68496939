"""The threads of an answer that are worth pulling: what each leaves to ask, and the words that show it.

A story has its turn, the last thing that its teller did of their own accord before it ended; that is asked about, and
not how the story began. What was told is not asked for again.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from interviewmate import sentences
from interviewmate.adapters.builtin import findings, grammar, likeness, mentions, outcomes, outline, signals, tense
from interviewmate.adapters.builtin.angles import FAILURES
from interviewmate.adapters.builtin.likeness import Likeness
from interviewmate.adapters.builtin.mentions import Told
from interviewmate.adapters.builtin.weighed import Weighed

FEWEST_SAID, FEWEST_TOLD = 7, 5  # words of a step, and of anything else, that is said back
SEVERAL = 3  # steps, of which one may have made the difference
MOSTLY_SHARED = 0.35  # share of "I" below which "we" is the voice of an answer
# Worth, beside likeness: of coming late, of being one's own, of being a choice, and what an errand is worth less.
LATE, OWN, CHOSEN, ERRAND = 1.0, 0.6, 0.4, 0.4


class Pull(StrEnum):
    """What a thread leaves to ask."""

    OWN_PART = "own part"
    PROOF = "proof"
    MEASURE = "measure"
    OUTCOME = "outcome"
    LOOKING_BACK = "looking back"
    DIFFERENCE = "difference"
    CHOICE = "choice"
    PLAN_B = "plan b"
    AGAIN = "again"
    SINCE = "since"
    HABIT = "habit"
    PLAN = "plan"
    PLAN_TO_ASK = "plan to ask"
    PLAN_WITH_OTHERS = "plan with others"
    VIEW = "view"


@dataclass(frozen=True)
class Thread:
    """What there is to ask, and the words that show it, as they were said; empty where it is about the whole case."""

    pull: Pull
    said: str


# How something changed; that the figure for it is a guess; that it was good, without a figure.
_CHANGED = re.compile(
    r"\b(?:fell|dropped|rose|grew)(?: \w+)? (?:by|to|from|about|around|nearly|over)\b|\b(?:doubled|halved)\b|"
    r"\b(?:came|come) (?:up|down)\b|\b(?:went|got|gone)(?: it| them| that)? (?:up|down|from|to)\b|"
    r"\bended (?:with|on|up)\b|"
    r"\bfrom .{1,40} to\b",
    re.I,
)
_GUESSED = re.compile(
    r"\b(?:about|around|roughly|nearly|almost|maybe)\b[^.]{0,20}(?:%|\b(?:percent|per cent|third|half|quarter|times)\b)"
    r"|\bI (?:think|guess)\b",
    re.I,
)
_GOOD = re.compile(
    r"\b(?:it|that|this|which|they|things?|everything|everyone|everybody|people|customers?|clients?|managers?)\b"
    r"[^.]{0,40}\b(?:better|easier|faster|smoother|quicker|happy|happier|pleased|good|great|success\w*|helped|"
    r"(?:went|worked)(?: \w+)? well)\b|\bimprov(?:ed|es)\b|\bgood feedback\b",
    re.I,
)
_AFTERWARDS = re.compile(
    r"(?:['’](?:re|s)| are| is) still\b|\b(?:since|afterwards|after that|in the end|by then|these days|"
    r"(?:days|weeks|months|years?) (?:on|later))\b",
    re.I,
)
_ENDS = frozenset("settle finish end win reach achieve hit pass".split())
_CHOICE = re.compile(r"\b(?:rather than|instead|and not|decided|chose|refused|insisted)\b", re.I)
# What says when it was, or what one's job was: the setting of a story, and no step in it.
_SETTING = re.compile(
    r"^(?:when|while|after|before|back when|at the time)\b(?![^.]*,)|"
    r"\bin my (?:last|current|previous|old) (?:job|role|position|company|place|team)\b|"
    r"\b(?:looked after|was (?:a|an|the|in charge|responsible)|supervised|managed|worked (?:as|for|at|in)|"
    r"been (?:a|an|the))\b|"
    r"\bfor (?:\w+ )?(?:\w+ )?(?:years|months)\b|\b(?:worry|worried|afraid|scared)\b",
    re.I,
)
# What anybody does on the way; what is only added.
_ERRANDS = frozenset(
    """ring phone call email text tell ask check go pay raise report speak talk look try fill document record note
    file""".split()
)
_ADDED = re.compile(r"\b(?:also|as well|too)\b", re.I)
# That somebody else was to be moved by it: "I asked him", not "I took her number" or "I counted them".
_OTHERS = re.compile(
    r"\b(?:I|we)(?:['’]d| would)? \w+ (?:to |with |at )?(?:him|"
    r"her(?= (?:what|if|to|the|an?|one|two|three|through|back|down|in|on|that|how|when|aside|and)\b|$))\b|"
    r"\b(?:to|with|told?|tell|asked?|show(?:ed)?|gave|give|taught|teach|train(?:ed)?|offer(?:ed)?) them\b",
    re.I,
)
_OFFERS = re.compile(r"\bask (?:\w+ )?if\b", re.I)
# Who says so has looked back already.
_SETTLED = re.compile(
    r"\bagain\W*$|\bdo (?:it|that|the same)\b.{0,20}\bagain\b|\bwouldn['’]t change\b|\bdifferently\b|\bdo different\b|"
    r"\bnow,? (?:always|every time)\b|\b(?:always|every time) now\b|\b(?:so|and) now\b|^Now\b",
    re.I | re.M,
)
# What somebody does since, or means to do, for having done it once.
_RESOLVED = re.compile(
    r"\b(?:learn(?:ed|t)|taught me|next time|since then|from then on|ever since|lesson|(?:so|and) now|now (?:I|we)|"
    r"(?:I|we) now|now,? always|my rule)\b|^Now\b",
    re.I,
)
_GOES_ON = re.compile(r",? (?:and|but|so) (?:the|they|he|she|it|that)\b")  # with what others did
_PEOPLE = re.compile(r"(?:They|People|Most|Everybody|Everyone|Somebody|Someone|Nobody)$")


def of(answer: Weighed, question: str) -> list[Thread]:
    """The threads of an answer, the one that is most worth pulling first; empty where there is none."""
    of_a_case = findings.asks_for_a_case(question)
    told = [each for each in mentions.told(answer.text, of_a_case=of_a_case) if worth_saying(each)]
    steps = [each for each in told if each.mood == "past"]
    if of_a_case or 2 * len(steps) > len(told):
        return _of_a_story(steps, answer, question)
    return [] if steps else _of_a_view(told, answer)


def worth_saying(told: Told) -> bool:
    """Whether something told says enough to be said back, and is no setting."""
    return len(told.said.split()) >= FEWEST_TOLD and not _SETTING.search(told.said)


def _of_a_story(steps: list[Told], answer: Weighed, question: str) -> list[Thread]:
    """What a story leaves to ask: whose it was, how sure its end is, what its teller makes of it."""
    said = [mentions.by_itself(each) for each in sentences.split(answer.text)]
    looked_back = outline.LEARNED.search(answer.text) or _SETTLED.search(answer.text)
    failed = any(mark in question for mark in FAILURES)
    turn = _turn(steps, answer.likeness)
    told = turn.said if turn else ""
    quoted = told if turn and turn.verb not in _ERRANDS and len(told.split()) >= FEWEST_SAID else ""
    ended = [each for each in said if _tells_an_end(each)]
    unproved = _unproved(said)
    resolved = next((each for each in said if _RESOLVED.search(each) and len(each.split()) >= FEWEST_SAID), "")
    guessed = next((each for each in ended if _GUESSED.search(each)), "")
    fits = {
        Thread(Pull.OWN_PART, told): quoted and _shared(steps, answer),
        Thread(Pull.PROOF, unproved): unproved,
        Thread(Pull.MEASURE, guessed): guessed,
        Thread(Pull.OUTCOME, told): told and _ends_with(told, said[-1], answer),
        Thread(Pull.LOOKING_BACK, quoted): steps and failed and not looked_back,
        Thread(Pull.CHOICE, told): _CHOICE.search(told),
        Thread(Pull.PLAN_B, told): not failed and _OTHERS.search(told),
        Thread(Pull.DIFFERENCE, "".join(ended[-1:])): ended and len(steps) >= SEVERAL,
        Thread(Pull.AGAIN, quoted): steps and not looked_back,
        Thread(Pull.SINCE, resolved): resolved,
    }
    return [thread for thread, fit in fits.items() if fit]


def _of_a_view(told: list[Told], answer: Weighed) -> list[Thread]:
    """What a way of working leaves to ask: whether it holds, and where it was seen."""
    own = _turn(
        [each for each in told if each.mood == "habit" or len(each.said.split()) >= FEWEST_SAID], answer.likeness
    )
    seen = [each for each in sentences.split(answer.text) if _is_a_view(each)]
    threads = [Thread(_of_a_way(own), own.said)] if own else []
    return threads + [Thread(Pull.VIEW, mentions.by_itself(each)) for each in seen[:1]]


def _of_a_way(own: Told) -> Pull:
    """What a habit or a plan leaves to ask."""
    if own.mood == "habit":
        return Pull.HABIT
    if own.verb == "ask" and not _OFFERS.search(own.said):
        return Pull.PLAN_TO_ASK
    return Pull.PLAN_WITH_OTHERS if _OTHERS.search(own.said) else Pull.PLAN


def _is_a_view(sentence: str) -> bool:
    """Whether a sentence says, whole, how things are."""
    said = mentions.by_itself(sentence)
    if len(said.split()) < FEWEST_TOLD or mentions.UNSURE.search(said) or tense.in_the_past(said):
        return False
    subject, verb = said.split()[:2]
    many = bool(_PEOPLE.match(subject)) or (grammar.is_plural(subject) and not grammar.base(subject))
    return many and (grammar.is_base(verb) or grammar.is_third(verb))


def _turn(steps: list[Told], near: Likeness) -> Told | None:
    """The step on which the story turns: a late one, a choice, near to what was asked; None without any."""

    def worth(each: Told) -> float:
        late = steps.index(each) / len(steps)
        mine, chosen = not each.together, bool(_CHOICE.search(each.said))
        marks = LATE * late + OWN * mine + CHOSEN * chosen - ERRAND * (each.verb in _ERRANDS)
        return likeness.of(each.said, near) + marks

    turns = [each for each in steps if not _is_an_end(each) and not _ADDED.search(each.said)]
    return max(turns, key=worth, default=None)


def _is_an_end(step: Told) -> bool:
    """Whether something told is how it ended, and nothing that was done for it."""
    ended = outcomes.surely_in(step.said) or _tells_an_end(step.said) or _AFTERWARDS.search(step.said)
    return bool(ended) or step.verb in _ENDS


def _shared(steps: list[Told], answer: Weighed) -> bool:
    """Whether all that was done was done by "us"."""
    return all(each.together for each in steps) and answer.signals.own_part < MOSTLY_SHARED


def _tells_an_end(sentence: str) -> bool:
    """Whether a sentence tells in numbers how something changed."""
    sure = not tense.is_open(sentence) and not _SETTING.search(sentence)
    return sure and bool(_CHANGED.search(sentence)) and signals.measure(sentence).numbers > 0


def _unproved(said: list[str]) -> str:
    """One of the last sentences, where it says that all went well and nothing in the answer shows it; else empty."""
    if any(outcomes.surely_in(each) or _tells_an_end(each) for each in said):
        return ""
    good = (each for each in said[1:][-2:] if _GOOD.search(each) and not tense.is_open(each))
    return next((each for each in good if not outline.LEARNED.search(each)), "")


def _ends_with(turn: str, last: str, answer: Weighed) -> bool:
    """Whether an answer ends with its turn, and says nothing of what came of it."""
    return last.endswith(turn) and not answer.signals.results and not _GOES_ON.search(turn)
