"""The built-in interviewer's words of a report."""

from __future__ import annotations

import pytest

from interviewmate import sentences
from interviewmate.adapters.builtin import findings, report_writer, stumbles
from interviewmate.grounding import unsaid_quotes
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
from tests.situations import FIRST, answer, evaluation, started

ROTA, FILE, PUMPS = (
    "Plan the weekly rota for the kitchen",
    "Keep the job file so complete that the office can invoice the same day",
    "Install and commission gas boilers and heat pumps in old houses",
)
WAY = "Sweep the yard behind the shop"


CASE = "Tell me about a time when you had to {}."
PLAN = "How would you {}?"


def steps(behaviour: Behaviour, move: Move) -> tuple[str, ...]:
    """What there is to do after an interview whose one question was met in this way."""
    turn = Turn(question=FIRST, answer=answer(), behaviour=behaviour, move=move)
    return report_writer.write(started().after(turn).ended(), {}, fitted=False).improvements


def test_the_question_at_which_it_was_ended_is_nothing_to_make_up_for() -> None:
    """What was answered beside the point is."""
    (beside,) = steps(Behaviour.OFF_TOPIC, Move.REDIRECT)
    assert "PostgreSQL" in beside
    assert steps(Behaviour.WANTS_END, Move.CONFIRM_END) == ()


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
) -> ReportDraft:
    """The words on an interview: what was asked for, what was said, and its points; of the same line it is asked on.

    ``behaviour``: of the last answer. ``aside``: the sentences that are about something else. ``asked``: what was
    asked last of all; ``ask``: how each line is asked about first; ``asks``: what was asked instead, answer by answer;
    ``unscored``: the places of answers that only asked what was meant.
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
    return report_writer.write(Interview(job=job, questions=questions, turns=tuple(turns)), near, fitted=bool(aside))


def test_an_old_way_and_a_regret_are_no_strengths() -> None:
    """What one used to do is told to say that it is over; what one would do differently was not done."""
    habit = (
        "I used to write the rota on my hand. Then I put the rota on the board by Thursday noon, because people plan."
    )
    found = [each.quote for each in reported((ROTA, habit, 5)).strengths]
    assert found and all("used to" not in quote for quote in found)
    late = "I moved the rota to Thursday and rang everybody, because two people had not seen it. Nobody missed a shift."
    regret = "I rang them all in person, because a note is read by nobody, and I put it up by the door."
    again = "Looking back at all of that, what would you do differently today?"
    told = reported((ROTA, late, 5), (ROTA, regret, 5), asks=("", again))
    assert all("I rang them all in person" not in each.quote for each in told.strengths)


def test_who_names_no_step_of_what_was_asked_is_told_so() -> None:
    """Of an answer to how one goes about it that is worth little, in its own words; a plan is one of steps."""
    vague = "There's always somebody, really. You want to be friendly, and everybody should go home happy in the end."
    plan = (
        "I would write down who can work when, then fill the Saturdays first, and put it up by Thursday noon for all."
    )
    for said, told in ((vague, True), (plan, False)):
        found = reported((ROTA, said, 1), ask=PLAN)
        assert any("name no step" in each.point for each in found.weaknesses) is told
        assert any("first three things" in step for step in found.improvements) is told


def test_what_was_not_asked_is_to_be_got_ready_where_little_else_is() -> None:
    """Of the work that the posting names; not where there is enough to do, nor where nothing was answered."""
    passages = tuple(Passage(index=i, text=line, kind=PassageKind.DUTY) for i, line in enumerate((ROTA, PUMPS)))
    asked = Question(number=1, text=CASE.format(ROTA.lower()), move=Move.ADVANCE, passages=(0,))
    begun = Interview(job=Job(role="Cook", level=Level.MID, total=3, passages=passages), questions=(asked,))
    told = {
        said: report_writer.write(
            begun.after(
                Turn(
                    question=asked,
                    answer=answer(said),
                    behaviour=behaviour,
                    move=Move.CLOSE,
                    evaluation=evaluation(points) if points else None,
                ),
                None,
            ),
            {},
            fitted=False,
        ).improvements
        for said, behaviour, points in ((RANG, Behaviour.ON_TRACK, 5), ("Fine weather.", Behaviour.OFF_TOPIC, 0))
    }
    not_asked = "The job also means installing and commissioning gas boilers"
    assert any(step.startswith(not_asked) for step in told[RANG])
    assert not any(step.startswith(not_asked) for step in told["Fine weather."])


RANG = "I rang both agencies on Monday because nobody had answered. Agency shifts fell from fourteen to three."
READ = "The office rang about half of the jobs. I wrote the serial number on the form at each visit last spring."


def test_a_strength_ties_the_deed_to_what_came_of_it_and_to_what_was_asked() -> None:
    """The deed is quoted, the outcome told, and both stand under the requirement."""
    (found, *_) = reported((ROTA, RANG, 5)).strengths
    assert found.requirement == ROTA and found.quote == "I rang both agencies on Monday because nobody had answered."
    assert found.point == (
        "On planning the weekly rota for the kitchen (question 1: 100 of 100): you say why you did it that way and "
        "what came of it, in figures: “Agency shifts fell from fourteen to three.”"
    )
    (bare,) = reported((ROTA, "I rang both of the agencies on the Monday.", 5)).strengths
    assert bare.point == "On planning the weekly rota for the kitchen (question 1: 100 of 100)"


@pytest.mark.parametrize(("line", "end"), [(FILE, "invoice the same day"), (PUMPS, "heat pumps in old houses")])
def test_a_topic_is_not_cut_where_it_would_mean_something_else(line: str, end: str) -> None:
    """What was asked for is named whole, in its own words where it can't be turned."""
    assert end in reported((line, RANG, 5)).summary


def test_two_steps_never_rest_on_the_same_words() -> None:
    """Who says only that they have never done it is told so once."""
    never = "I have never planned a rota, and I would ask the head cook how it is done."
    steps = reported((ROTA, "I would ask.", 1), (ROTA, never, 1), moves=(Move.EXPAND,)).improvements
    assert sum("never planned" in step for step in steps) == 1


def test_the_summary_names_the_best_with_its_words_and_the_worst_with_its_reason() -> None:
    """And nothing else."""
    never = "I have never planned a rota, and I would ask the head cook how it is done."
    assert reported((FILE, READ, 4), (ROTA, never, 1)).summary == (
        "You did best on keeping the job file so complete that the office can invoice the same day (question 1: 75 of "
        "100): “I wrote the serial number on the form at each visit last spring.” You "
        "did least well on planning the weekly rota for the kitchen (question 2: 0 of 100): you say "
        f"what you have not done: “{never}”"
    )


TIDIED = "I tidied the store with a colleague and we threw a lot of old things away, and the boss came to see it."


def marks(lowest: int) -> Evaluation:
    """Middling in all but evidence."""
    return Evaluation(relevance=3, depth=3, structure=3, evidence=lowest, clarity=3, confidence=0.5)


def test_each_middling_question_is_told_what_kept_it_there() -> None:
    """In terms of its answer, the worst first; a strong one is told nothing, and neither is what nothing is sure of."""
    poor = "I would ask the chef and I would write it on the board by the door for all of them to see."
    found = reported((ROTA, RANG, 5), (FILE, f"{TIDIED} It got much quicker.", marks(3)), (PUMPS, poor, 2)).weaknesses
    assert [(point.requirement, point.quote) for point in found] == [(PUMPS, poor), (FILE, "It got much quicker.")]
    assert found[0].point.endswith("you say what you would do, and no time when you did it")
    assert found[1].point.endswith("you name the result without a number")
    counted = f"{READ} There were 40 of them."
    assert reported((ROTA, RANG, 5), (FILE, counted, marks(3))).weaknesses == ()


def test_a_summary_is_never_empty() -> None:
    """Where nothing else is sure of answers that are all poor, it says how they lie."""
    told = (
        "I did the rota with my colleague in the spring of 2019 and 3 of us were there on the day, as it was then too."
    )
    told += " There was a lot on, and the kitchen was as it always is in the spring."
    assert reported((ROTA, told, 1), (FILE, told, 1)).summary == "The 2 questions lie close together, at 0 of 100."


def test_next_to_nothing_is_said_back() -> None:
    """Of an answer that is poor and lacks nothing else for certain; of several the last, where it is short."""
    little = "I tidied the store with a colleague in the end of last May."
    (found,) = reported((ROTA, RANG, 5), (FILE, little, 1)).weaknesses
    assert found.point.endswith("this is all that you say on it") and found.quote == little
    more = "I put the flour on the shelf with her."
    (found,) = reported((ROTA, RANG, 5), (FILE, little, 1), (FILE, more, 1)).weaknesses
    assert found.point.endswith("asked again, this is all that you say") and found.quote == more
    assert reported((FILE, more, 1), (FILE, " ".join([little] * 3), 1)).weaknesses == ()


def test_who_left_it_to_others_is_told_so_where_the_answer_is_poor() -> None:
    """In a good answer it is only part of the story."""
    theirs = "My friend did most of it that year."
    said = f"It was a group thing in the second year and we all had to be there every day of the week. {theirs} " * 2
    (found,) = reported((ROTA, f"{said}I can stand there.", 1)).weaknesses
    assert "somebody else did it" in found.point and found.quote == theirs
    assert not any("somebody else" in each.point for each in reported((ROTA, f"{said}I can.", 4)).weaknesses)


def test_the_same_words_are_not_both_a_strength_and_a_weakness() -> None:
    """A fair answer may have both; what is worth less has nothing that speaks for it."""
    told = "I tidied the store because nobody could find the flour. It got much quicker."
    fair = marks(3).model_copy(update={"relevance": 4, "structure": 4})
    found = reported((ROTA, RANG, 5), (FILE, told, fair))
    assert [point.requirement for point in found.strengths] == [ROTA, FILE]
    assert [point.quote for point in found.weaknesses] == ["It got much quicker."]
    assert [point.requirement for point in reported((ROTA, RANG, 5), (FILE, told, 3)).strengths] == [ROTA]


def test_the_summary_says_where_nothing_done_is_told() -> None:
    """And which questions went best and least well; of the latter what it lacks is enough."""
    plan = "I would ask the chef and I would write it on the board by the door for all of them to see."
    said = reported((ROTA, RANG, 5), (PUMPS, plan, 2), (FILE, "I would ask.", 1)).summary
    assert said.startswith("You did best on") and " On question 2 you tell of nothing that you did. " in said


def test_the_summary_names_all_that_went_best() -> None:
    """Two by what they were about, more by their numbers; it opens with no best where nobody is to be hired."""
    two = reported((ROTA, RANG, 5), (FILE, READ, 5), (PUMPS, READ, 3)).summary
    assert "question 1: 100 of 100) and keeping the job file" in two and "(question 2: 100 of 100), as here: “" in two
    three = reported((ROTA, RANG, 5), (FILE, READ, 5), (PUMPS, READ, 5)).summary
    assert three.startswith("You did best on questions 1, 2 and 3, at 100 of 100 each, as here: “I rang")
    assert (
        "did best" not in reported((ROTA, RANG, 4), *((line, "I would ask.", 1) for line in (FILE, PUMPS, WAY))).summary
    )


def test_who_says_next_to_nothing_is_told_so_once() -> None:
    """With the questions and how many words were said to each, those in answers without a score among them."""
    little = "I tidied the store with her."
    (found,) = reported((ROTA, little, 1), (FILE, little, 1)).weaknesses
    assert (
        found.point == "On questions 1 and 2 there is little to go by: no more than 6 words on any of them, all told."
    )
    guess = reported((ROTA, "Dunno. Is it pollution?", 1), (ROTA, little, 1), unscored=(0,))
    (found,) = guess.weaknesses
    assert found.point.endswith("there is little to go by, 10 words in all") and found.quote == little
    assert not any("You had 6 words" in step for step in guess.improvements)


@pytest.mark.parametrize(
    ("line", "level", "excused"),
    [
        (ROTA, Level.MID, False),
        (ROTA, Level.INTERN, True),
        ("Plan the weekly rota for the kitchen or be willing to learn it", Level.MID, True),
    ],
)
def test_nobody_is_blamed_for_not_having_done_what_they_need_not_have_done(
    line: str, level: Level, *, excused: bool
) -> None:
    """A beginner what they will do, and whoever may learn it; their plan is a strength where they give its reason."""
    never = "I've never planned a rota, to be honest."
    plan = "I would ask all of the cooks first, because they know on which Saturdays they can't come in."
    found = reported((line, never, 2), (line, plan, marks(4)), asks=("", PLAN.format(ROTA.lower())), level=level)
    assert any(point.quote == never for point in found.weaknesses) is not excused
    fair = marks(4).model_copy(update={"relevance": 4, "structure": 4})
    found = reported((line, never, 2), (line, plan, fair), asks=("", PLAN.format(ROTA.lower())), level=level)
    assert any(point.quote == plan for point in found.strengths) is excused


def test_a_fair_answer_is_told_what_was_asked_and_is_not_there() -> None:
    """The reason that was asked for, one time when it was done."""
    way = "I look at the board by the door. I ring the two cooks who come in on the early bus."
    for said, told in ((way, True), (way.replace("who come", "because they come"), False)):
        found = reported((ROTA, said, marks(3)), ask="What do you look at first to {}, and why?")
        assert any("give no reason for it" in point.point for point in found.weaknesses) is told
    plain = reported((ROTA, way, marks(3)), ask="How do you {}?")
    assert [point.point.endswith("and no one time when you did") for point in plain.weaknesses] == [True]
    assert any("have one time ready" in step for step in plain.improvements)
    assert not any("one time ready" in step for step in reported((ROTA, way, 5), ask="How do you {}?").improvements)


def test_likely_another_story_is_no_strength() -> None:
    """One with no word of what was asked, and no sentence that is near it."""
    other = "I took my cousin's boat over the bar because nobody else would. Nobody was hurt in the end."
    near = dict.fromkeys(sentences.split(other), 0.1)
    passages = (Passage(index=0, text=ROTA, kind=PassageKind.DUTY),)
    asked = Question(number=1, text=CASE.format(ROTA.lower()), move=Move.ADVANCE, passages=(0,))
    turn = Turn(
        question=asked, answer=answer(other), behaviour=Behaviour.ON_TRACK, move=Move.CLOSE, evaluation=evaluation(5)
    )
    job = Job(role="Cook", level=Level.MID, total=3, passages=passages)
    held = Interview(job=job, questions=(asked,)).after(turn, None)
    assert report_writer.write(held, near, fitted=True).strengths == ()
    assert report_writer.write(held, dict.fromkeys(near, 0.4), fitted=True).strengths


def test_the_best_is_shown_by_its_own_words_where_it_has_no_strength() -> None:
    """A summary without any says nothing of this interview."""
    usual = "There is a board by the door. You look at our rota for the Saturdays first, then at the rest of them."
    assert "“" in reported((ROTA, usual, 5), (FILE, "I would ask.", 1)).summary


def test_a_ramble_is_named_by_one_aside_and_is_no_strength() -> None:
    """How many sentences are about something else is not counted."""
    choir, paella = "He is a wonderful man and sings in a choir.", "There is always paella at the place on Fridays."
    told = f"{choir} {READ} {paella}"
    others = ((ROTA, RANG, 5), (PUMPS, "I would ask.", 1))
    found = reported(*others, (FILE, told, 3), behaviour=Behaviour.CHATTY, aside=(choir, paella))
    assert [point.requirement for point in found.strengths] == [ROTA]
    (weakness,) = (point for point in found.weaknesses if point.requirement == FILE)
    assert weakness.point.endswith(": you wander off, as with this") and weakness.quote in {choir, paella}


def test_what_one_learned_is_no_aside_nor_is_a_scrap() -> None:
    """However far it seems from what was asked."""
    learned, scrap = "And then she tested me and it clicked with the cake.", "Oh, so at the dance show there!"
    paella = "There is always paella at the place on Fridays."
    told = f"{learned} {READ} {scrap}"
    found = reported((FILE, told, 3), behaviour=Behaviour.CHATTY, aside=(learned, scrap))
    assert not any("wander" in point.point for point in found.weaknesses)
    found = reported((FILE, f"{told} {paella}", 3), behaviour=Behaviour.CHATTY, aside=(learned, scrap, paella))
    assert [point.quote for point in found.weaknesses if "wander" in point.point] == [paella]


def test_a_chatty_answer_gives_no_words_to_build_on() -> None:
    """A reason in it may be one for an aside."""
    told = "My sister comes there too. I look at the board by the shed. I ring the two cooks who come on the early bus."
    how = "How do you {}?"
    assert "the board by the shed" in f"{reported((ROTA, told, marks(3)), ask=how).weaknesses}"
    chatty = reported((ROTA, told, marks(3)), ask=how, behaviour=Behaviour.CHATTY)
    assert "the board by the shed" not in f"{chatty.weaknesses}"


def test_a_better_voice_does_not_help_who_has_next_to_nothing_to_say() -> None:
    """The hedges are left alone there."""
    told = "I would probably ask, or maybe the chef would, and perhaps I would write it on the board by the door."
    advised = [
        any("again without" in step for step in reported((ROTA, told, points)).improvements) for points in (3, 1)
    ]
    assert advised == [True, False]


def test_what_is_ours_in_the_posting_is_not_said_to_the_candidate() -> None:
    """A topic is told by somebody who does not work there."""
    summary = reported(("Plan the weekly rota in our kitchen", RANG, 5)).summary
    assert "planning the weekly rota in the kitchen" in summary


@pytest.mark.parametrize(
    ("line", "asked_for"),
    [("How would you go about that?", False), ("Tell me about one time when you did that.", True)],
)
def test_a_plan_owes_no_case_whatever_is_asked_after_it(line: str, asked_for: bool) -> None:
    """A follow-up that asks to be taken through the plan asks for none either."""
    passage = Passage(index=0, text=ROTA, kind=PassageKind.DUTY)
    first = Question(number=1, text=line, move=Move.ADVANCE, passages=(0,))
    again = Question(number=1, text="Can you take me through that, step by step?", move=Move.FOLLOW_UP, passages=(0,))
    said = (
        "I would ask each of the cooks who is free and then write it all up on the board that hangs by the door.",
        "I would go by the hours first, and then by who has had the last weekend off, and then I would ask the chef.",
    )
    turns = tuple(
        Turn(question=q, answer=answer(a), behaviour=Behaviour.WEAK, move=Move.EXPAND, evaluation=evaluation(3))
        for q, a in zip((first, again), said, strict=True)
    )
    job = Job(role="Cook", level=Level.MID, total=3, passages=(passage,))
    near = {sentence: 0.3 for each in said for sentence in sentences.split(each)}
    draft = report_writer.write(Interview(job=job, questions=(first, again), turns=turns), near, fitted=False)
    assert ("and no time when you did it" in f"{draft}") is asked_for
    assert any("a day when you did that" in each.better for each in draft.better_answers) is asked_for


def test_a_job_that_is_taught_asks_nobody_what_comes_near_to_it() -> None:
    """Who has not done it is not sent to look for it where the posting promises training."""
    never = "I have never planned a rota, and I would ask the head cook how it is done."
    taught = "Plan the weekly rota for the kitchen; full training is given"
    assert any("comes nearest" in step for step in reported((ROTA, never, 1)).improvements)
    assert not any("comes nearest" in step for step in reported((taught, never, 1)).improvements)


def test_a_question_is_quoted_as_no_answer() -> None:
    """Whatever was slipped into an answer, the report does not say it back."""
    slipped_in = (
        "You just need good pumps, and How can I back up my files? a good team that knows what it usually does."
    )
    said = reported((PUMPS, slipped_in, 1), (ROTA, RANG, 5))
    assert "back up" not in " ".join([said.summary, *said.improvements, *(each.point for each in said.weaknesses)])


def test_a_sentence_in_another_alphabet_breaks_nothing() -> None:
    """It has no words that are known here."""
    greek = "Ο προϊστάμενος ήταν πολύ ευχαριστημένος με το αποτέλεσμα εκείνη την εβδομάδα."
    assert reported((ROTA, f"{RANG} {greek}", 5)).summary


def test_where_nothing_is_sure_of_the_worst_nothing_is_said() -> None:
    """And no gap is left in its place."""
    summary = reported((ROTA, RANG, 5), (FILE, READ, 4)).summary
    assert "least well" not in summary and summary == summary.strip()


def test_a_good_story_of_something_else_is_no_strength() -> None:
    """Another is called the best; that it has nothing to do with the question is never certain, and not said."""
    aside = Evaluation(relevance=2, depth=5, structure=5, evidence=5, clarity=5, confidence=0.5)
    found = reported((ROTA, RANG, 4), (FILE, RANG, aside))
    assert [point.requirement for point in found.strengths] == [ROTA]
    assert "best on planning the weekly rota" in found.summary
    assert found.weaknesses == ()


def test_what_waves_the_work_aside_comes_first() -> None:
    """In the summary, the weaknesses and the steps; not where the answer is a sound one."""
    told = "I never write any of it down. I would ask the chef, and he would tell all of them what to do on the day."
    found = reported((ROTA, RANG, 5), (FILE, told, 2))
    (weakness,) = found.weaknesses
    assert weakness.point.endswith("a hiring manager would stumble over this")
    assert weakness.quote == "I never write any of it down."
    assert "stumble over this: “I never write any of it down.”" in found.summary
    assert any("“I never write any of it down”: find out" in step for step in found.improvements)
    assert "stumble" not in f"{reported((ROTA, RANG, 5), (FILE, told, marks(3)))}"


def test_the_family_is_an_aside_even_alone() -> None:
    """In an answer that wanders off."""
    wife = "My wife wants rid of all the keys now."
    found = reported((FILE, f"{READ} {wife}", 3), behaviour=Behaviour.CHATTY, aside=(wife,))
    assert [point.quote for point in found.weaknesses if "wander" in point.point] == [wife]
    sound = reported((FILE, f"{READ} {wife}", 3), aside=(wife,))
    assert not any("wander" in point.point for point in sound.weaknesses)


def test_what_was_done_instead_is_shown_as_that() -> None:
    """It is what comes nearest to what was not done, which stands among the weaknesses; a plan shows nothing."""
    told = "I haven't planned a rota. I rang both agencies on Monday because nobody had answered."
    fair = marks(3).model_copy(update={"relevance": 4, "structure": 4})
    found = reported((ROTA, told, fair))
    assert [point.quote for point in found.weaknesses] == ["I haven't planned a rota."]
    assert found.strengths[0].point.endswith(": you say what you have done that comes nearest to it")
    assert found.strengths[0].quote == "I rang both agencies on Monday because nobody had answered."
    planned = "I haven't planned a rota. I would ask all of the cooks first because they know their own Saturdays."
    assert reported((ROTA, planned, fair)).strengths == ()


def test_who_has_not_done_it_and_has_little_else_is_told_so_however_long() -> None:
    """Also where the answer is fair."""
    told = (
        "I've never planned a rota. I suppose one writes it on the board and then the chef looks at it, and then all "
        "of them come and say what they would like to change about it, and it goes on."
    )
    for points in (1, marks(3)):
        assert [point.quote for point in reported((ROTA, told, points)).weaknesses] == ["I've never planned a rota."]


def test_nobody_is_sent_to_begin_with_what_was_poor_when_asked_again() -> None:
    """Only with what was fair."""
    again = "I made the rota for my cousin once in May and we stuck it on the wall by the door, and then I went home."
    steps = [reported((ROTA, "I would ask.", 1), (ROTA, again, n), moves=(Move.EXPAND,)).improvements for n in (4, 1)]
    assert [any("only when asked again" in step for step in each) for each in steps] == [True, False]


HABIT = "I take the bags from all of them and I put them on the shelf by the door, and then I tell the chef about it."


@pytest.mark.parametrize(("ask", "owed"), [(CASE, True), ("How do you {}?", False)])
def test_no_case_is_missed_at_first_where_none_was_asked_for(ask: str, owed: bool) -> None:
    """However much a follow-up asks for one."""
    moves = (Move.FOLLOW_UP,)
    found = reported((ROTA, HABIT, 2), (ROTA, READ, marks(3)), moves=moves, ask=ask).weaknesses
    assert any("at first you say how" in point.point for point in found) is owed


def test_who_plans_is_sent_to_find_a_time_when_it_was_done() -> None:
    """Where the answer is fair, and says what would be done; what could get in the way may be asked of any plan."""
    plan = "I would ask the chef and I would write it on the board by the door for all of them to see."
    not_so = "If they refused I wouldn't hide the tablets in their food, I'd tell the senior nurse on the ward at once."
    steps = [reported((ROTA, said, n), ask=PLAN).improvements for said, n in ((plan, marks(3)), (plan, 5), (plan, 1))]
    assert [any("find one time when you did that" in step for step in each) for each in steps] == [True, False, False]
    assert not any("get in the way" in step for each in steps for step in each)
    assert not any("hide" in step for step in reported((ROTA, not_so, marks(3)), ask=PLAN).improvements)


def test_of_answers_that_are_all_poor_the_first_that_lacks_something_for_certain_is_told() -> None:
    """The summary does not only say how they lie."""
    told = (
        "I did the rota with my colleague in the spring of 2019 and 3 of us were there on the day, as it was then too."
    )
    poor = reported(
        (ROTA, f"{told} There was a lot on, as it always is in the spring.", 1), (FILE, "I would ask.", 1), ask=PLAN
    )
    assert "(question 2: 0 of 100): this is all that you say on it: “I would ask.”" in poor.summary


def test_what_would_make_more_of_an_answer_is_no_advice_on_a_poor_one() -> None:
    """Nor is what takes the edge off it what it lacks."""
    hedged = (
        "I think I rang them on the Monday, and I guess we sort of moved the rota to the board, and maybe it was May."
    )
    hedged += " Then it went from 14 to 3 calls."
    found = [reported((ROTA, hedged, n)).weaknesses for n in (marks(3), 1)]
    assert ["the edge off" in f"{each}" for each in found] == [True, False]


def test_a_topic_is_quoted_only_as_the_posting_has_it() -> None:
    """A reading that leaves words out is no quote."""
    line = (
        "You will write a lot of SQL against Snowflake, build and review dbt models together with the analytics "
        "engineers, and keep our Looker explores in a state people can trust."
    )
    ask = "Tell me about your experience of writing a lot of SQL against Snowflake."
    summary = reported((line, RANG, 5), ask=ask).summary
    assert unsaid_quotes(summary, [line, ask, RANG]) == []


def test_a_strong_answer_without_reason_and_outcome_is_shown_by_what_was_done() -> None:
    """The summary's best has its words, and stands among the strengths."""
    told = "His notices were bouncing. I sat with him every Thursday in May, then I only did checks."
    found = reported((ROTA, told, 5), (FILE, RANG, 4))
    assert [point.requirement for point in found.strengths] == [ROTA, FILE]
    assert found.strengths[0].quote in found.summary and found.strengths[0].quote.startswith("I sat with him")


def test_a_denial_stands_whatever_plan_came_after_it() -> None:
    """Not where a deed came after it."""
    never, plan = "I've never planned a rota, to be honest.", "I would ask all the cooks and write it on the board."
    assert [point.quote for point in reported((ROTA, never, 2), (ROTA, plan, 5)).weaknesses] == [never]
    assert not any(point.quote == never for point in reported((ROTA, never, 2), (ROTA, RANG, 5)).weaknesses)


def test_who_wandered_more_than_once_is_told_so() -> None:
    """Of each question on which it is so; what they said when they were led back is what to begin with."""
    aside = " ".join(["There is always paella at the place on Fridays."] * 4)
    to_the_point = "I write the board on the Monday and all of them sign it."
    told = ((ROTA, aside, 2), (ROTA, to_the_point, 4), (FILE, f"{aside} {READ}", 2))
    draft = wandering(*told)
    assert [point.point for point in draft.weaknesses if "took long" in point.point] == [
        "On questions 1 and 2 you took long to come to the point."
    ]
    assert any(f"asked for the core of it: “{to_the_point[:-1]}”" in step for step in draft.improvements)
    for less in (told[:2], (*told[:2], (FILE, f"{READ} {aside}", 2))):
        assert not any("took long" in point.point for point in wandering(*less).weaknesses)
    twice = wandering(*told[:2], (FILE, f"{READ} {aside}", 2), (FILE, READ, 4)).weaknesses
    assert [point.point for point in twice if "core" in point.point] == [
        "On questions 1 and 2 you had to be asked for the core of it."
    ]


def wandering(*told: tuple[str, str, int]) -> ReportDraft:
    """The words on an interview in which every poor answer was chatty, and those that were asked again led back."""
    lines = list(dict.fromkeys(line for line, _, _ in told))
    questions = [
        Question(number=lines.index(line) + 1, text=PLAN.format(line.lower()), move=Move.ADVANCE) for line, _, _ in told
    ]
    turns = tuple(
        Turn(
            question=question,
            answer=answer(said),
            behaviour=Behaviour.CHATTY if points <= 2 else Behaviour.ON_TRACK,
            move=Move.REDIRECT if question in questions[place + 1 :] else Move.ADVANCE,
            evaluation=evaluation(points),
        )
        for place, (question, (_, said, points)) in enumerate(zip(questions, told, strict=True))
    )
    job = Job(role="Cook", level=Level.MID, total=3, passages=())
    near = {each: 0.0 if "paella" in each else 0.3 for _, said, _ in told for each in sentences.split(said)}
    return report_writer.write(
        Interview(job=job, questions=tuple(dict.fromkeys(questions)), turns=turns), near, fitted=True
    )


def test_words_of_one_question_stand_under_no_other() -> None:
    """Of two questions from one line, a lack without words of its own names no line that others would be found for."""
    passage = Passage(index=0, text=ROTA, kind=PassageKind.DUTY)
    said = ("I've done a bit of it in a shop.", "It'd just stop. " * 8)
    questions = tuple(
        Question(number=n, text=f"{ask} the weekly rota?", move=Move.ADVANCE, passages=(0,))
        for n, ask in enumerate(("Tell me about a time when you planned", "What can go wrong with"), 1)
    )
    turns = tuple(
        Turn(question=q, answer=answer(a), behaviour=Behaviour.WEAK, move=Move.ADVANCE, evaluation=evaluation(2))
        for q, a in zip(questions, said, strict=True)
    )
    job = Job(role="Cook", level=Level.MID, total=3, passages=(passage,))
    found = report_writer.write(Interview(job=job, questions=questions, turns=turns), {}, fitted=False).weaknesses
    assert found and all(point.quote or not point.requirement for point in found)


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (
            ((ROTA, 1.0), ("Clean the walk-in fridges of the kitchen", 1.1), ("Install gas boilers", 1.9)),
            "installing gas boilers",
        ),
        (
            ((ROTA, 1.0), ("Work with a crew of nine", 1.9), ("Clean the walk-in fridges of the kitchen", 0.4)),
            "",
        ),
        (((ROTA, 1.0), ("Look after a patch of around 420 homes", 1.9)), ""),
        (((ROTA, 1.0), ("Work a rolling pattern of earlies, lates and nights", 1.9)), ""),
        (((ROTA, 1.0), ("Lead the payroll side of that project", 1.9)), ""),
        (((ROTA, 1.0), ("Migrate the remaining four depots by the end of the year", 1.9)), ""),
    ],
)
def test_of_what_was_not_asked_the_most_important_that_can_have_been_done_elsewhere_is_named(
    lines: tuple[tuple[str, float], ...], told: str
) -> None:
    """A state, and what is there alone, has no case to get ready; nothing of less weight stands in for it."""
    passages = tuple(
        Passage(index=i, text=line, kind=PassageKind.DUTY, importance=weight) for i, (line, weight) in enumerate(lines)
    )
    asked = Question(number=1, text=CASE.format(ROTA.lower()), move=Move.ADVANCE, passages=(0,))
    begun = Interview(job=Job(role="Cook", level=Level.MID, total=3, passages=passages), questions=(asked,))
    turn = Turn(
        question=asked, answer=answer(RANG), behaviour=Behaviour.ON_TRACK, move=Move.CLOSE, evaluation=evaluation(5)
    )
    steps = report_writer.write(begun.after(turn, None), {}, fitted=False).improvements
    named = [step for step in steps if step.startswith("The job also means")]
    assert [step.split(",")[0] for step in named] == ([f"The job also means {told}"] if told else [])


def test_a_fair_best_without_words_of_its_own_is_not_named() -> None:
    """The summary says what it can show."""
    plan = "I would ask the chef and I would write it on the board by the door for all of them to see."
    summary = reported((ROTA, plan, marks(3)), (FILE, "I have never done that.", 1), ask=PLAN).summary
    assert "did best" not in summary and "“I have never done that.”" in summary


def test_the_words_of_a_strength_come_with_why_they_are_one() -> None:
    """As far as it is certain, and each reason once."""
    checked = "I checked each of the new rotas against the list of holidays in May."
    found = reported((ROTA, checked, 5), (FILE, checked.replace("rotas", "files"), 4)).strengths
    assert [point.point.endswith(": you checked it yourself") for point in found] == [True, False]


def test_who_has_no_strength_is_told_what_to_build_on() -> None:
    """The best thing done that they tell, whatever the answer is worth; a fair answer is a strength by then."""
    deed = "I rang both of the agencies on the Monday because nobody had answered."
    poor = reported((ROTA, deed, 2), (FILE, "I would ask.", 1))
    assert poor.strengths == () and "What you can build on is what you tell of planning the weekly rota" in poor.summary
    fair = reported((ROTA, "I would ask.", 1), (ROTA, f"{deed} It was quiet after that.", 3), (FILE, "I would ask.", 1))
    assert [point.quote for point in fair.strengths] == [deed]


def test_what_is_on_the_matter_is_quoted_as_no_digression() -> None:
    """What points back, or shares a word with what was asked or with the best of the answer, may be the very point."""
    far = "My daughter designed posters down at Falmouth in her spare time."
    near = "No, seriously, it's the joins between them."
    others = ((ROTA, RANG, 5), (PUMPS, "I would ask.", 1))
    for told, quotes in ((f"{READ} {near} {far}", [far]), (f"{READ} {near}", [])):
        found = reported(*others, (FILE, told, 3), behaviour=Behaviour.CHATTY, aside=(far, near))
        assert [point.quote for point in found.weaknesses if "wander off" in point.point] == quotes


def test_a_habit_told_as_a_plan_is_bettered_by_something_like_it() -> None:
    """A plan that was asked for owes no ending, and gets a line for what comes near."""
    plan = "I would ask each of the cooks who is free and then write it all up on the board that hangs by the door."
    (better,) = reported((ROTA, plan, marks(3)), ask=PLAN).better_answers
    assert "[something like it that you have done" in better.better and "a day when" not in better.better


def test_who_says_nothing_at_first_is_told_so() -> None:
    """Where a way was asked for, and it came only when more was asked."""
    nothing = "There is always somebody, really. You want to be friendly, and make sure that they go home happy again."
    how = "How do you go about planning weekly rotas?"
    found = reported((ROTA, nothing, 1), (ROTA, READ, 4), moves=(Move.EXPAND,), ask=how).weaknesses
    assert any("at first you name no step" in point.point for point in found)
    found = reported((ROTA, nothing, 3), (ROTA, READ, 4), moves=(Move.EXPAND,), ask=how).weaknesses
    assert not any("at first" in point.point for point in found)


def test_what_is_confessed_is_no_strength() -> None:
    """Though it goes on; that it is known to be wrong is what one stumbles over."""
    copied = "I know you're not meant to fill it in later but I write it on tape at the pass and copy it over."
    regret = "I ought to have had that agreed before, and I had it down as moisture damage that week."
    for said in (copied, regret):
        assert not any(point.quote == said for point in reported((ROTA, f"{said} {READ}", 4)).strengths), said
    assert stumbles.stumble(copied)
    assert not stumbles.stumble("You are not meant to fill it in later, so I do it at once by the door.")


def test_no_trouble_with_it_is_no_denial_of_it() -> None:
    """Who has had no complaint has done it."""
    assert not findings.denial("I've not had a problem with it.", CASE)
    assert findings.denial("I've not had to do it.", CASE)


def test_what_the_posting_would_only_like_is_nobodys_failing() -> None:
    """Who has never used what is a plus lacks nothing."""
    never = "I have never used that, and I would ask the head cook how it is done on the first day."
    plus = "Experience with Saffron would be an advantage"
    assert not any("not done" in point.point for point in reported((plus, never, 2)).weaknesses)
