"""Rows of actions: "receive, check and store papers, and investigate malpractice", one each."""

from __future__ import annotations

import re
from collections.abc import Iterator

from interviewmate.adapters.builtin import grammar, nominals, verb_words, verbs

FEWEST_IN_A_PART = 2  # words


def as_in(text: str, phrase: str, gerund: str) -> str:
    """The -ing form with what is no verb in the text left as it is: "upselling wine and set menus"."""
    pairs = list(zip(phrase.split(" "), gerund.split(" "), strict=False))
    if len(phrase.split(" ")) != len(gerund.split(" ")):
        return gerund
    turned = next((word for word, ing in pairs if word != ing), "")
    return " ".join(ing if word == turned or _turned_alike(turned, word, text) else word for word, ing in pairs)


def row(phrase: str, text: str) -> list[str]:
    """The actions of a row in the base form, one each, as they stand in a text in whatever form.

    Those without an object of their own go with the next.
    """
    words = phrase.split(" ")
    at = next((place for place, word in enumerate(words) if not grammar.is_adverb(word)), 0)
    sure = [place for place in verbs.places_joined(words, at, "base") if _turned_alike(words[at], words[place], text)]
    sure += [place for place in range(at + 1, len(words) - 1) if _said_again_with_to(words, place, text)]
    alike = list(_alike(words, at, text))
    are_verbs = sure or len(alike) > 1 or _stands_in_ing(words[at], text) or any(_ends(words, each) for each in alike)
    found = {0, *sure, *(alike if are_verbs else ())}
    starts = sorted(found & {*range(_told_of_a_thing(words))})
    parts: list[str] = []
    held = ""
    for start, end in zip(starts, [*starts[1:], len(words)], strict=True):
        held = f"{held} {' '.join(words[start:end])}".strip()
        said = re.sub(r"\b(?:and|or|then)\b", "", _unjoined(held)).split()
        verbs_only = all(grammar.is_base(word.strip(",")) or word in verb_words.PARTICLES for word in said)
        if len(said) >= FEWEST_IN_A_PART and not verbs_only:
            parts, held = [*parts, _unjoined(held)], ""
    return [*parts, held] if held else parts


def _told_of_a_thing(words: list[str]) -> int:
    """Where a row of verbs begins that tells what a thing does: "services that take, refund and settle payments"."""
    clauses = (place for place, word in enumerate(words[:-1]) if word in {"that", "which", "who"})
    rows = (place for place in clauses if words[place + 1].endswith(",") and grammar.is_base(words[place + 1][:-1]))
    return next(rows, len(words))


def _said_again_with_to(words: list[str], place: int, text: str) -> bool:
    """Whether a text gives a later verb a "to" of its own: "to consult residents and to check proposals"."""
    return grammar.is_base(words[place]) and f"and to {words[place]} {words[place + 1]}" in text


def _ends(words: list[str], place: int) -> bool:
    """Whether the last action of a row begins there, told by what it is done to: "…, and issue annual statements"."""
    parted = words[place - 1] == "and" and words[place - 2].endswith(",")
    described = grammar.is_adjective(words[place + 1]) and grammar.is_plural("".join(words[place + 2 : place + 3]))
    return parted and described


def _turned_alike(head: str, word: str, text: str) -> bool:
    """Whether both stand in the text in the form they are said in, or neither: "upselling of wine and set menus"."""
    said = set(re.findall(r"[\w-]+", text.lower()))
    word = word.strip(",").lower()
    return head.strip(",").lower() in said or word not in said or word in {verbs.DOES["base"], nominals.verb(word)}


def _alike(words: list[str], at: int, text: str) -> Iterator[int]:
    """Where what may be a verb begins an item among verbs: "…, register new patients and deal with samples"."""
    in_ing = _stands_in_ing(words[at], text)
    for place in range(at + 1, len(words) - 1):
        if words[place - 1].strip(",") in {"including", "such"}:
            return  # what follows are examples
        word, before = words[place], words[place - 1].strip(",")
        after_and = before in {"and", "or"}
        begins = words[place - 1].endswith(",") or (after_and and (in_ing or words[place - 2].endswith(",")))
        may_be = word == verbs.DOES["base"] or (
            not word[:1].isupper()
            and grammar.is_base(word)
            and word.lower() not in verb_words.MOSTLY_NOUNS
            and not verbs.heads_a_thing(word, words[place + 1])
            and "ADJ" not in grammar.kinds(word)
        )
        alike = may_be and (not in_ing or _stands_in_ing(word, text))
        with_another = words[place + 1] in {"and", "or"} and grammar.is_base("".join(words[place + 2 : place + 3]))
        if begins and alike and (with_another or words[place + 1] not in verbs.JOINS | {"of"}):
            yield place


def _stands_in_ing(word: str, text: str) -> bool:
    verb = grammar.base(word.strip(","))
    return bool(verb) and grammar.gerund(verb) in text.lower()


def _unjoined(part: str) -> str:
    """Without the "and" after it, and without what stands beside it at the end: ", fault finding on call-outs"."""
    part = re.sub(r"[\s,]+(?:(?:and|or|then|but|also)\b[\s,]*)*$", "", part)
    head, comma, last = part.rpartition(", ")
    beside = comma and not re.search(r"\b(?:and|or)\b", last) and len(head.split()) >= FEWEST_IN_A_PART
    before = head.split()[-1] if beside else ""  # an adjective's list goes on: "robust, networked code"
    return part if not beside or grammar.is_adjective(before) or grammar.is_participle(before) else _unjoined(head)
