"""What is true of the sentences of an answer, and of what was asked: what the fits of the report are sums of."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property

from interviewmate.adapters.builtin import findings, grammar, mentions, outcomes, signals, tense, threads, traces
from interviewmate.adapters.builtin.angles import asks_for_a_failure
from interviewmate.interview import Behaviour
from interviewmate.job_terms import is_usual
from interviewmate.vocabulary import hedges
from interviewmate.words import content_words, words

BRIEF = 30  # words of an answer
A_STORY = 2  # sentences in which somebody tells what they did
LENGTHS = ((8, "a scrap"), (12, "short"), (20, "middling"), (30, "long"))  # words below which a sentence is that
ENDLESS = "endless"
A_LIST = 3  # commas
MOST_WORDS, MOST_CONTENT, MOST_UNUSUAL, MOST_SHARED = 30, 15, 8, 3  # that count
SINCE = re.compile(r"^(?:And |But )?(?:Since then|(?:So )?now (?:I|we)|My rule since|Ever since)\b", re.I)
CHECKED = re.compile(r"\b(?:test|check|trial|pilot|prove|compar)\w*", re.I)
_WORDS = {
    name: re.compile(pattern, re.I)
    for name, pattern in {
        "hard": r"\b(?:hard(?:est|er)?|difficult\w*|awkward|tricky|trouble|problem|struggl\w+|refus\w+|angry)\b",
        "still": r"\b(?:still|since|now|ever after|these days|to this day|until)\b",
        "chose": r"\b(?:rather than|instead|refused|insisted|decided|chose|agreed)\b",
        "always": r"\b(?:always|every|never|each|usually|normally)\b",
        "also": r"\b(?:also|as well|too)\b",
        "denied": r"\b(?:not|never|no|nobody)\b|n['’]t\b",
        "so": r"\bso (?:I|we|that|the|they|it)\b",
        "would": r"\bwould\b|\w['’]d\b",
        "condition": r"\b(?:if|unless|when|until)\b",
        "halting": r"\b(?:um+|uh+|er+m*|hmm+|like,|you know|I mean|sort of|kind of)\b",
        "limited": r"\b(?:just|only)\b",
        "in the mind": r"\b(?:feel|felt|think|thought|believe|like|love|enjoy|nice|happy|honest\w*|suppose|guess)\b",
        "speech": r"[\"“”]|\b(?:said|told|asked)\b",
        "with care": r"\b(?:rather than|instead of|not just|before (?:I|we|any|it|the)|so that|until|unless)\b",
        "you": r"\b(?:you|your|you['’]\w+)\b",
        "points back": r"\b(?:it|them|this|that|one)$|^\W*(?:\w+ ){0,4}(?:I|we) \w+ (?:it|them|this|that)\b",
        "owns to it": r"\b(?:should(?:['’]ve| have)|my own mistake|got it wrong|I was wrong|waited too long)\b",
        "goes on": r"^(?:And|But|So|Then|Because|Or|Which|Plus|Also)\b",
        "of others": r"^(?:He|She|They|The|My|Our|His|Her|Their|A|An|One|People|Nobody|Somebody)\b",
        "of that": r"^(?:It|They|He|She|That|This|Those|These)\b",
        "asks": r"\?",
    }.items()
}
VERBS = {  # of one kind of doing
    "talks": frozenset(
        """ring phone call tell ask say talk speak explain offer suggest propose show persuade convince write email text
        agree sit""".split()
    ),
    "finds": frozenset("find notice see spot discover realise realize hear catch check look trace go compare".split()),
    "makes": frozenset("build make create write develop set program draw design put add introduce start".split()),
    "changes": frozenset("move change split switch replace swap cut take drop turn stop".split()),
}
_TELLS: Mapping[str, Callable[[str], object]] = {
    "acted": traces.acted,
    "usual": traces.acts_usually,
    "creditable": traces.creditable,
    "went wrong": traces.went_wrong,
    "left undone": traces.left_undone,
    "over": traces.is_over,
    "outcome": outcomes.surely_in,
    "clear outcome": outcomes.clear_in,
    "outcome in figures": outcomes.in_figures,
    "past": tense.in_the_past,
    "own past": tense.own_past,
    "unsure": mentions.UNSURE.search,
    "reason": traces.SAID_WHY.search,
    "setting": threads.SETTING.search,
    "praises": findings.PRAISES.search,
    "checked": CHECKED.search,
    "since then": SINCE.search,
}
# What counts otherwise by what was asked and how long the answer is, and what makes more together than alone.
_BY_ANSWER = (
    "I,acted,usual,would,past,reason,number,outcome,creditable,of others,we,owns to it,deeds,mine,first,last".split(",")
)
_TOGETHER = tuple(
    (one, other)
    for one, others in {
        "acted": "reason,number,outcome,chose,checked,a scrap,short,middling,long,points back",
        "would": "reason,long",
        "usual": "reason,long",
        "I": "reason",
        "of others": "outcome",
        "mine": "chose",
    }.items()
    for other in others.split(",")
)


@dataclass(frozen=True)
class Told:
    """What was asked, what was answered, and what kind of answer that is."""

    question: str
    answer: str
    behaviour: Behaviour
    of_others: bool = False  # whether it surely tells what others did, and hardly what its speaker did

    @cached_property
    def sentences(self) -> list[str]:
        """What can be quoted of it, in order."""
        return mentions.parts(" ".join(self.answer.split()))

    @cached_property
    def about(self) -> frozenset[str]:
        """What is true of the answer and of what was asked."""
        found = {
            "a case was asked for": findings.asks_for_a_case(self.question),
            "a failure was asked for": asks_for_a_failure(self.question),
            "a way was asked for": findings.asks_for_a_way(self.question),
            "a plan was asked for": findings.asks_what_would_be(self.question),
            "a reason was asked for": "why" in self.question.lower(),
            "hindsight was asked for": "differently" in self.question,
            "brief": signals.measure(self.answer).words < BRIEF,
            "one sentence": len(self.sentences) == 1,
            "a story": sum(map(tense.own_past, self.sentences)) >= A_STORY,
            **{str(kind): self.behaviour is kind for kind in (Behaviour.WEAK, Behaviour.HESITANT, Behaviour.CHATTY)},
        }
        return frozenset(name for name, so in found.items() if so)

    @cached_property
    def of_sentences(self) -> list[dict[str, float]]:
        """What is true of each sentence by itself, and where it stands."""
        return [self._of(place) for place in range(len(self.sentences))]

    def _of(self, place: int) -> dict[str, float]:
        said = self.sentences[place]
        spoken, content = words(said), content_words(said)
        opening = mentions.without_opening(said).partition(" ")[0]
        verb = next((told.verb for told in mentions.told(said)), "")
        deeds = mentions.deeds(said)
        numbers = signals.measure(said).numbers
        so = {
            "I": opening in {"I", "I'd", "I've", "I’d", "I’ve"},
            "we": opening.startswith("We"),
            "mine": bool(traces.MINE & set(spoken)),
            "ours": bool(traces.OURS & set(spoken)),
            "number": numbers > 0,
            "numbers": numbers > 1,
            "deeds": bool(deeds),
            "several deeds": len(deeds) > 1,
            "hedged": bool(hedges([said])),
            "an order": bool(spoken) and grammar.is_base(spoken[0]) and opening not in {"I", "We"},
            "a list": said.count(",") >= A_LIST,
            "first": place == 0,
            "second": place == 1,
            "last": place == len(self.sentences) - 1,
            next((name for most, name in LENGTHS if len(said.split()) < most), ENDLESS): True,
            **{name: bool(tells(said)) for name, tells in _TELLS.items()},
            **{name: bool(pattern.search(said)) for name, pattern in _WORDS.items()},
            **{name: verb in verbs for name, verbs in VERBS.items()},
        }
        unusual = sum(not is_usual(word) for word in content)
        shared = len(set(content).intersection(content_words(self.question)))
        return {name: 1.0 for name, is_so in so.items() if is_so} | {
            "words": min(len(said.split()), MOST_WORDS) / MOST_WORDS,
            "content": min(len(set(content)), MOST_CONTENT) / MOST_CONTENT,
            "unusual": min(unusual, MOST_UNUSUAL) / MOST_UNUSUAL,
            "unusual share": unusual / max(1, len(content)),
            "shared with the question": min(shared, MOST_SHARED) / MOST_SHARED,
            "place": place / max(1, len(self.sentences) - 1),
        }

    def together(self, place: int) -> dict[str, float]:
        """What is true of a sentence with what goes with what: of itself, and of the answer and the question."""
        seen = self.of_sentences[place]
        return (
            seen
            | {f"answer: {name}": 1.0 for name in self.about}
            | {f"{about} & {name}": seen[name] for about in self.about for name in _BY_ANSWER if name in seen}
            | {f"{one} + {other}": 1.0 for one, other in _TOGETHER if one in seen and other in seen}
            | {f"word: {word}": 1.0 for word in words(self.sentences[place])}
        )
