"""The threads of an answer that are worth pulling: what each leaves to ask, and the words that show it.

A story has its turn, the last thing that its teller did of their own accord before it ended; that is asked about, and
not how the story began. What was told is not asked for again.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from interviewmate.adapters.builtin import findings, grammar, likeness, mentions, outcomes, outline, signals, tense
from interviewmate.adapters.builtin.angles import FAILURES
from interviewmate.adapters.builtin.likeness import Likeness
from interviewmate.adapters.builtin.mentions import Told
from interviewmate.adapters.builtin.weighed import Weighed

FEWEST_SAID, FEWEST_TOLD = 7, 5  # words of a step, and of anything else, that is said back
SEVERAL = 2  # steps, of which one may have made the difference
MOSTLY_SHARED = 0.35  # share of "I" below which "we" is the voice of an answer
# Worth, beside likeness: of coming late, of being one's own, of being a choice, what an errand is worth less, a word.
LATE, OWN, CHOSEN, ERRAND, WORD = 0.6, 0.6, 0.4, 0.8, 0.02


class Pull(StrEnum):
    """What a thread leaves to ask, the most telling first."""

    OWN_PART = "own part"
    PROOF = "proof"
    MEASURE = "measure"
    OUTCOME = "outcome"
    LOOKING_BACK = "looking back"
    DIFFERENCE = "difference"
    CHOICE = "choice"
    SINCE = "since"
    PLAN_B = "plan b"
    AGAIN = "again"
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
    r"\b(?:came|come|went|got|gone)(?: it| them| that)? (?:(?:up|down) (?:by|to|from)|from)\b|"
    r"\b(?:went|got) to (?:\d|\w+(?:ty|teen)\b|(?:one|two|three|four|five|six|seven|eight|nine|ten|zero)\b)|"
    r"\bended (?:with|on|up)\b|\bfrom .{1,40} to\b",
    re.I,
)
_GUESSED = re.compile(
    r"\b(?:about|around|roughly|nearly|almost|maybe)\b[^.]{0,20}(?:%|\b(?:percent|per cent|third|half|quarter|times)\b)"
    r"|\bI (?:think|guess)\b",
    re.I,
)
_GOOD = re.compile(
    r"\b(?:it|that|this|which|they|things?|everything|everyone|everybody|people|customers?|clients?|managers?)"
    r"(?:['’]s| is| are| was| were| got| became| felt)\b[^.,]{0,25}\b"
    r"(?:better|easier|faster|smoother|quicker|happy|happier|pleased|good|great|success\w*)\b|"
    r"\b(?:went|worked|did)(?: \w+)? well\b|\b(?:it|that|this) (?:all )?helped\b|\bimproved\b|\bgood feedback\b",
    re.I,
)
_WRONG = re.compile(r"\b(?:refused|walked|failed|missed|lost|cost (?:me|us)|complained)\b", re.I)
_DENIED = re.compile(r"\b(?:not|never|no|nobody)\b|n['’]t\b", re.I)
_AFTERWARDS = re.compile(
    r"(?:['’](?:re|s)| are| is) still\b|\b(?:since|afterwards|after that|in the end|by then|these days|"
    r"(?:days|weeks|months|years?) (?:on|later))\b",
    re.I,
)
_ENDS = frozenset("settle finish end win reach achieve hit pass".split())
_CHOICE = re.compile(
    r"\b(?:rather than|and not|decided|chose|refused|insisted)\b|\binstead(?:$| of (?:the|an?|just|my|our)\b)", re.I
)
# What says when it was, or what one's job was: the setting of a story, and no step in it.
_SETTING = re.compile(
    r"^(?:when|while|after|before|back when|at the time)\b(?![^.]*,)|"
    r"\bin my (?:last|current|previous|old) (?:job|role|position|company|place|team)\b|"
    r"\b(?:looked after|was (?:a|an|the|in charge|responsible)|supervised|managed|worked (?:as|for|at|in)|"
    r"been (?:a|an|the))\b|"
    r"\bfor (?:\w+ )?(?:\w+ )?(?:years|months)\b|\bfor a year\b|\b(?:worry|worried|afraid|scared)\b",
    re.I,
)
# What anybody does on the way; what is only added.
_ERRANDS = frozenset(
    """ring phone call email text tell ask check go pay raise report speak talk look try read fill document record note
    file""".split()
)
_ADDED = re.compile(r"\b(?:also|as well|too)\b", re.I)
# That somebody else was to be moved by it: "I asked him", not "I took her number" or "I counted them".
_OTHERS = re.compile(
    r"\b(?:I|we)(?:['’]d| would)? (?!brought|bought|bring|buy|took)\w+ (?:to |with |at )?(?:him|"
    r"her(?= (?:what|if|to|the|an?|one|two|three|through|back|down|in|on|that|how|when|aside|and)\b|$))\b|"
    r"\b(?:to|with|told?|tell|asked?|show(?:ed)?|gave|give|taught|teach|train(?:ed)?|offer(?:ed)?) them\b",
    re.I,
)
_OFFERS = re.compile(r"\bask\b.* if\b", re.I)
# Who says so has looked back already.
_SETTLED = re.compile(
    r"\bagain\W*$|\b(?:do|if I did) (?:it|that|the same)\b.{0,20}\bagain\b|\bwouldn['’]t change\b|\bdifferently\b|"
    r"\b(?:should|could)['’]ve\b|\bought to have\b|\bI['’]d (?:change|do (?:\w+ )?(?:sooner|different))|"
    r"\b(?:I|we) (?:\w+ ){2,7}now\b|\bnow,? (?:always|every time)\b|\b(?:always|every time) now\b|"
    r"\b(?:so|and) now\b|^Now\b",
    re.I | re.M,
)
# What somebody does since, or means to do, for having done it once.
_RESOLVED = re.compile(
    r"\b(?:(?:I|we)(?:['’]ve)? learn(?:ed|t)|taught me (?:to|that|how)|next time|since then|from then on|ever since|"
    r"now (?:I|we)|(?:I|we) now|now,? always|(?:always|every time) now|my rule)\b|^Now,? (?:I|we)\b",
    re.I,
)
_OWN = re.compile(r"^(?!(?:She|He|They)\b).*\b(?:I|we|my|me)\b", re.I)
_GOES_ON = re.compile(r",? (?:and|but|so) (?:the|they|he|she|it|that)\b")  # with what others did
_PEOPLE = re.compile(r"(?:They|People|Most|Everybody|Everyone|Somebody|Someone|Nobody)$")


def of(answer: Weighed, question: str) -> list[Thread]:
    """The threads of an answer, the one that is most worth pulling first; empty where there is none."""
    of_a_case = findings.asks_for_a_case(question)
    told = [each for each in mentions.told(answer.text, of_a_case=of_a_case) if worth_saying(each)]
    steps = [each for each in told if each.mood == "past" and not _SETTLED.search(each.said)]
    story = Story(tuple(steps), _turn(steps, answer.likeness), answer)
    if of_a_case or (len(steps) >= SEVERAL and 2 * len(steps) > len(told)):
        found = {**_of_its_parts(story), **_of_the_whole(story, question)}
    elif steps or any(map(tense.own_past, mentions.parts(answer.text))):  # a case is told beside a view
        found = _of_its_parts(story)
    else:
        found = _of_a_view(told, answer)
    return [Thread(pull, found[pull]) for pull in Pull if pull in found]


def worth_saying(told: Told) -> bool:
    """Whether something told says enough to be said back, and is no setting."""
    return len(told.said.split()) >= FEWEST_TOLD and not _SETTING.search(told.said)


@dataclass(frozen=True)
class Story:
    """What an answer tells of what was done: its steps, the one on which it turns, and the whole."""

    steps: tuple[Told, ...]
    turn: Told | None
    answer: Weighed

    @property
    def turned(self) -> str:
        """The words of its turn; empty without one."""
        return self.turn.said if self.turn else ""

    @property
    def telling(self) -> str:
        """The same where they stand for the story, and are no errand on the way; else empty."""
        telling = self.turn and self.turn.verb not in _ERRANDS and len(self.turned.split()) >= FEWEST_SAID
        return self.turned if telling else ""

    @property
    def said(self) -> list[str]:
        """Its sentences, as they can be said back."""
        return [mentions.by_itself(each) for each in mentions.parts(self.answer.text)]

    @property
    def looked_back(self) -> bool:
        """Whether its teller says what they took from it."""
        return bool(outline.LEARNED.search(self.answer.text) or _SETTLED.search(self.answer.text))


def _of_its_parts(story: Story) -> dict[Pull, str]:
    """What sentences of a story leave to ask: whose it was, how sure its end is, what a step might have come to."""
    said, turned = story.said, story.turned
    ended = [each for each in said if _tells_an_end(each)]
    guessed = [each for each in ended if _GUESSED.search(each)]
    open_end = [each for each in ended if not _brought_about(turned, each, said)] if len(story.steps) >= SEVERAL else []
    resolved = [
        each for each in said if _RESOLVED.search(each) and _OWN.search(each) and len(each.split()) >= FEWEST_SAID
    ]
    moved = _OTHERS.search(turned) and not _went_wrong(turned, story.answer.text)
    found = {
        Pull.OWN_PART: _shared(story),
        Pull.PROOF: _unproved(said),
        Pull.MEASURE: "".join(guessed[:1]),
        Pull.CHOICE: turned if _CHOICE.search(turned) else "",
        Pull.PLAN_B: turned if moved else "",
        Pull.DIFFERENCE: "".join(open_end[-1:]),
        Pull.SINCE: "".join(resolved[:1]),
    }
    return {pull: words for pull, words in found.items() if words}


def _of_the_whole(story: Story, question: str) -> dict[Pull, str]:
    """What a story leaves to ask as a whole: what came of it, what its teller makes of it."""
    found: dict[Pull, str] = {}
    if findings.asks_for_a_case(question) and _ends_with_its_turn(story):
        found[Pull.OUTCOME] = story.turned
    if story.steps and not story.looked_back:
        failed = any(mark in question for mark in FAILURES)
        found[Pull.LOOKING_BACK if failed else Pull.AGAIN] = story.telling
    return found


def _of_a_view(told: list[Told], answer: Weighed) -> dict[Pull, str]:
    """What a way of working leaves to ask: whether it holds, and where it was seen."""
    whole = [each for each in told if len(each.said.split()) >= FEWEST_SAID and not _OFFERS.search(each.said)]
    own = _turn(whole, answer.likeness, late=0)
    seen = [each for each in map(mentions.by_itself, mentions.parts(answer.text)) if _is_a_view(each)]
    found = {Pull.VIEW: seen[0]} if seen else {}
    planned = any(each.mood == "would" for each in told)
    return {**found, _of_a_way(own, planned): own.said} if own else found


def _of_a_way(own: Told, planned: bool) -> Pull:
    """What a habit or a step of a plan leaves to ask."""
    if not planned:
        return Pull.HABIT
    if own.verb == "ask":
        return Pull.PLAN_TO_ASK
    return Pull.PLAN_WITH_OTHERS if _OTHERS.search(own.said) else Pull.PLAN


def _is_a_view(said: str) -> bool:
    """Whether a sentence says, whole, how things are."""
    if len(said.split()) < FEWEST_TOLD or mentions.UNSURE.search(said) or tense.in_the_past(said):
        return False
    subject, verb = said.split()[:2]
    many = bool(_PEOPLE.match(subject)) or (grammar.is_plural(subject) and not grammar.base(subject))
    return many and (grammar.is_base(verb) or grammar.is_third(verb))


def _turn(steps: Sequence[Told], near: Likeness, late: float = LATE) -> Told | None:
    """The step on which the story turns: a late one, a choice, near to what was asked; None without any."""

    def worth(each: Told) -> float:
        mine, chosen = not each.together, bool(_CHOICE.search(each.said))
        marks = late * steps.index(each) / len(steps) + OWN * mine + CHOSEN * chosen - ERRAND * (each.verb in _ERRANDS)
        return likeness.of(each.said, near) + marks + WORD * len(each.said.split())

    turns = [each for each in steps if not _is_an_end(each) and not _ADDED.search(each.said)]
    return max(turns, key=worth, default=None)


def _is_an_end(step: Told) -> bool:
    """Whether something told is how it ended, and nothing that was done for it."""
    ended = outcomes.surely_in(step.said) or _tells_an_end(step.said) or _AFTERWARDS.search(step.said)
    return bool(ended) or step.verb in _ENDS


def _shared(story: Story) -> str:
    """What "we" did that is nearest to what was asked, where all was done by "us"; else empty."""
    ours = all(each.together for each in story.steps) and story.answer.signals.own_part < MOSTLY_SHARED
    nearest = _turn(story.steps, story.answer.likeness, late=0) if ours else None
    return nearest.said if nearest else ""


def _tells_an_end(sentence: str) -> bool:
    """Whether a sentence tells in numbers how something changed."""
    sure = not tense.is_open(sentence) and not _SETTING.search(sentence)
    return sure and bool(_CHANGED.search(sentence)) and signals.measure(sentence).numbers > 0


def _unproved(said: list[str]) -> str:
    """One of the last sentences, where it says that all went well and nothing in the answer shows it; else empty."""
    if any(outcomes.surely_in(each) or _tells_an_end(each) for each in said):
        return ""
    good = (each for each in said[1:][-2:] if _GOOD.search(each) and not tense.is_open(each))
    return next(
        (
            each
            for each in good
            if not outline.LEARNED.search(each) and not _DENIED.search(each) and len(each.split()) >= FEWEST_TOLD
        ),
        "",
    )


def _went_wrong(turn: str, answer: str) -> bool:
    """Whether, after its turn, a story tells that something did not work."""
    after = answer.partition(turn[1:])[2]
    return bool(_WRONG.search(after))


def _brought_about(turn: str, end: str, said: list[str]) -> bool:
    """Whether it is clear what brought an end about: it stands right after the turn, or tells of a step itself."""
    step = any(each.verb != "go" for each in mentions.told(end))
    return step or any(turn in before and after == end for before, after in pairwise(said))


def _ends_with_its_turn(story: Story) -> bool:
    """Whether there is no word of what came of what was done."""
    if not story.turn or story.answer.signals.results:
        return False
    last = story.said[-1]
    return last.endswith(story.turned) and not _GOES_ON.search(last) and not signals.measure(last).numbers
