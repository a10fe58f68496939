"""Nouns made of verbs: "management of complaints" said as what is to be done, "manage complaints"."""

from __future__ import annotations

import re
from functools import lru_cache

from interviewmate.adapters.builtin import grammar

# Nouns whose verb can't be told by their end.
_OWN = {
    "acquisition": "acquire",
    "adherence": "adhere",
    "administration": "administer",
    "analysis": "analyse",
    "application": "apply",
    "architecture": "design",
    "audit": "audit",
    "compliance": "comply",
    "control": "control",
    "delivery": "deliver",
    "design": "design",
    "leadership": "lead",
    "liaison": "liaise",
    "maintenance": "maintain",
    "oversight": "oversee",
    "production": "produce",
    "provision": "provide",
    "reduction": "reduce",
    "registration": "register",
    "repair": "repair",
    "resolution": "resolve",
    "response": "respond",
    "review": "review",
    "support": "support",
    "upkeep": "maintain",
}
_ENDS = (  # the first that leaves a verb
    ("ification", ("ify",)),
    ("ment", ("",)),
    ("ation", ("ate", "e", "")),
    ("ction", ("ct",)),
    ("ption", ("pt",)),
    ("ion", ("e",)),
    ("val", ("ve",)),
    ("sal", ("se",)),
)
_NO_WORK = frozenset("completion understanding education standing station".split())
# What may stand before such a noun and says only how or when it is done.
_BY_THE_WAY = (
    r"(?:(?:accurate|complete|daily|day[- ]to[- ]day|direct|effective|efficient|full|general|line|monthly|overall|"
    r"ongoing|pre-\w+|proactive|professional|prompt|regular|safe|smooth|successful|technical|timely|weekly)\s+)"
)
_NOUN = r"[A-Za-z][a-z-]+"
_OPENS = re.compile(
    rf"{_BY_THE_WAY}?(?P<first>{_NOUN})(?:(?:,| and|, and)\s+(?P<more>{_NOUN}))?(?:(?:,? and)\s+(?P<last>{_NOUN}))?"
    rf"\s+(?P<of>of|with|to)\s+(?P<rest>\S.*)",
    re.I,
)
_TAKE_OF = frozenset("consist dispose".split())
_KEEP_TO = frozenset("adhere respond".split())
_SUPPORT = frozenset({"support"})
_ANOTHER = re.compile(rf",?\s+(?:and\s+)?(?={_BY_THE_WAY}?(?P<noun>{_NOUN})\s+(?:of|with)\s)")
_ITS_COURSE = re.compile(
    r",?\s+and\s+(?:[\w-]+\s+)?[\w-]+\s+of\s.*$|"
    r",\s+(?:about|from|including|(?!and\b|or\b)\w+ed)\s.*$|,?\s+and \w+ing (?:as|to|when|with)\s.*$"
)


def action(phrase: str) -> str:
    """What is to be done, in the base form; empty where the phrase does not open with such a noun and its object."""
    match = _OPENS.fullmatch(phrase)
    nouns = [noun for noun in match.group("first", "more", "last") if noun] if match else []
    done = [verb(noun) for noun in nouns]
    if not match or not all(done):
        return ""
    of, rest = match["of"].lower(), match["rest"]
    if of == "to" and not set(done) <= _KEEP_TO | _SUPPORT:
        return ""
    if of == "with" and any(map(grammar.is_gerund, nouns)):
        return ""
    another = next((each for each in _ANOTHER.finditer(rest) if verb(each["noun"])), None)
    own = _ITS_COURSE.sub("", rest[: another.start()] if another else rest)
    if " " not in own and "ADJ" in grammar.kinds(own) and not grammar.is_plural(own):
        own = f"the {own}"  # "provisioning of interior"
    bare = (of == "of" and done[-1] not in _TAKE_OF) or set(done) <= _SUPPORT
    said = f"{grammar.listed(done)} {'' if bare else f'{of} '}{own}"
    more = action(rest[another.end() :]) if another else ""
    return f"{said} and {more}" if more else said


# "produce analysis of results", "undertake the statutory registration of births"
_DONE = re.compile(
    r"(?:produce|undertake|perform|carry out|conduct|provide) (?:an? |the )?(?:\w+(?:al|ive|ory|ic) )?(?=\w+ of )"
)


def plainly(action_of: str) -> str:
    """An action whose thing is a noun made of a verb, said with that verb: "analyse results"."""
    match = _DONE.match(action_of)
    return (match and action(action_of[match.end() :])) or action_of


@lru_cache(maxsize=20_000)
def verb(noun: str) -> str:
    """The verb that a noun is made of, in the base form; empty if it is made of none."""
    low = noun.lower()
    if low in _NO_WORK:
        return ""
    if low in _OWN or grammar.is_gerund(low):
        return _OWN.get(low) or grammar.base(low)
    for end, instead in _ENDS:
        stem = low.removesuffix(end)
        if stem != low:
            return next((stem + each for each in instead if grammar.is_base(stem + each)), "")
    return ""
