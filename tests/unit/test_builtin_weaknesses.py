"""What a report of the built-in interviewer says that answers lack."""

from __future__ import annotations

import pytest

from interviewmate import report, sentences
from interviewmate.adapters.builtin import endings, lacks, report_writer
from interviewmate.adapters.builtin.traits import Told
from interviewmate.adapters.builtin.wording import Gap, Open
from interviewmate.interview import (
    Behaviour,
    Interview,
    Job,
    Level,
    Move,
    Passage,
    PassageKind,
    Question,
    Turn,
)
from interviewmate.reply import Point, ReportDraft
from tests.reports import CASE, FILE, FILED, HEAT, PLAN, PUMPS, RANG, ROTA, marks, reported
from tests.situations import answer, evaluation

TIDIED = "I tidied the store with a colleague and we threw a lot of old things away, and the boss came to see it."
HABIT = "I take the bags from all of them and I put them on the shelf by the door, and then I tell the chef about it."
SLOGANS = (
    "Safety comes first, always. Everybody is responsible for it and everybody has to go home to their family at the "
    "end of the day. A good driver is a safe driver, that has always been my attitude. You can never be too careful, "
    "and that is what I tell people."
)


def test_each_middling_question_is_told_what_kept_it_there() -> None:
    """In terms of its answer, the worst first; a strong one is told nothing, and neither is what nothing is sure of."""
    poor = "I would ask the chef and I would write it on the board by the door for all of them to see."
    found = reported((ROTA, RANG, 5), (FILE, f"{TIDIED} It got much quicker.", marks(3)), (PUMPS, poor, 2)).weaknesses
    assert [(point.requirement, point.quote) for point in found] == [(PUMPS, poor), (FILE, "It got much quicker.")]
    assert found[0].point.endswith("you say what you would do, but give no example of having done it")
    assert found[1].point.endswith("you name the result without a number")
    assert reported((ROTA, RANG, 5), (FILE, FILED, marks(3))).weaknesses == ()


def test_next_to_nothing_is_said_back() -> None:
    """Of an answer that is poor and lacks nothing else for certain; of several the last, where it is short."""
    little = "I tidied the store with a colleague in the end of last May."
    (found,) = reported((ROTA, RANG, 5), (FILE, little, 1)).weaknesses
    assert found.point.endswith("you keep it short") and found.quote == little
    more = "I put the flour on the shelf with her."
    (found,) = reported((ROTA, RANG, 5), (FILE, little, 1), (FILE, more, 1)).weaknesses
    assert found.point.endswith("your 2 answers to it have 22 words in all") and found.quote == more
    found = reported((FILE, more, 1), (FILE, " ".join([little] * 3), 1)).weaknesses
    assert not any("this is all" in point.point for point in found)


def test_what_an_answer_likely_lacks_is_told_where_nothing_is_certain() -> None:
    """In its words, as a weakness and as a step; a strong answer is told nothing, nor is a sound one that is fair."""
    leak = ("", "What do you do when a pump leaks?")
    for said, points, told in (
        (SLOGANS, 1, True),
        (SLOGANS, marks(3), False),
        (SLOGANS, 5, False),
        (HEAT, marks(3), False),
    ):
        found = reported((ROTA, RANG, 5), (PUMPS, said, points), asks=leak, behaviour=Behaviour.WEAK)
        assert [point.requirement for point in found.weaknesses] == ([PUMPS] if told else [])
        assert all("you give no figure, name or time" in each.point for each in found.weaknesses)
        assert all(each.quote in said for each in found.weaknesses)
        assert any("write down one day of that work" in step for step in found.improvements) is told


def test_what_is_certain_is_told_before_what_is_likely() -> None:
    """Of several things an answer is told the one that is surely so."""
    never = "I have never fitted one of those pumps."
    (weakness,) = reported((PUMPS, f"{never} {SLOGANS}", 1), (ROTA, RANG, 5)).weaknesses
    assert weakness.quote == never


def test_a_terse_answer_owes_no_words_where_it_is_likely_sound(monkeypatch: pytest.MonkeyPatch) -> None:
    """That it has no "I", or names no case in so many words, is told where something is likely to be lacking."""
    terse = (
        "Ovens off at the wall first, gas after that, then the back door, and a list of it all by the till for the "
        "morning with a name on it."
    )
    for sound in (True, False):
        monkeypatch.setattr(lacks, "may_be_sound", lambda told, sound=sound: sound)
        found = reported((ROTA, terse, marks(3)), (FILE, FILED, 5)).weaknesses
        assert ["planning the weekly rota" in point.point for point in found] == ([] if sound else [True])


def test_who_says_next_to_nothing_is_told_so_once() -> None:
    """With the questions and how many words were said to each, those in answers without a score among them."""
    little = "I tidied the store with her."
    (found,) = reported((ROTA, little, 1), (FILE, little, 1)).weaknesses
    assert (
        found.point == "On questions 1 and 2 there is little to go by: no more than 6 words on any of them, all told."
    )
    guess = reported((ROTA, "Dunno. Is it pollution?", 1), (ROTA, little, 1), unscored=(0,))
    (found,) = guess.weaknesses
    assert found.point.endswith("you keep it short") and found.quote == little
    assert not any("You had 6 words" in step for step in guess.improvements)


def test_who_left_it_to_others_is_told_so_where_the_answer_is_poor() -> None:
    """In a good answer it is only part of the story."""
    theirs = "My friend did most of it that year."
    said = f"It was a group thing in the second year and we all had to be there every day of the week. {theirs} " * 2
    (found,) = reported((ROTA, f"{said}I can stand there.", 1)).weaknesses
    assert "somebody else does it" in found.point and found.quote == theirs
    assert not any("not yours" in each.point for each in reported((ROTA, f"{said}I can.", 4)).weaknesses)


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
    plan = (
        "I would ask all of the cooks first on which Saturdays they can't come in, and fill those shifts before the "
        "easy ones, because they are the ones that get swapped at the last minute."
    )
    found = reported((line, never, 2), (line, plan, marks(4)), asks=("", PLAN.format(ROTA.lower())), level=level)
    assert any(point.quote == never for point in found.weaknesses) is not excused
    fair = marks(4).model_copy(update={"relevance": 4, "structure": 4})
    found = reported((line, never, 2), (line, plan, fair), asks=("", PLAN.format(ROTA.lower())), level=level)
    assert any(point.quote == plan for point in found.strengths) is excused


def test_what_the_posting_would_only_like_is_nobodys_failing() -> None:
    """Who has never used what is a plus lacks nothing."""
    never = "I have never used that, and I would ask the head cook how it is done on the first day."
    plus = "Experience with Saffron would be an advantage"
    assert not any("not done" in point.point for point in reported((plus, never, 2)).weaknesses)


def test_who_has_not_done_it_and_has_little_else_is_told_so_however_long() -> None:
    """Also where the answer is fair."""
    told = (
        "I've never planned a rota. I suppose one writes it on the board and then the chef looks at it, and then all "
        "of them come and say what they would like to change about it, and it goes on."
    )
    for points in (1, marks(3)):
        assert [point.quote for point in reported((ROTA, told, points)).weaknesses] == ["I've never planned a rota."]


def test_a_denial_stands_whatever_plan_came_after_it() -> None:
    """Not where a deed came after it."""
    never, plan = "I've never planned a rota, to be honest.", "I would ask all the cooks and write it on the board."
    assert [point.quote for point in reported((ROTA, never, 2), (ROTA, plan, 5)).weaknesses] == [never]
    assert not any(point.quote == never for point in reported((ROTA, never, 2), (ROTA, RANG, 5)).weaknesses)


def test_what_waves_the_work_aside_comes_first() -> None:
    """In the summary, the weaknesses and the steps; not where the answer is a sound one."""
    told = "I never write any of it down. I would ask the chef, and he would tell all of them what to do on the day."
    found = reported((ROTA, RANG, 5), (FILE, told, 2))
    (weakness,) = found.weaknesses
    assert weakness.point.endswith("a hiring manager would stop at this")
    assert weakness.quote == "I never write any of it down."
    assert "stop at this: “I never write any of it down.”" in found.summary
    assert any("“I never write any of it down”: find out" in step for step in found.improvements)
    assert "stop at this" not in f"{reported((ROTA, RANG, 5), (FILE, told, marks(3)))}"


def test_of_harm_the_deed_is_told_and_not_its_defence() -> None:
    """Though it is the defence that is held against its speaker."""
    deed, defence = "I hold their arms down till they stop.", "They don't remember it anyway."
    held = evaluation(1).model_copy(update={"gap": str(Open(Gap.HARM, deed))})
    found = reported((ROTA, RANG, 5), (FILE, deed, evaluation(3)), (FILE, defence, held))
    assert [point.quote for point in found.weaknesses] == [deed]


def test_what_would_make_more_of_an_answer_is_no_advice_on_a_poor_one() -> None:
    """Nor is what takes the edge off it what it lacks."""
    hedged = (
        "I think I rang them on the Monday, and I guess we sort of moved the rota to the board, and maybe it was May."
    )
    hedged += " Then it went from 14 to 3 calls."
    found = [reported((ROTA, hedged, n)).weaknesses for n in (marks(3), 1)]
    assert ["softening what you say" in f"{each}" for each in found] == [True, False]


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


def test_a_ramble_is_named_by_one_aside_and_is_no_strength() -> None:
    """How many sentences are about something else is not counted."""
    choir, paella = "He is a wonderful man and sings in a choir.", "There is always paella at the place on Fridays."
    fair = marks(3).model_copy(update={"relevance": 4, "structure": 4})
    told = f"{choir} {FILED} {paella}"
    others = ((ROTA, RANG, 5), (PUMPS, "I would ask.", 1))
    found = reported(*others, (FILE, told, fair), behaviour=Behaviour.CHATTY, aside=(choir, paella))
    assert [point.requirement for point in found.strengths] == [ROTA]
    (weakness,) = (point for point in found.weaknesses if point.requirement == FILE)
    assert weakness.point.endswith(": you wander off the point") and weakness.quote in {choir, paella}


def test_what_one_learned_is_no_aside_nor_is_a_scrap() -> None:
    """However far it seems from what was asked."""
    learned, scrap = "And then she tested me and it clicked with the cake.", "Oh, so at the dance show there!"
    paella = "There is always paella at the place on Fridays."
    told = f"{learned} {FILED} {scrap}"
    found = reported((FILE, told, 3), behaviour=Behaviour.CHATTY, aside=(learned, scrap))
    assert not any("wander" in point.point for point in found.weaknesses)
    found = reported((FILE, f"{told} {paella}", 3), behaviour=Behaviour.CHATTY, aside=(learned, scrap, paella))
    assert [point.quote for point in found.weaknesses if "wander" in point.point] == [paella]


def test_the_family_is_an_aside_even_alone() -> None:
    """In an answer that wanders off."""
    wife = "My wife wants rid of all the keys now."
    found = reported((FILE, f"{FILED} {wife}", 3), behaviour=Behaviour.CHATTY, aside=(wife,))
    assert [point.quote for point in found.weaknesses if "wander" in point.point] == [wife]
    sound = reported((FILE, f"{FILED} {wife}", 3), aside=(wife,))
    assert not any("wander" in point.point for point in sound.weaknesses)


def test_what_is_on_the_matter_is_quoted_as_no_digression() -> None:
    """What points back, or shares a word with what was asked or with the best of the answer, may be the very point."""
    far = "My daughter designed posters down at Falmouth in her spare time."
    near = "No, seriously, it's the joins between them."
    others = ((ROTA, RANG, 5), (PUMPS, "I would ask.", 1))
    for told, quotes in ((f"{FILED} {near} {far}", [far]), (f"{FILED} {near}", [])):
        found = reported(*others, (FILE, told, 3), behaviour=Behaviour.CHATTY, aside=(far, near))
        assert [point.quote for point in found.weaknesses if "wander off" in point.point] == quotes


def test_who_wandered_more_than_once_is_told_so() -> None:
    """Of each question on which it is so; what they said when they were led back is what to begin with."""
    aside = " ".join(["There is always paella at the place on Fridays."] * 4)
    to_the_point = "I write the board on the Monday and all of them sign it."
    told = ((ROTA, aside, 2), (ROTA, to_the_point, 4), (FILE, f"{aside} {FILED}", 2))
    draft = wandering(*told)
    assert [point.point for point in draft.weaknesses if "took long" in point.point] == [
        "On questions 1 and 2 you took long to come to the point."
    ]
    assert any(f"asked for the core of it: “{to_the_point[:-1]}”" in step for step in draft.improvements)
    for less in (told[:2], (*told[:2], (FILE, f"{FILED} {aside}", 2))):
        assert not any("took long" in point.point for point in wandering(*less).weaknesses)
    twice = wandering(*told[:2], (FILE, f"{FILED} {aside}", 2), (FILE, FILED, 4)).weaknesses
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


def test_what_was_denied_though_nobody_asked_about_it_is_a_weakness() -> None:
    """With its own words."""
    lines = (ROTA, "Lead the team of cooks")
    passages = tuple(Passage(index=i, text=line, kind=PassageKind.DUTY, importance=1) for i, line in enumerate(lines))
    question = Question(number=1, text=CASE.format(ROTA.lower()), move=Move.ADVANCE, passages=(0,))
    for said, told in ((f"{RANG} I have never led a team.", 1), (RANG, 0)):
        turn = Turn(
            question=question,
            answer=answer(said),
            behaviour=Behaviour.ON_TRACK,
            move=Move.CLOSE,
            evaluation=evaluation(5),
        )
        interview = Interview(job=Job(role="Cook", level=Level.MID, passages=passages)).opened("", question).after(turn)
        found = report_writer.write(interview, {})
        denied = Point(point=report_writer.NEVER, quote="I have never led a team.", requirement=lines[1])
        assert [*found.weaknesses] == [denied] * told
        assert any("I have never led a team" in step for step in found.improvements) is bool(told)
        kept = report.settle(interview, found, "built-in").weaknesses
        assert [(each.quote, each.requirement) for each in kept] == [(denied.quote, denied.requirement)] * told


def test_what_denies_the_line_that_was_asked_about_is_told_once() -> None:
    """Though another line asks for the same, and nobody asked about that one."""
    lines = ("Lead the team of cooks", "You will lead a team of nine")
    passages = tuple(Passage(index=i, text=line, kind=PassageKind.DUTY, importance=1) for i, line in enumerate(lines))
    question = Question(number=1, text="How would you lead the team?", move=Move.ADVANCE, passages=(0,))
    turn = Turn(
        question=question,
        answer=answer("I have never led a team. I would brief them at six."),
        behaviour=Behaviour.ON_TRACK,
        move=Move.CLOSE,
        evaluation=evaluation(3),
    )
    interview = Interview(job=Job(role="Cook", level=Level.MID, passages=passages)).opened("", question).after(turn)
    found = report_writer.write(interview, {}).weaknesses
    assert [each.requirement for each in found if each.quote == "I have never led a team."] == [lines[0]]


def test_a_poor_answer_is_a_weakness_though_another_made_up_for_it() -> None:
    """With its place and points, and its words."""
    gap = "you give no figure, name or time here"
    poor = evaluation(1).model_copy(update={"gap": f"{gap}: “Safety comes first, always.”"})
    found = reported((PUMPS, SLOGANS, poor), (PUMPS, HEAT, 5), (ROTA, RANG, 5)).weaknesses
    (of_the_answer,) = [each for each in found if f"(answer 1: 0 of 100): {gap}" in each.point]
    assert (of_the_answer.quote, of_the_answer.requirement) == ("Safety comes first, always.", PUMPS)


def test_several_bare_answers_are_told_so_once() -> None:
    """With the words of the worst."""
    paper = (
        "Paper is important, always. Everybody has to look after it and the office has to go home at the end of the "
        "day. A tidy file is a good file, that has always been my attitude. You can never be too tidy, and that is "
        "what I tell people."
    )
    asks = ("What do you do when a pump leaks?", "What do you do when a file is missing?")
    found = reported((PUMPS, SLOGANS, 1), (FILE, paper, 1), (ROTA, RANG, 5), asks=asks).weaknesses
    (bare,) = [each for each in found if "you give no figure, name or time" in each.point]
    assert bare.point == "On questions 1 and 2 you give no figure, name or time, as here"
    assert bare.quote in SLOGANS


def test_what_is_only_claimed_is_told_as_that(monkeypatch: pytest.MonkeyPatch) -> None:
    """Not what somebody did, nor what they would do, and not where there is some evidence."""
    slogan, poor = "We foster a very open culture in the whole team.", 30
    monkeypatch.setattr(lacks, "_most_telling", lambda told: told.answer)
    for said, claims, gap in (
        (slogan, True, Gap.CLAIM),
        (slogan, False, Gap.BARE),
        ("I moved the tins to the front.", True, Gap.BARE),
        ("I would foster a very open culture in the team.", True, Gap.BARE),
    ):
        found = lacks.gap(Told("How is your team?", said, Behaviour.WEAK), poor, claims=claims)
        assert found == Open(gap, said)
    way = Told("How would you go about it?", f"First of all, {slogan.lower()}", Behaviour.WEAK)
    assert lacks.gap(way, poor, claims=True) == Open(Gap.HOW, way.answer)
    told = [(topic, " ".join([slogan] * 5), 1) for topic in (PUMPS, FILE)]
    found = reported(*told, (ROTA, RANG, 5), asks=("How are the pumps?", "How are the files?")).weaknesses
    assert [point.point for point in found] == [
        "On questions 1 and 2 you say things but give nothing that shows them, as here"
    ]


def test_what_would_be_asked_about_is_a_weakness_until_it_is_cleared() -> None:
    """With its words and what to do about it; a later answer that clears it ends that."""
    deed, reply = "I sign it for them when they have gone.", "They asked me to, and the manager has it in writing."
    doubted, cleared = (
        evaluation(3).model_copy(update={"gap": gap}) for gap in (str(Open(Gap.TO_ASK_ABOUT, deed)), "")
    )
    found = reported((ROTA, RANG, 5), (FILE, deed, doubted))
    assert [(point.quote, "would ask you about this" in point.point) for point in found.weaknesses] == [(deed, True)]
    assert any("be ready to say why" in step for step in found.improvements)
    found = reported(
        (ROTA, RANG, 5), (FILE, deed, doubted), (FILE, reply, cleared), moves=(Move.ADVANCE, Move.FOLLOW_UP)
    )
    assert not any("would ask you" in point.point for point in found.weaknesses)


@pytest.mark.parametrize(
    ("said", "claims"), [("It was more of an ongoing vibe.", False), ("After that it was more relaxed.", True)]
)
def test_what_something_was_more_of_is_no_result(said: str, claims: bool) -> None:
    """Nobody can look up a number for it."""
    assert bool(endings.without_number(f"I rang her in the spring and wrote it all up. {said}")) is claims
