"""Voice activity: Silero's network, as the file that comes with faster-whisper, run by onnxruntime window by window.

Its state goes on from call to call, so what it says of a window does not depend on how the sound came.
"""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from interviewmate.ports import Sound

CONTEXT = 64  # samples of the window before that the network sees, too
STATE = (1, 1, 128)


class SileroVad:
    """A ``VoiceDetector``."""

    def __init__(self) -> None:
        self._session = _session()
        self._context = np.zeros(CONTEXT, np.float32)
        self._h, self._c = np.zeros(STATE, np.float32), np.zeros(STATE, np.float32)

    def probabilities(self, windows: Sound) -> NDArray[np.float32]:
        """How likely there is voice in each of the next windows (shape (n, 512)), from 0 to 1."""
        if not len(windows):
            return np.zeros(0, np.float32)
        context = np.vstack([self._context, windows[:-1, -CONTEXT:]])
        self._context = windows[-1, -CONTEXT:]
        inputs = {"input": np.hstack([context, windows]), "h": self._h, "c": self._c}
        voice, self._h, self._c = self._session.run(None, inputs)
        return np.asarray(voice, np.float32).reshape(-1)


@cache
def _session() -> onnxruntime.InferenceSession:
    """The network, loaded once: it holds no state, and any number of threads may run it."""
    package = find_spec("faster_whisper")
    assert package and package.origin
    file = next(Path(package.origin).with_name("assets").glob("silero_vad_v*.onnx"))
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1  # more would cost more than they give
    options.enable_cpu_mem_arena = False
    return onnxruntime.InferenceSession(str(file), options, providers=["CPUExecutionProvider"])
