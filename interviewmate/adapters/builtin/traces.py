"""What can be told of one sentence for certain: that its speaker did something, or usually does it, or stumbled."""

from __future__ import annotations

import re

from interviewmate import sentences
from interviewmate.adapters.builtin import grammar, mentions, tense
from interviewmate.words import words

LEAST_SHOWN, MOST_SHOWN = 7, 40  # words of a sentence that shows something
SAID_WHY = re.compile(
    r"(?:\b(?:because|cos|so that(?!['’])|in order to|(?:which is|that['’]s) why|since (?:it|they|he|she|there|you))|"
    r"['’]cause)\b",
    re.I,
)
_OTHERS_DO = re.compile(
    r"(?:the|our|my|an?) [\w ]{0,25}?(?:teams?|managers?|engineers?|colleagues?|boss|department)\b", re.I
)
_DENIES = re.compile(r"\W*(?:(?:well|yeah|um+|er+),? )*(?:no|not|nothing|none|neither)\b", re.I)  # "Not imports, but …"
_FRONTED = re.compile(r"(?:The|That|This|(?:\w+ ){1,2}of the)(?: \w+){1,3} I\b")  # "The family I gave one sentence"
# What a sentence tells that does its teller no credit: what went wrong, what was not done, what only might be.
_NO_CREDIT = re.compile(
    r"\b(?:I['’]m not|wasn['’]t|weren['’]t|hadn['’]t|haven['’]t|wouldn['’]t|never|would|"
    r"\w+['’]d (?!been\b|had\b|got\b|\w+ed\b)|should|ought|had it down as|not (?:meant|supposed|allowed) to|"
    r"(?<!what )(?:I|we|it|that)(?:['’]s| was)? (?:just|only))\b",
    re.I,
)
_WENT_WRONG = re.compile(
    r"\b(?:wrong|mistake|fault|failed|missed|forgot|(?:was|were|too|came|weeks|months|days) late|unpopular|lost|badly|"
    r"unfortunately|dead|disagreed|muddled|gave up|ran out of time|cost (?:us|me)|"
    r"(?:left|moved on) before|before any(?:thing|one|body) (?:changed|happened|came)|"
    r"(?:was|were|left|stood|went|shifts?) (?:uncovered|unfilled)|"
    r"nothing (?:ever )?(?:changed|came of it)|nobody (?:did anything|used it|read it|looked at it)|"
    r"mis(?:took|read|judged|understood))\b",
    re.I,
)
# That the harm was kept small: "which lost cooling to only two floors and not the whole building".
_LIMITED = re.compile(r"\bonly\b[^.]*\bnot (?:the )?(?:whole|entire|all|every)\b", re.I)
_BECAUSE_OF_OTHERS = re.compile(r",? (?:because|since) (?!I\b|we\b|my\b|our\b)[^,;.]*", re.I)  # what gave reason for it
# What somebody looked for or came upon is bad, not what they did: "I went through them looking for the same mistake".
_LOOKED_FOR = re.compile(
    r"\b(?:look|check|search|hunt)(?:ed|ing)? (?:\w+ )?for [^,;.]*|"
    r"\bfound (?:that )?(?:they|it|he|she|we) \w+n['’]t [^,;.]*",
    re.I,
)
# What did not go as it was done: "and two of the older ones didn't take it"; what was spared by it is another thing.
_FELL_SHORT = re.compile(r"\b(?:and|but) (?!(?:I|we|so|then)\b)(?:\w+ ){1,8}(?:didn|couldn)['’]t\b", re.I)
_NOT_DONE = re.compile(r"\b(?:didn|couldn)['’]t\b", re.I)
MINE = frozenset("i i'd i've i'm i'll my me mine myself".split())
OURS = frozenset("we we'd we've we're we'll our us ours".split())
_ACT = re.compile(
    r"\b(?:I|i|we|We) (?:\w+ly |also |then |just |still |even |first |did (?=see|hear|notice|think|know|want))?"
    r"(?P<verb>[a-z]+)\b(?!['’])"
)
IN_THE_MIND = frozenset(
    """think guess mean know suppose believe say feel like want need have be do get hope wish love hate prefer see hear
    understand agree can will mind care come try enjoy notice realise realize find join work end learn""".split()
)
# One act after another: "I sat with him, wrote down his words and rang the lead".
_DOES = r"\b(?:I|i|we|We|and|then)(?:['’]d)?"
_IN_SOME_WAY = r"(?:\w+ly |also |just |then |so )?"
_ONE_MORE_ACT = re.compile(rf"(?:{_DOES}|,(?! (?:and|but|so|then|which)\b)) {_IN_SOME_WAY}(?P<verb>[a-z]+)\b")
_ACT_LIKE_ITS_BASE = re.compile(  # an act only where it is told of the past
    rf"(?:{_DOES}|,) {_IN_SOME_WAY}(?:put|set|cut|read|let|found|got|went (?:through|back|round))\b"
)
_OF_US = re.compile(r"\b(?:I|[Ww]e)\b")
_NO_ACT = IN_THE_MIND | frozenset("was were had did came got went said thought".split())
_PRESENT = re.compile(r"\b(?:is|are|am|usually|always|normally|every)\b|\b(?:I['’]m|\w+['’](?:s|re))\b", re.I)
_HAVE_DONE = re.compile(r"\b(?:I|i|we|We)(?:['’]ve| have) \w")
_PERFECT = re.compile(r"^(?:have|has|having|haven't|hasn't)$|'(?:ve|s)$")
IN_PASSING = re.compile(r"\b(?:because|'cause|since|that|which|who|what|if|when)\s+$", re.I)
_OLD_WAY = re.compile(r"\b(?:I|we)(?:, \w+,)* used to\b", re.I)  # which is told to say that it is over
_SAID_TWICE = frozenset("very really much so too many long far had that".split())  # for weight, not by stumbling


def creditable(sentence: str) -> bool:
    """Whether a sentence can be shown to its teller's credit: sure, neither tiny nor long, nothing gone wrong in it."""
    sure = not mentions.UNSURE.search(sentence) and not _NO_CREDIT.search(_of_itself(sentence))
    done = not went_wrong(sentence) and (not left_undone(sentence) or acted(sentence))
    not_so = is_over(sentence) or others_do(sentence) or _DENIES.match(sentence) or _FRONTED.match(sentence)
    return fits(sentence) and sure and done and not not_so


def own_acts(answer: str) -> int:
    """How many things its speaker did, one by one, are told in the sentences of an answer that say "I" or "we"."""
    told = list(filter(_OF_US.search, sentences.split(answer)))
    verbs = (found["verb"] for each in told for found in _ONE_MORE_ACT.finditer(each))
    surely = sum(tense.is_past(verb) and verb not in _NO_ACT for verb in verbs)
    return surely + sum(len(_ACT_LIKE_ITS_BASE.findall(each)) for each in filter(tense.in_the_past, told))


def fits(sentence: str) -> bool:
    """Whether a sentence is neither a scrap nor a speech, and so can be quoted for what it shows."""
    return LEAST_SHOWN <= len(sentence.split()) <= MOST_SHOWN


def is_over(sentence: str) -> bool:
    """Whether a sentence tells how something was done once, which nobody says of what they are proud of."""
    return bool(_OLD_WAY.search(sentence))


def others_do(sentence: str) -> bool:
    """Whether a sentence is about what a team, a manager or a colleague does."""
    return bool(_OTHERS_DO.match(sentence))


def went_wrong(sentence: str) -> bool:
    """Whether a sentence tells what went wrong with what was done, not only what was found or gave reason for it."""
    told = _of_itself(sentence)
    return bool((_WENT_WRONG.search(told) and not _LIMITED.search(told)) or _FELL_SHORT.search(told))


def left_undone(sentence: str) -> bool:
    """Whether a sentence tells that something was not done, or could not be."""
    return bool(_NOT_DONE.search(sentence))


def _of_itself(sentence: str) -> str:
    """A sentence without what others gave reason for, and what was found."""
    return _LOOKED_FOR.sub("", _BECAUSE_OF_OTHERS.sub("", sentence))


def acted(sentence: str) -> bool:
    """Whether a sentence surely tells, and not in passing, something that its speaker did."""
    told = _verbs(sentence)
    return in_a_past_tense(sentence) and any(tense.is_past(verb) or grammar.is_past(verb) for verb in told)


def acts_usually(sentence: str) -> bool:
    """Whether a sentence tells what its speaker usually does, and nothing that happened."""
    told = [verb for verb in _verbs(sentence) if verb != "go"]
    either = bool(_PRESENT.search(sentence))  # "I read out what's on the sheet"
    usual = any(grammar.is_base(verb) and (either or not grammar.is_past(verb)) for verb in told)
    done = _HAVE_DONE.search(sentence) or any(map(tense.is_past, words(sentence)))
    return usual and not done


def in_a_past_tense(sentence: str) -> bool:
    """Whether a word can only be a past tense, and stands behind no "have"."""
    said = words(sentence)
    behind = (said[max(0, place - 2) : place] for place in range(len(said)))
    return any(
        tense.is_past(word) and not any(map(_PERFECT.search, two)) for word, two in zip(said, behind, strict=True)
    )


def _verbs(sentence: str) -> list[str]:
    """The verbs of a sentence by which its speaker does something."""
    found = [each["verb"] for each in _ACT.finditer(sentence) if not IN_PASSING.search(sentence[: each.start()])]
    return [verb for verb in found if grammar.base(verb) not in {"", *IN_THE_MIND}]


def begun_again(answer: str) -> list[str]:
    """The words that were said twice in a row, each as it was said: "I, I", "if it, if it"."""
    twice = mentions.TWICE.finditer(" ".join(answer.split()))
    return list(dict.fromkeys(found.group() for found in twice if found[1].lower() not in _SAID_TWICE))
