"""The one place that names adapters: settings in, the services of the program out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from interviewmate.agent import Crew
from interviewmate.ports import SpeechToText, Voice


@dataclass(frozen=True)
class Services:
    """What the web needs, whatever stands behind it."""

    new_crew: Callable[[], Crew]  # one an interview
    speech_to_text: SpeechToText
    voice: Voice
    read_document: Callable[[Path], str]  # blocking; raises InputRefused
    clean_text: Callable[[str], str]  # pasted text; raises InputRefused
    embeddings: Callable[[], dict[str, Any]]  # {"kind", "ready", "reason"} for /health
    interviewer: str  # "model" or "built-in"
    load: Callable[[], None] = lambda: None  # starts loading what is slow, in the background
    close: Callable[[], None] = lambda: None
