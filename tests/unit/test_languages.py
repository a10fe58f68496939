"""Interviews in other languages than English: what is said, heard, measured and checked in them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from interviewmate import norms, sentences, texts
from interviewmate.assembly import build
from interviewmate.delivery import measure, spoken_answer, typed_answer
from interviewmate.errors import InputRefused
from interviewmate.grounding import new_names, new_numbers, unsaid_quotes
from interviewmate.interview import Behaviour, Evaluation, Interview, Move, Turn, Word
from interviewmate.languages import Language
from interviewmate.markdown import markdown
from interviewmate.ports import Readiness, Transcript
from interviewmate.reply import BetterAnswer, Point, ReportDraft
from interviewmate.report import Report, settle
from interviewmate.settings import Server, Settings
from interviewmate.testing import ScriptedInterviewer, ScriptedSpeechToText, SilentVoice, draft
from interviewmate.web import conversation
from interviewmate.web.api import notice_in
from interviewmate.web.conversation import Clip
from interviewmate.web.feedback_tab import FeedbackTab
from interviewmate.web.practice_view import comparison
from interviewmate.web.report_view import render
from interviewmate.web.returning import returned
from interviewmate.web.sessions import Session, Sessions
from interviewmate.web.spoken import SpokenAnswers
from interviewmate.words import words
from tests.openai_server import OpenAIServer
from tests.situations import FIRST, JOB, crew
from tests.web.serving import not_ready, scripted, transcript

SPANISH = JOB.model_copy(update={"language": Language.SPANISH})
SAID = "Mantuvimos PostgreSQL en tres máquinas, y yo mismo escribí el plan de recuperación en Sevilla."
GOOD = Evaluation(relevance=4, depth=4, structure=4, evidence=4, clarity=4, confidence=0.7, strength="nombra el plan")


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Gracias. ¿Qué hizo usted? ¡Bien!", ["Gracias.", "¿Qué hizo usted?", "¡Bien!"]),
        ("Дякую. Що саме ви зробили? Ясно.", ["Дякую.", "Що саме ви зробили?", "Ясно."]),
        ("Merci. Écoutez : ça va ? Étonnant !", ["Merci.", "Écoutez : ça va ?", "Étonnant !"]),
        ("Werkzeuge, z. B. Kafka. Ändern Sie das?", ["Werkzeuge, z. B. Kafka.", "Ändern Sie das?"]),
        ("„Gut.“ Übrigens: İyi.", ["„Gut.“", "Übrigens: İyi."]),
    ],
)
def test_sentences_are_told_apart(text: str, parts: list[str]) -> None:
    """Whatever sign opens them, and in Cyrillic: each is spoken by itself."""
    assert sentences.split(text) == parts


def test_words_in_cyrillic_are_words() -> None:
    """So that an answer in them is understood, and not taken for noise; its apostrophes belong to them."""
    assert words("Я пам’ятаю, ми зв'язали Kafka.") == ["я", "пам'ятаю", "ми", "зв'язали", "kafka"]
    assert spoken_answer(transcript("Ми тримали три сервери"), Language.UKRAINIAN).unheard is None


def test_fillers_are_counted_in_english_alone() -> None:
    """The German "er" is no filler: there are none, and it is not said that there were 0."""
    english, german = measure("Well, er, it held."), measure("Und er hielt.", language=Language.GERMAN)
    assert english.fillers == {"er": 1}
    assert (german.words, german.fillers, german.fillers_per_100_words) == (3, {}, None)


@pytest.mark.parametrize(
    ("language", "better", "names"),
    [
        (Language.SPANISH, "En Sevilla mantuve PostgreSQL. Cuando falló, llamé a Marta.", {"Marta"}),
        (Language.GERMAN, "In Sevilla hielt ich mit einem Plan die Datenbank PostgreSQL auf AWS.", {"AWS"}),
        (Language.POLISH, "Utrzymywałem PostgreSQL w Sewilli i w Krakowie.", {"Sewilli", "Krakowie"}),
        (Language.ITALIAN, "Ho tenuto PostgreSQL a [città].", set()),
    ],
)
def test_names_that_were_not_given(language: Language, better: str, names: set[str]) -> None:
    """Capitals inside a sentence show them, but in German, where every noun has one."""
    assert new_names(better, SAID, language) == names


def test_a_name_may_be_declined() -> None:
    """In another case it is still the one that was given."""
    assert not new_names("Pracowałem w Warszawie.", "Moja Warszawa i jej serwery.", Language.POLISH)


def test_numbers_are_those_in_digits() -> None:
    """The Polish "ten" means "this"; 40 is 40."""
    assert not new_numbers("To ten serwer.", "serwer", Language.POLISH)
    assert new_numbers("Teníamos 40 tablas.", "Teníamos muchas tablas.", Language.SPANISH) == {40}


def test_a_quote_between_low_marks_is_checked() -> None:
    """As German and Polish write it."""
    assert unsaid_quotes("Sie sagten „wir hielten drei Rechner“ dazu.", ["Nichts."]) == ["wir hielten drei Rechner"]


def spoken_interview() -> Interview:
    """Three answers in Spanish, each of them spoken."""
    interview = Interview(job=SPANISH).opened(FIRST.text, FIRST)
    said = [Word(text=word, start=0.4 * i, end=0.4 * i + 0.3) for i, word in enumerate(SAID.split())]
    given = spoken_answer(Transcript(tuple(said), SAID, 7.0, 6.0, -0.2), Language.SPANISH)
    for number in (2, 3, 3):
        asked = FIRST.model_copy(update={"number": number})
        turn = Turn(
            question=interview.present,
            answer=given,
            behaviour=Behaviour.ON_TRACK,
            move=Move.ADVANCE,
            reply="Entiendo.",
            evaluation=GOOD,
        )
        interview = interview.after(turn, asked)
    return interview.ended()


def reported() -> Report:
    """Its report, by a model."""
    words_of_it = ReportDraft(
        summary="Usted mantuvo PostgreSQL en tres máquinas.",
        strengths=(Point(point="Escribió el plan.", quote="yo mismo escribí el plan de recuperación"),),
        weaknesses=(Point(point="No midió nada.", quote="no medimos nunca nada de eso"),),
        better_answers=(BetterAnswer(answer=1, better="Mantuve PostgreSQL en tres máquinas en [ciudad]."),),
    )
    return settle(spoken_interview(), words_of_it, "model")


def test_the_report_of_an_interview_in_spanish() -> None:
    """Quotes are checked as ever; what is known of English words alone is left out, and that is said."""
    report = reported()
    assert [found.quote for found in report.strengths] == ["yo mismo escribí el plan de recuperación"]
    assert report.weaknesses[0].quote == "" and report.summary and report.sample_answers
    assert report.vocabulary.model_dump() == {"used": (), "unused": (), "frequent": (), "hedges": ()}
    assert {m.unit for m in report.delivery.measures} == {"seconds", "a minute", "%"}
    assert report.delivery.fillers_per_100_words is None
    assert texts.judged_in("Español") in report.how_judged
    for shown in (render(report), markdown(report)):
        assert "ords a minute" not in shown and "in 100 words" not in shown
        assert SAID in shown


def test_english_reports_are_as_they_were() -> None:
    """With everything that is measured in words."""
    english = spoken_interview().model_copy(update={"job": JOB})
    assert "words a minute" in {measure.unit for measure in norms.overall(english).measures}
    assert not any("was held in" in rule for rule in settle(english, None, "model").how_judged)


def test_a_saved_interview_keeps_its_language() -> None:
    """Its fillers stay uncounted; a copy of before there were languages is in English, an unknown one is none."""
    interview = spoken_interview()
    assert returned(interview.model_dump_json()) == interview
    old = interview.model_dump(mode="json")
    del old["job"]["language"]
    assert Interview.model_validate(old).job.language is Language.ENGLISH
    with pytest.raises(InputRefused):
        returned(interview.model_dump_json().replace('"language":"es"', '"language":"tlh"'))


@pytest.fixture
def server() -> Iterator[OpenAIServer]:
    """The host's model."""
    with OpenAIServer() as server:
        yield server


async def turn(session: Session, text: str | None = None) -> str | None:
    """The opening, or a turn; what the program had to say in it."""
    given = typed_answer(text, session.interview.job.language) if text else None
    return notice_in([e async for e in (conversation.turn(session, given) if given else conversation.opening(session))])


async def test_every_call_of_the_model_says_the_language(server: OpenAIServer) -> None:
    """The plan's, the turns' and the report's, each in the part that stays the same."""
    host = build(Settings(chat=Server(server.url, "sk-of-the-host")))
    session = conversation.begun(scripted(), Sessions(), SPANISH, host.new_crew())
    assert await turn(session) is None
    assert session.planning
    await session.planning
    assert await turn(session, SAID) is None
    assert (await conversation.report(session)).language is Language.SPANISH
    assert len(server.chats) == 4
    assert all("The language of the interview is Spanish" in c.body["messages"][1]["content"] for c in server.chats)
    await host.close()


async def test_the_built_in_interviewer_takes_over_in_english(server: OpenAIServer) -> None:
    """It says so, goes on to a question of its own, and judges no answer that it can't understand."""
    host = build(Settings(chat=Server(server.url, "sk-of-the-host"), host_turns_per_day=1))
    session = conversation.begun(scripted(), Sessions(), SPANISH, host.new_crew())
    await turn(session)
    assert session.language is Language.SPANISH
    notice = await turn(session, SAID)
    assert notice and texts.BUDGET_SPENT in notice and texts.ENGLISH_FROM_HERE in notice
    assert session.language is Language.ENGLISH
    taken = session.interview.turns[0]
    assert (taken.behaviour, taken.move, taken.evaluation) == (Behaviour.ON_TRACK, Move.ADVANCE, None)
    report = await conversation.report(session)
    assert (report.answers[0].score, report.answers[0].note) == (None, "Not evaluated.")
    await host.close()


async def test_without_a_model_english_is_the_only_choice() -> None:
    """And the sentence says how to bring one."""
    host = build(Settings())
    with pytest.raises(InputRefused) as refused:
        conversation.begun(scripted(), Sessions(), SPANISH, host.new_crew())
    assert refused.value.words == f"{texts.BUILT_IN_ENGLISH} {texts.BRING_A_MODEL}"
    await host.close()


async def test_who_can_not_be_understood_is_told_and_may_type() -> None:
    """Speech recognition that knows English alone keeps nobody from an interview in Spanish."""
    deaf = scripted(ears=ScriptedSpeechToText(foreign=not_ready("Not in Español.")))
    session = conversation.begun(deaf, Sessions(), SPANISH, crew(ScriptedInterviewer()))
    assert await turn(session) == "Not in Español."
    assert await turn(session, SAID) is None
    english = conversation.begun(deaf, Sessions(), JOB, crew(ScriptedInterviewer()))
    assert await turn(english) is None


async def test_the_interviewer_speaks_the_language_and_the_program_english() -> None:
    """So does the browser where it reads: each clip says its language."""
    deaf, voice = scripted(ears=ScriptedSpeechToText(foreign=Readiness(False, "Not here."))), SilentVoice()
    script = ScriptedInterviewer([[draft(Move.ADVANCE, "¿Qué hizo?", acknowledgement="Hola.")]])
    session = conversation.begun(deaf, Sessions(), SPANISH, crew(script))
    heard = [i async for i in conversation.aloud(conversation.opening(session), voice, session.language)]
    assert [(clip.text, clip.language.value) for clip in heard if isinstance(clip, Clip)] == [
        ("Hola.", "es"),
        ("¿Qué hizo?", "es"),
        ("Not here.", "en"),
    ]
    assert [language.value for language in voice.languages] == ["es", "es", "en"]


@pytest.mark.parametrize("voice", [False, True])
async def test_an_answer_that_is_given_once_more(voice: bool) -> None:
    """Heard and measured in the interview's language: "er" is no filler, and what English alone has is left out."""
    text = "Er hielt, er hielt immer, und er lief auf drei Rechnern"
    ears = ScriptedSpeechToText([transcript(text)])
    script = ScriptedInterviewer([[draft(Move.ADVANCE, "¿Qué hizo?", evaluation=GOOD)]])
    session, answers = Session("own", crew(script), spoken_interview(), reported()), SpokenAnswers(ears)
    token = answers.issue(conversation.talk_again(session, 1)) if voice else None
    tried, _ = await conversation.tried_again(answers, session, 1, text, token)
    assert ears.asked == [Language.SPANISH] * voice
    assert (tried.after.delivery.fillers, tried.after.delivery.fillers_per_100_words) == ({}, None)
    assert {now.unit for _, now in tried.delivery} == ({"seconds", "a minute", "%"} if voice else set())
    shown = comparison(tried)
    assert f'<p class="said">{text}</p>' in shown
    assert "ords a minute" not in shown and "in 100 words" not in shown


def test_who_can_not_be_understood_answers_once_more_in_writing() -> None:
    """Where speech recognition does not know the language of the report that is shown."""
    tab = FeedbackTab(scripted(ears=ScriptedSpeechToText(foreign=not_ready("Not in Español."))))
    english = reported().model_copy(update={"language": Language.ENGLISH})
    shown = [tab.show(report, token="own")[tab.details] for report in (reported(), english)]
    assert [texts.text("practice.say") in page for page in shown] == [False, True]
