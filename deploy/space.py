"""The rehearsal of a Hugging Face Space: builds what a Space builds from HEAD, and holds one interview in it.

Everything is made in a temporary folder and removed. What can't be had here is downloads from the Hub where the Hub
can't be reached: the rehearsal says so and goes on, as the app itself does.
"""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import sys
import tarfile
import urllib.request
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from huggingface_hub import metadata_load

from tests.server import ROOT, health, serving
from tests.visitor import visit

FILES = ("README.md", "LICENSE", "app.py", "deploy", "interviewmate", "packages.txt", "requirements.txt")
PACKAGES_OF_A_SPACE = ("uvicorn>=0.14.0", "websockets>=10.4", "spaces")  # installed beside the requirements


def main() -> None:
    """Build, serve, interview."""
    with TemporaryDirectory(prefix="interviewmate-space-") as folder:
        app, environment = Path(folder, "app"), Path(folder, "environment")
        export_head(app)
        space = metadata_load(app / "README.md") or {}
        say(f"Space {space['title']!r}: {space['sdk']} {space['sdk_version']}, Python {space['python_version']}")
        install_system_packages(app)
        python = install_requirements(app, environment, space)
        hub = Path(folder, "hub")
        preload(python, space.get("preload_from_hub", []), hub)
        interview(python, app, hub)
    say("PASS")


def say(line: str) -> None:
    """A heading of the rehearsal."""
    print(f"== {line}", flush=True)


def export_head(target: Path) -> None:
    """The files of the last commit that a Space needs."""
    git = ["git", "-C", str(ROOT)]
    if subprocess.run([*git, "status", "--porcelain"], capture_output=True, check=True).stdout:
        say("What is not committed is left out")
    archive = subprocess.run([*git, "archive", "--format=tar", "HEAD", *FILES], capture_output=True, check=True).stdout
    with tarfile.open(fileobj=io.BytesIO(archive)) as files:
        files.extractall(target, filter="data")


def install_system_packages(app: Path) -> None:
    """The Debian packages of packages.txt."""
    packages = (app / "packages.txt").read_text().split()
    say(f"System packages: {', '.join(packages)}")
    subprocess.run([ROOT / "deploy/system-packages.sh", "the Space", *packages], check=True)


def install_requirements(app: Path, environment: Path, space: dict[str, Any]) -> Path:
    """An empty environment with the requirements and what a Space adds, in one command as there. Its Python."""
    chosen = shutil.which(f"python{space['python_version']}")
    if chosen is None:
        sys.exit(f"A Space runs Python {space['python_version']}, which is not here.")
    subprocess.run([chosen, "-m", "venv", environment], check=True)
    python = environment / "bin/python"
    sdk = f"gradio[oauth,mcp]=={space['sdk_version']}"
    say(f"Requirements, with {sdk} {' '.join(PACKAGES_OF_A_SPACE)}")
    pip = [str(python), "-m", "pip", "--disable-pip-version-check"]
    install = ["install", "--quiet", "-r", str(app / "requirements.txt"), sdk, *PACKAGES_OF_A_SPACE]
    subprocess.run([*pip, *install], check=True)
    subprocess.run([*pip, "check"], check=True)
    return python


def preload(python: Path, entries: list[str], hub: Path) -> None:
    """The files that a Space fetches from the Hub while it builds: "repository [file,file [revision]]"."""
    try:
        urllib.request.urlopen("https://huggingface.co", timeout=5).close()
    except OSError:
        say("The Hub can't be reached: going without its models")
        return
    for entry in entries:
        repository, files, revision = (*entry.split(), "", "")[:3]
        say(f"From the Hub: {repository}")
        at = ["--revision", revision] if revision else []
        command = [str(python.with_name("hf")), "download", repository, *filter(None, files.split(",")), *at]
        subprocess.run(command, env={**os.environ, "HF_HOME": str(hub)}, stdout=subprocess.DEVNULL, check=True)


def interview(python: Path, app: Path, hub: Path) -> None:
    """One interview over the API of the app as a Space starts it."""
    environ = {
        "SPACE_ID": "rehearsal/interviewmate",
        "HF_HOME": str(hub),
        "VIRTUAL_ENV": str(python.parents[1]),
        "PATH": f"{python.parent}:{os.environ['PATH']}",
    }
    with serving(environ, root=app, python=str(python)) as url:
        say(f"It serves: {health(url)}")
        report = visit(url, tell=print).report
    say(f"Report: {report['recommendation']}. {report['summary']}")


if __name__ == "__main__":
    main()
