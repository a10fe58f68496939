"""The app as people run it, ``python app.py`` in a process of its own, on a free port of this machine."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryFile
from typing import Any

ROOT = Path(__file__).parents[1]
OURS = ("OPENAI_", "INTERVIEWMATE_")  # what of the caller's environment configures the app


class StartFailedError(Exception):
    """The app ended, or did not answer in time; holds the end of what it printed."""


@contextmanager
def serving(
    environ: Mapping[str, str] | None = None, *, root: Path = ROOT, python: str = sys.executable, seconds: float = 120
) -> Iterator[str]:
    """The address of an app that answers, configured by ``environ`` alone; it ends with the block.

    Raises:
        StartFailedError: it does not answer within ``seconds``.
    """
    port = _free_port()
    inherited = {name: value for name, value in os.environ.items() if not name.startswith(OURS)}
    configured = {**inherited, "PYTHONUNBUFFERED": "1", "INTERVIEWMATE_PORT": str(port), **(environ or {})}
    with TemporaryFile() as output:
        process = subprocess.Popen(
            [python, "app.py"], cwd=root, env=configured, stdin=subprocess.DEVNULL, stdout=output, stderr=output
        )
        try:
            url = f"http://127.0.0.1:{port}"
            if not _answers(url, process, seconds):
                output.seek(0)
                raise StartFailedError(output.read().decode(errors="replace")[-2_000:])
            yield url
        finally:
            process.terminate()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def health(url: str) -> dict[str, Any]:
    """What the app says of itself."""
    with urllib.request.urlopen(f"{url}/health", timeout=5) as reply:
        answer: dict[str, Any] = json.load(reply)
    return answer


def _answers(url: str, process: subprocess.Popen[bytes], seconds: float) -> bool:
    """Wait until the app answers; False if it ended or took too long."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline and process.poll() is None:
        try:
            return bool(health(url)["status"] == "ok")
        except OSError:
            time.sleep(0.1)  # nothing tells from outside when a port opens
    return False


def _free_port() -> int:
    """A port that nobody listens on now."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
    return port
