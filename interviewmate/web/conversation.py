"""What the page and the API share: opening an interview, hearing an answer, running a turn, concluding."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import suppress
from dataclasses import dataclass

from interviewmate import agent, catalogue, sentences, texts
from interviewmate.agent import Asked, Committed, Crew, Event, Failed, Notice, Said
from interviewmate.assembly import Services
from interviewmate.delivery import measure, spoken_answer, timed, typed_answer
from interviewmate.errors import EmbeddingFailed, InputRefused, SpeechFailed
from interviewmate.interview import LONGEST_ANSWER, Answer, Interview, Job
from interviewmate.languages import Language
from interviewmate.ports import Transcript, Voice
from interviewmate.report import Report
from interviewmate.retry import Retry, put_back, retry
from interviewmate.web.returning import returned, returned_report
from interviewmate.web.sessions import Session, Sessions
from interviewmate.web.spoken import SpokenAnswers, Talk
from interviewmate.web.uploads import LARGEST_UPLOAD, discard, uploaded


@dataclass(frozen=True)
class Clip:
    """A sentence that is to be heard."""

    text: str
    wav: bytes  # a whole WAV file; empty where there is no voice here, and the browser's own may read it
    language: Language = Language.ENGLISH


def begun(services: Services, sessions: Sessions, job: Job, crew: Crew) -> Session:
    """The session of a new interview, with what the person should know about its language.

    Raises:
        InputRefused: the interviewer does not know the language, or too many interviews are going on.
    """
    if job.language not in crew.interviewer.languages:
        raise InputRefused(f"{texts.BUILT_IN_ENGLISH} {texts.BRING_A_MODEL}")
    session = sessions.open(Interview(job=job), crew)
    if job.language is not Language.ENGLISH:
        session.notice = not_heard(services, job.language)
    return session


def not_heard(services: Services, language: Language) -> str | None:
    """Why speech in this language can't be understood now; None if it can."""
    readiness = services.speech_to_text.readiness(language)
    return None if readiness.ready else catalogue.again(readiness.reason or "") or texts.NO_SPEECH_TO_TEXT


async def hear(services: Services, session: Session, text: object = None, recording: object = None) -> Answer:
    """The answer that was given: typed, recorded, or with neither the one that was kept from a failed turn.

    The recording is deleted once it is words, and also if it can't be.

    Raises:
        InputRefused: there is none, or it is too long, or it is no sound.
        SpeechFailed: speech to text can't be had.
    """
    if session.interview.done:
        raise InputRefused(texts.ALREADY_OVER)
    path = uploaded(recording)
    try:
        typed = _typed(text)
        if typed and path:
            raise InputRefused(texts.TEXT_AND_SOUND)
        if path:
            if path.stat().st_size > LARGEST_UPLOAD:
                raise InputRefused(texts.SOUND_TOO_LARGE)
            transcript = await services.speech_to_text.transcribe(path, session.language)
            session.notice = transcript.notice
            return spoken_answer(transcript, session.interview.job.language)
    finally:
        if path:
            discard(path)
    if typed:
        return typed_answer(typed, session.interview.job.language)
    if session.interview.kept is None:
        raise InputRefused(texts.NOTHING_TO_SUBMIT)
    return session.interview.kept


async def hear_live(answers: SpokenAnswers, session: Session, token: object) -> Transcript:
    """What was heard of the answer that came through the recorder's socket.

    Raises:
        InputRefused: there is none, or it is another interview's.
        SpeechFailed: speech to text can't be had.
    """
    answer = answers.find(token, session.token)
    transcript = await answer.finish()
    session.heard, session.notice = answer.heard, transcript.notice
    return transcript


async def spoken(answers: SpokenAnswers, token: object, session: Session) -> Answer:
    """The answer that came through the recorder's socket; raises as ``hear_live``."""
    if session.interview.done:
        raise InputRefused(texts.ALREADY_OVER)
    return spoken_answer(await hear_live(answers, session, token), session.interview.job.language)


async def corrected(text: object, heard: Transcript, session: Session) -> Answer:
    """A spoken answer whose words the person looked through: theirs are right, the voice is what was heard.

    Raises:
        InputRefused: nothing is left of it, or it is too long.
    """
    if session.interview.done:
        raise InputRefused(texts.ALREADY_OVER)
    words = _typed(text)
    if not words:
        raise InputRefused(texts.NOTHING_TO_SUBMIT)
    delivery = measure(words, heard, session.interview.job.language)
    return Answer(text=words, delivery=delivery, spoken=timed(heard))


def talk(session: Session, interview: Interview | None = None) -> Talk:
    """What the next spoken answer of an interview needs to know; ``interview``: where it stands, if not at its end."""
    interview, retriever = interview or session.interview, session.crew.retriever

    async def retrieve(heard: str) -> None:
        with suppress(EmbeddingFailed):  # the turn tries again, and says so
            await retriever.bearing_on(interview.job, agent.query(interview, heard))

    return Talk(session.token, session.language, lambda heard: asyncio.create_task(retrieve(heard)))


def resumed(
    services: Services, sessions: Sessions, copy: object, token: object, visitor: str, told: object = None
) -> Session:
    """The session of an interview that a browser kept: the one that is still there, or one made anew.

    With what was ``told`` in its report that is not written again.

    Raises:
        InputRefused: the copy can't be used, or too many interviews are going on.
    """
    interview = returned(copy)
    with suppress(InputRefused):
        there = sessions.find(token)
        if not there.busy and len(there.interview.turns) >= len(interview.turns):
            return there
        sessions.close(there.token)  # its turn is taken again
    session = sessions.open(interview, services.new_crew(visitor=visitor))
    with suppress(InputRefused):  # then it is written again
        session.report = returned_report(copy, told)[1]
    return session


def past(services: Services, sessions: Sessions, copy: object, told: object, visitor: str) -> tuple[Session, Report]:
    """A session of an interview that is over, beside the one that goes on, and its report.

    Raises:
        InputRefused: the copy can't be used, or too many interviews are going on.
    """
    interview, report = returned_report(copy, told)
    session = sessions.open(interview, services.new_crew(visitor=visitor))
    session.report = report
    return session, report


def _typed(text: object) -> str:
    if text is None:
        return ""
    if not isinstance(text, str):
        raise InputRefused(texts.WRONG_TEXT)
    if len(text) > LONGEST_ANSWER:
        raise InputRefused(texts.too_long("answer", LONGEST_ANSWER))
    return text.strip()


async def skipping(session: Session) -> Answer:
    """The answer that a press of Skip is.

    Raises:
        InputRefused: the interview is over.
    """
    if session.interview.done:
        raise InputRefused(texts.ALREADY_OVER)
    return Answer(text="", delivery=measure(""), skip=True)


def standing_question(session: Session) -> str:
    """What the candidate is being asked now: the question, or whether to stop."""
    return session.interview.confirming or session.interview.present.text


async def repeated(session: Session, voice: Voice) -> AsyncIterator[Clip]:
    """What is being asked now, to be heard sentence by sentence."""
    language = session.language
    for sentence in sentences.split(standing_question(session)):
        yield Clip(sentence, await sound(sentence, voice, language), language)


async def sound(sentence: str, voice: Voice, language: Language) -> bytes:
    """The WAV file of a sentence; nothing where there is no voice, for the words are on the page."""
    with suppress(SpeechFailed):
        return await voice.speak(sentence, language) if voice.readiness().ready else b""
    return b""


def opening(session: Session) -> AsyncIterator[Event]:
    """The first question, as events; the plan of the rest is made meanwhile."""
    session.afford()
    notice, session.notice = session.notice, None
    session.planning = asyncio.create_task(agent.plan(session.interview, session.crew))
    return _kept(session, _with_notice(agent.begin(session.interview.job, session.crew), notice))


def turn(session: Session, answer: Answer) -> AsyncIterator[Event]:
    """The interviewer's turn, as events."""
    session.take_plan()
    if not answer.unheard:  # that costs no call
        session.afford()
    heard, notice = session.heard, session.notice
    session.heard, session.notice = "", None
    events = agent.take_turn(session.interview, answer, session.crew, heard)
    return _kept(session, _with_notice(events, notice))


async def _with_notice(events: AsyncIterator[Event], words: str | None) -> AsyncIterator[Event]:
    """The events of a turn, and at their end what the person should know about how the answer was heard."""
    async for event in events:
        yield event
    if words:
        yield Notice(catalogue.again(words))


async def _kept(session: Session, events: AsyncIterator[Event]) -> AsyncIterator[Event]:
    """The events, while the session keeps the interview that they commit."""
    async for event in events:
        if isinstance(event, Committed | Failed):
            session.interview = event.interview
        yield event


async def report(session: Session) -> Report:
    """The report; the interview ends with it. The same one every time, but one that is not complete is made again."""
    if session.report is None or session.report.notice:
        session.afford()
        session.interview, session.report = await agent.conclude(session.interview, session.crew)
    return session.report


def talk_again(session: Session, number: object) -> Talk:
    """What another spoken answer to the question of answer ``number`` needs to know.

    Raises:
        InputRefused: there is no such answer.
    """
    _, place = _given(session, number)
    return talk(session, put_back(session.interview, place))


async def tried_again(
    answers: SpokenAnswers, session: Session, number: object, text: object, token: object = None
) -> tuple[Retry, str]:
    """Another answer to the question of answer ``number``, judged, and what the person should know.

    It was typed, or came through the recorder's socket under a ``token``.

    Raises:
        InputRefused: there is no such answer, nothing was typed, or nothing could be made out.
        SpeechFailed: speech to text can't be had.
        InterviewerFailed: it could not be judged.
    """
    report, place = _given(session, number)
    language = session.interview.job.language
    if token is None:
        answer = typed_answer(_typed(text), language)
    else:
        answer = spoken_answer(await hear_live(answers, session, token), language)
    heard, session.heard = session.heard, ""
    if answer.unheard:
        raise InputRefused(texts.NOTHING_TO_SUBMIT if token is None else texts.unheard(answer.unheard))
    session.afford()
    notice, session.notice = session.notice, None
    tried = await retry(session.interview, report, place, answer, session.crew, heard)
    return tried, " ".join(filter(None, (notice, tried.outcome)))


def _given(session: Session, number: object) -> tuple[Report, int]:
    """The report of a session and the number of one of its answers.

    Raises:
        InputRefused: there is no such answer.
    """
    if session.report is None or type(number) is not int or not 1 <= number <= len(session.interview.turns):
        raise InputRefused(texts.UNKNOWN_ANSWER)
    return session.report, number


def words_to_speak(event: Event) -> str:
    """What of an event is to be heard."""
    match event:
        case Said(sentence):
            return sentence
        case Asked(question):
            return question
        case Notice(words) | Failed(_, words):
            return words
    return ""


def _own_language() -> Language | None:
    """The language in which the program itself speaks now; None if it is one that no voice is known for."""
    return next((known for known in Language if known == catalogue.spoken()), None)


async def aloud(
    events: AsyncIterator[Event], voice: Voice, language: Language = Language.ENGLISH
) -> AsyncIterator[Event | Clip]:
    """The events, and between them each sentence with its sound as soon as that is there.

    ``language`` is the interviewer's; what the program itself has to say is in the page's.
    Speaking never holds up the events. After a voice has failed it is not tried again for the rest.
    """
    out: asyncio.Queue[Event | Clip | None] = asyncio.Queue()
    to_say: asyncio.Queue[tuple[str, Language] | None] = asyncio.Queue()

    async def read() -> None:
        try:
            async for event in events:
                out.put_nowait(event)
                spoken_in = _own_language() if isinstance(event, Notice | Failed) else language
                if spoken_in:
                    for sentence in sentences.split(words_to_speak(event)):
                        to_say.put_nowait((sentence, spoken_in))
        finally:
            to_say.put_nowait(None)

    async def speak() -> None:
        fails = False
        try:
            while (words := await to_say.get()) is not None:
                wav = b"" if fails else await sound(words[0], voice, words[1])
                fails = not wav
                out.put_nowait(Clip(words[0], wav, words[1]))
        finally:
            out.put_nowait(None)

    tasks = asyncio.create_task(read()), asyncio.create_task(speak())
    try:
        while (item := await out.get()) is not None:
            yield item
        for task in tasks:
            await task
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
