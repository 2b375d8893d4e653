"""Putting a record back: into a new database of either kind, verified before it counts, whole or not at all."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any, Final, Protocol

from sqlalchemy import Connection, Engine, column, insert, make_url, table
from sqlalchemy.exc import IntegrityError

from batchtrack.database import open_engine, sqlite_url
from batchtrack.database.sealing_keys import all_locked, drop_locked
from batchtrack.database.tables import EVENT, STORAGE, STREAM_HEAD
from batchtrack.refusals import Refusal, Refused, refuse
from batchtrack.upkeep.backup.manifest import Manifest
from batchtrack.upkeep.backup.taking import storage_of
from batchtrack.upkeep.erasures import ErasureList
from batchtrack.upkeep.findings import Verification
from batchtrack.upkeep.migrate import make_tables, migrating, not_empty
from batchtrack.upkeep.record_reader import RecordReader
from batchtrack.upkeep.revisions import SHIPPED, Migrations
from batchtrack.upkeep.storage_format import unknown_format
from batchtrack.upkeep.swapping import drop, settle
from batchtrack.upkeep.workstations import others_at_work
from batchtrack.workstation.durable_files import put_in_place

_AT_ONCE: Final = 500
_BUILDING: Final = ".restoring"
_HEAD: Final = tuple(each.name for each in STREAM_HEAD.columns)

Rows = Iterator[Sequence[Any]]


class Source(Protocol):
    """Where a record is kept outside a database: a backup, or the files of a second place."""

    @property
    def path(self) -> Path:
        """Where it lies, for sentences."""
        ...

    @property
    def manifest(self) -> Manifest:
        """What it says of itself."""
        ...

    def tables(self) -> Iterable[tuple[str, Sequence[str], Rows]]:
        """Each table's name, columns and rows, events first and in the order they were recorded."""
        ...


@dataclass(frozen=True, slots=True)
class Restored:
    """What was put back and found to be as it was recorded.

    Attributes:
        erased_again: subjects whose keys it still held although they were erased later; they are destroyed again.
    """

    verification: Verification
    erased_again: tuple[str, ...] = ()


def restore(
    source: Source,
    url: str,
    reader: RecordReader,
    migrations: Migrations = SHIPPED,
    erasures: Collection[ErasureList] = (),
) -> Restored:
    """Put a record into a new SQLite file or an empty PostgreSQL database.

    The tables are made as they stood when the backup was made, filled, and then brought to this version's; the read
    models are made anew. What was erased since is erased again: those keys are destroyed before anybody can read.

    Raises:
        Refused: newer software made it (UP-05), its record had findings (UP-07), there is a database already (UP-06,
            ST-15), what was put back does not verify (UP-08), the database cannot be opened. Then nothing is there.
    """
    _refuse_any(_unfit(source, migrations))
    with _new_database(url) as engine, migrating(engine) as connection:
        _refuse_any(others_at_work(connection) or not_empty(connection))
        make_tables(connection, source.manifest.revision, migrations)
        try:
            _fill(connection, source)
        except IntegrityError as error:
            cause = str(error.orig).strip().partition("\n")[0]
            raise Refused(refuse("UP-04", path=str(source.path), cause=cause)) from error
        make_tables(connection, migrations=migrations)
        _refuse_any(unknown_format(connection))
        reader.rebuild(connection)
        erased = _erase_again(connection, reader, erasures)
        verification = reader.verify(connection, erased=erased)
        _refuse_any(_not_as_recorded(verification))
    return Restored(verification, erased)


def _erase_again(connection: Connection, reader: RecordReader, lists: Collection[ErasureList]) -> tuple[str, ...]:
    root = reader.trust_reader(connection).root
    listed = {f"subject/{each.subject}": each.subject for kept in lists if kept.root == root for each in kept.erasures}
    standing = sorted({name for name, _reader in all_locked(connection)} & listed.keys())
    for name in standing:
        drop_locked(connection, name)
    return tuple(listed[name] for name in standing)


def _unfit(source: Source, migrations: Migrations) -> Refusal | None:
    manifest, path = source.manifest, str(source.path)
    if manifest.revision not in migrations.known:
        return refuse("UP-05", path=path, found=manifest.revision or "none")
    return refuse("UP-07", path=path, count=str(manifest.findings)) if manifest.findings else None


@contextmanager
def _new_database(url: str) -> Iterator[Engine]:
    """An empty database; a file takes its name only when everything in it stands."""
    address = make_url(url)
    if address.get_backend_name() != "sqlite" or not address.database:
        with _opened(url) as engine:
            yield engine
        return
    path = Path(address.database)
    if path.exists():
        raise Refused(refuse("UP-06", database=str(path)))
    building = path.with_name(path.name + _BUILDING)
    drop(building)
    try:
        with _opened(sqlite_url(building)) as engine:
            yield engine
        settle(building)
        put_in_place(building, path)
    except BaseException:
        drop(building)
        raise


@contextmanager
def _opened(url: str) -> Iterator[Engine]:
    engine = open_engine(url, create=True)
    try:
        yield engine
    finally:
        engine.dispose()


def _fill(connection: Connection, source: Source) -> None:
    _say_what_it_is(connection, source.manifest.storage)
    heads: dict[str, tuple[object, object]] = {}
    for name, columns, rows in source.tables():
        kept = _noting_heads(rows, columns, heads) if name == EVENT.name else rows
        _insert(connection, name, columns, kept)
    _insert(connection, STREAM_HEAD.name, _HEAD, ((stream, *head) for stream, head in heads.items()))


def _say_what_it_is(connection: Connection, storage: Mapping[str, str]) -> None:
    said = storage_of(connection)
    rows = [{"key": key, "value": value} for key, value in storage.items() if key not in said]
    if rows:
        connection.execute(insert(STORAGE), rows)


def _noting_heads(rows: Rows, columns: Sequence[str], heads: dict[str, tuple[object, object]]) -> Rows:
    stream, version, digest = (columns.index(name) for name in _HEAD)
    for row in rows:
        heads[row[stream]] = row[version], row[digest]
        yield row


def _insert(connection: Connection, name: str, columns: Sequence[str], rows: Rows) -> None:
    into = insert(table(name, *(column(each) for each in columns)))
    while chunk := [dict(zip(columns, row, strict=True)) for row in islice(rows, _AT_ONCE)]:
        connection.execute(into, chunk)


def _not_as_recorded(verification: Verification) -> Refusal | None:
    findings = verification.findings
    return refuse("UP-08", count=str(len(findings)), first=findings[0].words) if findings else None


def _refuse_any(refusal: Refusal | None) -> None:
    if refusal is not None:
        raise Refused(refusal)
