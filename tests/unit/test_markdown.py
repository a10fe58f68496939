"""The report as Markdown: what people and models wrote reads as they wrote it, and is never markup."""

from __future__ import annotations

import re
from html import unescape

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from interviewmate.coverage import Held
from interviewmate.interview import Behaviour, Delivery, Evaluation
from interviewmate.markdown import escaped, markdown
from interviewmate.norms import Measure, OverallDelivery
from interviewmate.report import (
    AnswerReport,
    Coverage,
    Covered,
    Finding,
    Ratings,
    Recommendation,
    Report,
    SampleAnswer,
)
from interviewmate.verdict import Confidence
from interviewmate.vocabulary import Term, Vocabulary

HOSTILE = (
    "![x](http://127.0.0.1:9/x.png) <img src=x onerror=alert(1)> [a](javascript:alert(1)) **b** # h `c` | d | "
    "<style>@import 'http://127.0.0.1:9'</style> http://127.0.0.1:9 www.example.org ~~e~~ $f$ &lt; &amp; \\"
)
EVALUATION = Evaluation(relevance=4, depth=3, structure=3, evidence=2, clarity=5, confidence=0.5)


def shown(source: str) -> str:
    """The text that a reader sees of rendered Markdown."""
    html = MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(source)
    assert set(re.findall(r"<(\w+)", html)) <= {"p", "br"}, html
    return " ".join(unescape(re.sub(r"</?(?:p|br)\b[^>]*>", "", html)).split())


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=60))
@example("- a list")
@example("1. a list")
@example("12) a list")
@example("=== a heading")
@example("    code")
@example(HOSTILE)
@example("&copy; &#35; \\* <b>")
def test_escaped_text_reads_as_it_was_written(text: str) -> None:
    """Whatever a line holds, rendering it gives its text back and no element but the paragraph."""
    assert shown(escaped(text)) == " ".join(text.split())


@pytest.mark.parametrize("text", ["see http://evil.example/x", "see HTTPS://evil.example", "see www.evil.example"])
def test_addresses_do_not_become_links(text: str) -> None:
    """Renderers that link bare addresses find none."""
    assert not re.search(r"https?://|www\.", escaped(text), re.IGNORECASE)


def report(words: str, **changes: object) -> Report:
    """A report in which everything that people and models write is ``words``."""
    answer = AnswerReport(
        answer=1,
        number=1,
        question=words,
        transcript=words,
        behaviour=Behaviour.ON_TRACK,
        mark=None,
        skipped=False,
        score=55,
        technical=3.0,
        communication=4.0,
        evaluation=EVALUATION,
        better=words,
        delivery=Delivery(words=3),
    )
    values: dict[str, object] = {
        "role": words,
        "level": "mid",
        "interviewer": "model",
        "recommendation": Recommendation.LEAN_HIRE,
        "reason": "Because of the scores.",
        "confidence": Confidence.LOW,
        "confidence_basis": "It rests on 1 answer.",
        "summary": words,
        "ratings": Ratings(communication=4.0, technical=3.0),
        "strengths": (Finding(point=words, quote=words, requirement=words),),
        "weaknesses": (Finding(point=words),),
        "improvements": (words,),
        "sample_answers": (SampleAnswer(answer=1, question=words, better=words),),
        "answers": (answer,),
        "coverage": (Coverage(requirement=words, heading=words, status=Covered.PARTIAL),),
        "delivery": OverallDelivery(
            words=3,
            fillers={"um": 1},
            fillers_per_100_words=2.5,
            words_per_minute=110,
            pauses=1,
            measures=(Measure(name="Pace", value=110, unit="words a minute", least=120, most=170),),
        ),
        "vocabulary": Vocabulary(
            used=(Term(term=words, count=2),), unused=(words,), frequent=(), hedges=(Term(term="maybe", count=3),)
        ),
        "checked": (words,),
        "how_judged": (words,),
    }
    return Report.model_validate({**values, **changes})


def test_hostile_words_stay_words_in_every_part_of_the_report() -> None:
    """No image, link, style or element comes of what people and models wrote."""
    html = MarkdownIt("commonmark").enable("table").render(markdown(report(HOSTILE)))
    tags = set(re.findall(r"<(\w+)", html))
    assert tags <= {"h1", "h2", "h3", "p", "ul", "ol", "li", "blockquote", "strong"}, tags


def test_what_holds_a_requirement_to_partly_covered_is_told() -> None:
    """Beside its score, which alone would make it strong."""
    row = Coverage(requirement="Stock", heading="", status=Covered.PARTIAL, questions=(1,), score=80, held=Held.DENIED)
    assert "- partial, 80 of 100: Stock (question 1); you say that you have not done it" in markdown(
        report("Some words", coverage=(row,))
    )


def test_what_of_a_requirement_did_not_come_up_is_told() -> None:
    """By name."""
    row = Coverage(
        requirement="Stock",
        heading="",
        status=Covered.STRONG,
        questions=(1,),
        score=80,
        held=Held.LEFT_OPEN,
        unsaid=("a", "b*"),
    )
    told = markdown(report("Some words", coverage=(row,)))
    assert (
        r"(question 1); these words came up in no question and no answer, which counts neither for nor against you: "
        r"a, b\*" in told
    )
    old = row.model_dump() | {"unsaid": (), "unnamed": ("a",)}  # as it was saved before these had names
    assert "Stock (question 1)\n" in markdown(report("Some words", coverage=(Coverage.model_validate(old),)))


def test_what_was_said_of_a_line_that_was_not_asked_about_stands_beside_it() -> None:
    """As words of the candidate's, without a score."""
    row = Coverage(requirement="Stock.", heading="", status=Covered.NOT_ASKED, held=Held.BESIDE, quote="I count.")
    told = markdown(report("Some words", coverage=(row,)))
    assert "- not asked: Stock; no question came from this line, but you said:\n  > I count." in told


def test_what_was_denied_stands_apart_from_what_never_came_up() -> None:
    """Only of the second it is said that it counts neither way."""
    denied = Coverage(requirement="Stock", heading="", status=Covered.NOT_ASKED, held=Held.DENIED, quote="I never did.")
    never = Coverage(requirement="Tills", heading="", status=Covered.NOT_ASKED)
    told, apart, rest = markdown(report("Some words", coverage=(never, denied))).partition("“Not asked” says")
    assert "not asked: Stock; you say that you have not done it" in told
    assert apart and "not asked: Tills" in rest and "Stock" not in rest


def test_the_report_has_its_parts() -> None:
    """Recommendation, reason, ratings, each answer with score and quote, delivery and coverage are there."""
    text = markdown(report("Some words"))
    for part in (
        "**Lean hire.** Because of the scores.",
        "- Technical: 3.0 of 5 (relevance, depth and evidence)",
        "It rests on 1 answer.",
        "1. Some words",
        "### Answer 1 (question 1): 55 of 100",
        "> Some words",
        "**A better version:** Some words",
        "- Depth 3 of 5 (1 surface · 3 says how · 5 says why, weighs alternatives and limits)",
        "- Pace: 110 words a minute (usual: 120 to 170 · below)",
        "Some words 2",
        "maybe 3",
        "- partial: Some words",
    ):
        assert part in text


def test_what_is_not_there_is_not_made_up() -> None:
    """Without ratings it says that there is not enough, and empty sections are left out."""
    empty = report(
        "Baker", ratings=Ratings(communication=None, technical=None), strengths=(), summary="", improvements=()
    )
    text = markdown(empty)
    assert "Technical: not enough to judge" in text
    assert "## Strengths" not in text and "## Summary" not in text and "## Before the next" not in text
