"""The whole web application: /health, the page and the API, behind limits and security headers."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, Protocol

import gradio as gr
from fastapi import FastAPI
from fastapi.middleware.gzip import GZipMiddleware
from fastapi.staticfiles import StaticFiles

from interviewmate.assembly import Services
from interviewmate.ports import Readiness
from interviewmate.web import api, page
from interviewmate.web.accounts import Accounts
from interviewmate.web.answer_socket import add_answer_socket
from interviewmate.web.gradio_files import GradioFiles
from interviewmate.web.guard import Guard
from interviewmate.web.script import filled
from interviewmate.web.sessions import Sessions
from interviewmate.web.sign_in import add_sign_in
from interviewmate.web.sparing import Sparing
from interviewmate.web.spoken import SpokenAnswers
from interviewmate.web.uploads import LARGEST_UPLOAD, UploadsOnly, keep_uploads_apart
from interviewmate.web.words import LABELS, Multilingual, words_script

HERE = Path(__file__).parent
AT_ONCE, WAITING = 32, 256  # events that run at the same time (most of them wait for others), and that queue up
SWEEP_SECONDS = 60
LOOK = HERE / "look"  # style sheets and fonts: linked, since Gradio rewrites the rules that it is given
CACHE_SECONDS = 1_800  # how often uploads that were left behind are looked for, and how old they may get


class PageBlocks(Multilingual, UploadsOnly, Sparing):
    """The page's Blocks."""


class Swept(Protocol):
    """What keeps things for a while."""

    def sweep(self) -> None:
        """Forgets what is too old."""
        ...


def create_app(services: Services) -> FastAPI:
    """The application over ``services``, whatever stands behind them."""
    sessions, answers, accounts = Sessions(), SpokenAnswers(services.speech_to_text), Accounts()
    lifespan = _lifespan(services, sessions, answers, accounts)
    app = FastAPI(title="InterviewMate", lifespan=lifespan, docs_url=None, redoc_url=None)
    app.add_api_route("/health", _health(services), methods=["GET"])
    add_answer_socket(app, answers)
    if services.sign_in:
        add_sign_in(app, services.sign_in, accounts)
    keep_uploads_apart()
    app.mount("/look", StaticFiles(directory=LOOK))
    app.mount("/assets", GradioFiles())
    gr.mount_gradio_app(
        app,
        _blocks(services, sessions, answers, accounts),
        path="/",
        ssr_mode=False,  # a Space would put a Node server in front, which knows nothing of the recorder's socket
        css_paths=[HERE / "report.css", HERE / "feedback.css"],
        head=_head(),
        i18n=LABELS,
        theme=gr.themes.Base(),
        footer_links=[],
        run_history=False,
        enable_monitoring=False,
        show_error=False,
        max_file_size=LARGEST_UPLOAD,
    )
    app.add_middleware(GZipMiddleware, minimum_size=10_000, compresslevel=5)  # the page itself: Gradio leaves it
    app.add_middleware(Guard)
    return app


def _version(folder: Path) -> str:
    """Another one whenever a file in the folder is, so that no browser shows yesterday's look."""
    return hashlib.sha256(b"".join(file.read_bytes() for file in sorted(folder.glob("*.css")))).hexdigest()[:12]


def _head() -> str:
    """What stands in the page's head. Styles for paper must: Gradio puts its own prefix before rules in ``@media``."""
    paper, printed = ((HERE / name).read_text() for name in ("paper.css", "print.css"))
    event_stream = (HERE / "event_stream.js").read_text()
    head = filled("head.html", event_stream=event_stream, texts=words_script(), version=_version(LOOK))
    return f'{head}<style media="print">{paper}</style><style>{printed}</style>'


def _blocks(services: Services, sessions: Sessions, answers: SpokenAnswers, accounts: Accounts) -> gr.Blocks:
    blocks = PageBlocks(
        title="InterviewMate", analytics_enabled=False, delete_cache=(CACHE_SECONDS, CACHE_SECONDS), fill_width=True
    )
    with blocks:
        api.publish(services, sessions)  # first: Gradio gives a name that is taken a number
        page.build(blocks, services, sessions, answers, accounts)
    blocks.queue(default_concurrency_limit=AT_ONCE, max_size=WAITING)
    return blocks


def _lifespan(services: Services, *stores: Swept) -> Any:
    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        tasks = asyncio.ensure_future(services.load()), asyncio.ensure_future(_sweep(stores))
        try:
            yield
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
            await services.close()

    return lifespan


async def _sweep(stores: Iterable[Swept]) -> None:
    """Forgets idle interviews, answers and accounts also when nobody comes any more."""
    while True:
        await asyncio.sleep(SWEEP_SECONDS)
        for store in stores:
            store.sweep()


def _health(services: Services) -> Any:
    async def health() -> dict[str, Any]:
        """What works now."""
        return {
            "status": "ok",
            "interviewer": services.interviewer,
            "embeddings": services.embeddings(),
            "speech_to_text": _readiness(services.speech_to_text.readiness()),
            "voice": _readiness(services.voice.readiness()),
        }

    return health


def _readiness(readiness: Readiness) -> dict[str, Any]:
    return {"ready": readiness.ready, "reason": readiness.reason}
