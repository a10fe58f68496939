"""Delivery beside what is usual: every measure of the answers together, with its normal range and where it comes from.

The definitions of the measures and the sources of the ranges stand in ``delivery`` and ``fluency``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from enum import StrEnum

from interviewmate import texts
from interviewmate.catalogue import text
from interviewmate.interview import Delivery, Frozen, Interview
from interviewmate.languages import Language


class Standing(StrEnum):
    """Where a value lies beside what is usual."""

    BELOW = "below"
    WITHIN = "within"
    ABOVE = "above"


class Measure(Frozen):
    """One measure over all answers, and what is usual (None: no limit on that side)."""

    name: str
    value: float
    unit: str
    least: float | None
    most: float | None

    @property
    def standing(self) -> Standing:
        """Where the value lies, the limits included in what is usual."""
        if self.least is not None and self.value < self.least:
            return Standing.BELOW
        return Standing.ABOVE if self.most is not None and self.value > self.most else Standing.WITHIN

    @property
    def usual(self) -> str:
        """What is usual, in words."""
        return text("usual.is", range=self.range)

    @property
    def range(self) -> str:
        """The values that are usual, in words."""
        if self.least is None:
            return text("usual.up_to", most=self.most)
        if self.most is None:
            return text("usual.from", least=self.least)
        return text("usual.between", least=self.least, most=self.most)

    @property
    def compared(self) -> str:
        """What is usual, and on which side of it the value lies if it is not within."""
        if self.standing is Standing.WITHIN:
            return self.usual
        return text("usual.outside", usual=self.usual, standing=texts.named("standing", self.standing))


class OverallDelivery(Frozen):
    """Delivery over all answers that count; pace only over the spoken ones. Fillers as in ``Delivery``."""

    words: int
    fillers: dict[str, int]
    fillers_per_100_words: float | None
    words_per_minute: float | None
    pauses: int | None
    measures: tuple[Measure, ...] = ()


def overall(interview: Interview) -> OverallDelivery:
    """The delivery of a whole interview."""
    language = interview.job.language
    measured = [turn.answer.delivery for turn in interview.turns if turn.counts]
    spoken = _spoken(measured)
    fillers = _fillers(measured)
    minutes = _seconds(spoken) / 60
    return OverallDelivery(
        words=_words(measured),
        fillers=dict(fillers.most_common()),
        fillers_per_100_words=_fillers_in_100(measured, language),
        words_per_minute=round(sum(d.words for d in spoken) / minutes) if minutes else None,
        pauses=sum(d.pauses or 0 for d in spoken) if spoken else None,
        measures=measures(measured, language),
    )


def measures(deliveries: Sequence[Delivery], language: Language) -> tuple[Measure, ...]:
    """The measures over these answers together: fillers in all of them, the others in the spoken ones.

    Those that are known of English alone are left out where ``language``, that of the answers, is another one.
    """
    return tuple(_measures(deliveries, language))


def _spoken(deliveries: Sequence[Delivery]) -> list[Delivery]:
    return [delivery for delivery in deliveries if delivery.seconds]


def _words(deliveries: Sequence[Delivery]) -> int:
    return sum(delivery.words for delivery in deliveries)


def _fillers(deliveries: Sequence[Delivery]) -> Counter[str]:
    fillers = Counter[str]()
    for delivery in deliveries:
        fillers.update(delivery.fillers)
    return fillers


def _fillers_in_100(deliveries: Sequence[Delivery], language: Language) -> float | None:
    if language is not Language.ENGLISH:
        return None
    total = _words(deliveries)
    return round(100 * _fillers(deliveries).total() / total, 1) if total else 0.0


Spoken = Sequence[Delivery]  # of the spoken answers


def _a_minute(field: str) -> Callable[[Spoken], float | None]:
    return lambda spoken: 60 * _total(spoken, field) / _seconds(spoken)


def _in_100_words(field: str) -> Callable[[Spoken], float | None]:
    def value(spoken: Spoken) -> float | None:
        known = [d for d in spoken if getattr(d, field) is not None]
        return 100 * _total(known, field) / count if (count := _total(known, "words")) else None

    return value


def _mean(field: str, scale: float = 1) -> Callable[[Spoken], float | None]:
    """The mean over the time of the answers in which it was measured."""

    def value(spoken: Spoken) -> float | None:
        known = [d for d in spoken if getattr(d, field) is not None]
        if not known:
            return None
        weighted = float(sum(getattr(d, field) * (d.seconds or 0) for d in known))
        return scale * weighted / _seconds(known)

    return value


def _longest_run(spoken: Spoken) -> float | None:
    return max((d.longest_run for d in spoken if d.longest_run is not None), default=None)


def _total(spoken: Spoken, field: str) -> float:
    return float(sum(getattr(d, field) or 0 for d in spoken))


def _seconds(spoken: Spoken) -> float:
    return sum(d.seconds or 0 for d in spoken)


PACE_USUAL = (120, 170)  # words a minute
FILLERS_USUAL = 3  # in 100 words
OF_ENGLISH = frozenset(  # units: what is usual depends on how long words are
    {"words_a_minute", "words", "in_100_words"}
)
# measure, unit, what is usual from and to, how it is computed, digits
OF_SPEECH: tuple[tuple[str, str, float | None, float | None, Callable[[Spoken], float | None], int], ...] = (
    ("pace", "words_a_minute", *PACE_USUAL, _a_minute("words"), 0),
    ("pace_without_pauses", "words_a_minute", 150, 235, _mean("articulation_rate"), 0),
    ("first_word", "seconds", None, 3, _mean("time_to_first_word"), 1),
    ("pauses", "a_minute", None, 4, _a_minute("pauses"), 1),
    ("short_pauses", "a_minute", 10, 20, _a_minute("short_pauses"), 0),
    ("silent_share", "percent", 20, 50, _mean("pause_share", 100), 0),
    ("longest_run", "words", 10, None, _longest_run, 0),
    ("hesitations", "in_100_words", None, 3, _in_100_words("likely_hesitations"), 1),
    ("repeated_words", "in_100_words", None, 2, _in_100_words("repeated_words"), 1),
)


def _measures(deliveries: Sequence[Delivery], language: Language) -> Iterable[Measure]:
    in_100 = _fillers_in_100(deliveries, language)
    if in_100 is not None and _words(deliveries):
        yield _measure("fillers", in_100, "in_100_words", None, FILLERS_USUAL)
    spoken = _spoken(deliveries)
    for name, unit, least, most, of, digits in OF_SPEECH if spoken else ():
        known = language is Language.ENGLISH or unit not in OF_ENGLISH
        if known and (value := of(spoken)) is not None:
            yield _measure(name, round(value, digits), unit, least, most)


def _measure(name: str, value: float, unit: str, least: float | None, most: float | None) -> Measure:
    return Measure(
        name=texts.named("measure", name), value=value, unit=texts.named("unit", unit), least=least, most=most
    )
