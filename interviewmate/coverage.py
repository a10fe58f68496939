"""How well the answers support each requirement of the job description, and what in them shows it.

A requirement's status follows from the scores of the questions that came from it, the same from which the
recommendation follows, so that no question can be among the worst and its requirement strongly covered.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence, Set
from enum import StrEnum
from statistics import mean

from pydantic import ConfigDict

from interviewmate import bearing, passage_kinds, scoring, undone
from interviewmate.bearing import STEM
from interviewmate.denials import Denial
from interviewmate.grounding import said_by_candidate
from interviewmate.interview import BEGINNERS, Frozen, Interview, Passage, PassageKind, Score, Turn
from interviewmate.job_terms import is_usual
from interviewmate.languages import Language
from interviewmate.numerals import numbers
from interviewmate.passages import askable, not_for_interviews
from interviewmate.scoring import PARTIAL, STRONG
from interviewmate.verdict import AGAINST, answers_it, recommend, scores_of
from interviewmate.vocabulary import hedges
from interviewmate.words import content_words

_OWN = re.compile(r"\b(?:I|me|my|we|us|our)\b", re.I)
_ACTS = re.compile(
    r"\b(?:I|we)(?:['’](?:ve|d|ll)| have| had| would| will| can)?(?: \w+ly| also| then| just| always)?,?"
    r" (?P<verb>(?!(?:an?|the|th(?:is|at|ese|ose)|no|my|our|some|one|two|three|four|five|six|ten)\b)[a-z]+)",
    re.I,
)
_CORRECTED = re.compile(r"\b(?:I mean|no, wait|sorry)\b", re.I)
_UNNAMED = re.compile(r"\b(?:I|we) \w+ (?:mine|ours)\b", re.I)  # what, stands in another sentence
# What one is, has, or has in mind, and where one works: no evidence of anything done.
_SITUATES = frozenset(
    """am is was were are been be had have got worked work working joined started start began think thought guess know
    knew mean suppose want wanted hope feel felt like love need needed do does see saw hear heard""".split()
)
_NOT = re.compile(r"\b(?:not|never|I only)\b|n['’]t\b|(?:['’]d|\bwould) (?:like|love|have to|need to)\b", re.I)
_OPENS = re.compile(  # before what a sentence says
    r"(?:(?:u+m+|u+h+|e+r+m*|oh|well|yeah|yes|okay|ok|right|so|and|but)(?:,|\.{3}|…)\s+"
    r"|(?:so|and|but) (?=(?:I|we)\b))*",
    re.I,
)
_PART = re.compile(r"[,;:] ")
_REFERS = re.compile(r"\b(?:it|him|her|them|that|this|those|these|there)\b", re.I)
_REASON = re.compile(r"\b(?:because|so that|otherwise)\b", re.I)
_QUOTED = re.compile(r"“([^”]+)”")
LEAST_IMPORTANT = 0.5  # of a sentence that is a requirement though nobody asked about it
_SENTENCE = re.compile(r"\b(?:is|are|will|don['’]t|doesn['’]t|have|has|need|\w+['’](?:s|re|ll))\b", re.I)
_HOW_THINGS_ARE = re.compile(r"(?:It|There|Many|Some|Most|Few)(?:['’]s| is| are)\b")
FEWEST_WORDS = 20  # of an answer whose topic can be told
RELEVANT = 4  # points of relevance that leave no doubt of it
FEWEST_SHARED = 2  # words with the requirement, if they are said whatever the job is


class Covered(StrEnum):
    """How well the answers support a requirement."""

    STRONG = "strong"
    PARTIAL = "partial"
    WEAK = "weak"
    NOT_ANSWERED = "not answered"
    NOT_ASKED = "not asked"


class Held(StrEnum):
    """What keeps a requirement from being strong though the answers are good enough, or from having a score; or what
    of it nobody had a word of.
    """

    BESIDE = "beside"  # no question came from it, though a strength that was found speaks of it
    DENIED = "denied"  # an answer says that it was not done
    DENIED_IN_PART = "denied in part"  # an answer says so of a part of it
    NOT_THEIRS = "not theirs"  # an answer says of it, or of a part of it, that somebody else does it
    LEFT_OPEN = "left open"  # a name, a thing or the years in it did not come up, which keeps it from nothing
    UNTIED = "untied"  # no answer surely is about it
    NOT_TOLD = "not told"  # that no answer shows it, so that it is not asked about


NOT_DONE = frozenset({Held.DENIED, Held.DENIED_IN_PART, Held.NOT_THEIRS})  # in the candidate's own words


class Coverage(Frozen):
    """One requirement of the job description and what the interview showed of it.

    ``questions`` are the numbers of those that came from it. ``score`` (0 to 100) is the mean of theirs, ``quote`` are
    the candidate's own words that speak to it most. ``held``: what kept it from being strongly covered for its score,
    or that no question came from it; what was denied, or is somebody else's, is the quote then. ``unsaid``: the names,
    things or years in it that did not come up.
    """

    model_config = ConfigDict(frozen=True, extra="ignore")  # a report that was saved long ago may have more

    requirement: str
    heading: str
    status: Covered
    questions: tuple[int, ...] = ()
    score: Score | None = None
    quote: str = ""
    held: Held | None = None
    unsaid: tuple[str, ...] = ()

    @property
    def came_up(self) -> bool:
        """Whether a question came from it or words of an answer stand beside it."""
        return self.status is not Covered.NOT_ASKED or bool(self.quote)


def coverage(interview: Interview) -> tuple[Coverage, ...]:
    """Every requirement and duty that is worth a question, in its order; what stands there twice comes once.

    A line that was not asked about, and that asks for nothing, is left out.
    """
    alike: dict[str, list[Passage]] = {}
    for passage in askable(interview.job.passages):
        alike.setdefault(passage.text, []).append(passage)
    asked_about = {index for question in interview.questions for index in question.passages} | _planned(interview)
    refused = recommend(interview)[0] in AGAINST
    return tuple(
        _of(interview, passages, refused=refused)
        for passages in alike.values()
        if asked_about & {passage.index for passage in passages} or not _asks_nothing(passages[0])
    )


def untold(interview: Interview) -> tuple[Coverage, ...]:
    """The requirements that no answer shows: nobody is asked about them."""
    return tuple(
        Coverage(requirement=text, heading=heading, status=Covered.NOT_ASKED, held=Held.NOT_TOLD)
        for text, heading in dict.fromkeys((p.text, p.heading) for p in not_for_interviews(interview.job.passages))
    )


def _planned(interview: Interview) -> frozenset[int]:
    """What the plan takes for a requirement, where it leaves out what asks nothing."""
    planned = frozenset(need.passage for need in interview.plan.needs) if interview.plan else frozenset[int]()
    return planned if planned < {passage.index for passage in askable(interview.job.passages)} else frozenset()


def _asks_nothing(passage: Passage) -> bool:
    """Whether a line is a sentence in passing, or about how things are there, and no requirement."""
    of_them = passage_kinds.of_heading(passage.heading) is PassageKind.CONTEXT
    said = passage.text.endswith(".") and (of_them or _SENTENCE.search(passage.text))
    return bool((said and passage.importance < LEAST_IMPORTANT) or _HOW_THINGS_ARE.match(passage.text))


def _of(interview: Interview, alike: list[Passage], *, refused: bool) -> Coverage:
    passage, places = alike[0], {passage.index for passage in alike}
    asked = sorted({q.number for q in interview.questions if places & set(q.passages)})
    if not asked and (alike_in_words := bearing.asked_in_words(passage.text, interview)):
        asked, places = [q.number for q in alike_in_words], {index for q in alike_in_words for index in q.passages}
    if not asked:
        return _unasked(passage, interview)
    whole = {q.number for q in interview.main_questions if places & set(q.passages)}
    on_it = [t for t in interview.turns if t.question.number in whole or places & set(t.question.passages)]
    worth = scores_of(on_it)
    score = int(scoring.rounded(mean(worth.values()))) if worth else None
    answers, language = _scored(on_it, asked), interview.job.language
    unsaid = bearing.left_open(passage.text, interview, answers)
    its_own = [answer for answer in answers if places & set(answer.question.passages)]  # no follow-up on another line
    denial = next(undone.denials_of(passage.text, its_own, interview), None)
    limit = "" if denial else undone.limit(passage.text, its_own, language)
    held = Held.NOT_THEIRS if limit else _held(passage.text, answers, unsaid, denial)
    status = _status(score, held=held, begins=interview.job.level in BEGINNERS)
    fit = [answer for answer in answers if answers_it(answer)]
    quotes = (*map(_noted, fit), *(_evidence(passage.text, answer.answer.text, language) for answer in fit))
    shows = next(filter(None, quotes), "") if _may_be_shown(status, refused=refused) else ""
    good = score is not None and score >= STRONG
    return Coverage(
        requirement=passage.text,
        heading=passage.heading,
        status=status,
        questions=tuple(asked),
        score=score,
        quote=denial.said if denial else limit or shows,
        held=held if good or denial or limit else None,
        unsaid=unsaid if good and held is Held.LEFT_OPEN else (),
    )


def _unasked(passage: Passage, interview: Interview) -> Coverage:
    """A requirement that no question came from, with what was denied of it all the same.

    What else was said of it beside another question can't be told for sure by words in common: half would be wrong.
    """
    denied = undone.denied_beside(passage.text, interview)
    of_a_part = bearing.asks_for_years(passage.text)  # there may be years of the rest: "including leading a team"
    held = (Held.DENIED_IN_PART if of_a_part else Held.DENIED) if denied else None
    return Coverage(
        requirement=passage.text, heading=passage.heading, status=Covered.NOT_ASKED, quote=denied, held=held
    )


def _may_be_shown(status: Covered, *, refused: bool) -> bool:
    """What is weak is shown by nothing; nor, of somebody who is not to be hired, what is fair: it may be no merit."""
    return status is Covered.STRONG or (status is Covered.PARTIAL and not refused)


def _held(requirement: str, answers: Collection[Turn], unsaid: Sequence[str], denial: Denial | None) -> Held | None:
    """What keeps answers, however good, from showing all of a requirement that they were asked for, or what of it they
    were not asked for; None if nothing.
    """
    if denial:
        return Held.DENIED if denial.of_all else Held.DENIED_IN_PART
    if not any(answers_it(turn) and _is_tied(requirement, turn) for turn in answers):
        return Held.UNTIED
    return Held.LEFT_OPEN if unsaid else None


def _is_tied(requirement: str, turn: Turn) -> bool:
    """Whether something ties an answer to what was asked: its relevance, what was noted in it, or a word in common.

    In a few words that can't be told.
    """
    noted = turn.evaluation and (turn.evaluation.strength or turn.evaluation.relevance >= RELEVANT)
    brief = len(turn.answer.text.split()) < FEWEST_WORDS
    return brief or bool(noted) or bearing.shares_a_word(turn.question, requirement, turn.answer.text)


def _status(score: int | None, *, held: Held | None, begins: bool) -> Covered:
    """``held``: what keeps it from being strongly covered, however well the answers are told.

    What no question or answer has a word of does not. What was not done is weakly covered by what else is told, unless
    that is good, or by somebody who ``begins``.
    """
    if score is None:
        return Covered.NOT_ANSWERED
    if score >= STRONG:
        return Covered.STRONG if held in {None, Held.LEFT_OPEN} else Covered.PARTIAL
    undone = held is Held.DENIED and not begins
    return Covered.PARTIAL if score >= PARTIAL and not undone else Covered.WEAK


def _scored(turns: Iterable[Turn], numbers: Sequence[int]) -> list[Turn]:
    """The scored answers to these questions, the best first."""
    given = [t for t in turns if t.question.number in numbers and scoring.turn_score(t) is not None]
    return sorted(given, key=lambda turn: -(scoring.turn_score(turn) or 0))


def _noted(turn: Turn) -> str:
    """The words of an answer that the interviewer noted as what it shows; empty if none were."""
    noted = _QUOTED.search(turn.evaluation.strength) if turn.evaluation else None
    return noted[1] if noted and said_by_candidate(noted[1], [turn]) else ""


def telling(requirement: str, answer: str, language: Language = Language.ENGLISH) -> str:
    """The sentence of an answer that shows most of what was asked for; empty if none shows anything.

    Where none has words of the requirement it is the longest in which the speaker says what they do.
    """
    said = bearing.quotable(answer)
    own = filter(_own, said) if language is Language.ENGLISH else ()
    return _showing(requirement, said, language) or _opened(max(own, key=len, default=""))


def _evidence(requirement: str, answer: str, language: Language) -> str:
    """The sentence of an answer that is the best evidence of a requirement; in English one that surely tells a deed."""
    said = bearing.quotable(answer)
    if language is Language.ENGLISH:
        wanted = _stems(content_words(requirement), language)
        said = [sentence for sentence in said if _acts(sentence, wanted)]
    return _showing(requirement, said, language)


def _acts(sentence: str, wanted: Set[str]) -> bool:
    """Whether a sentence tells, without a doubt, something that its speaker did, does or would do.

    And that with the word of what is ``wanted`` or with what "it" stands for: a single one may be somebody else's.
    """
    if "?" in sentence or hedges([sentence]) or _CORRECTED.search(sentence) or _UNNAMED.search(sentence):
        return False
    acting = [part for part in _PART.split(sentence) if _tells_a_deed(part)]
    several = len(_stems(content_words(sentence), Language.ENGLISH) & wanted) >= FEWEST_SHARED
    return bool(acting) and (several or any(_is_on(part, wanted) for part in acting))


def _tells_a_deed(part: str) -> bool:
    return any(found["verb"].lower() not in _SITUATES for found in _ACTS.finditer(part))


def _is_on(part: str, wanted: Set[str]) -> bool:
    return bool(_stems(content_words(part), Language.ENGLISH) & wanted or _REFERS.search(part))


def _showing(requirement: str, said: Iterable[str], language: Language) -> str:
    """The one of these sentences that says most about a requirement; empty if none says anything.

    In English only such in which the speaker says what they do, with a word of the requirement's own or several.
    """

    def shared(sentence: str) -> int:
        return len(_stems(content_words(sentence), language) & wanted)

    def fits(sentence: str) -> bool:
        enough = shared(sentence) >= (1 if language is not Language.ENGLISH else FEWEST_SHARED)
        own = [word for word in content_words(sentence) if not is_usual(word)]
        return enough or bool(_stems(own, language) & wanted)

    wanted = _stems(content_words(requirement), language)
    telling = (each for each in said if fits(each) and (language is not Language.ENGLISH or _own(each)))
    most = max(telling, key=lambda each: (shared(each), _grounds(each), len(each)), default="")
    return _opened(most) if language is Language.ENGLISH else most


def _grounds(sentence: str) -> int:
    """What of a number and a reason a sentence gives."""
    return bool(numbers(sentence)) + bool(_REASON.search(sentence))


def _opened(sentence: str) -> str:
    """A sentence from where it says something: without "So, um, " before it."""
    return _OPENS.sub("", sentence, count=1)


def _own(sentence: str) -> bool:
    """Whether a sentence says what its speaker does, and not what they do not."""
    return bool(_OWN.search(sentence)) and not _NOT.search(sentence)


def _stems(spoken: Iterable[str], language: Language) -> set[str]:
    """The beginnings of words; in a language other than English, of the long ones."""
    shortest = 1 if language is Language.ENGLISH else STEM
    return {word[:STEM] for word in spoken if len(word) >= shortest}
