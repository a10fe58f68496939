"""Reports on small interviews of a kitchen and a van, by the built-in interviewer."""

from __future__ import annotations

from interviewmate import sentences
from interviewmate.adapters.builtin import report_writer
from interviewmate.interview import (
    Behaviour,
    Evaluation,
    Interview,
    Job,
    Level,
    Move,
    Passage,
    PassageKind,
    Question,
    Turn,
)
from interviewmate.reply import ReportDraft
from tests.situations import answer, evaluation

ROTA, FILE, PUMPS = (
    "Plan the weekly rota for the kitchen",
    "Keep the job file so complete that the office can invoice the same day",
    "Install and commission gas boilers and heat pumps in old houses",
)
CASE = "Tell me about a time when you had to {}."
PLAN = "How would you {}?"

# A sound answer on each of them; its second sentence speaks most for it.
RANG = (
    "Two cooks had called in sick in the week of the fair. I rang both agencies on Monday because nobody had "
    "answered the emails, and I moved the prep to the early shift so that one cook could hold the line. Agency "
    "shifts fell from fourteen to three."
)
FILED = (
    "The office rang about half of the jobs. I wrote a checklist of the six things that they always asked for and "
    "taped it inside the lid of my toolbox, so that I filled it in before I left the house."
)
HEAT = (
    "It was a terrace from 1910 with no insulation. I measured the heat loss of each room instead of guessing from "
    "the old boiler, found that two radiators were too small and changed them before we commissioned the pump. The "
    "customer's bill went down by a third in the first winter."
)


def reported(
    *told: tuple[str, str, int | Evaluation],
    moves: tuple[Move, ...] = (),
    total: int = 3,
    behaviour: Behaviour = Behaviour.ON_TRACK,
    aside: tuple[str, ...] = (),
    asked: str = "",
    ask: str = CASE,
    asks: tuple[str, ...] = (),
    level: Level = Level.MID,
    unscored: tuple[int, ...] = (),
    greeting: str = "",
) -> ReportDraft:
    """The words on an interview: what was asked for, what was said, and its points; of the same line it is asked on.

    ``behaviour``: of the last answer. ``aside``: the sentences that are about something else. ``asked``: what was
    asked last of all; ``ask``: how each line is asked about first; ``asks``: what was asked instead, answer by answer;
    ``unscored``: the places of answers that only asked what was meant. ``greeting``: what was said first of all.
    """
    lines = list(dict.fromkeys(line for line, _, _ in told))
    passages = tuple(Passage(index=i, text=line, kind=PassageKind.DUTY) for i, line in enumerate(lines))
    turns: list[Turn] = []
    for place, (line, said, points) in enumerate(told):
        number = lines.index(line) + 1
        again = any(turn.question.number == number for turn in turns)
        question = Question(
            number=number,
            text=(asks[place : place + 1] or ("",))[0] or (CASE if again else ask).format(line.lower()),
            move=Move.FOLLOW_UP if again else Move.ADVANCE,
            passages=(number - 1,),
        )
        turns.append(
            Turn(
                question=question,
                answer=answer(said),
                behaviour=Behaviour.CONFUSED
                if place in unscored
                else behaviour
                if place == len(told) - 1
                else Behaviour.ON_TRACK,
                move=moves[place] if place < len(moves) else Move.ADVANCE,
                evaluation=points if isinstance(points, Evaluation) else evaluation(points),
            )
        )
    job = Job(role="Cook", level=level, total=total, passages=passages)
    last = (Question(number=len(lines), text=asked, move=Move.FOLLOW_UP),) if asked else ()
    questions = (*(turn.question for turn in turns), *last)
    near = {each: 0.0 if each in aside else 0.3 for _, said, _ in told for each in sentences.split(said)}
    interview = Interview(job=job, greeting=greeting, questions=questions, turns=tuple(turns))
    return report_writer.write(interview, near, fitted=bool(aside))


def marks(lowest: int) -> Evaluation:
    """Middling in all but evidence."""
    return Evaluation(relevance=3, depth=3, structure=3, evidence=lowest, clarity=3, confidence=0.5)
