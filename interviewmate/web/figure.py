"""The interviewer's figure: a lamp with a face. ``figure.css`` moves it by the state that stands around it."""

from __future__ import annotations

from pathlib import Path

FIGURE = (Path(__file__).parent / "figure.svg").read_text().strip()
