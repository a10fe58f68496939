"""Which ways to ask go with which requirements."""

from __future__ import annotations

import pytest

from interviewmate.adapters.builtin import angles, requirement
from interviewmate.adapters.builtin.fits import fits
from interviewmate.adapters.builtin.works import Work, work_of
from interviewmate.interview import Level

FEWEST_WAYS, FEWEST_KINDS = 3, 2  # in which a piece of work can be asked about, whatever the level


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("Look after your own column of clients", "a time you had to"),
        ("Follow our lone working policy", "When has that been hard"),
        ("Hold a caseload of complex children in care", "a time you had to"),
        ("Write crisp product briefs", "a time you had to"),
        ("Check vehicle temperatures before chicks go out", "anything like"),
        ("Stack trays and dollies for the line", "nobody else has seen it"),
        ("Stack trays and dollies for the line", "not sure about one step"),
        ("Talk to merchants about their needs every week", "a time you had to"),
        ("Carry out hourly fire walks", "mistake of your own"),
        ("Talk to merchants every week", "stopped following"),
        ("Explain excesses to customers", "stopped following"),
        ("Research target accounts", "wants to hear"),
        ("Research target accounts", "trust what you've found"),
        ("Own uptime for our checkout APIs", "your experience of"),
        ("Coach two demand analysts", "the simpler way"),
        ("Supervise dispensing", "Two of your people"),
        ("Supervise two paralegals and a trainee", "look at first"),
        ("Answer the switchboard within three rings", "stopped following"),
        ("Take around 40 calls a day from members", "Several come in"),
        ("Handle objections", "couldn't sort out"),
        ("Knowledge of a case management system", "most often get wrong"),
        ("Knowledge of levelling from your surveying module", "How would you explain"),
        ("Own the roadmap for sign-up", "How do you go about"),
        ("Lead a team of five", "Walk me through"),
        ("Speak to experienced site operatives", "Walk me through"),
        ("Help with runway inspections", "Walk me through"),
        ("Book appointments on our booking system", "How would you go about"),
        ("Assess mental capacity when patients decline treatment", "everybody is in a hurry"),
        ("Monitor the progress of students", "everybody is in a hurry"),
        ("Work with people who self-harm", "disagreed with somebody"),
        ("Liaise with parents and carers", "your manager wants another"),
        ("Coach two mid-level engineers", "ready to work without you"),
        ("Support customers with returns", "refuses your help"),
        ("Design gym sessions for groups of players", "good enough to hand over"),
        ("Write proper notes on the same day", "proudest of"),
        ("Cut and fix Velux windows", "used to the old way"),
        ("Migrate cron jobs to the cloud", "Where would you look first"),
        ("Manage medicine shortages", "first month"),
        ("Operate a lorry mounted crane", "first month"),
        ("Prepare early breakfasts for coach parties", "mistakes creep in"),
        ("Prioritise a demanding workload", "biggest thing"),
        ("Keep benches tidy for the team", "hardest"),
        ("Keep benches tidy for the team", "can go wrong"),
        ("Keep children safe", "can go wrong"),
        ("Explain repairs to tenants, and report damp or safeguarding concerns", "get across"),
        ("Set up and clear down the surgery between patients", "piece of work like that"),
        ("Lead a team of 18 pickers, a third of them agency staff", "your experience of"),
        ("Drive a van safely", "most careful about"),
        ("Evaluate programmes for families", "slipped past"),
        ("Develop workshops for schools", "good enough to hand over"),
        ("Appraise capital requests and track the spend", "somebody you brought on"),
        ("Good hand hygiene", "put to the test"),
        ("Basic Word, Excel and Outlook", "put to the test"),
        ("A commitment to equality", "made the difference"),
        ("Ask for help before you're stuck for a whole day", "when you had to"),
        ("Write blameless post-mortems", "hardest decision"),
        ("Manage competing demands on your time", "first month"),
        ("Own whole features from the first sketch", "first month"),
        ("Write clearly", "Walk me through"),
        ("Experience of iOS", "went wrong in your work"),
        ("Gearboxes, generators and main bearings", "experience do you have of"),
        ("Migrate cron jobs to the cloud", "how you measured it"),
        ("Explain changes at the firm's seminars", "How do you go about"),
        ("Represent Brightwater at hearings", "How do you go about"),
        ("Develop the department's goals and budget", "good enough to hand over"),
        ("Successful teaching experience", "How do you go about"),
        ("Evidence of continuing professional development", "experience do you have of"),
        ("Experience of Kafka", "went wrong in your work"),
        ("Fix bugs reported by our support desk", "Have you ever had to"),
        ("Keep going when three things happen at once", "can go wrong"),
        ("Greet guests at the door", "can go wrong"),
        ("Hold and calm animals during examinations", "one person you helped"),
        ("Talk to children at drop-off", "something that you don't know"),
        ("Write knowledge base articles", "enjoy about that"),
        ("Log every ticket in ServiceNow", "How would you"),
        ("Accompany viewings in the evening", "doesn't get back to you"),
        ("Report defects so that others can mend them", "couldn't sort out"),
        ("Deal with complaints and quote for small works", "couldn't sort out"),
        ("Set up painting, sand and water", "You get stuck"),
        ("Never give out a guest's room number", "How would you go about"),
        ("Help plan the autumn campaign", "How would you go about"),
    ],
)
def test_a_way_to_ask_that_makes_no_sense_of_a_line_is_left(line: str, words: str) -> None:
    """What goes on has no last time, what is theirs alone was done by nobody before, and so on."""
    wanted = requirement.read(line)
    asked = [angle for angle in angles.BY_SHAPE[wanted.shape] if words in angle.text]
    assert asked
    assert not any(fits(angle, wanted) for angle in asked)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("Negotiate contracts with caterers", "a time you had to"),
        ("Write captions and product descriptions", "in your first week"),
        ("Own uptime for our checkout APIs", "comes closest"),
        ("Agree goals with patients every six weeks", "your experience of"),
        ("Represent clients at hearings", "your experience of"),
        ("Take over our substitution ranker", "first month"),
        ("Coach two demand analysts", "ready to work without you"),
        ("Handle complaints with empathy", "Several come in"),
        ("Answer calls from customers", "gets angry with you"),
        ("Liaise with contractors and landowners", "doesn't get back to you"),
        ("Explain technical trade-offs to non-programmers", "stopped following"),
        ("Supervise students and healthcare support workers", "Two of your people"),
        ("Supervise two paralegals and a trainee", "Two of your people"),
        ("Prepare bills and statements", "mistakes creep in"),
        ("Support residents with washing", "refuses your help"),
        ("Design PostgreSQL schemas", "proudest of"),
        ("Reduce stock loss", "Where would you look first"),
        ("Remain calm under pressure", "a time when you had to"),
        ("Load trailers", "if that isn't done properly"),
        ("Service, repair and install gas boilers", "if that isn't done properly"),
        ("Find faults on leaks and pumps and repair them", "hard to sort out"),
        ("Sound editorial judgement", "put to the test"),
        ("Strong modern C++", "made the difference"),
        ("Resource planning across concurrent projects", "How do you go about"),
        ("Serve customers at the counter", "something that you don't know"),
        ("Look after a small group of children", "enjoy about that"),
        ("Keep the asset register accurate", "can go wrong"),
        ("Keep the asset register accurate", "leave that for later"),
        ("Build accessible pages in React", "You get stuck"),
        ("Support pupils one to one", "go about"),
        ("Lead a team of 18 pickers, a third of them agency staff", "Two of your people don't get on"),
    ],
)
def test_a_way_to_ask_that_makes_sense_is_kept(line: str, words: str) -> None:
    """Work that is done at a time, given as a task, handed on or kept to is asked about as that."""
    wanted = requirement.read(line)
    assert any(fits(angle, wanted) for angle in angles.BY_SHAPE[wanted.shape] if words in angle.text)


def test_what_one_is_told_to_report_is_asked_about_as_a_situation() -> None:
    """Nobody is asked how they would go about telling somebody."""
    wanted = requirement.read("Tell the room leader straight away if you have a worry about a child")
    ways = [angle.text for angle in angles.BY_SHAPE[wanted.shape] if fits(angle, wanted)]
    assert ways
    assert all("{case}" in way for way in ways)


@pytest.mark.parametrize("level", list(Level))
@pytest.mark.parametrize(
    "line",
    [
        "Support residents with washing",
        "Check deliveries against paperwork",
        "Liaise with contractors and landowners",
        "Load trailers",
        "Explain bills in plain English",
        "Coach two apprentices",
        "Reduce stock loss",
        "Keep accurate records of visits",
        "Write runbooks for the service desk",
        "Plan rotas for the kitchen",
        "Prepare bills and statements",
        "Handle complaints with empathy",
        "Manage event budgets",
        "Analyse sales data",
        "Negotiate contracts with caterers",
        "Chase suppliers for missing paperwork",
        "Resource planning across concurrent projects",
    ],
)
def test_any_work_can_be_asked_about_in_unlike_ways(line: str, level: Level) -> None:
    """So that no interview has to sound the same throughout, however few lines a posting has."""
    wanted = requirement.read(line)
    ways = [angle for angle in angles.BY_SHAPE[wanted.shape] if level in angle.levels and fits(angle, wanted)]
    assert len(ways) >= FEWEST_WAYS
    assert len({angle.kind for angle in ways}) >= FEWEST_KINDS


@pytest.mark.parametrize(
    ("line", "work"),
    [
        ("Lead a team of two technicians and four dispensers", Work.LEAD),
        ("Lead incident response as commander", Work.RUN),
        ("Manage a caseload of vulnerable adults", Work.RUN),
        ("Help people with forms, email and benefits online", Work.CARE),
        ("Help cook lunch for forty children", Work.DO),
        ("Train and ship ranking models in PyTorch", Work.MAKE),
        ("Help train our two apprentices", Work.GROW),
        ("Carry out weekly pest-trap checks", Work.CHECK),
        ("Carry out planned service on turbines", Work.DO),
        ("Work with product squads to define error budgets", Work.COOPERATE),
        ("Work alone on late shifts", Work.STANCE),
        ("Maintain cell lines", Work.RUN),
        ("Maintain accurate records in Salesforce", Work.KEEP),
        ("Take over the substitution ranker", Work.RUN),
        ("Answer for sales, margin and waste", Work.RUN),
        ("Clinically check prescriptions", Work.CHECK),
        ("Cut and fix Velux windows", Work.DO),
        ("Cut linen costs", Work.IMPROVE),
        ("Drive a delivery van", Work.DO),
        ("Drive customer retention", Work.IMPROVE),
        ("Look after two mid-weight designers", Work.LEAD),
        ("Look after two elderly ladies", Work.RUN),
        ("Undertake monthly fire inspections", Work.CHECK),
        ("Win new business", Work.WIN),
        ("Administer two collective bargaining agreements", Work.RUN),
        ("Administer medicines", Work.DO),
        ("Sort out standard costing", Work.RESPOND),
        ("Work to tight deadlines", Work.STANCE),
        ("Tell an emergency from something that can wait", Work.CHECK),
        ("Call landlords to tell them how the viewings went", Work.EXPLAIN),
        ("Support two solicitors who defend people facing eviction", Work.OTHER),
        ("Receive and grade eggs from the farms", Work.CHECK),
        ("Report broken seats on the defect form", Work.RESPOND),
        ("Drive tractors for silage", Work.DO),
        ("Supervise, coach and induct new care assistants", Work.GROW),
        ("Train and check the work of two junior mechanics", Work.GROW),
    ],
)
def test_the_kind_of_work_is_told_by_the_verb_and_what_it_is_done_to(line: str, work: Work) -> None:
    """A team is led otherwise than an incident, and records are kept otherwise than cells."""
    assert work_of(requirement.read(line)) is work


@pytest.mark.parametrize(
    ("asked", "of_a_failure"),
    [
        ("Tell me about a time when building dashboards didn't go to plan.", True),
        ("When was it really hard to stay calm, and what did you do?", True),
        ("Let's come back to rotas. What have you learned about it the hard way?", True),
        ("Tell me about a plan of yours that fell apart, and what you did.", True),
        ("Tell me about something that you didn't expect to like.", False),
        ("Halfway through, you notice a mistake of your own. What do you do?", False),
    ],
)
def test_a_question_about_something_bad_is_known(asked: str, of_a_failure: bool) -> None:
    """Its answer begins with what went wrong, and how it ended comes late."""
    assert angles.asks_for_a_failure(asked) is of_a_failure
