"""The candidate's words: which of the job's own terms they used, which never, what they said most, how they hedged."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence, Set

from interviewmate.fillers import filler_spans
from interviewmate.interview import Frozen, Interview
from interviewmate.job_terms import CALENDAR, is_usual, job_terms, stem
from interviewmate.languages import Language
from interviewmate.numerals import numbers, without_spelled
from interviewmate.words import content_words, words

MOST_UNUSED, MOST_FREQUENT = 12, 10
MOST_OF_IT = 0.7  # of the letters of a name: its beginning may stand for it
FEWEST_TIMES = 3  # that a word is said most often for
SHORTEST_WORD = 5  # letters of a word that says something about an answer

_HEDGE = re.compile(
    r"\b(?:maybe|perhaps|probably|possibly|hopefully|somewhat|"
    r"(?<!\bwhat )(?<!\bhow )(?<!\bway )i think(?! (?:about|of|through|ahead)\b)|"
    r"i (?:guess|suppose|believe|hope)|more or less|"
    r"(?<!\b(?:that|this|what|some|same) )(?<!\bdifferent )(?<!\bcertain )(?:sort|kind) of(?! thing\b)|"
    r"pretty much|(?<!\bsay )(?<!\bthat )(?<!\bsaid )(?<!\bthem )(?<!\bher )(?<!\bhim )(?<!\bif )(?<!\bwhen )"
    r"i'm not (?:really )?sure(?! (?:what|which) )|(?<!i'm )not really sure)\b"
)
# Who works there or is served: everybody says these, and nobody shows anything by it.
_PEOPLE = frozenset(
    """child children parent family guest resident patient client pupil student visitor tenant employee leader deputy
    supervisor councillor operator developer engineer""".split()
)
_ACRONYM = re.compile(r"([A-Z]{2,})s?")
_CAPITAL_INSIDE = re.compile(r"(?<=[\w,;] )[A-Z]\w+")
_TALK = frozenset(
    """actually against also always another around asked back basically because called come comes could didn't doing
    done each even ever every everybody everyone everything first found from gave getting give goes going gone good
    into it's just kind know last less like little look looked lots made make many maybe mean might more much myself
    need never next nobody normally nothing okay only other over people place pretty probably quite really right said
    same says second shall should since some something sorry sort stuff such take tell than that that's their them
    then there there's these they thing things think this those thought through time told took tried trying used very
    want wanted ways well went were what whatever when where whether which while with would wrote
    yeah year years""".split()
)


class Term(Frozen):
    """A word or a phrase, and how often the candidate said it."""

    term: str
    count: int


class Vocabulary(Frozen):
    """The words of all answers that are scored."""

    used: tuple[Term, ...]  # the job's own terms, those said most first
    unused: tuple[str, ...]  # the names in the questions that were never said, by weight
    frequent: tuple[Term, ...]  # the words said often, fillers and such as are said whatever the job is left out
    hedges: tuple[Term, ...]  # what takes the edge off a statement, but for what was counted among the fillers


def vocabulary(interview: Interview) -> Vocabulary:
    """The vocabulary of an interview's answers. Empty where they are not in English, whose words alone are known."""
    if interview.job.language is not Language.ENGLISH:
        return Vocabulary(used=(), unused=(), frequent=(), hedges=())
    scored = [turn.answer for turn in interview.turns if turn.scored]
    answers = [answer.text for answer in scored]
    terms = [term for term in job_terms(interview) if stem(term) not in _PEOPLE]
    counted = [Term(term=said, count=count) for said, count in _as_said(terms, answers)]
    hedged = Counter(hedges(answers))
    questions = [question.text for question in interview.questions]
    spoken_of = {term for term, count in zip(terms, times(terms, questions), strict=True) if count}
    fillers = sum((Counter(answer.delivery.fillers) for answer in scored), Counter[str]())
    heard = [turn.answer.text for turn in interview.turns]  # also what was not scored: who asks what CMR is has said it
    said = {part for text in heard for word in words(text) for part in _stems(word)}
    named = [Term(term=term, count=count) for term, count in zip(terms, times(terms, heard), strict=True)]
    used = sorted((term for term in counted if term.count), key=lambda term: -term.count)
    return Vocabulary(
        used=tuple(used),
        unused=tuple(t.term for t in named if t.term in spoken_of and _tells(t.term) and not _in_part(t, said, heard))[
            :MOST_UNUSED
        ],
        frequent=tuple(_frequent(answers, terms)),
        hedges=tuple(Term(term=hedge, count=count) for hedge, count in (hedged - fillers).most_common()),
    )


def _tells(term: str) -> bool:
    """Whether a term says something when it is missing: what is no name may have been "it", or another word."""
    return not term.islower()


def _in_part(term: Term, said: Set[str], answers: Sequence[str]) -> bool:
    """Whether a term was said, or of a compound a part: who speaks of boilers means gas boilers.

    Of a name of several words what it is will do ("committee", or "S7-300" for Siemens S7-300/1200), or what it begins
    with ("Looker" for Looker Studio), and of one in capitals a longer one ("QGIS" for GIS).
    """
    parts = [stem(word) for word in words(term.term)]
    if term.count or term.term.islower():
        return bool(term.count or said & set(parts))
    longer = _ACRONYM.fullmatch(term.term) and re.search(rf"\b[A-Z]+{term.term}\b", " ".join(answers))
    name = term.term.split()[0]
    begins = not name.islower() and re.search(rf"\b{re.escape(name)}\b", " ".join(answers))
    return bool(longer) or (len(parts) > 1 and (bool(begins) or bool(_stems(parts[-1]) & said)))


def hedges(answers: Iterable[str]) -> list[str]:
    """What takes the edge off a statement, each time that it was said."""
    found = (hedge for text in answers for hedge in _HEDGE.findall(text.lower().replace("’", "'")))
    return [re.sub(r"\bi\b", "I", hedge) for hedge in found]


def times(terms: Iterable[str], answers: Sequence[str]) -> list[int]:
    """How often each of the job's own terms was said."""
    return [count for _, count in _as_said(terms, answers)]


def _as_said(terms: Iterable[str], answers: Sequence[str]) -> list[tuple[str, int]]:
    """Each of the job's own terms, as it was said most or the part of a name that was said for it, and how often."""
    listed, said = list(terms), [words(text) for text in answers]
    usual = _usual_forms(Counter(word for spoken in said for word in spoken))
    stems = Counter(part for spoken in said for word in spoken for part in _stems(word))
    running = " ".join(stem(word) for spoken in said for word in spoken)
    parts = {term: _parts(term) - {*listed} for term in listed}  # "SQL" is no SQL Server where both are named
    counted = [_said_for(term, parts[term], stems, f" {running} ", " ".join(answers)) for term in listed]
    return [(usual.get(stem(term), term) if term.islower() else term, count) for term, count in counted]


def _usual_forms(said: Counter[str]) -> dict[str, str]:
    """Each stem's word that was said most, of equals the first."""
    return {stem(word): word.removesuffix("'s") for word, _ in reversed(said.most_common())}


def _said_for(term: str, parts: Set[str], stems: Counter[str], running: str, text: str) -> tuple[str, int]:
    """A term, or of a name the part that was said more: one that is a name by itself, as "Sentinel" or "ATT&CK".

    ``parts``: those that are. ``running``: all stems in order. ``text``: as it was said, for the capitals.
    """
    whole = _times(term, stems, running, text)
    if " " not in term or " to " in term or term.islower():  # from one thing to another: neither alone is the move
        return term, whole
    written = {part: _as_written(part, text) for part in sorted(parts)}
    most = max(written, key=lambda part: written[part], default=term)
    return (most, written[most]) if written.get(most, 0) > whole else (term, whole)


def _times(term: str, stems: Counter[str], running: str, text: str) -> int:
    """How often a term was said as it stands."""
    if " " in term:
        return running.count(_in_a_row(term))
    if term.islower():
        return stems[stem(term)]
    if acronym := _ACRONYM.fullmatch(term):
        one = acronym[1]
        written = _as_written(one, text) + _as_written(f"{one}s", text)
        return written if is_usual(one) else stems[one.lower()] + stems[f"{one.lower()}s"]  # IT is no "it"
    wanted = stem(term)
    begun = {stem for stem in stems if _is_short_for(stem, wanted)}
    return sum(stems[stem] for stem in begun) or running.count(_in_a_row(term))


def _is_short_for(said: str, name: str) -> bool:
    """Whether what was said is a name, if without the initials at its end: "Postgres", not "ticket" for Ticketer."""
    most = len(said) >= MOST_OF_IT * len(name) and name.startswith(said)
    return most and not set("aeiou") & set(name.removeprefix(said))


def _in_a_row(term: str) -> str:
    return f" {' '.join(map(stem, words(term)))} "


def _as_written(part: str, text: str) -> int:
    return len(re.findall(rf"(?<!\w){re.escape(part)}(?!\w)", text))


def _parts(name: str) -> set[str]:
    """What of a name of several words stands for it: "Sentinel", "Food Standards", and any word with odd capitals."""
    spelled = name.split()
    ends = {" ".join(spelled[start:]) for start in range(1, len(spelled)) if spelled[start][0].isupper()}
    odd = {word for word in spelled if len(re.findall("[A-Z]", word)) > 1}
    telling = {end for end in ends if " " in end or (len(end) >= SHORTEST_WORD and not is_usual(end))}
    return telling | {word for word in odd if not is_usual(word)}


def _stems(word: str) -> set[str]:
    """The stem of a word and of its parts ("on-call", "node.js")."""
    return {stem(word), *(stem(part) for part in re.split(r"[-/]", word))}


def _frequent(answers: Sequence[str], terms: Iterable[str]) -> Iterable[Term]:
    said = Counter(word for text in answers for word in content_words(_plain(text)))
    for name in _names(answers) - {word for term in terms for word in words(term)}:
        del said[name]
    carrying = {stem(word) for word in said if _carries(word)}
    in_all: Counter[str] = Counter()  # in one or in several
    for word, count in said.items():
        in_all[stem(word)] += count if stem(word) in carrying else 0
    usual = _usual_forms(said)
    common = [(one, count) for one, count in in_all.most_common(MOST_FREQUENT) if count >= FEWEST_TIMES]
    return (Term(term=usual[one], count=count) for one, count in common)


def _names(answers: Sequence[str]) -> set[str]:
    """The words that have a capital inside a sentence: of people, places and employers."""
    return {word for text in answers for name in _CAPITAL_INSIDE.findall(text) for word in words(name)}


def _carries(word: str) -> bool:
    return len(word) >= SHORTEST_WORD and not _is_talk(word) and "'" not in word and not numbers(word)


def _is_talk(word: str) -> bool:
    """Whether everybody says a word, in this or in another form, whatever they talk of."""
    return bool({word, stem(word)} & (_TALK | CALENDAR))


def _plain(text: str) -> str:
    """A text without its fillers and its numbers in words."""
    for start, end, _ in reversed(filler_spans(text)):
        text = f"{text[:start]} {text[end:]}"
    return without_spelled(text)
