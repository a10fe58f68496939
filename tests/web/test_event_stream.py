"""What is pressed while the server ends the event stream of what was pressed before."""

from __future__ import annotations

import pytest
from playwright.sync_api import Route, expect

from interviewmate import texts
from tests.web.visitor import Arrive

pytestmark = pytest.mark.browser


def test_a_press_while_the_stream_closes_is_answered(arrive: Arrive) -> None:
    """The first stream reaches the browser, with its closing, only after the next press was taken by the server."""
    visitor = arrive()

    def late(stream: Route) -> None:
        whole = stream.fetch()
        with visitor.page.expect_response("**/queue/join*"):
            visitor.at("start").click()
        stream.fulfill(response=whole)

    visitor.page.route("**/queue/data*", late, times=1)
    visitor.at("see-sample").click()
    expect(visitor.at("feedback").locator(".verdict")).to_contain_text(texts.SAMPLE)
    expect(visitor.at("setup-status")).to_contain_text(texts.NO_JOB_DESCRIPTION)
    expect(visitor.at("start")).to_be_enabled()
