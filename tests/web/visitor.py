"""A person at the page: what tests do there, waiting for what such a person would wait for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, Protocol

from playwright.sync_api import Locator, Page, expect

from interviewmate import texts
from interviewmate.assembly import Services
from interviewmate.web.guess import FEWEST_CHARACTERS
from tests.web.serving import JOB

OVERFLOWING = """() => {
    const scrolls = e => e && e !== document.body
        && (/auto|scroll/.test(getComputedStyle(e).overflowX) || scrolls(e.parentElement));
    return [document.documentElement, ...document.querySelectorAll('main *')]
        .filter(e => e.getBoundingClientRect().right > window.innerWidth + 1)
        .filter(e => !e.closest('[aria-hidden=true], .visually-hidden') && !scrolls(e.parentElement))
        .map(e => e.outerHTML.slice(0, 80));
}"""


@dataclass
class Visitor:
    """Somebody who opens the page, and waits until it can be used."""

    page: Page
    url: str
    query: str = ""  # of the link that was followed, with its "?"

    def __post_init__(self) -> None:
        self.page.goto(f"{self.url}/{self.query}")
        expect(self.at("start")).to_be_enabled()

    def another(self) -> Visitor:
        """Somebody else, at a page of their own."""
        return Visitor(self.page.context.new_page(), self.url)

    def at(self, name: str) -> Locator:
        """The element with this id."""
        return self.page.locator(f"#{name}")

    @property
    def box(self) -> Locator:
        """Where answers are typed."""
        return self.at("typed-answer").locator("textarea")

    def tab(self, name: str) -> Locator:
        """A tab's button."""
        return self.page.get_by_role("tab", name=name, exact=True)

    def give_job(self, text: str = JOB, questions: int = 3) -> None:
        """Fills in the form."""
        self.at("jd-text").locator("textarea").fill(text)
        if len(text.strip()) >= FEWEST_CHARACTERS:
            expect(self.at("read-from-jd")).to_contain_text(texts.READ_FROM_JD)
        number = self.at("question-count").locator("input[type=number]")
        number.fill(str(questions))
        number.press("Tab")

    def start(self, text: str = JOB, questions: int = 3) -> None:
        """Fills in the form, presses Start and waits for the first question."""
        self.give_job(text, questions)
        self.at("start").click()
        self.may_answer(1, questions)

    def may_answer(self, number: int, total: int = 3) -> None:
        """Waits until the question of that number stands and can be answered."""
        expect(self.at("progress")).to_contain_text(texts.progress(number, total))
        expect(self.box).to_be_enabled()

    def answer(self, text: str) -> None:
        """Types an answer and sends it with Enter."""
        self.box.fill(text)
        self.box.press("Enter")

    def end(self) -> None:
        """Ends the interview, and means it."""
        self.at("end-interview").click()
        self.at("end-now").click()

    def lines(self, who: str) -> Locator:
        """The bubbles of one side of the chat."""
        return self.at("chat").locator(f".line.{who}:not(.waiting)")

    def reads_report(self) -> Locator:
        """Waits for the report."""
        verdict = self.at("feedback").locator(".verdict")
        expect(verdict).to_be_visible()
        return verdict

    def practice(self, answer: int) -> Locator:
        """What can be done with an answer of the report, which is unfolded."""
        part = self.at("feedback").locator(f".practice[data-answer='{answer}']")
        if not part.is_visible():
            self.at("feedback").locator("details.answer > summary").nth(answer - 1).click()
        return part

    def wait_for_health(self, *parts: str) -> None:
        """Waits until these parts of /health are ready."""
        ready = (
            "async parts => { const h = await (await fetch('/health')).json(); return parts.every(p => h[p].ready) }"
        )
        self.page.wait_for_function(ready, arg=list(parts))

    def hears(self, sentences: list[str]) -> None:
        """Waits until the stand-in for the player has played these, all told."""
        self.page.wait_for_function("all => JSON.stringify(window.heard) === JSON.stringify(all)", arg=sentences)

    def overflowing(self) -> list[str]:
        """The elements that reach beyond the window's edge, but for those in a box that scrolls."""
        found: list[str] = self.page.evaluate(OVERFLOWING)
        return found


LOOKS: tuple[Literal["dark", "light"], ...] = ("light", "dark")
SETTLED = """() => Promise.all(document.getAnimations().filter(a => a instanceof CSSTransition)
    .map(a => a.finished.catch(() => {})))"""


def look(page: Page, scheme: Literal["dark", "light"]) -> None:
    """The page in dark or light, once no colour is on its way any more; nothing moves."""
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    page.evaluate(SETTLED)


class Arrive(Protocol):
    """Opens the page of an application over the services, or of the usual one; ``script`` runs before anything else."""

    def __call__(
        self, services: Services | None = None, script: str = "", query: str = "", locale: str = "en-US"
    ) -> Visitor: ...


def opened_more(visitor: Visitor) -> None:
    """Opens what is folded away. Gradio fills its fields once more when they appear; that is over after an event."""
    visitor.page.get_by_text("More: résumé").click()
    expect(visitor.at("minutes").locator("input")).to_be_visible()
    number = visitor.at("question-count").locator("input[type=number]")
    for count, words in (("7", "14 to 21"), ("5", "10 to 15")):
        number.fill(count)
        number.press("Tab")
        expect(visitor.at("length")).to_contain_text(words)
