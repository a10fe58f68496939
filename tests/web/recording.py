"""Films an interview for the README, ``python -m tests.web.recording FILE.webp``, and photographs its report beside it.

The real application, the built-in interviewer with a seeded choice of questions, the small Whisper of the tests, and a
microphone that plays synthetic speech. What is typed to get to the report is not filmed.
"""

from __future__ import annotations

import io
import random
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from PIL import Image
from playwright.sync_api import Page, expect, sync_playwright

from interviewmate.adapters.builtin.interviewer import BuiltInInterviewer
from interviewmate.agent import Crew
from interviewmate.assembly import Services, build
from interviewmate.settings import Settings
from tests.speech import NANO
from tests.web.conftest import ARGUMENTS, sound_of
from tests.web.serving import served
from tests.web.talking import CHROMIUM
from tests.web.visitor import Visitor

WINDOW, SIZE = {"width": 1200, "height": 760}, (960, 608)
SHORTEST, LONGEST = 0.16, 0.32  # seconds that a picture stands, however slow the machine is
QUALITY = 62  # of WebP
FAR = 10_000  # pixels: from anywhere on a page to its top
SEED = 3  # of the questions that these answers fit
SPOKEN = "the main problem was that the queries were slow"
TYPED = (
    "In March our search page took four seconds. I read the query plan, saw that PostgreSQL scanned two million "
    "bookings, and added an index on cottage and night. I tested it on a copy first. The page then took 200 "
    "milliseconds, and nobody rang about it again.",
    "What goes wrong is that nobody measures. At my last company a FastAPI search took two seconds, so I timed each "
    "step, found that we asked a partner for prices once a cottage, and fetched them in one batch instead. The slowest "
    "answers fell to 250 milliseconds, and since then an alarm guards that.",
    "With one partner the interface changed without notice, and their engineers were hard to reach. So I wrote tests "
    "that ran against it every hour, agreed on one channel with their support, and kept the last good answer in a "
    "cache. When they changed a field in June, we knew after twenty minutes and no guest saw it.",
)


@dataclass
class Film:
    """The pictures so far, and how long each stands, in milliseconds."""

    page: Page
    pictures: list[Image.Image] = field(default_factory=list)
    stands: list[int] = field(default_factory=list)

    def roll(self, seconds: float, scroll: int = 0) -> None:
        """Films so much; ``scroll`` is how many pixels the page moves from picture to picture."""
        filmed = 0
        while filmed < seconds * 1_000:
            began = time.monotonic()
            shot = Image.open(io.BytesIO(self.page.screenshot())).convert("RGB")
            self._add(shot.resize(SIZE, Image.Resampling.LANCZOS))
            self.page.mouse.wheel(0, scroll)
            self.page.wait_for_timeout(max(0.0, began + SHORTEST - time.monotonic()) * 1_000)
            stands = round(min(time.monotonic() - began, LONGEST) * 1_000)
            self.stands[-1] += stands
            filmed += stands

    def _add(self, picture: Image.Image) -> None:
        if not self.pictures or picture != self.pictures[-1]:
            self.pictures.append(picture)
            self.stands.append(0)

    def save(self, file: Path) -> None:
        """As an animation that begins again; the ending of the name says of which kind."""
        first, *others = self.pictures
        first.save(file, save_all=True, append_images=others, duration=self.stands, loop=0, quality=QUALITY, method=6)


def main(file: Path) -> None:
    """Films one interview, from the job to the report."""
    with _visitor() as visitor:
        visitor.wait_for_health("speech_to_text", "voice")
        visitor.page.reload()
        film = Film(visitor.page)
        _begin(visitor, film)
        _answer(visitor, film)
        _report(visitor, film)
        visitor.page.screenshot(path=file.with_name("report.png"))
    film.save(file)
    print(f"{file}: {len(film.pictures)} pictures, {sum(film.stands) / 1_000:.1f} s, {file.stat().st_size:,} bytes")


def _begin(visitor: Visitor, film: Film) -> None:
    """A job is chosen, and the first question is asked."""
    page = visitor.page
    expect(visitor.at("start")).to_be_enabled()
    film.roll(1.2)
    page.locator(".example").first.click()
    expect(visitor.at("role").locator("input")).to_have_value("Backend Engineer")
    visitor.at("question-count").locator("input[type=number]").fill("3")
    film.roll(1.2)
    visitor.at("start").scroll_into_view_if_needed()
    film.roll(0.6)
    visitor.at("start").click()
    film.roll(0.5)
    expect(visitor.lines("interviewer")).to_have_count(1)
    film.roll(3.0)
    visitor.may_answer(1)


def _answer(visitor: Visitor, film: Film) -> None:
    """The answer is spoken, and the interviewer follows up."""
    record = visitor.at("record")
    record.get_by_role("button", name="Answer by voice", exact=True).click()
    film.roll(5.0)
    record.get_by_role("button", name="Stop and send", exact=True).click()
    film.roll(0.5)
    expect(visitor.lines("interviewer")).to_have_count(2)
    film.roll(3.0)


def _report(visitor: Visitor, film: Film) -> None:
    """The other answers are typed, and the report is read."""
    for number, answer in enumerate(TYPED, start=2):
        expect(visitor.box).to_be_enabled()
        visitor.answer(answer)
        expect(visitor.lines("candidate")).to_have_count(number)
        expect(visitor.lines("interviewer")).to_have_count(number + 1)
    visitor.reads_report()
    visitor.page.mouse.wheel(0, -FAR)
    film.roll(2.0)
    film.roll(2.0, scroll=40)
    visitor.page.mouse.wheel(0, -FAR)
    visitor.page.wait_for_function("scrollY === 0")


@contextmanager
def _visitor() -> Iterator[Visitor]:
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        sound = sound_of(SPOKEN, Path(folder))
        arguments = [*ARGUMENTS, f"--use-file-for-fake-audio-capture={sound}%noloop"]
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=arguments)
        with served(_services()) as url:
            context = browser.new_context(viewport=WINDOW, permissions=["microphone"], color_scheme="dark")
            context.set_default_timeout(30_000)
            yield Visitor(context.new_page(), url)
            context.close()


def _services() -> Services:
    """Those of a host without a model, whose interviewer asks the same questions every time."""
    built = build(Settings(whisper_model=str(NANO), local_embeddings="/nowhere"))

    def new_crew(*given: Any, **named: Any) -> Crew:
        crew = built.new_crew(*given, **named)
        return replace(crew, interviewer=BuiltInInterviewer(crew.retriever, random.Random(SEED)))

    return replace(built, new_crew=new_crew)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
