"""The environment, read once at start into frozen settings. Nothing else in the program looks at it."""

from __future__ import annotations

import math
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import SplitResult, urlsplit

from interviewmate import texts
from interviewmate.errors import InterviewMateError

OPENAI = "https://api.openai.com/v1"
HUB = "https://router.huggingface.co/v1"
HUB_ACCOUNTS = "https://huggingface.co"
HUB_SCOPES = "openid profile inference-api"  # who it is, and the use of models in their name
PORTS = {"http": 80, "https": 443}  # what a URL that names no port means


class SettingRefused(InterviewMateError):
    """A variable of the environment has a value that can't be used; ``words`` name it."""


@dataclass(frozen=True)
class Server:
    """An OpenAI-compatible server, and the key that may be sent to it."""

    base_url: str
    api_key: str | None = field(default=None, repr=False)


@dataclass(frozen=True)
class SignIn:
    """This program as an application of an OpenID provider, which signs visitors in: the Hub's, on a Space."""

    client_id: str
    client_secret: str = field(repr=False)
    provider: str = HUB_ACCOUNTS
    scopes: str = HUB_SCOPES
    home: str | None = None  # the address that the provider sends people back to; None: where they came from


@dataclass(frozen=True)
class Settings:
    """How this process is configured."""

    chat: Server | None = None  # None: the built-in interviewer
    model: str = "gpt-4.1"
    embeddings: Server | None = None  # None: the local ones
    embedding_model: str = "text-embedding-3-small"
    local_embeddings: str = "sentence-transformers/all-MiniLM-L6-v2"
    whisper_model: str = "base.en"
    transcription: Server | None = None  # None: faster-whisper here
    transcription_model: str = "whisper-1"
    voice: Server | None = None  # None: pyttsx3 here
    voice_model: str = "gpt-4o-mini-tts"
    voice_name: str = "alloy"
    turn_seconds: float = 60.0
    host_turns_per_day: int | None = None  # None: as many as come
    visitor_turns_per_day: int | None = None
    allowed_base_urls: tuple[str, ...] = ()  # further addresses that visitors may bring a key for
    sign_in: SignIn | None = None  # None: nobody can sign in
    host: str = "127.0.0.1"
    port: int = 7860

    @property
    def has_model(self) -> bool:
        """Whether a language model interviews."""
        return self.chat is not None


def from_environment(environ: Mapping[str, str] = os.environ) -> Settings:
    """The settings that ``environ`` asks for. An empty variable counts as unset.

    Raises:
        SettingRefused: a value can't be used.
    """
    given = {name: value.strip() for name, value in environ.items() if value.strip()}
    chat = _chat(given)
    return Settings(
        chat=chat,
        model=given.get("INTERVIEWMATE_MODEL", Settings.model),
        embeddings=_embeddings(given, chat),
        embedding_model=given.get("INTERVIEWMATE_EMBEDDING_MODEL", Settings.embedding_model),
        local_embeddings=given.get("INTERVIEWMATE_LOCAL_EMBEDDINGS", Settings.local_embeddings),
        whisper_model=given.get("INTERVIEWMATE_WHISPER_MODEL", Settings.whisper_model),
        transcription=_own_server(given, "INTERVIEWMATE_STT_BASE_URL", "INTERVIEWMATE_STT_API_KEY", chat),
        transcription_model=given.get("INTERVIEWMATE_STT_MODEL", Settings.transcription_model),
        voice=_own_server(given, "INTERVIEWMATE_TTS_BASE_URL", "INTERVIEWMATE_TTS_API_KEY", chat),
        voice_model=given.get("INTERVIEWMATE_TTS_MODEL", Settings.voice_model),
        voice_name=given.get("INTERVIEWMATE_TTS_VOICE", Settings.voice_name),
        host_turns_per_day=_turns(given, "INTERVIEWMATE_HOST_TURNS_PER_DAY"),
        visitor_turns_per_day=_turns(given, "INTERVIEWMATE_VISITOR_TURNS_PER_DAY"),
        allowed_base_urls=_urls(given, "INTERVIEWMATE_ALLOWED_BASE_URLS"),
        sign_in=_sign_in(given),
        turn_seconds=_seconds(given, "INTERVIEWMATE_TURN_SECONDS", Settings.turn_seconds),
        host=given.get("INTERVIEWMATE_HOST", "0.0.0.0" if "SPACE_ID" in given else Settings.host),
        port=_port(given, "INTERVIEWMATE_PORT", Settings.port),
    )


def _chat(given: Mapping[str, str]) -> Server | None:
    """The server that interviews: a key alone means OpenAI's, a base URL alone a server without keys."""
    base_url, key = _url(given, "OPENAI_BASE_URL"), given.get("OPENAI_API_KEY")
    return Server(base_url or OPENAI, key) if base_url or key else None


def _embeddings(given: Mapping[str, str], chat: Server | None) -> Server | None:
    """The server that embeds. The chat server's key goes to its own origin and to no other."""
    name = "INTERVIEWMATE_EMBEDDING_BASE_URL"
    if given.get(name, "").lower() == "none":
        return None
    base_url = _url(given, name) or (chat.base_url if chat else None)
    if base_url is None:
        return None
    return Server(base_url, _key_for(base_url, given.get("INTERVIEWMATE_EMBEDDING_API_KEY"), chat))


def _own_server(given: Mapping[str, str], address: str, key: str, chat: Server | None) -> Server | None:
    """A server for one job alone, if its address is given."""
    base_url = _url(given, address)
    return Server(base_url, _key_for(base_url, given.get(key), chat)) if base_url else None


def _sign_in(given: Mapping[str, str]) -> SignIn | None:
    """What a Space is given where its README says ``hf_oauth: true``; of its hosts the first is its own."""
    client_id, secret = given.get("OAUTH_CLIENT_ID"), given.get("OAUTH_CLIENT_SECRET")
    if not (client_id and secret):
        return None
    space = given.get("SPACE_HOST", "").split(",")[0].strip()
    return SignIn(
        client_id,
        secret,
        provider=_url(given, "OPENID_PROVIDER_URL") or HUB_ACCOUNTS,
        scopes=given.get("OAUTH_SCOPES", HUB_SCOPES),
        home=f"https://{space}" if space else None,
    )


def _key_for(base_url: str, own: str | None, chat: Server | None) -> str | None:
    """The key for an address: its own, or the chat server's where the origin is the same."""
    same = chat is not None and _origin(base_url) == _origin(chat.base_url)
    return own or (chat.api_key if chat and same else None)


def _origin(url: str) -> tuple[str, str | None, int | None]:
    """Scheme, host and port: what decides whom a request reaches."""
    parts = urlsplit(url)
    return parts.scheme, parts.hostname, parts.port or PORTS.get(parts.scheme)


def _urls(given: Mapping[str, str], name: str) -> tuple[str, ...]:
    """Addresses with commas or spaces between them."""
    return tuple(_checked(value, name) for value in given.get(name, "").replace(",", " ").split())


def _url(given: Mapping[str, str], name: str) -> str | None:
    """An address, if one is given."""
    return _checked(given[name], name) if name in given else None


def _checked(value: str, name: str) -> str:
    """The address without the closing slash."""
    try:
        parts = urlsplit(value)
        fits = parts.scheme in PORTS and bool(parts.hostname) and parts.port != 0 and not _has_credentials(parts)
    except ValueError:  # urlsplit's, for a port that is no number and a broken IPv6 address
        fits = False
    if not fits:
        raise SettingRefused(texts.wrong_url(name))
    return value.rstrip("/")


def _has_credentials(parts: SplitResult) -> bool:
    """Whether the address holds a name or a password, which would end up in logs."""
    return parts.username is not None or parts.password is not None


def _seconds(given: Mapping[str, str], name: str, default: float) -> float:
    """A time in seconds above 0."""
    try:
        seconds = float(given.get(name, default))
    except ValueError:
        seconds = math.nan
    if not (math.isfinite(seconds) and seconds > 0):
        raise SettingRefused(texts.wrong_seconds(name, given[name]))
    return seconds


def _turns(given: Mapping[str, str], name: str) -> int | None:
    """A number of turns, if one is given."""
    value = given.get(name)
    if value is not None and not (value.isascii() and value.isdigit()):
        raise SettingRefused(texts.wrong_turns(name, value))
    return None if value is None else int(value)


def _port(given: Mapping[str, str], name: str, default: int) -> int:
    """A TCP port."""
    value = given.get(name, str(default))
    if not (value.isascii() and value.isdigit() and 0 < int(value) < 65_536):
        raise SettingRefused(texts.wrong_port(name, value))
    return int(value)
