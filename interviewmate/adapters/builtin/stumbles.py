"""What a hiring manager would stumble over: a sentence in which somebody waves aside what the work asks for."""

from __future__ import annotations

import re

from interviewmate import sentences

LEAST, MOST = 4, 40  # words of a sentence that is said back
_CARE = (
    r"(?:write|record|check|test|report|log|sign|read|count|scan|measure|wear|wash|label|inspect|document|weigh|clean|"
    r"file|back up)"
)
_WAVED_ASIDE = re.compile(
    r"\b(?:I|we|you)(?: really)? (?:don['’]t|do not|didn['’]t|wouldn['’]t|never)(?: \w+ly| even| need to| have to){0,2}"
    r" bother\b|"
    rf"\b(?:I|we)(?: usually| normally)? (?:don['’]t|never)(?: \w+ly| even)? {_CARE}\b|"
    r"\b(?:I|we)(?:['’]d| would)?(?: probably| usually)? just (?:sign(?:ed)? (?:it|them|that|for)\b|skip|ignor|"
    r"guess(?:ed)? (?:it|the|what)\b|ma[dk]e it up|(?:turn|switch)(?:ed)? (?:\w+ ){0,4}?off\b)|"
    r"\b(?:not|isn['’]t|wasn['’]t) (?:really )?my (?:job|problem|responsibility|department)\b"
    r"(?! to (?:judge|diagnose|decide|say|prescribe))|"
    r"['’]s (?:\w+ ){0,3}\w+['’]s (?:problem|job|fault)\b[^.]*\bnot (?:mine|ours)\b|"
    r"(?:['’]s|\b(?:is|are)) (?:just )?a waste of (?:time|money)\b|"
    r"\bI['’]m not (?:that |really |too )?bothered about\b|"
    r"\bnot (?:meant|supposed|allowed) to\b.*\bbut (?:I|we)\b|"
    r"\bI (?:don['’]t (?:really )?(?:care|see the point)|wouldn['’]t (?:want to get (?:the )?blamed?|lose sleep))\b|"
    r"\bI['’]d (?:probably |just )*let it go\b|\bif (?:you|I) can be bothered\b|"
    r"^Skip (?!(?:this|that|it|one|the question)\b)|"
    r"\bI (?:don['’]t|wouldn['’]t) waste my time\b",
    re.I,
)
# That there is a fault or a doubt to do something about.
_IN_DOUBT = re.compile(
    r"\b(?:you(?:['’]re| are) not sure|got (?:something|it) wrong|nobody else has|you (?:notice|find|spot)|"
    r"(?:goes|went|looks|is) wrong|what do you do)\b",
    re.I,
)
_LEFT_AS_IT_IS = re.compile(
    r"\b(?:leave it|carry on)\b(?! (?:to|with|for|from|until|till|there|by|out|in)\b)|"
    r"\bsee if it['’]s (?:all ?right|ok|okay|fine)\b",
    re.I,
)
_DOES_SOMETHING = re.compile(
    r"\b(?:tell|told|ask|say|said|speak|report|stop|call|shout|fetch|get|check|flag|not|never)\b|n['’]t\b", re.I
)
# What takes it back: that it was so once, or is so only then.
_TAKEN_BACK = re.compile(
    r"\b(?:used to|thought|should(?:['’]ve| have)|mistakes?|learn(?:ed|t)|until|till|unless|without|before|any ?more|"
    r"now|since then)\b|\?",
    re.I,
)


def stumble(answer: str, question: str = "") -> str:
    """The longest sentence of an answer that waves aside what the work asks for, for certain; empty if none does."""
    said = (each for each in sentences.split(answer) if LEAST <= len(each.split()) <= MOST)
    in_doubt = bool(_IN_DOUBT.search(question))
    waved = (each for each in said if _WAVED_ASIDE.search(each) or (in_doubt and _lets_it_be(each)))
    return max((each for each in waved if not _TAKEN_BACK.search(each)), key=len, default="")


def _lets_it_be(sentence: str) -> bool:
    """Whether a sentence leaves a fault or a doubt as it is, and does nothing else about it."""
    return bool(_LEFT_AS_IT_IS.search(sentence)) and not _DOES_SOMETHING.search(sentence)
