"""Files that a browser or a client uploaded: where they may lie, and how they go away."""

from __future__ import annotations

import secrets
from contextlib import suppress
from pathlib import Path
from typing import Any

import gradio as gr
from gradio import route_utils
from gradio.utils import get_upload_folder

from interviewmate import texts
from interviewmate.errors import InputRefused

LARGEST_UPLOAD = 25 * 1024 * 1024  # bytes: of a recording; documents have their own, smaller limit


class UnsharedUpload(route_utils.GradioUploadFile):
    """An upload that lies in a folder of its own.

    Gradio names the folder by the content, so two people who send the same recording would share one file,
    and the one who is heard first would delete it under the other.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.sha.update(secrets.token_bytes(16))


def keep_uploads_apart() -> None:
    """Makes Gradio's upload route use ``UnsharedUpload``. It offers no setting for it."""
    route_utils.GradioUploadFile = UnsharedUpload  # type: ignore[misc]


class UploadsOnly(gr.Blocks):
    """Blocks whose events take no files but uploads.

    Blocks that are mounted, not launched, let a client name any file of this machine, copy it to where it can be
    fetched, and download any address that it names: so what a client sends is looked at before Gradio does.
    """

    async def preprocess_data(self, block_fn: Any, inputs: list[Any], *args: Any, **kwargs: Any) -> Any:
        """As Gradio's, of inputs that name nothing but uploads."""
        try:
            _check_files(inputs)
        except InputRefused as refusal:
            raise gr.Error(refusal.words, print_exception=False) from None
        return await super().preprocess_data(block_fn, inputs, *args, **kwargs)


def _check_files(value: object) -> None:
    """Looks at every path in a JSON value.

    Raises:
        InputRefused: one is not that of an upload.
    """
    if isinstance(value, dict):
        if "path" in value:
            uploaded(value)
        value = list(value.values())
    if isinstance(value, list | tuple):
        for item in value:
            _check_files(item)


def uploaded(given: object) -> Path | None:
    """The file that a client names, if it names one.

    Raises:
        InputRefused: it is not one that was uploaded here.
    """
    if given is None or given == "":
        return None
    name = given.get("path") if isinstance(given, dict) else given
    if not isinstance(name, str) or "\x00" in name:
        raise InputRefused(texts.NOT_AN_UPLOAD)
    path = Path(name).resolve()
    if not path.is_relative_to(Path(get_upload_folder()).resolve()) or not path.is_file():
        raise InputRefused(texts.NOT_AN_UPLOAD)
    return path


def discard(path: Path) -> None:
    """Deletes an upload, and the folder that held nothing else."""
    path.unlink(missing_ok=True)
    with suppress(OSError):  # not empty, or gone already
        path.parent.rmdir()
