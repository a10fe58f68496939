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
    findings,
    grammar,
    matters,
    mentions,
    outcomes,
    outline,
    phrases,
    requirement,
    signals,
)
from interviewmate.adapters.builtin.angles import FAILURES
from interviewmate.adapters.builtin.findings import Gap, Open, Shown
from interviewmate.adapters.builtin.likeness import ELSEWHERE, Likeness, answering, of
from interviewmate.adapters.builtin.shapes import Shape
from interviewmate.coverage import PARTIAL, Covered, coverage
from interviewmate.interview import Behaviour, Interview, Move, Question, Turn
from interviewmate.job_terms import named_in, stem
from interviewmate.passages import askable
from interviewmate.policy import STRONG, WEAK
from interviewmate.reply import BetterAnswer, Point, ReportDraft
from interviewmate.verdict import question_scores
from interviewmate.words import words

MOST_POINTS = 3
SHORTEST_QUOTE, LONGEST_QUOTE = 6, 40  # words
MOST_OUTLINES = 3
LEAST_OUTLINED = 30  # points of an answer that can be made better: what is worth less may be wrong
LEAST_TAKEN_UP = 20  # points of an answer of which something usual may be told as a case
LOW = 2  # points of a scale that is a weakness
FEWEST_FOR_A_NUMBER = 20  # words of an answer of which it says something that no number is among them
CLEARLY = 5  # of 100 points by which one question is ahead of the next or behind it
FEW_WORDS = 14  # an answer, where several to one question are no more than that
SHOWS_STRENGTH = 50  # score from which an answer has a strength to name
LONGEST_TOPIC = 16  # words
LONGEST_LINE = 24  # words of a posting's line that is said whole
ASIDE = 0.06  # likeness to what was asked, below which a sentence is surely none of the answer
_CHOSE = re.compile(r"\b(?:rather than|instead|decided|chose)\b")
# The scales, the one that says most of a low score first. What makes an answer less clear is told with the delivery.
TELLING = ("evidence", "depth", "structure", "relevance")
LONG_BEFORE = 50  # words that stand before what came of it, where that is better told first
FEWEST_ELSEWHERE = 2  # sentences that make a ramble
LOWEST = "lowest on"
OWN = re.compile(r"\bI\b")
WANDERS = "you wander off, as with this"
FILLED_LATER = {Gap.SHORT, Gap.NO_CASE, Gap.NOBODY, Gap.NO_OUTCOME}
TEACHES = re.compile(
    r"\btraining (?:is |will be )?(?:given|provided)\b|\b(?:full|on-the-job|paid) training\b|"
    r"\bwe(?:['’]ll| will| can)? (?:train|teach) you\b|"
    r"\bno (?:previous |prior )?experience (?:is )?(?:needed|required)\b|"
    r"\byou (?:don['’]t|do not) need to (?:have|know)\b",
    re.I,
)


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
    def marked(self) -> str:
        """What it was about, with its number and its score."""
        number = self.question.number
        about = "" if self.topic == f"question {number}" else f"question {number}: "
        return f"{self.topic} ({about}{self.score} of 100)"

    @property
    def questions(self) -> list[str]:
        """The words of the question and of its follow-ups."""
        return [self.question.text, *(answer.turn.question.text for answer in self.answers)]

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
    strong = dict(_with_strengths(_but_for_the_worst(asked), likeness))
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
    """What a question was about, told to the candidate: what is "ours" in the posting is not theirs."""
    named = _named(interview, question)
    return named if named.startswith("“") else re.sub(r"\bour\b", "the", named)


def _named(interview: Interview, question: Question) -> str:
    """Its requirement as far as it can be said, or its place in the interview."""
    passages = interview.job.named(question.passages)
    wanted = requirement.asked_in(question.text, passages[0]) if passages else None
    if not wanted:
        return f"question {question.number}"
    if wanted.shape is Shape.FIELD and wanted.working.startswith(("in ", "with ")):
        return f"your work {wanted.working}"
    whole = wanted.gerund if len(wanted.gerund.split()) >= len(wanted.phrase.split()) - 1 else ""
    if whole and len(whole.split()) <= LONGEST_TOPIC:
        return whole
    if len(wanted.phrase.split()) <= LONGEST_TOPIC:
        return wanted.phrase if wanted.shape in {Shape.FIELD, Shape.KNOWLEDGE} else f"“{wanted.phrase}”"
    named = phrases.first_part(wanted.phrase)
    return wanted.brief or (f"“{named}”" if named else f"question {question.number}")


def _requirement(interview: Interview, question: Question) -> str:
    passages = interview.job.named(question.passages)
    return passages[0].text if passages else ""


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
    if left := [f"question {question.number}" for question in _unanswered(interview, asked)]:
        told.append(f"Nothing could be scored on {grammar.listed(left)}.")
    return " ".join(told)


def _at_best(best: Asked, likeness: Likeness, *, alone: bool) -> str:
    found = _shown(best, likeness) if best.value >= SHOWS_STRENGTH else None
    told = f": “{found[1].quote}”" if found else "."
    return (
        f"Only what you said on {best.marked} could be scored{told}"
        if alone
        else f"You did best on {best.marked}{told}"
    )


def _at_worst(worst: Asked) -> str:
    told, quote = _lacking(worst) if worst.value < STRONG else ("", "")
    bare = not quote or quote in told or told.startswith(LOWEST)
    if not told:
        return ""
    return f"You did least well on {worst.marked}: {told}{'.' if bare else f': “{quote}”'}"


def _but_for_the_worst(asked: list[Asked]) -> list[Asked]:
    """The questions that may show a strength: not the one that the summary names as the worst."""
    ranked = sorted(asked, key=lambda each: each.value)
    apart = len(ranked) > 1 and ranked[-1].value - ranked[0].value >= CLEARLY
    return [each for each in asked if not (apart and each is ranked[0] and each.value < STRONG)]


def _with_strengths(asked: list[Asked], likeness: Likeness) -> Iterable[tuple[int, tuple[Scored, Shown]]]:
    good = [each for each in asked if each.value >= (STRONG if each.ramble else PARTIAL)]
    good = sorted(good, key=lambda each: -each.value)
    found = [(each.question.number, shown) for each in good if (shown := _shown(each, likeness))]
    return found[:MOST_POINTS]


def _shown(each: Asked, likeness: Likeness) -> tuple[Scored, Shown] | None:
    """What the answers to a question show most, and the answer that does; None if nothing is sure."""
    found = [
        (answer, shown)
        for answer in each.answers
        if answer.value >= SHOWS_STRENGTH
        and (shown := findings.shown(answer.text, likeness, late=_tells_of_a_failure(answer.turn.question)))
        and (shown.done or answer.value >= STRONG)
    ]
    return max(found, key=lambda pair: pair[1].worth, default=None)


def _tells_of_a_failure(question: Question) -> bool:
    return any(mark in question.text for mark in FAILURES)


def _strengths(asked: list[Asked], strong: Mapping[int, tuple[Scored, Shown]]) -> Iterable[Point]:
    by_number = {each.question.number: each for each in asked}
    for number, (_, shown) in strong.items():
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
    owed = each.value < WEAK and findings.asks_for_a_case(_owing(each.question, each.answers))
    told = findings.without_a_case(_together(each.answers)) if owed else ""
    return (told, _usual(each)) if told else _lowest(each)


def _lowest(each: Asked) -> tuple[str, str]:
    """The scale that held the answers to a question back most, and words of the answer that was lowest on it."""
    points, scale, answer = _lowest_scale(each)
    if points > LOW:
        return "", ""
    said = [s for s in sentences.split(answer.text) if _quotable(s)]
    usual = next(filter(findings.acts_usually, said), "")
    found = signals.measure(answer.text)
    owed = found.words >= FEWEST_FOR_A_NUMBER and findings.asks_for_a_case(answer.turn.question.text)
    bare = f", with no number in {findings.length(found.words)}" if owed and not found.numbers else ""
    quote = usual or max(said, key=len, default="")
    return f"{LOWEST} {scale}, {points} of 5{bare if scale == 'evidence' else ''}", quote


def _lowest_scale(each: Asked) -> tuple[int, str, Scored]:
    """The points, the scale and the answer to a question that was lowest on it."""
    marks = [
        (getattr(answer.turn.evaluation, scale), rank, answer.place)
        for answer in each.answers
        for rank, scale in enumerate(TELLING)
    ]
    points, rank, place = min(marks)
    return points, TELLING[rank], next(answer for answer in each.answers if answer.place == place)


def _ramble(answers: tuple[Scored, ...], likeness: Likeness) -> Ramble | None:
    found: list[Ramble] = []
    for answer in answers:
        said = sentences.split(answer.text)
        off = [s for s in said if likeness and of(s, likeness) < ELSEWHERE and not mentions.done(s)]
        fitting = [sentence for sentence in off if _quotable(sentence) and of(sentence, likeness) < ASIDE]
        if answer.turn.behaviour is Behaviour.CHATTY and fitting and len(off) >= FEWEST_ELSEWHERE:
            found.append(Ramble(answer, min(fitting, key=lambda s: of(s, likeness)), len(off)))
    return max(found, key=lambda ramble: ramble.elsewhere, default=None)


def _quoted(found: Open, each: Asked) -> str:
    """Words that show a gap, of the answer or of the deed that it is about; empty if they are long."""
    deed = found.deed
    of_the_deed = (findings.sentence_of(deed, answer.text) for answer in each.answers) if deed else ()
    usual = _usual(each) if found.gap is Gap.NO_CASE else ""
    quote = found.quote or next(filter(None, (*of_the_deed, usual)), "")
    return quote if len(quote.split()) <= LONGEST_QUOTE else ""


def _quotable(sentence: str) -> bool:
    """Whether a sentence can be quoted: it is neither a scrap nor a speech, and asks nothing."""
    return SHORTEST_QUOTE <= len(sentence.split()) <= LONGEST_QUOTE and "?" not in sentence


def _usual(each: Asked) -> str:
    """The first sentence that tells what its speaker usually does; empty if none does that can be quoted."""
    said = (sentence for answer in each.answers for sentence in sentences.split(answer.text))
    fitting = (s for s in said if _quotable(s))
    return next(filter(findings.acts_usually, fitting), "")


def _gaps(question: Question, answers: tuple[Scored, ...], likeness: Likeness) -> list[Open]:
    said = _together(answers)
    found = findings.gaps(said, _owing(question, answers), likeness)
    if len(answers) == 1:
        return found
    count, longest = len(words(said)), max((answer.text for answer in answers), key=len)
    if count > FEW_WORDS * len(answers):
        return [each for each in found if each.gap is not Gap.SHORT]
    short = Open(Gap.SHORT, f"{count} words in {len(answers)} answers", quote=longest)
    return [*(each for each in found if each.gap not in {Gap.SHORT, Gap.NO_CASE, Gap.NOBODY}), short]


def _owing(question: Question, answers: tuple[Scored, ...]) -> str:
    """The words by which a case is owed: a follow-up's too, but not where the question itself asks for a plan."""
    asked = [question.text, *(answer.turn.question.text for answer in answers)]
    case = next(filter(findings.asks_for_a_case, asked), question.text)
    return question.text if findings.asks_what_would_be(question.text) else case


def _together(answers: Iterable[Scored]) -> str:
    return " ".join(each.text for each in answers)


def _late(answers: tuple[Scored, ...], likeness: Likeness) -> Open | None:
    first = answers[0]
    if len(answers) == 1 or first.turn.move not in {Move.EXPAND, Move.FOLLOW_UP}:
        return None
    left = findings.gaps(first.text, _owing(first.turn.question, answers), likeness)
    return next((found for found in left if found.gap in FILLED_LATER), None)


def _told_at_last(each: Asked) -> str:
    """The first thing done that the second answer tells; empty if it tells of none that can be shown."""
    said = [s for s in sentences.split(each.answers[1].text) if _quotable(s)]
    sure = (s for s in said if not mentions.UNSURE.search(s) and not findings.denial(s, each.question.text))
    return next(filter(findings.acted, sure), "")


def _unnamed(interview: Interview, asked: list[Asked]) -> Iterable[str]:
    """What to do about names of what was asked about that were never said."""
    for each in asked:
        if each.value < STRONG and (unsaid := _unsaid(interview, each)):
            yield advice.unsaid(each.question.number, unsaid)


def _unsaid(interview: Interview, each: Asked) -> list[str]:
    """What the requirement names, where none of it was said in all of the interview."""
    said = {part for turn in interview.turns if turn.counts for part in _parts(turn.answer.text)}
    named = [(name, _parts(name)) for name in named_in(interview, each.wanted)]
    return [] if any(parts & said for _, parts in named) else [name for name, parts in named if parts]


def _parts(text: str) -> set[str]:
    return {stem(part) for word in words(text) for part in re.split(r"[-/&]", word) if len(part) > 1}


def _unanswered(interview: Interview, asked: list[Asked]) -> list[Question]:
    """The main questions that got no answer with a score, but for the one at which the candidate ended it."""
    numbers = {each.question.number for each in asked} | {interview.left_open}
    return [question for question in interview.main_questions if question.number not in numbers]


def _improvements(interview: Interview, asked: list[Asked]) -> list[str]:
    """What can be done this week: the worst first, each kind of advice once and nothing about the same words twice."""
    left = [
        advice.unanswered(question.number, _requirement(interview, question))
        for question in _unanswered(interview, asked)
    ]
    told = {"unanswered": left[0]} if left else {}
    worst_first = sorted(asked, key=lambda each: each.value)
    about: set[str] = set()
    taught = any(TEACHES.search(passage.text) for passage in interview.job.passages)
    for of_question in [*map(_steps, worst_first), *map(_steps, worst_first)]:  # one for each, and then a second one
        unlike = (step for step in of_question if step[0] not in told and not (taught and step[0] == Gap.NOT_DONE))
        fresh = (step for step in unlike if not any(step[1] in said or said in step[1] for said in about if step[1]))
        if found := next(fresh, None):
            kind, quote, told[kind] = found
            about |= {quote} - {""}
    if not told and (named := next(iter(_unnamed(interview, asked)), "")):
        told["unsaid"] = named
    if worst_first and len(told) < advice.MOST and (step := _again(worst_first[0])):
        told["again"] = step
    return [*told.values(), *left[1:], *map(advice.unasked, _unasked(interview))][: advice.MOST]


def _unasked(interview: Interview) -> list[str]:
    """The lines of the posting that are most worth a question and got none, short enough to be said."""
    lines = {each.requirement for each in coverage(interview) if each.status is Covered.NOT_ASKED}
    left = [matter for p in askable(interview.job.passages) if p.text in lines for matter in matters.of(p, frozenset())]
    ranked = sorted(left, key=lambda matter: -matter.worth(interview.job.level))
    texts = dict.fromkeys(_without_you(phrases.cleaned(matter.passage.text)) for matter in ranked if matter.is_work)
    return [text for text in texts if len(text.split()) <= LONGEST_LINE]


def _without_you(line: str) -> str:
    """A line of the posting without "You will"."""
    return re.sub(r"^You(?:['’]ll| will) ", "", line)


def _again(worst: Asked) -> str:
    """What to do about the answer that was lowest; empty if it was low on none, or has little to tell."""
    points, scale, answer = _lowest_scale(worst)
    to_gain = points <= LOW and answer.value >= LEAST_OUTLINED and len(words(answer.text)) > findings.SHORT
    return advice.lowest(answer.place, scale, points) if to_gain else ""


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
        if found.gap in findings.OF_A_VOICE and each.value < LEAST_OUTLINED:
            continue  # what is worth so little wants other words, not these in a better voice
        taken_up = found.gap is Gap.NO_CASE and not found.deed and each.value >= LEAST_TAKEN_UP
        if taken_up and (usual := _usual(each)) and OWN.search(usual):
            steps.append(("last time", usual, advice.last_time(usual)))
            continue
        about = found.quote or (found.deed.said if found.deed else "")
        steps.append((found.gap.value, about, advice.on(found, each.topic)))
        if found.gap is Gap.SHORT:
            steps.append(("little", about, advice.little(each.topic, found.told)))
    return [*(step for step in steps if step[-1]), *_further(each)]


def _further(each: Asked) -> Iterable[tuple[str, str, str]]:
    """What would make more of answers that leave nothing open and stay with what was asked."""
    to_it = [answer.text for answer in each.answers if answer.turn.behaviour is not Behaviour.CHATTY]
    whole = [(s, answer) for answer in to_it for s in sentences.split(answer) if findings.creditable(s)]
    told = [sentence for sentence, _ in whole]
    deeds = (s for s, answer in whole if findings.acted(s) and not findings.sets_the_scene(s, answer))
    done = sorted(deeds, key=len, reverse=True)
    if each.value < STRONG:
        poor = " ".join(answer.text for answer in each.answers if answer.value < LEAST_TAKEN_UP)
        usual = [s for s in told if findings.acts_usually(s) and OWN.search(s) and s not in poor]
        yield from (("last time", s, advice.last_time(s)) for s in usual)
        yield from (("usual", s, advice.usual(s)) for s in usual)
    yield from (("reasoned", s, advice.reasoned(s)) for s in done if _CHOSE.search(s))
    later = (s for s, answer in whole if mentions.figure(s) and not answer.startswith(s))
    yield from (("figured", s, advice.figured(s)) for s in later if outcomes.surely_in(s))
    for sentence, answer in whole:
        before = len(words(answer.partition(sentence)[0]))
        alone = not set(words(sentence)[:1]) & (grammar.PRONOUNS | grammar.DETERMINERS)
        if before >= LONG_BEFORE and outcomes.surely_in(sentence) and alone:
            yield "put first", sentence, advice.put_first(each.topic, sentence, before)


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
            also = _together(other for other in each.answers if other is not answer)
            if better := outline.outline(answer.text, gaps, likeness, also):
                told += 1
                yield BetterAnswer(answer=answer.place, better=better)
                break
