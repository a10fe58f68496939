"""Four ways to vectors, and the index over them."""

from __future__ import annotations

import asyncio
import logging
import threading
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import huggingface_hub
import numpy as np
import pytest

from interviewmate import texts
from interviewmate.adapters import local_encoder, openai_embeddings
from interviewmate.adapters.faiss_index import FaissIndex
from interviewmate.adapters.local_encoder import LocalEncoder
from interviewmate.adapters.ngram_vectors import NgramVectors
from interviewmate.adapters.openai_embeddings import OpenAIEmbeddings
from interviewmate.errors import EmbeddingFailed
from interviewmate.ports import Embedder
from tests import tiny_encoder
from tests.openai_server import OpenAIServer, Say, embed

REAL_ENCODER = Path(__file__).parents[3] / "shared" / "models" / "all-MiniLM-L6-v2"
real_encoder = pytest.mark.skipif(not REAL_ENCODER.is_dir(), reason=f"no sentence encoder at {REAL_ENCODER}")
TEXTS = ["Python code and SQL", "a ward nurse", "code in Python, and much more code in SQL", "!?"]


@asynccontextmanager
async def client_of(server: OpenAIServer) -> AsyncIterator[OpenAIEmbeddings]:
    """An embedder of a server whose connections end with the test."""
    embedder = OpenAIEmbeddings("small", server.url)
    async with embedder._client:
        yield embedder


@pytest.fixture(params=["openai", "local", "n-grams"])
async def embedder(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Embedder]:
    """Each embedder in turn."""
    if request.param == "openai":
        with OpenAIServer() as server:
            async with client_of(server) as client:
                yield client
    else:
        yield LocalEncoder(str(tiny_encoder.write(tmp_path))) if request.param == "local" else NgramVectors()


async def test_every_embedder_gives_rows_of_length_one(embedder: Embedder) -> None:
    """One row a text, in the order of the texts, of length 1, and like texts alike."""
    vectors = await embedder.embed(TEXTS)
    assert vectors.dtype == np.float32
    assert vectors.shape[0] == len(TEXTS)
    assert np.linalg.norm(vectors, axis=1) == pytest.approx(1.0, abs=1e-5)
    assert vectors[0] @ vectors[2] > vectors[0] @ vectors[1]
    again = await embedder.embed(TEXTS[1:2])
    assert again[0] == pytest.approx(vectors[1], abs=1e-5)


async def test_openai_vectors_follow_the_index_of_the_answer() -> None:
    """The server answers out of order; a batch has 128 texts at most."""
    many = [f"text number {i}" for i in range(300)]
    with OpenAIServer() as server:
        async with client_of(server) as client:
            vectors = await client.embed(many)
        assert [len(call.body["input"]) for call in server.embeddings] == [128, 128, 44]
        assert {call.body["model"] for call in server.embeddings} == {"small"}
    assert vectors == pytest.approx(np.array([embed(text) for text in many]), abs=1e-5)


@pytest.mark.parametrize("status", [400, 401, 404, 429, 500])
async def test_openai_refusals_are_failures_in_words(status: int) -> None:
    """Whatever a server refuses, another kind of vectors can take over, and nobody reads an error's text."""
    with OpenAIServer() as server:
        server.embedding_failure = Say(status=status)
        async with client_of(server) as client:
            with pytest.raises(EmbeddingFailed) as failed:
                await client.embed(["a text"])
        assert failed.value.words == texts.NO_EMBEDDING_SERVER
        assert len(server.embeddings) <= 2


@pytest.mark.parametrize(
    "rows",
    [
        [],
        [{"index": 0, "embedding": [1.0, 0.0]}],
        [{"index": 0, "embedding": [1.0, 0.0]}, {"index": 1, "embedding": [1.0]}],
        [{"index": 0, "embedding": [0.0, 0.0]}, {"index": 1, "embedding": [1.0, 0.0]}],
        [{"index": 0, "embedding": [1.0, 0.0]}, {"index": 7, "embedding": [1.0, 0.0]}],
        [{"index": 0, "embedding": ["a", "b"]}, {"index": 1, "embedding": [1.0, 0.0]}],
        [{"index": 0}, {"index": 1}],
        None,
    ],
    ids=["none", "too few", "two dimensions", "no length", "wrong index", "no numbers", "no vectors", "no list"],
)
async def test_openai_answers_that_are_no_vectors_are_failures(rows: object, monkeypatch: pytest.MonkeyPatch) -> None:
    """A 200 that holds something else is a failure like any other."""

    def answer(handler: object, call: object) -> None:
        handler._send_json(200, {"object": "list", "model": "m", "data": rows})  # type: ignore[attr-defined]

    monkeypatch.setattr("tests.openai_server._Handler._embed", answer)
    with OpenAIServer() as server:
        async with client_of(server) as client:
            with pytest.raises(EmbeddingFailed):
                await client.embed(["one", "two"])


async def test_openai_servers_that_are_not_there_or_silent_are_failures(monkeypatch: pytest.MonkeyPatch) -> None:
    """A closed port and a server that never answers both end within the deadline."""
    with OpenAIServer() as server:
        pass
    async with client_of(server) as client:
        with pytest.raises(EmbeddingFailed):
            await client.embed(["a text"])
    asked, leave = threading.Event(), threading.Event()

    def silence(*_: object) -> None:
        asked.set()
        leave.wait(20)

    monkeypatch.setattr("tests.openai_server._Handler._embed", silence)
    monkeypatch.setattr(openai_embeddings, "SECONDS", 0.5)
    with OpenAIServer() as server:
        async with client_of(server) as client:
            with pytest.raises(EmbeddingFailed):
                await client.embed(["a text"])
        assert asked.is_set()
        leave.set()


async def test_openai_key_of_the_environment_is_not_sent_elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a key of its own the client sends none, whatever the environment holds."""
    monkeypatch.setenv("OPENAI_API_KEY", "host-key")
    with OpenAIServer(key="host-key") as server:
        async with client_of(server) as client:
            with pytest.raises(EmbeddingFailed):
                await client.embed(["a text"])


async def test_local_vectors_are_means_over_the_words_alone(tmp_path: Path) -> None:
    """Padding of a shorter text beside a longer one changes nothing."""
    encoder = LocalEncoder(str(tiny_encoder.write(tmp_path)))
    (short, _) = await encoder.embed(["python sql", "python sql nurse ward code"])
    half = 2**-0.5
    assert short.tolist() == pytest.approx([0, 0, half, half, 0, 0, 0], abs=1e-6)


async def test_local_texts_are_cut_at_their_limit(tmp_path: Path) -> None:
    """Words beyond the limit of tokens are not read."""
    encoder = LocalEncoder(str(tiny_encoder.write(tmp_path)))
    (vector,) = await encoder.embed(["python " * local_encoder.LONGEST + "nurse " * 500])
    assert vector.tolist() == pytest.approx([0, 0, 1, 0, 0, 0, 0], abs=1e-6)


@pytest.mark.parametrize("name", ["model_qint8", "model_quint8_avx2", "model_qint8_avx512", "model"])
async def test_local_takes_whichever_model_is_there(tmp_path: Path, name: str) -> None:
    """Folders hold one of several builds of the same model."""
    if f"onnx/{name}.onnx" not in local_encoder.MODELS:
        pytest.skip("not a build for this processor")
    assert (await LocalEncoder(str(tiny_encoder.write(tmp_path, name))).embed(["python"])).shape == (1, 7)


@pytest.mark.parametrize("what", ["empty", "no tokenizer", "broken"])
async def test_local_folders_without_a_usable_model_are_failures(tmp_path: Path, what: str) -> None:
    """A folder that holds no encoder is a failure in words."""
    if what != "empty":
        tiny_encoder.write(tmp_path)
    if what == "no tokenizer":
        (tmp_path / "tokenizer.json").unlink()
    if what == "broken":
        (tmp_path / "onnx" / "model_qint8.onnx").write_bytes(b"not a model")
    with pytest.raises(EmbeddingFailed) as failed:
        await LocalEncoder(str(tmp_path)).load()
    assert failed.value.words == texts.NO_ENCODER


async def test_local_is_loaded_once_for_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Many who ask at once wait for one load."""
    loads = []
    really = local_encoder._open
    monkeypatch.setattr(local_encoder, "_open", lambda files: loads.append(files) or really(files))
    encoder = LocalEncoder(str(tiny_encoder.write(tmp_path)))
    await asyncio.gather(encoder.load(), *(encoder.embed(["python"]) for _ in range(8)))
    assert len(loads) == 1


async def test_local_without_the_hub_fails_fast_quietly_and_once(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """A name on a Hub that can't be reached costs one short try; the next answers at once."""
    tries = []

    def unreachable(url: str, **options: object) -> None:
        tries.append(options["timeout"])
        msg = "no route"
        raise OSError(msg)

    monkeypatch.setattr(huggingface_hub, "get_hf_file_metadata", unreachable)
    monkeypatch.setattr(huggingface_hub.constants, "HF_HUB_CACHE", str(tmp_path))
    encoder, start = LocalEncoder("nobody/no-such-encoder"), time.monotonic()
    with caplog.at_level(logging.DEBUG, logger="huggingface_hub"):
        for _ in range(3):
            with pytest.raises(EmbeddingFailed):
                await encoder.embed(["a text"])
    assert tries == [local_encoder.HUB_SECONDS]
    assert time.monotonic() - start < 5
    assert not [record for record in caplog.records if record.name.startswith("huggingface_hub")]


async def test_local_takes_the_hubs_cache_without_asking_the_hub(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Files that were fetched before are used without the network."""
    folder = tiny_encoder.write(tmp_path, "model")

    def cached(repo_id: str, filename: str) -> str | None:
        return str(folder / filename) if (folder / filename).is_file() else None

    monkeypatch.setattr(huggingface_hub, "try_to_load_from_cache", cached)
    assert (await LocalEncoder("someone/an-encoder").embed(["python"])).shape == (1, 7)


async def test_local_fetches_the_first_build_that_the_hub_has(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Of the builds on the Hub the first that is there is fetched, with its tokenizer."""
    folder, fetched = tiny_encoder.write(tmp_path, "model"), []

    def asked(url: str, **_: object) -> None:
        if not url.endswith("onnx/model.onnx"):
            msg = "no such file"
            raise huggingface_hub.errors.EntryNotFoundError(msg)

    def download(repo_id: str, filename: str, **_: object) -> str:
        fetched.append(filename)
        return str(folder / filename)

    monkeypatch.setattr(huggingface_hub, "get_hf_file_metadata", asked)
    monkeypatch.setattr(huggingface_hub, "hf_hub_download", download)
    monkeypatch.setattr(huggingface_hub, "try_to_load_from_cache", lambda *_: None)
    await LocalEncoder("someone/an-encoder").load()
    assert fetched == ["tokenizer.json", "onnx/model.onnx"]


@real_encoder
async def test_the_real_encoder_knows_synonyms() -> None:
    """Sentences without a word in common are alike when they mean the same."""
    vectors = await LocalEncoder(str(REAL_ENCODER)).embed(
        [
            "How do you keep patients from falling?",
            "Prevention of accidents on the ward",
            "Tuning slow database queries",
        ]
    )
    assert vectors.shape == (3, 384)
    assert vectors[0] @ vectors[1] > vectors[0] @ vectors[2] + 0.2


async def test_ngrams_meet_in_stems_and_not_in_function_words() -> None:
    """Forms of a word are alike; small words count for nothing."""
    vectors = await NgramVectors().embed(["migrate the schema", "schema migrations", "of the and to", "the and for"])
    assert vectors[0] @ vectors[1] > 0.4
    assert vectors[0] @ vectors[2] == pytest.approx(0.0, abs=1e-6)


def test_the_index_gives_rows_best_first() -> None:
    """The nearest rows come first, with their inner products, and never more than there are."""
    rows = np.array([[1, 0], [0.6, 0.8], [0, 1]], np.float32)
    index = FaissIndex(rows)
    found = index.search(np.array([[0, 1]], np.float32), 2)
    assert [row for row, _ in found] == [2, 1]
    assert [likeness for _, likeness in found] == pytest.approx([1.0, 0.8])
    assert len(index.search(rows[:1], 10)) == 3
