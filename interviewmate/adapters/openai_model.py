"""A language model behind any OpenAI-compatible address as the interviewer.

Every request is one streamed chat completion with a JSON schema; what is written is read as it comes. Nothing is
tried again here but what this file itself asked for wrongly (a schema that the server doesn't take); a reply that
can't be read is the agent's to have repaired. Logs carry the type of an error, never its text, a key or an answer.
"""

from __future__ import annotations

import logging
import re
from collections.abc import AsyncGenerator, Callable, Iterator
from contextlib import aclosing, contextmanager
from functools import partial
from typing import Any, TypeVar, cast

import openai
from openai.types.chat import ChatCompletionChunk, ChatCompletionMessageParam
from pydantic import BaseModel, ValidationError

from interviewmate import prompts, reply, texts
from interviewmate.errors import InterviewerFailed
from interviewmate.interview import Evaluation, Interview, Turn
from interviewmate.languages import Language
from interviewmate.ports import Situation
from interviewmate.reply import Draft, PlanDraft, Reply, ReportDraft

CONNECT_SECONDS = 5.0
LONGEST_TEXT = 40_000  # characters that are read of one reply: a model that rambles on is cut off
TRIES = 2  # for an evaluation or a report: the second where the first can't be read

T = TypeVar("T")
Shape = TypeVar("Shape", bound=BaseModel)
log = logging.getLogger(__name__)


class OpenAIModel:
    """The interviewer that a chat model is. Holds no interview: one may serve many at a time."""

    kind = "model"
    languages = tuple(Language)

    def __init__(
        self,
        model: str,
        *,
        base_url: str,
        api_key: str | None,
        seconds: float,
        counts: bool = False,
        key_refused: str = texts.MODEL_KEY_REFUSED,
    ) -> None:
        """``api_key`` None: the server needs none; ``seconds``: the longest wait for the next piece of a reply;
        ``counts``: the server is asked how many tokens each call took; ``key_refused``: what the person is told then.
        """
        self.tokens = 0
        self._model, self._counts, self._key_refused = model, counts, key_refused
        self._takes_schema = True
        self._client = openai.AsyncOpenAI(
            api_key=api_key or "none-needed",  # without one the SDK would look into the environment
            base_url=base_url,
            timeout=openai.Timeout(seconds, connect=CONNECT_SECONDS),
            max_retries=0,
        )

    async def respond(self, situation: Situation) -> AsyncGenerator[Draft, None]:
        """The reply as it grows, from one streamed call that ends when the reader leaves."""
        latest = Draft()
        async with aclosing(self._written(prompts.turn(situation), Reply)) as parts:
            async for written in parts:
                draft = reply.read(written)
                if draft != latest:
                    latest = draft
                    yield draft

    async def plan(self, interview: Interview) -> PlanDraft:
        """What to ask about in which order."""
        return await self._read(prompts.plan(interview), PlanDraft, partial(_whole, PlanDraft), tries=1)

    async def evaluate(self, interview: Interview, turn: Turn) -> Evaluation:
        """The evaluation of an answer that was left without one; the words around it are not looked at."""
        return await self._read(prompts.evaluation(interview, turn), Reply, lambda text: reply.read(text).evaluation)

    async def write_report(self, interview: Interview) -> ReportDraft:
        """The words of the report."""
        return await self._read(prompts.report(interview), ReportDraft, partial(_whole, ReportDraft))

    async def close(self) -> None:
        """Gives the connections back; the model can't be used any more."""
        await self._client.close()

    async def _read(
        self,
        messages: list[prompts.Message],
        shape: type[BaseModel],
        reading: Callable[[str], T | None],
        *,
        tries: int = TRIES,
    ) -> T:
        """What ``reading`` makes of a whole reply."""
        for _ in range(tries):
            written = ""
            async for so_far in self._written(messages, shape):
                written = so_far
            if (result := reading(written)) is not None:
                return result
        raise InterviewerFailed(texts.UNUSABLE_REPLY)

    async def _written(self, messages: list[prompts.Message], shape: type[BaseModel]) -> AsyncGenerator[str, None]:
        """All that the model has written so far, again with every piece that comes.

        Nothing comes when the server rejects the schema: the next call asks for any JSON object, whose fields the
        prompt describes too. So the second call that a turn may cost is used, and none beyond it.
        """
        written = ""
        with _told_to_people(self._key_refused):
            try:
                stream = await self._client.chat.completions.create(
                    model=self._model,
                    messages=cast(list[ChatCompletionMessageParam], messages),
                    response_format=self._format(shape),
                    stream=True,
                    stream_options={"include_usage": True} if self._counts else openai.omit,
                )
            except (openai.BadRequestError, openai.UnprocessableEntityError) as error:
                if not (self._takes_schema and _about_the_schema(error)):
                    raise
                self._takes_schema = False
                log.info("the model's server takes no JSON schema: asking for a JSON object from now on")
                return
            async with stream:
                async for chunk in stream:
                    self.tokens += chunk.usage.total_tokens if chunk.usage else 0
                    if piece := _piece(chunk):
                        written += piece
                        yield written
                    if len(written) > LONGEST_TEXT:
                        return

    def _format(self, shape: type[BaseModel]) -> Any:
        """The ``response_format`` of a request."""
        if not self._takes_schema:
            return {"type": "json_object"}
        schema = {"name": shape.__name__.lower(), "strict": True, "schema": reply.flat_schema(shape)}
        return {"type": "json_schema", "json_schema": schema}


def _piece(chunk: ChatCompletionChunk) -> str:
    """The text that a chunk brings.

    Raises:
        InterviewerFailed: the model will not answer this.
    """
    if not chunk.choices:  # some servers send usage or a filter's findings so
        return ""
    choice = chunk.choices[0]
    if choice.delta.refusal or choice.finish_reason == "content_filter":
        raise InterviewerFailed(texts.MODEL_REFUSED)
    return choice.delta.content or ""


def _whole(shape: type[Shape], written: str) -> Shape | None:
    """What was written as a value of ``shape``, if it is one."""
    try:
        return shape.model_validate_json(reply.json_text(written))
    except ValidationError:
        return None


@contextmanager
def _told_to_people(key_refused: str) -> Iterator[None]:
    """Turns every way in which a call fails into words for the person.

    Not all come as the SDK's own errors: a malformed reply shows as TypeError or AttributeError, an event that is no
    JSON or a key that fits in no header as ValueError.
    """
    try:
        yield
    except (openai.OpenAIError, ValueError, TypeError, AttributeError) as error:
        log.warning("a model call failed: %s", type(error).__name__)
        raise InterviewerFailed(_words(error, key_refused)) from None


def _words(error: Exception, key_refused: str) -> str:
    """What the person is told, by what can be done about it."""
    match error:
        case openai.APIError(code="insufficient_quota") | openai.APIStatusError(status_code=402):
            return texts.MODEL_QUOTA_SPENT
        case openai.AuthenticationError() | openai.PermissionDeniedError() | UnicodeEncodeError():
            return key_refused
        case openai.NotFoundError():
            return texts.MODEL_UNKNOWN
        case openai.APITimeoutError():
            return texts.TOO_SLOW
        case openai.APIConnectionError():
            return texts.MODEL_UNREACHABLE
        case openai.RateLimitError() | openai.APIError(code="rate_limit_exceeded"):
            return texts.MODEL_BUSY
        case openai.InternalServerError():
            return texts.MODEL_BROKEN
        case openai.APIStatusError():
            return texts.MODEL_REJECTED
        case openai.APIError():  # an error event in the midst of a stream
            return texts.MODEL_BROKEN
        case _:
            return texts.UNUSABLE_REPLY


def _about_the_schema(error: openai.APIStatusError) -> bool:
    """Whether a server says that it takes no JSON schema; they say it in many words."""
    said = f"{error.param} {error.message}"
    return bool(re.search(r"response.?format|json.?schema", said, re.IGNORECASE))
