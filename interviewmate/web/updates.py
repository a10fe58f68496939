"""Events and their streams of updates, as Gradio's page can bear them."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from functools import wraps
from typing import Any, ParamSpec

import gradio as gr

Updates = dict[Any, Any]  # component -> its new value, or a gr.update
P = ParamSpec("P")


def unseen(state: gr.State) -> dict[str, Any]:
    """What an event is given that shows no progress, and that nobody can call by name.

    At each of its steps Gradio tells every part that would show its progress, and copies all that this and the parts
    within it hold. A ``state`` holds nothing in the browser.
    """
    return {"show_progress": "hidden", "show_progress_on": state, "api_visibility": "private"}


def cumulative(handler: Callable[P, AsyncIterator[Updates]]) -> Callable[P, AsyncIterator[Updates]]:
    """A handler each of whose updates holds all that came before it.

    The page patches one object with what is new and draws it later: of two updates in quick succession it
    only ever sees the second, so what stood in the first alone would be lost.
    """

    @wraps(handler)
    async def run(*args: P.args, **kwargs: P.kwargs) -> AsyncIterator[Updates]:
        sent: Updates = {}
        async for update in handler(*args, **kwargs):
            sent = {**sent, **{component: _merged(sent.get(component), new) for component, new in update.items()}}
            yield sent

    return run


def _merged(old: Any, new: Any) -> Any:
    """``new``, and of an older update of the same component what ``new`` leaves as it is."""
    both = all(isinstance(value, dict) and value.get("__type__") == "update" for value in (old, new))
    return {**old, **new} if both else new
