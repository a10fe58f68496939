"""Readers of requirements: each knows the way some begin, and finds their shape and phrase.

They are tried in order; what follows an opening ("experience with …", "you will …") is read by another of them.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import takewhile

from interviewmate.adapters.builtin import grammar, papers, phrases, verbs
from interviewmate.adapters.builtin.shapes import Requirement, Shape

LONGEST_LANGUAGE = 3  # words of what one is fluent in
Reader = Callable[[str], Requirement | None]

_AND_A_CREDENTIAL = re.compile(
    r",\s+(?:and\s+)?(?:an?|the)\s+(?:[\w-]+\s+){0,3}(?:licen[cs]e|degree|certificate|qualification|card)\b.*$", re.I
)
_NAME = r"[A-Z][\w.+#-]*(?: [A-Z][\w.+#-]*)?"
_NAMES = re.compile(rf"{_NAME}(?:(?:\s*/\s*|, (?:and |or )?| and ){_NAME})+$")  # "Terraform, Kubernetes"
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
_EVALUATION = (
    r"(?:very |really )?(?:strong|good|excellent|solid|great|clear|careful|accurate|advanced|basic|sound|deep|proven|"
    r"demonstrated|demonstrable|extensive|broad|some|first|previous|prior|relevant|practical|hands-on|working|"
    r"professional|significant|substantial|thorough|detailed|in-depth|confident|general|recent|considerable|"
    r"experience|a|an|the|your|of|and|or)"
)
# What looks like a thing and is none that could be asked about.
_NO_THING = re.compile(
    r"(?:at(?! least)|in|on|or|across|to|if|needed|is|no)\s|(?:the|an)\s+opportunity|an?\s+(?:[\w-]+\s+){1,4}who\s",
    re.I,
)
_SAYS_THAT = frozenset("ensure make check confirm see say show prove report explain keep assure".split())
# "distinguish the successful candidate is judgement": cut out of a whole sentence.
_A_SENTENCE = re.compile(
    r"(?:(?!\b(?:that|which|who|what|whatever|how|when|where|why|whether|if|because|so|as|until|while)\b).)*"
    r"\s(?:is|are|was|were)\s"
)
_GAINED = frozenset("study obtain gain achieve acquire get hold possess pass".split())  # a licence, a degree
_NO_ACTIONS = frozenset(
    "like love enjoy mind want need hope think believe prefer wish have matter include involve require mean".split()
)
# "Using modern tools, our developers work …"
_CLAUSE_AFTER = re.compile(r"\w+ing\b[^.]*,\s+(?:our|the|we|you|they)\s\w+\s\w+", re.I)
# "Fencing, walling or pathwork": kinds of work by name.
_BARE_LIST = re.compile(
    r"\w+ing (?:and|or) (?!\w+ing\b)\w+ \w+ing\b|"
    r"\w+ing, (?:\w+(?:ing|work), )*(?:and |or )?\w+(?:ing|work)?(?: (?:and|or) \w+(?:ing|work)?)?$|"
    r"\w+ing, (?!(?:and |or |then )?\w+(?:ing|ly)\b)"
)
_A_QUESTION = re.compile(r"(?:when|where|how|what|which|who|why|whether)\b")
_NUMBER = (
    r"(?:\d+(?:\s?[-–]\s?\d+|\s+to\s+\d+)?\+?|"
    r"one|two|three|four|five|six|seven|eight|nine|ten|several|some|a few|many|an?)"
)
_YEARS = re.compile(
    rf"^(?:a minimum of |minimum |not? less than |at least |about |around |over |more than )?{_NUMBER}"
    r"(?:\s+(?:or more|to \w+))?\s+(?:years?|months?)\+?['’]?"
    r"(?:\s+or\s+more)?(?P<of>\s+of)?(?:\s+(?:practical|professional|relevant|hands-on|proven|full-time|paid|work|industry))*"
    r"(?:\s+experience)?\s+(?P<rest>.+)$",
    re.I,
)


def _action(phrase: str) -> Requirement | None:
    """A verb phrase in whatever form, as an action, or as what it comes to: a paper, a language, something known."""
    if _CLAUSE_AFTER.match(phrase) or _BARE_LIST.match(phrase):
        return None
    phrase = re.sub(r"^doing\b", "do", re.sub(r"^(?:also|then)\s+", "", phrase))
    if re.search(r",\s+you\s|\byou(?: will|['’]ll)\b", phrase):
        return None
    phrase = _without_tails(phrase)
    if re.match(r"do (?:the|our|all|your|a)\b", phrase):
        return Requirement(Shape.ACTION, phrase)
    if feeling := re.match(
        r"(?:be|feel|become|stay|remain) (?=(?:able|responsible|comfortable|confident|familiar|involved)\b)", phrase
    ):
        return _described(phrase[feeling.end() :])
    plain = verbs.base_phrase(_without_lead_ins(phrase))
    return _by_its_verb(re.sub(r"^work towards?\b", "gain", plain)) if plain else None


def _without_tails(phrase: str) -> str:
    """Without what begins after the action: an ability, a licence, how many of them, what others do, …"""
    phrase = re.sub(r",\s+(?:we|they|it|he|she)\s.*$|\s+and (?:both|all|each) of (?:you|us|them)\s.*$", "", phrase)
    phrase = re.sub(r",?\s+but (?:are|aren|is|isn|do|don|can|never|not|still|without)\b.*$", "", phrase)
    phrase = re.sub(r",?\s+and (?:the |an? )?(?:ability|willingness|confidence|capacity) to\b.*$", "", phrase)
    phrase = re.sub(
        r",\s+with \w+ (?:that )?you can\b.*$|,\s+(?:with )?(?:at least|of which|\w+ of (?:them|which))\b.*$",
        "",
        phrase,
    )
    phrase = _AND_A_CREDENTIAL.sub("", phrase)
    phrase = re.sub(r",?\s+(?:and|or) (?:of|in|at|with|for) \w+ing\b.*$|,\s+(?:\d+\+|currently) .*$", "", phrase)
    phrase = re.sub(r"\b(and|or) to (?=(\w+) \w)", lambda m: f"{m[1]} " if grammar.is_base(m[2]) else m[0], phrase)
    also = re.search(r",?\s+and (\w+) (?:with|in|about|at|under|to)\b", phrase)
    besides = also and grammar.kinds(also[1]) == {"ADJ"}  # "build trust, and discreet with secrets"
    return phrase[: also.start()] if also and besides else phrase


def _without_lead_ins(phrase: str) -> str:
    """Without the verb that only leads in another: "works tirelessly to arm …", "ensure help …"."""
    phrase = re.sub(r"^works? \w+ly to (?=\w)", "", phrase, flags=re.I)
    return re.sub(r"^ensure (?=(?:help|make|keep)\b)", "", phrase)


def _by_its_verb(plain: str) -> Requirement | None:
    """What an action in the base form comes to."""
    head, _, rest = plain.partition(" ")
    head = head.lower()
    if head in _GAINED and papers.CREDENTIAL.search(" ".join(plain.split()[:5])):
        return Requirement(
            Shape.CREDENTIAL, papers.with_article(phrases.cut(phrases.without_aside(rest), papers.LONGEST_CREDENTIAL))
        )
    of_all = re.match(r"(?:every|each|all|your|our)\b", rest)
    if head in {"know", "understand"} and not of_all and not verbs.several(plain):
        return _noun_or_action(Shape.KNOWLEDGE)(rest)
    if re.match(r"look for\b", plain) or (head not in _SAYS_THAT and _A_SENTENCE.match(plain)):
        return None
    if head == "speak" and (found := papers.language(re.sub(r"^speak (?:and \w+ )*", "", plain))):
        return found
    plain = phrases.without_aside(plain)
    return Requirement(Shape.ACTION, plain) if plain and head not in _NO_ACTIONS else None


# Where something else begins that one has or knows: "a WMS and of RF scanning", "Java and working knowledge of Python".
_ANOTHER = (
    r"\s+and\s+(?:honest|careful|calm|patient|confident|comfortable|happy|good|discreet|friendly|quick)\s|"
    r"\s+and\s+(?:of|with|in)\s|,?\s+and\s+(?:are|have|can|know)\s|,\s+and\s+\w+ed\s+(?:to|with|in)\s|"
    r"\s+and\s+(?:an?\s+)?(?:[\w-]+\s+){0,2}(?:knowledge|experience|understanding|grasp|awareness)\s+(?:of|with|in)\s"
)


def _starts(pattern: str, then: Callable[[str], Requirement | None]) -> Reader:
    """A reader for phrases that begin with ``pattern`` and go on with ``then``'s kind of phrase."""
    compiled = re.compile(rf"^{pattern}\s+(?P<rest>\S.*)$", re.I)

    def reader(phrase: str) -> Requirement | None:
        match = compiled.match(phrase)
        return then(match["rest"]) if match else None

    return reader


def _without_adjectives(phrase: str) -> str:
    """Without what one is besides: "ambiguity, curious, sceptical"."""
    head, *items = phrase.split(", ")
    things = takewhile(lambda item: " " in item or "ADJ" not in grammar.kinds(item), items)
    return ", ".join([head, *things])


def _noun_or_action(shape: Shape) -> Callable[[str], Requirement | None]:
    """What follows "experience with" and its like: something done, or something worked with."""

    def then(phrase: str) -> Requirement | None:
        phrase = re.sub(r"^(?:and|or)\s+", "", phrase)
        if len(phrase.split()) <= LONGEST_LANGUAGE and (language := papers.language(phrase)):
            return language
        if shape is Shape.KNOWLEDGE and _A_QUESTION.match(phrase):
            return None
        if shape is Shape.KNOWLEDGE and grammar.is_gerund(phrase.split()[0].strip(",")):
            return Requirement(shape, phrases.without_aside(phrase))
        if phrase.split()[0].lower() in grammar.PREPOSITIONS | grammar.AUXILIARIES:
            return None
        if grammar.is_gerund(phrase.split()[0].strip(",")) and verbs.opens_action(phrase):
            return _action(phrase)
        phrase = _without_adjectives(phrase)
        phrase = re.split(r",?\s+and (?:the |an? )?(?:ability|willingness|confidence) to\b", phrase)[0]
        phrase = re.split(r",\s+(?:and\s+able\b|of\b|\w+ (?:with|at|in|about|to|under)\b)|" + _ANOTHER, phrase)[0]
        named = phrases.without_aside(phrase)
        plain = named.startswith("your ") or (
            " " not in named and named.islower()
        )  # "computers": too little to ask about
        return Requirement(Shape.LISTED if plain and shape is Shape.FIELD else shape, named)

    return then


def _years(phrase: str) -> Requirement | None:
    match = _YEARS.match(phrase)
    if not match:
        return None
    rest = match["rest"]
    inner = re.sub(r"^(?:of|in|with|doing)\s+", "", rest)
    first = inner.split()[0]
    doing = grammar.is_gerund(first.strip(",")) and (inner == rest or not first.endswith(","))
    if doing and (found := _action(inner)):
        return found
    if re.match(r"(?:[\w/&-]+ ){1,4}experience\b", inner):
        named = phrases.without_aside(phrase)
        return Requirement(Shape.YEARS, re.split(r",\s+(?:an?|or|at least|of which)\s", named)[0])
    if (inner != rest or match["of"]) and not re.match(r"(?:in|at|as|within)\s", rest, re.I):
        return Requirement(Shape.FIELD, _field_of(phrases.without_aside(inner)))
    return Requirement(Shape.YEARS, re.split(r",\s+an?\s", phrases.without_aside(phrase))[0])


def _field_of(phrase: str) -> str:
    """Where the years were spent, without what else is asked for after it."""
    choice = re.match(r"(?:[\w-]+, )+[\w-]+ or [^,]+", phrase)
    return choice.group() if choice else re.split(r",\s+(?!including)", phrase)[0]


def noun(phrase: str) -> Requirement | None:
    """A noun phrase by itself."""
    phrase = _without_abilities(phrases.without_aside(phrase))
    phrase = re.split(r"\sAND\s|,\s+who\s", phrase)[0]
    if (joined := re.search(r"\s+and\s+([a-z]+)\s", phrase)) and grammar.kinds(joined[1]) == {"VERB"}:
        phrase = phrase[: joined.start()] if grammar.is_base(joined[1]) else phrase
    if _NO_THING.match(phrase) or verbs.has_finite(phrase) or _CLAUSE_AFTER.match(phrase):
        return None
    if papers.BARE_CERTIFICATE.match(phrase):
        return Requirement(Shape.CREDENTIAL, phrase)
    evaluated = re.match(
        rf"^(?:(?:an?|the|your)\s+)?(?!(?:an?|the|your|of|and|or|some|first|recent|previous|general)\s)"
        rf"{_EVALUATION}\s",
        phrase,
        re.I,
    )
    head = re.split(r"\b(?:for|with|of|in|to|on|such as|including|about)\b|,", phrase)[0]
    if evaluated or _QUALITIES.search(" ".join(head.split()[-2:])):
        return Requirement(Shape.QUALITY, phrase)
    if _NAMES.match(phrase) and re.search(r"[A-Z]\w*[a-z]", phrase):  # not of papers: "BLS, ACLS"
        return Requirement(Shape.FIELD, re.sub(r"\s*/\s*", ", ", phrase))
    return Requirement(Shape.LISTED, phrase)


def _without_abilities(phrase: str) -> str:
    """A list of qualities up to where it goes on with "ability to …"."""
    following = r"(?:the\s+|an?\s+)?(?:(?:ability|willingness|capacity)\s+to|experience\s+(?:with|in|of))"
    before = re.split(rf",\s+(?:and\s+)?{following}\b", phrase)[0]
    return phrase if before == phrase else grammar.listed(re.split(r",\s+(?:and\s+)?", before))


def _experience_last(phrase: str) -> Requirement | None:
    """ "JavaScript experience", "Payments or banking experience"."""
    match = re.match(rf"^(?:{_EVALUATION}\s+)*(?P<rest>[\w/+#.-]+(?:\s+[\w/+#.-]+){{0,5}})\s+experience\b", phrase)
    if not match or verbs.opens_action(phrase) or re.fullmatch(_EVALUATION, match["rest"], re.I):
        return None
    if re.match(r"\d|(?:as|with|in|of|at)\b", match["rest"]):
        return None
    last = match["rest"].split()[-1]
    if last.islower() and grammar.is_noun(last) and not grammar.is_plural(last):  # "contact centre" needs an article
        return Requirement(Shape.LISTED, f"{match['rest']} experience")
    return Requirement(Shape.FIELD, match["rest"])


def _have(phrase: str) -> Requirement | None:
    """What one has: a thing, or something done ("have led a team")."""
    first = re.sub(r"^(?:recently|already|also|ideally)\s+", "", phrase).split()[0]
    following = (grammar.tokens(phrase.partition(f"{first} ")[2]) or [""])[0]
    opens = (
        grammar.is_plural(following)
        or grammar.is_adjective(following)
        or following in grammar.DETERMINERS | grammar.PREPOSITIONS | {"and", "or"}
    )
    if grammar.is_participle(first) and opens and not re.match(rf"{_EVALUATION}$", first):
        done = phrases.without_aside(re.sub(r"^(?:recently|already|also|ideally)\s+", "", phrase))
        return Requirement(Shape.DONE, done)
    return _described(phrase)


def _hold(phrase: str) -> Requirement | None:
    """What one holds: a licence, or a caseload."""
    return _have(phrase) if papers.CREDENTIAL.search(" ".join(phrase.split()[:8])) else _action(f"hold {phrase}")


def _modal(phrase: str) -> Requirement | None:
    """What comes after "will", "should" or "to"."""
    first, _, rest = phrase.partition(" ")
    if not rest:
        return None
    if first in {"be", "have", "hold", "bring", "possess", "need"}:
        return {"be": _be, "hold": _hold}.get(first, _have)(rest)
    return _action(phrase)


_AND_DOES = r"(, |\band )(\w+s)(?= (?:an?|the|their|up|out|to|with|on)\b)"  # "can find faults, keeps a tidy van"


def _to_you(then: Callable[[str], Requirement | None]) -> Callable[[str], Requirement | None]:
    """What somebody is looked for who does: said of them, to be said to the candidate."""

    def told(phrase: str) -> Requirement | None:
        phrase = re.sub(_AND_DOES, lambda m: f"{m[1]}{grammar.base(m[2])}" if grammar.is_third(m[2]) else m[0], phrase)
        return then(phrases.to_you(phrase))

    return told


def _said_of(phrase: str) -> Requirement | None:
    """ "Mentoring apprentices is something we take seriously", "Accuracy matters to us": what it is said of."""
    match = re.match(
        r"(?P<of>(?:(?!\b(?:where|when|which|that|who)\b)[^,]){5,80}?)(?<!that)(?<!who)(?<!which)\s+"
        r"(?:(?:is|are)\s+(?:something|part of|central|key|important|vital|a big part)\b"
        r"|matters?(?:\s+(?:more|most|to|too|a lot|here)\b|$))",
        phrase,
    )
    if not match:
        return None
    return _action(match["of"]) if verbs.opens_action(match["of"]) else Requirement(Shape.QUALITY, match["of"])


def _be(phrase: str) -> Requirement | None:
    """What one is: doing something, something, or somehow."""
    if papers.CREDENTIAL.search(" ".join(phrase.split()[:3])):
        return Requirement(
            Shape.CREDENTIAL, papers.somebody(phrases.cut(phrases.without_aside(phrase), papers.LONGEST_CREDENTIAL))
        )
    phrase = re.sub(r"^(?:on|at|in|out) [^,]{2,40}, (?=\w+ing\b)", "", phrase)  # "on the till, helping with plates"
    if re.match(r"the (?!kind|sort|type|right|ideal|person|one\b)[\w-]+ .*\b(?:of|for|to)\b", phrase):
        return Requirement(Shape.ACTION, f"be {phrases.without_aside(phrase)}")
    return _described(phrase) if _adjective_opener(phrase) else _state(phrase)


def _adjective_opener(phrase: str) -> bool:
    return any(reader(phrase) for reader in _ADJECTIVES)


def _state(phrase: str) -> Requirement | None:
    first, *rest = grammar.tokens(phrase) or [""]
    if first.lower() in grammar.PREPOSITIONS | {"", "due"} or re.search(
        r"\b(?:knowledge|understanding|experience|skills)\b", phrase.split(",")[0]
    ):
        return None
    if grammar.is_adverb(first) and rest and grammar.is_gerund(rest[0]):  # "clinically checking prescriptions"
        return _action(phrase)
    if (
        grammar.is_gerund(first) and rest[:1] == ["and"] and "ADJ" in grammar.kinds(" ".join(rest[1:2]))
    ):  # "caring and patient"
        return Requirement(Shape.STATE, phrases.without_aside(phrase))
    if grammar.is_gerund(first):
        return _action(phrase) if verbs.opens_action(phrase) else None
    follower = rest[0].lower() if rest else ""
    if first.lower() == "well" and grammar.is_participle(follower):
        return Requirement(Shape.STATE, phrases.without_aside(phrase))
    ends = not follower or follower in grammar.PREPOSITIONS | {"and", "to", ",", "when", "enough"}
    if first.lower() in {"much", "more", "most", "some", "many", "one"} or re.match(r"up to (?!date)", phrase, re.I):
        return None
    described = len(rest) > 2 and (grammar.is_adjective(rest[1]) or grammar.is_participle(rest[1]))
    if follower in {"and", ","} and described and grammar.is_noun(rest[2]):
        return None  # "clear and compassionate communication"
    if (grammar.is_adjective(first) and ends) or first.lower() == "not":
        return Requirement(Shape.STATE, re.split(r"\s+who\s|,\s+no\s", phrases.without_aside(phrase))[0])
    return None


def _looked_after(phrase: str) -> Requirement | None:
    """What one is responsible for: doing something, or a thing, which is to be looked after."""
    phrase = re.sub(r",?\s+and for\b.*$", "", phrase)
    first = next((word for word in grammar.tokens(phrase) if not grammar.is_adverb(word)), "")
    return _action(phrase if grammar.is_gerund(first) else f"look after {phrase}")


def _described(phrase: str) -> Requirement | None:
    """Anything that can follow "you have", "we ask for" or stand alone as a noun phrase."""
    return next((found for reader in _NOUNS if (found := reader(phrase))), None)


def _clause(phrase: str) -> Requirement | None:
    """ "The pharmacist supervises technicians", "Site Reliability Engineers ensure …": what the subject does."""
    words = phrase.split()
    for place in range(1, min(5, len(words) - 1)):
        subject, verb = words[:place], words[place]
        named = subject[0].lower() in {"the", "our", "every", "each"} or (
            place > 1 and all(w[0].isupper() for w in subject)
        )
        if (
            named
            and verb.islower()
            and grammar.kinds(verb) <= {"VERB"}
            and (grammar.is_third(verb) or grammar.is_base(verb))
        ):
            return _action(" ".join(words[place:]))
    return None


_ADVERB = r"(?:\w+ly\s+|well\s+|also\s+|always\s+)?"
_ADJECTIVES: tuple[Reader, ...] = (
    _starts(
        r"(?:\w+ly )?(?:able|willing|ready|prepared|eager|keen|happy|expected|required|confident|comfortable) to",
        _action,
    ),
    _starts(r"(?:responsible|accountable) for", _looked_after),
    _starts(r"involved in", lambda rest: _action(rest)),
    _starts(
        rf"{_ADVERB}(?:comfortable|confident|skilled|proficient|experienced|adept|(?:good|great)(?! with\b)|capable|"
        r"competent|versed|well-versed|interested|at ease|strong|used|fluent)"
        r"(?: and \w+)?(?: (?:with|in|at|of|to))",
        _noun_or_action(Shape.FIELD),
    ),
    _starts(r"(?:comfortable|confident|experienced)(?=\s+\w+ing\b)", _noun_or_action(Shape.FIELD)),
    _starts(rf"{_ADVERB}(?:familiar|conversant|acquainted) with", _noun_or_action(Shape.KNOWLEDGE)),
)
_NOUNS: tuple[Reader, ...] = (
    *_ADJECTIVES,
    _years,
    papers.language,
    _starts(
        rf"(?:{_EVALUATION}\s+)*(?:ability|willingness|readiness|capacity|confidence|capability|desire) to", _action
    ),
    _starts(
        rf"(?:(?:{_EVALUATION},?)\s+)*(?:[\w-]+\s+){{0,2}}?(?:experience|exposure|background|expertise|practice|proficiency)"
        r"(?!(?: in)? an? (?:[\w-]+ )?(?:position|role|job|post|setting|team)\b)"
        r"(?: (?:with|in|of|to|on|at|using))?",
        _noun_or_action(Shape.FIELD),
    ),
    _experience_last,
    _starts(
        rf"(?:(?:{_EVALUATION})\s+)*(?:(?:technical|theoretical|expert)\s+)?(?:knowledge|understanding|grasp|command|"
        r"awareness|familiarity|mastery)(?: (?:of|with|about|in))",
        _noun_or_action(Shape.KNOWLEDGE),
    ),
    _starts(rf"(?:(?:{_EVALUATION})\s+)*(?:track record|habit|history) (?:of|in)(?=\s+\w+ing\b)", _action),
    _starts(r"(?:skill|confidence)(?: in| at)?(?=\s+\w+ing\b)", _action),
    _starts(r"use of", lambda rest: _action(f"use {rest}")),
    papers.credential,
    noun,
)
_SUBJECT = (
    r"(?:(?:in|during|as|at|on|with|from|every|each|day to day)\b"
    r"(?:(?:\s+(?!that\b|which\b|who\b|you\b)[\w'’-]+){0,12}|[^,.]{0,60}?,)\s+|"
    r"(?:based|\w+ing)\b[^,.]{3,80},\s+|reporting to [^,.]{3,60}?\s+|"
    r"(?:now and again|from time to time|sometimes|occasionally|most days),?\s+)?"
)
_YOU = rf"{_SUBJECT}you"
_MODAL = (
    r"(?:['’]ll|['’]d(?! rather)|"
    r"\s+(?:will|would|should|must|can|may|need to|have to|get to|are expected to|are able to))"
)
_ALSO = r"(?:\s+(?:also|then|always|ideally|therefore|regularly))?"
_SOMEBODY = (
    r"(?:some(?:one|body)|people|an?\s+[\w ,/-]{3,50}?|(?:every|each|our|all)\s+[\w ]{3,30}?|"
    r"candidates?|applicants?|colleagues?)"
)
# What a company says of itself, not of the work.
_COMPANY = (
    r"(?:are|have|offer|provide|pay|give|make|sell|run|move|need|want|look|care|welcome|"
    r"believe|encourage|will|would|do)\b"
)
_WE = r"(?:ideally,? )?we(?:['’]re|['’]d)?(?: are| would)?(?: now| also)?"
READERS: tuple[Reader, ...] = (
    _starts(rf"{_YOU}{_MODAL}{_ALSO}\s+(?:be able to|be expected to|need to|have to|get to|want to)", _modal),
    _starts(rf"{_YOU}{_MODAL}{_ALSO}", _modal),
    _starts(rf"{_YOU}(?:['’]re|\s+are)", _be),
    _starts(rf"{_YOU}(?:['’]ve|\s+(?:have|bring|hold|possess|own|need))", _have),
    _starts(_YOU, _action),
    _starts(rf"{_WE} (?:expect|want|need|ask|like) you to", _modal),
    _starts(rf"{_WE} (?:expect|want|need|ask|like) {_SOMEBODY} to", _to_you(_modal)),
    _starts(
        rf"{_WE} (?:looking for|want|need|like|seek|seeking) {_SOMEBODY} (?:who can|who will|who['’]ll|to)",
        _to_you(_modal),
    ),
    _starts(rf"{_WE} (?:looking for|want|need|like|seek|seeking) {_SOMEBODY} who (?:is|are)", _to_you(_be)),
    _starts(rf"{_WE} (?:looking for|want|need|like|seek|seeking) {_SOMEBODY} who (?:has|have)", _to_you(_have)),
    _starts(rf"{_WE} (?:looking for|want|need|like|seek|seeking) {_SOMEBODY} who", _to_you(_action)),
    _starts(rf"{_WE} (?:looking for|want|need|like|seek|seeking) some(?:one|body) with", _to_you(_described)),
    _starts(rf"{_WE} (?:looking for|want|need|like|seek|seeking) some(?:one|body)", _to_you(_state)),
    _starts(rf"{_WE} (?:looking for|want|need|ask for|seek|expect)(?! you\b| some)", _described),
    _starts(rf"we(?=\s+(?!{_COMPANY})[a-z]+)", lambda rest: _action(rest) if verbs.opens_action(rest) else None),
    _said_of,
    _starts(
        r"(?!(?:we|it|this|that|there|they|the rest)\b)(?:the|every|our|all|each)?\s*(?:[\w-]+\s+){1,5}?"
        r"(?:will|must|should|would|shall)(?:\s+be able to)?",
        _modal,
    ),
    _starts(rf"(?:they|s?he ?(?:/|or) ?s?he) (?:should|will|must){_ALSO}", _modal),
    _starts(
        r"(?:(?:the|this|your) (?:job|role|work|post|position|days?|duties|responsibilities|tasks)|that|this)"
        r"(?: will)? (?:be|is|are|involves?|means|includes?|covers?)"
        r"(?: mostly| mainly| largely)?",
        lambda rest: _action(rest) if verbs.opens_action(rest) else noun(rest),
    ),
    _starts(r"to", _modal),
    _clause,
    _starts(
        r"(?:have|has|possess|possesses|brings?(?! (?:up|in|down|about|together)\b)|must have|must hold|should have)",
        _have,
    ),
    _starts(r"(?:hold|holds)", _hold),
    _starts(r"(?:are|is|be)", _be),
    _starts(r"(?:can|must|should|will|may)", _modal),
    _starts(r"knows? (?:your|their) way a?round", _noun_or_action(Shape.FIELD)),
    lambda phrase: _action(phrase) if re.match(r"(?:knows?|understands?)\s", phrase, re.I) else None,
    _starts(r"(?:help|helps|helping)(?: to)?(?=\s+(?:ensure|make|keep|create|build)\b)", _action),
    _starts(r"evidence that you have", _have),
    _starts(r"(?:skills?|competence|confidence) (?:with|in|at)", _noun_or_action(Shape.FIELD)),
    *_ADJECTIVES,
    _years,
    papers.credential,
    lambda phrase: (
        _state(phrase)
        if re.match(
            r"(?:(?:open|committed|dedicated|passionate|honest)\s+(?:to|about)|"
            r"(?:clear|calm|firm|fair|quick|careful)\s+(?:on|with|about|in|under|at))\b",
            phrase,
            re.I,
        )
        else None
    ),
    lambda phrase: _action(phrase) if verbs.opens_action(phrase) else None,
    *_NOUNS[len(_ADJECTIVES) : -1],
    _state,
    noun,
)
