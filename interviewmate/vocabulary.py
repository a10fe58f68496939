"""The candidate's words: which of the job's own terms they used, which never, what they said most, how they hedged."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from interviewmate.fillers import filler_spans
from interviewmate.interview import Frozen, Interview, PassageKind
from interviewmate.languages import Language
from interviewmate.numerals import numbers
from interviewmate.passages import askable
from interviewmate.words import content_words, words

MOST_TERMS, MOST_UNUSED, MOST_FREQUENT = 32, 12, 10
MOST_OF_IT = 0.7  # of the letters of a name: its beginning stands for it, as "Postgres" does
FEWEST_TIMES = 2  # that a word is said most often for
SHORTEST_WORD, SHORTEST_NAME = 5, 2  # letters of a word and of a name that say something about a job or an answer

_CAPITAL = r"[A-Z](?:[\w+#.-]*[\w+#])?"
_NAME = re.compile(  # capitals inside a sentence, several in a row as one name; or odd ones such as C++ anywhere
    rf"(?<![.!?:;] )(?<!^)\b{_CAPITAL}(?: (?:to |of )?{_CAPITAL})*|\b\w*[A-Z]\w*[A-Z]\w*\b|\b[A-Za-z]+[+#]+"
)
_HEDGE = re.compile(
    r"\b(?:maybe|perhaps|probably|possibly|hopefully|somewhat|i (?:think|guess|suppose|believe|hope)|sort of|kind of|"
    r"more or less|pretty much|i'm not (?:really )?sure|not really sure)\b"
)
# What job descriptions are written with, whatever the job: no terms of its own.
_USUAL = frozenset(
    """ability able accept across active advantage all analysis answer any applicant approach area areas aspects
    background based basis best business candidate candidates clear clearly close closely colleagues comfortable
    communicate communication company confidence daily deep deliver delivery demonstrable demonstrated desirable
    develop development duties effective effectively ensure ensuring essential etc every evidence excellent
    experience experienced expertise fairly familiar familiarity field first fluent following former full good
    great group habit half handle hands help high highly hold ideally include including individual information
    job keep kind knowledge large lead leading least level like long look maintain make making manage managing match
    member members minimum monthly must need needed needs new nice number often open opportunity others part
    people person place plus position practical practice preferred present previous proactive process processes
    professional promptly proven provide providing qualification qualifications range rather record related
    relevant report reporting require required requirement requirements responsibilities responsibility
    responsible right role scale several share similar similarly skill skilled skills small solid someone strong
    strongly such suitable support sure take team teams thing things three time timely together track training
    understand understanding use used useful using valid value various way ways weekly welcome well willing
    willingness within work worked working works write writing written year years
    according anything lasting looking""".split()
)
_TALK = frozenset(
    """actually also always another around back basically because come comes could didn't doing done each even ever
    every everybody everyone first from gave getting give goes going gone good into it's just kind know last
    less like little look looked lots made make many maybe mean more much need never next nobody okay only other
    over people pretty probably quite really right said same says second shall should since some something sort
    stuff such take than that that's their them then there there's these they thing things think this those
    thought through time told took tried trying used very want wanted ways well went were what when where which
    while with would yeah year years""".split()
)


_CALENDAR = frozenset(
    """january february march april may june july august september october november december monday tuesday
    wednesday thursday friday saturday sunday spring summer autumn winter""".split()
)


class Term(Frozen):
    """A word or a phrase, and how often the candidate said it."""

    term: str
    count: int


class Vocabulary(Frozen):
    """The words of all answers that count."""

    used: tuple[Term, ...]  # the job's own terms, those said most first
    unused: tuple[str, ...]  # the job's own terms that were never said, the weightiest first
    frequent: tuple[Term, ...]  # the words said most, fillers and small words left out
    hedges: tuple[Term, ...]  # what takes the edge off a statement


def vocabulary(interview: Interview) -> Vocabulary:
    """The vocabulary of an interview's answers. Empty where they are not in English, whose words alone are known."""
    if interview.job.language is not Language.ENGLISH:
        return Vocabulary(used=(), unused=(), frequent=(), hedges=())
    answers = [turn.answer.text for turn in interview.turns if turn.counts]
    said = [words(text) for text in answers]
    stems = Counter(stem for spoken in said for word in spoken for stem in _stems(word))
    running = " ".join(_stem(word) for spoken in said for word in spoken)
    counted = [Term(term=term, count=_times(term, stems, running)) for term in job_terms(interview)]
    used = sorted((term for term in counted if term.count), key=lambda term: -term.count)
    return Vocabulary(
        used=tuple(used),
        unused=tuple(term.term for term in counted if not term.count)[:MOST_UNUSED],
        frequent=tuple(_frequent(answers)),
        hedges=_counted(hedge for text in answers for hedge in _HEDGE.findall(text.lower().replace("’", "'"))),
    )


def _times(term: str, stems: Counter[str], running: str) -> int:
    """How often a term was said; of a name its beginning will do, as in "Postgres". ``running``: all stems in order."""
    wanted = _stem(term)
    if len(parts := words(term)) > 1:
        return f" {running} ".count(f" {' '.join(map(_stem, parts))} ")
    if term.islower():
        return stems[wanted]
    begun = {stem for stem in stems if len(stem) >= MOST_OF_IT * len(wanted) and wanted.startswith(stem)}
    return sum(stems[stem] for stem in begun)


def job_terms(interview: Interview) -> list[str]:
    """The job's own terms: the names in what it asks for, the words that it comes back to, and the others; in order."""
    asked_for = [p for p in askable(interview.job.passages) if p.kind is not PassageKind.BOILERPLATE]
    names = Counter(found for p in asked_for for found in dict.fromkeys(_NAME.findall(p.text)))
    others = Counter(word for p in asked_for for word in dict.fromkeys(content_words(p.text)) if word.isalpha())
    taken = {_stem(word) for word in words(interview.job.role)}  # what the job is called is said by everybody
    terms: list[str] = []
    for term, _ in [*names.most_common(), *others.most_common()]:
        if _says_something(term, shortest=SHORTEST_NAME if term in names else SHORTEST_WORD):
            parts = {_stem(word) for word in words(term)}
            terms += [term] if parts - taken else []
            taken |= parts
    return terms[:MOST_TERMS]


def _says_something(word: str, shortest: int) -> bool:
    plain = word.lower()
    return len(word) >= shortest and plain not in _USUAL | _TALK | _CALENDAR and not numbers(plain)


def _stem(word: str) -> str:
    """The word in lower case without the ending of a plural: "last" is no "lasting", and "not" no "notes"."""
    word = word.lower().replace("’", "'").removesuffix("'s")
    if word.endswith("ies") and len(word) > 4:
        return f"{word.removesuffix('ies')}y"
    return word.removesuffix("s") if len(word) > 3 and not word.endswith("ss") else word


def _stems(word: str) -> set[str]:
    """The stem of a word and of its parts ("on-call", "node.js")."""
    return {_stem(word), *(_stem(part) for part in re.split(r"[-/]", word))}


def _frequent(answers: Iterable[str]) -> Iterable[Term]:
    said = Counter(word for text in answers for word in content_words(_without_fillers(text)) if _carries(word))
    common = [(word, count) for word, count in said.most_common(MOST_FREQUENT) if count >= FEWEST_TIMES]
    return (Term(term=word, count=count) for word, count in common)


def _carries(word: str) -> bool:
    return len(word) >= SHORTEST_WORD and word not in _TALK | _CALENDAR and "'" not in word and not numbers(word)


def _without_fillers(text: str) -> str:
    for start, end, _ in reversed(filler_spans(text)):
        text = f"{text[:start]} {text[end:]}"
    return text


def _counted(found: Iterable[str]) -> tuple[Term, ...]:
    return tuple(Term(term=re.sub(r"\bi\b", "I", term), count=count) for term, count in Counter(found).most_common())
