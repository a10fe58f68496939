"""What a line of a job description asks for, taken apart so that a question can be built from it.

Job descriptions say the same thing in many shapes ("Support agencies by …", "Experience with …", "You will …",
"Valid licence"). ``read`` finds the shape and gives the one phrase that questions need: a verb phrase in its base
form, a noun phrase or an adjective phrase. What it can't take apart is kept to be quoted.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from interviewmate.adapters.builtin import grammar, phrases, verbs
from interviewmate.adapters.builtin.readers import READERS, noun
from interviewmate.adapters.builtin.shapes import Requirement, Shape
from interviewmate.interview import Passage, PassageKind

LONGEST = 20  # words of a phrase in a question
LONGEST_QUOTE = 24
LONGEST_LABEL = 3
_NO_ITEM = r"\b(?:and|or|not|such|including|particular(?:ly)?|especially|mainly|mostly)\b"


def of(passage: Passage, names: frozenset[str] = frozenset()) -> Requirement:
    """The requirement in a passage. ``names``: words whose capitals belong to them in this job description."""
    return read(passage.text, names, duty=passage.kind is PassageKind.DUTY)


@lru_cache(maxsize=4096)
def read(text: str, names: frozenset[str] = frozenset(), *, duty: bool = True) -> Requirement:
    """The requirement in a text, which stands among duties or among what the person must bring."""
    for sentence in _sentences(phrases.cleaned(phrases.without_brackets(text))):
        found = _found(sentence, duty)
        if found:
            heads = sentence.lower().startswith(found.phrase[:8].lower())
            return _spelt_as(text, _fit(found, names, heads=heads))
    return Requirement(Shape.QUOTE, _quotable(phrases.cleaned(phrases.without_brackets(text))))


def _sentences(text: str) -> list[str]:
    """The parts in the order in which they are tried: after a label if that says what to do, else before it."""
    parts = [part for part in re.split(r"(?<=[a-z)])\.\s+(?=[A-Z])|;\s+", text) if part]
    tried: list[str] = []
    if len(parts) > 1 and text.startswith(f"{parts[0]}. ") and _is_label(parts[0]) and verbs.opens_action(parts[1]):
        parts = [parts[1], parts[0], *parts[2:]]  # "Media and equipment. Prepare media, run autoclaves …"
    for part in parts:
        part = re.sub(r"^([A-Z][\w &/]{1,30}) [–—-] (?=\w+ing\b)", r"\1: ", phrases.cleaned(part))
        label, colon, rest = part.partition(": ")
        if colon and label.split()[0].lower() in grammar.PREPOSITIONS:
            label, rest = rest, ""
        if colon and re.search(r"\b(?:to|for|with|of|in|have|be|will|must|should|can)$", label):
            tried.append(f"{label} {rest}")
        elif colon and re.match(r"(?:the |an? )?(?:\w+ )?(?:ability|able|you|can|must)\b", rest, re.I):
            tried += [rest, label]
        elif colon and _is_label(label) and verbs.opens_action(rest):
            tried += [rest, label]  # "Commercial contracting: draft, review and negotiate …"
        elif colon:
            tried.append(label)
        else:
            tried.append(part)
    return tried


def _is_label(part: str) -> bool:
    """Whether it only names what is told after it."""
    plain = not grammar.PREPOSITIONS.intersection(part.lower().split())
    return plain and len(part.split()) <= LONGEST_LABEL and not verbs.opens_action(part)


def _found(sentence: str, duty: bool) -> Requirement | None:
    if re.match(r"no\s", sentence, re.I):
        return None
    sentence = re.sub(r"^bonus points for\s+", "", phrases.spoken(sentence), flags=re.I)
    if verbs.opens_action(sentence, duty=True) and not verbs.opens_action(sentence, duty=duty):
        return noun(sentence)
    for reader in READERS:
        found = reader(sentence)
        if found:
            return found if _sound(found) else None
    return None


def _sound(found: Requirement) -> bool:
    return len(found.phrase) > 1 and not phrases.dangling_pronoun(
        f"x {found.phrase}" if found.shape is not Shape.ACTION else found.phrase
    )


def _fit(found: Requirement, names: frozenset[str], *, heads: bool) -> Requirement:
    """Cut to a spoken length; the capital that it has from heading its sentence made small, a name's left."""
    first = re.split(r"\s[-–—]\s|(?<!\b[A-Z])\.\s+(?=[a-z])", found.phrase)[0]
    phrase = _closed(_without_tail(phrases.cut(first, LONGEST), found.shape), found.shape)
    phrase = re.sub(r"(?<=\b[ap]\.m)$", ".", re.sub(r"\s+(?:first|here|now)$", "", phrase))
    if found.shape is Shape.ACTION:
        phrase = phrase[0].lower() + phrase[1:]
        return replace(found, phrase=phrase, gerund=_gerund(phrase))
    return replace(found, phrase=grammar.lowered(phrase, names) if heads else phrase)


def _without_tail(phrase: str, shape: Shape) -> str:
    """An action without what only stands beside it: "supporting at mealtimes, fluids charts"."""
    head, comma, last = phrase.rpartition(", ")
    beside = comma and len(last.split()) <= 3 and not re.search(r"\b(?:and|or)\b|^\w+(?:ing|ly)\b", last)
    thing = (
        bool(head) and "ADJ" not in (kinds := grammar.kinds(head.split()[-1])) and "NOUN" in kinds
    )  # not "accessible, tested components"
    return head if shape is Shape.ACTION and beside and thing and "," not in head else phrase


def _gerund(phrase: str) -> str:
    """The -ing form of the whole phrase, or of its first part where it can't be told what else to turn."""
    return verbs.gerund_phrase(phrase) or verbs.gerund_phrase(phrases.first_part(phrase) or phrase)


def _spelt_as(text: str, found: Requirement) -> Requirement:
    """With the posting's own spelling of what was turned: "labelling", not "labeling"."""

    def own(match: re.Match[str]) -> str:
        double = f"{match[1]}lling"
        return double if double in text.lower() else match[0]

    return replace(found, gerund=re.sub(r"\b(\w+[aeiou])ling\b", own, found.gerund))


def _closed(phrase: str, shape: Shape) -> str:
    """A bare list ("Terraform, Kubernetes") with an "or" before its last item, of things to do with an "and"."""
    head, comma, last = phrase.rpartition(", ")
    if shape is Shape.ACTION:
        to_do = comma and grammar.is_base(last.split()[0]) and not re.search(r"\b(?:and|or|not)\b", last)
        return f"{head} and {last}" if to_do else phrase
    bare = shape in {Shape.FIELD, Shape.KNOWLEDGE} and comma and not re.search(_NO_ITEM, last)
    return f"{head} or {last}" if bare and len(last.split()) <= 4 and " such as " not in head else phrase


def _quotable(text: str) -> str:
    words = text.split(". ")[0].replace('"', "'").split()
    return " ".join(words) if len(words) <= LONGEST_QUOTE else " ".join(words[:LONGEST_QUOTE]).rstrip(" ,;:") + " …"
