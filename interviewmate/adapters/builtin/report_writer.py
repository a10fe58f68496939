"""The words of the report: put together from the evaluations and from the candidate's own sentences."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from interviewmate import scoring, sentences
from interviewmate.adapters.builtin import findings, grammar, outline, requirement
from interviewmate.adapters.builtin.findings import Gap, Open
from interviewmate.adapters.builtin.signals import measure
from interviewmate.interview import Behaviour, Interview, Move, Turn
from interviewmate.policy import STRONG, WEAK
from interviewmate.reply import BetterAnswer, Point, ReportDraft

MOST_POINTS, IMPROVEMENTS = 3, 3
MANY_FILLERS = 5.0  # per 100 words
LONGEST_QUOTE = 40  # words
MOST_OUTLINES = 3
LONGEST_TOPIC = 10  # words
SHOWS_STRENGTH = 60  # score from which an answer has a strength to name

# What to do about a gap, where the answer names something done, and where it does not.
ADVICE_ON_A_DEED = {
    Gap.OTHERS: "Tell “{said}” again, aloud, with “I” for whatever was you.",
    Gap.NO_CASE: "You said that {clause}: find one time when you did, with a place and a date, and tell it aloud.",
    Gap.NO_OUTCOME: "You said that {clause}: add one sentence on what was different afterwards and how you know.",
    Gap.NO_NUMBER: "You said that {clause}: look up one number for it (how many, how long, before and after).",
    Gap.NO_REASON: "You said that {clause}: add one sentence with “because”, and what you decided against.",
}
ADVICE = {
    Gap.SHORT: "Answer “{question}” again, aloud and for two minutes: one case, what you did, what came of it.",
    Gap.NOBODY: "Write down three sentences that begin with “I” about {topic}; your answer had none.",
    Gap.OTHERS: "Go through your answer on {topic} and replace each “we” that was you by “I”.",
    Gap.NO_CASE: "Find one case of your own for {topic}, with a place and a date, and tell it aloud.",
    Gap.NO_OUTCOME: "Add one sentence to your answer on {topic} that says what came of it and how you know.",
    Gap.NO_NUMBER: "Look up one number for your answer on {topic} (how many, how long) and say it early.",
    Gap.NO_REASON: "For your answer on {topic}, write down why you did it that way and not another.",
}


ON_A_SCALE = {
    "relevance": "On {topic}: say in your first sentence how what you tell answers the question.",
    "depth": "On {topic}: go one step further into how you did it, and what you weighed up.",
    "structure": "On {topic}: tell it again in four sentences: the situation, your task, what you did, how it ended.",
    "evidence": "On {topic}: add one thing that can be checked, such as a number, a date or a name.",
    "clarity": "On {topic}: tell it again in half the words, the main point first.",
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
    first = wanted.phrase.split(", ")[0]
    named = wanted.brief or first
    return named if len(named.split()) <= LONGEST_TOPIC else f"question {turn.question.number}"


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
    if worst.turn.question.number != best.turn.question.number and worst.value < SHOWS_STRENGTH:
        told.append(
            f"The weakest was on {worst.topic} ({worst.value}){''.join(f': {g}' for g in _gaps(interview, worst)[:1])}."
        )
    return " ".join(told)


def _strengths(interview: Interview, scored: list[Scored]) -> Iterable[Point]:
    good = sorted((each for each in scored if each.value >= SHOWS_STRENGTH), key=lambda each: -each.value)
    for each in _one_a_question(good)[:MOST_POINTS]:
        answer = each.turn.answer.text
        shown = findings.strength(answer, measure(answer))
        if shown and (quote := _telling(answer)):
            yield Point(point=f"On {each.topic}: {shown}", quote=quote, requirement=_requirement(interview, each.turn))


def _weaknesses(interview: Interview, scored: list[Scored]) -> Iterable[Point]:
    shown = {each.turn.question.number for each in scored if each.value >= SHOWS_STRENGTH}
    poor = [each for each in scored if each.value < STRONG and each.turn.question.number not in shown]
    poor.sort(key=lambda each: each.value)
    for each in _one_a_question(poor)[:MOST_POINTS]:
        for found in _gaps(interview, each)[:1]:
            answer = each.turn.answer.text
            told = findings.sentence_of(found.deed, answer) if found.deed else ""
            quote = told or sentences.split(answer)[0]
            short = quote if len(quote.split()) <= LONGEST_QUOTE else ""
            point = f"On {each.topic}: {found}"
            yield Point(point=point, quote=short, requirement=_requirement(interview, each.turn))


def _gaps(interview: Interview, each: Scored) -> list[Open]:
    """What the answers to a question leave open when they are taken together."""
    number = each.turn.question.number
    text = _all_said(interview, number)
    main = next(question for question in interview.main_questions if question.number == number)
    return findings.gaps(text, measure(text), main.text)


def _all_said(interview: Interview, number: int) -> str:
    """All that was said to a question and its follow-ups."""
    return " ".join(turn.answer.text for turn in interview.turns if turn.counts and turn.question.number == number)


def _one_a_question(scored: list[Scored]) -> list[Scored]:
    """The first of every question's answers."""
    return list({each.turn.question.number: each for each in reversed(scored)}.values())[::-1]


def _telling(answer: str) -> str:
    """The sentence that carries a strength: the one with what was done; cut to that where it is long."""
    deed = findings.shown(answer)
    if not deed:
        return ""
    told = findings.sentence_of(deed, answer)
    if told and len(told.split()) <= LONGEST_QUOTE:
        return told
    return deed.said if deed.said in answer else ""


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
        for found in _gaps(interview, each):
            if found.gap not in given and each.turn.question.number not in numbers:
                numbers.add(each.turn.question.number)
                given[found.gap] = _advice(found, each)
                break
    lowest = min(scored, key=lambda each: each.value, default=None)
    if lowest and lowest.value < STRONG and not told and not given:
        told.append(_on_the_lowest_scale(lowest))
    unanswered = [q for q in interview.main_questions if q.number not in {each.turn.question.number for each in scored}]
    again = [f"Prepare an answer to “{question.text}”, which got none that could be scored." for question in unanswered]
    return [*told, *given.values(), *again][:IMPROVEMENTS]


def _advice(found: Open, each: Scored) -> str:
    if found.deed and found.gap in ADVICE_ON_A_DEED:
        return ADVICE_ON_A_DEED[found.gap].format(clause=found.deed.clause, said=found.deed.said)
    return ADVICE[found.gap].format(topic=each.topic, question=each.turn.question.text)


def _on_the_lowest_scale(each: Scored) -> str:
    """Advice for an answer whose words leave nothing open for certain: on what its evaluation puts lowest."""
    evaluation = each.turn.evaluation
    assert evaluation  # it has a score
    lowest = min(ON_A_SCALE, key=lambda scale: getattr(evaluation, scale))
    return ON_A_SCALE[lowest].format(topic=each.topic)


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
    return solid and question.move is Move.ADVANCE and findings.asks_for_a_case(question.text)
