"""The layers: who may import whom, which vendor stands where, and who reads the environment."""

from __future__ import annotations

import ast
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LINT_IMPORTS = Path(sys.executable).with_name("lint-imports")


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A copy of the package and of the contracts."""
    shutil.copytree(ROOT / "interviewmate", tmp_path / "interviewmate", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def lint(tree: Path) -> subprocess.CompletedProcess[str]:
    """What import-linter says of a tree."""
    command = [LINT_IMPORTS, "--no-logo", "--no-cache"]
    return subprocess.run(command, cwd=tree, capture_output=True, text=True, timeout=60, check=False)


def test_the_contracts_hold(tree: Path) -> None:
    """The package as it stands keeps to its layers."""
    result = lint(tree)
    assert result.returncode == 0, result.stdout
    assert "0 broken" in result.stdout


LAYERS = "every module has its layer BROKEN"
VENDORS = "in its own place alone BROKEN"


@pytest.mark.parametrize(
    ("module", "line", "finding"),
    [
        ("policy.py", "import interviewmate.adapters", LAYERS),
        ("interview.py", "from interviewmate import settings", LAYERS),
        ("adapters/__init__.py", "from interviewmate import assembly", LAYERS),
        ("adapters/__init__.py", "from interviewmate import settings", LAYERS),
        ("assembly.py", "from interviewmate import web", LAYERS),
        ("agent.py", "import gradio", VENDORS),
        ("prompts.py", "from openai import AsyncOpenAI", VENDORS),
        ("scoring.py", "import faiss", VENDORS),
        ("assembly.py", "import faster_whisper", VENDORS),
        ("web/__init__.py", "import openai", VENDORS),
        ("adapters/__init__.py", "import gradio", VENDORS),
        ("stray.py", "", LAYERS),  # a module that no layer names
    ],
)
def test_a_planted_break_is_seen(tree: Path, module: str, line: str, finding: str) -> None:
    """One import in the wrong place turns its contract red."""
    with (tree / "interviewmate" / module).open("a") as file:
        file.write(f"\n{line}\n")
    result = lint(tree)
    assert result.returncode == 1
    assert finding in result.stdout


def reads_the_environment(source: str) -> bool:
    """Whether a module looks at the environment, however it comes by it."""
    names = {"environ", "environb", "getenv", "getenvb"}
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Attribute) and node.attr in names:
            return True
        if isinstance(node, ast.ImportFrom) and node.module == "os" and names & {alias.name for alias in node.names}:
            return True
    return False


def test_only_settings_reads_the_environment() -> None:
    """Every other module is told what it needs."""
    modules = [*(ROOT / "interviewmate").rglob("*.py"), *ROOT.glob("*.py")]
    readers = [path.relative_to(ROOT).as_posix() for path in modules if reads_the_environment(path.read_text())]
    assert readers == ["interviewmate/settings.py"]


@pytest.mark.parametrize(
    "source",
    [
        "import os\nos.environ['A']",
        "from os import environ",
        "from os import getenv as g",
        "import os as o\no.getenv('A')",
    ],
)
def test_a_planted_reader_is_seen(source: str) -> None:
    """The look for readers knows the ways to the environment."""
    assert reads_the_environment(source)
