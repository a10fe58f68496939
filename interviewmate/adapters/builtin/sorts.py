"""What kind of action a requirement is, so that it is asked about in a way that makes sense for it."""

from __future__ import annotations

import re
from enum import StrEnum

from interviewmate.adapters.builtin.shapes import Requirement


class Sort(StrEnum):
    """What kind of action it is."""

    MAKE = "make"  # something with a result
    PEOPLE = "people"  # something between people
    STANCE = "stance"  # a way of being at work
    RULE = "rule"  # something to be kept to, again and again


_PEOPLE_VERBS = frozenset(
    """work support engage deputise deputize coach mentor train teach advise explain negotiate present communicate
    persuade talk speak interview lead supervise brief direct calm comfort greet listen counsel involve collaborate
    partner liaise recruit challenge guide debrief inform equip facilitate help pair chair convince welcome
    encourage motivate""".split()
)
_STANCE_VERBS = frozenset(
    """be stay remain believe attend participate join act acquire learn notice take embrace enjoy care like feel thrive
    become show know demonstrate evangelize keep contribute lift stand""".split()
)
_PEOPLE_OBJECTS = re.compile(
    r"^(?:build|handle|manage|maintain|navigate|develop|resolve|foster|cultivate|establish|hold)\b.{0,40}\b(?:relation\w*|"
    r"trust|partnerships?|complaints?|team|stakeholders?|clients|conversations?|one-to-ones|meetings|conflicts?|agencies|volunteers|contractors|vision)\b"
)
_MAKING_ALL_THE_SAME = re.compile(
    r"^(?:act as|take (?:responsibility|minutes|soil|blood|payments|an iterative|formal|charge)|keep (?!calm|up)|"
    r"lead (?:on|site|containment|incident|the delivery|quarterly|design)|"
    r"support (?:the procurement)|work (?:in figma|within)|present (?:the|and)|"
    r"help (?:us|with|move|curate|plan|reduce|to set)|"
    r"train (?:and \w+ )?(?:\w+ )?models|contribute (?:code|to (?:audit|and)))",
    re.I,
)


_RULES = re.compile(
    r"^(?:follow|keep to|comply|adhere|obey|respect|observe(?! and\b))\b|"
    r"^(?:keep|maintain) (?:[\w-]+,? ){0,4}(?:records?|notes|logs?|files|register|standards|clean|safe|confidential)\b|"
    r"\b(?:without exception|at all times|every time|each shift|every shift)\b"
)
_WITH_THINGS = re.compile(
    r"^work (?:\w+ly )?(?:with|on|in|within|from|at) (?:[\w-]+ ){0,2}"
    r"(?:data|tools?|systems?|software|code|spreadsheets?)\b"
)
_WORKING_CONDITIONS = re.compile(
    r"works? (?:\w+ )?(?:in an? |outside|under|at pace|shifts|evenings|weekends|on your feet)"
)
_HABIT = re.compile(  # how one goes about all of one's work: nothing that is done at a time
    r"^(?:\w+ (?:\w+ ){0,2}alongside|communicate (?:\w+ly|openly|with)|ask for help|bring (?:a|your|an?|energy)|"
    r"(?:arrive|turn up|own up|speak up|muck in|pitch in|juggle|uphold|embody|respond promptly)\b|"
    r"(?:help|assist) (?:in|out|around)\b|"
    r"treat (?:everyone|people|all|every)|"
    r"work (?:well|closely|hard|safely|flexibly|independently|unsupervised|alone))\b",
)
_CULTURE = re.compile(r"\b(?:culture|vision|dialogue|values|trust|boundaries)\b")


def sort_of(wanted: Requirement) -> Sort:
    """What kind of action a requirement is."""
    phrase = wanted.phrase.lower()
    verbs = [word.strip(",") for word in phrase.split()[:4]]
    first = verbs[1] if verbs and verbs[0].endswith("ly") and len(verbs) > 1 else verbs[0]
    if _WORKING_CONDITIONS.match(phrase) or _HABIT.match(phrase):
        return Sort.STANCE
    if _RULES.search(phrase):
        return Sort.RULE
    if _MAKING_ALL_THE_SAME.match(phrase) or _WITH_THINGS.match(phrase):
        return Sort.MAKE
    if first in _PEOPLE_VERBS or _PEOPLE_OBJECTS.match(phrase) or _CULTURE.search(" ".join(phrase.split()[:7])):
        return Sort.PEOPLE
    return Sort.STANCE if first in _STANCE_VERBS else Sort.MAKE
