"""Going deeper into an answer: what is asked about it, how it is put, and when it is worth asking."""

import random
from dataclasses import replace

import pytest

from interviewmate.adapters.builtin import deeper, likeness, probing, signals
from interviewmate.adapters.builtin.moments import Moment
from interviewmate.adapters.builtin.threads import Part, Tells
from interviewmate.adapters.builtin.weighed import Weighed
from interviewmate.delivery import typed_answer
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

CASE = "Tell me about a time when you had to run the weekly rota."
WAY = "How do you run the weekly rota?"
PLAN = "How would you run the weekly rota here?"
HABIT = "I draft the rota on Monday before the first break."
STORY = (
    "In May the gaps were nine a week. I put a second clerk on the gate for a month and I rang both foremen. "
    "The gaps fell to two, and they have stayed there."
)


def at(question: str) -> Interview:
    """An interview in which this question stands."""
    passage = Passage(index=0, text="Run the weekly rota", kind=PassageKind.DUTY)
    job = Job(role="Shift Lead", level=Level.MID, total=3, passages=(passage,))
    return Interview(job=job, questions=(Question(number=1, text=question, move=Move.ADVANCE, passages=(0,)),))


def weighed(text: str, behaviour: Behaviour = Behaviour.ON_TRACK, points: int = 3) -> Weighed:
    """An answer, each sentence as near to what was asked, rated alike on all scales."""
    scales = dict.fromkeys(("relevance", "depth", "structure", "evidence", "clarity"), points)
    return Weighed(
        text=text,
        behaviour=behaviour,
        signals=signals.measure(text),
        evaluation=Evaluation(**scales, confidence=0.5),
        likeness=dict.fromkeys(likeness.chunks(text), 0.5),
        foreign=False,
        asked_back="",
    )


def asked(text: str, question: str = CASE, behaviour: Behaviour = Behaviour.ON_TRACK) -> set[str]:
    """Every follow-up that may come after an answer."""
    answer = weighed(text, behaviour)
    return {probing.follow_up(answer, at(question), random.Random(seed)).text for seed in range(20)}


@pytest.mark.parametrize(
    ("answer", "question", "behaviour"),
    [
        ("It is about planning ahead. You have to be organised and keep everybody informed.", WAY, Behaviour.WEAK),
        ("Planning is key, and good communication with the team at all times.", WAY, Behaviour.WEAK),
    ],
)
def test_who_speaks_in_general_is_asked_for_a_case(answer: str, question: str, behaviour: Behaviour) -> None:
    """One real time, or what comes nearest to it."""
    for each in asked(answer, question, behaviour):
        assert any(word in each for word in ("one real case", "one case", "last time", "one time", "comes close")), each


@pytest.mark.parametrize(
    ("question", "points", "a_case"),
    [(CASE, 1, True), ("What do people get wrong about rotas?", 1, True), (CASE, 2, False), (PLAN, 1, False)],
)
def test_who_only_claims_is_asked_for_a_case(question: str, points: int, a_case: bool) -> None:
    """However much they say that they did, unless a plan was asked for."""
    claimed = weighed("I drove a very robust culture and I owned the narrative.", Behaviour.WEAK, points)
    found = {probing.follow_up(claimed, at(question), random.Random(seed)).text for seed in range(9)}
    ways = [way for each in deeper.FOR_A_CASE for way in deeper.wordings(each)]
    assert all(any(way in text for way in ways) for text in found) is a_case


def test_who_never_did_it_is_not_asked_about_the_time_when_they_did() -> None:
    """But what comes near to it, or how they would go about it."""
    for each in asked("No, I have never done that, sorry.", CASE, Behaviour.WEAK):
        assert any(words in each for words in ("comes close", "how would you", "How would you", "would you do")), each


def test_what_is_taken_up_is_said_back_word_for_word() -> None:
    """Before the question about it."""
    taken_up = [each for each in asked(STORY) if "“" in each]
    assert taken_up
    for each in taken_up:
        assert each.partition("“")[2].partition(".”")[0].lower() in STORY.lower()


def test_what_is_typed_in_lines_is_asked_about_as_if_it_were_said() -> None:
    """A line break says nothing."""
    typed = STORY.replace("on the gate", "on\nthe  gate").replace("they have", "they\nhave")
    assert asked(typed) == asked(STORY)


def test_nothing_is_asked_twice_in_the_same_way() -> None:
    """Nor when the same is told again."""
    interview, ways = at(CASE), []
    way_of = {words: way for table in deeper.WAYS.values() for way in table for words in deeper.wordings(way)}
    told = Moment(CASE, STORY, Behaviour.ON_TRACK, Level.MID)
    for seed in range(len({way for _, way in deeper.ways(told, told.parts)})):
        follow_up = probing.follow_up(weighed(STORY), interview, random.Random(seed))
        ways.append(way_of[follow_up.text.rpartition("” ")[2]])
        turn = Turn(
            question=interview.present,
            answer=typed_answer(STORY),
            behaviour=Behaviour.ON_TRACK,
            move=Move.FOLLOW_UP,
            reply=follow_up.text,
        )
        interview = interview.model_copy(update={"turns": (*interview.turns, turn)})
    assert len(ways) == len(set(ways))


def test_what_orders_the_interviewer_about_is_not_taken_up() -> None:
    """What has no likeness was left out as an order."""
    order = STORY.replace("The gaps fell", "The people hired fell")
    assert any("hired" in each for each in asked(order))
    heard = {chunk: near for chunk, near in weighed(order).likeness.items() if "hired" not in chunk}
    left = replace(weighed(order), likeness=heard)
    assert not any("hired" in probing.follow_up(left, at(CASE), random.Random(seed)).text for seed in range(20))


def test_nothing_is_said_back_where_all_is_asked_about() -> None:
    """One thing that was said is not all of it."""
    thin = "My manager did the talking. I handed out the brochures."
    ways = {words for way in deeper.OF_A_CASE for words in deeper.wordings(way)}
    assert asked(thin, CASE, Behaviour.WEAK) <= ways


def test_what_is_asked_often_is_asked_in_several_ways() -> None:
    """In whatever words, it is the same question."""
    general = "It is about planning ahead. You have to be organised and keep everybody informed."
    assert (
        len([each for each in asked(general, WAY, Behaviour.WEAK) if each.endswith(deeper.wordings(deeper.ONE_CASE))])
        > 1
    )


def test_something_is_asked_of_an_answer_of_which_nothing_is_left() -> None:
    """About the whole, without a word of it."""
    assert all("“" not in each for each in asked(""))


def test_a_quote_is_soon_said_and_brings_no_question() -> None:
    """A sentence that never ends is not said back; that somebody wondered aloud is no second question."""
    endless = "I rewrote the whole rota of the week by hand with a pencil " + "and the one of the week after it " * 6
    for each in asked(f"{endless}. I got it from like five to two, was it? Something like that. It was fine."):
        assert len(each.split()) < 45
        assert each.count("?") <= 1


def test_who_tells_only_habits_owes_a_case() -> None:
    """A time was asked for, and none was told."""
    habits = "I plan the rota with a colleague on Tuesday. I lead the brief on Monday."
    assert probing.owes_a_case(weighed(habits), at(CASE))
    assert not probing.owes_a_case(weighed(habits), at(WAY))
    assert not probing.owes_a_case(weighed(f"{habits} Last May I wrote two rotas for one hall."), at(CASE))
    once = f"{habits} And I did have two of them once if I could not say which."
    assert not probing.owes_a_case(weighed(once), at(CASE))


def moment(answer: str, question: str = CASE, level: Level = Level.MID, *, told_before: bool = False) -> Moment:
    """An answer when something more may be asked about it."""
    return Moment(question, answer, Behaviour.ON_TRACK, level, told_before)


def open_to(answer: str, question: str = CASE, level: Level = Level.MID, *, told_before: bool = False) -> set[str]:
    """The ways to ask about an answer that make sense."""
    when = moment(answer, question, level, told_before=told_before)
    return {way for _, way in deeper.ways(when, when.parts)}


def test_of_next_to_nothing_no_hardest_part_is_asked_for() -> None:
    """“All that” is something that was told."""
    for thin, enough in (
        ("There was no particular time. I got a four in GCSE.", False),
        ("I moved the stock over. I rang the driver and told him where to put it.", True),
    ):
        ways = {way for _, way in deeper.ways(Moment(CASE, thin, Behaviour.WEAK, Level.MID), ())}
        assert (deeper.HARDEST in ways) is enough


def test_who_told_a_case_is_not_asked_for_one() -> None:
    """However shortly; and who told none is not asked to look back at it."""
    for told in (
        "I'd check each name, because we had two Olivers.",
        "At the garage the oil went into a tank.",
        "Two years ago ours was out by one.",
    ):
        assert not open_to(told, WAY) & {deeper.ONE_CASE, deeper.COMES_CLOSE}, told
    told = open_to("We lost a chilled water main once and I shut it off in ten minutes.", WAY)
    assert not told & {deeper.ONE_CASE, deeper.ONE_TIME, deeper.LAST_TIME, deeper.COMES_CLOSE}
    assert deeper.LOOKING_BACK in told
    plan = open_to("I would shut it off first and then ring the tenants.", WAY)
    assert deeper.ONE_CASE in plan
    assert not plan & set(deeper.OF_A_CASE)
    assert deeper.ONE_CASE in open_to("They are cards used by the gate. They make it quick compared to lists.", WAY)
    assert deeper.ONE_CASE in open_to("Git is fine, I never had problems with it and see what went wrong.", WAY)
    for told in ("Only once. Found a fault in the date picker.", "Agency, at Stonebridge, from nine thousand to four."):
        assert deeper.ONE_CASE not in open_to(told, WAY), told


def test_nobody_is_asked_for_a_case_after_one() -> None:
    """Nor for one time of what they do since, nor where the case was told in the answer before."""
    assert open_to(HABIT, WAY) >= {deeper.OF_A_HABIT, deeper.ONE_CASE}
    asked_for_one = {deeper.OF_A_HABIT, deeper.ONE_CASE, deeper.ONE_TIME, deeper.LAST_TIME, deeper.COMES_CLOSE}
    assert not open_to(f"{STORY} {HABIT}", WAY) & asked_for_one
    assert not open_to(HABIT, WAY, told_before=True) & asked_for_one


def test_a_case_that_was_told_before_a_follow_up_is_remembered() -> None:
    """As long as the same main question stands."""
    interview = at(WAY)
    turn = Turn(
        question=interview.present,
        answer=typed_answer(STORY),
        behaviour=Behaviour.ON_TRACK,
        move=Move.FOLLOW_UP,
        reply="Thank you. Has it stayed that way?",
    )
    asked_on = Question(number=1, text="Has it stayed that way?", move=Move.FOLLOW_UP, passages=(0,))
    on = interview.model_copy(update={"turns": (turn,), "questions": (*interview.questions, asked_on)})
    general = weighed("Planning is key, and good communication with the team at all times.", Behaviour.WEAK)
    for seed in range(10):
        assert "case" in probing.follow_up(general, interview, random.Random(seed)).text
        assert "case" not in probing.follow_up(general, on, random.Random(seed)).text
    unclear = weighed("What do you mean by that?", Behaviour.CONFUSED)
    assert probing.plainer(unclear, on, random.Random(1)) == probing.PLAINER_AFTER
    nothing = turn.model_copy(update={"answer": typed_answer("It is about planning.")})
    on = on.model_copy(update={"turns": (nothing,)})
    assert probing.plainer(unclear, on, random.Random(1)) != probing.PLAINER_AFTER


def test_nothing_is_said_back_before_what_may_be_asked_of_any_answer() -> None:
    """Whether it was done before is no question about one of its steps."""
    interview = at(PLAN)
    lead = interview.model_copy(update={"job": interview.job.model_copy(update={"level": Level.LEAD})})
    plan = weighed("I would draft the rota on Monday before the first break.")
    found = [probing.follow_up(plan, lead, random.Random(seed)).text for seed in range(40)]
    before = [each for each in found if each.endswith(deeper.BEFORE)]
    assert before
    assert not any("“" in each for each in before)


def test_no_time_is_asked_for_when_what_is_not_done_made_a_difference() -> None:
    """Of what is done there may have been one."""
    for said, asked in (("I don't really weed the shelves", False), ("I weed the shelves on Mondays", True)):
        moment = Moment(PLAN, f"{said}.", Behaviour.ON_TRACK, Level.MID)
        ways = {way for _, way in deeper.ways(moment, (Part(said, Tells.HABIT),))}
        assert (deeper.OF_A_HABIT in ways) is asked


def test_what_would_be_done_is_not_asked_for_as_if_it_had_been() -> None:
    """But whether it has been."""
    plan = open_to("I would ask each shift what they need.", PLAN)
    assert not plan & {deeper.ONE_CASE, deeper.ONE_TIME, deeper.LAST_TIME}
    assert deeper.BEFORE in plan
    assert deeper.ONE_CASE not in open_to("I would ask each shift.", "Walk me through how you'd run the weekly rota.")


def test_nobody_is_asked_for_what_came_of_it_if_that_was_told() -> None:
    """Nor whether it has stayed that way."""
    assert deeper.AND_THEN in open_to("I put a second clerk on the gate for a month.")
    assert not open_to(STORY) & {deeper.AND_THEN, *deeper.OF_WHAT_MAY_LAST}
    assert open_to(STORY.partition(", and they")[0]) >= {*deeper.OF_WHAT_MAY_LAST}


def test_who_says_no_is_not_asked_for_a_case() -> None:
    """But how they would go about it, which nobody else is asked in these words."""
    ways = open_to("Er, not really, no. I've seen somebody at it.", "Have you ever had to run a rota?")
    assert not ways & {deeper.ONE_CASE, deeper.ONE_TIME, deeper.LAST_TIME}
    assert ways >= set(deeper.IF_NEVER_DONE)
    assert not open_to(STORY) & set(deeper.IF_NEVER_DONE)


def test_a_beginner_is_not_asked_for_the_last_time() -> None:
    """What comes close is asked of who has not done it or is about to learn it; a first month does not come up."""
    general = "It has to be planned well, and everybody has to know it."
    assert deeper.LAST_TIME in open_to(general, WAY)
    assert deeper.LAST_TIME not in open_to(general, WAY, Level.JUNIOR)
    assert deeper.ONE_CASE not in open_to(general, "It's your first month. What would you do first?")
    assert deeper.ONE_CASE not in open_to(general, WAY, Level.INTERN)
    assert deeper.COMES_CLOSE in open_to(general, PLAN, Level.INTERN)
    assert deeper.COMES_CLOSE in open_to("I've never run one.", WAY)
    assert deeper.COMES_CLOSE not in open_to(general, PLAN) | open_to(general, WAY, Level.JUNIOR)
    assert deeper.COMES_CLOSE not in open_to(general, PLAN, Level.LEAD)
    assert deeper.COMES_CLOSE not in open_to(HABIT, WAY, Level.INTERN)
    assert deeper.COMES_CLOSE not in open_to(general, "What have you done that comes close to it?", Level.INTERN)


def test_who_does_it_is_not_asked_what_comes_close() -> None:
    """Whatever the question asked for; nor is who was asked for the hard part asked for the hardest."""
    assert deeper.COMES_CLOSE not in open_to(HABIT, PLAN)
    assert deeper.HARDEST in open_to(STORY)
    assert deeper.HARDEST not in open_to(STORY, "When has the rota been hard to keep, and what did you do?")


def test_who_looked_back_is_not_asked_to() -> None:
    """What is done since was said."""
    assert deeper.LOOKING_BACK not in open_to(f"{STORY} After that I insisted on two clerks at the gate.")


def test_the_weakest_step_is_asked_for_where_there_are_steps() -> None:
    """Two are none to choose from."""
    two = "I would ask the foreman what he needs. I would draft the rota on paper with each shift."
    assert deeper.WEAKEST_STEP not in open_to(two, WAY)
    assert deeper.WEAKEST_STEP in open_to(f"{two} I would show the draft to both of the shifts.", WAY)


def test_who_said_what_comes_first_is_not_asked_for_it() -> None:
    """They have said it."""
    plan = "I'd ask the foreman, then I'd draft it."
    assert deeper.FIRST_AND_NEXT in open_to(plan, PLAN)
    assert deeper.FIRST_AND_NEXT not in open_to(f"First {plan}", PLAN)


def test_what_was_nothing_to_settle_on_or_was_done_by_others_is_not_asked_about() -> None:
    """Who fills in a form has considered nothing else."""
    assert deeper._fits_the_part(deeper.CONSIDERED, "I moved him to a quieter room on the other side.")
    assert not deeper._fits_the_part(deeper.CONSIDERED, "There is a form in the file, I fill in the names.")
    assert deeper._fits_the_part("How did you deal with that?", "The rota was two days late in May.")
    assert not deeper._fits_the_part("How did you deal with that?", "My colleague did the rota at the time.")


def test_who_told_of_nothing_that_they_did_is_not_asked_what_was_hard_about_it() -> None:
    """However much happened, nor what they took from it."""
    theirs = "The folder was a mess in May. The manager never touched it, and the office kept changing the forms."
    mine = f"{theirs} I rang the office and wrote a list of all of them."
    looks_back = {deeper.HARDEST, deeper.LOOKING_BACK, deeper.TAKEN_FROM_IT}
    assert looks_back <= open_to(mine) and not looks_back & open_to(theirs)


def test_who_owns_to_less_is_not_asked_whether_they_did_it() -> None:
    """Nor who can think of none for one time."""
    never = "I haven't booked anything like that for work, so I'd ring round the day before."
    assert deeper.BEFORE in open_to("I'd ring round the day before with a list.", PLAN)
    assert deeper.BEFORE not in open_to(never, PLAN)
    none = "It is always about best practice. I can't really point to a time when it made a difference."
    assert not deeper.FOR_A_CASE & open_to(none, CASE)


def test_nobody_is_asked_for_the_words_where_none_were_said() -> None:
    """That something was sent says nothing to anybody."""
    assert not any(deeper._fits_the_part(deeper.THEIR_WORD, said) for said in ("They sent his mate to it instead.",))
    assert deeper._fits_the_part(deeper.THEIR_WORD, "They complained about the noise in the yard.")


def test_a_thin_answer_is_no_story_to_look_back_at() -> None:
    """Nor is what stands beside a denial; and who says that they did it is not asked whether they have."""
    thin = Moment(CASE, "My manager did the talking. I handed out the brochures.", Behaviour.WEAK, Level.MID)
    ways = {way for _, way in deeper.ways(thin, ())}
    assert not ways & set(deeper.OF_A_STORY) and ways & set(deeper.OF_A_CASE)
    other = "Not on turbines, no. I did my time on packing machines, and I took my ticket in March."
    assert not open_to(other, "Have you ever served a turbine?") & set(deeper.OF_A_CASE)
    never = "I've never worked by a rota as such. We always went out in pairs."
    assert not open_to(never, "When has your rota been hard to keep?") & set(deeper.OF_A_CASE)
    assert deeper.COMES_CLOSE not in open_to("I've used Wix, for a college thing.", WAY)


def test_who_halts_is_not_told_what_they_stammered() -> None:
    """What came out in one go is said back, without the sounds between it would be mocked."""
    halting = "I, um, I put the late shift on a, um, a card. I rang both foremen on the Friday."
    said = {part.said for part in Moment(CASE, halting, Behaviour.HESITANT, Level.MID).parts}
    assert said == {"I rang both foremen on the Friday"}
    assert len(moment(halting).parts) == 2


def test_there_is_always_something_to_ask() -> None:
    """Even where all has been denied, again and again."""
    never = "No, I have never done that."
    interview = at("Have you ever run a rota?")
    for seed in range(30):
        follow_up = probing.follow_up(weighed(never), interview, random.Random(seed))
        assert follow_up.text
        turn = Turn(
            question=interview.present,
            answer=typed_answer(never),
            behaviour=Behaviour.WEAK,
            move=Move.EXPAND,
            reply=follow_up.text,
        )
        interview = interview.model_copy(update={"turns": (*interview.turns, turn)})


def test_how_people_took_it_is_asked_only_where_there_are_people() -> None:
    """A count of covers nobody takes in any way."""
    for said, people in (
        ("In May I moved the gate to the north side. It held.", False),
        ("In May I moved the whole team to the north side. It held.", True),
    ):
        moment = Moment(CASE, said, Behaviour.ON_TRACK, Level.MID)
        ways = {way for _, way in deeper.ways(moment, moment.parts)}
        assert (deeper.TAKEN_BY_PEOPLE in ways) is people


def test_all_that_is_more_than_one_thing() -> None:
    """And who owes a case is not asked what they would do instead."""
    thin, told = "I told him.", "I told him, and then I moved the pallets to the dock, and I rang the office."
    ways = {
        said: {way for _, way in deeper.ways(Moment(CASE, said, Behaviour.WEAK, Level.MID), ())}
        for said in (thin, told)
    }
    assert deeper.OWN_PART not in ways[thin] and deeper.OWN_PART in ways[told]
    assert deeper.FIRST_AND_NEXT not in open_to("It has to be planned well.", CASE)
    assert deeper.FIRST_AND_NEXT in open_to("It has to be planned well.", PLAN)
    first = "It's your first week, and you run the rota. What would you look at first?"
    assert deeper.FIRST_AND_NEXT not in open_to("It has to be planned well, with all of them in mind.", first)
