"""New entries follow to a second place as files that only grow, and come back from there on another computer."""

import errno
import os
import shutil
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path

import journal_examples as examples
import pytest
from journal_examples import BATCH, OTHER_BATCH, note
from record_contents import READER, contents
from sqlalchemy import Engine

from batchtrack.database import open_engine, sqlite_url, writing
from batchtrack.database.documents import put
from batchtrack.refusals import Refused, sentence, way_out
from batchtrack.upkeep.backup.restoring import restore
from batchtrack.upkeep.second_place import Lag, SecondPlace, checked_files
from batchtrack.workstation.durable_files import written_once

NOW = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)


@pytest.fixture(name="engine")
def _engine(database_url: str) -> Iterator[Engine]:
    with examples.made(database_url) as engine:
        note(engine, BATCH, 0, "one", "two")
        yield engine


@pytest.fixture(name="folder")
def _folder(tmp_path: Path) -> Path:
    folder = tmp_path / "second"
    folder.mkdir()
    return folder


def restored(folder: Path, url: str) -> Engine:
    restore(checked_files(folder), url, READER)
    return open_engine(url)


def test_that_only_what_is_new_is_added_and_nothing_that_is_there_is_touched(engine: Engine, folder: Path) -> None:
    place = SecondPlace(folder)
    assert place.follow(engine, NOW) == Lag(0)
    first = (folder / "entries-00000001.zip").read_bytes()
    assert place.follow(engine, NOW) == Lag(0)
    assert len(list(folder.iterdir())) == 1
    note(engine, BATCH, 2, "three")
    note(engine, OTHER_BATCH, 0, "other")
    assert place.lag(engine) == 2
    assert place.follow(engine, NOW) == Lag(0)
    assert (folder / "entries-00000001.zip").read_bytes() == first
    assert checked_files(folder).manifest.events == 2


def test_that_a_program_started_anew_goes_on_where_the_files_end(engine: Engine, folder: Path) -> None:
    SecondPlace(folder).follow(engine, NOW)
    note(engine, BATCH, 2, "three")
    assert SecondPlace(folder).follow(engine, NOW) == Lag(0)
    assert checked_files(folder).manifest.events == 1


def test_that_two_workstations_follow_into_one_place(engine: Engine, folder: Path) -> None:
    first, second = SecondPlace(folder), SecondPlace(folder)
    first.follow(engine, NOW)
    second.follow(engine, NOW)
    note(engine, BATCH, 2, "three")
    first.follow(engine, NOW)
    note(engine, BATCH, 3, "four")
    second.follow(engine, NOW)
    assert [archive.manifest.events for archive in checked_files(folder).archives] == [2, 1, 1]


def test_that_the_record_comes_back_from_the_second_place_on_another_computer(
    engine: Engine, folder: Path, tmp_path: Path
) -> None:
    place = SecondPlace(folder)
    for number in range(2, 6):
        with writing(engine) as connection:
            paper = put(connection, f"paper {number}".encode(), "application/pdf")
        note(engine, BATCH, number, paper)
        place.follow(engine, NOW)
    carried = Path(shutil.copytree(folder, tmp_path / "another computer" / "carried"))
    again = restored(carried, sqlite_url(tmp_path / "another computer" / "a.sqlite"))
    assert contents(again) == contents(engine)
    note(again, BATCH, 6, "goes on there")
    again.dispose()


def test_that_a_place_that_takes_no_file_is_told_with_what_is_missing_there_and_follows_later(
    engine: Engine, folder: Path
) -> None:
    folder.rmdir()
    place = SecondPlace(folder)
    lag = place.follow(engine, NOW)
    assert lag.entries == 2
    assert lag.why is not None
    assert lag.why.code == "UP-40"
    assert "2 entries" in sentence(lag.why)
    assert way_out(lag.why)
    assert not folder.exists(), "what is made where a share should be mounted is no second place"
    folder.mkdir()
    assert place.follow(engine, NOW) == Lag(0)


def test_that_a_share_that_is_not_mounted_any_more_gets_no_new_beginning(engine: Engine, folder: Path) -> None:
    place = SecondPlace(folder)
    place.follow(engine, NOW)
    mounted = folder.rename(folder.with_name("mounted"))
    folder.mkdir()
    note(engine, BATCH, 2, "three")
    lag = place.follow(engine, NOW)
    assert lag.entries == 1
    assert lag.why is not None
    assert "the file number 1, which stood there, is gone" in sentence(lag.why)
    assert list(folder.iterdir()) == []
    folder.rmdir()
    mounted.rename(folder)
    assert place.follow(engine, NOW) == Lag(0)


def test_that_of_two_workstations_that_write_at_once_neither_takes_the_others_file(
    engine: Engine, folder: Path, tmp_path: Path
) -> None:
    places = [SecondPlace(folder) for _ in range(4)]
    for number in range(2, 8):
        note(engine, BATCH, number, str(number))
        with ThreadPoolExecutor(len(places)) as together:
            lags = list(together.map(lambda place: place.follow(engine, NOW), places))
        assert lags == [Lag(0)] * len(places)
    assert [path.name for path in folder.iterdir() if not path.name.startswith("entries-")] == []
    assert contents(restored(folder, sqlite_url(tmp_path / "a.sqlite"))) == contents(engine)


def test_that_a_name_that_is_taken_stays_with_what_took_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def once(path: Path) -> None:
        with written_once(path) as stream:
            stream.write(b"second")

    path = tmp_path / "a"
    path.write_bytes(b"first")
    with pytest.raises(FileExistsError):
        once(path)

    def no_second_name(*_names: Path) -> None:
        raise PermissionError(errno.EPERM, "no hard links on this share")

    monkeypatch.setattr(os, "link", no_second_name)
    with pytest.raises(FileExistsError):
        once(path)
    once(tmp_path / "b")
    assert path.read_bytes() == b"first"
    assert (tmp_path / "b").read_bytes() == b"second"
    assert sorted(each.name for each in tmp_path.iterdir()) == ["a", "b"]


def refusal_code(folder: Path) -> str:
    with pytest.raises(Refused) as refused:
        checked_files(folder)
    return refused.value.refusals[0].code


def test_that_a_missing_a_damaged_and_a_foreign_file_are_each_named(
    engine: Engine, folder: Path, tmp_path: Path
) -> None:
    place = SecondPlace(folder)
    for number in range(2, 5):
        place.follow(engine, NOW)
        note(engine, BATCH, number, str(number))
    assert refusal_code(tmp_path / "nowhere") == "UP-03"
    second = folder / "entries-00000002.zip"
    kept = second.read_bytes()
    second.unlink()
    assert refusal_code(folder) == "UP-41"
    second.write_bytes(kept[:-200] + kept[-100:])
    assert refusal_code(folder) == "UP-04"
    shutil.copy(folder / "entries-00000001.zip", second)
    assert refusal_code(folder) == "UP-04"


def test_that_nothing_is_added_to_the_place_of_another_database(engine: Engine, folder: Path, tmp_path: Path) -> None:
    SecondPlace(folder).follow(engine, NOW)
    with examples.made(sqlite_url(tmp_path / "other.sqlite")) as other:
        note(other, BATCH, 0, "another record", "under", "the same name")
        lag = SecondPlace(folder).follow(other, NOW)
    assert lag.why is not None
    assert lag.why.code == "UP-42"
    assert len(list(folder.iterdir())) == 1
