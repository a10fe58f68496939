"""Embeddings from any server of OpenAI's ``/v1/embeddings``."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

import numpy as np
from openai import AsyncOpenAI, OpenAIError

from interviewmate import texts as words_for_people
from interviewmate.errors import EmbeddingFailed
from interviewmate.ports import Vectors

OPENAI = "https://api.openai.com/v1"
LARGEST_BATCH = 128  # texts a request
SECONDS = 10.0  # for all the requests of one call
TRIES = 1  # beyond the first


class OpenAIEmbeddings:
    """One model of one server."""

    kind = "openai"

    def __init__(self, model: str, base_url: str | None = None, api_key: str | None = None) -> None:
        # Both are always said: left out, the SDK would take the environment's, and send a key where it isn't meant.
        self._client = AsyncOpenAI(
            base_url=base_url or OPENAI, api_key=api_key or "none", timeout=SECONDS, max_retries=TRIES
        )
        self._model = model

    async def embed(self, texts: Sequence[str]) -> Vectors:
        """One row of length 1 a text.

        Raises:
            EmbeddingFailed: the server can't be reached, refuses, or answers with something else.
        """
        try:
            async with asyncio.timeout(SECONDS):
                batches = [
                    await self._batch(list(texts[start : start + LARGEST_BATCH]))
                    for start in range(0, len(texts), LARGEST_BATCH)
                ]
            vectors = np.concatenate(batches)
            lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
        # A malformed answer comes out of the SDK as whatever its reading stumbles over.
        except (OpenAIError, TimeoutError, TypeError, ValueError, AttributeError, KeyError) as error:
            raise EmbeddingFailed(words_for_people.NO_EMBEDDING_SERVER) from error
        if not (np.isfinite(lengths).all() and (lengths > 0).all()):
            raise EmbeddingFailed(words_for_people.NO_EMBEDDING_SERVER)
        normalised: Vectors = (vectors / lengths).astype(np.float32)
        return normalised

    async def _batch(self, texts: list[str]) -> Vectors:
        """The vectors of one request, shape (texts, dimension).

        Raises:
            ValueError: not one vector a text, or not all of one dimension.
        """
        answer = await self._client.embeddings.create(model=self._model, input=texts, encoding_format="float")
        by_index = {item.index: item.embedding for item in answer.data}
        vectors = np.array([by_index[i] for i in range(len(texts))], np.float32)
        if vectors.ndim != 2 or len(answer.data) != len(texts):
            msg = "not one vector a text"
            raise ValueError(msg)
        return vectors
