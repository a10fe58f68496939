"""Prints the figures of this machine: ``python -m tests.bench``. Each module here measures one thing."""

from __future__ import annotations

import os
import platform

from tests.bench import load, page, recordings, reply, speech, start

MEASURES = (start.measure, page.measure, load.measure, reply.measure, speech.measure, recordings.measure)


def main() -> None:
    """Every figure, one a line."""
    print(f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}")
    for measure in MEASURES:
        for line in measure():
            print(line, flush=True)


if __name__ == "__main__":
    main()
