"""Phrases of a job description made fit to be spoken: cleaned of markup, cut to their main part."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from interviewmate.adapters.builtin import asides, grammar

_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_MARKUP = re.compile(r"[*_`#]{1,3}(?=\S)|(?<=\S)[*_`]{1,3}|\\")
_SAYS_IT_IS_OPTIONAL = re.compile(
    r"(?:,|;|\(|=)?\s*(?:\b(?:is|are|would be|will be|would also be|ideally)\s+)?"
    r"(?:\b(?:strongly|highly|very|also|definitely)\s+)?"
    r"\b(?:(?:a|an)\s+(?:strong\s+|big\s+|real\s+|massive\s+|huge\s+|distinct\s+|definite\s+)?"
    r"(?:plus|bonus|advantage|asset|must)|(?:good|great|nice|handy|useful) but not \w+(?=\W*$)|"
    r"desired|desirable|preferred|"
    r"handy|helpful|useful|welcome|essential|required|nice to have|would (?:also )?help|helps|"
    r"would be (?:great|good|lovely|ideal|nice)|must(?=\W*$))\b"
    r"(?:(?:,?\s+(?:too|but|and|if|as|or|not|though|it isn['’]t)\b|\s[-–—]\s).*)?\)?$",
    re.I,
)
# A second clause with a subject of its own, or a reason: the first says what is asked for.
_SECOND_CLAUSE = re.compile(
    r",?\s+(?:and|but|so|or)\s+(?:you|we|they|it|he|she|who)(?:['’]\w+)?\s.*$"
    r"|,\s+(?:and|but|so)\s+(?:your|our|the)\s\w+\s(?:will|is|are|must)\s.*$"
    r"|,\s+(?:there|it|that)['’]s\s.*$|"
    r",\s+(?:(?:about|around|mostly|nearly) )?(?:an? )?[\w-]+ of (?:them|whom|which)\b.*$|"
    r",?\s+and (?:can|could|should|will|would)\s.*$|,\s+(?:so|since|because|as)\s+(?!that\b|well\b).*$"
)
_ASIDE = re.compile(
    r",?\s+(?:ideally|preferably|if possible|or (?:the )?equivalent\b|or similar(?=\s*(?:,|$))|"
    r"or willing\b|or keen\b|or eligible\b|or able\b|or ready\b|or be ready\b|"
    r"or willingness\b|or the will(?:ingness)?\b|or working towards?\b|or studying\b|"
    r"or be working\b|for example\b|or about to\b|or an? (?:strong|good)\b|well enough to\b).*$",
    re.I,
)
# A list whose last item is "or similar".
_OR_SIMILAR = re.compile(r"^[^,]+(?:, [\w/+#.-]+(?: [\w/+#.-]+){0,2})+ or (?:the )?(?:similar|equivalent)\s*$", re.I)
# What a posting goes on to say of itself: "…, we still cut joints by hand", "so a licence would be handy".
_COMMENT = re.compile(
    r",\s+(?:we|it['’]?s|there['’]s|this is)\s\w+.*$|"
    r",?\s+so (?:an?|the|our|this)\s[^,]*\b(?:is|are|would|will|does|do|can|never|stays?|keeps?)\b.*$|"
    r",?\s+so [a-z]+\s*(?:please|pls)?\W*$",
    re.I,
)
_FOR_EXAMPLE = re.compile(r"^(?:e\.?\s?g\.?|for example|such as|like|including|incl\.?)[,:]?\s*", re.I)
_ET_CETERA = re.compile(r",?\s*(?:and\s+)?(?:etc\b\.?|and so on|and more(?=\W*$))", re.I)


_SHORT_FOR = tuple(
    (re.compile(rf"(?<!\w){short}", re.I), whole)
    for short, whole in {
        r"w/out\b": "without",
        r"w/o\b": "without",
        r"w/\s?(?=\w)(?!c\b)": "with ",
        r"incl?\.": "including",
        r"esp\.": "especially",
        r"exp\.": "experience",
        r"min\.?(?= )": "minimum",
        r"yrs?\b\.?": "years",
        r"exp(?= (?:in|of|with|as)\b)": "experience",
        r"line[- ](?=manag(?:e|es|ing)\b)": "",
        r"approx\b\.?": "about",
        r"co-ordinat(?=\w)": "coordinat",
        r"appts?\b\.?": "appointments",
        r"wks?\b\.?": "weeks",
        r"hrs\b\.?": "hours",
    }.items()
)


def cleaned(text: str) -> str:
    """Without line breaks, list marks, Markdown and the remark that it is optional."""
    text = re.sub(r"(?:\s*,){2,}|\s+,", ",", _LINK.sub(r"\1", " ".join(text.split())))
    text = re.sub(r"^[^\w“\"'(#$£€]+", "", text)  # a bullet of whatever kind
    text = re.sub(
        r"^(?:\d+\s?%\s*[-–—:]?\s*|[A-Z]\d{1,2}[.):]?\s+(?=[A-Z])|\d{1,2}(?:\.\d{1,2})+[.)]?\s+(?=[A-Za-z]))", "", text
    )  # "55% – ", "E2 ", "2.2 "
    text = re.sub(r"[!?]+(?=\s+[A-Z])", ".", text)
    text = re.sub(r"^(?=looking for\b)", "we are ", text, flags=re.I)
    text = re.sub(
        r"^(?:need |must be )?(?=(?:some(?:one|body)|people) (?:who|with|that)\b)", "we want ", text, flags=re.I
    )
    text = re.sub(r"^(we [\w ]{4,15} some(?:one|body)) with [^,]{3,60}? (?=who\s)", r"\1 ", text, flags=re.I)
    text = re.sub(r"^you(?:['’]d|['’]ll| will| would) (?:suit|love|enjoy|like) this (?:\w+ )?if ", "", text, flags=re.I)
    text = re.sub(r",?\s+(?:please|pls)(?=\W*$)", "", text, flags=re.I)
    text = re.sub(r"^(know|understand)s?\b[^:]{0,20}\bbasics\b[^:]{0,12}:\s+", r"\1s ", text, flags=re.I)
    text = re.sub(
        r"^(?:as|in) (?:an?|our|the|this) [^,.:]{2,40}?,? (?=you(?:['’]d|['’]ll| will| would) )", "", text, flags=re.I
    )
    text = re.sub(r"^care (?:for|about) (?=accuracy|detail|precision|quality\b)", "attention to ", text, flags=re.I)
    text = re.sub(r"\b(ask\w*) (?:good|great|smart|the right) (?=questions\b)", r"\1 ", text, flags=re.I)
    text = re.sub(r",? i\.e\.?,? .*$|,? i\.e\.?$", "", text)
    for short, whole in _SHORT_FOR:
        text = short.sub(whole, text)
    text = re.sub(r",? paid or (?:un|not )?(?:voluntary|paid)\b", "", _MARKUP.sub("", text))
    text = re.sub(r"^(?:[-•*·–]|\d+[.)])\s+", "", text)
    text = re.sub(r"\s*&\s*(?=[a-z])|(?<=[a-z])\s+&\s+|(?<=\w)\s+\+\s+(?=[a-z])", " and ", text)
    text = re.sub(r"(?:(?<=[a-z] )|^)(?:a lot of|lots of|plenty of) ", "", text, flags=re.I)
    text = re.sub(r"\b((?:manag|review|check|plan|organis|prioritis)(?:e|ing)?) own(?= \w)", r"\1 your own", text)
    text = _COMMENT.sub("", re.sub(r"\s+[–—]\s[^–—]{3,150}\s[–—]\s+", " ", text))
    text = re.sub(r"\band/or\b", "or", re.sub(r"\bvs\.?(?=\s)", "versus", text))
    text = re.sub(r"[.,]+(?=[”\"’'])", "", _ET_CETERA.sub("", text)).replace("?", "").replace("!", "")
    text = re.sub(
        r"^(?:and|but|plus|also|finally|additionally|furthermore|ideally),?\s+", "", text.strip(" .;:,"), flags=re.I
    )
    text = re.sub(
        r"^(?:if|when|where|while|once|because|since|as|although)\b"
        r"(?![^,]*\byou(?:['’]ll| will)\b)[^,]{3,60},\s+(?!\w+ or\b)(?=\w)",
        "",
        text,
        flags=re.I,
    )
    text = _PROCESS.sub(_as_a_name, _without_time_of_day(text))
    text = re.sub(r" to an? (?:basic|good|high|advanced) (?:level|standard)(?=,|$)", "", text)
    text = re.sub(r" with a high degree of \w+| at least (?:once|twice) an? \w+(?= for )", "", text)
    text = re.sub(
        r"^(?:as|if|when|where|once|after|before)\b[^,]{3,90}? (?=you(?:['’]ll| will) )|"
        r"^(?:after|around|before|by|during|mid-?\w+|(?:early|late) \w+)\b[^,]{0,60}?,? "
        r"(?=you(?:['’]d| might| may| are \w+ing) )",
        "",
        text,
        flags=re.I,
    )
    text = re.sub(r"^would be (?:great|good|nice|helpful|lovely) if (?=you\b)", "", text, flags=re.I)
    return (_SAYS_IT_IS_OPTIONAL.sub("", text.strip()) or text).strip(" .;:,")


# "order to cash", "hire to retire"
_PROCESS = re.compile(
    r"(?:^|(?<=, )|(?<=\band )|(?<=\bor )|(?<=\bfrom )|(?<=\bof )|(?<=\bthe ))"
    r"(?P<from>[A-Za-z]+) to (?P<to>[a-z]+)(?=,| and\b| or\b|$)"
)
# Verbs and nouns that a "to" may follow otherwise: "learn to drive", "right to work", "from start to finish".
_TAKE_TO = frozenset("come get go have help hope learn like love need offer plan right start try use want wish".split())


def _as_a_name(match: re.Match[str]) -> str:
    """A process that is called by its first and last step, as one word."""
    first = match["from"].lower()
    both = grammar.is_base(first) and grammar.is_base(match["to"])
    steps = both and "NOUN" in grammar.kinds(first) and first not in _TAKE_TO | grammar.PREPOSITIONS
    return f"{match['from']}-to-{match['to']}" if steps else match[0]


_TIME_OF_DAY = re.compile(
    r"(?:(?:before|after|once|when|while) you\b[^.;:]{2,40}?|"
    r"(?:after|around|at|before|between|by|during|in|then|through)\b[^.;:]{0,60}?),? "
    r"(?=you(?: (?P<does>\w+)|['’]re (?P<doing>\w+ing))\b)",
    re.I,
)


def _without_time_of_day(text: str) -> str:
    """Without when in the day it is done: "After lunch you book haulage slots", "By ten you're walking the site"."""
    match = _TIME_OF_DAY.match(text)
    does = match and (match["doing"] or (grammar.is_base(match["does"]) and match["does"] not in grammar.PREPOSITIONS))
    return text[match.end() :] if match and does else text


def to_you(text: str) -> str:
    """What is said of somebody ("they", "their"), said to the candidate."""
    swap = {"they": "you", "their": "your", "themselves": "yourself"}
    return re.sub(r"\b(?:they|their|themselves)\b", lambda match: swap[match.group()], text)


def spoken(text: str) -> str:
    """Brackets made speakable, a second clause with a subject of its own left off."""
    text = re.sub(r",\s+as well as [^,]*,(?=\s+(?:is|are)\b)", "", without_brackets(text))
    text = re.sub(
        r"^we\b.{5,200}?\b(?:we['’]re|we are|are) (?:now )?(?=(?:looking for|seeking)\b)", "we are ", text, flags=re.I
    )
    text = re.sub(r"^you(?:['’]ll| will)? (?:finish|start|begin|end) by (?=\w+ing\b)", "", text, flags=re.I)
    text = re.sub(r"^.{5,60}? (?:is|will be|would be) spent (?=\w+ing\b)", "", text, flags=re.I)
    text = re.sub(r"\bthe post-?holder has\b", "you have", text)
    text = re.sub(r"^.{5,80}?,? so you(?:['’]ll| will)?(?: also)? need to ", "you need to ", text)
    text = re.sub(r",?\s+or (?:will )?(?:be )?work(?:ing)? towards?,\s+", " ", text)
    text = re.sub(r"(\byou(?:['’]ll| will)\b.+?),\s+(?:and )?you(?:['’]ll| will)\b.*$", r"\1", text, flags=re.I)
    text = _SECOND_CLAUSE.sub("", asides.without(text))
    text = re.sub(r",?\s*\be\.g\.,?\s*", ", such as ", text)
    return " ".join(text.split()).strip(" .;:,")


_NO_EXAMPLES = (
    r"^(?:and|or|no|not|yes)\b|"
    r"\b(?:don['’]t|we|you|they|is|are|given|paid|currently|now|today|target\w*|averag\w+|per|each)\b|;|\d\s?%"
)


def without_brackets(text: str) -> str:
    """Examples in brackets become "such as A, B or C" where they are of a kind that is named; other asides go."""

    def said(match: re.Match[str]) -> str:
        inside = match.group(1).strip()
        examples = _FOR_EXAMPLE.sub("", inside)
        at_end = not text[match.end() :].strip(" .;:,")
        is_list = "," in inside and not re.search(_NO_EXAMPLES, inside)
        kind = re.search(r"\b([a-z]+s)$", text[: match.start()])  # "message brokers (Kafka, RabbitMQ)"
        if kind and (examples != inside or (at_end and is_list)):
            parts = re.split(r",\s*(?:(?:and|or)\s+)?|\s+(?:and|or)\s+", _ET_CETERA.sub("", examples))
            items = [item for part in parts if (item := _tidy(part))]
            return f" such as {grammar.listed(items[:4], 'or')}"
        return ""

    text = re.sub(r"(?<=\w)\((?:e?s|ren)\)", "", text)  # "supervisor(s)", but "IR(ME)R" is one word
    return re.sub(r"(?:\s+|(?<!\w))\(([^()]*)\)(?!\w)", said, text)


def without_aside(text: str) -> str:
    """Without "ideally …", "or similar", "or willing to learn"."""
    shorter = _ASIDE.sub("", text)
    plain = _tidy(shorter) if shorter != text or not _ENDS_IN_PARTICLE.search(text) else text.strip(" .;:,")
    return " or ".join(plain.rsplit(", ", 1)) if plain != text and _OR_SIMILAR.search(text) else plain


# Where a long phrase may end, best place first: each leaves a whole main part before it.
_ENDS = (
    re.compile(r";"),
    re.compile(r"\s+[—–-]\s+"),
    re.compile(r":\s"),
    re.compile(r",\s+(?:including|especially|particularly|above all|often|ideally|preferably|using|so)\b"),
    re.compile(r",\s+(?:where|which|who|whatever|while|because|since|as|from|with|but|such as|not|rather than|then)\b"),
    re.compile(
        r"\s+(?:so that|in order to|while|where|whenever|when|because|since|rather than|without|whose|which|who)\b"
    ),
    re.compile(r"\s+(?:in accordance with|in line with|in compliance with|according to)\b"),
    re.compile(r"\s+(?:including|such as|using|throughout|based on|based upon|in addition to)\b"),
)
_WEAK_ENDS = (
    re.compile(r"\s+(?:that|by|through|via|within|across|and then|at)\b"),
    re.compile(r"(?<!\bof)\s+under\b"),
    re.compile(r"(?<!\bup)(?<!\bend)(?<!\bface)\s+to\b"),
    re.compile(r"\s+(?:for|with|in|from)\b"),
)
_VERB_WITHOUT_ITS_OBJECT = re.compile(r",?\s+and \w+ (?:in|on|up|out|off|over)$")  # "and step in" of "stepping in when"
_CLAUSE_OF_A_ROW = re.compile(r" (?:that|which|who) (?:[\w-]+ ){1,2}[\w-]+$")
_PARTICLES = frozenset("with up out off".split())  # behind a verb: "deal with returns"
_JOINS = re.compile(r",?\s+(?:and|or|but|then)\b")
_FEWEST = 3  # words that must be left
FEWEST_IN_BRIEF = 2
_UNFINISHED = re.compile(
    r"\b(?:so that (?:\w+ )?\w+|in line|in accordance|of them|at least|as well|such|to \w+(?: up| out| on)?)$", re.I
)
_BETWEEN_ONE = re.compile(r"\bbetween\b(?!.*\band\b)")
MOST_IN_BRIEF = 10  # words that name something in brief
# Where a phrase may be left off and is whole before it; of two things joined the first is left.
_PART_ENDS = re.compile(
    r"(?<!\d),(?!\d)|\s(?:that|which|so|while|when|where|because|and|or|from|using|including|without|through|across|"
    r"within|such as|according|in order|with|until|before|after|whose|who)\s"
)
MOST_IN_AN_ITEM = 6  # words; what is longer may be no item of the list
_ENDS_IN_PARTICLE = re.compile(
    r"\b(?:(?:they|you|we|it|who|that|what|which|the [A-Z]\w+) (?:\w+ ){1,4}(?:in|on|by|for|with|from|to|at)|"
    r"(?:get|getting|go|going|move|moving) on)\W*$"
)  # "move in"
_DANGLING = re.compile(
    r"[\s,;:.…]+(?:and|or|but|to|of|for|with|by|the|a|an|as|at|from|(?<!them )(?:that|in|on)|which)$", re.I
)


def cut(phrase: str, most: int) -> str:
    """The phrase cut at the end of a part of it, to ``most`` words at most if that can be done."""
    if len(phrase.split()) <= most:
        return phrase.strip(" ,;:.-–—")
    whole, phrase = phrase, _coordinated(phrase, most)
    for end in (*_ENDS, None, *_WEAK_ENDS):
        if len(phrase.split()) <= most:
            break
        if end is None:
            phrase = _shorter_list(phrase, most)
            continue
        places = [match.start() for match in end.finditer(phrase) if _whole(phrase[: match.start()])]
        if places:
            fitting = [place for place in places if len(phrase[:place].split()) <= most]
            phrase = phrase[: max(fitting) if fitting else min(places)]
    return _without_half_a_row(_tidy(_VERB_WITHOUT_ITS_OBJECT.sub("", phrase)), whole)


def _without_half_a_row(part: str, whole: str) -> str:
    """Without a clause that breaks off in a row of things: "pipelines that bring shipment, telematics and …"."""
    clause = _CLAUSE_OF_A_ROW.search(part)
    breaks_off = clause and whole.startswith(f"{part}, ") and len(part[: clause.start()].split()) >= _FEWEST
    return part[: clause.start()] if clause and breaks_off else part


_OF_ONE_EMPLOYER = re.compile(
    r"\b(?:the|our) (?P<what>(?:[\w-]+ ){0,3}?(?:app|blog|catalogue|dashboard|database|intranet|newsletter|pack|"
    r"platform|portal|product|roadmap|site|website))"
    r"(?=$|[,.?]| (?:and|at|by|each|every|for|from|in|on|or|to|up|with)\b)"
)


_MANY_OF_ONE_EMPLOYER = re.compile(
    r"\b(?:the|our) (?=(?:[\w-]+ ){0,2}?(?:apps|dashboards|models|pipelines|platforms|products|services|websites) "
    r"(?:used by|for|of|that|which|in|on)\b)"
)


def anywhere(text: str) -> str:
    """What only this employer has, as one of its kind: "update the marketing dashboard", asked of work elsewhere."""
    text = _MANY_OF_ONE_EMPLOYER.sub("", text)
    return _OF_ONE_EMPLOYER.sub(lambda match: f"{'an' if match['what'][0] in 'aeiou' else 'a'} {match['what']}", text)


def first_part(phrase: str) -> str:
    """The phrase where it is short, else its beginning as far as that is whole by itself; empty if nothing is."""
    if len(phrase.split()) <= MOST_IN_BRIEF:
        return phrase
    ends = [end for end in _PART_ENDS.finditer(phrase) if not _of_one_thing(phrase, end)]
    before = [_without_bare_verb(phrase[: end.start()]) for end in ends]
    before = [part for part, end in zip(before, ends, strict=True) if not _joins_bare_things(part, end)]
    whole = [part for part in before if FEWEST_IN_BRIEF <= len(part.split()) <= MOST_IN_BRIEF and _tidy(part) == part]
    whole = [part for part in whole if not (_hangs(part) or _breaks_off(part) or _is_a_bare_row(part))]
    return whole[-1] if whole else ""


def _is_a_bare_row(part: str) -> bool:
    """Whether it is a row of things to do without its "and": "manage stock, deal with shortages and returns"."""
    *_, last = (None, *_verbs_joined(part))
    return last is not None and not _JOINS.match(part, last.start())


def _of_one_thing(phrase: str, end: re.Match[str]) -> bool:
    """Whether names are joined there that stand before one thing: "our Node and PostgreSQL back ends"."""
    joined = end.group().strip() in {"and", "or"}
    return joined and phrase[: end.start()].split()[-1][:1].isupper() and phrase[end.end() :][:1].isupper()


def _joins_bare_things(part: str, end: re.Match[str]) -> bool:
    """Whether it breaks off within two things that share what comes after: "running grill or sauté section"."""
    return (
        end.group().strip() in {"and", "or"}
        and len(part.split()) == FEWEST_IN_BRIEF
        and not grammar.is_plural(part.split()[-1])
    )


def _without_bare_verb(part: str) -> str:
    """Without a verb at the end whose object was cut off: "welcoming guests and help"."""
    match = re.search(r"(?:,|,?\s+(?:and|or))\s+(\w+)$", part)
    bare = match and grammar.base(match.group(1)) and not grammar.is_plural(match.group(1))
    return _without_bare_verb(part[: match.start()]) if match and bare else part


def _hangs(part: str) -> bool:
    """Whether the end of a part calls for what comes after it: "to internal", "not only"."""
    last = grammar.tokens(part)[-1].lower()
    if _UNFINISHED.search(part) or _BETWEEN_ONE.search(part):
        return True
    if not grammar.kinds(last) and re.search(r"(?:able|ible|ous|ful|ive|ic)$", last):  # an adjective, by its end
        return True
    return last in {"only", "both", "either"} or (grammar.is_adjective(last) and "NOUN" not in grammar.kinds(last))


def _tidy(phrase: str) -> str:
    phrase = phrase.strip(" ,;:.-–—")
    while not _ENDS_IN_PARTICLE.search(phrase) and (shorter := _DANGLING.sub("", phrase)) != phrase:
        phrase = shorter
    if phrase.count("(") != phrase.count(")"):
        phrase = phrase.split("(")[0].strip(" ,;:")
    return phrase


def _whole(part: str) -> bool:
    """Whether what is left could stand alone: long enough, no list broken off, no quotation left open."""
    if len(part.split()) < _FEWEST or part.count('"') % 2 or part.count("“") != part.count("”"):
        return False
    return not _breaks_off(part)


def _breaks_off(part: str) -> bool:
    """Whether it is a list without its end: "picking, loading"."""
    last_comma = part.rfind(", ")
    return last_comma >= 0 and not re.search(r"\b(?:and|or)\b", part[last_comma:])


def _coordinated(phrase: str, most: int) -> str:
    """Cut before ", and <verb>" where a second thing to do begins, while the phrase is too long."""
    while len(phrase.split()) > most:
        places = [match.start() for match in _verbs_joined(phrase) if _whole(phrase[: match.start()])]
        if not places:
            return phrase
        phrase = phrase[: _before_a_bare_row(phrase, places)]
    return phrase


def _verbs_joined(phrase: str) -> Iterator[re.Match[str]]:
    """Where a further thing to do begins: ", <verb> the …" or " and <verb> the …"."""
    for match in re.finditer(r"(?:,?\s+(?:and|or|but|then)|,)\s+(?=(\w+)\s+(\w+))", phrase):
        verb, after = match.groups()
        opens = grammar.opens_object(after) or after in _PARTICLES
        if grammar.is_base(verb) and (_only_verb(verb) or opens):
            yield match


def _before_a_bare_row(phrase: str, places: Sequence[int]) -> int:
    """The last place to cut, or one before it where what is left would end in a row without its "and"."""
    last = places[-1]
    bare = (place for place in places[:-1] if phrase[place] == "," and not _JOINS.match(phrase, place))
    return next(bare, last)


def _only_verb(word: str) -> bool:
    return grammar.kinds(word) == {"VERB"}


def _shorter_list(phrase: str, most: int) -> str:
    """A list of many items cut to as many as fit, joined again."""
    head, *items = re.split(r",\s+(?:and\s+|or\s+)?", phrase)
    if len(items) < 2:
        return phrase
    word = "or" if re.search(r",?\s+or\s+[^,]*$", phrase) else "and"
    to_do = list(takewhile(lambda item: grammar.is_base(item.split()[0]), items))
    kept = to_do or items
    if not to_do and max(len(item.split()) for item in items) > MOST_IN_AN_ITEM:
        return phrase
    while kept and len(f"{head} {' '.join(kept)}".split()) >= most:
        kept = kept[:-1]
    last = kept[-1] if kept else ""
    after = last.partition(f" {word} ")[2]
    joined = after and (grammar.is_base(after.split()[0]) or not to_do)  # "assess, plan and review the care"
    return ", ".join([head, *kept]) if joined else grammar.listed([head, *kept], word)


_COUNTS = "two|three|four|five|six|seven|eight|nine|ten"


def dangling_pronoun(phrase: str) -> bool:
    """Whether it speaks of an "it", a "them" or "the ones" that it has not named."""
    if re.search(rf"\bthe ones\b|\ball (?:{_COUNTS})\b(?![\w-]* (?:\w+ )?\w+s\b)", phrase):
        return True  # "make all seven better"
    named = False
    for word in grammar.tokens(phrase)[1:]:
        if (
            word != "IT"
            and word.lower() in {"it", "them", "they", "this", "these", "those", "he", "she", "his", "her"}
            and not named
        ):
            return True
        named = named or (grammar.is_noun(word) and not grammar.is_adverb(word))
    return False
