"""The languages of the interface: whole files, the same fields in each, and the one that a person asks for."""

from __future__ import annotations

import asyncio
import json
import re
from pathlib import Path
from string import Formatter

import pytest

import interviewmate
from interviewmate import catalogue, report, texts
from interviewmate.catalogue import ENGLISH, TEXTS, again, speaking, text, wanted
from interviewmate.report import Recommendation
from interviewmate.web.words import GROUPS, words_script
from tests.unit.test_report import interview

PACKAGE = Path(interviewmate.__file__).parent
SOURCES = [file for ending in ("py", "js", "html") for file in PACKAGE.rglob(f"*.{ending}")]
OTHERS = sorted(set(TEXTS) - {ENGLISH})


def fields(words: str) -> set[str | None]:
    """The named fields of a text."""
    return {name for _, name, _, _ in Formatter().parse(words) if name is not None}


@pytest.mark.parametrize("name", OTHERS)
def test_a_language_has_every_text_with_its_fields(name: str) -> None:
    """No key is missing, none is left over, and each text takes the same fields, which have names."""
    assert TEXTS[name].keys() == TEXTS[ENGLISH].keys()
    for key, words in TEXTS[ENGLISH].items():
        assert fields(TEXTS[name][key]) == fields(words), key
        assert "" not in fields(words), key
        assert TEXTS[name][key].strip(), key


def test_no_text_is_unused() -> None:
    """Each key, or what a key is put together from, stands in the program."""
    sources = "\n".join(file.read_text() for file in SOURCES)
    known = set(re.findall(r"[\w-]+", sources)) | {name.lower() for name in re.findall(r"texts\.([A-Z_]+)", sources)}
    values = {value.replace(" ", "_") for value in re.findall(r'"([\w -]+)"', sources)}
    named = known | values | {"1", "3", "5", "one", "many"}
    for key in TEXTS[ENGLISH]:
        assert set(key.split(".")) <= named, key


def test_what_the_program_names_is_there() -> None:
    """A constant, or a key, that stands in the program without a text would fail where somebody needs it."""
    for file in PACKAGE.rglob("*.py"):
        source = file.read_text()
        for name in re.findall(r"\btexts\.([A-Z][A-Z_]+)\b", source):
            assert getattr(texts, name), (file, name)
        for key in re.findall(r"""\b(?:text|counted)\(\s*["']([\w.-]+)["']""", source):
            assert key in TEXTS[ENGLISH] or f"{key}.one" in TEXTS[ENGLISH], (file, key)
        for key in re.findall(r"""\blabel\(["']([\w.]+)["']""", source):
            assert f"label.{key}" in TEXTS[ENGLISH], (file, key)
        for group, key in re.findall(r"""\bsaid\(["'](\w+)["'], ["']([\w.]+)["']\)""", source):
            assert f"{group}.{key}" in TEXTS[ENGLISH], (file, key)
    with pytest.raises(AttributeError):
        _ = texts.NO_SUCH_TEXT


@pytest.mark.parametrize("values", [*Recommendation])
def test_what_is_named_by_its_value_has_a_name(values: Recommendation) -> None:
    """Every recommendation, in the report and in the list of past interviews."""
    assert texts.recommendation(values) == values
    assert text(f"recommendation.{values.name.lower()}") == values


@pytest.mark.parametrize(
    ("accept", "name"),
    [
        ("", ENGLISH),
        ("*", ENGLISH),
        ("es", "es"),
        ("es-MX,es;q=0.9,en;q=0.8", "es"),
        ("ES-mx", "es"),
        ("en-US,en;q=0.9,es;q=0.8", ENGLISH),
        ("en;q=0.3, es;q=0.7", "es"),
        ("xx-YY,es;q=0.5", ENGLISH),  # the browser's own is the first, and Gradio's components go by it alone
        ("es;q=much,en", ENGLISH),
        ("../../es", ENGLISH),
        (",;q=,;;", ENGLISH),
        ("e" * 100_000, ENGLISH),
    ],
)
def test_the_language_that_is_asked_for(accept: str, name: str) -> None:
    """The one that the header puts first, if there is a file of it; whatever the header holds, there is one."""
    assert wanted(accept) == name


async def test_each_task_speaks_its_own() -> None:
    """Two people at once are answered each in their language, in the tasks that they began too."""

    async def served(name: str) -> str:
        with speaking(name):
            await asyncio.sleep(0)
            return await asyncio.create_task(said())

    async def said() -> str:
        return texts.KEPT

    said_in = await asyncio.gather(served("es"), served(ENGLISH), said())
    assert said_in == [TEXTS["es"]["kept"], TEXTS[ENGLISH]["kept"], TEXTS[ENGLISH]["kept"]]


def test_a_missing_text_is_said_in_english(monkeypatch: pytest.MonkeyPatch) -> None:
    """A language need not be whole to be used."""
    monkeypatch.delitem(TEXTS["es"], "kept")
    with speaking("es"):
        assert TEXTS[ENGLISH]["kept"] == texts.KEPT


def test_what_was_said_before_is_said_again() -> None:
    """A reason that was noted when the program started reaches each person in their language."""
    with speaking("es"):
        assert again(TEXTS[ENGLISH]["voice_loading"]) == TEXTS["es"]["voice_loading"]
        assert again("Something else.") == "Something else."


def test_a_report_is_as_whole_in_another_language() -> None:
    """What the check lets through of the program's own steps does not depend on the language."""
    held = interview(2, 3, 2, 4)
    marks = held.turns[0].evaluation
    assert marks
    held = held.evaluated(0, marks.model_copy(update={"gap": "no result"}))
    english = report.settle(held, None, "built-in")
    with speaking("es"):
        spanish = report.settle(held, None, "built-in")
    assert len(spanish.improvements) == len(english.improvements) > 0
    assert len(spanish.how_judged) == len(english.how_judged)
    assert not set(spanish.how_judged) & set(english.how_judged)
    assert (spanish.recommendation, spanish.ratings) == (english.recommendation, english.ratings)
    assert spanish.reason != english.reason


def test_the_page_gets_the_texts_of_its_scripts_alone() -> None:
    """Every language, in groups; nothing in them ends the script that they stand in."""
    script = words_script()
    line = next(line for line in script.splitlines() if "const languages = " in line)
    sent = json.loads(line.partition("= ")[2].rstrip(";").replace("<\\/", "</"))
    assert sent.keys() == TEXTS.keys()
    assert all(sent[name].keys() == set(GROUPS) and all(sent[name].values()) for name in sent)
    assert "</" not in script
    assert catalogue.spoken() == ENGLISH
