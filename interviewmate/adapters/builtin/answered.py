"""What was asked and answered: each question that got a score, and what the answers to it leave open."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Set
from dataclasses import dataclass

from interviewmate import limits, scoring, sentences, undone
from interviewmate.adapters.builtin import (
    credit,
    findings,
    grammar,
    harm,
    lacks,
    mentions,
    outcomes,
    phrases,
    requirement,
    showing,
    stumbles,
    tense,
    traces,
    wording,
)
from interviewmate.adapters.builtin.findings import BEGINNING
from interviewmate.adapters.builtin.likeness import ELSEWHERE, Likeness, answering, of
from interviewmate.adapters.builtin.scales import only_claims
from interviewmate.adapters.builtin.shapes import Shape
from interviewmate.adapters.builtin.traits import Told
from interviewmate.adapters.builtin.wording import DOUBTED, WITHOUT_A_CASE, Gap, Open
from interviewmate.coverage import RELEVANT, Coverage, Held, coverage
from interviewmate.grounding import unsaid_quotes
from interviewmate.interview import BEGINNERS, Behaviour, Interview, PassageKind, Question, Turn
from interviewmate.job_terms import is_usual, stem
from interviewmate.languages import Language
from interviewmate.passages import optional
from interviewmate.policy import STRONG
from interviewmate.scoring import PARTIAL
from interviewmate.verdict import answers_it, counts, question_scores
from interviewmate.words import content_words, words

SHORTEST_QUOTE, LONGEST_QUOTE = 6, 40  # words
LONGEST_TOPIC = 16  # words
ASIDE = 0.06  # likeness to what was asked, below which a sentence is surely none of the answer
AT_HOME = 0.1  # the same of one about the family
BRIEF = 35  # words of an answer that is poor because so little was said
LEAST_TELLING = 0.7  # of 2, that a sentence is worth which is quoted though it is no strength
SOUND = 50  # points from which what an answer waves aside it may have a reason for
_FAMILY = re.compile(
    r"\b(?:my|our) (?:\w+ )?(?:wife|husband|mum|mam|mother|dad|father|sister|brother|nan|gran\w*|aunt\w*|uncle|cousin|"
    r"daughter|son|kids|girlfriend|boyfriend|partner|dog|cat|neighbours?|flatmate)\b",
    re.I,
)
_POINTS_BACK = re.compile(r"\b(?:it['’]s|that['’]s|they['’]re|this|these|those|them)\b", re.I)
_RETURNS = re.compile(r"(?:so |but )?anyway\b", re.I)  # to the point: "Anyway, she's been back three times"
LONG_BEFORE = 30  # words before an answer comes to the point
FEWEST_ELSEWHERE = 2  # sentences that make a ramble
LEAST_OUTLINED = 30  # points of an answer that can be made better: what is worth less may be wrong
# Likeness of the nearest sentence, below which an answer with no word of what was asked is likely another story: so are
# 34 of 100 that were given to another question of the same job, and 4 of 100 that were given to this one.
NEAREST = 0.25
_OR_WILLING = re.compile(r"\bor (?:an? |be |are |the )*(?:willing|willingness|ready|readiness|keen|happy)\b", re.I)
REASON = re.compile(
    r"\b(?:because|['’]?cause|cos|since|so|as|in case|otherwise|reasons?|why|means?|meant|due to|unless|that way|if|"
    r"rather than|instead|must|need(?:s|ed)?|(?:have|has|had|got) to|can['’]t|won['’]t|"
    r"to (?:make sure|see|check|find|avoid|get|keep|help|stop|prevent|save|know|understand))\b",
    re.I,
)
_NONE = re.compile(r"\bno (?!more\b|one\b|longer\b)\w+s\b", re.I)  # "so no migrations at all"
MAY_ANSWER = {Behaviour.CONFUSED, Behaviour.OUT_OF_SCOPE}  # though it has no score


@dataclass(frozen=True)
class Scored:
    """An answer that has a score."""

    turn: Turn
    place: int  # counts the turns from 1
    value: int
    text: str  # without what only orders the interviewer about
    told: Told  # as far as it may speak for its speaker
    counts: bool  # it is no start that a better one followed

    @property
    def claims(self) -> bool:
        """Whether it shows nothing of what it says."""
        return self.turn.evaluation is not None and only_claims(self.turn.evaluation)

    @property
    def of_others(self) -> bool:
        """Whether it tells what others did, and little of what its speaker did."""
        return self.turn.evaluation is not None and wording.finds_little_own(self.turn.evaluation)

    @property
    def looks_back(self) -> bool:
        """Whether what one would do differently was asked for: that shows no strength."""
        return "differently" in self.turn.question.text


@dataclass(frozen=True)
class Ramble:
    """What of an answer is about something else than was asked."""

    aside: str  # the sentence that is furthest from it
    elsewhere: int  # sentences


@dataclass(frozen=True)
class Asked:
    """A main question and the scored answers to it and its follow-ups, of which there is one at least."""

    question: Question
    answers: tuple[Scored, ...]
    topic: str  # what it was about, in a few words
    wanted: str  # the requirement that it came from; empty if none
    value: float  # its score
    gaps: tuple[Open, ...]  # what the answers leave open when they are taken together, the most telling first
    sound: bool  # whether they may lack nothing, whatever a rule misses in them
    likely: Open | None  # what they likely lack most, where nothing is certain
    never: str  # the sentence in which it is said that it was not done; empty if there is none
    excused: bool  # whether nobody is asked to have done it
    elsewhere: bool  # whether the answers are likely about something else
    off: bool  # whether they surely are about something else that the job asks for
    deed: str  # the sentence of something done that speaks most for its speaker; empty if none does
    telling: str  # the sentence that speaks most for its speaker, whatever it tells; empty if none does
    roundabout: bool  # whether an answer to the question itself wandered long before it came to the point
    ramble: Ramble | None  # of answers that wandered off, the one that did so most
    doubt: str  # what of them a hiring manager would ask about, to the last of them
    stumble: str  # what of them a hiring manager would stumble over; empty if nothing
    besides: tuple[str, ...]  # what was said to it in answers that have no score

    @property
    def marked(self) -> str:
        """What it was about, with its number and its score."""
        number = self.question.number
        about = "" if self.topic == f"question {number}" else f"question {number}: "
        return f"{self.topic} ({about}{self.score} of 100)"

    @property
    def spoken(self) -> int:
        """How many words were said in answer to it, with a score or without."""
        return sum(len(words(said)) for said in (*(a.turn.answer.text for a in self.answers), *self.besides))

    @property
    def is_brief(self) -> bool:
        """Whether its answers are poor, and hardly anything was said."""
        return self.value < PARTIAL and self.spoken <= BRIEF * (len(self.answers) + len(self.besides))

    @property
    def to_the_point(self) -> bool:
        """Whether one of the answers is about what was asked."""
        return any(answers_it(answer.turn) for answer in self.answers)

    @property
    def questions(self) -> list[str]:
        """The words of the question and of its follow-ups."""
        return [self.question.text, *(answer.turn.question.text for answer in self.answers)]

    @property
    def score(self) -> int:
        """The score as it is shown."""
        return int(scoring.rounded(self.value))


def asked(interview: Interview, likeness: Likeness, topical: Likeness, off: Set[int] = frozenset()) -> Iterable[Asked]:
    """The questions that got an answer with a score. ``topical``: the likeness as far as it tells what is said of.

    ``off``: the numbers of those to which only something else that the job asks for was told.
    """
    scored = [
        _scored(turn, place, value, likeness, counts=counts(turn, interview))
        for place, turn in enumerate(interview.turns, start=1)
        if (value := scoring.turn_score(turn)) is not None
    ]
    values = question_scores(interview)
    for question in interview.main_questions:
        if answers := tuple(each for each in scored if each.turn.question.number == question.number):
            topic, wanted = _topic(interview, question), requirement_of(interview, question)
            never, excused = never_done(question, wanted, answers), _is_excused(interview, question)
            worth, astray = values[question.number], question.number in off
            taken_for = lacks.taken_for(answers[0].turn.behaviour, answers[0].text, topical)
            of_others = all(answer.of_others for answer in answers)
            told = Told(owing(question, answers), together(answers), taken_for, of_others)
            may_lack = worth < STRONG and not (astray or (never and excused))
            claims = all(answer.claims for answer in answers)
            likely = lacks.gap(told, worth, claims=claims) if may_lack else None
            gaps = _gaps(question, wanted, answers, topical, worth, excused=excused)
            sound = worth >= PARTIAL and lacks.may_be_sound(told)
            telling = _telling(answers)
            sure = tuple(gap for gap in gaps if gap.gap not in DOUBTED or not sound)
            yield Asked(
                question=question,
                answers=answers,
                topic=topic,
                wanted=wanted,
                value=worth,
                gaps=(Open(Gap.ELSEWHERE),) if astray else sure,
                likely=likely,
                sound=sound,
                never=never,
                excused=excused,
                elsewhere=astray or _is_elsewhere(question, wanted, answers, topical),
                off=astray,
                deed=_telling(answers, deeds=True),
                telling=telling,
                roundabout=_is_roundabout(f"{question.text} {wanted}", answers[0], topical),
                ramble=None if astray else _ramble(f"{question.text} {wanted}", answers, topical),
                doubt=_doubt(answers),
                stumble=_stumble(question, answers),
                besides=_besides(interview, question),
            )


def _scored(turn: Turn, place: int, value: int, likeness: Likeness, *, counts: bool) -> Scored:
    text = answering(turn.answer.text, likeness)
    nearness = {chunk: near for chunk, near in likeness.items() if chunk in text}
    told = Told(turn.question.text, text, turn.behaviour)
    return Scored(turn, place, value, text, showing.to_the_point(told, nearness), counts)


def _besides(interview: Interview, question: Question) -> tuple[str, ...]:
    """What was said to a question in answers that have no score, but for wishes to skip it or to hear it again."""
    unscored = (turn for turn in interview.turns if turn.question.number == question.number and not turn.scored)
    return tuple(turn.answer.text for turn in unscored if turn.behaviour in MAY_ANSWER and words(turn.answer.text))


def _topic(interview: Interview, question: Question) -> str:
    """What a question was about, or its place, told to the candidate: what is "ours" in the posting is not theirs."""
    named = _named(interview, question) or f"question {question.number}"
    return named if named.startswith("“") else re.sub(r"\bour\b", "the", named)


def _named(interview: Interview, question: Question) -> str:
    """Its requirement as far as it can be said; empty if it can't."""
    passages = interview.job.named(question.passages)
    wanted = requirement.asked_in(question.text, passages[0]) if passages else None
    if not wanted:
        return ""
    if wanted.shape is Shape.FIELD and wanted.working.startswith(("in ", "with ")):
        return f"your work {wanted.working}"
    whole = wanted.gerund if len(wanted.gerund.split()) >= len(wanted.phrase.split()) - 1 else ""
    if whole and len(whole.split()) <= LONGEST_TOPIC:
        return whole
    if len(wanted.phrase.split()) <= LONGEST_TOPIC:
        if wanted.shape in {Shape.FIELD, Shape.KNOWLEDGE}:
            return wanted.phrase
        named = f"“{wanted.phrase}”"
        verbatim = not unsaid_quotes(named, [passages[0].text, question.text])
        return named if verbatim else wanted.gerund or wanted.brief
    named = phrases.first_part(wanted.phrase)
    return wanted.brief or (f"“{named}”" if named else "")


def requirement_of(interview: Interview, question: Question) -> str:
    passages = interview.job.named(question.passages)
    return passages[0].text if passages else ""


def unanswered(interview: Interview, asked: list[Asked]) -> list[Question]:
    """The main questions that got no answer with a score, but for the one at which the candidate ended it."""
    numbers = {each.question.number for each in asked} | {interview.left_open}
    return [question for question in interview.main_questions if question.number not in numbers]


def _gaps(
    question: Question, wanted: str, answers: tuple[Scored, ...], likeness: Likeness, value: float, *, excused: bool
) -> list[Open]:
    """What the answers leave open; first of all that it was not done, where it is asked to have been."""
    said = together(answers)
    whole = " ".join(answer.turn.answer.text for answer in answers)
    found = findings.gaps(said, owing(question, answers), likeness, whole)
    if others := _left_to_others(wanted or question.text, answers):
        found.insert(0, Open(Gap.LEFT_TO_OTHERS, others))
    never = denied(question, wanted, answers)
    again = next((answer for answer in answers if _said_again(answer.turn)), None)
    if value < STRONG and again:
        found.insert(0, Open(Gap.SAID_AGAIN, sentences.split(again.turn.answer.text)[0]))
    if never and "?" not in never and all(each.gap is not Gap.NOT_DONE for each in found):
        found.insert(0, Open(Gap.NOT_DONE, never))
    if excused or not never:
        found = [each for each in found if each.gap is not Gap.NOT_DONE]
    alone = {Gap.SHORT, Gap.NOBODY, *WITHOUT_A_CASE}  # what is said of one answer, or of several if of each of them
    each_leaves = set.intersection(*({gap.gap for gap in _left_by(answer, likeness)} for answer in answers))
    return [each for each in found if each.gap not in alone or len(answers) == 1 or each.gap in each_leaves]


def _left_to_others(wanted: str, answers: tuple[Scored, ...]) -> str:
    """The sentence in which what was asked for is said to be somebody else's; empty if there is none."""
    poor = (findings.left_to_others(answer.text) for answer in answers if answer.value < PARTIAL)
    limit = undone.limit(wanted, [answer.turn for answer in answers], Language.ENGLISH)
    return limit or next(filter(None, poor), "")


def _said_again(turn: Turn) -> bool:
    """Whether an answer was given before, in the same words."""
    return turn.evaluation is not None and wording.finds_nothing_new(turn.evaluation)


def _left_by(answer: Scored, likeness: Likeness) -> list[Open]:
    return findings.gaps(answer.text, answer.turn.question.text, likeness)


def never_done(question: Question, wanted: str, answers: tuple[Scored, ...]) -> str:
    """The sentence in which it is said that what was asked for was not done; empty if there is none."""
    asked = f"{question.text} {wanted}"
    told = (findings.denial(answer.text, asked) or _denies_all(wanted, answer.turn) for answer in answers)
    return next(filter(None, told), "")


def _denies_all(wanted: str, turn: Turn) -> str:
    denial = undone.denial(wanted, turn, Language.ENGLISH)
    return denial.said if denial and denial.of_all else ""


def denied(question: Question, wanted: str, answers: tuple[Scored, ...]) -> str:
    """The same, where no later answer tells of something done; empty if there is none."""
    never = never_done(question, wanted, answers)
    place = next((place for place, answer in enumerate(answers) if never and never in answer.text), 0)
    return "" if mentions.done(together(answers[place + 1 :])) else never


def denied_elsewhere(interview: Interview) -> list[Coverage]:
    """The requirements denied in answers to something else alone, one for each denial, those asked about first.

    What denies the line that was asked about denies another line like it in the same words.
    """
    denied = (row for row in coverage(interview) if row.held is Held.DENIED)
    first: dict[str, Coverage] = {}
    for row in sorted(denied, key=lambda row: not row.questions):
        first.setdefault(row.quote, row)
    return [row for row in first.values() if row.quote not in _said_to(row.questions, interview)]


def _said_to(numbers: Collection[int], interview: Interview) -> str:
    return " ".join(turn.answer.text for turn in interview.turns if turn.question.number in numbers)


def _is_excused(interview: Interview, question: Question) -> bool:
    """Whether nobody is asked to have done it: a beginner what they will do, or whoever is willing to learn."""
    passages = interview.job.named(question.passages)
    duty = any(passage.kind is PassageKind.DUTY for passage in passages)
    willing = any(_OR_WILLING.search(passage.text) or optional(passage) for passage in passages)
    return willing or (duty and interview.job.level in BEGINNERS)


def _is_elsewhere(question: Question, wanted: str, answers: tuple[Scored, ...], likeness: Likeness) -> bool:
    """Whether no answer has a word of what was asked, nor a sentence near it, nor was found to be about it.

    ``likeness``: as far as it tells.
    """
    if any(answer.turn.evaluation and answer.turn.evaluation.relevance >= RELEVANT for answer in answers):
        return False
    said = [sentence for answer in answers for sentence in sentences.split(answer.text)]
    shared = _begun(f"{question.text} {wanted}") & _begun(" ".join(said))
    return bool(likeness) and not shared and max((of(each, likeness) for each in said), default=0.0) < NEAREST


def _telling(answers: tuple[Scored, ...], *, deeds: bool = False) -> str:
    """The sentence of all answers to a question that speaks most for them; empty if none speaks for them.

    What one would do differently shows nothing. ``deeds``: of those that tell something done.
    """
    may_tell = (answer for answer in answers if not (answer.looks_back or harm.may_be(answer.text)))
    found = (item for answer in may_tell for item in credit.of(answer.told).items())
    worth = {said: value for said, value in found if _is_sure(said) and (not deeds or traces.acted(said))}
    best = max(worth, key=lambda said: worth[said], default="")
    return mentions.without_opening(best) if best and worth[best] >= LEAST_TELLING else ""


def _nearest(said: Iterable[str], likeness: Likeness) -> str:
    """The sentence that is most like what was asked; empty if there is none."""
    return max(said, key=lambda each: of(each, likeness), default="")


def _is_sure(sentence: str) -> bool:
    """Whether a sentence can be quoted as something that was so: no doubt, no denial, nothing to stop at."""
    denies = findings.NEGATED.search(sentence) or _NONE.search(sentence)
    theirs = limits.is_one(sentence)
    return quotable(sentence) and not (mentions.UNSURE.search(sentence) or denies or theirs or harm.may_tell(sentence))


def owing(question: Question, answers: tuple[Scored, ...]) -> str:
    """The words by which a case is owed: a follow-up's too, but not where the question itself asks for a plan."""
    asked = [question.text, *(answer.turn.question.text for answer in answers)]
    case = next(filter(findings.asks_for_a_case, asked), question.text)
    return question.text if findings.asks_what_would_be(question.text) else case


def together(answers: Iterable[Scored]) -> str:
    return " ".join(each.text for each in answers)


def _ramble(asked: str, answers: tuple[Scored, ...], likeness: Likeness) -> Ramble | None:
    """The answer that wandered off most, if a sentence of one surely did: no word of what was asked, nothing before it
    that it points to, nothing that the sentence which is most to the point has too.
    """
    found: list[Ramble] = []
    for answer in answers:
        said = sentences.split(answer.text)
        off = [s for s in said if likeness and of(s, likeness) < ELSEWHERE and not _may_be_of_it(s)]
        fitting = [s for s in off if _is_aside(s) and of(s, likeness) < ASIDE] if len(off) >= FEWEST_ELSEWHERE else []
        fitting += [s for s in said if likeness and _FAMILY.search(s) and quotable(s) and of(s, likeness) < AT_HOME]
        on_it = words(f"{asked} {_nearest(said, likeness)}")
        taken = _begun(" ".join(word for word in on_it if not is_usual(word)))
        fitting = [s for s in fitting if not (_POINTS_BACK.search(s) or _begun(s) & taken)]
        if answer.turn.behaviour is Behaviour.CHATTY and fitting:
            found.append(Ramble(min(fitting, key=lambda s: of(s, likeness)), len(off)))
    return max(found, key=lambda ramble: ramble.elsewhere, default=None)


def _is_roundabout(asked: str, answer: Scored, likeness: Likeness) -> bool:
    """Whether an answer that wandered had said much before a sentence with a word of what was asked, or near it."""
    before = 0
    for each in sentences.split(answer.text):
        if of(each, likeness) >= NEAREST or _begun(each) & _begun(asked):
            break
        before += len(words(each))
    return answer.turn.behaviour is Behaviour.CHATTY and bool(likeness) and before >= LONG_BEFORE


def _begun(text: str) -> set[str]:
    """The beginnings of what a text is about."""
    return {stem(word)[:BEGINNING] for word in content_words(text)}


def _may_be_of_it(sentence: str) -> bool:
    """Whether a sentence may tell what was done or what came of it, however far it seems from what was asked."""
    told = mentions.done(sentence) or traces.acted(sentence) or outcomes.perhaps_in(sentence)
    return bool(told or _RETURNS.match(sentence))


def _stumble(question: Question, answers: tuple[Scored, ...]) -> str:
    """What is waved aside in an answer that has little else: of harm what was told first, and not its defence."""
    poor = [answer for answer in answers if answer.value < SOUND]
    harms = (wording.harm_in(answer.turn.evaluation) for answer in poor)
    others = (stumbles.stumble(answer.text, question.text) for answer in sorted(poor, key=lambda each: each.value))
    return next(filter(None, (*harms, *others)), "")


def _doubt(answers: tuple[Scored, ...]) -> str:
    """What a hiring manager would ask about after the last answer: what is in it, or what was asked about and that does
    not clear; empty if nothing.
    """
    *before, last = answers
    asked = last.turn.question.text
    if before and harm.is_challenge(asked):
        return harm.left_in_doubt(before[-1].turn.answer.text, asked, last.text)
    return wording.doubt_in(last.turn.evaluation)


def _is_aside(sentence: str) -> bool:
    """Whether a sentence about something else is whole, and not about its speaker: what one learned may count."""
    spoken = words(sentence)
    tells = any(tense.is_past(word) or word in grammar.AUXILIARIES or word.endswith("'s") for word in spoken)
    return quotable(sentence) and tells and not traces.MINE & set(spoken)


def quotable(sentence: str) -> bool:
    """Whether a sentence can be quoted: it is neither a scrap nor a speech, and asks nothing."""
    return SHORTEST_QUOTE <= len(sentence.split()) <= LONGEST_QUOTE and "?" not in sentence
