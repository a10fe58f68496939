"""Who is signed in: kept in memory alone, under names that nobody can guess."""

from __future__ import annotations

import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from interviewmate import texts
from interviewmate.errors import InputRefused
from interviewmate.ports import Account

SIGNING_IN_SECONDS = 600.0  # how long somebody may take at the provider
MOST = 2_000  # of those who sign in and of those who are signed in; beyond it the oldest are forgotten

T = TypeVar("T")


@dataclass(frozen=True)
class _Kept(Generic[T]):
    value: T
    until: float


class Accounts:
    """A bounded store with time limits. ``clock`` gives seconds."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._proofs: dict[str, _Kept[str]] = {}
        self._accounts: dict[str, _Kept[Account]] = {}

    def __len__(self) -> int:
        return len(self._accounts)

    def begin(self) -> tuple[str, str]:
        """Somebody goes to sign in: the state that comes back with them, and the proof that stays here."""
        return self._keep(self._proofs, proof := secrets.token_urlsafe(48), SIGNING_IN_SECONDS), proof

    def proof(self, state: str) -> str | None:
        """The proof that belongs to a state, once."""
        self.sweep()
        kept = self._proofs.pop(state, None)
        return kept.value if kept else None

    def open(self, account: Account) -> str:
        """The name under which an account is found until its token runs out."""
        return self._keep(self._accounts, account, account.seconds)

    def get(self, name: str) -> Account | None:
        """The account of that name, if there still is one."""
        self.sweep()
        kept = self._accounts.get(name)
        return kept.value if kept else None

    def find(self, name: str) -> Account | None:
        """The same for whom the page takes for signed in; None for the empty name.

        Raises:
            InputRefused: the sign-in has run out.
        """
        if not name:
            return None
        if account := self.get(name):
            return account
        raise InputRefused(texts.SIGN_IN["over"])

    def close(self, name: str) -> None:
        """Forgets an account; nothing happens if it is gone already."""
        self._accounts.pop(name, None)

    def sweep(self) -> None:
        """Forgets what has run out."""
        now = self._clock()
        for store in (self._proofs, self._accounts):
            for name in [name for name, kept in store.items() if kept.until <= now]:
                del store[name]

    def _keep(self, store: dict[str, _Kept[T]], value: T, seconds: float) -> str:
        self.sweep()
        if len(store) >= MOST:
            del store[next(iter(store))]
        name = secrets.token_urlsafe(32)
        store[name] = _Kept(value, self._clock() + seconds)
        return name
