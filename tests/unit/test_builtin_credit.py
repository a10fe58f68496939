"""Which sentence of an answer is shown as its strength, and what is told with it."""

from __future__ import annotations

import pytest

from interviewmate.adapters.builtin import credit, mentions, showing
from interviewmate.adapters.builtin.traits import Told
from interviewmate.adapters.builtin.wording import Shown
from interviewmate.interview import Behaviour

CASE = "Tell me about a time when that went wrong."
PUMP = "Tell me about a time when you had to fit a heat pump."


def told(answer: str, question: str = CASE) -> Told:
    return Told(question, answer, Behaviour.ON_TRACK)


def shown(answer: str, question: str = CASE) -> Shown | None:
    return showing.shown(told(answer, question))


def liking_all(told: Told) -> dict[str, float]:
    """Every sentence is worth all that one can be."""
    return dict.fromkeys(told.sentences, 2.0)


def liking_the_first(told: Told) -> dict[str, float]:
    """The first sentence is worth all that one can be, the others nothing."""
    return dict.fromkeys(told.sentences, 0.0) | {told.sentences[0]: 2.0}


@pytest.fixture
def everything(monkeypatch: pytest.MonkeyPatch) -> None:
    """The fit likes whatever it is given."""
    monkeypatch.setattr(credit, "of", liking_all)


@pytest.fixture
def the_first(monkeypatch: pytest.MonkeyPatch) -> None:
    """The fit likes the first sentence of an answer."""
    monkeypatch.setattr(credit, "of", liking_the_first)


COAT = "Tell me about a time when you had to calm an angry customer."
CAKES = "Tell me about a mistake that you made with a customer's order. What did you do?"
DRUGS = "How do you keep the records of controlled drugs right?"
BUDGET = "Tell me about a piece of analysis that changed a decision."
ROTA = "How would you plan the rota of a kitchen that you do not know yet?"


@pytest.mark.parametrize(
    ("question", "answer", "best"),
    [
        (
            COAT,
            "It was a Saturday in December and the shop was full. A man had driven an hour for a coat that our "
            "website said was in stock, and it wasn't. I rang the branch in Leeds while he was standing there, had "
            "the last one put aside in his name, and paid the courier out of our goodwill budget so that he had it "
            "on the Monday. He wrote to head office to say thank you. I was quite red in the face by then.",
            "I rang the branch in Leeds",
        ),
        (
            CAKES,
            "I once sent forty cakes to the wrong wedding because I had read the sheet upside down. I never even "
            "looked at the address on the second sheet. I rang both couples myself within ten minutes, drove the "
            "right cakes over in my own car, and since then every order has the postcode in red on the lid.",
            "I rang both couples myself",
        ),
        (
            DRUGS,
            "I like to keep on top of things, really. I count the stock with a second nurse at every handover and we "
            "both sign the register, because a gap that is found a day later can't be traced any more. It's a busy "
            "ward. To be honest I sometimes fill in the register at the end when it's hectic.",
            "I count the stock with a second nurse",
        ),
        (
            BUDGET,
            "Marketing wanted to double the budget for the newsletter. I compared the people who had got it with a "
            "group that I had held back for six weeks, and showed that nine of ten would have bought anyway. They "
            "moved the money to the search ads instead, and the cost of a new customer came down from 41 euros to "
            "29. I use Excel and a bit of Python. My manager presented it.",
            "I compared the people",
        ),
        (
            ROTA,
            "I've only done it for a café so far. I would ask all of the cooks first on which Saturdays they can't "
            "come in, and fill those shifts before the easy ones, because they are the ones that get swapped at the "
            "last minute. And I'd hang it up somewhere. It depends on the place, I suppose.",
            "I would ask all of the cooks first",
        ),
    ],
)
def test_the_sentence_that_speaks_most_for_an_answer_is_shown(question: str, answer: str, best: str) -> None:
    """Not how it began, what anybody could say, nor what is owned to; and where it stands is all the same."""
    found = shown(answer, question)
    assert found and found.quote.startswith(best)
    said = told(answer, question).sentences
    turned = shown(" ".join([*said[1:], said[0]]), question)
    assert turned and turned.quote == found.quote


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        (
            "How do you make sure that new starters settle in?",
            "I think communication is the most important thing. Everybody is different and you have to treat people "
            "as individuals, and make them feel part of the team. I always try to be positive and approachable. At "
            "the end of the day it is all about people.",
        ),
        (
            "How would you test a change to the payment page before it goes live?",
            "Um, I think I'd maybe run it on my machine first, I suppose, and then, I don't know, probably ask "
            "somebody to look at it. I guess there's a staging server, I'm not really sure how that works.",
        ),
        (
            "How do you record the temperatures of the fridges?",
            "I know you're not meant to fill it in later but I write it on tape at the pass and copy it over at "
            "night. I ought to have had that agreed before. It's fine, nobody looks at those sheets.",
        ),
        (
            "Tell me about a time when you led a group.",
            "Our target was ninety nine, and our provider, I won't say who, though he was a wonderful man, sang in a "
            "choir. The first time that we did it we disagreed on half of the books. I'm not very good at it yet, I "
            "go a bit red.",
        ),
    ],
)
def test_an_answer_in_which_nothing_speaks_for_its_speaker_has_no_strength(question: str, answer: str) -> None:
    """Platitudes, doubts, confessions and what was only there."""
    assert shown(answer, question) is None


@pytest.mark.parametrize(
    "said",
    [
        pytest.param("I didn't start writing the times down until we were forty minutes in.", id="left undone"),
        pytest.param("My colleague and I couldn't get the spare part for that pump.", id="not in one's power"),
        pytest.param("I just sat in the van with all of them.", id="no more than that"),
        pytest.param("We changed the contract with the lift firm. My manager sorted it.", id="done by a manager"),
        pytest.param(
            "My colleague wrote a list of the six things and taped it inside the lid.", id="done by a colleague"
        ),
        pytest.param("The quality team check each of the batches before it goes out.", id="done by a team"),
        pytest.param("We wrote the rules for the night shift. I only watched.", id="only watched"),
        pytest.param("I rang the coordinator and she said just pay the hours.", id="as told"),
        pytest.param("I used to write the weights on my hand every morning.", id="is over"),
        pytest.param("I ordered the wrong size and I paid for it out of the budget.", id="what it cost"),
        pytest.param("I've never fitted a heat pump in an old house myself.", id="denial"),
        pytest.param("I think I moved the tins to the front of the shop that week.", id="unsure"),
        pytest.param("I moved the tins to the front of the shop because the…", id="trails off"),
        pytest.param("I moved the tins to the front of the shop and then -", id="cut off"),
        pytest.param("Ha, well I explain mine to my nan, so that's the bar.", id="named elsewhere"),
        pytest.param("I rang him back.", id="a scrap"),
        pytest.param(f"I moved the tins {'and then I moved them again ' * 7}to the front of the shop.", id="a speech"),
    ],
)
def test_what_speaks_against_a_sentence_is_never_outweighed(said: str, everything: None) -> None:
    """However much the fit likes it."""
    assert shown(said, PUMP) is None


@pytest.mark.parametrize(
    "said",
    [
        "I drove the spare part over on the Saturday and didn't wait for the office.",
        "We changed the contract with the lift firm after that.",
        "I changed the contract with the lift firm. My manager signed it.",
        "I rang the coordinator and she found the sheet for the four hours.",
        "I've never fitted a heat pump without a drawing.",
        "I moved the tins - all of them - to the front of the shop.",
    ],
)
def test_what_only_looks_like_it_may_be_shown(said: str, everything: None) -> None:
    """Done for what was not, by "we" or with others who did the rest, found out by asking, proudly never done."""
    found = shown(said, PUMP)
    assert found and said.startswith(found.quote)


def test_of_a_strong_answer_less_is_left_to_doubt(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its best sentence need not be as sure a strength; of a very strong one a deed still less, and a habit no less."""
    deed, habit = "I moved the tins to the front of the shop.", "Now I move the tins to the front of the shop."
    for said, worth, points, is_shown in (
        (deed, 1.3, 65, False),
        (deed, 1.3, 70, True),
        (deed, 1.0, 75, False),
        (deed, 1.0, 80, True),
        (habit, 1.0, 80, False),
    ):
        monkeypatch.setattr(credit, "of", lambda told, worth=worth: dict.fromkeys(told.sentences, worth))
        assert bool(showing.shown(told(said), points)) is is_shown


def test_a_quote_begins_where_its_speaker_does(everything: None) -> None:
    """Without the fillers and what was begun twice."""
    found = shown("Um, we, we moved his shift to noon on Mondays.")
    assert found and found.quote == "We moved his shift to noon on Mondays."


@pytest.mark.parametrize(
    ("ends", "quoted"),
    [
        (", and I wrote down for each of them what was missing on the form and who had to be asked for it", True),
        (" in the order of the forms that had come from the office with all that was missing on each of them", False),
    ],
)
def test_a_long_sentence_is_quoted_without_its_last_clauses(everything: None, ends: str, quoted: bool) -> None:
    """Where most of it is left; what can be quoted whole comes first."""
    begins = "I went through all of the eighty files on the shelf, sorted them by the month in which they fell due"
    found = shown(f"{begins}{ends}.")
    assert (found.quote if found else "") == (begins if quoted else "")
    whole = "I sorted all the files by the month."
    found = shown(f"{begins}{ends}. {whole}")
    assert found and found.quote == whole


def test_nothing_is_shown_that_may_not_be_a_strength(monkeypatch: pytest.MonkeyPatch) -> None:
    """A sentence that is worth too little is none, were it the best; what went wrong has to be worth more."""
    sound, lost = "I moved the tins to the front of the shop.", "I lost a week on it before I asked the fitter."
    worth = {sound: showing.LEAST + 0.1, lost: showing.LEAST + 0.2}
    monkeypatch.setattr(credit, "of", lambda told: {said: worth[said] for said in told.sentences})
    found = shown(f"{lost} {sound}")
    assert found and found.quote == sound
    assert shown(lost) is None
    worth[lost] += showing.WENT_WRONG_COSTS
    assert shown(lost)
    worth[sound] = showing.LEAST - 0.1
    assert shown(sound) is None


BOTH = "I gave every starter a buddy because they were alone. Twelve of them stayed. "


@pytest.mark.parametrize(
    ("answer", "more", "of_it"),
    [
        ("I put the forecast next to the rota, and you could see four too many.", "", ""),
        ("I added the check because a load had been off.", "", ""),
        ("I moved the orders to a queue and the waiting fell from 9 minutes to 4.", "", ""),
        (
            "I moved the orders to a queue because we had too many, and the waiting fell from 9 minutes to 4.",
            "why you did it that way and what came of it",
            "",
        ),
        (
            "I put a trace on the line for one whole night. It turned out to be the second of the two routers.",
            "what it turned out to be",
            "It turned out",
        ),
        (f"{BOTH}Leavers fell from fourteen to four.", "what came of it, in figures", "Leavers fell from"),
        (
            "I gave him the whole shift by himself. Since then I sit in on the first two.",
            "changed since",
            "Since then I",
        ),
        ("I wrote the count on the sheet and had him sign. Since then everybody does it.", "", ""),
        ("I gave him the whole shift by himself. Now I'd sit in on the first two.", "", ""),
        ("I had the mapping of it changed in May. Since then the count has been nil, and it takes me a day.", "", ""),
        ("I told him in the fourth week of it. I should have begun sooner.", "do better", "I should have"),
        ("I wrote down how much it was. I felt awful in case I was wrong, but I'd do it again.", "", ""),
        ("I moved a plan from nineteen to twenty six pounds that year.", "", ""),
        ("I timed the page in under a second instead of five of them.", "", ""),
        ("I asked each of them for photos with a ruler. Repeats fell from 11 percent to 2.", "in figures", "Repeats"),
        ("I rang all of the families myself. Nobody complained after that.", "what came of it", "Nobody complained"),
        (
            "I invited him into the kitchen that week. The boy was eating with us within three weeks.",
            "of it",
            "The boy",
        ),
        ("I moved an assistant to prep that day. We opened as usual.", "what came of it", "We opened as usual."),
    ],
)
def test_what_goes_with_a_quote_is_told_with_its_words(answer: str, more: str, of_it: str, the_first: None) -> None:
    """A reason, what came of it, what was changed since, what is owned to; a bare deed is only quoted."""
    found = shown(answer)
    assert found and (more in found.told if more else found.told == "")
    assert found.more.startswith(of_it) and bool(found.more) is bool(of_it)
    assert str(found).startswith(f"“{found.quote}”") and found.more in str(found)


@pytest.mark.parametrize(
    ("said", "merits"),
    [
        ("I moved the orders to a queue because we had too many.", ["you say why you did it that way"]),
        ("I ask for photos with a ruler because a guess is worth nothing.", []),
        ("I moved it after I spotted that because it jumped.", []),
        ("I explain it to my nan, so that's the bar for me.", []),
        ("I decided to wait for the letter.", ["you decided it yourself"]),
        ("I rang them and checked each of the sheets.", ["you checked it yourself"]),
        ("I rang them and checked with the office.", []),
        ("I found the fault and corrected all of the labels.", ["you put it right yourself"]),
        ("I timed it from 9 minutes to 4 with the new door.", ["you give the figures"]),
        ("I put a sign on the door that everybody could see.", []),
    ],
)
def test_why_a_quote_speaks_for_its_speaker_is_said_where_it_is_certain(
    said: str, merits: list[str], the_first: None
) -> None:
    """By its verbs, its figures and its reason; how a thing showed is no reason for what was done."""
    found = shown(said)
    assert found and list(found.merits) == merits


def test_every_sentence_has_its_worth_and_the_question_counts() -> None:
    """A plan speaks for its speaker where one was asked for, and less where a case was."""
    plan = "I would ask all of the cooks first, because they know on which Saturdays they can't come in."
    answer = f"{plan} It rained. Then I would fill the shifts that are hardest."
    assert list(credit.of(told(answer))) == mentions.parts(answer)
    case, asked = (credit.of(told(answer, question))[plan] for question in (BUDGET, ROTA))
    assert asked > case
