"""What answers to one thing show of another that the job asks for, and what of it they leave open: by words alone.

How like a sentence of an answer is to a requirement, by an encoder's vectors, tells less: of requirements that an
answer surely bears on many are less like it than others that it has nothing to do with.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence, Set

from interviewmate import denials, scoring, sentences
from interviewmate.denials import Denial
from interviewmate.interview import Interview, Question, Turn
from interviewmate.job_terms import is_usual, named_in, stem
from interviewmate.languages import Language
from interviewmate.vocabulary import times
from interviewmate.words import content_words, words

STEM = 5  # letters in which two words are taken for the same
ENOUGH_WORDS = 2  # words of a requirement that make a sentence one about it
LONGEST_QUOTE, SHORTEST_QUOTE = 40, 4  # words
BEFORE_NAMES = 5  # words, at most, of a requirement that is about the names in it
SHORTEST_VERB = 3  # letters
SHORTEST_DENIAL = 3  # words
OPENING = 2  # sentences of an answer in which "it" is what was asked for
_JOINED = re.compile(r"\b([A-Z][\w+#.]*\w) (?:and|&) ([A-Z][\w+#.]*\w)")
_YEARS = re.compile(
    r"\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten)\+?(?: or more| plus)? ?\+?(?:years|yrs)\b", re.I
)
_YEARS_SAID = re.compile(r"\b(?:years|yrs)\b|\bsince (?:19|20)\d\d\b|\bdecades?\b", re.I)
_OF_ONESELF = re.compile(r"\b(?:I|my|we|our)\b", re.I)
_FILLERS = re.compile(r",? ?\b(?:um+|uh+|er+m*)\b,?", re.I)
_HAVE_NOT = (
    r"\b(?:I|we)(?:['’]ve not| have not| haven['’]t|(?:['’]ve| have)? never)"
    r"(?: really| actually| yet| ever| personally)?"
)
_DENIAL = re.compile(
    rf"{_HAVE_NOT} (?:done|used|worked (?:with|on|in)|run|led|managed|written|built|handled|dealt with|had to)\b"
    r"(?P<what>[^,;.]*)|\bI(?:['’]ve| have)?(?: got)? no (?:real |own |direct )?experience\b(?P<of>[^,;.]*)",
    re.I,
)
_NOT_AS_SUCH = re.compile(
    r"\W*(?:(?:um+|er+m*|well|no)\W+)*not [^,.;]{1,30}, (?:no, )?I(?:['’]ve not| have not| haven['’]t)\W", re.I
)
_NOT_DONE = re.compile(rf"{_HAVE_NOT} (?P<verb>[a-z]+)\b(?P<what>[^,;.]*)", re.I)  # what it was, tells the verb
_NOT_SO = re.compile(r"\b(?:without|late|wrong|badly|twice|(?!really|personally|actually|exactly)\w+ly)\b", re.I)
_ALL_OF_THEM = re.compile(
    r"\ball (?:three|four|five|six|of (?:them|those|these))\b|\bevery one of (?:them|those)\b", re.I
)
_PARTS = re.compile(r"[,;:]\s*(?:and |as well as |including )?|\s+(?:and|as well as|including)\s+")
_EXAMPLES = re.compile(r"\b(?:such as|for example|e\.g\.|like|or)\b", re.I)
_OF_IT = re.compile(r"\W*(?:it|that|this|those|these|them|one|ones|any)\b", re.I)


def told_of(requirement: str, interview: Interview) -> str:
    """The sentence of the scored answers that says most of a requirement that no question came from.

    Its speaker is in it, and a name of it or two of its words, one of its own among them; empty if none is such.
    """
    if interview.job.language is not Language.ENGLISH:
        return ""
    names, wanted = named_in(interview, requirement), _roots(requirement)
    own = own_words(requirement) - {stem(word) for word in words(interview.job.role)}

    def in_common(sentence: str) -> tuple[bool, int, int]:
        """Whether it has a name, and how many own words and words it has."""
        return bool(named(names, [sentence])), len(own & own_words(sentence)), len(wanted & _roots(sentence))

    quotes = (each for turn in interview.turns if turn.scored for each in quotable(turn.answer.text))
    said = [each for each in quotes if _OF_ONESELF.search(each)]
    most = max(said, key=in_common, default="")
    called, ours, all_told = in_common(most)
    return most if called or (ours and all_told >= ENOUGH_WORDS) else ""


def asked_in_words(requirement: str, interview: Interview) -> list[Question]:
    """The main questions that came from another line and have all the words of this one that tell it from others.

    So has "Run your own nurse clinics" those of "Experience running nurse clinics on your own".
    """
    own = own_words(requirement)
    if len(own) < ENOUGH_WORDS or interview.job.language is not Language.ENGLISH:
        return []
    return [question for question in interview.main_questions if own <= own_words(question.text)]


def quotable(answer: str) -> list[str]:
    """The sentences of an answer that can be quoted."""
    return [each for each in sentences.split(answer) if SHORTEST_QUOTE <= len(each.split()) <= LONGEST_QUOTE]


def named(names: Iterable[str], said: Sequence[str]) -> list[str]:
    """Those of the job's names that were said."""
    listed = list(names)
    return [name for name, count in zip(listed, times(listed, said), strict=True) if count]


def own_words(text: str) -> set[str]:
    """The stems of a text's words that are not said whatever the job is."""
    return {stem(word) for word in content_words(text) if not is_usual(word)}


def says_more(text: str, question: str) -> bool:
    """Whether a passage has a word of content that the question that came from it has in no form ("run", "running")."""
    return not all(_said(text, words(question)))


def _said(text: str, spoken: Sequence[str]) -> list[bool]:
    """Whether each of a text's words of content was spoken, in any form: "close the till", "closing down"."""
    roots = [stem(word).removesuffix("e") for word in content_words(text)]
    return [any(word.startswith(root) for word in spoken) for root in roots]


def _begun(stems: Iterable[str]) -> set[str]:
    return {word[:STEM] for word in stems}


def _roots(text: str) -> set[str]:
    """The beginnings of the stems of a text's words of content."""
    return _begun(stem(word) for word in content_words(text))


def left_open(requirement: str, interview: Interview, turns: Collection[Turn]) -> tuple[str, ...]:
    """What of a requirement these answers leave open: a name beside another, or for how many years.

    Who says that it is all of them leaves no name, nor who was asked about it by name: the answer is about that.
    """
    if interview.job.language is not Language.ENGLISH:
        return ()
    said = [turn.answer.text for turn in turns]
    names = [] if any(map(_ALL_OF_THEM.search, said)) else named_in(interview, requirement)
    both = _both_asked_for(requirement, names)
    spoken = named(both, [*said, *(turn.question.text for turn in turns)])
    years = _YEARS.search(requirement)
    unsaid = [years[0]] if years and not any(map(_YEARS_SAID.search, said)) else []
    return (*(name for name in both if name not in spoken), *unsaid)


def lists_more(requirement: str, interview: Interview, turns: Collection[Turn]) -> bool:
    """Whether a requirement asks for several things, not as examples, and one has no word in these answers."""
    said = [turn.answer.text for turn in turns]
    if interview.job.language is not Language.ENGLISH or any(map(_ALL_OF_THEM.search, said)):
        return False
    asked_for = _EXAMPLES.split(requirement)[0].partition(": ")[0]  # and not what they are in detail
    things = [thing for thing in _PARTS.split(asked_for) if content_words(thing)]
    spoken = [word for each in said for word in words(each)]
    return len(things) > 1 and not all(any(_said(thing, spoken)) for thing in things)


def _both_asked_for(requirement: str, names: Sequence[str]) -> list[str]:
    """The two that an "and" joins and one of which is a name, where they are what it is about, not examples."""
    found = _JOINED.search(requirement)
    before = requirement[: found.start()] if found else ""
    if not found or _EXAMPLES.search(before) or len(content_words(before)) > BEFORE_NAMES:
        return []
    return [*found.groups()] if set(found.groups()) & set(names) else []


def denial(requirement: str, turn: Turn, language: Language) -> Denial | None:
    """The sentence of an answer that says of what was asked for, or of a part of it, that it was not done; in English.

    What only a fit takes for one counts where the answer is worth less than a good one: there it errs.
    """
    if language is not Language.ENGLISH:
        return None
    doubted = (scoring.turn_score(turn) or 0) < scoring.STRONG
    wanted = _roots(f"{requirement} {turn.question.text}")
    for place, each in enumerate(denials.of(turn.answer.text)):
        if len(each.said.split()) < SHORTEST_DENIAL:
            continue
        if _surely_denies(each.said, requirement, wanted, opens=place < OPENING):
            return each
        on_it = place < OPENING if each.of_all else own_words(each.said) & own_words(requirement)
        if doubted and on_it and each.is_sure:
            return each
    return None


def _surely_denies(sentence: str, requirement: str, wanted: Set[str], *, opens: bool) -> bool:
    """Whether a sentence says of what is ``wanted`` in so many words that it was not done.

    ``opens``: it opens the answer, so that "it" is what was asked for.
    """
    plain = _FILLERS.sub("", sentence)
    if opens and _NOT_AS_SUCH.match(plain):
        return True
    for found in _DENIAL.finditer(plain):
        what = found["what"] or found["of"] or ""
        of_it = opens and (not content_words(what) or _OF_IT.match(what))
        if of_it or _roots(what) & wanted:
            return True
    return any(_is_asked_for(found, requirement) for found in _NOT_DONE.finditer(plain))


def _is_asked_for(not_done: re.Match[str], requirement: str) -> bool:
    """Whether what somebody says that they have not done is, verb and object, what a requirement asks for.

    How it was not done, is no denial: "I've never planned a rota late".
    """
    verbs = {stem(words(part)[0]) for part in _PARTS.split(requirement) if words(part)}
    acts = any(not_done["verb"].lower().startswith(verb) for verb in verbs if len(verb) >= SHORTEST_VERB)
    return acts and bool(_roots(not_done["what"]) & _roots(requirement)) and not _NOT_SO.search(not_done["what"])


def shares_a_word(question: Question, requirement: str, answer: str) -> bool:
    """Whether an answer has a word of what was asked."""
    stems = (_begun(content_words(text)) for text in (f"{question.text} {requirement}", answer))
    return bool(set.intersection(*stems))
