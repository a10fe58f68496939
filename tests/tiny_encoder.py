"""A sentence encoder of a few bytes in the Hub's layout: each word of a small vocabulary has its own vector.

ONNX is a protobuf; the few fields that are needed are written by hand, so that no library for it is.
"""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np

WORDS = ("[PAD]", "[UNK]", "python", "sql", "nurse", "ward", "code")
FLOAT, INT64 = 1, 7  # data types of ONNX


def write(folder: Path, name: str = "model_qint8") -> Path:
    """The encoder in ``folder``, its model under ``name``. Vector i is the i-th unit vector; padding counts double."""
    (folder / "onnx").mkdir(parents=True, exist_ok=True)
    (folder / "onnx" / f"{name}.onnx").write_bytes(_model())
    vocabulary = {word: i for i, word in enumerate(WORDS)}
    tokenizer = {
        "version": "1.0",
        "added_tokens": [],
        "normalizer": {"type": "Lowercase"},
        "pre_tokenizer": {"type": "Whitespace"},
        "model": {"type": "WordLevel", "vocab": vocabulary, "unk_token": "[UNK]"},
    }
    (folder / "tokenizer.json").write_text(json.dumps(tokenizer))
    return folder


def _model() -> bytes:
    """``last_hidden_state = Gather(table, input_ids)``; the mask is an input that the graph leaves alone."""
    table = np.eye(len(WORDS), dtype=np.float32)
    table[0] = 2.0  # a padding token that is not masked out shows
    weights = b"".join(_number(1, size) for size in table.shape) + _number(2, FLOAT) + _bytes(8, b"table")
    weights += _bytes(9, table.tobytes())
    node = _bytes(1, b"table") + _bytes(1, b"input_ids") + _bytes(2, b"last_hidden_state") + _bytes(4, b"Gather")
    graph = _bytes(1, node) + _bytes(2, b"tiny") + _bytes(5, weights)
    graph += b"".join(_bytes(11, _tensor(name, INT64, 2)) for name in (b"input_ids", b"attention_mask"))
    graph += _bytes(12, _tensor(b"last_hidden_state", FLOAT, 3))
    return _number(1, 8) + _bytes(7, graph) + _bytes(8, _bytes(1, b"") + _number(2, 13))


def _tensor(name: bytes, kind: int, dimensions: int) -> bytes:
    shape = b"".join(_bytes(1, _bytes(2, b"d%d" % i)) for i in range(dimensions))
    return _bytes(1, name) + _bytes(2, _bytes(1, _number(1, kind) + _bytes(2, shape)))


def _number(field: int, value: int) -> bytes:
    return _varint(field << 3) + _varint(value)


def _bytes(field: int, value: bytes) -> bytes:
    return _varint(field << 3 | 2) + _varint(len(value)) + value


def _varint(value: int) -> bytes:
    out = bytearray()
    while value > 127:
        out.append(value & 127 | 128)
        value >>= 7
    return bytes([*out, value])
