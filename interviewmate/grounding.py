"""Whether words about the candidate rest on what was said: quotes, numbers and names, checked one by one.

Nothing here judges; it only finds what has no source. What is in [brackets] is a placeholder and claims nothing.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from itertools import chain

from interviewmate import sentences
from interviewmate.interview import Interview, Turn
from interviewmate.job_terms import stem
from interviewmate.languages import Language
from interviewmate.numerals import in_digits, numbers
from interviewmate.words import FUNCTION_WORDS, content_words, words

SHORTEST_QUOTE = 3  # words: fewer between quotation marks are a term, not something that was said
SHORTEST_STEM, LONGEST_ENDING = 4, 3  # letters of a name that languages with cases change at its end

_BOTH = re.compile(
    r"\b(?:the|these|those) two\b(?![ -](?:hundred|thousand|million|billion|dozen|point|and a half))", re.I
)
_PLACEHOLDER = re.compile(r"\[[^\]]*\]")
_PARTS = re.compile(
    r"^(?:Situation|Action|What you did|How you go about it|One time|Result|What came of it):\s*", re.MULTILINE
)
_QUOTED = re.compile(r"„([^“”]*)[“”]|“([^”]*)”|\"([^\"]*)\"|«([^»]*)»|(?<!\w)['‘](.+?)['’](?!\w)")
_TOKEN = re.compile(r"[A-Za-zÀ-ɏЀ-ӿ][\w+#&./'’-]*[\w+#]|[A-Za-zÀ-ɏЀ-ӿ]")
_OPENS = re.compile(r"(?:\A|[.!?:;…\n\"“„(«¿¡•–—-])[\s\"“„(«¿¡]*\Z")  # before a word that has its capital by its place
_AFTER_A_NAME = frozenset("is was has had did told said asked gave wanted".split())
_SCORE = re.compile(r"\bof (?:100|5|five|a hundred)\b|/ ?(?:100|5)\b|\bscor|\brat(?:ed|ing)", re.I)
_ALL_ANSWERS = re.compile(r"\b(?:these|all(?: (?:of )?(?:the|these|your))?) (\w+) answers\b", re.I)
_LENGTH = re.compile(r"\b(?:(\d+) of )?(\d+) (words|sentences)\b")
_RIGHT = re.compile(r"\b(?:should|must|ought to|needs? to|ha(?:s|ve) to)\b(?! have\b)", re.I)
_OF_THEM = re.compile(r"\byou(?:r|rs|rself)?\b", re.I)
_NO_NAMES = frozenset("I I'd I've I'm I'll OK".split())


def said_by_candidate(quote: str, turns: Iterable[Turn]) -> bool:
    """Whether the candidate said it: the same words in the same order, whatever the punctuation and case."""
    return any(_within(quote, turn.answer.text) for turn in turns)


def _within(quote: str, text: str) -> bool:
    wanted = f" {' '.join(words(quote))} "
    return bool(wanted.strip()) and wanted in f" {' '.join(words(text))} "


def new_numbers(text: str, source: str, language: Language = Language.ENGLISH) -> frozenset[float]:
    """The numbers in ``text``, outside [placeholders], that ``source`` does not have."""
    return _claimed(text, language) - numbers(source)


def _claimed(text: str, language: Language) -> frozenset[float]:
    """The numbers that a text states: "ten" is one in English, and "this" in Polish; "the two papers" count nothing."""
    told = _BOTH.sub(" ", _PLACEHOLDER.sub(" ", text))
    return numbers(told) if language is Language.ENGLISH else in_digits(told)


def new_names(text: str, source: str, language: Language = Language.ENGLISH) -> frozenset[str]:
    """The names in ``text``, outside [placeholders], that ``source`` has in no case of its letters and in no number.

    A name is a word with a capital letter inside a sentence, or with one after its first letter anywhere. At the
    beginning of a sentence, where every word has a capital, it is one that another name or a verb such as "was" or
    "told" follows.

    In other languages names at the beginning of a sentence can't be told, in German none but those with a capital after
    their first letter; and a name is given where a word begins as it does, for its ending may change.
    """
    told = _PLACEHOLDER.sub(" … ", _PARTS.sub("", text))  # without the names of an answer's parts
    if language is not Language.ENGLISH:
        return frozenset(name for name in _foreign_names(told, language) if not _inflected(name, words(source)))
    given = set(map(stem, words(source)))
    return frozenset(name for name in _names(told) if not set(map(stem, words(name))) <= given)


def _foreign_names(text: str, language: Language) -> Iterable[str]:
    for token in _TOKEN.finditer(text):
        name = token.group()
        within = language is not Language.GERMAN and name[0].isupper() and not _OPENS.search(text[: token.start()])
        if within or any(letter.isupper() for letter in name[1:]):
            yield name


def _inflected(name: str, given: list[str]) -> bool:
    """Whether some word begins with the stem of a name."""
    stem = " ".join(words(name))
    stem = stem[: max(SHORTEST_STEM, len(stem) - LONGEST_ENDING)]
    return any(word.startswith(stem) for word in given)


def _names(text: str) -> Iterable[str]:
    tokens = list(_TOKEN.finditer(text))
    for place, token in enumerate(tokens):
        word = token.group().replace("’", "'")
        bare = word.removesuffix("'s")
        if bare in _NO_NAMES or not any(letter.isupper() for letter in bare):
            continue
        within = not _OPENS.search(text[: token.start()]) or any(letter.isupper() for letter in bare[1:])
        if within or (bare.lower() not in FUNCTION_WORDS and _named_by(word, tokens[place + 1 :])):
            yield bare


def _named_by(word: str, rest: list[re.Match[str]]) -> bool:
    """Whether what follows the first word of a sentence shows that it is a name."""
    following = rest[0].group() if rest else ""
    return word.endswith("'s") or (following[:1].isupper() and following not in _NO_NAMES) or following in _AFTER_A_NAME


def unsaid_quotes(text: str, sources: Iterable[str]) -> list[str]:
    """What stands between quotation marks in ``text`` and in none of the sources."""
    known = list(sources)
    quoted = (next(filter(None, found.groups()), "") for found in _QUOTED.finditer(text))
    return [q for q in quoted if len(words(q)) >= SHORTEST_QUOTE and not any(_within(q, source) for source in known)]


def brought(text: str, source: str, language: Language = Language.ENGLISH, asked: str = "", beside: str = "") -> str:
    """A number, a name or a quote in ``text`` that ``source`` does not have; empty if there is none.

    Words of what was ``asked`` may stand as their initials: "P&L" for "profit and loss". ``beside``: what was said
    elsewhere, whose names may stand there too: where somebody works is told once.
    """
    values = (f"{value:.15g}" for value in sorted(new_numbers(text, source, language)))
    names = (name for name in sorted(new_names(text, f"{source} {beside}", language)) if not _initials(name, asked))
    return next(chain(values, names, unsaid_quotes(text, [source])), "")


def _initials(name: str, text: str) -> bool:
    """Whether a name in capitals is made of the first letters of words that follow each other in ``text``."""
    letters = "".join(filter(str.isalpha, name))
    firsts = "".join(word[0] for word in content_words(text))
    return letters.isupper() and len(letters) > 1 and letters.lower() in firsts


def _lengths(turns: Iterable[Turn]) -> Iterable[tuple[int, str]]:
    """How many words and sentences each scored answer has, and all to one question together, with a score or not."""
    of_question = Counter[tuple[int, str, bool]]()
    for turn in turns:
        for count, of_what in (
            (len(words(turn.answer.text)), "words"),
            (len(sentences.split(turn.answer.text)), "sentences"),
        ):
            of_question[turn.question.number, of_what, False] += count
            if turn.scored:
                of_question[turn.question.number, of_what, True] += count
                yield count, of_what
    yield from ((count, of_what) for (_, of_what, _), count in of_question.items())


class Sources:
    """All that a report may cite: what was asked for, asked and answered, and the numbers that were computed.

    How long an answer is may be said too, in "words" or in "sentences".
    """

    def __init__(self, interview: Interview, computed: str) -> None:
        turns, questions = interview.turns, interview.questions
        self.texts = [
            *(turn.answer.text for turn in turns),
            *(question.text for question in questions),
            *(passage.text for passage in interview.job.passages),
        ]
        countable = max(len(turns), interview.job.total)  # answers and questions may be counted
        self._language = interview.job.language
        self._lengths = set(_lengths(turns))
        self._answers = {len(turns), sum(turn.scored for turn in turns), interview.answered}
        self._numbers = numbers(" ".join(self.texts)) | numbers(computed) | set(map(float, range(countable + 1)))

    def bear(self, sentence: str, *, advice: bool = False) -> bool:
        """Whether every quote and number in it has a source. The numbers of advice ("five minutes a day") need none.

        Where advice speaks of scores, its numbers are claims all the same.
        """
        if unsaid_quotes(sentence, self.texts) or not self._counts_the_answers(sentence):
            return False
        if advice and not _SCORE.search(sentence):
            return True
        return _claimed(_LENGTH.sub(self._unless_counted, sentence), self._language) <= self._numbers

    def _counts_the_answers(self, sentence: str) -> bool:
        """Whether who speaks of "these seven answers" has counted them: all, the scored ones or the questions'."""
        told = (number for found in _ALL_ANSWERS.finditer(sentence) for number in numbers(found[1]))
        return all(number in self._answers for number in told)

    def _unless_counted(self, found: re.Match[str]) -> str:
        part, whole, of_what = found.groups()
        counted = (int(whole), of_what) in self._lengths and int(part or whole) <= int(whole)
        return of_what if counted else found.group()

    def borne(self, text: str, *, corrects: bool = False) -> str:
        """The sentences of ``text`` that have their sources; nothing where an unsaid quote runs over several.

        ``corrects``: those that say what would be right, and nothing of the candidate, may bring numbers of their own.
        """
        if any(len(sentences.split(quote)) > 1 for quote in unsaid_quotes(text, self.texts)):
            return ""

        def right(sentence: str) -> bool:
            return corrects and bool(_RIGHT.search(sentence)) and not _OF_THEM.search(sentence)

        return " ".join(each for each in sentences.split(text) if self.bear(each, advice=right(each)))
