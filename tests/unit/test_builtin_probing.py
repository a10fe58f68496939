"""Questions that stay with the present one: what they take up of an answer, and what they leave alone."""

import random
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest

from interviewmate.adapters.builtin import asked_back, likeness, mentions, probing, replies, signals, steering, threads
from interviewmate.adapters.builtin.threads import Pull
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
from interviewmate.ports import Situation, Vectors

CASE = "In this job you would run the weekly rota. Walk me through the closest thing to that in your own work."
PLAN = "In this job you would run the weekly rota. Suppose that is your first task here. How would you start?"


def at(question: str, requirement: str = "Run the weekly rota") -> Interview:
    """An interview in which this question stands."""
    passage = Passage(index=0, text=requirement, kind=PassageKind.DUTY)
    job = Job(role="Shift Lead", level=Level.MID, total=3, passages=(passage,))
    return Interview(job=job, questions=(Question(number=1, text=question, move=Move.ADVANCE, passages=(0,)),))


def weighed(text: str, behaviour: Behaviour = Behaviour.ON_TRACK, points: int = 3, near: float = 0.5) -> Weighed:
    """An answer, each sentence as near to what was asked, rated alike on all scales."""
    scales = dict.fromkeys(("relevance", "depth", "structure", "evidence", "clarity"), points)
    return Weighed(
        text=text,
        behaviour=behaviour,
        signals=signals.measure(text),
        evaluation=Evaluation(**scales, confidence=0.5),
        likeness=dict.fromkeys(likeness.chunks(text), near),
        foreign=False,
        asked_back="",
    )


def asked(text: str, question: str = CASE) -> set[str]:
    """Every follow-up that may come after an answer."""
    return {probing.follow_up(weighed(text), at(question), random.Random(seed)) for seed in range(40)}


FAILED = "In this job you would run the rota. Tell me about a time when that did not go as planned."
HOW = "In this job you would run the weekly rota. How do you make sure of that when a day gets busy?"


def pulls(text: str, question: str = CASE) -> dict[Pull, str]:
    """The threads of an answer: what each leaves to ask, and the words that it takes up."""
    return {thread.pull: thread.said for thread in threads.of(weighed(text), question)}


def test_a_story_is_asked_about_at_its_turn() -> None:
    """Not its setting, not an errand on the way, and not how it ended, but the last thing that was done before."""
    told = (
        "Last spring I worked at a depot with three gates. I put a second clerk on the gate for a week. "
        "I rang the haulier about the late lorries. I moved the scan to the moment after the drop. "
        "We finished the summer with no error at all."
    )
    assert pulls(told)[Pull.ALTERNATIVES] == "I moved the scan to the moment after the drop"


def test_the_turn_may_stand_in_the_middle_of_a_sentence() -> None:
    """A clause with an "I" of its own is said back without what leads up to it."""
    told = "It timed out for the big depots, so I moved all of it to a queue that sends a link at night."
    assert pulls(told)[Pull.ALTERNATIVES] == "I moved all of it to a queue that sends a link at night"


def test_no_outcome_is_asked_for_that_was_told() -> None:
    """Only where an answer ends with what was done and no word of what came of it."""
    ends = "Everybody took lunch at noon. I changed the order of the breaks for all."
    assert Pull.OUTCOME in pulls(ends)
    assert Pull.OUTCOME not in pulls(f"{ends} The queue at the lift was gone in a week.")
    assert Pull.OUTCOME not in pulls("I changed the order of the breaks, and the men were calmer after it.")


def test_a_claim_is_asked_for_its_proof() -> None:
    """That all went well is asked about where nothing in the answer shows it, and a guessed figure how it was got."""
    told = "I wrote a new plan for the late shift. Everybody was happy with it."
    assert pulls(told)[Pull.PROOF] == "Everybody was happy with it"
    assert Pull.PROOF not in pulls(f"{told} The gaps fell from nine a week to two.")
    guessed = "I wrote a new plan for the late shift. The gaps fell by about a third."
    assert pulls(guessed)[Pull.MEASURE] == "The gaps fell by about a third"


def test_another_plan_is_asked_for_where_somebody_was_to_be_moved() -> None:
    """Things that are counted and a rota that is hers move nobody."""
    assert Pull.PLAN_B in pulls("I asked him whether he could take the late shift for a month.")
    assert Pull.PLAN_B in pulls("I showed him the gaps of the late shift in May.")
    assert Pull.PLAN_B not in pulls("I asked her for the gaps and she asked me if I had none.")
    assert Pull.PLAN_B not in pulls("I told them on Monday what the late shift was to look like.")
    assert Pull.PLAN_B not in pulls("I moved the rotas to the wall and counted them at the end of the day.")
    assert Pull.PLAN_B not in pulls("I moved her rota to the wall beside the door for a month.")


def test_a_choice_is_asked_for_its_risk() -> None:
    """Where it is said what it was made against."""
    assert Pull.CHOICE in pulls("I moved the breaks to noon rather than cut the late shift.")
    assert Pull.CHOICE not in pulls("I moved the breaks to noon for all of the late shift.")


def test_a_decision_is_asked_for_what_would_have_turned_it() -> None:
    """Who says that they decided had another way."""
    assert Pull.DECISION in pulls("I decided that the late shift was safe to stay for the night.")
    assert Pull.DECISION not in pulls("I moved the late shift to the other hall for the night.")


def test_how_much_is_asked_of_what_got_less() -> None:
    """Where a change is told and no number says how much; what somebody raised or came up with is no such change."""
    told = "I pinned the rota to the door of the hall. The swaps on the late shift came down over the year."
    assert pulls(told)[Pull.HOW_MUCH] == "The swaps on the late shift came down over the year"
    assert Pull.HOW_MUCH not in pulls(f"{told} They fell from nine a week to two.")
    assert Pull.HOW_MUCH not in pulls("I pinned the rota to the door of the hall. We dropped the keys on the way.")


def test_nobody_is_asked_how_they_could_tell_what_they_doubt_or_showed() -> None:
    """Nor of what is so in general."""
    told = "I wrote a new plan for the late shift."
    for good in (
        "I think it was better for the men.",
        "It went well because the gaps were gone.",
        "It was good, and they told us so at the brief.",
        "It is just easier on the phone for all.",
    ):
        assert Pull.PROOF not in pulls(f"{told} {good}"), good


def test_a_case_that_is_told_in_passing_is_asked_for_whole() -> None:
    """Beside what is usually done; not where the case is the answer."""
    usual = "I go through the rota line by line. I mark it in red. I give it back to the clerk by noon. "
    told = "Last year I wrote two rotas for one hall by mistake."
    assert pulls(f"{usual}{told}")[Pull.CASE] == told.strip(".")
    assert not asked(f"{usual}{told}") & set(probing.PICK_ONE)
    assert Pull.CASE in pulls(f"{usual}One time a driver went to the wrong gate of our hall.")
    assert Pull.CASE not in pulls(f"{usual}My dad once wrote two rotas for one hall by mistake.")
    assert not asked(f"{usual}In May my own copy was in red by noon.") & set(probing.PICK_ONE)
    assert Pull.CASE not in pulls(f"{told} I tore up the first of them. I rang both of the foremen that night.")
    whole = (
        "Last year I wrote two rotas for one hall; I drove over, saw both crews at the gate, and sent one home on pay."
    )
    assert Pull.CASE not in pulls(f"{usual}{whole} It cost us four hundred pounds.")


def test_what_was_reached_is_asked_whether_it_stayed() -> None:
    """Unless it is said that it did."""
    told = "I moved the scan to the gate in June. I put a clerk beside it. The errors went from nine a week to two."
    assert Pull.LASTED in pulls(told)
    assert Pull.LASTED not in pulls(f"{told} It is still at two.")


def test_the_hardest_part_is_asked_for_only_of_a_story_that_names_none() -> None:
    """And only where there are several steps, of which one may have been the hardest."""
    told = "I moved the scan to the gate. I put a clerk beside it. I drew a card for the drivers."
    assert pulls(told)[Pull.HARDEST] == ""
    assert Pull.HARDEST not in pulls(f"{told} The drivers were difficult to win.")
    assert Pull.HARDEST not in pulls(told, "Where have you had to run a rota before, and what made it hard?")
    assert Pull.HARDEST not in pulls("I moved the scan to the gate of the hall.")


def test_who_made_something_is_asked_how_they_knew_that_it_was_right() -> None:
    """Unless they say that they tried it out."""
    told = "I built a sheet for the late shift with every gate in it."
    assert Pull.MADE in pulls(told)
    assert Pull.MADE not in pulls(f"{told} It was tested by two of the clerks.")
    assert Pull.MADE not in pulls("I built it with every gate of the late shift in it.")


@pytest.mark.parametrize(
    "half",
    [
        "Then a clerk I respect told me that the rota was wrong for us",
        "A couple of the people I trained went on to be foremen",
        "Write down who we paid on Friday",
        "I put the men on the late shift and then I moved half of them to",
    ],
)
def test_half_a_clause_is_not_said_back(half: str) -> None:
    """Neither one about the thing before it, nor one that breaks off."""
    assert half not in {each.said for each in mentions.told(half)}
    assert mentions.told("In the first week I moved the men to the late shift")


def test_a_long_sentence_is_said_back_up_to_where_it_can_stop() -> None:
    """With what it is asked about."""
    told = "I moved the late shift to the other hall, because the first one was let to a choir until ten every night."
    assert all("“I moved the late shift to the other hall.”" in reply for reply in asked(told))
    chosen = "I wrote out every gap by hand, at the long table in the hall, rather than wait for the new sheet."
    assert "rather than" in pulls(chosen)[Pull.CHOICE]


def test_doubt_of_oneself_is_no_way_of_working() -> None:
    """Neither what is denied nor, in a halting answer, anything else is said back as a habit."""
    assert not pulls("I always mix those two rotas up, and I shouldn't do that.", HOW)
    halting = weighed("I draft the rota on Monday before the first break.", Behaviour.HESITANT)
    assert not threads.of(halting, HOW)


def test_what_made_the_difference_is_asked_where_that_is_open() -> None:
    """Several steps and then a figure; not where the figure stands right after the step that brought it about."""
    steps = "I put a second clerk on the gate at noon. I moved the scan to the moment after the drop."
    ended = "The errors went from nine a week to two."
    assert pulls(f"{steps} It took all of June. {ended}")[Pull.DIFFERENCE] == ended.strip(".")
    assert Pull.DIFFERENCE not in pulls(f"{steps} {ended}")


def test_what_somebody_took_from_it_is_asked_about_where_they_looked_back() -> None:
    """Who says what they do since is not asked what they would do differently."""
    told = "I moved the late shift to the other hall. The men went home angry."
    assert Pull.LOOKING_BACK in pulls(told, FAILED)
    looked_back = pulls(f"{told} Since then I ask each shift before I move it.", FAILED)
    assert looked_back == {Pull.SINCE: "Since then I ask each shift before I move it"}
    assert Pull.SINCE not in pulls(f"{told} Since then I ask each foreman, no, each shift before I move it.", FAILED)
    assert Pull.SINCE not in pulls(f"{told} The foreman has rung me before each of the moves ever since.", FAILED)
    differently = "Tell me about a time when you moved a shift. What would you do differently?"
    assert Pull.LOOKING_BACK not in pulls(f"{told} I moved it back to the first hall in May.", differently)
    assert Pull.SINCE not in pulls(f"{told} Next time I would ask each shift before I move it.", FAILED)


def test_what_one_expects_to_be_hard_is_not_looked_back_at() -> None:
    """Nothing has happened yet."""
    hardest = "In this job you would run the weekly rota. What do you think is hardest about that, and why?"
    assert not pulls("I would find it hard to please two shifts with one rota.", hardest).keys() & {
        Pull.LOOKING_BACK,
        Pull.HARDEST,
    }


def test_a_plan_is_asked_for_its_weak_step_or_for_the_last_time() -> None:
    """What one would do has no outcome yet; who is to be asked may not know."""
    one = "Then I would draft the rota on paper with each shift."
    assert pulls(one, PLAN).keys() == {Pull.DONE_SO, Pull.PLAN}
    assert Pull.PLAN_TO_ASK in pulls("I would ask each shift what they need.", PLAN)
    assert Pull.PLAN_WITH_OTHERS in pulls("I would tell them on Monday what is to change.", PLAN)
    many = f"I would ask each shift what they need. {one} I would pin the rota to the door by Friday noon."
    assert pulls(many, PLAN)[Pull.STEPS] == "" and Pull.STEPS not in pulls(one, PLAN)
    done = "What have you done, or would you do, about a rota that clashes?"
    assert Pull.DONE_SO not in pulls(one, done)
    assert Pull.DONE_SO not in pulls(f"I read each rota twice. I sort the gaps by day. {one}", PLAN)
    assert Pull.DONE_SO not in pulls(f"I've never drawn one up. {one}", PLAN)


def test_a_way_of_working_is_asked_for_the_last_time() -> None:
    """A habit, or a view of how things go; where a case was told beside it neither is asked about."""
    assert pulls("I draft the rota on Monday before the first break.", HOW).keys() == {Pull.HABIT}
    assert pulls("People swap their shifts and tell nobody.", HOW).keys() == {Pull.VIEW}
    mixed = "I draft the rota on Monday before the first break. In May I wrote two rotas for one hall."
    assert not pulls(mixed, HOW)


def test_nothing_is_asked_of_an_answer_of_which_nothing_is_left() -> None:
    """Where all of it was an order to the interviewer there are no words to take up."""
    assert asked("") == {""}


def test_who_tells_only_habits_owes_a_case() -> None:
    """A time was asked for: the follow-up asks to pick one."""
    told = "I plan the rota with a colleague on Tuesday. I lead the brief on Monday."
    assert asked(told) <= set(probing.PICK_ONE)
    assert not asked(f"{told} Last May I wrote two rotas for one hall.") & set(probing.PICK_ONE)
    assert not asked(f"{told} And I did have two of them once if I could not say which.") & set(probing.PICK_ONE)


def test_what_was_only_seen_or_lost_is_not_asked_more_about() -> None:
    """Noticing is no step, and nobody is asked why they lost something that way."""
    assert asked("I noticed three people in the yard. I lost the folder with the keys.") == {""}


def test_the_setting_of_a_story_is_not_asked_more_about() -> None:
    """Neither what one's job was nor a worry is a step that could have been another."""
    assert asked("I looked after stock integrity at the depot. I supervised an assistant for about a year.") == {""}
    told = "I looked after stock integrity at the depot. I made the scan at the gate compulsory for everybody."
    assert all("“I made the scan at the gate compulsory for everybody.”" in reply for reply in asked(told))


def test_the_own_part_is_asked_for_where_it_is_we_throughout() -> None:
    """An "I" says whose it was."""
    told = "We put together a folder of old cases for the archive. We sent it round to all the shifts."
    assert Pull.OWN_PART in pulls(told)
    assert Pull.OWN_PART not in pulls("I put together a folder of old cases with a colleague from the archive.")


def test_a_sentence_is_said_back_without_its_stammer() -> None:
    """What was said twice on the way is said once."""
    replies = asked("I, I put the, put the late shift on a card by, um, by the door.")
    assert all("“I put the late shift on a card by the door.”" in reply for reply in replies)


def test_another_thread_is_pulled_where_the_first_was_before() -> None:
    """Two stories in one interview are not followed up alike; rather nothing is asked."""
    told = weighed(
        "I asked for the figures of last May. I moved the late shift to the other hall for a month. "
        "I rang both of the foremen about the keys."
    )
    interview = at(CASE)
    said = []
    for seed in range(4):
        said.append(probing.follow_up(told, interview, random.Random(seed)))
        turn = Turn(
            question=interview.present,
            answer=typed_answer(told.text),
            behaviour=Behaviour.ON_TRACK,
            move=Move.FOLLOW_UP,
            reply=said[-1],
        )
        interview = interview.model_copy(update={"turns": (*interview.turns, turn)})
    assert said[0].endswith(probing.ASKED[Pull.OUTCOME]) or said[0].endswith(probing.ASKED[Pull.ALTERNATIVES])
    asked_for = [each for each in said if each]
    assert len(asked_for) == len({each.rpartition("” ")[2] for each in asked_for}) < len(said)
    assert said[-1] == ""


def test_who_never_did_it_is_not_asked_for_more_of_it() -> None:
    """The words before the question fit what was said."""
    never = weighed("I have never done that.", Behaviour.WEAK, points=1)
    situation = Situation(at(CASE), None, (Move.ADVANCE, Move.EXPAND), (), ())
    drafts = [steering.steered(situation, never, random.Random(seed)) for seed in range(12)]
    assert {draft.acknowledgement for draft in drafts if draft} <= set(replies.NEVER_DONE)


@pytest.mark.parametrize(
    ("doubt", "expected"),
    [
        ("Do you mean the day shift or the night shift?", f"{probing.TAKE_ONE} {probing.THERE[True]}"),
        ("What do you mean by that?", f"running the weekly rota. {probing.PLAINER[probing.Kind.EXPERIENCE]}"),
    ],
)
def test_an_unclear_question_comes_back_as_itself(doubt: str, expected: str) -> None:
    """Of two things offered either will do; else what it is about is named, and one thing to begin with is asked."""
    plain = probing.plainer(weighed(doubt, Behaviour.CONFUSED), at(CASE), random.Random(1))
    assert plain.endswith(expected)


@pytest.mark.parametrize(
    ("doubt", "said"),
    [
        ("Sorry, what is a relief pool?", "Of relief pool the posting says besides: “Our relief pool is ten drivers.”"),
        ("What do you mean by SWAP?", "The posting does not say what it means by SWAP"),
        ("What do you mean by piece of work?", "running the weekly rota"),
    ],
)
def test_a_term_of_the_posting_is_explained_from_the_posting(doubt: str, said: str) -> None:
    """With its other line on it, or honestly not at all; a word that only the question has is no term."""
    lines = ("Run the weekly rota with SWAP and the relief pool", "Our relief pool is ten drivers")
    passages = tuple(Passage(index=index, text=text, kind=PassageKind.DUTY) for index, text in enumerate(lines))
    interview = at(CASE)
    interview = interview.model_copy(update={"job": interview.job.model_copy(update={"passages": passages})})
    assert said in probing.plainer(weighed(doubt, Behaviour.CONFUSED), interview, random.Random(1))


@pytest.mark.parametrize("doubt", ["Sorry, what does that mean?", "What is it?", "What do you mean by the?"])
def test_a_word_that_names_nothing_is_no_term(doubt: str) -> None:
    """The question is put in plainer words then."""
    said = probing.plainer(weighed(doubt, Behaviour.CONFUSED), at(CASE, "Keep that rota safe"), random.Random(1))
    assert "posting" not in said


@pytest.mark.parametrize(
    ("answer", "found"),
    [
        ("Before I answer, is the HR adviser on site?", True),
        ("Sorry, before I say more, how many people are in the team?", True),
        ("Okay, what would you like to hear in my answer?", False),
        ("I ran two shifts. Is that enough of an answer?", False),
    ],
)
def test_a_question_about_the_job_is_told_from_one_about_the_answer(answer: str, found: bool) -> None:
    """What leads up to a question is no part of it."""
    assert bool(asked_back.question_in(answer)) is found


def test_a_thin_plan_is_asked_for_more_of_the_plan() -> None:
    """No case of one's own is asked for where the question was what one would do."""
    thin = weighed("I would look at it.", Behaviour.WEAK, near=0.0)
    assert probing.expand(thin, at(PLAN), random.Random(1)) in probing.EXPAND_A_PLAN
    assert "one example" in probing.expand(thin, at(CASE), random.Random(1))


def test_who_never_had_it_is_not_asked_how_they_would_do_it() -> None:
    """A certificate is nothing to go about."""
    never = weighed("I have never done that.", Behaviour.WEAK, near=0.0)
    assert probing.expand(never, at(CASE), random.Random(1)) == probing.EXPAND_NEVER
    certificate = at("This job asks for IOSH. Where do you stand with that?", "IOSH Managing Safely")
    assert probing.expand(never, certificate, random.Random(1)) == probing.EXPAND_NOT_YET


@pytest.mark.parametrize(
    ("answer", "steered"),
    [
        (weighed("I do it.", Behaviour.WEAK, points=2), True),
        (weighed("Twelve rotas, no gap, one swap a week.", Behaviour.WEAK, points=5), False),
        (weighed("So my aunt came by and we had cake.", Behaviour.CHATTY, near=0.1), True),
        (weighed("Well, my aunt, but I drew the rota and in the end it worked.", Behaviour.CHATTY, near=0.6), False),
    ],
)
def test_what_is_good_enough_is_not_steered(answer: Weighed, steered: bool) -> None:
    """A thin answer that says it all and a story that lands are taken as they are."""
    situation = Situation(at(CASE), None, (Move.ADVANCE, Move.EXPAND, Move.REDIRECT), (), ())
    assert bool(steering.steered(situation, answer, random.Random(1))) is steered


def test_a_question_made_plainer_is_not_pushed_as_well() -> None:
    """Two goes at one question are enough, whatever the second brings."""
    thin = weighed("I do it.", Behaviour.WEAK, points=2)
    asked_once = at(CASE)
    unclear = Turn(
        question=asked_once.present,
        answer=typed_answer("What do you mean?"),
        behaviour=Behaviour.CONFUSED,
        move=Move.CLARIFY,
        reply="Let me put that another way.",
    )
    plainer = asked_once.model_copy(update={"turns": (unclear,)})
    moves = (Move.ADVANCE, Move.EXPAND)
    assert steering.steered(Situation(asked_once, None, moves, (), ()), thin, random.Random(1))
    assert steering.steered(Situation(plainer, None, moves, (), ()), thin, random.Random(1)) is None


def test_nothing_more_is_asked_for_where_the_question_was_answered_well() -> None:
    """Who told a whole case and then has nothing to say to a follow-up is not asked for a case."""
    asked_once = at(CASE)
    told = Turn(
        question=asked_once.present,
        answer=typed_answer("I drew the rota for nine people and the gaps went from five to none."),
        behaviour=Behaviour.ON_TRACK,
        move=Move.FOLLOW_UP,
        evaluation=weighed("", points=4).evaluation,
    )
    followed_up = asked_once.after(told, Question(number=1, text="What made you do it that way?", move=Move.FOLLOW_UP))
    situation = Situation(followed_up, None, (Move.ADVANCE, Move.EXPAND), (), ())
    thin = weighed("I don't know, that is the policy.", Behaviour.WEAK, points=1)
    assert steering.steered(situation, thin, random.Random(1)) is None


@pytest.mark.parametrize(
    ("answer", "asked_for"),
    [
        (
            "We sold shoes, and nobody ever bought the spray. I wrote a card of three lines for the till, and after "
            "two months we were the first shop of nine.",
            "link",
        ),
        ("It is raining here, and the train was late this morning.", "question"),
    ],
)
def test_work_that_seems_to_be_something_else_is_asked_for_the_link(answer: str, asked_for: str) -> None:
    """It may have been meant as an answer; talk is led back to the question."""
    off = weighed(answer, Behaviour.OFF_TOPIC, near=0.15)
    situation = Situation(at(CASE), None, (Move.ADVANCE, Move.REDIRECT), (), ())
    for seed in range(9):
        draft = steering.steered(situation, off, random.Random(seed))
        assert draft
        assert (draft.acknowledgement in replies.UNLINKED) == (asked_for == "link")
        assert ("connect to" in draft.question or "help you with" in draft.question) == (asked_for == "link")


def test_a_quote_brings_no_question_mark() -> None:
    """One question at a time: that somebody wondered aloud is no second one."""
    said = "I think I, I got the image from like a gig and a half to, um, two hundred meg? Something like that."
    follow_ups = asked(
        f"Um, so, Docker, a bit. A Flask thing for my final project. {said} Not on a real server though."
    )
    assert any("two hundred meg.”" in each for each in follow_ups)
    assert all(each.count("?") <= 1 for each in follow_ups)


def test_a_quote_is_soon_said() -> None:
    """A sentence that never ends is not said back."""
    endless = "I rewrote the whole rota of the week by hand with a pencil " + "and the one of the week after it " * 6
    assert all(len(each.split()) < 45 for each in asked(f"{endless}. It was fine."))


def test_a_question_about_a_later_duty_of_a_line_keeps_to_it() -> None:
    """Not to the first one of that sentence."""
    line = "You will keep the stock counts right, train two apprentices, order the parts and write the weekly report."
    question = "In this job you would order the parts. Suppose that is your first task here. How would you start?"
    assert replies.brief_of(at(question, line)) == "ordering the parts"


def test_a_question_that_is_asked_instead_of_an_answer_may_stand_anywhere_in_it() -> None:
    """In an answer it is asked at the end."""
    asked_first = "Can I ask first, how many patients would I have on the two wards? It makes a big difference to that."
    assert asked_back.question_in(asked_first, anywhere=True).startswith("Can I ask first")
    assert asked_back.question_in(asked_first) == ""


def test_only_what_has_a_short_name_is_named_again() -> None:
    """The question has just said it all."""
    thin = weighed("I do it.", Behaviour.WEAK, near=0.0)
    named = probing.expand(thin, at(CASE), random.Random(1))
    assert "running the weekly rota" in named
    line = "Deploying and configuring services using infrastructure as a service providers"
    asked_of_it = f"What have you done that comes close to {line[0].lower()}{line[1:]}?"
    assert probing.expand(thin, at(asked_of_it, line), random.Random(1)) in probing.EXPAND_PLAINLY


def test_a_follow_up_is_not_asked_again_in_short() -> None:
    """It is short, and about what was said just now."""
    rambling = weighed("Well, my cousin does that too, he lives in Leeds.", Behaviour.CHATTY, points=2, near=0.1)
    asked_once = at("How do you plan a rota?")
    told = Turn(
        question=asked_once.present,
        answer=typed_answer("I draft it on Monday."),
        behaviour=Behaviour.ON_TRACK,
        move=Move.FOLLOW_UP,
    )
    again = asked_once.after(told, Question(number=1, text="What could get in the way?", move=Move.FOLLOW_UP))
    draft = steering.steered(Situation(again, None, (Move.REDIRECT,), (), ()), rambling, random.Random(1))
    assert draft and draft.question in steering.TO_THE_POINT_OF_A_VIEW


@pytest.mark.parametrize(
    ("question", "asked_for"),
    [
        (CASE, steering.TO_THE_POINT),
        (PLAN, steering.TO_THE_POINT_OF_A_VIEW),
        (
            "How do you plan a rota?",
            ("In two or three sentences: how do you plan a rota?", *steering.TO_THE_POINT_OF_A_VIEW),
        ),
    ],
)
def test_who_rambles_is_asked_for_the_core_of_what_was_asked(question: str, asked_for: tuple[str, ...]) -> None:
    """A plan has no end to tell of; a question of one sentence may be asked again."""
    rambling = weighed(
        "I would, well, my cousin does that too, he lives in Leeds.", Behaviour.CHATTY, points=2, near=0.1
    )
    draft = steering.steered(Situation(at(question), None, (Move.REDIRECT,), (), ()), rambling, random.Random(1))
    assert draft and draft.acknowledgement in steering.CHATTY
    assert draft.question in asked_for


class Alike:
    """An embedder to which all texts are as like the first as the ``likeness``."""

    kind = "local"

    def __init__(self, likeness: float) -> None:
        self.likeness = likeness

    async def embed(self, texts: Sequence[str]) -> Vectors:
        """The first text one way, the others a little aside."""
        other = (self.likeness, (1 - self.likeness**2) ** 0.5)
        return np.array([(1, 0), *[other] * (len(texts) - 1)], dtype=np.float32)


@pytest.mark.parametrize(
    ("behaviour", "lines", "likeness", "said"),
    [
        (Behaviour.ON_TRACK, 1, 1.0, asked_back.LEFT_OPEN),
        (
            Behaviour.ON_TRACK,
            2,
            1.0,
            tuple(each.format(line="Ten men on a shift") for each in asked_back.FROM_THE_POSTING),
        ),
        (Behaviour.OFF_TOPIC, 2, 0.3, asked_back.LEFT_OPEN),
        (Behaviour.CONFUSED, 2, 0.3, ("",)),
    ],
)
async def test_what_the_posting_has_on_a_question_back_is_said(
    behaviour: Behaviour, lines: int, likeness: float, said: tuple[str, ...]
) -> None:
    """The line that was asked about is known; who did not understand is not sent to the people who hire."""
    texts = ("Run the weekly rota", "Ten men on a shift")[:lines]
    passages = tuple(Passage(index=index, text=text, kind=PassageKind.DUTY) for index, text in enumerate(texts))
    interview = at(CASE)
    interview = interview.model_copy(update={"job": interview.job.model_copy(update={"passages": passages})})
    back = "Before I answer, how many men are on the rota of a week?"
    assert await asked_back.reply(back, behaviour, interview, Alike(likeness), random.Random(1)) in said


def test_who_told_a_case_is_asked_for_no_example() -> None:
    """Thin as it is otherwise."""
    told = weighed("I swapped the melted candle for her, and she came back.", Behaviour.WEAK, points=3, near=0.1)
    assert steering.steered(Situation(at(CASE), None, (Move.EXPAND,), (), ()), told, random.Random(1)) is None


def test_nobody_is_asked_for_the_core_twice_in_the_same_way() -> None:
    """Once no way is left that was not used, a rambling answer is taken as it is."""
    rambling = weighed("Well, my cousin does that too, he lives in Leeds.", Behaviour.CHATTY, points=2, near=0.1)
    asked_for = []
    interview = at("How do you plan a rota?")
    for number in range(2, 6):
        draft = steering.steered(Situation(interview, None, (Move.REDIRECT,), (), ()), rambling, random.Random(number))
        if draft is None:
            break
        asked_for.append(draft.question)
        led_back = Turn(
            question=interview.present,
            answer=typed_answer(rambling.text),
            behaviour=Behaviour.CHATTY,
            move=Move.REDIRECT,
            reply=draft.question,
        )
        question = Question(number=number, text="How do you plan a rota?", move=Move.ADVANCE, passages=(0,))
        interview = interview.after(led_back, question)
    assert len(asked_for) == len(set(asked_for)) == 3


@pytest.mark.parametrize(
    ("doubt", "expected"),
    [("Do you mean the day shift or the night shift?", probing.EITHER), ("What do you mean?", steering.CONFUSED)],
)
def test_nothing_is_said_to_be_put_another_way_that_is_not(doubt: str, expected: tuple[str, ...]) -> None:
    """Of two readings either will do, and the question stays as it was."""
    situation = Situation(at(CASE), None, (Move.CLARIFY,), (), ())
    draft = steering.steered(situation, weighed(doubt, Behaviour.CONFUSED), random.Random(1))
    assert draft and draft.acknowledgement in expected


WHAT_THEN = (
    "In this job you would check the scales. You've been shown how, and now you're not sure about one step. "
    "What do you do?"
)
GOES_WRONG = "In this job you would check the scales. What can go wrong if that isn't done properly?"
BEFORE = "Have you done anything like stacking trays before? Tell me about it."


@pytest.mark.parametrize(
    ("answer", "question", "asked_for"),
    [
        ("It'd just stop I suppose. Not really sure.", GOES_WRONG, (probing.NARROWER_TO_LOOK,)),
        ("Dunno. Probably just ask somebody.", WHAT_THEN, (probing.NARROWER_TO_ASK,)),
        ("Leave it I suppose. Unless it's a big one.", WHAT_THEN, probing.EXPAND_A_CONDITION),
        ("Carry on and see.", WHAT_THEN, probing.EXPAND_A_PLAN),
        ("The weight is off.", GOES_WRONG, probing.EXPAND_A_VIEW),
        ("Be friendly. It's a bit of everything.", "Walk me through how you'd stack trays.", probing.EXPAND_A_WAY),
        ("I binned the lot once.", GOES_WRONG, (probing.EXPAND_DONE,)),
        ("Yeah at a warehouse. Stacked stuff on pallets.", BEFORE, probing.EXPAND_THERE),
    ],
)
def test_more_is_asked_for_of_what_there_is(answer: str, question: str, asked_for: tuple[str, ...]) -> None:
    """No case of what was never claimed to be one: why, what it depends on, a narrower question, the place named."""
    thin = weighed(answer, Behaviour.WEAK, points=1, near=0.1)
    interview = at(question, "Check the scales and stack trays")
    assert {probing.expand(thin, interview, random.Random(seed)) for seed in range(9)} <= set(asked_for)


def test_how_much_is_asked_of_the_sentence_that_tells_the_change() -> None:
    """A port that goes down every time is no change."""
    told = (
        "The rota sent an alert every time a port went down, so people ignored the lot. "
        "I turned those off for the small halls. It got a lot quieter."
    )
    assert pulls(told)[Pull.HOW_MUCH] == "It got a lot quieter"


def test_who_told_what_was_changed_for_good_is_not_asked_what_to_change() -> None:
    """The mistake was looked back at already."""
    wrong = "I sent the rota without its second page. "
    assert Pull.LOOKING_BACK in pulls(f"{wrong}I told my manager of it before noon.", FAILED)
    mended = (
        "I made a list of one page that a second clerk signs. I've sent forty of them and haven't had one back since."
    )
    assert Pull.LOOKING_BACK not in pulls(f"{wrong}{mended}", FAILED)


@pytest.mark.parametrize(
    ("question", "answer", "pull"),
    [
        (CASE, "I drew the rota for nine people by hand. We had two gaps in May.", None),
        (WHAT_THEN, "You stop and get the card out.", Pull.WHY),
        (GOES_WRONG, "The shop sends it all back.", None),
        ("Which shift do you like best?", "The early one.", None),
    ],
)
def test_an_answer_that_leaves_nothing_special_leaves_what_any_does(
    question: str, answer: str, pull: Pull | None
) -> None:
    """By what the question was after, where the answer has some depth."""
    assert threads.left_by_any(weighed(answer), question) is pull
    assert threads.left_by_any(weighed(answer, points=2), question) is None


@pytest.mark.parametrize(
    ("asked_of_it", "declined"),
    [
        ("Can I ask you something about that first? Who checks the weekly rota here?", False),
        ("Before that, how many people are there on the team at night?", False),
        ("Would you write me a weekly rota for my own shop by six?", True),
        ("What is the weather going to be like in Denver tomorrow?", True),
    ],
)
async def test_only_what_is_not_about_the_job_is_declined(asked_of_it: str, declined: bool) -> None:
    """A question with a word of the job's, or about working there, is left open; a favour is none."""
    said = await asked_back.reply(asked_of_it, Behaviour.OUT_OF_SCOPE, at(CASE), Alike(0.1), random.Random(1))
    assert said in (("",) if declined else asked_back.LEFT_OPEN)


@pytest.mark.parametrize(
    ("near", "grade", "lands"),
    [
        (("I do the risk form with them and send it off within the week.", 0.3), 60.0, True),
        (("I do the risk form with them and send it off within the week.", 0.3), 20.0, False),
        (("Well, risk forms, they keep you up at night.", 0.3), 60.0, False),
        (("I do the risk form with them and send it off within the week.", 0.1), 60.0, False),
    ],
)
def test_a_story_lands_by_what_of_it_bears_on_the_question(near: tuple[str, float], grade: float, lands: bool) -> None:
    """However much it wanders after that: something is done there, and a fact told."""
    aside = "I had four cockerels in a flat, and we ate nine eggs."
    rambling = weighed(f"{near[0]} {aside}", Behaviour.CHATTY)
    told = replace(rambling, likeness={near[0]: near[1], aside: 0.02}, core_grade=grade)
    assert told.lands is lands
