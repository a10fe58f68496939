"""What the page does when something is pressed: each handler is a stream of scenes."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import replace
from functools import partial
from typing import Any

import gradio as gr

from interviewmate import texts
from interviewmate.agent import Event
from interviewmate.assembly import Services
from interviewmate.delivery import spoken_answer
from interviewmate.errors import InputRefused, InterviewerFailed
from interviewmate.interview import Answer
from interviewmate.web import conversation, form, sign_in
from interviewmate.web.about import about, hears
from interviewmate.web.accounts import Accounts
from interviewmate.web.brought_model import brought, named, renewed
from interviewmate.web.failures import toast, words_for
from interviewmate.web.guess import Guess, caught_up
from interviewmate.web.practice_view import comparison
from interviewmate.web.saved_report import opened
from interviewmate.web.scenes import Scenes
from interviewmate.web.sessions import Session, Sessions
from interviewmate.web.setup_tab import problem, working
from interviewmate.web.spoken import SpokenAnswers
from interviewmate.web.updates import Updates, cumulative
from interviewmate.web.visit import Line, Status, Visit, Who, said

Given = Callable[[Session], Awaitable[Answer]]  # how the answer of a turn is got


class Stage:
    """The handlers of the page's events."""

    def __init__(
        self, services: Services, sessions: Sessions, answers: SpokenAnswers, accounts: Accounts, scenes: Scenes
    ) -> None:
        self._services, self._sessions, self._answers, self._scenes = services, sessions, answers, scenes
        self._accounts = accounts

    async def opened(self, request: gr.Request) -> list[Any]:
        """The page was opened: what works may have changed since it was built, and somebody may be signed in.

        And what can only be said once it is known in which language.
        """
        name = sign_in.name(request.cookies)
        account = self._accounts.get(name)
        interview = self._scenes.interview
        return [
            about(self._services, account),
            gr.update(visible=hears(self._services)),
            gr.update(visible=hears(self._services)),
            interview.unheard(),
            interview.whose(),
            *self._scenes.setup.brought.opened_by(name, account, sign_in.outcome(request.query_params)),
        ]

    @cumulative
    async def start(
        self,
        visit: Visit,
        put: Guess,
        visitor: object,
        account: str,
        provider: object,
        model: object,
        key: object,
        *given: object,
    ) -> AsyncIterator[Updates]:
        """Start: the form becomes an interview, and its first question is asked on the second tab."""
        yield self._scenes.starting(working(texts.PREPARING), enabled=False)
        session: Session | None = None
        try:
            job = await form.read(caught_up(form.Form(*given), put), self._services)
            own = brought(self._services, self._accounts.find(account), provider, model, key)
            crew = self._services.new_crew(own, named(visitor))
            session = conversation.begun(self._services, self._sessions, job, crew)
            self._sessions.close(visit.token)  # a visitor has one interview at a time
            visit = Visit(token=session.token, language=session.language)
            yield self._scenes.opened(session, visit)
            async with session.turn():
                events = conversation.opening(session)
                visit = replace(visit, language=session.language)
                async for visit in self._played(visit, events):  # noqa: B020 - the visit as it goes on
                    yield self._scenes.moment(session, visit)
            if visit.failure:
                raise InterviewerFailed(visit.failure)
        except Exception as error:
            if session:
                self._sessions.close(session.token)
            yield {**self._scenes.empty(), **self._scenes.starting(problem(words_for(error)), enabled=True)}
            return
        yield {**self._scenes.settled(session, visit), **self._scenes.starting("", enabled=True)}

    @cumulative
    async def answer_typed(self, visit: Visit, text: str) -> AsyncIterator[Updates]:
        """Send, or Enter in the text box."""
        given = partial(conversation.hear, self._services, text=text)
        if visit.reviewed:
            given = partial(conversation.corrected, text, visit.reviewed)
        async for update in self._turn(visit, Status.THINKING, given, typed=True):
            yield update

    @cumulative
    async def answer_recorded(self, visit: Visit, recording: str | None) -> AsyncIterator[Updates]:
        """A recording was stopped, or a sound file was chosen."""
        given = partial(conversation.hear, self._services, recording=recording)
        async for update in self._turn(visit, Status.TRANSCRIBING, given):
            yield update

    @cumulative
    async def answer_spoken(self, visit: Visit, event: gr.EventData) -> AsyncIterator[Updates]:
        """The recorder has sent a whole answer."""
        given = partial(conversation.spoken, self._answers, _told(event, "token"))
        async for update in self._turn(visit, Status.TRANSCRIBING, given):
            yield update

    @cumulative
    async def answer_uploaded(self, visit: Visit, event: gr.EventData) -> AsyncIterator[Updates]:
        """The recorder could not send an answer but as a file."""
        given = partial(conversation.hear, self._services, recording={"path": _told(event, "path")})
        async for update in self._turn(visit, Status.TRANSCRIBING, given):
            yield update

    @cumulative
    async def review(self, visit: Visit, event: gr.EventData) -> AsyncIterator[Updates]:
        """The recorder has sent a whole answer, which the person wants to read before it counts."""
        token = _told(event, "token")
        try:
            session = self._sessions.find(visit.token)
            transcript = await conversation.hear_live(self._answers, session, token)
        except Exception as error:
            raise toast(error) from None
        answer = spoken_answer(transcript)
        if answer.unheard:
            given = partial(conversation.spoken, self._answers, token)
            async for update in self._turn(visit, Status.TRANSCRIBING, given):
                yield update
            return
        yield self._scenes.reviewing(session, replace(visit, reviewed=transcript), answer.text)

    @cumulative
    async def resume(self, visit: Visit, visitor: object, account: str, event: gr.EventData) -> AsyncIterator[Updates]:
        """The person goes on with the interview that their browser kept, or this server had forgotten it."""
        try:
            copy, token, told = _told(event, "copy"), _told(event, "token"), _told(event, "told")
            session = conversation.resumed(self._services, self._sessions, copy, token, named(visitor), told)
            session.crew = renewed(self._services, session.crew, self._accounts.get(account))
        except Exception as error:
            raise toast(error) from None
        if visit.token != session.token:
            self._sessions.close(visit.token)
        visit = Visit.of(session.token, session.interview, session.language)
        if words := session.other_language:
            visit = visit.noted(words)
        yield self._scenes.resumed(session, visit, _told(event, "draft"))
        if session.interview.done:
            async for update in self._concluded(session, visit):
                yield update

    async def forget(self, visit: Visit) -> Updates:
        """The person deletes the interview."""
        self._sessions.close(visit.token)
        return self._scenes.forgotten()

    @cumulative
    async def skip(self, visit: Visit) -> AsyncIterator[Updates]:
        """Skip question."""
        async for update in self._turn(visit, Status.THINKING, conversation.skipping):
            yield update

    @cumulative
    async def try_again(self, visit: Visit) -> AsyncIterator[Updates]:
        """Try again: the kept answer once more."""
        given = partial(conversation.hear, self._services)
        async for update in self._turn(visit, Status.THINKING, given, again=True):
            yield update

    @cumulative
    async def repeat(self, visit: Visit) -> AsyncIterator[Updates]:
        """Repeat question: shown and spoken again, without a call of the interviewer."""
        try:
            session = self._sessions.find(visit.token)
            question = Line(Who.INTERVIEWER, conversation.standing_question(session), session.language)
            visit = replace(visit.new_turn(question), asked=True)
            yield self._scenes.moment(session, visit)
            async for clip in conversation.repeated(session, self._services.voice):
                visit = visit.after(clip)
                yield self._scenes.moment(session, visit)
        except Exception as error:
            raise toast(error) from None

    @cumulative
    async def end(self, visit: Visit) -> AsyncIterator[Updates]:
        """The interview shall end, and the report once more if it was not complete: no call, but for the report's."""
        try:
            session = self._sessions.find(visit.token)
        except InputRefused:
            yield self._scenes.lost()
            raise toast(InputRefused(texts.BRINGING_BACK)) from None
        async for update in self._concluded(session, visit.new_turn()):
            yield update

    @cumulative
    async def see_sample(self, visit: Visit) -> AsyncIterator[Updates]:
        """A finished interview that the program brings along; the visitor's own stays as it is."""
        report = await self._services.sample()
        yield self._scenes.foreign(report, own=self._sessions.has_report(visit.token))

    @cumulative
    async def open_report(self, visit: Visit, event: gr.EventData) -> AsyncIterator[Updates]:
        """A report that was saved as a file; the visitor's own stays as it is."""
        try:
            report = await asyncio.to_thread(opened, _told(event, "text"))
        except Exception as error:
            raise toast(error) from None
        own = self._sessions.has_report(visit.token)
        yield await asyncio.to_thread(self._scenes.foreign, report, own=own)  # a large one keeps nobody waiting

    @cumulative
    async def open_past(self, visit: Visit, visitor: object, event: gr.EventData) -> AsyncIterator[Updates]:
        """The report of an interview of before, which the browser keeps; the visitor's own stays as it is."""
        try:
            copy, told, name = _told(event, "copy"), _told(event, "told"), _told(event, "name")
            session, report = conversation.past(self._services, self._sessions, copy, told, named(visitor))
        except Exception as error:
            raise toast(error) from None
        self._sessions.close(visit.past)
        own = self._sessions.has_report(visit.token)
        yield {
            self._scenes.visit: replace(visit, past=session.token),
            **self._scenes.foreign(report, own=own, token=session.token, past=name if isinstance(name, str) else ""),
        }

    async def speak_again(self, event: gr.EventData) -> dict[str, Any]:
        """A question of the report is being answered once more by voice: its sound needs a token."""
        given = {name: _told(event, name) for name in ("token", "past", "answer")}
        try:
            session = self._sessions.find(given["token"])
            return {**given, "voice": self._answers.issue(conversation.talk_again(session, given["answer"]))}
        except InputRefused:
            return {**given, "told": texts.RETRY_LOST}

    async def retry(self, event: gr.EventData) -> dict[str, Any]:
        """A question of the report is answered once more; the report stays as it is."""
        given = {name: _told(event, name) for name in ("token", "past", "answer", "try")}
        text, voice = _told(event, "text"), _told(event, "voice")
        try:
            session = self._sessions.find(given["token"])
        except InputRefused:
            return {**given, "told": texts.RETRY_LOST}
        try:
            async with session.turn():
                tried, told = await conversation.tried_again(self._answers, session, given["answer"], text, voice)
        except Exception as error:
            return {**given, "told": words_for(error), "again": not isinstance(error, InputRefused)}
        return {**given, "told": told, "html": comparison(tried)}

    async def forget_past(self, visit: Visit, event: gr.EventData) -> Updates:
        """The person deleted the interview whose report is shown: one of before, or this visit's."""
        self._sessions.close(visit.past)
        if _told(event, "mine") is True:
            return await self.forget(visit)
        if self._sessions.has_report(visit.token) and (own := self._sessions.find(visit.token).report):
            return self._scenes.feedback.show(own, token=visit.token)
        return self._scenes.feedback.empty()

    async def listen(self, visit: Visit) -> dict[str, Any]:
        """Gradio's recorder began: the interviewer falls silent."""
        return visit.speaker(Status.LISTENING, self._services.voice.readiness())

    async def _turn(
        self, visit: Visit, status: Status, given: Given, *, typed: bool = False, again: bool = False
    ) -> AsyncIterator[Updates]:
        """One turn: controls off, the answer shown, the reply as it comes, controls on."""
        before = visit
        if not typed:  # a typed answer is there at once; to disable its box first and then empty it leaves it full
            yield self._scenes.given(visit, status)
        session: Session | None = None
        try:
            session = self._sessions.find(visit.token)
            async with session.turn():
                answer = await given(session)
                given_lines = [] if again else said(answer, session.language)
                visit = visit.new_turn(*given_lines, unheard=bool(answer.unheard))
                yield self._scenes.taken(session, visit, clear=typed)
                events = conversation.turn(session, answer)
                visit = replace(visit, language=session.language)
                async for visit in self._played(visit, events):  # noqa: B020 - the visit as it goes on
                    yield self._scenes.moment(session, visit)
        except Exception as error:
            if session is None:
                yield self._scenes.lost()
                raise toast(InputRefused(texts.BRINGING_BACK)) from None
            yield self._scenes.not_taken(session, before)
            raise toast(error) from None
        yield self._scenes.settled(session, visit)
        if session.interview.done:
            async for update in self._concluded(session, visit):
                yield update

    async def _played(self, visit: Visit, events: AsyncIterator[Event]) -> AsyncIterator[Visit]:
        """The visit after each thing that comes of a turn."""
        async for item in conversation.aloud(events, self._services.voice, visit.language):
            visit = visit.after(item)
            yield visit

    async def _concluded(self, session: Session, visit: Visit) -> AsyncIterator[Updates]:
        """The report is written while the third tab says so."""
        yield self._scenes.concluding(visit)
        try:
            async with session.turn():
                report = await conversation.report(session)
        except Exception as error:
            yield self._scenes.not_concluded(session)
            raise toast(error) from None
        yield self._scenes.concluded(session, visit, report)


def _told(event: gr.EventData, name: str) -> object:
    """What the page's own component says: nothing about it is known to be right."""
    data = event._data
    return data.get(name) if isinstance(data, dict) else None
