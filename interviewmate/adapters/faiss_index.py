"""The search index, by faiss: exact inner products, which for rows of length 1 are cosines."""

from __future__ import annotations

import faiss
import numpy as np

from interviewmate.ports import Vectors


class FaissIndex:
    """A flat index over the rows of ``vectors``."""

    def __init__(self, vectors: Vectors) -> None:
        self._index = faiss.IndexFlatIP(vectors.shape[1])
        self._index.add(np.ascontiguousarray(vectors, dtype=np.float32))

    def search(self, query: Vectors, count: int) -> tuple[tuple[int, float], ...]:
        """The ``count`` rows nearest to the one row of ``query``, best first."""
        likeness, rows = self._index.search(
            np.ascontiguousarray(query, dtype=np.float32), min(count, self._index.ntotal)
        )
        return tuple((int(row), float(value)) for row, value in zip(rows[0], likeness[0], strict=True) if row >= 0)
