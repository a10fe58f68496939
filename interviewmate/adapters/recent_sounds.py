"""The sounds of recent sentences: a question that is repeated is not made again."""

from __future__ import annotations

from collections import OrderedDict

from interviewmate.languages import Language

KEPT = 32


class RecentSounds:
    """Sounds by their sentences and languages; the one that was not wanted for longest makes room."""

    def __init__(self) -> None:
        self._sounds: OrderedDict[tuple[str, Language], bytes] = OrderedDict()

    def get(self, sentence: str, language: Language) -> bytes | None:
        """The sound of a sentence, if it is still there."""
        if (sentence, language) in self._sounds:
            self._sounds.move_to_end((sentence, language))
        return self._sounds.get((sentence, language))

    def keep(self, sentence: str, sound: bytes, language: Language) -> None:
        """Keeps a sound."""
        self._sounds[sentence, language] = sound
        if len(self._sounds) > KEPT:
            self._sounds.popitem(last=False)
