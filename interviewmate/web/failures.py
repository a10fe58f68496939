"""What a person is told when something goes wrong: a sentence, never a traceback, a path or ``str(error)``."""

from __future__ import annotations

import logging
import traceback
from collections.abc import Awaitable, Callable
from functools import wraps
from html import escape
from pathlib import Path
from typing import ParamSpec, TypeVar

import gradio as gr

from interviewmate import texts
from interviewmate.errors import InterviewMateError

log = logging.getLogger(__name__)
P = ParamSpec("P")
R = TypeVar("R")


def words_for(error: Exception) -> str:
    """The sentence for a person. Errors that are none of ours are logged by kind and place alone.

    Their own words may hold an answer or a key, so they go nowhere.
    """
    if isinstance(error, InterviewMateError):
        return error.words
    frames = traceback.extract_tb(error.__traceback__)
    places = " < ".join(f"{Path(frame.filename).name}:{frame.lineno}" for frame in reversed(frames))
    log.error("Unexpected %s at %s", type(error).__name__, places)
    return texts.UNEXPECTED


def told(function: Callable[P, Awaitable[R]]) -> Callable[P, Awaitable[R]]:
    """An API function whose errors reach the client as sentences."""

    @wraps(function)
    async def tell(*args: P.args, **kwargs: P.kwargs) -> R:
        try:
            return await function(*args, **kwargs)
        except Exception as error:
            raise gr.Error(words_for(error), print_exception=False) from None

    return tell


def toast(error: Exception) -> gr.Error:
    """The error for the page, where Gradio shows its message as HTML."""
    return gr.Error(escape(words_for(error)), title=texts.DID_NOT_WORK, print_exception=False)
