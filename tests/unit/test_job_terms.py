"""The job's own terms: what somebody of the trade would name after reading its job description."""

from __future__ import annotations

from pathlib import Path

import pytest

from interviewmate import examples
from interviewmate.interview import Interview, Job, Level, Passage, PassageKind
from interviewmate.job_terms import job_terms
from interviewmate.passages import cut
from tests.evals import usual_words


def terms(*lines: str, role: str = "Somebody") -> list[str]:
    """The terms of a job that asks for these things."""
    passages = tuple(Passage(index=i, text=text, kind=PassageKind.REQUIREMENT) for i, text in enumerate(lines))
    return job_terms(Interview(job=Job(role=role, level=Level.MID, passages=passages)))


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Working knowledge of the National Electrical Code and of PLC inputs", ["National Electrical Code", "PLC"]),
        ("Strong knowledge of WCAG 2.2 AA, C++ and CI/CD", ["WCAG 2.2 AA", "C++", "CI/CD"]),
        ("Write rules mapped to MITRE ATT&CK and bring down noise", ["MITRE ATT&CK"]),
        ("Prepare TPN and sterile preparations in the aseptic unit", ["TPN", "sterile preparations", "aseptic unit"]),
        ("Experience with purchase orders, inventory control and MRP", ["MRP", "purchase orders", "inventory control"]),
        ("Progress exercise programmes for persistent pain", ["exercise programmes", "persistent pain"]),
        ("Lead vulnerability testing against known attack vectors", ["vulnerability testing", "attack vectors"]),
        ("Show others the domestic abuse referrals", ["domestic abuse referrals"]),
        ("Plan Mother's Day and the season from April to September", ["Mother's Day", "season"]),
    ],
)
def test_names_and_compounds(line: str, found: list[str]) -> None:
    """Tools, codes, methods and things of two words; not the verb before them."""
    assert terms(line)[: len(found)] == found


@pytest.mark.parametrize(
    "line",
    [
        "Excellent written and spoken English, and the ability to work well with others",
        "A reliable person who takes responsibility and communicates clearly",
        "Keep everybody informed every Monday in January",
        "Keep everybody informed on Thursdays",
        "Hire people across Lisbon, Berlin and remote",
        "Keep everybody informed, with particular attention to others",
        "Know the ways of others and repair them",
        "Work with our Income team, we're strict and you haven't others",
        "Show others how to do it themselves",
        "Lead twenty-two others",
        "Tell others, do NOT work alone, and you MUST follow them",
    ],
)
def test_what_every_job_description_says_is_no_term(line: str) -> None:
    """Nor are days, months, the language of the interview and where the offices are."""
    assert terms(line) == []


def test_a_capital_makes_no_name_of_what_stands_small_elsewhere() -> None:
    """A subject or a course with a capital in one line is the thing of another."""
    lines = ("A pass in Chemistry or Grafana", "Routine chemistry each day and first aid", "Hold a First Aid badge")
    assert "Grafana" in terms(*lines) and not {"Chemistry", "First Aid"} & set(terms(*lines))
    assert {"Chemistry", "First Aid"} <= set(terms(lines[0], lines[2]))


def test_what_comes_again_comes_first() -> None:
    """Names before compounds before nouns; what the job is called is left out, and so is what was named already."""
    lines = ("Keep Terraform modules tidy", "Review incident timelines in Grafana", "Write Terraform for alerts")
    found = terms(*lines, role="Terraform Timeline Engineer")
    assert found[0] == "Grafana" and "Terraform" not in found
    found = terms(*lines)
    assert found[:2] == ["Terraform", "Grafana"]


def test_the_usual_words_are_those_that_were_counted(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The list is the program's that counts them, word for word."""
    kept = usual_words.WRITTEN
    monkeypatch.setattr(usual_words, "WRITTEN", tmp_path / "usual_words.txt")
    usual_words.main()
    assert (tmp_path / "usual_words.txt").read_text() == kept.read_text()


def test_the_example_of_a_shop() -> None:
    """Of a job without names the nouns of its trade stand."""
    shop = next(example for example in examples.EXAMPLES if example.role == "Store Manager")
    found = job_terms(Interview(job=Job(role=shop.role, level=shop.level, passages=cut(shop.text))))
    assert {"payroll budget", "footfall", "margin", "markdowns"} <= set(found)
    assert not {"account", "percent", "develop", "walking", "monday"} & set(found)
