"""The voice: pyttsx3 (eSpeak NG) in a worker process of its own, one sentence at a time.

The engine can hang or crash on any sentence, so it lives in ``pyttsx3_worker``, which is killed when a sentence takes
too long and started again when it is gone. It loses changes of its voice, so each language that is spoken has a worker
of its own. The ``espeak-ng`` command is the last resort.
"""

from __future__ import annotations

import asyncio
import contextlib
import io
import json
import re
import shutil
import subprocess
import sys
import tempfile
import textwrap
import threading
import unicodedata
import wave
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from interviewmate import texts
from interviewmate.adapters.recent_sounds import RecentSounds
from interviewmate.errors import SpeechFailed
from interviewmate.languages import Language
from interviewmate.ports import Readiness

WORKER = Path(__file__).with_name("pyttsx3_worker.py")
VOICES = {  # the engine's names; of the other languages it is their code
    Language.ENGLISH: "en-us",
    Language.FRENCH: "fr-fr",
    Language.PORTUGUESE: "pt-br",
}
RATE = 155  # eSpeak's unit: a question comes out at some 170 words a minute, where comfortable speech ends
PATIENCE = 5.0  # seconds for one piece; a usual one takes 0.01 to 0.05
START_PATIENCE = 15.0  # seconds until a worker is ready; usually 0.2 to 0.4
ATTEMPTS = 2  # by the worker, a new one each time
LONGEST_PIECE = 600  # characters spoken at once: very long texts crash the engine
LONGEST_TEXT = 3_000  # characters; more is no sentence
SAMPLE_RATE = 22_050


class _WorkerGone(Exception):
    """The worker died, hung, or gave no sound."""


class Pyttsx3Voice:
    """A ``Voice``. ``load`` starts the worker and blocks until it is ready: call it in a thread."""

    def __init__(self) -> None:
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="voice")  # one sentence at a time
        self._workers: dict[Language, _Worker] = {}
        self._recent = RecentSounds()
        self._readiness = Readiness(False, texts.VOICE_LOADING)
        self._closed = False

    def load(self) -> None:
        """Start the engine. Raises nothing: ``readiness`` says how it went."""
        self._thread.submit(self._start).result()

    def readiness(self) -> Readiness:
        """Whether it can speak now."""
        return self._readiness

    async def speak(self, sentence: str, language: Language = Language.ENGLISH) -> bytes:
        """A whole WAV file (mono, 16 bit, 22,050 Hz) of one sentence; a short silence where there is no word in it.

        Raises:
            SpeechFailed: no engine, or a text of more than 3,000 characters.
        """
        text = speakable(sentence)
        if self._closed:
            raise SpeechFailed(texts.VOICE_MISSING)
        if not any(character.isalnum() for character in text):
            return silence()
        if len(text) > LONGEST_TEXT:
            raise SpeechFailed(texts.VOICE_TOO_LONG)
        if sound := self._recent.get(text, language):
            return sound
        sound = await asyncio.get_running_loop().run_in_executor(self._thread, self._speak, text, language)
        self._recent.keep(text, sound, language)
        return sound

    def close(self) -> None:
        """Stop the worker; nothing can be spoken after it."""
        self._closed = True
        self._readiness = Readiness(False, texts.VOICE_MISSING)
        self._thread.shutdown(cancel_futures=True)
        for language in list(self._workers):
            self._stop(language)

    # What follows runs in the one thread.

    def _start(self, language: Language = Language.ENGLISH) -> _Worker | None:
        with contextlib.suppress(_WorkerGone):
            if language not in self._workers:
                self._workers[language] = _Worker(_engines_voice(language))
        works = bool(self._workers) or shutil.which("espeak-ng") is not None
        self._readiness = Readiness(True) if works else Readiness(False, texts.VOICE_MISSING)
        return self._workers.get(language)

    def _stop(self, language: Language) -> None:
        self._workers.pop(language).kill()

    def _speak(self, text: str, language: Language) -> bytes:
        return joined([self._piece(piece, language) for piece in pieces(text)])

    def _piece(self, text: str, language: Language) -> bytes:
        for _ in range(ATTEMPTS):
            worker = self._workers.get(language) or self._start(language)
            if worker is None:
                break  # it can't be started here, now
            try:
                return worker.speak(text)
            except _WorkerGone:
                self._stop(language)
        return _by_command(text, _engines_voice(language))


def _engines_voice(language: Language) -> str:
    return VOICES.get(language, language.value)


class _Worker:
    """One worker process, ready to speak with one of the engine's voices."""

    def __init__(self, voice: str) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="voice-"))
        command = [sys.executable, "-P", str(WORKER), voice, str(RATE), str(self._folder)]
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        try:
            self._answer(START_PATIENCE)
        except _WorkerGone:
            self.kill()
            raise

    def speak(self, text: str) -> bytes:
        """The WAV file of ``text``.

        Raises:
            _WorkerGone: none within ``PATIENCE``; the process is dead or of no use.
        """
        assert self._process.stdin
        try:
            self._process.stdin.write(json.dumps({"text": text}).encode() + b"\n")
            self._process.stdin.flush()
        except OSError:
            raise _WorkerGone from None
        return self._answer(PATIENCE)

    def _answer(self, patience: float) -> bytes:
        """The body of the next answer. Killing the process ends a read that would wait for ever."""
        assert self._process.stdout
        alarm = threading.Timer(patience, self._process.kill)
        alarm.start()
        try:
            header = json.loads(self._process.stdout.readline())
            size = header.get("bytes")
            body = self._process.stdout.read(size or 0)
        except (ValueError, OSError):
            raise _WorkerGone from None
        finally:
            alarm.cancel()
        if size is not None and (size == 0 or len(body) < size):
            raise _WorkerGone
        return body

    def kill(self) -> None:
        """End the process and leave no file of it."""
        self._process.kill()
        with contextlib.suppress(OSError):  # a sentence may be left in the pipe
            self._process.communicate()
        shutil.rmtree(self._folder, ignore_errors=True)


def speakable(sentence: str) -> str:
    """``sentence`` without anything that the engine takes for a command: control characters, markup, phonemes."""
    text = "".join(" " if unicodedata.category(c) in {"Cc", "Cf", "Cs", "Co", "Cn"} else c for c in sentence)
    text = re.sub(r"\[\[+|\]\]+|[<>|\\]", " ", text)
    return re.sub(r"\s+", " ", text).strip()


def pieces(text: str) -> list[str]:
    """``text`` cut at its spaces into what the engine can be given at once."""
    return textwrap.wrap(text, LONGEST_PIECE, break_on_hyphens=False)


def joined(sounds: list[bytes]) -> bytes:
    """One WAV file of several with the same format."""
    if len(sounds) == 1:
        return sounds[0]
    whole = io.BytesIO()
    with wave.open(whole, "wb") as out:
        out.setparams((1, 2, SAMPLE_RATE, 0, "NONE", ""))
        for sound in sounds:
            with wave.open(io.BytesIO(sound)) as part:
                out.writeframes(part.readframes(part.getnframes()))
    return whole.getvalue()


def silence() -> bytes:
    """A WAV file of a tenth of a second in which nothing is said."""
    whole = io.BytesIO()
    with wave.open(whole, "wb") as out:
        out.setparams((1, 2, SAMPLE_RATE, 0, "NONE", ""))
        out.writeframes(bytes(2 * SAMPLE_RATE // 10))
    return whole.getvalue()


def _by_command(text: str, voice: str) -> bytes:
    """The WAV file of ``text`` by the ``espeak-ng`` command.

    Raises:
        SpeechFailed: it is missing, or gave no sound.
    """
    with tempfile.TemporaryDirectory(prefix="voice-") as folder:
        path = Path(folder) / "sentence.wav"
        command = ["espeak-ng", "-v", voice, "-s", str(RATE), "-b", "1", "-w", str(path), "--stdin"]
        try:
            subprocess.run(command, input=text.encode(), check=True, capture_output=True, timeout=PATIENCE)
            return path.read_bytes()
        except (OSError, subprocess.SubprocessError):
            raise SpeechFailed(texts.VOICE_FAILED) from None
