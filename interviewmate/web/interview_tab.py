"""Interview: the chat, what the interviewer does now, and the ways to answer."""

from __future__ import annotations

from html import escape
from typing import Any

import gradio as gr

from interviewmate.agent import Crew
from interviewmate.assembly import Services
from interviewmate.interview import Interview
from interviewmate.languages import Language
from interviewmate.web import chat, conversation
from interviewmate.web.about import hears, interviewer
from interviewmate.web.asking import Asking
from interviewmate.web.picture import picture
from interviewmate.web.recorder import Recorder
from interviewmate.web.script import until
from interviewmate.web.speaker import Speaker
from interviewmate.web.updates import Updates
from interviewmate.web.visit import Status, Visit
from interviewmate.web.words import label

RECORDING_RATE = 16_000  # Hz: what speech to text works with, and a third of the usual upload
RESTING = "resting"  # the class of the recorder while it is not the candidate's turn


class InterviewTab:
    """The components of the second tab; built inside the Blocks under construction."""

    def __init__(self, services: Services) -> None:
        self._services = services
        with gr.Row(elem_classes="stage"):
            with gr.Column(scale=8, min_width=300):
                self.speaker = Speaker(Visit().speaker(Status.IDLE, services.voice.readiness()), elem_id="speaker")
                self.chat = gr.HTML(html_template=until(chat.EMPTY), elem_id="chat", js_on_load=None)
                self.retry = gr.Button(label("try_again"), visible=False, size="sm", elem_id="try-again")
                self._answer()
            with gr.Column(scale=4, min_width=260):
                self.progress = gr.HTML(html_template=until(chat.NO_PROGRESS), elem_id="progress", js_on_load=None)
                self.why = gr.HTML("", elem_id="why", js_on_load=None)
                with gr.Row(elem_classes="ways"):
                    self.repeat = gr.Button(label("repeat"), size="sm", interactive=False, elem_id="repeat-question")
                    self.skip = gr.Button(label("skip"), size="sm", interactive=False, elem_id="skip-question")
                    self.end = gr.Button(label("end"), size="sm", interactive=False, elem_id="end-interview")
                self.ending = Asking("ending", "end-now", "go-on")
                self.picture = gr.HTML("", elem_id="picture", js_on_load=None)
                self.who = gr.HTML(elem_classes="fine-print", js_on_load=None, elem_id="who")

    def _answer(self) -> None:
        with gr.Column():
            self.typing = gr.HTML("", elem_id="typing", js_on_load=None)  # why answers have to be typed
            self.record = Recorder(self.listening(), elem_id="record")
            with gr.Row(elem_classes="composer-row"):
                # one line, so that Enter sends; it grows with Shift+Enter
                self.typed = gr.Textbox(
                    show_label=False,
                    label=label("answer"),
                    placeholder=label("answer.placeholder"),
                    lines=1,
                    max_lines=10,
                    container=False,
                    scale=8,
                    interactive=False,
                    elem_id="typed-answer",
                )
                self.send = gr.Button(
                    label("send"), variant="primary", scale=1, min_width=90, interactive=False, elem_id="send"
                )
            self.file = gr.Audio(  # for browsers that can't send sound live, and for files
                sources=["microphone", "upload"],
                type="filepath",
                label=label("record_file"),
                editable=False,
                interactive=True,
                buttons=[],
                waveform_options=gr.WaveformOptions(sample_rate=RECORDING_RATE),
                visible=hears(self._services),
                elem_classes=RESTING,
                elem_id="record-file",
            )

    def listening(self, token: str = "", language: Language = Language.ENGLISH, **state: Any) -> dict[str, Any]:
        """The recorder's value: ``token`` is that of the next answer, empty while none is wanted."""
        return {"ready": hears(self._services, language), "token": token, **state}

    def controls(
        self, *, enabled: bool, language: Language = Language.ENGLISH, retry: bool = False, clear: bool = False
    ) -> Updates:
        """The updates that let the candidate answer by voice, or keep them from any answer while a turn runs.

        In ``answering`` it is the browser that lets them (``MAY_ANSWER``), once the turn has wholly ended.
        ``clear`` empties the text box: what was in it is an answer now, or of another interview.
        """
        may: dict[str, Any] = {} if enabled else {"interactive": False}
        return {
            **{control: gr.update(**may) for control in (self.send, self.repeat, self.skip, self.end)},
            self.typed: gr.update(value="", **may) if clear else gr.update(**may),
            self.retry: gr.update(visible=retry, **may),
            **({} if enabled else {self.record: self.listening(language=language)}),
            # not "interactive": without it this would turn into a player
            self.file: gr.update(
                elem_classes="" if enabled else RESTING, visible=hears(self._services, language), value=None
            ),
        }

    def show(self, visit: Visit, status: Status, *, waiting: bool = False) -> Updates:
        """The updates that show the chat, and what the interviewer does."""
        return {
            self.chat: chat.chat(visit.lines, waiting=waiting),
            self.speaker: visit.speaker(status, self._services.voice.readiness()),
        }

    def whose(self, crew: Crew | None = None) -> str:
        """Who interviews, as HTML."""
        return f"<p>{escape(interviewer(self._services, crew))}</p>"

    def unheard(self, language: Language = Language.ENGLISH) -> str:
        """Why answers in this language have to be typed, as HTML; empty if they need not."""
        words = conversation.not_heard(self._services, language)
        return f'<p class="hint">{escape(words)}</p>' if words else ""

    def stand(self, interview: Interview | None, crew: Crew | None = None) -> Updates:
        """The updates that show where the interview stands, and who interviews."""
        return {
            self.who: self.whose(crew),
            self.typing: self.unheard(interview.job.language if interview else Language.ENGLISH),
            self.progress: chat.progress(interview),
            self.why: chat.why(interview),
            self.ending: {"answered": interview.answered, "total": interview.job.total} if interview else None,
            self.picture: picture(interview),
        }

    @property
    def answering(self) -> list[gr.Component]:
        """The controls that are enabled while the candidate may answer."""
        return [self.typed, self.send, self.repeat, self.skip, self.end, self.retry]

    @property
    def outputs(self) -> list[gr.Component]:
        """All that the updates above may touch."""
        controls = [*self.answering, self.record, self.file]
        stand = [self.progress, self.why, self.ending, self.picture, self.who, self.typing]
        return [self.chat, self.speaker, *stand, *controls]
