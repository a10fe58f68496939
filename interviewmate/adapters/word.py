"""Word files (.docx), by python-docx: headings, lists and tables kept as lines of plain marks."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Any
from xml.etree.ElementTree import ParseError

import docx
from docx.opc.exceptions import OpcError
from docx.table import Table
from docx.text.paragraph import Paragraph
from lxml.etree import LxmlError

from interviewmate import texts
from interviewmate.errors import InputRefused

LARGEST_UNPACKED = 50_000_000  # bytes, all parts together
LARGEST_TEXT_PART = 20_000_000  # bytes of one XML part
MOST_PARTS = 2_000
LONGEST_LABEL = 6  # words of a table's left cell that names its right one
DEEPEST_TABLE = 4


def read(data: bytes) -> str:
    """The text of a .docx file: "# " before headings, "- " before list items.

    Raises:
        InputRefused: it is no Word file, encrypted, broken, or unpacks to far too much.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            _check(package.infolist())
        document = docx.Document(io.BytesIO(data))
        return "\n".join(_lines(document, 0))
    except (zipfile.BadZipFile, OpcError, LxmlError, ParseError) as error:
        raise InputRefused(texts.BROKEN) from error
    # What python-docx raises where a part is missing or is not what its name says.
    except (KeyError, ValueError, TypeError, AttributeError, NotImplementedError, OSError, EOFError) as error:
        raise InputRefused(texts.BROKEN) from error


def _check(parts: list[zipfile.ZipInfo]) -> None:
    """Refuse a package by its table of contents, before anything is unpacked."""
    if "word/document.xml" not in {part.filename for part in parts}:
        raise InputRefused(texts.WRONG_TYPE)
    if any(part.flag_bits & 0x1 for part in parts):
        raise InputRefused(texts.LOCKED)
    unpacked = sum(part.file_size for part in parts)
    largest_xml = max(part.file_size for part in parts if part.filename.endswith((".xml", ".rels")))
    if len(parts) > MOST_PARTS or unpacked > LARGEST_UNPACKED or largest_xml > LARGEST_TEXT_PART:
        raise InputRefused(texts.TOO_COMPLEX)


def _lines(container: Any, depth: int) -> Iterator[str]:
    """The lines of a document or a table cell, in reading order."""
    for block in container.iter_inner_content():
        if isinstance(block, Paragraph):
            yield _paragraph(block)
        elif depth < DEEPEST_TABLE:
            yield from _table(block, depth)


def _paragraph(paragraph: Paragraph) -> str:
    text = paragraph.text.strip()
    style = (paragraph.style.name or "").lower() if paragraph.style else ""
    if not text:
        return ""
    if style.startswith(("heading", "title")):
        level = int(style[-1]) if style[-1].isdigit() else 1
        return f"\n{'#' * min(level, 6)} {text}"
    if _listed(paragraph, style):
        return f"- {text}"
    runs = [run for run in paragraph.runs if run.text.strip()]
    bold = bool(runs) and all(run.bold for run in runs)
    return f"\n**{text}**" if bold and "\n" not in text else f"{text}\n"


def _listed(paragraph: Paragraph, style: str) -> bool:
    """Whether it is a list item: by its own numbering, or by its style's."""
    properties = paragraph._p.pPr
    own = properties is not None and properties.numPr is not None
    return own or style.startswith("list")


def _table(table: Table, depth: int) -> Iterator[str]:
    """A row is "label: text", a label with a text of several lines under it, or its cells joined."""
    for row in table.rows:
        cells = list(dict.fromkeys(row.cells))  # a merged cell comes once for every column
        parts = [[line for line in _lines(cell, depth + 1) if line.strip()] for cell in cells]
        parts = [part for part in parts if part]
        if len(parts) == 2 and len(parts[0]) == 1 and len(parts[0][0].split()) <= LONGEST_LABEL:
            label = parts[0][0].strip().strip("*#: ")
            yield from [f"\n{label}: {parts[1][0].strip()}"] if len(parts[1]) == 1 else [f"\n## {label}", *parts[1]]
        elif len(parts) > 1 and all(len(part) == 1 for part in parts):
            yield "- " + ", ".join(part[0].strip().lstrip("- ").strip("*") for part in parts)
        else:
            yield from (line for part in parts for line in part)
    yield ""
