"""Debian's Firefox, driven over WebDriver BiDi: the standard protocol that it speaks itself, so no driver is needed.

Its microphone gives a tone. Without a loudspeaker its audio would stand still, so PulseAudio plays into nothing.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

from websockets.sync.client import ClientConnection, connect

FIREFOX, PULSEAUDIO = shutil.which("firefox-esr"), shutil.which("pulseaudio")
PATIENCE = 60.0  # seconds
PREFERENCES = {
    "media.navigator.streams.fake": True,
    "media.navigator.permission.disabled": True,
    "media.autoplay.default": 0,
}


class Firefox:
    """One page in it."""

    def __init__(self, socket: ClientConnection) -> None:
        self._socket, self._number = socket, 0
        self._call("session.new", capabilities={})
        self._page = self._call("browsingContext.getTree")["contexts"][0]["context"]

    def open(self, url: str) -> None:
        """Goes there and waits until it is loaded."""
        self._call("browsingContext.navigate", context=self._page, url=url, wait="complete")

    def run(self, script: str, *given: str | float) -> Any:
        """What a function, which may be asynchronous, returns as JSON, called as if the person had just clicked."""
        arguments = ", ".join(map(json.dumps, given))
        result = self._call(
            "script.evaluate",
            expression=f"(async () => JSON.stringify(await ({script})({arguments})))()",
            target={"context": self._page},
            awaitPromise=True,
            userActivation=True,
        )
        assert result["type"] == "success", result
        return json.loads(result["result"].get("value", "null"))

    def wait(self, condition: str, *given: str | float) -> None:
        """Waits until a function returns something true."""
        self.run(
            f"""async (...given) => {{
              const end = Date.now() + {PATIENCE * 1_000};
              while (!await ({condition})(...given)) {{
                if (Date.now() > end) throw new Error('waited in vain');
                await new Promise((done) => setTimeout(done, 50));
              }}
            }}""",
            *given,
        )

    def _call(self, method: str, **parameters: Any) -> Any:
        self._number += 1
        self._socket.send(json.dumps({"id": self._number, "method": method, "params": parameters}))
        while True:
            reply = json.loads(self._socket.recv(timeout=2 * PATIENCE))
            if reply.get("id") == self._number:
                assert reply["type"] == "success", reply
                return reply["result"]


@contextmanager
def firefox(folder: Path) -> Iterator[Firefox]:
    """A Firefox whose profile is in ``folder``; it ends with the block."""
    assert FIREFOX and PULSEAUDIO
    profile = folder / "profile"
    profile.mkdir()
    lines = (f"user_pref({json.dumps(name)}, {json.dumps(value)});\n" for name, value in PREFERENCES.items())
    (profile / "user.js").write_text("".join(lines))
    command = [FIREFOX, "--headless", "--no-remote", "--profile", str(profile), "--remote-debugging-port", "0"]
    with ExitStack() as stack:
        sound = stack.enter_context(_nowhere_to_play(folder))
        environ = {**os.environ, "HOME": str(folder), "PULSE_SERVER": f"unix:{sound}"}
        stack.enter_context(_running(command, environ))
        port = json.loads(_read(profile / "WebDriverBiDiServer.json"))["ws_port"]
        yield Firefox(stack.enter_context(connect(f"ws://127.0.0.1:{port}/session", max_size=None)))


@contextmanager
def _nowhere_to_play(folder: Path) -> Iterator[Path]:
    """The socket of a PulseAudio with a sink that leads nowhere."""
    assert PULSEAUDIO
    socket = folder / "loudspeaker"
    command = [PULSEAUDIO, "-n", "--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no", "-L", "module-null-sink"]
    native = f"module-native-protocol-unix auth-anonymous=1 socket={socket}"
    with _running([*command, "-L", native], {**os.environ, "XDG_RUNTIME_DIR": str(folder)}):
        _appears(socket)
        yield socket


@contextmanager
def _running(command: list[str], environ: dict[str, str]) -> Iterator[None]:
    process = subprocess.Popen(command, env=environ, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield
    finally:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _read(path: Path) -> str:
    """What a file says that is written in a moment."""
    _appears(path)
    while not (text := path.read_text()):
        time.sleep(0.05)
    return text


def _appears(path: Path) -> None:
    """Waits for a file: nothing tells of it."""
    end = time.monotonic() + PATIENCE
    while not path.exists():
        assert time.monotonic() < end, f"{path.name} did not appear"
        time.sleep(0.05)
