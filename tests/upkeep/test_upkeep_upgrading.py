"""An upgrade that stops anywhere leaves a database that can be used; the newer version here is made up for the test."""

import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import journal_examples as examples
import pytest
from journal_examples import BATCH, CATALOGUE, note, tamper
from newer_version import NEWEST, newer_version
from record_contents import READER, contents
from sqlalchemy import Connection, Engine, inspect, text

from batchtrack.database import open_engine, reading, writing
from batchtrack.database.documents import put
from batchtrack.database.triggers import triggers_amiss
from batchtrack.refusals import Refusal, Refused, refuse, sentence, way_out
from batchtrack.upkeep import check_at_start, verify
from batchtrack.upkeep.backup import take
from batchtrack.upkeep.backup.restoring import restore
from batchtrack.upkeep.record_reader import RecordReader
from batchtrack.upkeep.revisions import KNOWN, Migrations, revision_of
from batchtrack.upkeep.start import offered
from batchtrack.upkeep.upgrading import Stage, Upgrade, upgrade

NOW: Final = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)


@pytest.fixture(name="newer")
def _newer(tmp_path: Path) -> Migrations:
    return newer_version(tmp_path)


@pytest.fixture(name="engine")
def _engine(database_url: str) -> Iterator[Engine]:
    with examples.made(database_url) as engine:
        with writing(engine) as connection:
            paper = put(connection, b"paper", "application/pdf")
        note(engine, BATCH, 0, "one", paper)
        yield engine
        engine.dispose()


def url_of(engine: Engine) -> str:
    return engine.url.render_as_string(hide_password=False)


def wanted(tmp_path: Path, newer: Migrations, **other: object) -> Upgrade:
    return Upgrade(READER, tmp_path / "before.zip", NOW, migrations=newer, **other)  # type: ignore[arg-type]  # by name


def refusal_of(url: str, upgrade_wanted: Upgrade) -> Refusal:
    with pytest.raises(Refused) as refused:
        upgrade(url, upgrade_wanted)
    (refusal,) = refused.value.refusals
    assert sentence(refusal)
    assert way_out(refusal)
    return refusal


def revision(engine: Engine) -> str | None:
    with reading(engine) as connection:
        return revision_of(connection)


def sound(engine: Engine) -> bool:
    with reading(engine) as connection:
        return verify(connection, CATALOGUE).clean


def test_that_an_older_database_is_offered_the_upgrade_and_keeps_everything(
    engine: Engine, tmp_path: Path, newer: Migrations
) -> None:
    before = contents(engine)
    assert offered(engine, newer)
    assert not offered(engine)
    engine.dispose()
    done = upgrade(url_of(engine), wanted(tmp_path, newer))
    assert (done.before, done.after) == (KNOWN[-1], NEWEST)
    assert done.backup is not None
    assert done.backup.archive.manifest.revision == KNOWN[-1]
    after = contents(engine)
    assert [{**row, "kept_until": None} for row in before["document"]] == after["document"]
    assert {**before, "document": []} == {**after, "document": []}
    assert sound(engine)
    with reading(engine) as connection:
        assert triggers_amiss(connection) == ()
        assert "shelf" in inspect(connection).get_table_names()
    note(engine, BATCH, 2, "three")


def test_that_an_older_program_refuses_the_upgraded_database_in_words(
    engine: Engine, tmp_path: Path, newer: Migrations
) -> None:
    engine.dispose()
    upgrade(url_of(engine), wanted(tmp_path, newer))
    assert check_at_start(engine) == refuse("ST-13", found=NEWEST)


def test_that_what_is_up_to_date_is_left_alone_and_needs_no_backup(engine: Engine, tmp_path: Path) -> None:
    done = upgrade(url_of(engine), Upgrade(READER, tmp_path / "before.zip", NOW))
    assert (done.before, done.after, done.backup) == (KNOWN[-1], KNOWN[-1], None)
    assert not (tmp_path / "before.zip").exists()


def test_that_the_backup_of_before_comes_back_into_the_newer_version(
    engine: Engine, sqlite_url: str, tmp_path: Path, newer: Migrations
) -> None:
    archive = take(engine, tmp_path / "old.zip", NOW, READER).archive
    restored = sqlite_url.replace("batchtrack.sqlite", "restored.sqlite")
    restore(archive, restored, READER, newer)
    again = open_engine(restored)
    assert revision(again) == NEWEST
    assert contents(again)["event"] == contents(engine)["event"]
    again.dispose()


class Cut(Exception):  # noqa: N818 - the power cut of a test
    """The upgrade ends here."""


@pytest.mark.parametrize("last", list(Stage))
def test_that_an_upgrade_that_stops_at_any_stage_leaves_a_whole_database_of_one_version(
    engine: Engine, tmp_path: Path, newer: Migrations, last: Stage
) -> None:
    before = contents(engine)
    reached: list[Stage] = []

    def told(stage: Stage) -> None:
        reached.append(stage)
        if stage is last:
            raise Cut

    engine.dispose()
    if last is Stage.COPIED and engine.dialect.name != "sqlite":
        upgrade(url_of(engine), wanted(tmp_path, newer, told=told))
        return
    with pytest.raises(Cut):
        upgrade(url_of(engine), wanted(tmp_path, newer, told=told))
    assert reached[-1] is last
    assert revision(engine) == (NEWEST if last is Stage.SWAPPED else KNOWN[-1])
    assert contents(engine)["event"] == before["event"]
    assert sound(engine)
    note(engine, BATCH, 2, "goes on")


KILLED: Final = """
import os, sys
from datetime import UTC, datetime
from pathlib import Path
from record_contents import READER
from batchtrack.upkeep.revisions import Migrations
from batchtrack.upkeep.upgrading import Stage, Upgrade, upgrade

url, place, known, backup, last = sys.argv[1:]
told = lambda stage: os._exit(9) if stage is Stage(last) else None
now = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)
upgrade(url, Upgrade(READER, Path(backup), now, told, Migrations(place, tuple(known.split()))))
"""


@pytest.mark.parametrize("last", list(Stage))
def test_that_a_process_killed_at_any_stage_leaves_a_database_that_a_second_try_upgrades(
    engine: Engine, tmp_path: Path, newer: Migrations, last: Stage
) -> None:
    events = contents(engine)["event"]
    engine.dispose()
    words = [url_of(engine), newer.location, " ".join(newer.known), str(tmp_path / "killed.zip"), last.value]
    paths = os.pathsep.join([str(Path(__file__).parents[1]), str(Path(__file__).parents[2])])
    ran = subprocess.run([sys.executable, "-c", KILLED, *words], env={**os.environ, "PYTHONPATH": paths}, check=False)
    reachable = last is not Stage.COPIED or engine.dialect.name == "sqlite"
    assert ran.returncode == (9 if reachable else 0)
    assert contents(engine)["event"] == events
    assert sound(engine)
    engine.dispose()
    upgrade(url_of(engine), wanted(tmp_path, newer))
    assert revision(engine) == NEWEST
    assert contents(engine)["event"] == events
    if engine.dialect.name == "sqlite":
        assert not list(tmp_path.glob("*.upgrading*"))


def test_that_an_upgrade_whose_result_does_not_verify_is_dropped(
    engine: Engine, tmp_path: Path, newer: Migrations
) -> None:
    class Spoils:
        """Read models that write where they may not."""

        def clear(self, connection: Connection) -> None:
            connection.execute(text("DELETE FROM stream_head"))

        def project(self, connection: Connection, recorded: object) -> None: ...

    before = contents(engine)
    engine.dispose()
    spoiling = RecordReader(READER.catalogue, Spoils, READER.projection_check)
    refusal = refusal_of(url_of(engine), Upgrade(spoiling, tmp_path / "b.zip", NOW, migrations=newer))
    assert refusal.code == "UP-21"
    assert contents(engine) == before
    assert revision(engine) == KNOWN[-1]


def test_that_no_upgrade_wipes_the_trace_of_a_missing_trigger(
    engine: Engine, tmp_path: Path, newer: Migrations
) -> None:
    with writing(engine) as connection:
        on = " ON event" if engine.dialect.name == "postgresql" else ""
        connection.execute(text(f"DROP TRIGGER event_refuses_gap{on}"))
    refusal = refusal_of(url_of(engine), wanted(tmp_path, newer))
    assert refusal == refuse("ST-14", triggers="event_refuses_gap (missing)")


def test_that_an_upgrade_without_a_backup_is_no_upgrade(engine: Engine, tmp_path: Path, newer: Migrations) -> None:
    (tmp_path / "before.zip").write_text("in the way")
    assert refusal_of(url_of(engine), wanted(tmp_path, newer)).code == "UP-02"
    assert revision(engine) == KNOWN[-1]


def test_that_an_upgrade_is_refused_while_another_program_is_at_the_database(
    engine: Engine, tmp_path: Path, newer: Migrations
) -> None:
    with reading(engine) as connection:
        revision_of(connection)
        refusal = refusal_of(url_of(engine), wanted(tmp_path, newer))
    assert refusal.code == ("UP-20" if engine.dialect.name == "sqlite" else "UP-22")
    assert revision(engine) == KNOWN[-1]
    (tmp_path / "before.zip").unlink()
    engine.dispose()
    upgrade(url_of(engine), wanted(tmp_path, newer))
    assert sound(engine)


def test_that_whoever_comes_during_an_upgrade_is_turned_away_in_words(
    postgresql_url: str, tmp_path: Path, newer: Migrations
) -> None:
    met: list[Refusal] = []

    def told(stage: Stage) -> None:
        if stage is Stage.MIGRATED:
            with pytest.raises(Refused) as refused:
                open_engine(postgresql_url)
            met.extend(refused.value.refusals)

    with examples.made(postgresql_url) as engine:
        note(engine, BATCH, 0, "one")
    upgrade(postgresql_url, wanted(tmp_path, newer, told=told))
    assert met == [refuse("ST-16")]
    open_engine(postgresql_url).dispose()


def test_that_a_program_that_waited_for_the_old_file_finds_a_version_it_does_not_know(
    sqlite_url: str, tmp_path: Path, newer: Migrations
) -> None:
    """A second name of the old file stands for another program's open handle on it."""
    path = Path(sqlite_url.removeprefix("sqlite:///"))
    with examples.made(sqlite_url) as engine:
        note(engine, BATCH, 0, "one")
    other_name = tmp_path / "held by another.sqlite"
    os.link(path, other_name)
    upgrade(sqlite_url, wanted(tmp_path, newer))
    other = open_engine(f"sqlite:///{other_name.as_posix()}")
    refusal = check_at_start(other)
    other.dispose()
    assert refusal is not None
    assert refusal.code == "ST-13"


def test_that_a_tampered_record_is_not_upgraded(engine: Engine, tmp_path: Path, newer: Migrations) -> None:
    tamper(engine, "UPDATE event SET body = '{}' WHERE stream = :stream AND version = 1", stream=BATCH)
    engine.dispose()
    assert refusal_of(url_of(engine), wanted(tmp_path, newer)).code == "UP-21"
    assert revision(engine) == KNOWN[-1]
