"""What an event leaves as it is costs nothing."""

from __future__ import annotations

import gradio as gr
from gradio.state_holder import SessionState

from interviewmate.web.sparing import Sparing


async def test_only_what_is_given_is_made_anew() -> None:
    """The outputs come in their order; the state stays, what is not given is told as unchanged."""
    with Sparing(analytics_enabled=False) as blocks:
        left, changed, kept = gr.Textbox(), gr.Textbox(), gr.State(1)
        gr.Button().click(lambda: {changed: gr.update(value="new")}, None, [left, kept, changed])
    state = SessionState(blocks)
    (event,) = blocks.fns.values()
    data = (await blocks.process_api(event, [], state))["data"]
    assert data[0] == gr.skip() and data[1] is None and data[2]["value"] == "new"
    assert state[changed._id] is not changed and state[left._id] is left


async def test_what_is_given_in_order_is_gradios() -> None:
    """And a dictionary that names no component is a value."""
    with Sparing(analytics_enabled=False) as blocks:
        box, told = gr.Textbox(), gr.JSON()
        button = gr.Button()
        button.click(lambda: ["new", "old"], None, [box, box])
        button.click(lambda: {}, None, told)
    both, one = blocks.fns.values()
    assert (await blocks.process_api(both, [], None))["data"] == ["new", "old"]
    (value,) = (await blocks.process_api(one, [], None))["data"]
    assert value.root == {}
