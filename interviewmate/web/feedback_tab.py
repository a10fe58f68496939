"""Feedback: the report, and the buttons that save it."""

from __future__ import annotations

from functools import partial
from html import escape
from typing import Any

import gradio as gr

from interviewmate.assembly import Services
from interviewmate.catalogue import text
from interviewmate.markdown import markdown, plain
from interviewmate.report import Report
from interviewmate.web.about import hears
from interviewmate.web.asking import Asking
from interviewmate.web.downloads import Downloads
from interviewmate.web.history import History
from interviewmate.web.open_report import OpenReport
from interviewmate.web.practice import Practice
from interviewmate.web.practice_view import controls
from interviewmate.web.report_file import html_file
from interviewmate.web.report_view import details, verdict
from interviewmate.web.scores import csv
from interviewmate.web.script import said, until
from interviewmate.web.words import label

EMPTY = f'<div class="empty"><p>{said("empty", "report")}</p></div>'


class FeedbackTab:
    """The components of the third tab; built inside the Blocks under construction."""

    def __init__(self, services: Services) -> None:
        self._services = services
        with gr.Column(elem_id="feedback"):
            self.verdict = gr.HTML(html_template=until(EMPTY), js_on_load=None)
            with gr.Row(elem_classes="report-ways"):
                self.downloads = Downloads(elem_id="downloads")
                self.again = gr.Button(label("report_again"), visible=False, size="sm", elem_id="report-again")
                self.own = gr.Button(label("try_own_job"), visible=False, size="sm", elem_id="try-own-job")
            self.details = gr.HTML("", js_on_load=None, elem_classes="details")
            with gr.Column(elem_classes="parting"):  # far from what saves the report
                self.delete = gr.Button(label("delete"), visible=False, size="sm", elem_id="delete-interview")
                self.deleting = Asking("deleting", "delete-now", "keep-interview")
        self.practice = Practice(elem_id="practice")
        self.history = History(elem_id="history")
        self.open = OpenReport(elem_id="open-report-box")

    @property
    def outputs(self) -> list[gr.Component]:
        """All that the updates below may touch."""
        ways = [self.downloads, self.again, self.own, self.delete]
        return [self.verdict, self.details, *ways, self.practice, self.history]

    def empty(self) -> dict[Any, Any]:
        """The updates that show no report yet."""
        hidden = gr.update(visible=False)
        return {
            self.verdict: "",
            self.details: "",
            self.downloads: None,
            self.again: hidden,
            self.own: hidden,
            self.delete: hidden,
            self.practice: None,
            self.history: {"shown": ""},
        }

    def writing(self) -> dict[Any, Any]:
        """The updates that show that the report is being written."""
        words = escape(text("status.writing_report"))
        shown = f'<div class="empty working" role="status"><span class="orb"></span><p>{words}</p></div>'
        return {self.verdict: shown, self.details: ""}

    def show(self, report: Report, *, token: str = "", own: bool = False, past: str = "") -> dict[Any, Any]:
        """The updates that show a report and let it be saved.

        ``token`` is that of its interview's session. ``own``: it is another one, before a report of theirs. ``past``:
        what the browser calls the interview of before that it is of.
        """
        practice = partial(controls, voice=hears(self._services, report.language)) if token else None
        foreign = bool(report.sample or report.opened or past)
        files = {
            "markdown": markdown(report),
            "json": report.model_dump_json(indent=2),
            "csv": csv(report),
            "html": html_file(report),
            "text": plain(report),
            "name": "sample-interview-report" if report.sample else "interview-report",
        }
        return {
            self.verdict: verdict(report),
            self.details: details(report, practice),
            self.practice: {"token": token, "past": past},
            self.downloads: files,
            self.again: gr.update(
                visible=own or (bool(report.notice) and not foreign),
                value=label("back" if own else "report_again"),
            ),
            self.own: gr.update(visible=bool(report.sample)),
            self.delete: gr.update(visible=not foreign),
            self.history: {"shown": past},
        }
