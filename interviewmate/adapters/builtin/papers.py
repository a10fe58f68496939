"""Papers and languages that a requirement may ask for: a licence, a degree, fluent English."""

from __future__ import annotations

import re

from interviewmate.adapters.builtin import grammar, phrases, verbs
from interviewmate.adapters.builtin.shapes import Requirement, Shape

LONGEST_CREDENTIAL = 14  # words

_LANGUAGES = (
    "English|German|French|Spanish|Portuguese|Italian|Dutch|Polish|Arabic|Mandarin|Chinese|Japanese|Korean|Hindi|"
    "Swedish|Danish|Norwegian|Finnish|Turkish|Russian|Ukrainian|Welsh|Greek|Czech|Romanian|Hungarian|Bulgarian"
)
CREDENTIAL = re.compile(
    r"\b(?:licen[cs]es?|degree|diploma|certificates?|cert|certifications?|certified|registration|qualifications?|qualified|"
    r"clearance|chartered|apprenticeship|driving record|status|membership|fellow|accreditation|safety card|"
    r"academic record|registered|"
    r"enrolled|J\.D|B\.S|B\.A|M\.S|BSc|BEng|BEd|MSc|"
    r"law school|sophomore|2:[12]|GPA|bachelor\S*|master's|phd|mba|educated|licensed|"
    r"IOSH|NEBOSH|QTS|NVQ|HNC|HND|BTEC|GCSEs?|CSCS|DBS|ACCA|CIMA|AAT|"
    r"CDL|PRINCE2|ITIL|Gas Safe)\b|^(?:an? )?(?:\w+ or )?(?:\w+ )?(?:student|(?:under)?graduate|school leaver)\b",
    re.I,
)
_OF_A_PERSON = re.compile(
    r"(?:\w+ly |already )?(?:enrolled|qualified|registered|certified|licensed|chartered)"
    r"(?= (?:with|as|to|in|by|for|full|part)\b|$)",
    re.I,
)
BARE_CERTIFICATE = re.compile(
    r"(?:(?:[Aa]n? )?(?:full and relevant |relevant |full )?(?:[A-Z]\w* )*[Ll]evel \d\b.*|"
    r"[A-Z]{3,}(?:[,/]? ?[A-Z]{3,})+)$"
)  # "level 3 food hygiene", "APICS CPIM", "BLS, ACLS"


def language(phrase: str) -> Requirement | None:
    match = re.match(rf"(?:[\w'’-]+,? ){{0,5}}?(?:{_LANGUAGES})\b(?!-|\s+(?:as|Code|labour|Channel|Act))", phrase)
    if not match or len(phrase.split()) > 14:
        return None
    named = match[0] + re.split(r"[;,:]", phrase[match.end() :])[0]
    return Requirement(Shape.LANGUAGE, phrases.without_aside(named))


def credential(phrase: str) -> Requirement | None:
    if re.match(r"(?:[\w-]+\s+)?(?:experience|ability|willingness)\b", phrase, re.I):
        return None
    phrase = re.sub(r",?\s+and\s+(?:have|be|hold)\b.*$", "", phrase)
    if CREDENTIAL.search(" ".join(phrase.split()[:6])):
        phrase = phrases.cut(re.split(r",\s+(?:an?|the)\s", phrases.without_aside(phrase))[0], LONGEST_CREDENTIAL)
    words = phrase.split()
    if not CREDENTIAL.search(" ".join(words[:8])) or verbs.opens_action(phrase) or len(words) > LONGEST_CREDENTIAL:
        return None
    named = phrases.without_aside(phrase)
    return Requirement(Shape.CREDENTIAL, somebody(named) if _OF_A_PERSON.match(named) else with_article(named))


def somebody(phrase: str) -> str:
    """What is said of a person, with the person: "somebody registered with the NMC"."""
    return phrase if re.match(r"an?\s", phrase, re.I) else f"somebody {grammar.lowered(phrase)}"


def with_article(phrase: str) -> str:
    """With "a" or "an" before a single thing that lacks it: "valid driving licence", "degree in physics"."""
    first = phrase.split()[0]
    counted = re.search(
        r"(?i)\b(licen[cs]e|fellow|degree|diploma|certificate|qualification|card|record|nurse|engineer)\b", phrase
    )
    if not counted or first.lower() in grammar.DETERMINERS or (grammar.is_plural(first) and "'" not in first):
        return phrase
    vowel = first[0] in "AEFHILMNORSX" if first.isupper() else first[0].lower() in "aeiou"  # "an HCPC registration"
    return f"{'an' if vowel else 'a'} {grammar.lowered(phrase)}"
