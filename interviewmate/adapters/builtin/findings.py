"""What an answer leaves open, told only where it is certain of that very answer: no "I" at all, no past tense at all.

Whether something was said well is the scales' to tell.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from interviewmate import denials, sentences
from interviewmate.adapters.builtin import endings, grammar, mentions, outcomes, tense, traces
from interviewmate.adapters.builtin.angles import asks_for_a_failure
from interviewmate.adapters.builtin.likeness import Likeness, closest, of
from interviewmate.adapters.builtin.mentions import Deed
from interviewmate.adapters.builtin.signals import measure
from interviewmate.adapters.builtin.traces import MINE, OURS, SAID_WHY
from interviewmate.adapters.builtin.wording import Gap, Open
from interviewmate.job_terms import stem
from interviewmate.vocabulary import hedges
from interviewmate.words import content_words, words

SHORT = 14  # words
OPENING = 2  # sentences in which "it" is what was asked for
MOST_OF_NO = 30  # words of an answer that says what was not done: in more stands what was done instead
FEWEST_HEDGES, HEDGES_IN_100 = 3, 5  # from which it is worth saying that an answer hedges
THROUGHOUT = 3  # times "we" that make it the voice of an answer
FEWEST_IN_GENERAL = 40  # words in which a case would be expected
ENOUGH_NUMBERS = 2  # that make a case with an ending complete
# That one has not done a thing: "I've never fitted one", "I haven't had to lead anybody", "I've no experience of it".
_DENIAL = re.compile(
    r"\b(?:I|we)(?:(?:['’]ve| have)? never|['’]ve not| have not| haven['’]t)"
    r"(?: really| actually| yet| ever| personally| directly)?"
    r" (?P<verb>had to (?=\w)|(?:had|seen) (?=(?:it|one|that|this)(?:$|[.,;]))|been in charge|been responsible|"
    r"(?!I\b)[a-z]+)"
    r"(?P<rest>[^,;.]*)|"
    r"\bI(?:['’]ve| have)?(?: got)? no (?:real |own |direct )?experience\b",
    re.I,
)
_OWNS_UP = frozenset("do lead run use work manage write handle deal teach build try".split())
# Who has never done one of these may be proud of it; and what is only felt or met with is no work.
_TO_ONES_CREDIT = frozenset(
    """lose miss fail forget break damage drop hurt harm burn spoil ruin leave let cut skip refuse cancel exceed ignore
    overrun regret cheat lie complain fall hear see know think like want need feel have be get stop""".split()
)
_OF_IT = re.compile(r"\b(?:it|that|this|those|these|them|one|ones|any|so|such|anybody|anyone)\b", re.I)
_BUT_DOES = re.compile(
    r",? but (?:I|we)(?:['’]ve|['’]m)?\b(?! (?:would|could|might)\b)", re.I
)  # what was asked, perhaps
_NO_DENIAL = re.compile(
    r"^ (?:(?:it|that|this) (?:well|right|properly)|(?:in|on|at|with) (?:this|your)|here|harder|better|so|late|over|"
    r"out|(?:a|any) (?:problem|complaint|issue)s?)\b|\bwithout\b|\bsince\b|\b(?:wouldn|didn|don)['’]t\b",
    re.I,
)
_IN_SO_LONG = re.compile(r"\bin (?:the last |over )?(?:[\w-]+ ){1,2}(?:weeks|months|years)\b", re.I)
# Not "I have never", but "I never", which may stand beside anything; and what may lead in what is the point.
_WITHOUT_HAVE = re.compile(r"(?:I|we) never\b", re.I)
_LEADS_IN = re.compile(
    r"\W*(?:(?:um|er|well|oh|no|so|but|and|honestly|to be honest|actually|(?:I['’]ll|to) be straight with you)\b\W*)*",
    re.I,
)
# "Not really anyone in particular", "Nothing that comes to mind", of what was asked for
_NOBODY = re.compile(
    r"\W*(?:(?:well|oh|honestly|no)\b\W*)*(?:not really|nobody|no one|none|nothing)(?: really)?"
    r"(?:,? (?:any(?:one|body|thing)?|nobody|no one|nothing))?"
    r"(?: (?:in particular|specific|that I can think of|(?:that )?(?:comes|springs) to mind))?\W*",
    re.I,
)
_FILLERS = re.compile(r",? ?\b(?:um+|uh+|er+m*|hmm+)\b,?", re.I)
_SOMEBODY_ACTS = re.compile(
    r"\b(?:I|we|you|they|one)(?:['’]d| would| could|['’]ll| will| can| should)?"
    r"(?: just| then| also| always| usually| probably| first)* (?P<verb>[a-z]+)\b(?!['’])",
    re.I,
)
# An own verb, and those of them that are no doing.
_OWN_VERB = re.compile(
    r"\b(?:I|we)(?: (?:\w+ly|also|then|just|still|even|always|only|sort of|kind of))* (?P<verb>[a-z]+)\b(?!['’])", re.I
)
_NO_DOING = frozenset(
    """am was were have had can could will would should must might may think thought guess mean know knew suppose
    believe feel felt like want wanted need needed hope wish love hate prefer remember forget""".split()
)
_IN_ORDER = re.compile(r"(?:first|firstly|one|two|three|to start with)\b[:,]|\b(?:first|and then|after that)\b", re.I)
_CONDITION = re.compile(r"(?:if|when|unless|until|once|because)\b", re.I)
_NOT_KNOWN = re.compile(
    r"^(?:(?:um|er|well|oh|honestly|no|hmm),? )*I (?:don['’]t|do not) (?:really )?know(?: (?:it|that|those|them))?"
    r"(?:\.|$|,? to be honest)|\bI (?:don['’]t|do not) (?:really )?know (?:much|a lot|anything) about\b|"
    r"^(?:(?:um|er|well|oh|honestly|no|hmm|sorry),? )*I (?:don['’]t|do not) (?:really )?know what "
    r"(?:else\b|(?:an? )?\w+ is\b)",
    re.I,
)
_BY_OTHERS = re.compile(
    r"(?<!how )\b(?:(?:my|our|the|a) (?:\w+ )?"
    r"(?:friend|mate|manager|boss|supervisor|colleague|teacher|tutor|mentor|staff|seniors|leader)|"
    r"some(?:one|body) else)"
    r"(?: that| who)?(?: mostly| usually| always| just)? (?:did|does) (?:it|that|this|all|most|the)\b|"
    r"\bit['’]s (?:always |usually |mostly )?(?:(?-i:[A-Z])\w+|(?:my|our|the) \w+)(?:, [^,;.]*,)? (?:who|that) \w+s\b",
    re.I,
)
_WEAK_SPOT = re.compile(
    r"\bI['’]m not (?:very |that |too |so |always )?(?:great|good|brilliant|strong|confident|comfortable)"
    r" (?:with|at|on|about) (?P<what>.+)",
    re.I,
)
BEGINNING = 5  # letters in which two words are of one thing: "electrics", "electrical"
_ASKS_WHAT_WOULD_BE = re.compile(
    r"\bwould (?:you|tell)\b|\bhow you['’]d\b|\bsuppose\b|\bsay (?:you|somebody)\b|\bwhat could\b|"
    r"\bat what point would\b|\byou (?:find|notice) (?:that|something|an?)\b|\bwhat do you do\?",
    re.I,
)
_ASKS_FOR_A_CASE = re.compile(
    r"\b(?:tell me about|which time|hardest (?:case|problem)|what has been hardest|comes closest|walk me through|"
    r"take me through(?! that,? step by step)|"
    r"example|when did|when was|which piece|what have you|have you had|how have you|what did you|"
    r"experience(?:, if any,)? do you have|did you|came of it|last time|in detail|you(?:['’]ve| have) had to|"
    r"you have come to|(?:when|where) have you (?:had|taken)|where has your knowledge|"
    r"hardest (?:part of that for you|thing you['’]ve done)|last new thing)\b",
    re.I,
)
_ASKS_FOR_A_WAY = re.compile(r"\bhow (?:(?:would|do) you|you['’]d)\b", re.I)
_PLANS = re.compile(r"\b(?:I|we)(?:['’]d (?!been\b|had\b|\w+ed\b)| would\b| could\b)", re.I)
# What one says of oneself: "I'm a people person", "I'm very experienced with all kinds".
PRAISES = re.compile(
    r"\bI(?:['’]m| am|['’]ve always been) (?:also )?(?:an? (?!\w+ing)|very |really |quite |extremely |passionate|good |"
    r"great |experienced|confident)|\bI (?:pride|believe in)\b|\bmy (?:number one|biggest|main) (?:skill|strength)"
)
_HAVE_DONE = re.compile(r"\b(?:I|i|we|We)(?:['’]ve| have) (?:\w+ly |also |just )?(?P<verb>\w+)")
_I = re.compile(r"\bI\b")
_OF_A_SPEAKER = re.compile(
    r"\b(?:I|we|me|my|us|our|mine)\b|^(?:\W*(?:um+|er+m?|well|oh|no|honestly)\b)*\W*(?:not|never|nothing|none)\b", re.I
)
_HOW_LONG = re.compile(
    r"\b(?!(?:for|in|after|every|last|next|the)\b)\w+ (?:years?|months?) (?:of|with|in|on|at|as)\b", re.I
)
NEGATED = re.compile(r"\b(?:not|never)\b|n['’]t\b", re.I)
_FAULTS = re.compile(r"\b(?:mistakes?|errors?|accidents?|complaints?)\b", re.I)


def gaps(answer: str, question: str, likeness: Likeness, whole: str = "") -> list[Open]:
    """All that an answer leaves open, the most telling first.

    A case, an own part and an outcome are owed only where the question asks for something that was done. What would
    make more of an answer is no gap of one that has a deed, its reason and its outcome; of a plan that was asked for
    nothing. ``whole`` is all that was said, where some of it is no part of the answer: its words count.
    """
    if not words(answer):
        return []
    owed = [*_not_owned(answer, question), *_of_a_case(answer, question, likeness)]
    sound = not owed or owed[0].gap in {Gap.NO_OUTCOME, Gap.SHORT}
    more = _more(answer, likeness) if sound and not _is_complete(answer) else ()
    fair = () if asks_what_would_be(question) else more
    if not asks_for_a_case(question):
        fair = (found for found in fair if found.gap is not Gap.NO_EXAMPLE)
    found = [*owed, *_of_its_end(answer), *fair, *_of_its_voice(answer)]
    return [replace(each, words=len(words(whole))) if each.words and whole else each for each in found]


def _not_owned(answer: str, question: str) -> Iterable[Open]:
    """That its speaker has not done it, or does not know it, or says next to nothing."""
    count = len(words(answer))
    if count <= MOST_OF_NO and (said := denial(answer, question)):
        yield Open(Gap.NOT_DONE, said)
    if said := _not_known(answer):
        yield Open(Gap.NOT_KNOWN, said)
    if said := _weak_spot(answer, question):
        yield Open(Gap.WEAK_SPOT, said)
    if count <= SHORT and not any(map(traces.acted, sentences.split(answer))):
        yield Open(Gap.SHORT, answer, words=count)


def _of_a_case(answer: str, question: str, likeness: Likeness) -> Iterable[Open]:
    """What a case that was asked for has not: that it is one, whose it is, how it ended."""
    never = denial(answer, question) and not mentions.done(answer)  # who has not done it owes no case
    if never or not asks_for_a_case(question):
        return
    said = words(answer)
    done = closest(_surely_done(answer), likeness)
    if tells_of_nothing(answer):
        yield without_a_case(answer, likeness)
    if not set(said) & (MINE | OURS) and not _clipped(answer):
        yield Open(Gap.NOBODY, words=len(said))
    if is_theirs_together(answer):
        deed = closest(mentions.deeds(answer), likeness)
        yield Open(Gap.OTHERS, sentence_of(deed, answer) if deed else "")
    if done and measure(answer).numbers <= 1 and not outcomes.perhaps_in(answer):
        yield Open(Gap.NO_OUTCOME, sentence_of(done, answer))


def is_theirs_together(answer: str) -> bool:
    """Whether it is "we" throughout an answer and "I" not once, so that its speaker's own part stays open."""
    said = words(answer)
    return len([word for word in said if word in OURS]) >= THROUGHOUT and not set(said) & MINE


def names_a_step(answer: str) -> bool:
    """Whether something that is done may be told: by somebody, in an order, or as what is to be done."""
    fluent = [_fluent(each) for each in mentions.parts(answer)]
    acts = (found["verb"].lower() for each in fluent for found in _SOMEBODY_ACTS.finditer(each))
    bare = (words(each)[:1] for each in fluent)
    ordered = any(map(_IN_ORDER.search, fluent))
    return ordered or any(map(_is_an_act, acts)) or any(first and _is_an_act(first[0]) for first in bare)


def _is_an_act(verb: str) -> bool:
    return grammar.is_base(verb) and "ADV" not in grammar.kinds(verb) and verb not in traces.IN_THE_MIND


def _of_its_end(answer: str) -> Iterable[Open]:
    """What is said of how it ended, where that is little."""
    told = {
        Gap.BARE_OUTCOME: endings.bare(answer),
        Gap.NO_NUMBER: endings.without_number(answer),
    }
    return [Open(gap, quote) for gap, quote in told.items() if quote]


def _more(answer: str, likeness: Likeness) -> Iterable[Open]:
    """What would make more of an answer that may be sound as it is."""
    said = [each for each in mentions.parts(answer) if words(each)]
    count = len(words(answer))
    general = without_a_case(answer, likeness)
    if general.quote and count >= FEWEST_IN_GENERAL and tells_of_nothing(answer):
        yield general if general.gap is Gap.PRAISED else replace(general, gap=Gap.NO_EXAMPLE)
    if part := _small_part(answer, said):
        yield Open(Gap.SMALL_PART, part)


def _of_its_voice(answer: str) -> Iterable[Open]:
    """That it takes the edge off what it says."""
    count, hedged = len(words(answer)), hedges([answer])
    if len(hedged) >= max(FEWEST_HEDGES, HEDGES_IN_100 * count / 100):
        quote = max(_quotable(answer), key=lambda each: len(hedges([each])), default="")
        yield Open(Gap.HEDGED, quote, examples=grammar.listed([f"“{each}”" for each in dict.fromkeys(hedged)]))


def without_a_case(answer: str, likeness: Likeness) -> Open:
    """That an answer tells of nothing that was done, and what it tells instead."""
    said = _quotable(answer)
    plans = [each for each in said if _PLANS.search(each) and mentions.deeds(each)]
    sure = [each for each in said if not mentions.UNSURE.search(each)]
    habits = [each for each in sure if traces.acts_usually(each) and set(words(each)) & MINE]
    habits = habits or ([] if plans else list(filter(_own_verbs, said)))
    praise = [each for each in said if PRAISES.search(each)]
    for gap, found in ((Gap.PLANNED, plans), (Gap.USUAL, habits), (Gap.PRAISED, praise)):
        if found:
            quote = max(found, key=lambda each: (not NEGATED.search(each), of(each, likeness)))
            return Open(gap, quote, words=len(words(answer)))
    return Open(Gap.USUAL if tells_of_a_habit(answer) else Gap.NO_CASE, words=len(words(answer)))


def _is_complete(answer: str) -> bool:
    """Whether it has a deed, what came of it, and a reason or figures."""
    enough = SAID_WHY.search(answer) or measure(answer).numbers >= ENOUGH_NUMBERS
    return bool(enough and outcomes.end_of_a_deed(answer))


def _small_part(answer: str, said: list[str]) -> str:
    """The one sentence with an "I" in an answer of what "we" did; empty if it is not so."""
    spoken = words(answer)
    own = [each for each in said if set(words(each)) & MINE]
    ours = [word for word in spoken if word in OURS]
    alone = len(own) == 1 and len(ours) >= THROUGHOUT and sum(word in MINE for word in spoken) == 1
    said_so = alone and _I.search(own[0]) and traces.fits(own[0]) and traces.acted(own[0])
    return own[0] if said_so else ""


def _may_tell_of_it(sentence: str) -> bool:
    """Whether a sentence may tell what happened, or for how long it was done: "four years of Mastercam"."""
    if _HOW_LONG.search(sentence):
        return True
    perfect = (found["verb"] for found in _HAVE_DONE.finditer(sentence))
    ever = any(grammar.is_participle(verb) and verb not in {"been", "had", "got"} for verb in perfect)
    happened = traces.acted(sentence) or tense.in_the_past(sentence) or bool(mentions.done(sentence))
    return ever or happened or any(map(tense.is_past, _own_verbs(sentence)))


def tells_a_deed(sentence: str) -> bool:
    """Whether a sentence tells something that was done."""
    return traces.acted(sentence) or bool(mentions.done(sentence))


def _own_verbs(sentence: str) -> list[str]:
    """The verbs by which its speaker does something, past or usual; what is only planned is none."""
    found = (each["verb"].lower() for each in _OWN_VERB.finditer(_fluent(sentence)))
    return [verb for verb in found if verb not in _NO_DOING and (grammar.is_base(verb) or grammar.is_past(verb))]


def tells_of_a_habit(answer: str) -> bool:
    """Whether an answer may tell what its speaker usually does."""
    return any(map(_own_verbs, mentions.parts(answer)))


def _quotable(answer: str) -> list[str]:
    """The sentences of an answer that can be quoted: they ask nothing."""
    return [each for each in sentences.split(answer) if traces.fits(each) and "?" not in each]


def sentence_of(deed: Deed, answer: str) -> str:
    """The sentence of an answer in which a deed was told; empty if it runs over several."""
    return next((sentence for sentence in sentences.split(answer) if deed in mentions.deeds(sentence)), "")


def denial(answer: str, asked: str = "") -> str:
    """The sentence in which the speaker says of something that they have not done it; empty if none does.

    ``asked``: what was asked for: of what is named there any verb will do, of other things only one that is plain work.
    """
    wanted = {stem(word) for word in content_words(asked)}
    said = sentences.split(answer)
    told = bool(mentions.done(answer)) or asks_for_a_failure(asked)
    opening = said if len(words(answer)) <= MOST_OF_NO else said[:OPENING]
    return next((each for each in said if _denies(_fluent(each), wanted, told=told, opens=each in opening)), "")


def denial_in_little(answer: str, asked: str) -> str:
    """The same of an answer that is worth little, in whatever words: where it is worth more, a fit may err."""
    opening = denials.of(answer)[:OPENING]
    fitted = (each.said for each in opening if each.of_all and each.is_sure and _OF_A_SPEAKER.search(each.said))
    nobody = answer.strip() if asks_for_a_case(asked) and _NOBODY.fullmatch(_fluent(answer.strip())) else ""
    return denial(answer, asked) or next(fitted, "") or nobody


def _fluent(sentence: str) -> str:
    """A sentence without fillers and what was begun twice: "I've not, um, I've not used it"."""
    return mentions.TWICE.sub(r"\1", _FILLERS.sub("", sentence))


def _denies(sentence: str, wanted: set[str], *, told: bool, opens: bool) -> bool:
    """Whether a sentence denies. ``told``: who tells of something done may be proud of what they "never" did.

    ``opens``: it opens the answer, so that "it" is what was asked for and no other thing.
    """
    found = _DENIAL.search(sentence)
    if not found or _CONDITION.match(sentence):
        return False
    if not found["verb"]:
        return True  # no experience
    if _WITHOUT_HAVE.match(found.group()) and not _LEADS_IN.fullmatch(sentence[: found.start()]):
        return False  # in passing: "Maybe a litre an hour, I never measured it"
    verb, rest = found["verb"].lower(), found["rest"]
    of_it, things = bool(_OF_IT.search(rest)), {stem(word) for word in content_words(rest)}
    by_name = bool(wanted & things)
    named = by_name or (of_it and opens and not told)
    other = bool(wanted) and (of_it or bool(things)) and not (by_name or (of_it and opens))
    faults = (sentence[: found.start()], rest if verb == "had" else "")  # "of errors I have never made one"
    spared = verb == "had" and bool(_IN_SO_LONG.search(rest))  # "we've not had a fall in fourteen months"
    proud = spared or any(map(_FAULTS.search, faults)) or (not by_name and bool(_BUT_DOES.match(sentence, found.end())))
    return not proud and _is_work(verb, named=named, other=other) and not _NO_DENIAL.search(rest)


def _is_work(verb: str, *, named: bool, other: bool) -> bool:
    """Whether a verb after "I have never" is work that may be asked for.

    ``named``: its object is what was asked; ``other``: it is surely something else.
    """
    first, *more = verb.split()
    if more or verb.endswith(" "):  # "had to …", "had that"
        return named or first == "been"
    if first == "had":
        return named
    verb = grammar.base(first) if grammar.is_participle(first) or grammar.is_past(first) else ""
    return (verb in _OWNS_UP and not other) or (bool(verb) and named and verb not in _TO_ONES_CREDIT)


def _not_known(answer: str) -> str:
    return next((each for each in sentences.split(answer) if _NOT_KNOWN.search(_fluent(each))), "")


def left_to_others(answer: str) -> str:
    """The sentence in which the speaker says that somebody else did it; empty if none does."""
    return next((each for each in _quotable(answer) if _BY_OTHERS.search(_fluent(each))), "")


def _weak_spot(answer: str, asked: str) -> str:
    """The sentence in which the speaker says that they are not good at what was asked about; empty if none does."""
    wanted = {word[:BEGINNING] for word in content_words(asked)}
    found = ((each, _WEAK_SPOT.search(each)) for each in sentences.split(answer))
    named = ((each, {word[:BEGINNING] for word in content_words(spot["what"])}) for each, spot in found if spot)
    return next((each for each, words_of_it in named if words_of_it & wanted), "")


def _surely_done(answer: str) -> list[Deed]:
    """The deeds of an answer that nobody could take for what is usually done ("I put …")."""
    return [deed for deed in mentions.done(answer) if tense.in_the_past(sentence_of(deed, answer))]


def asks_for_a_case(question: str) -> bool:
    """Whether a question asks for something that was done, and not for what one would do or usually does."""
    return bool(_ASKS_FOR_A_CASE.search(question)) and not asks_what_would_be(question)


def asks_for_a_way(question: str) -> bool:
    """Whether a question asks how one goes about something."""
    return bool(_ASKS_FOR_A_WAY.search(question)) and not asks_for_a_case(question)


def asks_what_would_be(question: str) -> bool:
    """Whether a question asks for a plan."""
    return bool(_ASKS_WHAT_WOULD_BE.search(question))


def tells_of_nothing(answer: str) -> bool:
    """Whether an answer surely tells of nothing that was done, nor of what came of anything."""
    told = any(_may_tell_of_it(each) or outcomes.surely_in(each) for each in mentions.parts(answer))
    return bool(words(answer)) and not told and not _clipped(answer)


def says_nothing(answer: str) -> bool:
    """Whether what was said tells nothing done, usual or to be done, and no reason for anything."""
    tells = tells_of_a_habit(answer) or names_a_step(answer) or SAID_WHY.search(answer)
    return not words(answer) or (not tells and tells_of_nothing(answer))


def _clipped(answer: str) -> bool:
    """Whether a sentence begins with a past tense, its "I" left out ("Rang the supplier, …")."""
    firsts = (words(sentence)[:1] for sentence in sentences.split(answer))
    return any(first and grammar.is_past(first[0]) for first in firsts)
