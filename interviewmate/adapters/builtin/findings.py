"""What an answer shows and what it leaves open, in plain words that are true of that very answer."""

from __future__ import annotations

from interviewmate.adapters.builtin import mentions
from interviewmate.adapters.builtin.signals import Signals


def strength(answer: str, signals: Signals) -> str:
    """What the answer shows; empty if nothing in it can be named."""
    if figure := mentions.figure(answer):
        return f"gives a result in figures: {figure}"
    deeds = sorted(mentions.deeds(answer), key=lambda deed: -len(deed.told))
    own = [deed for deed in deeds if deed.mood == "past"] or deeds
    if own:
        verb = "would do" if own[0].mood == "would" else "did" if own[0].mood == "past" else "does"
        return f"says what the candidate {verb}: “{own[0].said}”"
    if named := mentions.names(answer):
        return f"names {' and '.join(named[:2])}"
    return ""


def gap(answer: str, signals: Signals) -> str:
    """What the answer leaves open, the most telling first."""
    if signals.content < 12:
        return "too short to show how the work is done"
    if not signals.deeds:
        return "does not say what the candidate did"
    if signals.own_part < 0.4:
        return "says “we” and leaves the candidate's own part open"
    if not signals.results:
        return "gives no result"
    if not signals.numbers:
        return "gives no figure for size or effect"
    if not signals.reasons:
        return "gives no reason for doing it that way"
    return ""
