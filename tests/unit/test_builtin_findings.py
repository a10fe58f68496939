"""What an answer leaves open, in words that are true of it."""

import pytest

from interviewmate.adapters.builtin import findings, mentions, outcomes, stumbles, traces
from interviewmate.adapters.builtin.likeness import Likeness

CASE = "Tell me about a time when that went wrong."


def first_gap(answer: str, question: str, likeness: Likeness) -> str:
    """The most telling thing that an answer leaves open, in words; empty if nothing is certain."""
    return next(map(str, findings.gaps(answer, question, likeness)), "")


@pytest.mark.parametrize(
    ("answer", "gap"),
    [
        ("Blood thinners, allergies, heart trouble.", "you keep it short"),
        ("No.", "you keep it short"),
        (
            "We moved the queue to a new server and we tested it for three days. We had two errors, so we stopped.",
            "you say “we” throughout and never “I”, so your own part stays unclear: “We moved the queue to a new "
            "server and we tested it for three days.”",
        ),
        (
            "I would start with the log because it shows the failing call. I would then restart the service if it "
            "hangs, and I would ask the team for help.",
            "you say what you would do, but give no example of having done it: “I would then restart the service if it "
            "hangs, and I would ask the team for help.”",
        ),
        (
            "I sorted the tickets by reason because the team wanted to see a pattern. I told the product manager and "
            "she changed the export button, since that was what most people had written about, and after that change "
            "the tickets about exports came down within a week or so.",
            "you name the result without a number: “I told the product manager and she changed the export button, "
            "since that was what most people had written about, and after that change the tickets about exports came "
            "down within a week or so.”",
        ),
        (
            "I'm good with people. At my cousin's party I looked after the kids for the whole of one afternoon, and it "
            "was a big one. It was fine.",
            "you say only briefly how it ended: “It was fine.”",
        ),
        (
            "I've not really done that. In my place the testing company came.",
            "you say what you have not done: “I've not really done that.”",
        ),
        ("I don't know. I'd just tell them to stop it.", "you say that you do not know"),
        (
            "I wrote the rota in May. Sorry, I, I don't know what else. I rang them all on the same evening.",
            "you say that you do not know",
        ),
    ],
)
def test_a_gap_is_true_of_the_answer(answer: str, gap: str) -> None:
    """What is said to be missing is missing."""
    assert first_gap(answer, CASE, {}) == gap


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
    """It needs no figure."""
    assert first_gap(answer, CASE, {}) == ""


@pytest.mark.parametrize(
    "sentence",
    [
        "Two people went down with norovirus on the same morning.",
        "I tested it before it went live.",
        "I went on the till myself, which meant that nobody was walking the floor.",
        "It would come down by half.",
        "We lost half of the plants in the end.",
        "We had to decide whether to move from Redux to React Query.",
        "We had fifteen children and it went well.",
        "I asked for the handover book and she'd signed for all four.",
    ],
)
def test_what_is_no_outcome(sentence: str) -> None:
    """What there was before, what is only thought of, and what went wrong."""
    assert not outcomes.surely_in(sentence)


@pytest.mark.parametrize(
    ("sentence", "clear", "counted"),
    [
        ("From hitting out most days to twice in two weeks.", True, True),
        ("The next year it was 4 out of 19.", True, True),
        ("The first took eleven minutes, now it's under five.", True, True),
        ("Nobody complained after that.", True, False),
        ("The cheapest one did it, over two Saturdays so nobody was in.", False, False),
        ("Sized for a 6 percent lift, which meant five weeks.", False, False),
        ("In the end he had done the right thing.", False, False),
        ("On call is no problem, I'm a night owl.", False, False),
        ("I rang her within two days.", False, False),
        ("She agreed to it after three months.", True, False),
        ("I moved a plan from nineteen to twenty six pounds.", False, True),
        ("When our input tax doubled I drilled down into it.", False, True),
        ("Anything with few readers saying it helped gets deleted.", False, False),
        ("She left, so that's that solved.", False, False),
    ],
)
def test_what_can_be_shown_as_what_came_of_it(sentence: str, clear: bool, counted: bool) -> None:
    """How it stood then, and in figures where a figure says so; not that it was over, nor how it was done."""
    assert outcomes.clear_in(sentence) is clear
    assert outcomes.in_figures(sentence) is counted


@pytest.mark.parametrize(
    ("answer", "lack"),
    [
        ("I'm a real people person and I would say that it is my gift to the teams.", "you say how you are"),
        ("I take the bags and I put them on the shelf by the door.", "you say how you go about it"),
        ("I moved the shelf to the door and I put up a sign. It got much quicker.", "the result without a number"),
        (
            "We moved the shelf and we put up signs. We asked the school. I kept the list by the door.",
            "this is all there is",
        ),
    ],
)
def test_what_kept_an_answer_from_a_higher_score_is_told_in_its_terms(answer: str, lack: str) -> None:
    """Of one that is sound too, where it is certain."""
    assert any(lack in str(found) for found in findings.gaps(answer, CASE, {}))


def test_what_one_would_make_sure_of_was_not_done() -> None:
    """However much a past tense stands in it."""
    told = "I'd make sure I went through the whole of it. You keep calm. You ask them. You write it down."
    assert not any("tells what you did" in str(found) for found in findings.gaps(told, CASE, {}))


SCREEN = "I checked each of them at the door with the list that the school had sent to us on the day before. "


def test_an_answer_with_its_reason_and_its_end_lacks_nothing() -> None:
    """However much more could be said."""
    told = f"{SCREEN}I did it because two had gone missing. The waiting fell from twenty minutes to four."
    assert first_gap(told, CASE, {}) == ""


def test_a_plan_that_was_asked_for_is_not_called_one() -> None:
    """Nor does it owe a number, or an example, however long it is."""
    plan = "I would ask the school first of all about it. Then I would write the names on a list by the door."
    assert first_gap(plan, "How would you go about that?", {}) == ""
    assert first_gap(f"{plan} {plan} {plan}", "How would you go about that?", {}) == ""


@pytest.mark.parametrize(
    ("said", "theirs"),
    [
        ("It's more my manager that does all that.", True),
        ("It was a group thing, so someone else did most of it.", True),
        ("I'd look at how somebody else did it and copy that.", False),
        ("At work my manager does the rota.", True),
        ("My manager did not mind.", False),
        ("On placement the staff did the planning.", True),
        ("At ours it's Neil, the owner, who runs the pass.", True),
        ("It's always my boss that goes to the board.", True),
        ("It's the customer who matters to me.", True),
        ("It's whoever is free that takes it.", False),
    ],
)
def test_what_somebody_else_did_is_known(said: str, theirs: bool) -> None:
    """Only where it is told as so."""
    assert findings.left_to_others(said) == (said if theirs else "")


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ("I moved our refunds to a queue, and it held.", ["I moved our refunds to a queue"]),
        ("First I'd check the plan output for destroys.", ["I'd check the plan output for destroys"]),
        ("I sort the tickets by reason every Monday.", ["I sort the tickets by reason every Monday"]),
        ("I turned the four requests we had most into templates.", []),
        ("I brought the waiting time down from 4.5 days.", ["I brought the waiting time down from 4.5 days"]),
        ("I kept the brother where I could see him.", []),
        ("I told him I'd take a part of the order on the eighth.", []),
        ("I think it was fine. I know the tool. I like it there.", []),
        ("He asked why we took forty minutes.", []),
        ("The thing I do most is to listen to people.", []),
    ],
)
def test_a_deed_is_a_whole_clause(answer: str, said: list[str]) -> None:
    """In its speaker's words; what is in the mind or half said is none."""
    assert [deed.said for deed in mentions.deeds(answer)] == said


def test_figures_are_found() -> None:
    """What can be taken up beside deeds."""
    assert mentions.figure("That took us from 51 percent to 94 percent in May.") == "from 51 percent to 94 percent"
    assert mentions.figure("It cost about 40 % less.") == "40 %"
    assert mentions.figure("There were three of us.") == ""


def test_what_was_not_asked_for_is_not_missed() -> None:
    """A question about what one would do or usually does is owed no case, no outcome and no number."""
    answer = "I look at the log first because it names the failing call. Then I ask whoever is on duty."
    assert first_gap(answer, "How do you prepare for that?", {}) == ""
    assert "give no example of it" in first_gap(answer, CASE, {})


@pytest.mark.parametrize(
    ("answer", "denied"),
    [
        ("I've never done that. I would ask the fitter.", "I've never done that."),
        ("I've never fitted a heat pump.", "I've never fitted a heat pump."),
        ("We never had to fit one.", "We never had to fit one."),
        ("I've no experience of it.", "I've no experience of it."),
        ("I've not had that.", "I've not had that."),
        ("If she hesitates, I haven't done it well.", ""),
        ("I haven't worked in this hall, obviously.", ""),
        ("I haven't fitted a heat pump since my course.", ""),
        ("I've never damaged a heat pump.", ""),
        ("I've never had a complaint.", ""),
        ("I've never fitted a pump without a drawing.", ""),
        ("I've never ridden a horse.", ""),
        ("I wrote a list for the van. We never repeated that mistake.", ""),
        ("I rang each of them back the same day. I never raised my voice to anybody.", ""),
        ("I think errors happen where people don't look, and I have never made one.", ""),
        ("Maybe a litre an hour, I never measured it.", ""),
        ("I've not, um, I've not fitted a heat pump.", "I've not, um, I've not fitted a heat pump."),
        ("I've never actually had a heat pump.", "I've never actually had a heat pump."),
        ("I check the dial, and we've not had a heat pump fail in fourteen months.", ""),
        ("I've not really done tests, the tutor said they're good.", ""),
    ],
)
def test_only_what_is_owned_to_is_a_denial(answer: str, denied: str) -> None:
    """Of what was asked for any work will do; a condition denies nothing, and nobody owns to what does them credit."""
    assert findings.denial(answer, "Fit heat pumps and deal with complaints") == denied


def test_what_it_is_that_was_not_done_is_told_by_where_it_stands() -> None:
    """At first "it" is what was asked for; later it is whatever was said before, or what somebody was spared."""
    more = "I would walk round the site, and then I would look at the drawings, and then I would write a list of all."
    assert findings.denial(f"I haven't done it. {more} {more}", "Fit heat pumps") == "I haven't done it."
    assert findings.denial(f"{more} {more} I haven't done it.", "Fit heat pumps") == ""
    never = "To be honest I've never had that."
    assert findings.denial(never, "Tell me about a time when fitting pumps went wrong.") == ""


def test_no_trouble_with_it_is_no_denial_of_it() -> None:
    """Who has had no complaint has done it."""
    asked = "Tell me about a time when you had to plan a rota."
    assert not findings.denial("I've not had a problem with it.", asked)
    assert findings.denial("I've not had to do it.", asked)


@pytest.mark.parametrize(
    "answer",
    [
        "If a child says something, you write it down straight away in their words, and you sign and date the form.",
        "One: sit beside them on the real work. Two: go through a file together once a month with every one of them.",
        "I'd, um, I think I'd watch the, er, the level in the hopper and, you know, not let it run dry in the night.",
    ],
)
def test_a_step_is_named_by_whoever_takes_it(answer: str) -> None:
    """By "you", in an order, or between fillers."""
    assert findings.names_a_step(answer)


def test_what_others_do_is_nobody_elses_credit() -> None:
    """A sentence on the team shows nothing of its teller."""
    assert not traces.creditable("The quality team do that mostly, and I see the weekly numbers.")
    assert not traces.creditable("The family I gave one sentence, I'll be with you in twenty minutes.")
    assert not traces.creditable("A couple of the people I mentored have gone on to lead teams.")
    assert traces.creditable("I do the swabs and I see the weekly numbers.")


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
    assert traces.begun_again("It was very, very loud and much, much colder.") == []
    assert traces.begun_again("I took the, the ladder down.") == ["the, the"]


def test_what_was_spared_came_of_it_too() -> None:
    """Nobody is told that it is missing."""
    added, rest = "I added a filter in front of the server", "It is a good filter. You can buy them anywhere."
    assert "what came of" in first_gap(f"{added}. {rest}", CASE, {})
    assert "what came of" not in first_gap(f"{added}, so we didn't change the code. {rest}", CASE, {})


def test_a_filler_is_not_taken_for_not_knowing() -> None:
    """ "I don't know, it was a picture" tells something."""
    assert "do not know" not in first_gap("I don't know, it was just a picture of the shop that I took.", CASE, {})


@pytest.mark.parametrize(
    ("question", "of_a_case"),
    [
        ("What's the hardest decision you've had to make when planning rotas?", True),
        ("Let's turn to planning rotas. When have you taken the lead in a group, and how did it go?", True),
        ("Where has your knowledge of rotas helped you most?", True),
        ("What experience, if any, do you have of rotas?", True),
        ("What's the hardest thing you've done so far with rotas?", True),
        ("The posting asks for “three rotas”. What is the closest that you have come to that?", True),
        ("Describe the last new thing you had to learn quickly for your work.", True),
        ("Have you ever had to plan rotas? Tell me how it went, or how you'd go about it.", False),
        ("What do people who are new to rotas tend to get wrong?", False),
        ("How do you plan rotas?", False),
        ("Can you take me through that step by step: what first, and what next?", False),
        ("Can you take me through that one: what was going on, and what did you do?", True),
    ],
)
def test_a_question_asks_for_a_case_or_for_a_way(question: str, of_a_case: bool) -> None:
    """What was done is owed only where it was asked for."""
    assert findings.asks_for_a_case(question) is of_a_case


@pytest.mark.parametrize(
    "said",
    [
        "I don't really bother scanning every single item.",
        "You don't need to bother with the corners.",
        "I never write any of it down because it's their job.",
        "So I just turned the panel off in the daytime.",
        "I'd just sign it.",
        "If it's short it's not my job to sort it.",
        "It's the shop's problem if they sell it out of date, not mine.",
        "Checking's a waste of time.",
        "I'd let it go.",
        "You put it in the fridge in between if you can be bothered.",
        "If they complain that's front of house's problem, not mine.",
        "Skip the torque wrench, I've got a good feel for it.",
        "I'm not that bothered about that side of it.",
        "I wouldn't want to get the blame for it.",
    ],
)
def test_what_waves_the_work_aside_is_heard(said: str) -> None:
    """In the candidate's own words."""
    assert stumbles.stumble(f"It was a shop. {said} Then I go home.") == said


@pytest.mark.parametrize(
    "said",
    [
        "I don't write declined without putting down why they can decide.",
        "I never sign it until I've counted the crates.",
        "It's not my job to judge, so I pass it on.",
        "I'm on my feet all day no bother.",
        "He didn't bother to count them.",
        "I used to think that checking is a waste of time.",
        "You don't have to write it all out beforehand.",
        "Skip that one for me, would you.",
        "I just turned the corner and there he was.",
    ],
)
def test_care_and_other_peoples_carelessness_are_not_held_against_anybody(said: str) -> None:
    """What takes it back, or is somebody else's, is nothing to stumble over."""
    assert stumbles.stumble(said) == ""


def test_that_it_was_fine_is_said_of_something_done() -> None:
    """Not of how work is in general, nor where nothing was told."""
    bare = "you say only briefly how it ended"
    told = "I made a cake without nuts for my niece at her party. {}"
    assert bare in first_gap(told.format("It was fine."), CASE, {})
    assert bare not in first_gap(told.format("It was all right, you get into a rhythm with it."), CASE, {})
    assert bare not in first_gap(told.format("It worked, nobody was ill after that."), CASE, {})
    assert bare not in first_gap("I told you, it was a shop. It was fine.", CASE, {})


def test_a_quote_of_hedges_is_no_question() -> None:
    """Nor a scrap."""
    told = (
        "Well, I suppose, maybe last autumn? I think it was perhaps the snails that I was told of. I guess I was there."
    )
    quotes = [found.quote for found in findings.gaps(told, CASE, {}) if found.examples]
    assert quotes == ["I think it was perhaps the snails that I was told of."]


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("I'm not great with the electrics, we've got a lad who does that.", "you name it as a weak spot of yours"),
        ("I'm not very good at it yet, electrical faults.", "you name it as a weak spot of yours"),
        ("I'm not great with names, so I write them down.", ""),
        ("I don't know much about the medical side.", "you say that you do not know"),
        ("I don't know much that is nicer.", ""),
    ],
)
def test_what_one_is_not_good_at_is_heard_where_it_was_asked_about(said: str, told: str) -> None:
    """Of something else it is no gap."""
    answer = f"I rang the foreman and we looked at all of it on the Sunday, with the lamp. {said}"
    gaps = [str(found) for found in findings.gaps(answer, "How do you go about electrical fault finding?", {})]
    assert any(told in gap for gap in gaps) if told else not gaps


def test_what_was_only_seen_is_nothing_done() -> None:
    """Whether it was "did see" or "saw"."""
    assert not traces.acted("I did see a bloke get a belt off a welder.")
    assert traces.acted("I mended the welder that had hurt him.")


def test_of_several_that_wave_it_aside_the_longest_is_heard() -> None:
    """It says most."""
    worse = "I don't really check the allergen tickets, the waiters tell you if there's something."
    assert stumbles.stumble(f"I don't weigh things out. {worse} I'd just sign it.") == worse


def test_a_plan_is_shown_by_what_would_be_done() -> None:
    """And not by what would not."""
    told = "I wouldn't hide the tablets in her food. I would tell the senior on the ward about it."
    assert findings.without_a_case(told, {}).quote == "I would tell the senior on the ward about it."


DOUBT = "You've been shown how, and now you're not sure about one step. What do you do?"


@pytest.mark.parametrize(
    ("said", "question", "heard"),
    [
        ("Or carry on and see if it's alright.", DOUBT, True),
        ("If nobody's seen it, leave it I suppose.", DOUBT, True),
        ("I'd leave it and tell the leader at once.", DOUBT, False),
        ("I wouldn't just leave it like that there.", DOUBT, False),
        ("I'd leave it to the fitters who know that.", DOUBT, False),
        ("I'd carry on from where the other one was.", DOUBT, False),
        ("Then I carry on and see if it's alright.", "How do you bake a loaf?", False),
    ],
)
def test_who_leaves_a_fault_or_a_doubt_as_it_is_is_heard(said: str, question: str, heard: bool) -> None:
    """Where the question asks what one does about it, and nothing else is done."""
    assert bool(stumbles.stumble(said, question)) is heard


@pytest.mark.parametrize(
    ("told", "nothing", "habit"),
    [
        ("And once, um, one lady didn't turn up, and I said, er, should we have that many, and she rang.", False, True),
        ("I've got about sixty accounts. I just go through them, like, whoever emails really.", True, True),
        ("I'd do the big ones first, as they pay more, and then the others when there is time.", True, False),
    ],
)
def test_who_does_something_tells_of_something(told: str, *, nothing: bool, habit: bool) -> None:
    """An own verb of doing is enough, past or usual; what would be done is none."""
    assert findings.tells_of_nothing(told) is nothing
    assert findings.tells_of_a_habit(told) is habit


def test_who_does_it_all_the_same_denies_nothing() -> None:
    """What was not done is another thing than what was asked for, where a "but" follows."""
    asked = "Walk me through how you read a schematic of a plant."
    assert not findings.denial("I've not designed it, but I can follow one.", asked)
    assert findings.denial("I've never done that, to be honest.", asked)


def test_that_nobody_asked_one_is_no_outcome() -> None:
    """It tells nothing of how it ended."""
    assert not outcomes.surely_in("Nobody asked me to.") and outcomes.surely_in("Nobody complained.")


def test_harm_that_was_kept_small_is_to_ones_credit() -> None:
    """What was lost is told for what was saved."""
    assert traces.creditable(
        "I saw two valves and shut the nearer one, which lost only two floors and not the whole one."
    )
    assert not traces.creditable("I saw two valves and shut the nearer one, which lost two floors of the building.")


@pytest.mark.parametrize("answer", ["Not really anyone in particular.", "Um, nothing that comes to mind.", "Nobody."])
def test_who_has_nobody_to_tell_of_has_not_done_it(answer: str) -> None:
    """Where a case was asked for, and not where a view was."""
    asked = "Tell me about somebody you brought on, and what you did for them."
    assert findings.denial_in_little(answer, asked)
    assert not findings.denial_in_little(answer, "What matters most there?")
