"""A question back to the interviewer, or about a term: what the posting has on it is said; nothing else is known."""

from __future__ import annotations

import random
import re
from itertools import takewhile

from interviewmate import sentences
from interviewmate.adapters.builtin import drift, phrases, traces
from interviewmate.adapters.builtin.judgement import Judgement
from interviewmate.adapters.builtin.replies import fresh_of, main_passages, unsaid
from interviewmate.bearing import own_words
from interviewmate.interview import SCORED, Behaviour, Interview, Passage, PassageKind
from interviewmate.job_terms import stem
from interviewmate.ports import Embedder
from interviewmate.words import content_words, words

# What may be a question about the job all the same.
MAY_ASK = {Behaviour.OUT_OF_SCOPE, Behaviour.OFF_TOPIC, Behaviour.CONFUSED}
ANSWERS_IT, OF_THE_JOB = 0.45, 0.22  # likeness of a question to a line of the posting
CAN_TELL = {"local", "openai"}  # kinds of vectors
MOST_LINES = 100  # of a posting
LONGEST_LINE = 16  # words
A_WHOLE_ANSWER = 50  # words
FROM_THE_POSTING = (
    "The closest the posting comes to that is: “{line}.”",
    "I can only go by the posting, and the closest line in it is: “{line}.”",
)
LEFT_OPEN = (
    "I only know what the posting says, so I'll have to leave your question open.",
    "That's a question for the people who hire, so keep it for them.",
)
EXPLAINED = "Of {term} the posting says besides: “{line}.”"
UNEXPLAINED = "The posting does not say what it means by {term}, so take it in the sense that you know."
_TERM = re.compile(
    r"\bwhat(?:['’]s| is| are| does| do you mean by| is meant by) (?:an? |the )?[“\"']?"
    r"(?P<term>[\w/&'’. -]{2,40}?)[”\"']?(?: mean| stand for)?(?: here)?\?",
    re.I,
)
_QUESTION = re.compile(
    r"(?:[\w' ]{1,30}[,:] ){0,2}(?P<asked>(?:(?:and|but|so|okay) )?"
    r"(?:(?:what|how|who|whom|where|when|which|why|is|are|do|does|can|could|would|will|may)\b(?: [^\s?]+){4,}|"
    r"(?:is|are) (?:there|it)(?! any| another| some| more)(?: [^\s?]+){2,})\?)",
    re.I,
)
_AT_WORK = re.compile(
    r"\b(?:(?:would|will|do) I|I['’]d|be mine|teams?|shifts?|rotas?|hours|tools?|equipment|training|colleagues|"
    r"staff)\b",
    re.I,
)
_A_FAVOUR = re.compile(
    r"\b(?:can|could|would|will) you\b(?! (?:please |just |also )?(?:tell me|say|explain|clarify|let me know)\b)", re.I
)
_HOW_THINGS_ARE = re.compile(r"(?:You|We|Our|The|There|It)\b")
# About the interview itself, not about the job.
_ABOUT_THE_ANSWER = re.compile(
    r"\b(?:question|answers?|mean|hear|example|repeat|again|should I|shall I|want me|you want|know what|go on|enough)\b"
    r"|\bI (?:just |quickly )?ask (?:you )?(?:something|a question|one thing)(?: about (?:that|this|it))?"
    r"(?: first| quickly)?\W*$"
    r"|^(?:and |but |so )?(?:is|does|was) (?:that|this|it)\b"
    r"(?!.*\b(?:weekends?|nights?|days?|shifts?|hours|paid|permanent|remote|(?:full|part)[- ]time|us who)\b)"
    r"|\bwhat (?:can|could|else can) (?:you|I|one) (?:do|say)\b",
    re.I,
)


def question_in(answer: str, *, anywhere: bool = False) -> str:
    """The question about the job that an answer ends in, alone or with others, or that stands ``anywhere`` in it.

    Empty if there is none.
    """
    said = _sentences(answer)
    last = [*takewhile(lambda each: each.endswith("?"), reversed(said))]
    return next(filter(_is_one, said if anywhere else reversed(last)), "")


def nothing_else(answer: str) -> bool:
    """Whether an answer only asks something back."""
    said = _sentences(answer)
    return bool(said) and all(map(_is_one, said))


def answers_besides(answer: str) -> bool:
    """Whether somebody asks what was meant and then tells something done at some length, all the same.

    None of the labelled answers that are confused does.
    """
    told = [each for each in sentences.split(answer) if "?" not in each]
    return len(words(" ".join(told))) >= A_WHOLE_ANSWER and any(map(traces.acted, told))


def _sentences(answer: str) -> list[str]:
    """Its sentences, without the quotes and brackets that they end in."""
    return [sentence.rstrip("\"')”’ ") for sentence in sentences.split(answer)]


def _is_one(sentence: str) -> bool:
    found = _QUESTION.fullmatch(sentence)
    return found is not None and not _ABOUT_THE_ANSWER.search(found["asked"])


def explained(answer: str, interview: Interview) -> str:
    """What the posting says of a term of it that the candidate does not know; empty where none is asked about."""
    found = _TERM.search(answer)
    asked_about = interview.job.named(main_passages(interview))
    if not found or not asked_about or not content_words(found["term"]):
        return ""
    if not _holds(asked_about[0].text, found["term"]):
        return ""
    others = [each.text for each in interview.job.passages if each not in asked_about]
    lines = [line for text in others for line in sentences.split(text) if _holds(line, found["term"])]
    if not lines or Judgement.load(with_vectors=False).orders_in(lines[0]):
        return UNEXPLAINED.format(term=found["term"])
    return EXPLAINED.format(term=found["term"], line=phrases.cut(phrases.cleaned(lines[0]), LONGEST_LINE))


def _holds(text: str, term: str) -> bool:
    return bool(re.search(rf"(?<!\w){re.escape(term)}s?(?!\w)", text, re.I))


async def reply(answer: str, behaviour: Behaviour, interview: Interview, embedder: Embedder, rng: random.Random) -> str:
    """What is said to the question about the job that an answer ends in; empty where it ends in none.

    What somebody asks who did not understand is left to the plainer question, where the posting has nothing on it.

    Raises:
        EmbeddingFailed: the question can't be compared with the posting.
    """
    question = question_in(answer, anywhere=behaviour in MAY_ASK)
    if not question or behaviour not in SCORED | MAY_ASK:
        return ""
    line, likeness = await _nearest(question, interview, embedder)
    if likeness >= ANSWERS_IT and not Judgement.load(with_vectors=False).orders_in(line):
        return fresh_of(FROM_THE_POSTING, interview, rng).format(line=phrases.cut(phrases.cleaned(line), LONGEST_LINE))
    near = likeness >= OF_THE_JOB or _names_the_job(question, interview)
    about_the_job = behaviour in SCORED or (behaviour is not Behaviour.CONFUSED and near)
    return unsaid(LEFT_OPEN, interview, rng) if about_the_job else ""


def _names_the_job(question: str, interview: Interview) -> bool:
    """Whether a question that asks no favour has one of the job's own words, or is about how one works there."""
    named = _AT_WORK.search(question) or not drift.own(question).isdisjoint(drift.own_words(interview.job))
    return bool(named) and not _A_FAVOUR.search(question)


async def _nearest(question: str, interview: Interview, embedder: Embedder) -> tuple[str, float]:
    """The line of the posting that is most like a question, and how like; n-grams can't tell.

    One that has its words is more like it than any other.

    The line that the present question comes from is known already, and a bare duty tells nothing of how things are.
    """
    known = interview.job.named(main_passages(interview))
    others = [each for each in interview.job.passages if each not in known and _tells_how_things_are(each)]
    lines = [line for passage in others for line in sentences.split(passage.text)][:MOST_LINES]
    if not lines or embedder.kind not in CAN_TELL:
        return "", 0.0
    vectors = await embedder.embed([question, *lines])
    likeness = vectors[1:] @ vectors[0] + [_says_it(line, question) for line in lines]
    return lines[int(likeness.argmax())], float(likeness.max())


def _says_it(line: str, question: str) -> bool:
    """Whether a line of the posting has words of a question, one of them that is not said whatever the job is."""
    shared = {stem(word) for word in content_words(line)} & {stem(word) for word in content_words(question)}
    return len(shared) > 1 and bool(own_words(line) & own_words(question))


def _tells_how_things_are(passage: Passage) -> bool:
    return passage.kind is not PassageKind.DUTY or bool(_HOW_THINGS_ARE.match(passage.text))
