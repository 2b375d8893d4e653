"""The virtual environment and its stamp: made once, made again when it no longer works or a lock changed."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from setting_up import environment, locked_packages, qt_libraries, system_packages
from setting_up.places import HERE, Checkout

STAMPED = "batchtrack-set-up.txt"


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    """A checkout in a folder with a space in its name, with an environment and without packages."""
    made = Checkout(tmp_path / "a folder with spaces")
    shutil.copytree(HERE.root / "requirements", made.root / "requirements")
    shutil.copy(HERE.root / "pyproject.toml", made.root)
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", made.environment], check=True)
    return made


def _stamp(checkout: Checkout, selection: str) -> None:
    text = f"{locked_packages._digest(checkout)} {selection}\n"
    (checkout.environment / STAMPED).write_text(text, encoding="ascii")


def test_that_an_environment_that_works_is_left_alone(checkout: Checkout) -> None:
    trace = checkout.environment / "trace"
    trace.touch()
    environment.make(checkout)
    assert trace.exists()


def test_that_an_environment_whose_python_is_gone_is_made_anew(
    checkout: Checkout, capsys: pytest.CaptureFixture[str]
) -> None:
    checkout.python.unlink()
    environment.make(checkout)
    assert environment.works(checkout.python)
    assert "does not start" in capsys.readouterr().err


def test_that_a_filled_environment_is_not_filled_again(checkout: Checkout) -> None:
    _stamp(checkout, "dev")
    assert not locked_packages.install(checkout, "app")
    assert not locked_packages.install(checkout, "dev")


@pytest.mark.parametrize("changed", ["requirements/app.txt", "requirements/dev.txt", "pyproject.toml"])
def test_that_a_changed_declaration_asks_for_a_new_installation(checkout: Checkout, changed: str) -> None:
    before = locked_packages._digest(checkout)
    with (checkout.root / changed).open("a", encoding="utf-8") as file:
        file.write("# changed\n")
    assert locked_packages._digest(checkout) != before


def test_that_an_environment_that_was_moved_is_made_anew(checkout: Checkout) -> None:
    moved = Checkout(checkout.root.with_name("moved"))
    checkout.root.rename(moved.root)
    _stamp(moved, "dev")
    environment.make(moved)
    assert str(moved.environment) in (moved.environment / "pyvenv.cfg").read_text(encoding="utf-8")
    assert not (moved.environment / STAMPED).exists()


def test_that_a_stamp_cut_short_counts_as_none(checkout: Checkout) -> None:
    (checkout.environment / STAMPED).write_text("0123abcd", encoding="ascii")
    assert locked_packages._read_stamp(checkout) is None


def test_that_missing_system_packages_are_named_in_one_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda program: f"/usr/bin/{program}")
    sentence = system_packages.how_to_install(["libegl1", "libgl1"])
    assert sentence.endswith("sudo apt-get install libegl1 libgl1")


@pytest.mark.parametrize(
    ("surroundings", "shown"),
    [({}, False), ({"DISPLAY": ""}, False), ({"DISPLAY": ":0"}, True), ({"WAYLAND_DISPLAY": "wayland-0"}, True)],
)
def test_that_a_linux_without_display_opens_no_window(
    surroundings: dict[str, str], shown: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    assert qt_libraries.has_display(surroundings) is shown


def test_that_windows_and_macos_always_have_a_display(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "win32")
    assert qt_libraries.has_display({})
