"""HTML files, by Beautiful Soup over lxml: what a reader of the page would read. Nothing is fetched."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bs4 import BeautifulSoup
from bs4.element import NavigableString, PageElement, PreformattedString, Tag

from interviewmate import texts
from interviewmate.errors import InputRefused

_UNREAD = (
    "script style noscript template head nav iframe object svg form button select dialog canvas audio video".split()
)
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BLOCKS = frozenset(
    """address article aside blockquote body dd details div dl dt fieldset figcaption figure footer header hr html
    li main ol p pre section summary table tbody td tfoot th thead tr ul""".split()
)
ENOUGH = 400  # characters of a <main> or <article> that are taken for the whole page
LONGEST_BOLD_HEADING = 12  # words
MOST_TAGS = 50_000  # parsing more takes longer than anybody waits


def read(markup: str) -> str:
    """The text of a page: "# " before headings, "- " before list items, one line a block.

    Raises:
        InputRefused: it is made of far more tags than any page.
    """
    if markup.count("<") > MOST_TAGS:
        raise InputRefused(texts.TOO_COMPLEX)
    soup = BeautifulSoup(markup, "lxml")
    for tag in soup(_UNREAD):
        tag.decompose()
    for tag in soup.select("[hidden], [aria-hidden=true]"):
        tag.decompose()
    parts = [part for name in ("main", "article") if (part := soup.find(name)) and len(part.get_text()) > ENOUGH]
    return _joined(_pieces(parts[0] if parts else soup))


def _pieces(root: Tag) -> Iterator[str]:
    """The text in reading order, with newlines where blocks begin and end. A walk, not a recursion."""
    stack: list[PageElement | str] = [root]
    while stack:
        node = stack.pop()
        if isinstance(node, str) and not isinstance(node, NavigableString):
            yield node
        elif isinstance(node, Tag):
            before, after = _marks(node)
            yield before
            stack.append(after)
            stack.extend(reversed(node.contents))
        elif isinstance(node, NavigableString) and not isinstance(node, PreformattedString):
            yield re.sub(r"\s+", " ", node)


def _marks(tag: Tag) -> tuple[str, str]:
    """What stands before and after a tag's text."""
    if tag.name in _HEADINGS:
        return f"\n\n{'#' * _HEADINGS[tag.name]} ", "\n"
    if tag.name == "br":
        return "\n", ""
    if tag.name == "li":
        return "\n- ", "\n"
    if tag.name == "p":
        bold = _only_bold(tag)
        inside = tag.find_parent("li") is not None
        edge = "" if inside else "\n"
        return (f"{edge}\n**", f"**\n{edge}") if bold and not inside else (edge, f"\n{edge}")
    return ("\n", "\n") if tag.name in _BLOCKS else ("", "")


def _only_bold(tag: Tag) -> bool:
    """Whether a paragraph is one bold line: the usual heading of pages without headings."""
    children = [child for child in tag.contents if str(child).strip()]
    if len(children) != 1 or not isinstance(children[0], Tag) or children[0].name not in {"b", "strong"}:
        return False
    return not tag.find("br") and 0 < len(tag.get_text().split()) <= LONGEST_BOLD_HEADING


def _joined(pieces: Iterator[str]) -> str:
    text = re.sub(r"[ \t]+", " ", "".join(pieces))
    text = re.sub(r" ?\n ?", "\n", text)
    text = re.sub(r"\n(- |#+ )\n+", r"\n\1", text)  # a block inside a list item or a heading
    text = re.sub(r"\n- (?=\n|- )", "", text)
    return re.sub(r"\*\* (.*?) ?\*\*", r"**\1**", text).strip()
