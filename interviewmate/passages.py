"""A job description cut along its own structure: one passage a bullet or a sentence."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice, zip_longest

from interviewmate import layout, line_model, passage_kinds, sentences
from interviewmate.interview import Passage, PassageKind
from interviewmate.layout import PLAIN_LEVEL, Block, Shape
from interviewmate.line_model import Line
from interviewmate.words import words

LONGEST_LABEL = 6  # words
LONG_SENTENCE = 40  # words: longer ones are cut, sentences at semicolons and items into sentences
LONGEST_PASSAGE = 900  # characters: no sentence is longer
MOST_PASSAGES = 600  # a text of the longest kind has as many
FEWEST_WORDS = 3  # of a passage in prose: less is a label or a fragment

_LABEL = re.compile(r"(?P<label>[^.:;!?]{2,60}?)(?::|\s[-–—])\s+(?P<rest>\S.*)", re.DOTALL)
_OPTIONAL = re.compile(
    r"\b(nice|good) to have|^plus(?:es)?\b|\b(?:an?|big|huge|real|strong|major|definite|distinct) plus\b|\bplus\W*$|"
    r"\bbonus\b|\bdesirable|\bpreferred|\buseful|\bhelpful|"
    r"\b(?:is|are|also|very) welcome\b|\bwelcome\W*$|\badvantage|\blovely if\b|"
    r"\bwould be (?:great|good|lovely|ideal|nice)\b|\(D\)\W*$",
    re.IGNORECASE,
)
_NOT_WANTED = re.compile(r"^no\b|\bnot (?:be )?(?:required|essential|needed)\b", re.IGNORECASE)
_TAIL = re.compile(r"[;,]?\s+(and|or)\s*$|[;,]\s*$")  # of an item that is one of a sentence's
_ITEMS = 3  # parted by commas after a label: a list
_SENTENCE = re.compile(r"(?:You|We|They)\b(?:['’]\w+)? ")
_DEPENDENT = re.compile(
    r"(to|for|of|with|\w+ing|which|who|that|but|or|so|because)\b"
)  # can't stand without what is before it
_ASKED_LABEL = re.compile(r"^(perks|benefits|the deal|pay|hours)\? ", re.I)  # "Perks? Half price mooring."
_INNER_LABEL = re.compile(
    r"\s+(?=[A-Z])(?=(?i:(?:key |main )?(?:responsibilities|requirements|qualifications|duties|benefits|skills"
    r"|nice to have|must have|what you will do|what we offer|about you|about us)\s*:))"
)


@dataclass
class _Heading:
    level: int
    text: str
    kind: PassageKind | None


@dataclass
class _Cut:
    """The passages so far, and the headings that stand above the next one."""

    headings: list[_Heading] = field(default_factory=list)
    flat: bool = False  # it has neither sections nor lists: its lines are what is listed
    listed: bool = False  # a list has stood under the present heading
    passages: list[tuple[str, str, PassageKind]] = field(default_factory=list)

    @property
    def heading(self) -> str:
        return self.headings[-1].text if self.headings else ""

    @property
    def kind(self) -> PassageKind | None:
        return self.headings[-1].kind if self.headings else None

    def open(self, level: int, text: str, kind: PassageKind | None) -> None:
        """Put a heading above what follows; it closes all that are not above it."""
        while self.headings and self.headings[-1].level >= level:
            self.headings.pop()
        self.headings.append(_Heading(level, text, kind or self.kind))
        self.listed = False

    def close_lists(self, indent: int) -> None:
        """Drop the lead-ins of lists that ended."""
        while self.headings and self.headings[-1].level > PLAIN_LEVEL + 1 + indent:
            self.headings.pop()


def cut(text: str) -> tuple[Passage, ...]:
    """The passages of a job description, in order. Headings and labels are none; they stand in ``heading``."""
    blocks = layout.blocks(text, passage_kinds.names_section)
    state = _Cut(flat=_is_flat(blocks))
    for block, below in zip_longest(blocks, blocks[1:]):
        match block.shape:
            case Shape.HEADING:
                _take_heading(state, block, below)
            case Shape.ITEM:
                _take_item(state, block, below)
            case Shape.PROSE:
                _take_prose(state, block, below)
    rest = [block.text for block in blocks] or [line for line in [layout.plain(text)] if line]
    found = state.passages or [(line, "", PassageKind.CONTEXT) for line in rest]
    pieces = ((piece, h[:LONGEST_PASSAGE], k) for t, h, k in found for piece in textwrap.wrap(t, LONGEST_PASSAGE))
    return tuple(_judged([Line(*piece) for piece in islice(pieces, MOST_PASSAGES)]))


def _judged(lines: list[Line]) -> Iterator[Passage]:
    """The passages, each as it is judged among the others; facts, and what is about the offer anywhere, stay so."""
    for index, (line, judged) in enumerate(zip(lines, line_model.judge(lines), strict=True)):
        kind = PassageKind.BOILERPLATE if _is_frame(line.text) else judged.kind
        yield Passage(index=index, text=line.text, heading=line.heading, kind=kind, importance=judged.importance)


def _take_heading(state: _Cut, block: Block, below: Block | None) -> None:
    opens_list = below is not None and below.shape is Shape.ITEM
    named = opens_list or passage_kinds.names_section(block.text)
    title = block.first and block.level in {1, PLAIN_LEVEL} and not named
    state.open(block.level, block.text, None if title else passage_kinds.of_heading(block.text))


def _take_item(state: _Cut, block: Block, below: Block | None) -> None:
    """An item, which may also be the lead-in of items further in."""
    state.close_lists(block.level)
    state.listed = True
    leads = below is not None and below.shape is Shape.ITEM and below.level > block.level
    about = passage_kinds.is_about_the_role(state.heading)
    kind = _kind_of_item(None if about else state.kind, block.text)
    if not (leads and block.text.endswith(":")):
        for sentence in _in_item(block.text):
            state.passages.append((sentence, state.heading, kind))
    if leads:
        state.open(PLAIN_LEVEL + 2 + block.level, block.text.rstrip(": "), kind)


def _take_prose(state: _Cut, block: Block, below: Block | None) -> None:
    """A paragraph, sentence by sentence; labels in it ("Essential: ...") name what follows them."""
    if block.set_off:
        state.close_lists(-1)
    section = None if state.listed and state.kind is not PassageKind.BOILERPLATE else state.kind
    if passage_kinds.is_about_the_role(state.heading):
        section = None
    heading, before = state.heading, section
    contrast = passage_kinds.is_contrast(block.text)
    for sentence in _sentences(block.text):
        if sentence.endswith(":") and below and block.text.endswith(sentence):
            lead_in = sentence.rstrip(": ")
            if below.shape is Shape.HEADING:
                return
            kind = passage_kinds.of_heading(lead_in) or passage_kinds.of_sentence(lead_in)
            state.open(PLAIN_LEVEL + 1, lead_in, kind)
            return
        label, rest = _labelled(sentence)
        if label and (passage_kinds.is_fact(label) or passage_kinds.names_posts(label, rest)):
            state.passages.append((sentence, heading, PassageKind.BOILERPLATE))
            continue
        if label:
            about = passage_kinds.is_about_the_role(label)
            heading, section = label, None if about else passage_kinds.of_heading(label)
        kind = _kind_of_prose(section, rest)
        listed = state.flat or passage_kinds.is_about_the_role(state.heading)
        if kind is PassageKind.CONTEXT and listed and _is_unmarked_item(block.text):
            kind = PassageKind.DUTY
        if contrast:
            kind = PassageKind.CONTEXT
        if kind is PassageKind.CONTEXT and before is PassageKind.BOILERPLATE:
            kind = PassageKind.BOILERPLATE
        before = kind
        for part in _parts(rest, listed=bool(label)):
            if label or len(words(part)) >= FEWEST_WORDS or (section and not part.endswith(".")):
                state.passages.append((part, heading, kind))


def _sentences(text: str) -> Iterator[str]:
    text = re.sub(r"\bU(?=['’]ll\b| will\b)", "You", text)
    if text[:1].islower() and re.search(r"[.!?] [a-z]", text):  # written without capitals, as messages are
        text = re.sub(r"\bu\b", "you", text)
        text = re.sub(
            r"(?:^|(?<=[.!?] )(?<!e\.g\. )(?<!i\.e\. )(?<!etc\. ))[a-z]", lambda match: match.group().upper(), text
        )
    for piece in _INNER_LABEL.split(_ASKED_LABEL.sub(r"\1: ", text)):
        yield from sentences.split(piece)


def _labelled(sentence: str) -> tuple[str, str]:
    """The label that opens a sentence, if it is one that says what follows, and the rest."""
    match = _LABEL.fullmatch(sentence)
    if match and len(match["label"].split()) <= LONGEST_LABEL:
        label = match["label"].strip()
        known = passage_kinds.of_heading(label) or passage_kinds.is_fact(label)
        if known or passage_kinds.is_about_the_role(label):
            rest = match["rest"]
            return label, rest[:1].upper() + rest[1:]
    return "", sentence


def _in_item(text: str) -> list[str]:
    """An item whole, or its sentences if it is long and each can stand alone."""
    parts = sentences.split(_TAIL.sub("", text))
    long = len(text.split()) > LONG_SENTENCE // 2
    return parts if long and all(len(words(part)) > 2 * FEWEST_WORDS for part in parts) else [_TAIL.sub("", text)]


def _parts(text: str, *, listed: bool = False) -> list[str]:
    """A sentence, or the pieces of one that is a list in disguise: parted by semicolons, each long enough.

    After a label they need not be long, and may be parted by commas.
    """
    text = _TAIL.sub("", text)
    commas = _by_commas(text)
    names = all(item[:1].isupper() for item in commas)
    one_aim = text.startswith("To ")  # "Purpose: To deliver compliant, well-planned procurement of goods, …"
    by_commas = listed and ";" not in text and len(commas) >= _ITEMS and not (names or one_aim or _tells_kinds(commas))
    pieces = commas if by_commas else [re.sub(r"^and\s+", "", piece.strip()) for piece in text.split(";")]
    alone = all(len(words(p)) >= FEWEST_WORDS and not _DEPENDENT.match(p) for p in pieces[1:])
    of_you = len(pieces) > 1 and all(re.match(r"you\b", piece, re.IGNORECASE) for piece in pieces)
    if listed or of_you or (alone and (len(pieces) >= _ITEMS or len(text.split()) > LONG_SENTENCE)):
        return [piece[:1].upper() + piece[1:] for piece in pieces if piece]
    return [text]


def _tells_kinds(items: list[str]) -> bool:
    """Whether a sentence goes on with kinds of its thing: "You'll carry 90 open files, mostly wind, hail and fire"."""
    return bool(_SENTENCE.match(items[0])) and any(len(item.split()) < FEWEST_WORDS for item in items[1:])


def _by_commas(text: str) -> list[str]:
    """The items between commas; one of a single word goes with the next."""
    items: list[str] = []
    for item in re.split(r",\s+(?:and\s+)?", text):
        if items and " " not in items[-1]:
            item = f"{items.pop()}, {item}"
        items.append(item)
    return items


def _kind_of_item(section: PassageKind | None, text: str) -> PassageKind:
    """A section keeps its kind; without one a list says what the person does, unless its words say otherwise."""
    if _is_frame(text):
        return PassageKind.BOILERPLATE
    return section or passage_kinds.of_sentence(text) or PassageKind.DUTY


def _is_frame(text: str) -> bool:
    """Whether a line is a fact of the vacancy, or about the offer wherever it stands."""
    label = _LABEL.fullmatch(text)
    return passage_kinds.is_always_boilerplate(text) or (label is not None and passage_kinds.is_fact(label["label"]))


def _is_flat(blocks: list[Block]) -> bool:
    """Whether a text is nothing but lines below a title, as messages are."""
    sections = any(block.shape is Shape.HEADING and passage_kinds.of_heading(block.text) for block in blocks)
    return not sections and not any(block.shape is Shape.ITEM for block in blocks)


def _is_unmarked_item(text: str) -> bool:
    """Whether a paragraph is a line of a list without marks: it has no end, and is short."""
    return text[-1] not in ".!?:" and FEWEST_WORDS < len(words(text)) <= LONG_SENTENCE // 2


def _kind_of_prose(section: PassageKind | None, text: str) -> PassageKind:
    own = passage_kinds.of_sentence(text)
    if section is PassageKind.BOILERPLATE or own is PassageKind.BOILERPLATE:
        return PassageKind.BOILERPLATE
    if section in {PassageKind.REQUIREMENT, PassageKind.DUTY} and own is not PassageKind.CONTEXT:
        return section
    return own or PassageKind.CONTEXT


def askable(passages: tuple[Passage, ...]) -> tuple[Passage, ...]:
    """The passages worth a question: specific requirements and duties, else context, else whatever is there."""
    asked_for = [p for p in passages if p.kind in {PassageKind.REQUIREMENT, PassageKind.DUTY}]
    context = [p for p in passages if p.kind is PassageKind.CONTEXT]
    specific = [p for p in asked_for if passage_kinds.says_enough(p.text, p.kind)]
    return tuple(specific or asked_for or context or passages)


def not_for_interviews(passages: tuple[Passage, ...]) -> tuple[Passage, ...]:
    """The requirements that a paper shows, or a body, and no answer: what the job can do without is none of them."""
    asked_about = {passage.index for passage in askable(passages)}
    wanted = (p for p in passages if p.kind is PassageKind.REQUIREMENT and p.index not in asked_about)
    shown = (p for p in wanted if passage_kinds.names_a_paper(p.text) or passage_kinds.is_bodily(p.text))
    return tuple(p for p in shown if not (optional(p) or _NOT_WANTED.search(p.text)))


def optional(passage: Passage) -> bool:
    """Whether the job can do without it: a nice-to-have."""
    return bool(_OPTIONAL.search(f"{passage.heading} {passage.text}"))


def optional_by_its_heading(passage: Passage) -> bool:
    """Whether the heading alone says so, and not the line."""
    return optional(passage) and not _OPTIONAL.search(passage.text)
