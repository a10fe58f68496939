"""English word forms: what a word can be, and the form that a sentence needs.

Lemmas and inflections are lemminflect's; here is only what it does not say (which form a word is in, what
starts an object, which words are names). All functions take single words or short phrases in plain text.
"""

from __future__ import annotations

import re
from functools import lru_cache

import lemminflect

DETERMINERS = frozenset(
    """a an the this that these those our your their its his her my any all each every both either some no another
    several many few two three four five six seven eight nine ten other others""".split()
)
PREPOSITIONS = frozenset(
    """about above across after against along among around as at before behind below beneath beside between beyond by
    despite down during except for from in inside into like near of off on onto out outside over past per since
    through throughout to toward towards under until up upon via with within without""".split()
)
CONJUNCTIONS = frozenset("and or but nor so yet because if when while where whether that which who whom whose".split())
AUXILIARIES = frozenset(
    """can could will would shall should may might must am is are was were be been being do does did have has had
    having""".split()
)
PRONOUNS = frozenset(
    "i you he she it we they me him her us them what who something anything everything somebody anybody".split()
)
# Dictionaries know them as verbs, and no posting means them as one: "at the counter and over the phone".
_NO_VERBS = frozenset("over out up down off by holiday".split())
# Verbs that lemminflect's dictionary does not have, or spells in a way that people do not.
_OWN_VERBS = frozenset("onboard upsell refactor cosh".split())
_OWN_GERUNDS = {"program": "programming", "upsell": "upselling"}

_PREFIX = re.compile(
    r"(?:(?:re|pre|over|under|out|co|de|cross|self|fact|fine|spot|double)-|(?:re|pre|over|under|out|co|de)(?=\w{3}))"
)
_TOKEN = re.compile(r"[A-Za-zÀ-ɏ0-9](?:[\w'’.+#/&-]*[\w+#])?|[^\w\s]")


def load() -> None:
    """Read the dictionaries now (about half a second), so that the first interview need not wait."""
    gerund(base("loading"))


def tokens(text: str) -> list[str]:
    """Words and punctuation marks, in order."""
    return _TOKEN.findall(text)


@lru_cache(maxsize=20_000)
def kinds(word: str) -> frozenset[str]:
    """What the word can be in the dictionary: NOUN, VERB, ADJ, ADV, AUX; empty if it does not know it."""
    found = frozenset(lemminflect.getAllLemmas(word.lower()))
    return found | {"VERB"} if base(word) else found


@lru_cache(maxsize=20_000)
def base(word: str) -> str:
    """The base form of a verb form ("deploying", "supports", "led"); empty if it can be no verb."""
    low = word.lower()
    if low in AUXILIARIES or low in _NO_VERBS or not (low.isalpha() or _PREFIX.match(low)):
        return ""
    for own in _OWN_VERBS:
        if low in {own, f"{own}s", f"{own}ed", f"{own}ing", _OWN_GERUNDS.get(own)}:
            return own
    lemmas = lemminflect.getAllLemmas(low, upos="VERB").get("VERB", ())
    fitting = [lemma for lemma in lemmas if lemma != low or low in _forms(lemma, "VB")]
    if not fitting and (prefix := _PREFIX.match(low)):  # "rebook", "re-test"
        inner = base(low[prefix.end() :])
        return f"{prefix.group()}{inner}" if inner else ""
    return low if low in fitting else next(iter(fitting), "")


def _forms(lemma: str, tag: str) -> tuple[str, ...]:
    return tuple(lemminflect.getInflection(lemma, tag=tag, inflect_oov=False)) or ((lemma,) if tag == "VB" else ())


@lru_cache(maxsize=20_000)
def gerund(verb: str) -> str:
    """The -ing form of a base form."""
    if verb in _OWN_GERUNDS:
        return _OWN_GERUNDS[verb]
    known: tuple[str, ...] = lemminflect.getInflection(verb, tag="VBG", inflect_oov=False)
    if not known and (prefix := _PREFIX.match(verb)):
        return f"{prefix.group()}{gerund(verb[prefix.end() :])}"
    known = known or lemminflect.getInflection(verb, tag="VBG")
    return "being" if verb == "be" else known[0]


@lru_cache(maxsize=20_000)
def past(verb: str) -> str:
    """The past tense of a base form."""
    return str(lemminflect.getInflection(verb, tag="VBD")[0])


def is_base(word: str) -> bool:
    """Whether it can be a verb in its base form."""
    low = word.lower()
    return base(low) == low


def is_gerund(word: str) -> bool:
    """Whether it can be an -ing form of a verb."""
    return word.lower().endswith("ing") and bool(base(word)) and not is_base(word)


@lru_cache(maxsize=20_000)
def is_third(word: str) -> bool:
    """Whether it can be a verb in the third person ("supports")."""
    verb = base(word)
    return bool(verb) and word.lower() != verb and word.lower() in lemminflect.getInflection(verb, tag="VBZ")


@lru_cache(maxsize=20_000)
def is_past(word: str) -> bool:
    """Whether it can be a past tense ("asked", "led", "put")."""
    verb = base(word)
    return bool(verb) and word.lower() in lemminflect.getInflection(verb, tag="VBD")


@lru_cache(maxsize=20_000)
def is_participle(word: str) -> bool:
    """Whether it can be a past participle ("written", "led")."""
    verb = base(word)
    return bool(verb) and word.lower() in lemminflect.getInflection(verb, tag="VBN")


@lru_cache(maxsize=20_000)
def is_plural(word: str) -> bool:
    """Whether it can be a plural noun."""
    if word.lower() in {"people", "staff", "children", "women", "men"}:
        return True
    lemmas = lemminflect.getAllLemmas(word.lower(), upos="NOUN").get("NOUN", ())
    plural = any(
        word.lower() in lemminflect.getInflection(lemma, tag="NNS") for lemma in lemmas if lemma != word.lower()
    )
    return plural or (not kinds(word) and word.lower().endswith("s") and not word.lower().endswith("ss"))


@lru_cache(maxsize=20_000)
def is_noun(word: str) -> bool:
    """Whether it can be a noun; words that the dictionary does not know are taken as names."""
    low = word.lower()
    if not low or low in DETERMINERS | PREPOSITIONS | CONJUNCTIONS | PRONOUNS | AUXILIARIES or not low[0].isalnum():
        return False
    return "NOUN" in kinds(word) or not kinds(word) or is_gerund(word)


@lru_cache(maxsize=20_000)
def is_adverb(word: str) -> bool:
    """Whether it is an adverb and nothing else."""
    if word.lower() in PREPOSITIONS:
        return False
    return kinds(word) == {"ADV"} or word.lower() in {"well", "closely", "also"}


def is_adjective(word: str) -> bool:
    """Whether it can be an adjective."""
    return "ADJ" in kinds(word) or "-" in word


def is_name(word: str) -> bool:
    """Whether its capitals belong to it wherever it stands (an acronym, a product, a place)."""
    if any(letter.isupper() for letter in word[1:]) or any(letter.isdigit() for letter in word):
        return True
    return word[:1].isupper() and not kinds(word) and word.lower() not in _CLOSED and not _NOUN_MADE.search(word)


_NOUN_MADE = re.compile(r"(?:ation|bility|ising|izing|isation|ness|ment)$")  # new nouns, no names
_CLOSED = DETERMINERS | PREPOSITIONS | CONJUNCTIONS | PRONOUNS | AUXILIARIES


def opens_object(word: str) -> bool:
    """Whether the word can only begin the object of a verb: a determiner, a pronoun or a number."""
    low = word.lower()
    return low in DETERMINERS or low in PRONOUNS or low[:1].isdigit()


def lowered(phrase: str, names: frozenset[str] = frozenset()) -> str:
    """The phrase as it stands inside a sentence: its first letter small unless it is a name."""
    first = re.match(r"[\w'’]+", phrase)
    two = re.match(r"([A-Z]\w+) [A-Z]\w+", phrase)
    if two and kinds(two[1]) == {"NOUN"}:  # "Adobe Illustrator"
        return phrase
    if re.match(r"[A-Z]\w+ (?:and|of|[A-Z]\w+) [A-Z]", phrase):  # "City and Guilds", "Human Tissue Act"
        return phrase
    if not first or first.group() in names | _TOOLS or is_name(first.group()) or first.group() == "I":
        return phrase
    return phrase[0].lower() + phrase[1:]


# Names of tools that are words of the dictionary too.
_TOOLS = frozenset(
    "Python Go Java Excel Swift Rust Ruby React Spark Word Outlook Snowflake Oracle Access Jest Airflow".split()
)


def raised(phrase: str) -> str:
    """The phrase as it begins a sentence."""
    return phrase[:1].upper() + phrase[1:]


def listed(items: list[str], word: str = "and") -> str:
    """ "a, b and c"."""
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} {word} {items[-1]}"
