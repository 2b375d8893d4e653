"""Bringing a second place up to date, and how far behind it is."""

import errno
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from operator import itemgetter
from pathlib import Path
from typing import Any, Final, NamedTuple

from sqlalchemy import ColumnClause, Connection, Engine, column, func, select

from batchtrack.database import reading
from batchtrack.database.append_only import APPEND_ONLY
from batchtrack.database.tables import DOCUMENT, EVENT, STREAM_HEAD
from batchtrack.events.texts import time_text
from batchtrack.refusals import Refusal, Refused, refuse
from batchtrack.upkeep.backup.archive import Archive, ArchiveWriter, checked_archive
from batchtrack.upkeep.backup.manifest import FORM, Manifest
from batchtrack.upkeep.backup.record_tables import RecordTable, record_tables, rows_of
from batchtrack.upkeep.backup.taking import storage_of
from batchtrack.upkeep.revisions import revision_of
from batchtrack.upkeep.second_place.files import checked_files, file_at
from batchtrack.version import SOFTWARE
from batchtrack.workstation.durable_files import written_once

_RACES: Final = 5
_ONE_MOMENT: Final = select(func.coalesce(func.sum(STREAM_HEAD.c.version), 0))


@dataclass(frozen=True, slots=True)
class Lag:
    """How far the second place is behind.

    Attributes:
        entries: how many events stand in the database alone.
        why: what keeps it from following; None where it follows.
    """

    entries: int
    why: Refusal | None = None


class SecondPlace:
    """One folder that follows one database; what stands there is read once and remembered.

    Args:
        folder: on another disk or a share, and there already: what is made where a share should be mounted is no
            second place.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._known: _Known | None = None

    def lag(self, engine: Engine) -> int:
        """How many events the second place does not hold, as far as this program knows; nothing is written."""
        with reading(engine) as connection:
            events = int(connection.execute(_ONE_MOMENT).scalar_one())
        return events - (self._known.events if self._known else 0)

    def follow(self, engine: Engine, now: datetime) -> Lag:
        """Write what is new into one more file. Slow on a slow share: never called on the window's thread.

        An act is never held up by it: what could not be written follows with the next call.
        """
        try:
            for _ in range(_RACES):
                lag = self._follow(engine, now)
                if lag is not None:
                    return lag
            return Lag(self.lag(engine))
        except OSError as error:
            return self._behind(engine, error.strerror or type(error).__name__)
        except Refused as refused:
            return Lag(self.lag(engine), refused.refusals[0])

    def _behind(self, engine: Engine, cause: str) -> Lag:
        entries = self.lag(engine)
        return Lag(entries, refuse("UP-40", folder=str(self.folder), cause=cause, count=str(entries)))

    def _follow(self, engine: Engine, now: datetime) -> Lag | None:
        """One try; None where another workstation wrote the file of this number meanwhile."""
        known = self._known or _read(self.folder)
        self._known = known
        with reading(engine) as connection:
            heads = {row.stream: _Tip(row.version, row.hash) for row in connection.execute(select(STREAM_HEAD))}
            new = {stream: known.tip(stream).version for stream, tip in heads.items() if tip != known.tip(stream)}
            if not _goes_on(connection, heads, known):
                return Lag(sum(tip.version for tip in heads.values()), refuse("UP-42", folder=str(self.folder)))
            if known.number and not file_at(self.folder, known.number).exists():
                return self._behind(engine, f"the file number {known.number}, which stood there, is gone")
            if not new:
                return Lag(0)
            path = file_at(self.folder, known.number + 1)
            try:
                self._write(connection, path, known, new, now)
            except FileExistsError:
                self._known = None
                return None if path.exists() else self._behind(engine, "another workstation is writing there")
        archive = checked_archive(path)
        self._known = known.with_file(archive)
        return Lag(0)

    def _write(
        self, connection: Connection, path: Path, known: "_Known", new: Mapping[str, int], now: datetime
    ) -> None:
        _require_folder(self.folder)
        with written_once(path) as stream, closing(ArchiveWriter(stream)) as writer:
            parts = tuple(
                writer.part(each.name, each.columns, _new_rows(connection, each, known, new))
                for each in record_tables(connection)
            )
            writer.finish(
                Manifest(
                    form=FORM,
                    software=SOFTWARE,
                    made_at=time_text(now),
                    revision=revision_of(connection) or "",
                    storage=storage_of(connection),
                    parts=parts,
                    number=known.number + 1,
                    follows=known.digest,
                )
            )


class _Tip(NamedTuple):
    """The last event of a stream."""

    version: int
    hash: str


_NOTHING: Final = _Tip(0, "")


@dataclass(frozen=True, slots=True)
class _Known:
    """What the files hold."""

    tips: Mapping[str, _Tip]
    documents: frozenset[str]
    number: int
    digest: str | None

    @property
    def events(self) -> int:
        return sum(tip.version for tip in self.tips.values())

    def tip(self, stream: str) -> _Tip:
        return self.tips.get(stream, _NOTHING)

    def with_file(self, archive: Archive) -> "_Known":
        tips, documents = dict(self.tips), set(self.documents)
        for name, columns, rows in archive.tables():
            if name == EVENT.name:
                stream, version, digest = (columns.index(each) for each in ("stream", "version", "hash"))
                tips.update((row[stream], _Tip(row[version], row[digest])) for row in rows)
            elif name == DOCUMENT.name:
                documents.update(row[columns.index("sha256")] for row in rows)
        return _Known(tips, frozenset(documents), archive.manifest.number, archive.digest)


def _read(folder: Path) -> _Known:
    known = _Known({}, frozenset(), 0, None)
    _require_folder(folder)
    if not any(folder.glob("entries-*.zip")):
        return known
    for archive in checked_files(folder).archives:
        known = known.with_file(archive)
    return known


def _require_folder(folder: Path) -> None:
    if not folder.is_dir():
        raise FileNotFoundError(errno.ENOENT, "there is no such folder", str(folder))


def _goes_on(connection: Connection, heads: Mapping[str, _Tip], known: _Known) -> bool:
    """Whether the database holds every event that the files end with, and so all that they hold."""
    for stream, tip in known.tips.items():
        if heads.get(stream, _NOTHING) == tip:
            continue
        found = connection.execute(
            select(EVENT.c.hash).where(EVENT.c.stream == stream, EVENT.c.version == tip.version)
        ).scalar_one_or_none()
        if found != tip.hash:
            return False
    return True


def _new_rows(
    connection: Connection, table: RecordTable, known: _Known, new: Mapping[str, int]
) -> Iterator[Sequence[Any]]:
    """Events and documents that are not there yet; of a table whose rows change, all of it."""
    if table.name == EVENT.name and known.number:
        yield from _new_events(connection, table, new)
    elif table.name == DOCUMENT.name and known.number:
        standing = set(connection.execute(select(DOCUMENT.c.sha256)).scalars()) - known.documents
        for digest in sorted(standing):
            yield from rows_of(connection, table.query.where(column(DOCUMENT.c.sha256.name) == digest))
    elif table.name not in APPEND_ONLY or not known.number:
        yield from rows_of(connection, table.query)


def _new_events(connection: Connection, table: RecordTable, new: Mapping[str, int]) -> Iterator[Sequence[Any]]:
    """In the order in which they were recorded, across streams: a key's end comes after what it signed.

    What is new is found by stream and version, never by position: on a server a later position can be seen first.
    """
    of_stream: ColumnClause[str] = column(EVENT.c.stream.name)
    version: ColumnClause[int] = column(EVENT.c.version.name)
    position: ColumnClause[int] = column(EVENT.c.position.name)
    found: list[tuple[int, Sequence[Any]]] = []
    for stream, after in new.items():
        wanted = table.query.where(of_stream == stream, version > after).add_columns(position)
        found += [(row[-1], row[:-1]) for row in rows_of(connection, wanted)]
    yield from (row for _, row in sorted(found, key=itemgetter(0)))
