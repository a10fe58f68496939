"""Builds the application from the environment and serves it."""

from __future__ import annotations

import sys

import uvicorn

from interviewmate import assembly
from interviewmate.errors import InterviewMateError
from interviewmate.settings import from_environment
from interviewmate.web.answer_socket import LARGEST_FRAME
from interviewmate.web.app import create_app


def main() -> None:
    """Serves until it is stopped."""
    try:
        settings = from_environment()
    except InterviewMateError as error:
        sys.exit(error.words)
    app = create_app(assembly.build(settings))
    # Uvicorn says where it serves; requests stay out of the log, for their addresses tell of interviews.
    uvicorn.run(app, host=settings.host, port=settings.port, access_log=False, ws_max_size=LARGEST_FRAME)


if __name__ == "__main__":
    main()
