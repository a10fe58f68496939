"""From the open page to the first question: what helps on the way, and is never in it."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Route, expect

from interviewmate import texts
from interviewmate.examples import EXAMPLES
from interviewmate.web import masthead
from tests.web import walk
from tests.web.conftest import DESKTOP, PHONE
from tests.web.serving import JOB
from tests.web.talking import UNANSWERED
from tests.web.visitor import Arrive, Visitor, look, opened_more

pytestmark = pytest.mark.browser
FILE = "# Head of Reading Rooms\n\n- You must run four reading rooms and their teams\n- And keep them open on Sundays\n"


def role(visitor: Visitor, value: str) -> None:
    """Waits until the form says this role."""
    expect(visitor.at("role").locator("input")).to_have_value(value)


def level(visitor: Visitor, value: str) -> None:
    """Waits until the form says this level."""
    expect(visitor.at("level").locator("input:checked")).to_have_value(value)


def test_role_and_level_are_read_from_what_is_pasted_and_chosen(arrive: Arrive, tmp_path: Path) -> None:
    """Pasted, an example, a file: each fills in the form; what the person corrected stays."""
    visitor = arrive()
    visitor.at("jd-text").locator("textarea").fill(JOB.replace("# Data", "# Senior data"))
    role(visitor, "Senior data engineer, city library")
    level(visitor, "senior")
    expect(visitor.at("read-from-jd")).to_contain_text(texts.READ_FROM_JD)
    for _ in range(2):  # it asks before it takes the place of what was pasted
        visitor.page.get_by_role("button", name=texts.text(f"example.{EXAMPLES[2].key}.name")).click()
    role(visitor, EXAMPLES[2].role)
    level(visitor, EXAMPLES[2].level)
    visitor.at("role").locator("input").fill("Number person")
    visitor.at("jd-text").locator("textarea").fill("")
    (tmp_path / "job.md").write_text(FILE)
    visitor.at("jd-file").locator("input[type=file]").set_input_files(tmp_path / "job.md")
    level(visitor, "lead")
    role(visitor, "Number person")


def test_a_file_that_can_not_be_read_is_refused_at_once(arrive: Arrive, tmp_path: Path) -> None:
    """Not only at Start."""
    visitor = arrive()
    (tmp_path / "job.txt").write_text("")
    visitor.at("jd-file").locator("input[type=file]").set_input_files(tmp_path / "job.txt")
    expect(visitor.at("read-from-jd").get_by_role("alert")).to_contain_text(texts.EMPTY_FILE)


def test_a_link_fills_in_the_form(arrive: Arrive) -> None:
    """Role, level, focus and questions; what is guessed later changes none of them."""
    visitor = arrive(query="?role=Night%20baker&level=lead&focus=rye&questions=4")
    role(visitor, "Night baker")
    level(visitor, "lead")
    expect(visitor.at("focus").locator("input")).to_have_value("rye")
    expect(visitor.at("length")).to_contain_text("8 to 12 minutes")
    visitor.at("jd-text").locator("textarea").fill(JOB)
    visitor.at("start").click()
    visitor.may_answer(1, 4)
    visitor.tab("Setup").click()
    role(visitor, "Night baker")
    level(visitor, "lead")


def test_the_look_is_remembered(arrive: Arrive) -> None:
    """As the system has it, until the person chooses; the browser keeps the choice."""
    visitor = arrive()
    ground = "getComputedStyle(document.body).backgroundColor"
    look(visitor.page, "dark")
    dark = visitor.page.evaluate(ground)
    visitor.page.get_by_role("button", name=texts.text("looks.light")).click()
    expect(visitor.page.get_by_role("button", name=texts.text("looks.dark"))).to_be_visible()
    look(visitor.page, "dark")
    light = visitor.page.evaluate(ground)
    assert light != dark
    again = visitor.another()
    look(again.page, "dark")
    assert again.page.evaluate(ground) == light


def test_the_tour_goes_to_its_end_and_is_gone(arrive: Arrive) -> None:
    """Opened by the person, one step at a time, closed with its last button."""
    visitor = arrive()
    tour = visitor.page.get_by_role("dialog")
    expect(tour).to_have_count(0)
    visitor.page.get_by_role("button", name=texts.text("tour.open")).click()
    for step in masthead.STEPS:
        expect(tour.get_by_role("heading", name=texts.text(f"tour.{step}.title"))).to_be_visible()
        expect(tour).to_contain_text(texts.text(f"tour.{step}.words"))
        visitor.page.keyboard.press("Enter")
    expect(tour).to_have_count(0)


def test_the_microphone_is_checked_in_the_browser_alone(arrive: Arrive) -> None:
    """A level, words, and the sound to play back; no sound is sent."""
    visitor = arrive()
    sent: list[str] = []
    visitor.page.on("request", lambda request: sent.append(request.url) if "upload" in request.url else None)
    visitor.page.on("websocket", lambda socket: sent.append(socket.url))
    visitor.page.get_by_text(texts.text("check.title"), exact=True).click()
    visitor.page.get_by_role("button", name=texts.text("check.start")).click()
    check = visitor.at("microphone-check")
    expect(check).to_contain_text(texts.text("check.talk"))
    expect(check.get_by_role("button", name=texts.text("check.again"))).to_be_enabled()
    assert any(check.get_by_text(texts.text(f"check.{verdict}")).count() for verdict in ("good", "quiet", "loud"))
    assert str(check.locator("audio").get_attribute("src")).startswith("blob:")
    assert sent == []


def test_start_and_the_sample_are_seen_at_once(arrive: Arrive) -> None:
    """On a desktop and on a phone, where Start stays at the bottom and what is wrong stands above it."""
    visitor = arrive()
    for size in (DESKTOP, PHONE):
        visitor.page.set_viewport_size(size)  # type: ignore[arg-type]
        for name in ("start", "see-sample"):
            expect(visitor.at(name)).to_be_in_viewport(ratio=1)
    visitor.at("jd-text").locator("textarea").fill("Too short.")
    visitor.at("start").click()
    expect(visitor.at("setup-status").get_by_role("alert")).to_be_in_viewport(ratio=1)
    assert visitor.overflowing() == []


def test_nothing_of_the_form_stands_before_start(arrive: Arrive) -> None:
    """Where it is scrolled beneath the button, a press goes to the button all the same."""
    visitor = arrive()
    visitor.page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    start = visitor.at("start")
    label = visitor.at("level").locator("span").first
    beneath = "(label, start) => scrollBy(0, label.getBoundingClientRect().y - start.getBoundingClientRect().y - 9)"
    label.evaluate(beneath, start.element_handle())
    in_front = """(label, start) => {
        const box = label.getBoundingClientRect();
        return start.contains(document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2));
    }"""
    assert label.evaluate(in_front, start.element_handle())


def test_what_takes_the_focus_is_not_beneath_start(arrive: Arrive) -> None:
    """By keyboard through the whole form, on a phone: each field is scrolled to where it is seen."""
    visitor = arrive()
    visitor.page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    visitor.at("jd-text").locator("textarea").focus()
    beneath = """start => {
        const focus = document.activeElement, [field, button] = [focus, start].map(e => e.getBoundingClientRect());
        return focus === start ? 'start' : field.bottom > button.top ? focus.outerHTML : '';
    }"""
    start = visitor.at("start").element_handle()
    seen = []
    while not seen or seen[-1] != "start":
        visitor.page.keyboard.press("Tab")
        seen.append(visitor.page.evaluate(beneath, start))
        assert len(seen) < 30, "the keyboard does not get to Start"
    assert not any(seen[:-1])


def test_nothing_moves_sideways_from_tab_to_tab(arrive: Arrive) -> None:
    """The head of the page is where it was, whatever stands beneath it."""
    visitor = arrive()
    mark, ways = visitor.page.locator(".wordmark"), visitor.page.locator(".masthead-ways")
    places = set()
    for tab in ("Setup", "Interview", "Feedback"):
        visitor.tab(tab).click()
        expect(visitor.tab(tab)).to_have_attribute("aria-selected", "true")
        boxes = [part.bounding_box() for part in (mark, ways)]
        places.add(tuple(round(box["x"]) for box in boxes if box))
    assert len(places) == 1


def test_no_time_limit_is_no_number(arrive: Arrive) -> None:
    """The field is empty, and says what that means."""
    visitor = arrive()
    visitor.page.get_by_text("More: résumé").click()
    field = visitor.at("minutes").locator("input")
    expect(field).to_have_value("")
    expect(field).to_have_attribute("placeholder", texts.text("label.minutes.placeholder"))


def test_a_number_typed_while_the_page_loads_stays(arrive: Arrive) -> None:
    """Whatever the server says late of the form, it takes no time limit away."""
    early = arrive()
    page = early.page.context.new_page()
    late: list[Route] = []
    page.route("**/run/predict*", lambda route: late.append(route))
    visitor = Visitor(page, early.url)
    opened_more(visitor)
    field = visitor.at("minutes").locator("input")
    expect(field).to_have_value("")
    field.fill("3")
    field.press("Tab")
    expect(visitor.at("length")).to_contain_text("3 minutes")
    assert late
    for answer in late:
        with page.expect_response("**/run/predict*"):
            answer.continue_()
    expect(visitor.at("about")).to_contain_text(texts.SPEECH_READY)
    expect(visitor.at("length")).to_contain_text("3 minutes")


def test_a_refused_microphone_is_told_as_the_recorder_tells_it(arrive: Arrive) -> None:
    """The check says what to do, and can be tried again."""
    visitor = arrive(script=walk.NO_MICROPHONE)
    visitor.page.get_by_text(texts.text("check.title"), exact=True).click()
    check = visitor.at("microphone-check")
    check.get_by_role("button", name=texts.text("check.start")).click()
    expect(check.get_by_role("status")).to_have_text(texts.text("recorder.denied"))
    expect(check.get_by_role("button", name=texts.text("check.start"))).to_be_enabled()


def test_a_check_that_the_browser_never_answers_is_taken_back(arrive: Arrive) -> None:
    """With the same button, which can then be pressed again; a yes that comes late opens nothing."""
    visitor = arrive(script=UNANSWERED)
    visitor.page.get_by_text(texts.text("check.title"), exact=True).click()
    check = visitor.at("microphone-check")
    check.get_by_role("button", name=texts.text("check.start")).click()
    expect(check.get_by_role("status")).to_have_text(texts.text("recorder.allow"))
    check.get_by_role("button", name=texts.text("recorder.cancel")).click()
    expect(check.get_by_role("status")).to_have_text(texts.text("check.lead"))
    visitor.page.evaluate("window.allow()")
    visitor.page.wait_for_function("window.stream?.getTracks().every((track) => track.readyState === 'ended')")
    check.get_by_role("button", name=texts.text("check.start")).click()
    visitor.page.evaluate("window.allow()")
    expect(check.get_by_role("button", name=texts.text("check.again"))).to_be_enabled()


def test_on_a_phone_the_question_and_the_way_to_answer_are_seen_together(arrive: Arrive) -> None:
    """Wherever the page stood when the answer was sent, and however long that was."""
    visitor = arrive()
    visitor.page.set_viewport_size(PHONE)
    visitor.start()
    for number, place in ((2, 0), (3, 10_000)):
        visitor.box.fill("I owned the nightly load of about forty tables and moved it to Airflow. " * 6)
        visitor.page.evaluate("place => scrollTo(0, place)", place)
        visitor.page.keyboard.press("Enter")
        visitor.may_answer(number)
        expect(visitor.lines("interviewer").last).to_be_in_viewport(ratio=1)
        expect(visitor.at("record").locator(".talk")).to_be_in_viewport(ratio=1)


def test_an_example_asks_before_it_takes_the_place_of_ones_own_job(arrive: Arrive) -> None:
    """Once, on the card; over an empty box, or another example, it is there at once."""
    visitor = arrive()
    box = visitor.at("jd-text").locator("textarea")
    first, second = (visitor.page.locator(f"#examples [data-example='{index}']") for index in (0, 1))
    first.click()
    expect(box).to_have_value(EXAMPLES[0].text)
    second.click()
    expect(box).to_have_value(EXAMPLES[1].text)
    visitor.give_job(JOB)
    first.click()
    expect(first).to_contain_text(texts.text("example.replace"))
    expect(box).to_have_value(JOB)
    first.press("Enter")
    expect(box).to_have_value(EXAMPLES[0].text)


@pytest.mark.parametrize("locale", ["en-US", "es-ES"])
def test_a_first_visitor_on_a_phone_sees_the_examples_whole(arrive: Arrive, locale: str) -> None:
    """The sample and all three jobs, with nothing before them; once there is a job, its text has the room."""
    visitor = arrive(locale=locale)
    visitor.page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    fade = 28  # what goes beneath Start pales above it
    start = visitor.at("start").bounding_box()
    last = visitor.page.locator(".example").last.bounding_box()
    assert start and last and last["y"] + last["height"] <= start["y"] - fade
    for part in [visitor.at("see-sample"), *visitor.page.locator(".example").all()]:
        expect(part).to_be_in_viewport(ratio=1)
    assert visitor.overflowing() == []
    box = visitor.at("jd-text").locator("textarea")
    empty = box.bounding_box()
    box.fill(JOB)
    filled = box.bounding_box()
    assert empty and filled and filled["height"] >= 150 > empty["height"]


def test_where_speech_can_not_be_had_no_microphone_is_checked(arrive: Arrive) -> None:
    """One sentence says that answers are typed; where it can be had, the check is there."""
    deaf = arrive(walk.mute_and_deaf())
    expect(deaf.at("about").get_by_text(texts.LISTENER_MISSING, exact=True)).to_be_visible()
    expect(deaf.page.get_by_text(texts.text("check.title"), exact=True)).to_have_count(0)
    hearing = arrive()
    expect(hearing.at("about")).to_contain_text(texts.SPEECH_READY)
    expect(hearing.page.get_by_text(texts.text("check.title"), exact=True)).to_be_visible()


def test_the_length_follows_without_the_server(arrive: Arrive) -> None:
    """So it always says what the last change means, however slow the network is."""
    visitor = arrive()
    expect(visitor.at("length")).to_contain_text("10 to 15 minutes")
    opened_more(visitor)
    late: list[Route] = []  # held back: one that failed would end all events of the page
    visitor.page.route("**/run/predict*", lambda route: late.append(route))
    number = visitor.at("question-count").locator("input[type=number]")
    limited = (("5", "3", "Ends after 3 minutes"), ("10", "12", "Ends after 12 minutes"))
    for questions, minutes, words in (*limited, ("5", "20", "10 to 15"), ("3", "0", "6 to 9"), ("4", "", "8 to 12")):
        visitor.at("minutes").locator("input").fill(minutes)
        number.fill(questions)
        number.press("Tab")
        expect(visitor.at("length")).to_contain_text(words)
