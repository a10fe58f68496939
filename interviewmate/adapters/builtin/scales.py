"""What an answer shows on the five scales: those of its grade, within what its kind can show."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from interviewmate import limits, sentences
from interviewmate.adapters.builtin import (
    findings,
    lacks,
    likeness,
    mentions,
    outcomes,
    placing,
    showing,
    signals,
    tense,
    traces,
)
from interviewmate.adapters.builtin.grade_model import Grade
from interviewmate.adapters.builtin.likeness import Likeness
from interviewmate.adapters.builtin.traits import Told
from interviewmate.adapters.builtin.wording import DOUBTED, Gap, Open, finds_a_ramble
from interviewmate.interview import Evaluation
from interviewmate.rubric import SCALES
from interviewmate.scoring import PARTIAL, STRONG, score
from interviewmate.verdict import IN_PART
from interviewmate.words import words

# What one would do is no evidence of what one did; of a story, however full of facts, the point is thin.
MOST_WITHOUT_A_DEED = {"depth": 4, "structure": 3, "evidence": 2}
NO_CASE_OWED = 3  # points of evidence that a deep answer has where the question asked for nothing that was done
# Of who says that they have not done it, whatever they did or would do instead: it makes less than a strong answer.
MOST_WITHOUT_IT = {"relevance": 3, "depth": 4, "structure": 4, "evidence": 2}
# Of the same where it was asked how they would do it.
MOST_OF_A_PLAN_FOR_IT = {"depth": 3, "structure": 4, "evidence": 3, "clarity": 4}
MOST_WITHOUT_OWN_PART = {"structure": 3, "evidence": 3}  # of "we" throughout
NOT_SHOWN = {"evidence": 2}
CLAIMS = 1  # points of evidence: nothing shows what is said
ON_IT = 0.3  # likeness to what was asked from which a sentence surely is about it
OWN_RESULT = 4  # points of evidence that an own case with a result in figures has
FEWEST_DEEDS, FEWEST_NUMBERS = 2, 2
# Of a story that may be about something else than was asked.
MOST_IN_DOUBT = {"relevance": 2, "depth": 4, "evidence": 3}
# Of one that surely was about another thing that the job asks for, however well it is told.
MOST_OF_SOMETHING_ELSE = {"relevance": 1, "depth": 2, "structure": 3, "evidence": 2, "clarity": 4}
# Of one that stands by harm, or by refusing what the job is: by the verdict's rule it weighs more.
MOST_OF_HARM = {"depth": 1, "structure": 1, "evidence": 1, "clarity": 2}
# Of one with something in it that may be so, until it was asked about.
MOST_TO_ASK_ABOUT = {"relevance": 3, "depth": 3, "structure": 3, "evidence": 2}
NOTHING_TOLD = dict.fromkeys(SCALES, 1)
LONG_WINDED = {"structure": 3, "clarity": 2}
MOST_OF_A_STORY = {"relevance": 3, "depth": 2, "structure": 2, "evidence": 3, "clarity": 2}


# Where a case was asked for and so few things that its teller did are told one by one, it has this less: of 810 answers
# that readers scored, the 58 that are so were 17 of 100 points away from theirs without it, and are 12 with it.
FEW_ACTS = ((80, 1), (50, 2))  # from these points of 100
LESS_OF_FEW_ACTS = ("depth", "evidence")
MANY_NUMBERS = 3  # that make a case of what was done, however few its steps
# Where none was asked for, and several things done are told with figures all the same, it has no less than this: of
# 1,042 answers that readers scored, the 35 that get more by it were 10.4 of 100 points away from theirs, and are 7.6.
LEAST_OF_DEEDS = {"evidence": 5, "depth": 4}
FAIR_AT_LEAST = 60  # of 100, from which they have it


def only_claims(evaluation: Evaluation) -> bool:
    """Whether an answer shows nothing of what it says."""
    return evaluation.evidence == CLAIMS


def at_most(most: Mapping[str, int], evaluation: Evaluation) -> Evaluation:
    """The evaluation with no scale above its limit."""
    return evaluation.model_copy(update={name: min(getattr(evaluation, name), top) for name, top in most.items()})


def evaluation(told: Told, before: str, grade: Grade, nearness: Likeness, *, doubtful: bool) -> Evaluation:
    """The five scales of a grade, with what the answer shows and leaves open.

    ``before``: what was said to the main question already; a deed that was told there is not owed again. ``doubtful``:
    whether it is in doubt that the answer is about what was asked.
    """
    question, answer = told.question, told.answer
    answering = likeness.answering(answer, nearness)
    shown = Evaluation(
        relevance=grade.relevance,
        depth=grade.depth,
        structure=grade.structure,
        evidence=grade.evidence,
        clarity=grade.clarity,
        confidence=grade.confidence,
    )
    on_it = max(nearness.values(), default=0.0) >= ON_IT
    shown = placing.placed(shown, answering, on_it=on_it, in_figures=_in_figures(answering))
    if _tells_few_acts(question, f"{before} {answer}", score(shown)):
        shown = shown.model_copy(update={name: max(1, getattr(shown, name) - 1) for name in LESS_OF_FEW_ACTS})
    if _tells_deeds_unasked(question, answering, score(shown)):
        for name, least in LEAST_OF_DEEDS.items():
            shown = placing.at_least(least, name, shown)
    shown = shown.model_copy(update=_in_words(replace(told, answer=answering), answer, nearness, shown))
    shown = _with_its_evidence(shown, question, before, answer, answering)
    if findings.asks_for_a_case(question) and findings.is_theirs_together(answer):
        shown = at_most(MOST_WITHOUT_OWN_PART, shown)
    if _has_not_done_it(question, before, answer):
        shown = without_strength(shown)
        most = MOST_OF_A_PLAN_FOR_IT if findings.asks_what_would_be(question) else MOST_WITHOUT_IT
        shown = at_most(most, shown) if score(shown) >= STRONG else shown
    return at_most(MOST_IN_DOUBT, shown) if doubtful else shown


def _tells_few_acts(question: str, answer: str, points: int) -> bool:
    """Whether a case was asked for, and an answer of so many points tells of fewer things done than its like do."""
    if not findings.asks_for_a_case(question) or findings.is_theirs_together(answer):
        return False
    acts = traces.own_acts(answer)
    if acts and signals.measure(answer).numbers >= MANY_NUMBERS:
        return False
    return acts <= next((few for least, few in FEW_ACTS if points >= least), -1)


def _tells_deeds_unasked(question: str, answer: str, points: int) -> bool:
    """Whether no case was asked for, and an answer of so many points tells things that its speaker did, in figures."""
    if findings.asks_for_a_case(question) or points < FAIR_AT_LEAST:
        return False
    return traces.own_acts(answer) >= FEWEST_DEEDS and signals.measure(answer).numbers >= FEWEST_NUMBERS


def _in_words(told: Told, whole: str, nearness: Likeness, found: Evaluation) -> dict[str, str]:
    """What an answer with these points shows and leaves open. ``whole``: with what is no part of the answer."""
    points = score(found)
    core, strong = showing.to_the_point(told, nearness), points >= STRONG
    strength = showing.shown(core, points) if points >= PARTIAL else None
    gap = next(iter(findings.gaps(told.answer, told.question, nearness, whole)), None)
    doubted = gap and gap.gap in DOUBTED and points >= PARTIAL and lacks.may_be_sound(told)
    if doubted or (gap and gap.gap is Gap.SHORT and strong):
        gap = None
    if not gap and not strong:
        taken_for = lacks.taken_for(told.behaviour, told.answer, nearness)
        gap = lacks.gap(replace(told, behaviour=taken_for), points, claims=only_claims(found))
    if strength and gap and gap.quote and gap.quote in str(strength):
        gap = None  # the same words don't speak for it and against it
    return {"strength": str(strength or ""), "gap": str(gap or "")}


def of_something_else(evaluation: Evaluation) -> Evaluation:
    """The evaluation of an answer that was surely meant for something else."""
    told = {"strength": "", "gap": str(Open(Gap.ELSEWHERE))}
    return at_most(MOST_OF_SOMETHING_ELSE, evaluation).model_copy(update=told)


def of_nothing_new(evaluation: Evaluation) -> Evaluation:
    """The evaluation of an answer that was given before, in the same words."""
    told = {"strength": "", "gap": str(Open(Gap.SAID_AGAIN))}
    return at_most(NOTHING_TOLD, evaluation).model_copy(update=told)


def of_harm(evaluation: Evaluation, said: str) -> Evaluation:
    """The evaluation of an answer that stands by something that was said, and that a hiring manager would stop at.

    It speaks to the job, whatever was asked, so that the verdict weighs it.
    """
    told = {"relevance": IN_PART, "strength": "", "gap": str(Open(Gap.HARM, said))}
    return at_most(MOST_OF_HARM, evaluation).model_copy(update=told)


def of_doubt(evaluation: Evaluation, said: str) -> Evaluation:
    """The evaluation of an answer in which something is said that a hiring manager would ask about."""
    told = {"strength": "", "gap": str(Open(Gap.TO_ASK_ABOUT, said))}
    return at_most(MOST_TO_ASK_ABOUT, evaluation).model_copy(update=told)


def harmless(evaluation: Evaluation) -> Evaluation:
    """The evaluation of an answer that is poor, however it came to be: it speaks to its question no more than a little.

    By the verdict's rule it would else be a deed that does harm.
    """
    return at_most({"relevance": IN_PART - 1}, evaluation) if score(evaluation) < placing.POOR else evaluation


def of_no_ramble(evaluation: Evaluation) -> Evaluation:
    """The evaluation of an answer that turned out to be no ramble, whatever its words look like."""
    return evaluation.model_copy(update={"gap": ""}) if finds_a_ramble(evaluation) else evaluation


def without_strength(evaluation: Evaluation) -> Evaluation:
    """The evaluation of an answer whose words are to show nothing."""
    return evaluation.model_copy(update={"strength": ""})


def _has_not_done_it(question: str, before: str, answer: str) -> bool:
    """Whether it is said that what was asked for was not done, here or before, where nothing that was done was told.

    Of a case, that somebody else does it is enough, and so it is where that is said of what was asked for.
    """
    owned_to = before and not mentions.done(before) and findings.denial(before)
    theirs = findings.asks_for_a_case(question) and not mentions.done(answer) and findings.left_to_others(answer)
    return bool(owned_to or theirs or limits.surely_of(answer, question) or _denies(answer, question))


def _denies(answer: str, question: str = "") -> bool:
    """Whether an answer says that it was not done, before it tells of anything done: after that only of the rest."""
    never = findings.denial(answer, question)
    return bool(never) and not any(map(traces.acted, sentences.split(answer.partition(never)[0])))


def _with_its_evidence(shown: Evaluation, question: str, before: str, answer: str, answering: str) -> Evaluation:
    """The evaluation with as much evidence as what was done, or what was asked for, allows."""
    if not findings.asks_for_a_case(question):
        never = _denies(answer)
        if never and not findings.asks_what_would_be(question):
            return at_most(NOT_SHOWN, shown)
        found = placing.at_least(min(NO_CASE_OWED, shown.depth), "evidence", shown)
        return at_most(MOST_OF_A_PLAN_FOR_IT, found) if never else found
    if tense.hypothetical(f"{before} {answer}"):
        return at_most(MOST_WITHOUT_A_DEED, shown)
    strong = score(shown) >= STRONG and _in_figures(answering)
    return placing.at_least(OWN_RESULT, "evidence", shown) if strong or _own_result(answering) else shown


def _own_result(answer: str) -> bool:
    """Whether an answer tells of what its speaker did and of what came of it, in figures or, after it, in words."""
    own = [deed for deed in mentions.done(answer) if not deed.together]
    if len(own) < FEWEST_DEEDS:
        return False
    return _results_in_figures(answer) or bool(outcomes.after(findings.sentence_of(own[0], answer), answer))


def _in_figures(answer: str) -> bool:
    """Whether an answer tells something that its speaker did and, in figures, what came of it."""
    own = (set(words(each)) & traces.MINE and traces.acted(each) for each in sentences.split(answer))
    return any(own) and _results_in_figures(answer)


def _results_in_figures(answer: str) -> bool:
    found = signals.measure(answer)
    return found.results > 0 and found.numbers >= FEWEST_NUMBERS
