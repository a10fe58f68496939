"""What stands before and after an action in a line and is no part of it: taken off before it is read."""

from __future__ import annotations

import re

from interviewmate.adapters.builtin import grammar, verbs

_AND_A_CREDENTIAL = re.compile(
    r",\s+(?:and\s+)?(?:an?|the)\s+(?:[\w-]+\s+){0,3}(?:licen[cs]e|degree|certificate|qualification|card)\b.*$", re.I
)
# "lead a team in a waste, warehouse, yard or similar setting"
_IN_SUCH_A_PLACE = re.compile(
    r"^(?P<act>\w+(?: [\w-]+){2,}?) (?:in|within) an? [^.;]*\bor (?:an? )?(?:similar|comparable) [\w -]*$", re.I
)
# "clear mechanical and electrical faults with schematics, multimeter, insulation tester and alarm logs"
_WITH_TOOLS = re.compile(
    r"^(?P<act>(?!(?:work|liaise|co-?operate|collaborate|deal|speak|talk|partner|engage|help|support)\b)"
    r"\w+(?: [\w-]+){3,}?) with [\w -]+(?:, [\w /-]+){2,},? and [\w /-]+$",
    re.I,
)
# "using hoists", "by phone, e-mail and in person", "politely and within company policy"
_IN_WHAT_MANNER = re.compile(
    r"(?<=, )(?P<last>[^,]*), using \w.*$|\s+by (?:tele)?phone, (?:e-?mail|letter|chat)\b.*$|"
    r"\s+(?:politely|courteously|professionally) and (?:within|in line with) \w.*$",
    re.I,
)
# "advising on visas, vaccinations and malaria precautions, pointing clients to official sources"
_WITH_MORE_TO_DO = re.compile(
    r"^(?P<own>\w+ing (?:(?!(?:,|\band|\bor) \w+ing\b)[^,])*, (?!\w+ing\b)(?:(?!(?:,|\band|\bor) \w+ing\b).)*"
    r"\b(?:and|or) [^,]+), \w+ing (?:(?!\b(?:and|or) \w+ing\b)[^,])+$"
)


# "help the electrician run cables": who is new does just that
_FOR_SOMEBODY = re.compile(
    r"^help(?:s|ing)? (?:the|our|your|an?) (?:\w+ )?\w+(?:s|er|or|ian|ist) (?:to )?(?P<does>[a-z]+)(?= \w)", re.I
)
# "spend most of your time in the store, working through the cabinets"
_SPENT = re.compile(
    r"^spend (?:(?:(?:about |around )?\d+ ?%|half|most|much|part|some) of (?:the|their|your) |the |your )?"
    r"(?:day|days|time|week)\b[^.;]{0,40}?,? "
    r"(?=\w+ing (?!and\b|or\b|out of\b)\w)",
    re.I,
)
# "support the key persons with settling in new children", not "support residents with washing and dressing"
_WITH_DOING = re.compile(
    r"^(?:assist|help|support)(?:s|ing)? (?:(?:the|our|your|an?|other) )?(?P<whom>(?:[\w-]+ ){0,3}?)(?P<by>with|in) "
    r"(?P<doing>\w+ing (?!and\b|or\b)\w.*)$",
    re.I,
)
_SERVED = re.compile(
    r"\b(?:adults?|bab(?:y|ies)|boys?|callers?|child(?:ren)?|clients?|customers?|famil(?:y|ies)|girls?|guests?|kids|"
    r"learners?|members?|parents?|passengers?|patients?|people|pupils?|residents?|students?|tenants?|them|users?|"
    r"visitors?|wom[ae]n|young)\b",
    re.I,
)


def _does_it_alone(supported: re.Match[str]) -> bool:
    """Whether one person does it and is only supported: "support the class teacher in delivering lessons"."""
    whom = supported["whom"].split()
    return supported["by"].lower() == "in" and bool(whom) and not grammar.is_plural(whom[-1])


def without_tails(phrase: str) -> str:
    """Without what begins after the action: an ability, a licence, how many of them, what others do, …"""
    phrase = re.sub(
        r",\s+(?:and the rest|we|they|it|he|she)\s.*$|\s+and (?:both|all|each) of (?:you|us|them)\s.*$", "", phrase
    )
    phrase = _WITH_MORE_TO_DO.sub(r"\g<own>", phrase)
    phrase = re.sub(r",?\s+and (?:of|don['’]t|do not|never)\s.*$", "", phrase)
    phrase = re.sub(r",?\s+and (?:have the|learn (?:how|what|when|where|why))\b.*$", "", phrase)
    phrase = re.sub(r"^(\w+ \w+ (?:after|before|during) \w+),? and an? .*$", r"\1", phrase)
    phrase = re.sub(r",\s+(?:some|most|many|all) \w+ (?:need|are|have|will)\b.*$", "", phrase)
    phrase = re.sub(r",\s+with (?:\w+ )?(?:training|support|supervision|help)\b.*$", "", phrase)
    phrase = re.sub(r",?\s+and (?:have|be|are)\s(?=\w+(?:en|ed|ble)\b).*$", "", phrase)
    phrase = re.sub(r",?\s+but (?:are|aren|is|isn|do|don|can|never|not|still|without)\b.*$", "", phrase)
    phrase = re.sub(r",?\s+and (?:the |an? )?(?:ability|willingness|confidence|capacity) to\b.*$", "", phrase)
    phrase = re.sub(
        r",\s+with \w+ (?:that )?you can\b.*$|,\s+(?:with )?(?:at least|of which|\w+ of (?:them|which))\b.*$",
        "",
        phrase,
    )
    phrase = re.sub(r",? with (?:[\w-]+ ){1,4}(?:alongside|behind|beside|next to) you\b.*$", "", phrase)
    phrase = _IN_SUCH_A_PLACE.sub(r"\g<act>", _AND_A_CREDENTIAL.sub("", phrase))
    phrase = _WITH_TOOLS.sub(r"\g<act>", phrase)
    phrase = _IN_WHAT_MANNER.sub(lambda m: m["last"] or "", phrase)
    phrase = re.sub(r",?\s+(?:and|or) (?:of|in|at|with|for) \w+ing\b.*$|,\s+(?:\d+\+|currently) .*$", "", phrase)
    phrase = re.sub(r"\b(and|or) to (?=(\w+) \w)", lambda m: f"{m[1]} " if grammar.is_base(m[2]) else m[0], phrase)
    also = re.search(r",?\s+and (\w+) (?:with|in|about|at|under|to)\b", phrase)
    besides = also and grammar.kinds(also[1]) == {"ADJ"}  # "build trust, and discreet with secrets"
    return phrase[: also.start()] if also and besides else phrase


def without_lead_ins(phrase: str) -> str:
    """Without the verb that only leads in another: "works tirelessly to arm …", "ensure help …"."""
    phrase = _SPENT.sub("", phrase)
    phrase = re.sub(r"^works? \w+ly to (?=\w)", "", phrase, flags=re.I)
    phrase = re.sub(r"^learn (?:how )?to (?=\w)", "", phrase, flags=re.I)
    phrase = _FOR_SOMEBODY.sub(lambda m: m["does"] if grammar.is_base(m["does"]) else m[0], phrase)
    with_doing = _WITH_DOING.match(phrase)
    if with_doing and not _SERVED.search(with_doing["whom"]) and not _does_it_alone(with_doing):
        phrase = verbs.base_phrase(with_doing["doing"]) or phrase
    return re.sub(r"^ensure (?=(?:help|make|keep)\b)", "", phrase)
