"""The sentences that say what an answer shows and what it leaves open, each made of that answer's words or counts."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from interviewmate.adapters.builtin import grammar
from interviewmate.interview import Evaluation


class Gap(StrEnum):
    """What an answer leaves open."""

    ELSEWHERE = "elsewhere"
    NOT_DONE = "not done"
    NOT_KNOWN = "not known"
    WEAK_SPOT = "weak spot"
    SHORT = "short"
    PLANNED = "planned"
    USUAL = "usual"
    PRAISED = "praised"
    NO_CASE = "no case"
    NO_EXAMPLE = "no example"
    NOBODY = "nobody"
    OTHERS = "others"
    LEFT_TO_OTHERS = "left to others"
    SMALL_PART = "small part"
    NO_OUTCOME = "no outcome"
    BARE_OUTCOME = "bare outcome"
    NO_NUMBER = "no number"
    HEDGED = "hedged"
    WANDERS = "wanders"
    BARE = "bare"
    NO_WAY = "no way"
    CLAIM = "claim"
    HOW = "how"
    LITTLE_OWN = "little own"
    THIN = "thin"
    HARM = "harm"
    TO_ASK_ABOUT = "to ask about"
    SAID_AGAIN = "said again"


# What goes on from "On the refunds: …"; words of the answer may follow.
SAYS = {
    Gap.ELSEWHERE: "you answer something else than was asked",
    Gap.NOT_DONE: "you say what you have not done",
    Gap.NOT_KNOWN: "you say that you do not know",
    Gap.WEAK_SPOT: "you name it as a weak spot of yours",
    Gap.SHORT: "you keep it short",
    Gap.PLANNED: "you say what you would do, but give no example of having done it",
    Gap.USUAL: "you say how you go about it, but give no example of it",
    Gap.PRAISED: "you say how you are, but nothing that you did shows it",
    Gap.NO_CASE: "you give no example of a time when you did it",
    Gap.NO_EXAMPLE: "no example of yours backs this up",
    Gap.NOBODY: "{length} have neither an “I” nor a “we”",
    Gap.OTHERS: "you say “we” throughout and never “I”, so your own part stays unclear",
    Gap.LEFT_TO_OTHERS: "you say that somebody else does it, at least in part",
    Gap.SMALL_PART: "you say “we” nearly throughout, and this is all there is of your own part",
    Gap.NO_OUTCOME: "you do not say what came of this",
    Gap.BARE_OUTCOME: "you say only briefly how it ended",
    Gap.NO_NUMBER: "you name the result without a number",
    Gap.HEDGED: "you keep softening what you say: {examples}",
    Gap.WANDERS: "you wander off the point",
    Gap.BARE: "you give no figure, name or time here",
    Gap.NO_WAY: "you give neither the steps nor a reason here",
    Gap.CLAIM: "you say this but give nothing that shows it",
    Gap.HOW: "a hiring manager would ask you how exactly",
    Gap.LITTLE_OWN: "you say little about what you did yourself",
    Gap.THIN: "a hiring manager would want to hear more than this",
    Gap.HARM: "a hiring manager would stop at this",
    Gap.TO_ASK_ABOUT: "a hiring manager would ask you about this",
    Gap.SAID_AGAIN: "you repeat in the same words what you had said before",
}
WITHOUT_A_CASE = {Gap.PLANNED, Gap.USUAL, Gap.PRAISED, Gap.NO_CASE}
OF_MORE = {Gap.NO_EXAMPLE, Gap.NO_NUMBER}  # what would make more of an answer
DOUBTED = {Gap.SHORT, Gap.NOBODY, *WITHOUT_A_CASE}  # what a terse answer may have though no rule finds it
AS_IT_STANDS = {Gap.SHORT, Gap.NOT_KNOWN}  # right above, where it is said of one answer
OF_A_VOICE = {Gap.HEDGED}  # of which examples are told


@dataclass(frozen=True)
class Open:
    """Something that an answer leaves open. ``quote``: the words that show it, or empty.

    ``words`` counts those of the answer; ``examples``: some of what there is too much of.
    """

    gap: Gap
    quote: str = ""
    words: int = 0
    examples: str = ""

    @property
    def length(self) -> str:
        """How long the answer is."""
        return length(self.words)

    @property
    def told(self) -> str:
        """It in words, to go on from "On the refunds:"."""
        return SAYS[self.gap].format(length=self.length, examples=self.examples)

    def __str__(self) -> str:
        bare = not self.quote or self.examples or self.gap in AS_IT_STANDS
        return self.told if bare else f"{self.told}: “{self.quote}”"


def harm_in(evaluation: Evaluation | None) -> str:
    """The words that an evaluation holds against their speaker as harm; empty if there are none."""
    return _quoted(evaluation, Gap.HARM)


def doubt_in(evaluation: Evaluation | None) -> str:
    """The words of which an evaluation says that they would be asked about; empty if there are none."""
    return _quoted(evaluation, Gap.TO_ASK_ABOUT)


def _quoted(evaluation: Evaluation | None, kind: Gap) -> str:
    gap, before = evaluation.gap if evaluation else "", f"{SAYS[kind]}: “"
    return gap.removeprefix(before).removesuffix("”") if gap.startswith(before) else ""


def parted(gap: str) -> tuple[str, str]:
    """What an evaluation says that an answer leaves open, and the words of the answer that show it, or none."""
    told, _, quote = gap.partition(": “")
    return (told, quote.removesuffix("”")) if gap.count("“") == 1 else (gap, "")


def finds_a_ramble(evaluation: Evaluation) -> bool:
    """Whether an evaluation finds that the answer wanders off."""
    return evaluation.gap == SAYS[Gap.WANDERS]


def finds_nothing_new(evaluation: Evaluation) -> bool:
    """Whether an evaluation finds that the answer was given before, in the same words."""
    return evaluation.gap == SAYS[Gap.SAID_AGAIN]


def finds_little_own(evaluation: Evaluation) -> bool:
    """Whether an evaluation finds that an answer tells what others did, and little of what its speaker did."""
    return parted(evaluation.gap)[0] == SAYS[Gap.LITTLE_OWN]


@dataclass(frozen=True)
class Shown:
    """What an answer shows. ``quote``: its words for it; ``more``: words of it that tell the last thing of ``told``.

    ``worth``: how well the quote speaks for it, 0 to 2. ``told``: what goes with it, in words, to go on from "On the
    refunds:"; empty where the quote says it all. ``merits``: why the quote speaks for it, each a clause that goes on
    from there.
    """

    quote: str
    worth: float
    told: str = ""
    more: str = ""
    merits: tuple[str, ...] = ()

    def __str__(self) -> str:
        more = f": “{self.more}”" if self.more else "."
        return f"“{self.quote}”{f' {grammar.raised(self.told)}{more}' if self.told else ''}"


def said(*things: str) -> str:
    """That these things were said; empty if there are none."""
    told = [thing for thing in things if thing]
    return f"you say {grammar.listed(told)}" if told else ""


def length(count: int) -> str:
    """So many words, in words."""
    return "1 word" if count == 1 else f"{count} words"
