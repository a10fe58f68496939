"""The verdict on an interview, by rule: ratings, recommendation, and how sure the answers make it.

Nothing that an interviewer writes moves it, and what an interviewer writes against it does not stand.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from enum import StrEnum
from statistics import mean

from interviewmate import bearing, plan, scoring, texts, undone
from interviewmate.interview import (
    BEGINNERS,
    Behaviour,
    Evaluation,
    Frozen,
    Interview,
    Level,
    Move,
    Question,
    Rating,
    Turn,
)
from interviewmate.levels import leads_people

FEWEST_SCORED = 3
ENOUGH_ANSWERED = 0.75  # share of the questions planned; below it the recommendation falls by a step
SURE_ANSWERS, FAIRLY_SURE_ANSWERS = 6, 4  # scored answers from which the verdict is of high and of medium confidence
# By which an answer is only a start, where a better one followed.
STARTS = frozenset({(Behaviour.HESITANT, Move.ENCOURAGE), (Behaviour.CHATTY, Move.REDIRECT)})
HALF_ANSWERED = 0.5  # share of the questions planned that medium confidence needs


class Recommendation(StrEnum):
    STRONG_HIRE = "strong hire"
    HIRE = "hire"
    LEAN_HIRE = "lean hire"
    LEAN_NO = "lean no"
    NO_HIRE = "no hire"
    NOT_ENOUGH = "not enough to judge"


LADDER = (
    (80, Recommendation.STRONG_HIRE),
    (65, Recommendation.HIRE),
    (50, Recommendation.LEAN_HIRE),
    (35, Recommendation.LEAN_NO),
    (0, Recommendation.NO_HIRE),
)
# Points that every question needs: below them the recommendation is the next one, whatever the others are worth. An
# answer that would harm somebody has less than the lower of them.
NO_WEAK_SPOT = {Recommendation.STRONG_HIRE: 50, Recommendation.HIRE: 20}
TAKES_BACK = 50  # points from which an answer takes back the harm that an earlier one to its question would do
MUST_NEEDS = 35  # points that a question on what the job can't do without needs, or the recommendation falls by a step
MISSED = 2  # musts that cost a step each, the second unless nothing but "no hire" is left
FAR_APART = 40  # points between the best question and the worst from which the verdict is of no high confidence
IN_PART = 3  # points of relevance from which an answer is to the point
FOR = frozenset({Recommendation.STRONG_HIRE, Recommendation.HIRE, Recommendation.LEAN_HIRE})
AGAINST = frozenset({Recommendation.LEAN_NO, Recommendation.NO_HIRE})


class Confidence(StrEnum):
    """How much the verdict rests on: it falls with fewer answers, and where they are worth very different things."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class Ratings(Frozen):
    """1 to 5, to one decimal; None where there is not enough to judge."""

    communication: Rating | None
    technical: Rating | None


def judged(interview: Interview) -> list[Evaluation]:
    """The evaluations of what was said, in order."""
    return [turn.evaluation for turn in interview.turns if turn.scored and turn.evaluation]


def ratings(interview: Interview) -> Ratings:
    """Means over the questions, of what counts for their scores; None below three scored answers."""
    if len(judged(interview)) < FEWEST_SCORED:
        return Ratings(communication=None, technical=None)
    counted = [[turn.evaluation for turn in turns if turn.evaluation] for turns in that_count(interview.turns).values()]

    def rating(of: Callable[[Evaluation], float]) -> float:
        return scoring.rounded(mean(mean(map(of, evaluations)) for evaluations in counted), 1)

    return Ratings(communication=rating(scoring.communication), technical=rating(scoring.technical))


def question_scores(interview: Interview) -> dict[int, float]:
    """The score of each main question that got one."""
    return scores_of(interview.turns)


def scores_of(turns: Iterable[Turn]) -> dict[int, float]:
    """What these turns are worth, by main question: the mean of the answers' scores, the best of several twice.

    So a follow-up to which nothing came takes little from a good answer, and who says that they never did it, and then
    well how they would, loses little by having said so. A hesitant start, or one that had to be led back, counts only
    where nothing better followed.
    """
    return {number: mean(map(_worth, counted)) for number, counted in that_count(turns).items()}


def that_count(turns: Iterable[Turn]) -> dict[int, list[Turn]]:
    """The answers that count for each main question, the best of them twice."""
    scored: dict[int, list[Turn]] = {}
    for turn in turns:
        if scoring.turn_score(turn) is not None:
            scored.setdefault(turn.question.number, []).append(turn)
    counted = {number: _without_starts(answers) for number, answers in scored.items()}
    return {number: [*answers, max(answers, key=_worth)] for number, answers in counted.items()}


def counts(turn: Turn, interview: Interview) -> bool:
    """Whether an answer has a score, and is no start that a better one followed."""
    to_it = [each for each in interview.turns if each.question.number == turn.question.number]
    return any(turn is each for counted in that_count(to_it).values() for each in counted)


def rests_on(interview: Interview) -> int:
    """How many answers count."""
    return sum(counts(turn, interview) for turn in interview.turns)


def _without_starts(answers: list[Turn]) -> list[Turn]:
    """The answers to a question without the starts among them that a better one followed."""
    kept = []
    for place, turn in enumerate(answers):
        after = max((_worth(each) for each in answers[place + 1 :] if not _is_a_start(each)), default=-1)
        if not _is_a_start(turn) or _worth(turn) > after:
            kept.append(turn)
    return kept


def _worth(turn: Turn) -> int:
    return scoring.turn_score(turn) or 0


def _is_a_start(turn: Turn) -> bool:
    return (turn.behaviour, turn.move) in STARTS


def to_the_point(interview: Interview) -> tuple[int, int]:
    """How many of the questions that something was said to got an answer to the point, and how many there are."""
    scored = [turn for turn in interview.turns if turn.scored and turn.evaluation]
    led_back = [turn for turn in interview.turns if turn.counts and turn.behaviour is Behaviour.OFF_TOPIC]
    met = {turn.question.number for turn in scored if answers_it(turn)}
    return len(met), len({turn.question.number for turn in [*scored, *led_back]})


def answers_it(turn: Turn) -> bool:
    """Whether an answer is about what was asked, in part at least."""
    return turn.evaluation is not None and turn.evaluation.relevance >= IN_PART


def _harmful(turn: Turn) -> bool:
    """Whether an answer speaks to its question and is worth less than a hire leaves: it would do harm."""
    score = scoring.turn_score(turn)
    return score is not None and score < NO_WEAK_SPOT[Recommendation.HIRE] and answers_it(turn)


def _weighs_more(interview: Interview, scores: dict[int, float]) -> list[str]:
    """What weighs more than its points, in words, each as much as a step. ``scores``: of the questions.

    A deed that would do harm and that no good answer to its question took back, or else the musts of the plan that are
    not there: answered badly, never done, or not answered at all.
    """
    if harm := harm_that_stands(interview):
        return [texts.harm_stands(harm, NO_WEAK_SPOT[Recommendation.HIRE], TAKES_BACK)]
    on_musts = {question.number: question for question in _on_musts(interview)}
    worst_first = sorted((score, number) for number, score in scores.items() if number in on_musts)
    missed = [
        texts.must_missed(number, scoring.below(score, MUST_NEEDS), MUST_NEEDS)
        for score, number in worst_first
        if score < MUST_NEEDS
    ]
    denied = [
        reason
        for score, number in worst_first
        if score >= MUST_NEEDS and _never_done(interview, on_musts[number], score)
        for reason in _denied(interview, on_musts[number])
    ]
    passed_over = map(texts.must_unanswered, sorted(on_musts.keys() & unanswered(interview)))
    return [*missed, *denied, *passed_over][:MISSED]


def _denied(interview: Interview, question: Question) -> Iterable[str]:
    """That a must was never done, in words; of what a lead's role rests on it weighs as much as two."""
    yield texts.must_denied(question.number)
    if _is_leading(interview, question):
        yield texts.leads_nobody()


def _is_leading(interview: Interview, question: Question) -> bool:
    """Whether a question is on leading people, for a lead."""
    lines = (passage.text for passage in interview.job.named(question.passages))
    return interview.job.level is Level.LEAD and any(map(leads_people, lines))


def _on_musts(interview: Interview) -> Iterable[Question]:
    """The main questions on what the plan calls a must: they came from it, or have its words."""
    musts = set(plan.musts(interview))
    yield from (question for question in interview.main_questions if musts & set(question.passages))
    for passage in interview.job.named(tuple(musts)):
        yield from bearing.asked_in_words(passage.text, interview)


def _never_done(interview: Interview, question: Question, score: float) -> bool:
    """Whether what a question was on was never done by somebody who is no beginner, and nothing good made up for it.

    What a lead's role rests on no plan makes up for.
    """
    made_up_for = score >= scoring.STRONG and not _is_leading(interview, question)
    if interview.job.level in BEGINNERS or made_up_for:
        return False
    wanted = " ".join(passage.text for passage in interview.job.named(question.passages))
    asked = [turn for turn in interview.turns if turn.scored and turn.question.number == question.number]
    turns = [turn for turn in asked if set(turn.question.passages) & set(question.passages)]
    return any(denial.of_all for denial in undone.denials_of(wanted, turns, interview))


def harm_that_stands(interview: Interview) -> list[int]:
    """The questions with an answer that would do harm and no good one after it."""
    standing: dict[int, bool] = {}
    for turn in interview.turns:
        if _harmful(turn):
            standing[turn.question.number] = True
        elif (scoring.turn_score(turn) or 0) >= TAKES_BACK:
            standing[turn.question.number] = False
    return [number for number, stands in standing.items() if stands]


def unanswered(interview: Interview) -> set[int]:
    """The questions to which nothing came that could be scored: skipped, or answered with something else."""
    answered = {turn.question.number for turn in interview.turns if turn.scored}
    return {turn.question.number for turn in interview.turns if turn.responds} - answered


def recommend(interview: Interview) -> tuple[Recommendation, str]:
    """The recommendation and its deciding factor, by rule.

    From the mean of the questions' scores, as ``question_scores`` has them (80 strong hire, 65 hire, 50 lean hire, 35
    lean no); a step lower when fewer than three quarters of the questions planned got an answer that could be scored,
    and a step or two lower for what weighs more, which is named where nothing is lower, too; no strong hire with a
    question below 50 and no hire with one below 20, or with an answer to the point to fewer than three quarters of the
    questions that something was said to; "not enough to judge" below three scored answers. The deciding factor is those
    steps, that question or that share, or else the question that pulled the mean furthest to the side of the
    recommendation.
    """
    scored = len(judged(interview))
    if scored < FEWEST_SCORED:
        return Recommendation.NOT_ENOUGH, texts.not_enough(scored, FEWEST_SCORED)
    scores = question_scores(interview)
    average, planned = mean(scores.values()), interview.job.total
    step = next(i for i, (least, _) in enumerate(LADDER) if average >= least)
    gaps = len(scores) < ENOUGH_ANSWERED * planned
    grave = _weighs_more(interview, scores)
    before = min(step + gaps, len(LADDER) - 1)
    falls = _falls(before, len(grave))
    recommendation, reason = _settled(interview, before + falls, average, scores, lowered=gaps)
    return recommendation, " ".join(filter(None, (reason, *grave, texts.costs_steps(falls))))


def _falls(step: int, reasons: int) -> int:
    """By how many steps of the ladder that many reasons lower it: from the lowest by none, and to it only by one."""
    lowest = len(LADDER) - 1
    return min(reasons, max(lowest - 1 - step, int(step < lowest)))


def _settled(
    interview: Interview, step: int, average: float, scores: dict[int, float], *, lowered: bool
) -> tuple[Recommendation, str]:
    """The recommendation of a step of the ladder, unless a question or the answers beside the point forbid it."""
    shown = {number: int(scoring.rounded(score)) for number, score in scores.items()}
    told = scoring.below(average, next((least for least, _ in reversed(LADDER) if average < least), 100))
    recommendation, basis = LADDER[step][1], (told, len(shown), interview.job.total)
    met, heard = to_the_point(interview)
    if recommendation in NO_WEAK_SPOT and met < ENOUGH_ANSWERED * heard:
        return Recommendation.LEAN_HIRE, texts.beside_the_point(*basis, missed=recommendation, met=met, heard=heard)
    weakest = min(scores, key=lambda number: scores[number])
    missed = None
    while scores[weakest] < (needed := NO_WEAK_SPOT.get(LADDER[step][1], 0)):
        missed, step = (LADDER[step][1], needed), step + 1
    if missed:
        spot = (weakest, scoring.below(scores[weakest], missed[1]))
        return LADDER[step][1], texts.reserved(*basis, missed=missed[0], weakest=spot, weak=missed[1])
    decisive = (max if recommendation in FOR else min)(shown, key=lambda number: shown[number])
    alone = list(shown.values()).count(shown[decisive]) == 1  # of several that pulled as much none decided
    pulled = (decisive, shown[decisive]) if alone and shown[decisive] != told else None
    return recommendation, texts.reason(*basis, lowered=lowered, pulled=pulled)


def confidence(interview: Interview) -> Confidence:
    """How sure the verdict is, by rule.

    High from 6 scored answers to three quarters of the questions planned, unless these are worth very different
    things; medium from 4 to a half of them, else low.
    """
    answers = rests_on(interview)
    share = len(question_scores(interview)) / interview.job.total
    if answers >= SURE_ANSWERS and share >= ENOUGH_ANSWERED and not far_apart(interview):
        return Confidence.HIGH
    return Confidence.MEDIUM if answers >= FAIRLY_SURE_ANSWERS and share >= HALF_ANSWERED else Confidence.LOW


def far_apart(interview: Interview) -> tuple[int, int] | None:
    """The scores of the worst and of the best question where they lie far apart; None if they don't."""
    shown = [int(scoring.rounded(score)) for score in question_scores(interview).values()]
    return (min(shown), max(shown)) if shown and max(shown) - min(shown) >= FAR_APART else None


_CANDIDATE = r"(?:you|them|him|her|(?:the|this) candidate)"
_MEANT: dict[str, tuple[str, frozenset[Recommendation]]] = {
    "lean_no": (r"lean(?:ing|s)?[ -]+(?:towards? )?(?:an? )?no(?:[ -]hire)?", frozenset({Recommendation.LEAN_NO})),
    "lean_hire": (r"lean(?:ing|s)?[ -]+(?:towards? )?(?:an? )?hir(?:e|ing)", frozenset({Recommendation.LEAN_HIRE})),
    "strong_no": (r"strong no(?:[ -]hire)?", frozenset({Recommendation.NO_HIRE})),
    "strong_hire": (r"strong(?:ly)?[ -](?:hire|yes)", frozenset({Recommendation.STRONG_HIRE})),
    "no_hire": (r"no[ -]hire", frozenset({Recommendation.NO_HIRE})),
    "not_enough": (
        r"(?:not|n't)(?: have)? enough (?:\w+ )?to (?:judge|decide)",
        frozenset({Recommendation.NOT_ENOUGH}),
    ),
    "hire": (r"(?:(?:is|as|an?|clear|easy|recommend\w*):? )hire", frozenset({Recommendation.HIRE})),
    "against": (rf"reject(?:ed|ion)?|turn(?:ed)? {_CANDIDATE} down", AGAINST),
    "for": (
        rf"(?:would|should|will|to|could) hire|hir(?:e|ing) {_CANDIDATE}|recommend {_CANDIDATE}|(?:an|the) offer|"
        r"(?:next|further) round",
        FOR,
    ),
}
_SPOKEN = re.compile(r"\b(?:" + "|".join(f"(?P<{name}>{words})" for name, (words, _) in _MEANT.items()) + r")\b", re.I)
_DENIED = re.compile(r"(?:\b(?:not|never|cannot|no)|n't)\b[^.,;:]{0,30}$", re.I)


def contradicts(sentence: str, recommendation: Recommendation) -> bool:
    """Whether a sentence speaks of another recommendation."""
    return any(recommendation not in _meant(found) for found in _SPOKEN.finditer(sentence))


def _meant(found: re.Match[str]) -> frozenset[Recommendation]:
    """What those words recommend; with a "not" before them the other side."""
    meant = _MEANT[found.lastgroup or ""][1]
    if not _DENIED.search(found.string[: found.start()]):
        return meant
    return AGAINST if meant <= FOR else FOR if meant <= AGAINST else meant
