"""The job's own terms: what its requirements and duties name, as somebody of that trade would.

Three kinds, the most telling first: names in capitals (Terraform, National Electrical Code), compounds of two words
(exercise programmes), and single nouns. What job descriptions and people say whatever the trade is no term; which words
those are was counted, not chosen (``usual_words.txt``, written by ``tests/evals/usual_words.py``).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence, Set
from functools import cache, lru_cache
from pathlib import Path

from interviewmate.interview import Interview, Passage, PassageKind
from interviewmate.numerals import numbers
from interviewmate.passages import askable
from interviewmate.words import FUNCTION_WORDS, words

NOUN = "+"  # stands in the list behind a word that can be a noun
SHORTEST = 5  # letters of a noun that stands alone
CALENDAR = frozenset(
    """january february march april may june july august september october november december monday tuesday
    wednesday thursday friday saturday sunday spring summer autumn winter""".split()
)
_NO_NAMES = CALENDAR | {"to", "of", "english"}  # "April to September", and the language that is spoken anyhow

_CAPITAL = r"[A-Z](?:[\w+#./&-]*[\w+#])?"
_NAME = re.compile(  # capitals inside a sentence, several in a row as one name; or odd ones such as C++ anywhere
    rf"(?<![.!?:;] )(?<!^)(?<!\dth )\b{_CAPITAL}(?:(?:['’]s)? (?:to |of |for )?{_CAPITAL}| \d(?:[\d.-]*\d)?)*"
    r"|\b\w*[A-Z]\w*[A-Z]\w*(?:&[A-Z]+)?\b|\b[A-Za-z]+[+#]+"
)
# Where the people and the buildings are: "11 people across Lisbon, Berlin and remote" names no term.
_PLACES = re.compile(
    r"\b(?:people|staff|engineers|colleagues|customers|clients|teams?|offices?|sites?|branch(?:es)?|depots?|"
    r"warehouses?|schools|clinics|hospitals|homes|plants?|shops?|stores?|based|located) "
    r"(?:in|across|at|near|around|between|from) "
    r"(?P<places>[A-Z][\w’'-]*(?:(?:,? and |, | )[A-Z][\w’'-]*)*)"
)
# Who works there: in "our Income team" income is no term.
_OF_A_TEAM = re.compile(r"\b[A-Z][a-z]+ (?=(?:teams?|departments?|desk|unit|office)\b)")
_CONTRACTED = re.compile(r"(?:n['’]t|['’](?:re|ve|ll|d|m))$", re.I)  # "haven't", "we're"
_MANNER = re.compile(r"\bwith (?:\w+ )?(?:attention|regard|emphasis|focus|reference) (?:to|on)\b", re.I)
_TOKEN = re.compile(r"[^\W\d_][\w'’+#-]*|\S")
_NO_NOUN = re.compile(
    r"(?:ly|ed|able|ible|ful|ous|ive|less|ic|al|vant|self|selves)$"
)  # endings, most often, of other words
_NO_ATTRIBUTE = re.compile(r"(?:ly|ed|ing|able|ible|ful|less)$")
_VERB_FOLLOWS = frozenset("to will can must should may".split())
_OBJECTS = frozenset("it them him her us you".split())  # what one word stands before is a verb: "repair them"


def job_terms(interview: Interview) -> list[str]:
    """The terms in what a job asks for, of each kind those first that come again.

    What the job itself is called is none: everybody says it. Nor is the employer's name.
    """
    asked_for = [p for p in askable(interview.job.passages) if p.kind is not PassageKind.BOILERPLATE]
    role = {stem(word) for word in words(interview.job.role)}
    common = _usual()[0] | role | {stem(opening[0]) for p in asked_for if (opening := words(p.text))}
    written = " ".join(p.text for p in asked_for)
    found = (name for p in asked_for for name in named_in(interview, p.text))
    names = Counter(name for name in found if not _stands_small(name, written))
    phrases = Counter(phrase for p in asked_for for phrase in dict.fromkeys(_phrases(p, common)))
    compounds, nouns = (Counter({p: n for p, n in phrases.items() if (" " in p) is two}) for two in (True, False))
    terms: list[str] = []
    taken: set[str] = set()  # a term of which every word was named is none more
    for term, _ in [*names.most_common(), *compounds.most_common(), *nouns.most_common()]:
        stems = {stem(part) for word in words(term) for part in word.split("/")}
        if stems - taken:
            terms.append(term)
            taken |= stems
    return terms


def named_in(interview: Interview, text: str) -> list[str]:
    """The names in a line of a job description, each once: not the job's own, nor the employer's."""
    role, company = ({stem(word) for word in words(own)} for own in (interview.job.role, interview.job.company))
    text = _OF_A_TEAM.sub("", text)
    places = {word for found in _PLACES.finditer(text) for word in words(found["places"])}
    named = (name for name in dict.fromkeys(_NAME.findall(text)) if not set(words(name)) <= places)
    return [name for name in named if _is_name(name, role, company)]


def _stands_small(name: str, text: str) -> bool:
    """Whether a name stands in a text in small letters too: "Chemistry" in one line is the "chemistry" of another."""
    return name.istitle() and re.search(rf"\b{re.escape(name.lower())}\b", text) is not None


def is_usual(word: str) -> bool:
    """Whether a word is said whatever the job is."""
    small = word.lower()
    return small in FUNCTION_WORDS or small in _NO_NAMES or stem(word) in _usual()[0]


@cache
def _usual() -> tuple[frozenset[str], frozenset[str]]:
    """The stems of the words that are said whatever the job is, and those of them that can be no nouns."""
    lines = (Path(__file__).parent / "usual_words.txt").read_text().split()
    return frozenset(line.removesuffix(NOUN) for line in lines), frozenset(line for line in lines if line[-1] != NOUN)


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """The word in lower case without the ending of a plural: "last" is no "lasting", and "not" no "notes"."""
    word = word.lower().replace("’", "'").removesuffix("'s").removesuffix("'")
    if word.endswith("ies") and len(word) > 4:
        return f"{word.removesuffix('ies')}y"
    return word.removesuffix("s") if len(word) > 3 and not word.endswith("ss") else word


def _is_name(name: str, role: set[str], company: set[str]) -> bool:
    parts = words(name)
    plain = {stem(part) for part in parts}
    if _is_emphasised(name) or max(map(len, parts), default=0) < 2 or plain <= role or plain <= company:
        return False
    return not ({*map(stem, parts)} <= _NO_NAMES or set(parts) <= _NO_NAMES) and not (
        len(parts) == 1 and name.istitle() and plain <= _usual()[0]
    )


def _is_emphasised(name: str) -> bool:
    """Whether capitals only stress a word that can be no noun: "do NOT repeat it". "IT" is a name all the same."""
    return name.isupper() and len(name) > 2 and (name.lower() in FUNCTION_WORDS or stem(name) in _usual()[1])


def _phrases(passage: Passage, common: Set[str]) -> Iterator[str]:
    """The compounds and the nouns of a passage: what the runs of its content words end in."""
    for run in _runs(passage.text):
        if any(not word.islower() for word in run[-2:]):
            continue  # a name
        first, head = stem(run[-2]) if len(run) > 1 else "", run[-1]
        if _NO_NOUN.search(head) or numbers(" ".join(run[-2:])):
            continue
        if first and first not in common and not _NO_ATTRIBUTE.search(first):
            yield " ".join(run[-3:] if _has_a_third(run) else run[-2:])
        elif stem(head) not in common and len(head) >= SHORTEST and not head.endswith("ing"):
            yield head


def _has_a_third(run: Sequence[str]) -> bool:
    """Whether a usual word before a compound is part of it: "domestic abuse referrals"."""
    before = run[-3] if len(run) > len(run[-2:]) else ""
    return before.islower() and stem(before) in _usual()[0]


def _runs(text: str) -> Iterator[Sequence[str]]:
    """The words of a text between marks and words that are no nouns, without the verb that one may begin with."""
    run: list[str] = []
    before = "to"  # what a passage begins with is most often a verb
    for token in _TOKEN.findall(_MANNER.sub("with", text)):
        if not token[0].isalpha() or _is_no_noun(token):
            acts = len(run) == 1 and token.lower() in _OBJECTS
            yield from [run] if run and not acts else []
            run, before = [], token.lower()
        elif run or before not in _VERB_FOLLOWS:
            run.append(token)
        else:
            before = ""  # the verb
    yield from [run] if run else []


def _is_no_noun(token: str) -> bool:
    """Whether a word surely stands for no thing."""
    small = token.lower().replace("’", "'") in FUNCTION_WORDS
    return small or stem(token) in _usual()[1] or bool(_CONTRACTED.search(token))
