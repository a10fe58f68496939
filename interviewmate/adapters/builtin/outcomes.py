"""What came of what was done, told in words or in figures.

Two questions that are not each other's opposite: whether a sentence surely tells an outcome, so that it can be shown as
one, and whether an answer may tell one, so that nobody is told that it is missing.
"""

from __future__ import annotations

import re

from interviewmate import sentences
from interviewmate.adapters.builtin import grammar, mentions, tense, traces
from interviewmate.adapters.builtin.signals import RESULT

_TROUBLE = (
    r"(?:incidents?|complaints?|complained|errors?|accidents?|failures?|faults?|defects?|returns?|fines?|losses|breaches?|"
    r"breakdowns?|delays?|findings?|injur(?:y|ies)|contacts?|problems?|trouble|issues?|repeats?|outages?)"
)
_NUMERAL = (
    r"(?:about |around |roughly |nearly |over |some )*(?:[£$€]?\d|two|three|four|five|six|seven|eight|nine|ten|eleven|"
    r"twelve|(?:thir|four|fif|six|seven|eigh|nine)(?:teen|ty)|twenty|forty|half|a (?:third|half|quarter|fifth|hundred))"
)
# How much it is now, or was then.
_MEASURED = (
    rf"\b(?:dropped|fell|rose|went (?:down|up)|came down|got down|grew|cut \w+)\b(?: again)?"
    rf" (?:by|to|from|within) {_NUMERAL}|"
    rf"\b(?:halved|doubled|down to {_NUMERAL}|up to {_NUMERAL}|from,? {_NUMERAL}[^.]{{0,40}} to"
    rf" (?:{_NUMERAL}|one\b|none\b|nothing\b))|"
    rf"\bit['’]s (?:at )?{_NUMERAL} [^.]*\bnow\b|\b(?:saved|brought in) (?:us |them )?{_NUMERAL}"
)
_CAME = re.compile(
    rf"{_MEASURED}|"  # fewer or more of something, or none of it any more
    rf"\b(?:no|not one|not a single|without an?|zero|nothing|fewer)(?: (?:more|single|further))?(?: \w+)? {_TROUBLE}\b|"
    r"\b(?:nothing|none|no one|nobody) in \w+ (?:weeks|months|years)\b|"
    r"(?<!because )(?<!that )(?<!so )\b(?:nobody|no one|none of (?:them|us|it))(?: ever| else)?"
    r" (?:\w+ed|left|(?:was|were)(?! \w+ing)|got|lost)\b(?! (?:me|us)\b)|"
    r"\bno \w+ (?:went|was|were|came|got) \w+|\b(?:without|not) a single\b|"
    rf"\b{_NUMERAL} (?:out )?of (?:the |our )?{_NUMERAL}\b[^.]*\b(?:came|got|had|passed|stayed|was|were)\b|"
    r"\bnow (?:it|she|he|they|we)\b[^.]*\bused to\b|"
    # how it stood in the end
    r"\b(?:as usual|ahead of (?:time|schedule)|in the end|ended up|as a result|by the end|"
    r"came back (?:okay|ok|fine|clear)|"
    r"(?:back|stayed|kept|came in|finished|were|was) (?:on|to|under|within|in) (?:budget|time|target|plan|schedule)|"
    r"ever since|to this day|still (?:in use|use|run|there|working|works))\b|"
    # what others did about it
    r"\b(?:they|she|he|customers?|clients?|managers?|team|board|school|parents?|patients?|famil(?:y|ies)|boss|assessor|"
    r"auditors?|inspectors?|council|review)\b(?!['’]d\b| had\b)[^,;.]{0,25}?"
    r"\b(?:signed|agreed|stayed|renewed|thanked|accepted|approved|adopted|passed|kept (?:it|us|the)|"
    r"(?:was|were) (?:happy|pleased|fine|delighted))\b|"
    r"\b(?:it|(?<!that['’]s )that|this|which) (?:worked|held|passed|helped|paid off|fixed|solved|"
    r"reduced|saved|cut|stopped)\b",
    re.I,
)
_SOON = re.compile(
    r"\b(?:within|inside|in under) (?:an?|one|two|three|four|five|six|\d+) (?:hours?|days?|weeks?|months?)\b", re.I
)
_BAD = re.compile(
    r"\b(?:wrong|mistakes?|my fault|failed|(?:I|we|they|he|she|and) missed|forgot|lost|badly|unfortunately|worse|"
    r"almost nothing|too (?:late|long))\b",
    re.I,
)
# More of what nobody wants, or less said than was owed.
_WORSE = re.compile(
    rf"\b(?:{_TROUBLE}|churn|turnover|costs?|waste|overtime|downtime|backlog|queues?)\b[^.]{{0,30}}"
    r"\b(?:rose|grew|increased|doubled|went up|came up)\b|"
    r"\b(?:nobody|no one|none of them) (?:was|were|got) (?:told|asked|informed|warned|trained)\b|\bstayed away\b",
    re.I,
)
_MAY = re.compile(
    r"\b(?:so that|now|since|these days|afterwards|after that|until|till|finally|eventually|result|outcome|success|"
    r"managed to|was able|were able|meant|means|turned|became|happy|pleased|glad|fine|okay|ok|better|easier|faster|"
    r"calmer|nobody|no one|nothing|no \w+|never|thanked|liked|helped)\b",
    re.I,
)


# What says that something was over, and not how.
_SPARED = re.compile(r"\bso (?:that )?(?:we|it|they) (?:\w+n['’]t|never|no longer)\b", re.I)  # "so we didn't have to"
_OVER = re.compile(r"\b(?:no problem|in the end|ended up|as a result|by the end)\b", re.I)
_THEN_AND_NOW = re.compile(
    rf"\bfrom [^.,]{{1,40}}? to (?:{_NUMERAL}|once|twice|none)\b|\bwent from an? {_NUMERAL} to an? {_NUMERAL}|"
    rf"^The (?:next|following) (?:year|month|week|quarter|season|winter|summer)\b[^.]*{_NUMERAL}|"
    rf"\bnow (?:it|they)['’](?:s|re) (?:\w+ )?{_NUMERAL}|{_NUMERAL} (?:then, \S+|now)\b|"
    rf"\bit['’]s (?:now |down |up )+(?:at |to )?{_NUMERAL}|"
    rf"\bnever (?:went|got|came) (?:past|over|above|under) {_NUMERAL}",
    re.I,
)
_WITHIN_ANOTHER = re.compile(r"\b(?:when|because|since|after|before|if|once|as|where) [^,;]*$", re.I)  # what led to it
_OWN = re.compile(r"(?:I|We)\b")
_NOT_YET = re.compile(  # done by its teller, or only allowed
    r"\b(?:I|we)(?:['’]ve| have) (?:not|never)\b|\bsigned (?:it|that|them|this) off\b",
    re.I,
)
# What always is so, and nothing that came of anything.
_RULE = re.compile(r"(?:Any\w*|What(?:so)?ever|Who(?:so)?ever|When(?:so)?ever)\b", re.I)
_MOVED = re.compile(
    r"\b(?:I|i|we|We) (?!went|came|got|cut|brought|took|reduced|raised|lowered)\w+ (?:(?! and )[^,;])*\bfrom\b"
)  # what was done, and not what came of it
_OTHERS_THEN = re.compile(r"(?:,| and| so)(?: then)? (?:it|he|she|they|that|which)(?: all)? (?P<verb>\w+)", re.I)


def surely_in(sentence: str) -> bool:
    """Whether a sentence tells, beyond doubt, how something came to stand, and it came out well."""
    bad = _BAD.search(sentence) or _WORSE.search(sentence)
    if tense.is_open(sentence) or mentions.UNSURE.search(sentence) or bad:
        return False
    soon = _SOON.search(sentence) and tense.in_the_past(sentence)
    return bool(_CAME.search(sentence) or soon or (mentions.figure(sentence) and tense.in_the_past(sentence)))


def perhaps_in(answer: str) -> bool:
    """Whether an answer may tell what came of it, in whatever words."""
    last = sentences.split(answer)[-2:]
    return bool(
        mentions.figure(answer)
        or RESULT.search(answer)
        or any(_CAME.search(each) or _MAY.search(each) for each in sentences.split(answer)[1:])
        or any(map(tense.in_the_past, last))
        or others_acted(answer)
    )


def others_acted(answer: str) -> bool:
    """Whether an answer tells what others did, or how it went, as something that followed."""
    then = any(grammar.is_past(found["verb"]) for found in _OTHERS_THEN.finditer(answer))
    return then or bool(_SPARED.search(answer))


def after(sentence: str, answer: str) -> str:
    """The sentence of an answer, from this one on, that surely tells an outcome; empty if none does.

    Of several the first that gives it as a figure, else the first.
    """
    said = sentences.split(answer)
    ended = [each for each in said[said.index(sentence) :] if surely_in(each)] if sentence in said else []
    return next(filter(mentions.figure, ended), next(iter(ended), ""))


def clear_in(sentence: str) -> bool:
    """Whether a sentence can be shown as what came of something.

    It says how it stood then; that it was over is not enough, nor a figure of how it was done.
    """
    doubted = tense.is_open(sentence) or mentions.UNSURE.search(sentence) or _MOVED.search(sentence)
    no_merit = any(sign.search(sentence) for sign in (_NOT_YET, _BAD, _WORSE))
    if doubted or no_merit or _RULE.match(sentence):
        return False
    soon = _SOON.search(sentence) and tense.in_the_past(sentence) and not _OWN.match(sentence)
    came = _CAME.search(_OVER.sub("", sentence))
    within = came and _WITHIN_ANOTHER.search(_OVER.sub("", sentence)[: came.start()])
    return bool(_THEN_AND_NOW.search(sentence) or (came and not within) or soon)


def clear_after(sentence: str, answer: str) -> str:
    """The sentence of an answer, from this one on, that can be shown as what came of it; empty if none can.

    Of several this one, else the first that gives it as a figure, else the first.
    """
    said = mentions.parts(answer)
    ended = [each for each in said[said.index(sentence) :] if clear_in(each)] if sentence in said else []
    if sentence in ended:
        return sentence
    return next(filter(in_figures, ended), next(iter(ended), ""))


def end_of_a_deed(answer: str) -> str:
    """The sentence of an answer that tells what came of the first thing done; empty if none surely does."""
    first = next((each for each in mentions.parts(answer) if traces.acted(each)), "")
    return clear_after(first, answer) if first else ""


def in_figures(sentence: str) -> bool:
    """Whether a sentence says in figures how much it is now, or was then."""
    return bool(_THEN_AND_NOW.search(sentence) or re.search(_MEASURED, sentence, re.I))
