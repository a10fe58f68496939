"""What an answer shows and what it leaves open, in plain words that are true of that very answer.

Everything that is said carries something of the answer: its own words, or what was counted in it. A gap is named only
where it can be told for certain: no "I" at all, no past tense at all. Whether something was said well is the
scales' to tell.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from interviewmate import sentences
from interviewmate.adapters.builtin import grammar, mentions, outcomes, tense
from interviewmate.adapters.builtin.likeness import Likeness, closest, of
from interviewmate.adapters.builtin.mentions import Deed
from interviewmate.adapters.builtin.signals import measure
from interviewmate.job_terms import stem
from interviewmate.vocabulary import hedges
from interviewmate.words import content_words, words

SHORT = 14  # words
LEAST_SHOWN, MOST_SHOWN = 7, 40  # words of a sentence that shows something
LEAST_TOLD = 4  # words of a deed that is told by itself
MARK = 0.1  # of likeness that each thing which can be told of a sentence is worth
LENGTH_SHARE, ENOUGH_TOLD = 0.02, 25  # of a word beside likeness, up to so many: more words say more
FEWEST_BEGUN_AGAIN, BEGUN_AGAIN_IN_100 = 3, 4  # from which it is worth saying that an answer falters
FEWEST_HEDGES, HEDGES_IN_100 = 3, 5  # from which it is worth saying that an answer hedges


class Gap(StrEnum):
    """What an answer leaves open."""

    NOT_DONE = "not done"
    NOT_KNOWN = "not known"
    SHORT = "short"
    NO_CASE = "no case"
    NOBODY = "nobody"
    OTHERS = "others"
    NO_OUTCOME = "no outcome"
    BARE_OUTCOME = "bare outcome"
    GUESSED = "guessed"
    NO_NUMBER = "no number"
    FALTERS = "falters"
    HEDGED = "hedged"


# What is said of a gap, to go on from "On the refunds: …"; words of the answer follow. {clause} is "you moved your
# refunds to a queue".
OF_A_DEED = {
    Gap.OTHERS: "you say that {clause}, but it is “we” throughout and “I” not once, so your own part stays open",
    Gap.NO_CASE: "you say that {clause}, but tell of no single case",
    Gap.NO_OUTCOME: "you say that {clause}, but not what came of it",
}
OF_AN_ANSWER = {
    Gap.NOT_DONE: "you say what you have not done",
    Gap.NOT_KNOWN: "you say that you do not know",
    Gap.SHORT: "it is {length} long",
    Gap.NOBODY: "{length} have neither an “I” nor a “we”",
    Gap.OTHERS: "it is “we” throughout and “I” not once, so your own part stays open",
    Gap.NO_CASE: "{length} tell of no single case",
    Gap.BARE_OUTCOME: "this is all that you say of how it ended",
    Gap.GUESSED: "how it ended you only suppose",
    Gap.NO_NUMBER: "no number stands behind this",
    Gap.FALTERS: "you begin again more than once: {examples}",
    Gap.HEDGED: "you take the edge off again and again: {examples}",
}
OF_A_CASE = {Gap.NO_CASE, Gap.NOBODY, Gap.NO_OUTCOME}
AS_IT_STANDS = {Gap.SHORT, Gap.NOT_KNOWN}  # right above, where it is said of one answer
OF_A_VOICE = {Gap.FALTERS, Gap.HEDGED}  # of which examples are told
THROUGHOUT = 3  # times "we" that make it the voice of an answer
SAID_WHY = re.compile(r"\b(?:because|'cause|so that|in order to)\b", re.I)
# That one has not done a thing: "I've never fitted one", "I haven't had to lead anybody", "I've no experience of it".
_DENIAL = re.compile(
    r"\b(?:I|we)(?:(?:['’]ve| have)? never|['’]ve not| have not| haven['’]t)"
    r"(?: really| actually| yet| ever| personally| directly)?"
    r" (?P<verb>had to (?=\w)|(?:had|seen) (?=(?:it|one|that|this)(?:$|[.,;]))|been in charge|been responsible|[a-z]+)"
    r"(?P<rest>[^,;.]*)|"
    r"\bI(?:['’]ve| have)?(?: got)? no (?:real |own |direct )?experience\b(?P<of>[^,;.]*)",
    re.I,
)
_OWNS_UP = frozenset("do lead run use work manage write handle deal teach build try".split())
# Who has never done one of these may be proud of it; and what is only felt or met with is no work.
_TO_ONES_CREDIT = frozenset(
    """lose miss fail forget break damage drop hurt harm burn spoil ruin leave let cut skip refuse cancel exceed ignore
    overrun regret cheat lie complain fall hear see know think like want need feel have be get stop""".split()
)
_OF_IT = re.compile(r"\b(?:it|that|this|one|ones|any|so|such|anybody|anyone|anything)\b", re.I)
_NO_DENIAL = re.compile(
    r"^ (?:(?:it|that|this) (?:well|right|properly)|(?:in|on|at|with) (?:this|your)|here|harder|better|so|late|over|"
    r"out)\b|\bwithout\b|\b(?:wouldn|didn|don)['’]t\b",
    re.I,
)
_CLAUSE_ENDS = re.compile(
    r"[.,;:!?]|\s+(?:but|so|because|which|who|when|until|before|after|and (?:then|I|we|it|they|he|she))\b"
)
_SAID_TWICE = frozenset("very really much so too many long far had that".split())  # for weight, not by stumbling
_CONDITION = re.compile(r"(?:if|when|unless|until|once|because)\b", re.I)
_OTHERS_DO = re.compile(
    r"(?:the|our|my|an?) [\w ]{0,25}?(?:teams?|managers?|engineers?|colleagues?|boss|department)\b", re.I
)
_NOT_KNOWN = re.compile(
    r"^(?:(?:um|er|well|oh|honestly|no|hmm),? )*I (?:don['’]t|do not) (?:really )?know(?: (?:it|that|those|them))?"
    r"(?:\.|$|,? to be honest)",
    re.I,
)
# An ending that says nothing: "It was fine.", "and they liked it".
_BARE = re.compile(
    r"\b(?:it|that|this|they|everything|all)(?: all)? (?:was (?:all )?(?:fine|ok|okay|good|great|alright|all right)|"
    r"went (?:well|fine|ok|okay)|worked(?: out)?(?: (?:well|fine|ok))?|helped(?: a (?:lot|bit))?|"
    r"were (?:happy|fine)|liked it)(?= (?:and|so)\b|[,.]|$)",
    re.I,
)
_MAY_HAVE_ENDED = (
    r"(?<!what )\b(?:happy|pleased|fine|okay|ok|better|easier|faster|less|fewer|more|worked|helped|liked it|came down|"
    r"went down|dropped|improved|solved|fixed)\b"
)
_DOUBT = (
    r"\b(?:I (?:think|guess|suppose|believe|hope)|I['’]d say|not sure|don['’]t know|maybe|perhaps|probably|hopefully)\b"
)
# An ending that is doubted in its own clause, or by the last words of the sentence.
_SUPPOSED = re.compile(
    rf"{_DOUBT}(?:(?!\b(?:and|but|so)\b)[^,;.])*{_MAY_HAVE_ENDED}|{_MAY_HAVE_ENDED}[^,;.]*,? {_DOUBT}\W*$", re.I
)
# What a sentence tells that does its teller no credit: what went wrong, what was not done, what only might be.
_NO_CREDIT = re.compile(
    r"\b(?:wrong|mistake|fault|failed|missed|forgot|(?:was|were|too|came) late|lost|badly|unfortunately|dead|wasn['’]t|"
    r"weren['’]t|hadn['’]t|haven['’]t|never|would|disagreed|mis(?:took|read|judged|understood)|"
    r"\w+['’]d (?!been\b|had\b|\w+ed\b)|should|"
    r"(?<!what )(?:I|we|it|that)(?:['’]s| was)? (?:just|only))\b",
    re.I,
)
_NOT_DONE = re.compile(r"\b(?:didn|couldn)['’]t\b", re.I)
# What can be counted, and that it changed: "complaints did come down", "it saved the team quite a lot of time".
_COUNTED = (
    r"\b(?:numbers|figures|complaints|errors|costs?|time|rates?|waste|sales|returns|tickets|incidents|overtime|downtime|"
    r"delays?|turnover|scores?|attendance|accidents|sickness|calls|traffic|bookings|revenue|accuracy|churn|noise|"
    r"false positives|alerts|pages?|queues?|backlog|uptake|performance|throughput)\b"
)
_CHANGED = re.compile(
    rf"{_COUNTED}[^.]{{0,60}}\b(?:come|came|go|went) (?:\w+ )?(?:down|up)\b|"
    rf"{_COUNTED}[^.]{{0,60}}\b(?:fell|dropped|rose|grew|improved|shrank|got (?:better|shorter|faster))\b|"
    rf"\b(?:saved|reduced|improved|increased|lowered|raised|cut)\b[^.]{{0,60}}{_COUNTED}|"
    r"\b(?:it|this|that|they|everything) (?:got|became|was|were|went|ran) (?:much |a lot |a bit |way |far )?"
    r"(?:faster|quicker|better|shorter|cheaper|smaller|easier|smoother)\b(?! than)",
    re.I,
)
_MINE = frozenset("i i'd i've i'm i'll my me mine myself".split())
_OURS = frozenset("we we'd we've we're we'll our us ours".split())
_ACT = re.compile(r"\b(?P<who>I|we|We) (?:\w+ly |also |then |just |still |even |first )?(?P<verb>[a-z]+)\b(?!['’])")
_OF_SOMEBODY = frozenset("he him his she her they them their it its this that these those one there".split())
_IN_THE_MIND = frozenset(
    """think guess mean know suppose believe say feel like want need have be do get hope wish love hate prefer see hear
    understand agree can will mind care come try enjoy notice realise realize find join work""".split()
)
_PRESENT = re.compile(r"\b(?:is|are|am|usually|always|normally|every)\b|\b(?:I['’]m|\w+['’](?:s|re))\b", re.I)
_PERFECT = re.compile(r"^(?:have|has|having|haven't|hasn't)$|'(?:ve|s)$")
_OPENS = 4  # marks that an opening which tells neither why nor what came of it is behind the rest of a story
_OWN_OPENING = re.compile(r"(?:I|We)\b")
_IN_PASSING = re.compile(r"\b(?:because|'cause|since|that|which|who|what|if|when)\s+$", re.I)
_ASKS_WHAT_WOULD_BE = re.compile(
    r"\bwould (?:you|tell)\b|\bhow you['’]d\b|\bsuppose\b|\bsay (?:you|somebody)\b|\bwhat could\b|"
    r"\bat what point would\b",
    re.I,
)
_ASKS_FOR_A_CASE = re.compile(
    r"\b(?:tell me about|which time|hardest (?:case|problem)|what has been hardest|comes closest|walk me through|"
    r"take me through|example|when did|when was|which piece|what have you|have you had|how have you|what did you|"
    r"experience do you have|did you|came of it|last time|in detail)\b",
    re.I,
)


@dataclass(frozen=True)
class Open:
    """Something that an answer leaves open, and the thing done that it is left open about, if one was named.

    ``told`` goes on from "On the refunds: …"; ``quote`` are the words that show it, or empty, ``examples`` some of what
    there is too much of.
    """

    gap: Gap
    told: str
    deed: Deed | None = None
    quote: str = ""
    examples: str = ""

    def __str__(self) -> str:
        bare = not self.quote or self.examples or self.gap in AS_IT_STANDS
        return self.told if bare else f"{self.told}: “{self.quote}”"


@dataclass(frozen=True)
class Shown:
    """What an answer shows: ``quote`` are its words for it, ``told`` the deed in them, empty where no clause is whole.

    ``told`` goes on from "On the refunds:". ``outcome`` is what the answer says elsewhere of what came of it, or empty.
    """

    told: str
    quote: str
    worth: float
    done: bool  # it tells a deed, and not only how one goes about it
    outcome: str = ""

    def __str__(self) -> str:
        ended = f" And what came of it: “{self.outcome}”" if self.outcome else ""
        return f"{f'{self.told}: ' if self.told else ''}“{self.quote}”{ended}"


def shown(answer: str, likeness: Likeness, *, late: bool = False) -> Shown | None:
    """What speaks most of what was asked and has most to show; None if nothing has anything.

    ``late``: what was done well comes after what went wrong, so the answer's second half is looked at first.
    """
    told = sentences.split(answer)
    found = [shows for each in told if creditable(each) and (shows := _shown_by(each, answer, likeness))]
    after = [shows for shows in found if shows.quote in mentions.without_opening(" ".join(told[len(told) // 2 :]))]
    return max((after or found) if late else found, key=lambda shows: shows.worth, default=None)


def creditable(sentence: str) -> bool:
    """Whether a sentence can be shown to its teller's credit: sure, neither tiny nor long, nothing gone wrong in it."""
    fits = LEAST_SHOWN <= len(sentence.split()) <= MOST_SHOWN
    sure = not mentions.UNSURE.search(sentence) and not _NO_CREDIT.search(sentence)
    done = not _NOT_DONE.search(sentence) or acted(sentence)
    return fits and sure and done and not _OTHERS_DO.match(sentence)


def acted(sentence: str) -> bool:
    """Whether a sentence surely tells, and not in passing, something that its speaker did."""
    told = [found["verb"] for found in _acts(sentence)]
    return _in_a_past_tense(sentence) and any(tense.is_past(verb) or grammar.is_past(verb) for verb in told)


def acts_usually(sentence: str) -> bool:
    """Whether a sentence tells what its speaker usually does, and nothing that happened."""
    verbs = [found["verb"] for found in _acts(sentence) if found["verb"] != "go"]
    either = bool(_PRESENT.search(sentence))  # "I read out what's on the sheet"
    usual = any(grammar.is_base(verb) and (either or not grammar.is_past(verb)) for verb in verbs)
    return usual and not any(map(tense.is_past, words(sentence)))


def _in_a_past_tense(sentence: str) -> bool:
    """Whether a word can only be a past tense, and stands behind no "have"."""
    said = words(sentence)
    behind = (said[max(0, place - 2) : place] for place in range(len(said)))
    return any(
        tense.is_past(word) and not any(map(_PERFECT.search, two)) for word, two in zip(said, behind, strict=True)
    )


def _acts(sentence: str) -> list[re.Match[str]]:
    """The places in a sentence where its speaker does something."""
    found = [each for each in _ACT.finditer(sentence) if not _IN_PASSING.search(sentence[: each.start()])]
    return [each for each in found if grammar.base(each["verb"]) not in {"", *_IN_THE_MIND}]


def sets_the_scene(sentence: str, answer: str) -> bool:
    """Whether a sentence opens the answer and says neither why nor what came of it: there the story begins."""
    first, *rest = sentences.split(answer)
    opens = bool(rest) and mentions.without_opening(first) == mentions.without_opening(sentence)
    return opens and not (SAID_WHY.search(sentence) or outcomes.surely_in(sentence))


def _shown_by(sentence: str, answer: str, likeness: Likeness) -> Shown | None:
    """What can be told of a sentence for certain, and of what the answer says came of it; None if nothing can."""
    worth = of(sentence, likeness) + LENGTH_SHARE * min(len(sentence.split()), ENOUGH_TOLD)
    worth -= MARK * _OPENS * sets_the_scene(sentence, answer)
    figure, why, quote = mentions.figure(sentence), bool(SAID_WHY.search(sentence)), mentions.without_opening(sentence)
    deed, past = _chief(sentence), acted(sentence)
    if not deed and not past:
        own = set(words(sentence)) & (_MINE | _OURS)
        return Shown(f"you give a figure, {figure}", quote, worth - MARK, done=False) if own and figure else None
    if not past and outcomes.surely_in(sentence):
        return None  # what came of something that was told before
    outcome = outcomes.after(sentence, answer)
    ours = not set(words(sentence)) & _MINE
    worth += MARK * (2 * bool(outcome) + why + bool(figure) + (past and not ours) + bool(_OWN_OPENING.match(quote)))
    told = _told(deed, sentence) if deed and _stands_alone(deed, sentence) else ""
    elsewhere = outcome if outcome != sentence and len(outcome.split()) <= MOST_SHOWN else ""
    return Shown(told, quote, worth, past, mentions.without_opening(elsewhere))


def _told(deed: Deed, sentence: str) -> str:
    """A deed in the second person, and whether its sentence gives a reason, or a figure that the clause has not."""
    why, figure = ", and say why" if SAID_WHY.search(sentence) else "", mentions.figure(sentence)
    return f"{deed.clause}{why}{f'; as a figure, {figure}' if figure and figure not in deed.told else ''}"


def _stands_alone(deed: Deed, sentence: str) -> bool:
    """Whether a deed says something without the sentence around it, and is whole: "took her aside" is not."""
    told, after = words(deed.told), sentence.partition(deed.said)[2]
    joined = re.match(r"\s+and (\w+)", after)
    acts_on = joined and (grammar.is_base(joined[1]) or grammar.is_past(joined[1]))  # "and sign it", no "and dressing"
    if after and not acts_on and not _CLAUSE_ENDS.match(after):
        return False
    return len(told) >= LEAST_TOLD and not _OF_SOMEBODY & set(told)


def _chief(sentence: str) -> Deed | None:
    """The deed that a sentence is about; None where it tells of none, or only in passing."""
    deeds = [deed for deed in mentions.deeds(sentence) if deed.mood != "would" and not mentions.is_background(deed)]
    main = [deed for deed in deeds if not _IN_PASSING.search(sentence[: sentence.find(deed.said)])]
    return max(main, key=lambda each: (not each.together, len(each.told.split())), default=None)


def strength(answer: str, likeness: Likeness) -> str:
    """What the answer shows, with its words for it; empty if there is nothing that is sure."""
    found = shown(answer, likeness)
    return str(found) if found else ""


def claim(answer: str) -> str:
    """The sentence of an answer that says that something countable changed; empty if none does."""
    said = sentences.split(answer)
    first = next((place for place, each in enumerate(said) if acted(each)), len(said))  # before it nothing came of it
    told = (each for each in said[first:] if _CHANGED.search(each) and not mentions.UNSURE.search(each))
    return next((each for each in told if len(each.split()) <= MOST_SHOWN), "")


def sentence_of(deed: Deed, answer: str) -> str:
    """The sentence of an answer in which a deed was told; empty if it runs over several."""
    return next((sentence for sentence in sentences.split(answer) if deed in mentions.deeds(sentence)), "")


def without_a_case(answer: str) -> str:
    """In words, that an answer tells of nothing that happened; empty if it may tell of something."""
    count = measure(answer).words
    told = not count or not _tells_of_nothing(answer) or _clipped(answer)
    return "" if told else OF_AN_ANSWER[Gap.NO_CASE].format(length=length(count))


def denial(answer: str, asked: str = "") -> str:
    """The sentence in which the speaker says of something that they have not done it; empty if none does.

    ``asked``: what was asked for: of what is named there any verb will do, of other things only one that is plain work.
    """
    wanted = {stem(word) for word in content_words(asked)}
    said, told = sentences.split(answer), bool(mentions.done(answer))
    return next((each for each in said if _denies(each, wanted, told=told)), "")


def _denies(sentence: str, wanted: set[str], *, told: bool) -> bool:
    """Whether a sentence denies. ``told``: who tells of something done may be proud of what they "never" did."""
    found = _DENIAL.search(sentence)
    if not found or _CONDITION.match(sentence):
        return False
    if not found["verb"]:
        return True  # no experience
    verb, rest = found["verb"].lower(), found["rest"]
    named = (bool(_OF_IT.search(rest)) and not told) or bool(wanted & {stem(word) for word in content_words(rest)})
    return _is_work(verb, named=named) and not _NO_DENIAL.search(rest)


def _is_work(verb: str, *, named: bool) -> bool:
    """Whether a verb after "I have never" is work that may be asked for. ``named``: its object is what was asked."""
    first, *more = verb.split()
    if more or verb.endswith(" "):  # "had to …", "had that"
        return named or first == "been"
    verb = grammar.base(first) if grammar.is_participle(first) or grammar.is_past(first) else ""
    return verb in _OWNS_UP or (bool(verb) and named and verb not in _TO_ONES_CREDIT)


def _not_known(answer: str) -> str:
    return next((each for each in sentences.split(answer) if _NOT_KNOWN.search(each)), "")


def _without_number(answer: str) -> str:
    """The claim that something countable changed, where no number stands in it nor beside it; else empty."""
    said, claimed = sentences.split(answer), claim(answer)
    place = said.index(claimed) if claimed in said else 0
    return "" if measure(" ".join(said[max(0, place - 1) : place + 2])).numbers else claimed


def _bare_outcome(answer: str) -> str:
    """The sentence that says of how it ended that it was fine, where nothing else says more of it; else empty."""
    said = sentences.split(answer)
    bare = [each for each in said if _BARE.search(each) and len(each.split()) <= SHORT and not tense.is_open(each)]
    more = any(outcomes.surely_in(each) for each in said if each not in bare) or measure(answer).numbers > 1
    return "" if more else next(iter(bare), "")


def _guessed(answer: str) -> str:
    """The sentence in which how it ended is only supposed, where no other says it for certain; else empty."""
    said = sentences.split(answer)
    if any(map(outcomes.surely_in, said)):
        return ""
    supposed = (each for each in said[1:] if _SUPPOSED.search(each))
    return next((s for s in supposed if any(map(tense.is_past, words(s))) and len(s.split()) <= MOST_SHOWN), "")


def gap(answer: str, question: str, likeness: Likeness) -> str:
    """The most telling thing that the answer leaves open; empty if nothing can be told for certain."""
    return next((str(found) for found in gaps(answer, question, likeness)), "")


def gaps(answer: str, question: str, likeness: Likeness) -> list[Open]:
    """All that an answer leaves open, the most telling first.

    A case, an own part and an outcome are owed only where the question asks for something that was done.
    """
    signals, spoken = measure(answer), words(answer)
    mine, ours = set(spoken) & _MINE, [word for word in spoken if word in _OURS]
    told = [deed for deed in mentions.deeds(answer) if deed.told.split()[0] != "go"]  # "I go all the time"
    deed, done = closest(told, likeness), closest(_surely_done(answer), likeness)
    clipped, hedged, again = _clipped(answer), hedges([answer]), begun_again(answer)
    quotes = {
        Gap.NOT_DONE: denial(answer, question),
        Gap.NOT_KNOWN: _not_known(answer),
        Gap.SHORT: answer,
        Gap.BARE_OUTCOME: _bare_outcome(answer),
        Gap.GUESSED: _guessed(answer),
        Gap.NO_NUMBER: _without_number(answer),
        Gap.HEDGED: max(sentences.split(answer), key=lambda each: len(hedges([each])), default=""),
    }
    found = {
        Gap.NOT_DONE: bool(quotes[Gap.NOT_DONE]),
        Gap.NOT_KNOWN: bool(quotes[Gap.NOT_KNOWN]),
        Gap.SHORT: 0 < signals.words <= SHORT and not any(map(acted, sentences.split(answer))),
        Gap.NO_CASE: bool(spoken) and not clipped and _tells_of_nothing(answer),
        Gap.NOBODY: bool(spoken) and not mine and not ours and not clipped,
        Gap.OTHERS: len(ours) >= THROUGHOUT and not mine,
        Gap.NO_OUTCOME: done is not None and signals.numbers <= 1 and not outcomes.perhaps_in(answer),
        Gap.BARE_OUTCOME: bool(quotes[Gap.BARE_OUTCOME]),
        Gap.GUESSED: bool(quotes[Gap.GUESSED]),
        Gap.NO_NUMBER: bool(quotes[Gap.NO_NUMBER]),
        Gap.FALTERS: len(again) >= max(FEWEST_BEGUN_AGAIN, BEGUN_AGAIN_IN_100 * signals.words / 100),
        Gap.HEDGED: len(hedged) >= max(FEWEST_HEDGES, HEDGES_IN_100 * signals.words / 100),
    }
    never = bool(quotes[Gap.NOT_DONE]) and not mentions.done(answer)  # who has not done it owes no case
    owed = set(Gap) if asks_for_a_case(question) and not never else set(Gap) - OF_A_CASE
    counted = {
        "length": length(signals.words),
        "again": grammar.listed([f"“{each}”" for each in again[:3]]) if again else "",
        "examples": grammar.listed([f"“{each}”" for each in dict.fromkeys(hedged)]) if hedged else "",
    }
    of_deed = {Gap.OTHERS: deed, Gap.NO_CASE: deed}
    return [
        _open(gap, of_deed.get(gap, done), quotes.get(gap, ""), counted)
        for gap, so in found.items()
        if so and gap in owed
    ]


def _surely_done(answer: str) -> list[Deed]:
    """The deeds of an answer that nobody could take for what is usually done ("I put …")."""
    return [deed for deed in mentions.done(answer) if tense.in_the_past(sentence_of(deed, answer))]


def length(count: int) -> str:
    """So many words, in words."""
    return "1 word" if count == 1 else f"{count} words"


def begun_again(answer: str) -> list[str]:
    """The words that were said twice in a row, each as it was said: "I, I", "if it, if it"."""
    twice = mentions.TWICE.finditer(" ".join(answer.split()))
    return list(dict.fromkeys(found.group() for found in twice if found[1].lower() not in _SAID_TWICE))


def _open(gap: Gap, deed: Deed | None, quote: str, counted: Mapping[str, object]) -> Open:
    if deed and gap in OF_A_DEED:
        return Open(gap, OF_A_DEED[gap].format(clause=deed.clause, **counted), deed)
    examples = str(counted["examples" if gap is Gap.HEDGED else "again"]) if gap in OF_A_VOICE else ""
    return Open(gap, OF_AN_ANSWER[gap].format(**{**counted, "examples": examples}), deed, quote, examples)


def asks_for_a_case(question: str) -> bool:
    """Whether a question asks for something that was done, and not for what one would do or usually does."""
    return bool(_ASKS_FOR_A_CASE.search(question)) and not asks_what_would_be(question)


def asks_what_would_be(question: str) -> bool:
    """Whether a question asks for a plan."""
    return bool(_ASKS_WHAT_WOULD_BE.search(question))


def _tells_of_nothing(answer: str) -> bool:
    """Whether no sentence tells what happened, nor what came of anything."""
    told = any(acted(each) or tense.in_the_past(each) or outcomes.surely_in(each) for each in sentences.split(answer))
    return not told and not mentions.done(answer)


def _clipped(answer: str) -> bool:
    """Whether a sentence begins with a past tense, its "I" left out ("Rang the supplier, …")."""
    firsts = (words(sentence)[:1] for sentence in sentences.split(answer))
    return any(first and grammar.is_past(first[0]) for first in firsts)
