"""What the page shows at each moment of an interview: updates of its components."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import gradio as gr

from interviewmate.report import Report, told
from interviewmate.web import conversation
from interviewmate.web.feedback_tab import FeedbackTab
from interviewmate.web.interview_tab import InterviewTab
from interviewmate.web.keeper import Keeper
from interviewmate.web.sessions import Session
from interviewmate.web.setup_tab import SetupTab
from interviewmate.web.spoken import SpokenAnswers
from interviewmate.web.updates import Updates
from interviewmate.web.visit import Status, Visit


@dataclass(frozen=True)
class Scenes:
    """The components of the page, and what they show when."""

    answers: SpokenAnswers
    visit: gr.State
    keeper: Keeper
    tabs: gr.Tabs
    setup: SetupTab
    interview: InterviewTab
    feedback: FeedbackTab

    @property
    def outputs(self) -> list[Any]:
        """All that any scene may touch."""
        setup = [self.setup.start, self.setup.status]
        return [self.visit, self.keeper, self.tabs, *setup, *self.interview.outputs, *self.feedback.outputs]

    def starting(self, status: str, *, enabled: bool) -> Updates:
        """The form, while the interview is being prepared or when it could not be."""
        return {self.setup.start: gr.update(interactive=enabled), self.setup.status: status}

    def opened(self, session: Session, visit: Visit) -> Updates:
        """The interview begins: its tab, without a word yet."""
        return {
            self.tabs: gr.update(selected="interview"),
            **self.moment(session, visit),
            **self.interview.controls(enabled=False, language=session.language, clear=True),
            **self.feedback.empty(),
        }

    def moment(self, session: Session, visit: Visit) -> Updates:
        """What is seen while a turn goes on."""
        waiting = not (visit.asked or visit.failure)
        status = Status.THINKING if waiting else Status.YOUR_TURN
        return {
            self.visit: visit,
            **self.interview.show(visit, status, waiting=waiting and not visit.replying),
            **self.interview.stand(session.interview, session.crew),
        }

    def given(self, visit: Visit, status: Status) -> Updates:
        """An answer was given; what it says may not be known yet."""
        return {
            **self.interview.show(visit, status),
            **self.interview.controls(enabled=False, language=visit.language),
        }

    def taken(self, session: Session, visit: Visit, *, clear: bool) -> Updates:
        """The answer stands in the chat; ``clear``: and no longer in the text box."""
        controls = self.interview.controls(enabled=False, language=session.language, clear=clear)
        return {**self.moment(session, visit), **controls}

    def not_taken(self, session: Session, visit: Visit) -> Updates:
        """The answer could not be taken: all is as it was before."""
        return {**self.interview.show(visit, Status.YOUR_TURN), **self._may_answer(session)}

    def lost(self) -> Updates:
        """The server does not know the interview: the browser is to bring it back."""
        return {self.keeper: {"lost": True}, **self.interview.controls(enabled=False)}

    def reviewing(self, session: Session, visit: Visit, heard: str) -> Updates:
        """What was heard stands in the text box, to be looked through."""
        return {
            self.visit: visit,
            **self.interview.show(visit, Status.REVIEWING),
            **self._may_answer(session, reviewing=True),
            self.interview.typed: gr.update(value=heard),
        }

    def settled(self, session: Session, visit: Visit, *, resumed: bool = False) -> Updates:
        """What is seen when a turn is over: the candidate may answer, or try again."""
        interview = session.interview
        return {
            self.visit: visit,
            **self.interview.show(visit, Status.OVER if interview.done else Status.YOUR_TURN),
            **self.interview.stand(interview, session.crew),
            self.keeper: self._copy(session),
            **self._may_answer(session, resumed=resumed),
        }

    def resumed(self, session: Session, visit: Visit, draft: object) -> Updates:
        """An interview of before goes on where it stood, with what was typed and not sent."""
        settled = self.settled(session, visit, resumed=True)
        if draft and isinstance(draft, str):
            settled[self.interview.typed] |= {"value": draft}
        return {self.tabs: gr.update(selected="interview"), **settled, **self.feedback.empty()}

    def concluding(self, visit: Visit) -> Updates:
        """The report is being written."""
        return {
            self.visit: visit,
            self.tabs: gr.update(selected="feedback"),
            **self.interview.show(visit, Status.WRITING_REPORT),
            **self.interview.controls(enabled=False, language=visit.language),
            **self.feedback.writing(),
        }

    def not_concluded(self, session: Session) -> Updates:
        """The report could not be written."""
        return {**self.feedback.empty(), **self._may_answer(session)}

    def concluded(self, session: Session, visit: Visit, report: Report) -> Updates:
        """The report is there."""
        return {
            self.keeper: self._copy(session),
            **self.feedback.show(report, token=session.token),
            **self.interview.show(visit, Status.OVER),
            **self.interview.stand(session.interview, session.crew),
        }

    def foreign(self, report: Report, *, own: bool, token: str = "", past: str = "") -> Updates:
        """A report that is not of this visit's interview; ``own``: there is one of that to go back to."""
        return {
            self.tabs: gr.update(selected="feedback"),
            **self.feedback.show(report, token=token, own=own, past=past),
        }

    def empty(self) -> Updates:
        """No interview goes on."""
        return {
            self.visit: Visit(),
            self.keeper: None,
            self.tabs: gr.update(selected="setup"),
            **self.interview.show(Visit(), Status.IDLE),
            **self.interview.stand(None),
        }

    def forgotten(self) -> Updates:
        """The interview is deleted, its report too."""
        return {**self.empty(), **self.interview.controls(enabled=False), **self.feedback.empty()}

    def _may_answer(self, session: Session, *, resumed: bool = False, reviewing: bool = False) -> Updates:
        """The candidate may answer, in writing or by voice, unless it is over."""
        interview, language = session.interview, session.language
        if interview.done:
            return self.interview.controls(enabled=False, language=language)
        listening = self.interview.listening(
            self.answers.issue(conversation.talk(session)),
            language,
            turns=len(interview.turns),
            kept=bool(interview.kept),
            resumed=resumed,
            reviewing=reviewing,
            unheard=bool(interview.turns and interview.turns[-1].answer.unheard and not interview.kept),
        )
        return {
            **self.interview.controls(enabled=True, language=language, retry=bool(interview.kept)),
            self.interview.record: listening,
        }

    def _copy(self, session: Session) -> dict[str, Any]:
        """What the browser keeps."""
        interview = session.interview
        return {
            "token": session.token,
            "interview": interview.model_dump_json(),
            "role": interview.job.role,
            "number": interview.present.number,
            "total": interview.job.total,
            "turns": len(interview.turns),
            "kept": bool(interview.kept),
            "done": interview.done,
            **({"past": _past(session.report)} if session.report else {}),
        }


def _past(report: Report) -> dict[str, Any]:
    """What the browser keeps of a report: for its list, and so that it need not be written again."""
    return {
        "level": report.level,
        "recommendation": report.recommendation.name.lower(),
        "technical": report.ratings.technical,
        "communication": report.ratings.communication,
        "told": told(report).model_dump_json(),
    }
