"""What can be measured in an answer: how near it is to what was asked, how much it says, how specific it is.

Words that carry grammar (connectives, tenses, numbers) are counted; no phrase is taken as a sign of what the
candidate intends.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from interviewmate import sentences
from interviewmate.adapters.builtin import grammar, mentions
from interviewmate.words import FUNCTION_WORDS, content_words, words

_REASON = re.compile(
    r"\b(?:because|'cause|since|so that|in order to|that's why|which is why|which meant|the reason|so I|so we|"
    r"otherwise|that way|given that|instead of|rather than|trade-?off|if (?:the|it|you|they|there|we|I|a))\b",
    re.I,
)
TASK = re.compile(
    r"\b(?:had to|needed to|needed|wanted|was supposed to|were supposed to|my job was|the goal|the aim|the problem|"
    r"the trouble|responsible for|in charge of|deadline|target)\b",
    re.I,
)
SITUATION = re.compile(
    r"\b(?:at my (?:last|previous|current|old)|last (?:year|month|week|spring|summer|autumn|fall|winter|job|october)|"
    r"when I was|when we|there was|there were|we had|I had|in (?:january|february|march|april|may|june|july|august|"
    r"september|october|november|december|20\d\d)|once|one (?:time|day|night|of)|on my|in my|at (?:the|our|a) \w+|ago|"
    r"for (?:two|three|four|five|six|seven|eight|nine|ten|\d+) (?:years|months|weeks))\b",
    re.I,
)
RESULT = re.compile(
    r"\b(?:in the end|ended up|turned out|after that|since then|afterwards|as a result|so now|by the end|these days|"
    r"went (?:up|down|from|to|live|out)|came (?:out|down|back|in)|dropped|fell|rose|cut|saved|halved|doubled|worked|"
    r"it took|never (?:came|happened|had)|no (?:more|complaints|errors|incidents)|now we|and now|within|learnt|learned|"
    r"they (?:signed|agreed|stayed|kept|renewed|thanked)|finished|passed|matched|paid|solved|fixed|stopped)\b",
    re.I,
)
_NUMBER_WORDS = frozenset(
    """two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
    nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion half third quarter
    percent twice dozen""".split()
)
_FILLERS = frozenset("um uh er erm uhm hmm".split())
_FIRST = frozenset("i i'd i've i'm i'll we we'd we've we're my our me us".split())


@dataclass(frozen=True)
class Signals:
    """The measures of one answer; counts are of distinct things."""

    words: int
    content: int  # different content words, those of the question left out
    echo: float  # share of the content words that are the question's own
    novelty: float  # share of the content words that had not been said yet in the answer
    numbers: int
    names: int
    deeds: int  # actions in the first person
    past: int  # past tenses
    own_part: float  # share of "I" among "I" and "we"
    reasons: int
    situation: int
    task: int
    results: int
    fillers: float  # per 100 words
    longest_sentence: int  # words
    first_person: float  # share of words
    repeated: float  # share of the content words that were said just before
    broken: float  # share of word pairs that no sentence has ("the of", "a the")

    @property
    def specifics(self) -> int:
        """Numbers, names and actions together."""
        return min(self.numbers, 4) + min(self.names, 3) + min(self.deeds, 4)


def measure(question: str, answer: str) -> Signals:
    """The measures of an answer."""
    spoken = words(answer)
    stems = [_stem(word) for word in content_words(answer)]
    asked = {_stem(word) for word in content_words(question)}
    ours = sum(word in {"i", "i'd", "i've", "i'm", "my", "me"} for word in spoken)
    all_ours = ours + sum(word in {"we", "we'd", "we've", "we're", "our", "us"} for word in spoken)
    return Signals(
        words=len(spoken),
        content=len(set(stems) - asked),
        echo=sum(stem in asked for stem in stems) / max(1, len(stems)),
        novelty=len(set(stems)) / max(1, len(stems)),
        numbers=len({word for word in spoken if word in _NUMBER_WORDS or word[0].isdigit()}),
        names=len(mentions.names(answer)),
        deeds=len({deed.told for deed in mentions.deeds(answer)}),
        past=len({word for word in spoken if grammar.is_past(word) and not grammar.is_base(word)}),
        own_part=ours / max(1, all_ours),
        reasons=len({match.group().lower() for match in _REASON.finditer(answer)}),
        situation=len({match.group().lower() for match in SITUATION.finditer(answer)}),
        task=len({match.group().lower() for match in TASK.finditer(answer)}),
        results=len({match.group().lower() for match in RESULT.finditer(answer)}) + bool(mentions.figure(answer)),
        fillers=100 * sum(word in _FILLERS for word in spoken) / max(1, len(spoken)),
        longest_sentence=max((len(words(sentence)) for sentence in sentences.split(answer)), default=0),
        first_person=sum(word in _FIRST for word in spoken) / max(1, len(spoken)),
        repeated=sum(stem in stems[max(0, i - 8) : i] for i, stem in enumerate(stems)) / max(1, len(stems)),
        broken=sum(map(_cannot_follow, spoken, spoken[1:])) / max(1, len(spoken)),
    )


_ARTICLES = frozenset("the a an my our your his her their its".split())
_LINKS, _NOT_AFTER_LINKS = frozenset("to of by at from".split()), frozenset("of is was by and from are had".split())
_AFTER_ARTICLES = frozenset("same other most own more few only first very once over just".split())


def _cannot_follow(word: str, following: str) -> bool:
    """Whether no sentence has these two words in a row."""
    if word == following:
        return True
    if word in _ARTICLES:
        return following in FUNCTION_WORDS - _AFTER_ARTICLES
    return word in _LINKS and following in _NOT_AFTER_LINKS


def _stem(word: str) -> str:
    return word[:5]
