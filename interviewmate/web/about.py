"""Who interviews, and whether it can hear and speak now, in words for the page."""

from __future__ import annotations

from html import escape

from interviewmate import catalogue, texts
from interviewmate.agent import Crew
from interviewmate.assembly import Services
from interviewmate.languages import Language
from interviewmate.ports import Account, Readiness


def about(services: Services, account: Account | None = None) -> str:
    """Who will interview somebody with this account, and whether it can hear and speak, in words."""
    lines = [
        texts.SIGNED_IN_INTERVIEWER if account else interviewer(services),
        _hearing(services.speech_to_text.readiness()),
        _speaking(services.voice.readiness()),
    ]
    return "".join(f"<p>{escape(line)}</p>" for line in lines if line)


def interviewer(services: Services, crew: Crew | None = None) -> str:
    """Which interviewer serves, or the one of this interview."""
    if crew and crew.tokens:
        return texts.brought(crew.brought, crew.tokens(), signed_in=crew.signed_in)
    if crew and crew.interviewer.kind != services.interviewer:
        return _built_in(services)
    if services.interviewer == "model":
        return texts.MODEL_INTERVIEWER
    return f"{_built_in(services)} {texts.BRING_A_MODEL}"


def _built_in(services: Services) -> str:
    """What the built-in interviewer is, and what it judges by where it has no sentence encoder."""
    by_words = services.embeddings()["kind"] == "n-grams"
    return f"{texts.BUILT_IN_INTERVIEWER} {texts.BY_WORDS_ALONE}" if by_words else texts.BUILT_IN_INTERVIEWER


def _hearing(readiness: Readiness) -> str:
    return texts.SPEECH_READY if readiness.ready else _reason(readiness) or texts.NO_SPEECH_TO_TEXT


def _speaking(readiness: Readiness) -> str:
    if readiness.ready:
        return _reason(readiness)
    return f"{_reason(readiness) or texts.NO_VOICE} {texts.SHOWN_AS_TEXT}"


def _reason(readiness: Readiness) -> str:
    return catalogue.again(readiness.reason or "")


def hears(services: Services, language: Language = Language.ENGLISH) -> bool:
    """Whether answers in this language can be recorded now."""
    return services.speech_to_text.readiness(language).ready
