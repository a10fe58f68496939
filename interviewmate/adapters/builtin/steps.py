"""What the candidate can do before the next interview: the steps that this one gives reason for."""

from __future__ import annotations

import re
from collections.abc import Iterable

from interviewmate import sentences
from interviewmate.adapters.builtin import (
    advice,
    answered,
    findings,
    grammar,
    matters,
    mentions,
    outcomes,
    phrases,
    showing,
    traces,
)
from interviewmate.adapters.builtin.answered import LEAST_OUTLINED, Asked
from interviewmate.adapters.builtin.wording import OF_A_VOICE, Gap
from interviewmate.coverage import PARTIAL, not_asked
from interviewmate.interview import Behaviour, Interview
from interviewmate.words import words

LONG_BEFORE = 50  # words that stand before what came of it, where that is better told first
MOST_UNASKED = 2
LONGEST_LINE = 24  # words of a posting's line that is said whole
_CHOSE = re.compile(r"\b(?:rather than|instead of (?:an? )?\w+ing|instead of an? \w+|decided|chose)\b")
TEACHES = re.compile(
    r"\btraining (?:is |will be )?(?:given|provided)\b|\b(?:full|on-the-job|paid) training\b|"
    r"\bwe(?:['’]ll| will| can)? (?:train|teach) you\b|"
    r"\bno (?:previous |prior )?experience (?:is )?(?:needed|required)\b|"
    r"\byou (?:don['’]t|do not) need to (?:have|know)\b",
    re.I,
)


def improvements(interview: Interview, asked: list[Asked]) -> list[str]:
    """What can be done this week: the worst first, each kind of advice once and nothing about the same words twice."""
    left = [
        advice.unanswered(question.number, answered.requirement_of(interview, question))
        for question in answered.unanswered(interview, asked)
    ]
    told = {"unanswered": left[0]} if left else {}
    worst_first = sorted(asked, key=lambda each: each.value)
    about: set[str] = set()
    taught = any(TEACHES.search(passage.text) for passage in interview.job.passages)
    for of_question in 2 * [_steps(each) for each in worst_first]:  # one for each, and then a second one
        unlike = (step for step in of_question if step[0] not in told and not (taught and step[0] == Gap.NOT_DONE))
        fresh = (step for step in unlike if not any(step[1] in said or said in step[1] for said in about if step[1]))
        if found := next(fresh, None):
            kind, quote, told[kind] = found
            about |= {quote} - {""}
    if unasked := _unasked(interview)[:MOST_UNASKED]:
        left.append(advice.unasked(unasked))
    return [*told.values(), *(step for step in left if step not in told.values())][: advice.MOST]


def _unasked(interview: Interview) -> list[str]:
    """The lines of the posting that are most worth a question and got none, short enough to be said."""
    left = [matter for passage in not_asked(interview) for matter in matters.of(passage, frozenset())]
    ranked = sorted(left, key=lambda matter: -matter.worth(interview.job.level))
    texts = dict.fromkeys(_without_you(phrases.cleaned(matter.passage.text)) for matter in ranked if matter.is_work)
    return [text for text in texts if len(text.split()) <= LONGEST_LINE]


def _without_you(line: str) -> str:
    """A line of the posting without "You will"."""
    return re.sub(r"^You(?:['’]ll| will) ", "", line)


def _steps(each: Asked) -> Iterable[tuple[str, str, str]]:
    """What can be done about the answers to a question: of which kind, about which words, and what."""
    steps: list[tuple[str, str, str]] = []
    if each.ramble:
        steps.append(("ramble", each.ramble.aside, advice.ramble(each.topic, each.ramble.aside)))
    if each.late and (told := _told_at_last(each)):
        steps.append(("late", told, advice.late(each.topic, told)))
    done = any(mentions.done(answer.text) for answer in each.answers)
    for found in each.gaps:
        if found.gap is Gap.NOT_DONE and done:
            continue  # what comes nearest to it was told
        if found.gap in OF_A_VOICE and each.value < LEAST_OUTLINED:
            continue  # what is worth so little wants other words, not these in a better voice
        steps.append((found.gap.value, found.quote, advice.on(found, each.topic)))
        if found.gap is Gap.SHORT:
            steps.append(("little", found.quote, advice.little(each.topic, found.length)))
    return [*(step for step in steps if step[-1]), *_further(each)]


def _further(each: Asked) -> Iterable[tuple[str, str, str]]:
    """What would make more of answers that leave nothing open and stay with what was asked."""
    to_it = [answer.text for answer in each.answers if answer.turn.behaviour is not Behaviour.CHATTY]
    whole = [(s, answer) for answer in to_it for s in sentences.split(answer) if traces.creditable(s)]
    deeds = (s for s, answer in whole if traces.acted(s) and not showing.sets_the_scene(s, answer))
    done = sorted(deeds, key=len, reverse=True)
    yield from (("reasoned", s, advice.reasoned(s)) for s in done if _CHOSE.search(s))
    if each.value < PARTIAL or not findings.asks_for_a_case(each.question.text):
        return
    for sentence, answer in whole:
        before = len(words(answer.partition(sentence)[0]))
        alone = not set(words(sentence)[:1]) & (grammar.PRONOUNS | grammar.DETERMINERS)
        if before >= LONG_BEFORE and outcomes.clear_in(sentence) and alone:
            yield "put first", sentence, advice.put_first(each.topic, sentence, before)


def _told_at_last(each: Asked) -> str:
    """The first thing done that the second answer tells; empty if it tells of none that can be shown."""
    said = [s for s in sentences.split(each.answers[1].text) if answered.quotable(s) and traces.creditable(s)]
    return next((s for s in said if traces.acted(s) and not findings.denial(s, each.question.text)), "")
