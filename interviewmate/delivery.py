"""How an answer was given: fillers, pace, pauses, and whether it was heard at all. Pure measuring, no judging."""

from __future__ import annotations

from collections import Counter

from interviewmate import fluency
from interviewmate.fillers import filler_spans
from interviewmate.interview import LONGEST_ANSWER, Answer, Behaviour, Delivery, Word
from interviewmate.languages import Language
from interviewmate.ports import Transcript
from interviewmate.words import words

PAUSE = 1.0  # seconds: shorter silences belong to fluent speech
FEWEST_WORDS_FOR_PACE = 5  # the pace of "not really" says nothing

# Whether anything was heard
LEAST_VOICE = 0.1  # seconds: the shortest "yes" has more
FAILED = -1.0  # mean log probability below which Whisper itself calls its decoding failed
FAILED_SHORT = -1.3  # the same for one or two words, where the tokens for the times weigh as much as the words
SHORT = 2
SILENT = 0.6  # no-speech probability above which Whisper itself calls a failed decoding silence
FASTEST = 8.0  # words a second of voice: nobody speaks so fast; a recogniser that invents does
LOOP = 0.5  # share of the words that stand in a phrase said over and over
LOOP_TIMES, LOOP_WORDS, LONGEST_LOOP = 3, 6, 12  # repeats, words in all of them, words in the phrase


def typed_answer(text: str, language: Language = Language.ENGLISH) -> Answer:
    """A typed answer. Without a letter or a digit in it, it is one in which nothing was said."""
    text = text.strip()[:LONGEST_ANSWER]
    nothing = not any(character.isalnum() for character in text)
    delivery = measure(text, language=language)
    return Answer(text=text, delivery=delivery, unheard=Behaviour.NO_SPEECH if nothing else None)


def spoken_answer(transcript: Transcript, language: Language = Language.ENGLISH) -> Answer:
    """A spoken answer. Where nothing could be made out it has no text: what a recogniser makes up is nobody's words."""
    unheard = hear(transcript)
    text = "" if unheard else transcript.text.strip()[:LONGEST_ANSWER]
    spoken = () if unheard else timed(transcript)
    delivery = measure(text, None if unheard else transcript, language)
    return Answer(text=text, delivery=delivery, unheard=unheard, spoken=spoken)


def timed(transcript: Transcript) -> tuple[Word, ...]:
    """The words of a transcript, their times to a hundredth of a second: what is kept of them."""
    return tuple(Word(text=w.text, start=round(w.start, 2), end=round(w.end, 2)) for w in transcript.words)


def hear(transcript: Transcript) -> Behaviour | None:
    """Whether the recording holds no speech, or speech that could not be made out; None if it was understood."""
    count = len(words(transcript.text))
    if transcript.speech_seconds < LEAST_VOICE:
        return Behaviour.NO_SPEECH
    failed = transcript.log_probability < (FAILED_SHORT if count <= SHORT else FAILED)
    if failed and transcript.no_speech_probability > SILENT:
        return Behaviour.NO_SPEECH
    invented = count > 2 + FASTEST * transcript.speech_seconds or loops(transcript.text)
    return Behaviour.UNCLEAR_AUDIO if failed or invented or not count else None


def loops(text: str) -> bool:
    """Whether most of ``text`` is a phrase over and over, as a recogniser writes that has lost the thread."""
    said = words(text)
    looped = max((_in_loop(said, length) for length in range(1, LONGEST_LOOP + 1)), default=0)
    return looped >= LOOP_WORDS and looped >= LOOP * len(said)


def _in_loop(said: list[str], length: int) -> int:
    """How many words stand in the longest run of one phrase of this length said over and over."""
    longest = run = 0
    for here, before in zip(said[length:], said, strict=False):
        run = run + 1 if here == before else 0
        longest = max(longest, run)
    return longest + length if longest >= (LOOP_TIMES - 1) * length else 0


def measure(text: str, transcript: Transcript | None = None, language: Language = Language.ENGLISH) -> Delivery:
    """The delivery of an answer: words and fillers, and of a spoken one its time, pace and pauses.

    - ``words``: all words, fillers among them.
    - ``fillers``: how often each was said; ``fillers_per_100_words``: all of them, to 100 of all words. A recogniser
      may leave "um" and "uh" out, so for speech it is a lower bound. 2 to 3 are usual (Bortfeld et al. 2001). Only
      English ones are known: in another language they are not counted (none, and None).
    - ``seconds``: from the first word to the last, pauses included, the silence before and after not.
    - ``words_per_minute``: words over those seconds, the speaking rate. 120 to 170 is comfortable to follow.
    - ``pauses``: silences of 1 s or longer, and the longest of them in seconds (0 if there is none). A pause of a
      second or two before a new point is normal.
    - The definitions, sources and norms of the others stand in ``fluency``.
    """
    count = len(words(text))
    counted = language is Language.ENGLISH
    fillers = Counter(key for _, _, key in filler_spans(text)) if counted else Counter[str]()
    share = round(100 * fillers.total() / count, 1) if count else 0.0
    delivery = Delivery(
        words=count, fillers=dict(fillers.most_common()), fillers_per_100_words=share if counted else None
    )
    if transcript is None or not transcript.words:
        return delivery
    return delivery.model_copy(update=_timing(transcript, count))


def _timing(transcript: Transcript, count: int) -> dict[str, float | int | None]:
    """The fields of a ``Delivery`` that need the times of words."""
    seconds = transcript.words[-1].end - transcript.words[0].start
    quiet = fluency.silences(transcript)
    long, short = fluency.pauses(quiet, PAUSE), fluency.pauses(quiet, fluency.SHORT_PAUSE)
    paced = count >= FEWEST_WORDS_FOR_PACE and seconds > 0
    return {
        "seconds": round(seconds, 1),
        "words_per_minute": round(60 * count / seconds) if paced else None,
        "articulation_rate": fluency.articulation_rate(count, seconds, quiet) if paced else None,
        "time_to_first_word": round(fluency.time_to_first_word(transcript), 1),
        "pauses": len(long),
        "longest_pause": round(max(long, default=0.0), 1),
        "short_pauses": len(short),
        "pause_share": round(fluency.pause_share(quiet, seconds), 2) if paced else None,
        "likely_hesitations": fluency.likely_hesitations(transcript),
        "longest_run": fluency.longest_run(transcript),
        "repeated_words": fluency.repeated_words(transcript.text),
    }
