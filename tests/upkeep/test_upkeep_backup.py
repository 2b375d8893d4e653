"""Backups between both kinds of database, damaged ones, and what is never done."""

from collections.abc import Collection, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import NoReturn

import journal_examples as examples
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from journal_examples import BATCH, OTHER_BATCH, ROOM, note, tamper
from record_contents import READER, contents
from sqlalchemy import Connection, Engine

from batchtrack.database import open_engine, sqlite_url, writing
from batchtrack.database.documents import put
from batchtrack.refusals import Refusal, Refused, sentence, way_out
from batchtrack.upkeep.backup import checked_archive, take
from batchtrack.upkeep.backup.restoring import restore

NOW = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)


@pytest.fixture
def engine(database_url: str) -> Iterator[Engine]:
    with examples.made(database_url) as engine:
        filled(engine)
        yield engine


def filled(engine: Engine) -> None:
    with writing(engine) as connection:
        paper = put(connection, bytes(range(256)) * 40, "application/pdf")
        empty = put(connection, b"", "text/plain")
    note(engine, OTHER_BATCH, 0, "b", "naïve 10⁶/µL \U0001f9ea")
    note(engine, BATCH, 0, paper)
    note(engine, ROOM, 0, empty)
    note(engine, BATCH, 1, "b", "c")


def refusal_of(work: object, *arguments: object) -> Refusal:
    assert callable(work)
    with pytest.raises(Refused) as refused:
        work(*arguments)
    (refusal,) = refused.value.refusals
    assert sentence(refusal)
    assert way_out(refusal)
    return refusal


@pytest.fixture(params=["sqlite", "postgresql"])
def target(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    if request.param == "sqlite":
        yield sqlite_url(tmp_path / "restored.sqlite")
        return
    cluster = request.getfixturevalue("postgresql_cluster")
    name = cluster.create_database()
    yield cluster.url(name)
    cluster.drop_database(name)


def test_that_a_record_comes_back_from_either_kind_of_database_into_either(
    engine: Engine, target: str, tmp_path: Path
) -> None:
    taken = take(engine, tmp_path / "one.zip", NOW, READER)
    assert taken.told == ()
    assert taken.archive.manifest.events == 6
    restored = restore(taken.archive, target, READER)
    assert restored.verification.clean
    assert restored.verification.documents == 2
    again = open_engine(target)
    assert contents(again) == contents(engine)
    note(again, BATCH, 3, "goes on")
    again.dispose()


def test_that_the_backup_of_what_was_restored_holds_the_very_same_parts(
    engine: Engine, target: str, tmp_path: Path
) -> None:
    first = take(engine, tmp_path / "one.zip", NOW, READER).archive
    restore(first, target, READER)
    again = open_engine(target)
    second = take(again, tmp_path / "two.zip", NOW, READER).archive
    again.dispose()
    assert second.manifest == first.manifest


def test_that_others_go_on_recording_while_a_backup_is_made_and_it_shows_one_moment(
    engine: Engine, tmp_path: Path
) -> None:
    def meanwhile(_connection: Connection, _unsound: Collection[str]) -> tuple[()]:
        note(engine, BATCH, 3, "meanwhile")
        return ()

    archive = take(engine, tmp_path / "one.zip", NOW, replace(READER, projection_check=meanwhile)).archive
    assert archive.manifest.events == 6


def test_that_a_backup_never_goes_over_a_file_that_is_there(engine: Engine, tmp_path: Path) -> None:
    path = tmp_path / "one.zip"
    path.write_text("a letter")
    assert refusal_of(take, engine, path, NOW, READER).code == "UP-02"
    assert path.read_text() == "a letter"


def test_that_a_backup_that_cannot_be_written_leaves_nothing_behind(engine: Engine, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    assert refusal_of(take, engine, tmp_path / "file" / "one.zip", NOW, READER).code == "UP-01"


def test_that_a_backup_that_stops_half_way_leaves_nothing_behind(engine: Engine, tmp_path: Path) -> None:
    def stop(_connection: Connection, _unsound: Collection[str]) -> NoReturn:
        raise KeyboardInterrupt

    folder = tmp_path / "backups"
    with pytest.raises(KeyboardInterrupt):
        take(engine, folder / "one.zip", NOW, replace(READER, projection_check=stop))
    assert list(folder.iterdir()) == []


def test_that_a_restore_never_goes_over_a_database_that_is_there(engine: Engine, tmp_path: Path) -> None:
    archive = take(engine, tmp_path / "one.zip", NOW, READER).archive
    before = contents(engine)
    url = engine.url.render_as_string(hide_password=False)
    engine.dispose()
    assert refusal_of(restore, archive, url, READER).code in {"UP-06", "ST-15"}
    assert contents(engine) == before


def test_that_a_record_with_findings_is_kept_as_evidence_and_not_restored(engine: Engine, tmp_path: Path) -> None:
    tamper(engine, "UPDATE event SET body = '{}' WHERE stream = :stream AND version = 1", stream=BATCH)
    taken = take(engine, tmp_path / "one.zip", NOW, READER)
    assert [refusal.code for refusal in taken.told] == ["UP-11"]
    target = tmp_path / "restored.sqlite"
    assert refusal_of(restore, taken.archive, sqlite_url(target), READER).code == "UP-07"
    assert not target.exists()


def test_that_what_does_not_verify_after_it_was_restored_is_not_kept(engine: Engine, tmp_path: Path) -> None:
    tamper(engine, "UPDATE event SET body = '{}' WHERE stream = :stream AND version = 1", stream=BATCH)
    archive = take(engine, tmp_path / "one.zip", NOW, None).archive
    refusal = refusal_of(restore, archive, sqlite_url(tmp_path / "restored.sqlite"), READER)
    assert refusal.code == "UP-08"
    assert refusal.named["count"] == "3"
    assert [path.name for path in tmp_path.iterdir() if "restored" in path.name] == []


def test_that_what_is_no_backup_is_said(tmp_path: Path) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear colleague, this is no backup. " * 20)
    assert refusal_of(checked_archive, letter).code == "UP-03"
    assert refusal_of(checked_archive, tmp_path / "none").code == "UP-03"


@pytest.fixture(scope="module")
def sealed(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    folder = tmp_path_factory.mktemp("sealed")
    with examples.made(sqlite_url(folder / "a.sqlite")) as engine:
        filled(engine)
        return take(engine, folder / "one.zip", NOW, READER).archive.path.read_bytes()


@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_that_a_backup_with_any_byte_changed_cut_or_added_is_refused_whole(
    sealed: bytes, tmp_path: Path, data: st.DataObject
) -> None:
    place = data.draw(st.integers(0, len(sealed) - 1))
    damaged = data.draw(
        st.sampled_from(
            [
                sealed[:place] + bytes([sealed[place] ^ data.draw(st.integers(1, 255))]) + sealed[place + 1 :],
                sealed[:place],
                sealed[:place] + sealed[place + 1 :],
                sealed[:place] + b"\0" + sealed[place:],
                sealed + b"\n",
            ]
        )
    )
    path = tmp_path / "damaged.zip"
    path.write_bytes(damaged)
    assert damaged == sealed or refusal_of(checked_archive, path).code in {"UP-03", "UP-04"}


def test_that_a_backup_of_newer_software_is_said_as_such(engine: Engine, tmp_path: Path) -> None:
    archive = take(engine, tmp_path / "one.zip", NOW, READER).archive
    newer = archive.manifest.model_copy(update={"revision": "9999"})
    refusal = refusal_of(
        restore, type(archive)(archive.path, newer, archive.digest), sqlite_url(tmp_path / "x.sqlite"), READER
    )
    assert (refusal.code, refusal.named["found"]) == ("UP-05", "9999")
