"""Text files: bytes to text, and text as people paste it to text that can be worked on."""

from __future__ import annotations

import codecs
import re
import unicodedata

from interviewmate import texts
from interviewmate.errors import InputRefused

_MARKS = (  # the longer marks first: UTF-32's begins with UTF-16's
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_NEWLINES = re.compile(r"\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_SPACES = re.compile(r"[\u00a0\u2000-\u200a\u202f\u205f\u3000]")
_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})
_SYMBOL_BULLETS = re.compile("[\uf020-\uf0ff](?=\\s)")  # Word's bullets of the Symbol and Wingdings fonts
MOST_CONTROLS = 0.005  # share of control characters beyond which bytes are no text


def decode(data: bytes) -> str:
    """The text of a text file: UTF-8, UTF-16 or UTF-32 by its mark, UTF-16 without one, else Western 8-bit.

    Raises:
        InputRefused: the bytes are no text.
    """
    text = _decoded(data)
    controls = sum(unicodedata.category(c) == "Cc" and c not in "\t\n\r\x0b\x0c\x85" for c in text)
    if controls > MOST_CONTROLS * len(text):
        raise InputRefused(texts.NOT_TEXT)
    return text


def _decoded(data: bytes) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, errors="replace")
    if wide := _utf16_without_mark(data):
        return data.decode(wide, errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        # cp1252 is Latin-1 with quotation marks and dashes where Latin-1 has control characters.
        return data.decode("cp1252", errors="replace")


def _utf16_without_mark(data: bytes) -> str | None:
    """Western text in UTF-16 has a zero in nearly every second byte, and on one side only."""
    even, odd = data[0::2], data[1::2]
    if not odd:
        return None
    zeros_even, zeros_odd = even.count(0) / len(even), odd.count(0) / len(odd)
    if zeros_odd > 0.6 and zeros_even < 0.1:
        return "utf-16-le"
    if zeros_even > 0.6 and zeros_odd < 0.1:
        return "utf-16-be"
    return None


def tidy(text: str) -> str:
    """``text`` with plain newlines and spaces, and without characters that nobody sees.

    Control, formatting and private characters go (they hide words from the reader's eye); the bullets
    of Word's symbol fonts become "•".
    """
    text = _SPACES.sub(" ", _NEWLINES.sub("\n", text)).translate(_LIGATURES)
    text = _SYMBOL_BULLETS.sub("•", text)
    kept = (c for c in text if c in "\n\t" or unicodedata.category(c) not in {"Cc", "Cf", "Co", "Cs", "Cn"})
    lines = (line.rstrip() for line in "".join(kept).split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n")
