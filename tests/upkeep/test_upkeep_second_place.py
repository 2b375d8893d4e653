"""New entries follow to a second place as files that only grow, and come back from there on another computer."""

import shutil
from collections.abc import Iterator
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
from batchtrack.upkeep.backup import restore
from batchtrack.upkeep.second_place import Lag, SecondPlace, checked_files

NOW = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)


@pytest.fixture(name="engine")
def _engine(database_url: str) -> Iterator[Engine]:
    with examples.made(database_url) as engine:
        note(engine, BATCH, 0, "one", "two")
        yield engine


@pytest.fixture(name="folder")
def _folder(tmp_path: Path) -> Path:
    return tmp_path / "second"


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
            put(connection, f"paper {number}".encode(), "application/pdf")
        note(engine, BATCH, number, str(number))
        place.follow(engine, NOW)
    carried = Path(shutil.copytree(folder, tmp_path / "another computer" / "carried"))
    again = restored(carried, sqlite_url(tmp_path / "another computer" / "a.sqlite"))
    assert contents(again) == contents(engine)
    note(again, BATCH, 6, "goes on there")
    again.dispose()


def test_that_a_place_that_takes_no_file_is_told_with_what_is_missing_there_and_follows_later(
    engine: Engine, folder: Path
) -> None:
    folder.write_text("no folder")
    place = SecondPlace(folder)
    lag = place.follow(engine, NOW)
    assert lag.entries == 2
    assert lag.why is not None
    assert lag.why.code == "UP-40"
    assert "2 entries" in sentence(lag.why)
    assert way_out(lag.why)
    folder.unlink()
    assert place.follow(engine, NOW) == Lag(0)


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
        note(other, OTHER_BATCH, 0, "another record")
        lag = SecondPlace(folder).follow(other, NOW)
    assert lag.why is not None
    assert lag.why.code == "UP-42"
    assert len(list(folder.iterdir())) == 1
