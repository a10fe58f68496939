"""The program's own words: everything it says that neither the interviewer nor the person wrote.

``texts.NOTHING_HEARD`` is the text of the key ``nothing_heard`` in the language that is spoken now (see ``catalogue``).
What has fields, or follows from something, is a function.
"""

from __future__ import annotations

from collections.abc import Sequence

from interviewmate import catalogue, sentences
from interviewmate.catalogue import counted, text
from interviewmate.interview import Behaviour, Turn

SHORTEST_QUESTION = 3  # words


def __getattr__(name: str) -> str:
    try:
        return text(name.lower())
    except KeyError:
        raise AttributeError(name) from None


def unheard(behaviour: Behaviour, *, moving_on: bool = False) -> str:
    """What is said where nothing was heard."""
    if moving_on:
        return text("moved_on")
    return text("nothing_heard" if behaviour is Behaviour.NO_SPEECH else "unclear")


# Names of things
def named(kind: str, value: str, **said: str) -> str:
    """What a value of a closed set is called: a scale, a measure, how a requirement is covered, ..."""
    return text(f"{kind}.{value.replace(' ', '_')}", **said)


def level(value: str) -> str:
    """What a level is called; in a report out of a file it may be anything, and is called that."""
    return catalogue.group("level").get(value, value)


def not_heard(answers: tuple[int, ...]) -> str:
    """The answers of which nothing was made out, all in one sentence; empty if there are none."""
    return counted("not_heard", len(answers), answers=", ".join(map(str, answers))) if answers else ""


def covered(status: str, *, ended: bool) -> str:
    """How a requirement is covered; ``ended``: it has no answer since the interview was ended at its question."""
    return text("ended_here") if ended else named("covered", status)


def recommendation(value: str) -> str:
    """What a recommendation is called."""
    return text("recommendation.not_enough") if value.startswith("not enough") else named("recommendation", value)


# The report
def incomplete(*, words: bool, evaluations: int) -> str:
    """What a report lacks because the interviewer failed, and what it has all the same; empty if it lacks nothing."""
    if evaluations:
        return counted("incomplete.both" if words else "incomplete.evaluations", evaluations)
    return text("incomplete.words") if words else ""


def not_enough(scored: int, fewest: int) -> str:
    """Why there is no recommendation."""
    return counted("not_enough", scored, fewest=fewest) if scored else text("not_enough.none", fewest=fewest)


def reason(average: float, answered: int, planned: int, *, lowered: bool, pulled: tuple[int, int] | None) -> str:
    """What decided the recommendation. ``pulled``: the question that weighed most, and its score."""
    basis = {"average": average, "answered": answered, "planned": planned}
    if lowered:
        return text("reason.lowered", **basis)
    if pulled is None:
        return text("reason.even", **basis)
    number, score = pulled
    return text("reason.carried" if score > average else "reason.held_back", number=number, score=score, **basis)


def reserved(average: float, answered: int, planned: int, *, missed: str, weakest: tuple[int, float], weak: int) -> str:
    """Why a recommendation was missed. ``weakest``: the question with less than ``weak``, and its score."""
    number, score = weakest
    basis = {"average": average, "answered": answered, "planned": planned, "missed": recommendation(missed)}
    return text("reason.reserved", number=number, score=score, weak=weak, **basis)


def beside_the_point(average: float, answered: int, planned: int, *, missed: str, met: int, heard: int) -> str:
    """A recommendation was missed: of ``heard`` questions that something was said to ``met`` got an answer to it."""
    basis = {"average": average, "answered": answered, "planned": planned, "missed": recommendation(missed)}
    return text("reason.beside_the_point", met=met, heard=heard, **basis)


def harm_stands(questions: list[int], void: int, good: int) -> str:
    """A deed weighs more: an answer to each of these speaks to it, is below ``void``, and none after it was good."""
    numbers = ", ".join(map(str, questions))
    return counted("reason.harm_stands", len(questions), questions=numbers, void=void, good=good)


def must_missed(number: int, score: float, needed: int) -> str:
    """A question on what the job can't do without has less than it needs."""
    return text("reason.must_missed", number=number, score=score, needed=needed)


def must_denied(number: int) -> str:
    """What the job can't do without was never done, whatever else the answer is worth."""
    return text("reason.must_denied", number=number)


def leads_nobody() -> str:
    """What a lead has not done where the question was on leading people."""
    return text("reason.leads_nobody")


def must_unanswered(number: int) -> str:
    """A question on what the job can't do without got nothing that could be scored."""
    return text("reason.must_unanswered", number=number)


def costs_steps(steps: int) -> str:
    """By how much a recommendation falls for what weighs more; empty if it does not."""
    return counted("costs_steps", steps) if steps else ""


def confidence(level: str, scored: int, answered: int, planned: int, apart: tuple[int, int] | None) -> str:
    """How sure the verdict is, and why. ``apart``: the scores of the worst and the best question, if far apart."""
    told = counted("confidence", scored, level=named("confidence_level", level), answered=answered, planned=planned)
    return f"{told} {text('confidence.apart', worst=apart[0], best=apart[1])}" if apart else told


def left_out(fault: str, count: int) -> str:
    """What did not stand: "unsourced" sentences, strengths "unshown" or "weak", or weaknesses "not_asked"."""
    return counted(f"left_out.{fault}", count)


def better_left_out(answer: int, brought: str) -> str:
    """A better version with something of its own."""
    return text("better_left_out", answer=answer, brought=brought)


def noted_in(question: int, note: str) -> str:
    """What the interviewer noted as good in an answer, or as open after it."""
    return text("noted_in", question=question, note=note)


def close_gap(question: str, gap: str) -> str:
    """What to do about it."""
    return text("close_gap", question=question, gap=gap)


def fewer_fillers(most: str, count: int, in_100: float) -> str:
    """What to do about fillers above what is usual."""
    return text("fewer_fillers", most=most, count=count, in_100=in_100)


def usual_pace(pace: int, slowest: int, fastest: int) -> str:
    """What to do about a pace outside of what is usual."""
    key = "slower_pace" if pace > fastest else "faster_pace"
    return text(key, pace=pace, slowest=slowest, fastest=fastest)


def how_judged(
    *,
    shares: tuple[int, int],
    ladder: tuple[tuple[int, str], ...],
    fewest: int,
    step: int,
    no_weak_spot: tuple[int, int],
    takes_back: int,
    in_part: int,
    must: int,
    sure: tuple[int, int, int, int],
    apart: int,
    covered: tuple[int, int],
) -> tuple[str, ...]:
    """The rules that ratings, recommendation, confidence and coverage follow. Shares are parts of 100."""
    steps = (text("how_judged.ladder", recommendation=recommendation(name), least=least) for least, name in ladder)
    high, high_share, medium, medium_share = sure
    return (
        text("how_judged.scales", technical=text("technical_basis"), communication=text("communication_basis")),
        text("how_judged.score", technical=shares[0], communication=shares[1]),
        text(
            "how_judged.recommendation",
            ladder=", ".join(steps),
            step=step,
            fewest=fewest,
            weak=no_weak_spot[0],
            void=no_weak_spot[1],
            takes_back=takes_back,
            in_part=in_part,
            must=must,
            strong=covered[0],
        ),
        text(
            "how_judged.confidence",
            high=high,
            high_share=high_share,
            medium=medium,
            medium_share=medium_share,
            apart=apart,
        ),
        text("how_judged.coverage", strong=covered[0], partial=covered[1]),
        text("how_judged.not_scored"),
        text("how_judged.checked"),
    )


def judged_in(language: str) -> str:
    """What of the rules is different in an interview that was not in English."""
    return text("judged_in", language=language)


def not_scored(turn: Turn, *, counts: bool) -> str:
    """Why an answer has no score, or one that does not count; empty if it counts."""
    if turn.scored and turn.evaluation:
        return "" if counts else text("a_start")
    if turn.scored:
        return text("not_evaluated")
    reasons = catalogue.group("not_scored")
    if turn.behaviour is Behaviour.CONFUSED and _asks(turn.answer.text):
        return reasons["asked_back"]
    return reasons.get(turn.behaviour, reasons["stopping"])


def what_was_missing(*, followed: bool) -> str:
    """The title over what an answer left open. ``followed``: another one to the same question may have told it."""
    return text("report.missing_then" if followed else "report.missing")


def _asks(answer: str) -> bool:
    """Whether an answer has a question in it, and not only a word with a question mark."""
    return any(each.endswith("?") and len(each.split()) >= SHORTEST_QUESTION for each in sentences.split(answer))


def tried_again(before: int | None, now: int) -> str:
    """The scores of an answer and of another try."""
    return text("tried_again.first", now=now) if before is None else text("tried_again", before=before, now=now)


def rose(scale: str, before: int, now: int) -> str:
    """A scale on which the new answer is better."""
    return text("rose", scale=named("scale", scale).capitalize(), before=before, now=now)


def fell(scale: str, before: int, now: int) -> str:
    """A scale on which the new answer is worse."""
    return text("fell", scale=named("scale", scale).capitalize(), before=before, now=now)


def stayed(points: dict[str, int]) -> str:
    """The scales on which both answers are the same, each with its points."""
    return text("stayed", scales=", ".join(f"{named('scale', scale)} {now}" for scale, now in points.items()))


def measured(of: int, outside: tuple[str, ...]) -> str:
    """What was measured of the delivery: how much, and which measures are outside of what is usual."""
    if not outside:
        return text("measured.within", of=of)
    return counted("measured.outside", len(outside), of=of, names=", ".join(outside))


def written_by(interviewer: str) -> str:
    """Whose report it is."""
    return text("written_by.model" if interviewer == "model" else "written_by.built-in")


# Settings: said at start, to whoever hosts the program, and so in English alone
def wrong_url(name: str) -> str:
    """An address can't be used. It is not repeated: it may hold a password."""
    return f"{name} must be an address such as http://localhost:11434/v1, without a user name or a password in it."


def wrong_seconds(name: str, value: str) -> str:
    """A time can't be used."""
    return f"{name} must be a number of seconds above 0, such as 60; it is {value!r}."


def wrong_turns(name: str, value: str) -> str:
    """A budget can't be used."""
    return f"{name} must be a whole number of turns, such as 200; it is {value!r}."


def wrong_port(name: str, value: str) -> str:
    """A port can't be used."""
    return f"{name} must be a port from 1 to 65535, such as 7860; it is {value!r}."


# What becomes a part of the interview, which is in English
ROLE_UNNAMED = "Open position"  # the job description has no title of its own


# Retrieval, as /health says it
NO_ENCODER = "The local sentence encoder could not be loaded; word and character n-grams stand in for it."
NO_EMBEDDING_SERVER = "The embedding server did not answer as it should."
EMBEDDINGS_UNTRIED = "The embeddings are still being loaded."


# The web: the page and the API
def too_long(what: str, most: int) -> str:
    """A text over its limit: an "answer", "role", "focus" or "company", the name of a "model", or the "key" to it."""
    return text(f"too_long.{what}", most=most)


def wrong_choice(what: str, choices: str) -> str:
    """A "level", "persona" or "language" that is none of those that there are."""
    return text(f"wrong_choice.{what}", choices=choices)


def wrong_number(what: str, fewest: int, most: int) -> str:
    """A number of "questions" or "minutes" outside its range."""
    return text(f"wrong_number.{what}", fewest=fewest, most=most)


def not_understood(language: str) -> str:
    """Speech recognition does not know a language."""
    return text("not_understood", language=language)


def progress(number: int, total: int) -> str:
    """Where the interview stands."""
    return text("progress", number=number, total=total)


def requirements_asked(asked: int, of: int) -> str:
    """The head of the picture beside the chat."""
    return text("requirements_asked", asked=asked, of=of)


def more_requirements(count: int) -> str:
    """What the picture does not list."""
    return text("more_requirements", count=count)


def asked_in(questions: tuple[int, ...], score: int | None) -> str:
    """Which questions came from a requirement, and what their answers were worth."""
    if not questions:
        return text("asked_in.none")
    numbers = ", ".join(map(str, questions))
    if score is None:
        return counted("asked_in.not_scored", len(questions), questions=numbers)
    return counted("asked_in", len(questions), questions=numbers, score=score)


def held(why: str | None, unsaid: Sequence[str] = ()) -> str:
    """What keeps a requirement from being strongly covered, or from having a score; empty if nothing does.

    Reports that were saved long ago do not name what was left open.
    """
    if not why or (why == "left open" and not unsaid):
        return ""
    return f"; {named('held', why, parts=', '.join(unsaid))}"


def before(note: str, requirement: str) -> str:
    """A requirement, without its full stop where a note follows."""
    return requirement.rstrip(".") if note else requirement


def brought(model: str, tokens: int, *, signed_in: bool) -> str:
    """Who interviews where the visitor brought the model, and what it took so far."""
    return text("brought.signed_in" if signed_in else "brought", model=model, tokens=tokens)


def signed_in(name: str) -> str:
    """Who is signed in."""
    return text("signed_in", name=name)


def minutes_left(seconds: float) -> str:
    """What is left of the time limit."""
    if seconds < 60:
        return text("time_left.little" if seconds > 0 else "time_left.none")
    return text("time_left", minutes=round(seconds / 60))
