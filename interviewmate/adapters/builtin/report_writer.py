"""The words of the report: put together from the evaluations and from the candidate's own sentences.

Each sentence carries something of this interview: what was said, what was asked for, or what was counted. What can't be
said so is left out, so a report may have fewer than three things to do.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from interviewmate import scoring, sentences
from interviewmate.adapters.builtin import (
    advice,
    drift,
    findings,
    grammar,
    mentions,
    outline,
    phrases,
    requirement,
    tense,
)
from interviewmate.adapters.builtin.angles import FAILURES
from interviewmate.adapters.builtin.findings import Gap, Open, Shown
from interviewmate.adapters.builtin.likeness import ELSEWHERE, Likeness, answering, of
from interviewmate.coverage import PARTIAL
from interviewmate.interview import Behaviour, Interview, Move, Question, Turn
from interviewmate.job_terms import named_in, stem
from interviewmate.policy import STRONG, WEAK
from interviewmate.reply import BetterAnswer, Point, ReportDraft
from interviewmate.verdict import question_scores
from interviewmate.words import words

MOST_POINTS = 3
SHORTEST_QUOTE, LONGEST_QUOTE = 6, 40  # words
MOST_OUTLINES = 3
LEAST_OUTLINED = 30  # points of an answer that can be made better: what is worth less may be wrong
CLEARLY = 5  # of 100 points by which one question is ahead of the next or behind it
FEW_WORDS = 25  # an answer, where several to one question are no more than that
SHOWS_STRENGTH = 55  # score from which an answer has a strength to name
FEWEST_ELSEWHERE = 2  # sentences that make a ramble
FILLED_LATER = {Gap.SHORT, Gap.NO_CASE, Gap.NOBODY, Gap.NO_OUTCOME}
EXPLAINS_A_LOW_SCORE = set(Gap) - {Gap.HEDGED}


@dataclass(frozen=True)
class Scored:
    """An answer that has a score."""

    turn: Turn
    place: int  # counts the turns from 1
    value: int
    text: str  # without what only orders the interviewer about


@dataclass(frozen=True)
class Ramble:
    """What of an answer is about something else than was asked."""

    answer: Scored
    aside: str  # the sentence that is furthest from it
    elsewhere: int  # sentences
    whole: int


@dataclass(frozen=True)
class Asked:
    """A main question and the scored answers to it and its follow-ups, of which there is one at least."""

    question: Question
    answers: tuple[Scored, ...]
    topic: str  # what it was about, in a few words
    wanted: str  # the requirement that it came from; empty if none
    value: float  # its score
    gaps: tuple[Open, ...]  # what the answers leave open when they are taken together, the most telling first
    late: Open | None  # what the first answer left open, where it was told when more was asked for
    ramble: Ramble | None  # of answers that wandered off, the one that did so most

    @property
    def named(self) -> str:
        """What it was about, where "question 4" would say nothing."""
        return "what was asked for" if self.topic.startswith("question ") else self.topic

    @property
    def score(self) -> int:
        """The score as it is shown."""
        return int(scoring.rounded(self.value))


def write(interview: Interview, likeness: Likeness, *, fitted: bool = False) -> ReportDraft:
    """The draft of a report.

    ``likeness``: of the sentences of the scored answers to what was asked. ``fitted``: whether it comes of vectors
    that tell what a sentence is about; with others nothing is said to be about something else.
    """
    topical = likeness if fitted else {}
    asked = list(_asked(interview, likeness, topical))
    strong = dict(_with_strengths(asked, likeness))
    weak = [each for each in asked if each.value < STRONG and each.question.number not in strong]
    return ReportDraft(
        summary=_summary(interview, asked, topical),
        strengths=tuple(_strengths(asked, strong)),
        weaknesses=tuple(_weaknesses(weak))[:MOST_POINTS],
        improvements=tuple(_improvements(interview, asked)),
        better_answers=tuple(_better(asked, topical)),
    )


def _asked(interview: Interview, likeness: Likeness, topical: Likeness) -> Iterable[Asked]:
    """The questions that got an answer with a score. ``topical``: the likeness as far as it tells what is said of."""
    scored = [
        Scored(turn, place, value, answering(turn.answer.text, likeness))
        for place, turn in enumerate(interview.turns, start=1)
        if (value := scoring.turn_score(turn)) is not None
    ]
    values = question_scores(interview)
    for question in interview.main_questions:
        if answers := tuple(each for each in scored if each.turn.question.number == question.number):
            topic, wanted = _topic(interview, question), _requirement(interview, question)
            yield Asked(
                question=question,
                answers=answers,
                topic=topic,
                wanted=wanted,
                value=values[question.number],
                gaps=tuple(_gaps(question, answers, topical)),
                late=_late(answers, topical),
                ramble=_ramble(answers, topical),
            )


def _topic(interview: Interview, question: Question) -> str:
    """What a question was about: its requirement in brief, or its place in the interview."""
    passages = interview.job.named(question.passages)
    wanted = requirement.of(passages[0]) if passages else None
    if wanted and wanted.brief:
        return wanted.brief
    phrase = wanted.phrase if wanted else ""
    named = phrases.first_part(phrase)
    return f"“{named}”" if named else f"question {question.number}"


def _requirement(interview: Interview, question: Question) -> str:
    passages = interview.job.named(question.passages)
    return passages[0].text if passages else ""


def _summary(interview: Interview, asked: list[Asked], likeness: Likeness) -> str:
    if not asked:
        count = len(interview.main_questions)
        return f"None of the answers to the {count} questions asked could be scored, so they show nothing either way."
    ranked = sorted(asked, key=lambda each: each.value)
    best, worst = ranked[-1], ranked[0]
    told = [_at_best(best, likeness, alone=len(ranked) == 1)]
    if best.value - worst.value >= CLEARLY and worst.value < STRONG:
        told.append(_at_worst(worst))
    elif len(ranked) > 1:
        each = f"from {worst.score} to {best.score}" if worst.score < best.score else f"at {best.score}"
        told.insert(0, f"The {len(ranked)} questions lie close together, {each} of 100.")
    if left := [_topic(interview, question) for question in _unanswered(interview, asked)]:
        told.append(f"Nothing could be scored on {grammar.listed(left)}.")
    return " ".join(told)


def _at_best(best: Asked, likeness: Likeness, *, alone: bool) -> str:
    found = _shown(best, likeness) if best.value >= SHOWS_STRENGTH else None
    told = f": “{found[1].quote}”" if found else "."
    if alone:
        return f"Only what you said on {best.topic} could be scored, with {best.score} of 100{told}"
    return f"You did best on {best.topic} ({best.score} of 100){told}"


def _at_worst(worst: Asked) -> str:
    ramble, off = worst.ramble, _drifted(worst)
    found = next((found for found in worst.gaps if found.gap in EXPLAINS_A_LOW_SCORE), None)
    told = f": {drift.TOLD}." if off else f": {_rambles(ramble)}." if ramble else f": {found}" if found else "."
    return f"You did least well on {worst.topic} ({worst.score} of 100){told}"


def _with_strengths(asked: list[Asked], likeness: Likeness) -> Iterable[tuple[int, tuple[Scored, Shown]]]:
    good = sorted((each for each in asked if each.value >= PARTIAL), key=lambda each: -each.value)
    found = [(each.question.number, shown) for each in good if (shown := _shown(each, likeness))]
    return found[:MOST_POINTS]


def _shown(each: Asked, likeness: Likeness) -> tuple[Scored, Shown] | None:
    """What the answers to a question show most, and the answer that does; None if nothing is sure."""
    found = [
        (answer, shown)
        for answer in each.answers
        if answer.value >= SHOWS_STRENGTH
        and not drift.drifted(answer.turn.evaluation)
        and (shown := findings.shown(answer.text, likeness, late=_tells_of_a_failure(answer.turn.question)))
    ]
    return max(found, key=lambda pair: pair[1].worth, default=None)


def _tells_of_a_failure(question: Question) -> bool:
    return any(mark in question.text for mark in FAILURES)


def _strengths(asked: list[Asked], strong: Mapping[int, tuple[Scored, Shown]]) -> Iterable[Point]:
    by_number = {each.question.number: each for each in asked}
    for number, (_, shown) in strong.items():
        each = by_number[number]
        told = f": {shown.told}" if shown.told else ""
        yield Point(point=f"On {each.topic} ({each.score} of 100){told}", quote=shown.quote, requirement=each.wanted)


def _weaknesses(weak: list[Asked]) -> Iterable[Point]:
    for each in sorted(weak, key=lambda each: each.value):
        told, quote = _lacking(each)
        if told:
            point = f"On {each.topic} ({each.score} of 100): {told}"
            yield Point(point=point, quote=quote, requirement=each.wanted)


def _lacking(each: Asked) -> tuple[str, str]:
    """What the answers to a question lack, and words of theirs to show it; empty where nothing is sure."""
    if off := _drifted(each):
        return drift.TOLD, off
    if each.ramble:
        return _rambles(each.ramble), each.ramble.aside
    if each.gaps:
        return each.gaps[0].told, _quoted(each.gaps[0], each)
    if each.late:
        return f"at first {each.late.told}", _quoted(each.late, each)
    return (findings.without_a_case(_together(each.answers)) if each.value < WEAK else ""), ""


def _drifted(each: Asked) -> str:
    """The first sentence of an answer that is about something else than was asked; empty if none is."""
    off = (answer.text for answer in each.answers if drift.drifted(answer.turn.evaluation))
    return next((sentences.split(text)[0] for text in off if text), "")


def _ramble(answers: tuple[Scored, ...], likeness: Likeness) -> Ramble | None:
    found: list[Ramble] = []
    for answer in answers:
        said = sentences.split(answer.text)
        off = [s for s in said if likeness and of(s, likeness) < ELSEWHERE and not mentions.done(s)]
        fitting = [sentence for sentence in off if SHORTEST_QUOTE <= len(sentence.split()) <= LONGEST_QUOTE]
        if answer.turn.behaviour is Behaviour.CHATTY and fitting and len(off) >= FEWEST_ELSEWHERE:
            found.append(Ramble(answer, min(fitting, key=lambda s: of(s, likeness)), len(off), len(said)))
    return max(found, key=lambda ramble: ramble.elsewhere, default=None)


def _rambles(ramble: Ramble) -> str:
    return f"{ramble.elsewhere} of {ramble.whole} sentences are about something else"


def _quoted(found: Open, each: Asked) -> str:
    """Words that show a gap, of the answer or of the deed that it is about; empty if they are long."""
    deed = found.deed
    of_the_deed = (findings.sentence_of(deed, answer.text) for answer in each.answers) if deed else ()
    quote = found.quote or next(filter(None, of_the_deed), "")
    return quote if len(quote.split()) <= LONGEST_QUOTE else ""


def _gaps(question: Question, answers: tuple[Scored, ...], likeness: Likeness) -> list[Open]:
    said = _together(answers)
    found = findings.gaps(said, question.text, likeness)
    count, shortest = len(words(said)), min((answer.text for answer in answers), key=len)
    if len(answers) > 1 and count <= FEW_WORDS * len(answers):
        found.append(Open(Gap.SHORT, f"{count} words in {len(answers)} answers, this one among them", quote=shortest))
    return found


def _together(answers: Iterable[Scored]) -> str:
    return " ".join(each.text for each in answers)


def _late(answers: tuple[Scored, ...], likeness: Likeness) -> Open | None:
    first = answers[0]
    if len(answers) == 1 or first.turn.move is not Move.EXPAND:
        return None
    left = findings.gaps(first.text, first.turn.question.text, likeness)
    return next((found for found in left if found.gap in FILLED_LATER), None)


def _told_at_last(each: Asked) -> str:
    """The first thing that happened which the second answer tells; empty if it tells of none in a sentence to quote."""
    said = sentences.split(each.answers[1].text)
    fitting = (s for s in said if SHORTEST_QUOTE <= len(s.split()) <= LONGEST_QUOTE and not mentions.UNSURE.search(s))
    return next(filter(tense.own_past, fitting), "")


def _unnamed(interview: Interview, asked: list[Asked]) -> Iterable[str]:
    """What to do about names of what was asked about that were never said."""
    for each in asked:
        if each.value < STRONG and (unsaid := _unsaid(interview, each)):
            yield advice.unsaid(each.question.number, unsaid)


def _unsaid(interview: Interview, each: Asked) -> list[str]:
    """What the requirement names of which no word was said in all of the interview."""
    said = {part for turn in interview.turns if turn.counts for part in _parts(turn.answer.text)}
    named = [(name, _parts(name)) for name in named_in(interview, each.wanted)]
    return [name for name, parts in named if parts and not parts & said]


def _parts(text: str) -> set[str]:
    return {stem(part) for word in words(text) for part in re.split(r"[-/&]", word) if len(part) > 1}


def _unanswered(interview: Interview, asked: list[Asked]) -> list[Question]:
    """The main questions that got no answer with a score, but for the one at which the candidate ended it."""
    numbers = {each.question.number for each in asked} | {interview.left_open}
    return [question for question in interview.main_questions if question.number not in numbers]


def _improvements(interview: Interview, asked: list[Asked]) -> list[str]:
    """What can be done this week: the worst first, each kind of advice once."""
    left = [
        advice.unanswered(question.number, _requirement(interview, question))
        for question in _unanswered(interview, asked)
    ]
    told = {"unanswered": left[0]} if left else {}
    steps = [_steps(each) for each in sorted(asked, key=lambda each: each.value)]
    for of_question in [*steps, *steps]:  # one for each question, and then a second one
        if fresh := next(((kind, step) for kind, step in of_question.items() if kind not in told), None):
            told[fresh[0]] = fresh[1]
    if not told and (named := next(iter(_unnamed(interview, asked)), "")):
        told["unsaid"] = named
    return [*told.values(), *left[1:]][: advice.MOST]


def _steps(each: Asked) -> dict[str, str]:
    """What can be done about the answers to a question, by kind."""
    steps: dict[str, str] = {}
    if off := _drifted(each):
        steps["drifted"] = advice.drifted(each.topic, off)
    if each.ramble:
        steps["ramble"] = advice.ramble(each.topic, each.ramble.aside)
    if each.late and (told := _told_at_last(each)):
        steps["late"] = advice.late(each.topic, told)
    for found in each.gaps:
        steps.setdefault(found.gap.value, advice.on(found, each.topic))
    return {kind: step for kind, step in steps.items() if step}


def _better(asked: list[Asked], likeness: Likeness) -> Iterable[BetterAnswer]:
    """Outlines for the questions that leave the most room, each of the answer that has most to hang it on."""
    told = 0
    for each in sorted(asked, key=lambda each: each.value):
        if each.value >= STRONG or told == MOST_OUTLINES:
            return
        better, answer = max(
            (
                (outline.outline(answer.text, each.named, likeness), answer)
                for answer in each.answers
                if LEAST_OUTLINED <= answer.value < STRONG
            ),
            key=lambda pair: outline.own_words(pair[0]),
            default=("", each.answers[0]),
        )
        if better:
            told += 1
            yield BetterAnswer(answer=answer.place, better=better)
