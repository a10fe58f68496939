"""The one place that names adapters: settings in, the services of the program out."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import urlsplit

from interviewmate import examples, report, texts
from interviewmate.adapters.builtin.interviewer import BuiltInInterviewer
from interviewmate.adapters.builtin.interviewer import load as load_built_in
from interviewmate.adapters.documents import clean_text, read_document
from interviewmate.adapters.faiss_index import FaissIndex
from interviewmate.adapters.local_encoder import LocalEncoder
from interviewmate.adapters.ngram_vectors import NgramVectors
from interviewmate.adapters.openai_embeddings import OpenAIEmbeddings
from interviewmate.adapters.openai_model import OpenAIModel
from interviewmate.adapters.openid_provider import OpenIDProvider
from interviewmate.adapters.pyttsx3_voice import Pyttsx3Voice
from interviewmate.adapters.recordings import read_recording
from interviewmate.adapters.remote_transcription import RemoteTranscription
from interviewmate.adapters.remote_voice import RemoteVoice
from interviewmate.adapters.silero_vad import SileroVad
from interviewmate.adapters.whisper import FasterWhisper
from interviewmate.agent import Allowance, Crew
from interviewmate.budget import Budget
from interviewmate.hearing import Hearing
from interviewmate.ports import Embedder, IdentityProvider, SpeechToText, Voice
from interviewmate.report import Report
from interviewmate.retrieval import Retriever
from interviewmate.settings import HUB, OPENAI, Settings

HUGGING_FACE = "Hugging Face"  # the provider whose models are used by signing in


@dataclass(frozen=True)
class Brought:
    """A model that a visitor brings: where it is (a name of ``Services.providers``), what it is called, its key."""

    provider: str
    model: str
    api_key: str = field(repr=False)
    signed_in: bool = False  # the key is the token of who signed in


class NewCrew(Protocol):
    """Who works on one interview."""

    def __call__(self, brought: Brought | None = None, visitor: str = "") -> Crew:
        """With the visitor's own model, if one is brought; else ``visitor`` is whose budget is spent."""
        ...


@dataclass(frozen=True)
class Services:
    """What the web needs, whatever stands behind it."""

    new_crew: NewCrew
    providers: tuple[str, ...]  # whose models visitors may bring
    sign_in: IdentityProvider | None  # where they may sign in instead of giving a key
    speech_to_text: SpeechToText
    voice: Voice
    read_document: Callable[[Path], str]  # blocking; raises InputRefused
    clean_text: Callable[[str], str]  # pasted text; raises InputRefused
    embeddings: Callable[[], dict[str, Any]]  # {"kind", "ready", "reason"} for /health
    interviewer: str  # "model" or "built-in"
    sample: Callable[[], Awaitable[Report]]  # the report of a finished interview that the program brings along
    load: Callable[[], Awaitable[None]]  # loads what is slow; what can't be loaded says so in its readiness
    close: Callable[[], Awaitable[None]]


def build(settings: Settings) -> Services:
    """The services that ``settings`` ask for; nothing is loaded yet."""
    whisper, voice = FasterWhisper(settings.whisper_model), Pyttsx3Voice()
    remote, remote_voice = _remote_transcription(settings, whisper), _remote_voice(settings, voice)
    ears = Hearing(remote or whisper, SileroVad, read_recording)
    retriever = Retriever(tuple(_embedders(settings)), FaissIndex)
    model = _model(settings)

    def embeddings() -> dict[str, Any]:
        readiness = retriever.readiness()
        return {"kind": retriever.kind, "ready": readiness.ready, "reason": readiness.reason}

    providers = _providers(settings)
    budget = Budget(settings.host_turns_per_day, settings.visitor_turns_per_day)

    def new_crew(brought: Brought | None = None, visitor: str = "") -> Crew:
        if brought:
            own = OpenAIModel(
                brought.model,
                base_url=providers[brought.provider],
                api_key=brought.api_key,
                seconds=settings.turn_seconds,
                counts=True,
                key_refused=texts.SIGN_IN["refused"] if brought.signed_in else texts.MODEL_KEY_REFUSED,
            )
            return Crew(
                own,
                retriever,
                settings.turn_seconds,
                brought=brought.model,
                signed_in=brought.signed_in,
                tokens=lambda: own.tokens,
            )
        built_in = BuiltInInterviewer(retriever, random.Random())
        if model is None:
            return Crew(built_in, retriever, settings.turn_seconds)
        allowance = Allowance(lambda: budget.spend(visitor), built_in)
        return Crew(model, retriever, settings.turn_seconds, allowance=allowance)

    async def close() -> None:
        ears.close()
        voice.close()
        if remote:
            remote.close()
        if remote_voice:
            await remote_voice.close()
        if model:
            await model.close()

    return Services(
        new_crew=new_crew,
        providers=tuple(providers),
        sign_in=_sign_in(settings),
        speech_to_text=ears,
        voice=remote_voice or voice,
        read_document=read_document,
        clean_text=clean_text,
        embeddings=embeddings,
        interviewer=model.kind if model else BuiltInInterviewer.kind,
        sample=sample_report,
        load=lambda: _load(whisper, voice, retriever),
        close=close,
    )


async def sample_report() -> Report:
    """The report of the sample interview, marked as one, as the built-in interviewer writes it now."""
    interview = examples.sample()
    writer = BuiltInInterviewer(NgramVectors(), random.Random(0))
    found = report.settle(interview, await writer.write_report(interview), writer.kind)
    return found.model_copy(update={"sample": texts.SAMPLE})


async def _load(whisper: FasterWhisper, voice: Pyttsx3Voice, retriever: Retriever) -> None:
    blocking = (voice.load, load_built_in, whisper.load)
    await asyncio.gather(retriever.load(), *(asyncio.to_thread(load) for load in blocking))


def _embedders(settings: Settings) -> Iterator[Embedder]:
    """The kinds of vectors, the best first."""
    if server := settings.embeddings:
        yield OpenAIEmbeddings(settings.embedding_model, server.base_url, server.api_key)
    yield LocalEncoder(settings.local_embeddings)
    yield NgramVectors()


def _remote_transcription(settings: Settings, local: FasterWhisper) -> RemoteTranscription | None:
    """The server that transcribes, if one is configured; the local recogniser stands in where it fails."""
    if server := settings.transcription:
        model = settings.transcription_model
        return RemoteTranscription(model, base_url=server.base_url, api_key=server.api_key, local=local)
    return None


def _remote_voice(settings: Settings, local: Pyttsx3Voice) -> RemoteVoice | None:
    """The server that speaks, if one is configured; the local voice stands in where it fails."""
    if server := settings.voice:
        model, name = settings.voice_model, settings.voice_name
        return RemoteVoice(model, name, base_url=server.base_url, api_key=server.api_key, local=local)
    return None


def _providers(settings: Settings) -> dict[str, str]:
    """The addresses that a visitor's key may go to, by the name that is shown."""
    allowed = {str(urlsplit(url).netloc): url for url in settings.allowed_base_urls}
    return {"OpenAI": OPENAI, HUGGING_FACE: HUB, **allowed}


def _sign_in(settings: Settings) -> OpenIDProvider | None:
    """Where visitors sign in, if this program is known there."""
    if known := settings.sign_in:
        return OpenIDProvider(
            known.provider,
            client_id=known.client_id,
            client_secret=known.client_secret,
            scopes=known.scopes,
            home=known.home,
        )
    return None


def _model(settings: Settings) -> OpenAIModel | None:
    """The model that interviews, if one is configured. It holds no interview: one serves them all."""
    if server := settings.chat:
        seconds = settings.turn_seconds
        return OpenAIModel(settings.model, base_url=server.base_url, api_key=server.api_key, seconds=seconds)
    return None
