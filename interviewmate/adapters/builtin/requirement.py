"""What a line of a job description asks for, taken apart so that a question can be built from it.

Job descriptions say the same thing in many shapes ("Support agencies by …", "Experience with …", "You will …",
"Valid licence"). ``read`` finds the shape and gives the one phrase that questions need: a verb phrase in its base
form, a noun phrase or an adjective phrase. What it can't take apart is kept to be quoted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import chain, takewhile

from interviewmate.adapters.builtin import grammar, nominals, phrases, rows, tails, things, verb_words, verbs
from interviewmate.adapters.builtin.openings import OPENINGS
from interviewmate.adapters.builtin.readers import OF_ONE_THING, noun
from interviewmate.adapters.builtin.shapes import Requirement, Shape
from interviewmate.interview import Passage, PassageKind

LONGEST = 20  # words of a phrase in a question
LONGEST_STATE = 12
LONGEST_QUOTE = 24
LONGEST_LABEL = 4
MOST_EXAMPLES = 4
_OF_KINDS = frozenset("advice data equipment evidence feedback information material software stock training".split())
LONGEST_WITH_EXAMPLES = 12  # words
SHORTEST_LABEL = 2  # "Rope days: set lead routes": whatever its words could mean
LONGEST_OF_TWO = 12  # words of two actions said together
# "write up the savings", "choose the settings accordingly"
_REFERS_BACK = re.compile(
    r"\w+ (?:up )?the (?:causes?|findings|outcomes?|reasons?|results?|savings)|"
    r"(?:\w+ ){2,3}accordingly|\w+ what['’]s missing"
)
# Named in another part of the sentence ("own it"), or no thing by itself ("change the way we work").
_OF_OTHERS = re.compile(r"\b(?:it|them|they|their)\b")
_TO_IT = re.compile(r"^\w+ (?:it|them)\b")  # "prove them dead"
# "tell the senior on duty straight away"
_TELLS = re.compile(
    r"(?:tell|inform|notify|alert) (?!.*\b(?:about|from|how|if|of|that|to|what|when|whether|which|why)\b)"
)
_NO_THING = re.compile(r"\b(?:us|anything|everything|the way|what (?:we|you))\b")
# "lead the annual budget, challenging department heads", not "support with washing, dressing and mealtimes"
_BY_THE_WAY = re.compile(
    r"^(?P<what>(?:[^\s,]+ ){3,}(?!\w+ing,)[^\s,]+), (?:\w+ly )?"
    r"(?!including|according)(?P<doing>\w+ing) (?!(?:and|or|of)\b)[^,]+"
)
# What an action is bound to, or what belongs to it: it is told by itself what the action is.
_BESIDES = re.compile(
    r"(?<=\w\w),? (?:including|in (?:line|accordance|compliance) with|under the (?:guidance|supervision) of)\b.*$|"
    r", following (?:[\w-]+ ){0,4}(?:guid\w+|instructions|polic\w+|procedures|rules|scripts?)$|"
    r"(?: at the (?:end|start) of)?,? (?:(?:every|each) (?:day|week|month)|daily|weekly|monthly)$|"
    r", (?:some|most|many) \w+ed\b.*$|,? and report (?:directly )?to\b.*$|,? and be (?:available|on|part|ready)\b.*$|"
    r" too$|, not (?:just|only|merely)\b.*$|"
    r", not after$| yourself(?= (?:when|if|where)\b)"
)
_DAY = r"(?:mon|tues?|wed(?:s|nes)?|thurs?|fri|sat(?:ur)?|sun)(?:days?)?"
# When and how often, which nobody says when they ask about it.
_WHEN = re.compile(
    r",? (?:where|if|as) (?:needed|necessary|required|possible|appropriate)$|,? wherever possible$|"
    r",? when (?:needed|required|asked|certificated)$|,?(?: on)? the same day\b.*$|"
    r",? (?<!\band )promptly(?: and at\b.*)?$|,? (?<!\band )(?:immediately|straight ?away|without (?:undue )?delay)$|"
    r",? at least once an? \w+$|,? after (?:\w+ ){1,3}training$|, clean(?:ing)? as you go$| as you go$|,? afterwards$|"
    r",? (?:when|where|as)$|,? as reasonably required\b.*$|,? (?:until|unless|so) we\b.*$|,? for an? \w+ to \w+$|"
    rf",? when (?:this|these|those) .*$|,? when (?:[A-Z]|the )[a-z ]{{1,20}} is (?:away|off|out|short)\b.*$|"
    rf",? if (?:you['’]re|you are|slack|quiet)\b.*$|,? on {_DAY}$|,? (?:on )?{_DAY} and {_DAY}$|, [^,]+ sometimes$|"
    r",? once you(?:['’]\w+)? .*$|,? in (?:quiet|bus)\w+ (?:periods|spells|times)$|,? (?:through|throughout) the day$|"
    r",? at \d{1,2}(?:[.:]\d\d|\s?[ap]m)\b.*$|,? (?:an?|one|two|three|four) \w+ a (?:day|week|month)$|"
    r",? (?:in the )?morning and (?:evening|night)\b.*$|,? between \d[\d.:]*(?:[ap]m)? and \d[\d.:]*(?:[ap]m)?$|"
    r"(?: on)? the (?:next|same) (?:day|morning)$|,? in the (?:winter|summer|spring|autumn)(?: months)?$|"
    r",? at all times$|"
    r",? within \w+ (?:working )?(?:hours|days|weeks) of \w+$",
    re.I,
)
_WHEN_SOMETHING = re.compile(r",? when (?P<what>\w+) (?:is|can['’]t|cannot)\b.*$")
_NO_ARTICLE = frozenset("work demand business time".split())
_OPENS_NO_THING = re.compile(r"(?:not|but|even|then|always|never|often|plus)\b|\w+(?:ing|ly)\b")
_HALF_A_CLAUSE = re.compile(r" (?:that|which|who) \w+$")  # "that authorise", of "that authorise, capture and settle"
MOST_BESIDE = 5  # words of a thing that stands beside an action
_NO_ITEM = r"\b(?:and|or|not|such|including|particular(?:ly)?|especially|mainly|mostly)\b"


def asked_in(question: str, passage: Passage, names: frozenset[str] = frozenset()) -> Requirement:
    """Which of what a passage asks for a question named; the whole where none is found in it."""
    said = question.lower()
    parts = every(passage, names)
    named = (part for part in parts if any(form.lower() in said for form in _as_asked(part)))
    return next(named, of(passage, names))


def _as_asked(part: Requirement) -> Iterator[str]:
    """The forms in which a question names a requirement, of this job and of work elsewhere."""
    yield from part.names
    yield from map(phrases.anywhere, part.names)


def of(passage: Passage, names: frozenset[str] = frozenset()) -> Requirement:
    """The requirement in a passage. ``names``: words whose capitals belong to them in this job description."""
    return read(_text(passage), names, duty=passage.kind is PassageKind.DUTY)


@lru_cache(maxsize=4096)
def every(passage: Passage, names: frozenset[str] = frozenset()) -> tuple[Requirement, ...]:
    """All that a passage asks for: each action of a long row by itself, else the one that ``of`` gives."""
    duty = passage.kind is PassageKind.DUTY
    text = phrases.cleaned(phrases.without_brackets(_text(passage)))
    groups = _sentences(text)
    same = [*groups[:1], *takewhile(lambda group: group[0][0].islower(), groups[1:])]  # no sentence of its own
    first = [next((found for each in group if (found := _found(each, duty))), None) for group in same]
    single = [part for found in first if found and found.shape is Shape.ACTION for part in rows.row(found.phrase, text)]
    actions = [Requirement(Shape.ACTION, tails.without_lead_ins(part)) for part in single] or _actions_in_list(
        text, duty
    )
    told = [each for each in actions if each is actions[0] or not _NO_THING.search(each.phrase)]
    alone = len(told) == 1 < len(actions)
    actions = [each for each in told if _sound(each) and (each is told[0] or not _of_others(each.phrase))]
    if len(actions) < 2 and not alone:
        named = things.row(first[0].phrase) if duty and first and first[0] and first[0].shape is Shape.LISTED else []
        if named:
            return tuple(_fit(Requirement(Shape.LISTED, each), names, heads=each is named[0]) for each in named)
        return (of(passage, names),)
    return _with_what_refers_back([_spelt_as(passage.text, _fit(action, names, heads=False)) for action in actions])


def _of_others(phrase: str) -> bool:
    """Whether it speaks of what another names and can't be said with it: "agree what they need", not "measure them"."""
    return bool(_OF_OTHERS.search(_TO_IT.sub("", phrase)))


def _with_what_refers_back(actions: list[Requirement]) -> tuple[Requirement, ...]:
    """The actions of a row, one that speaks of what another named said with that: "read accounts and spot what's …"."""
    kept: list[Requirement] = []
    for each in actions:
        to_it = _TO_IT.match(each.phrase) or _TELLS.match(each.phrase)
        refers = kept and (to_it or _REFERS_BACK.fullmatch(each.phrase))
        both = _both(kept[-1], each) if refers else None
        if both or not (kept and to_it):
            kept = [*kept[:-1], both] if both else [*kept, each]
    return tuple(kept)


def _both(one: Requirement, other: Requirement) -> Requirement | None:
    """Two actions said as one; none where that is long, or where one is a list itself."""
    phrase, gerund = (f"{one.phrase} and {other.phrase}", f"{one.gerund} and {other.gerund}")
    done_to_it = re.sub(r"^\w+ and \w+ the ", "", one.phrase)  # "photograph and sketch the damage"
    lists = bool(re.search(r",| (?:and|or) ", done_to_it))
    fits = one.whole and other.whole and not lists and len(phrase.split()) <= LONGEST_OF_TWO
    return replace(one, phrase=phrase, gerund=gerund) if fits else None


def _text(passage: Passage) -> str:
    """What a passage says to the candidate, also where its heading speaks of "someone who can"."""
    of_somebody = re.search(r"\b(?:some(?:one|body)|people|person|candidate)s? who\b", passage.heading, re.I)
    return phrases.to_you(passage.text) if of_somebody else passage.text


def _actions_in_list(text: str, duty: bool) -> list[Requirement]:
    """What is to be done in a list of other things too: "two-hourly checks, helping people to the toilet, …"."""
    items = re.split(r",\s+(?:and\s+)?", text)
    if len(items) <= 2:
        return []
    own = [item for item in items if item is items[0] or not item[:1].isupper()]
    own = [item for item in own if not _OPENS_A_CLAUSE.search(item)]
    found = [_found(item, duty) for item in own if item.partition(" ")[0].lower() not in grammar.CONJUNCTIONS]
    works = (each for each in found if each and each.shape is Shape.ACTION and len(each.phrase.split()) > 2)
    return [each for each in works if not re.search(rf"\b{each.phrase.split()[0]}s\b", text)]  # "goods, services"


@lru_cache(maxsize=4096)
def read(text: str, names: frozenset[str] = frozenset(), *, duty: bool = True) -> Requirement:
    """The requirement in a text, which stands among duties or among what the person must bring."""
    plain = phrases.cleaned(phrases.without_brackets(text))
    for sentence in chain.from_iterable(_sentences(plain)):
        found = _found(sentence, duty) or _second_clause(sentence, duty)
        if found:
            heads = sentence.lower().startswith(found.phrase[:8].lower())
            return _spelt_as(text, _fit(found, names, heads=heads))
    return Requirement(Shape.QUOTE, _quotable(plain))


def _sentences(text: str) -> list[list[str]]:
    """The parts in the order in which they are tried, of each what may be read for it, the best first."""
    parts = [part for part in re.split(r"(?:(?<=[a-z)])|(?<=[A-Z]{2}))\.\s+(?=[A-Z])|;\s+", text) if part]
    if len(parts) > 1 and text.startswith(f"{parts[0]}. ") and _is_label(parts[0]) and verbs.opens_action(parts[1]):
        parts = [f"{parts[0]}: {parts[1]}", *parts[2:]]  # "Media and equipment. Prepare media, run autoclaves …"
    return [_readings(plain) for part in parts if (plain := phrases.cleaned(part))]  # not of "; :)"


def _readings(part: str) -> list[str]:
    """What may be read for a part: what follows its label where that says what to do, else what stands before it."""
    part = re.sub(r"^([A-Z][\w &/-]{1,30}) [–—-] (?=(?P<does>[a-z]\w+)\b)", _as_label, part)
    label, colon, rest = part.partition(": ")
    if not colon:
        return [part]
    of_you = re.search(r"\byou\b", label)
    if (label.split()[0].lower() in grammar.PREPOSITIONS and not of_you) or label.endswith(" like this"):
        return [rest]
    if re.search(r"\b(?:project|task)\b", label) and grammar.is_gerund(rest.split()[0]):
        return [rest, label]  # "a small project of your own: comparing two methods"
    if re.search(r"\b(?:to|for|with|of|in|have|be|will|must|should|can)$", label):
        return [f"{label} {rest}"]
    if examples := _examples(label, rest):
        return [f"{label} such as {examples}"]
    does = re.match(r"(?:the |an? )?(?:\w+ )?(?:ability|able|you|can|must)\b", rest, re.I)
    told = re.match(r"(?:tell|show|give|send) us\b", rest, re.I)
    things = grammar.is_third(rest.split()[0].strip(","))  # "Collecting evidence: letters from doctors, …"
    first = rest.split()[0].strip(",")
    details = verbs.opens_action(label) and grammar.is_gerund(first)  # "Oversee stock: ordering, counting, …"
    names = (
        not (told or things or details)
        and (_is_label(label) or len(label.split()) <= SHORTEST_LABEL)
        and (verbs.opens_action(rest) or nominals.action(rest))
    )  # "Commercial contracting: draft, review and negotiate …"
    bare = " " not in label and len(rest.split()) > LONGEST_LABEL  # "H&S: accident investigation, risk assessments …"
    row = grammar.is_gerund(rest.split()[0]) and rest.count(", ") > 1 and " " in rest.split(",")[0]
    return [rest, label] if does or names or bare or row else [label]


def _examples(label: str, rest: str) -> str:
    """What stands after a colon, where it says which things are meant: "Collecting evidence: letters, statements"."""
    items = re.split(r",\s+(?:and\s+|or\s+)?", rest)
    bare = len(label.split()) <= LONGEST_LABEL and grammar.is_gerund(label.split()[0]) and verbs.opens_action(label)
    things = all(grammar.is_plural(re.split(r" (?:of|from|for|with|in) ", item)[0].split()[-1]) for item in items)
    of_kinds = grammar.is_plural(label.split()[-1]) or label.split()[-1] in _OF_KINDS  # not "winning new business"
    things = things and of_kinds
    short = len(f"{label} such as {rest} or".split()) <= LONGEST_WITH_EXAMPLES
    return grammar.listed(items, "or") if bare and things and short and 1 < len(items) <= MOST_EXAMPLES else ""


def _as_label(match: re.Match[str]) -> str:
    """A label with its colon, where what to do follows a dash: "Print approval - attend press passes"."""
    rest = match.string[match.end() :]
    if re.match(r"\w+, \w+ing,", rest) and not grammar.is_gerund(match["does"]):
        return match[0]  # "Airflow DAGs – build, monitoring, out-of-hours failures"
    does = (grammar.is_gerund(match["does"]) and not re.match(r"training (?:given|provided)\b", rest)) or (
        grammar.is_base(match["does"]) and verbs.opens_action(rest)
    )
    return f"{match[1]}: " if does else match[0]


def _is_label(part: str) -> bool:
    """Whether it only names what is told after it."""
    plain = not grammar.PREPOSITIONS.intersection(part.lower().split())
    return plain and len(part.split()) <= LONGEST_LABEL and not verbs.opens_action(part)


def _found(sentence: str, duty: bool) -> Requirement | None:
    if re.match(r"no\s" if duty else r"no\s|(?:currently )?studying\b", sentence, re.I):
        return None
    sentence = re.sub(r"^bonus points for\s+", "", phrases.spoken(sentence), flags=re.I)
    if verbs.opens_action(sentence, duty=True) and not verbs.opens_action(sentence, duty=duty):
        return noun(sentence)
    for reader in OPENINGS:
        found = reader(sentence)
        if found:
            found = replace(found, phrase=_DANGLES.sub("", found.phrase))
            return found if _sound(found) else _sound_part(found, sentence)
    return None


# "Margins are thin, and you'll forecast final cost"
_THEN_YOU = re.compile(r",? (?:and|so) (?=you(?:['’]ll| will|['’]d| would| need to)\b)")


def _second_clause(text: str, duty: bool) -> Requirement | None:
    """What is to be done in a clause that begins after one in which nothing is."""
    then = _THEN_YOU.search(text)
    found = _found(text[then.end() :], duty) if then else None
    return found if found and found.shape is Shape.ACTION else None


def _sound_part(found: Requirement, sentence: str) -> Requirement | None:
    """Of a row of actions those before the first that can't be asked about: the others may hang on that."""
    parts = rows.row(found.phrase, sentence) if found.shape is Shape.ACTION else ()
    sound = list(takewhile(lambda part: _sound(Requirement(Shape.ACTION, part)), parts))
    return replace(found, phrase=grammar.listed(sound)) if len(parts) > 1 and sound else None


_OF_WHAT_WAS_SAID = re.compile(r"(?:put|get|make|do|take|turn|fix|change|sort|own) (?:that|this)\b")  # "put that right"
# "budget, forecast and monthly reporting": verbs made of what are nouns here
_ENDS_IN_A_NOUN = re.compile(r"\w+, \w+ and (?P<what>[a-z]+) \w+ing\b")
_KINDS_OF_WORK = re.compile(r"\w+, (?:\w+, )*[a-z]+ \w+ing (?:and|or) ")  # "mow, edge, hedge cutting and weed borders"
# What was cut off: "programmes that patients can", "properly before any paint goes", "carry it in where we're asked"
_DANGLES = re.compile(
    r",? (?:that|which|before|when|where|so that|as) (?:[\w'’-]+ ){1,3}(?:can|may|must|should|will|goes|asked)$"
)
# What has nothing that it is done to ("set up, run", "supervise, rota"), what is given or was served, and how somebody
# says that they are: "safeguard training", "sooner ask".
_NO_WORK = re.compile(
    r"\w+(?: (?:up|down))?(?:, \w+(?: (?:up|down))?)+$|\w+ training\b|sooner\b|serve (?:an? )?(?:\w+ )?apprent"
)
_OF_A_NOUN = re.compile(  # "help with training of new starters"
    r"^(check|clean|handle|monitor|order|plan|prepare|process|review|test|train) of "
)
_JOINED = re.compile(
    r",? and (?P<what>[a-z]+) (?:(?P<object>the|their|them|it|any|an?|our)|with|about|in|at|learning|using|working)\b"
)
_OPENS_A_CLAUSE = re.compile(
    r"\b(?:when|if|where|because|whose) (?:[\w-]+ ?){1,2}$"
)  # "when wind speed, lightning or …"
_ONLY_WORDS_IN_A_ROW = re.compile(r"\w+(?:(?:, and|,| and| or) \w+)+")


def _sound(found: Requirement) -> bool:
    if found.shape is Shape.ACTION:
        return len(found.phrase) > 1 and not (_is_broken(found.phrase) or phrases.dangling_pronoun(found.phrase))
    return len(found.phrase) > 1 and not phrases.dangling_pronoun(f"x {found.phrase}")


def _is_broken(action: str) -> bool:
    """Whether an action lacks what it is done to, speaks of what was said before, or is no English."""
    if re.search(r"\b(?:and|or) being \w+ed\b", action):
        return True  # "review and being reviewed"
    verbs_only = _ONLY_WORDS_IN_A_ROW.fullmatch(action)
    if verbs_only and all(grammar.is_base(word) for word in re.findall(r"\b(?!and\b|or\b)\w+", action)):
        return True  # "inspect, service and repair": of what follows
    if _KINDS_OF_WORK.match(action) or _NO_WORK.match(action):
        return True
    of_nouns = _ENDS_IN_A_NOUN.match(action)
    if of_nouns and not grammar.base(of_nouns["what"]):
        return True
    if re.match(r"(?:check|compare|match|reconcile|validate) against\b", action):
        return True  # what is, was named before
    said_of_many = re.search(r"\b(\w+s) is\b", action)
    ill_said = said_of_many is not None and grammar.is_plural(said_of_many[1])  # "make sure officers is on time"
    return ill_said or bool(_OF_WHAT_WAS_SAID.match(action))


def _fit(found: Requirement, names: frozenset[str], *, heads: bool) -> Requirement:
    """Cut to a spoken length; the capital that it has from heading its sentence made small, a name's left."""
    first = re.split(r"\s[-–—]\s|(?<!\b[A-Z])\.\s+(?=[a-z])", found.phrase)[0]
    if found.shape is Shape.ACTION:
        phrase = _ended(_with_and(_without_tail(phrases.cut(_without_by_the_way(first), LONGEST))))
        phrase = _OF_A_NOUN.sub(r"\1 ", nominals.plainly(phrase[0].lower() + phrase[1:]))
        return replace(found, phrase=phrase, gerund=_gerund(phrase))
    phrase = _of_one_kind(found.shape, phrases.cut(first, LONGEST))
    if found.shape is Shape.LISTED:
        phrase = things.in_a_row(phrase)
    if found.shape in {Shape.FIELD, Shape.KNOWLEDGE}:
        phrase = _first_of_list(_with_or(_HOW_WELL.sub("", re.sub(r"^their (?=\w+ )", "", phrase))))
    if found.shape is Shape.STATE:
        long = len(phrase.split()) > LONGEST_STATE
        bare = long or (phrase.count(", ") > 1 and not re.search(r"\b(?:and|or|but|not)\b", phrase))
        phrase = grammar.listed(phrase.split(", ")[: 2 if long else None]) if bare else phrase
    phrase = _ended(phrase)
    title = found.shape is Shape.LISTED and re.match(r"(?!An? |The )[A-Z]\w* [A-Z]", phrase)  # "Gas Safe", "Power BI"
    return replace(found, phrase=grammar.lowered(phrase, names) if heads and not title else phrase)


# "knows psychrometrics cold", "enough to talk to an engineer without notes"
_HOW_WELL = re.compile(
    r" (?:cold|inside out|back to front)$| (?:well )?enough to .*$| without (?:being told|notes)\b.*$"
)


def _of_one_kind(shape: Shape, phrase: str) -> str:
    """Without what an "and" joins to a quality or a state, and is none: "kind to relatives and pass their notes"."""
    joined = _JOINED.search(phrase)
    if not joined:
        return phrase
    done = shape is Shape.STATE and joined["object"] and grammar.is_base(joined["what"])
    state = shape is Shape.QUALITY and not joined["object"] and grammar.is_adjective(joined["what"])
    return phrase[: joined.start()] if done or state else phrase


def _first_of_list(phrase: str) -> str:
    """Of a long list of things the first two, or the first where that is two already."""
    if phrase.count(", ") < 2 or " such as " in phrase:
        return phrase
    items = [re.sub(r"^(?:and|or) ", "", item) for item in phrase.split(", ")[:2]]
    if " and " in " ".join(items):
        return items[0]
    return phrase if OF_ONE_THING.match(phrase) else grammar.listed(items)


def _ended(phrase: str) -> str:
    """Without a "now" at its end, and with the stop of an "a.m." there."""
    return re.sub(r"(?<=\b[ap]\.m)$", ".", re.sub(r"\s+(?:at first|first|here|now)$", "", phrase))


def _without_by_the_way(phrase: str) -> str:
    """Without what is done with it, and the list that this ends in; what else is to be done is left."""
    match = _BY_THE_WAY.match(phrase)
    if not match or not verbs.opens_action(phrase[match.start("doing") :]):
        return phrase
    after = phrase[match.end() :]
    listed = after and not any(verbs.opens_action(item) for item in re.split(r",\s+(?:and\s+)?", after) if item)
    return match["what"] + ("" if listed else after)


def _without_tail(phrase: str) -> str:
    """An action without how it is done, and without what only stands beside it: "help at mealtimes, fluids charts"."""
    phrase = _without_when(_BESIDES.sub("", re.sub(r"\s/\s\w+ing\b.*$", "", phrase))).replace(" / ", " or ")
    head, _, rest = phrase.partition(", ")
    last = head.split()[-1]
    thing = ("ADJ" not in grammar.kinds(last) and "NOUN" in grammar.kinds(last)) or last in verb_words.PARTICLES
    return head if thing and _stand_beside(rest) else phrase  # not "accessible, tested components"


def _without_when(phrase: str) -> str:
    """Without when and how often it is done; what comes before that may end so too."""
    end = next((match for match in (_WHEN.search(phrase), _when_something(phrase)) if match), None)
    if not end or re.search(r"\b(?:that|which|who)\b", phrase[: end.start()]):  # "so that they invoice the same day"
        return phrase
    return _without_when(phrase[: end.start()])


def _when_something(phrase: str) -> re.Match[str] | None:
    """A clause at the end on one thing without its article, as notes are written: "when queue is 60 deep"."""
    match = _WHEN_SOMETHING.search(phrase)
    word = match["what"] if match else ""
    one_thing = grammar.kinds(word) and grammar.is_noun(word) and not grammar.is_plural(word)
    return match if one_thing and word not in _NO_ARTICLE else None


def _stand_beside(rest: str) -> bool:
    """Whether what follows an action's first comma is a row of things that no "and" joins to it."""
    items = [item for item in rest.split(", ") if item]
    short = all(len(item.split()) <= MOST_BESIDE and not _OPENS_NO_THING.match(item) for item in items)
    done = any(verbs.opens_action(item) for item in items)
    led = any(item.split()[0].lower() in grammar.PREPOSITIONS | grammar.CONJUNCTIONS for item in items)
    return bool(items) and short and not done and not led and not re.search(r"\b(?:and|or)\b", rest)


def _gerund(phrase: str) -> str:
    """The -ing form of the whole phrase, or of its first part where it can't be told what else to turn."""
    first = phrases.first_part(phrase)
    return verbs.gerund_phrase(phrase) or verbs.gerund_phrase(_HALF_A_CLAUSE.sub("", first) if first else phrase)


def _spelt_as(text: str, found: Requirement) -> Requirement:
    """With the posting's own spelling of what was turned: "labelling", not "labeling"."""

    def own(match: re.Match[str]) -> str:
        double = f"{match[1]}lling"
        return double if double in text.lower() else match[0]

    gerund = rows.as_in(text, found.phrase, found.gerund)
    return replace(found, gerund=re.sub(r"\b(\w+[aeiou])ling\b", own, gerund))


def _with_and(phrase: str) -> str:
    """A bare list of things to do with an "and" before its last item."""
    head, comma, last = phrase.rpartition(", ")
    verb = last.split()[0]
    row_of_verbs = len(last.split()) > 1 or len(head.split()) == phrase.count(", ")  # not "budget, forecast"
    to_do = (
        comma
        and not re.match(r"\w+ to \w+$", last)  # "cradle to grave"
        and row_of_verbs
        and grammar.is_base(verb)
        and "ADV" not in grammar.kinds(verb)
        and not re.search(r"\b(?:and|or|not)\b", last)
    )
    return f"{head} and {last}" if to_do else phrase


def _with_or(phrase: str) -> str:
    """A bare list of things ("Terraform, Kubernetes") with an "or" before its last item."""
    head, comma, last = phrase.rpartition(", ")
    bare = comma and not re.search(_NO_ITEM, last)
    return f"{head} or {last}" if bare and len(last.split()) <= 4 and " such as " not in head else phrase


def _quotable(text: str) -> str:
    words = text.split(". ")[0].replace('"', "'").split()
    return " ".join(words) if len(words) <= LONGEST_QUOTE else " ".join(words[:LONGEST_QUOTE]).rstrip(" ,;:") + " …"
