"""What the candidate can do before the next interview: the steps that this one gives reason for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from interviewmate import bearing, policy
from interviewmate.adapters.builtin import (
    advice,
    answered,
    findings,
    fits,
    left_unasked,
    mentions,
    requirement,
    steering,
    traces,
)
from interviewmate.adapters.builtin.angle import Angle, Kind, Need
from interviewmate.adapters.builtin.answered import LEAST_OUTLINED, Asked
from interviewmate.adapters.builtin.likeness import Likeness, of
from interviewmate.adapters.builtin.shapes import Requirement, Shape
from interviewmate.adapters.builtin.wording import OF_A_VOICE, OF_MORE, Gap, Open
from interviewmate.coverage import Coverage
from interviewmate.interview import Behaviour, Interview, Move, PassageKind
from interviewmate.passages import askable
from interviewmate.policy import STRONG
from interviewmate.scoring import PARTIAL

# What has no case: at which hours one works; and what can't be told without the line before it.
WHEN_ONE_WORKS = re.compile(
    r"working\b.*\b(?:shifts?|rota|rolling|pattern|earlies|lates|nights|weekends|bank holidays|hours)\b", re.I
)
POINTS_BACK = re.compile(r"\b(?:that|this|these|those) \w+$", re.I)
TEACHES = re.compile(
    r"\btraining (?:is |will be )?(?:given|provided)\b|\b(?:full|on-the-job|paid) training\b|"
    r"\bwe(?:['’]ll| will| can)? (?:train|teach) you\b|"
    r"\bno (?:previous |prior )?experience (?:is )?(?:needed|required)\b|"
    r"\byou (?:don['’]t|do not) need to (?:have|know)\b",
    re.I,
)


# What a case can be asked of: something that is done, and not only there; by its whole name or by the first part of it.
_CASES = (
    Angle(Kind.EXPERIENCE, "{gerund}", needs=(Need.STEPS,)),
    Angle(Kind.EXPERIENCE, "{brief}", needs=(Need.STEPS,)),
)


WEIGHTY = 1.0  # importance of a line that is worth getting ready for
COME_TO = 3  # words of any kind, from which a line came up in an answer to something else; one of its own does


def improvements(
    interview: Interview, asked: list[Asked], likeness: Likeness, elsewhere: Sequence[Coverage]
) -> list[str]:
    """What can be done this week: the worst first, each kind of advice once and nothing about the same words twice.

    ``elsewhere``: what is denied in an answer to something else.
    """
    left = [
        advice.unanswered(question.number, answered.requirement_of(interview, question))
        for question in answered.unanswered(interview, asked)
    ]
    told = {"unanswered": left[0]} if left else {}
    worst_first = sorted(asked, key=lambda each: each.value)
    about: set[str] = set()
    taught = any(TEACHES.search(passage.text) for passage in interview.job.passages)
    steps = [list(_steps(each, likeness)) for each in worst_first]
    for of_question in 2 * steps:  # one for each, and then a second one
        unlike = (step for step in of_question if step[0] not in told and not (taught and step[0] == Gap.NOT_DONE))
        fresh = (step for step in unlike if not any(step[1] in said or said in step[1] for said in about if step[1]))
        if found := next(fresh, None):
            kind, quote, told[kind] = found
            about |= {quote} - {""}
    brief = [each.topic for each, step in zip(worst_first, steps, strict=True) if step and step[0][0] == "little"]
    if len(brief) > 1:
        told["little"] = advice.little(f"{brief[0]} and on {brief[1]}")
    denied = () if taught or Gap.NOT_DONE in told else elsewhere[:1]
    never = [advice.never_done(row.quote) for row in denied]
    found_here = [*never, *told.values(), *(step for step in left if step not in told.values())][: advice.MOST]
    if len(found_here) < advice.FEWEST:
        others = [step for of_question in steps for step in of_question if step[0] == Gap.LEFT_TO_OTHERS]
        found_here += [text for _, quote, text in others if quote not in about][: advice.FEWEST - len(found_here)]
    if len(found_here) < advice.FEWEST and (least := _least(worst_first, steps)):
        found_here += _asked_next(least, interview)
    return [*found_here, *_not_asked(interview)] if asked and len(found_here) < advice.FEWEST else found_here


def _least(worst_first: list[Asked], steps: list[list[tuple[str, str, str]]]) -> Asked | None:
    """The question that went least well, if its answers were not strong and there is no other step for it."""
    asked = worst_first[0] if worst_first else None
    return asked if asked and asked.value < STRONG and not steps[0] and not asked.off else None


def _asked_next(each: Asked, interview: Interview) -> Iterable[str]:
    """What to do about answers of which nothing is sure to be missing: get ready for what may be asked about them.

    What could be asked about any answer is left out.
    """
    for answer in reversed(each.answers):
        sentence, question = left_unasked.after(answer.turn, answer.text, interview)
        if sentence:
            yield advice.asked_next(each.marked, sentence, question)
            return


def _not_asked(interview: Interview) -> Iterable[str]:
    """What to get ready of the most important work that the posting names and neither a question nor an answer came
    to; nothing where nobody elsewhere can have a case of it.
    """
    come_to = policy.asked_about(interview)
    told = " ".join(turn.answer.text for turn in interview.turns)
    own, any_words = bearing.own_words(told), bearing.roots(told)

    def came_up(line: str) -> bool:
        """Whether answers have a word of a line that is its own, or several of any."""
        return bool(bearing.own_words(line) & own) or len(bearing.roots(line) & any_words) >= COME_TO

    unasked = [
        each
        for each in askable(interview.job.passages)
        if each.kind is PassageKind.DUTY and each.index not in come_to and not came_up(each.text)
    ]
    weighty = (each for each in unasked if each.importance >= WEIGHTY)
    for passage in sorted(weighty, key=lambda each: -each.importance):
        if named := _practised(requirement.of(passage)):
            yield advice.not_asked(named)
            return


def _practised(wanted: Requirement) -> str:
    """What can be practised elsewhere, by its whole name or by the first part of it; empty if nothing can."""
    there_alone = wanted.shape is not Shape.ACTION or fits.TO_YOU.search(wanted.phrase)
    if there_alone or WHEN_ONE_WORKS.match(wanted.gerund) or POINTS_BACK.search(wanted.gerund):
        return ""
    angle = next((angle for angle in _CASES if fits.fits(angle, wanted)), None)
    return angle.text.format(gerund=wanted.gerund, brief=wanted.brief) if angle else ""


def _steps(each: Asked, likeness: Likeness) -> Iterable[tuple[str, str, str]]:
    """What can be done about the answers to a question: of which kind, about which words, and what."""
    steps: list[tuple[str, str, str]] = []
    if each.stumble:
        steps.append(("stumble", each.stumble, advice.stumble(each.topic, each.stumble)))
    if each.doubt:
        steps.append((Gap.TO_ASK_ABOUT.value, each.doubt, advice.in_doubt(each.doubt)))
    if each.ramble:
        steps.append(("ramble", each.ramble.aside, advice.ramble(each.topic, each.ramble.aside)))
    done = any(mentions.done(answer.text) for answer in each.answers)
    for found in each.gaps:
        if found.gap is Gap.NOT_DONE and done:
            continue  # what comes nearest to it was told
        if each.value < (LEAST_OUTLINED if found.gap in OF_A_VOICE else PARTIAL) and found.gap in OF_A_VOICE | OF_MORE:
            continue  # what is worth so little wants other words, not these in a better voice or order
        for_once = found.gap is Gap.LEFT_TO_OTHERS and _told_how_they_would(each)
        step = advice.theirs_for_once(found.quote) if for_once else advice.on(found, each.topic)
        steps.append((found.gap.value, found.quote, step))
        if found.gap is Gap.SHORT:
            steps.append(("little", found.quote, advice.little(each.topic)))
    if told := _the_core(each, likeness):
        steps.append(("core", told, advice.core(each.topic, told)))
    if each.is_brief and not steps:
        steps.append(("little", "", _build_on(each) or advice.little(each.topic)))
    if each.likely and not steps:
        steps.append((each.likely.gap.value, each.likely.quote, advice.on(each.likely, each.topic)))
    return [step for step in steps if step[-1]]


def _told_how_they_would(each: Asked) -> bool:
    """Whether it was told, fairly at least, how it would be done by somebody whose work it is not."""
    fair = (answer for answer in each.answers if answer.value >= PARTIAL)
    return any(
        steering.is_as_if_theirs(answer.turn.question.text) or steering.tells_how(answer.text) for answer in fair
    )


def _the_core(each: Asked, likeness: Likeness) -> str:
    """What was most to the point when an answer that wandered was led back, and was good; empty if it was not so."""
    for before, after in pairwise(each.answers):
        wandered = before.turn.behaviour is Behaviour.CHATTY and before.turn.move is Move.REDIRECT
        if wandered and after.value >= max(STRONG, before.value):
            said = [s for s in mentions.parts(after.text) if answered.quotable(s) and not mentions.UNSURE.search(s)]
            said = [s for s in said if findings.names_a_step(s) or traces.acted(s)]
            return max(said, key=lambda s: of(s, likeness), default="")
    return ""


def _build_on(each: Asked) -> str:
    """What to do about the last answer where all that was said is little; empty where nothing was done in it."""
    return advice.on(Open(Gap.SHORT, each.answers[-1].text), each.topic)
