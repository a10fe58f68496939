"""What a job description calls the job."""

from __future__ import annotations

import re

from interviewmate.layout import plain

LONGEST_TITLE = 60  # characters: a longer first line is a sentence

_FRONT_MATTER = re.compile(r"\A\s*---\s*\n(?P<fields>.*?)\n---\s*(?:\n|\Z)", re.DOTALL)
_TITLE_FIELD = re.compile(r"^title\s*:\s*(?P<title>.+)$", re.IGNORECASE | re.MULTILINE)
_LABEL = re.compile(r"^(?:job title|job description|job|title|role|position|vacancy)\s*[:–-]\s*", re.IGNORECASE)
_ASIDE = re.compile(r"\s*(?:[(\[|•]|\s[–—-]\s|,\s).*$")  # place, hours, employer
_EMPLOYER = re.compile(r"\s[–—|-]\s[^,]+,\s[^,]+$")  # "Head Baker – Hollins Lane Bakery, Leeds"


def title(text: str) -> str:
    """The title in the front matter, or the first line if it reads like one; empty if there is none."""
    front = _FRONT_MATTER.match(text)
    if front and (field := _TITLE_FIELD.search(front["fields"])):
        return _short(field["title"].strip("\"'"))
    body = text[front.end() :] if front else text
    return _short(next((line for line in body.splitlines() if line.strip()), ""))


def _short(line: str) -> str:
    """A line as a title: without marks, label and, if it is long, what comes after the name."""
    name = _LABEL.sub("", plain(line.strip().lstrip("#"))).strip(" *_:")
    if len(name) > LONGEST_TITLE or "(" in name or _EMPLOYER.search(name):
        name = _ASIDE.sub("", name)
    return name if len(name) <= LONGEST_TITLE and not name.endswith((".", "!", "?", ";")) else ""
