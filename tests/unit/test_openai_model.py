"""The model's adapter against a real local server: what it sends, how it streams, and every way it can fail."""

from __future__ import annotations

import asyncio
import itertools
import json
import logging
from collections.abc import AsyncIterator, Iterator
from contextlib import aclosing
from typing import Any, Protocol

import pytest

from interviewmate import texts
from interviewmate.adapters.openai_model import OpenAIModel
from interviewmate.errors import InterviewerFailed
from interviewmate.interview import Behaviour, Move
from interviewmate.ports import Situation
from interviewmate.reply import Draft
from tests.openai_server import OpenAIServer, Say
from tests.situations import answered, at_opening, interview_of

KEY = "sk-a-secret-that-nobody-may-see"
REPLY: dict[str, Any] = {
    "behaviour": "on_track",
    "move": "follow_up",
    "acknowledgement": "So it was the cache. That took a while to find.",
    "topic": 0,
    "question": "How did you find out that it was the cache?",
    "relevance": 4,
    "depth": 3,
    "structure": 3,
    "evidence": 2,
    "clarity": 5,
    "confidence": 0.7,
    "strength": "names the cause",
    "gap": "no figures",
}


@pytest.fixture
def server() -> Iterator[OpenAIServer]:
    with OpenAIServer() as running:
        yield running


class ModelAt(Protocol):
    """Makes a model at an address, closed with the test."""

    def __call__(self, address: str, *, seconds: float = 10.0, key: str | None = KEY) -> OpenAIModel: ...


@pytest.fixture
async def model_at() -> AsyncIterator[ModelAt]:
    made: list[OpenAIModel] = []

    def make(address: str, *, seconds: float = 10.0, key: str | None = KEY) -> OpenAIModel:
        made.append(OpenAIModel("tiny", base_url=address, api_key=key, seconds=seconds))
        return made[-1]

    yield make
    for model in made:
        await model.close()


async def drafts_of(model: OpenAIModel, situation: Situation) -> list[Draft]:
    return [draft async for draft in model.respond(situation)]


async def failure_of(model: OpenAIModel) -> str:
    """The words that a failing turn leaves for the person."""
    with pytest.raises(InterviewerFailed) as caught:
        await drafts_of(model, answered("The cache was stale."))
    return caught.value.words


async def test_one_streamed_call_with_the_flat_schema(server: OpenAIServer, model_at: ModelAt) -> None:
    """A turn is one streamed request whose strict schema has the reply's fields in their order."""
    server.queue(REPLY)
    drafts = await drafts_of(model_at(server.url), answered("The cache was stale."))

    (call,) = server.chats
    assert call.body["stream"] is True
    assert call.body["model"] == "tiny"
    assert call.body["response_format"]["type"] == "json_schema"
    assert call.body["response_format"]["json_schema"]["name"] == "reply"
    assert call.body["response_format"]["json_schema"]["strict"] is True
    assert call.schema["required"] == list(REPLY)
    assert "open moves: " in call.last_message
    assert drafts[-1].question == REPLY["question"]
    assert drafts[-1].evaluation and drafts[-1].evaluation.clarity == 5


async def test_drafts_come_only_when_something_changed(server: OpenAIServer, model_at: ModelAt) -> None:
    """No two drafts in a row are the same, though the stream has a piece for every three characters."""
    server.chunk = 3
    server.queue(REPLY)
    drafts = await drafts_of(model_at(server.url), answered("The cache was stale."))
    assert all(one != next_one for one, next_one in itertools.pairwise(drafts))
    assert len(drafts) < len(json.dumps(REPLY)) / 3


async def test_the_acknowledgement_is_there_before_the_call_has_ended(server: OpenAIServer, model_at: ModelAt) -> None:
    """The first sentence can be read while the server still holds the rest back."""
    server.queue(REPLY)
    server.hold(after='"question"')
    async with aclosing(model_at(server.url).respond(answered("The cache was stale."))) as reply:
        draft = await anext(reply)
        while not draft.acknowledgement.startswith("So it was the cache. That"):
            draft = await anext(reply)
        assert not server.chats[0].ended.is_set()
        assert draft.question is None
        server.release(stay=False)
        async for later in reply:
            draft = later
    assert draft.question == REPLY["question"]


async def test_leaving_the_reply_closes_the_stream(server: OpenAIServer, model_at: ModelAt) -> None:
    """A reader who leaves early ends the request: the server sees the connection go."""
    server.queue(REPLY)
    server.hold(after='"acknowledgement"')
    async with aclosing(model_at(server.url).respond(answered("The cache was stale."))) as reply:
        await anext(reply)
    (call,) = server.chats
    assert await asyncio.to_thread(call.ended.wait, 5)
    assert call.left


async def test_cancelling_the_reader_closes_the_stream(server: OpenAIServer, model_at: ModelAt) -> None:
    """So does a task that is cancelled while it waits for the next piece."""
    server.hold()
    task = asyncio.create_task(drafts_of(model_at(server.url), answered("The cache was stale.")))
    while not server.chats:
        await asyncio.sleep(0)
    (call,) = server.chats
    assert await asyncio.to_thread(call.held.wait, 5)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert await asyncio.to_thread(call.ended.wait, 5)
    assert call.left


@pytest.mark.parametrize(
    ("say", "words"),
    [
        (Say(status=401, error={"code": "invalid_api_key"}), texts.MODEL_KEY_REFUSED),
        (Say(status=403), texts.MODEL_KEY_REFUSED),
        (Say(status=404, error={"code": "model_not_found"}), texts.MODEL_UNKNOWN),
        (Say(status=429, error={"code": "rate_limit_exceeded"}), texts.MODEL_BUSY),
        (Say(status=429, error={"code": "insufficient_quota"}), texts.MODEL_QUOTA_SPENT),
        (Say(status=402), texts.MODEL_QUOTA_SPENT),
        (Say(status=400, error={"code": "context_length_exceeded"}), texts.MODEL_REJECTED),
        (Say(status=413), texts.MODEL_REJECTED),
        (Say(status=500), texts.MODEL_BROKEN),
        (Say(status=503), texts.MODEL_BROKEN),
        (Say(json.dumps(REPLY), cut_after=40), texts.MODEL_UNREACHABLE),
        (Say(json.dumps(REPLY)[:40], error_event="server_error"), texts.MODEL_BROKEN),
        (Say(json.dumps(REPLY)[:40], error_event="rate_limit_exceeded"), texts.MODEL_BUSY),
        (Say(json.dumps(REPLY)[:40], error_event="insufficient_quota"), texts.MODEL_QUOTA_SPENT),
        (Say(refusal="I can't help with that."), texts.MODEL_REFUSED),
        (Say(json.dumps(REPLY)[:40], finish="content_filter"), texts.MODEL_REFUSED),
    ],
)
async def test_a_failure_says_what_to_do(server: OpenAIServer, model_at: ModelAt, say: Say, words: str) -> None:
    """Every failure becomes a sentence for the person, after one attempt."""
    server.queue(say)
    assert await failure_of(model_at(server.url)) == words
    assert len(server.chats) == 1


async def test_a_silent_server_is_too_slow(server: OpenAIServer, model_at: ModelAt) -> None:
    """A server that accepts and says nothing is given up when the time for a piece is over."""
    server.hold()
    assert await failure_of(model_at(server.url, seconds=0.2)) == texts.TOO_SLOW
    server.release(stay=False)


async def test_nothing_listens(model_at: ModelAt) -> None:
    """A refused connection says that the service can't be reached."""
    with OpenAIServer() as gone:
        address = gone.url
    assert await failure_of(model_at(address)) == texts.MODEL_UNREACHABLE


async def test_a_key_that_fits_in_no_header(server: OpenAIServer, model_at: ModelAt) -> None:
    """A key with letters that HTTP can't carry is a wrong key, not a crash."""
    assert await failure_of(model_at(server.url, key="schlüssel")) == texts.MODEL_KEY_REFUSED


@pytest.mark.parametrize(
    "say",
    [
        Say(""),
        Say(empty_choices=True),
        Say("I would rather chat a little first."),
        Say(json.dumps(REPLY)[:90], finish="length"),
        Say(body='{"hello": "there"}'),
        Say(body="<html>It works!</html>"),
        Say("<think>They said the cache. I could ask about the cache"),
    ],
)
async def test_an_unreadable_reply_is_the_agents_to_repair(server: OpenAIServer, model_at: ModelAt, say: Say) -> None:
    """What can't be read brings no question and no error: one more call may mend it."""
    server.queue(say)
    drafts = await drafts_of(model_at(server.url), answered("The cache was stale."))
    assert all(draft.question is None for draft in drafts)
    assert len(server.chats) == 1


@pytest.mark.parametrize("lines", ["data: no json\n\n", 'data: "a"\n\n', "data: [1]\n\n", 'data: {"choices": [7]}\n\n'])
async def test_events_that_are_no_completion(server: OpenAIServer, model_at: ModelAt, lines: str) -> None:
    """A stream of something else ends in words for people, whatever the SDK makes of it."""
    server.queue(Say(body=lines))
    assert await failure_of(model_at(server.url)) == texts.UNUSABLE_REPLY


@pytest.mark.parametrize(
    "written",
    [
        "```json\n{}\n```",
        "Here it is:\n```\n{}\n```\n",
        "<think>A follow-up {{maybe}} fits.</think>\n\n{}",
        "{}\n",
    ],
)
async def test_fences_and_thoughts_are_read_over(server: OpenAIServer, model_at: ModelAt, written: str) -> None:
    """Code fences and a model's thinking aloud are no part of its reply."""
    server.queue(written.replace("{}", json.dumps(REPLY)).replace("{{", "{").replace("}}", "}"))
    drafts = await drafts_of(model_at(server.url), answered("The cache was stale."))
    assert drafts[-1].behaviour is Behaviour.ON_TRACK
    assert drafts[-1].move is Move.FOLLOW_UP
    assert drafts[-1].question == REPLY["question"]
    assert drafts[-1].evaluation


async def test_a_server_without_json_schema(server: OpenAIServer, model_at: ModelAt) -> None:
    """A rejected schema costs one call; the turn's second call and all later ones ask for a JSON object."""
    server.queue(Say(status=400, error={"message": "This response_format type is unavailable now"}))
    server.queue(REPLY, REPLY)
    model = model_at(server.url)
    assert await drafts_of(model, answered("The cache was stale.")) == []
    for _ in range(2):
        assert (await drafts_of(model, answered("The cache was stale.")))[-1].question == REPLY["question"]
    formats = [call.body["response_format"]["type"] for call in server.chats]
    assert formats == ["json_schema", "json_object", "json_object"]


async def test_a_model_that_rambles_on_is_cut_off(server: OpenAIServer, model_at: ModelAt) -> None:
    """A reply without an end stops being read, and its stream is closed."""
    server.chunk = 5_000
    server.queue("x" * 10_000_000)
    await drafts_of(model_at(server.url), answered("The cache was stale."))
    (call,) = server.chats
    assert await asyncio.to_thread(call.ended.wait, 5)
    assert call.left


async def test_evaluation_alone(server: OpenAIServer, model_at: ModelAt) -> None:
    """An answer left without an evaluation gets one; a reply without is asked for once more."""
    interview = interview_of("The cache was stale.")
    server.queue({**REPLY, "depth": 9}, REPLY)
    evaluation = await model_at(server.url).evaluate(interview, interview.turns[0])
    assert evaluation.strength == "names the cause"
    assert len(server.chats) == 2
    assert server.chats[0].schema["required"] == list(REPLY)


async def test_no_evaluation_to_be_had(server: OpenAIServer, model_at: ModelAt) -> None:
    """After the second unreadable reply there is none, and no third call."""
    interview = interview_of("The cache was stale.")
    server.queue("no", "no", REPLY)
    with pytest.raises(InterviewerFailed):
        await model_at(server.url).evaluate(interview, interview.turns[0])
    assert len(server.chats) == 2


async def test_report(server: OpenAIServer, model_at: ModelAt) -> None:
    """The report is asked for with its own schema and read whole."""
    interview = interview_of("The cache was stale.")
    server.queue(
        {
            "summary": "You found the cause.",
            "strengths": [{"point": "Names the cause", "quote": "The cache was stale", "requirement": ""}],
            "weaknesses": [],
            "improvements": ["Write down one figure."],
            "better_answers": [{"answer": 1, "better": "The cache was stale, which cost [time]."}],
        }
    )
    draft = await model_at(server.url).write_report(interview)
    assert draft.strengths[0].quote == "The cache was stale"
    assert draft.better_answers[0].answer == 1
    assert server.chats[0].body["response_format"]["json_schema"]["name"] == "reportdraft"
    assert "$ref" not in json.dumps(server.chats[0].schema)


async def test_the_usual_replies_fit_the_schema(server: OpenAIServer, model_at: ModelAt) -> None:
    """With nothing queued the server opens, evaluates and reports in a form that can be read."""
    model, interview = model_at(server.url), interview_of("We moved nine hundred tables to Postgres in a month.")
    opening = (await drafts_of(model, at_opening()))[-1]
    assert opening.move is Move.ADVANCE and opening.question and opening.evaluation
    assert await model.evaluate(interview, interview.turns[0])
    assert (await model.write_report(interview)).summary


async def test_no_key_is_sent_where_none_is_set(
    server: OpenAIServer, model_at: ModelAt, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A local server gets a placeholder, never a key that lies about in the environment."""
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    server.key = "none-needed"
    await drafts_of(model_at(server.url, key=None), at_opening())
    assert server.chats


@pytest.mark.parametrize(
    "say",
    [
        Say(status=500),
        Say(status=401, error={"message": f"no such key: {KEY}"}),
        Say(json.dumps(REPLY), cut_after=200),
        Say("ok"),
    ],
)
async def test_logs_hold_neither_key_nor_answer(
    server: OpenAIServer, model_at: ModelAt, say: Say, caplog: pytest.LogCaptureFixture
) -> None:
    """Whatever happens, our log names at most the type of the error."""
    server.queue(say)
    with caplog.at_level(logging.DEBUG, logger="interviewmate"):
        try:
            await drafts_of(model_at(server.url), answered("The cache was stale on Tuesday."))
        except InterviewerFailed as failure:
            assert failure.__cause__ is None and failure.__suppress_context__
    assert KEY not in caplog.text
    assert "Tuesday" not in caplog.text
    assert "Traceback" not in caplog.text


async def test_the_key_is_in_no_log_at_all(
    server: OpenAIServer, model_at: ModelAt, caplog: pytest.LogCaptureFixture
) -> None:
    """Not even the libraries' own debug logs show the key."""
    with caplog.at_level(logging.DEBUG):
        await drafts_of(model_at(server.url), at_opening())
    assert server.chats
    assert KEY not in caplog.text


async def test_many_interviews_share_one_model(server: OpenAIServer, model_at: ModelAt) -> None:
    """One instance serves turns of several interviews at once without mixing them."""
    model = model_at(server.url)

    async def last(reply: AsyncIterator[Draft]) -> Draft:
        return [draft async for draft in reply][-1]

    said = [f"We had {n} servers, and the third of them was always the one that failed first." for n in range(8)]
    drafts = await asyncio.gather(*(last(model.respond(answered(text))) for text in said))
    assert all(
        text.split(",")[0][:10] in (d.evaluation.strength if d.evaluation else "")
        for text, d in zip(said, drafts, strict=True)
    )
    assert len(server.chats) == 8
