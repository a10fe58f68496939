"""How lines of a posting begin, each with what reads the rest; they are tried in order."""

from __future__ import annotations

import re

from interviewmate.adapters.builtin import papers, readers, verbs
from interviewmate.adapters.builtin.shapes import Shape

_SUBJECT = (
    r"(?:(?:in|during|as|at|on|with|from|every|each|day to day)\b"
    r"(?:(?:\s+(?!that\b|which\b|who\b|you\b)[\w'’-]+){0,12}|[^,.]{0,60}?,)\s+|"
    r"(?:based|\w+ing)\b[^,.]{3,80},\s+|reporting to [^,.]{3,60}?\s+|"
    r"(?:now and again|from time to time|sometimes|occasionally|most days),?\s+)?"
)
_YOU = rf"{_SUBJECT}you"
# "Day to day you'd be on blocked drains, burst pipes, …"
_ON_THINGS = (
    r"(?:day to day,? )?you(?:['’]ll|['’]d| will| would) (?:mostly |mainly )?be on(?! (?:the|an?|our|your|call)\b)"
)
_MODAL = (
    r"(?:['’]ll|['’]d(?! rather)|"
    r"\s+(?:will|would|should|must|can|may|might|(?:do )?need to|have to|get to|are expected to|are able to))"
)
_ALSO = r"(?:\s+(?:also|then|always|ideally|therefore|regularly))?"
_SOMEBODY = (
    r"(?:some(?:one|body)|people|an?\s+[\w ,/-]{3,50}?|(?:every|each|our|all)\s+[\w ]{3,30}?|"
    r"candidates?|applicants?|colleagues?)"
)
# What a company says of itself, not of the work.
_COMPANY = (
    r"(?:are|have|offer|provide|pay|give|make|sell|run|move|need|want|look|care|welcome|"
    r"believe|encourage|will|would|do|get|use|only|also|seek to|aim|hope)\b"
)
_WE = r"(?:ideally,? )?we(?:['’]re|['’]d)?(?: are| would)?(?: now| also)?"
_WE_SEEK = rf"{_WE} (?:looking for|want|need|like|seek|seeking)"
OPENINGS: tuple[readers.Reader, ...] = (
    readers.starts(
        rf"{_YOU}{_MODAL}{_ALSO}\s+(?:be able to|be expected to|need to|have to|get to|want to)", readers.modal
    ),
    readers.starts(rf"{_YOU}{_MODAL}{_ALSO}", readers.modal),
    readers.starts(rf"{_YOU}(?:['’]re|\s+are)", readers.be),
    readers.starts(rf"{_YOU}(?:['’]ve|\s+(?:have|bring|hold|possess|own|need))", readers.have),
    readers.starts(_ON_THINGS, readers.noun),
    readers.starts(_YOU, readers.action),
    readers.starts(rf"{_WE} (?:expect|want|need|ask|like) you to", readers.modal),
    readers.starts(rf"{_WE} (?:expect|want|need|ask|like) {_SOMEBODY} to", readers.to_you(readers.modal)),
    readers.starts(
        rf"{_WE_SEEK} {_SOMEBODY} (?:who can|who will|who['’]ll|to)",
        readers.to_you(readers.modal),
    ),
    readers.starts(rf"{_WE_SEEK} {_SOMEBODY} who (?:is|are)", readers.to_you(readers.be)),
    readers.starts(rf"{_WE_SEEK} {_SOMEBODY} who (?:has|have)", readers.to_you(readers.have_first)),
    readers.starts(rf"{_WE_SEEK} {_SOMEBODY} who", readers.to_you(readers.action)),
    readers.starts(rf"{_WE_SEEK} some(?:one|body) with", readers.to_you(readers.described)),
    readers.starts(rf"{_WE_SEEK} some(?:one|body)", readers.to_you(readers.state)),
    readers.starts(rf"{_WE} (?:looking for|want|need|ask for|seek|expect)(?! you\b| some)", readers.described),
    readers.starts(rf"we(?=\s+(?!{_COMPANY})[a-z]+)", readers.opened_action),
    readers.starts(
        r"(?:candidates?|applicants?|the (?:successful candidate|post-?holder|post holder)) "
        r"(?:will|must|should|would|shall)(?:\s+be able to)?",
        readers.to_you(readers.modal),
    ),
    readers.said_of,
    readers.starts(
        r"(?!(?:we|it|this|that|there|they|the rest)\b)(?:the|every|our|all|each)?\s*(?:[\w-]+\s+){1,5}?"
        r"(?:will|must|should|would|shall)(?:\s+be able to)?",
        readers.modal,
    ),
    readers.starts(rf"(?:they|s?he ?(?:/|or) ?s?he) (?:should|will|must){_ALSO}", readers.modal),
    readers.starts(
        r"(?:(?:the|this|your) (?:job|role|work|post|position|days?|duties|responsibilities|tasks)|that|this)"
        r"(?: will)? (?:be|is|are|involves?|means|includes?|covers?)"
        r"(?: mostly| mainly| largely)?",
        lambda rest: readers.action(rest) if verbs.opens_action(rest) else readers.noun(rest),
    ),
    readers.starts(r"to", readers.modal),
    readers.clause,
    readers.starts(
        r"(?:have|has|possess|possesses|brings?(?! (?:up|in|down|about|together)\b|"
        r" [\w ]{1,40} to (?:completion|life|market|production)\b)|must have|must hold|should have)",
        readers.have,
    ),
    readers.starts(r"(?:hold|holds)", readers.hold),
    readers.starts(r"(?:are|is|be)", readers.be),
    readers.starts(r"(?:can|must|should|will|may)", readers.modal),
    readers.starts(r"knows? (?:your|their) way a?round", readers.noun_or_action(Shape.FIELD)),
    lambda phrase: readers.action(phrase) if re.match(r"(?:knows?|understands?)\s", phrase, re.I) else None,
    readers.starts(r"(?:help|helps|helping)(?: to)?(?=\s+(?:ensure|make|keep|create|build)\b)", readers.action),
    readers.starts(r"evidence that you have", readers.have),
    readers.starts(r"evidence of(?=\s+(?!continuing\b)\w+ing\b)", readers.action),
    readers.starts(r"(?:expert|advanced|confident|experienced) users? of", readers.noun_or_action(Shape.FIELD)),
    readers.nominal,
    readers.starts(
        r"(?:skills?|competence|confidence) (?:with|in|at)(?! front\b)", readers.noun_or_action(Shape.FIELD)
    ),
    *readers.ADJECTIVES,
    readers.years,
    papers.credential,
    lambda phrase: (
        readers.state(phrase)
        if re.match(
            r"(?:(?:open|committed|dedicated|passionate|honest)\s+(?:to|about)|"
            r"(?:clear|calm|firm|fair|quick|careful)\s+(?:and\s+\w+\s+)?(?:on|with|about|in|under|at|when|towards))\b",
            phrase,
            re.I,
        )
        else None
    ),
    readers.opened_action,
    *readers.NOUNS[len(readers.ADJECTIVES) : -1],
    readers.state,
    readers.noun,
)
