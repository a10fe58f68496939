"""What an answer is worth that comes after others to the same question. N-gram vectors: no encoder is needed."""

import random
from collections.abc import Sequence

import numpy as np
import pytest

from interviewmate.adapters.builtin import findings, halting, scales, showing, weighing
from interviewmate.adapters.builtin.grade_model import Grade
from interviewmate.adapters.builtin.judgement import Judgement, Verdict
from interviewmate.adapters.builtin.traits import Told
from interviewmate.adapters.builtin.weighed import Weighed
from interviewmate.adapters.builtin.wording import Gap, Open, Shown
from interviewmate.adapters.ngram_vectors import NgramVectors
from interviewmate.delivery import typed_answer
from interviewmate.interview import Behaviour, Evaluation, Interview, Job, Level, Move, Question, Turn
from interviewmate.passages import cut
from interviewmate.ports import Embedder, Vectors
from interviewmate.scoring import PARTIAL, STRONG, score

JOB = Job(role="Data Engineer", level=Level.MID, total=3, passages=cut("Build data pipelines in Python and SQL.\n"))
QUESTION = Question(number=1, text="Tell me about a pipeline that you built.", move=Move.ADVANCE, passages=(0,))
GOOD = (
    "I built a nightly load of orders from three shops into our warehouse with Airflow. After two months it missed "
    "rows, because one shop changed its time zone and our window was in UTC. I added an overlap of two hours, "
    "deduplicated by order number and wrote a row count test that alerts us. Since then we have not lost a row."
)
LED = (
    "In my last job the team kept missing its deadlines. I looked at the last six releases, found that reviews "
    "took four days, agreed with everybody on one hour a day for them, and we shipped the next three on time."
)
PARTY = (
    "I organised the party for a hundred people. Only half had come the year before, so I asked everybody what they "
    "would like, moved it to a Friday noon and found a hall nearby. Ninety came, and we kept three hundred pounds."
)
FOOTBALL = (
    "In the second half we changed to three at the back and I moved into midfield. We scored twice in ten minutes and "
    "won the cup for the first time since 1998."
)
WHY = "You said: “I added an overlap of two hours.” What made you do it that way?"
MEASURED = "You gave a figure, two months. How was that measured?"

WEAK, ON_TRACK = Behaviour.WEAK, Behaviour.ON_TRACK
DIMENSIONS = 384  # of the encoder's vectors


class Axes:
    """Vectors along axes: a text that holds one of the words stands on its axis, others on one of their own."""

    def __init__(self, *words: str, kind: str = "local") -> None:
        self.kind = kind
        self._words = words

    async def embed(self, texts: Sequence[str]) -> Vectors:
        places = [next((i for i, word in enumerate(self._words) if word in text), len(self._words)) for text in texts]
        return np.eye(DIMENSIONS, dtype=np.float32)[places]


async def after_a_good_one(asked: str, answer: str, embedder: Embedder | None = None) -> Weighed:
    """A follow-up's answer, weighed where the main question was answered well."""
    begun = Interview(job=JOB, questions=(QUESTION,))
    first = await weighing.weigh(begun, typed_answer(GOOD), NgramVectors(), random.Random(1))
    turn = Turn(
        question=QUESTION,
        answer=typed_answer(GOOD),
        behaviour=first.behaviour,
        move=Move.FOLLOW_UP,
        evaluation=first.evaluation,
    )
    followed_up = begun.after(turn, Question(number=1, text=asked, move=Move.FOLLOW_UP, passages=(0,)))
    return await weighing.weigh(followed_up, typed_answer(answer), embedder or NgramVectors(), random.Random(1))


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        (WHY, "I don't know, you just follow the policy I guess."),
        (WHY, "It's just best practice."),
        (WHY, "I think communication is really the key there, you have to listen to everyone."),
        (MEASURED, "It was just an estimate really, I don't know."),
    ],
)
async def test_nothing_earns_nothing_however_good_the_answer_before_was(asked: str, answer: str) -> None:
    """A follow-up's answer that adds nothing is told as what it is."""
    weighed = await after_a_good_one(asked, answer)
    assert weighed.behaviour is Behaviour.WEAK
    assert score(weighed.evaluation) <= 20


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        (WHY, "Because the shop's clock could drift by at most an hour."),
        (WHY, "The source had no change timestamps."),
        (MEASURED, "About 40 percent, measured over two quarters."),
    ],
)
async def test_what_adds_something_counts_with_all_that_was_said(asked: str, answer: str) -> None:
    """Few words are enough: what they are about was told before."""
    assert score((await after_a_good_one(asked, answer)).evaluation) >= 85


async def test_what_goes_deeper_at_length_is_graded_by_itself_for_the_most_part() -> None:
    """However good the story before it was: less than half of that counts."""
    sound = (
        "The cleaner way is change data capture, but the vendor wanted three months for that. The order number is "
        "unique, so a merge on it is safe, and I could ship it the same day."
    )
    thin = (
        "It was just how we did things there, we talked about it in the team and then we did it like that, and it was "
        "fine for everybody I think, we never really had a reason to look at it again after that."
    )
    assert score((await after_a_good_one(WHY, sound)).evaluation) >= STRONG
    assert score((await after_a_good_one(WHY, thin)).evaluation) < PARTIAL


async def test_a_case_that_was_told_is_not_owed_again() -> None:
    """“How did you decide” asks for a reason, and a reason may well say what would have been."""
    asked = "You said: “I added an overlap of two hours.” How did you decide on that?"
    told = "A full reload would be safe too, but it would take nine hours, and the shop would see twice the traffic."
    assert (await after_a_good_one(asked, told)).evaluation.evidence > scales.MOST_WITHOUT_A_DEED["evidence"]


def depth_and_evidence(
    question: str, answer: str, before: str = "", *, evidence: int = 4, relevance: int = 4
) -> tuple[int, int]:
    """Points of an answer with a fair grade, on the scales of depth and evidence."""
    told, grade = Told(question, answer, Behaviour.ON_TRACK), Grade(70.0, relevance, 4, 4, evidence, 4, 0.9)
    found = scales.evaluation(told, before, grade, {answer: 0.6}, doubtful=False)
    return found.depth, found.evidence


def test_a_case_of_few_acts_is_worth_less_than_one_told_step_by_step() -> None:
    """Where a case was asked for, and none was told before; what "we" did has its own limit."""
    asked, points = "Tell me about a time when you had to plan the rota for the week of the fair.", depth_and_evidence
    blames = "The folder was a mess, half of the sheets were two years old, and the office never told anybody of it."
    steps = "So I rang the office, wrote a list of all of them and checked each one in the store."
    few, many = points(asked, blames), points(asked, f"{blames} {steps}")
    assert few[0] < many[0] and few[1] < many[1]
    assert points(asked, blames, steps)[0] > few[0]
    assert points("What is hard about the sheets?", blames)[0] > few[0]
    counted = "I took two girls off the stayovers. All nine of the rooms were ready by ten to twelve, and three by one."
    assert points(asked, counted)[0] > few[0]


def test_deeds_told_with_figures_where_no_case_was_asked_for_are_full_evidence() -> None:
    """Of a fair answer; deeds without figures, and figures without deeds, have what they had."""
    asked = "What's the hardest part of planning the rota, and how do you deal with it?"
    deeds = "The late shifts are. I asked all of them what they wanted, wrote it up and moved the start of the lates"
    figures = "from ten to eight, and swaps fell from nine a week to two."
    assert depth_and_evidence(asked, f"{deeds} {figures}", evidence=3) == (4, 5)
    assert depth_and_evidence(asked, f"{deeds}.", evidence=3)[1] < 5
    assert depth_and_evidence(asked, f"The lates are, they were moved {figures}", evidence=3)[1] < 5
    assert depth_and_evidence(asked, f"{deeds} {figures}", evidence=1, relevance=2)[1] < 5


async def test_a_question_back_adds_nothing_to_a_good_answer() -> None:
    """However much it is about the same thing."""
    for asked in (
        "How many of the loads are on Airflow already, is it all three?",
        "So do you load your orders every night here too?",
    ):
        taken = await after_a_good_one(WHY, asked)
        assert taken.behaviour in {Behaviour.OUT_OF_SCOPE, Behaviour.CONFUSED}


async def test_a_few_words_are_no_story() -> None:
    """Who is brief does not ramble, whatever the words look like."""
    assert (await after_a_good_one(WHY, "We had a baseline from January.")).behaviour in {WEAK, ON_TRACK}


@pytest.mark.parametrize(("move", "rambles"), [(Move.ADVANCE, True), (Move.EXPAND, False)])
def test_one_case_that_was_asked_for_is_no_ramble(move: Move, rambles: bool) -> None:
    """Below the words that it takes to wander there."""
    chatty = Verdict({Behaviour.CHATTY: 0.9, Behaviour.WEAK: 0.1}, Grade(55.0, 3, 3, 3, 3, 3, 0.9))
    told = " ".join(GOOD.split()[:40])
    question = QUESTION.model_copy(update={"move": move})
    assert (weighing._within_its_length(told, chatty, question).behaviour is Behaviour.CHATTY) is rambles


@pytest.mark.parametrize(
    ("told", "rambles"),
    [
        ("He came alone, so I sat with him, wrote down his words, and then rang the lead. I told the hosts.", False),
        ("He came alone, and I think it was a Thursday, he always had the teacake. I told the hosts.", True),
    ],
)
def test_a_case_that_is_told_step_by_step_is_no_ramble(told: str, rambles: bool) -> None:
    """However many of its words look like one."""
    chatty = Verdict({Behaviour.CHATTY: 0.9, Behaviour.WEAK: 0.1}, Grade(55.0, 3, 3, 3, 3, 3, 0.9))
    told = f"{told} " + "It was a wet day with a lot of people about in all of the rooms. " * 5
    assert (weighing._within_its_length(told, chatty, QUESTION).behaviour is Behaviour.CHATTY) is rambles


async def test_a_follow_up_is_dismissed_only_where_that_is_likely() -> None:
    """What takes up one's own words is a thin answer rather than a wish to hear the question again."""
    thin = await after_a_good_one(WHY, "The pitch went up with the speed, so a bearing.")
    assert thin.behaviour in {WEAK, ON_TRACK}
    assert (await after_a_good_one(WHY, "Sorry, could you repeat that?")).behaviour is Behaviour.WANTS_REPEAT


async def test_a_story_that_is_far_from_the_question_is_led_back() -> None:
    """However well it is told; by the encoder's vectors alone, for others have other likenesses."""
    begun = Interview(job=JOB, questions=(QUESTION,))
    for kind, behaviour in (("local", Behaviour.OFF_TOPIC), ("n-grams", Behaviour.ON_TRACK)):
        elsewhere = Axes("pipeline", kind=kind)
        taken = await weighing.weigh(begun, typed_answer(f"{LED} {PARTY}"), elsewhere, random.Random(1))
        assert taken.behaviour is behaviour


async def test_another_story_is_no_answer_to_a_follow_up_however_well_it_is_told() -> None:
    """What is far from the question and from all that was said adds nothing to that."""
    assert (await after_a_good_one(WHY, FOOTBALL, Axes("half", "scored"))).behaviour is Behaviour.OFF_TOPIC
    goes_on = Axes("changed", "scored")  # as its own sentence does on the time zone, which was told before
    assert (await after_a_good_one(WHY, FOOTBALL, goes_on)).behaviour is Behaviour.ON_TRACK


async def test_what_is_perhaps_off_topic_is_an_answer() -> None:
    """A good one must not be thrown away."""
    asked = Question(
        number=1, text="What part of working as a baker would you miss most?", move=Move.ADVANCE, passages=(0,)
    )
    liked = (
        "The moment at six in the morning when nobody's there yet and it smells of yeast. I've had offers for day "
        "shifts and never took one. On Fridays we do the rye, forty loaves, and I turn each of them by hand since the "
        "machine tears the crust."
    )
    taken = await weighing.weigh(
        Interview(job=JOB, questions=(asked,)), typed_answer(liked), NgramVectors(), random.Random(1)
    )
    assert taken.behaviour is ON_TRACK


async def test_what_scores_well_is_not_called_weak() -> None:
    """Who was asked for two sentences, and gives them, is not pushed for more."""
    short = "Because the order number is unique, so a merge on it is safe, and I could ship it the same day."
    taken = await after_a_good_one(WHY, short)
    assert score(taken.evaluation) >= weighing.NOT_WEAK and taken.behaviour is ON_TRACK


async def test_what_scores_badly_is_not_called_on_track(monkeypatch: pytest.MonkeyPatch) -> None:
    """However fluent it is; what is fair is."""
    for points, behaviour in ((weighing.TOO_WEAK - 5, WEAK), (weighing.TOO_WEAK, ON_TRACK)):
        monkeypatch.setattr(weighing, "score", lambda evaluation, points=points: points)
        monkeypatch.setattr(weighing, "NOT_WEAK", weighing.TOO_WEAK)
        taken = await after_a_good_one(WHY, f"{GOOD} The overlap costs us a minute a night.")
        assert taken.behaviour is behaviour


async def test_who_never_did_it_has_no_more_than_a_plan() -> None:
    """Where that was asked for, the steps and reasons of one are fair evidence, and no strong answer."""
    asked = Question(
        number=1, text="How would you bring somebody new up to speed on that?", move=Move.ADVANCE, passages=(0,)
    )
    begun = Interview(job=JOB, questions=(asked,))
    never = (
        "I have never built a pipeline. I would first ask a colleague who did, because they know where it breaks, then "
        "read the documentation of the scheduler and of the warehouse, and write down each step with the error that it "
        "can give, so that we both can check it on the test data before anything goes live."
    )
    taken = await weighing.weigh(begun, typed_answer(never), NgramVectors(), random.Random(1))
    assert taken.evaluation.evidence == scales.NO_CASE_OWED
    assert score(taken.evaluation) < STRONG


@pytest.mark.parametrize(
    ("before", "answer", "strong"),
    [
        ("", "I've not built a pipeline. I wrote the tests for one in May and found nine errors in it.", False),
        ("I have never done that.", "I would write the tests for it first and then ask who knows the data.", False),
        ("", "I built a pipeline in May and wrote the tests for it, and found nine errors in it.", True),
    ],
)
def test_what_was_not_done_is_covered_in_part_at_most(before: str, answer: str, *, strong: bool) -> None:
    """However well it is told what was done instead, or what would be."""
    best = Grade(value=95.0, relevance=5, depth=5, structure=5, evidence=5, clarity=5, confidence=0.9)
    found = scales.evaluation(Told(QUESTION.text, answer, ON_TRACK), before, best, {answer: 0.5}, doubtful=False)
    assert (score(found) >= STRONG) is strong
    assert bool(found.strength) <= strong


async def test_who_tells_of_something_else_again_is_held_in_doubt() -> None:
    """Once it may be in words of one's own; after two such stories it is worth less, and a true answer is not."""
    told, ended = {}, {}
    for before in (LED, GOOD):
        interview = Interview(job=JOB, questions=(QUESTION,))
        for number in (2, 3):
            turn = Turn(question=interview.present, answer=typed_answer(before), behaviour=ON_TRACK, move=Move.ADVANCE)
            asked = "Which load of data has been dearest to you, and why?"
            interview = interview.after(turn, QUESTION.model_copy(update={"number": number, "text": asked}))
        for now in (PARTY, GOOD):
            told[before, now] = await weighing.weigh(interview, typed_answer(now), NgramVectors(), random.Random(1))
        last = Turn(question=interview.present, answer=typed_answer(PARTY), behaviour=ON_TRACK, move=Move.ADVANCE)
        ended[before] = interview.after(last, None)
    relevance = {pair: weighed.evaluation.relevance for pair, weighed in told.items()}
    most = scales.MOST_IN_DOUBT["relevance"]
    assert relevance[LED, PARTY] <= most < min(relevance[GOOD, PARTY], relevance[LED, GOOD])
    seen_later = await weighing.evaluate(ended[LED], ended[LED].turns[-1], NgramVectors())
    assert seen_later.relevance <= most  # as the report's writer sees it


async def test_nothing_is_noted_in_a_story_that_nothing_ties_to_the_question() -> None:
    """Neither a word of what was asked nor a sentence near it; one of them will do."""
    noted = {}
    for asked in (QUESTION, QUESTION.model_copy(update={"text": "Tell me about a party of yours."})):
        for near in ("pipeline", "nowhere"):
            interview = Interview(job=JOB, questions=(asked,))
            turn = Turn(question=asked, answer=typed_answer(PARTY), behaviour=ON_TRACK, move=Move.CLOSE)
            seen = await weighing.evaluate(interview.after(turn), turn, Axes(near, "party"))
            noted[asked.text, near] = bool(seen.strength)
    assert list(noted.values()) == [False, True, True, True]


@pytest.mark.parametrize(("sounds", "hesitant"), [("Um, I", False), ("Um, I, er, I", True)])
async def test_one_sound_of_thinking_makes_nobody_hesitant(sounds: str, hesitant: bool) -> None:
    """Who goes on plainly, with figures, has only begun with an "um"."""
    answer = f"{sounds} counted the rows in both, I think, and they were two hundred short."
    weighed = await after_a_good_one("How did you find out?", answer)
    assert (weighed.behaviour is Behaviour.HESITANT) is hesitant


def test_only_a_lone_sound_is_taken_out() -> None:
    """Two of them are a sign."""
    assert halting.without_the_only_sound("Um, so I drew it.") == "so I drew it."
    assert halting.without_the_only_sound("Um, so I, er, drew it.") == ""
    assert halting.without_the_only_sound("So I drew it.") == ""


@pytest.mark.parametrize(
    ("answer", "nothing"),
    [
        ("I've lost my thread, sorry.", True),
        ("Well, the pipeline, um, where was I? I forgot what I wanted to say.", True),
        ("I built a load of orders because rows went missing, and, sorry, I've lost my thread.", False),
        ("Where was I? Oh yes, I built a load of orders from three shops in Airflow.", False),
        ("The chair had lost the thread of the meeting, and I took it up from the list.", False),
    ],
)
async def test_who_lost_the_thread_before_telling_anything_is_helped_and_earns_nothing(
    answer: str, nothing: bool
) -> None:
    """It is no wish to stop, nor to hear the question again; what was told before the thread was lost counts."""
    interview = Interview(job=JOB, questions=(QUESTION,))
    weighed = await weighing.weigh(interview, typed_answer(answer), NgramVectors(), random.Random(1))
    assert (weighed.behaviour is Behaviour.HESITANT and score(weighed.evaluation) == 0) is nothing


async def test_what_opens_on_the_question_is_not_off_topic_whatever_comes_then(monkeypatch: pytest.MonkeyPatch) -> None:
    """Talk that only begins elsewhere is."""
    sure = {**dict.fromkeys(Behaviour, 0.0), Behaviour.OFF_TOPIC: 0.9, ON_TRACK: 0.1}
    judged = Verdict(sure, Grade(55.0, 3, 3, 3, 3, 3, 0.9))
    monkeypatch.setattr(Judgement, "judge", lambda *_: judged)
    interview = Interview(job=JOB, questions=(QUESTION,))
    aside = "My brother bought a house in Leeds and my mother cried when she saw the kitchen."
    found = [
        (await weighing.weigh(interview, typed_answer(answer), NgramVectors(), random.Random(1))).behaviour
        for answer in (f"I built a SQL pipeline for the shops. {aside}", aside)
    ]
    assert found == [ON_TRACK, Behaviour.OFF_TOPIC]


@pytest.mark.parametrize(
    ("answer", "guess"),
    [
        ("Dunno. The rows?", True),
        ("Maybe the time zone?", True),
        ("Airflow?", True),
        ("A pipeline?", False),
        ("Pardon?", False),
        ("Not sure. Could you repeat that?", False),
        ("Which pipeline?", False),
        ("At work?", False),
    ],
)
async def test_a_guess_at_the_answer_is_hesitant(answer: str, guess: bool) -> None:
    """It names what the question does not; who asks what is meant, or for the question again, does not answer."""
    interview = Interview(job=JOB, questions=(QUESTION,))
    weighed = await weighing.weigh(interview, typed_answer(answer), NgramVectors(), random.Random(1))
    assert (weighed.behaviour in {Behaviour.HESITANT, Behaviour.WEAK}) is guess


async def test_the_same_words_do_not_speak_for_an_answer_and_against_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is noted as a strength is no gap."""
    only = Open(Gap.NO_OUTCOME, "I wrote the rota.")
    monkeypatch.setattr(findings, "gaps", lambda *_: [only])
    monkeypatch.setattr(showing, "shown", lambda *_: Shown("I wrote the rota.", 1.0))
    evaluation = (await after_a_good_one(WHY, GOOD)).evaluation
    assert (evaluation.strength, evaluation.gap) == ("“I wrote the rota.”", "")


async def test_what_is_denied_after_a_case_was_told_is_only_the_rest() -> None:
    """It has the evidence of the case; what is denied first is denied of all."""
    begun = Interview(job=JOB, questions=(QUESTION,))
    never = "I've never built a streaming pipeline, to be honest."
    for said, denied in ((f"{GOOD} {never}", False), (f"{never} {GOOD}", True)):
        weighed = await weighing.weigh(begun, typed_answer(said), NgramVectors(), random.Random(1))
        assert (weighed.evaluation.evidence <= scales.MOST_WITHOUT_IT["evidence"]) is denied


async def test_what_was_led_back_from_a_ramble_is_graded_by_itself() -> None:
    """For the most part: what came before it was asked to be left aside."""
    ramble = Turn(
        question=QUESTION,
        answer=typed_answer("My cousin has a dog, and the weather was bad all week, so we sat and talked. " * 4),
        behaviour=Behaviour.CHATTY,
        move=Move.REDIRECT,
        evaluation=Evaluation(relevance=1, depth=1, structure=1, evidence=1, clarity=1, confidence=0.1),
    )
    thin = ramble.model_copy(update={"behaviour": Behaviour.WEAK})
    back = Question(number=1, text="In two sentences, please: what did you do?", move=Move.REDIRECT, passages=(0,))
    said = "I built the pipeline in May and wrote its tests, because the old one lost nine loads, and it has lost none."
    points = []
    for turn in (ramble, thin):
        weighed = await weighing.weigh(begun(turn, back), typed_answer(said), NgramVectors(), random.Random(1))
        points.append(score(weighed.evaluation))
    assert points[0] > points[1]


def test_what_is_poor_is_no_harm_whatever_its_points() -> None:
    """By the verdict's rule it would be, if it spoke to its question."""
    poor = Evaluation(relevance=3, depth=1, structure=1, evidence=1, clarity=2, confidence=0.5)
    assert scales.harmless(poor).relevance == 2
    fair = poor.model_copy(update={"depth": 3})
    assert scales.harmless(fair) == fair


def begun(turn: Turn, back: Question) -> Interview:
    """An interview with this turn, of which the question now stands."""
    return Interview(job=JOB, questions=(QUESTION, back), turns=(turn,))
