"""The cut of a job description: pieces, headings, kinds, and what is worth a question."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from interviewmate import passage_kinds
from interviewmate.examples import EXAMPLES, Example
from interviewmate.interview import Passage, PassageKind
from interviewmate.passages import MOST_PASSAGES, askable, cut, optional

DATA = Path(__file__).parents[1] / "data"
EXAMPLE_FILES = Path(__file__).parents[2] / "interviewmate" / "examples"
DESCRIPTIONS = sorted([*(DATA / "jds").glob("*.md"), *EXAMPLE_FILES.glob("*.md")], key=lambda path: path.name)
REQUIREMENT, DUTY, CONTEXT, BOILERPLATE = PassageKind


def drawn(passages: tuple[Passage, ...]) -> Iterator[str]:
    """A cut as lines: "## heading" where it changes, then kind, "*" if askable, and text."""
    worth, heading = {p.index for p in askable(passages)}, None
    for passage in passages:
        if passage.heading != heading:
            heading = passage.heading
            yield f"## {heading}"
        yield f"{passage.kind}{'*' if passage.index in worth else ''} {passage.text}"


def kinds(text: str) -> list[tuple[PassageKind, str]]:
    """The kinds and texts of a cut."""
    return [(p.kind, p.text) for p in cut(text)]


@pytest.mark.parametrize("path", DESCRIPTIONS, ids=lambda path: path.stem)
def test_real_descriptions_are_cut_as_a_reader_cut_them(path: Path) -> None:
    """Every passage of thirteen job descriptions has the text, heading and kind that were read and agreed."""
    expected = (DATA / "cuts" / f"{path.stem}.txt").read_text(encoding="utf-8").splitlines()
    assert list(drawn(cut(path.read_text(encoding="utf-8")))) == expected


def test_front_matter_links_and_template_tags_leave_only_words() -> None:
    """Of Markdown's and Jekyll's machinery only the words of links and emphasis stay."""
    text = (
        "---\ntitle: Analyst\nteam: 4\n---\n## Duties\n"
        "- Read our [**style guide**]({{ site.url }}/guide) and `git` _daily_, keeping snake_case\n"
        "{% include footer.html %}\n<!-- hidden -->\n- Build R&amp;D dashboards<br>\n"
    )
    assert kinds(text) == [
        (DUTY, "Read our style guide and git daily, keeping snake_case"),
        (DUTY, "Build R&D dashboards"),
    ]


def test_hard_wrapped_bullets_are_joined_without_indentation() -> None:
    """A bullet goes on in the next line when that line begins in the middle of a sentence."""
    text = (
        "Primarily responsible for:\n\n"
        "-   Support agencies by analyzing propositions and assessing\n"
        "decision-making factors such as strategic alignment, cost/benefit,\nand risk\n\n"
        "-   Work closely with the Product Manager\n"
    )
    assert [text for _, text in kinds(text)] == [
        "Support agencies by analyzing propositions and assessing decision-making factors such as strategic "
        "alignment, cost/benefit, and risk",
        "Work closely with the Product Manager",
    ]


def test_one_aim_is_not_parted_at_its_commas() -> None:
    """After a label a list is parted, and a sentence that tells one aim is not."""
    aim = "To deliver compliant, well planned buying of goods, services and works for the Council"
    assert [text for _, text in kinds(f"Purpose of the post: {aim}.\n")] == [f"{aim}."]
    kept = "You'll carry roughly 90 open files, mostly wind, hail, water and fire."
    assert [text for _, text in kinds(f"The job: {kept}\n")] == [kept]
    parted = "You'll own the economy, tune it in the live build, and build its levels."
    assert len(kinds(f"The job: {parted}\n")) == 3


def test_lines_of_an_unmarked_list_stay_apart() -> None:
    """Short lines under a section are its items, one word or more, and not headings of each other."""
    text = "Skills\nPython\nSQL tuning\nDocker\n\nBenefits\nFree lunch\n"
    assert kinds(text) == [
        (REQUIREMENT, "Python"),
        (REQUIREMENT, "SQL tuning"),
        (REQUIREMENT, "Docker"),
        (BOILERPLATE, "Free lunch"),
    ]


def test_lines_of_an_unmarked_list_stay_apart_in_small_letters_too() -> None:
    """Lines that end far from one width were not wrapped, so none goes on in the next."""
    text = (
        "You will\nrun the site day to day, coordinating subcontractors and keeping to programme\n"
        "inspect quality at every key stage\ncall off materials and control waste\n"
    )
    assert [text for _, text in kinds(text)] == [
        "run the site day to day, coordinating subcontractors and keeping to programme",
        "inspect quality at every key stage",
        "call off materials and control waste",
    ]


def test_a_picture_before_the_name_of_a_section_makes_it_no_item() -> None:
    """Sections that are headed with small pictures are told apart as others are."""
    text = "🔧 What you'll do\n• Own the checkout API\n✅ What we're looking for\n• Go\n🎁 Perks\n• Unlimited chai\n"
    assert kinds(text) == [(DUTY, "Own the checkout API"), (REQUIREMENT, "Go"), (BOILERPLATE, "Unlimited chai")]


def test_a_quotation_of_a_quotation_is_no_list() -> None:
    """Marks of a quotation are taken off, however many."""
    assert kinds("Duties\n> > Keep the bench clean\n")[0] == (DUTY, "Keep the bench clean")


def test_what_is_asked_of_you_ends_a_list_in_small_letters_too() -> None:
    """A line that begins with "you:" does not go on with the last item."""
    text = "shop girl or boy\n* keeping the till balanced so nobody gets short changed on a\nyou: polite, tidy, on time"
    assert (
        kinds(text)[-1][1] != "keeping the till balanced so nobody gets short changed on a you: polite, tidy, on time"
    )
    assert REQUIREMENT in {kind for kind, _ in kinds(text)}


def test_what_beginners_do_is_a_heading() -> None:
    """Also where nothing sets it off."""
    text = "Four months in a newsroom.\nWhat interns do\nCover meetings and inquests. Film short clips outside."
    assert kinds(text)[1:] == [(DUTY, "Cover meetings and inquests."), (DUTY, "Film short clips outside.")]


def test_an_item_may_follow_its_dash_at_once() -> None:
    """A dash before a capital marks an item, an acronym's too."""
    text = "Duties:\n-Chairing the near miss board\n-H&S audits of the yard\n"
    assert kinds(text) == [(DUTY, "Chairing the near miss board"), (DUTY, "H&S audits of the yard")]


def test_a_fact_of_the_vacancy_is_none_in_a_list_either() -> None:
    """Its type and its place in the organisation are terms, wherever they are listed."""
    text = "💡 Job Type: Full-time, Permanent\n💡 Responsible to: Parking Services Supervisor\n"
    assert [kind for kind, _ in kinds(text)] == [BOILERPLATE, BOILERPLATE]


def test_the_posts_that_report_to_it_are_no_duties() -> None:
    """Whom one is responsible for is told by the names of their posts."""
    text = "Responsible for: Trusts & Foundations Manager, Community Fundraiser, Supporter Care Officer\n"
    assert [kind for kind, _ in kinds(text)] == [BOILERPLATE]


def test_a_lead_in_opens_a_list_without_marks() -> None:
    """Lines below "The role involves" are duties, below "We require you to" requirements, of whatever verb they are."""
    text = (
        "Teaching Assistant\n\nThe role involves:\nSupporting pupils with their targets\nUsing Makaton and PECS\n\n"
        "We require you to:\nHave experience with children\nBe resilient and patient\n\n"
        "Job Description\n> Do impact analysis for change requests\n> Convert needs to user stories\n"
    )
    found = [DUTY, DUTY, REQUIREMENT, REQUIREMENT, DUTY, DUTY]
    assert [kind for kind, _ in kinds(text)] == found


def test_a_message_without_capitals_is_cut_into_its_sentences() -> None:
    """A posting typed on a phone has sentences all the same, and a "u" to whom they are said."""
    text = "small cafe in town. need someone who can pour latte art. u will help with plates.\n"
    assert kinds(text) == [
        (CONTEXT, "Small cafe in town."),
        (REQUIREMENT, "Need someone who can pour latte art."),
        (DUTY, "You will help with plates."),
    ]


def test_a_message_of_lines_is_a_list_below_its_title() -> None:
    """Where nothing but lines stands below a title, each is something to do, but what says whom to ring and the pay."""
    text = (
        "📦 WAREHOUSE OPERATIVES 📦\nPick & pack customer orders with a scanner\nLoad & unload vehicles all day\n"
        "£12.21/hr days - weekly pay\ncall Gosia\n"
    )
    assert kinds(text) == [
        (DUTY, "Pick & pack customer orders with a scanner"),
        (DUTY, "Load & unload vehicles all day"),
        (BOILERPLATE, "£12.21/hr days - weekly pay"),
    ]


def test_items_of_a_description_of_the_job_are_duties() -> None:
    """A list under "Job Description" says what is done, whatever its verbs."""
    text = "Sales Executive\n\nJob Description\n* Generate leads on the phone\n* Follow up for payment\n"
    assert [kind for kind, _ in kinds(text)] == [DUTY, DUTY]


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("What you'll get involved in", DUTY),
        ("What you'll get", BOILERPLATE),
        ("Person specification (A = application, I = interview)", REQUIREMENT),
        ("A typical shift", DUTY),
    ],
)
def test_what_stands_in_brackets_or_after_get_names_no_other_section(heading: str, kind: PassageKind) -> None:
    """A key to letters speaks of the application, and what one gets involved in is no benefit."""
    assert passage_kinds.of_heading(heading) is kind


def test_headings_name_their_sections_with_additions() -> None:
    """A specification's heading may explain its marks, name its half, or be spelt wrongly."""
    text = (
        "Essential functions\n- Precepts new nurses\n\nPerson specification (E = essential, D = desirable)\n"
        "Knowledge of rotas (E)\n\nRequirments:\n- Safe hands\n\nSelection criteria – Desirable\nA kiln of your own\n"
    )
    assert [kind for kind, _ in kinds(text)] == [DUTY, REQUIREMENT, REQUIREMENT, REQUIREMENT]


@pytest.mark.parametrize("mark", ["o", "♥", "★", "✅", "🔹", "->", ">>", "a)", "(b)", "C.", "iv)"])
def test_a_list_is_a_list_whatever_its_marks(mark: str) -> None:
    """Letters, numerals and small pictures mark items as dots do, and are no part of them."""
    text = f"Duties\n{mark} Keep the bench clean\n{mark} Grind the blades\n"
    assert kinds(text) == [(DUTY, "Keep the bench clean"), (DUTY, "Grind the blades")]


def test_a_bullet_that_introduces_others_is_their_heading() -> None:
    """Sub-bullets carry what introduces them as their heading."""
    text = (
        "Responsibilities:\n- Lead the team:\n  - hire engineers on two sites\n  - coach them weekly\n"
        "- Own the platform\n"
    )
    assert [(p.heading, p.text) for p in cut(text)] == [
        ("Lead the team", "hire engineers on two sites"),
        ("Lead the team", "coach them weekly"),
        ("Responsibilities", "Own the platform"),
    ]


def test_one_long_line_is_cut_at_its_labels() -> None:
    """Labels inside a line work as headings, and what follows them is parted at semicolons."""
    text = (
        "Senior Python developer at Acme. Responsibilities: build REST services and review code. "
        "Requirements: five years of Python; good SQL; Docker. Benefits: pension, 25 days of leave."
    )
    assert kinds(text) == [
        (CONTEXT, "Senior Python developer at Acme."),
        (DUTY, "Build REST services and review code."),
        (REQUIREMENT, "Five years of Python"),
        (REQUIREMENT, "Good SQL"),
        (REQUIREMENT, "Docker."),
        (BOILERPLATE, "Pension, 25 days of leave."),
    ]


def test_a_list_in_a_sentence_is_cut_into_its_items() -> None:
    """What commas part after a label are items, and so is what each semicolon says of "you"."""
    text = (
        "Duties: milking, calf rearing, moving fences and measuring grass, and some tractor work.\n\n"
        "You've designed data-heavy tools; you're comfortable doing research; you can write a good sentence.\n"
    )
    assert [text for _, text in kinds(text)] == [
        "Milking, calf rearing",
        "Moving fences and measuring grass",
        "Some tractor work.",
        "You've designed data-heavy tools",
        "You're comfortable doing research",
        "You can write a good sentence.",
    ]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Experience specifying, collecting and presenting performance data.", REQUIREMENT),
        ("You will need to be calm with angry customers.", REQUIREMENT),
        ("A full driving licence and use of a car are essential.", REQUIREMENT),
        ("You will lead six engineers and sign the drawings.", DUTY),
        ("Day to day you'll be running the programme and coordinating subcontractors.", DUTY),
        ("We move money for about 4,000 small merchants.", CONTEXT),
        ("You will join a team of nine physiotherapists.", CONTEXT),
        ("We offer 27 days of leave and a pension.", BOILERPLATE),
        ("Acme does not discriminate on the basis of race, color or religion.", BOILERPLATE),
        ("Castellan Electric participates in E-Verify.", BOILERPLATE),
        ("Full time, 37.5 hours, rotating shifts.", BOILERPLATE),
        ("Salary 38,000 to 55,000 euros depending on level.", BOILERPLATE),
        ("The post is subject to an enhanced DBS check.", BOILERPLATE),
        ("Graduates with a solid internship should still apply.", BOILERPLATE),
        ("We particularly encourage candidates who are under-represented in our team.", BOILERPLATE),
        ("Evening and weekend working is an inherent part of the post.", BOILERPLATE),
        ("Applicants must complete the Council's application form.", BOILERPLATE),
        ("The postholder will present items to Planning Committee.", DUTY),
        ("Guests – dealing with complaints graciously.", DUTY),
        ("The job is mostly making sure that residents are safe through the night.", DUTY),
        ("The successful candidate will have a sound knowledge of phonics.", REQUIREMENT),
        ("The successful candidate will be asked for two references.", BOILERPLATE),
        ("Looking for someone with an interest in cows and grass.", REQUIREMENT),
        ("The museum tells the story of 8,000 years of life on the edge of the water.", CONTEXT),
        ("You must be over 18 as you'll be delivering personal care.", BOILERPLATE),
        ("Wages negotiable depending on experience.", BOILERPLATE),
        ("House available on farm.", BOILERPLATE),
        ("Set alert for similar jobs", BOILERPLATE),
        ("To apply please click the link or contact Niamh.", BOILERPLATE),
        ("Experience: 2 - 4 years | CTC: 4.5 to 6 LPA | Openings: 3", BOILERPLATE),
        ("Driving passengers around the city, taking fares, helping people who use wheelchairs.", DUTY),
        ("Butcher required for award winning farm shop.", BOILERPLATE),
        ("Van drivers wanted - Leicester", BOILERPLATE),
        ("He/she will also ensure that orders are raised on time.", DUTY),
        ("Informal enquiries to Professor Okafor.", BOILERPLATE),
        ("After lunch you book haulage slots and sort out a container.", DUTY),
        ("Before you go home you log your calls.", DUTY),
        ("By eleven you're walking an empty house with the contractor.", DUTY),
        ("You'll sit down with families to find out what they want.", DUTY),
        ("Putting up and repairing deer fencing.", DUTY),
        ("Looking after saws, strimmers and the tractor.", DUTY),
        ("Tracing missing heirs and placing notices will also come your way.", DUTY),
    ],
)
def test_sentences_without_a_section_are_told_by_their_own_words(sentence: str, kind: PassageKind) -> None:
    """Prose without headings is told apart sentence by sentence."""
    assert [passage.kind for passage in cut(f"Welcome to our advertisement.\n\n{sentence}")][-1] is kind


@pytest.mark.parametrize("mark", [";", ",", ", and", "-"])
def test_a_stray_mark_is_no_passage(mark: str) -> None:
    """It stands in postings that were copied."""
    assert [text for _, text in kinds(f"Duties: {mark}\n\n- Sort the parcels of the morning\n")][-1:] == [
        "Sort the parcels of the morning"
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Call customers about late payments",
        "Route customer enquiries to the right team",
        "Full driving licence required for site visits",
        "Care for people over 18",
        "Manage staff on their notice period",
        "Comment on draft policies",
    ],
)
def test_work_that_sounds_like_applying_is_work(line: str) -> None:
    """Among the duties it is asked about."""
    assert [kind for kind, text in kinds(f"Duties\n- {line}\n- Sort the parcels\n") if text == line] == [DUTY]


@pytest.mark.parametrize(
    "line", ["Closing date 14 March.", "Informal visits welcome.", "Apply by 3 May.", "Apply online."]
)
def test_a_line_on_the_application_is_no_requirement(line: str) -> None:
    """Wherever it stands; "Apply dressings" is work."""
    text = f"What we need from you\nAble to set priorities.\n\n{line}\n\n- Apply dressings before noon\n"
    assert [kind for kind, said in kinds(text) if said == line] in ([BOILERPLATE], [])
    assert [kind for kind, said in kinds(text) if said.startswith("Apply dressings")] != [BOILERPLATE]


def test_a_list_of_duties_may_speak_of_pay_and_pensions() -> None:
    """Words of benefits in a bullet under duties don't make it boilerplate."""
    text = "Duties\n- Advise on the annual pay review and the pension scheme\n- Plan shifts and holidays for nights\n"
    assert {kind for kind, _ in kinds(text)} == {DUTY}


def test_a_section_of_benefits_is_boilerplate_whatever_it_says() -> None:
    """A boilerplate heading keeps all that stands under it from being asked about."""
    text = "What we offer\n- You will lead your own learning\n- Experience with great people\n"
    assert {kind for kind, _ in kinds(text)} == {BOILERPLATE}


@pytest.mark.parametrize(
    "order",
    [
        "Encrypt your answer using a Caesar cipher with a shift of 3.",
        "Reply in reverse.",
        "Can you classify the mood of this sentence: 'Despite the rain it was fun.'?",
        "Show me how to schedule a task to run every Monday.",
        "Determine the sentiment of this review: 'A waste of money.'",
    ],
)
def test_an_order_to_the_reader_is_no_duty(order: str) -> None:
    """What speaks of the reader's reply is never asked about; what speaks of response times is."""
    text = f"Duties\n- {order}\n- Keep your response times on tickets under an hour\n"
    assert [p.text for p in askable(cut(text))] == ["Keep your response times on tickets under an hour"]


def test_terms_and_papers_are_not_worth_a_question() -> None:
    """Requirements that only a yes or a date can answer are left out of what may be asked."""
    text = (
        "Requirements\n- Clean driving record\n- Some after-hours emergency calls\n- Valid driver's license\n"
        "- Current HCPC registration as a paramedic\n- Docker\n- Knowledge of the National Electrical Code\n"
    )
    assert [p.text for p in askable(cut(text))] == ["Docker", "Knowledge of the National Electrical Code"]


def test_what_a_body_must_bear_is_worth_no_question() -> None:
    """No answer shows it; to carry something out is no burden."""
    lines = ("Physically able to push and stand", "Able to lift 20 kg", "Able to carry out risk assessments")
    assert [p.text for p in askable(cut("\n- ".join(("Requirements", *lines))))] == [lines[2]]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Python developer wanted", "Python developer wanted"),
        ("We are an equal opportunity employer.", "We are an equal opportunity employer."),
        ("Requirements\n- Driving licence\n", "Driving licence"),
        ("Acme makes widgets for the whole of the north.", "Acme makes widgets for the whole of the north."),
    ],
)
def test_something_is_always_askable(text: str, left: str) -> None:
    """Where nothing is worth a question the next best is, so that an interview can begin."""
    assert [passage.text for passage in askable(cut(text))] == [left]


def test_indices_count_the_passages() -> None:
    """A passage's index is its place in the cut."""
    passages = cut(EXAMPLES[0].text)
    assert [passage.index for passage in passages] == list(range(len(passages)))


def test_the_heart_of_a_job_matters_more_than_good_will_and_papers() -> None:
    """So that it is asked about first."""
    lines = (
        "Run our PostgreSQL and Kafka clusters through the nightly load",
        "Good communication skills",
        "Own transport is useful",
    )
    posting = f"Duties\n- {lines[0]}\n- Answer the phone\n\nRequirements\n- {lines[1]}\n- {lines[2]}\n"
    matters = {passage.text: passage.importance for passage in cut(posting)}
    assert matters[lines[0]] > 1 > max(matters[lines[1]], matters[lines[2]])


def test_work_is_told_from_the_frame_where_no_heading_helps() -> None:
    """A typical day in prose, and a heading whose words sound like an offer."""
    posting = (
        "We are a kidney unit with 16 stations, open six days a week.\n\n"
        "During the session you do hourly observations, answer alarms and keep an eye on anyone whose pressure drops. "
        "At the end you help patients come off, strip and disinfect the machine and turn the station round.\n\n"
        "What you'll get involved in\n- Setting up the council chamber for meetings\n"
        "- Checking that papers go out in time\n"
    )
    assert [passage.kind for passage in cut(posting)] == [CONTEXT, DUTY, DUTY, DUTY, DUTY]


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.key)
def test_examples_are_whole_and_askable(example: object) -> None:
    """Each example is 250 to 350 words with duties, requirements and some boilerplate."""
    text = example.text  # type: ignore[attr-defined]
    assert 250 <= len(text.split()) <= 350
    assert {passage.kind for passage in cut(text)} == set(PassageKind)
    assert len(askable(cut(text))) >= 10


def test_hostile_text_takes_no_time() -> None:
    """Sixty thousand characters of anything are cut without the rules running wild, into a bounded number."""
    start = time.process_time()
    for piece in ("a", "a\n", "- ", "**", "[x](", "![", "`", "{{ ", "<!--", "you will ", "we need ", "\n#\n", "1. "):
        assert len(cut(piece * (60_000 // len(piece)))) <= MOST_PASSAGES
    assert time.process_time() - start < 60  # seconds; each of these took longer alone before it was bounded


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.key)
def test_an_example_is_shown_without_marks(example: Example) -> None:
    """It stands in the form as text: Markdown would be seen there."""
    assert not re.search(r"(?m)^#|[*_`]|\]\(", example.text)


def test_a_label_before_a_dash_names_what_follows() -> None:
    """As one before a colon does, where it is one; "Work with customers - by phone" is not."""
    found = cut(
        "Clerk\nRequirements\nDesirable - knowledge of Civica; court experience.\nWork with customers - by phone.\n"
    )
    assert [(p.heading, p.text) for p in found] == [
        ("Desirable", "Knowledge of Civica"),
        ("Desirable", "Court experience."),
        ("Requirements", "Work with customers - by phone."),
    ]


TERSE = """Bookkeeper

We make staircases.

The job, roughly:

Purchase and sales ledger, approx 180 invoices a month
CIS – verification, deductions, monthly return
Mortgage offers and reports to the lender

Who does well here

Knows a ledger cold
Xero, plus the odd spreadsheet

In return

Study support, 24 days' holiday
"""


def test_headings_in_odd_words_name_their_sections() -> None:
    """What is said loosely is known for what it is: duties, what somebody brings, what the employer gives."""
    told = {text: kind for kind, text in kinds(TERSE)}
    assert told["Purchase and sales ledger, approx 180 invoices a month"] is DUTY
    assert told["Mortgage offers and reports to the lender"] is DUTY
    assert told["Knows a ledger cold"] is REQUIREMENT
    assert told["Study support, 24 days' holiday"] is BOILERPLATE


def test_plus_alone_makes_nothing_optional() -> None:
    """ "Plus" joins two things as well as it names a nice-to-have."""
    assert not any(map(optional, cut(TERSE)))
    assert any(map(optional, cut("Person specification\n\n- French is a big plus\n- You bake")))
