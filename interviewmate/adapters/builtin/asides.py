"""What is said by the way in a line and falls away when it is asked about: a concession, an insertion, a purpose."""

from __future__ import annotations

import re

FEWEST_BEFORE = 4  # words that say enough without what they are done for

# "lead, develop and, where needed, restructure a team"
_INSERTED = re.compile(r"(?P<join>\b(?:and|or)), (?!(?:and|or)\b)[^,.;:]{3,40}, (?=\w)")
# "though you needn't be an engineer by training"
_CONCESSION = re.compile(
    r",?\s+(?:(?<!as )(?<!as if )(?:even (?:though|if)|though|although|albeit)\b(?!,)|"
    r"(?:and |but )?you (?:needn['’]t|(?:don['’]t|do not) (?:need|have) to)\b|"
    r"(?:and |but )?(?:there['’]s )?no need (?:to|for)\b)"
    r"[^.;:]*"
)
_FINITE = (
    r"(?:can|can['’]t|cannot|could|will|won['’]t|would|may|is|are|isn['’]t|aren['’]t|don['’]t|doesn['’]t|know|knows|get|"
    r"gets|has|have|stays?|never|always)\b"
)
_PURPOSE = re.compile(
    rf",?\s+(?:so that|in order that|"
    rf"so (?=(?:the|an?|our|your|their|each|every|nobody|everybody|everyone|people|[\w-]+s)\b"
    rf"(?:\s[\w'’-]+){{0,4}}?\s{_FINITE}))"
    r"(?:(?!, and \w)(?:[^.;:]|(?<=\d)[.:](?=\d)))*"
)
# "the move from Sage to NetSuite, which started before you and is behind"
_RELATIVE = re.compile(
    r",\s+(?:which|whose|who|(?:two|three|some|most|many|all|one|none|both|each) of (?:which|whom|them))\s"
    r"(?:(?!, and \w|, \w+ing\b)[^.;:])*"
)

_OPENS = re.compile(r"^(?:you(?:['’]ll|['’]d| will| would)?|to) ", re.I)


def without(sentence: str) -> str:
    """The sentence without what is said in it by the way."""
    sentence = _INSERTED.sub(r"\g<join> ", sentence)
    for aside, fewest in ((_CONCESSION, 3), (_RELATIVE, 3), (_PURPOSE, FEWEST_BEFORE)):
        sentence = _without(aside, sentence, fewest)
    return sentence


def _without(aside: re.Pattern[str], sentence: str, fewest: int) -> str:
    """The sentence without an aside, where ``fewest`` words stand before it."""
    match = aside.search(sentence)
    enough = match and len(_OPENS.sub("", sentence[: match.start()]).split()) >= fewest
    return sentence[: match.start()] + sentence[match.end() :] if match and enough else sentence
