"""A language model's stand-in for the test server: reads the prompt, replies as an interviewer would.

It reads what a real model is given to read (the fenced data, the topics, the line ``open moves``) and fills the
schema that the request carries. Deterministic: the same request gets the same reply. It is no judge of anybody.
"""

from __future__ import annotations

import json
import re
from typing import Any

DATA = r"<data>(.*?)</data>"

QUESTIONS = (
    "Tell me about a time when you dealt with {topic}: what was your part in it?",
    "Suppose {topic} went wrong in your first week here: where would you look first?",
    "How would you design the work around {topic} from scratch?",
    "With little time left, what would you give up first in {topic}, and why that?",
    "Which decision about {topic} would you take differently today?",
    "How did you bring a doubtful colleague along on {topic}?",
    "What was the hardest failure you lived through with {topic}?",
    "How do you measure whether {topic} is any good?",
    "What draws you to {topic} in particular?",
    "Walk me through the last piece of work in which {topic} mattered.",
)

PROBES = {
    "follow_up": "You mentioned {said}: how did you know that it worked?",
    "expand": "Could you give me one concrete example of {said}?",
    "encourage": "Take your time: what would be your first step, and then the next one?",
    "clarify": "In plainer words: would you rather speak about the tools, the people, or the result?",
    "redirect": "Coming back to the question: what was the decision that you took yourself?",
    "decline": "Let's stay focused on your interview: what would you say to the question as it stands?",
    "confirm_end": "Would you like to stop the interview here?",
    "repeat": "",
    "close": "",
}

CUES = (
    ("wants_end", "confirm_end", r"\b(stop (here|now|the interview)|end (it|the interview)|call it a day)\b"),
    ("wants_skip", "advance", r"\b(skip|next question|move on|pass on (this|that))\b"),
    ("wants_repeat", "repeat", r"\b(repeat|say that again|come again|one more time)\b"),
    ("manipulation", "decline", r"\b(ignore|system prompt|instructions|full marks|five out of five)\b"),
    ("out_of_scope", "decline", r"\b(joke|poem|recipe|weather)\b"),
    ("confused", "clarify", r"\b(what do you mean|don't understand|not sure what you)\b"),
    ("hesitant", "encourage", r"\b(um|uh|let me think|not sure)\b"),
)


def reply(body: dict[str, Any]) -> str:
    """The content of the message that answers a chat request, its fields in the order of the request's schema."""
    wanted = body.get("response_format", {}).get("json_schema", {}).get("schema", {}).get("required", [])
    messages = [message["content"] for message in body["messages"]]
    is_plan = messages[-1].startswith("The job's passages:")
    is_report = "summary" in wanted or (not wanted and "open moves:" not in messages[-1])
    fields = _plan(messages[-1]) if is_plan else _report(messages[-1]) if is_report else _turn(messages)
    return json.dumps({name: fields[name] for name in wanted or fields}, ensure_ascii=False)


def _plan(last: str) -> dict[str, Any]:
    """The passages in the order in which they stand, the first of them a must."""
    numbers = [int(number) for number in re.findall(r"^(\d+)\. ", last, re.MULTILINE)]
    return {"order": numbers, "must": numbers[:1], "behavioural": [], "experience": [], "gaps": []}


def _turn(messages: list[str]) -> dict[str, Any]:
    last = messages[-1]
    answer = _last(rf"(?:The candidate's answer, to judge now|The reply|The answer): {DATA}", last)
    behaviour, move = _decision(last, answer)
    asked = len(re.findall(r"^- question", last, re.MULTILINE))
    return {
        "behaviour": behaviour,
        "move": move,
        "acknowledgement": _acknowledgement(messages, last, move),
        "topic": int(move == "advance"),
        "question": _question(last, move, asked, answer),
        **_scales(answer),
        "strength": _some_words(answer, 6),
        "gap": "what came of it in the end",
    }


def _decision(last: str, answer: str) -> tuple[str, str]:
    """The behaviour, and the move that suits it as far as it is open."""
    open_now = re.findall(r"\w+", _last(r"^open moves: (.*)$", last))
    leave = "advance" if "advance" in open_now else "close"
    if given := _last(r"^behaviour: (\w+)$", last):
        return given, open_now[0]
    if "You asked whether to stop" in last:
        yes = re.search(r"\b(yes|stop|sure|please do)\b", answer.lower())
        return ("wants_end", "close") if yes else ("on_track", next(move for move in open_now if move != "close"))
    if len(open_now) == 1:
        return ("wants_skip" if "behaviour: wants_skip" in last else "on_track"), leave
    for behaviour, move, cue in CUES:
        if re.search(cue, answer.lower()):
            return behaviour, move if move in open_now else leave
    long = len(answer.split())
    if long < 12:
        return "weak", "expand" if "expand" in open_now else leave
    return "on_track", "follow_up" if "follow_up" in open_now and long % 3 == 0 else leave


def _acknowledgement(messages: list[str], last: str, move: str) -> str:
    if "The candidate has heard this already" in last:
        return ""
    if "The candidate has just come in" in last:
        role = _last(rf"The role: {DATA}", "\n".join(messages))
        return f"Good morning, and welcome. We have some time to talk about the role of {role}."
    if move == "close":
        return "That was all I wanted to hear. Your report comes next."
    return "I see what you are saying. Let me stay with that for a moment."


def _question(last: str, move: str, asked: int, answer: str) -> str:
    if move != "advance":
        return PROBES[move].format(said=_some_words(answer, 5) or "what you did")
    listed = _last(rf"Topics for a new main question[^\n]*:\n{DATA}", last).splitlines()
    number = int(_last(r"^Question (\d+) of", last) or 0)
    first = re.sub(r" \([^()]*\)$", "", listed[0].partition(". ")[2]) if listed else ""
    topic = _some_words(first, 9) or f"part {number} of the job"
    return QUESTIONS[max(asked, number) % len(QUESTIONS)].format(topic=topic[0].lower() + topic[1:])


def _scales(answer: str) -> dict[str, Any]:
    """Longer answers with numbers in them rate higher; nothing more is meant by it."""
    long, counted = len(answer.split()), bool(re.search(r"\d|hundred|percent", answer))
    middle = 1 + min(4, long // 25)
    return {
        "relevance": min(5, middle + 1),
        "depth": middle,
        "structure": middle,
        "evidence": min(5, middle + counted),
        "clarity": 4 if long else 1,
        "confidence": round(min(0.9, 0.2 + long / 150), 2),
    }


def _report(last: str) -> dict[str, Any]:
    pattern = rf"^Answer (\d+)\. Question \d+: {DATA}\nThe answer: {DATA}.*?\n\(\w+; (score|not scored)"
    answers = re.findall(pattern, last, re.MULTILINE | re.DOTALL)
    scored = [(int(number), answer) for number, _, answer, judged in answers if judged == "score"]
    needs = _last(rf"The requirements:\n{DATA}", last).splitlines()
    points = [
        {"point": f"Answer {number} told it in your own words.", "quote": _some_words(answer, 12), "requirement": need}
        for (number, answer), need in zip(scored, [line[2:] for line in needs] + [""] * len(scored), strict=False)
    ]
    return {
        "summary": f"You gave {len(scored)} answers that could be scored.",
        "strengths": points[:2],
        "weaknesses": [{"point": "What came of it was left open.", "quote": "", "requirement": ""}],
        "improvements": ["Write down the result of your last three pieces of work, with one number each."],
        "better_answers": [
            {"answer": number, "better": f"{_some_words(answer, 30)}, and it came to [your result]."}
            for number, answer in scored[:1]
        ],
    }


def _last(pattern: str, text: str) -> str:
    """What the pattern's group holds where it is found last; empty where it is not."""
    found = re.findall(pattern, text, re.MULTILINE | re.DOTALL if "<data>" in pattern else re.MULTILINE)
    return found[-1].strip() if found else ""


def _some_words(text: str, count: int) -> str:
    """The first words of a text, without what hangs at the end."""
    return " ".join(text.replace("?", "").split()[:count]).rstrip(".,;:-!")
