"""Filler words and where they stand in a text.

A phrase is a filler only where it is an aside: "it was, like, slow" and not "I like Python". The rules look at the
punctuation and the words around it, so that they work on typed text and on a recogniser's. Where these leave it
open, nothing is counted: too few are found rather than too many, and nobody is charged for good English.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

_TOKEN = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_STOP = re.compile(r"[^\w\s'’\"“”*-]|\s[-–—]+\s|--|\n")  # sets words apart: a comma, a dash, an ellipsis, a new line
_SENTENCE_END = re.compile(r"[.!?\n]")
_HESITATIONS = {
    "um": re.compile(r"u+m+|u+h+m+"),
    "uh": re.compile(r"u+h+"),
    "er": re.compile(r"e+r+"),
    "erm": re.compile(r"e+r+m+"),
    "hmm": re.compile(r"h+m+|m{3,}"),
}


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


_NUMBERS = _set(
    """two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
    nineteen twenty thirty forty fifty sixty seventy eighty ninety half hundred thousand million"""
)
_SUBJECTS = _set("i we he she they there")  # never an object: a clause begins with them
_OPENERS = _set("and but so because cause cos or well yeah yes no nah okay ok right oh then also plus though")
_ARTICLES = _set("a an the my our your their his her its")
_DETERMINERS = _ARTICLES | _set("this that these those")
_BE = _set("is are was were it's that's he's she's they're we're i'm be been")
_PAST = _set("was were had did used made took got went came wasn't weren't didn't hadn't")
_AUXILIARIES = _set(
    "is was were has had did didn't does doesn't isn't wasn't can could can't couldn't will would might"
)
_HEDGES = _set("maybe perhaps probably might possibly roughly")
_OPINION = _set("right best good great important better worth wrong fair key")
_BEFORE_AMOUNT = _set(
    """there's had have has got in for by at after within took takes take about spent lost saved only maybe over every
    another with of"""
)
_DEGREES = _set("really super very totally literally completely so way extremely")
_SORTS = _DETERMINERS | _set(  # before "kind of", these make it a noun
    """what which some any every each no all both one two same different other another new certain particular specific
    special similar only best worst right wrong main whole usual first second third last next weird strange good bad
    simple big small great odd funny rare ideal perfect whatever"""
)
_ASKING = _set(  # before "you know", "I think" and the like, these make a clause with a meaning of its own
    """do did does don't didn't doesn't if as that what who whom which when how where why whatever whenever whether all
    everything anything something things thing people everyone let would should could might may will can must once
    before until unless than way"""
)
_SAYING = _set("said say mentioned mention told tell explained described noted always")
_THINKING = _set("so not about of in through like back ahead aloud differently hard big critically twice")

NEAR = 6  # words before and after an aside that are looked at


@dataclass(frozen=True)
class _Token:
    text: str  # in lower case, with straight apostrophes
    start: int
    end: int
    stop: bool  # a sign stands before it that sets it apart, or nothing at all
    opens: bool  # a sentence begins with it
    sentence: int  # where the first of its sentence stands among all


@dataclass(frozen=True)
class _Aside:
    """What might be an aside, and what stands around it. Words are "" past the ends."""

    earlier: tuple[str, ...]  # the words before it in its sentence; of many the first and the last
    later: tuple[str, ...]  # the next words of its sentence
    begins: bool  # it is set apart from what comes before
    ends: bool  # it is set apart from what comes after
    stumbles: bool  # an "um" or another filler stands right before or after

    @property
    def before(self) -> str:
        return self.earlier[-1] if self.earlier else ""

    @property
    def after(self) -> str:
        return self.later[0] if self.later else ""

    @property
    def before_subject(self) -> bool:
        """Whether a clause begins after it: "I", "we'd", "that was"."""
        pronoun, contraction = self.after.split("'")[0], "'" in self.after
        second = self.later[1] if len(self.later) > 1 else ""
        return pronoun in _SUBJECTS or (
            pronoun in {"it", "that", "this", "you"} and (contraction or second in _AUXILIARIES)
        )

    @property
    def set_apart(self) -> bool:
        """Whether it stands between signs, or after a word that opens a clause."""
        return (self.begins or self.before in _OPENERS) and self.ends


def filler_spans(text: str) -> tuple[tuple[int, int, str], ...]:
    """The fillers of ``text`` as (start, end, which one): positions of characters, in order, never overlapping."""
    tokens = _tokens(text)
    spans: list[tuple[int, int, str]] = []
    at = filler_end = 0
    while at < len(tokens):
        key, length = _hesitation(text, tokens, at) or _phrase(text, tokens, at, filler_end) or ("", 1)
        if key:
            spans.append((tokens[at].start, tokens[at + length - 1].end, key))
            filler_end = at + length
        at += length
    return tuple(spans)


def _tokens(text: str) -> list[_Token]:
    tokens: list[_Token] = []
    end = 0
    for match in _TOKEN.finditer(text):
        gap = text[end : match.start()]
        first = not tokens
        word = match.group().lower().replace("’", "'")
        stop, opens = bool(_STOP.search(gap)), bool(_SENTENCE_END.search(gap))
        sentence = len(tokens) if first or opens else tokens[-1].sentence
        tokens.append(_Token(word, match.start(), match.end(), first or stop, first or opens, sentence))
        end = match.end()
    return tokens


def _hesitation(text: str, tokens: list[_Token], at: int) -> tuple[str, int] | None:
    """Whether an "um" or its like stands here; "to err", "an ER diagram" and "uh-huh" are none."""
    token = tokens[at]
    after = tokens[at + 1].text if at + 1 < len(tokens) else ""
    before = tokens[at - 1].text if at else ""
    if text[token.start : token.end].isupper() and not text.isupper():
        return None
    if token.text == "er" and after in {"diagram", "diagrams", "model", "models", "schema"}:
        return None
    if token.text == "err" and (before == "to" or after == "on"):
        return None
    return next(((key, 1) for key, form in _HESITATIONS.items() if form.fullmatch(token.text)), None)


def _phrase(text: str, tokens: list[_Token], at: int, filler_end: int) -> tuple[str, int] | None:
    """Whether an aside of words stands here."""
    for phrase, (key, is_filler) in _PHRASES.items():
        end = at + len(phrase)
        if tuple(token.text for token in tokens[at:end]) != phrase:
            continue
        if any(token.stop for token in tokens[at + 1 : end]):
            return None
        if is_filler(_aside(text, tokens, at, end, after_filler=at > 0 and filler_end == at)):
            return key, len(phrase)
    return None


def _aside(text: str, tokens: list[_Token], at: int, end: int, *, after_filler: bool) -> _Aside:
    earlier, later = tokens[tokens[at].sentence : at], tokens[end : end + NEAR]
    if len(earlier) > 2 * NEAR:  # a sentence may have no end
        earlier = earlier[:NEAR] + earlier[-NEAR:]
    hesitates = end < len(tokens) and _hesitation(text, tokens, end) is not None
    last = end == len(tokens)
    return _Aside(
        earlier=tuple(token.text for token in earlier),
        later=tuple(token.text for token in later if token.sentence == tokens[at].sentence),
        begins=tokens[at].stop or after_filler,
        ends=last or tokens[end].stop or hesitates,
        stumbles=after_filler or hesitates,
    )


def _like(it: _Aside) -> bool:
    if it.ends:
        return it.set_apart
    amount = it.after in _NUMBERS or it.after[:1].isdigit()
    there = it.before in {"were", "was", "are"} and it.earlier[-2:-1] == ("there",)
    said = len(it.later) > 1 and it.later[1] in _SAYING
    return (
        (amount and (it.before in _BEFORE_AMOUNT or there))
        or (it.before in _BE and it.after in _DEGREES)
        or (it.before in _OPENERS and it.after.split("'")[0] in _SUBJECTS and not said)
        or (it.before in _ARTICLES and it.after in _DETERMINERS)
        or (it.before in _DETERMINERS and it.before == it.after)
    )


def _you_know(it: _Aside) -> bool:
    if it.after == "what" or it.earlier[-2:] == ("just", "so") or (it.before in _ASKING and not it.begins):
        return False
    eased = it.before in {"and", "but", "like"} and it.after.split("'")[0] in _SUBJECTS | {"like", "maybe", "just"}
    return it.set_apart or it.stumbles or eased


def _i_mean(it: _Aside) -> bool:
    if it.before in _ASKING and not it.begins:
        return False
    if {"by", "say", "not"} & set(it.earlier[:4]):  # "by done I mean", "when I say big, I mean"
        return False
    return it.set_apart or it.stumbles or it.before_subject


def _kind_of(it: _Aside) -> bool:
    courtesy = it.after in {"you", "him", "her", "them"} and it.before in {"very", "so", "really", "too", "how", *_BE}
    return it.begins or not (it.before in _SORTS or courtesy)


def _actually(it: _Aside) -> bool:
    return it.set_apart or (it.before_subject and (it.begins or it.before in _OPENERS))


def _basically(it: _Aside) -> bool:
    return it.begins or it.ends or it.before in _OPENERS


def _i_think(it: _Aside) -> bool:
    """Where it hedges: as an aside, or before a guess, a figure from memory, what was done, what one would do."""
    if it.before in _ASKING and not it.begins:
        return False
    if it.ends or it.stumbles or it.before == "i":
        return True
    near = it.later
    subject, verb = [*near, "", ""][:2]
    figure = any(word in _NUMBERS or word[:1].isdigit() for word in near)
    past = verb in _PAST or verb.endswith("ed")
    recalls = subject in {"i", "we", "it", "that"} and past  # not of others: that is what one holds of them
    would = subject in {"i'd", "we'd"} or (subject in {"i", "we"} and verb in {"would", "could"})
    tells = (figure and past) or ((recalls or would) and not _OPINION & set(near))
    return it.after not in _THINKING and (bool(_HEDGES & set(near)) or tells)


def _i_guess(it: _Aside) -> bool:
    return it.after != "at" and (it.begins or it.before not in _ASKING)


_PHRASES: dict[tuple[str, ...], tuple[str, Callable[[_Aside], bool]]] = {
    ("like",): ("like", _like),
    ("you", "know"): ("you know", _you_know),
    ("i", "mean"): ("I mean", _i_mean),
    ("sort", "of"): ("sort of", _kind_of),
    ("sorta",): ("sort of", _kind_of),
    ("kind", "of"): ("kind of", _kind_of),
    ("kinda",): ("kind of", _kind_of),
    ("basically",): ("basically", _basically),
    ("actually",): ("actually", _actually),
    ("i", "think"): ("I think", _i_think),
    ("i", "guess"): ("I guess", _i_guess),
}
