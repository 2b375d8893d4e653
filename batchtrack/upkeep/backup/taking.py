"""Making a backup: the whole record as of one moment, in one file that is there whole or not at all."""

from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, Engine, select

from batchtrack.database import reading
from batchtrack.database.tables import STORAGE
from batchtrack.events.texts import time_text
from batchtrack.refusals import Refusal, Refused, refuse
from batchtrack.upkeep.backup.archive import Archive, ArchiveWriter, checked_archive
from batchtrack.upkeep.backup.manifest import FORM, Manifest
from batchtrack.upkeep.backup.record_tables import record_tables, rows_of
from batchtrack.upkeep.checkpoints import newest_journalled
from batchtrack.upkeep.record_reader import RecordReader
from batchtrack.upkeep.revisions import revision_of
from batchtrack.version import SOFTWARE
from batchtrack.workstation.durable_files import written_whole


@dataclass(frozen=True, slots=True)
class Taken:
    """A backup that was written, read back and checked.

    Attributes:
        told: the record in it had findings (UP-11); the backup is kept as evidence and never restored.
    """

    archive: Archive
    told: tuple[Refusal, ...]


def take(engine: Engine, path: Path, now: datetime, reader: RecordReader | None) -> Taken:
    """Write the record as it stands at one moment into a new file, and read it back.

    Args:
        engine: the database; others may go on recording meanwhile.
        path: of the file; nothing may be there.
        now: printed in the manifest.
        reader: verifies the record in the same moment; None where this version is newer than the database and cannot,
            before an upgrade that will.

    Raises:
        Refused: something is there already (UP-02), or the file cannot be written (UP-01).
    """
    if path.exists():
        raise Refused(refuse("UP-02", path=str(path)))
    try:
        with reading(engine) as connection, written_whole(path) as stream, closing(ArchiveWriter(stream)) as writer:
            findings = 0 if reader is None else len(reader.verify(connection).findings)
            writer.finish(_manifest(connection, writer, now, findings))
    except OSError as error:
        cause = error.strerror or type(error).__name__
        raise Refused(refuse("UP-01", path=str(path), cause=cause)) from error
    told = (refuse("UP-11", path=str(path), count=str(findings)),) if findings else ()
    return Taken(checked_archive(path), told)


def _manifest(connection: Connection, writer: ArchiveWriter, now: datetime, findings: int) -> Manifest:
    tables = record_tables(connection)
    return Manifest(
        form=FORM,
        software=SOFTWARE,
        made_at=time_text(now),
        revision=revision_of(connection) or "",
        storage=storage_of(connection),
        parts=tuple(writer.part(each.name, each.columns, rows_of(connection, each.query)) for each in tables),
        findings=findings,
        checkpoint=newest_journalled(connection),
    )


def storage_of(connection: Connection) -> dict[str, str]:
    """What a database says of itself."""
    return {row.key: row.value for row in connection.execute(select(STORAGE).order_by(STORAGE.c.key))}
