"""The log: rotated, in lines of JSON, and with no place for personal data."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from console_command import run_command
from hypothesis import given
from hypothesis import strategies as st

from batchtrack.services.crash_reports import log_folder, number_of, report
from batchtrack.services.log import _KEYS, Happened, close_log, log, open_log


@pytest.fixture(name="folder")
def _folder(tmp_path: Path) -> Iterator[Path]:
    open_log(tmp_path / "log")
    yield tmp_path / "log"
    close_log()


def lines(folder: Path) -> list[dict[str, str]]:
    return [json.loads(line) for line in (folder / "batchtrack.log").read_text("ascii").splitlines()]


def test_that_a_line_says_when_and_what(folder: Path) -> None:
    log(Happened.REFUSED, refusals="ST-09 UP-04", command="verify")
    (line,) = lines(folder)
    assert line["at"].endswith("Z")
    assert (line["happened"], line["refusals"], line["command"]) == ("refused", "ST-09 UP-04", "verify")


@given(st.text().filter(lambda text: text not in _KEYS))
def test_that_no_other_key_is_taken(key: str) -> None:
    with pytest.raises(ValueError, match="the log takes no"):
        log(Happened.STARTED, **{key: "x"})


@pytest.mark.parametrize(
    "value", ["", "Müller", "a@b.example", "/home/someone/x", "a\nb", "x" * 70, "postgresql://u:p@h"]
)
def test_that_no_free_text_is_taken(value: str) -> None:
    with pytest.raises(ValueError, match="the log takes no"):
        log(Happened.STARTED, command=value)


def test_that_the_log_is_rotated_and_old_files_go(folder: Path) -> None:
    long = dict.fromkeys(sorted(_KEYS), "x" * 61)
    for _ in range(10_000):
        log(Happened.STARTED, **long)
    files = sorted(folder.iterdir())
    assert len(files) == 6
    assert all(path.stat().st_size <= 1_000_000 for path in files)


def test_that_a_folder_that_takes_no_file_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    open_log(tmp_path / "file" / "log")
    log(Happened.STARTED, command="demo")
    close_log()


def test_that_a_command_is_logged_with_its_end_and_without_what_was_typed(tmp_path: Path) -> None:
    names = ("HOME", "LOCALAPPDATA", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")
    user = dict.fromkeys(names, str(tmp_path))
    ran = run_command(["verify", "--database", "sqlite:////nowhere/Secret-Name.sqlite"], user)
    assert ran.code == 2
    (file,) = tmp_path.rglob("batchtrack.log")
    assert file.parent.name == log_folder().name
    started, refused, ended = lines(file.parent)
    assert (started["happened"], started["command"]) == ("started", "verify")
    assert refused["refusals"] == "ST-02"
    assert ended["code"] == "2"
    assert "Secret" not in file.read_text("ascii")


def failing(patient: str) -> ZeroDivisionError:
    def read(wristband: str) -> int:
        try:
            return int(wristband)
        except ValueError as error:
            raise LookupError(f"nobody is called {wristband}") from error

    try:
        read(patient)
    except LookupError:
        try:
            1 / 0  # noqa: B018 - a defect
        except ZeroDivisionError as error:
            return error
    raise AssertionError


def test_that_a_report_tells_where_and_never_whom(folder: Path) -> None:
    path = report(failing("Erika Mustermann, 1964-08-12"), folder)
    said = path.read_text("utf-8")
    for where in ("ValueError", "LookupError", "ZeroDivisionError", "tests/commands/test_commands_log.py, line "):
        assert where in said
    for whom in ("Mustermann", "1964", "nobody is called", str(Path.home()), str(Path(__file__).parents[2])):
        assert whom not in said
    assert number_of(path) in path.name
    (line,) = lines(folder)
    assert (line["happened"], line["error"], line["report"]) == ("crashed", "ZeroDivisionError", path.stem)
