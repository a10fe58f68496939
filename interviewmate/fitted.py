"""Weights as the scripts in tests/evals have fitted and written them."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any


@cache
def weights(path: Path) -> Any:
    """The weights in a file, read once in a process; whoever asks knows their form."""
    return json.loads(path.read_text("utf-8"))["weights"]
