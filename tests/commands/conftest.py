"""One demonstration for all these tests, laid out by the command itself; a test that changes it takes a copy."""

import os
import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest
from console_command import Ran, Run, run_command

from batchtrack.commands.main import main


@pytest.fixture(name="user")
def _user(tmp_path: Path) -> Mapping[str, str]:
    """Folders of a user who has nothing yet, so that nothing of this computer's user is touched."""
    names = ("HOME", "LOCALAPPDATA", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")
    return dict.fromkeys(names, str(tmp_path / "user"))


@pytest.fixture(name="run")
def _run(user: Mapping[str, str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """The command in this process, which is much quicker; how it begins and ends is tested in one of its own."""
    for name in [name for name in os.environ if name.startswith("BATCHTRACK_")]:
        monkeypatch.delenv(name)

    def run(*words: str, **surroundings: str) -> Ran:
        with monkeypatch.context() as patched:
            for name, text in {**user, **surroundings}.items():
                patched.setenv(name, text)
            capsys.readouterr()
            code = main(words)
        said = capsys.readouterr()
        return Ran(code, said.out, said.err)

    return run


@pytest.fixture(name="shared_home", scope="session")
def _shared_home(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Ran]:
    """The demonstration as it was laid out, with what the command said."""
    home = tmp_path_factory.mktemp("demonstration with a space")
    ran = run_command(["demo", "--home", str(home), "--no-window", "--json"], {})
    assert ran.code == 0, ran.err
    return home, ran


@pytest.fixture(name="home")
def _home(shared_home: tuple[Path, Ran], tmp_path: Path) -> Path:
    """A copy of the demonstration, to be changed at will."""
    return shutil.copytree(shared_home[0], tmp_path / "home")


@pytest.fixture(name="database")
def _database(home: Path) -> str:
    """The URL of the copy's database."""
    return f"sqlite:///{(home / 'demonstration.sqlite').as_posix()}"
