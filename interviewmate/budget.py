"""How many turns the host's key may still pay for today."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

DAY = 86_400.0  # seconds
MOST_VISITORS = 50_000  # whom it counts one by one; later ones share a budget, as do those who give no name


@dataclass
class Budget:
    """Turns a day (in UTC): all of them, and one visitor's; None is without a limit.

    It counts in memory: a start of the program, and each replica, begins at nothing.
    """

    host: int | None = None
    visitor: int | None = None
    clock: Callable[[], float] = time.time
    _day: int = -1
    _spent: Counter[str] = field(default_factory=Counter)

    def spend(self, visitor: str) -> bool:
        """Counts a turn of this visitor's; False, and nothing is counted, where a budget is spent."""
        if (today := int(self.clock() // DAY)) != self._day:
            self._day, self._spent = today, Counter()
        if visitor not in self._spent and len(self._spent) >= MOST_VISITORS:
            visitor = ""
        if self._is_spent(self.host, self._spent.total()) or self._is_spent(self.visitor, self._spent[visitor]):
            return False
        self._spent[visitor] += 1
        return True

    @staticmethod
    def _is_spent(limit: int | None, turns: int) -> bool:
        return limit is not None and turns >= limit
