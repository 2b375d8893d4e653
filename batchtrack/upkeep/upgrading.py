"""Bringing an older database to this version: after a backup, verified before it counts, whole or not at all."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from sqlalchemy import Connection, Engine, make_url

from batchtrack.database import open_engine, reading, sqlite_url
from batchtrack.database.rights import grant_again, owner_wanted
from batchtrack.refusals import Refusal, Refused, refuse
from batchtrack.upkeep.backup import Taken, take
from batchtrack.upkeep.findings import Finding
from batchtrack.upkeep.migrate import make_tables, migrating
from batchtrack.upkeep.record_reader import RecordReader
from batchtrack.upkeep.revisions import SHIPPED, Migrations, old_revision, revision_of
from batchtrack.upkeep.start import guards_amiss, unknown
from batchtrack.upkeep.swapping import copy_beside, drop, held_alone, settle, swap
from batchtrack.upkeep.workstations import others_at_work


class Stage(StrEnum):
    """How far an upgrade is; said when the stage is reached."""

    BACKED_UP = "backed up"
    HELD = "held alone"
    COPIED = "copied"
    MIGRATED = "migrated"
    VERIFIED = "verified"
    SETTLED = "on the disk"
    SWAPPED = "in place"


def unheard(_stage: Stage) -> None:
    """Nobody wants to know how far it is."""


@dataclass(frozen=True, slots=True)
class Upgrade:
    """What an upgrade needs.

    Attributes:
        reader: makes the read models anew and verifies the result.
        backup: the file that the backup is written into.
        now: when.
        told: hears of each stage; what it raises stops the upgrade there.
    """

    reader: RecordReader
    backup: Path
    now: datetime
    told: Callable[[Stage], object] = unheard
    migrations: Migrations = field(default=SHIPPED)


@dataclass(frozen=True, slots=True)
class Upgraded:
    """What came of it.

    Attributes:
        before: the revision at which the tables stood.
        after: the one at which they stand; the same where nothing was to be done, and then no backup was made.
    """

    before: str
    after: str
    backup: Taken | None


def upgrade(url: str, wanted: Upgrade) -> Upgraded:
    """Bring a database to this version's tables, if it is not there yet.

    Raises:
        Refused: it cannot be opened; it is of no known form (ST-10, ST-11, ST-13); its triggers are not as they were
            installed, since the upgrade would wipe that trace (ST-14); the role owns no tables (UP-23); others are at
            it (UP-20, UP-22); the backup cannot be written (UP-01, UP-02); the result does not verify (UP-21). Then
            the database is what it was.
    """
    engine = open_engine(url)
    try:
        before = _standing(engine, wanted.migrations)
        if before == wanted.migrations.newest:
            return Upgraded(before, before, None)
        backup = take(engine, wanted.backup, wanted.now, None)
        wanted.told(Stage.BACKED_UP)
        engine.dispose()
        if engine.dialect.name == "sqlite":
            _on_file(Path(make_url(url).database or ""), wanted)
        else:
            _on_server(engine, wanted)
    finally:
        engine.dispose()
    return Upgraded(before, wanted.migrations.newest, backup)


def _standing(engine: Engine, migrations: Migrations) -> str:
    with reading(engine) as connection:
        _refuse_any(unknown(connection, migrations) or guards_amiss(connection) or _not_owned(connection, migrations))
        return revision_of(connection) or ""


def _not_owned(connection: Connection, migrations: Migrations) -> Refusal | None:
    role = owner_wanted(connection)
    if role is None or old_revision(connection, migrations) is None:
        return None
    return refuse("UP-23", role=role)


def _on_file(path: Path, wanted: Upgrade) -> None:
    with held_alone(path) as held:
        wanted.told(Stage.HELD)
        copy = copy_beside(path)
        try:
            wanted.told(Stage.COPIED)
            with _opened(copy) as engine, migrating(engine) as connection:
                _migrate(connection, wanted)
            settle(copy)
            wanted.told(Stage.SETTLED)
            swap(held, copy, path)
        except BaseException:
            drop(copy)
            raise
        wanted.told(Stage.SWAPPED)


@contextmanager
def _opened(path: Path) -> Iterator[Engine]:
    engine = open_engine(sqlite_url(path))
    try:
        yield engine
    finally:
        engine.dispose()


def _on_server(engine: Engine, wanted: Upgrade) -> None:
    with migrating(engine) as connection:
        _refuse_any(others_at_work(connection))
        wanted.told(Stage.HELD)
        _migrate(connection, wanted)
        grant_again(connection)
        wanted.told(Stage.SETTLED)
    wanted.told(Stage.SWAPPED)


def _migrate(connection: Connection, wanted: Upgrade) -> None:
    """Change the tables, make the read models anew, and look at everything before any of it counts."""
    make_tables(connection, migrations=wanted.migrations)
    wanted.told(Stage.MIGRATED)
    wanted.reader.rebuild(connection)
    _refuse_any(_not_as_recorded(wanted.reader.verify(connection).findings))
    wanted.told(Stage.VERIFIED)


def _not_as_recorded(findings: tuple[Finding, ...]) -> Refusal | None:
    return refuse("UP-21", count=str(len(findings)), first=findings[0].words) if findings else None


def _refuse_any(refusal: Refusal | None) -> None:
    if refusal is not None:
        raise Refused(refusal)
