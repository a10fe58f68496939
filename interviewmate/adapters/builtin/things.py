"""Noun phrases: told for a quality, a name, a certificate or some other thing."""

from __future__ import annotations

import re

from interviewmate.adapters.builtin import grammar, papers, phrases, verbs
from interviewmate.adapters.builtin.shapes import Requirement, Shape

_NAME = r"[A-Z][\w.+#-]*(?: [A-Z][\w.+#-]*)?"
_NAMES = re.compile(rf"{_NAME}(?:(?:\s*/\s*|, (?:and |or )?| and ){_NAME})+$")  # "Terraform, Kubernetes"
_ONE_NAME = re.compile(r"[A-Z]{2,}\d*|Excel|Outlook|PowerPoint|Word")  # "strong NEC", not "Excellent Communication"
_QUALITIES = re.compile(
    r"\b(?:skills?|attitude|attention|eye|mindset|communication|judg?ement|sense|calm|temper|tact|discretion|stamina|"
    r"patience|curiosity|tolerance|voice|writing|editing|written|spoken|grasp|track record|habit|manner|"
    r"flexibility|willingness|readiness|confidence|passion|enthusiasm|commitment|head|empathy|resilience|"
    r"comfort|interest|warmth|humou?r|kindness|honesty|punctuality|diplomacy|creativity|"
    r"(?:team|self|quick|clear|good|great|strong)[ -]"
    r"(?:player|starter|learner|thinker|listener|communicator|organiser|organizer|fault-finder)|champion|"
    r"way of working|professionalism|initiative|discipline|portfolio|"
    r"scars|accuracy|reliability|integrity|work ethic|ability|abilities)\b",
    re.I,
)
EVALUATION = (
    r"(?:very |really )?(?:strong|good|excellent|solid|great|clear|careful|accurate|advanced|basic|sound|deep|proven|"
    r"demonstrated|demonstrable|extensive|broad|some|first|previous|prior|relevant|practical|hands-on|working|"
    r"professional|significant|substantial|thorough|detailed|in-depth|confident|general|recent|considerable|"
    r"experience|a|an|the|your|of|and|or)"
)
# What looks like a thing and is none that could be asked about.
_NO_THING = re.compile(
    r"(?:at(?! least)|in(?!-)|on|or|across|to|if|needed|is|no|yes|under|with(?:out)?)\b|"
    r"(?:the|an)\s+opportunity|an?\s+(?:[\w-]+\s+){1,4}who\s",
    re.I,
)
_TASTE = re.compile(r"(?:likes|loves|enjoys|wants|hopes|thinks|believes|prefers) ")
# "weekly cash flow forecasting": how often is not said when it is asked about
_HOW_OFTEN = re.compile(
    r"^(?:(?:daily|weekly|fortnightly|monthly|quarterly|annual|yearly)(?:,? (?:and|or) |, )?)+\s?"
    r"(?=(?:\S+ ){3,}\S+$)(?=\w.*(?:ing|tion|ment|ysis)s?\b)",
    re.I,
)
# "risk selection and pricing, including loss-rated accounts", "audits, with monthly reporting"
_BESIDE = re.compile(
    r"^(?P<what>(?:\S+ ){2,}?\S*?\w)"
    r"(?:, (?:including|using|with|following|based on|mostly|mainly|largely|some|plus|\w+ing with)\b|"
    r", [^,]* where possible$| where (?:the )?[\w ]{1,20} (?:says?|shows?)(?=,|$)|"
    r" in (?:line|accordance|compliance) with\b).*$"
)
_AT_INTERVALS = re.compile(
    r" (?:every|each) (?:\d+ \w+|(?:day|week|month|quarter|year)(?: end)?)\b|"
    r" on (?:an? )?(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b",
    re.I,
)
_LONG_ROW = 5  # things that are asked about by themselves
_LONGEST_ROW = 11  # words of a row that can be said in a question


def in_a_row(phrase: str) -> str:
    """Things of one line said one after another, with nothing of how often, and of what only stands beside them."""
    plain = _AT_INTERVALS.sub("", _BESIDE.sub(r"\g<what>", phrase)).replace(" / ", " or ")
    items = plain.split(", ")
    if len(items) > 2 and len(plain.split()) > _LONGEST_ROW:
        first, second = items[:2]
        return f"{first}, {second}" if " and " in second else grammar.listed([first, second])
    of_one_thing = len(items) == 2 and grammar.is_adjective(items[0])  # "clean, safe premises"
    return plain if of_one_thing or re.search(r"\b(?:and|or)\b", plain) else grammar.listed(items)


def row(phrase: str) -> list[str]:
    """The things of a long row, one or two at a time: "TMV servicing and backflow testing"."""
    items = re.split(r",\s+(?:and\s+)?", phrase)
    if len(items) < _LONG_ROW:
        return []
    said: list[list[str]] = []
    for item in items:
        joins = said and len(said[-1]) == 1 and " and " not in f"{said[-1][0]} {item}"
        said = [*said[:-1], [*said[-1], item]] if joins else [*said, [item]]
    return [grammar.listed(items) for items in said]


def alone(phrase: str) -> str:
    """A noun phrase without what else is asked for after it."""
    phrase = _HOW_OFTEN.sub("", _without_abilities(phrases.without_aside(phrase)))
    phrase = re.split(
        r"\sAND\s|,\s+(?:who|by which)\s|,\s+(?:about |approx\.? |around |roughly )?\d|,\s+\w+ly\b", phrase
    )[0]
    phrase = re.sub(r" for \d+$", "", phrase)
    if (joined := re.search(r"\s+and\s+([a-z]+)\s", phrase)) and grammar.kinds(joined[1]) == {"VERB"}:
        phrase = phrase[: joined.start()] if grammar.is_base(joined[1]) else phrase
    return phrase


def thing(phrase: str) -> Requirement | None:
    """What a noun phrase by itself names; none where it is no noun phrase."""
    if _TASTE.match(phrase) or _NO_THING.match(phrase) or verbs.has_finite(phrase):
        return None
    if papers.BARE_CERTIFICATE.match(phrase):
        return Requirement(Shape.CREDENTIAL, phrase)
    evaluated = re.match(
        rf"^(?:(?:an?|the|your)\s+)?(?!(?:an?|the|your|of|and|or|some|first|recent|previous|general)\s)"
        rf"{EVALUATION}\s",
        phrase,
        re.I,
    )
    head = re.split(r"\b(?:for|with|of|in|to|on|such as|including|about)\b|,", phrase)[0]
    by_name = re.sub(r" plus ", " or ", phrase[evaluated.end() :]) if evaluated else ""
    if (_NAMES.fullmatch(by_name) or _ONE_NAME.fullmatch(by_name)) and not phrase.lower().startswith("basic"):
        return Requirement(Shape.FIELD, by_name)  # "strong Word and Excel"
    if evaluated or _QUALITIES.search(" ".join(head.split()[-2:])):
        return Requirement(Shape.QUALITY, _with_article(_ANOTHER_QUALITY.split(phrase)[0]))
    if _NAMES.match(phrase) and re.search(r"[A-Z]\w*[a-z]", phrase):  # not of papers: "BLS, ACLS"
        return Requirement(Shape.FIELD, re.sub(r"\s*/\s*", ", ", phrase))
    return Requirement(Shape.LISTED, phrase)


# Where something else begins: "…, flexible regarding overtime", "… or a willingness to study".
_ANOTHER_QUALITY = re.compile(
    r"\s+or (?:an? |the )?willingness\b|\s+and (?:an? |the )?ability to\b|"
    r",\s+(?:able|available|comfortable|flexible|happy|willing)\s"
)


def _with_article(phrase: str) -> str:
    """With the article that one thing or one person of that kind takes: "a good team player"."""
    head = re.split(r"\b(?:for|with|of|in|to|on|under|such as|including|about|who)\b|,", phrase)[0].strip()
    one = re.search(
        r"(?:player|starter|learner|thinker|listener|communicator|organi[sz]er|finder|champion|eye|head|attitude|manner|"
        r"mindset|sense|portfolio|track record|work ethic|voice|temper|approach)$",
        head,
    )
    if (
        not one
        or " and " in head
        or head.lower().endswith("common sense")
        or re.match(r"(?:an?|the|your|its)\b", phrase, re.I)
    ):
        return phrase
    return f"{'an' if phrase[0].lower() in 'aeiou' else 'a'} {phrase[0].lower()}{phrase[1:]}"


def _without_abilities(phrase: str) -> str:
    """A list of qualities up to where it goes on with "ability to …"."""
    following = r"(?:the\s+|an?\s+)?(?:(?:ability|willingness|capacity)\s+to|experience\s+(?:with|in|of))"
    before = re.split(rf",\s+(?:and\s+)?{following}\b", phrase)[0]
    return phrase if before == phrase else grammar.listed(re.split(r",\s+(?:and\s+)?", before))


def experience_last(phrase: str) -> Requirement | None:
    """ "JavaScript experience", "Payments or banking experience"."""
    match = re.match(rf"^(?:{EVALUATION}\s+)*(?P<rest>[\w/+#.-]+(?:\s+[\w/+#.-]+){{0,5}})\s+experience\b", phrase)
    if not match or verbs.opens_action(phrase) or re.fullmatch(EVALUATION, match["rest"], re.I):
        return None
    if re.match(r"\d|(?:as|with|in|of|at)\b", match["rest"]):
        return None
    last = match["rest"].split()[-1]
    if "-" in last or (
        last.islower() and grammar.is_noun(last) and not grammar.is_plural(last)
    ):  # "contact centre" needs an article
        return Requirement(Shape.LISTED, f"{match['rest']} experience")
    return Requirement(Shape.FIELD, match["rest"])
