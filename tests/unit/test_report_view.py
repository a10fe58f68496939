"""The report's HTML: what is left out of it or said in other words than in the data."""

from __future__ import annotations

from interviewmate import texts
from interviewmate.catalogue import text
from interviewmate.interview import Behaviour
from interviewmate.reply import Point
from interviewmate.web.report_file import html_file
from interviewmate.web.report_view import details, render, verdict
from interviewmate.web.scores import csv, table
from tests.situations import PASSAGES, started
from tests.unit.test_report import interview, settled

WEAKNESSES = f"<h3>{text('report.weaknesses')}</h3>"


def test_what_was_not_heard_has_one_line_and_no_card() -> None:
    """Nor a row in the table; the CSV file keeps every answer."""
    found = settled(interview(3, 3, 3, behaviours=(Behaviour.NO_SPEECH, Behaviour.ON_TRACK, Behaviour.UNCLEAR_AUDIO)))
    html = details(found)
    assert html.count('class="card answer"') == 1
    assert html.count(texts.not_heard((1, 3))) == 1
    assert table(found).count("<tr") == 2  # its head, and the one that was heard
    assert len(csv(found).splitlines()) == 4


def test_the_mark_is_said_in_words() -> None:
    """It stays where a program looks for it."""
    found = settled(interview(3, behaviours=(Behaviour.OFF_TOPIC,)))
    assert found.answers[0].mark == "[OFFTOPIC]"
    assert '<span class="mark" data-mark="[OFFTOPIC]">Off topic</span>' in details(found)


def test_no_weakness_is_no_praise() -> None:
    """Where none was named the section is left out; after too few answers it says why there is none."""
    assert WEAKNESSES not in details(settled(interview(4, 4, 4)))
    assert WEAKNESSES in details(settled(interview(4, 4, 4), weaknesses=[Point(point="Thin")]))
    few = details(settled(interview(4)))
    assert WEAKNESSES in few and texts.TOO_LITTLE in few


def test_a_question_at_which_it_was_ended_is_no_missing_answer() -> None:
    """It says so, in the list and in the picture."""
    html = details(settled(started().ended()))
    assert f'<span class="status ended-here">{texts.ENDED_HERE}</span><div><p>{PASSAGES[0].text}</p></div>' in html
    assert f"0 {texts.named('covered', 'not answered')}" in html and f"1 {texts.ENDED_HERE}" in html


def test_the_page_shows_the_report_in_two_parts() -> None:
    """Its head and the rest of it: what can be done with it stands between them. The answers are folded."""
    found = settled(interview(4, 4, 4))
    assert "<h2>" in verdict(found) and "<h2>" not in details(found)
    unfolded = details(found).replace('class="card answer">', 'class="card answer" open>')
    assert verdict(found).removesuffix("</article>") + unfolded.partition(">")[2] == render(found)


def test_a_folded_answer_says_which_it_is() -> None:
    """Its number, its score and the question's first words, escaped; the file that is taken along shows all of it."""
    found = settled(interview(4, 4, 4))
    long = found.answers[0].model_copy(update={"question": "<b>Tell</b> me\n\nabout " + "the shift " * 9})
    html = details(found.model_copy(update={"answers": (long, *found.answers[1:])}))
    head = html.partition('<details class="card answer">')[2].partition("</summary>")[0]
    assert "Answer 1 (Q1)" in head and f"<b>{long.score}</b>" in head
    assert head.endswith(f'"begins">&lt;b&gt;Tell&lt;/b&gt; me about{" the shift" * 5} the…</span>')
    assert html_file(found).count('<details class="card answer" open>') == 3
