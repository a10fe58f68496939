"""How long the app takes from its command to its first answer."""

from __future__ import annotations

import time
from collections.abc import Iterator

from tests.server import serving


def measure() -> Iterator[str]:
    """Seconds to the first answer of /health, models not counted: they load in the background."""
    began = time.monotonic()
    with serving():
        yield f"start to first answer  {time.monotonic() - began:5.1f} s"
