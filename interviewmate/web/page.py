"""The page: its three tabs, and what happens when something on it is pressed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import gradio as gr
from gradio.events import Dependency

from interviewmate.assembly import Services
from interviewmate.web.accounts import Accounts
from interviewmate.web.asking import ask
from interviewmate.web.brought_model import VISITOR
from interviewmate.web.feedback_tab import FeedbackTab
from interviewmate.web.history import SEE_DELETED
from interviewmate.web.interview_tab import InterviewTab
from interviewmate.web.keeper import KEPT_JOB, Keeper
from interviewmate.web.masthead import Masthead
from interviewmate.web.scenes import Scenes
from interviewmate.web.sessions import Sessions
from interviewmate.web.setup_tab import LENGTH, NO_LIMIT, SetupTab
from interviewmate.web.spoken import SpokenAnswers
from interviewmate.web.stage import Stage
from interviewmate.web.updates import unseen
from interviewmate.web.visit import Status, Visit
from interviewmate.web.words import label

OWN_JOB = """() => {
    document.querySelector('#tab-setup-button').click();
    requestAnimationFrame(() => document.querySelector('#jd-text textarea').focus());
}"""  # leads to where a job description is given
# Not by the last update of a turn: Gradio takes it for running a moment longer, drops what is pressed then, and
# empties the text box once more.
MAY_ANSWER = "(listening) => Array({count}).fill({{ __type__: 'update', interactive: Boolean(listening?.token) }})"


def tell(status: Status) -> str:
    """What a press does that is seen before the server has it: the loudspeaker falls silent and shows this status."""
    return f"() => window.dispatchEvent(new CustomEvent('interview-listening', {{ detail: '{status}' }}))"


def build(
    blocks: gr.Blocks, services: Services, sessions: Sessions, answers: SpokenAnswers, accounts: Accounts
) -> None:
    """Adds the whole page to ``blocks``, which are under construction."""
    visit = gr.State(Visit())
    keeper = Keeper(elem_id="keeper")
    Masthead(elem_id="masthead")
    with gr.Tabs(elem_id="tabs") as tabs:
        with gr.Tab(label("setup"), id="setup", elem_id="tab-setup", render_children=True):
            setup = SetupTab(services)
        with gr.Tab(label("interview"), id="interview", elem_id="tab-interview", render_children=True):
            interview = InterviewTab(services)
        with gr.Tab(label("feedback"), id="feedback", elem_id="tab-feedback", render_children=True):
            feedback = FeedbackTab(services)
    scenes = Scenes(answers, visit, keeper, tabs, setup, interview, feedback)
    _connect(blocks, scenes, Stage(services, sessions, answers, accounts, scenes))


def _connect(blocks: gr.Blocks, scenes: Scenes, stage: Stage) -> None:
    """Ties the controls to what they do. No event but the API's can be called by name."""
    setup, interview, visit = scenes.setup, scenes.interview, scenes.visit
    usual = unseen(visit)
    everything = {"outputs": scenes.outputs, **usual}
    interview_told = [interview.file, interview.typing, interview.who]
    opened = [setup.about, setup.check, *interview_told, *setup.brought.opened]
    blocks.load(stage.opened, outputs=opened, queue=False, **usual)
    blocks.load(setup.prefill, outputs=setup.wishable, queue=False, **usual)
    blocks.load(None, outputs=[setup.brought.visitor], js=VISITOR, **usual)
    blocks.load(None, outputs=[setup.jd_text], js=KEPT_JOB, **usual)
    blocks.load(None, [setup.minutes], [setup.minutes], js=NO_LIMIT, **usual)
    # in the browser: what the server says of an older change can't come after what it says of a newer one
    changed = [blocks.load, setup.questions.change, setup.minutes.change]
    gr.on(changed, None, [setup.questions, setup.minutes], [setup.length], js=LENGTH, **usual)
    form = [setup.put, setup.brought.visitor, *setup.brought.inputs, *setup.inputs]
    setup.start.click(None, js=ask("starting"), **usual)
    turns = [setup.starting.confirmed(stage.start, [visit, *form], **everything)]
    turns += _connect_turns(scenes, stage, usual)
    interview.file.start_recording(stage.listen, [visit], [interview.speaker], **usual)
    turns.append(interview.record.review(stage.review, [visit], **everything))
    returning = [visit, setup.brought.visitor, setup.brought.account]
    turns.append(scenes.keeper.resume(stage.resume, returning, **everything))
    scenes.feedback.delete.click(None, js=ask("deleting"), **usual)
    scenes.feedback.deleting.confirmed(stage.forget, [visit], **everything)
    scenes.feedback.own.click(None, js=OWN_JOB, **usual)
    interview.repeat.click(stage.repeat, [visit], **everything)
    interview.end.click(None, js=ask("ending"), **usual)
    turns.append(interview.ending.confirmed(stage.end, [visit], **everything))
    setup.sample.click(stage.see_sample, [visit], **everything)
    scenes.feedback.open.opened(stage.open_report, [visit], **everything)
    practice, history = scenes.feedback.practice, scenes.feedback.history
    practice.retried(stage.retry, outputs=[practice], **usual)
    practice.speaks(stage.speak_again, outputs=[practice], **usual)
    history.opened(stage.open_past, [visit, setup.brought.visitor], **everything)
    history.deleted(stage.forget_past, [visit], **everything).then(None, js=SEE_DELETED, **usual)
    turns.append(scenes.feedback.again.click(stage.end, [visit], **everything))
    _connect_ends(turns, interview, usual)


def _connect_ends(turns: Iterable[Dependency], interview: InterviewTab, usual: dict[str, Any]) -> None:
    """What each event that may let the candidate answer does when it has ended, however it did."""
    may_answer = MAY_ANSWER.format(count=len(interview.answering))
    for turn in turns:
        for ended in (turn.then, turn.failure):  # Gradio does not come to the first where it fails
            ended(None, [interview.record], interview.answering, js=may_answer, **usual)


def _connect_turns(scenes: Scenes, stage: Stage, usual: dict[str, Any]) -> list[Dependency]:
    """The ways to answer. What is pressed is seen at once, not when the server says so; what is refused, too."""
    interview, visit = scenes.interview, scenes.visit
    everything = {"outputs": scenes.outputs, **usual}
    sent = [interview.typed.submit, interview.send.click]
    filed = [interview.file.stop_recording, interview.file.upload]
    gr.on([*sent, interview.skip.click, interview.retry.click], None, js=tell(Status.THINKING), **usual)
    turns = [
        gr.on(sent, stage.answer_typed, [visit, interview.typed], **everything),
        gr.on(filed, stage.answer_recorded, [visit, interview.file], **everything),
        interview.record.answered(stage.answer_spoken, [visit], **everything),
        interview.record.recorded(stage.answer_uploaded, [visit], **everything),
        interview.skip.click(stage.skip, [visit], **everything),
        interview.retry.click(stage.try_again, [visit], **everything),
    ]
    for turn in turns:
        turn.failure(None, js=tell(Status.YOUR_TURN), **usual)
    return turns
