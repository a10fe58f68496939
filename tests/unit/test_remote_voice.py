"""The voice of an OpenAI-compatible server, against a real local one."""

from __future__ import annotations

import io
import logging
import wave
from collections.abc import AsyncIterator, Iterator

import pytest

from interviewmate import texts
from interviewmate.adapters import remote_voice
from interviewmate.adapters.remote_voice import RemoteVoice
from interviewmate.assembly import build
from interviewmate.errors import SpeechFailed
from interviewmate.languages import Language
from interviewmate.ports import Readiness
from interviewmate.settings import Server, Settings
from interviewmate.testing import SilentVoice
from tests.openai_server import SPEECH_RATE, OpenAIServer, Say, tone

KEY = "sk-of-the-host"
SENTENCE = "What did you decide yourself?"


class Broken(SilentVoice):
    """A local voice that can't be had."""

    async def speak(self, sentence: str, language: Language = Language.ENGLISH) -> bytes:
        raise SpeechFailed(texts.VOICE_MISSING)


@pytest.fixture
def server() -> Iterator[OpenAIServer]:
    """The server, which accepts one key alone."""
    with OpenAIServer(key=KEY) as server:
        yield server


@pytest.fixture
def local() -> SilentVoice:
    """The voice that takes over."""
    return SilentVoice()


@pytest.fixture
async def remote(server: OpenAIServer, local: SilentVoice) -> AsyncIterator[RemoteVoice]:
    """The adapter."""
    voice = RemoteVoice("a-model", "a-voice", base_url=server.url, api_key=KEY, local=local)
    yield voice
    await voice.close()


def form(sound: bytes) -> tuple[int, int, int, int]:
    """Channels, bytes a sample, rate and samples of a WAV file whose header tells the truth."""
    assert int.from_bytes(sound[4:8], "little") == len(sound) - 8
    with wave.open(io.BytesIO(sound)) as file:
        return file.getnchannels(), file.getsampwidth(), file.getframerate(), file.getnframes()


async def test_a_sentence_becomes_sound(remote: RemoteVoice, server: OpenAIServer, local: SilentVoice) -> None:
    """Asked for as OpenAI defines it; the file has its true length, which a streamed one does not."""
    sound = await remote.speak(SENTENCE)
    assert form(sound) == (1, 2, SPEECH_RATE, len(SENTENCE) * SPEECH_RATE // 20)
    (call,) = server.speeches
    assert call.body == {"model": "a-model", "voice": "a-voice", "input": SENTENCE, "response_format": "wav"}
    assert remote.readiness() == Readiness(True)
    assert local.spoken == []


async def test_a_repeated_sentence_costs_no_call(remote: RemoteVoice, server: OpenAIServer) -> None:
    """The host pays by the call."""
    assert await remote.speak(SENTENCE) == await remote.speak(SENTENCE)
    assert len(server.speeches) == 1


STEREO = tone("stereo")[:22] + b"\x02" + tone("stereo")[23:]


@pytest.mark.parametrize(
    "failure",
    [
        Say(status=500),
        Say(status=401, error={"message": f"wrong key {KEY}"}),
        Say(status=429, error={"code": "insufficient_quota"}),
        Say(body="this is no sound"),
        Say(body=""),
    ],
    ids=["fault", "key", "quota", "no sound", "nothing"],
)
async def test_the_local_voice_takes_over(
    remote: RemoteVoice,
    server: OpenAIServer,
    local: SilentVoice,
    failure: Say,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """With a word about it; the server is left alone for a while, and neither key nor sentence is logged."""
    server.speech_failure = failure
    with caplog.at_level(logging.DEBUG, "interviewmate"):
        assert form(await remote.speak(SENTENCE))[2] == 16_000
        await remote.speak("And then?")
    assert local.spoken == [SENTENCE, "And then?"]
    assert len(server.speeches) == 1
    assert remote.readiness() == Readiness(True, texts.VOICE_STANDS_IN)
    assert KEY not in caplog.text
    assert SENTENCE not in caplog.text


@pytest.mark.parametrize("sound", [STEREO, tone("")], ids=["stereo", "empty"])
def test_what_was_not_asked_for_is_refused(sound: bytes) -> None:
    """Two channels played as one would be noise."""
    with pytest.raises(ValueError, match="asked for"):
        remote_voice.whole(sound)


async def test_the_server_is_asked_again_after_a_rest(
    remote: RemoteVoice, server: OpenAIServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And then nobody stands in any more."""
    server.speech_failure = Say(status=503)
    await remote.speak(SENTENCE)
    server.speech_failure = None
    monkeypatch.setattr(remote_voice, "REST", 0.0)
    assert form(await remote.speak(SENTENCE))[2] == SPEECH_RATE
    assert remote.readiness() == Readiness(True)


async def test_a_server_that_trickles_is_not_waited_for(
    remote: RemoteVoice, server: OpenAIServer, local: SilentVoice, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The deadline is for the whole sound."""
    monkeypatch.setattr(remote_voice, "SECONDS", 0.0)
    await remote.speak(SENTENCE)
    assert local.spoken == [SENTENCE]


async def test_without_any_voice_that_is_told(server: OpenAIServer) -> None:
    """The words are the local voice's."""
    local = Broken(ready=Readiness(False, texts.VOICE_MISSING))
    voice = RemoteVoice("m", "v", base_url=server.url, api_key="another", local=local)
    with pytest.raises(SpeechFailed):
        await voice.speak(SENTENCE)
    assert voice.readiness() == Readiness(False, texts.VOICE_MISSING)
    await voice.close()


@pytest.mark.parametrize("text", ["", "...!?", "word " * 700])
async def test_what_is_no_sentence_is_not_sent(
    remote: RemoteVoice, server: OpenAIServer, local: SilentVoice, text: str
) -> None:
    """Nothing to say, or too much of it."""
    await remote.speak(text)
    assert (server.speeches, local.spoken) == ([], [text])


async def test_the_settings_choose_the_voice(server: OpenAIServer) -> None:
    """With a server the sentences go there, with its key."""
    services = build(Settings(voice=Server(server.url, KEY), voice_name="alto"))
    await services.voice.speak(SENTENCE)
    assert server.speeches[0].body["voice"] == "alto"
    await services.close()
