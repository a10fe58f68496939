"""Questions that stay with the present one: what they take up of an answer, and what they leave alone."""

import random
import time
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest

from interviewmate.adapters.builtin import asked_back, deeper, likeness, probing, questions, replies, signals, steering
from interviewmate.adapters.builtin.weighed import Weighed
from interviewmate.delivery import typed_answer
from interviewmate.interview import (
    LONGEST_ANSWER,
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


def weighed(
    text: str,
    behaviour: Behaviour = Behaviour.ON_TRACK,
    points: int = 3,
    near: float = 0.5,
    *,
    of_others: bool = False,
) -> Weighed:
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
        of_others=of_others,
    )


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


def test_a_row_of_alternatives_takes_no_time() -> None:
    """What asks nothing in the end is no question which of two was meant, however often it says "or"."""
    hostile = ("about or " * LONGEST_ANSWER)[:LONGEST_ANSWER]
    start = time.process_time()
    assert not probing.offers_two(hostile)
    assert not probing.offers_two("Is that all? It is about the day shift or the night shift.")
    assert time.process_time() - start < 0.5  # seconds; it took two


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
        ("I sign it. Can I ask, is it every weekend off then?", True),
        ("I sign it. Is there weekend work?", True),
        ("I sign it. Can I ask, is it us who change the cylinders here or is there a gas porter?", True),
        ("I sign it. Is the close on day two or day three here? And is it all in Sage then?", True),
        ("I sign it. Is it okay to go on?", False),
    ],
)
def test_a_question_about_the_job_is_told_from_one_about_the_answer(answer: str, found: bool) -> None:
    """What leads up to a question is no part of it."""
    assert bool(asked_back.question_in(answer)) is found


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


def test_a_question_that_was_led_in_is_asked_again_in_brief() -> None:
    """What leads it in was said; a short question comes again as it was."""
    talk = weighed("It is raining here, and the train was late this morning.", Behaviour.OFF_TOPIC, near=0.05)
    line = "Plan staffing and stock for Easter week."
    asked = "In this job you'd plan staffing and stock for Easter week. What do you keep the closest eye on, and why?"
    again = probing.redirect(talk, at(asked, line), random.Random(1))
    assert again.startswith("Back to ") and again.endswith(": what do you keep the closest eye on, and why?")
    assert len(again.split()) < len(asked.split())
    assert probing.redirect(talk, at("How do you plan staffing for Easter week?", line), random.Random(1)) == ""


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


def _on_the_rota(ways: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(way.format(brief="running the weekly rota") for way in ways)


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
    assert draft and draft.question in _on_the_rota(steering.TO_THE_POINT_OF_A_VIEW)


@pytest.mark.parametrize(
    ("question", "asked_for"),
    [
        (CASE, _on_the_rota(steering.TO_THE_POINT)),
        (PLAN, _on_the_rota(steering.TO_THE_POINT_OF_A_VIEW)),
        (
            "How do you plan a rota?",
            ("In two or three sentences: how do you plan a rota?", *_on_the_rota(steering.TO_THE_POINT_OF_A_VIEW)),
        ),
    ],
)
def test_who_rambles_is_asked_for_the_core_of_what_was_asked(question: str, asked_for: tuple[str, ...]) -> None:
    """By its name; a plan has no end to tell of, and a question of one sentence may be asked again."""
    rambling = weighed(
        "I would, well, my cousin does that too, he lives in Leeds.", Behaviour.CHATTY, points=2, near=0.1
    )
    draft = steering.steered(Situation(at(question), None, (Move.REDIRECT,), (), ()), rambling, random.Random(1))
    assert draft and draft.acknowledgement in steering.CHATTY
    assert draft.question in asked_for


def test_a_line_that_is_too_long_to_be_said_is_not_said_in_plainer_words(monkeypatch: pytest.MonkeyPatch) -> None:
    """The question stays short enough to be spoken."""
    asked = at("We're looking for an eye for detail. When was that put to the test?", "An eye for detail at all times")
    doubt = weighed("What do you mean by that?", Behaviour.CONFUSED)
    whole = probing.plainer(doubt, asked, random.Random(1))
    monkeypatch.setattr(questions, "LONGEST_QUESTION", len(whole.split()) - 1)
    assert whole.endswith(said := probing.plainer(doubt, asked, random.Random(1))) and said != whole


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
        (Behaviour.ON_TRACK, (0,), 1.0, asked_back.LEFT_OPEN),
        (Behaviour.ON_TRACK, (0, 2), 1.0, asked_back.LEFT_OPEN),
        (
            Behaviour.ON_TRACK,
            (0, 1),
            1.0,
            tuple(each.format(line="Ten men on a shift") for each in asked_back.FROM_THE_POSTING),
        ),
        (Behaviour.OFF_TOPIC, (0, 1), 0.3, asked_back.LEFT_OPEN),
        (Behaviour.CONFUSED, (0, 1), 0.3, ("",)),
    ],
)
async def test_what_the_posting_has_on_a_question_back_is_said(
    behaviour: Behaviour, lines: tuple[int, ...], likeness: float, said: tuple[str, ...]
) -> None:
    """The line that was asked about is known; who did not understand is not sent to the people who hire."""
    kinds = (PassageKind.DUTY, PassageKind.CONTEXT, PassageKind.DUTY)
    texts = ("Run the weekly rota", "Ten men on a shift", "Count the men")
    given = [Passage(index=place, text=text, kind=kinds[place]) for place, text in enumerate(texts)]
    passages = tuple(given[place] for place in lines)
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
    for number in range(2, 7):
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
    assert len(asked_for) == len(set(asked_for)) == 4


@pytest.mark.parametrize(
    ("doubt", "expected"),
    [
        ("Do you mean the day shift or the night shift?", probing.EITHER),
        ("Like the day shift, or the business side?", probing.EITHER),
        ("What do you mean?", steering.CONFUSED),
    ],
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
    ("asked_of_it", "declined"),
    [
        ("Can I ask you something about that first? Who checks the weekly rota here?", False),
        ("Before that, how many people are there on the team at night?", False),
        ("Could you tell me what the weekly rota looks like?", False),
        ("Can you please explain how a shift is handed over?", False),
        ("Can I ask, is that all day on the scales, or do you get to do the rota as well?", False),
        ("Would you write me a weekly rota for my own shop by six?", True),
        ("What is the weather going to be like in Denver tomorrow?", True),
    ],
)
async def test_only_what_is_not_about_the_job_is_declined(asked_of_it: str, declined: bool) -> None:
    """A question with a word of the job's, or about working there, is left open; a favour is none."""
    said = await asked_back.reply(asked_of_it, Behaviour.OUT_OF_SCOPE, at(CASE), Alike(0.1), random.Random(1))
    assert said in (("",) if declined else asked_back.LEFT_OPEN)


async def test_a_line_with_the_words_of_a_question_answers_it() -> None:
    """However little it is like the question by its vector."""
    line = "You handle calls, emails and web chats from households"
    passages = (Passage(index=0, text="Run the weekly rota", kind=PassageKind.DUTY),
                Passage(index=1, text=line, kind=PassageKind.CONTEXT))  # fmt: skip
    interview = at(CASE)
    interview = interview.model_copy(update={"job": interview.job.model_copy(update={"passages": passages})})
    for question, answers in (
        ("Can I ask, is that all day on calls, or do you do emails and chats?", True),
        ("Do you ever chat?", False),
    ):
        said = await asked_back.reply(question, Behaviour.OUT_OF_SCOPE, interview, Alike(0.1), random.Random(1))
        assert (line in said) is answers


@pytest.mark.parametrize(
    ("told", "besides"),
    [
        ("Sorry, who are they? " + "We had that with two wards and I put both figures in the report. " * 4, True),
        ("Sorry, who are they? We had that with two wards and I put both figures in the report.", False),
        (
            "Sorry, who are they? " + "It could be the ward or the board or whoever wants both figures in it. " * 4,
            False,
        ),
    ],
)
def test_who_asks_what_was_meant_and_answers_all_the_same_has_answered(told: str, besides: bool) -> None:
    """At some length, with something done."""
    assert asked_back.answers_besides(told) is besides


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


def test_who_owes_a_case_is_asked_for_one() -> None:
    """And not what could go wrong with a plan that was not asked for."""
    plan = (
        "I would go through all the plans one by one. I would share them out between the seniors and give them a date, "
        "and I would check them every month."
    )
    asked = at("In this job you would keep the plans up to date. When has that been hard, and what did you do?")
    for seed in range(6):
        text = probing.follow_up(weighed(plan, Behaviour.ON_TRACK, points=3), asked, random.Random(seed)).text
        assert any(way in text for each in deeper.FOR_A_CASE for way in deeper.wordings(each))


@pytest.mark.parametrize(
    ("said", "asked", "is_asked"),
    [
        ("We moved the queue to RabbitMQ in May. We wrote the tests, and we saw no error after that.", CASE, True),
        ("I moved the queue to RabbitMQ in May. We wrote the tests, and we saw no error after that.", CASE, False),
        ("We move the queue first. We write the tests, and we look at the errors.", "How would you move it?", False),
    ],
)
def test_who_told_a_case_as_we_is_asked_for_their_own_part(said: str, asked: str, is_asked: bool) -> None:
    """However good it is, once a question."""
    situation = Situation(at(asked), None, (Move.FOLLOW_UP,), (), ())
    draft = steering.asked_for_their_part(situation, weighed(said, points=4), random.Random(1))
    assert bool(draft) is is_asked
    assert not draft or draft.question in deeper.OF_THEIR_PART


ONE_TIME = "Tell me about a time when running the weekly rota didn't go to plan."
BLAMES = (
    "It was the night crew, they never emptied the bins. The office changed the sheet and told nobody, and the manager "
    "never backed anybody up in all of that time."
)


@pytest.mark.parametrize(
    ("said", "points", "of_others", "is_asked"),
    [
        (BLAMES, 2, True, True),
        (BLAMES, 2, False, False),
        (BLAMES, 3, True, False),
        (f"I've never done that myself. {BLAMES}", 2, True, False),
    ],
)
def test_who_tells_what_others_did_is_asked_for_their_own_part(
    said: str, points: int, of_others: bool, is_asked: bool
) -> None:
    """Of a poor answer, once a question, and not where it was denied."""
    situation = Situation(at(ONE_TIME), None, (Move.FOLLOW_UP,), (), ())
    answer = weighed(said, points=points, of_others=of_others)
    draft = steering.asked_for_their_part(situation, answer, random.Random(1))
    assert bool(draft) is is_asked
    assert not draft or draft.question in deeper.OF_THEIR_PART


@pytest.mark.parametrize("asked", [*deeper.OF_THEIR_PART, "How do you know that?"])
def test_who_was_asked_for_their_part_is_pushed_for_no_more(asked: str) -> None:
    """What was hardest in it is no question to who did nothing in it."""
    thin = weighed("I was in the meeting, the adviser really drove it.", Behaviour.WEAK, points=2)
    before = at(CASE)
    present = before.present.model_copy(update={"text": asked, "move": Move.FOLLOW_UP})
    interview = before.model_copy(update={"questions": (*before.questions, present)})
    draft = steering.steered(Situation(interview, None, (Move.ADVANCE, Move.EXPAND), (), ()), thin, random.Random(1))
    assert (draft is None) is (asked in deeper.OF_THEIR_PART)


def test_who_was_asked_how_they_would_is_not_asked_as_if_it_were_theirs() -> None:
    """They were asked just that, or have told it; who was asked for a case is."""
    told = weighed("The rota, that's always Tom. I'd ask him first, and I'd go by the hours.", points=3)
    situation = Situation(at(CASE), None, (Move.FOLLOW_UP,), (), ())
    assert steering.asked_as_if_theirs(situation, told, random.Random(1)) is None
    theirs = weighed("I sit in on it. The rota, that's always Tom.", Behaviour.ON_TRACK, points=3)
    for question, asked in (("How would you run the weekly rota?", False), (CASE, True)):
        situation = Situation(at(question), None, (Move.FOLLOW_UP,), (), ())
        assert (steering.asked_as_if_theirs(situation, theirs, random.Random(1)) is not None) is asked
