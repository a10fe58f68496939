"""Photographs every state of the page: ``python -m tests.web.gallery FOLDER``, at three widths, dark and light."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from interviewmate.assembly import Services
from tests.web import walk
from tests.web.conftest import ARGUMENTS
from tests.web.serving import served
from tests.web.talking import CHROMIUM
from tests.web.visitor import LOOKS, Visitor, look

WIDTHS = {1440: 900, 820: 1180, 390: 844}


def main(folder: Path) -> None:
    """All the walks."""
    folder.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        scene = walk.Scene()
        with _visit(browser, scene.services()) as visitor:
            _photograph(folder, visitor.page, walk.whole(visitor, scene))
        with _visit(browser, walk.mute_and_deaf()) as visitor:
            _photograph(folder, visitor.page, walk.by_text_alone(visitor))
        with _visit(browser, walk.Scene().opened().services(), walk.NO_MICROPHONE) as visitor:
            _photograph(folder, visitor.page, walk.without_microphone(visitor))
        browser.close()


@contextmanager
def _visit(browser: Browser, services: Services, script: str = "") -> Iterator[Visitor]:
    with served(services) as url:
        context = browser.new_context(permissions=["microphone"])
        context.set_default_timeout(20_000)
        context.add_init_script(script)
        yield Visitor(context.new_page(), url)
        context.close()


def _photograph(folder: Path, page: Page, states: Iterator[str]) -> None:
    for state in states:
        for scheme in LOOKS:
            look(page, scheme)
            for width, height in WIDTHS.items():
                page.set_viewport_size({"width": width, "height": height})
                page.screenshot(path=folder / f"{state}-{width}-{scheme}.png", full_page=True)
        page.set_viewport_size({"width": 1440, "height": 900})
        print(state, flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
