"""What the fitted judgement looks at in an answer: its words, its shape and how near it is to what was asked.

Everything is one reading of (question, requirement, answer): n-grams of words, of characters and of the
answer's frame (its common words, with the others replaced by what they are to the question), measured
numbers, and, where there are sentence vectors, likenesses. Upper case and punctuation carry little on
purpose: what was spoken may come without them.
"""

from __future__ import annotations

import itertools
import math
import re
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from interviewmate.words import FUNCTION_WORDS

Vector = NDArray[np.float32]
Numbers = NDArray[np.float64]

LONGEST_CHUNK = 32  # words of a sentence; a longer one is cut, as speech without full stops must be
CUT = 24  # words, about, that it is cut to
MOST_CHUNKS = 24  # of an answer: its first and its last ones
STEM = 5  # letters by which words are compared
GRAMS = ("words", "characters", "frame")
MEASURES = tuple(
    """length under_5 under_12 over_80 over_120 fillers repetition stutter questions ends_asking question_marks numbers
    first_person together second_person second_person_last second_person_first of_question of_requirement
    of_question_last of_requirement_last question_covered requirement_covered question_words asked_words content
    word_length long_words trails_off commas exclaims lower_case short_end""".split()
)

_TOKEN = re.compile(r"[a-z0-9à-ɏ]+(?:['.+#/-]?[a-z0-9à-ɏ+#]+)*|\?")
_SENTENCE_END = re.compile(r"(?:(?<=[.!?…])|(?<=[.!?…]['\"”’)]))\s+")
_FIRST = frozenset("i i'm i've i'd i'll me my mine myself".split())
_TOGETHER = frozenset("we we're we've we'd our us ours".split())
_SECOND = frozenset("you your you're you'd you've you'll yours yourself".split())
_FILLERS = frozenset("um uh umm er erm hmm mm".split())


@dataclass(frozen=True)
class Reading:
    """One answer as the fitted models see it."""

    grams: Mapping[str, tuple[str, ...]]  # by the names of GRAMS
    measured: Numbers  # in the order of MEASURES
    likeness: Numbers | None  # to what was asked; None without sentence vectors
    meaning: Numbers | None  # mean of the chunks' vectors; None without

    def measure(self, name: str) -> float:
        """One of MEASURES."""
        return float(self.measured[MEASURES.index(name)])


def tokens(text: str) -> list[str]:
    """The words of ``text`` in lower case, and its question marks."""
    return _TOKEN.findall(text.lower().replace("’", "'"))


def chunks(text: str) -> tuple[str, ...]:
    """The sentences of ``text``, long ones cut; of a very long text its beginning and its end."""
    pieces = [piece for sentence in _SENTENCE_END.split(text.strip()) for piece in _cut(sentence.split())]
    if len(pieces) > MOST_CHUNKS:
        pieces = pieces[: MOST_CHUNKS // 2] + pieces[-MOST_CHUNKS // 2 :]
    return tuple(pieces)


def texts_to_embed(question: str, requirement: str, answer: str) -> tuple[str, ...]:
    """The texts whose vectors ``read`` needs, each once: all of 32 words or so, but for a long question."""
    return tuple(dict.fromkeys((question, requirement, *chunks(answer))))


def read(
    question: str,
    requirement: str,
    answer: str,
    common: frozenset[str],
    vectors: Mapping[str, Vector] | None = None,
    left_out: frozenset[str] = frozenset(),
) -> Reading:
    """The reading of an answer; ``vectors`` has a row of length 1 for each of ``texts_to_embed``.

    It is as if the chunks in ``left_out`` had not been said.

    Raises:
        KeyError: a vector is missing.
    """
    pieces = [piece for piece in chunks(answer) if piece not in left_out]
    answer = " ".join(pieces) if left_out else answer
    words = tokens(answer)
    asked, required = _stems(question), _stems(requirement)
    grams = {
        "words": _word_grams(words),
        "characters": _character_grams(words),
        "frame": _grams(["<", *_frame(words, asked, required, common), ">"], 4),
    }
    measured = np.array(_measured(answer, words, asked, required))
    if vectors is None or not pieces:
        return Reading(grams, measured, None, None)
    rows = np.stack([vectors[piece] for piece in pieces]).astype(np.float64)
    likeness = _likeness(vectors[question].astype(np.float64), vectors[requirement].astype(np.float64), rows)
    return Reading(grams, measured, likeness, rows.mean(axis=0))


def by_itself(text: str) -> Reading:
    """The reading of a text beside nothing that was asked: of its words alone."""
    words = tokens(text)
    return Reading(
        {"words": _word_grams(words)}, np.array(_measured(text, words, frozenset(), frozenset())), None, None
    )


def _cut(words: list[str]) -> list[str]:
    if len(words) <= LONGEST_CHUNK:
        return [" ".join(words)] if words else []
    size = math.ceil(len(words) / math.ceil(len(words) / CUT))
    return [" ".join(words[start : start + size]) for start in range(0, len(words), size)]


def _stems(text: str) -> frozenset[str]:
    return frozenset(w[:STEM] for w in tokens(text) if w not in FUNCTION_WORDS and len(w) > 2)


def _word_grams(words: list[str]) -> tuple[str, ...]:
    """Runs of up to three words, and of the edges."""
    return _grams(["<", *words, ">"], 3)


def _grams(words: list[str], longest: int) -> tuple[str, ...]:
    return tuple(
        " ".join(words[start : start + size])
        for size in range(1, longest + 1)
        for start in range(len(words) - size + 1)
    )


def _character_grams(words: list[str]) -> tuple[str, ...]:
    """Runs of 2 to 5 characters within words, a word's edges being blanks."""
    edged = [f" {word} " for word in words]
    return tuple(
        word[start : start + size] for word in edged for size in range(2, 6) for start in range(len(word) - size + 1)
    )


def _frame(words: list[str], asked: frozenset[str], required: frozenset[str], common: frozenset[str]) -> list[str]:
    """The common words as they are; the others by what they are, a run of unknown ones as one."""
    frame: list[str] = []
    for word in words:
        if word in common:
            frame.append(word)
        elif word[0].isdigit():
            frame.append("#")
        elif word[:STEM] in asked:
            frame.append("=Q")
        elif word[:STEM] in required:
            frame.append("=R")
        elif not frame or frame[-1] != "=":
            frame.append("=")
    return frame


def _measured(answer: str, marked: list[str], asked: frozenset[str], required: frozenset[str]) -> list[float]:
    """Lengths, repetition, questions, persons and overlap, as numbers of about one size."""
    words = [word for word in marked if word != "?"]
    count = max(1, len(words))
    root = math.sqrt(count)
    content = [word[:STEM] for word in words if word not in FUNCTION_WORDS]
    last = [word[:STEM] for word in words[-20:] if word not in FUNCTION_WORDS]
    sentences = [sentence for sentence in _SENTENCE_END.split(answer) if sentence]
    return [
        math.log(count),
        *(float(count < few) for few in (5, 12)),
        *(float(count > many) for many in (80, 120)),
        sum(word in _FILLERS for word in words) / root,
        (count - len(set(words))) / count,
        sum(a == b for a, b in itertools.pairwise(words)) / root,
        answer.count("?") / max(1, len(sentences)),
        float(answer.rstrip().endswith("?")),
        float(min(3, marked.count("?"))),
        sum(word[0].isdigit() for word in words) / root,
        sum(word in _FIRST for word in words) / count,
        sum(word in _TOGETHER for word in words) / count,
        sum(word in _SECOND for word in words) / count,
        sum(word in _SECOND for word in words[-15:]) / min(15, count),
        sum(word in _SECOND for word in words[:15]) / min(15, count),
        *(_share(stems, known) for stems in (content, last) for known in (asked, required)),
        *(len(known & set(content)) / max(1, len(known)) for known in (asked, required)),
        float(min(3, len(asked & set(content)))),
        float(min(3, len((asked | required) & set(content)))),
        len(content) / count,
        sum(map(len, words)) / count,
        sum(len(word) > 7 for word in words) / count,
        float("..." in answer or "…" in answer),
        answer.count(",") / count,
        float("!" in answer),
        float(answer == answer.lower()),
        float(len(sentences) > 1 and len(tokens(sentences[-1])) < 8),
    ]


def _share(stems: list[str], known: frozenset[str]) -> float:
    return sum(stem in known for stem in stems) / max(1, len(stems))


def _likeness(question: Numbers, requirement: Numbers, rows: Numbers) -> Numbers:
    """Cosines between what was asked and the answer, as a whole and by its chunks; and of the chunks to each other."""
    mean = rows.mean(axis=0)
    length = float(np.linalg.norm(mean))  # 1 where all chunks say one thing
    whole = mean / max(length, 1e-9)
    both = question + requirement
    both /= np.linalg.norm(both)
    near = rows @ both
    return np.array(
        [
            question @ whole,
            requirement @ whole,
            both @ whole,
            near[-1],
            near[0],
            rows[-1] @ whole,
            rows[0] @ rows[-1],
            near.max(),
            near.min(),
            length,
        ]
    )
