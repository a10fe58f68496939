"""The API as clients use it: ``gradio_client`` against a real server."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import httpx
import pytest
from gradio.utils import get_upload_folder
from gradio_client import Client, handle_file  # type: ignore[import-untyped]
from gradio_client.exceptions import AppError  # type: ignore[import-untyped]

from interviewmate import texts
from interviewmate.errors import InterviewerFailed, SpeechFailed
from interviewmate.interview import Behaviour, Move
from interviewmate.languages import Language
from interviewmate.testing import ScriptedInterviewer, ScriptedSpeechToText, SilentVoice, draft
from tests.web.serving import JOB, SILENCE, SPOKEN, GatedInterviewer, not_ready, scripted, served, transcript

SCALES = {"relevance", "depth", "structure", "evidence", "clarity"}


@pytest.fixture
def recording(tmp_path: Path) -> Path:
    """A sound file; what is heard in it is scripted."""
    path = tmp_path / "answer.wav"
    path.write_bytes(b"RIFF of this test")
    return path


def connect(url: str) -> Client:
    return Client(url, verbose=False, download_files=False)


@pytest.fixture(scope="module")
def client(usual: str) -> Client:
    """One client of the usual application, for tests that leave nothing behind."""
    return connect(usual)


def start(client: Client, **given: Any) -> dict[str, Any]:
    wanted = {"role": "Data engineer", "level": "mid", "focus": "", "jd_text": JOB, "questions": 3, **given}
    result: dict[str, Any] = client.predict(**wanted, api_name="/start")
    return result


def submit(client: Client, session: str, text: str | None = None, audio: Any = None) -> dict[str, Any]:
    result: dict[str, Any] = client.predict(session, text, audio, api_name="/submit")
    return result


def refusal(call: Callable[[], object]) -> str:
    """The sentence that a call is refused with."""
    with pytest.raises(AppError) as refused:
        call()
    return str(refused.value)


def test_a_script_holds_a_whole_interview_and_reads_its_report(client: Client) -> None:
    """/start, /submit until done and /feedback return what the contract names."""
    first = start(client)
    assert {"session", "question", "number", "total", "jd_passages"} <= set(first)
    assert (first["number"], first["total"]) == (1, 3)
    assert all(passage in JOB for passage in first["jd_passages"]) and first["jd_passages"]
    turns = [submit(client, first["session"], f"I did the thing number {n} with care.") for n in (1, 2, 3)]
    assert set(turns[0]) == {
        *("transcript", "behaviour", "move", "reply", "question", "number", "total", "done", "notice"),
        *("delivery", "evaluation"),
    }
    assert [turn["number"] for turn in turns] == [2, 3, 3]
    assert [turn["done"] for turn in turns] == [False, False, True]
    assert turns[0]["reply"].endswith(turns[0]["question"]) and turns[2]["question"] is None
    assert set(turns[0]["delivery"]) == {"words", "fillers", "fillers_per_100_words"}
    expected = {"mark", *SCALES, "technical", "communication", "confidence", "score"}
    assert set(turns[0]["evaluation"]) == expected and turns[0]["evaluation"]["score"] == 60
    assert refusal(lambda: submit(client, first["session"], "More.")) == texts.ALREADY_OVER
    report = client.predict(first["session"], api_name="/feedback")
    assert {"recommendation", "summary", "ratings", "strengths", "weaknesses"} <= set(report)
    assert {"improvements", "sample_answers", "answers", "coverage"} <= set(report)
    assert len(report["answers"]) == 3
    assert client.predict(first["session"], api_name="/feedback") == report


def test_a_recording_becomes_words_and_is_deleted(recording: Path) -> None:
    """A recorded answer has its transcript and the measures of speech, and no file stays."""
    with served(scripted(heard=[transcript()])) as url:
        client = connect(url)
        turn = submit(client, start(client)["session"], None, handle_file(recording))
        assert turn["transcript"] == SPOKEN
        assert {"seconds", "words_per_minute", "pauses"} <= set(turn["delivery"])
        assert not list(Path(get_upload_folder()).rglob("answer.wav"))


def test_the_same_recording_can_be_sent_by_two_people(recording: Path) -> None:
    """Two uploads of one content are two files: the first one heard is not deleted under the second."""
    with served(scripted(heard=[transcript(), transcript()])) as url:
        one, two = connect(url), connect(url)
        uploads = [
            httpx.post(f"{url}/gradio_api/upload", files={"files": recording.open("rb")}).json()[0] for _ in range(2)
        ]
        assert uploads[0] != uploads[1]
        for client, path in ((one, uploads[0]), (two, uploads[1])):
            sent = {"path": path, "meta": {"_type": "gradio.FileData"}}
            assert submit(client, start(client)["session"], None, sent)["transcript"] == SPOKEN


def test_an_interview_in_another_language(recording: Path) -> None:
    """The answer is heard in it; where speech in it can't be understood that is a notice, and English needs none."""
    ears = ScriptedSpeechToText([transcript()])
    with served(scripted(ears=ears)) as url:
        client = connect(url)
        assert start(client)["notice"] is None
        session = start(client, language="ES")["session"]
        turn = submit(client, session, None, handle_file(recording))
        assert ears.asked == [Language.SPANISH]
        assert turn["delivery"]["fillers_per_100_words"] is None
        ears.foreign = not_ready("Please type.")
        assert start(client, language="uk")["notice"] == "Please type."


def test_silence_is_a_notice_and_scores_nothing(recording: Path) -> None:
    """Where nothing was heard there is a notice, no move, and the question stands."""
    with served(scripted(heard=[SILENCE])) as url:
        client = connect(url)
        first = start(client)
        turn = submit(client, first["session"], None, handle_file(recording))
        assert (turn["behaviour"], turn["move"], turn["reply"]) == ("no_speech", None, "")
        assert turn["question"] == first["question"] and turn["notice"] == texts.NOTHING_HEARD
        assert turn["evaluation"] is None and turn["done"] is False


def test_an_answer_off_topic_is_marked_and_has_no_scores() -> None:
    """[OFFTOPIC] stands in the evaluation, and every number in it is null."""
    script = ScriptedInterviewer()
    script.replies = [
        [draft(Move.ADVANCE, "What did you build?")],
        [draft(Move.REDIRECT, "What did you build?", behaviour=Behaviour.OFF_TOPIC)],
    ]
    with served(scripted(script)) as url:
        client = connect(url)
        turn = submit(client, start(client)["session"], "My cat is grey.")
        assert turn["evaluation"].pop("mark") == "[OFFTOPIC]"
        assert set(turn["evaluation"].values()) == {None}


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"level": "wizard"}, "intern, junior, mid, senior, lead"),
        ({"level": None}, "intern, junior, mid, senior, lead"),
        ({"questions": 2}, "3 to 10"),
        ({"questions": 11}, "3 to 10"),
        ({"questions": "many"}, "3 to 10"),
        ({"questions": 3.5}, "3 to 10"),
        ({"jd_text": "  "}, texts.NO_JOB_DESCRIPTION),
        ({"jd_text": 7}, texts.WRONG_TEXT),
        ({"jd_text": "word " * 13_000}, "60,000"),
        ({"role": "r" * 121}, "120"),
        ({"focus": "f" * 301}, "300"),
        ({"language": "tlh"}, "en, es, fr, de, it, pt, nl, pl, uk, tr"),
    ],
)
def test_a_wrong_value_is_refused_with_the_choices(given: dict[str, Any], words: str, client: Client) -> None:
    """Each wrong value of /start gets a sentence that says what is right."""
    assert words in refusal(lambda: start(client, **given))


def test_level_is_taken_in_any_case_and_role_from_the_job_description(client: Client) -> None:
    """``SENIOR`` is senior; an empty role is the description's first heading."""
    report = client.predict(start(client, role="", level="SENIOR")["session"], api_name="/feedback")
    assert (report["role"], report["level"]) == ("Data engineer, city library", "senior")


def test_a_job_description_is_taken_from_a_file(client: Client, tmp_path: Path) -> None:
    """jd_file stands in for jd_text; both at once are refused."""
    path = tmp_path / "job.md"
    path.write_text(JOB)
    assert start(client, jd_text="", jd_file=handle_file(path))["jd_passages"]
    assert refusal(lambda: start(client, jd_file=handle_file(path))) == texts.TWO_JOB_DESCRIPTIONS


def test_an_answer_is_either_typed_or_recorded(client: Client, recording: Path) -> None:
    """Both at once, neither, and more than 8,000 characters are refused; the question stands."""
    session = start(client)["session"]
    assert refusal(lambda: submit(client, session, "Text", handle_file(recording))) == texts.TEXT_AND_SOUND
    assert refusal(lambda: submit(client, session)) == texts.NOTHING_TO_SUBMIT
    assert refusal(lambda: submit(client, session, "   ")) == texts.NOTHING_TO_SUBMIT
    assert "8,000" in refusal(lambda: submit(client, session, "x" * 8_001))
    assert submit(client, session, "x " * 4_000)["number"] == 2


def test_unknown_sessions_are_refused(client: Client) -> None:
    """A token that was never given out opens nothing."""
    for session in ("", "guess", None, 5, {"a": 1}):
        assert refusal(lambda session=session: submit(client, session, "Hello.")) == texts.UNKNOWN_SESSION
        assert refusal(lambda session=session: client.predict(session, api_name="/feedback")) == texts.UNKNOWN_SESSION


@pytest.mark.parametrize("path", ["/etc/passwd", "../../etc/passwd", "http://127.0.0.1:9/a.wav", "/proc/self/environ"])
def test_only_uploads_are_opened(client: Client, usual: str, path: str) -> None:
    """A path that a client makes up is refused without being opened; the interview stands."""
    session = start(client)["session"]
    sent = {"path": path, "url": path, "meta": {"_type": "gradio.FileData"}}
    for name, data in (("submit", [session, None, sent]), ("start", ["", "mid", "", "", sent, 3])):
        answer = call(usual, name, data)
        assert answer.startswith("event: error") and texts.NOT_AN_UPLOAD in answer
    assert submit(client, session, "I am still here, with an answer.")["number"] == 2


@pytest.mark.parametrize("path", ["/etc/passwd", "app.py", f"{Path(__file__)}"])
def test_only_uploads_are_served(usual: str, path: str) -> None:
    """Gradio's file route gives out no other file of this machine."""
    assert httpx.get(f"{usual}/gradio_api/file={path}").status_code in {403, 404}


def call(url: str, name: str, data: list[Any]) -> str:
    """The event that a call over plain HTTP ends with: ``gradio_client`` would upload what a path names."""
    event = httpx.post(f"{url}/gradio_api/call/{name}", json={"data": data}).json()["event_id"]
    return httpx.get(f"{url}/gradio_api/call/{name}/{event}", timeout=20).text


def test_a_failed_turn_keeps_the_answer() -> None:
    """After a failure, nothing given tries the kept answer again, and another answer replaces it."""
    script = ScriptedInterviewer()
    script.replies = [[draft(Move.ADVANCE, "What did you build?")], InterviewerFailed("Out of order.")]
    with served(scripted(script)) as url:
        client = connect(url)
        session = start(client)["session"]
        assert refusal(lambda: submit(client, session, "I built a lock.")).startswith("Out of order.")
        assert submit(client, session)["transcript"] == "I built a lock."
        script.replies.append(InterviewerFailed("Out of order."))
        refusal(lambda: submit(client, session, "I built a bridge."))
        assert submit(client, session, "I built a boat.")["transcript"] == "I built a boat."


def test_what_goes_wrong_unforeseen_says_nothing_of_it(caplog: pytest.LogCaptureFixture) -> None:
    """An error that nobody thought of is a plain sentence for the client, and its own words go nowhere."""

    class Broken(ScriptedInterviewer):
        async def write_report(self, interview: object) -> Any:
            raise ValueError("sk-secret and the answer")

    with served(scripted(Broken())) as url, caplog.at_level(logging.DEBUG):
        client = connect(url)
        session = start(client)["session"]
        assert refusal(lambda: client.predict(session, api_name="/feedback")) == texts.UNEXPECTED
    assert "ValueError" in caplog.text and "sk-secret" not in caplog.text


def test_speech_that_cannot_be_had_is_said_and_typing_goes_on(recording: Path) -> None:
    """The recogniser's failure is its sentence; the interview stands where it stood."""
    ears = ScriptedSpeechToText([SpeechFailed("No ears today: please type.")])
    with served(scripted(ears=ears)) as url:
        client = connect(url)
        session = start(client)["session"]
        assert refusal(lambda: submit(client, session, None, handle_file(recording))) == "No ears today: please type."
        assert submit(client, session, "Then I type.")["number"] == 2


def test_two_visitors_never_see_each_other(usual: str) -> None:
    """Eight interviews at once, each over its own job: every question and report is about its own."""
    trades = ("baker", "pilot", "nurse", "diver", "weaver", "smith", "miner", "tailor")

    def interview(trade: str) -> str:
        client = connect(usual)
        first = start(
            client, role=trade, jd_text=f"- You must be a {trade} who can {trade} every single day at work\n" * 4
        )
        said = [first["question"]]
        for n in range(3):
            turn = submit(client, first["session"], f"As a {trade} I did number {n}.")
            said.append(turn["reply"] + turn["transcript"])
        return " ".join(said) + str(client.predict(first["session"], api_name="/feedback"))

    with ThreadPoolExecutor(8) as pool:
        for trade, seen in zip(trades, pool.map(interview, trades), strict=True):
            assert trade in seen
            assert not [other for other in trades if other != trade and other in seen]


def test_a_second_call_meanwhile_gets_a_sentence() -> None:
    """One turn at a time: what comes while the interviewer thinks is refused, and the turn is not disturbed."""
    script = GatedInterviewer()
    with served(scripted(script)) as url, ThreadPoolExecutor(1) as pool:
        client = connect(url)
        session = start(client)["session"]
        script.gate.clear()
        script.waiting.clear()
        under_way = pool.submit(submit, client, session, "The first answer, which takes a while.")
        assert script.waiting.wait(10)
        assert refusal(lambda: submit(connect(url), session, "Me too.")) == texts.TURN_UNDER_WAY
        assert refusal(lambda: connect(url).predict(session, api_name="/feedback")) == texts.TURN_UNDER_WAY
        script.gate.set()
        assert under_way.result(10)["number"] == 2


def test_feedback_in_the_middle_ends_the_interview(client: Client) -> None:
    """/feedback at any time gives a report, and nothing can be added after it."""
    session = start(client)["session"]
    submit(client, session, "One answer, and then I go.")
    assert client.predict(session, api_name="/feedback")["recommendation"] == "not enough to judge"
    assert refusal(lambda: submit(client, session, "Wait!")) == texts.ALREADY_OVER


def test_what_shows_no_progress_costs_no_part_of_the_page(usual: str) -> None:
    """At each step of an event Gradio tells every part that shows its progress, and copies all that part holds."""
    config = httpx.get(f"{usual}/config").json()
    states = {component["id"] for component in config["components"] if component["type"] == "state"}
    ours = [event for event in config["dependencies"] if event["backend_fn"] and event["targets"]]
    assert ours and all(set(event["show_progress_on"]) <= states for event in ours)


def test_only_the_three_functions_are_public(usual: str) -> None:
    """The API's description lists start, submit and feedback, and every other event is private."""
    described = connect(usual).view_api(return_format="dict", print_info=False)
    assert set(described["named_endpoints"]) == {"/start", "/submit", "/feedback"}
    assert not described["unnamed_endpoints"]
    events = httpx.get(f"{usual}/config").json()["dependencies"]
    public = {event["api_name"] for event in events if event["api_visibility"] != "private"}
    assert public == {"start", "submit", "feedback"}


def test_health_says_what_works() -> None:
    """/health has the parts and, where one can't be had, the reason."""
    voice = SilentVoice(ready=not_ready("No espeak-ng."))
    with served(scripted(voice=voice)) as url:
        assert httpx.get(f"{url}/health").json() == {
            "status": "ok",
            "interviewer": "model",
            "embeddings": {"kind": "n-grams", "ready": True, "reason": None},
            "speech_to_text": {"ready": True, "reason": None},
            "voice": {"ready": False, "reason": "No espeak-ng."},
        }


def test_every_answer_carries_the_security_headers(usual: str) -> None:
    """The page and /health come with a policy that lets them reach nothing but their own server."""
    for path in ("/", "/health", "/config", "/nowhere"):
        headers = httpx.get(f"{usual}{path}").headers
        policy = headers["content-security-policy"]
        assert "connect-src 'self'" in policy and "img-src 'self' data: blob:" in policy
        assert "frame-ancestors 'self' https://huggingface.co" in policy
        assert headers["x-content-type-options"] == "nosniff"


def test_the_page_and_its_files_come_compressed(usual: str) -> None:
    """As the browser takes them; a file of Gradio's is kept by the browser, since another content has another name."""
    page = httpx.get(usual)
    assert page.headers["content-encoding"] == "gzip"
    name = re.search(r"assets/index-[\w-]+\.js", page.text)
    assert name
    for _ in range(2):  # anew, and as it was kept
        plain, packed = (
            httpx.get(f"{usual}/{name[0]}", headers={"accept-encoding": accepted})
            for accepted in ("identity", "br, gzip")
        )
        assert packed.headers["content-encoding"] == "br" and "content-encoding" not in plain.headers
        assert packed.content == plain.content and "javascript" in packed.headers["content-type"]
        assert "immutable" in packed.headers["cache-control"] and "immutable" in plain.headers["cache-control"]
        assert packed.headers["vary"] == plain.headers["vary"] == "Accept-Encoding"
    assert httpx.get(f"{usual}/assets/none.js").status_code == 404


def test_bodies_over_the_limit_are_refused(usual: str) -> None:
    """25 MB for an upload and 2 MB for the rest, announced or not."""
    upload, join = f"{usual}/gradio_api/upload", f"{usual}/gradio_api/queue/join"
    large = b"x" * (2 * 1024 * 1024 + 1)
    assert httpx.post(join, content=large).status_code == 413
    assert httpx.post(join, content=iter([large])).is_client_error
    assert httpx.post(upload, files={"files": ("a.wav", b"x" * (26 * 1024 * 1024))}).status_code == 413
    assert httpx.post(upload, files={"files": ("a.wav", b"x" * (3 * 1024 * 1024))}).status_code == 200
