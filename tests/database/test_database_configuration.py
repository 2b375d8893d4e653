from pathlib import Path

import pytest

from batchtrack.database import database_url, sqlite_url
from batchtrack.database.configuration import default_database
from batchtrack.refusals import Refused, sentence
from batchtrack.workstation.places import configuration_file


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "batchtrack.toml"
    path.write_text('database = "sqlite:///configured.sqlite"\n', "utf-8")
    return path


def test_that_the_option_comes_before_the_environment_and_that_before_the_file(file: Path) -> None:
    environment = {"BATCHTRACK_DATABASE": "sqlite:///environment.sqlite"}
    assert database_url("sqlite:///option.sqlite", environment, file) == "sqlite:///option.sqlite"
    assert database_url(None, environment, file) == "sqlite:///environment.sqlite"
    assert database_url(None, {}, file) == "sqlite:///configured.sqlite"
    assert database_url(None, {"BATCHTRACK_DATABASE": ""}, file) == "sqlite:///configured.sqlite"


def test_that_without_any_of_them_the_users_own_folder_is_meant(tmp_path: Path) -> None:
    assert database_url(None, {}, tmp_path / "none.toml") == default_database()
    assert default_database().endswith("batchtrack.sqlite")
    assert configuration_file().name == "batchtrack.toml"


def test_that_a_file_which_names_no_database_leaves_the_usual_place(tmp_path: Path) -> None:
    (tmp_path / "other.toml").write_text("language = 'de'\n", "utf-8")
    assert database_url(None, {}, tmp_path / "other.toml") == default_database()


@pytest.mark.parametrize("content", [b"database = ", b"database = 7", b"\xff\xfe"])
def test_that_a_configuration_which_cannot_be_read_is_named_with_its_cause(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "bad.toml"
    path.write_bytes(content)
    with pytest.raises(Refused) as refused:
        database_url(None, {}, path)
    (refusal,) = refused.value.refusals
    assert refusal.code == "ST-08"
    assert str(path) in sentence(refusal)


def test_that_a_path_with_any_signs_becomes_a_url() -> None:
    assert sqlite_url(Path("/a b/c.sqlite")) == "sqlite:////a b/c.sqlite"
