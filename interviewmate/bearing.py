"""What answers to one thing show of another that the job asks for, and what of it they leave open: by words alone.

How like a sentence of an answer is to a requirement, by an encoder's vectors, tells less: of requirements that an
answer surely bears on many are less like it than others that it has nothing to do with.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence

from interviewmate import sentences
from interviewmate.interview import Interview, Question, Turn
from interviewmate.job_terms import is_usual, named_in, stem
from interviewmate.languages import Language
from interviewmate.vocabulary import times
from interviewmate.words import content_words, words

STEM = 5  # letters in which two words are taken for the same
MANY_OWN = 3  # of a requirement's own words, and half of them, that make what was asked and said one about it
ENOUGH_NAMED = 2  # names of a requirement that make an answer one about it, or other words of its own
FEWEST_LISTED = 3  # things that make a list of a requirement
BEFORE_NAMES = 5  # words, at most, of a requirement that is about the names in it
SHORTEST_VERB = 3  # letters
SHORTEST_FIRST = 4  # words of the first of several things that surely is whole
OPENING = 2  # sentences of an answer in which "it" is what was asked for
_JOINED = re.compile(r"\b([A-Z][\w+#.]*\w) (?:and|&) ([A-Z][\w+#.]*\w)")
_YEARS = re.compile(
    r"\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten)\+?(?: or more| plus)? ?\+?(?:years|yrs)\b", re.I
)
_EXPERIENCE = re.compile(r"\bexperience\b", re.I)
_YEARS_SAID = re.compile(r"\byears\b|\bsince (?:19|20)\d\d\b|\bdecades?\b", re.I)
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
_LISTED = re.compile(r",\s*(?:and |or )?|: |\s+(?:and|including)\s+")
_ENUMERATES = re.compile(r", (?!(?:from|in|to|with|by|for|so|on|at|as|which|where|when|if|and|then|using|ensuring)\b)")
_ALL_OF_THEM = re.compile(
    r"\ball (?:three|four|five|six|of (?:them|those|these))\b|\bevery one of (?:them|those)\b", re.I
)
_PARTS = re.compile(r"[,;:]\s*(?:and |as well as |including )?|\s+(?:and|as well as|including)\s+")
_EXAMPLES = re.compile(r"\b(?:such as|for example|e\.g\.|like|or)\b", re.I)
_OF_IT = re.compile(r"\W*(?:it|that|this|those|these|them|one|ones|any)\b", re.I)


def questions_on(requirement: str, interview: Interview) -> list[int]:
    """The numbers of the questions whose scored answers surely bear on a requirement that none of them came from."""
    if interview.job.language is not Language.ENGLISH:
        return []
    scored = sorted({turn.question.number for turn in interview.turns if turn.scored})
    names = named_in(interview, requirement)
    return [number for number in scored if _is_about(requirement, names, number, interview)]


def _is_about(requirement: str, names: Sequence[str], number: int, interview: Interview) -> bool:
    """Whether what was asked and said there has several names of a requirement, or one and another word of its own.

    Or most words of its own; or the question has all of these, a name among them; or it came from what asks for half
    the same; or experience is asked for, and an answer tells half of what it is in, or for how many years it was had.
    """
    asked = [question for question in interview.questions if question.number == number]
    answers = [turn.answer.text for turn in interview.turns if turn.question.number == number and turn.scored]
    own = own_words(requirement) - {stem(word) for word in words(interview.job.role)}
    sources = {index for question in asked for index in question.passages}
    if any(_asks_half_the_same(requirement, source.text) for source in interview.job.named(tuple(sources))):
        return True
    said = [question.text for question in asked] + answers
    shared = own & own_words(" ".join(said))
    enough = len(shared) >= max(MANY_OWN, len(own) / 2)
    if enough or _says_for_how_long(requirement, answers) or _tells_the_experience(requirement, answers):
        return True
    found = named(names, said)
    in_names = {stem(word) for name in names for word in words(name)}
    beside = shared - in_names
    whole = any(" " in name for name in found)
    in_question = own and own <= own_words(" ".join(question.text for question in asked))
    return bool(found) and (len(found) >= ENOUGH_NAMED or bool(beside) or whole or bool(in_question))


def _says_for_how_long(requirement: str, answers: Iterable[str]) -> bool:
    """Whether experience is required, and a sentence with a word of what it is in says for how many years it was."""
    wanted = _field(requirement)
    said = (each for answer in answers for each in sentences.split(answer) if _YEARS_SAID.search(each))
    asked_for = _EXPERIENCE.search(requirement) or _YEARS.search(requirement)
    return bool(asked_for) and any(wanted & _roots(each) for each in said)


def _tells_the_experience(requirement: str, answers: Sequence[str]) -> bool:
    """Whether experience is required, and an answer has half the words of what it is in."""
    wanted = _field(requirement)
    enough = max(ENOUGH_NAMED, len(wanted) / 2)
    return bool(_EXPERIENCE.search(requirement)) and any(len(wanted & _roots(answer)) >= enough for answer in answers)


def _field(requirement: str) -> set[str]:
    """What the experience that is required is in."""
    return _roots(_YEARS.sub("", _EXPERIENCE.sub("", requirement)))


def _asks_half_the_same(requirement: str, other: str) -> bool:
    """Whether half the words of a requirement, several and one of its own, stand in another."""
    wanted = _begun(content_words(requirement))
    shared = wanted & _begun(content_words(other))
    enough = len(shared) >= max(ENOUGH_NAMED, len(wanted) / 2)
    return enough and bool(shared & _begun(own_words(requirement)))


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


def leaves_open(requirement: str, interview: Interview, turns: Collection[Turn]) -> bool:
    """Whether these answers leave open a part of a requirement: a name beside another, the years, or most of a list.

    Who says that it is all of them names none.
    """
    if interview.job.language is not Language.ENGLISH:
        return False
    said = [turn.answer.text for turn in turns]
    both = _both_asked_for(requirement, named_in(interview, requirement))
    years = _YEARS.search(requirement) and not any(map(_YEARS_SAID.search, said))
    some = len(named(both, said)) < len(both) or _leaves_most_open(requirement, said)
    return bool(years) or (some and not any(map(_ALL_OF_THEM.search, said)))


def unnamed(requirement: str, interview: Interview, turns: Collection[Turn]) -> tuple[str, ...]:
    """Which of several things that a requirement asks for, not as examples, have no word in these answers.

    None where no thing has, for it may have been told in other words; nor what one word names, nor a first that is so
    short that it may be half of one ("Process the weekly and monthly payrolls").
    """
    said = [turn.answer.text for turn in turns]
    if interview.job.language is not Language.ENGLISH or any(map(_ALL_OF_THEM.search, said)):
        return ()
    named = _EXAMPLES.split(requirement)[0].partition(": ")[0]  # and not what they are in detail
    parts = [part.strip(" .()") for part in _PARTS.split(named)]
    spoken = [word for each in said for word in words(each)]
    missing = tuple(part for part in parts if not any(_said(part, spoken)))
    whole = parts[len(parts[0].split()) < SHORTEST_FIRST :]
    certain = tuple(part for part in missing if part in whole and len(_roots(part)) >= ENOUGH_NAMED)
    return certain if len(missing) < len(parts) else ()


def _leaves_most_open(requirement: str, said: Iterable[str]) -> bool:
    """Whether less than half of the things that a requirement lists, and not as examples, came up."""
    things = [thing for thing in map(_roots, _LISTED.split(requirement)) if thing]
    if len(things) < FEWEST_LISTED or not _ENUMERATES.search(requirement) or _EXAMPLES.search(requirement):
        return False
    told = _roots(" ".join(said))
    return sum(bool(thing & told) for thing in things) < len(things) / 2


def _both_asked_for(requirement: str, names: Sequence[str]) -> list[str]:
    """The two that an "and" joins and one of which is a name, where they are what it is about, not examples."""
    found = _JOINED.search(requirement)
    before = requirement[: found.start()] if found else ""
    if not found or _EXAMPLES.search(before) or len(content_words(before)) > BEFORE_NAMES:
        return []
    return [*found.groups()] if set(found.groups()) & set(names) else []


def denies(requirement: str, question: Question, answer: str) -> bool:
    """Whether the answer says of what was asked for that it was not done."""
    wanted = _roots(f"{requirement} {question.text}")
    for place, sentence in enumerate(sentences.split(answer)):
        plain = _FILLERS.sub("", sentence)
        if place < OPENING and _NOT_AS_SUCH.match(plain):
            return True
        for found in _DENIAL.finditer(plain):
            what = found["what"] or found["of"] or ""
            of_it = place < OPENING and (not content_words(what) or _OF_IT.match(what))
            if of_it or _roots(what) & wanted:
                return True
        if any(_is_asked_for(found, requirement) for found in _NOT_DONE.finditer(plain)):
            return True
    return False


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
