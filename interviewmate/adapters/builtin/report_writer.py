"""The words of the report: put together from the evaluations and from the candidate's own sentences."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from statistics import mean

from interviewmate import scoring, sentences
from interviewmate.adapters.builtin import findings, grammar, mentions, outline, phrases, requirement
from interviewmate.adapters.builtin.angles import FAILURES
from interviewmate.adapters.builtin.findings import Gap, Open
from interviewmate.adapters.builtin.likeness import Likeness, answering, of
from interviewmate.coverage import PARTIAL
from interviewmate.interview import Behaviour, Evaluation, Interview, Question, Turn
from interviewmate.policy import STRONG, WEAK
from interviewmate.reply import BetterAnswer, Point, ReportDraft

MOST_POINTS, IMPROVEMENTS = 3, 3
SHORTEST_QUOTE, LONGEST_QUOTE = 6, 40  # words
LEAST = "{scale} is what your answer has least of"
_DENIAL = re.compile(
    r"\bI(?:['’]ve| have)? never (?:done|had|led|run|used)\b|\bI have(?: not|n['’]t) done (?:it|that|this)\b", re.I
)
WANDERS = "the answer wanders off the point into a story"
MOST_OUTLINES = 3
LOW = 2  # of 5 points
CLEARLY = 5  # of 100 points by which one question is ahead of the next or behind it
SHOWS_STRENGTH = 55  # score from which the answers to a question have a strength to name

# What to do about a gap, where the answer names something done, and where it does not.
ADVICE_ON_A_DEED = {
    Gap.OTHERS: "Tell “{said}” again, aloud, with “I” for whatever was you.",
    Gap.NO_CASE: "You said that {clause}: find one time when you did, with a place and a date, and tell it aloud.",
    Gap.NO_OUTCOME: "You said that {clause}: add one sentence on what was different afterwards and how you know.",
}
ADVICE = {
    Gap.SHORT: "Answer “{question}” again, aloud and for two minutes: one case, what you did, what came of it.",
    Gap.NOBODY: "Write down three sentences that begin with “I” about {topic}; your answer had none.",
    Gap.OTHERS: "Go through your answer on {topic} and replace each “we” that was you by “I”.",
    Gap.NO_CASE: "Find one case of your own for {topic}, with a place and a date, and tell it aloud.",
    Gap.NO_OUTCOME: "Add one sentence to your answer on {topic} that says what came of it and how you know.",
    Gap.NO_NUMBER: "If there is a number to your answer on {topic} (how many, how long, how much), say it.",
}
NOT_DONE_YET = "On {topic}: you said that you had not done it, so prepare what comes nearest and how you would begin."
ON_A_SCALE = {  # what matters most first, for scales that are rated alike
    "depth": "On {topic}: go one step further into how, and what there was to weigh up.",
    "evidence": "On {topic}: name one thing that could be checked, such as what was different before and after.",
    "structure": "On {topic}: tell it again in four sentences: the situation, your task, what you did, how it ended.",
    "relevance": "On {topic}: give the answer itself in your first sentence, and the case after it.",
    "clarity": "On {topic}: tell it again in half the words, the main point first.",
}


@dataclass(frozen=True)
class Scored:
    """An answer that has a score."""

    turn: Turn
    place: int  # counts the turns from 1
    value: int
    text: str  # without what only orders the interviewer about


@dataclass(frozen=True)
class Asked:
    """A main question and the scored answers to it and its follow-ups, of which there is one at least."""

    question: Question
    answers: tuple[Scored, ...]
    topic: str  # what it was about, in a few words

    @property
    def value(self) -> float:
        """The mean score of its answers."""
        return mean(each.value for each in self.answers)

    @property
    def best(self) -> Scored:
        """The answer with the highest score."""
        return max(self.answers, key=lambda each: each.value)

    @property
    def said(self) -> str:
        """All that was said to it."""
        return " ".join(each.text for each in self.answers)


def write(interview: Interview, likeness: Likeness) -> ReportDraft:
    """The draft of a report. ``likeness``: of the sentences of the scored answers to what was asked."""
    asked = list(_asked(interview, likeness))
    strong = _with_strengths(asked)
    weak = [each for each in asked if each.value < STRONG and each not in strong]
    return ReportDraft(
        summary=_summary(interview, asked, likeness),
        strengths=tuple(_strengths(interview, strong, likeness)),
        weaknesses=tuple(_weaknesses(interview, weak, likeness)),
        improvements=tuple(_improvements(interview, asked, likeness)),
        better_answers=tuple(_better(asked)),
    )


def _asked(interview: Interview, likeness: Likeness) -> Iterable[Asked]:
    scored = [
        Scored(turn, place, value, answering(turn.answer.text, likeness))
        for place, turn in enumerate(interview.turns, start=1)
        if (value := scoring.turn_score(turn)) is not None
    ]
    for question in interview.main_questions:
        if answers := tuple(each for each in scored if each.turn.question.number == question.number):
            yield Asked(question, answers, _topic(interview, question))


def _topic(interview: Interview, question: Question) -> str:
    """What a question was about: its requirement in brief, or its place in the interview."""
    passages = interview.job.named(question.passages)
    wanted = requirement.of(passages[0]) if passages else None
    if wanted and wanted.brief:
        return wanted.brief
    phrase = wanted.phrase if wanted else ""
    named = phrases.first_part(phrase)
    return f"“{named}”" if named else f"question {question.number}"


def _with_strengths(asked: list[Asked]) -> list[Asked]:
    good = [each for each in asked if each.best.value >= SHOWS_STRENGTH and each.value >= PARTIAL]
    good.sort(key=lambda each: -each.value)
    return good[:MOST_POINTS]


def _summary(interview: Interview, asked: list[Asked], likeness: Likeness) -> str:
    if not asked:
        count = len(interview.main_questions)
        return f"None of the answers to the {count} questions asked could be scored, so they show nothing either way."
    told: list[str] = []
    ranked = sorted(asked, key=lambda each: each.value)
    best, worst = ranked[-1], ranked[0]
    if best.value < WEAK:
        told.append("None of your answers reached the level of a solid one.")
    elif worst.value >= STRONG:
        told.append("Every question that could be scored got a strong answer.")
    elif len(ranked) > 1 and best.value - ranked[-2].value >= CLEARLY:
        told.append(f"You did best on {best.topic}.")
    if len(ranked) > 1 and worst.value < STRONG and ranked[1].value - worst.value >= CLEARLY:
        gap = "".join(f"; {found}" for found in _gaps(worst, likeness)[:1])
        told.append(f"You did least well on {worst.topic}{gap}.")
    if left := [_topic(interview, question) for question in _unanswered(interview, asked)]:
        told.append(f"Nothing could be scored on {grammar.listed(left)}.")
    if worst.value < STRONG:
        told.append(f"What your answers have least of is {_least(asked)}.")
    return " ".join(told)


def _strengths(interview: Interview, strong: list[Asked], likeness: Likeness) -> Iterable[Point]:
    for each in strong:
        answer = each.best.text
        if quote := findings.showing(answer, likeness, late=_tells_of_a_failure(each.best.turn.question)):
            point = f"On {each.topic}: {findings.shows(quote)}"
            yield Point(point=point, quote=quote, requirement=_requirement(interview, each.question))


def _tells_of_a_failure(question: Question) -> bool:
    return any(mark in question.text for mark in FAILURES)


def _weaknesses(interview: Interview, weak: list[Asked], likeness: Likeness) -> Iterable[Point]:
    for each in sorted(weak, key=lambda each: each.value)[:MOST_POINTS]:
        found = next(iter(_gaps(each, likeness)), None)
        aside = _aside(each, likeness)
        said = WANDERS if aside else str(found) if found else _low(each) or LEAST.format(scale=_least([each]))
        quote = aside or _quoted(found, each.answers[0].text)
        point = f"On {each.topic}: {said}"
        yield Point(point=point, quote=quote, requirement=_requirement(interview, each.question))


def _aside(each: Asked, likeness: Likeness) -> str:
    """Of an answer that wandered off, the sentence that is least about what was asked; empty if none did."""
    told = [answer.text for answer in each.answers if answer.turn.behaviour is Behaviour.CHATTY]
    said = [sentence for text in told for sentence in sentences.split(text)]
    fitting = [sentence for sentence in said if SHORTEST_QUOTE <= len(sentence.split()) <= LONGEST_QUOTE]
    return min(fitting, key=lambda sentence: of(sentence, likeness), default="")


def _low(each: Asked) -> str:
    """Which scales were rated low, where the words leave nothing open that can be told for certain; empty if none."""
    low = [scale for scale in ON_A_SCALE if _rated(each, scale) <= LOW]
    return f"rated low for {grammar.listed(low)}" if low else ""


def _quoted(found: Open | None, answer: str) -> str:
    """The sentence that a gap is about, or the answer where it is short; empty where neither can be shown whole."""
    if found and found.gap is Gap.NO_NUMBER:
        return findings.claim(answer)
    quote = findings.sentence_of(found.deed, answer) if found and found.deed else answer
    return quote if len(quote.split()) <= LONGEST_QUOTE else ""


def _gaps(each: Asked, likeness: Likeness) -> list[Open]:
    """What the answers to a question leave open when they are taken together."""
    return findings.gaps(each.said, each.question.text, likeness)


def _requirement(interview: Interview, question: Question) -> str:
    passages = interview.job.named(question.passages)
    return passages[0].text if passages else ""


def _improvements(interview: Interview, asked: list[Asked], likeness: Likeness) -> Iterable[str]:
    """What can be done this week, from what the answers left open: the worst first, each kind of advice once."""
    told: dict[str, str] = {}
    for each in sorted(asked, key=lambda each: each.value):
        fresh = (found for found in _gaps(each, likeness) if found.gap not in told)
        if _denied(each.said):
            told.setdefault("never", NOT_DONE_YET.format(topic=each.topic))
        elif found := next(fresh, None):
            told[found.gap] = _advice(found, each)
        elif _low(each) and (scale := _least([each])) not in told:
            told[scale] = ON_A_SCALE[scale].format(topic=each.topic)
    left = _unanswered(interview, asked)
    again = [
        f"Prepare an answer on {_topic(interview, question)}: you gave none that could be scored." for question in left
    ]
    return [*told.values(), *again][:IMPROVEMENTS]


def _unanswered(interview: Interview, asked: list[Asked]) -> list[Question]:
    """The main questions that got no answer with a score, but for the one at which the candidate ended it."""
    numbers = {each.question.number for each in asked} | {interview.left_open}
    return [question for question in interview.main_questions if question.number not in numbers]


def _advice(found: Open, each: Asked) -> str:
    if found.deed and found.gap in ADVICE_ON_A_DEED:
        return ADVICE_ON_A_DEED[found.gap].format(clause=found.deed.clause, said=found.deed.said)
    return ADVICE[found.gap].format(topic=each.topic, question=each.question.text)


def _denied(said: str) -> bool:
    """Whether it was said of oneself that one has not done it, and nothing done was told all the same."""
    return bool(_DENIAL.search(said)) and not mentions.done(said)


def _least(asked: Iterable[Asked]) -> str:
    """The scale that the evaluations of the answers put lowest."""
    every = list(asked)
    return min(ON_A_SCALE, key=lambda scale: mean(_rated(each, scale) for each in every))


def _rated(each: Asked, scale: str) -> float:
    """The mean of a scale over its answers."""
    evaluations: list[Evaluation] = [e for answer in each.answers if (e := answer.turn.evaluation)]
    return float(mean(getattr(evaluation, scale) for evaluation in evaluations))


def _better(asked: list[Asked]) -> Iterable[BetterAnswer]:
    """Outlines of the main answers that leave the most room above nothing."""
    main = [each.answers[0] for each in asked if _can_be_outlined(each.answers[0], each.question)]
    for each in sorted(main, key=lambda each: each.value)[:MOST_OUTLINES]:
        if better := outline.outline(each.text):
            yield BetterAnswer(answer=each.place, better=grammar.raised(better))


def _can_be_outlined(each: Scored, main: Question) -> bool:
    """Whether it is an answer to a main question, neither empty nor a ramble nor good already."""
    solid = each.turn.behaviour in {Behaviour.ON_TRACK, Behaviour.HESITANT} and WEAK <= each.value < STRONG
    return solid and each.turn.question == main
