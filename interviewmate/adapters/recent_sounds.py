"""The sounds of recent sentences: a question that is repeated is not made again."""

from __future__ import annotations

from collections import OrderedDict

KEPT = 32


class RecentSounds:
    """Sounds by their sentences; the one that was not wanted for longest makes room."""

    def __init__(self) -> None:
        self._sounds: OrderedDict[str, bytes] = OrderedDict()

    def get(self, sentence: str) -> bytes | None:
        """The sound of a sentence, if it is still there."""
        if sentence in self._sounds:
            self._sounds.move_to_end(sentence)
        return self._sounds.get(sentence)

    def keep(self, sentence: str, sound: bytes) -> None:
        """Keeps a sound."""
        self._sounds[sentence] = sound
        if len(self._sounds) > KEPT:
            self._sounds.popitem(last=False)
