"""The set-up: pins, the scripts that install system packages and make the environment, the Makefile."""

from __future__ import annotations

import ast
import os
import re
import shutil
import subprocess
import sys
from importlib.metadata import packages_distributions, requires
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def pinned(name: str) -> dict[str, str]:
    """Pins of a requirements file: distribution, as PyPI compares names, to version."""
    lines = (ROOT / name).read_text().splitlines()
    chosen = [line for line in lines if line and not line.startswith(("#", "-r "))]
    assert all(re.fullmatch(r"[\w.-]+==[\w.]+", line) for line in chosen), "every requirement is pinned exactly"
    return {normal(line.split("==")[0]): line.split("==")[1] for line in chosen}


def normal(distribution: str) -> str:
    """A distribution's name as PyPI compares it."""
    return re.sub(r"[-_.]+", "-", distribution).lower()


def imported(folder: str) -> set[str]:
    """The distributions that the modules of a folder import, our own and the standard library left out."""
    files = [ROOT / folder] if folder.endswith(".py") else sorted((ROOT / folder).rglob("*.py"))
    names: set[str] = set()
    for node in (node for file in files for node in ast.walk(ast.parse(file.read_text()))):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names.add(node.module.split(".")[0])
    foreign = names - sys.stdlib_module_names - {"interviewmate", "tests", "deploy", "app"}
    where = packages_distributions()
    return {normal(where[name][0]) for name in foreign}


def brought_by(distributions: set[str]) -> set[str]:
    """What those bring along themselves, one step deep."""
    needs = [need for name in distributions for need in requires(name) or []]
    return {normal(re.split(r"[\s<>=!~;\[(]", need)[0]) for need in needs if "extra ==" not in need}


def test_what_the_package_imports_is_pinned() -> None:
    """A vendor of ours is a line of requirements.txt, or a part of one (starlette of fastapi)."""
    ours = set(pinned("requirements.txt"))
    assert imported("interviewmate") | imported("app.py") <= ours | brought_by(ours)


def test_what_the_tests_import_is_pinned() -> None:
    """The tests need nothing that make test does not install."""
    ours = set(pinned("requirements.txt")) | set(pinned("requirements-dev.txt"))
    assert imported("tests") | imported("deploy") <= ours | brought_by(ours)


@pytest.fixture
def machine(tmp_path: Path) -> Path:
    """A folder of scripted commands that stand for a Debian machine: `calls` holds what was run."""
    script(tmp_path, "apt-get", f'echo "apt-get $*" >>{tmp_path}/calls')
    script(tmp_path, "dpkg-query", '[ "$4" = there ] && printf installed')
    script(tmp_path, "id", "echo 1000")
    script(tmp_path, "sudo", "exit 1")
    for tool in ("dirname", "env", "mktemp", "rm", "sh", "tail", "true"):
        (tmp_path / tool).symlink_to(shutil.which(tool) or tool)
    return tmp_path


def script(folder: Path, name: str, body: str) -> None:
    """A command of the scripted machine."""
    file = folder / name
    file.write_text(f"#!/bin/sh\n{body}\n")
    file.chmod(0o755)


def install(machine: Path, *packages: str) -> str:
    """What deploy/system-packages.sh prints on that machine; it never fails."""
    command = ["/bin/sh", str(ROOT / "deploy/system-packages.sh"), "the voice", *packages]
    environ = {**os.environ, "PATH": str(machine)}
    return subprocess.run(command, env=environ, capture_output=True, text=True, timeout=30, check=True).stdout


def calls(machine: Path) -> list[str]:
    """What apt-get was asked to do."""
    file = machine / "calls"
    return file.read_text().splitlines() if file.exists() else []


def test_root_installs_what_is_missing_and_says_so_first(machine: Path) -> None:
    """Only the missing package is installed, and its name is printed."""
    script(machine, "id", "echo 0")
    assert install(machine, "there", "missing") == "Installing system packages for the voice: missing\n"
    assert calls(machine) == ["apt-get update", "apt-get install -y --no-install-recommends missing"]


def test_sudo_without_a_password_will_do(machine: Path) -> None:
    """A person who may use sudo without a password is not asked to do it by hand."""
    script(machine, "sudo", 'shift; exec "$@"')
    assert "Installing system packages for the voice: missing" in install(machine, "missing")
    assert calls(machine)[-1] == "apt-get install -y --no-install-recommends missing"


def test_without_root_the_command_is_printed(machine: Path) -> None:
    """Nothing is installed and nothing fails; the person reads the one command to run."""
    assert "sudo apt-get install -y --no-install-recommends missing\n" in install(machine, "there", "missing")
    assert calls(machine) == []


def test_nothing_is_said_when_nothing_is_missing(machine: Path) -> None:
    """The second start is silent."""
    assert install(machine, "there") == ""


def test_a_failed_installation_is_told_and_fails_nothing(machine: Path) -> None:
    """Offline the set-up goes on without the voice, and says why."""
    script(machine, "id", "echo 0")
    script(machine, "apt-get", 'echo "E: no network" >&2; exit 100')
    said = install(machine, "missing")
    assert "E: no network" in said
    assert "Going on without the voice." in said


def test_a_machine_without_apt_is_told_what_to_look_for(machine: Path) -> None:
    """Elsewhere the packages have other names and other ways."""
    (machine / "apt-get").unlink()
    assert "No apt here" in install(machine, "missing")


def make_environment(machine: Path) -> subprocess.CompletedProcess[str]:
    """What deploy/venv.sh does on that machine."""
    command = ["/bin/sh", str(ROOT / "deploy/venv.sh"), str(machine / "venv")]
    environ = {**os.environ, "PATH": str(machine)}
    return subprocess.run(command, env=environ, capture_output=True, text=True, timeout=60, check=False)


def test_an_old_python_is_refused(machine: Path) -> None:
    """With nothing newer than 3.10 the set-up stops and says what it needs."""
    script(machine, "python3", "exit 1")
    result = make_environment(machine)
    assert result.returncode == 1
    assert "needs Python 3.11 or newer" in result.stderr


def test_the_environment_is_made_by_python3_where_python311_does_not_run(machine: Path) -> None:
    """A python3.11 that is only a name (a version manager's) is passed over."""
    script(machine, "python3.11", "exit 127")
    script(machine, "python3", f'exec {sys.executable} "$@"')
    result = make_environment(machine)
    assert result.returncode == 0, result.stderr
    assert (machine / "venv/bin/python").exists()


@pytest.mark.parametrize(("given", "expected"), [([], ""), (["PORT=8000"], "INTERVIEWMATE_PORT=8000 ")])
def test_make_run_passes_the_port_on(given: list[str], expected: str) -> None:
    """`make run PORT=8000` reaches the setting; without it the environment's own stays."""
    environ = {name: value for name, value in os.environ.items() if name not in ("PORT", "MAKEFLAGS", "MAKELEVEL")}
    command = ["make", "-n", "run", *given]
    result = subprocess.run(command, cwd=ROOT, env=environ, capture_output=True, text=True, timeout=30, check=True)
    assert f"{expected}.venv/bin/python app.py" in result.stdout.splitlines()


def test_a_wrong_setting_stops_the_start_with_a_sentence() -> None:
    """Whoever starts the app reads what to change, not a traceback."""
    environ = {**os.environ, "INTERVIEWMATE_PORT": "eighty"}
    command = [sys.executable, "app.py"]
    result = subprocess.run(command, cwd=ROOT, env=environ, capture_output=True, text=True, timeout=60, check=False)
    assert result.returncode == 1
    assert result.stderr == "INTERVIEWMATE_PORT must be a port from 1 to 65535, such as 7860; it is 'eighty'.\n"
