"""The words of the report: put together from the evaluations and from the candidate's own sentences."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from interviewmate import scoring, sentences
from interviewmate.adapters.builtin import findings, grammar, mentions, outline, phrases, requirement
from interviewmate.adapters.builtin.findings import Gap
from interviewmate.adapters.builtin.signals import measure
from interviewmate.interview import Behaviour, Interview, Move, Turn
from interviewmate.policy import STRONG, WEAK
from interviewmate.reply import BetterAnswer, Point, ReportDraft

MOST_POINTS, IMPROVEMENTS = 3, 3
MANY_FILLERS = 5.0  # per 100 words
LONGEST_QUOTE = 40  # words
MOST_OUTLINES = 3
SHOWS_STRENGTH = 60  # score from which an answer has a strength to name

ADVICE = {
    Gap.SHORT: "Answer “{question}” again, aloud and for two minutes: one case, what you did, what came of it.",
    Gap.NOBODY: "Write down three sentences that begin with “I” about {topic}; your answer had none.",
    Gap.OTHERS: "Go through your answer on {topic} and replace each “we” that was you by “I”.",
    Gap.NO_CASE: "Find one case of your own for {topic}, with a place and a date, and tell it aloud.",
    Gap.NO_OUTCOME: "Add one sentence to your answer on {topic} that says what came of it and how you know.",
    Gap.NO_NUMBER: "Look up one number for your answer on {topic} (how many, how long) and say it early.",
    Gap.NO_REASON: "For your answer on {topic}, write down why you did it that way and not another.",
}


@dataclass(frozen=True)
class Scored:
    """An answer that has a score, and what there is to say about it."""

    turn: Turn
    place: int  # counts the turns from 1
    value: int
    topic: str  # what it was about, in a few words


def write(interview: Interview) -> ReportDraft:
    """The draft of a report."""
    scored = [
        Scored(turn, place, value, _topic(interview, turn))
        for place, turn in enumerate(interview.turns, start=1)
        if (value := scoring.turn_score(turn)) is not None
    ]
    return ReportDraft(
        summary=_summary(interview, scored),
        strengths=tuple(_strengths(interview, scored)),
        weaknesses=tuple(_weaknesses(interview, scored)),
        improvements=tuple(_improvements(interview, scored)),
        better_answers=tuple(_better(scored)),
    )


def _topic(interview: Interview, turn: Turn) -> str:
    """What a question was about: its requirement in brief, or its place in the interview."""
    passages = interview.job.named(turn.question.passages)
    if not passages:
        return f"question {turn.question.number}"
    wanted = requirement.of(passages[0])
    return wanted.brief or f"“{phrases.cut(wanted.phrase, 9)}”"


def _summary(interview: Interview, scored: list[Scored]) -> str:
    asked = len(interview.main_questions)
    if not scored:
        return f"None of the answers to the {asked} questions asked could be scored, so they show nothing either way."
    counted = "One answer was" if len(scored) == 1 else f"{len(scored)} answers were"
    told = [f"{counted} scored."]
    best, worst = max(scored, key=lambda each: each.value), min(scored, key=lambda each: each.value)
    if best.value >= WEAK:
        told.append(f"The best was on {best.topic} ({best.value}).")
    else:
        told.append("None of them reached the level of a solid answer.")
    if worst is not best and (gap := _gap(interview, worst)):
        told.append(f"The weakest was on {worst.topic} ({worst.value}): {gap}.")
    return " ".join(told)


def _strengths(interview: Interview, scored: list[Scored]) -> Iterable[Point]:
    good = sorted((each for each in scored if each.value >= SHOWS_STRENGTH), key=lambda each: -each.value)
    for each in _one_a_question(good)[:MOST_POINTS]:
        quote = _telling(each.turn)
        if quote and each.turn.evaluation and each.turn.evaluation.strength:
            point = f"On {each.topic} the answer {each.turn.evaluation.strength}"
            yield Point(point=point, quote=quote, requirement=_requirement(interview, each.turn))


def _weaknesses(interview: Interview, scored: list[Scored]) -> Iterable[Point]:
    poor = sorted((each for each in scored if each.value < STRONG), key=lambda each: each.value)
    for each in _one_a_question(poor)[:MOST_POINTS]:
        if gap := _gap(interview, each):
            point = f"On {each.topic}: {gap}"
            quote = sentences.split(each.turn.answer.text)[0]
            short = quote if len(quote.split()) <= LONGEST_QUOTE else ""
            yield Point(point=point, quote=short, requirement=_requirement(interview, each.turn))


def _gap(interview: Interview, each: Scored) -> str:
    """What the answers to a question leave open when they are taken together."""
    text = _all_said(interview, each.turn.question.number)
    question = each.turn.question.text
    return findings.gap(text, measure(text), imagined=findings.imagined(question))


def _all_said(interview: Interview, number: int) -> str:
    """All that was said to a question and its follow-ups."""
    return " ".join(turn.answer.text for turn in interview.turns if turn.counts and turn.question.number == number)


def _one_a_question(scored: list[Scored]) -> list[Scored]:
    """The first of every question's answers."""
    return list({each.turn.question.number: each for each in reversed(scored)}.values())[::-1]


def _telling(turn: Turn) -> str:
    """The sentence that carries the answer: the one with the most numbers and actions."""
    named = re.search(r"“(.+)”", turn.evaluation.strength if turn.evaluation else "")
    told = sentences.split(turn.answer.text)
    if named and not (told := [s for s in told if named.group(1) in s and len(s.split()) <= LONGEST_QUOTE]):
        return named.group(1) if named.group(1) in turn.answer.text else ""
    fitting = [s for s in told if 4 <= len(s.split()) <= LONGEST_QUOTE]

    def weight(sentence: str) -> int:
        figures = sum(character.isdigit() for character in sentence)
        return 2 * len(mentions.deeds(sentence)) + 2 * bool(mentions.figure(sentence)) + (figures > 0)

    return max(fitting, key=weight, default="")


def _requirement(interview: Interview, turn: Turn) -> str:
    passages = interview.job.named(turn.question.passages)
    return passages[0].text if passages else ""


def _improvements(interview: Interview, scored: list[Scored]) -> Iterable[str]:
    """What can be done this week, from what the answers left open: the worst first, each kind of advice once."""
    given: dict[Gap, str] = {}
    numbers: set[int] = set()
    told: list[str] = []
    if filler := _worst_filler(interview):
        told.append(filler)
    for each in sorted(scored, key=lambda each: each.value):
        text = _all_said(interview, each.turn.question.number)
        question = each.turn.question.text
        for gap in findings.gaps(text, measure(text), imagined=findings.imagined(question)):
            if gap not in given and each.turn.question.number not in numbers:
                numbers.add(each.turn.question.number)
                given[gap] = ADVICE[gap].format(topic=each.topic, question=each.turn.question.text)
                break
    lowest = min(scored, key=lambda each: each.value, default=None)
    if lowest and lowest.value < STRONG and not told and not given:
        told.append(ADVICE[Gap.NO_CASE].format(topic=lowest.topic, question=lowest.turn.question.text))
    unanswered = [q for q in interview.main_questions if q.number not in {each.turn.question.number for each in scored}]
    again = [f"Prepare an answer to “{question.text}”, which got none that could be scored." for question in unanswered]
    return [*told, *given.values(), *again][:IMPROVEMENTS]


def _worst_filler(interview: Interview) -> str:
    """Advice about filler words, where there were many."""
    said = [turn.answer.delivery for turn in interview.turns if turn.counts]
    total = sum(delivery.words for delivery in said)
    counts: dict[str, int] = {}
    for delivery in said:
        for word, count in delivery.fillers.items():
            counts[word] = counts.get(word, 0) + count
    if not total or 100 * sum(counts.values()) / total < MANY_FILLERS:
        return ""
    word, count = max(counts.items(), key=lambda pair: pair[1])
    return f"Record yourself for one minute a day and stop where “{word}” comes up: you said it {count} times."


def _better(scored: list[Scored]) -> Iterable[BetterAnswer]:
    """Outlines of the main answers that leave the most room above nothing."""
    main = [each for each in scored if _can_be_outlined(each)]
    for each in sorted(main, key=lambda each: each.value)[:MOST_OUTLINES]:
        if better := outline.outline(each.turn.answer.text):
            yield BetterAnswer(answer=each.place, better=grammar.raised(better))


def _can_be_outlined(each: Scored) -> bool:
    """Whether it is an answer to a main question about a case, neither empty nor a ramble nor good already."""
    question = each.turn.question
    solid = each.turn.behaviour in {Behaviour.ON_TRACK, Behaviour.HESITANT} and WEAK <= each.value < STRONG
    return solid and question.move is Move.ADVANCE and not findings.imagined(question.text)
