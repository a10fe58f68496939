"""Setup: the job description, and what the interview shall be like."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from html import escape
from typing import Any

import gradio as gr

from interviewmate import texts
from interviewmate.assembly import Services
from interviewmate.errors import InputRefused
from interviewmate.interview import FEWEST_QUESTIONS, MOST_QUESTIONS, USUAL_QUESTIONS, Level, Persona
from interviewmate.languages import Language
from interviewmate.web import conversation
from interviewmate.web.asking import Asking
from interviewmate.web.brought_model import BroughtModel
from interviewmate.web.example_cards import ExampleCards, chosen
from interviewmate.web.guess import FEWEST_CHARACTERS, Guess, filled, wishes
from interviewmate.web.microphone_check import MicrophoneCheck
from interviewmate.web.script import HERE, said, until
from interviewmate.web.updates import unseen
from interviewmate.web.uploads import uploaded
from interviewmate.web.words import label

# Gradio draws a number that is not there as 0. In the browser: what the server says comes late, and would undo what
# was typed meanwhile.
NO_LIMIT = "(minutes) => minutes || null"
LENGTH = (HERE / "length.js").read_text()
DOCUMENTS = [".pdf", ".docx", ".txt", ".md", ".html", ".htm"]


class SetupTab:
    """The components of the first tab; built inside the Blocks under construction."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self._model = services.interviewer == "model"
        self.put = gr.State(Guess())
        with gr.Row(elem_classes="setup"):
            with gr.Column(scale=7, min_width=300, elem_classes="job"):
                self._opening()
                self._job_description()
            with gr.Column(scale=5, min_width=300, elem_classes="wishes"):
                self._wishes()
        self._connect()

    def _connect(self) -> None:
        """What the form does by itself: it guesses and fills in."""
        # not queued: they are done at once, and an update of theirs that came with one of Start's would undo it
        quiet = {**unseen(self.put), "queue": False}
        latest = {**quiet, "trigger_mode": "always_last"}
        fields = [self.role, self.level, self.put, self.read, self.status]
        self.jd_text.change(self._guess, [self.jd_text, self.role, self.level, self.put], fields, **latest)
        self.jd_file.upload(self._guess_file, [self.jd_file, self.role, self.level, self.put], fields, **quiet)
        self.level.input(_chosen_by_hand, [self.put], [self.put], **quiet)
        self._examples.chosen(self._fill, outputs=[self.jd_text, self.jd_file, *fields], **quiet)
        gr.on(
            [self.brought.key.change, self.language.change],
            self._languages,
            [self.brought.key, self.language],
            [self.language],
            **latest,
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
            self.language,
        ]

    def _opening(self) -> None:
        """What this is, in which language, and what comes of it."""
        held_in = said("opening", "held_in_model" if self._model else "held_in")
        words = f"<h2>{said('opening', 'headline')}</h2><p>{said('opening', 'under')}</p>"
        opening = f'<div class="opening">{words}<p class="held-in">{held_in}</p></div>'
        gr.HTML(html_template=opening, js_on_load=None)
        self.sample = gr.Button(label("sample"), size="sm", elem_id="see-sample")

    def _job_description(self) -> None:
        self.jd_text = gr.Textbox(
            label=label("jd"), placeholder=label("jd.placeholder"), lines=9, max_lines=9, elem_id="jd-text"
        )
        self.jd_file = gr.File(
            label=label("jd_file"),
            file_types=DOCUMENTS,
            height=92,
            elem_id="jd-file",
        )
        gr.HTML(html_template=_hint("examples"), js_on_load=None)
        self._examples = ExampleCards(elem_id="examples")

    def _wishes(self) -> None:
        self.role = gr.Textbox(label=label("role"), placeholder=label("role.placeholder"), max_lines=1, elem_id="role")
        self.level = gr.Radio(
            [(label(f"level.{level}"), level.value) for level in Level],
            value=Level.MID.value,
            label=label("level"),
            elem_id="level",
        )
        self.read = gr.HTML(  # never empty: Start stays where it is
            html_template=until(_hint("reads")), elem_id="read-from-jd", js_on_load=None
        )
        self.focus = gr.Textbox(
            label=label("focus"), placeholder=label("focus.placeholder"), max_lines=1, elem_id="focus"
        )
        self.questions = gr.Slider(
            FEWEST_QUESTIONS,
            MOST_QUESTIONS,
            value=USUAL_QUESTIONS,
            step=1,
            label=label("questions"),
            buttons=[],
            elem_id="question-count",
        )
        with gr.Accordion(label("more"), open=False, elem_id="more"):
            self._more()
        self.brought = BroughtModel(self._services)
        self.length = gr.HTML(html_template=until("<p>&nbsp;</p>"), elem_id="length", js_on_load=None)
        self.start = gr.Button(label("start"), variant="primary", size="lg", elem_id="start")
        self.status = gr.HTML("", elem_id="setup-status")
        self.starting = Asking("starting", "start-now", "keep-unfinished")
        self.check = MicrophoneCheck(elem_id="microphone-check")  # goes where speech can't be had
        self.about = gr.HTML(elem_id="about", js_on_load=None)

    def _more(self) -> None:
        self.resume_file = gr.File(
            label=label("resume_file"),
            file_types=DOCUMENTS,
            height=92,
            elem_id="resume-file",
        )
        self.company = gr.Textbox(
            label=label("company"), placeholder=label("company.placeholder"), max_lines=1, elem_id="company"
        )
        self.persona = gr.Radio(
            [(label(f"persona.{persona}"), persona.value) for persona in Persona],
            value=Persona.NEUTRAL.value,
            label=label("persona"),
            elem_id="persona",
        )
        self.language = gr.Dropdown(
            [(_named(language), language.value) for language in Language],
            value=Language.ENGLISH.value,
            label=label("language"),
            info=None if self._model else label("language.built_in"),
            interactive=self._model,
            filterable=False,
            elem_id="language",
        )
        self.minutes = gr.Number(
            label=label("minutes"), value=None, minimum=0, placeholder=label("minutes.placeholder"), elem_id="minutes"
        )

    async def prefill(self, request: gr.Request) -> list[Any]:
        """The updates of ``wishable`` by what the link says."""
        wished = wishes(request.query_params)
        put = Guess(level="" if "level" in wished else Level.MID.value)
        fields = ("role", "level", "focus", "questions")
        wished_for = [gr.update(value=wished[name]) if name in wished else gr.skip() for name in fields]
        return [*wished_for, put]

    @property
    def wishable(self) -> list[Any]:
        """What a link can fill in, and what of it is a guess."""
        return [self.role, self.level, self.focus, self.questions, self.put]

    async def _languages(self, key: str, language: str) -> Any:
        """A model knows them all, the built-in interviewer English alone; speech in them may not be understood."""
        if not (self._model or key.strip()):
            return gr.update(value=Language.ENGLISH.value, interactive=False, info=label("language.built_in"))
        return gr.update(interactive=True, info=conversation.not_heard(self._services, Language(language)))

    async def _guess(self, text: str, role: str, level: str, put: Guess) -> list[Any]:
        """The job description was changed. What stays is not sent: the person may have changed it meanwhile."""
        if len(text.strip()) < FEWEST_CHARACTERS:
            return [gr.skip()] * 5
        named, found, new = filled(text, role, level, put)
        return [gr.skip() if named == role else named, gr.skip() if found == level else found, new, _read(), ""]

    async def _guess_file(self, file: object, role: str, level: str, put: Guess) -> list[Any]:
        """A file was chosen: what can't be read is said now, not at Start."""
        try:
            path = uploaded(file)
            text = await asyncio.to_thread(self._services.read_document, path) if path else ""
        except InputRefused as error:
            return [gr.skip(), gr.skip(), gr.skip(), problem(error.words), ""]
        return await self._guess(text, role, level, put)

    async def _fill(self, event: gr.EventData) -> list[Any]:
        """An example was chosen."""
        example = chosen(event)
        if example is None:
            return [gr.skip()] * 7
        put = Guess(example.role, example.level.value)
        return [example.text, None, example.role, example.level.value, put, _read(), ""]


async def _chosen_by_hand(put: Guess) -> Guess:
    """The person chose a level: it is no guess any more."""
    return replace(put, level="")


def _named(language: Language) -> Any:
    """English, which is all that many can choose, is called as the visitor calls it; the others call themselves."""
    return label("language.english") if language is Language.ENGLISH else language.own_name


def _hint(name: str) -> str:
    return f'<p class="hint">{said("opening", name)}</p>'


def _read() -> str:
    """What stands beneath the level once something was read."""
    return f'<p class="hint" role="status">{escape(texts.READ_FROM_JD)}</p>'


def working(words: str) -> str:
    """The line under Start while it works."""
    return f'<p class="working" role="status"><span class="orb"></span>{escape(words)}</p>'


def problem(words: str) -> str:
    """The line under Start when something was refused."""
    return f'<p class="problem" role="alert">{escape(words)}</p>'
