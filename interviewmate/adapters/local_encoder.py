"""The local sentence encoder: a small BERT as ONNX, by onnxruntime and tokenizers.

The model is a folder in the Hub's layout or a name on the Hub, whose files are taken from the Hub's
cache where they are, and fetched once where they are not.
"""

from __future__ import annotations

import asyncio
import platform
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import huggingface_hub
import numpy as np
import onnxruntime
from huggingface_hub import errors as hub_errors
from tokenizers import Tokenizer

from interviewmate import texts as words_for_people
from interviewmate.errors import EmbeddingFailed
from interviewmate.ports import Vectors

TOKENIZER = "tokenizer.json"
_SMALL = ("model_qint8_arm64",) if platform.machine() in {"arm64", "aarch64"} else ("model_quint8_avx2",)
MODELS = tuple(  # the small ones that suit this processor first
    f"onnx/{name}.onnx" for name in ("model_qint8", *_SMALL, "model_qint8_avx512", "model_qint8_avx512_vnni", "model")
)
LONGEST = 256  # tokens of a text; the rest is cut off
BATCH = 32
THREADS = 1  # a passage takes 6 ms; the other cores belong to speech recognition
HUB_SECONDS = 3.0  # to find out whether the Hub can be reached
RETRY_SECONDS = 600.0  # after a failure


@dataclass(frozen=True)
class _Model:
    session: onnxruntime.InferenceSession
    tokenizer: Tokenizer
    inputs: frozenset[str]


class LocalEncoder:
    """Sentence vectors: the mean of the last hidden states over the attention mask, of length 1."""

    kind = "local"

    def __init__(self, name_or_folder: str) -> None:
        self._source = name_or_folder
        self._lock = threading.Lock()
        self._model: _Model | None = None
        self._failed_at: float | None = None

    async def load(self) -> None:
        """Load the model now, so that the first interview need not wait.

        Raises:
            EmbeddingFailed: it can't be had.
        """
        await asyncio.to_thread(self._loaded)

    async def embed(self, texts: Sequence[str]) -> Vectors:
        """One row of length 1 a text.

        Raises:
            EmbeddingFailed: the model can't be had; the next try is made after some minutes.
        """
        return await asyncio.to_thread(self._embed, list(texts))

    def _embed(self, texts: list[str]) -> Vectors:
        model = self._loaded()
        order = sorted(range(len(texts)), key=lambda i: len(texts[i]))  # texts of one length waste no padding
        rows: dict[int, Vectors] = {}
        for start in range(0, len(order), BATCH):
            chosen = order[start : start + BATCH]
            rows |= zip(chosen, _means(model, [texts[i] for i in chosen]), strict=True)
        return np.stack([rows[i] for i in range(len(texts))]) if texts else np.zeros((0, 1), np.float32)

    def _loaded(self) -> _Model:
        with self._lock:
            if self._model:
                return self._model
            if self._failed_at is not None and time.monotonic() - self._failed_at < RETRY_SECONDS:
                raise EmbeddingFailed(words_for_people.NO_ENCODER)
            try:
                self._model = _open(_files(self._source))
            except Exception as error:
                # Whatever is wrong with the files or the network: other vectors take over.
                self._failed_at = time.monotonic()
                raise EmbeddingFailed(words_for_people.NO_ENCODER) from error
            return self._model


def _files(source: str) -> tuple[Path, Path]:
    """The tokenizer's and the model's file.

    Raises:
        OSError: not there, not to be fetched, or the Hub can't be reached.
    """
    folder = Path(source)
    if folder.is_dir():
        model = next((folder / name for name in MODELS if (folder / name).is_file()), None)
        if model is None:
            msg = "no ONNX model in the folder"
            raise FileNotFoundError(msg)
        return folder / TOKENIZER, model
    return _cached(source) or _fetched(source)


def _cached(name: str) -> tuple[Path, Path] | None:
    """The files from the Hub's cache."""
    tokenizer, *models = (huggingface_hub.try_to_load_from_cache(name, file) for file in (TOKENIZER, *MODELS))
    model = next((path for path in models if isinstance(path, str)), None)
    return (Path(tokenizer), Path(model)) if isinstance(tokenizer, str) and model else None


def _fetched(name: str) -> tuple[Path, Path]:
    """The files from the Hub. One short question first: the Hub's own download tries again for half a minute."""
    for file in MODELS:
        try:
            huggingface_hub.get_hf_file_metadata(huggingface_hub.hf_hub_url(name, file), timeout=HUB_SECONDS)
        except hub_errors.EntryNotFoundError:
            continue
        tokenizer = huggingface_hub.hf_hub_download(name, TOKENIZER, etag_timeout=HUB_SECONDS)
        return Path(tokenizer), Path(huggingface_hub.hf_hub_download(name, file, etag_timeout=HUB_SECONDS))
    msg = "no ONNX model under that name"
    raise FileNotFoundError(msg)


def _open(files: tuple[Path, Path]) -> _Model:
    tokenizer_file, model_file = files
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = THREADS
    options.log_severity_level = 3
    session = onnxruntime.InferenceSession(str(model_file), options, providers=["CPUExecutionProvider"])
    tokenizer = Tokenizer.from_file(str(tokenizer_file))
    tokenizer.enable_truncation(LONGEST)
    tokenizer.enable_padding()
    return _Model(session, tokenizer, frozenset(node.name for node in session.get_inputs()))


def _means(model: _Model, texts: list[str]) -> Vectors:
    """Rows of length 1, shape (texts, dimension)."""
    encoded = model.tokenizer.encode_batch(texts)
    ids = np.array([one.ids for one in encoded], np.int64)
    mask = np.array([one.attention_mask for one in encoded], np.int64)
    given = {"input_ids": ids, "attention_mask": mask, "token_type_ids": np.zeros_like(ids)}
    states = model.session.run(None, {name: value for name, value in given.items() if name in model.inputs})[0]
    summed = (states * mask[:, :, None]).sum(axis=1)
    vectors: Vectors = (summed / np.linalg.norm(summed, axis=1, keepdims=True)).astype(np.float32)
    return vectors
