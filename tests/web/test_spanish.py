"""The page in another language than English."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from interviewmate import texts
from interviewmate.catalogue import ENGLISH, TEXTS, speaking
from tests.web import walk
from tests.web.conftest import PHONE
from tests.web.visitor import Arrive, Visitor

pytestmark = pytest.mark.browser
BRAND = "Interview"  # of InterviewMate, written in two weights
FOREIGN = """english => {
    const seen = e => e.checkVisibility({ visibilityProperty: true });
    const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [];
    while (nodes.nextNode()) if (seen(nodes.currentNode.parentElement)) found.push(nodes.currentNode.data.trim());
    for (const name of ['aria-label', 'placeholder', 'title'])
        for (const e of document.querySelectorAll(`[${name}]`)) if (seen(e)) found.push(e.getAttribute(name).trim());
    return found.filter(text => english.includes(text));
}"""


def english_on(page: Page) -> list[str]:
    """What of the English texts, with or without a capital, is seen, or told to who can't see."""
    spanish = set(TEXTS["es"].values())
    texts = [words for words in TEXTS[ENGLISH].values() if words not in spanish]
    found: list[str] = page.evaluate(FOREIGN, [*texts, *(words.capitalize() for words in texts)])
    return [words for words in found if words != BRAND]


def test_a_spanish_browser_meets_no_english(arrive: Arrive) -> None:
    """Setup, an answer, the report, on both widths; what people and the interviewer wrote stays as it is."""
    with speaking("es"):
        visitor = arrive(walk.Scene().opened().services(), locale="es-ES")
        page = visitor.page
        expect(page.locator("html")).to_have_attribute("lang", "es")
        expect(page.locator(".held-in")).to_have_text(texts.text("opening.held_in_model"))
        for kind in ("range", "number"):  # Gradio's own names of these are English
            name = page.locator(f"#question-count input[type={kind}]").get_attribute("aria-label")
            assert name == texts.text("label.questions")
        visitor.at("start").click()
        expect(visitor.at("setup-status")).to_contain_text(texts.NO_JOB_DESCRIPTION)
        visitor.start(questions=3)
        _spanish(visitor, "interview", "feedback")
        visitor.tab(texts.text("label.setup")).click()
        page.get_by_text(texts.text("label.own_model")).click()
        page.get_by_text(texts.text("label.more")).click()
        expect(page.locator("#language input")).to_have_value("Inglés")
        page.get_by_role("button", name=texts.text("tour.open")).click()
        _spanish(visitor, "setup")
        page.keyboard.press("Escape")
        visitor.tab(texts.text("label.interview")).click()
        visitor.answer(walk.SAID)
        expect(visitor.lines("interviewer")).to_have_count(2)
        expect(visitor.lines("candidate").locator(".who")).to_have_text(texts.text("who.candidate"))
        expect(visitor.box).to_be_enabled()
        visitor.end()
        verdict = visitor.reads_report()
        expect(verdict).to_contain_text(texts.not_enough(1, 3))
        expect(visitor.at("history")).to_contain_text(texts.text("history.title"))
        _spanish(visitor, "feedback")


def test_a_language_without_a_file_is_english(arrive: Arrive) -> None:
    """What Gradio puts in, and what the server says."""
    visitor = arrive(walk.Scene().opened().services(), locale="nb-NO")
    expect(visitor.page.locator("html")).to_have_attribute("lang", ENGLISH)
    expect(visitor.at("start")).to_have_text(texts.text("label.start"))
    expect(visitor.at("length")).to_have_text(texts.text("length.usual", shortest=10, longest=15))
    expect(visitor.page.locator(".held-in")).to_be_hidden()  # nobody expects another one


def _spanish(visitor: Visitor, *tabs: str) -> None:
    """These tabs hold no English, and nothing in them is wider than a window."""
    for tab in tabs:
        if not visitor.page.get_by_role("dialog").count():
            visitor.tab(texts.text(f"label.{tab}")).click()
        assert english_on(visitor.page) == []
        desktop = visitor.page.viewport_size
        visitor.page.set_viewport_size(PHONE)  # type: ignore[arg-type]
        assert visitor.overflowing() == []
        visitor.page.set_viewport_size(desktop)  # type: ignore[arg-type]
