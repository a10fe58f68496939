"""What of an answer is said back, and how: with its condition and its reason, and nothing that was said by the way."""

from __future__ import annotations

import re

from interviewmate.adapters.builtin import grammar, mentions

# About the answer itself, at home, in anger, or to get a nod.
_ABOUT_THE_ANSWER = re.compile(
    r"\b(?:(?:a|an|the|bad|good|wrong|best|silly) (?:answer|example)|my words|(?:explain|say|tell)ing (?:it|this)|"
    r"look (?:it|that|this) up|mix(?:ed|ing)? (?:\w+ ){1,3}up|quote me|swear to|to claim|how well that|"
    r"guessing|to be honest|don['’]t (?:really )?know|if that counts)\b",
    re.I,
)
_AT_HOME = re.compile(
    r"\bmy (?:own |late |ex-)?(?:wife|husband|boyfriend|girlfriend|kids?|children|sons?|daughters?|mum|mom|mother|dad|"
    r"father|brother|sister|parents|divorce|marriage|illness|depression|anxiety|health|therapist|pregnancy)\b",
    re.I,
)
_IN_ANGER = re.compile(r"\b(?:idiots?|stupid|morons?|useless|rubbish|crap|shit\w*|fuck\w*|bloody|damn|arse\w*)\b", re.I)
_FOR_A_NOD = re.compile(r", (?:is|are|was|were|do|does|did)(?:n['’]t)? (?:it|they|he|she|you|I|we)$")
_SPEAKER = re.compile(r"I\b")
_NEXT_SUBJECT = r"(?:and|but|so) (?:I|we|they|he|she|it|then)\b"
_CONDITION = re.compile(
    r"(?:^|[.!?;] |\b(?:and|but|so) )(?P<said>(?:If|When|Once|After|Before|Until|As soon as|Instead of|Rather than)\b"
    rf"(?:(?!\b{_NEXT_SUBJECT})[^.!?;])*?,? )$",
    re.I,
)
_REASON = re.compile(
    r",? (?:so (?!(?:I|we)\b)|because|since|which|who|where|until|unless|to|rather than|instead of)\b"
    rf"(?:(?!,? {_NEXT_SUBJECT})[^.!?;:])*",
    re.I,
)

_LAST_STEP = re.compile(r",(?: [^\s,]+){1,2}$")
_GOES_ON = re.compile(
    r"(?:, (?!and\b|then\b)|,? (?:and|then) )(?!(?:then )?(?:I|we|they|he|she|it|you|so|but|because|which|who)\b)"
)
# "The census, um, I've not done", "the er pump"
_HESITATION_BETWEEN = re.compile(r",? (?:u+m+|u+h+|e+r+m*),(?= )", re.I)
_HESITATION = re.compile(r",? (?:u+m+|u+h+|e+r+m*)\b(?!-)", re.I)


def may_be(said: str) -> bool:
    """Whether words may be said back: they tell of the work, and neither of the answer nor of what is private."""
    return not any(each.search(said) for each in (_ABOUT_THE_ANSWER, _AT_HOME, _IN_ANGER, _FOR_A_NOD))


def fluent(said: str) -> str:
    """The words without the sounds of hesitation between them, which nobody says back."""
    return _HESITATION.sub("", _HESITATION_BETWEEN.sub(",", said))


def to_its_point(said: str, answer: str, most: int) -> str:
    """The words with the condition before them and the reason behind, as far as they are ``most`` words then."""
    start = max(answer.find(said), answer.find(said[0].lower() + said[1:]))
    if start < 0:
        return said
    condition, reason = _CONDITION.search(answer[:start]), _REASON.match(answer, start + len(said))
    before, behind = condition["said"] if condition else "", reason.group() if reason else ""
    clause = answer[start : start + len(said)]
    wholes = (f"{before}{clause}{behind}", f"{clause}{behind}", f"{before}{clause}")
    return next((grammar.raised(each) for each in wholes if _is_whole(each, most)), said)


def to_its_last_whole_step(said: str, answer: str) -> str:
    """The words without the last of the steps that they list where the answer goes on with a further one."""
    place = answer.lower().find(said.lower())
    listed = _LAST_STEP.search(said)
    goes_on = place >= 0 and _GOES_ON.match(answer, place + len(said))
    return said[: listed.start()] if listed and goes_on else said


def _is_whole(said: str, most: int) -> bool:
    """Whether words are soon said, certain and do not break off."""
    return len(said.split()) <= most and not mentions.UNSURE.search(said) and not mentions.hangs(said)


def in_its_place(said: str, answer: str) -> str:
    """The words with a small letter first where they stand in the middle of a sentence."""
    inside = said[:1].lower() + said[1:]
    return inside if said not in answer and inside in answer and not _SPEAKER.match(said) else said
