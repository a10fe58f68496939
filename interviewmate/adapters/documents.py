"""Job descriptions as people give them, pasted or as a file, to text.

What a file is decides its content; its name only helps where the content can't tell.
"""

from __future__ import annotations

from pathlib import Path

from interviewmate import texts
from interviewmate.adapters import html, pdf, plain_text, word
from interviewmate.errors import InputRefused
from interviewmate.interview import LONGEST_DOCUMENT
from interviewmate.words import content_words

LARGEST_FILE = 5 * 1024 * 1024  # bytes
FEWEST_WORDS = 8  # content words: fewer say no more than the role's name does
_TEXT_ENDINGS = {"", ".txt", ".text", ".md", ".markdown"}
_HTML_ENDINGS = {".html", ".htm", ".xhtml"}
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*", b"BM", b"RIFF")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # Word files before 2007, and encrypted ones of any year


def read_document(path: Path) -> str:
    """The text of a PDF, DOCX, TXT, MD or HTML file of 5 MB, 60 pages and 60,000 characters at most.

    Blocks the caller for some seconds at most; runs in any thread.

    Raises:
        InputRefused: it can't be read; the words say what to do.
    """
    try:
        size = path.stat().st_size
        if size > LARGEST_FILE:
            raise InputRefused(texts.FILE_TOO_LARGE)
        data = path.read_bytes()
    except OSError as error:
        raise InputRefused(texts.UPLOAD_LOST) from error
    if not data.strip(b" \t\r\n\x00"):
        raise InputRefused(texts.EMPTY_FILE)
    return _checked(_text(data, path.suffix.lower()), empty=texts.EMPTY_FILE, short=texts.FILE_TOO_SHORT)


def clean_text(text: str) -> str:
    """A pasted text with plain newlines and without invisible characters.

    Raises:
        InputRefused: it is empty, far too short, or longer than 60,000 characters.
    """
    return _checked(text, empty=texts.EMPTY_TEXT, short=texts.TEXT_TOO_SHORT)


def _text(data: bytes, ending: str) -> str:
    """The text in a file's bytes."""
    if b"%PDF-" in data[:1024]:
        return pdf.read(data)
    if data.startswith(b"PK\x03\x04"):
        return word.read(data)
    if data.startswith(_OLE):
        encrypted = "EncryptedPackage".encode("utf-16-le") in data
        raise InputRefused(texts.LOCKED if encrypted else texts.OLD_WORD)
    if data.startswith(_PICTURES) and ending not in _TEXT_ENDINGS:
        raise InputRefused(texts.PICTURE)
    if ending in {".pdf", ".docx"}:
        raise InputRefused(texts.BROKEN)
    if data.startswith(b"{\\rtf") or ending not in _TEXT_ENDINGS | _HTML_ENDINGS:
        raise InputRefused(texts.WRONG_TYPE)
    text = plain_text.decode(data)
    return html.read(text) if ending in _HTML_ENDINGS or _is_page(text) else text


def _is_page(text: str) -> bool:
    """Whether a text is a whole HTML page, whatever its file's name."""
    start = text[:1000].lstrip().lower()
    return start.startswith(("<!doctype html", "<html")) or "<body" in start


def _checked(text: str, *, empty: str, short: str) -> str:
    """The tidy text, if it is neither empty nor too short nor too long."""
    if len(text) > 10 * LONGEST_DOCUMENT:
        raise InputRefused(texts.TEXT_TOO_LONG)
    tidy = plain_text.tidy(text)
    if not tidy.strip():
        raise InputRefused(empty)
    if len(tidy) > LONGEST_DOCUMENT:
        raise InputRefused(texts.TEXT_TOO_LONG)
    if len(content_words(tidy)) < FEWEST_WORDS:
        raise InputRefused(short)
    return tidy
