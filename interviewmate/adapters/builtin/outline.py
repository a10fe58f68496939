"""A better version of an answer, as an outline: the candidate's own sentences in a sound order, the gaps named.

Nothing is invented: what is missing stands in [brackets], for the candidate to fill in. The sentences are cleaned of
what only got in between (fillers, words said twice, beginnings that were given up), and those that are about something
else are left out. An answer that tells of a case is put in the order of a story; one that tells how something is or
would be done keeps its order and gets room for a case.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum

from interviewmate import sentences
from interviewmate.adapters.builtin import findings, grammar, mentions, outcomes, tense
from interviewmate.adapters.builtin.likeness import ELSEWHERE, Likeness, of
from interviewmate.adapters.builtin.signals import RESULT, SITUATION, TASK
from interviewmate.fillers import filler_spans
from interviewmate.words import words

MOST_SENTENCES = 6  # of one part
FEWEST_WORDS = 2  # of a sentence that is worth a place
ON_IT = 0.15  # likeness to what was asked that something done has, in an answer that is about it


class Part(StrEnum):
    """The parts of a sound answer, in their order: of a case, and of a way of working."""

    SITUATION = "Situation"
    TASK = "Task"
    ACTION = "What you did"
    RESULT = "Result"
    LEARNED = "What you took from it"
    APPROACH = "How you go about it"
    CASE = "One time when you did"
    OUTCOME = "What came of it"


MISSING = {  # {topic} is "reading a pressure log"
    Part.SITUATION: "[when and where you had to do with {topic}, and who was there]",
    Part.TASK: "[what you had to achieve, and by when]",
    Part.ACTION: "[what you yourself did, step by step, and why]",
    Part.RESULT: "[what came of it: what was different afterwards, and how you know]",
    Part.LEARNED: "[what you would do again, and what differently]",
    Part.APPROACH: "[what you do first, and why]",
    Part.CASE: "[one time of {topic}: where, when, and what you yourself did]",
    Part.OUTCOME: "[how it ended, and how you know]",
}
OF_A_CASE = (Part.SITUATION, Part.TASK, Part.ACTION, Part.RESULT)
OF_A_WAY = (Part.APPROACH, Part.CASE, Part.OUTCOME)
LEARNED = re.compile(
    r"\b(?:learn(?:ed|t)|next time|differently|since then|these days|ever since|would now|"
    r"now I|I now|now we|we now|from then on|lesson|taught me|"
    r"looking back|in hindsight|I'd have|should have)\b",
    re.I,
)
_CLAUSES = re.compile(r"(?:,\s*)?\s(?=(?:and then|so then|so|but|and) (?:I|i|we|the|it|they|he|she)\b)")
_LONG = 45  # words: a sentence without stops is cut at its joints
# "one girl who, sorry, let me start again, one girl who spoke": what is said again after taking it back
_TAKEN_BACK = re.compile(r"\b([\w'’]+(?: [\w'’]+){0,3}), (?:sorry|no|no, wait)(?:, let me start again)?, \1\b", re.I)
_STARTED_AGAIN = re.compile(r"(?:^|(?<=[,.] ))(?:sorry|no, wait|let me start again|I mean), ", re.I)
# "I've been, well, I did a, I volunteered": an "I" with hardly a verb to it before the next one
_GIVEN_UP = re.compile(
    r"\bI(?:['’](?:d|ve|m|ll))?(?: (?:been|was|did|did a|had|had to|would|just|am))?, (?:well, )?(?=I\b)"
)
_HANGING_COMMA = re.compile(r"\b(to|of|with|for|from|the|a|an|than|is|was|and|or|but|because), ")
_LEADS_IN = re.compile(
    r"^(?:I (?:think|guess|suppose)(?:…|\.\.\.) |just, |(?:so|then|and|but|okay|ok|yeah|yes|also|oh|ah|ha|anyway),?\s+|"
    r"(?:well|right|honestly|look|sure|sorry),\s+)+",
    re.I,
)
_NO_TENSE = re.compile(
    r"\ba bit\b|\bget(?:s|ting)? used to\b|"
    r",? (?:so(?: that)?|where|which|who) (?:I|we|they|he|she|it|\w+) (?:could|can|would)\b.*$"
)
_USUALLY = re.compile(r"\b(?:every|always|usually|normally|each)\b", re.I)
_STOOD = frozenset(("was", "were", "had"))
_NOT_ONE = frozenset(("I think", "I guess"))  # fillers that a sentence may rest on
_ASIDE = re.compile(
    r"\b(?:to be honest|that's (?:about )?it|by the way|good question|let me think|where was I|don't ask|I digress|"
    r"can I ask|isn't it|don't you|like I sa(?:y|id)|as I said|"
    r"^I (?:don['’]t|do not) (?:really )?know)\b",
    re.I,
)


def outline(answer: str, topic: str, likeness: Likeness) -> str:
    """The outline, a line a part; empty for an answer without a sentence to hang it on.

    ``topic``: what was asked about, in a few words.
    """
    kept = [sentence for sentence in sentences.split(answer) if not _left_out(sentence, likeness)]
    if not any(_own(sentence) and (not likeness or of(sentence, likeness) >= ON_IT) for sentence in kept):
        return ""
    said = [piece for sentence in kept for piece in _pieces(sentence)]
    past = [place for place, sentence in enumerate(said) if _happened(sentence)]
    before = said[: _first_act(said)]
    told_of = len(past) >= len(said) / 2 and any(map(_happened_to_them, said))
    of_a_case = told_of and all(_happened(sentence) or SITUATION.search(sentence) for sentence in before)
    return _of_a_case(said, topic) if of_a_case else _of_a_way(said, past, topic)


def _own(sentence: str) -> bool:
    return bool(mentions.deeds(sentence)) or tense.own_past(sentence)


def _happened(sentence: str) -> bool:
    done = mentions.done(sentence) and not _USUALLY.search(sentence)
    return tense.in_the_past(_NO_TENSE.sub("", sentence)) or bool(done)


def _happened_to_them(sentence: str) -> bool:
    return _happened(sentence) and bool(mentions.done(sentence) or tense.own_past(_NO_TENSE.sub("", sentence)))


def own_words(better: str) -> int:
    """How many words of an outline are the candidate's own."""
    lines = (line.partition(": ")[2] for line in better.splitlines())
    return sum(len(line.split()) for line in lines if not line.startswith("["))


def _of_a_case(said: list[str], topic: str) -> str:
    """The order of a story: what there was, what was done, what came of it; empty without an action in it."""
    told: dict[Part, list[str]] = {part: [] for part in (*OF_A_CASE, Part.LEARNED)}
    first = _first_act(said)
    for place, sentence in enumerate(said):
        if place < first or _belongs(sentence):
            told[_part(sentence, place, first, len(said))].append(sentence)
    done = told[Part.ACTION]
    if not told[Part.RESULT] and len(done) > 1 and (RESULT.search(done[-1]) or not tense.own_past(done[-1])):
        told[Part.RESULT].append(done.pop())
    order = (*OF_A_CASE, Part.LEARNED) if told[Part.LEARNED] else OF_A_CASE
    return _laid_out(order, told, topic) if done else ""


def _belongs(sentence: str) -> bool:
    """Whether a sentence goes on with the story, and is no general remark beside it."""
    return _happened(sentence) or bool(mentions.deeds(sentence)) or outcomes.surely_in(sentence)


def _first_act(said: list[str]) -> int:
    """The place of the first thing done; an opening that says where it was is none if something was done after it."""
    acts = [place for place, sentence in enumerate(said) if _acts(sentence)]
    opens = acts[:1] == [0] and len(acts) > 1 and SITUATION.search(said[0])
    return acts[bool(opens)] if acts else len(said)


def _acts(sentence: str) -> bool:
    """Whether something that was done is told, and not only how it stood."""
    did = tense.own_past(sentence) and any(tense.is_past(word) and word not in _STOOD for word in words(sentence))
    return (did or bool(mentions.done(sentence))) and not (SITUATION.search(sentence) and TASK.search(sentence))


def _part(sentence: str, place: int, first: int, count: int) -> Part:
    """Where the sentence of a case belongs: by what it tells, and by whether something was done before it."""
    if place < first:
        return Part.TASK if place and TASK.search(sentence) else Part.SITUATION
    if place >= count / 2 and LEARNED.search(sentence) and not outcomes.surely_in(sentence):
        return Part.LEARNED
    if place > first and outcomes.surely_in(sentence):
        return Part.RESULT
    return Part.ACTION


def _of_a_way(said: list[str], past: list[int], topic: str) -> str:
    """The order as it was, with what was told of a case apart; ``past``: the places of what happened."""
    case = said[past[0] : past[-1] + 1] if any(map(_happened_to_them, said)) else []
    approach = [sentence for sentence in said if sentence not in case]
    ended = any(outcomes.surely_in(sentence) or RESULT.search(sentence) for sentence in case[1:])
    parts = OF_A_WAY[:-1] if ended else OF_A_WAY
    return _laid_out(parts, {Part.APPROACH: approach, Part.CASE: case}, topic)


def _laid_out(order: tuple[Part, ...], parts: Mapping[Part, list[str]], topic: str) -> str:
    def told(part: Part) -> str:
        return " ".join(parts.get(part, [])[:MOST_SENTENCES]) or MISSING[part].format(topic=topic)

    return "\n".join(f"{part}: {told(part)}" for part in order)


def _pieces(sentence: str) -> list[str]:
    """The sentence, cleaned; one that never stops is cut at its joints."""
    plain = cleaned(sentence)
    pieces = _CLAUSES.split(plain) if len(words(plain)) > _LONG else [plain]
    return [grammar.raised(piece.strip(" ,")) for piece in pieces if len(words(piece)) >= FEWEST_WORDS]


def _left_out(sentence: str, likeness: Likeness) -> bool:
    """Whether a sentence is no part of a better answer: a question, broken off, a denial, about something else."""
    broken = sentence.endswith(("?", "…", "-", "—"))
    return broken or bool(findings.denial(sentence)) or _elsewhere(sentence, likeness)


def _elsewhere(sentence: str, likeness: Likeness) -> bool:
    """Whether a sentence tells nothing done and no outcome, and is about something else than was asked."""
    if _ASIDE.search(sentence):
        return True
    tells = mentions.done(sentence) or outcomes.perhaps_in(f"So. {sentence}")
    return bool(likeness) and not tells and of(sentence, likeness) < ELSEWHERE


def cleaned(sentence: str) -> str:
    """The sentence without its fillers, words said twice, beginnings that were given up, and what only leads it in."""
    for start, end, key in reversed(filler_spans(sentence)):
        set_off = re.match(r"\s*,", sentence[end:])
        if key in _NOT_ONE and not set_off:
            continue
        aside = set_off and " " in key
        before, after = (
            (sentence[:start].rstrip(" ,"), sentence[end:].lstrip(" ,"))
            if aside
            else (sentence[:start], sentence[end:])
        )
        sentence = f"{before} {after}"
    plain = re.sub(r"\s+([,.;:!?])", r"\1", " ".join(sentence.split()))
    plain = re.sub(r",(?:\s*,)+", ",", plain).strip(" ,")
    for _ in range(2):
        plain = mentions.TWICE.sub(r"\1", _GIVEN_UP.sub("", _STARTED_AGAIN.sub("", _TAKEN_BACK.sub(r"\1", plain))))
    return grammar.raised(_LEADS_IN.sub("", _HANGING_COMMA.sub(r"\1 ", plain)).strip(" ,"))
