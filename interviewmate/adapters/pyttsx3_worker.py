"""The process in which pyttsx3 runs: started as a script, it turns lines of text into WAV files, one at a time.

``python -P pyttsx3_worker.py VOICE RATE FOLDER``. It writes ``{"ready": true}`` first. For a line ``{"text": ...}`` on
standard input it answers a line ``{"bytes": n}`` and n bytes, a WAV file (mono, 16 bit, 22,050 Hz); n is 0
where the engine gave no sound. It ends, wherever it is, when its standard input is closed.

The engine stays in this process because it can hang, abort or crash: then only this process is lost. It is one
engine for the life of the process, for engines that come and go crash. Its first utterances return before their sound
is there, and its first changes of voice and rate come late now and then, under load several utterances: it is ready
once an utterance that has come out whole is heard to be slower than the one before it.
"""

from __future__ import annotations

import io
import json
import os
import queue
import shutil
import sys
import threading
import wave
from pathlib import Path
from typing import BinaryIO

import pyttsx3

FEWEST_FRAMES = 2_000  # a tenth of a second: the engine now and then reports success and writes no sound
ATTEMPTS = 3
MOST_TRIES = 30  # to get a whole utterance, and to change the rate
SLOWER = 1.25  # times as long as the one before, at least: another voice takes 1.12 times as long at most, the rate 1.4

finished = threading.Event()


def main(voice: str, rate: int, folder: Path) -> None:
    """Serve until standard input is closed."""
    out = _own_stdout()
    jobs = _jobs(folder)
    engine = pyttsx3.init()
    engine.connect("finished-utterance", lambda **_: finished.set())
    engine.setProperty("voice", voice)
    before = _whole(engine, folder)
    for _ in range(MOST_TRIES):
        engine.setProperty("rate", rate)
        heard = len(_speak(engine, "Hello.", folder))
        if before and heard >= SLOWER * before:
            break
        before = heard or before
    _send(out, {"ready": True})
    while True:
        sound = _speak(engine, json.loads(jobs.get())["text"], folder)
        _send(out, {"bytes": len(sound)}, sound)


def _whole(engine: pyttsx3.Engine, folder: Path) -> int:
    """The bytes of an utterance once it comes out alike twice, as one that is cut short does not."""
    before = 0
    for _ in range(MOST_TRIES):
        heard = len(_speak(engine, "Hello.", folder))
        if heard and heard == before:
            break
        before = heard
    return before


def _own_stdout() -> BinaryIO:
    """Standard output for answers alone: what the engine prints goes nowhere."""
    out = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    return out


def _jobs(folder: Path) -> queue.Queue[bytes]:
    """The lines of standard input; its end ends the process even while the engine hangs."""
    lines: queue.Queue[bytes] = queue.Queue()

    def read() -> None:
        for line in sys.stdin.buffer:
            lines.put(line)
        shutil.rmtree(folder, ignore_errors=True)
        os._exit(0)

    threading.Thread(target=read, daemon=True).start()
    return lines


def _speak(engine: pyttsx3.Engine, text: str, folder: Path) -> bytes:
    """The WAV file of ``text``; empty if the engine gave none in all attempts."""
    for _ in range(ATTEMPTS):
        if sound := _synthesise(engine, text, folder):
            return sound
    return b""


def _synthesise(engine: pyttsx3.Engine, text: str, folder: Path) -> bytes:
    path = folder / "sentence.wav"
    finished.clear()
    engine.save_to_file(text, str(path))
    engine.runAndWait()
    if not finished.wait(timeout=0.5) or not path.exists():
        return b""
    sound = path.read_bytes()
    path.unlink()
    with wave.open(io.BytesIO(sound)) as file:
        return sound if file.getnframes() > FEWEST_FRAMES else b""


def _send(out: BinaryIO, header: dict[str, object], body: bytes = b"") -> None:
    out.write(json.dumps(header).encode() + b"\n" + body)
    out.flush()


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), Path(sys.argv[3]))
