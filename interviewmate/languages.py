"""The languages that an interview can be held in.

Each is one that Whisper and language models know well, written from left to right with spaces between its words and
capitals where its sentences begin: so words can be counted and sentences told apart.
"""

from __future__ import annotations

from enum import StrEnum


class Language(StrEnum):
    """By its code (ISO 639-1)."""

    ENGLISH = "en"
    SPANISH = "es"
    FRENCH = "fr"
    GERMAN = "de"
    ITALIAN = "it"
    PORTUGUESE = "pt"
    DUTCH = "nl"
    POLISH = "pl"
    UKRAINIAN = "uk"
    TURKISH = "tr"

    @property
    def in_english(self) -> str:
        """Its English name."""
        return self.name.capitalize()

    @property
    def own_name(self) -> str:
        """What its speakers call it."""
        return OWN_NAMES[self]


OWN_NAMES = {
    Language.ENGLISH: "English",
    Language.SPANISH: "Español",
    Language.FRENCH: "Français",
    Language.GERMAN: "Deutsch",
    Language.ITALIAN: "Italiano",
    Language.PORTUGUESE: "Português",
    Language.DUTCH: "Nederlands",
    Language.POLISH: "Polski",
    Language.UKRAINIAN: "Українська",
    Language.TURKISH: "Türkçe",
}
