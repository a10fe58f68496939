"""Readers of what follows an opening ("you will …", "experience with …"): each finds the shape and the phrase."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import takewhile

from interviewmate.adapters.builtin import grammar, nominals, papers, phrases, tails, things, verbs
from interviewmate.adapters.builtin.shapes import PLACED, Requirement, Shape

LONGEST_LANGUAGE = 3  # words of what one is fluent in
Reader = Callable[[str], Requirement | None]

_SAYS_THAT = frozenset("ensure make check confirm see say show prove report explain keep assure".split())
# "distinguish the successful candidate is judgement": cut out of a whole sentence.
_A_SENTENCE = re.compile(
    r"(?:(?!\b(?:that|which|who|what|whatever|how|when|where|why|whether|if|because|so|as|until|while|before|after|once|sure)\b).)*"
    r"\s(?:is|are|was|were)\s"
)
_GAINED = frozenset("study obtain gain achieve acquire get hold possess pass".split())  # a licence, a degree
_NO_ACTIONS = frozenset(
    """like love enjoy mind want need hope think believe prefer wish have matter include involve require mean hear face
    encounter""".split()
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

# "Not fazed by sawdust", "ringing goes down well"
_NO_ACTION = re.compile(r"not |\w+ing (?:comes|goes|helps|is|matters|works)\b", re.I)
# "with a PSV operator or main dealer", not "with a message broker such as Kafka", "with a modern framework"
_WITH_AN_EMPLOYER = re.compile(
    r"with an? (?!.*\b(?:such as|like|including|brokers?|CMS|CRM|ERP|databases?|frameworks?|languages?|librar(?:y|ies)|"
    r"machines?|packages?|platforms?|software|stacks?|systems?|tools?|warehouses?)\b)",
    re.I,
)


def action(phrase: str) -> Requirement | None:
    """A verb phrase in whatever form, as an action, or as what it comes to: a paper, a language, something known."""
    if _CLAUSE_AFTER.match(phrase) or _BARE_LIST.match(phrase) or _NO_ACTION.match(phrase):
        return None
    phrase = re.sub(r"^doing\b", "do", re.sub(r"^(?:also|then)\s+", "", phrase))
    if re.search(r",\s+you\s|\byou(?: will|['’]ll)\b", phrase):
        return None
    phrase = tails.without_tails(phrase)
    if re.match(r"do (?:the|our|all|your|a|\w+ly)\b", phrase):
        return Requirement(Shape.ACTION, phrase)
    if feeling := re.match(
        r"(?:be|feel|become|stay|remain) (?=(?:able|responsible|comfortable|confident|familiar|involved)\b)", phrase
    ):
        return described(phrase[feeling.end() :])
    plain = verbs.base_phrase(tails.without_lead_ins(phrase))
    return _by_its_verb(re.sub(r"^work towards?\b", "gain", plain)) if plain else None


def opened_action(phrase: str) -> Requirement | None:
    """A verb phrase as an action; none where it is a noun phrase that begins with the same word."""
    return action(phrase) if verbs.opens_action(phrase) else None


# "keep main engines, generators and pumps running and ready"
_KEPT = re.compile(
    r"^(?P<first>keep [^,]+), [^,]+, .* and (?:\w+ ){1,3}(?P<so>(?:running|ready|working|moving|going|safe)\b.*)$"
)


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
        return noun_or_action(Shape.KNOWLEDGE)(rest)
    if re.match(r"look for (?:some|people|candidates|an?\b)", plain) or (
        head not in _SAYS_THAT and _A_SENTENCE.match(plain)
    ):
        return None
    if head == "speak" and (found := papers.language(re.sub(r"^speak (?:and \w+ )*", "", plain))):
        return found
    plain = _KEPT.sub(r"\g<first> \g<so>", phrases.without_aside(plain))
    return Requirement(Shape.ACTION, plain) if plain and head not in _NO_ACTIONS else None


# Where something else begins that one has or knows: "a WMS and of RF scanning", "Java and working knowledge of Python".
_ANOTHER = (
    r"\s+and\s+(?:honest|careful|calm|patient|confident|comfortable|happy|good|discreet|friendly|quick)\s|"
    r"\s+and\s+(?:of|with|in)\s|,?\s+and\s+(?:are|be|have|can|know)\s|,\s+and\s+\w+ed\s+(?:to|with|in)\s|"
    r"\s+and\s+(?:an?\s+)?(?:[\w-]+\s+){0,2}(?:knowledge|experience|understanding|grasp|awareness)\s+(?:of|with|in)\s"
)


def starts(pattern: str, then: Callable[[str], Requirement | None]) -> Reader:
    """A reader for phrases that begin with ``pattern`` and go on with ``then``'s kind of phrase."""
    compiled = re.compile(rf"^{pattern}\s+(?P<rest>\S.*)$", re.I)

    def reader(phrase: str) -> Requirement | None:
        match = compiled.match(phrase)
        return then(match["rest"]) if match else None

    return reader


# "an orthopaedic, dental or similar workshop"
OF_ONE_THING = re.compile(r"an? \w+, (?:[\w-]+, )*[\w-]+ or (?:[\w-]+ ?){1,3}$")


def _without_adjectives(phrase: str) -> str:
    """Without what one is besides: "ambiguity, curious, sceptical"."""
    if OF_ONE_THING.match(phrase):
        return phrase
    head, *items = phrase.split(", ")
    things = takewhile(lambda item: " " in item or "ADJ" not in grammar.kinds(item), items)
    return ", ".join([head, *things])


_TOOLS = re.compile(r"\w+ing (?:equipment|machines|packages|platforms|software|systems|techniques|tools)\b")


def noun_or_action(shape: Shape) -> Callable[[str], Requirement | None]:
    """What follows "experience with" and its like: something done, or something worked with."""

    def then(phrase: str) -> Requirement | None:
        phrase = re.sub(r"^(?:and|or)\s+", "", phrase)
        if not phrase:
            return None
        if len(phrase.split()) <= LONGEST_LANGUAGE and (language := papers.language(phrase)):
            return language
        if shape is Shape.KNOWLEDGE and _A_QUESTION.match(phrase):
            return None
        if shape is Shape.KNOWLEDGE and grammar.is_gerund(phrase.split()[0].strip(",")):
            return Requirement(shape, phrases.without_aside(phrase))
        if phrase.split()[0].lower() in grammar.PREPOSITIONS | grammar.AUXILIARIES or re.match(r"[Bb]and \d", phrase):
            return None
        if grammar.is_gerund(phrase.split()[0].strip(",")) and verbs.opens_action(phrase) and not _TOOLS.match(phrase):
            return action(phrase)
        phrase = _without_adjectives(phrase)
        phrase = re.split(r",?\s+and (?:the |an? )?(?:ability|willingness|confidence) to\b", phrase)[0]
        phrase = re.split(r",\s+(?:and\s+able\b|of\b|\w+ (?:with|at|in|about|to|under)\b)|" + _ANOTHER, phrase)[0]
        named = phrases.without_aside(phrase)
        plain = named.startswith("your ") or (
            " " not in named and named.islower()
        )  # "computers": too little to ask about
        return Requirement(Shape.LISTED if plain and shape is Shape.FIELD else shape, named)

    return then


def years(phrase: str) -> Requirement | None:
    match = _YEARS.match(phrase)
    if not match:
        return None
    rest = re.split(r",? or \d+\+? with ", match["rest"])[0]
    inner = re.sub(r"^(?:of|in|with|doing)\s+", "", rest)
    first = inner.split()[0]
    doing = grammar.is_gerund(first.strip(",")) and (inner == rest or not first.endswith(","))
    doing = doing and not inner.endswith(" experience")  # "adjusting or building surveying experience"
    at_a_firm = re.search(r" with an? [\w -]*(?:business|company|employer|firm|organi[sz]ation)$", inner)
    if doing and not at_a_firm and (found := action(inner)):
        return found
    if re.match(r"(?:[\w/&-]+ ){1,4}experience\b", inner):
        named = phrases.without_aside(phrase)
        return Requirement(Shape.YEARS, re.split(r",\s+(?:an?|or|at least|of which)\s", named)[0])
    if papers.CREDENTIAL.search(inner):
        return Requirement(Shape.CREDENTIAL, phrases.without_aside(phrase))
    if (inner != rest or match["of"]) and not (
        re.match(r"(?:in|at|as|within)\s", rest, re.I) or _WITH_AN_EMPLOYER.match(rest)
    ):
        return Requirement(Shape.FIELD, _field_of(phrases.without_aside(inner)))
    return Requirement(Shape.YEARS, re.split(rf",\s+an?\s|{_ANOTHER}", phrases.without_aside(phrase))[0])


def _field_of(phrase: str) -> str:
    """Where the years were spent, without what else is asked for after it."""
    phrase = re.split(_ANOTHER, phrase)[0]
    choice = re.match(r"(?:[\w-]+, )+[\w-]+ or [^,]+", phrase)
    return choice.group() if choice else re.split(r",\s+(?!including)", phrase)[0]


# "weekly stock count and writing the waste sheet"
_AND_DOING = re.compile(r"(?!.*\b(?:of|in|for|with|by)\b.* and )[^,]+ and (?P<what>\w+ing (?:the|an?|up|out|off)\s.+)$")


def noun(phrase: str) -> Requirement | None:
    """A noun phrase by itself."""
    phrase = things.alone(phrase)
    if doing := _AND_DOING.match(phrase):
        return action(doing["what"])
    return None if _CLAUSE_AFTER.match(phrase) else things.thing(phrase)


def have(phrase: str) -> Requirement | None:
    """What one has: a thing, or something done ("have led a team")."""
    plain = re.sub(r"^(?:recently|already|also|ideally)\s+", "", phrase)
    first = plain.split()[0]
    following = (grammar.tokens(plain.partition(f"{first} ")[2]) or [""])[0]
    opens = (
        grammar.is_plural(following)
        or grammar.is_adjective(following)
        or following in grammar.DETERMINERS | grammar.PREPOSITIONS | {"and", "or"}
    )
    if grammar.is_participle(first) and opens and not re.match(rf"{things.EVALUATION}$", first):
        done = phrases.without_aside(plain)
        done = re.sub(
            r",\s+you\s.*$|,?\s+or (?:have|has)\s.*$|,?\s+and (?:be|are|can)\s.*$|,\s+and (?:\w+ ){1,4}(?:is|are)\s.*$",
            "",
            done,
        )
        return Requirement(Shape.DONE, done)
    return described(phrase)


def have_first(phrase: str) -> Requirement | None:
    """What somebody has, of whom it is told besides how they are: "a good head for figures, is happy alone"."""
    return have(re.split(r",?\s+(?:and\s+)?(?:is|are|can|will|knows?)\s", phrase)[0])


def hold(phrase: str) -> Requirement | None:
    """What one holds: a licence, or a caseload."""
    return have(phrase) if papers.CREDENTIAL.search(" ".join(phrase.split()[:8])) else action(f"hold {phrase}")


# "bring our records out of spreadsheets", not "bring experience of spreadsheets"
_MOVED = re.compile(
    r"bring (?:(?!(?:experience|knowledge)\b)[\w'’/&-]+,? ){1,8}?"
    r"(?:above|back|below|down|forward|into|out of|to (?:completion|life|market|production)|together|under|up to)\b"
)


def modal(phrase: str) -> Requirement | None:
    """What comes after "will", "should" or "to"."""
    first, _, rest = phrase.partition(" ")
    if not rest:
        return None
    if first in {"be", "have", "hold", "bring", "possess", "need"} and not _MOVED.match(phrase):
        return {"be": be, "hold": hold}.get(first, have)(rest)
    return action(phrase)


_AND_DOES = r"(, |\band )(\w+s)(?= (?:an?|the|their|up|out|to|with|on)\b)"  # "can find faults, keeps a tidy van"


def to_you(then: Callable[[str], Requirement | None]) -> Callable[[str], Requirement | None]:
    """What somebody is looked for who does: said of them, to be said to the candidate."""

    def told(phrase: str) -> Requirement | None:
        phrase = re.sub(_AND_DOES, lambda m: f"{m[1]}{grammar.base(m[2])}" if grammar.is_third(m[2]) else m[0], phrase)
        return then(phrases.to_you(phrase))

    return told


def said_of(phrase: str) -> Requirement | None:
    """ "Mentoring apprentices is something we take seriously", "Accuracy matters to us": what it is said of."""
    match = re.match(
        r"(?P<of>\w+ing .{5,200}?(?= will (?:also )?(?:come|fall))|"
        r"(?:(?!\b(?:where|when|which|that|who)\b)[^,]){5,80}?)(?<!that)(?<!who)(?<!which)\s+"
        r"(?:will (?:also )?(?:come your way|fall to you)|"
        r"(?:is|are)\s+(?:something|part of|central|key|important|vital|a big part)\b"
        r"|matters?(?:\s+(?:more|most|to|too|a lot|here)\b|$))",
        phrase,
    )
    if not match:
        return None
    acts = grammar.is_gerund(match["of"].split()[0]) or verbs.opens_action(match["of"])
    return action(match["of"]) if acts else Requirement(Shape.QUALITY, match["of"])


# "a good communicator who can hold the attention of a class"
_SOMEBODY_WHO = re.compile(
    r"(?:(?:an?|the) (?:[\w-]+ ){1,5}|some ?(?:one|body) )who (?:can|will|is able to) (?P<does>.+)$"
)


def be(phrase: str) -> Requirement | None:
    """What one is: doing something, something, or somehow."""
    if PLACED.match(phrase):
        return None
    if papers.CREDENTIAL.search(" ".join(phrase.split()[:3])):
        return Requirement(
            Shape.CREDENTIAL, papers.somebody(phrases.cut(phrases.without_aside(phrase), papers.LONGEST_CREDENTIAL))
        )
    if does := _SOMEBODY_WHO.match(phrase):
        return modal(does["does"])
    phrase = re.sub(r"^(?:on|at|in|out) [^,]{2,40}, (?=\w+ing\b)", "", phrase)  # "on the till, helping with plates"
    if re.match(r"the (?!kind|sort|type|right|ideal|person|one\b)[\w-]+ .*\b(?:of|for|to)\b", phrase):
        return Requirement(Shape.ACTION, f"be {phrases.without_aside(phrase)}")
    return _first(ADJECTIVES, phrase) or state(phrase)


def state(phrase: str) -> Requirement | None:
    first, *rest = grammar.tokens(phrase) or [""]
    if re.search(r"-\w*[a-rt-z]s$", first):
        return None  # "check-ins and check-outs"
    if (
        first.isupper()
        or first.lower() in grammar.PREPOSITIONS | {"", "due", "closed", "full"}
        or re.search(r"\b(?:knowledge|understanding|experience|skills)\b", phrase.split(",")[0])
    ):
        return None
    if grammar.is_adverb(first) and rest and grammar.is_gerund(rest[0]):  # "clinically checking prescriptions"
        return action(phrase)
    if (
        grammar.is_gerund(first)
        and rest[1:2] != ["stock"]  # "ordering and stock"
        and rest[:1] == ["and"]
        and "ADJ" in grammar.kinds(" ".join(rest[1:2]))
    ):  # "caring and patient"
        return Requirement(Shape.STATE, phrases.without_aside(phrase))
    if grammar.is_gerund(first):
        return opened_action(phrase)
    follower = rest[0].lower() if rest else ""
    if first.lower() == "well" and grammar.is_participle(follower):
        return Requirement(Shape.STATE, phrases.without_aside(phrase))
    ends = not follower or follower in grammar.PREPOSITIONS | {"and", "to", ",", "when", "enough"}
    of_a_thing = follower == "of" and "NOUN" in grammar.kinds(first)  # "proof of right to work"
    joined = follower == "and" and len(rest) > 2 and "ADJ" not in grammar.kinds(rest[1])
    if of_a_thing or (joined and grammar.is_noun(rest[2])):  # "disciplinary and grievance matters"
        return None
    if first.lower() in {"much", "more", "most", "some", "many", "one"} or re.match(r"up to (?!date)", phrase, re.I):
        return None
    described = len(rest) > 2 and (grammar.is_adjective(rest[1]) or grammar.is_participle(rest[1]))
    if follower == "," and grammar.is_plural(rest[1]):
        return None  # "level, temperatures, bilges"
    if follower in {"and", ","} and described and grammar.is_noun(rest[2]):
        return None  # "clear and compassionate communication"
    if (grammar.is_adjective(first) and ends) or first.lower() == "not":
        return Requirement(Shape.STATE, _what_one_is(phrases.without_aside(phrase)))
    return None


def _what_one_is(phrase: str) -> str:
    """Without what one does besides: "reliable, turn up on time", "good with numbers, can read a P&L"."""
    first, *items = re.split(r"\s+who\s|,\s+no\s", phrase)[0].split(", ")
    does = re.compile(r"(?:and\s+)?(?:can|must|will|you|our|we)\b|and\s+\w+s\s")
    kept = takewhile(lambda item: not does.match(item) and not verbs.opens_action(item), items)
    return ", ".join([first, *kept])


def _looked_after(phrase: str) -> Requirement | None:
    """What one is responsible for: doing something, or a thing, which is to be looked after."""
    phrase = re.sub(r",?\s+and for\b.*$", "", phrase)
    first = next((word for word in grammar.tokens(phrase) if not grammar.is_adverb(word)), "")
    return action(phrase if grammar.is_gerund(first) else f"look after {phrase}")


def nominal(phrase: str) -> Requirement | None:
    """ "Management of complaints": an action said with a noun."""
    done = nominals.action(phrases.without_aside(phrase))
    return Requirement(Shape.ACTION, done) if done else None


def described(phrase: str) -> Requirement | None:
    """Anything that can follow "you have", "we ask for" or stand alone as a noun phrase."""
    return _first(NOUNS, phrase)


def _first(some: tuple[Reader, ...], phrase: str) -> Requirement | None:
    """What the first of some readers finds that finds anything."""
    return next((found for reader in some if (found := reader(phrase))), None)


def clause(phrase: str) -> Requirement | None:
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
            return action(" ".join(words[place:]))
    return None


def _at_ease(phrase: str) -> Requirement | None:
    """What one can bear, "noise, mess and the unexpected", as what one is; none for what one works with."""
    phrase = _without_adjectives(phrase)
    heads = [item.split()[-1] for item in re.split(r",\s+(?:and\s+)?|\s+and\s+", phrase)]
    works_with = re.search(r"[A-Z\d]", phrase) or any(
        grammar.is_plural(head) or head.endswith(("ing", "work")) for head in heads
    )
    return None if works_with else Requirement(Shape.STATE, f"comfortable with {phrases.without_aside(phrase)}")


_ADVERB = r"(?:\w+ly\s+|well\s+|also\s+|always\s+)?"
ADJECTIVES: tuple[Reader, ...] = (
    starts(
        r"(?:\w+ly )?(?:able|willing|ready|prepared|eager|keen|happy|expected|required|confident|comfortable) to",
        action,
    ),
    starts(r"(?:responsible|accountable) for", _looked_after),
    starts(r"involved in", action),
    starts(r"comfortable with(?! \w+ing\b)", _at_ease),
    starts(
        rf"{_ADVERB}(?:comfortable|confident|skilled|proficient|experienced|adept|(?:good|great)(?! with\b)|capable|"
        r"competent|versed|well-versed|interested|at ease|strong|used|fluent)"
        r"(?: and \w+)?(?: (?:with|in|at|of|to))",
        noun_or_action(Shape.FIELD),
    ),
    starts(r"(?:comfortable|confident|experienced|happy)(?=\s+\w+ing\b)", noun_or_action(Shape.FIELD)),
    starts(rf"{_ADVERB}(?:familiar|conversant|acquainted) with", noun_or_action(Shape.KNOWLEDGE)),
)
NOUNS: tuple[Reader, ...] = (
    *ADJECTIVES,
    years,
    papers.language,
    starts(
        rf"(?:{things.EVALUATION}\s+)*(?:ability|willingness|readiness|capacity|confidence|capability|desire) to",
        action,
    ),
    starts(
        rf"(?:(?:{things.EVALUATION},?)\s+)*(?:[\w-]+\s+){{0,2}}?(?:experience|exposure|background|expertise|practice|proficiency)"
        r"(?!(?: in| at| with)? an? (?:[\w-]+ ){0,2}(?:position|role|job|post|setting|team|sport|contractor)\b)"
        r"(?: (?:with|in|of|to|on|at|using))?",
        noun_or_action(Shape.FIELD),
    ),
    things.experience_last,
    starts(
        rf"(?:(?:{things.EVALUATION})\s+)*(?:(?:technical|theoretical|expert)\s+)?(?:knowledge|understanding|grasp|command|"
        r"awareness|familiarity|mastery)(?: (?:of|with|about|in))",
        noun_or_action(Shape.KNOWLEDGE),
    ),
    starts(rf"(?:(?:{things.EVALUATION})\s+)*(?:track record|habit|history) (?:of|in)(?=\s+\w+ing\b)", action),
    starts(r"(?:skill|confidence)(?: in| at)?(?=\s+\w+ing\b)", action),
    starts(r"use of", lambda rest: action(f"use {rest}")),
    papers.credential,
    noun,
)
