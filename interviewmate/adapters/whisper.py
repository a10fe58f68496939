"""The words of a segment: faster-whisper on the CPU, loaded in the background.

Its own way through a recording is not taken: segments fit its window of 30 s, and where it would look at the rest of
a window again because its last word came early, voice activity detection knows whether there is a rest. That look
would double the wait at the end of an answer.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from faster_whisper import WhisperModel
from faster_whisper.audio import pad_or_trim
from faster_whisper.tokenizer import Tokenizer
from faster_whisper.transcribe import get_suppressed_tokens, merge_punctuations
from faster_whisper.utils import download_model

from interviewmate import texts
from interviewmate.decoding import Dropped
from interviewmate.errors import SpeechFailed
from interviewmate.interview import Word
from interviewmate.languages import Language
from interviewmate.ports import Heard, Readiness, Sound, Spans
from interviewmate.segmentation import MARGIN, SAMPLE_RATE
from interviewmate.stitching import within

log = logging.getLogger(__name__)

Wanted = Callable[[], bool]

# A cap on the tokens: fast speech is some 6 words a second, a word some 1.3 tokens.
TOKENS_PER_SECOND, FEWEST_TOKENS, MOST_TOKENS = 8, 32, 224
NO_SPEECH, FAILED = 0.6, -1.0  # where both are passed, Whisper itself calls its words invented
MOST_AT_ONCE = 4  # segments
CONTAINER_LIMIT = Path("/sys/fs/cgroup/cpu.max")  # microseconds of all cores, and in how many
LEFT_OUT = 2.0  # seconds of voice after its last word that are worth another look
BEFORE_PUNCTUATION, AFTER_PUNCTUATION = "\"'“¿([{-", "\"'.。,，!！?？:：”)]}、"


class FasterWhisper:
    """A ``Recogniser``. ``load`` fetches and loads the model and blocks meanwhile: call it in a thread.

    ``model`` is a name that faster-whisper knows ("base.en"), a repository on the Hub, or a folder with a model in
    CTranslate2's format. As many segments are recognised at once as there are cores, one thread each, up to four: that
    serves a room in the shortest time, and costs a single person little.
    """

    def __init__(self, model: str) -> None:
        self._name = model
        self._model: WhisperModel | None = None
        self._readiness = Readiness(False, texts.LISTENER_LOADING)
        self._cores = cores()
        self.workers = min(MOST_AT_ONCE, self._cores)

    def load(self) -> None:
        """Fetch the model if need be, and load it. Raises nothing: ``readiness`` says how it went."""
        try:
            self._model = WhisperModel(
                model_folder(self._name),
                device="cpu",
                compute_type="int8",
                cpu_threads=self._cores // self.workers,
                num_workers=self.workers,
            )
        except (OSError, RuntimeError, ValueError) as error:  # no network, no such model, not a model
            log.warning("No speech recognition, for %s could not be loaded: %s", self._name, type(error).__name__)
        finally:
            self._readiness = Readiness(True) if self._model else Readiness(False, texts.LISTENER_MISSING)

    def readiness(self, language: Language = Language.ENGLISH) -> Readiness:
        """Whether it can recognise speech in this language now: some models know English alone."""
        if self._model and language is not Language.ENGLISH and not self._model.model.is_multilingual:
            return Readiness(False, texts.not_understood(language.own_name))
        return self._readiness

    def recognise(self, sound: Sound, speech: Spans, language: Language, wanted: Wanted) -> Heard:
        """The words of a segment with voice at ``speech``, in a look or, where much was left out, in two.

        Raises:
            Dropped: it stopped, for ``wanted`` said no.
            SpeechFailed: the model is not there (yet), or does not know the language.
        """
        heard = self._look(sound, speech, language, wanted)
        rest = left_out(heard, speech)
        if rest is None:
            return heard
        start = round(rest * SAMPLE_RATE)
        later = tuple((max(0.0, a - rest), b - rest) for a, b in speech if b > rest)
        more = self._look(sound[start:], later, language, wanted)
        return followed(heard, more, rest)

    def most_tokens(self, seconds: float) -> int:
        """The most tokens that so much sound may become: over some sounds Whisper never comes to an end by itself."""
        return min(MOST_TOKENS, FEWEST_TOKENS + round(TOKENS_PER_SECOND * seconds))

    def _look(self, sound: Sound, speech: Spans, language: Language, wanted: Wanted) -> Heard:
        """What one window says.

        No beam, no second temperature, no text carried over: on a CPU they cost more than they give, and a text that
        is carried over spreads an error over the whole answer.
        """
        model, readiness = self._model, self.readiness(language)
        if model is None or not readiness.ready:
            raise SpeechFailed(readiness.reason or texts.LISTENER_MISSING)
        features = model.feature_extractor(sound)[:, :-1]
        encoded = model.encode(pad_or_trim(features))
        if not wanted():
            raise Dropped
        tokenizer = Tokenizer(model.hf_tokenizer, model.model.is_multilingual, task="transcribe", language=language)
        decoded = model.model.generate(
            encoded,
            [tokenizer.sot_sequence],
            beam_size=1,
            max_length=2 * self.most_tokens(len(sound) / SAMPLE_RATE),  # half of it is left to the words
            return_scores=True,
            return_no_speech_prob=True,
            suppress_tokens=get_suppressed_tokens(tokenizer, [-1]),
        )[0]
        tokens = decoded.sequences_ids[0]
        sureness = decoded.scores[0] * len(tokens) / (len(tokens) + 1)  # Whisper counts the end as one
        invented = decoded.no_speech_prob > NO_SPEECH and sureness < FAILED
        said = [] if invented else [token for token in tokens if token < tokenizer.eot]
        timed = model.find_alignment(tokenizer, [said], encoded, features.shape[1])[0] if said else []
        return Heard(words_of(timed, speech), len(tokens) + 1, sureness, decoded.no_speech_prob)


def words_of(timed: list[dict[str, Any]], speech: Spans) -> tuple[Word, ...]:
    """The words out of faster-whisper's, with their punctuation."""
    merge_punctuations(timed, BEFORE_PUNCTUATION, AFTER_PUNCTUATION)
    return tuple(
        Word(text=word["word"].strip(), start=start, end=end)
        for word in timed
        if word["word"].strip()
        for start, end in [within(speech, float(word["start"]), float(word["end"]))]
    )


def left_out(heard: Heard, speech: Spans) -> float | None:
    """The time from which on there is much voice but no word; None if there is no such rest."""
    if not heard.words:
        return None
    last = heard.words[-1].end
    rest = [(max(start, last), end) for start, end in speech if end > last]
    if sum(end - start for start, end in rest) <= LEFT_OUT:
        return None
    return max(last, rest[0][0] - MARGIN / SAMPLE_RATE)


def followed(heard: Heard, more: Heard, rest: float) -> Heard:
    """Both looks as one; the second begins at ``rest``."""
    tokens = heard.tokens + more.tokens
    return Heard(
        heard.words + tuple(Word(text=w.text, start=w.start + rest, end=w.end + rest) for w in more.words),
        tokens,
        (heard.tokens * heard.log_probability + more.tokens * more.log_probability) / tokens,
        (heard.tokens * heard.no_speech_probability + more.tokens * more.no_speech_probability) / tokens,
    )


def cores() -> int:
    """How many cores there are for this process. A container's share is less than the machine has."""
    count = os.cpu_count() or 1
    with suppress(OSError, ValueError):  # no such file, or "max": no limit
        quota, period = map(int, CONTAINER_LIMIT.read_text(encoding="ascii").split())
        count = min(count, max(1, round(quota / period)))
    return count


def model_folder(name: str) -> str:
    """Where the model is: ``name`` itself if it is a folder, else the Hub's copy on this machine, fetched if need be.

    Raises:
        OSError, ValueError: it can't be had.
    """
    if Path(name).is_dir():
        if not Path(name, "tokenizer.json").is_file():  # else one would be looked for on the network
            raise FileNotFoundError("tokenizer.json")
        return name
    try:
        return str(download_model(name, local_files_only=True))  # a start without network is no slower
    except OSError:
        return str(download_model(name))
