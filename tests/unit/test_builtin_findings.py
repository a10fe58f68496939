"""What an answer shows and what it leaves open, in words that are true of it."""

import pytest

from interviewmate import sentences
from interviewmate.adapters.builtin import findings, mentions, outcomes, outline

CASE = "Tell me about a time when that went wrong."


@pytest.mark.parametrize(
    ("answer", "gap"),
    [
        (
            "Blood thinners, allergies, heart trouble.",
            "it stops after 5 words: “Blood thinners, allergies, heart trouble.”",
        ),
        (
            "We moved the queue to a new server and we tested it for three days. We had two errors, so we stopped.",
            "you say that you moved the queue to a new server, but it is “we” throughout and “I” not once, "
            "so your own part stays open",
        ),
        (
            "I would start with the log because it shows the failing call. I would then restart the service if it "
            "hangs, and I would ask the team for help.",
            "you say that you would ask the team for help, but tell of no single case",
        ),
        (
            "I sorted the tickets by reason because the team wanted to see a pattern. I told the product manager and "
            "she changed the export button, since that was what most people had written about, and after that change "
            "the tickets about exports came down within a week or so.",
            "no number stands behind this: “I told the product manager and she changed the export button, since "
            "that was what most people had written about, and after that change the tickets about exports came down "
            "within a week or so.”",
        ),
        (
            "I'm good with people. At my cousin's party I looked after the kids for the whole of one afternoon, and it "
            "was a big one. It was fine.",
            "this is all that you say of how it ended: “It was fine.”",
        ),
        (
            "I've not really done that. In my place the testing company came.",
            "you say what you have not done: “I've not really done that.”",
        ),
        ("I don't know. I'd just tell them to stop it.", "you say that you do not know: “I don't know.”"),
        (
            "I went through it with, with her, and she, she wrote it for the, for the class, and I, I read it twice.",
            "you begin again more than once: “with, with”, “she, she” and “for the, for the”",
        ),
    ],
)
def test_a_gap_is_true_of_the_answer(answer: str, gap: str) -> None:
    """What is said to be missing is missing."""
    assert findings.gap(answer, CASE, {}) == gap


@pytest.mark.parametrize(
    "answer",
    [
        "I put the matrix in Saffron and I meet each family in July. Thirty-four pupils on special diets, no incident "
        "in three years.",
        "I invited him into the kitchen and showed him the freezer. The boy was eating with us within three weeks.",
        "I moved one counter assistant to prep and took the ovens myself. We opened as usual.",
        "I rang all of the families on the same evening by myself. Nobody complained after that.",
    ],
)
def test_an_outcome_in_words_is_not_missed(answer: str) -> None:
    """It needs no figure; and it is shown as what came of what was done."""
    assert findings.gap(answer, CASE, {}) == ""
    outcome = sentences.split(answer)[-1]
    assert findings.strength(answer, {}).endswith(f", and what came of it: “{outcome}”")


@pytest.mark.parametrize(
    "sentence",
    [
        "Two people went down with norovirus on the same morning.",
        "I tested it before it went live.",
        "I went on the till myself, which meant that nobody was walking the floor.",
        "It would come down by half.",
        "We lost half of the plants in the end.",
        "We had to decide whether to move from Redux to React Query.",
    ],
)
def test_what_is_no_outcome(sentence: str) -> None:
    """What there was before, what is only thought of, and what went wrong."""
    assert not outcomes.surely_in(sentence)


def test_a_strength_quotes_the_sentence_that_speaks_of_what_was_asked() -> None:
    """With what can be told of it for certain; nothing where nothing done is told."""
    told = "I moved our refunds to a queue. I rang 12 shops every week because they had asked for that."
    queue, shops = sentences.split(told)
    assert findings.strength(told, {queue: 0.9, shops: 0.2}) == f"“{queue}”"
    assert findings.strength(told, {queue: 0.1, shops: 0.7}) == f"with the reason: “{shops}”"
    assert findings.strength("It depends on the day, I suppose.", {}) == ""


def test_after_a_failure_the_strength_is_in_what_was_done_about_it() -> None:
    """The mistake is told first, and is none."""
    told = "I gave him half a day of training before his first shift. Since then I pair every starter for two weeks."
    first, second = sentences.split(told)
    found = findings.shown(told, {first: 0.9, second: 0.2})
    late = findings.shown(told, {first: 0.9, second: 0.2}, late=True)
    assert found and found.quote == first
    assert late and late.quote == second


@pytest.mark.parametrize(
    ("answer", "clauses"),
    [
        ("I moved our refunds to a queue, and it held.", ["you moved your refunds to a queue"]),
        ("First I'd check the plan output for destroys.", ["you would check the plan output for destroys"]),
        ("I sort the tickets by reason every Monday.", ["you sort the tickets by reason every Monday"]),
        ("I turned the four requests we had most into templates.", []),
        ("I brought the waiting time down from 4.5 days.", ["you brought the waiting time down from 4.5 days"]),
        ("I kept the brother where I could see him.", []),
        ("I told him I'd take a part of the order on the eighth.", []),
        ("I think it was fine. I know the tool. I like it there.", []),
        ("He asked why we took forty minutes.", []),
        ("The thing I do most is to listen to people.", []),
    ],
)
def test_what_was_done_is_told_in_the_second_person(answer: str, clauses: list[str]) -> None:
    """A deed is a whole clause with only the person changed; what is in the mind or half said is none."""
    assert [deed.clause for deed in mentions.deeds(answer)] == clauses


def test_figures_are_found() -> None:
    """What can be taken up beside deeds."""
    assert mentions.figure("That took us from 51 percent to 94 percent in May.") == "from 51 percent to 94 percent"
    assert mentions.figure("It cost about 40 % less.") == "40 %"
    assert mentions.figure("There were three of us.") == ""


def test_an_outline_orders_the_own_sentences_and_names_the_gaps() -> None:
    """Situation, task, action, result: each the candidate's words, or a bracket made for the question."""
    told = "At my last place we lost 14 of 22 starters inside ninety days. I rang six of them after they had gone. "
    told += "I picked three colleagues as buddies and paid them a bit more. The next year it went down to four."
    assert outline.outline(told, "keeping starters", {}).splitlines() == [
        "Situation: At my last place we lost 14 of 22 starters inside ninety days.",
        "Task: [what you had to achieve, and by when]",
        "What you did: I rang six of them after they had gone. I picked three colleagues as buddies and paid them a "
        "bit more.",
        "Result: The next year it went down to four.",
    ]


def test_one_sentence_of_a_weak_answer_is_enough_to_hang_an_outline_on() -> None:
    """The rest is for the person to fill in; without any deed there is none."""
    told = "I don't know, I just talk to people. I looked after the kids at my cousin's party."
    assert outline.outline(told, "supervising children", {}).splitlines() == [
        "Situation: [when and where you had to do with supervising children, and who was there]",
        "Task: [what you had to achieve, and by when]",
        "What you did: I looked after the kids at my cousin's party.",
        "Result: [what came of it: what was different afterwards, and how you know]",
    ]
    assert outline.outline("Not sure. It's just counting, so it's easy.", "counting", {}) == ""


def test_an_outline_leaves_out_what_is_about_something_else() -> None:
    """By likeness; and what was done in an answer that is nowhere about what was asked is nothing to hang it on."""
    told = "I wrote the payment step anew in TypeScript. The cinnamon buns there are amazing. It worked."
    step, buns, ended = sentences.split(told)
    better = outline.outline(told, "the checkout", {step: 0.5, buns: 0.0, ended: 0.05})
    assert step in better and ended in better and buns not in better
    assert outline.outline(told, "the checkout", {step: 0.05, buns: 0.0, ended: 0.05}) == ""


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        ("Um, so, I've been, well, I did a, I volunteered for two terms.", "I volunteered for two terms."),
        (
            "And, and I kept a, uh, a little tick sheet, you know, for the teacher.",
            "I kept a little tick sheet for the teacher.",
        ),
        (
            "There was one girl who, sorry, let me start again, one girl who spoke Polish.",
            "There was one girl who spoke Polish.",
        ),
        ("I apologised, I told the manager.", "I apologised, I told the manager."),
        ("He went from eight to, I think, twenty-two.", "He went from eight to twenty-two."),
    ],
)
def test_sentences_of_an_outline_are_clean(said: str, plain: str) -> None:
    """Without fillers, words said twice and beginnings that were given up; nothing else is touched."""
    assert outline.cleaned(said) == plain


def test_what_was_not_asked_for_is_not_missed() -> None:
    """A question about what one would do or usually does is owed no case, no outcome and no number."""
    answer = "I look at the log first because it names the failing call. Then I ask whoever is on duty."
    assert findings.gap(answer, "How do you prepare for that?", {}) == ""
    assert "tell of no single case" in findings.gap(answer, CASE, {})


@pytest.mark.parametrize(
    ("answer", "denied"),
    [
        ("I've never done that. I would ask the fitter.", "I've never done that."),
        ("If she hesitates, I haven't done it well.", ""),
        ("I haven't worked in this hall, obviously.", ""),
    ],
)
def test_only_what_is_owned_to_is_a_denial(answer: str, denied: str) -> None:
    """A condition denies nothing, and nobody has worked in a place that they are applying to."""
    assert findings.denial(answer) == denied


def test_what_others_do_is_nobody_elses_credit() -> None:
    """A sentence on the team shows nothing of its teller."""
    assert not findings.creditable("The quality team do that mostly, and I see the weekly numbers.")
    assert findings.creditable("I do the swabs and I see the weekly numbers.")


@pytest.mark.parametrize(
    "worse",
    ["Complaints rose from 5 to 20 that month.", "Errors grew by 20 percent.", "Nobody was told about it."],
)
def test_what_got_worse_is_no_outcome_to_be_proud_of(worse: str) -> None:
    """More of what nobody wants is not shown as what came of a good deed."""
    assert not outcomes.surely_in(worse)
    assert outcomes.surely_in("Complaints fell from 20 to 5 that month.")


def test_a_word_said_twice_for_weight_is_no_stumble() -> None:
    """ "Very, very" is emphasis; "the, the" is not."""
    assert findings.begun_again("It was very, very loud and much, much colder.") == []
    assert findings.begun_again("I took the, the ladder down.") == ["the, the"]


def test_own_words_are_cleaned_and_not_changed() -> None:
    """Fillers and restarts go; a word that means something stays."""
    assert outline.cleaned("I felt sorry for the customer and rang her.") == (
        "I felt sorry for the customer and rang her."
    )
    assert outline.cleaned("Look at the numbers first, then call.") == "Look at the numbers first, then call."
    assert outline.cleaned("Well, I rang her.") == "I rang her."
