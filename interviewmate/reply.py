"""The interviewer's reply as a model writes it: flat fields in a fixed order, read while they stream.

The order is the point: nothing is spoken before ``move`` is known to be open, the acknowledgement is
spoken while the question is still being written, and the evaluation comes after what must be heard.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Any, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError, WithJsonSchema
from pydantic_core import from_json

from interviewmate.interview import UNHEARD, Behaviour, Evaluation, Move, Scale

E = TypeVar("E", bound=StrEnum)


FROM_WORDS = [behaviour.value for behaviour in Behaviour if behaviour not in UNHEARD]


class Reply(BaseModel):
    """One turn of the interviewer, in the order in which it is written: what the model is asked for."""

    behaviour: Annotated[Behaviour, WithJsonSchema({"type": "string", "enum": FROM_WORDS})]
    move: Move
    acknowledgement: str
    topic: int
    question: str
    relevance: Scale
    depth: Scale
    structure: Scale
    evidence: Scale
    clarity: Scale
    confidence: float
    strength: str
    gap: str


@dataclass(frozen=True)
class Draft:
    """A reply so far. A field is None until it is whole; only the acknowledgement grows.

    An evaluation that is missing or odd stays None: the answer is "not evaluated", the turn goes on.
    """

    behaviour: Behaviour | None = None
    move: Move | None = None
    acknowledgement: str = ""
    acknowledged: bool = False  # the acknowledgement is whole
    question: str | None = None
    evaluation: Evaluation | None = None
    topic: int = 0  # which of the situation's topics the question comes from, counted from 1; 0: not said, or none new
    passages: tuple[int, ...] = ()  # the same, from an author who knows the passages


class Point(BaseModel):
    """A strength or a weakness, the words of the candidate it rests on, and the requirement it speaks to."""

    model_config = ConfigDict(frozen=True)

    point: str
    quote: str = ""
    requirement: str = ""


class BetterAnswer(BaseModel):
    """A better version of one of the candidate's own answers. ``answer`` counts the turns from 1."""

    model_config = ConfigDict(frozen=True)

    answer: int
    better: str


class PlanDraft(BaseModel):
    """The plan of an interview as a model writes it; numbers are those of the passages."""

    model_config = ConfigDict(frozen=True)

    order: tuple[int, ...] = ()  # what to ask about, first things first
    must: tuple[int, ...] | None = None  # what the job can't do without; None if nothing is said of that
    behavioural: tuple[int, ...] = ()  # about working with people
    experience: tuple[int, ...] = ()  # about years, licences, places worked
    gaps: tuple[str, ...] = ()  # what the job asks for and the résumé does not show


class ReportDraft(BaseModel):
    """The words of a report, before the code has checked them against the interview."""

    model_config = ConfigDict(frozen=True)

    summary: str = ""
    strengths: tuple[Point, ...] = ()
    weaknesses: tuple[Point, ...] = ()
    improvements: tuple[str, ...] = ()
    better_answers: tuple[BetterAnswer, ...] = ()


def json_text(written: str) -> str:
    """The JSON object in what a model wrote, without its thinking aloud and what stands around the object."""
    text = _object_on(written)
    return text[: text.rfind("}") + 1]


def _object_on(written: str) -> str:
    """What a model wrote, from its object on."""
    spoken = re.sub(r"\A.*</think>|<think>.*", "", written, flags=re.DOTALL)
    start = spoken.find("{")
    return re.sub(r"[\x00-\x1f]", " ", spoken[start:]) if start >= 0 else ""  # some put bare line ends into strings


def read(written: str) -> Draft:
    """The draft that a reply amounts to, as far as it is written."""
    text = _object_on(written)
    whole = _fields(json_text(written), allow_partial=False)
    done = whole or _fields(text, allow_partial=True)
    growing = whole or _fields(text, allow_partial="trailing-strings")
    return Draft(
        behaviour=_member(Behaviour, done.get("behaviour")),
        move=_member(Move, done.get("move")),
        acknowledgement=_text(growing.get("acknowledgement")) or "",
        acknowledged="acknowledgement" in done,
        question=_text(done.get("question")),
        topic=topic if isinstance(topic := done.get("topic"), int) else 0,
        evaluation=_evaluation(whole),
    )


def _fields(text: str, *, allow_partial: bool | Literal["trailing-strings"]) -> dict[str, Any]:
    """The object's fields; of an object that is not whole those that are, and with trailing strings the last one."""
    try:
        fields = from_json(text, allow_partial=allow_partial)
    except ValueError:
        return {}
    return fields if isinstance(fields, dict) else {}


def _member(kind: type[E], value: object) -> E | None:
    return kind(value) if isinstance(value, str) and value in set(kind) else None


def _text(value: object) -> str | None:
    return value.strip() if isinstance(value, str) else None


def _evaluation(fields: dict[str, Any]) -> Evaluation | None:
    try:
        return Evaluation.model_validate({name: fields[name] for name in Evaluation.model_fields if name in fields})
    except ValidationError:
        return None


def flat_schema(model: type[BaseModel]) -> dict[str, Any]:
    """The JSON schema of ``model`` in the dialect that every server takes.

    No ``$ref`` (llama.cpp fails on nested ones), no titles and defaults, every field required, no other
    field allowed (OpenAI's strict mode).
    """
    schema = model.model_json_schema()
    definitions = schema.pop("$defs", {})

    def flat(node: Any) -> Any:
        if isinstance(node, list):
            return [flat(item) for item in node]
        if not isinstance(node, dict):
            return node
        if "$ref" in node:
            return flat(definitions[node["$ref"].rsplit("/", 1)[-1]])
        kept = {key: flat(value) for key, value in node.items() if key not in {"title", "default", "description"}}
        if kept.get("type") == "object":
            kept |= {"required": list(kept["properties"]), "additionalProperties": False}
        return kept

    result: dict[str, Any] = flat(schema)
    return result
