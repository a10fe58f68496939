"""How heavy the page is: requests, bytes on the wire, and when a browser on this machine first paints it."""

from __future__ import annotations

from collections.abc import Iterator

from playwright.sync_api import Response, sync_playwright

from tests.server import serving
from tests.web.talking import CHROMIUM

PAINT = """() => new Promise((done) => new PerformanceObserver((list) => {
    const paint = list.getEntries().find((entry) => entry.name === 'first-contentful-paint');
    if (paint) done(paint.startTime);
}).observe({ type: 'paint', buffered: true }))"""


def measure() -> Iterator[str]:
    """Of a first visit, with nothing cached, and of a second one."""
    if CHROMIUM is None:
        yield "page                   not measured: chromium is not installed"
        return
    with serving() as url, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        context = browser.new_context()
        for visit in ("first", "second"):
            page = context.new_page()
            answers: list[Response] = []
            page.on("response", lambda answer, answers=answers: answers.append(answer))
            page.goto(url)
            page.locator("#start:enabled").wait_for()
            ready = page.evaluate("performance.now()")
            paint = page.evaluate(PAINT)
            weight = page.evaluate(
                "[...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]"
                ".reduce((sum, entry) => sum + entry.transferSize, 0)"
            )
            yield (
                f"page, {visit} visit".ljust(22)
                + f" {len(answers):3d} requests  {weight / 1000:6.0f} kB  "
                + f"first paint {paint / 1000:.2f} s  Start can be pressed {ready / 1000:.2f} s"
            )
        browser.close()
