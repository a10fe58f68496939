"""A better version of an answer, as an outline: its own sentences where they belong, and in [brackets] what to add.

Nothing is invented and nothing is told anew: each part has the one sentence of the answer that tells it, word for word,
and brackets stand only where something is certainly missing. Of an answer that has it all that is said, and no more.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from interviewmate import sentences
from interviewmate.adapters.builtin import answered, findings, harm, mentions, outcomes, tense, traces
from interviewmate.adapters.builtin.likeness import Likeness, of
from interviewmate.adapters.builtin.mentions import Mood
from interviewmate.adapters.builtin.signals import RESULT, SITUATION
from interviewmate.adapters.builtin.wording import Gap, Open
from interviewmate.numerals import numbers

SHORTEST, LONGEST = 5, 40  # words of a sentence that has a place in an outline
NEAR = 2  # sentences before what was done in which its situation stands
SHORTEST_WAY = 8  # words of a sentence that says how something is done
FEWEST_TOLD = 2  # sentences
MARK = 0.1  # of likeness that each thing which can be told of a sentence is worth
LENGTH_SHARE = 0.02  # of a word beside likeness: more words say more
ON_IT = 0.15  # likeness to what was asked that something done has, in an answer that is about it
# What is only planned, and words that its speaker stumbled over.
_PLANNED = re.compile(r"^\W*(?:(?:so|and|but|well|um+|er+),? )*if\b|\b(?:would|\w+['’]d|\w+['’]ll)\b", re.I)
_STUMBLES = re.compile(r"\b(?:um+|uh+|er+m*|hmm+)\b", re.I)


class Part(StrEnum):
    """The parts of a sound answer, in their order."""

    SITUATION = "Situation"
    ACTION = "What you did"
    APPROACH = "How you go about it"
    CASE = "One time"
    RESULT = "What came of it"


WHEN_AND_WHERE = "[when and where that was]"
OWN_PART = "[which part of it was yours]"
ONE_TIME = "[a day when you did that: where it was, what was in the way, how it ended]"
ENDED = "[what was different afterwards, and how you know]"
SEEN = "[what others could see of it]"
HOW_MUCH = "[how much or how many it was before, and after]"
LIKE_IT = "[something like it that you have done, and how it ended]"
WHY = "[why you went about it that way]"
WHY_SO = "[why you would do it that way]"
IN_NUMBERS = "[how many, how often or how long]"


@dataclass(frozen=True)
class Line:
    """A part, the sentence of the answer that tells it, and what is to be added to it; either may be empty."""

    part: Part
    said: str
    add: str = ""

    def __str__(self) -> str:
        whole = mentions.without_opening(self.said)
        said = f"“{whole}”" if whole and _flows(whole) else mentions.without_fillers(self.said)
        return f"{self.part}: {' '.join(filter(None, (said, self.add)))}"


def outline(answer: str, gaps: Iterable[Open], likeness: Likeness, also: str = "", *, planned: bool = False) -> str:
    """The outline, a line a part; empty for an answer with nothing to hang it on, or what should not be told better.

    ``gaps``: what the answer leaves open. ``also``: what was said to the same question elsewhere. ``planned``: whether
    a plan was asked for, which has no ending.
    """
    if harm.may_be(answer):
        return ""
    fitting = (each for each in sentences.split(answer) if SHORTEST <= len(each.split()) <= LONGEST)
    said = [each for each in fitting if not harm.may_tell(each)]
    on_it = [each for each in said if not likeness or of(each, likeness) >= ON_IT]
    open_ones = {each.gap: each for each in gaps}
    story = "" if planned else _chief([each for each in on_it if _acts(each)], answer, likeness)
    lines = (
        _of_a_case(story, answer, open_ones)
        if story
        else _of_a_way(on_it, f"{answer} {also}", likeness, planned=planned)
    )
    if any(map(outcomes.surely_in, sentences.split(also))):
        lines = [line for line in lines if line.add != ENDED]
    told = sum(bool(line.said) for line in lines)
    slight = {WHY, IN_NUMBERS} if told < FEWEST_TOLD else set()  # beside a single sentence that is no better version
    if any(line.add for line in lines if line.part is not Part.SITUATION and line.add not in slight):
        return "\n".join(map(str, lines))
    return ""


def _of_a_case(story: str, answer: str, gaps: dict[Gap, Open]) -> list[Line]:
    """What there was, what was done, what came of it: the first and the last where they are told, or are missing."""
    said = sentences.split(answer)
    before = said[: said.index(story)]
    scenes = (
        each
        for each in before[-NEAR:]
        if tense.in_the_past(each) and SITUATION.search(each) and SHORTEST <= len(each.split()) <= LONGEST
    )
    scene = next(scenes, "")
    set_already = scene or any(SITUATION.search(each) for each in (*before, story))
    ended = _ended(story, answer, gaps)
    missing = (
        OWN_PART
        if Gap.OTHERS in gaps
        else ""
        if any(line.add for line in ended)
        else WHY
        if not any(map(answered.REASON.search, said))
        else IN_NUMBERS
        if not numbers(answer)
        else ""
    )
    return [
        *(
            [Line(Part.SITUATION, scene)]
            if scene
            else []
            if set_already
            else [Line(Part.SITUATION, "", WHEN_AND_WHERE)]
        ),
        Line(Part.ACTION, story, missing),
        *ended,
    ]


def _ended(story: str, answer: str, gaps: dict[Gap, Open]) -> list[Line]:
    """The line for what came of it; none where the deed's own sentence tells it, or where it may be told in words."""
    for gap, add in ((Gap.BARE_OUTCOME, SEEN), (Gap.NO_NUMBER, HOW_MUCH)):
        if gap in gaps:
            return [Line(Part.RESULT, "" if gaps[gap].quote == story else gaps[gap].quote, add)]
    if ended := outcomes.clear_after(story, answer):
        return [Line(Part.RESULT, ended)] if ended != story else []
    after = sentences.split(answer.partition(story)[2])
    told = RESULT.search(story) or (after and outcomes.perhaps_in(" ".join(["So.", *after])))
    return [] if told or outcomes.others_acted(answer) else [Line(Part.RESULT, "", ENDED)]


def _of_a_way(said: list[str], answer: str, likeness: Likeness, *, planned: bool) -> list[Line]:
    """What is usually or would be done, and room for one time when it was."""
    ways = [each for each in said if _is_a_way(each, planned=planned)]
    way = max(ways, key=lambda each: of(each, likeness) + LENGTH_SHARE * len(each.split()), default="")
    told = any(traces.acted(each) or tense.own_past(each) for each in sentences.split(answer))
    missing = "" if answered.REASON.search(answer) else WHY_SO
    case = Line(Part.CASE, "", LIKE_IT if planned else ONE_TIME)
    return [Line(Part.APPROACH, way, missing), case] if way and not told else []


def _is_a_way(sentence: str, *, planned: bool) -> bool:
    """Whether a sentence says enough of how something is done; ``planned``: of how it would be."""
    deeds = [deed for deed in mentions.deeds(sentence) if not planned or deed.mood is Mood.WOULD]
    long_enough = bool(deeds) and len(sentence.split()) >= SHORTEST_WAY
    return long_enough and not (mentions.UNSURE.search(sentence) or findings.denial(sentence))


def _chief(said: list[str], answer: str, likeness: Likeness) -> str:
    """The sentence that tells most of what was done; one that only sets the scene where there is no other."""

    def worth(each: str) -> float:
        marks = bool(traces.SAID_WHY.search(each)) + bool(mentions.figure(each)) + outcomes.surely_in(each)
        return of(each, likeness) + MARK * marks

    story = [each for each in said if not _sets_the_scene(each, answer)]
    return max(story or said, key=worth, default="")


def _acts(sentence: str) -> bool:
    """Whether a sentence surely tells something that its speaker did."""
    broken = sentence.endswith(("?", "…", "-", "—")) or ", like, " in sentence
    sure = not _PLANNED.search(sentence) and not mentions.UNSURE.search(sentence)
    return traces.acted(sentence) and traces.creditable(sentence) and sure and not broken


def _flows(sentence: str) -> bool:
    """Whether a sentence can be quoted in a better version of its answer: without "um", no word begun again."""
    return not _STUMBLES.search(sentence) and not traces.begun_again(sentence)


def _sets_the_scene(sentence: str, answer: str) -> bool:
    """Whether a sentence opens the answer and says neither why nor what came of it: there the story begins."""
    first, *rest = sentences.split(answer)
    opens = bool(rest) and mentions.without_opening(first) == mentions.without_opening(sentence)
    return opens and not (traces.SAID_WHY.search(sentence) or outcomes.surely_in(sentence))
