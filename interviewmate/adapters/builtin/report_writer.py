"""The words of the report: put together from the evaluations and from the candidate's own sentences.

Each sentence carries something of this interview: what was said, what was asked for, or what was counted. What can't be
said so is left out, so a report may have fewer than three things to do.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, replace
from itertools import islice

from interviewmate.adapters.builtin import (
    answered,
    credit,
    findings,
    grammar,
    outline,
    showing,
    steps,
    traces,
    wording,
)
from interviewmate.adapters.builtin.answered import BRIEF, LEAST_OUTLINED, LEAST_TELLING, LONGEST_QUOTE, Asked
from interviewmate.adapters.builtin.likeness import Likeness
from interviewmate.adapters.builtin.wording import OF_A_VOICE, OF_MORE, SAYS, Gap, Shown, length
from interviewmate.coverage import Coverage
from interviewmate.interview import Behaviour, Interview, Move, Turn
from interviewmate.policy import STRONG
from interviewmate.reply import BetterAnswer, Point, ReportDraft
from interviewmate.scoring import PARTIAL
from interviewmate.verdict import AGAINST, Recommendation, harm_that_stands, recommend
from interviewmate.words import words

MOST_STRENGTHS, MOST_WEAKNESSES = 3, 5
MOST_OUTLINES = 3
MOST_POOR = 2  # answers that are told of though another made up for them
SCALES = ("relevance", "depth", "structure", "evidence", "clarity")
MOST_NAMED = 2  # questions that went best, by what they were about
CLEARLY = 5  # of 100 points by which one question is ahead of the next or behind it
LEAST_BETTERED = 40  # of 100, from which an answer has something to make a better one of
SHOWS_STRENGTH = 50  # score from which an answer has a strength to name
LEAST_OF_A_HABIT = 1.6  # of 2, that words are worth which tell of nothing done and are a strength
LEAST_GOOD = 55  # of 100, from which the answers to a question have something that speaks for them
ALL_TOLD = "your {count} answers to it have {length} in all"
ALL_ALIKE = {
    Gap.CLAIM: "you say things but give nothing that shows them, as here",
    Gap.BARE: "you give no figure, name or time, as here",
    Gap.HOW: "a hiring manager would ask you how exactly, as here",
    Gap.LITTLE_OWN: "you say little about what you did yourself, as here",
    Gap.THIN: "a hiring manager would want to hear more than you say, as here",
}
FEWEST_WANDERED = 2  # questions whose answers wandered before it is said of them together
WHATEVER_CAME = frozenset({Gap.NOT_DONE, Gap.LEFT_TO_OTHERS})  # lacking, however good the plan that came after it
NEVER = "You say that you have not done it"
NEAREST = "you say what you have done that comes nearest to it"


@dataclass(frozen=True)
class Lack:
    """What kept the answers to a question from a higher score, in words, and words of theirs that show it, or none."""

    told: str
    quote: str = ""
    of_more: bool = False  # whether it only says what would make more of the answers
    little: bool = False  # whether it is that next to nothing was said


def write(
    interview: Interview, likeness: Likeness, *, fitted: bool = False, off: Set[int] = frozenset()
) -> ReportDraft:
    """The draft of a report.

    ``likeness``: of the sentences of the scored answers to what was asked. ``fitted``: whether it comes of vectors
    that tell what a sentence is about; with others nothing is said to be about something else. ``off``: the numbers of
    the questions to which only something else that the job asks for was told.
    """
    topical = likeness if fitted else {}
    asked = list(answered.asked(interview, likeness, topical, off))
    lacking = dict(_lacks(asked))
    strong = dict(_with_strengths(interview, asked, lacking))
    elsewhere = answered.denied_elsewhere(interview)
    return ReportDraft(
        summary=_summary(interview, asked, lacking, strong),
        strengths=tuple(_strengths(asked, strong)),
        weaknesses=(*_weaknesses(asked, lacking), *map(_denied, elsewhere)),
        improvements=tuple(steps.improvements(interview, asked, likeness, elsewhere)),
        better_answers=tuple(_better(asked, topical)),
    )


def _summary(interview: Interview, asked: list[Asked], lacking: Mapping[int, Lack], strong: Mapping[int, Shown]) -> str:
    if not asked:
        count = len(interview.main_questions)
        asked_for = "the one question" if count == 1 else f"the {count} questions"
        return f"None of the answers to {asked_for} asked could be scored, so they show nothing either way."
    told = [*_went(interview, asked, lacking, strong)]
    if left := [f"question {question.number}" for question in answered.unanswered(interview, asked)]:
        told.append(f"Nothing could be scored on {grammar.listed(left)}.")
    return " ".join(told)


def _went(
    interview: Interview, asked: list[Asked], lacking: Mapping[int, Lack], strong: Mapping[int, Shown]
) -> Iterable[str]:
    """What went best, unless nobody is to be hired for it, and then what went least well."""
    ranked = sorted(asked, key=lambda each: each.value)
    best, worst = next((each for each in reversed(ranked) if each.to_the_point), ranked[-1]), ranked[0]
    lone, close = len(ranked) == 1, best.value - worst.value < CLEARLY
    alone = not lone and ranked[1].value - worst.value >= CLEARLY
    recommended = recommend(interview)[0]
    refused = recommended is Recommendation.NO_HIRE
    named = not refused and (best.value >= STRONG or best.question.number in strong or lone)
    told = [_at_best(best, asked, strong)] if named else []
    nothing = [*_told_nothing(asked)]
    stumbled = next((each for each in ranked if each.stumble and each.question.number in lacking), None)
    poor = next((each for each in ranked if each.question.number in lacking), worst)
    lowest = stumbled or (worst if told or nothing else poor)
    if lowest.question.number in lacking and (stumbled or not close or not (told or nothing)):
        nothing = [*_told_nothing(each for each in asked if each is not lowest)]
        at_worst = _at_worst(lowest, lacking[lowest.question.number], alone=lowest is worst and alone)
        nothing = [at_worst, *nothing] if stumbled else [*nothing, at_worst]
    told += nothing
    if not strong and not named and not harm_that_stands(interview) and (deed := _to_build_on(ranked, lacking)):
        told.append(deed)
    if not told and not close:
        return [_at_best(best, asked, strong)]
    return told or [f"The {len(ranked)} questions scored much the same, {_between(worst, best)} of 100."]


def _to_build_on(ranked: list[Asked], lacking: Mapping[int, Lack]) -> str:
    """The best thing done of an interview without any strength; empty if none is told.

    It is none of whose teller did hardly anything.
    """
    fair = (each for each in reversed(ranked) if each.value >= PARTIAL and not (each.elsewhere or each.stumble))
    lacks = ((each, lacking.get(each.question.number)) for each in fair)
    own = (each for each, lack in lacks if not lack or lack.told != SAYS[Gap.LITTLE_OWN])
    named = ((each, each.deed) for each in own if each.deed)
    found = next(named, None)
    return (
        f"Of the things that you did, what you said about {found[0].marked} scored best: “{found[1]}”" if found else ""
    )


def _between(worst: Asked, best: Asked) -> str:
    return f"at {best.score}" if worst.score == best.score else f"from {worst.score} to {best.score}"


def _told_nothing(asked: Iterable[Asked]) -> Iterable[str]:
    """On which questions that ask for a case none is told."""
    cases = [each for each in asked if not each.sound and any(map(findings.asks_for_a_case, each.questions))]
    said = {each.question.number: " ".join([answered.together(each.answers), *each.besides]) for each in cases}
    bare = [each for each in cases if findings.tells_of_nothing(said[each.question.number])]
    if bare:
        yield f"{_on(bare)} you give no example of a time when you did it."


def _on(asked: list[Asked]) -> str:
    """On these questions."""
    return f"On question{'s' if len(asked) > 1 else ''} {_numbers(asked)}"


def _numbers(asked: list[Asked]) -> str:
    return grammar.listed([str(number) for number in sorted(each.question.number for each in asked)])


def _at_best(best: Asked, asked: list[Asked], strong: Mapping[int, Shown]) -> str:
    """Where it went best: all that have the same points as the best, and the words of the first that has some."""
    alike = [each for each in asked if each.score == best.score and (each.to_the_point or each is best)]
    quotes = (strong[n].quote if (n := each.question.number) in strong else each.telling for each in alike)
    quote = next(filter(None, quotes), "")
    if len(asked) == 1:
        told = f"Only what you said on {best.marked} could be scored"
    elif len(alike) <= MOST_NAMED:
        told = f"You did best on {grammar.listed([each.marked for each in alike])}"
    else:
        told = f"You did best on questions {_numbers(alike)}, at {best.score} of 100 each"
    here = "" if len(alike) == 1 else ", as here"
    return f"{told}{here}: “{quote}”" if quote else f"{told}."


def _at_worst(worst: Asked, lack: Lack, *, alone: bool) -> str:
    """Where the worst went wrong. ``alone``: no other went nearly as badly."""
    told, quote = lack.told, lack.quote
    said = f"{told}{f': “{quote}”' if quote and quote not in told else '.'}"
    return f"{'You did least well on' if alone else 'On'} {worst.marked}: {said}"


def _with_strengths(
    interview: Interview, asked: list[Asked], lacking: Mapping[int, Lack]
) -> Iterable[tuple[int, Shown]]:
    """What the best answers show; of an interview without a good one what any shows that is fair.

    Of somebody who is not to be hired only what is strong: what is fair there may be no merit.
    """
    best_first = sorted(asked, key=lambda each: -each.value)
    fair = (each for each in best_first if each.to_the_point and not each.elsewhere and not each.never)
    if recommend(interview)[0] in AGAINST:
        good = list(_showing((each for each in best_first if _is_good(each) and each.value >= STRONG), lacking))
    else:
        good = list(_showing(filter(_is_good, best_first), lacking)) or list(_showing(fair, lacking))
    for each, shown in good[:MOST_STRENGTHS]:
        if each.never and not each.excused:  # what was done instead is no more than that
            shown = replace(shown, told=NEAREST, more="")
        yield each.question.number, shown


def _showing(asked: Iterable[Asked], lacking: Mapping[int, Lack]) -> Iterable[tuple[Asked, Shown]]:
    """The questions whose answers show something, and what; not in the words by which they lack something."""
    for each in asked:
        shown, lack = _shown(each), lacking.get(each.question.number)
        if shown and each.never and not each.excused and not findings.tells_a_deed(shown.quote):
            continue  # how it would be done is not what was asked for
        if shown and not (lack and lack.quote == shown.quote):
            yield each, shown


def _is_good(each: Asked) -> bool:
    """Whether the answers to a question may have something that speaks for them."""
    least = STRONG if each.ramble else LEAST_GOOD
    value = max(answer.value for answer in each.answers) if each.excused else each.value
    return each.to_the_point and not each.elsewhere and value >= least


def _shown(each: Asked) -> Shown | None:
    """What speaks most for the answers to a question; None if nothing is sure."""
    telling = (answer for answer in each.answers if answer.value >= SHOWS_STRENGTH and not answer.looks_back)
    found = (shown for answer in telling if (shown := showing.shown(answer.told, answer.value)))
    return max(filter(_is_concrete, found), key=lambda shown: shown.worth, default=None)


def _is_concrete(shown: Shown) -> bool:
    """Whether it tells something that was done, or more of what its speaker does than anybody could say."""
    own = set(words(shown.quote)) & (traces.MINE | traces.OURS)
    return traces.acted(shown.quote) or bool(own and shown.worth >= LEAST_OF_A_HABIT)


def _strengths(asked: list[Asked], strong: Mapping[int, Shown]) -> Iterable[Point]:
    """The strengths, each with why it is one; no reason twice."""
    by_number = {each.question.number: each for each in asked}
    given: set[str] = set()
    for number, shown in strong.items():
        each = by_number[number]
        why = next((why for why in (shown.told, *shown.merits) if why and why not in given), "")
        given.add(why)
        more = f": “{shown.more}”" if shown.more and why == shown.told else ""
        yield Point(
            point=f"On {each.marked}{f': {why}{more}' if why else ''}", quote=shown.quote, requirement=each.wanted
        )


def _weaknesses(asked: list[Asked], lacking: Mapping[int, Lack]) -> Iterable[Point]:
    """What kept the answers to each question from a higher score, the worst first; next to nothing said is one."""
    poor = [each for each in sorted(asked, key=lambda each: each.value) if each.question.number in lacking]
    together, rest = _alike(poor, lacking)
    yield from together
    for each in rest[: MOST_WEAKNESSES - len(together)]:
        lack = lacking[each.question.number]
        requirement = each.wanted if lack.quote else ""  # else words that do not show it would stand beside it
        yield Point(point=f"On {each.marked}: {lack.told}", quote=lack.quote, requirement=requirement)
    yield from _long_in_coming(asked)
    yield from islice(_poor_answers(asked, lacking), MOST_POOR)


def _alike(poor: list[Asked], lacking: Mapping[int, Lack]) -> tuple[list[Point], list[Asked]]:
    """What several questions lack alike, told once, and the other questions."""
    told: list[Point] = []
    little = [each for each in poor if lacking[each.question.number].little]
    rest = [each for each in poor if each not in little] if len(little) > 1 else poor
    if len(little) > 1:
        most = length(max(each.spoken for each in little))
        told.append(
            Point(point=f"{_on(little)} there is little to go by: no more than {most} on any of them, all told.")
        )
    for kind, of_all in ALL_ALIKE.items():
        alike = [each for each in rest if lacking[each.question.number].told == SAYS[kind]]
        if len(alike) > 1:
            quote = next(filter(None, (lacking[each.question.number].quote for each in alike)), "")
            told.append(Point(point=f"{_on(alike)} {of_all if quote else SAYS[kind]}", quote=quote))
            rest = [each for each in rest if each not in alike]
    return told, rest


def _poor_answers(asked: list[Asked], lacking: Mapping[int, Lack]) -> Iterable[Point]:
    """What the poorest answer left open to each question of which nothing is told, however much better another was."""
    for each in asked:
        poorest = min((answer for answer in each.answers if answer.counts), key=lambda answer: answer.value)
        gap = poorest.turn.evaluation.gap if poorest.turn.evaluation else ""
        if each.question.number in lacking or poorest.value >= PARTIAL or not gap:
            continue
        told, quote = wording.parted(gap)
        quote = quote or (poorest.text if len(words(poorest.text)) <= findings.SHORT else "")
        yield Point(
            point=f"On {each.topic} (answer {poorest.place}: {poorest.value} of 100): {told}",
            quote=quote,
            requirement=each.wanted if quote else "",
        )


def _denied(row: Coverage) -> Point:
    return Point(point=NEVER, quote=row.quote, requirement=row.requirement)


def _long_in_coming(asked: list[Asked]) -> Iterable[Point]:
    """That several answers wandered before they came to the point; one may happen to anybody."""
    late = [each for each in asked if each.roundabout]
    led_back = [each for each in asked if any(_led_back(answer.turn) for answer in each.answers)]
    if len(late) >= FEWEST_WANDERED:
        yield Point(point=f"{_on(late)} you took long to come to the point.")
    elif len(led_back) >= FEWEST_WANDERED:
        yield Point(point=f"{_on(led_back)} you had to be asked for the core of it.")


def _led_back(turn: Turn) -> bool:
    return turn.behaviour is Behaviour.CHATTY and turn.move is Move.REDIRECT


def _lacks(asked: list[Asked]) -> Iterable[tuple[int, Lack]]:
    """What each question that was not answered strongly lacks, the worst first; none where nothing is sure.

    What would only make more of an answer is of another kind each time, if it can be.
    """
    said: set[str] = set()
    for each in sorted(asked, key=lambda each: each.value):
        found = list(_all_lacking(each))
        if each.value >= STRONG and each.to_the_point:
            found = [(kind, lack) for kind, lack in found if kind in WHATEVER_CAME]
        fresh = [(kind, lack) for kind, lack in found if kind not in OF_MORE or kind not in said] or found
        if fresh:
            said.add(fresh[0][0])
            yield each.question.number, fresh[0][1]


def _all_lacking(each: Asked) -> Iterable[tuple[str, Lack]]:
    """The kinds of what the answers to a question lack, the most telling first."""
    if each.stumble:
        yield "stumble", Lack(SAYS[Gap.HARM], each.stumble)
    if each.doubt:
        yield Gap.TO_ASK_ABOUT, Lack(SAYS[Gap.TO_ASK_ABOUT], each.doubt)
    if each.ramble:
        yield Gap.WANDERS, Lack(SAYS[Gap.WANDERS], each.ramble.aside)
    in_voice = OF_A_VOICE if each.value < LEAST_OUTLINED else frozenset[Gap]()
    lacks = [
        ("brief", _little(each))
        if found.gap is Gap.SHORT
        else (found.gap, Lack(found.told, _short_enough(found.quote), found.gap in OF_MORE))
        for found in each.gaps
        if found.gap not in in_voice
    ]
    yield from (lack for lack in lacks if lack[0] not in OF_MORE)
    yield from (lack for lack in lacks if lack[0] in OF_MORE)
    if each.is_brief and len(words(each.answers[-1].turn.answer.text)) <= BRIEF:
        yield "brief", _little(each)
    if each.likely:
        yield each.likely.gap, Lack(each.likely.told, each.likely.quote)


def _little(each: Asked) -> Lack:
    """That next to nothing was said."""
    said = [answer.turn.answer.text for answer in each.answers]
    counted = length(sum(len(words(text)) for text in said))
    told = SAYS[Gap.SHORT] if len(said) == 1 else ALL_TOLD.format(count=len(said), length=counted)
    return Lack(told, said[-1], little=True)


def _short_enough(quote: str) -> str:
    return quote if len(quote.split()) <= LONGEST_QUOTE else ""


def _better(asked: list[Asked], likeness: Likeness) -> Iterable[BetterAnswer]:
    """Outlines for the questions that leave the most room, each of the answer to it that was worth least.

    One that only asks for a case is given once.
    """
    told: list[str] = []
    for each in sorted(asked, key=lambda each: each.value):
        if each.value >= STRONG or len(told) == MOST_OUTLINES:
            return
        if each.off:
            continue
        for place, better in _outlines(each, likeness):
            asked_for = [case for case in (outline.ONE_TIME, outline.LIKE_IT) if case in better]
            asks_for_a_case = any(case in other for case in asked_for for other in told)
            if not asks_for_a_case and better not in told:
                told.append(better)
                yield BetterAnswer(answer=place, better=better)
                break


def _outlines(each: Asked, likeness: Likeness) -> Iterable[tuple[int, str]]:
    """The outlines of the answers to a question that can be made better, by their places, of the poorest first."""
    long_enough = [answer for answer in each.answers if len(words(answer.text)) > findings.SHORT]
    open_to_it = [answer for answer in long_enough if LEAST_BETTERED <= answer.value < STRONG]
    for answer in sorted(open_to_it, key=lambda answer: answer.value):
        asked = (each.question.text, answer.turn.question.text)
        planned = bool(each.never) or any(map(findings.asks_what_would_be, asked))
        gaps = findings.gaps(answer.text, answer.turn.question.text, likeness, answer.turn.answer.text)
        also = answered.together(other for other in each.answers if other is not answer)
        better = outline.outline(answer.text, gaps, likeness, also, planned=planned)
        if better and any(worth >= LEAST_TELLING and said in better for said, worth in credit.of(answer.told).items()):
            yield answer.place, better
