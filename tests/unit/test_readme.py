"""What the README says, held against what is so."""

from __future__ import annotations

import ast
import re
import shlex
import subprocess
from itertools import cycle
from pathlib import Path
from typing import Any

import pytest
from huggingface_hub import metadata_load

from deploy.space import FILES
from interviewmate import assembly, settings
from tests.visitor import ANSWERS, JOB
from tests.web.serving import served

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text()
SPACE: dict[str, Any] = metadata_load(ROOT / "README.md") or {}
COLOURS = {"red", "yellow", "green", "blue", "indigo", "purple", "pink", "gray"}


def pins() -> dict[str, str]:
    """The pinned requirements."""
    lines = (ROOT / "requirements.txt").read_text().splitlines()
    return dict(line.split("==") for line in lines if line and not line.startswith("#"))


def settings_table() -> dict[str, str]:
    """The names of the settings table and their defaults."""
    return dict(re.findall(r"^\| `([A-Z_]+)` \| `?([^|`]+)`? \|", README, re.MULTILINE))


def test_a_space_gets_the_pinned_gradio() -> None:
    """The front matter's Gradio is the one that was tested."""
    assert SPACE["sdk"] == "gradio"
    assert SPACE["sdk_version"] == pins()["gradio"]


def test_the_front_matter_is_one_that_the_hub_takes() -> None:
    """The Hub refuses a push over any of these."""
    assert SPACE["python_version"] == "3.11"
    assert (ROOT / SPACE["app_file"]).is_file()
    assert len(SPACE["short_description"]) <= 60
    assert {SPACE["colorFrom"], SPACE["colorTo"]} <= COLOURS
    assert SPACE["license"] == "mit"
    assert "MIT License" in (ROOT / "LICENSE").read_text()


def test_a_space_lets_visitors_sign_in() -> None:
    """The Hub gives the means, and asks people for no more than the program needs."""
    assert SPACE["hf_oauth"] is True
    assert settings.HUB_SCOPES.split() == ["openid", "profile", *SPACE["hf_oauth_scopes"]]


def test_the_models_are_fetched_while_a_space_builds() -> None:
    """What the app loads by default is fetched beforehand: "repository file,file"."""
    repositories = [entry.split()[0] for entry in SPACE["preload_from_hub"]]
    assert repositories == [
        f"Systran/faster-whisper-{settings.Settings.whisper_model}",
        settings.Settings.local_embeddings,
    ]
    assert all(re.fullmatch(r"\S+ [^\s,]+(,[^\s,]+)*", entry) for entry in SPACE["preload_from_hub"])


def test_the_settings_table_names_what_is_read() -> None:
    """Every variable that is read stands in the table, and no other."""
    source = ast.walk(ast.parse((ROOT / "interviewmate/settings.py").read_text()))
    texts = [node.value for node in source if isinstance(node, ast.Constant) and isinstance(node.value, str)]
    read = {text for text in texts if re.fullmatch(r"(OPENAI|INTERVIEWMATE)_[A-Z_]+", text)}
    assert set(settings_table()) == read


def test_the_settings_table_states_the_defaults() -> None:
    """A default in the table is the one that holds."""
    table, defaults = settings_table(), settings.from_environment({"OPENAI_API_KEY": "key"})
    assert table["OPENAI_BASE_URL"] == defaults.chat.base_url if defaults.chat else False
    assert table["INTERVIEWMATE_MODEL"] == defaults.model
    assert table["INTERVIEWMATE_EMBEDDING_MODEL"] == defaults.embedding_model
    assert table["INTERVIEWMATE_LOCAL_EMBEDDINGS"] == defaults.local_embeddings
    assert table["INTERVIEWMATE_WHISPER_MODEL"] == defaults.whisper_model
    assert table["INTERVIEWMATE_STT_MODEL"] == defaults.transcription_model
    assert table["INTERVIEWMATE_TTS_MODEL"] == defaults.voice_model
    assert table["INTERVIEWMATE_TTS_VOICE"] == defaults.voice_name
    assert float(table["INTERVIEWMATE_TURN_SECONDS"]) == defaults.turn_seconds
    assert table["INTERVIEWMATE_HOST"] == defaults.host
    assert int(table["INTERVIEWMATE_PORT"]) == defaults.port


@pytest.mark.parametrize(
    "target", sorted(set(re.findall(r"(?:^|`| )make ([a-z]+)(?=`| +[#A-Z]|$)", README, re.MULTILINE)))
)
def test_a_make_target_exists(target: str) -> None:
    """Each command that is named can be given."""
    result = subprocess.run(["make", "-n", target], cwd=ROOT, capture_output=True, text=True, timeout=30, check=False)
    assert result.returncode == 0, result.stderr


def test_the_shell_lines_name_settings_that_exist() -> None:
    """A variable before `make run` is one of the table."""
    lines = [line for block in re.findall(r"```sh\n(.*?)```", README, re.DOTALL) for line in block.splitlines()]
    given = [word.split("=")[0] for line in lines for word in shlex.split(line, comments=True) if "=" in word]
    assert "OPENAI_BASE_URL" in given
    assert set(given) <= {*settings_table(), "PORT"}


def test_a_space_is_sent_what_was_rehearsed() -> None:
    """The files of the README's command are those that `make space` builds from."""
    (sent,) = re.findall(r"^ *git archive HEAD (.*) \| tar", README, re.MULTILINE)
    assert tuple(sent.split()) == FILES


@pytest.mark.parametrize("path", sorted(set(re.findall(r"`([\w./-]+\.(?:py|toml|txt|md)|\.ci/run)`", README))))
def test_a_named_file_exists(path: str) -> None:
    """Each file that is named is there."""
    assert (ROOT / path).is_file()


def test_the_script_runs_as_printed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Copied from the README, it interviews to the end and prints the report."""
    (script,) = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    (tmp_path / "jd.txt").write_text(JOB)
    answers = cycle(ANSWERS)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("builtins.input", lambda _: next(answers))
    with served(assembly.build(settings.Settings())) as url:
        exec(compile(script.replace("http://127.0.0.1:7860", url), "README.md", "exec"), {})
    assert "'recommendation'" in capsys.readouterr().out
