"""The reply, read while it streams: at every prefix, and in every shape that models give it."""

from __future__ import annotations

import itertools
import json
import math
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interviewmate.interview import UNHEARD, Behaviour, Move
from interviewmate.reply import Draft, Reply, ReportDraft, flat_schema, json_text, read

FIELDS: dict[str, Any] = {
    "behaviour": "weak",
    "move": "expand",
    "acknowledgement": 'You said "we". It was one cache, {warm} and \\ stale.',
    "topic": 2,
    "question": "What was your own part in it?",
    "relevance": 4,
    "depth": 1,
    "structure": 2,
    "evidence": 1,
    "clarity": 5,
    "confidence": 0.25,
    "strength": "names the cache",
    "gap": "no part of their own",
}

replies = st.fixed_dictionaries(
    {
        "behaviour": st.sampled_from(sorted(Behaviour)),
        "move": st.sampled_from(sorted(Move)),
        "acknowledgement": st.text(max_size=60),
        "topic": st.integers(0, 9),
        "question": st.text(max_size=60),
        **dict.fromkeys(["relevance", "depth", "structure", "evidence", "clarity"], st.integers(1, 5)),
        "confidence": st.floats(0, 1),
        "strength": st.text(max_size=20),
        "gap": st.text(max_size=20),
    }
)


def prefixes(written: str) -> list[Draft]:
    """The drafts after every single character."""
    return [read(written[:length]) for length in range(len(written) + 1)]


def assert_only_grows(drafts: list[Draft]) -> None:
    """What is whole stays as it is; the acknowledgement gets longer at its end or stays."""
    for earlier, later in itertools.pairwise(drafts):
        for name in ("behaviour", "move", "question", "evaluation"):
            if getattr(earlier, name) is not None:
                assert getattr(later, name) == getattr(earlier, name)
        assert later.acknowledgement.startswith(earlier.acknowledgement)
        if earlier.acknowledged:
            assert later.acknowledged and later.acknowledgement == earlier.acknowledgement


@settings(deadline=None)
@given(replies, st.booleans(), st.sampled_from([None, 1]))
def test_every_prefix_of_a_reply(fields: dict[str, Any], ascii_only: bool, indent: int | None) -> None:
    """Whatever a reply holds and however it is written, no prefix of it says what a longer one takes back."""
    drafts = prefixes(json.dumps(fields, ensure_ascii=ascii_only, indent=indent))
    assert_only_grows(drafts)
    last = drafts[-1]
    assert (last.behaviour, last.move) == (fields["behaviour"], fields["move"])
    assert last.acknowledgement == fields["acknowledgement"].strip()
    assert last.question == fields["question"].strip()
    assert last.evaluation and last.evaluation.depth == fields["depth"]


@pytest.mark.parametrize("frame", ["```json\n{}\n```", "<think>Is {this} weak?</think>\n{}", "Sure:\n{}", "{}\n\n"])
def test_every_prefix_in_a_frame(frame: str) -> None:
    """Code fences, thinking aloud and a word before the object change nothing of that."""
    drafts = prefixes(frame.replace("{}", json.dumps(FIELDS)))
    assert_only_grows(drafts)
    assert drafts[-1] == read(json.dumps(FIELDS))


@pytest.mark.parametrize("frame", ["{} I hope this helps.", "Is {this} weak? It is.</think>\n{}"])
def test_words_around_the_object(frame: str) -> None:
    """A closing remark, and thoughts whose opening tag the server kept for itself, are read over."""
    assert read(frame.replace("{}", json.dumps(FIELDS))) == read(json.dumps(FIELDS))


def test_bare_line_ends_in_a_string() -> None:
    """A line end that should have been escaped is a space, also while the text still grows."""
    written = json.dumps(FIELDS, indent=1).replace("cache, {warm}", "cache,\n{warm}")
    draft = read(written[: written.index("{warm}") + 3])
    assert draft.acknowledgement == 'You said "we". It was one cache, {wa'
    assert read(written) == read(json.dumps(FIELDS))


def test_what_is_known_when() -> None:
    """The move is known before the first word of the acknowledgement, which is known before the question."""
    drafts = prefixes(json.dumps(FIELDS))
    first_word = next(draft for draft in drafts if draft.acknowledgement)
    assert first_word.behaviour is Behaviour.WEAK and first_word.move is Move.EXPAND
    assert first_word.question is None and not first_word.acknowledged
    first_question = next(draft for draft in drafts if draft.question is not None)
    assert first_question.acknowledged and first_question.evaluation is None


def test_a_string_is_known_at_its_closing_quote() -> None:
    """Nobody waits for the field after: the move and the question can be used as soon as they are whole."""
    written = json.dumps(FIELDS)
    for name in ("move", "question"):
        end = written.index(json.dumps(FIELDS[name])) + len(json.dumps(FIELDS[name]))
        assert getattr(read(written[: end - 1]), name) is None
        assert getattr(read(written[:end]), name) == FIELDS[name]


def test_a_question_is_none_until_whole() -> None:
    """No prefix shows a part of the question."""
    assert {draft.question for draft in prefixes(json.dumps(FIELDS))} == {None, FIELDS["question"]}


@settings(deadline=None)
@given(st.permutations(list(FIELDS)))
def test_fields_in_another_order(order: list[str]) -> None:
    """A server that sorts the fields gets the same reply in the end, and still nothing is taken back."""
    drafts = prefixes(json.dumps({name: FIELDS[name] for name in order}))
    assert_only_grows(drafts)
    assert drafts[-1] == read(json.dumps(FIELDS))


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("relevance", 0),
        ("depth", 6),
        ("structure", 3.5),
        ("evidence", "many"),
        ("clarity", None),
        ("confidence", 1.2),
        ("confidence", -0.1),
        ("confidence", math.nan),
        ("gap", 7),
    ],
)
def test_an_odd_evaluation_is_none(name: str, value: Any) -> None:
    """A number out of its range makes the answer "not evaluated" and leaves the rest of the reply usable."""
    draft = read(json.dumps(FIELDS | {name: value}))
    assert draft.evaluation is None
    assert draft.question == FIELDS["question"]


@pytest.mark.parametrize("name", ["relevance", "confidence"])
def test_a_missing_number_is_no_evaluation(name: str) -> None:
    """No default is put in the place of a number that did not come."""
    assert read(json.dumps({key: value for key, value in FIELDS.items() if key != name})).evaluation is None


def test_an_evaluation_cut_off_is_none() -> None:
    """A reply cut off in its last note keeps the question and has no evaluation."""
    draft = read(json.dumps(FIELDS)[:-5])
    assert draft.question == FIELDS["question"] and draft.evaluation is None


@pytest.mark.parametrize("value", ["praise", "", None, 3, ["weak"]])
def test_names_that_are_none_of_ours(value: Any) -> None:
    """An unknown behaviour or move is none, not an error."""
    draft = read(json.dumps(FIELDS | {"behaviour": value, "move": value}))
    assert draft.behaviour is None and draft.move is None


@pytest.mark.parametrize(
    "written", ["", "Hello", "[1, 2]", "{", "{]", '"move"', "null", "<think>{", "```", "\x00{\x00"]
)
def test_no_reply_at_all(written: str) -> None:
    """What is no object gives an empty draft."""
    assert read(written) == Draft()


@settings(deadline=None)
@given(st.text())
def test_any_text_can_be_read(written: str) -> None:
    """Nothing that a model may write makes the reading fail."""
    assert isinstance(read(written), Draft)


def test_the_object_in_its_frame() -> None:
    """The JSON text is found after thoughts that hold braces of their own."""
    assert json_text('<think>{"no": 1}</think> so: ```json\n{"yes": 2}\n```\n') == '{"yes": 2}'


@pytest.mark.parametrize("model", [Reply, ReportDraft])
def test_the_schema_is_flat(model: type[Reply] | type[ReportDraft]) -> None:
    """No references; every object closed and all of its fields required; no words that servers stumble on."""
    schema = flat_schema(model)
    assert not {"$ref", "$defs", "title", "default", "anyOf", "allOf"} & set(_keys(schema))
    for node in _objects(schema):
        assert node["required"] == list(node["properties"])
        assert node["additionalProperties"] is False


def test_the_schema_of_a_turn() -> None:
    """In the order of speaking: behaviours and moves are closed lists, the scales whole numbers from 1 to 5."""
    schema = flat_schema(Reply)
    assert list(schema["properties"]) == list(FIELDS)
    assert schema["properties"]["behaviour"]["enum"] == [b for b in Behaviour if b not in UNHEARD]
    assert schema["properties"]["move"]["enum"] == list(Move)
    assert schema["properties"]["depth"] == {"type": "integer", "minimum": 1, "maximum": 5}


def _keys(node: Any) -> list[str]:
    """Every keyword of a schema, the names of properties aside."""
    if isinstance(node, list):
        return [key for item in node for key in _keys(item)]
    if not isinstance(node, dict):
        return []
    inner = [key for name, value in node.items() if name != "properties" for key in _keys(value)]
    return [*node, *inner, *(key for value in node.get("properties", {}).values() for key in _keys(value))]


def _objects(node: Any) -> list[dict[str, Any]]:
    """Every node of a schema that describes an object."""
    if isinstance(node, list):
        return [found for item in node for found in _objects(item)]
    if not isinstance(node, dict):
        return []
    own = [node] if node.get("type") == "object" else []
    return own + [found for value in node.values() for found in _objects(value)]
