"""The engine with a Whisper of the true shape. Its weights are random: it is the machinery that is tested."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from interviewmate.adapters.whisper import FasterWhisper
from interviewmate.decoding import Dropped
from interviewmate.hearing import Hearing
from interviewmate.languages import Language
from interviewmate.ports import Heard, Sound, Spans
from interviewmate.segmentation import SAMPLE_RATE
from tests.whisper_of_shape import SHAPES, build

pytestmark = pytest.mark.slow


class Noting(FasterWhisper):
    """The engine, which notes how long the segments were that it was given."""

    def __init__(self, model: str) -> None:
        super().__init__(model)
        self.given: list[float] = []

    def recognise(self, sound: Sound, speech: Spans, language: Language, wanted: object = lambda: True) -> Heard:
        """As ever."""
        self.given.append(len(sound) / SAMPLE_RATE)
        return super().recognise(sound, speech, language, wanted)


@pytest.fixture(scope="module", params=["tiny.en", "base.en"])
def engine(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Noting:
    """Loaded from files as a real model is."""
    engine = Noting(str(build(SHAPES[request.param], tmp_path_factory.mktemp(request.param))))
    engine.load()
    assert engine.readiness().ready
    return engine


@pytest.fixture
def hearing(engine: Noting) -> Iterator[Hearing]:
    """Hearing with it."""
    engine.given.clear()
    hearing = Hearing(engine, Loud, lambda path: path.read_bytes())
    yield hearing
    hearing.close()


class Loud:
    """A ``VoiceDetector``: whatever is loud is voice."""

    def probabilities(self, windows: Sound) -> np.ndarray:
        """As sure as can be."""
        return np.where(np.abs(windows).max(axis=1) > 0.1, 0.95, 0.05).astype(np.float32)


def talk(seconds: float) -> bytes:
    """Noise that comes and goes every second and a quarter."""
    time = np.arange(round(seconds * SAMPLE_RATE)) / SAMPLE_RATE
    noise = np.random.default_rng(3).normal(0, 8_000, len(time))
    return (noise * (np.sin(2 * np.pi * 0.4 * time) > 0)).clip(-32_768, 32_767).astype(np.int16).tobytes()


async def test_a_live_answer_and_its_file_give_the_same_words(hearing: Hearing, tmp_path: Path) -> None:
    """Word for word, and digit for digit in their times."""
    pcm = talk(40)
    (tmp_path / "file").write_bytes(pcm)
    answer = hearing.open()
    for start in range(0, len(pcm), 9_999):
        answer.feed(pcm[start : start + 9_999])
    live = await answer.finish()
    assert len(live.words) > 40
    assert live == await hearing.transcribe(tmp_path / "file")


async def test_every_segment_fits_a_window_and_words_stay_in_the_answer(hearing: Hearing, engine: Noting) -> None:
    """None is longer than 26 s, and no word ends after the sound does."""
    answer = hearing.open()
    answer.feed(talk(70))
    transcript = await answer.finish()
    assert max(engine.given) < 26
    assert all(0 <= word.start <= word.end <= transcript.seconds for word in transcript.words)


def test_as_many_tokens_come_out_as_were_allowed(engine: Noting) -> None:
    """CTranslate2 leaves half of its longest length to the words: fast speech would be cut off at half."""
    sound = np.frombuffer(talk(8), np.int16).astype(np.float32) / 32768
    heard = engine._look(sound, ((0.0, 8.0),), Language.ENGLISH, lambda: True)
    assert heard.tokens == engine.most_tokens(8) + 1


def test_work_that_nobody_wants_stops_half_way(engine: Noting) -> None:
    """After the encoder, which is most of it."""
    with pytest.raises(Dropped):
        engine.recognise(np.zeros(SAMPLE_RATE, np.float32), (), Language.ENGLISH, lambda: False)
