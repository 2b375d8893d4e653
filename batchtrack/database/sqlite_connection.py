"""How each SQLite connection is set up: durable, with its triggers and foreign keys on, one writer at a time."""

from functools import partial
from pathlib import Path
from sqlite3 import Connection as SqliteConnection
from typing import Final

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.pool import ConnectionPoolEntry

from batchtrack.database.network_drives import network_drive_of
from batchtrack.refusals import Refused, refuse

READS_ONLY: Final = "batchtrack_reads_only"
"""Execution option of a connection that only reads: it takes a snapshot and no write lock."""

MIGRATES: Final = "batchtrack_migrates"
"""Execution option of a connection that changes tables. With foreign keys on, a copied table empties its children."""

_FILE: Final = "batchtrack_file"
_AS_STORED: Final = partial(str, encoding="utf-8", errors="surrogateescape")
"""Text that another program spoilt is still read, and still hashes as the bytes that are stored."""

_WAIT_MS: Final = 10_000
_SETTINGS: Final = (
    ("busy_timeout", str(_WAIT_MS), str(_WAIT_MS)),
    ("journal_mode", "WAL", "wal"),
    ("synchronous", "FULL", "2"),
    ("fullfsync", "ON", "1"),
    ("checkpoint_fullfsync", "ON", "1"),
    ("foreign_keys", "ON", "1"),
    ("recursive_triggers", "ON", "1"),
    ("secure_delete", "ON", "1"),
)
"""Name, what is set, and what SQLite then answers: it takes a setting that it cannot keep without a word.

On macOS a plain fsync leaves what was written in the cache of the disk; ``fullfsync`` (F_FULLFSYNC) empties it. Other
systems take the two settings and need them not (sqlite.org/pragma.html#pragma_fullfsync). ``secure_delete`` overwrites
what is deleted: the key that is destroyed to erase a subject's identifiers.
"""


def sqlite_engine(url: URL, *, create: bool) -> Engine:
    """An engine over a file on a disk of this computer.

    Raises:
        Refused: no file is named (ST-07), none is there (ST-02), or it is on a network drive (ST-01).
    """
    path = _local_file(url)
    if create:
        path.parent.mkdir(parents=True, exist_ok=True)
    elif not path.is_file():
        raise Refused(refuse("ST-02", path=str(path)))
    engine = create_engine(url, hide_parameters=True)  # what was typed stands in no message and no report
    event.listen(engine, "connect", _set_up)
    event.listen(engine, "connect", partial(_note_file, path))
    event.listen(engine, "begin", partial(_begin, path))
    event.listen(engine, "commit", partial(_require_file, path))
    return engine


def _local_file(url: URL) -> Path:
    if not url.database or url.database == ":memory:" or url.database.startswith("file:"):
        raise Refused(refuse("ST-07", url=url.render_as_string()))
    path = Path(url.database)
    drive = network_drive_of(path)
    if drive is not None:
        raise Refused(refuse("ST-01", path=str(path), drive=drive))
    return path


def _set_up(connection: SqliteConnection, _record: ConnectionPoolEntry) -> None:
    connection.isolation_level = None  # BEGIN is ours to say: the driver's own would come too late
    connection.text_factory = _AS_STORED
    for name, wanted, answer in _SETTINGS:
        connection.execute(f"PRAGMA {name} = {wanted}")
        found = str(connection.execute(f"PRAGMA {name}").fetchone()[0])
        if found != answer:
            raise Refused(refuse("ST-04", setting=name, found=found, wanted=answer))


def _note_file(path: Path, _connection: SqliteConnection, record: ConnectionPoolEntry) -> None:
    record.info[_FILE] = _identity(path)


def _begin(path: Path, connection: Connection) -> None:
    options = connection.get_execution_options()
    _require_file(path, connection)
    if options.get(MIGRATES, False):
        connection.exec_driver_sql("PRAGMA foreign_keys = OFF")
    connection.exec_driver_sql("BEGIN" if options.get(READS_ONLY, False) else "BEGIN IMMEDIATE")


def _require_file(path: Path, connection: Connection) -> None:
    """What is written to a file that was removed or replaced is gone when the program ends, and SQLite says nothing.

    Raises:
        Refused: the file's name no longer leads to the file that is open (ST-83).
    """
    if connection.info.get(_FILE) != _identity(path):
        connection.invalidate()  # the next one opens what stands there then
        raise Refused(refuse("ST-83", path=str(path)))


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino
