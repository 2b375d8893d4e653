"""An SQLite file that nobody else may touch, copied, and later replaced by its changed copy in one step.

Until that step the file is what it was; from it on it is the copy. A power cut finds the one or the other.
"""

import shutil
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Final

from batchtrack.refusals import Refused, refuse
from batchtrack.workstation.durable_files import put_in_place, sync_file

_COPY: Final = ".upgrading"
_COMPANIONS: Final = ("", "-wal", "-shm", "-journal")
_SUPERSEDED: Final = "superseded by an upgrade"
_IN_WAY: Final = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED})


@contextmanager
def held_alone(path: Path) -> Iterator[sqlite3.Connection]:
    """Hold a file so that no other program reads or writes it; all of it then stands in the one file.

    Raises:
        Refused: another program has it open (UP-20).
    """
    with closing(sqlite3.connect(path, timeout=0, isolation_level=None)) as connection:
        try:
            connection.execute("PRAGMA locking_mode = EXCLUSIVE")
            # Leaving WAL puts all of it into the file and needs every other connection to be closed.
            connection.execute("PRAGMA journal_mode = DELETE")
            connection.execute("PRAGMA journal_mode = MEMORY")
            connection.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF not in _IN_WAY:
                raise
            raise Refused(refuse("UP-20", database=str(path))) from error
        yield connection


def copy_beside(path: Path) -> Path:
    """A copy of a file that is held alone; one that an earlier attempt left is dropped."""
    copy = path.with_name(path.name + _COPY)
    drop(copy)
    shutil.copyfile(path, copy)
    return copy


def drop(path: Path) -> None:
    """Remove a database file with what SQLite keeps beside it."""
    for ending in _COMPANIONS:
        path.with_name(path.name + ending).unlink(missing_ok=True)


def settle(path: Path) -> None:
    """Bring a closed database file into one piece on the disk, with nothing beside it."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
    sync_file(path)


def swap(held: sqlite3.Connection, copy: Path, path: Path) -> None:
    """Put the copy in the file's place."""
    if sys.platform == "win32":
        held.close()  # Windows replaces no file that is open
        put_in_place(copy, path)
        return
    put_in_place(copy, path)
    # A program that waited for the lock has the old file open: what it finds there is of no version it knows.
    held.execute("UPDATE alembic_version SET version_num = ?", (_SUPERSEDED,))
    held.execute("COMMIT")
