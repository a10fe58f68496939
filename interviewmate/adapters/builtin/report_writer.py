"""The words of the report: put together from the evaluations and from the candidate's own sentences.

Each sentence carries something of this interview: what was said, what was asked for, or what was counted. What can't be
said so is left out, so a report may have fewer than three things to do.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from interviewmate import sentences
from interviewmate.adapters.builtin import answered, findings, grammar, outline, signals, steps
from interviewmate.adapters.builtin.angles import FAILURES
from interviewmate.adapters.builtin.answered import LEAST_OUTLINED, LONGEST_QUOTE, LOW, Asked
from interviewmate.adapters.builtin.findings import Gap, Open, Shown
from interviewmate.adapters.builtin.likeness import Likeness
from interviewmate.coverage import PARTIAL
from interviewmate.interview import Interview, Question
from interviewmate.policy import STRONG, WEAK
from interviewmate.reply import BetterAnswer, Point, ReportDraft
from interviewmate.words import words

MOST_POINTS = 3
MOST_OUTLINES = 3
FEWEST_FOR_A_NUMBER = 20  # words of an answer of which it says something that no number is among them
CLEARLY = 5  # of 100 points by which one question is ahead of the next or behind it
SHOWS_STRENGTH = 50  # score from which an answer has a strength to name
LOWEST = "lowest on"
WANDERS = "you wander off, as with this"


def write(interview: Interview, likeness: Likeness, *, fitted: bool = False) -> ReportDraft:
    """The draft of a report.

    ``likeness``: of the sentences of the scored answers to what was asked. ``fitted``: whether it comes of vectors
    that tell what a sentence is about; with others nothing is said to be about something else.
    """
    topical = likeness if fitted else {}
    asked = list(answered.asked(interview, likeness, topical))
    strong = dict(_with_strengths(_but_for_the_worst(asked), likeness))
    weak = [each for each in asked if each.value < STRONG and each.question.number not in strong]
    return ReportDraft(
        summary=_summary(interview, asked, topical),
        strengths=tuple(_strengths(asked, strong)),
        weaknesses=tuple(_weaknesses(weak))[:MOST_POINTS],
        improvements=tuple(steps.improvements(interview, asked)),
        better_answers=tuple(_better(asked, topical)),
    )


def _summary(interview: Interview, asked: list[Asked], likeness: Likeness) -> str:
    if not asked:
        count = len(interview.main_questions)
        asked_for = "the one question" if count == 1 else f"the {count} questions"
        return f"None of the answers to {asked_for} asked could be scored, so they show nothing either way."
    ranked = sorted(asked, key=lambda each: each.value)
    best, worst = ranked[-1], ranked[0]
    lone, close = len(ranked) == 1, best.value - worst.value < CLEARLY
    told = [] if close and not lone and best.value < SHOWS_STRENGTH else [_at_best(best, likeness, alone=lone)]
    if not close:
        told.append(_at_worst(worst))
    elif not lone:
        each = f"from {worst.score} to {best.score}" if worst.score < best.score else f"at {best.score}"
        told.insert(0, f"The {len(ranked)} questions lie close together, {each} of 100.")
    if left := [f"question {question.number}" for question in answered.unanswered(interview, asked)]:
        told.append(f"Nothing could be scored on {grammar.listed(left)}.")
    return " ".join(filter(None, told))


def _at_best(best: Asked, likeness: Likeness, *, alone: bool) -> str:
    found = _shown(best, likeness) if best.value >= SHOWS_STRENGTH else None
    told = f": “{found.quote}”" if found else "."
    return (
        f"Only what you said on {best.marked} could be scored{told}"
        if alone
        else f"You did best on {best.marked}{told}"
    )


def _at_worst(worst: Asked) -> str:
    """Where the worst went wrong; empty where that is not sure."""
    told, quote = _lacking(worst) if worst.value < STRONG else ("", "")
    if not told:
        return ""
    bare = not quote or quote in told or told.startswith(LOWEST)
    return f"You did least well on {worst.marked}: {told}{'.' if bare else f': “{quote}”'}"


def _but_for_the_worst(asked: list[Asked]) -> list[Asked]:
    """The questions that may show a strength: not the one that the summary names as the worst."""
    ranked = sorted(asked, key=lambda each: each.value)
    apart = len(ranked) > 1 and ranked[-1].value - ranked[0].value >= CLEARLY
    return [each for each in asked if not (apart and each is ranked[0] and each.value < STRONG)]


def _with_strengths(asked: list[Asked], likeness: Likeness) -> Iterable[tuple[int, Shown]]:
    good = [each for each in asked if each.value >= (STRONG if each.ramble else PARTIAL)]
    good = sorted(good, key=lambda each: -each.value)
    found = [(each.question.number, shown) for each in good if (shown := _shown(each, likeness))]
    return found[:MOST_POINTS]


def _shown(each: Asked, likeness: Likeness) -> Shown | None:
    """What the answers to a question show most; None if nothing is sure."""
    found = [
        shown
        for answer in each.answers
        if answer.value >= SHOWS_STRENGTH
        and (shown := findings.shown(answer.text, likeness, late=_tells_of_a_failure(answer.turn.question)))
        and (shown.done or answer.value >= STRONG)
    ]
    return max(found, key=lambda shown: shown.worth, default=None)


def _tells_of_a_failure(question: Question) -> bool:
    return any(mark in question.text for mark in FAILURES)


def _strengths(asked: list[Asked], strong: Mapping[int, Shown]) -> Iterable[Point]:
    by_number = {each.question.number: each for each in asked}
    for number, shown in strong.items():
        each = by_number[number]
        told = f": {shown.told}" if shown.told else ""
        ended = f", and what came of it: “{shown.outcome}”" if shown.outcome else ""
        point = f"On {each.marked}{told}{ended}"
        yield Point(point=point, quote=shown.quote, requirement=each.wanted)


def _weaknesses(weak: list[Asked]) -> Iterable[Point]:
    for each in sorted(weak, key=lambda each: each.value):
        told, quote = _lacking(each)
        if told:
            point = f"On {each.marked}: {told}"
            yield Point(point=point, quote=quote, requirement=each.wanted)


def _lacking(each: Asked) -> tuple[str, str]:
    """What the answers to a question lack, and words of theirs to show it; empty where nothing is sure."""
    if each.ramble:
        return WANDERS, each.ramble.aside
    if each.gaps:
        return each.gaps[0].told, _quoted(each.gaps[0], each)
    if each.late:
        return f"at first {each.late.told}", _quoted(each.late, each)
    owed = each.value < WEAK and findings.asks_for_a_case(answered.owing(each.question, each.answers))
    told = findings.without_a_case(answered.together(each.answers)) if owed else ""
    return (told, answered.usual(each)) if told else _lowest(each)


def _lowest(each: Asked) -> tuple[str, str]:
    """The scale that held the answers to a question back most, and words of the answer that was lowest on it."""
    points, scale, answer = answered.lowest_scale(each)
    if points > LOW:
        return "", ""
    said = [s for s in sentences.split(answer.text) if answered.quotable(s)]
    usual = next(filter(findings.acts_usually, said), "")
    found = signals.measure(answer.text)
    owed = found.words >= FEWEST_FOR_A_NUMBER and findings.asks_for_a_case(answer.turn.question.text)
    bare = f", with no number in {findings.length(found.words)}" if owed and not found.numbers else ""
    quote = usual or max(said, key=len, default="")
    return f"{LOWEST} {scale}, {points} of 5{bare if scale == 'evidence' else ''}", quote


def _quoted(found: Open, each: Asked) -> str:
    """Words that show a gap, of the answer or of the deed that it is about; empty if they are long."""
    deed = found.deed
    of_the_deed = (findings.sentence_of(deed, answer.text) for answer in each.answers) if deed else ()
    usual = answered.usual(each) if found.gap is Gap.NO_CASE else ""
    quote = found.quote or next(filter(None, (*of_the_deed, usual)), "")
    return quote if len(quote.split()) <= LONGEST_QUOTE else ""


def _better(asked: list[Asked], likeness: Likeness) -> Iterable[BetterAnswer]:
    """Outlines for the questions that leave the most room, each of the answer to it that was worth least."""
    told = 0
    for each in sorted(asked, key=lambda each: each.value):
        if each.value >= STRONG or told == MOST_OUTLINES:
            return
        long_enough = [answer for answer in each.answers if len(words(answer.text)) > findings.SHORT]
        open_to_it = [answer for answer in long_enough if LEAST_OUTLINED <= answer.value < STRONG]
        for answer in sorted(open_to_it, key=lambda answer: answer.value):
            if any(map(findings.asks_what_would_be, (each.question.text, answer.turn.question.text))):
                continue  # what one would do has no case, and no ending
            gaps = findings.gaps(answer.text, answer.turn.question.text, likeness)
            also = answered.together(other for other in each.answers if other is not answer)
            if better := outline.outline(answer.text, gaps, likeness, also):
                told += 1
                yield BetterAnswer(answer=answer.place, better=better)
                break
