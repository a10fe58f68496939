"""The script of a component of our own, out of the files beside it."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

HERE = Path(__file__).parent


def script(files: Iterable[str], **constants: object) -> str:
    """The files as one script, which knows these constants (what JSON can hold).

    They are no props of the component: Gradio forgets those when it updates one that is not on the page yet.
    """
    declared = [f"const {name} = {json.dumps(value)};" for name, value in constants.items()]
    return "\n".join([*declared, *((HERE / file).read_text() for file in files)])
