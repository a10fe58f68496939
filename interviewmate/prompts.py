"""What a language model is told of an interview, as readable text. Every word of others is fenced as data.

A turn's messages: the rules (the same in every interview, see ``instructions``), the job (the same in every turn of
one), the interview so far, and last what has just happened with the line ``open moves: …``. The stable parts come
first, so that a server's prompt cache can keep them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from interviewmate import hesitation, policy, posting, scoring
from interviewmate.coverage import NOT_DONE, Coverage, Covered, coverage
from interviewmate.fencing import bullets, cut, data, sharing
from interviewmate.instructions import DIFFICULTY, KINDS, PLAN_RULES, REPORT_RULES, RULES
from interviewmate.interview import (
    Answer,
    Delivery,
    Evaluation,
    Interview,
    Move,
    NeedKind,
    Passage,
    Plan,
    Question,
    Turn,
)
from interviewmate.passages import askable
from interviewmate.plan import musts
from interviewmate.ports import Situation
from interviewmate.posting import is_bare
from interviewmate.verdict import LADDER, counts, question_scores, recommend

Message = dict[str, str]

ASKED_LENGTH = 70  # characters of an earlier question in its one-line note
STRENGTH_LENGTH, GAP_LENGTH = 80, 126  # enough for the words that are asked for
PASSAGE_LENGTH, HEADING_LENGTH = 150, 30
WANTED_LENGTH = 300  # of a passage that an answer is judged by
TOPICS = 8  # that are offered at most
GAPS_LENGTH = 400
MOST_BEARING = 2  # passages that an answer may bear on, beside those of its question
ANSWERS_FOR_TONE = 2
LONG_ANSWER = 220  # words
PASSAGES_LENGTH, RESUME_LENGTH = 22_000, 20_000  # characters in the plan's call, some 11,000 tokens together


def turn(situation: Situation) -> list[Message]:
    """The messages of one turn."""
    interview = situation.interview
    return [
        {"role": "system", "content": RULES},
        {"role": "user", "content": posting.with_terms(interview)},
        {"role": "user", "content": "\n\n".join([*_so_far(interview), *_now(situation)])},
    ]


def plan(interview: Interview) -> list[Message]:
    """The messages that ask for the plan."""
    asked_for = askable(interview.job.passages)
    under = groupby(asked_for, key=lambda passage: passage.heading)
    lines = [line for name, some in under for line in (*([f"{name}:"] if name else []), *map(_with_its_number, some))]
    passages = "\n".join(lines)
    parts = [f"The job's passages:\n{data(cut(passages, PASSAGES_LENGTH))}"]
    if interview.job.resume:
        parts.append(f"The résumé:\n{data(cut(interview.job.resume, RESUME_LENGTH))}")
    return [
        {"role": "system", "content": PLAN_RULES},
        {"role": "user", "content": posting.summary(interview)},
        {"role": "user", "content": "\n\n".join(parts)},
    ]


def _with_its_number(passage: Passage) -> str:
    return f"{passage.index}. {passage.text}"


def evaluation(interview: Interview, turn_to_judge: Turn) -> list[Message]:
    """The messages that ask for the evaluation of one answer, in the form of a turn's reply."""
    asked = turn_to_judge.question
    main = next(question for question in interview.main_questions if question.number == asked.number)
    parts = [
        *([f"{_named(main)}: {data(main.text)}"] if main.text != asked.text else []),
        _answered(turn_to_judge),
        "The interview is over. Judge this answer only: leave acknowledgement and question empty.",
        f"behaviour: {turn_to_judge.behaviour}",
        f"open moves: {Move.CLOSE}",
    ]
    return [
        {"role": "system", "content": RULES},
        {"role": "user", "content": posting.summary(interview)},
        {"role": "user", "content": "\n\n".join(parts)},
    ]


def report(interview: Interview) -> list[Message]:
    """The messages that ask for the words of the report."""
    recommendation, reason = recommend(interview)
    last = {turn.question.number: place for place, turn in enumerate(interview.turns, start=1) if turn.scored}
    parts = [
        *_requirements(interview),
        "The interview:",
        *(
            _report_turn(index, turn, last=last.get(turn.question.number) == index, counts=counts(turn, interview))
            for index, turn in enumerate(interview.turns, start=1)
        ),
        f"The questions' scores of 100: {_scores(interview)}.",
        f"The recommendation, settled by rule ({', '.join(name for _, name in LADDER)}): {recommendation}. {reason}",
    ]
    return [
        {"role": "system", "content": REPORT_RULES},
        {"role": "user", "content": posting.summary(interview)},
        {"role": "user", "content": "\n\n".join(parts)},
    ]


def _so_far(interview: Interview) -> Iterable[str]:
    """Earlier questions as one-line notes; everything said to the present question whole."""
    if not interview.questions:
        return
    earlier = [turn for turn in interview.turns if turn.question.number != interview.present.number]
    if earlier:
        by_question = groupby(earlier, key=lambda turn: turn.question.number)
        yield (
            "Earlier questions, their answers' behaviours and scores of 100, best sides and open points:\n"
            + "\n".join(_note(list(turns)) for _, turns in by_question)
        )
    for turn in interview.turns:
        if turn.question.number == interview.present.number:
            yield _answered(turn)
            yield f"You did: {turn.move or 'listened again'}. You said: {data(turn.reply)}"
    if gaps := _open_now(interview):
        yield f"Open after that: {data(gaps)}"


def _open_now(interview: Interview) -> str:
    """What was noted as open after the first and after the last answer to the question that stands."""
    number = interview.present.number
    return _gaps_of([turn.evaluation for turn in interview.turns if turn.question.number == number and turn.evaluation])


def _gaps_of(marks: Sequence[Evaluation]) -> str:
    """What the first and the last answer to a question left open; the last may be on something else than the first."""
    gaps = list(dict.fromkeys(each.gap for each in (*marks[:1], *marks[-1:]) if each.gap))
    return "; then: ".join(cut(gap, GAP_LENGTH // len(gaps)) for gap in gaps)


def _note(turns: list[Turn]) -> str:
    """One line on an earlier main question and all that was answered to it."""
    asked = turns[0].question
    kinds = "; ".join(map(_judged, turns))
    return f"- {asked.number}: {data(cut(asked.text, ASKED_LENGTH))} ({kinds}): {_shown(turns)}"


def _shown(turns: list[Turn]) -> str:
    """What the answers to a question showed best and left open, as noted, or else their words."""
    scored = [turn for turn in turns if turn.scored]
    if not scored:
        return "nothing on the question"
    marks = [turn.evaluation for turn in scored if turn.evaluation]
    strength = next((each.strength for each in sorted(marks, key=scoring.score, reverse=True) if each.strength), "")
    shown = [cut(strength, STRENGTH_LENGTH)] if strength else []
    if gaps := _gaps_of(marks):
        shown.append(f"open: {gaps}")
    return data("; ".join(shown) or cut(scored[-1].answer.text, STRENGTH_LENGTH))


def _judged(turn: Turn) -> str:
    score = scoring.turn_score(turn)
    return f"{turn.behaviour} {score}" if score is not None else str(turn.behaviour)


def _answered(turn: Turn) -> str:
    return f"{_named(turn.question)}: {data(turn.question.text)}\nThe answer: {_spoken(turn.answer)}"


def _named(question: Question) -> str:
    """A main question by its number, and what was asked further on it as such."""
    kind = "Question" if question.move is Move.ADVANCE else "Follow-up to question"
    return f"{kind} {question.number}"


def _spoken(answer: Answer) -> str:
    return f"{data(answer.text)}{_delivery(answer)}"


def _delivery(answer: Answer) -> str:
    """What the ear would add to the words of a spoken answer."""
    measured = answer.delivery
    if measured.seconds is None:
        return ""
    return (
        f"\n(spoken in {measured.seconds:.0f} s, {_fillers(measured)}"
        f"{measured.pauses or 0} pauses of a second or more{_halting(measured)})"
    )


def _fillers(measured: Delivery) -> str:
    share = measured.fillers_per_100_words
    return "" if share is None else f"{share:.0f} fillers in 100 words, "


def _halting(measured: Delivery) -> str:
    """How an answer came haltingly; empty if it did not."""
    return f"; it came haltingly: {', '.join(hesitation.signs(measured))}" if hesitation.halting(measured) else ""


def _now(situation: Situation) -> Iterable[str]:
    """What has just happened, what it may touch, what may come next."""
    yield from _happened(situation)
    wanted = _wanted(situation.interview) if situation.answer else ()
    if wanted:
        yield f"The question is on: {_listed(wanted, WANTED_LENGTH)}"
    if situation.answer and (others := [p for p in situation.passages if p not in wanted and not is_bare(p)]):
        yield f"Of the job description, this may bear on it:\n{_listed(others[:MOST_BEARING], PASSAGE_LENGTH)}"
    if Move.ADVANCE in situation.open_moves:
        order = _in_what_order(situation)
        yield f"Topics for a new main question{order and f', {order}'}:\n{_numbered(situation.offered)}"
        kind, hard = _kind(situation.interview), DIFFICULTY[situation.difficulty]
        yield f"A new main question: {hard}; if it suits the topic, {kind}."
        if plan := situation.interview.plan:
            yield from _gaps(plan)
    if tone := _tone(situation.interview):
        yield tone
    if situation.minutes_left is not None:
        yield f"Minutes left: {situation.minutes_left:.0f}."
    if situation.problem:
        yield f"Your reply to this was refused: {situation.problem} Write the whole object again."
    if situation.refused:
        yield f"You had asked: {data(situation.refused)}"
    if situation.said:
        yield f"The candidate has heard this already, so leave the acknowledgement empty: {data(situation.said)}"
    yield f"open moves: {', '.join(situation.open_moves)}"


def _in_what_order(situation: Situation) -> str:
    """Which of the topics to take first: musts that no question came from yet; what asks for years or papers last."""
    asked = policy.asked_about(situation.interview)
    kinds = {passage: kind for passage, kind in musts(situation.interview).items() if passage not in asked}
    numbered = [(str(number), kinds.get(topic.index)) for number, topic in enumerate(situation.offered, start=1)]
    first = ", ".join(number for number, kind in numbered if kind and kind is not NeedKind.EXPERIENCE)
    last = ", ".join(number for number, kind in numbered if kind is NeedKind.EXPERIENCE)
    told = (
        first and f"musts not asked yet before others ({first})",
        last and f"a must ({last}) before the end, unless an answer shows it, by what they did there",
        "then the best first" if first or last else "best first" if situation.interview.plan else "",
    )
    return ", ".join(filter(None, told))


def _kind(interview: Interview) -> str:
    """A kind of main question that was not named before, until all were."""
    return KINDS[len(interview.main_questions) % len(KINDS)]


def _wanted(interview: Interview) -> tuple[Passage, ...]:
    """What the main question that stands is about, and a further one as well."""
    asked = (interview.main_questions[-1], interview.present)
    return interview.job.named(tuple(dict.fromkeys(place for question in asked for place in question.passages)))


def _gaps(plan: Plan) -> Iterable[str]:
    if plan.gaps:
        yield "What the résumé leaves open, for where a topic allows it: " + data(
            cut("; ".join(plan.gaps), GAPS_LENGTH)
        )


def _tone(interview: Interview) -> str:
    """How the last answers came, which the next question's length and tone should meet."""
    heard = [turn for turn in interview.turns if turn.counts][-ANSWERS_FOR_TONE:]
    if len(heard) < ANSWERS_FOR_TONE:
        return ""
    if all(map(hesitation.struggled, heard)):
        return "The candidate has been halting: keep the next question short, plain and calm."
    if all(turn.answer.delivery.words > LONG_ANSWER for turn in heard):
        return "The candidate's answers have been long: ask for one thing, and briefly."
    return ""


def _happened(situation: Situation) -> Iterable[str]:
    interview, answer = situation.interview, situation.answer
    if answer is None:
        yield (
            "The candidate has just come in. acknowledgement: greet them and name the role. "
            "question: the first main question, about the heart of this job as far as they can tell of it, not about "
            "years or certificates. behaviour: on_track. There is no answer to judge yet: all scales 1, confidence 0, "
            "no strength, no gap."
        )
        return
    yield f"{_named(interview.present)} of {interview.job.total}, as it stands: {data(interview.present.text)}"
    if interview.confirming:
        yield f"You asked whether to stop: {data(interview.confirming)} The reply: {_spoken(answer)}"
        yield "Yes, or again the wish to stop: close (wants_end). Anything else: the other open move (on_track)."
    elif answer.skip:
        yield "The candidate pressed Skip. behaviour: wants_skip."
    elif answer.unheard:
        yield "The candidate could not be heard several times, so this question is left. behaviour: wants_skip."
    else:
        yield f"The candidate's answer, to judge now: {_spoken(answer)}"


def _listed(passages: Iterable[Passage], length: int) -> str:
    return bullets(cut(passage.text, length) for passage in passages)


def _numbered(passages: Sequence[Passage]) -> str:
    """Topics by their numbers, and below them the headings that they stand under, each once."""
    headings: dict[str, list[str]] = {}
    for number, passage in enumerate(passages, start=1):
        headings.setdefault(passage.heading, []).append(str(number))
    texts = sharing([passage.text for passage in passages], PASSAGE_LENGTH, TOPICS)
    lines = [f"{number}. {text}" for number, text in enumerate(texts, start=1)]
    under = [f"{cut(name, HEADING_LENGTH)}: {', '.join(numbers)}" for name, numbers in headings.items() if name]
    return data("\n".join([*lines, *([f"({'; '.join(under)})"] if under else [])]))


def _requirements(interview: Interview) -> Iterable[str]:
    """The requirements by how the answers cover them, those that the plan calls musts first."""
    needed = {passage.text for passage in interview.job.named(tuple(musts(interview)))}
    rows = coverage(interview)
    for kind, must in (("musts, which the job cannot do without", True), ("others", False)):
        for status in Covered:
            if told := [_scored(r) for r in rows if r.status is status and (r.requirement in needed) is must]:
                yield f"Requirements, {kind}; {status.value}:\n{bullets(told)}"
    if denied := [f"{row.requirement}: {row.quote}" for row in rows if row.held in NOT_DONE]:
        yield f"What they say that they have not done, or not alone, in their words:\n{bullets(denied)}"


def _scored(row: Coverage) -> str:
    """A requirement, and the points of the questions on it, from which its status follows."""
    return row.requirement if row.score is None else f"{row.requirement} ({row.score} of 100)"


def _scores(interview: Interview) -> str:
    """The scores of the main questions, as the report shows them."""
    scores = question_scores(interview).items()
    return ", ".join(f"question {number} {scoring.rounded(score):.0f}" for number, score in scores) or "none"


def _report_turn(index: int, turn: Turn, *, last: bool, counts: bool) -> str:
    """An answer and what it was worth. ``last``: whether no other answer to its question with a score follows.

    ``counts``: whether it has a score, and is not only a start that more came after.
    """
    judged = "not scored"
    if counts and turn.evaluation:
        notes = {"strength": turn.evaluation.strength, "gap" if last else "gap then": turn.evaluation.gap}
        judged = f"score {scoring.score(turn.evaluation)} of 100"
        judged += "".join(f"; {name}: {data(note)}" for name, note in notes.items() if note)
    return f"Answer {index}. {_answered(turn)}\n({turn.behaviour}; {judged})"
