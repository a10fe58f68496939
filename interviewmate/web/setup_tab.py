"""Setup: the job description, and what the interview shall be like."""

from __future__ import annotations

from html import escape
from typing import Any

import gradio as gr

from interviewmate import texts
from interviewmate.assembly import Services
from interviewmate.examples import EXAMPLES, Example
from interviewmate.interview import FEWEST_QUESTIONS, MOST_QUESTIONS, USUAL_QUESTIONS, Level, Persona
from interviewmate.web.about import about
from interviewmate.web.brought_model import BroughtModel

DOCUMENTS = [".pdf", ".docx", ".txt", ".md", ".html", ".htm"]


class SetupTab:
    """The components of the first tab; built inside the Blocks under construction."""

    def __init__(self, services: Services) -> None:
        self._services = services
        with gr.Row(elem_classes="setup"):
            with gr.Column(scale=7, min_width=300):
                self._job_description()
            with gr.Column(scale=5, min_width=300):
                self._wishes()
        for button, example in zip(self._examples, EXAMPLES, strict=True):
            button.click(
                _filler(example),
                outputs=[self.jd_text, self.jd_file, self.role, self.level],
                show_progress="hidden",
                api_visibility="private",
            )

    @property
    def inputs(self) -> list[gr.Component]:
        """What the person gives, in the order of ``form.Form``."""
        return [
            self.role,
            self.level,
            self.focus,
            self.jd_text,
            self.jd_file,
            self.questions,
            self.company,
            self.persona,
            self.resume_file,
            self.minutes,
        ]

    def _job_description(self) -> None:
        gr.HTML(
            '<h2>The job</h2><p class="lead">Paste its description, or upload it. '
            "The interviewer asks about what stands in it.</p>"
        )
        self.jd_text = gr.Textbox(
            label="Job description",
            placeholder="Paste the whole text: duties, requirements, everything.",
            lines=11,
            max_lines=11,
            elem_id="jd-text",
        )
        self.jd_file = gr.File(
            label="Or a file: PDF, DOCX, TXT, MD or HTML, 5 MB at most",
            file_types=DOCUMENTS,
            height=92,
            elem_id="jd-file",
        )
        gr.HTML('<p class="hint">No job at hand? Try one of these:</p>')
        with gr.Row(elem_classes="examples"):
            self._examples = [gr.Button(e.name, size="sm", min_width=80, elem_classes="chip") for e in EXAMPLES]
        gr.HTML('<p class="hint">Or look before you try:</p>')
        with gr.Row(elem_classes="examples"):
            self.sample = gr.Button(texts.SEE_SAMPLE, size="sm", elem_classes="chip", elem_id="see-sample")

    def _wishes(self) -> None:
        gr.HTML('<h2>The interview</h2><p class="lead">Only the job description is needed. The rest is up to you.</p>')
        self.role = gr.Textbox(
            label="Role", placeholder="Taken from the job description if left empty", max_lines=1, elem_id="role"
        )
        self.level = gr.Radio(
            [(level.capitalize(), level.value) for level in Level],
            value=Level.MID.value,
            label="Level",
            elem_id="level",
        )
        self.focus = gr.Textbox(
            label="Focus", placeholder="Optional, such as incident response", max_lines=1, elem_id="focus"
        )
        self.questions = gr.Slider(
            FEWEST_QUESTIONS,
            MOST_QUESTIONS,
            value=USUAL_QUESTIONS,
            step=1,
            label="Questions",
            buttons=[],
            elem_id="question-count",
        )
        with gr.Accordion("More: résumé, company, interviewer, time", open=False, elem_id="more"):
            self._more()
        self.brought = BroughtModel(self._services)
        self.start = gr.Button("Start the interview", variant="primary", size="lg", elem_id="start")
        self.status = gr.HTML("", elem_id="setup-status")
        self.about = gr.HTML(about(self._services), elem_id="about", js_on_load=None)

    def _more(self) -> None:
        self.resume_file = gr.File(
            label="Your résumé, if you like: the interviewer asks about what it leaves open",
            file_types=DOCUMENTS,
            height=92,
            elem_id="resume-file",
        )
        self.company = gr.Textbox(label="Company", placeholder="Optional", max_lines=1, elem_id="company")
        self.persona = gr.Radio(
            [(persona.capitalize(), persona.value) for persona in Persona],
            value=Persona.NEUTRAL.value,
            label="Interviewer",
            elem_id="persona",
        )
        self.minutes = gr.Number(
            label="Time limit in minutes", value=None, minimum=0, placeholder="None", elem_id="minutes"
        )


def _filler(example: Example) -> Any:
    """A handler that fills in an example."""

    def fill() -> tuple[str, None, str, str]:
        return example.text, None, example.role, str(example.level)

    return fill


def working(words: str) -> str:
    """The line under Start while it works."""
    return f'<p class="working" role="status"><span class="orb"></span>{escape(words)}</p>'


def problem(words: str) -> str:
    """The line under Start when something was refused."""
    return f'<p class="problem" role="alert">{escape(words)}</p>'
