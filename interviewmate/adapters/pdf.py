"""PDF files, by pypdf: the text of their pages, with bounded work."""

from __future__ import annotations

import io
import logging
import time
from typing import Any

import pypdf
from pypdf.errors import DependencyError, FileNotDecryptedError, LimitReachedError, PyPdfError

from interviewmate import texts
from interviewmate.errors import InputRefused
from interviewmate.interview import LONGEST_DOCUMENT

MOST_PAGES = 60
LARGEST_STREAM = 10_000_000  # bytes that one compressed stream may unfold to
MOST_OPERATIONS = 300_000  # drawing operations and operands of one page
SECONDS = 20.0  # all the time that the pages may take
_LIMITS = pypdf.get_configuration().with_overwrites(
    array_based_stream_maximum_output_length=LARGEST_STREAM,
    brotli_maximum_output_length=LARGEST_STREAM,
    lzw_maximum_output_length=LARGEST_STREAM,
    run_length_maximum_output_length=LARGEST_STREAM,
    zlib_maximum_output_length=LARGEST_STREAM,
    stream_parsing_work_maximum_count=MOST_OPERATIONS,
)

logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it warns of every oddity of every file


class _TooSlow(Exception):
    """The pages take too long."""


def read(data: bytes) -> str:
    """The text of a PDF file.

    Raises:
        InputRefused: it is encrypted, broken, too long, or holds pictures of text only.
    """
    try:
        with pypdf.apply_configuration(_LIMITS):
            text = _text(pypdf.PdfReader(io.BytesIO(data)))
    except (DependencyError, FileNotDecryptedError) as error:
        raise InputRefused(texts.LOCKED) from error
    except (LimitReachedError, _TooSlow, MemoryError, RecursionError) as error:
        raise InputRefused(texts.TOO_COMPLEX) from error
    # pypdf answers a broken file with whatever its parser stumbles over.
    except (PyPdfError, ValueError, TypeError, KeyError, IndexError, AttributeError, OSError, AssertionError) as error:
        raise InputRefused(texts.BROKEN) from error
    if not text.strip():
        raise InputRefused(texts.SCANNED)
    return text


def _text(reader: pypdf.PdfReader) -> str:
    """The pages' text; reading stops where it is too long or takes too long."""
    # Many files are locked against printing alone: those open with an empty password.
    if reader.is_encrypted and not reader.decrypt(""):
        raise InputRefused(texts.LOCKED)
    if len(reader.pages) > MOST_PAGES:
        raise InputRefused(texts.TOO_MANY_PAGES)
    deadline = time.monotonic() + SECONDS

    def watch(*_: Any) -> None:
        if time.monotonic() > deadline:
            raise _TooSlow

    pages: list[str] = []
    for page in reader.pages:
        watch()
        pages.append(page.extract_text(visitor_operand_before=watch))
        if sum(map(len, pages)) > LONGEST_DOCUMENT:
            break  # the caller refuses it for its length
    return "\n".join(pages).replace("\x7f", "•")  # a code without a glyph is a bullet (ISO 32000-1, D.2)
