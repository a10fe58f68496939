"""Verb phrases: told from noun phrases, and turned from one form into another with all their verbs.

"Deploying and configuring services using …" has two verbs to turn and one to leave alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from interviewmate.adapters.builtin import grammar, nominals, verb_words

FEWEST_OF_A_ROW = 4  # words: "calm, clear English"
JOINS = {"and", "or", ",", "then", "&"}
_FOR_IT = grammar.PREPOSITIONS - {"of", "with"}


def _is_said_of_a_thing(words: Sequence[str]) -> bool:
    """Whether two adjectives in a row say what follows them is like: "calm, clear written English"."""
    if len(words) < FEWEST_OF_A_ROW or words[1] != ",":
        return False
    both = all("ADJ" in grammar.kinds(word.lower()) for word in (words[0], words[2]))
    return both and words[3].lower() not in {"and", "or", ",", *grammar.DETERMINERS}


def opens_action(phrase: str, *, duty: bool = True) -> bool:
    """Whether the phrase is a verb phrase, not a noun phrase that begins with the same word.

    ``duty``: it stands in a list of duties, where "video consultations" would be something to do.
    """
    words = grammar.tokens(phrase)
    if words and grammar.is_adverb(words[0]):
        words = words[1:]
    if len(words) < 2:
        return False
    head = words[0]
    if head.lower() in {DOES["base"], DOES["gerund"]}:
        return words[1].lower() in grammar.DETERMINERS
    if words[1] == "," and not grammar.is_gerund(head) and grammar.is_gerund("".join(words[2:3])):
        return False  # "hedges, pruning, tree planting"
    if (head == "Excel" and words[1] not in {"in", "at"}) or re.match(r"\w+s up to \d", phrase):
        return False  # "Excel to a good level", "Outboards up to 150hp"
    if head.lower() in verb_words.NOT_HEADS | grammar.DETERMINERS or not grammar.base(head):
        return False
    if _opens_a_thing(words, duty=duty) or _is_said_of_a_thing(words):
        return False
    if not (grammar.is_base(head) or grammar.is_gerund(head) or grammar.is_third(head) or grammar.is_participle(head)):
        return False
    if not duty and len(words) == 2 and "NOUN" in grammar.kinds(head) and not grammar.is_gerund(head):
        return False
    return _verbal(words)


def _opens_a_thing(words: list[str], *, duty: bool) -> bool:
    """Whether the first word, which can be a verb, is known for a noun or an adjective before what follows it."""
    head, follower = words[0].lower(), words[1].lower()
    if words[1] == "and" and words[3:4] == ["of"]:
        return True  # "Service and repair of cold rooms"
    if words[-1].lower() == "skills" and grammar.is_gerund(head) and words[1] in {"or", "and"}:
        return True  # "Splinting or rehabilitation skills"
    if head in verb_words.NOUNS_FOR and words[1] == "for":
        return True
    if (head, follower) in verb_words.BEGIN_A_THING or (
        head in verb_words.SAID_OF_ONE and follower in grammar.PREPOSITIONS | {"and"}
    ):
        return True  # "Care with numbers", "organised with files"
    if head == "own" and not (words[1] in grammar.DETERMINERS or (duty and _FOR_IT & set(words[2:]))):
        return True  # "Own tools and transport", not "Own uptime for our checkout"
    described = "NOUN" not in grammar.kinds(words[1]) and grammar.is_plural(
        "".join(words[2:3])
    )  # "building accessible pages"
    if (head in verb_words.BEFORE_ONE_THING and _is_one_thing(words[1]) and not described) or heads_a_thing(
        head, words[1]
    ):
        return True
    if head in verb_words.FIELDS and follower not in grammar.DETERMINERS | grammar.PREPOSITIONS:
        return True  # "Engineering change control"
    checked = re.match(r"(?:fact|spot|double|cross|fine)-", head) and (
        grammar.is_plural(words[1])
        or grammar.opens_object(words[1])
        or (grammar.is_adjective(words[1]) and grammar.is_plural("".join(words[2:3])))
    )
    return "-" in head and not checked


# Who is phoned: "surgeries", "patients", not "calls", "skills"
_CALLED = re.compile(r"(?:people|families|(?:[eo]r|ist|ian|[ea]nt)s|(?:ac|anc|enc|an|er)ies)$", re.I)


def heads_a_thing(word: str, following: str) -> bool:
    """Whether a word that can be a verb is a noun before that one: "noise complaints", "leak checks"."""
    if word.lower() == "phone" and _CALLED.search(following):
        return False
    return word.lower() in verb_words.NOUN_HEADS and following.lower() not in (
        grammar.DETERMINERS | _FOR_IT | verb_words.PARTICLES
    )


def _is_described(words: list[str]) -> bool:
    """Whether an adjective stands before what is a noun."""
    described = len(words) > 1 and words[1] not in {",", "and", "or"}
    return described and "ADJ" in grammar.kinds(words[0]) and "NOUN" in grammar.kinds(words[1])


def _verbal(words: list[str]) -> bool:
    """Whether a head that may be a noun or an adjective too is a verb here, judged by what follows."""
    head, rest = words[0], words[1:]
    kinds = grammar.kinds(head)
    after = _past_run(rest)
    follower = after[0].lower() if after else ""
    joined = after[1] if follower == "and" and len(after) > 1 else ""
    if joined and kinds & {"ADJ", "NOUN"} and (not grammar.base(joined) or "ADJ" in grammar.kinds(joined)):
        return False  # "Clear and compassionate communication"
    beside = rest[1] if rest[0] == "and" and len(rest) > 1 else ""
    if beside and grammar.is_gerund(beside) != grammar.is_gerund(head) and grammar.is_noun(beside):
        return False  # "Lead and following slips", "Routing and skills design"
    if joined and grammar.kinds(joined) == {"ADJ"}:
        return False  # "Caring and confident with clients"
    if follower in _RELATIVES and "NOUN" in kinds and grammar.is_third(head):  # "Designs that meet the standard"
        return False
    if rest[0] == "," and "ADJ" in kinds and not grammar.is_base(rest[1]):  # "Clean, organized habits"
        return False
    if rest[0] == "," and "ADJ" in kinds and _is_described(rest[1:3]):  # "Calm, clear communication"
        return False
    if follower == "skills":  # "Edit skills in Premiere"
        return False
    past = grammar.is_participle(head) and not grammar.is_base(head)  # "written communication"
    numbered = follower.isdigit() and after[1:2] == ["and"]  # "Challenge 25 and refusal of service"
    if follower in verb_words.AS_NOUNS and "NOUN" in kinds:
        return False
    if grammar.base(head) in verb_words.MOSTLY_VERBS and not (
        past or numbered or follower in {"of", "is", "are", "and", "or"}
    ):
        return True
    if "NOUN" in kinds and after is rest and follower not in grammar.PREPOSITIONS and _made_of_a_verb(after):
        return grammar.opens_object(follower)  # "test method validation"
    if not (kinds <= {"VERB", "AUX"} and grammar.is_base(head)) and _names_a_thing(words):
        return False
    if grammar.is_gerund(head):
        return _gerund_acts(head, after)
    if not grammar.is_base(head) and not grammar.is_third(head):  # a participle: "led a team", "worked with suppliers"
        return "ADJ" not in kinds and (follower in grammar.DETERMINERS | grammar.PREPOSITIONS)
    return kinds <= {"VERB", "AUX"} or after is not rest or _finite_acts(head, rest)


def _gerund_acts(head: str, after: list[str]) -> bool:
    """Whether an -ing form is a verb before what follows it, not a noun or an adjective."""
    follower = after[0].lower() if after else ""
    noun = "NOUN" in grammar.kinds(head) and head.lower() != "working"
    if not after[1:] and nominals.verb(follower) and not grammar.is_gerund(follower):
        return False  # "Fishing liaison"
    if follower in {"project", "programme", "session"}:  # "weeding project in adult nonfiction"
        return False
    if head.lower() in verb_words.DESCRIBING and not grammar.opens_object(follower):
        return False
    return follower not in {"of", "is", "are"} and not (follower in {"for", "in"} and noun)


def _finite_acts(head: str, after: list[str]) -> bool:
    """Whether a word that can be a verb in the base form or the third person is one before what follows it."""
    kinds, follower = grammar.kinds(head), after[0].lower()
    if follower in {"of", "is", "are"} and "NOUN" in kinds:
        return False
    if follower.isdigit() and not any(grammar.is_plural(word) for word in after[1:4]):
        return False
    if after[0][:1].isupper() and "NOUN" in kinds and grammar.is_base(head):
        return False  # "Gas Safe with ACS"
    if "ADJ" in kinds:
        return (
            follower == "on"
            or grammar.opens_object(follower)
            or follower in verb_words.PARTICLES
            or _opens_plural(after)
        )
    if grammar.is_third(head):  # "Supports Product Managers", not "Tools for testing"
        plural = any(grammar.is_plural(word) for word in after[:3])
        return (
            "NOUN" not in kinds
            or follower in {"to", "as"}
            or grammar.opens_object(follower)
            or grammar.is_adverb(follower)
            or plural
        )
    return (
        grammar.opens_object(after[0])
        or grammar.is_plural(after[0])
        or grammar.is_adverb(after[0])
        or follower in grammar.PREPOSITIONS
        or (grammar.is_adjective(after[0]) and any(map(grammar.is_plural, after[1:3])))
    )


def _names_a_thing(words: list[str]) -> bool:
    """Whether the first words end in a thing one has: "state adjuster license", "working knowledge of"."""
    if words[0].lower() in verb_words.USE_IT:
        return False
    for place, word in enumerate(words[1:4], start=1):
        if word.lower() in grammar.DETERMINERS or not word.isalpha():
            return False
        if word.lower() in verb_words.NOUN_ENDS:
            return place + 1 == len(words) or not grammar.is_noun(words[place + 1])
    return False


def _opens_plural(after: list[str]) -> bool:
    """Whether an object follows that needs no article: what tells "clear jams" from "clear written English"."""
    first = after[0].lower()
    if first in {"written", "spoken", "verbal"}:
        return False
    described = grammar.is_adjective(first) or grammar.is_participle(first)
    return grammar.is_plural(first) or (described and any(map(grammar.is_plural, after[1:4])))


def _made_of_a_verb(after: list[str]) -> bool:
    """Whether a noun made of a verb is near: "test method validation"."""
    return any(_MADE_OF_A_VERB.search(word) for word in after[:2])


_MADE_OF_A_VERB = re.compile(r"(?:ment|tion|sis|ance|ing|ity|ations)$")


def _past_run(rest: list[str]) -> list[str]:
    """What follows a run of joined verbs ("design, build and run SERVICES")."""
    at = 0
    while at + 1 < len(rest) and rest[at].lower() in JOINS:
        step = at + 1
        while step < len(rest) and rest[step].lower() in JOINS:
            step += 1
        while step < len(rest) and grammar.is_adverb(rest[step]):
            step += 1
        if step < len(rest) and grammar.base(rest[step]):
            at = step + 1
        else:
            break
    return rest[at:] if at else rest


def base_phrase(phrase: str) -> str:
    """The verb phrase with its verbs in the base form; empty if it is none."""
    phrase = re.sub(r"^to\s+", "", phrase)
    words = phrase.split(" ")
    at = 0
    while at < len(words) - 1 and grammar.is_adverb(words[at].strip(",")):
        at += 1
    head = words[at].strip(",")
    if not grammar.base(head) or (len(words) - at < 2 and at == 0):
        return ""
    form = _form(head)
    turned = " ".join(_turned(words, at, form, "base"))
    if form == "third":
        turned = _without_stray_third(turned)
    return turned if form == "gerund" else _without_stray_gerund(turned)


def _without_stray_third(phrase: str) -> str:
    """Without what follows a joined verb that could not be told for one: "…, coordinates with the safety office"."""
    for match in re.finditer(r"(?:,|,?\s+and)\s+(\w+s)\s+(?=(\w+))", phrase):
        if grammar.is_third(match[1]) and match[2].lower() in grammar.PREPOSITIONS - {"of", "for"}:
            return grammar.listed(phrase[: match.start()].split(", "))
    return phrase


_CHECKS = re.compile(
    r"(?:checks|audits|inspections|tests|assessments|procedures|standards|rules|routines|reviews|surveys)\b"
)


def _without_stray_gerund(phrase: str) -> str:
    """Without a joined -ing form that goes with no verb before it ("work to arm developers and ensuring uptime")."""
    for match in re.finditer(r",?\s+(?:and|or)\s+(\w+ing)\s+(\w+)", phrase):
        before = phrase[: match.start()]
        introduced = re.search(
            r"\b(?:by|of|for|through|in|without|including|from|with|on|about|before|after)\s+(?:\w+ly\s+)?\w+ing\b",
            before,
        )
        listed = re.search(r"\w+ing(?:\s+\w+)?$|,\s+[\w-]+(?:\s+\w+)?$", before)
        follower = match.group(2)
        opens = grammar.opens_object(follower) or follower in grammar.PREPOSITIONS - {"of", "for"}
        pure = grammar.kinds(match.group(1)) <= {"VERB"} or opens
        alike = grammar.is_plural(before.split()[-1]) and grammar.is_plural(follower)  # "models and working drawings"
        alike = alike or bool(_CHECKS.match(follower))  # "food safety and licensing checks"
        described = before.split()[-2:-1] == ["a"] and grammar.is_adjective(
            before.split()[-1]
        )  # "a rich and stimulating"
        if pure and not alike and not described and grammar.is_gerund(match.group(1)) and not introduced and not listed:
            return before
    return phrase


def gerund_phrase(phrase: str) -> str:
    """A verb phrase in the base form turned into its -ing form; empty where it can't be told which words to turn."""
    words = phrase.split(" ")
    at = 0
    while at < len(words) - 1 and grammar.is_adverb(words[at].strip(",")) and not grammar.base(words[at]):
        at += 1
    if not grammar.is_base(words[at].strip(",")) or _unsure(words, at):
        return ""
    return " ".join(_turned(words, at, "base", "gerund"))


def several(phrase: str) -> bool:
    """Whether more than one thing is to be done: "understand requirements and write test cases"."""
    words = phrase.split(" ")
    mostly = (
        after in verb_words.MOSTLY_VERBS - verb_words.BEFORE_THINGS for word, after in pairwise(words) if word == "and"
    )
    return any(mostly) or bool(places_joined(words, 0, "base"))


def _form(head: str) -> str:
    if grammar.is_base(head):
        return "base"
    if grammar.is_gerund(head):
        return "gerund"
    if grammar.is_third(head):
        return "third"
    return "participle"


_RELATIVES = frozenset("that which who whose".split())
_TAKE_A_BASE = frozenset("help let".split())  # "help agencies liberate and embrace their data"
_PREPOSITIONS_IN_ING = frozenset("about including using following regarding concerning depending according".split())
# The one verb that stands in such a row and is taken for an auxiliary elsewhere.
DOES = {"base": "do", "gerund": "doing", "third": "does", "participle": "done"}
_TESTS: dict[str, Callable[[str], bool]] = {
    "base": grammar.is_base,
    "gerund": grammar.is_gerund,
    "third": grammar.is_third,
    "participle": grammar.is_participle,
}


def _turned(words: list[str], at: int, form: str, target: str) -> list[str]:
    """The words with the head and the verbs joined to it in another form."""
    turned = list(words)
    if form == target:
        turned[at] = turned[at][0].lower() + turned[at][1:]
        return turned
    for place in [at, *places_joined(words, at, form)]:
        bare = words[place].strip(",")
        verb = grammar.base(bare) or DOES["base"]
        new = verb if target == "base" else grammar.gerund(verb)
        turned[place] = words[place].replace(bare, new)
    return turned


def _shares_its_object(words: list[str], place: int, verbs_before: set[int]) -> bool:
    """Whether what is mostly a noun stands bare between two verbs: "plan, COST and write menus"."""
    after = words[place + 1 : place + 3]
    verb_after = after[:1] == ["and"] and "".join(after[1:]).lower() in verb_words.MOSTLY_VERBS
    return place - 1 in verbs_before and words[place - 1].endswith(",") and verb_after


def places_joined(words: list[str], at: int, form: str) -> list[int]:
    """The places of the further verbs that stand in a row with the head, in the same form."""
    places: list[int] = []
    if form == "base" and words[at].strip(",").lower() in _TAKE_A_BASE:  # the verbs that follow are its object's
        return places
    in_run, embedded = True, False
    of_a_state = grammar.base(words[at].strip(",")).lower() in verb_words.COPULAS
    for place in range(at + 1, len(words)):
        in_run = in_run or (place - 1 in places)
        word, before = words[place].strip(","), words[place - 1]
        joined = (
            before.lower() in {"and", "or", "then", "but"}
            or before.endswith(",")
            or (
                grammar.is_adverb(before.strip(","))
                and place >= 2
                and words[place - 2].lower() in {"and", "or", "then"}
            )
        )
        if word.lower() == "including" and form == "base":
            embedded = True
        if word.lower() in _PREPOSITIONS_IN_ING and words[place + 1 : place + 2] != ["up"]:
            in_run, embedded = False, embedded or form == "gerund"
        elif (
            joined
            and not word[:1].isupper()  # "Google Tag Manager"
            and (_TESTS[form](word) or word.lower() == DOES[form])
            and (word.lower() not in verb_words.MOSTLY_NOUNS or _shares_its_object(words, place, {at, *places}))
            and not heads_a_thing(word, " ".join(words[place + 1 : place + 2]).strip(","))
            and not (of_a_state and _describes(words, place))
            and (in_run or (_is_verb_here(words, place, form) and (not embedded or form == "third")))
        ):
            places.append(place)
        elif word.lower() not in JOINS | verb_words.PARTICLES and not grammar.is_adverb(word):
            in_run = False
            embedded = embedded or _embeds(words, place, form)
    return places


def _describes(words: list[str], place: int) -> bool:
    """Whether what may be a verb says how somebody stays: "stay polite and calm", not "happy and telling them"."""
    kinds, before = grammar.kinds(words[place].strip(",")), grammar.kinds(words[place - 2])
    following = "".join(words[place + 1 : place + 2]).strip(",")
    takes_object = grammar.is_gerund(words[place]) and (grammar.opens_object(following) or grammar.is_plural(following))
    return not takes_object and "ADJ" in kinds | before


def _embeds(words: list[str], place: int, form: str) -> bool:
    """Whether a verb phrase or clause of its own begins here: what is joined later, in that form, may belong to it."""
    word = words[place].strip(",").lower()
    following = words[place + 1].strip(",") if place + 1 < len(words) else ""
    if word == "to" and words[max(0, place - 2)].lower() == "from":  # "from start to finish"
        return False
    if word == "to" and grammar.is_base(following):
        return form != "gerund"
    gerund_after = {"by", "of", "for", "during", "through", "with", "without", "including", "while", "using"}
    if word in gerund_after and grammar.is_gerund(following):
        return True
    opens_clause = word in {"that", "which", "who", "what", "how", "why", "whether", "so", "where", "can", "when"}
    return opens_clause and form != "gerund"


def _is_verb_here(words: list[str], place: int, form: str) -> bool:
    word = words[place].strip(",")
    run_on = place + 2 < len(words) and words[place + 1].lower() in {"and", "or"}
    if run_on and _TESTS[form](words[place + 2].strip(",")):
        return _is_verb_here(words, place + 2, form)
    following = words[place + 1].strip(",") if place + 1 < len(words) else ""
    if not following or following.lower() in JOINS or words[place].endswith(","):
        return False
    if form == "gerund" and word.lower() in verb_words.BEFORE_NOUNS and following.lower() not in grammar.PREPOSITIONS:
        return False
    if word.lower() in verb_words.BEFORE_ONE_THING and _is_one_thing(following):
        return False
    if grammar.kinds(word) <= {"VERB", "AUX"}:
        return True
    if form == "base" and _does(word, following):
        return True
    if form == "third" and following.lower() not in grammar.PREPOSITIONS:
        return True
    if form == "gerund" and (following.lower() in grammar.PREPOSITIONS - {"of"} or grammar.is_noun(following)):
        return True
    return grammar.opens_object(following)


def _is_one_thing(word: str) -> bool:
    """Whether it is a single thing without an article: "building control"."""
    return grammar.is_noun(word) and not grammar.is_plural(word) and not grammar.is_adjective(word)


def _does(word: str, following: str) -> bool:
    """Whether a word that is mostly a verb at the head of a line is one within it too, judged by what it takes."""
    takes = following.lower() in verb_words.PARTICLES | {"with", "to"} or grammar.is_plural(following)
    mostly = word.lower() in verb_words.MOSTLY_VERBS - verb_words.BEFORE_THINGS
    named = following[:1].isupper()  # "use SQL"
    apart = grammar.is_adverb(following) or following.lower() in verb_words.PARTICLES  # "sign off drawings"
    return apart or (mostly and (takes or named or grammar.is_adjective(following)))


def _unsure(words: list[str], at: int) -> bool:
    """Whether a later word may or may not be a verb joined to the head."""
    sure = set(places_joined(words, at, "base"))
    for place in range(at + 1, len(words)):
        before = words[place - 1]
        joined = before.lower() in {"and", "or", "then", "but", "than"} or before.endswith(",")
        word = words[place].strip(",")
        if joined and word == "be":  # "know every child and be …"
            return True
        if (
            joined and "-" in word and "-to-" not in word and grammar.is_base(word.rsplit("-", 1)[1])
        ):  # "enter and peer-review results"
            return True
        thing = place + 1 < len(words) and heads_a_thing(word, words[place + 1])
        if joined and place not in sure and grammar.is_base(word) and word.lower() not in grammar.DETERMINERS:
            if thing:  # "waiting and bar staff"
                continue
            following = words[place + 1].strip(",") if place + 1 < len(words) else ""
            if grammar.kinds(word) <= {"VERB", "AUX"} or (following and following.lower() not in JOINS):
                return True
    return False


def has_finite(phrase: str) -> bool:
    """Whether it is a whole clause ("the menu changes with …"), not a noun phrase."""
    words = [word.lower() for word in grammar.tokens(phrase)]
    until = next((i for i, word in enumerate(words) if word in grammar.CONJUNCTIONS - {"and", "or", "nor"}), len(words))
    plain = [re.sub(r"['’](?:s|re|ll|d|ve)$", "", word) for word in words]
    if _says_of_a_subject(words):
        return True
    auxiliaries = grammar.AUXILIARIES - {"being", "having", "doing", "been", "might", "can"}
    return any(word in auxiliaries for word in words[:until]) or any(
        word in {"we", "they", "he", "she", "i", "you", "it", "there", "that", "everyone", "everybody"}
        for word in plain[:1]
    )


def _says_of_a_subject(words: list[str]) -> bool:
    """Whether a verb in the third person follows a subject: "the menu changes with …", "accuracy matters more"."""
    if any(grammar.is_adverb(before) and grammar.is_third(word) for before, word in pairwise(words)):
        return True  # "the phone still works"
    if len(words) > 2 and grammar.is_plural(words[0]) and grammar.is_adverb(words[1]) and grammar.is_base(words[2]):
        return True  # "families also come to the chapel of rest"
    for before, word, after in zip(words, words[1:], words[2:], strict=False):
        if grammar.is_third(word) and grammar.is_noun(before) and not grammar.is_plural(before):
            if after in grammar.DETERMINERS | {"more", "most", "less"} or grammar.is_adverb(after):
                return True
            if words[0] in grammar.DETERMINERS and word == words[2] and after in grammar.PREPOSITIONS:
                return True
    return False
